# Texts of own making, labelled before the program saw them: how the press writes (first found: exact F1 .940).

== what follows a short mention in the press
$ vnsift docnums --from lines
< Theo đó, Nghị định 168 quy định mức phạt tới 6 triệu đồng với xe máy đi ngược chiều.
< Nghị quyết 68 công nhận kinh tế tư nhân là động lực quan trọng nhất.
< Nghị quyết 57 chỉ rõ ba đột phá; Nghị quyết 59 mở ra giai đoạn hội nhập mới.
< Nghị định 178 cho phép cán bộ xin nghỉ trước tuổi hưởng trợ cấp một lần.
< Thông tư 29 cấm giáo viên thu tiền dạy thêm học sinh của mình, theo Sở GD&ĐT Lam Sơn.
< Sau khi Nghị định 73 ban hành, lương cơ sở lên 2,34 triệu đồng.
< Chỉ thị 16 áp dụng toàn thành phố từ 0 giờ; trước đó là Chỉ thị 15.
< Doanh nghiệp kêu khó vì Nghị định 15, thông tư 18 chồng chéo.
< Ông Lò Văn Phú nói Quyết định 22 hỗ trợ vay vốn rất kịp thời.
< Quyết định 861 đưa ba xã ra khỏi danh sách đặc biệt khó khăn.
< Đề án 06 tiếp tục là điểm sáng; xã Bản Lầu xếp thứ nhất về Đề án 06.
< NĐ 168/2024 và TT 79/2024 cùng có hiệu lực đầu năm.
< Vụ án bị trả hồ sơ theo Thông tư liên tịch 02/2017, luật sư cho hay.
< Theo Công văn 1743 của Bộ GD&ĐT, trường không được thu quỹ lớp.
< Kết luận 127 giao Bộ Nội vụ xây dựng đề án; Kết luận 137 nêu rõ không tổ chức cấp huyện.
< Quy định 144 đặt ra chuẩn mực đạo đức cách mạng của cán bộ.
< Thí sinh được cộng điểm theo Thông tư số 08, hạn nộp 15/7.
< Nghị quyết số 43 của Quốc hội chi 350.000 tỷ đồng.
< Quốc hội giao Chính phủ trình dự thảo Nghị quyết và 3 nghị quyết khác, 12 báo cáo, 5 tờ trình.
< Kỳ họp thông qua 15 nghị quyết, 4 kế hoạch 5 năm và quyết định 2 nội dung.
> -:1:10<TAB>docnums<TAB>short<TAB><TAB>Nghị định 168
> -:2:1<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 68
> -:3:1<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 57
> -:3:34<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 59
> -:4:1<TAB>docnums<TAB>short<TAB><TAB>Nghị định 178
> -:5:1<TAB>docnums<TAB>short<TAB><TAB>Thông tư 29
> -:6:9<TAB>docnums<TAB>short<TAB><TAB>Nghị định 73
> -:7:1<TAB>docnums<TAB>short<TAB><TAB>Chỉ thị 16
> -:7:57<TAB>docnums<TAB>short<TAB><TAB>Chỉ thị 15
> -:8:25<TAB>docnums<TAB>short<TAB><TAB>Nghị định 15
> -:8:39<TAB>docnums<TAB>short<TAB><TAB>thông tư 18
> -:9:20<TAB>docnums<TAB>short<TAB><TAB>Quyết định 22
> -:10:1<TAB>docnums<TAB>short<TAB><TAB>Quyết định 861
> -:11:1<TAB>docnums<TAB>short<TAB><TAB>Đề án 06
> -:11:60<TAB>docnums<TAB>short<TAB><TAB>Đề án 06
> -:12:1<TAB>docnums<TAB>short<TAB><TAB>NĐ 168/2024
> -:12:16<TAB>docnums<TAB>short<TAB><TAB>TT 79/2024
> -:13:25<TAB>docnums<TAB>short<TAB><TAB>Thông tư liên tịch 02/2017
> -:14:6<TAB>docnums<TAB>short<TAB><TAB>Công văn 1743
> -:15:1<TAB>docnums<TAB>short<TAB><TAB>Kết luận 127
> -:15:45<TAB>docnums<TAB>short<TAB><TAB>Kết luận 137
> -:16:1<TAB>docnums<TAB>short<TAB><TAB>Quy định 144
> -:17:30<TAB>docnums<TAB>short<TAB><TAB>Thông tư số 08
> -:18:1<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết số 43

== named laws
$ vnsift docnums --from lines
< Theo Luật Căn cước, thẻ cấp trước ngày 1/7/2024 vẫn dùng được; Luật Căn cước công dân hết hiệu lực.
< Luật Bảo hiểm xã hội năm 2024 cho rút một lần; Luật BHXH cũ chặt hơn.
< luật đất đai sửa nhiều lần, luật nhà ở năm 2014 bị thay thế.
< Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công được trình theo trình tự rút gọn.
< Hiến pháp năm 2013 và Hiến pháp 1992 đều ghi nhận quyền này.
< Bị cáo phạm tội theo Điều 201 Bộ luật Hình sự 2015 (sửa đổi 2017).
< Tòa áp dụng các Điều 5, 26, 35 và 39 BLTTDS để thụ lý.
< Công ước Liên hợp quốc về Luật Biển năm 1982 là cơ sở phân định; Hiệp định EVFTA mở thị trường.
< Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX đề ra 18 chỉ tiêu.
< Theo Luật Tố cáo thì người tố cáo được bảo vệ; Luật Khiếu nại 2011 quy định thời hạn 30 ngày.
< Bộ luật Dân sự năm 2015, Luật Hôn nhân và gia đình năm 2014, Luật Thi hành án dân sự và các văn bản liên quan;
< Anh Tráng A Của học luật tại Trường Đại học Luật, hành nghề luật sư mười năm, không vi phạm pháp luật.
> -:1:6<TAB>docnums<TAB>named<TAB><TAB>Luật Căn cước
> -:1:64<TAB>docnums<TAB>named<TAB><TAB>Luật Căn cước công dân
> -:2:1<TAB>docnums<TAB>named<TAB><TAB>Luật Bảo hiểm xã hội năm 2024
> -:2:48<TAB>docnums<TAB>named<TAB><TAB>Luật BHXH
> -:3:1<TAB>docnums<TAB>named<TAB><TAB>luật đất đai
> -:3:29<TAB>docnums<TAB>named<TAB><TAB>luật nhà ở năm 2014
> -:4:1<TAB>docnums<TAB>named<TAB><TAB>Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công
> -:5:1<TAB>docnums<TAB>named<TAB><TAB>Hiến pháp năm 2013
> -:5:23<TAB>docnums<TAB>named<TAB><TAB>Hiến pháp 1992
> -:6:22<TAB>docnums<TAB>provision<TAB><TAB>Điều 201
> -:6:31<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Hình sự 2015
> -:7:17<TAB>docnums<TAB>provision<TAB><TAB>Điều 5, 26, 35 và 39
> -:7:38<TAB>docnums<TAB>named<TAB><TAB>BLTTDS
> -:8:1<TAB>docnums<TAB>named<TAB><TAB>Công ước Liên hợp quốc về Luật Biển năm 1982
> -:8:66<TAB>docnums<TAB>named<TAB><TAB>Hiệp định EVFTA
> -:9:1<TAB>docnums<TAB>named<TAB><TAB>Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX
> -:10:6<TAB>docnums<TAB>named<TAB><TAB>Luật Tố cáo
> -:10:48<TAB>docnums<TAB>named<TAB><TAB>Luật Khiếu nại 2011
> -:11:1<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Dân sự năm 2015
> -:11:26<TAB>docnums<TAB>named<TAB><TAB>Luật Hôn nhân và gia đình năm 2014
> -:11:62<TAB>docnums<TAB>named<TAB><TAB>Luật Thi hành án dân sự

== back references and self
$ vnsift docnums --from lines
< Nghị quyết 35/2023/NQ-HĐND giảm học phí. Theo nghị quyết này, học sinh xã khó khăn được miễn.
< Căn cứ Thông tư số 12/2020/TT-BNV, Sở dừng thi tuyển; Thông tư trên, theo Sở, chưa rõ về thời hạn.
< Luật Thủ đô được thông qua; Luật này cho thành phố lập quỹ riêng.
< Kèm theo Quyết định này là Quy chế tổ chức. Quyết định này có hiệu lực từ ngày ký.
< Chỉ thị số 24/CT-TTg ngày 21/5/2020 yêu cầu các trường nghề; thực hiện Chỉ thị nêu trên, tỉnh mở sáu lớp.
< Nhà trường bỏ kế hoạch này vì thiếu tiền, thay báo cáo này bằng biên bản khác.
> -:1:1<TAB>docnums<TAB>number<TAB>35/2023/NQ-HĐND<TAB>Nghị quyết 35/2023/NQ-HĐND
> -:1:47<TAB>docnums<TAB>backref<TAB><TAB>nghị quyết này
> -:2:8<TAB>docnums<TAB>number<TAB>12/2020/TT-BNV<TAB>Thông tư số 12/2020/TT-BNV
> -:2:55<TAB>docnums<TAB>backref<TAB><TAB>Thông tư trên
> -:3:1<TAB>docnums<TAB>named<TAB><TAB>Luật Thủ đô
> -:3:29<TAB>docnums<TAB>backref<TAB><TAB>Luật này
> -:4:10<TAB>docnums<TAB>backref<TAB><TAB>Quyết định này
> -:4:45<TAB>docnums<TAB>backref<TAB><TAB>Quyết định này
> -:5:1<TAB>docnums<TAB>number<TAB>24/CT-TTg<TAB>Chỉ thị số 24/CT-TTg
> -:5:72<TAB>docnums<TAB>backref<TAB><TAB>Chỉ thị nêu trên

== provisions
$ vnsift docnums --from lines
< Theo khoản 3, Điều 6, Nghị định 100/2019/NĐ-CP, lỗi này bị phạt 600.000 đồng.
< Điều 4 (khoản 1) của hợp đồng do hai bên ký.
< Tại Điều 12.3 Nghị định 20/2021/NĐ-CP và Phụ lục I Thông tư 02/2022/TT-BTNMT.
< Khoản 1, khoản 2 Điều 24 Luật Công chứng và điểm b, c khoản 1 Điều 25 của Luật này.
< Chương V của Luật Đấu thầu, Mục 1 Chương II của Luật Giá.
< Bị phạt theo điểm a khoản 8 Điều 6 Nghị định 100 và khoản 10 Điều 7 Nghị định 168.
< Điều 1 Quyết định 19/2023/QĐ-UBND được sửa như sau:
< Hội viên hưởng điểm a1, tầng 3 lô B, mục tiêu 5, phần 2 phim, chương 7 truyện.
< Theo quy định tại Điều 31 và Điều 32 Luật Cư trú.
> -:1:6<TAB>docnums<TAB>provision<TAB><TAB>khoản 3, Điều 6
> -:1:23<TAB>docnums<TAB>number<TAB>100/2019/NĐ-CP<TAB>Nghị định 100/2019/NĐ-CP
> -:2:1<TAB>docnums<TAB>provision<TAB><TAB>Điều 4
> -:3:5<TAB>docnums<TAB>provision<TAB><TAB>Điều 12.3
> -:3:15<TAB>docnums<TAB>number<TAB>20/2021/NĐ-CP<TAB>Nghị định 20/2021/NĐ-CP
> -:3:42<TAB>docnums<TAB>provision<TAB><TAB>Phụ lục I
> -:3:52<TAB>docnums<TAB>number<TAB>02/2022/TT-BTNMT<TAB>Thông tư 02/2022/TT-BTNMT
> -:4:1<TAB>docnums<TAB>provision<TAB><TAB>Khoản 1, khoản 2 Điều 24
> -:4:26<TAB>docnums<TAB>named<TAB><TAB>Luật Công chứng
> -:4:45<TAB>docnums<TAB>provision<TAB><TAB>điểm b, c khoản 1 Điều 25
> -:4:75<TAB>docnums<TAB>backref<TAB><TAB>Luật này
> -:5:1<TAB>docnums<TAB>provision<TAB><TAB>Chương V
> -:5:14<TAB>docnums<TAB>named<TAB><TAB>Luật Đấu thầu
> -:5:29<TAB>docnums<TAB>provision<TAB><TAB>Mục 1 Chương II
> -:5:49<TAB>docnums<TAB>named<TAB><TAB>Luật Giá
> -:6:14<TAB>docnums<TAB>provision<TAB><TAB>điểm a khoản 8 Điều 6
> -:6:36<TAB>docnums<TAB>short<TAB><TAB>Nghị định 100
> -:6:53<TAB>docnums<TAB>provision<TAB><TAB>khoản 10 Điều 7
> -:6:69<TAB>docnums<TAB>short<TAB><TAB>Nghị định 168
> -:7:1<TAB>docnums<TAB>provision<TAB><TAB>Điều 1
> -:7:8<TAB>docnums<TAB>number<TAB>19/2023/QĐ-UBND<TAB>Quyết định 19/2023/QĐ-UBND
> -:9:19<TAB>docnums<TAB>provision<TAB><TAB>Điều 31 và Điều 32
> -:9:38<TAB>docnums<TAB>named<TAB><TAB>Luật Cư trú

== header, letterhead, table
$ vnsift docnums --from lines
< Số: 12-BC/ĐU | Đồng Vọng, ngày 5 tháng 9 năm 2023
< Nơi nhận: - Như trên; - Lưu: VT, KT1.
> -:1:1<TAB>docnums<TAB>number<TAB>12-BC/ĐU<TAB>Số: 12-BC/ĐU

== header, letterhead, table, text 1
$ vnsift docnums
< UBND TỈNH LAM SƠN
< Số: 1045/UBND-KT
< Lam Sơn, ngày 03 tháng 6 năm 2022
> -:2:1<TAB>docnums<TAB>number<TAB>1045/UBND-KT<TAB>Số: 1045/UBND-KT

== header, letterhead, table, text 2
$ vnsift docnums
< NGHỊ QUYẾT
< CỦA HỘI ĐỒNG NHÂN DÂN TỈNH SỐ 07/2022/NQ-HĐND NGÀY 08 THÁNG 7 NĂM 2022
> -:2:28<TAB>docnums<TAB>number<TAB>07/2022/NQ-HĐND<TAB>SỐ 07/2022/NQ-HĐND

== header, letterhead, table, text 3
$ vnsift docnums
< STT | Số ký hiệu | Ngày | Trích yếu
< 1 | 55/KH-UBND | 12/02/2024 | Kế hoạch chuyển đổi số
< 2 | 18/2024/NQ-HĐND | 10/7/2024 | Quy định mức thu
> -:2:5<TAB>docnums<TAB>number<TAB>55/KH-UBND<TAB>55/KH-UBND
> -:3:5<TAB>docnums<TAB>number<TAB>18/2024/NQ-HĐND<TAB>18/2024/NQ-HĐND

== noise of print
$ vnsift docnums --from lines
< Nghịđịnh số 45/2019/NĐ-CP viết dính chữ
< theoThông tư số 31/2018/TT-BYTngày 30/10/2018
< NGHỊ ĐỊNH 08/2022/ND-CP - MÔI TRƯỜNG
< quyết định số 1658/qđ-ttg chiến lược tăng trưởng xanh
< QĐ số 2101/QĐ-SNN&PTNT của sở
< TT số 10/2014/TT-BXD, QĐ 1982/QĐ-TTg
< Công văn hỏa tốc số 512/UBND-NC gửi lúc nửa đêm
< Theo NQ 18, KL 121 của TW thì tinh gọn ngay trong quý I
< Tờ trình số 38 /TTr- STC ngày 9 tháng này
< Thuc hien Nghi quyet 18 cua Trung uong, xa Dong Vong sap xep lai cac ban
< Theo khoan 2 Dieu 12 Luat Dat dai 2024 thi nguoi su dung dat phai dang ky bien dong
< Xu phat theo diem a khoan 1 Dieu 5 Nghi dinh 144/2021/ND-CP cua Chinh phu ngay 31/12/2021
> -:1:10<TAB>docnums<TAB>number<TAB>45/2019/NĐ-CP<TAB>số 45/2019/NĐ-CP
> -:2:5<TAB>docnums<TAB>number<TAB>31/2018/TT-BYT<TAB>Thông tư số 31/2018/TT-BYT
> -:3:1<TAB>docnums<TAB>number<TAB>08/2022/NĐ-CP<TAB>NGHỊ ĐỊNH 08/2022/ND-CP
> -:4:1<TAB>docnums<TAB>number<TAB>1658/QĐ-TTg<TAB>quyết định số 1658/qđ-ttg
> -:5:1<TAB>docnums<TAB>number<TAB>2101/QĐ-SNNPTNT<TAB>QĐ số 2101/QĐ-SNN&PTNT
> -:6:1<TAB>docnums<TAB>number<TAB>10/2014/TT-BXD<TAB>TT số 10/2014/TT-BXD
> -:6:23<TAB>docnums<TAB>number<TAB>1982/QĐ-TTg<TAB>QĐ 1982/QĐ-TTg
> -:7:1<TAB>docnums<TAB>number<TAB>512/UBND-NC<TAB>Công văn hỏa tốc số 512/UBND-NC
> -:8:6<TAB>docnums<TAB>short<TAB><TAB>NQ 18
> -:9:1<TAB>docnums<TAB>number<TAB>38/TTr-STC<TAB>Tờ trình số 38 /TTr- STC
> -:10:11<TAB>docnums<TAB>short<TAB><TAB>Nghi quyet 18
> -:11:6<TAB>docnums<TAB>provision<TAB><TAB>khoan 2 Dieu 12
> -:11:22<TAB>docnums<TAB>named<TAB><TAB>Luat Dat dai 2024
> -:12:14<TAB>docnums<TAB>provision<TAB><TAB>diem a khoan 1 Dieu 5
> -:12:36<TAB>docnums<TAB>number<TAB>144/2021/NĐ-CP<TAB>Nghi dinh 144/2021/ND-CP

== noise of print, text 1
$ vnsift docnums
< Quyết định
< số 3021/QĐ-BGDĐT về khung năm học
> -:1:1<TAB>docnums<TAB>number<TAB>3021/QĐ-BGDĐT<TAB>Quyết định\nsố 3021/QĐ-BGDĐT

== misc
$ vnsift docnums --from lines
< Thông báo kết luận số 88/TB-VP của Văn phòng UBND
< Báo cáo số 219/BC-UBND ngày 05/12/2023 và Báo cáo thẩm tra số 41/BC-KTNS
< Biên bản số 02/BB-HĐ lập lúc 9 giờ
< Quyết định 1511/QĐ-CTN tặng thưởng Huân chương; Lệnh số 20/2024/L-CTN công bố luật
< Thông tư 03/2018/TT-KTNN; Quyết định 08/2016/QĐ-KTNN
< Nghị quyết 01/2024/NQ-HĐTP hướng dẫn hôn nhân gia đình
< Giấy phép xây dựng số 117/GPXD cấp cho hộ ông Giàng A Sình
< Giấy phép khai thác khoáng sản số 1220/GP-UBND ngày 06/8/2019 đã hết hạn
< TCVN 6707:2009 và QCVN 02:2023/BCT; TCCS 12:2020/CĐVN
> -:1:1<TAB>docnums<TAB>number<TAB>88/TB-VP<TAB>Thông báo kết luận số 88/TB-VP
> -:2:1<TAB>docnums<TAB>number<TAB>219/BC-UBND<TAB>Báo cáo số 219/BC-UBND
> -:2:43<TAB>docnums<TAB>number<TAB>41/BC-KTNS<TAB>Báo cáo thẩm tra số 41/BC-KTNS
> -:3:1<TAB>docnums<TAB>number<TAB>02/BB-HĐ<TAB>Biên bản số 02/BB-HĐ
> -:4:1<TAB>docnums<TAB>number<TAB>1511/QĐ-CTN<TAB>Quyết định 1511/QĐ-CTN
> -:4:49<TAB>docnums<TAB>number<TAB>20/2024/L-CTN<TAB>Lệnh số 20/2024/L-CTN
> -:5:1<TAB>docnums<TAB>number<TAB>03/2018/TT-KTNN<TAB>Thông tư 03/2018/TT-KTNN
> -:5:27<TAB>docnums<TAB>number<TAB>08/2016/QĐ-KTNN<TAB>Quyết định 08/2016/QĐ-KTNN
> -:6:1<TAB>docnums<TAB>number<TAB>01/2024/NQ-HĐTP<TAB>Nghị quyết 01/2024/NQ-HĐTP
> -:7:1<TAB>docnums<TAB>license<TAB>117/GPXD<TAB>Giấy phép xây dựng số 117/GPXD
> -:8:1<TAB>docnums<TAB>license<TAB>1220/GP-UBND<TAB>Giấy phép khai thác khoáng sản số 1220/GP-UBND
> -:9:1<TAB>docnums<TAB>standard<TAB>TCVN 6707:2009<TAB>TCVN 6707:2009
> -:9:19<TAB>docnums<TAB>standard<TAB>QCVN 02:2023/BCT<TAB>QCVN 02:2023/BCT
> -:9:37<TAB>docnums<TAB>standard<TAB>TCCS 12:2020/CĐVN<TAB>TCCS 12:2020/CĐVN

== laws by name and number without the word số
$ vnsift docnums --from lines --format jsonl | jq -c '.docnums[] | [.text, .type, .name, .canonical]'
< Căn cứ Luật Xây dựng 50/2014/QH13, Bộ luật Dân sự 91/2015/QH13; Luật Đầu tư công (39/2019/QH14);
< Luật Nhà ở năm 2014 số 65/2014/QH13; Luật Đất đai năm 2013 (số 45/2013/QH13); Luật DN 59/2020/QH14, Luật XD 2014;
< Luật Sửa đổi, bổ sung một số điều của Luật Đê điều 60/2020/QH14; pháp luật 60/2020/QH14; Luật số 45/2013/QH13 50/2014/QH13.
> ["Luật Xây dựng 50/2014/QH13","luat","Xây dựng","50/2014/QH13"]
> ["Bộ luật Dân sự 91/2015/QH13","bo_luat","Dân sự","91/2015/QH13"]
> ["Luật Đầu tư công (39/2019/QH14","luat","Đầu tư công","39/2019/QH14"]
> ["Luật Nhà ở năm 2014 số 65/2014/QH13","luat","Nhà ở","65/2014/QH13"]
> ["Luật Đất đai năm 2013 (số 45/2013/QH13","luat","Đất đai","45/2013/QH13"]
> ["Luật DN 59/2020/QH14","luat","DN","59/2020/QH14"]
> ["Luật XD 2014","luat","Xây dựng",null]
> ["Luật Sửa đổi, bổ sung một số điều của Luật Đê điều 60/2020/QH14","luat","Sửa đổi, bổ sung một số điều của Luật Đê điều","60/2020/QH14"]
> ["60/2020/QH14","van_ban",null,"60/2020/QH14"]
> ["Luật số 45/2013/QH13","luat",null,"45/2013/QH13"]
> ["50/2014/QH13","van_ban",null,"50/2014/QH13"]
