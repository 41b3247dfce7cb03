# Hard texts of several lines. All names invented.
== LÀNG SEN ĐÓN LỄ / Sáng 5/6, dân làng Sen đón lễ. Hơn 200
$ vnsift sentences
< LÀNG SEN ĐÓN LỄ
< Sáng 5/6, dân làng Sen đón lễ. Hơn 200 người dự.
> LÀNG SEN ĐÓN LỄ
> Sáng 5/6, dân làng Sen đón lễ.
> Hơn 200 người dự.

== Tin vắn / Bến đò đóng cửa / Chợ dời
$ vnsift sentences
< Tin vắn
< Bến đò đóng cửa
< Chợ dời chỗ
> Tin vắn
> Bến đò đóng cửa
> Chợ dời chỗ

== Lễ hội bắt đầu lúc 8h / Ảnh: Vũ
$ vnsift sentences
< Lễ hội bắt đầu lúc 8h
< Ảnh: Vũ Khê
> Lễ hội bắt đầu lúc 8h
> Ảnh: Vũ Khê

== Sông ơi sông chảy về đâu / Đò ai cắm bến bạc đầu đợi
$ vnsift sentences
< Sông ơi sông chảy về đâu
< Đò ai cắm bến bạc đầu đợi trông
> Sông ơi sông chảy về đâu
> Đò ai cắm bến bạc đầu đợi trông

== Tôi đi học về / qua cánh đồng lúa. / Trời đã
$ vnsift sentences
< Tôi đi học về
< qua cánh đồng lúa.
< Trời đã tối.
> Tôi đi học về qua cánh đồng lúa.
> Trời đã tối.

== Ông Lê Hữu Cảnh / Trưởng thôn
$ vnsift sentences
< Ông Lê Hữu Cảnh
< Trưởng thôn Đông
> Ông Lê Hữu Cảnh
> Trưởng thôn Đông

== Kính gửi: Ủy ban nhân dân xã / Tôi tên là
$ vnsift sentences
< Kính gửi: Ủy ban nhân dân xã
< Tôi tên là Mận.
> Kính gửi: Ủy ban nhân dân xã
> Tôi tên là Mận.

== Hồ sơ gồm: / 1. Đơn đề nghị; / 2. Bản sao hộ khẩu; / 3. Ảnh
$ vnsift sentences
< Hồ sơ gồm:
< 1. Đơn đề nghị;
< 2. Bản sao hộ khẩu;
< 3. Ảnh 3x4.
> Hồ sơ gồm:
> 1. Đơn đề nghị;
> 2. Bản sao hộ khẩu;
> 3. Ảnh 3x4.

== Hồ sơ gồm: / - Đơn đề nghị / - Bản sao hộ khẩu / - ảnh
$ vnsift sentences
< Hồ sơ gồm:
< - Đơn đề nghị
< - Bản sao hộ khẩu
< - ảnh 3x4
> Hồ sơ gồm:
> - Đơn đề nghị
> - Bản sao hộ khẩu
> - ảnh 3x4

== Hồ sơ gồm: / a) đơn đề nghị; / b) bản sao hộ khẩu; / đ) ảnh
$ vnsift sentences
< Hồ sơ gồm:
< a) đơn đề nghị;
< b) bản sao hộ khẩu;
< đ) ảnh 3x4.
> Hồ sơ gồm:
> a) đơn đề nghị;
> b) bản sao hộ khẩu;
> đ) ảnh 3x4.

== Chương I / QUY ĐỊNH CHUNG / Điều 1. Phạm vi / 1. Quy chế
$ vnsift sentences
< Chương I
< QUY ĐỊNH CHUNG
< Điều 1. Phạm vi
< 1. Quy chế này quy định về đò.
< 2. Đò máy không thuộc quy chế.
> Chương I
> QUY ĐỊNH CHUNG
> Điều 1. Phạm vi
> 1. Quy chế này quy định về đò.
> 2. Đò máy không thuộc quy chế.

== Người ký: Lê Cảnh / Email: canh@bensen.vn / Cơ quan: UBND
$ vnsift sentences
< Người ký: Lê Cảnh
< Email: canh@bensen.vn
< Cơ quan: UBND xã Sen
< Thời gian ký: 05.06.2020 14:55:33 +07:00
> Người ký: Lê Cảnh
> Email: canh@bensen.vn
> Cơ quan: UBND xã Sen
> Thời gian ký: 05.06.2020 14:55:33 +07:00

== Bến Sen, ngày 5 tháng 6 năm 2020 / KT. CHỦ TỊCH / PHÓ CHỦ
$ vnsift sentences
< Bến Sen, ngày 5 tháng 6 năm 2020
< KT. CHỦ TỊCH
< PHÓ CHỦ TỊCH
< Lê Hữu Cảnh
> Bến Sen, ngày 5 tháng 6 năm 2020
> KT. CHỦ TỊCH
> PHÓ CHỦ TỊCH
> Lê Hữu Cảnh

== Trần Mận / 05/06/2020 08:30 / Giá lúa tăng mạnh. Nông dân
$ vnsift sentences
< Trần Mận
< 05/06/2020 08:30
< Giá lúa tăng mạnh. Nông dân vui.
> Trần Mận
> 05/06/2020 08:30
> Giá lúa tăng mạnh.
> Nông dân vui.

== Hỏi: Tôi có được xây nhà không? / Đáp: Có. Nhưng phải xin
$ vnsift sentences
< Hỏi: Tôi có được xây nhà không?
< Đáp: Có. Nhưng phải xin phép.
> Hỏi: Tôi có được xây nhà không?
> Đáp: Có.
> Nhưng phải xin phép.

== – Đi đâu đấy? / – Ra bến. / – Bao giờ
$ vnsift sentences
< – Đi đâu đấy?
< – Ra bến.
< – Bao giờ về?
> – Đi đâu đấy?
> – Ra bến.
> – Bao giờ về?

== Đoàn kiểm tra gồm ông Lê Cảnh, bà / Trần
$ vnsift sentences
< Đoàn kiểm tra gồm ông Lê Cảnh, bà
< Trần Mận.
> Đoàn kiểm tra gồm ông Lê Cảnh, bà
> Trần Mận.

== Nước sông dâng cao, nhiều nhà ở ven / bờ bị ngập. Xã cho
$ vnsift sentences
< Nước sông dâng cao, nhiều nhà ở ven
< bờ bị ngập. Xã cho dân đi sơ tán.
> Nước sông dâng cao, nhiều nhà ở ven bờ bị ngập.
> Xã cho dân đi sơ tán.

== Bà kể rằng... / Chuyện xưa lắm
$ vnsift sentences
< Bà kể rằng...
< Chuyện xưa lắm rồi.
> Bà kể rằng...
> Chuyện xưa lắm rồi.

== Giá bán: 500.000đ/cái / Bảo hành: 12 tháng / Giao hàng:
$ vnsift sentences
< Giá bán: 500.000đ/cái
< Bảo hành: 12 tháng
< Giao hàng: toàn quốc
> Giá bán: 500.000đ/cái
> Bảo hành: 12 tháng
> Giao hàng: toàn quốc

== Tôi sinh ra ở làng Sen, một làng nhỏ nằm bên bờ sông Lạc,
$ vnsift sentences
< Tôi sinh ra ở làng Sen, một làng nhỏ nằm bên bờ sông Lạc, nơi
< bố tôi chèo đò suốt ba mươi năm. Mẹ tôi bán rau ở chợ Huyện và
< nuôi sáu anh em tôi ăn học. Năm tôi lên mười, nước lụt cuốn trôi
< con đò, bố tôi phải đi làm thuê cho nhà ông Bá ở bên kia sông.
> Tôi sinh ra ở làng Sen, một làng nhỏ nằm bên bờ sông Lạc, nơi bố tôi chèo đò suốt ba mươi năm.
> Mẹ tôi bán rau ở chợ Huyện và nuôi sáu anh em tôi ăn học.
> Năm tôi lên mười, nước lụt cuốn trôi con đò, bố tôi phải đi làm thuê cho nhà ông Bá ở bên kia sông.

== Theo báo cáo của ông Lê Hữu Cảnh, trưởng phòng kinh tế, năm
$ vnsift sentences
< Theo báo cáo của ông Lê Hữu Cảnh, trưởng phòng kinh tế, năm qua
< huyện trồng thêm 120 ha rừng, mở 15 km đường và xây ba trạm bơm
< mới. Tuy vậy, thu nhập của dân vẫn thấp, chỉ bằng hai phần ba mức
< chung của tỉnh.
> Theo báo cáo của ông Lê Hữu Cảnh, trưởng phòng kinh tế, năm qua huyện trồng thêm 120 ha rừng, mở 15 km đường và xây ba trạm bơm mới.
> Tuy vậy, thu nhập của dân vẫn thấp, chỉ bằng hai phần ba mức chung của tỉnh.

== THỦ TƯỚNG CHÍNH PHỦ / Căn cứ Luật Đò ngang; / Xét đề nghị
$ vnsift sentences
< THỦ TƯỚNG CHÍNH PHỦ
< Căn cứ Luật Đò ngang;
< Xét đề nghị của Bộ trưởng,
< QUYẾT ĐỊNH:
< Điều 1. Giao Bộ Sen lập đề án.
> THỦ TƯỚNG CHÍNH PHỦ
> Căn cứ Luật Đò ngang;
> Xét đề nghị của Bộ trưởng,
> QUYẾT ĐỊNH:
> Điều 1. Giao Bộ Sen lập đề án.

== NGHỊ QUYẾT VỀ VIỆC XÂY CẦU SEN / HỘI ĐỒNG NHÂN DÂN XÃ SEN /
$ vnsift sentences
< NGHỊ QUYẾT VỀ VIỆC XÂY CẦU SEN
< HỘI ĐỒNG NHÂN DÂN XÃ SEN
< KHÓA X, KỲ HỌP THỨ 5
> NGHỊ QUYẾT VỀ VIỆC XÂY CẦU SEN
> HỘI ĐỒNG NHÂN DÂN XÃ SEN
> KHÓA X, KỲ HỌP THỨ 5

== Bên A: Ông Lê Cảnh. / Bên B: Bà Trần Mận. / Hai bên thỏa
$ vnsift sentences
< Bên A: Ông Lê Cảnh.
< Bên B: Bà Trần Mận.
< Hai bên thỏa thuận:
> Bên A: Ông Lê Cảnh.
> Bên B: Bà Trần Mận.
> Hai bên thỏa thuận:

== Ta về ta tắm ao ta / Dù trong dù đục ao nhà vẫn
$ vnsift sentences
< Ta về ta tắm ao ta
< Dù trong dù đục ao nhà vẫn hơn.
> Ta về ta tắm ao ta
> Dù trong dù đục ao nhà vẫn hơn.

== 08:30 - Khai mạc / 09:00 - Tham luận / 11:30 - Bế
$ vnsift sentences
< 08:30 - Khai mạc
< 09:00 - Tham luận
< 11:30 - Bế mạc
> 08:30 - Khai mạc
> 09:00 - Tham luận
> 11:30 - Bế mạc

== Trong buổi sáng nay, các hộ dân ở thôn Đông đã đến nhận quà
$ vnsift sentences
< Trong buổi sáng nay, các hộ dân ở thôn Đông đã đến nhận quà của
< chính quyền xã. Ai cũng vui vì Tết năm nay có thêm bánh, mứt và
< cả tiền mặt. Ông Tư, 80 tuổi, nói ông chưa bao giờ nhận nhiều quà
< như vậy.
> Trong buổi sáng nay, các hộ dân ở thôn Đông đã đến nhận quà của chính quyền xã.
> Ai cũng vui vì Tết năm nay có thêm bánh, mứt và cả tiền mặt.
> Ông Tư, 80 tuổi, nói ông chưa bao giờ nhận nhiều quà như vậy.
