# Hard lines: each line of input is a document, an empty line stands between the sentences of two. All names invented.
== titles, roles, initials, places
$ vnsift sentences --from lines
< GS.TS. Lê Hữu Cảnh đọc diễn văn. TS. Mai Bình đáp từ.
< PGS. TS. Đỗ Thế Vinh và ThS.BS. Trần Mận cùng ký.
< PGS.TS.BS. Vũ Lan mổ chính.
< TS.BS Nguyễn Bá Lộc trực đêm. Ông mổ ba ca.
< BS.CKII. Hà Thu khám cho trẻ.
< BSCKI. Hà Thu khám cho trẻ.
< NSND. Kim Liễu và NSƯT. Bạch Vân hát mở màn. Khán giả đứng dậy.
< LS. Phan Khải bào chữa. KTS. Hồ Quế thiết kế nhà văn hóa.
< Ông là Th.S. Bà là kỹ sư.
< Đội đón HLV. Parker ở sân bay. Đội có 22 VĐV. Trận đầu vào thứ Bảy.
< TM. BAN CHẤP HÀNH
< KT. TRƯỞNG PHÒNG
< Theo TTXVN. Bài và ảnh: Minh Khê.
< Ông Tr. Q. Hưng và bà Ng. T. Lan cùng đứng đơn.
< Mr. Brown và Mrs. Lee đến muộn. Cả hai xin lỗi.
< Dr. Green nói vậy. Prof. White thì không.
< ĐBQH. Lò Văn Sính chất vấn Bộ trưởng.
< Thiếu tá CN. Vũ Hào nhận bằng khen.
< Ảnh: N.Khê. Tin: T.Mai và Q.Vũ.
< Bà N.T.H. (52 tuổi, trú xã Bình Lạc) trình báo công an.
< Công an mời ông L.V.T. lên làm việc. Ông T. không đến.
< Bị hại là chị H. Chị đã rút đơn.
< Nghi phạm tên K. bị bắt lúc nửa đêm.
< J. K. Rowland viết tiếp phần bốn.
< C. S. Lewin và J.R.R. Tolman là bạn.
< Nhà văn O. Henriot mất năm 1910. Ông để lại 300 truyện.
< Tổng thống John F. Kemper thăm Bến Sen.
< Trẻ thiếu vitamin A. Bác sĩ khuyên ăn cà rốt.
< Đội tuyển rơi vào bảng C. Đối thủ là ba đội mạnh.
< Học sinh lớp 12A. Cô giáo chủ nhiệm vắng mặt.
> GS.TS. Lê Hữu Cảnh đọc diễn văn.
> TS. Mai Bình đáp từ.
>
> PGS. TS. Đỗ Thế Vinh và ThS.BS. Trần Mận cùng ký.
>
> PGS.TS.BS. Vũ Lan mổ chính.
>
> TS.BS Nguyễn Bá Lộc trực đêm.
> Ông mổ ba ca.
>
> BS.CKII. Hà Thu khám cho trẻ.
>
> BSCKI. Hà Thu khám cho trẻ.
>
> NSND. Kim Liễu và NSƯT. Bạch Vân hát mở màn.
> Khán giả đứng dậy.
>
> LS. Phan Khải bào chữa.
> KTS. Hồ Quế thiết kế nhà văn hóa.
>
> Ông là Th.S.
> Bà là kỹ sư.
>
> Đội đón HLV. Parker ở sân bay.
> Đội có 22 VĐV.
> Trận đầu vào thứ Bảy.
>
> TM. BAN CHẤP HÀNH
>
> KT. TRƯỞNG PHÒNG
>
> Theo TTXVN.
> Bài và ảnh: Minh Khê.
>
> Ông Tr. Q. Hưng và bà Ng. T. Lan cùng đứng đơn.
>
> Mr. Brown và Mrs. Lee đến muộn.
> Cả hai xin lỗi.
>
> Dr. Green nói vậy.
> Prof. White thì không.
>
> ĐBQH. Lò Văn Sính chất vấn Bộ trưởng.
>
> Thiếu tá CN. Vũ Hào nhận bằng khen.
>
> Ảnh: N.Khê.
> Tin: T.Mai và Q.Vũ.
>
> Bà N.T.H. (52 tuổi, trú xã Bình Lạc) trình báo công an.
>
> Công an mời ông L.V.T. lên làm việc.
> Ông T. không đến.
>
> Bị hại là chị H.
> Chị đã rút đơn.
>
> Nghi phạm tên K. bị bắt lúc nửa đêm.
>
> J. K. Rowland viết tiếp phần bốn.
>
> C. S. Lewin và J.R.R. Tolman là bạn.
>
> Nhà văn O. Henriot mất năm 1910.
> Ông để lại 300 truyện.
>
> Tổng thống John F. Kemper thăm Bến Sen.
>
> Trẻ thiếu vitamin A.
> Bác sĩ khuyên ăn cà rốt.
>
> Đội tuyển rơi vào bảng C.
> Đối thủ là ba đội mạnh.
>
> Học sinh lớp 12A.
> Cô giáo chủ nhiệm vắng mặt.

== titles, roles, initials, places, 2
$ vnsift sentences --from lines
< Tòa tuyên phạt Nguyễn Văn A. 3 năm tù.
< Anh ở Q.7, TP.HCM. Vợ anh ở Q.Bình Tây.
< Anh ở P.5, Q. 3. Nhà anh thuê.
< Tp. Hồ Sen đông dân nhất miền.
< tp. Hồ Sen đông dân nhất miền.
< Xe từ TX. Lâm Bình đi H. Bắc Sơn mất hai giờ.
< Nhà số 12 đ. Lê Cảnh, P. Bến Nghé Cũ bị cháy. Không ai bị thương.
< BV. Nhi Đồng Sen quá tải. Trẻ nằm ghép ba.
< Em học ở THPT. Lâm Bình.
< Trường ĐH. Thủy sản tuyển 500 sinh viên. Học phí giữ nguyên.
< Sách do NXB. Trẻ Sen in.
< Cty. Hải Vân trúng thầu. Giá thầu là 5 tỷ.
< Cty TNHH. Hải Vân trúng thầu.
< QL.1A và TL. 10 ngập sâu.
< Liên hệ ĐT: 0243.123.456 hoặc Tel. 0912.000.111. Gặp cô Lan.
< ĐT: 0243.3825.111. Fax: 0243.3825.112.
< Mọi chi tiết xin liên hệ: số 5 P. Cầu Đất, Đt. 0912 000 111.
< Xem tr. 12 và tr.15-17 của sách. Trang sau có ảnh.
< Sđd., tr. 45.
< Sđd, tr. 45. Xem thêm tr. 50.
< Tập 2, Nxb. Lao Động Sen, H. 1987.
< Quyển này dày 300 tr. Giá bìa là 90.000đ.
< Giá 3 tr. Ai mua gọi ngay.
< Theo Vol. 12, No. 3, pp. 45-67 của tạp chí.
< No.1 là đội Sen. No.2 là đội Huệ.
< Sản phẩm xếp No. 1 châu Á.
> Tòa tuyên phạt Nguyễn Văn A. 3 năm tù.
>
> Anh ở Q.7, TP.HCM.
> Vợ anh ở Q.Bình Tây.
>
> Anh ở P.5, Q. 3.
> Nhà anh thuê.
>
> Tp. Hồ Sen đông dân nhất miền.
>
> tp. Hồ Sen đông dân nhất miền.
>
> Xe từ TX. Lâm Bình đi H. Bắc Sơn mất hai giờ.
>
> Nhà số 12 đ. Lê Cảnh, P. Bến Nghé Cũ bị cháy.
> Không ai bị thương.
>
> BV. Nhi Đồng Sen quá tải.
> Trẻ nằm ghép ba.
>
> Em học ở THPT. Lâm Bình.
>
> Trường ĐH. Thủy sản tuyển 500 sinh viên.
> Học phí giữ nguyên.
>
> Sách do NXB. Trẻ Sen in.
>
> Cty. Hải Vân trúng thầu.
> Giá thầu là 5 tỷ.
>
> Cty TNHH. Hải Vân trúng thầu.
>
> QL.1A và TL. 10 ngập sâu.
>
> Liên hệ ĐT: 0243.123.456 hoặc Tel. 0912.000.111.
> Gặp cô Lan.
>
> ĐT: 0243.3825.111.
> Fax: 0243.3825.112.
>
> Mọi chi tiết xin liên hệ: số 5 P. Cầu Đất, Đt. 0912 000 111.
>
> Xem tr. 12 và tr.15-17 của sách.
> Trang sau có ảnh.
>
> Sđd., tr. 45.
>
> Sđd, tr. 45.
> Xem thêm tr. 50.
>
> Tập 2, Nxb. Lao Động Sen, H. 1987.
>
> Quyển này dày 300 tr.
> Giá bìa là 90.000đ.
>
> Giá 3 tr.
> Ai mua gọi ngay.
>
> Theo Vol. 12, No. 3, pp. 45-67 của tạp chí.
>
> No.1 là đội Sen.
> No.2 là đội Huệ.
>
> Sản phẩm xếp No. 1 châu Á.
