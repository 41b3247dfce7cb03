# Forms of law text and reports that labelled sentences showed (corpus/quantities): one case a kind.

== a number said again in words, in brackets
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-11,13,26
< Nộp 02 (hai) bộ hồ sơ trong 05 (năm) ngày làm việc; phạt 1.000.000 (một triệu) đồng
< Đội có từ 10 (mười) đến 12 (mười hai) thành viên; tán thành 75% (bảy mươi lăm phần trăm)
< Theo khoản 2 (hai) của bản nội quy; gửi 3 (ba ngày một lần)
> 1<TAB>count<TAB>2<TAB><TAB>bộ hồ sơ<TAB>eq<TAB>02 (hai) bộ hồ sơ
> 1<TAB>duration<TAB>5<TAB><TAB>day<TAB>eq<TAB>05 (năm) ngày làm việc
> 1<TAB>money<TAB>1000000<TAB><TAB>VND<TAB>eq<TAB>1.000.000 (một triệu) đồng
> 2<TAB>count<TAB>10<TAB>12<TAB>thành viên<TAB>eq<TAB>10 (mười) đến 12 (mười hai) thành viên
> 2<TAB>percent<TAB>75<TAB><TAB>%<TAB>eq<TAB>75%
> 3<TAB>duration<TAB>3<TAB><TAB>day<TAB>eq<TAB>ba ngày

== a unit said again in brackets
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-11,13,26
< Đổ trộm từ 03 mét khối (m3) đến dưới 08 mét khối (m3) xà bần
< Rào dài 40 mét (m)
> 1<TAB>measure<TAB>3<TAB>8<TAB>m3<TAB>eq<TAB>03 mét khối (m3) đến dưới 08 mét khối
> 2<TAB>measure<TAB>40<TAB><TAB>m<TAB>eq<TAB>40 mét

== lists share the unit of their last member
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-11,13,26
< Tặng quà người thọ 70, 75, 80, 85 tuổi; ba gói 10, 20 và 30 triệu đồng; ống dày 5, 10 hoặc 15 mm
< Học sinh lớp 6, 7, 8 năm nay; nhóm 1, 2, 3 năm kinh nghiệm; cách nhau 5, 6 m
> 1<TAB>age<TAB>70<TAB><TAB>tuổi<TAB>eq<TAB>70
> 1<TAB>age<TAB>75<TAB><TAB>tuổi<TAB>eq<TAB>75
> 1<TAB>age<TAB>80<TAB><TAB>tuổi<TAB>eq<TAB>80
> 1<TAB>age<TAB>85<TAB><TAB>tuổi<TAB>eq<TAB>85 tuổi
> 1<TAB>count<TAB>3<TAB><TAB>gói<TAB>eq<TAB>ba gói
> 1<TAB>money<TAB>10000000<TAB><TAB>VND<TAB>eq<TAB>10
> 1<TAB>money<TAB>20000000<TAB><TAB>VND<TAB>eq<TAB>20
> 1<TAB>money<TAB>30000000<TAB><TAB>VND<TAB>eq<TAB>30 triệu đồng
> 1<TAB>measure<TAB>5<TAB><TAB>mm<TAB>eq<TAB>5
> 1<TAB>measure<TAB>10<TAB><TAB>mm<TAB>eq<TAB>10
> 1<TAB>measure<TAB>15<TAB><TAB>mm<TAB>eq<TAB>15 mm
> 2<TAB>duration<TAB>8<TAB><TAB>year<TAB>eq<TAB>8 năm
> 2<TAB>duration<TAB>3<TAB><TAB>year<TAB>eq<TAB>3 năm
> 2<TAB>measure<TAB>6<TAB><TAB>m<TAB>eq<TAB>6 m

== a limit: comparators of law text
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,9,11-14,26
< chưa quá sáu tháng; không được vượt quá 30%; không được dưới 20 m; phần vượt quá 1 tỷ đồng; người chưa đủ 18 tuổi; từ đủ 15 tuổi đến chưa đủ 18 tuổi
< chiều dài nhỏ hơn 20 mét; tải trọng lớn hơn 5 tấn; mức chi tối đa là: 50.000 đồng/suất; quy mô nhỏ hơn: 20 ha
< sức chở đến 12 người; trọng tải toàn phần đến 15 tấn; nâng công suất đến 20 MW; từ 51% giá thành sản phẩm trở lên
< thấp nhất trong 5 năm trở lại đây; va chạm giữa hai xe máy; trừ chi phí còn lời 15 triệu đồng; bị chặt hạ 1,7 ha; 312 mã tăng và 98 mã giảm
> 1<TAB>6<TAB>month<TAB>level<TAB>le<TAB><TAB>sáu tháng
> 1<TAB>30<TAB>%<TAB>level<TAB>le<TAB><TAB>30%
> 1<TAB>20<TAB>m<TAB>level<TAB>ge<TAB><TAB>20 m
> 1<TAB>1000000000<TAB>VND<TAB>level<TAB>gt<TAB><TAB>1 tỷ đồng
> 1<TAB>18<TAB>tuổi<TAB>level<TAB>lt<TAB><TAB>18 tuổi
> 1<TAB>15<TAB>tuổi<TAB>level<TAB>ge<TAB><TAB>15 tuổi đến chưa đủ 18 tuổi
> 2<TAB>20<TAB>m<TAB>level<TAB>lt<TAB><TAB>20 mét
> 2<TAB>5<TAB>t<TAB>level<TAB>gt<TAB><TAB>5 tấn
> 2<TAB>50000<TAB>VND/suất<TAB>level<TAB>le<TAB><TAB>50.000 đồng/suất
> 2<TAB>20<TAB>ha<TAB>level<TAB>lt<TAB><TAB>20 ha
> 3<TAB>12<TAB>người<TAB>level<TAB>le<TAB><TAB>12 người
> 3<TAB>15<TAB>t<TAB>level<TAB>le<TAB><TAB>15 tấn
> 3<TAB>20<TAB>MW<TAB>change<TAB>eq<TAB>up<TAB>20 MW
> 3<TAB>51<TAB>%<TAB>level<TAB>ge<TAB><TAB>51%
> 4<TAB>5<TAB>year<TAB>level<TAB>eq<TAB><TAB>5 năm
> 4<TAB>2<TAB>xe máy<TAB>level<TAB>eq<TAB><TAB>hai xe máy
> 4<TAB>15000000<TAB>VND<TAB>level<TAB>eq<TAB><TAB>15 triệu đồng
> 4<TAB>1.7<TAB>ha<TAB>level<TAB>eq<TAB><TAB>1,7 ha
> 4<TAB>312<TAB>mã<TAB>level<TAB>eq<TAB><TAB>312 mã
> 4<TAB>98<TAB>mã<TAB>level<TAB>eq<TAB><TAB>98 mã

== times are counted, a denominator may be one of something
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-11,26
< uống 4 lần một ngày; trực 01 lần mỗi tháng; chi 50.000 đồng/lần; khám không quá 04 lần/thai phụ; tăng 4 lần
< 15 triệu đồng/01 hộ/năm; 25 triệu đồng/giường điều dưỡng/năm; 20.000 đồng/bảng đánh giá
> 1<TAB>rate<TAB>4<TAB><TAB>lần/day<TAB>4 lần một ngày
> 1<TAB>rate<TAB>1<TAB><TAB>lần/month<TAB>01 lần mỗi tháng
> 1<TAB>rate<TAB>50000<TAB><TAB>VND/lần<TAB>50.000 đồng/lần
> 1<TAB>rate<TAB>4<TAB><TAB>lần/thai phụ<TAB>04 lần/thai phụ
> 1<TAB>multiple<TAB>4<TAB><TAB>x<TAB>4 lần
> 2<TAB>rate<TAB>15000000<TAB><TAB>VND/hộ/year<TAB>15 triệu đồng/01 hộ/năm
> 2<TAB>rate<TAB>25000000<TAB><TAB>VND/giường điều dưỡng/year<TAB>25 triệu đồng/giường điều dưỡng/năm
> 2<TAB>rate<TAB>20000<TAB><TAB>VND/bảng đánh giá<TAB>20.000 đồng/bảng đánh giá

== money or a count: the head of the subject tells
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8,9,11,13,26
< Số đơn điện tử đạt 12,4 triệu. Lượng khách quốc tế ước đạt 1,15 triệu. Tổng số lượt xem là 3 triệu. Dân số toàn huyện năm 2021 là 1,2 triệu. Sản lượng đạt 2,1 triệu.
< Doanh thu đạt 12,4 triệu. Tổng số tiền đạt 12,4 triệu. Vốn đầu tư lên 3,5 tỷ. Kinh phí còn 2 tỷ. Giá trị hợp đồng là 7 tỷ. Tổng nguồn lực đạt 2,4 tỷ. Số còn lại là 2 tỷ.
< Số dự án có vốn trên 2 tỷ tăng. Số người nộp thuế đạt 2,3 triệu, nộp 4 tỷ. Lượng khách tăng và doanh thu đạt 2,4 tỷ. Hơn nghìn người, gần tỷ đồng, trên tỷ lệ đó.
> 1<TAB>count<TAB>12400000<TAB>đơn<TAB>eq<TAB>12,4 triệu
> 1<TAB>count<TAB>1150000<TAB>khách quốc tế<TAB>approx<TAB>1,15 triệu
> 1<TAB>count<TAB>3000000<TAB>lượt xem<TAB>eq<TAB>3 triệu
> 1<TAB>count<TAB>1200000<TAB>người<TAB>eq<TAB>1,2 triệu
> 1<TAB>count<TAB>2100000<TAB><TAB>eq<TAB>2,1 triệu
> 2<TAB>money<TAB>12400000<TAB>VND<TAB>eq<TAB>12,4 triệu
> 2<TAB>money<TAB>12400000<TAB>VND<TAB>eq<TAB>12,4 triệu
> 2<TAB>money<TAB>3500000000<TAB>VND<TAB>eq<TAB>3,5 tỷ
> 2<TAB>money<TAB>2000000000<TAB>VND<TAB>eq<TAB>2 tỷ
> 2<TAB>money<TAB>7000000000<TAB>VND<TAB>eq<TAB>7 tỷ
> 2<TAB>money<TAB>2400000000<TAB>VND<TAB>eq<TAB>2,4 tỷ
> 2<TAB>money<TAB>2000000000<TAB>VND<TAB>eq<TAB>2 tỷ
> 3<TAB>money<TAB>2000000000<TAB>VND<TAB>gt<TAB>2 tỷ
> 3<TAB>count<TAB>2300000<TAB>người<TAB>eq<TAB>2,3 triệu
> 3<TAB>money<TAB>4000000000<TAB>VND<TAB>eq<TAB>4 tỷ
> 3<TAB>money<TAB>2400000000<TAB>VND<TAB>eq<TAB>2,4 tỷ
> 3<TAB>count<TAB>1000<TAB>người<TAB>gt<TAB>nghìn người
> 3<TAB>money<TAB>1000000000<TAB>VND<TAB>near<TAB>tỷ đồng

== shares of small numbers, ratios of grouped numbers
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8,9,11,12,26
< 3/4 khán giả, 2/3 thành viên, 1/5 thai phụ, 3/4 xã, 5/7 thành viên, 1.204/1.310 phiếu, 1.204/2023/5
> 1<TAB>fraction<TAB>0.75<TAB>ratio<TAB>level<TAB>3/4
> 1<TAB>fraction<TAB>0.6666666666666666<TAB>ratio<TAB>level<TAB>2/3
> 1<TAB>fraction<TAB>0.2<TAB>ratio<TAB>level<TAB>1/5
> 1<TAB>ratio<TAB>3<TAB>xã<TAB>level<TAB>3/4 xã
> 1<TAB>ratio<TAB>5<TAB>thành viên<TAB>level<TAB>5/7 thành viên
> 1<TAB>ratio<TAB>1204<TAB>phiếu<TAB>level<TAB>1.204/1.310 phiếu

== no quantities
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8,9,11,26
< 4.2 Vé máy bay do cơ quan mua
< Địa chỉ: 12 đường Trần Văn Tảo; lớp thứ 3 trở đi; máy hai tàu cá; hết năm báo cáo, năm tài chính
< Bản đồ tỷ lệ 1:10.000 và 1:50

== what is a quantity all the same
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8,9,11,26
< b) Mười bốn ngày, kể từ ngày nhận hàng; định kỳ 3 năm một lần; kỳ 3; mỗi lô 120 m²; lô 120
< 70 triệu đồng tiền thuế; hai đội; hai phiên; xy lanh trên 5.000 cm3; động cơ 15 sức ngựa
< Điểm chuẩn khối A00 của ngành là 27,15
> 1<TAB>duration<TAB>14<TAB>day<TAB>Mười bốn ngày
> 1<TAB>duration<TAB>3<TAB>year<TAB>3 năm
> 1<TAB>measure<TAB>120<TAB>m2<TAB>120 m²
> 2<TAB>money<TAB>70000000<TAB>VND<TAB>70 triệu đồng
> 2<TAB>count<TAB>2<TAB>đội<TAB>hai đội
> 2<TAB>count<TAB>2<TAB>phiên<TAB>hai phiên
> 2<TAB>measure<TAB>5000<TAB>cm3<TAB>5.000 cm3
> 2<TAB>measure<TAB>15<TAB>hp<TAB>15 sức ngựa
> 3<TAB>score<TAB>27.15<TAB><TAB>27,15

== clock times in lists, hours told by the right end
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8,9,14
< Đo vào 01 giờ, 07 giờ, 13 giờ và 19 giờ; chợ họp từ 3 đến 5 giờ sáng; mở 7 - 9h tối; báo trước 24 giờ; từ 20 giờ đến 24 giờ
< Áp dụng từ ngày 18 tháng 12 năm 1980 đến trước ngày 15 tháng 10 năm 1993; còn nắng 4-5 ngày nữa; tỷ lệ 1:10.000
> 1<TAB>time<TAB>T01:00<TAB>01 giờ
> 1<TAB>time<TAB>T07:00<TAB>07 giờ
> 1<TAB>time<TAB>T13:00<TAB>13 giờ
> 1<TAB>time<TAB>T19:00<TAB>19 giờ
> 1<TAB>range<TAB>T03:00/T05:00<TAB>3 đến 5 giờ sáng
> 1<TAB>range<TAB>T19:00/T21:00<TAB>7 - 9h tối
> 1<TAB>range<TAB>T20:00/T24:00<TAB>20 giờ đến 24 giờ
> 2<TAB>range<TAB>1980-12-18/1993-10-15<TAB>ngày 18 tháng 12 năm 1980 đến trước ngày 15 tháng 10 năm 1993

== a second look: ranges whose right end is a rate, prices a measure, words that end like changes
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-12,14,26
< chi từ 3.000.000 đồng đến 5.000.000 đồng/báo cáo; giá 98 nghìn đồng một ký; kế hoạch năm năm; số thuê bao đạt 1,9 triệu
< khấu trừ thuế theo tỷ lệ 10%; trong khu bay 5 km; cao hơn đầu tháng 7.000 đồng; kỷ lục cũ 2 giờ 19 phút
> 1<TAB>rate<TAB>3000000<TAB>5000000<TAB>VND/báo cáo<TAB>level<TAB><TAB>3.000.000 đồng đến 5.000.000 đồng/báo cáo
> 1<TAB>rate<TAB>98000<TAB><TAB>VND/kg<TAB>level<TAB><TAB>98 nghìn đồng một ký
> 1<TAB>duration<TAB>5<TAB><TAB>year<TAB>level<TAB><TAB>năm năm
> 1<TAB>count<TAB>1900000<TAB><TAB>thuê bao<TAB>level<TAB><TAB>1,9 triệu
> 2<TAB>percent<TAB>10<TAB><TAB>%<TAB>level<TAB><TAB>10%
> 2<TAB>measure<TAB>5<TAB><TAB>km<TAB>level<TAB><TAB>5 km
> 2<TAB>money<TAB>7000<TAB><TAB>VND<TAB>change<TAB>up<TAB>7.000 đồng
> 2<TAB>duration<TAB>139<TAB><TAB>minute<TAB>level<TAB><TAB>2 giờ 19 phút

== a second look: dates
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8,9,14
< b) 31/12/2022 - 30/12/2023: thuế suất khác
< cao hơn đầu tháng 7.000 đồng; đầu tháng 7; tháng 7.2024; kỷ lục cũ 2 giờ 19 phút
> 1<TAB>range<TAB>2022-12-31/2023-12-30<TAB>31/12/2022 - 30/12/2023
> 2<TAB>relative<TAB><TAB>đầu tháng
> 2<TAB>month<TAB>--07<TAB>đầu tháng 7
> 2<TAB>month<TAB>2024-07<TAB>tháng 7.2024

== a paragraph whose only candidate is dropped, before one that has a record
$ vnsift metrics --from text --only metrics --format tsv | tail -n +2 | cut -f8,9,26
< Cầu thang 3 bậc
<
< Cầu thang cao 3 m
> measure<TAB>3<TAB>3 m
