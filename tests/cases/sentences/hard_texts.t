# Hard lines: each line of input is a document, an empty line stands between the sentences of two. All names invented.
== addresses, files, figures
$ vnsift sentences --from lines
< Vào www.bensen.vn. Đăng ký trước ngày 5/6.
< Vào www.bensen.vn để xem.
< Vào https://bensen.vn/tin.html. Trang mở 24/24.
< Thư gửi van.thu@bensen.gov.vn. Bản giấy gửi sau.
< Báo Sen.net đưa tin. VietSen.vn đăng lại.
< Tệp mau_don.docx. Tệp thứ hai là anh.jpg.
< Bản 2.0 ra mắt. Bản 2.1.3 sửa lỗi.
< Ứng dụng viết bằng Node.js và ASP.NET. Mã nguồn mở.
< Diện tích 1.234,5 m2. Dân số 9.500 người.
< Tổng là 12.000.000. Đã trả một nửa.
< Điểm trung bình là 8. Điểm thi là 9.
< Nhiệt độ 38.5oC. Bé sốt cao.
< Họp lúc 8h30. Tan lúc 11h.
< Họp lúc 8.30. Tan lúc 11.00.
< Sinh ngày 20.11.1987. Quê ở Sen.
< Sinh ngày 20-11-1987. Quê ở Sen.
< Theo Nghị quyết 39-NQ/TW. Tỉnh giảm 12 xã.
< Theo Quyết định 342/QĐ-UBND. Huyện thu hồi đất.
< Theo Thông tư 08/2021/TT-BNV.Sở hướng dẫn.
< Luật số 12/2019/QH14. Luật này có 5 chương.
< TCVN 7957:2008. Tiêu chuẩn này đã cũ.
< Năm 2019. Mùa lũ lớn nhất.
< Ông sang U.S. năm 1990. Con ông ở lại.
< Ông sống ở Washington D.C. Bà sống ở quê.
< Cuộc họp từ 9 a.m. đến 5 p.m. Sau đó nghỉ.
< Hợp đồng với Sea Star Co., Ltd. và Moon Inc. đã ký.
< Ông St. Clair đến St. Petersen.
< Xem mục 2.1. Kết quả ở bảng 3.
< Xem Fig. 3 và Eq. 5. Kết quả khớp.
< Hệ số r = 0.85. Mẫu n = 120.
> Vào www.bensen.vn.
> Đăng ký trước ngày 5/6.
>
> Vào www.bensen.vn để xem.
>
> Vào https://bensen.vn/tin.html.
> Trang mở 24/24.
>
> Thư gửi van.thu@bensen.gov.vn.
> Bản giấy gửi sau.
>
> Báo Sen.net đưa tin.
> VietSen.vn đăng lại.
>
> Tệp mau_don.docx.
> Tệp thứ hai là anh.jpg.
>
> Bản 2.0 ra mắt.
> Bản 2.1.3 sửa lỗi.
>
> Ứng dụng viết bằng Node.js và ASP.NET.
> Mã nguồn mở.
>
> Diện tích 1.234,5 m2.
> Dân số 9.500 người.
>
> Tổng là 12.000.000.
> Đã trả một nửa.
>
> Điểm trung bình là 8.
> Điểm thi là 9.
>
> Nhiệt độ 38.5oC.
> Bé sốt cao.
>
> Họp lúc 8h30.
> Tan lúc 11h.
>
> Họp lúc 8.30.
> Tan lúc 11.00.
>
> Sinh ngày 20.11.1987.
> Quê ở Sen.
>
> Sinh ngày 20-11-1987.
> Quê ở Sen.
>
> Theo Nghị quyết 39-NQ/TW.
> Tỉnh giảm 12 xã.
>
> Theo Quyết định 342/QĐ-UBND.
> Huyện thu hồi đất.
>
> Theo Thông tư 08/2021/TT-BNV.
> Sở hướng dẫn.
>
> Luật số 12/2019/QH14.
> Luật này có 5 chương.
>
> TCVN 7957:2008.
> Tiêu chuẩn này đã cũ.
>
> Năm 2019.
> Mùa lũ lớn nhất.
>
> Ông sang U.S. năm 1990.
> Con ông ở lại.
>
> Ông sống ở Washington D.C.
> Bà sống ở quê.
>
> Cuộc họp từ 9 a.m. đến 5 p.m.
> Sau đó nghỉ.
>
> Hợp đồng với Sea Star Co., Ltd. và Moon Inc. đã ký.
>
> Ông St. Clair đến St. Petersen.
>
> Xem mục 2.1.
> Kết quả ở bảng 3.
>
> Xem Fig. 3 và Eq. 5.
> Kết quả khớp.
>
> Hệ số r = 0.85.
> Mẫu n = 120.

== addresses, files, figures, 2
$ vnsift sentences --from lines
< Chủng S. aureus và E. coli kháng thuốc. Kháng sinh mới có tác dụng.
< Theo Smith et al. (2010), lúa chịu mặn. Kết quả được lặp lại.
< Theo Smith et al., lúa chịu mặn.
< Số p < 0.05. Kết quả có ý nghĩa.
< Dùng lệnh v.d. ls. Kết quả hiện ra.
< Ví dụ: vd. câu này. Câu kia.
< Windows 10 ver. 1903 ra mắt.
< Ông Martin L. King đọc diễn văn. Đám đông im lặng.
< Tập đoàn Sea Star Corp. Công ty mẹ ở Mỹ.
< Ban nhạc U.S.A. diễn tối nay.
< Ông sang U.S.A. Con ông ở lại.
< Yahoo! mua lại báo Sen. Giá là 5 triệu USD.
< Cuốn Help! bán chạy. Sách dịch từ tiếng Anh.
< Tốc độ 3.5 GHz. RAM 8 GB.
< C.T.Group mở bán. Giá cao.
< Công ty CP. Sen Vàng lãi lớn. Cổ đông vui.
< Công ty TNHH MTV. Sen Vàng lãi lớn.
< Ngày 5.6, xã họp. Ngày 6.6, huyện họp.
< Từ ngày 5 - 6. Sau đó nghỉ.
< Chiều 5-6. Trời mưa.
< 8.Trả hồ sơ cho dân. 9. Lưu sổ.
< Đội 1. Đội 2. Đội 3.
< Đội về nhất: 1. Sen; 2. Huệ; 3. Cúc. Giải trao tối nay.
< 1/ Đơn xin. 2/ Bản sao.
< 1) Đơn xin. 2) Bản sao.
< + Đơn xin. + Bản sao.
< • Đơn xin. • Bản sao.
< * Đơn xin. * Bản sao.
< → Đơn xin. → Bản sao.
> Chủng S. aureus và E. coli kháng thuốc.
> Kháng sinh mới có tác dụng.
>
> Theo Smith et al. (2010), lúa chịu mặn.
> Kết quả được lặp lại.
>
> Theo Smith et al., lúa chịu mặn.
>
> Số p < 0.05.
> Kết quả có ý nghĩa.
>
> Dùng lệnh v.d. ls.
> Kết quả hiện ra.
>
> Ví dụ: vd. câu này.
> Câu kia.
>
> Windows 10 ver. 1903 ra mắt.
>
> Ông Martin L. King đọc diễn văn.
> Đám đông im lặng.
>
> Tập đoàn Sea Star Corp.
> Công ty mẹ ở Mỹ.
>
> Ban nhạc U.S.A. diễn tối nay.
>
> Ông sang U.S.A.
> Con ông ở lại.
>
> Yahoo! mua lại báo Sen.
> Giá là 5 triệu USD.
>
> Cuốn Help! bán chạy.
> Sách dịch từ tiếng Anh.
>
> Tốc độ 3.5 GHz.
> RAM 8 GB.
>
> C.T.Group mở bán.
> Giá cao.
>
> Công ty CP. Sen Vàng lãi lớn.
> Cổ đông vui.
>
> Công ty TNHH MTV. Sen Vàng lãi lớn.
>
> Ngày 5.6, xã họp.
> Ngày 6.6, huyện họp.
>
> Từ ngày 5 - 6.
> Sau đó nghỉ.
>
> Chiều 5-6.
> Trời mưa.
>
> 8.Trả hồ sơ cho dân.
> 9. Lưu sổ.
>
> Đội 1.
> Đội 2.
> Đội 3.
>
> Đội về nhất: 1. Sen; 2. Huệ; 3. Cúc.
> Giải trao tối nay.
>
> 1/ Đơn xin.
> 2/ Bản sao.
>
> 1) Đơn xin.
> 2) Bản sao.
>
> + Đơn xin.
> + Bản sao.
>
> • Đơn xin.
> • Bản sao.
>
> * Đơn xin.
> * Bản sao.
>
> → Đơn xin.
> → Bản sao.

== all capitals
$ vnsift sentences --from lines
< THÔNG BÁO TUYỂN SINH NĂM 2020. HẠN NỘP: 30/6/2020.
< ÔNG NÓI GÌ? KHÔNG NÓI GÌ!
< ỦY BAN NHÂN DÂN TP. HẢI SA HỌP NGÀY 5.6. BÁO CHÍ ĐƯỢC MỜI.
< NƠI NHẬN: NHƯ TRÊN; LƯU: VT.
< TP.HCM: MƯA LỚN. NHIỀU TUYẾN ĐƯỜNG NGẬP.
> THÔNG BÁO TUYỂN SINH NĂM 2020.
> HẠN NỘP: 30/6/2020.
>
> ÔNG NÓI GÌ?
> KHÔNG NÓI GÌ!
>
> ỦY BAN NHÂN DÂN TP. HẢI SA HỌP NGÀY 5.6.
> BÁO CHÍ ĐƯỢC MỜI.
>
> NƠI NHẬN: NHƯ TRÊN; LƯU: VT.
>
> TP.HCM: MƯA LỚN.
> NHIỀU TUYẾN ĐƯỜNG NGẬP.

== no diacritics, chat
$ vnsift sentences --from lines
< Hom nay troi mua. Toi o nha.
< Ong Le Huu Canh o Q.1, TP.HCM. Ba o que.
< hom nay mua to. toi nghi hoc.
< PGS.TS. Do The Vinh noi vay. Moi nguoi dong y.
< Anh co di khong? Co.
< Cho ban rau, ca, v.v. Nguoi mua rat dong.
< Troi mua to. Duong ngap. Ai cung uot.
< Cam on bac si. Em se uong thuoc deu.
< Gia 500k. Ai mua inbox.
< mình mua rồi. hàng đẹp lắm. shop giao nhanh!
< Shop ơi cho hỏi. Còn size M không?
< Em o Q. Binh Tay. Nha em gan cho.
< Anh ay o TP. Hai Sa. Chi ay o que.
> Hom nay troi mua.
> Toi o nha.
>
> Ong Le Huu Canh o Q.1, TP.HCM.
> Ba o que.
>
> hom nay mua to.
> toi nghi hoc.
>
> PGS.TS. Do The Vinh noi vay.
> Moi nguoi dong y.
>
> Anh co di khong?
> Co.
>
> Cho ban rau, ca, v.v.
> Nguoi mua rat dong.
>
> Troi mua to.
> Duong ngap.
> Ai cung uot.
>
> Cam on bac si.
> Em se uong thuoc deu.
>
> Gia 500k.
> Ai mua inbox.
>
> mình mua rồi.
> hàng đẹp lắm.
> shop giao nhanh!
>
> Shop ơi cho hỏi.
> Còn size M không?
>
> Em o Q. Binh Tay.
> Nha em gan cho.
>
> Anh ay o TP. Hai Sa.
> Chi ay o que.

== press, bylines
$ vnsift sentences --from lines
< (Bến Sen) - Sáng 5/6, xã họp dân. Hơn 200 người dự.
< (BS.vn) – Sáng 5/6, xã họp dân. Hơn 200 người dự.
< BS.vn - Sáng nay, xã họp dân.
< TTXVN/Bến Sen. Ảnh: Vũ Khê - TTXVN.
< Theo VnSen.net, giá vàng giảm. Người mua vẫn chờ.
< Theo T.H (Báo Sen). Mời xem thêm.
< Bài, ảnh: T.Khê. Theo báo Sen.
< T.T - H.V. Nguồn: báo Sen.
< Cập nhật lúc 20:15. Lượt xem: 1.250.
< (Ảnh minh họa. Nguồn: Internet.)
< Ảnh minh họa. Nguồn: Internet
< TPHCM. Mưa lớn suốt đêm.
< TP.HCM, 5/6. Mưa lớn suốt đêm.
< Đại tá Vũ Hào, PGĐ. Công an tỉnh, chủ trì.
< Bị cáo Nguyễn Văn T. (SN 1980), trú tại xã Bình Lạc.
< Nguyễn Thị M., 45 tuổi, là chủ quán. Quán đóng cửa hai tuần.
< Theo lời bà Trần Thị H., con bà đi biển. Tàu mất liên lạc.
< Cháu L.T.N.Q. (8 tuổi) mất tích. Gia đình đã báo công an.
< Anh N.V.T. và chị L.T.H. kết hôn năm 2010. Họ ly hôn năm 2018.
< Ông Đ. nói: “Tôi bị lừa.” Ông B. thì cười.
< Anh M. cho hay chị L. đã đi. Chị L. không nghe máy.
< Hai bị can là Tr. và D. bị tạm giam.
< Giá USD. Tỷ giá hôm nay là 23.150 đồng.
< Cổ phiếu SEN. Giá đóng cửa 12.500 đồng/cp.
< Tốc độ 80 km/h. Giới hạn là 60 km/h.
< Diện tích 25 m². Giá 2 tỷ đồng.
< Cao 1,65 m. Nặng 52 kg.
< Lãi 3 tỷ đ. Thuế nộp đủ.
< Vé 20.000đ/người. Trẻ em miễn phí.
< Đội tuyển VN. Bàn thắng do công của Vũ Hào.
> (Bến Sen) - Sáng 5/6, xã họp dân.
> Hơn 200 người dự.
>
> (BS.vn) – Sáng 5/6, xã họp dân.
> Hơn 200 người dự.
>
> BS.vn - Sáng nay, xã họp dân.
>
> TTXVN/Bến Sen.
> Ảnh: Vũ Khê - TTXVN.
>
> Theo VnSen.net, giá vàng giảm.
> Người mua vẫn chờ.
>
> Theo T.H (Báo Sen).
> Mời xem thêm.
>
> Bài, ảnh: T.Khê.
> Theo báo Sen.
>
> T.T - H.V.
> Nguồn: báo Sen.
>
> Cập nhật lúc 20:15.
> Lượt xem: 1.250.
>
> (Ảnh minh họa.
> Nguồn: Internet.)
>
> Ảnh minh họa.
> Nguồn: Internet
>
> TPHCM.
> Mưa lớn suốt đêm.
>
> TP.HCM, 5/6.
> Mưa lớn suốt đêm.
>
> Đại tá Vũ Hào, PGĐ. Công an tỉnh, chủ trì.
>
> Bị cáo Nguyễn Văn T. (SN 1980), trú tại xã Bình Lạc.
>
> Nguyễn Thị M., 45 tuổi, là chủ quán.
> Quán đóng cửa hai tuần.
>
> Theo lời bà Trần Thị H., con bà đi biển.
> Tàu mất liên lạc.
>
> Cháu L.T.N.Q. (8 tuổi) mất tích.
> Gia đình đã báo công an.
>
> Anh N.V.T. và chị L.T.H. kết hôn năm 2010.
> Họ ly hôn năm 2018.
>
> Ông Đ. nói: “Tôi bị lừa.”
> Ông B. thì cười.
>
> Anh M. cho hay chị L. đã đi.
> Chị L. không nghe máy.
>
> Hai bị can là Tr. và D. bị tạm giam.
>
> Giá USD.
> Tỷ giá hôm nay là 23.150 đồng.
>
> Cổ phiếu SEN.
> Giá đóng cửa 12.500 đồng/cp.
>
> Tốc độ 80 km/h.
> Giới hạn là 60 km/h.
>
> Diện tích 25 m².
> Giá 2 tỷ đồng.
>
> Cao 1,65 m.
> Nặng 52 kg.
>
> Lãi 3 tỷ đ.
> Thuế nộp đủ.
>
> Vé 20.000đ/người.
> Trẻ em miễn phí.
>
> Đội tuyển VN.
> Bàn thắng do công của Vũ Hào.

== press, bylines, 2
$ vnsift sentences --from lines
< HLV. Vũ Hào rời CLB. Người thay là ông Kiên.
< CLB. Bến Sen thắng 2-0.
< ĐT. Việt Sen gặp ĐT. Thái Lạc. Trận đấu lúc 19h.
< BTC. trao giải nhất cho 2 đội.
< Chị T.A. (nhân viên VP. Luật sư Sen) trả lời. VP. này mở năm 2015.
< Sở TN&MT. Sở này nay đổi tên.
< Tại Tp.Hồ Sen, Q.Bình Tây, P.12, xe ùn tắc. P.13 cũng vậy.
< Số 5, Đ. 3/2, Q.10. Mở cửa từ 8h.
< T/P. Hải Sa có 5 quận.
< Lô A, KCN. Bắc Sen, H. Bắc Sơn. ĐT: (024) 3.825.111.
< Hotline: 1900.1234. Email: hoi@bensen.vn. Website: bensen.vn.
< Email: hoi@bensen.vn.Website: bensen.vn
< Địa chỉ: Số 5 Lê Cảnh, P. 3, TP. Hải Sa. Điện thoại: 0912.345.678.
> HLV. Vũ Hào rời CLB.
> Người thay là ông Kiên.
>
> CLB. Bến Sen thắng 2-0.
>
> ĐT. Việt Sen gặp ĐT. Thái Lạc.
> Trận đấu lúc 19h.
>
> BTC. trao giải nhất cho 2 đội.
>
> Chị T.A. (nhân viên VP. Luật sư Sen) trả lời.
> VP. này mở năm 2015.
>
> Sở TN&MT.
> Sở này nay đổi tên.
>
> Tại Tp.Hồ Sen, Q.Bình Tây, P.12, xe ùn tắc.
> P.13 cũng vậy.
>
> Số 5, Đ. 3/2, Q.10.
> Mở cửa từ 8h.
>
> T/P. Hải Sa có 5 quận.
>
> Lô A, KCN. Bắc Sen, H. Bắc Sơn.
> ĐT: (024) 3.825.111.
>
> Hotline: 1900.1234.
> Email: hoi@bensen.vn.
> Website: bensen.vn.
>
> Email: hoi@bensen.vn.
> Website: bensen.vn
>
> Địa chỉ: Số 5 Lê Cảnh, P. 3, TP. Hải Sa.
> Điện thoại: 0912.345.678.

== books, old text, verse
$ vnsift sentences --from lines
< Xem Lê Cảnh, Sử làng Sen, t. 2, tr. 45, Nxb. Sen, H., 1987.
< Lê Cảnh (1987), Sử làng Sen, Nxb Sen, Hà Sen. Trần Mận (1990), Thơ quê.
< Sử làng Sen, q. 3, tờ 12a. Bản này đã mất.
< Xem chú thích số 5. Bản dịch của T. V. Lộc.
< Sđd. Tr. 45-46.
< Ông mất năm 208 TCN. Con ông nối ngôi.
< Thành cổ xây năm 300 tr.CN. Nay chỉ còn nền.
< Cụ sinh năm Ất Mùi (1895), mất năm 1970. Mộ cụ ở gò Sen.
< Ðường làng lát gạch. Ðình làng lợp ngói.
< Hồi 1. Cờ đỏ trên sông. Hồi 2. Trận cuối.
< Trời xanh. Mây trắng. Nắng vàng.
< Mưa. Gió. Rét.
< Xuân về. Én liệng…
< Thôi! Đi đi!
< Hả? Gì cơ?
< Đi. Đi. Đi mãi.
< Này… Này… Nghe tôi nói không?
< … Rồi trời sáng. Gà gáy.
< ...Rồi trời sáng. Gà gáy.
< Anh ơi...!Anh đâu rồi?
< Ôi...! Mẹ ơi!
< Ba... Bốn... Năm! Kéo!
< Một… hai… ba! Kéo!
< Cô ấy... Cô ấy đi rồi.
< A! Mẹ về!
< Ô! Anh đấy à?
> Xem Lê Cảnh, Sử làng Sen, t. 2, tr. 45, Nxb. Sen, H., 1987.
>
> Lê Cảnh (1987), Sử làng Sen, Nxb Sen, Hà Sen.
> Trần Mận (1990), Thơ quê.
>
> Sử làng Sen, q. 3, tờ 12a.
> Bản này đã mất.
>
> Xem chú thích số 5.
> Bản dịch của T. V. Lộc.
>
> Sđd.
> Tr. 45-46.
>
> Ông mất năm 208 TCN.
> Con ông nối ngôi.
>
> Thành cổ xây năm 300 tr.CN.
> Nay chỉ còn nền.
>
> Cụ sinh năm Ất Mùi (1895), mất năm 1970.
> Mộ cụ ở gò Sen.
>
> Ðường làng lát gạch.
> Ðình làng lợp ngói.
>
> Hồi 1. Cờ đỏ trên sông.
> Hồi 2. Trận cuối.
>
> Trời xanh.
> Mây trắng.
> Nắng vàng.
>
> Mưa.
> Gió.
> Rét.
>
> Xuân về.
> Én liệng…
>
> Thôi!
> Đi đi!
>
> Hả?
> Gì cơ?
>
> Đi.
> Đi.
> Đi mãi.
>
> Này…
> Này…
> Nghe tôi nói không?
>
> … Rồi trời sáng.
> Gà gáy.
>
> ...Rồi trời sáng.
> Gà gáy.
>
> Anh ơi...!
> Anh đâu rồi?
>
> Ôi...!
> Mẹ ơi!
>
> Ba...
> Bốn...
> Năm!
> Kéo!
>
> Một… hai… ba!
> Kéo!
>
> Cô ấy...
> Cô ấy đi rồi.
>
> A!
> Mẹ về!
>
> Ô!
> Anh đấy à?

== everything else
$ vnsift sentences --from lines
< Lễ hội (từ 12 - 15/3) thu hút 2.000 khách. Vé vào cửa miễn phí.
< - Chào bác! - Chào cháu.
< - Chào bác! - Bé Na nói. - Cháu đi học ạ.
< [08:15] Lan: Chào cả nhà! [08:16] Vũ: Chào Lan.
< 08:15. Xe lăn bánh.
< Vụ Brown v. Board được nhắc lại. Tòa giữ nguyên án.
< Hà Sen, ngày 5 tháng 6 năm 2020. Người viết đơn ký tên.
< (Ảnh: TTXVN). Bài: Khê Vũ.
< Nguồn: Sen Online. Ảnh: Internet.
< Em có 2 con: 1 trai, 1 gái. Cả hai đều ngoan.
< Cây lúa (Oryza sativa L.) ưa nước. Cây ngô thì không.
< Loài này tên khoa học là Oryza sativa L. Chúng ưa nước.
< Vi khuẩn E. coli gây tiêu chảy. Trẻ dễ mắc.
< Tỷ số là 2-1. Đội Sen vào chung kết.
< Đội hình 4-4-2. Thủ môn: Vũ Hào.
< Lãi suất 5%/năm. Kỳ hạn 12 tháng.
< Giải: Gọi x là số táo. Ta có x = 5. Vậy có 5 quả.
< Người dân gọi đường dây nóng 0912.345.678. Cán bộ trực 24/7.
< Ngân hàng S.E.N. Công bố lãi quý 2.
< Giá vàng SJC. Chiều mua vào 55,2 triệu đồng/lượng.
< Chiều nay (5/6), mưa. Đêm nay, tạnh.
< Quý I. Doanh thu đạt 5 tỷ.
< Thế kỷ XIX. Làng lập chợ.
< Vua Lý Thái T. Là người lập làng.
< Học sinh khối C. Các em thi ba môn.
< Nhà A, B và C. Nhà D đang xây.
< Hai cháu là B. và C. Các cháu đều ngoan.
< Cháu C. học lớp 3. Em trai cháu lên 4.
< Anh S. kể: “Tôi thấy ông H. Ông ấy đi cùng bà K.”
< Gia đình ông T. cho biết ông T. Đã mất tích hai ngày.
> Lễ hội (từ 12 - 15/3) thu hút 2.000 khách.
> Vé vào cửa miễn phí.
>
> - Chào bác!
> - Chào cháu.
>
> - Chào bác! - Bé Na nói.
> - Cháu đi học ạ.
>
> [08:15] Lan: Chào cả nhà!
> [08:16] Vũ: Chào Lan.
>
> 08:15.
> Xe lăn bánh.
>
> Vụ Brown v. Board được nhắc lại.
> Tòa giữ nguyên án.
>
> Hà Sen, ngày 5 tháng 6 năm 2020.
> Người viết đơn ký tên.
>
> (Ảnh: TTXVN).
> Bài: Khê Vũ.
>
> Nguồn: Sen Online.
> Ảnh: Internet.
>
> Em có 2 con: 1 trai, 1 gái.
> Cả hai đều ngoan.
>
> Cây lúa (Oryza sativa L.) ưa nước.
> Cây ngô thì không.
>
> Loài này tên khoa học là Oryza sativa L.
> Chúng ưa nước.
>
> Vi khuẩn E. coli gây tiêu chảy.
> Trẻ dễ mắc.
>
> Tỷ số là 2-1.
> Đội Sen vào chung kết.
>
> Đội hình 4-4-2.
> Thủ môn: Vũ Hào.
>
> Lãi suất 5%/năm.
> Kỳ hạn 12 tháng.
>
> Giải: Gọi x là số táo.
> Ta có x = 5.
> Vậy có 5 quả.
>
> Người dân gọi đường dây nóng 0912.345.678.
> Cán bộ trực 24/7.
>
> Ngân hàng S.E.N.
> Công bố lãi quý 2.
>
> Giá vàng SJC.
> Chiều mua vào 55,2 triệu đồng/lượng.
>
> Chiều nay (5/6), mưa.
> Đêm nay, tạnh.
>
> Quý I.
> Doanh thu đạt 5 tỷ.
>
> Thế kỷ XIX.
> Làng lập chợ.
>
> Vua Lý Thái T.
> Là người lập làng.
>
> Học sinh khối C.
> Các em thi ba môn.
>
> Nhà A, B và C.
> Nhà D đang xây.
>
> Hai cháu là B. và C.
> Các cháu đều ngoan.
>
> Cháu C. học lớp 3.
> Em trai cháu lên 4.
>
> Anh S. kể: “Tôi thấy ông H.
> Ông ấy đi cùng bà K.”
>
> Gia đình ông T. cho biết ông T.
> Đã mất tích hai ngày.

== everything else, 2
$ vnsift sentences --from lines
< Bộ trưởng Bộ GD&ĐT. Trường được giao tự chủ.
< Sở VH-TT. Sở đã cấp phép.
< Theo Quyết định 15/QĐ-CT. Ủy ban nhân dân xã thực hiện.
< Theo Thông báo 12/TB-VP. Phòng Nội vụ lập danh sách.
< GS-TS. Nguyễn Hữu Lạc dạy toán. PGS-TS. Mai Bình dạy văn.
< GS.,TS. Nguyễn Hữu Lạc dạy toán.
< Đoàn về TP. Cần Thơ dự lễ. Đoàn ở lại ba ngày.
< Nhà ở H. Từ Liêm cũ. Nay là quận.
< Xe chạy từ TP. Bà Rịa về Q. Cách Sen.
< Đ. Cách Mạng Tháng 8 kẹt xe. Đ. Lê Lợi thông thoáng.
< Thạc sĩ - BS. Trần Mận khám bệnh. Phòng khám mở cả Chủ nhật.
< Th.s Nguyễn Lộc giảng bài. Lớp có 40 người.
< Ths. BS. Nguyễn Lộc trả lời: “Cháu cần nghỉ. Uống nhiều nước.”
< Đại diện Cty CP. Sen Vàng không có mặt. Tòa hoãn.
< TAND TP. Hải Sa xử kín. VKSND TP. Hải Sa giữ quyền công tố.
< Giáo sư người Anh A. Cooper nói: “Tuyệt vời!” Ông ở lại hai tuần.
< Đội bóng Man. United thắng. Đội Sen thua.
< Tiến sĩ Robert H. Lee viết sách. Sách có 300 trang.
< Ông David M. nói không biết. Ông bỏ đi.
< Tác phẩm của V. Huy Gô và L. Tôn Sen. Cả hai đều hay.
< Thủ tướng Ph. V. Đ. thăm làng năm 1978.
< Nhà thơ T.H. Sinh ở làng Sen.
< N.V.A. (SN 1990) và T.T.B. (SN 1992) bị bắt. Cả hai nhận tội.
< (N.V.A. - báo Sen)
< Nguồn tin của A.P. Hãng này ở Mỹ.
< Hãng A.P. đưa tin. Hãng Reuters cũng vậy.
< Quyển I, t. 2, tr. 15. Quyển II, t. 1, tr. 3.
< Ví dụ 1. Tính tổng hai số. Ví dụ 2. Tính hiệu hai số.
< Câu 5. (2 điểm) Cho tam giác ABC. Tính góc A. Vẽ hình.
< Bài 2: Giải phương trình 2x + 1 = 5.
> Bộ trưởng Bộ GD&ĐT.
> Trường được giao tự chủ.
>
> Sở VH-TT.
> Sở đã cấp phép.
>
> Theo Quyết định 15/QĐ-CT.
> Ủy ban nhân dân xã thực hiện.
>
> Theo Thông báo 12/TB-VP.
> Phòng Nội vụ lập danh sách.
>
> GS-TS. Nguyễn Hữu Lạc dạy toán.
> PGS-TS. Mai Bình dạy văn.
>
> GS.,TS. Nguyễn Hữu Lạc dạy toán.
>
> Đoàn về TP. Cần Thơ dự lễ.
> Đoàn ở lại ba ngày.
>
> Nhà ở H. Từ Liêm cũ.
> Nay là quận.
>
> Xe chạy từ TP. Bà Rịa về Q. Cách Sen.
>
> Đ. Cách Mạng Tháng 8 kẹt xe.
> Đ. Lê Lợi thông thoáng.
>
> Thạc sĩ - BS. Trần Mận khám bệnh.
> Phòng khám mở cả Chủ nhật.
>
> Th.s Nguyễn Lộc giảng bài.
> Lớp có 40 người.
>
> Ths. BS. Nguyễn Lộc trả lời: “Cháu cần nghỉ.
> Uống nhiều nước.”
>
> Đại diện Cty CP. Sen Vàng không có mặt.
> Tòa hoãn.
>
> TAND TP. Hải Sa xử kín.
> VKSND TP. Hải Sa giữ quyền công tố.
>
> Giáo sư người Anh A. Cooper nói: “Tuyệt vời!”
> Ông ở lại hai tuần.
>
> Đội bóng Man. United thắng.
> Đội Sen thua.
>
> Tiến sĩ Robert H. Lee viết sách.
> Sách có 300 trang.
>
> Ông David M. nói không biết.
> Ông bỏ đi.
>
> Tác phẩm của V. Huy Gô và L. Tôn Sen.
> Cả hai đều hay.
>
> Thủ tướng Ph. V. Đ. thăm làng năm 1978.
>
> Nhà thơ T.H.
> Sinh ở làng Sen.
>
> N.V.A. (SN 1990) và T.T.B. (SN 1992) bị bắt.
> Cả hai nhận tội.
>
> (N.V.A. - báo Sen)
>
> Nguồn tin của A.P.
> Hãng này ở Mỹ.
>
> Hãng A.P. đưa tin.
> Hãng Reuters cũng vậy.
>
> Quyển I, t. 2, tr. 15.
> Quyển II, t. 1, tr. 3.
>
> Ví dụ 1. Tính tổng hai số.
> Ví dụ 2. Tính hiệu hai số.
>
> Câu 5. (2 điểm) Cho tam giác ABC.
> Tính góc A.
> Vẽ hình.
>
> Bài 2: Giải phương trình 2x + 1 = 5.

== everything else, 3
$ vnsift sentences --from lines
< Cho x = 2. Tính y.
< Nhóm máu O. Người nhóm máu này hiếm.
< Hepatitis B. Bệnh lây qua máu.
< Xét nghiệm HbA1c 7.5%. Bác sĩ đổi thuốc.
< Uống 2 viên/ngày. Mỗi viên 500mg. Không uống khi đói.
< Liều dùng: 10mg/kg/ngày. Chia 2 lần.
< Thuốc pha 1:1000. Bôi ngoài da.
< Kích thước 10 x 20 cm. Màu: xanh.
< Bước 1: Mở máy. Bước 2: Nhập mã.
< Nhập vnsen.exe. Bấm OK.
< Chạy file setup.exe.Bấm OK.
< Phiên bản Android 10. Máy nặng 180 g.
< Vào mục Cài đặt > Chung. Chọn Ngôn ngữ.
< Máy có giá 9.990.000 đ. Hàng về tháng 7.
< Máy giá 9,9 tr. Hàng về tháng 7.
< Lương 5tr/tháng. Bao ăn ở.
< Phòng 25m2. Có gác. Có chỗ để xe.
< Cần tuyển 2 NV. Lương thỏa thuận. LH: 0912.345.678 (gặp A. Sen).
< LH: A. Sen - 0912 345 678. Giá rẻ.
< Shop mở cửa từ 8h-22h. Nghỉ Tết.
< Hạn dùng: 12/2021. Bảo quản nơi khô.
< Mùa giải 2019/20. Đội Sen vô địch.
< Chung kết lượt về: Sen - Huệ 2-1. Bàn thắng: Hào 15', Kiên 70'.
< Phút 85. Hào sút tung lưới đội Huệ.
< Q: Bạn là ai? A: Tôi là Sen.
< PV: Ông thấy sao? Ông Cảnh: Tôi thấy tốt.
< * PV: Ông thấy sao? - Ông Cảnh: Tôi thấy tốt.
< “Nhà là nơi để về” (Lê Cảnh). Ai cũng có nhà.
< Thơ rằng: “Sông sâu bên lở bên bồi. Bên bồi cát trắng bên lở nhà trôi.”
< Ngày xửa ngày xưa... Có một bà lão nghèo...
> Cho x = 2.
> Tính y.
>
> Nhóm máu O.
> Người nhóm máu này hiếm.
>
> Hepatitis B.
> Bệnh lây qua máu.
>
> Xét nghiệm HbA1c 7.5%.
> Bác sĩ đổi thuốc.
>
> Uống 2 viên/ngày.
> Mỗi viên 500mg.
> Không uống khi đói.
>
> Liều dùng: 10mg/kg/ngày.
> Chia 2 lần.
>
> Thuốc pha 1:1000.
> Bôi ngoài da.
>
> Kích thước 10 x 20 cm.
> Màu: xanh.
>
> Bước 1: Mở máy.
> Bước 2: Nhập mã.
>
> Nhập vnsen.exe.
> Bấm OK.
>
> Chạy file setup.exe.
> Bấm OK.
>
> Phiên bản Android 10.
> Máy nặng 180 g.
>
> Vào mục Cài đặt > Chung.
> Chọn Ngôn ngữ.
>
> Máy có giá 9.990.000 đ.
> Hàng về tháng 7.
>
> Máy giá 9,9 tr.
> Hàng về tháng 7.
>
> Lương 5tr/tháng.
> Bao ăn ở.
>
> Phòng 25m2.
> Có gác.
> Có chỗ để xe.
>
> Cần tuyển 2 NV.
> Lương thỏa thuận.
> LH: 0912.345.678 (gặp A. Sen).
>
> LH: A. Sen - 0912 345 678.
> Giá rẻ.
>
> Shop mở cửa từ 8h-22h.
> Nghỉ Tết.
>
> Hạn dùng: 12/2021.
> Bảo quản nơi khô.
>
> Mùa giải 2019/20.
> Đội Sen vô địch.
>
> Chung kết lượt về: Sen - Huệ 2-1.
> Bàn thắng: Hào 15', Kiên 70'.
>
> Phút 85.
> Hào sút tung lưới đội Huệ.
>
> Q: Bạn là ai?
> A: Tôi là Sen.
>
> PV: Ông thấy sao?
> Ông Cảnh: Tôi thấy tốt.
>
> * PV: Ông thấy sao?
> - Ông Cảnh: Tôi thấy tốt.
>
> “Nhà là nơi để về” (Lê Cảnh).
> Ai cũng có nhà.
>
> Thơ rằng: “Sông sâu bên lở bên bồi.
> Bên bồi cát trắng bên lở nhà trôi.”
>
> Ngày xửa ngày xưa...
> Có một bà lão nghèo...

== everything else, 4
$ vnsift sentences --from lines
< Bà lão... bà lão khóc!
< Hừm!... Để ta xem.
< Ối giời ơi!!! Cháy nhà rồi!!!
< Sao?? Anh nói gì???
< Không!!??Không thể nào.
< Đúng không ạ?... Dạ đúng.
< Gì… Gì thế?
< - Thế à? - Lan hỏi.
< - Thế à! – Bà Mận kêu lên. – Tôi không ngờ.
< “Thế à?” – Lan ngạc nhiên.
< "Thế à?" Lan hỏi. "Vâng." Vũ đáp.
< Lan hỏi: Thế à? Vũ đáp: Vâng.
< Lan hỏi:"Thế à?".Vũ đáp:"Vâng".
< Ông nói: "Cứ để đó!" Bà gật đầu.
< Ông nói: "Cứ để đó!", rồi đi.
< Ông nói "Cứ để đó". Bà gật đầu.
< Tin "động trời!" lan khắp làng. Ai cũng sợ.
< Bài báo “Làng Sen: còn hay mất?” gây xôn xao. Xã họp khẩn.
< Bài báo “Làng Sen: còn hay mất?” Xã họp khẩn.
< Trong bài (xem ảnh.) có lỗi.
< (1) Đơn đề nghị. (2) Bản sao hộ khẩu.
< [1] Lê Cảnh, Sử làng Sen, tr. 12. [2] Sđd, tr. 15.
< Sử ghi: làng lập năm 1780 [1]. Chùa dựng sau đó [2].
< Sử ghi: làng lập năm 1780.[1][2] Chùa dựng sau đó.
< NAY QUYẾT ĐỊNH: 1. GIAO SỞ SEN LẬP SỔ. 2. CÁC XÃ THỰC HIỆN.
< Ong A. noi: "Toi khong biet." Ba B. im lang.
< Sdt: 0912.345.678. Gap anh Sen.
< Quan 1, TP.HCM. Quan 3, TP.HCM.
< Gia ban 1.500.000d. Bao hanh 12 thang.
< Theo Nghi dinh 30/2020/ND-CP. So Noi vu thuc hien.
> Bà lão... bà lão khóc!
>
> Hừm!...
> Để ta xem.
>
> Ối giời ơi!!!
> Cháy nhà rồi!!!
>
> Sao??
> Anh nói gì???
>
> Không!!??
> Không thể nào.
>
> Đúng không ạ?...
> Dạ đúng.
>
> Gì…
> Gì thế?
>
> - Thế à? - Lan hỏi.
>
> - Thế à! – Bà Mận kêu lên.
> – Tôi không ngờ.
>
> “Thế à?” – Lan ngạc nhiên.
>
> "Thế à?" Lan hỏi.
> "Vâng." Vũ đáp.
>
> Lan hỏi: Thế à?
> Vũ đáp: Vâng.
>
> Lan hỏi:"Thế à?".
> Vũ đáp:"Vâng".
>
> Ông nói: "Cứ để đó!"
> Bà gật đầu.
>
> Ông nói: "Cứ để đó!", rồi đi.
>
> Ông nói "Cứ để đó".
> Bà gật đầu.
>
> Tin "động trời!" lan khắp làng.
> Ai cũng sợ.
>
> Bài báo “Làng Sen: còn hay mất?” gây xôn xao.
> Xã họp khẩn.
>
> Bài báo “Làng Sen: còn hay mất?”
> Xã họp khẩn.
>
> Trong bài (xem ảnh.) có lỗi.
>
> (1) Đơn đề nghị.
> (2) Bản sao hộ khẩu.
>
> [1] Lê Cảnh, Sử làng Sen, tr. 12.
> [2] Sđd, tr. 15.
>
> Sử ghi: làng lập năm 1780 [1].
> Chùa dựng sau đó [2].
>
> Sử ghi: làng lập năm 1780.[1][2]
> Chùa dựng sau đó.
>
> NAY QUYẾT ĐỊNH: 1. GIAO SỞ SEN LẬP SỔ.
> 2. CÁC XÃ THỰC HIỆN.
>
> Ong A. noi: "Toi khong biet."
> Ba B. im lang.
>
> Sdt: 0912.345.678.
> Gap anh Sen.
>
> Quan 1, TP.HCM.
> Quan 3, TP.HCM.
>
> Gia ban 1.500.000d.
> Bao hanh 12 thang.
>
> Theo Nghi dinh 30/2020/ND-CP.
> So Noi vu thuc hien.

== everything else, 5
$ vnsift sentences --from lines
< Toi khong biet... Hoi nguoi khac di.
< Anh ay noi:"Di thoi!" roi chay mat.
< nhà mình ở tp. hải sa. gần chợ cũ.
< shop ship cod k ạ? mình ở q. 3.
< Theo Ths.BS Lê Thu Hà, trẻ cần ngủ đủ. Cha mẹ nên tắt đèn sớm.
< TS-BS. Lê Thu Hà khám tại BV. Sen. Lịch khám: thứ 2 - thứ 6.
< Ông Lê Văn K. - chủ tàu - mất tích. Vợ ông ngất xỉu.
< Bà P.T.L. cho rằng bị ép. Ông N.Đ.K. phủ nhận.
< Các bị cáo: 1. Lê Văn T.; 2. Trần Thị N.; 3. Vũ K.
< Công an P.7, Q.8 vào cuộc. Vụ việc đang điều tra.
< Xe biển số 51A-123.45 lao xuống mương. Tài xế thoát chết.
< Thửa đất số 12, tờ bản đồ số 5. Diện tích 120,5 m2.
< Hồ sơ số 12/HS-ST. Phiên tòa mở ngày 5/6.
< Căn cứ khoản 1 Điều 5. Căn cứ Điều 6.
< Vốn điều lệ: 5.000.000.000 đồng. Mã số thuế: 0301234567.
< Tòa án tuyên: 1. Chấp nhận đơn. 2. Bác yêu cầu phản tố.
< Nay ban hành Quy chế gồm 3 chương, 12 điều. Quy chế thay thế Quyết định 5/QĐ-UB.
< Điều 15. Hiệu lực thi hành. Thông tư có hiệu lực từ ngày 1-7-2010. Bãi bỏ Thông tư số 3.
< Mục A. Phần chung. Mục B. Phần riêng.
< Chương 3. Dân cư. Chương này có 2 bài.
< Câu hỏi 3. Vì sao trời mưa? Trả lời: vì có mây.
< Việt Sen lên ngôi vô địch! U23 Huệ về nhì...
< Kết quả bán kết: Sen 3-1 Huệ (hiệp phụ). Chung kết diễn ra ngày 12.
< HLV P. Hang nói: "Chúng tôi đã sẵn sàng." Trợ lý L. Duk đồng ý.
< Cầu thủ số 10 ghi bàn phút 90+2'. Khán đài vỡ òa.
< “Tôi yêu nghề.” – nghệ sĩ Kim Liễu bộc bạch. Chị hát từ năm 15 tuổi.
< “Tôi yêu nghề!” - Nghệ sĩ Kim Liễu bộc bạch.
< 'Mẹ ơi, con về rồi!' Bà Tư chạy ra ngõ.
< Nó gào lên: “Không!!!” Cả lớp im phăng phắc.
< Nó hỏi “tại sao?” và bỏ đi. Không ai trả lời nó.
> Toi khong biet...
> Hoi nguoi khac di.
>
> Anh ay noi:"Di thoi!" roi chay mat.
>
> nhà mình ở tp. hải sa.
> gần chợ cũ.
>
> shop ship cod k ạ?
> mình ở q. 3.
>
> Theo Ths.BS Lê Thu Hà, trẻ cần ngủ đủ.
> Cha mẹ nên tắt đèn sớm.
>
> TS-BS. Lê Thu Hà khám tại BV. Sen.
> Lịch khám: thứ 2 - thứ 6.
>
> Ông Lê Văn K. - chủ tàu - mất tích.
> Vợ ông ngất xỉu.
>
> Bà P.T.L. cho rằng bị ép.
> Ông N.Đ.K. phủ nhận.
>
> Các bị cáo: 1. Lê Văn T.; 2. Trần Thị N.; 3. Vũ K.
>
> Công an P.7, Q.8 vào cuộc.
> Vụ việc đang điều tra.
>
> Xe biển số 51A-123.45 lao xuống mương.
> Tài xế thoát chết.
>
> Thửa đất số 12, tờ bản đồ số 5.
> Diện tích 120,5 m2.
>
> Hồ sơ số 12/HS-ST.
> Phiên tòa mở ngày 5/6.
>
> Căn cứ khoản 1 Điều 5.
> Căn cứ Điều 6.
>
> Vốn điều lệ: 5.000.000.000 đồng.
> Mã số thuế: 0301234567.
>
> Tòa án tuyên: 1. Chấp nhận đơn.
> 2. Bác yêu cầu phản tố.
>
> Nay ban hành Quy chế gồm 3 chương, 12 điều.
> Quy chế thay thế Quyết định 5/QĐ-UB.
>
> Điều 15. Hiệu lực thi hành.
> Thông tư có hiệu lực từ ngày 1-7-2010.
> Bãi bỏ Thông tư số 3.
>
> Mục A. Phần chung.
> Mục B. Phần riêng.
>
> Chương 3. Dân cư.
> Chương này có 2 bài.
>
> Câu hỏi 3. Vì sao trời mưa?
> Trả lời: vì có mây.
>
> Việt Sen lên ngôi vô địch!
> U23 Huệ về nhì...
>
> Kết quả bán kết: Sen 3-1 Huệ (hiệp phụ).
> Chung kết diễn ra ngày 12.
>
> HLV P. Hang nói: "Chúng tôi đã sẵn sàng."
> Trợ lý L. Duk đồng ý.
>
> Cầu thủ số 10 ghi bàn phút 90+2'.
> Khán đài vỡ òa.
>
> “Tôi yêu nghề.” – nghệ sĩ Kim Liễu bộc bạch.
> Chị hát từ năm 15 tuổi.
>
> “Tôi yêu nghề!” - Nghệ sĩ Kim Liễu bộc bạch.
>
> 'Mẹ ơi, con về rồi!'
> Bà Tư chạy ra ngõ.
>
> Nó gào lên: “Không!!!”
> Cả lớp im phăng phắc.
>
> Nó hỏi “tại sao?” và bỏ đi.
> Không ai trả lời nó.

== everything else, 6
$ vnsift sentences --from lines
< Ca dao có câu: “Ai ơi bưng bát cơm đầy...”. Câu ấy ai cũng thuộc.
< Bà bảo: “Thôi... Đừng nói nữa.” Ông im.
< Vâng ạ. Em chào cô.
< Dạ. Cháu hiểu rồi ạ! Cháu cảm ơn bác sĩ ạ.
< Bác sĩ ơi, con em 2 tuổi, bị ho?? Em nên làm gì ạ?
< Em bị đau đầu.bác sĩ cho em hỏi.
< Cảm ơn a. E sẽ liên hệ lại.
< Đt: 0912345678.Đc: số 5 Lê Cảnh.
< STK: 0123.456.789. NH Sen, CN. Hải Sa.
< Giá: 1.2 tỷ. Hướng: Đông Nam.
< DT: 5x20m. Giá 2 tỷ (TL).
< Bán gấp nhà MT. đường Lê Cảnh. Giá tốt.
< Xem thêm: bensen.vn/tin-tuc. Hotline: 1900 1234.
< Link: https://bensen.vn/a.html. Mật khẩu: 1234.
< Facebook.com/bensen là trang chính thức. Mọi trang khác là giả.
< Tải bản PDF (3,5 MB). Tải bản Word.
< Theo Sen News (Mỹ). Ảnh: AFP.
< Ảnh: T.L. Đồ họa: N.H.
< Bài: Lê Vũ - Ảnh: N.Khê
< Mùa xuân năm 1789. Quân Sen tiến ra bắc.
< Thế kỷ thứ X. Đinh B. dẹp loạn.
< Vua Lê T.T. Mất năm 1497.
< Sông Lạc dài 1.149 km. Lưu vực rộng 143.700 km².
< Nước sôi ở 100°C. Nước đá ở 0°C.
< Độ pH = 7. Dung dịch trung tính.
< Phương trình x² + 1 = 0 vô nghiệm. Vì x² ≥ 0.
< Vi khuẩn H. pylori gây loét dạ dày. Thuốc gồm 3 loại.
< Cây tràm (M. cajuputi) mọc ở đầm. Cây đước (R. apiculata) mọc ven biển.
< Công thức: H2O. Khối lượng mol là 18.
< Xem Hình 3.2. Hình 3.3 cho thấy rõ hơn.
> Ca dao có câu: “Ai ơi bưng bát cơm đầy...”.
> Câu ấy ai cũng thuộc.
>
> Bà bảo: “Thôi...
> Đừng nói nữa.”
> Ông im.
>
> Vâng ạ.
> Em chào cô.
>
> Dạ.
> Cháu hiểu rồi ạ!
> Cháu cảm ơn bác sĩ ạ.
>
> Bác sĩ ơi, con em 2 tuổi, bị ho??
> Em nên làm gì ạ?
>
> Em bị đau đầu.bác sĩ cho em hỏi.
>
> Cảm ơn a.
> E sẽ liên hệ lại.
>
> Đt: 0912345678.
> Đc: số 5 Lê Cảnh.
>
> STK: 0123.456.789.
> NH Sen, CN. Hải Sa.
>
> Giá: 1.2 tỷ.
> Hướng: Đông Nam.
>
> DT: 5x20m.
> Giá 2 tỷ (TL).
>
> Bán gấp nhà MT. đường Lê Cảnh.
> Giá tốt.
>
> Xem thêm: bensen.vn/tin-tuc.
> Hotline: 1900 1234.
>
> Link: https://bensen.vn/a.html.
> Mật khẩu: 1234.
>
> Facebook.com/bensen là trang chính thức.
> Mọi trang khác là giả.
>
> Tải bản PDF (3,5 MB).
> Tải bản Word.
>
> Theo Sen News (Mỹ).
> Ảnh: AFP.
>
> Ảnh: T.L.
> Đồ họa: N.H.
>
> Bài: Lê Vũ - Ảnh: N.Khê
>
> Mùa xuân năm 1789.
> Quân Sen tiến ra bắc.
>
> Thế kỷ thứ X.
> Đinh B. dẹp loạn.
>
> Vua Lê T.T.
> Mất năm 1497.
>
> Sông Lạc dài 1.149 km.
> Lưu vực rộng 143.700 km².
>
> Nước sôi ở 100°C.
> Nước đá ở 0°C.
>
> Độ pH = 7.
> Dung dịch trung tính.
>
> Phương trình x² + 1 = 0 vô nghiệm.
> Vì x² ≥ 0.
>
> Vi khuẩn H. pylori gây loét dạ dày.
> Thuốc gồm 3 loại.
>
> Cây tràm (M. cajuputi) mọc ở đầm.
> Cây đước (R. apiculata) mọc ven biển.
>
> Công thức: H2O.
> Khối lượng mol là 18.
>
> Xem Hình 3.2.
> Hình 3.3 cho thấy rõ hơn.

== everything else, 7
$ vnsift sentences --from lines
< Theo tác giả [12]. Kết quả khác với [13].
< Bộ phim John W. gây sốt phòng vé. Phần 2 ra năm sau.
< Cuốn sách của J.K. Rowen bán chạy. Phim cũng thế.
< Hãng Apple Inc. ra iPhone mới. Giá từ 20 triệu.
< Tập đoàn Sun Co. và Moon Ltd. sáp nhập. Cổ phiếu tăng.
< Mr. Bean là ai? Là một diễn viên hài.
< Số liệu của WHO. Bộ Y tế xác nhận.
< CPI tháng 5 tăng 0,2%. GDP quý I tăng 3,8%.
< VN-Index giảm 5,2 điểm, còn 850,1. Thanh khoản thấp.
< Giá dầu WTI: 35,4 USD/thùng. Dầu Brent: 38 USD.
< Tỷ giá: 1 USD = 23.200 đ. 1 EUR = 25.800 đ.
< Dự lễ có đ/c Lê Cảnh, BT. Đảng ủy; đ/c Vũ Hào, CT. UBND xã.
< TM. HĐQT. Chủ tịch Lê Cảnh đã ký.
< Kính thưa quý vị! Thưa các đồng chí!
< Xin trân trọng cảm ơn! (Vỗ tay)
< MC: Xin mời ông. Ông Sen: Cảm ơn.
< Hỏi: Vì sao? Đáp: Vì nghèo. Hỏi: Còn cách nào không? Đáp: Có.
< Lưu ý: không tắm đêm. Cấm hút thuốc. Tắt máy khi đổ xăng.
< * Ghi chú: (1) giá chưa gồm thuế. (2) giá có thể đổi.
< Ghi chú: 1) Giá chưa gồm thuế. 2) Giá có thể đổi.
< Món chính: cá kho, canh chua, v.v. Tráng miệng: chè, xôi v.v...
< Nguyên liệu: 200 gr. bột, 1 muỗng đường. Cách làm: trộn đều.
< Bước 1.Rửa rau. Bước 2.Luộc 5 phút.
< Ngày 1. Hải Sa - Bến Sen. Ngày 2. Bến Sen - Chợ Cũ.
< Tour 3N2Đ. Khởi hành thứ 6.
< Trời... mưa... rồi... Anh về đi.
< Thương lắm... quê ơi!
< Ai? Ai đến? Ai đi?
< Tiếng chuông... boong... boong... vọng lại.
> Theo tác giả [12].
> Kết quả khác với [13].
>
> Bộ phim John W. gây sốt phòng vé.
> Phần 2 ra năm sau.
>
> Cuốn sách của J.K. Rowen bán chạy.
> Phim cũng thế.
>
> Hãng Apple Inc. ra iPhone mới.
> Giá từ 20 triệu.
>
> Tập đoàn Sun Co. và Moon Ltd. sáp nhập.
> Cổ phiếu tăng.
>
> Mr. Bean là ai?
> Là một diễn viên hài.
>
> Số liệu của WHO.
> Bộ Y tế xác nhận.
>
> CPI tháng 5 tăng 0,2%.
> GDP quý I tăng 3,8%.
>
> VN-Index giảm 5,2 điểm, còn 850,1.
> Thanh khoản thấp.
>
> Giá dầu WTI: 35,4 USD/thùng.
> Dầu Brent: 38 USD.
>
> Tỷ giá: 1 USD = 23.200 đ.
> 1 EUR = 25.800 đ.
>
> Dự lễ có đ/c Lê Cảnh, BT. Đảng ủy; đ/c Vũ Hào, CT. UBND xã.
>
> TM. HĐQT.
> Chủ tịch Lê Cảnh đã ký.
>
> Kính thưa quý vị!
> Thưa các đồng chí!
>
> Xin trân trọng cảm ơn!
> (Vỗ tay)
>
> MC: Xin mời ông.
> Ông Sen: Cảm ơn.
>
> Hỏi: Vì sao?
> Đáp: Vì nghèo.
> Hỏi: Còn cách nào không?
> Đáp: Có.
>
> Lưu ý: không tắm đêm.
> Cấm hút thuốc.
> Tắt máy khi đổ xăng.
>
> * Ghi chú: (1) giá chưa gồm thuế.
> (2) giá có thể đổi.
>
> Ghi chú: 1) Giá chưa gồm thuế.
> 2) Giá có thể đổi.
>
> Món chính: cá kho, canh chua, v.v.
> Tráng miệng: chè, xôi v.v...
>
> Nguyên liệu: 200 gr. bột, 1 muỗng đường.
> Cách làm: trộn đều.
>
> Bước 1.Rửa rau.
> Bước 2.Luộc 5 phút.
>
> Ngày 1. Hải Sa - Bến Sen.
> Ngày 2. Bến Sen - Chợ Cũ.
>
> Tour 3N2Đ.
> Khởi hành thứ 6.
>
> Trời... mưa... rồi...
> Anh về đi.
>
> Thương lắm... quê ơi!
>
> Ai?
> Ai đến?
> Ai đi?
>
> Tiếng chuông... boong... boong... vọng lại.
