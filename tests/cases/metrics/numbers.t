# Numbers, units and kinds (metrics.md 2, 3, 4, 6, 9). Columns: line, kind, value, value_max, unit, comparator, direction, text.

== separators, multipliers and tails
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f3,8-11,13,14,26
< 1.234.567,89 đồng; 12.500.000 đồng; 1,218.74 điểm; 15.8 nghìn tỷ đồng; 84,500 triệu đồng
< 2 tỷ 350; 2 tỷ 1; 8 nghìn 250 học sinh; vé 1tr2; một triệu rưỡi đồng; 1 tỷ 650 triệu; 7,2 triệu tỷ đồng
< 300 - 350 triệu đồng; 6,5-8,0%; từ 4 triệu đồng đến 6 triệu đồng; sáu tháng đến hai năm; giữa 1000 và 2000 đồng
> 1<TAB>money<TAB>1234567.89<TAB><TAB>VND<TAB>eq<TAB><TAB>1.234.567,89 đồng
> 1<TAB>money<TAB>12500000<TAB><TAB>VND<TAB>eq<TAB><TAB>12.500.000 đồng
> 1<TAB>score<TAB>1218.74<TAB><TAB>điểm<TAB>eq<TAB><TAB>1,218.74 điểm
> 1<TAB>money<TAB>15800000000000<TAB><TAB>VND<TAB>eq<TAB><TAB>15.8 nghìn tỷ đồng
> 1<TAB>money<TAB>84500000<TAB><TAB>VND<TAB>eq<TAB><TAB>84,500 triệu đồng
> 2<TAB>money<TAB>2350000000<TAB><TAB>VND<TAB>eq<TAB><TAB>2 tỷ 350
> 2<TAB>money<TAB>2100000000<TAB><TAB>VND<TAB>eq<TAB><TAB>2 tỷ 1
> 2<TAB>count<TAB>8250<TAB><TAB>học sinh<TAB>eq<TAB><TAB>8 nghìn 250 học sinh
> 2<TAB>money<TAB>1200000<TAB><TAB>VND<TAB>eq<TAB><TAB>1tr2
> 2<TAB>money<TAB>1500000<TAB><TAB>VND<TAB>eq<TAB><TAB>một triệu rưỡi đồng
> 2<TAB>money<TAB>1650000000<TAB><TAB>VND<TAB>eq<TAB><TAB>1 tỷ 650 triệu
> 2<TAB>money<TAB>7200000000000000<TAB><TAB>VND<TAB>eq<TAB><TAB>7,2 triệu tỷ đồng
> 3<TAB>money<TAB>300000000<TAB>350000000<TAB>VND<TAB>eq<TAB><TAB>300 - 350 triệu đồng
> 3<TAB>percent<TAB>6.5<TAB>8<TAB>%<TAB>eq<TAB><TAB>6,5-8,0%
> 3<TAB>money<TAB>4000000<TAB>6000000<TAB>VND<TAB>eq<TAB><TAB>4 triệu đồng đến 6 triệu đồng
> 3<TAB>duration<TAB>6<TAB>24<TAB>month<TAB>eq<TAB><TAB>sáu tháng đến hai năm
> 3<TAB>money<TAB>1000<TAB>2000<TAB>VND<TAB>eq<TAB><TAB>1000 và 2000 đồng

== number words
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f3,8-11,13,14,26
< Ba huyện; hơn hai nghìn năm trăm hộ nghèo; mười hai nghìn người; một phần ba số hộ; năm năm; hai mươi năm
< Năm nay, năm học mới, cả hai cấp, một số xã, một bộ phận, cơ chế một cửa, anh Hai ở Ba Vì
> 1<TAB>count<TAB>3<TAB><TAB>huyện<TAB>eq<TAB><TAB>Ba huyện
> 1<TAB>count<TAB>2500<TAB><TAB>hộ nghèo<TAB>gt<TAB><TAB>hai nghìn năm trăm hộ nghèo
> 1<TAB>count<TAB>12000<TAB><TAB>người<TAB>eq<TAB><TAB>mười hai nghìn người
> 1<TAB>fraction<TAB>0.3333333333333333<TAB><TAB>ratio<TAB>eq<TAB><TAB>một phần ba
> 1<TAB>duration<TAB>5<TAB><TAB>year<TAB>eq<TAB><TAB>năm năm
> 1<TAB>duration<TAB>20<TAB><TAB>year<TAB>eq<TAB><TAB>hai mươi năm

== kinds
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f3,8-11,13,14,26
< tăng 4 bậc; tụt một bậc; xếp thứ 9/63; xếp hạng Ba toàn đoàn; nằm trong top 10; thuộc nhóm 401-450; đứng nhì bảng
< 2,3 điểm phần trăm; 50 điểm cơ bản; 12 phần trăm; gấp đôi; gấp hơn 1,5 lần; gấp rưỡi; tăng 4,4 lần; khám 3 lần
< 18.000 đồng/kg; 1.850.000 đồng/hộ/năm; 25.000 km mỗi năm; 6,5%/năm; 120 km/h; 64,5 tạ/ha; 3°C; -1,2 độ C; 50 m2
< 34/45 xã; 47/47 phiếu thuận; 2/3 số hộ; 1 trong 10 người; 75 tuổi; 6-14 tuổi; 5 sao; 15 xã, phường; 14 huy chương vàng, 9 bạc, 11 đồng
> 1<TAB>rank_change<TAB>4<TAB><TAB>bậc<TAB>eq<TAB>up<TAB>4 bậc
> 1<TAB>rank_change<TAB>1<TAB><TAB>bậc<TAB>eq<TAB>down<TAB>một bậc
> 1<TAB>rank<TAB>9<TAB><TAB>rank<TAB>eq<TAB><TAB>thứ 9
> 1<TAB>rank<TAB>3<TAB><TAB>rank<TAB>eq<TAB><TAB>hạng Ba
> 1<TAB>rank<TAB>10<TAB><TAB>top<TAB>eq<TAB><TAB>top 10
> 1<TAB>rank<TAB>401<TAB>450<TAB>rank<TAB>eq<TAB><TAB>401-450
> 1<TAB>rank<TAB>2<TAB><TAB>rank<TAB>eq<TAB><TAB>nhì bảng
> 2<TAB>pp<TAB>2.3<TAB><TAB>pp<TAB>eq<TAB><TAB>2,3 điểm phần trăm
> 2<TAB>pp<TAB>50<TAB><TAB>bp<TAB>eq<TAB><TAB>50 điểm cơ bản
> 2<TAB>percent<TAB>12<TAB><TAB>%<TAB>eq<TAB><TAB>12 phần trăm
> 2<TAB>multiple<TAB>2<TAB><TAB>x<TAB>eq<TAB><TAB>gấp đôi
> 2<TAB>multiple<TAB>1.5<TAB><TAB>x<TAB>gt<TAB><TAB>gấp hơn 1,5 lần
> 2<TAB>multiple<TAB>1.5<TAB><TAB>x<TAB>eq<TAB><TAB>gấp rưỡi
> 2<TAB>multiple<TAB>4.4<TAB><TAB>x<TAB>eq<TAB>up<TAB>4,4 lần
> 2<TAB>count<TAB>3<TAB><TAB>lần<TAB>eq<TAB><TAB>3 lần
> 3<TAB>rate<TAB>18000<TAB><TAB>VND/kg<TAB>eq<TAB><TAB>18.000 đồng/kg
> 3<TAB>rate<TAB>1850000<TAB><TAB>VND/hộ/year<TAB>eq<TAB><TAB>1.850.000 đồng/hộ/năm
> 3<TAB>rate<TAB>25000<TAB><TAB>km/year<TAB>eq<TAB><TAB>25.000 km mỗi năm
> 3<TAB>rate<TAB>6.5<TAB><TAB>%/year<TAB>eq<TAB><TAB>6,5%/năm
> 3<TAB>measure<TAB>120<TAB><TAB>km/h<TAB>eq<TAB><TAB>120 km/h
> 3<TAB>measure<TAB>64.5<TAB><TAB>tạ/ha<TAB>eq<TAB><TAB>64,5 tạ/ha
> 3<TAB>measure<TAB>3<TAB><TAB>degC<TAB>eq<TAB><TAB>3°C
> 3<TAB>measure<TAB>-1.2<TAB><TAB>degC<TAB>eq<TAB><TAB>-1,2 độ C
> 3<TAB>measure<TAB>50<TAB><TAB>m2<TAB>eq<TAB><TAB>50 m2
> 4<TAB>ratio<TAB>34<TAB><TAB>xã<TAB>eq<TAB><TAB>34/45 xã
> 4<TAB>ratio<TAB>47<TAB><TAB>phiếu thuận<TAB>eq<TAB><TAB>47/47 phiếu thuận
> 4<TAB>fraction<TAB>0.6666666666666666<TAB><TAB>ratio<TAB>eq<TAB><TAB>2/3 số
> 4<TAB>ratio<TAB>1<TAB><TAB>người<TAB>eq<TAB><TAB>1 trong 10 người
> 4<TAB>age<TAB>75<TAB><TAB>tuổi<TAB>eq<TAB><TAB>75 tuổi
> 4<TAB>age<TAB>6<TAB>14<TAB>tuổi<TAB>eq<TAB><TAB>6-14 tuổi
> 4<TAB>score<TAB>5<TAB><TAB>sao<TAB>eq<TAB><TAB>5 sao
> 4<TAB>count<TAB>15<TAB><TAB>xã, phường<TAB>eq<TAB><TAB>15 xã, phường
> 4<TAB>count<TAB>14<TAB><TAB>huy chương vàng<TAB>eq<TAB><TAB>14 huy chương vàng
> 4<TAB>count<TAB>9<TAB><TAB>bạc<TAB>eq<TAB><TAB>9 bạc
> 4<TAB>count<TAB>11<TAB><TAB>đồng<TAB>eq<TAB><TAB>11 đồng

== false friends
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,8-11,13,14,26
< Trung đoàn 88, quốc lộ 1A, Km12+300, lớp 6, khóa 12, tiêu chí số 17, áo số 10, phòng 205, số 17/9 phố Huế
< 0912 345 678; 1900 1234; STK 1020-1234-5678; Covid-19; U23; 5G; công nghiệp 4.0; A00
< Khoản 2 Điều 8 Nghị định 168; hàng chục hộ; vài trăm người; siêu thị 0 đồng; 24/7; năm thứ 8; bên thứ ba; Huân chương Lao động hạng Ba

== comparators, directions and baselines
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f3,9,11-14,16,26
< đạt trên 7 tỷ đồng; chưa đến 5 ha; gần 30 hộ; khoảng 40 km; không dưới 10%; không quá 5 ngày; từ đủ 18 tuổi trở lên; lên tới 9 tấn
< tăng 5% so với năm 2020; giảm nhẹ 0,15 điểm; giảm từ 90 phút xuống 45 phút; cao hơn mức trung bình 2 điểm; giữ nguyên 18.500 đồng/lít
< phấn đấu đến năm 2030 đạt 80%
< VN-Index lùi 6 điểm (-0,5%) về 1.210 điểm
> 1<TAB>7000000000<TAB>VND<TAB>level<TAB>gt<TAB><TAB><TAB>7 tỷ đồng
> 1<TAB>5<TAB>ha<TAB>level<TAB>lt<TAB><TAB><TAB>5 ha
> 1<TAB>30<TAB>hộ<TAB>level<TAB>near<TAB><TAB><TAB>30 hộ
> 1<TAB>40<TAB>km<TAB>level<TAB>approx<TAB><TAB><TAB>40 km
> 1<TAB>10<TAB>%<TAB>level<TAB>ge<TAB><TAB><TAB>10%
> 1<TAB>5<TAB>day<TAB>level<TAB>le<TAB><TAB><TAB>5 ngày
> 1<TAB>18<TAB>tuổi<TAB>level<TAB>ge<TAB><TAB><TAB>18 tuổi
> 1<TAB>9<TAB>t<TAB>level<TAB>reach<TAB><TAB><TAB>9 tấn
> 2<TAB>5<TAB>%<TAB>change<TAB>eq<TAB>up<TAB>năm 2020<TAB>5%
> 2<TAB>0.15<TAB>điểm<TAB>change<TAB>eq<TAB>down<TAB><TAB>0,15 điểm
> 2<TAB>90<TAB>minute<TAB>level<TAB>eq<TAB><TAB><TAB>90 phút
> 2<TAB>45<TAB>minute<TAB>level<TAB>eq<TAB>down<TAB>90 phút<TAB>45 phút
> 2<TAB>2<TAB>điểm<TAB>change<TAB>eq<TAB>up<TAB>mức trung bình<TAB>2 điểm
> 2<TAB>18500<TAB>VND/l<TAB>level<TAB>eq<TAB>flat<TAB><TAB>18.500 đồng/lít
> 3<TAB>80<TAB>%<TAB>target<TAB>eq<TAB><TAB><TAB>80%
> 4<TAB>6<TAB>điểm<TAB>change<TAB>eq<TAB>down<TAB><TAB>6 điểm
> 4<TAB>0.5<TAB>%<TAB>change<TAB>eq<TAB>down<TAB><TAB>-0,5%
> 4<TAB>1210<TAB>điểm<TAB>level<TAB>eq<TAB><TAB><TAB>1.210 điểm

== a currency sign between two numbers belongs to one of them
$ vnsift metrics --format tsv | tail -n +2 | cut -f8,9,11,26
< năm$20VND
> money<TAB>5<TAB>USD<TAB>năm$
> money<TAB>20<TAB>VND<TAB>20VND

== a place in words is read where no other number stands beside it
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f3,8-9,11,26
< Đội tuyển xếp đầu tiên cả nước.
< Lần đầu tiên xã có điện.
< Đội Sông Hồng về nhì bảng.
> 1<TAB>rank<TAB>1<TAB>rank<TAB>đầu tiên
> 3<TAB>rank<TAB>2<TAB>rank<TAB>nhì bảng
