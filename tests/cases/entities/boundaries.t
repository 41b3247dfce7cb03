# Where entities begin and end (entities.md 1). Columns: line, type, text.

== a body inside a title, and the person behind it
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Chủ tịch UBND tỉnh Bình Lộc Đinh Công Thành làm việc với Giám đốc Sở Y tế.
< Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy Vàng A Sính dự hội nghị.
> 1<TAB>ORG<TAB>UBND tỉnh Bình Lộc
> 1<TAB>PER<TAB>Đinh Công Thành
> 1<TAB>ORG<TAB>Sở Y tế
> 2<TAB>ORG<TAB>Bộ Chính trị
> 2<TAB>ORG<TAB>Tỉnh ủy
> 2<TAB>PER<TAB>Vàng A Sính

== a type word that belongs to the place, and one that stands outside
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Người dân tỉnh Gia Lai, quận 3 và vùng Tây Bắc gặp nhau bên sông Hồng.
> 1<TAB>LOC<TAB>tỉnh Gia Lai
> 1<TAB>LOC<TAB>quận 3
> 1<TAB>LOC<TAB>Tây Bắc
> 1<TAB>LOC<TAB>sông Hồng

== a chain of heads is one body, a comma ends it
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Thanh tra Sở Y tế tỉnh Đồng Châu báo cáo HĐND, UBND huyện Tân Lĩnh.
> 1<TAB>ORG<TAB>Thanh tra Sở Y tế tỉnh Đồng Châu
> 1<TAB>ORG<TAB>HĐND
> 1<TAB>ORG<TAB>UBND huyện Tân Lĩnh

== a body ends behind what it is for, not in the middle of it, and behind the unit it is of
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Bình Lộc mời thầu hai gói cuối.
< Cục Quản lý và Xây dựng công trình thủy lợi kiểm tra đê trước mùa lũ.
< Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố mở cửa sáng thứ bảy.
> 1<TAB>ORG<TAB>Ban Quản lý dự án đầu tư xây dựng công trình giao thông
> 2<TAB>ORG<TAB>Cục Quản lý và Xây dựng công trình thủy lợi
> 3<TAB>ORG<TAB>Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố

== what a committee is about
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Ban Chỉ đạo tỉnh về phòng, chống thiên tai họp khẩn trong đêm.
< Ban Chỉ đạo cấp tỉnh về cải cách hành chính giao Sở Nội vụ tham mưu.
< Hội đồng Tư vấn cải cách thủ tục hành chính gửi kiến nghị.
< Kết luận của Ban Thường vụ Tỉnh ủy về cải cách hành chính, chỉ thị của UBND tỉnh về chuyển đổi số.
> 1<TAB>ORG<TAB>Ban Chỉ đạo tỉnh về phòng, chống thiên tai
> 2<TAB>ORG<TAB>Ban Chỉ đạo cấp tỉnh về cải cách hành chính
> 2<TAB>ORG<TAB>Sở Nội vụ
> 3<TAB>ORG<TAB>Hội đồng Tư vấn cải cách thủ tục hành chính
> 4<TAB>ORG<TAB>Ban Thường vụ Tỉnh ủy
> 4<TAB>ORG<TAB>UBND tỉnh

== what has no name is no entity
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Thành phố phấn đấu giảm hộ nghèo; Nhà nước hỗ trợ, Bên A thanh toán cho Bên B.

== tables and rules alone
$ vnsift entities --no-model --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Ông Lê Văn An, Chủ tịch UBND tỉnh Gia Lai, thăm xã Ia Ko.
> 1<TAB>PER<TAB>Lê Văn An
> 1<TAB>ORG<TAB>UBND tỉnh Gia Lai
> 1<TAB>LOC<TAB>xã Ia Ko

== ids in a table stay those of their records
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f5,8,14
< Bà Lê Thị Mai, Giám đốc Sở Y tế. Bà Mai nói thêm.
> e1<TAB>PER<TAB>Lê Thị Mai
> e2<TAB>ORG<TAB>Sở Y tế
> e3<TAB>PER<TAB>Mai

== a body ends behind the place of its TP., and no name begins with an arrow
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Kính gửi: Cục Thuế TP. Hồ Chí Minh
< Kính gửi: Cục Kho vận TP. Lam Sơn.
< >> Gạo Việt Nam lên giá
> 1<TAB>ORG<TAB>Cục Thuế TP. Hồ Chí Minh
> 2<TAB>ORG<TAB>Cục Kho vận TP. Lam Sơn
> 3<TAB>LOC<TAB>Việt Nam

== words that dashes join in a link or a file name are no name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Xem https://baolamson.vn/du-lich/pho-co-lam-son-dong-nghet-khach-dip-le.html về Lam Sơn.
< Tệp pho-co-ha-noi-dong-khach-12 gửi bà Lê Thị Mai.
> 1<TAB>LOC<TAB>Lam Sơn
> 2<TAB>PER<TAB>Lê Thị Mai

== a name does not begin or end in the middle of a word of the tables
$ vnsift entities --format tsv | tail -n +2 | cut -f8,9
< Đoạn cao tốc Mỹ Thuận - Cần Thơ thông xe kỹ thuật.
< Hồ sơ gửi về Cục Sở hữu trí tuệ, số 38 phố Hàng Than, Hà Nội.
> LOC<TAB>cao tốc Mỹ Thuận - Cần Thơ
> ORG<TAB>Cục Sở hữu trí tuệ
> LOC<TAB>phố Hàng Than
> LOC<TAB>Hà Nội

== the unit of a body in small letters, and verbs behind it
$ vnsift entities --format tsv | tail -n +2 | cut -f8,9
< Ban An toàn giao thông tỉnh họp giao ban.
< Bộ Ngoại giao thông báo Hiệp định đã có hiệu lực.
< Đài Tiếng nói Việt Nam phát sóng từ năm 1945.
< Ban Tuyên giáo tỉnh ủy họp với Sở Y tế.
> ORG<TAB>Ban An toàn giao thông tỉnh
> ORG<TAB>Bộ Ngoại giao
> ORG<TAB>Đài Tiếng nói Việt Nam
> ORG<TAB>Ban Tuyên giáo tỉnh ủy
> ORG<TAB>Sở Y tế

== two bodies, of which the kind of the first says enough
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Dữ liệu của Bảo hiểm xã hội và Sở Y tế khớp nhau.
< Văn phòng HĐND và UBND tỉnh mời họp.
> ORG<TAB>Bảo hiểm xã hội
> ORG<TAB>Sở Y tế
> ORG<TAB>Văn phòng HĐND và UBND tỉnh

== facilities are places, a side of the sky is nobody, a name ends with a word
$ vnsift entities --format tsv | tail -n +2 | cut -f8,9
< Vườn quốc gia Lĩnh Sơn thả mười cá thể khỉ; trạm thủy văn Trà Khê báo lũ cho 26 địa phương phía Bắc.
< Cục Viễn thám quốc gia họp; Phòng Giáo dục và Đào tạo quận công bố kết quả.
< Cầu thủ này rời Paris Saint-Germain.
> LOC<TAB>Vườn quốc gia Lĩnh Sơn
> LOC<TAB>trạm thủy văn Trà Khê
> ORG<TAB>Cục Viễn thám quốc gia
> ORG<TAB>Phòng Giáo dục và Đào tạo quận
> ORG<TAB>Paris Saint-Germain

== a side of the sky and the shore stand before a place and outside it
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Sóng đánh vào phía Đông Sumatra; bờ biển Quảng Bình và phía Bắc Giang yên ả.
> LOC<TAB>Sumatra
> LOC<TAB>Quảng Bình
> LOC<TAB>Bắc Giang

== a name that places have too, behind what only persons have
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< CHĂM LO ĐỜI SỐNG NHÂN DÂN THEO TƯ TƯỞNG HỒ CHÍ MINH
< Các trường học theo phong cách Hồ Chí Minh.
< CÁC ĐOÀN ĐẾN TỪ HÀ NỘI, HỒ CHÍ MINH, ĐÀ NẴNG
< Hà Nội có 63 Công đoàn cơ sở trực thuộc.
> PER<TAB>HỒ CHÍ MINH
> PER<TAB>Hồ Chí Minh
> LOC<TAB>HÀ NỘI
> LOC<TAB>HỒ CHÍ MINH
> LOC<TAB>ĐÀ NẴNG
> LOC<TAB>Hà Nội
