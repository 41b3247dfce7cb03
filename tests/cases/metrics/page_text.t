# Quantities and dates in the text of news and web pages: what looks like one and is none, and words that mislead.

== addresses, packages, copyrights and diseases count nothing
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,11,26
< Gói thầu 4.12 Nhà điều hành và gói thầu 4.6 đường nội bộ đang thi công.
< Văn phòng: Tầng 18 Tòa nhà Hoa Ban, 27 Hồ Bán Nguyệt, phường 3.
< © 2024 Trường Cao đẳng Sông Lam. Copyright 2023 Trường Trung cấp Nghề.
< Xem lại vòng 6 V-League trên truyền hình.
< Từ khi Covid -19 chấm dứt, phố xá đông vui.
< Em đang học lớp 11 em thích môn Sử; lớp 42 em học rất ngoan.
< Đội thua trận thứ 3 liên tiếp.
> count<TAB>42<TAB>em<TAB>42 em

== a longer word begins with the unit
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,11,26
< Ủy ban đã gửi 03 công điện và 5 công văn; trường thực hiện ba công khai.
< Tên đăng nhập dài từ 6 kí tự; ho khan chỉ là một triệu chứng nhẹ.
< Chị nhờ một đồng nghiệp trông giúp hai cháu, 4 đồng nghiệp khác góp 3 triệu đồng.
< Hơn 40 đại học đã ký 12 thỏa ước lao động tập thể.
< Ông đòi lại 3 tỷ tiền vốn.
> count<TAB>3<TAB>công điện<TAB>03 công điện
> count<TAB>5<TAB>công văn<TAB>5 công văn
> count<TAB>6<TAB>kí tự<TAB>6 kí tự
> count<TAB>2<TAB>cháu<TAB>hai cháu
> count<TAB>4<TAB>đồng nghiệp<TAB>4 đồng nghiệp
> money<TAB>3000000<TAB>VND<TAB>3 triệu đồng
> count<TAB>40<TAB>đại học<TAB>40 đại học
> count<TAB>12<TAB>thỏa ước lao động tập thể<TAB>12 thỏa ước lao động tập thể
> money<TAB>3000000000<TAB>VND<TAB>3 tỷ

== a ratio of money, of groups, with one multiplier for both
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,11,15,26
< Giải ngân vốn đầu tư công đạt 1.315/4.260 tỷ đồng (30,9%).
< Đã chi 230/400 triệu đồng cho 9/12 hộ; thủ khoa đạt 30/30 toàn khối.
> ratio<TAB>1315000000000<TAB>VND<TAB>4260000000000<TAB>1.315/4.260 tỷ đồng
> percent<TAB>30.9<TAB>%<TAB><TAB>30,9%
> ratio<TAB>230000000<TAB>VND<TAB>400000000<TAB>230/400 triệu đồng
> ratio<TAB>9<TAB>hộ<TAB>12<TAB>9/12 hộ

== nouns of one thing and denominators
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,11,26
< Trường tuyển 13 ngành/chuyên ngành ở 34 tỉnh/thành phố, 35 học sinh/lớp.
< Xe dùng 5,8 lít/100 km, mô-men xoắn 240 Nm.
> count<TAB>13<TAB>ngành/chuyên ngành<TAB>13 ngành/chuyên ngành
> count<TAB>34<TAB>tỉnh/thành phố<TAB>34 tỉnh/thành phố
> rate<TAB>35<TAB>học sinh/lớp<TAB>35 học sinh/lớp
> rate<TAB>5.8<TAB>l/100 km<TAB>5,8 lít/100 km
> measure<TAB>240<TAB>Nm<TAB>240 Nm

== a verb inside a word, behind a conjunction or in a noun says nothing of the number
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,12,14,18,26
< Mặt cắt ngang 14 m, đoạn vượt rộng 21 m.
< Phát triển hạ tầng-một trong 4 khâu đột phá.
< Giá tăng mạnh nên chị nhập thêm 12 tấn; nhu cầu tăng nên xưởng nhập 9 tấn.
< Đồng yên tăng vọt lên mức cao nhất trong 6 tháng.
> measure<TAB>level<TAB><TAB>Mặt cắt ngang<TAB>14 m
> measure<TAB>level<TAB><TAB>đoạn vượt rộng<TAB>21 m
> count<TAB>level<TAB><TAB><TAB>4 khâu đột phá
> measure<TAB>change<TAB>up<TAB>chị nhập<TAB>12 tấn
> measure<TAB>level<TAB><TAB>xưởng nhập<TAB>9 tấn
> duration<TAB>level<TAB><TAB><TAB>6 tháng

== how many there are, and by how much
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,12-14,26
< Nữ giới chiếm ít hơn 15% lao động, mỗi tổ có nhiều hơn 5 người.
< Giá bán cao hơn 5%, thấp hơn 10% so với năm ngoái.
> percent<TAB>level<TAB>lt<TAB><TAB>15%
> count<TAB>level<TAB>gt<TAB><TAB>5 người
> percent<TAB>change<TAB>eq<TAB>up<TAB>5%
> percent<TAB>change<TAB>eq<TAB>down<TAB>10%

== from a bare number to a level
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,14,16,18,26
< Điểm khảo sát dự kiến tăng từ 20 lên 30 điểm; tỷ lệ sinh giảm từ 2,3 xuống còn 1,9%.
> score<TAB>30<TAB>up<TAB>20<TAB>Điểm khảo sát<TAB>30 điểm
> percent<TAB>1.9<TAB>down<TAB>2,3<TAB>tỷ lệ sinh<TAB>1,9%

== what stands before a number and is no name of it
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,18,26
< Đối với 9 dự án chuyển tiếp, tiến độ đạt yêu cầu.
< Cô bé bị kẹt giữa hai xe khách.
< Lực lượng dân quân dự bị hiện có đạt 112% so với nhu cầu.
< Ngành dệt chiếm ưu thế với 8.200 tỷ đồng.
> count<TAB><TAB>9 dự án
> count<TAB><TAB>hai xe khách
> percent<TAB>Lực lượng dân quân dự bị<TAB>112%
> money<TAB>Ngành dệt<TAB>8.200 tỷ đồng

== a year behind an index is no score
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,18,26
< Theo khảo sát PCI 2019, điểm thi tuyển sinh 2023 không cao; PCI đạt 65,4.
> score<TAB>65.4<TAB>PCI<TAB>65,4

== so many years ago is no last year, a time zone no time, 24h no hour
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,14
< Làng nghề có từ hàng chục năm trước; hàng trăm năm nay vẫn đỏ lửa.
< Một trăm năm sau, ngôi đình vẫn còn; năm trước mới sơn lại.
< Đăng lúc 14/05/2023 08:30 (GMT+07:00)
< Tin nóng 24h; trước 24h ngày 30/6; bán hàng đến 24h.
> 2<TAB>relative<TAB><TAB>year-1<TAB>năm trước
> 3<TAB>datetime<TAB>2023-05-14T08:30<TAB><TAB>14/05/2023 08:30
> 4<TAB>datetime<TAB>--06-30T24:00<TAB><TAB>24h ngày 30/6
> 4<TAB>time<TAB>T24:00<TAB><TAB>24h

== reports of provinces
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f8,9,12,14,18,26
< Tổng sản phẩm trên địa bàn theo giá hiện hành ước 38.150 tỷ đồng.
< Có 640 doanh nghiệp thành lập mới, vốn 5.120 tỷ đồng, tăng 6% về số doanh nghiệp và giảm 11% về vốn.
< Sản lượng lúa đạt 512 nghìn tấn, tăng 1,4% (tương đương 7,1 nghìn tấn).
< Cháy rừng 14 vụ, làm chết 2 người, bị thương 5 người; tăng 3 người bị thương.
< Tỷ lệ trẻ dưới 2 tuổi uống đủ vitamin đạt 97%; phấn đấu giảm tỷ lệ hộ nghèo mỗi năm 1-1,5%.
< Nồng độ cồn vượt quá 60 miligam/100 mililít máu.
> money<TAB>38150000000000<TAB>level<TAB><TAB>Tổng sản phẩm trên địa bàn<TAB>38.150 tỷ đồng
> count<TAB>640<TAB>level<TAB><TAB><TAB>640 doanh nghiệp
> money<TAB>5120000000000<TAB>level<TAB><TAB>vốn<TAB>5.120 tỷ đồng
> percent<TAB>6<TAB>change<TAB>up<TAB>số doanh nghiệp<TAB>6%
> percent<TAB>11<TAB>change<TAB>down<TAB>vốn<TAB>11%
> measure<TAB>512000<TAB>level<TAB><TAB>Sản lượng lúa<TAB>512 nghìn tấn
> percent<TAB>1.4<TAB>change<TAB>up<TAB>Sản lượng lúa<TAB>1,4%
> measure<TAB>7100<TAB>change<TAB>up<TAB>Sản lượng lúa<TAB>7,1 nghìn tấn
> count<TAB>14<TAB>level<TAB><TAB>Cháy rừng<TAB>14 vụ
> count<TAB>2<TAB>level<TAB><TAB><TAB>2 người
> count<TAB>5<TAB>level<TAB><TAB><TAB>5 người
> count<TAB>3<TAB>change<TAB>up<TAB><TAB>3 người
> age<TAB>2<TAB>level<TAB><TAB><TAB>2 tuổi
> percent<TAB>97<TAB>level<TAB><TAB>Tỷ lệ trẻ dưới 2 tuổi uống đủ vitamin<TAB>97%
> percent<TAB>1<TAB>change<TAB>down<TAB>tỷ lệ hộ nghèo<TAB>1-1,5%
> rate<TAB>60<TAB>level<TAB><TAB>Nồng độ cồn<TAB>60 miligam/100 mililít

== rules and norms
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f8-12,18,26
< Thuế suất thuế giá trị gia tăng 0%, 5%; giảm 2% thuế đến hết ngày 30/6.
< Tỷ lệ sở hữu của cổ đông nước ngoài không vượt quá 49% vốn điều lệ.
< Tiếng ồn không quá 65 dBA; pH từ 5,5 đến 9; mưa 40-70 mm/24 giờ; áp suất 1.010 hPa.
< Vận động viên nhảy cao 1m92, cao 1m7.
> percent<TAB>0<TAB><TAB>%<TAB>level<TAB>Thuế suất thuế giá trị gia tăng<TAB>0%
> percent<TAB>5<TAB><TAB>%<TAB>level<TAB>Thuế suất thuế giá trị gia tăng<TAB>5%
> percent<TAB>2<TAB><TAB>%<TAB>change<TAB>thuế<TAB>2%
> percent<TAB>49<TAB><TAB>%<TAB>level<TAB>Tỷ lệ sở hữu của cổ đông nước ngoài<TAB>49%
> measure<TAB>65<TAB><TAB>dBA<TAB>level<TAB>Tiếng ồn<TAB>65 dBA
> score<TAB>5.5<TAB>9<TAB><TAB>level<TAB>pH<TAB>5,5 đến 9
> rate<TAB>40<TAB>70<TAB>mm/24 hour<TAB>level<TAB>mưa<TAB>40-70 mm/24 giờ
> measure<TAB>1010<TAB><TAB>hPa<TAB>level<TAB>áp suất<TAB>1.010 hPa
> measure<TAB>1.92<TAB><TAB>m<TAB>level<TAB>Vận động viên<TAB>1m92
> measure<TAB>1.7<TAB><TAB>m<TAB>level<TAB>Vận động viên<TAB>1m7

== stamps of web pages, codes of business, lists of months, decades
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8,9,14
< Đăng ngày 21 Th8, 2024; 05 Tháng Mười 2023; 7 Tháng Hai, 2022.
< Doanh thu Q2/2024 và T5/2024 giảm; lũy kế 6T/2024; H1/2023; mã T5/2024A, Q5/2024.
< Mưa nhiều trong tháng 6, 7, 8/2023; các tháng 1, 2 và 3; quý I và quý II năm 2024.
< Đầu những năm 1980, những năm 90; SN 1985.
< Hội chợ 15/6-20/6; tuần lễ 12-18/5; sáng mai 18/5 khai mạc; tỷ lệ 3/4-5/6.
< Trong tháng 5, 6 người nhập viện.
> 1<TAB>day<TAB>2024-08-21<TAB>21 Th8, 2024
> 1<TAB>day<TAB>2023-10-05<TAB>05 Tháng Mười 2023
> 1<TAB>day<TAB>2022-02-07<TAB>7 Tháng Hai, 2022
> 2<TAB>quarter<TAB>2024-Q2<TAB>Q2/2024
> 2<TAB>month<TAB>2024-05<TAB>T5/2024
> 2<TAB>range<TAB>2024-01/2024-06<TAB>6T/2024
> 2<TAB>half<TAB>2023-01/2023-06<TAB>H1/2023
> 3<TAB>month<TAB>2023-06<TAB>tháng 6
> 3<TAB>month<TAB>2023-07<TAB>7
> 3<TAB>month<TAB>2023-08<TAB>8/2023
> 3<TAB>month<TAB>--01<TAB>các tháng 1
> 3<TAB>month<TAB>--02<TAB>2
> 3<TAB>month<TAB>--03<TAB>3
> 3<TAB>quarter<TAB>2024-Q1<TAB>quý I
> 3<TAB>quarter<TAB>2024-Q2<TAB>quý II năm 2024
> 4<TAB>year<TAB>1980<TAB>Đầu những năm 1980
> 4<TAB>range<TAB>1990/1999<TAB>những năm 90
> 4<TAB>year<TAB>1985<TAB>1985
> 5<TAB>range<TAB>--06-15/--06-20<TAB>15/6-20/6
> 5<TAB>range<TAB>--05-12/--05-18<TAB>12-18/5
> 5<TAB>relative<TAB><TAB>sáng mai
> 5<TAB>day<TAB>--05-18<TAB>18/5
> 6<TAB>month<TAB>--05<TAB>tháng 5

== so many of so many
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,9,11,18,26
< Tỷ số giới tính khi sinh là 111 bé trai/100 bé gái; có 11,5 bác sĩ/10.000 dân, 30 giường bệnh/vạn dân.
< Tỷ suất tử vong 12,3 trẻ/1.000 trẻ đẻ sống; 25/40 xã có trạm; tỷ lệ đúng giờ 84%.
> rate<TAB>111<TAB>bé trai/100 bé gái<TAB>Tỷ số giới tính khi sinh<TAB>111 bé trai/100 bé gái
> rate<TAB>11.5<TAB>bác sĩ/10.000 dân<TAB><TAB>11,5 bác sĩ/10.000 dân
> rate<TAB>30<TAB>giường bệnh/vạn dân<TAB><TAB>30 giường bệnh/vạn dân
> rate<TAB>12.3<TAB>trẻ/1.000 trẻ đẻ sống<TAB>Tỷ suất tử vong<TAB>12,3 trẻ/1.000 trẻ đẻ sống
> ratio<TAB>25<TAB>xã<TAB><TAB>25/40 xã
> percent<TAB>84<TAB>%<TAB>tỷ lệ đúng giờ<TAB>84%

== respectively
$ vnsift metrics --from lines --only metrics --format tsv | tail -n +2 | cut -f8,9,14,18,26
< Mục tiêu doanh thu 5.160 tỷ đồng, lợi nhuận 376 tỷ đồng, lần lượt tăng 4,4% và 3%.
< Xuất khẩu đạt 30 tỷ USD, nhập khẩu 28 tỷ USD, xuất siêu 2 tỷ USD, lần lượt tăng 5%, 6% và 1%.
< Doanh thu và lợi nhuận lần lượt đạt 120 tỷ và 15 tỷ đồng.
> money<TAB>5160000000000<TAB><TAB>Mục tiêu doanh thu<TAB>5.160 tỷ đồng
> money<TAB>376000000000<TAB><TAB>lợi nhuận<TAB>376 tỷ đồng
> percent<TAB>4.4<TAB>up<TAB>Mục tiêu doanh thu<TAB>4,4%
> percent<TAB>3<TAB>up<TAB>lợi nhuận<TAB>3%
> money<TAB>30000000000<TAB><TAB>Xuất khẩu<TAB>30 tỷ USD
> money<TAB>28000000000<TAB><TAB>nhập khẩu<TAB>28 tỷ USD
> money<TAB>2000000000<TAB><TAB>xuất siêu<TAB>2 tỷ USD
> percent<TAB>5<TAB>up<TAB>Xuất khẩu<TAB>5%
> percent<TAB>6<TAB>up<TAB>nhập khẩu<TAB>6%
> percent<TAB>1<TAB>up<TAB>xuất siêu<TAB>1%
> money<TAB>120000000000<TAB><TAB>Doanh thu<TAB>120 tỷ
> money<TAB>15000000000<TAB><TAB>lợi nhuận<TAB>15 tỷ đồng

== below zero, in words
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .value, .value_max, .unit, .role, .direction, .indicator]'
< Lợi nhuận sau thuế âm 234 tỷ đồng; tăng trưởng âm 2,4%; vốn chủ sở hữu âm hơn 500 tỷ đồng.
< Nhiệt độ xuống âm 3 độ C; kho lạnh âm 18 đến âm 20 độ C; vùng núi từ âm 2 đến 3 độ C.
< Tiếng ồn âm 85 dB; công suất loa âm 20 W; giỗ ngày 20/8 âm lịch.
> ["âm 234 tỷ đồng",-234000000000,null,"VND","level",null,"Lợi nhuận sau thuế"]
> ["âm 2,4%",2.4,null,"%","change","down","Lợi nhuận sau thuế"]
> ["500 tỷ đồng",-500000000000,null,"VND","level",null,"vốn chủ sở hữu"]
> ["âm 3 độ C",-3,null,"degC","level","down","Nhiệt độ"]
> ["âm 18 đến âm 20 độ C",-18,-20,"degC","level",null,"kho lạnh"]
> ["âm 2 đến 3 độ C",-2,3,"degC","level",null,"vùng núi"]
> ["85 dB",85,null,"dB","level",null,"Tiếng ồn âm"]
> ["20 W",20,null,"W","level",null,"công suất loa âm"]

== points of so many, as a decimal
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .kind, .value, .value_max, .of, .unit]'
< Chỉ số PAR INDEX đạt 68,45/100 điểm; bài thi được 9,5/10 điểm; quán được chấm 4,5/5 sao.
< Điểm chuẩn 22,5 - 28,1, tăng nhẹ; điểm chuẩn dao động 22,5 đến 28,1; pH 6,5 - 8,5.
> ["68,45/100 điểm","score",68.45,null,100,"điểm"]
> ["9,5/10 điểm","score",9.5,null,10,"điểm"]
> ["4,5/5 sao","score",4.5,null,5,"sao"]
> ["22,5 - 28,1","score",22.5,28.1,null,""]
> ["22,5 đến 28,1","score",22.5,28.1,null,""]
> ["6,5 - 8,5","score",6.5,8.5,null,""]

== what a share is of, and what it is told of
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .indicator, .indicator_id, .direction]'
< Nợ xấu 1,92% dư nợ; nợ công 37% GDP; bội chi 3,6% GDP; tương đương 70% GDP; hơn 95% dân số.
< Doanh thu 12.345 tỷ đồng (+8,2% YoY), lợi nhuận 500 tỷ đồng (-3% svck).
> ["1,92%","Nợ xấu","NPL",null]
> ["37%","nợ công","PUBLIC_DEBT",null]
> ["3,6%","bội chi",null,null]
> ["70%","GDP","GDP",null]
> ["95%","dân số","POPULATION",null]
> ["12.345 tỷ đồng","Doanh thu",null,null]
> ["+8,2%","Doanh thu",null,"up"]
> ["500 tỷ đồng","lợi nhuận",null,null]
> ["-3%","lợi nhuận",null,"down"]

== what is told of before goes on with a verb of amounts
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .indicator]'
< Dư nợ tín dụng tăng 9% so với cuối năm 2023, đạt 14,7 triệu tỷ đồng.
< Giá cà phê giảm 3%, tương đương 2.500 đồng/kg; sản lượng tăng 2%, ước đạt 45.000 tấn.
< Doanh thu tăng 12%, nộp ngân sách 5 tỷ đồng; lợi nhuận giảm 4%, chi 2 tỷ đồng làm đường.
> ["9%","Dư nợ tín dụng"]
> ["14,7 triệu tỷ đồng","Dư nợ tín dụng"]
> ["3%","Giá cà phê"]
> ["2.500 đồng/kg","Giá cà phê"]
> ["2%","sản lượng"]
> ["45.000 tấn","sản lượng"]
> ["12%","Doanh thu"]
> ["5 tỷ đồng","nộp ngân sách"]
> ["4%","lợi nhuận"]
> ["2 tỷ đồng",null]

== verbs of markets and times of no date are no part of a name
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .indicator]'
< Chỉ số giá cà phê đóng cửa ở mức 1.285 điểm; giá vàng miếng sáng nay niêm yết ở mức 81,5 triệu đồng/lượng.
< Tỷ lệ che phủ rừng duy trì ổn định ở mức 42,02%; số ca mắc sởi trong tuần là 345 ca; sản lượng lúa cả năm đạt 43 triệu tấn.
< Mưa với lượng phổ biến 100 - 200 mm, cục bộ có nơi trên 350 mm; trong số 1.000 mẫu có 27 mẫu hỏng.
< Trường hợp tỷ lệ chấp nhận rủi ro từ 5% trở lên; lưu lượng về hồ 1.850 m3/s.
> ["1.285 điểm","Chỉ số giá cà phê"]
> ["81,5 triệu đồng/lượng","giá vàng miếng"]
> ["42,02%","Tỷ lệ che phủ rừng"]
> ["345 ca","số ca mắc sởi"]
> ["43 triệu tấn","sản lượng lúa"]
> ["100 - 200 mm","lượng"]
> ["350 mm","lượng"]
> ["1.000 mẫu",null]
> ["27 mẫu",null]
> ["5%","tỷ lệ chấp nhận rủi ro"]
> ["1.850 m3/s","lưu lượng về hồ"]

== a unit ends where another word begins
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .kind, .unit]'
< Phim thu 100 tỷ đồng sau 5 ngày công chiếu; chuyến đi 3 ngày công tác; đường làm hết 120 ngày công.
< Căn hộ 2 phòng ngủ.
> ["100 tỷ đồng","money","VND"]
> ["5 ngày","duration","day"]
> ["3 ngày","duration","day"]
> ["120 ngày công","count","ngày công"]
> ["2 phòng ngủ","count","phòng ngủ"]

== amounts said again in words, behind a colon and with a capital
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .value, .unit]'
< Tổng kinh phí là 1.250.000.000 đồng (Bằng chữ: Một tỷ hai trăm năm mươi triệu đồng chẵn).
< Số tiền vay (viết bằng chữ): HAI TRĂM TRIỆU ĐỒNG; phí 5.000 đồng (Năm nghìn đồng).
< Ông Ba mươi năm làm ruộng; anh Hai triệu tập thợ.
> ["1.250.000.000 đồng",1250000000,"VND"]
> ["HAI TRĂM TRIỆU ĐỒNG",200000000,"VND"]
> ["5.000 đồng",5000,"VND"]

== what is left of it is no name, and no base
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .indicator, .baseline, .direction]'
< Sân rộng 50 m x 100 m; nước thải vượt quy chuẩn từ 1,1 lần đến dưới 1,5 lần; thu ngân sách tăng 5% CK.
< Xảy ra 234 vụ cháy; khởi tố 45 vụ; phí thẩm định 0,05% giá trị hợp đồng.
> ["50 m","Sân rộng",null,null]
> ["100 m","Sân rộng",null,null]
> ["1,1 lần đến dưới 1,5 lần","nước thải","quy chuẩn","up"]
> ["5%","thu ngân sách",null,"up"]
> ["234 vụ cháy",null,null,null]
> ["45 vụ",null,null,null]
> ["0,05%","phí thẩm định",null,null]

== places of so many, codes before numbers, lengths of time in names
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .kind, .of, .unit, .indicator, .indicator_id]'
< PCI xếp 33/63; tỉnh đứng 15/63 tỉnh, thành phố; lớp có 15/63 em đạt giải.
< IELTS 7.0, GPA 3.6; IRR 12,4%, NPV 235 tỷ đồng, P/E 12,5 lần; tỷ lệ sống sau 5 năm là 85%.
< Độ mặn 4‰ xâm nhập sâu 45-55 km; lừa 35 bị hại; sao cách 40 năm ánh sáng.
> ["33","rank",63,"rank","PCI","PCI"]
> ["15","rank",63,"rank","PCI","PCI"]
> ["15/63 em","ratio",63,"em","lớp",null]
> ["7.0","score",null,"","IELTS","IELTS"]
> ["3.6","score",null,"","GPA","GPA"]
> ["12,4%","percent",null,"%","IRR","IRR"]
> ["235 tỷ đồng","money",null,"VND","NPV","NPV"]
> ["12,5 lần","count",null,"lần","P/E","PE"]
> ["5 năm","duration",null,"year",null,null]
> ["85%","percent",null,"%","tỷ lệ sống sau 5 năm",null]
> ["4‰","percent",null,"‰","Độ mặn",null]
> ["45-55 km","measure",null,"km",null,null]
> ["35 bị hại","count",null,"bị hại","lừa",null]
> ["40 năm ánh sáng","measure",null,"ly","sao cách",null]

== what stands before the colon, without its dates
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[] | [.text, .indicator, .subject]'
< Giá tiêu hôm nay 15/10: tại Đắk Lắk 148.000 đồng/kg, Gia Lai 147.500 đồng/kg (tăng 1.000 đồng).
< - Thu nội địa năm 2023: 9.870 tỷ đồng
< đ) Quốc khánh: 02 ngày; kết luận: công ty nộp 5 tỷ đồng; tỷ lệ dịch vụ công trực tuyến mức độ 3, 4 đạt 100%.
> ["148.000 đồng/kg","Giá tiêu","Đắk Lắk"]
> ["147.500 đồng/kg","Giá tiêu","Gia Lai"]
> ["1.000 đồng","Giá tiêu","Gia Lai"]
> ["9.870 tỷ đồng","Thu nội địa",null]
> ["02 ngày","Quốc khánh",null]
> ["5 tỷ đồng",null,"công ty"]
> ["100%","tỷ lệ dịch vụ công trực tuyến mức độ 3, 4","công ty"]

== an amount said again in words is one, in capitals and without diacritics as well; bằng số is no part of a name
$ vnsift extract --all-lines --from lines --format jsonl | jq -c '[.metrics[]|[.value,.indicator,.subject]],[.entities[]|.text]'
< Tổng giá trị hợp đồng: 14.250.000.000 đồng (Bằng chữ: Mười bốn tỷ hai trăm năm mươi triệu đồng).
< TỔNG GIÁ TRỊ HỢP ĐỒNG: 14.250.000.000 ĐỒNG (BẰNG CHỮ: MƯỜI BỐN TỶ HAI TRĂM NĂM MƯƠI TRIỆU ĐỒNG).
< Tong gia tri hop dong: 14.250.000.000 dong (Bang chu: Muoi bon ty hai tram nam muoi trieu dong).
< Số tiền viết bằng số: 5.000.000 đồng. Số tiền viết bằng chữ: Năm triệu đồng chẵn.
> [[14250000000,"Tổng giá trị hợp đồng",null]]
> []
> [[14250000000,"TỔNG GIÁ TRỊ HỢP ĐỒNG",null]]
> []
> [[14250000000,"Tong gia tri hop dong",null]]
> []
> [[5000000,"Số tiền viết bằng số",null]]
> []

== what a share is told of, a baseline in front, numbers of things in groups, data rates
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[]|[.value,.unit,.indicator,.baseline]'
< So với cùng kỳ năm trước, số vụ tai nạn giảm 12%, số người chết tăng 3 người.
< Quý I/2025, số doanh nghiệp thành lập mới là 36.447, giảm 4% về số lượng nhưng tăng 10,1% về vốn đăng ký so với cùng kỳ.
< Tính chung 2 tháng có 15 dự án mới, bằng 75% về số dự án và gấp 1,8 lần về vốn; giảm 4% về mức 3,2%.
< Kết quả bầu cử: 151 đại biểu nữ, chiếm 30,26%. Tín dụng tăng 11,2% từ đầu năm. Ước thiệt hại 81.503 tỷ đồng.
< Tốc độ internet di động đạt 134 Mbps, xếp thứ 19 thế giới; di động: 0912 345 678; gọi 115.
> [12,"%","số vụ tai nạn","cùng kỳ năm trước"]
> [3,"người","số người chết","cùng kỳ năm trước"]
> [36447,"doanh nghiệp","số doanh nghiệp thành lập mới",null]
> [4,"%","số lượng",null]
> [10.1,"%","vốn đăng ký","cùng kỳ"]
> [15,"dự án","Tính chung",null]
> [75,"%","số dự án",null]
> [1.8,"x","vốn",null]
> [4,"%","vốn",null]
> [3.2,"%","vốn",null]
> [151,"đại biểu","Kết quả bầu cử",null]
> [30.26,"%","đại biểu nữ",null]
> [11.2,"%","Tín dụng",null]
> [81503000000000,"VND","thiệt hại",null]
> [134,"Mbps","Tốc độ internet di động",null]
> [19,"rank","Tốc độ internet di động",null]

== lists in a name, brackets of another clause, limits of a change, months before a verb of trade
$ vnsift metrics --from lines --format jsonl | jq -c '.metrics[]|[.value,.unit,.role,.direction,.indicator,.baseline,.period]'
< Tổng đàn trâu, bò 45.600 con; diện tích lúa, ngô đạt 5.000 ha; số thôn, bản đạt 80%.
< Tỷ lệ hài lòng của người dân đối với cơ quan hành chính là 82,66%, tăng 2,58%; cao nhất là Quảng Ninh (90,61%).
< Riêng 6 huyện nghèo giảm từ 5% trở lên; bị suy giảm khả năng lao động từ 61% trở lên.
< Cán cân thương mại 11 tháng xuất siêu 24,31 tỷ USD. Xảy ra 21.532 vụ; so với năm 2023, giảm 682 vụ.
> [45600,"con","level",null,"Tổng đàn trâu, bò",null,null]
> [5000,"ha","level",null,"diện tích lúa, ngô",null,null]
> [80,"%","level",null,"số thôn, bản",null,null]
> [82.66,"%","level",null,"Tỷ lệ hài lòng của người dân đối với cơ quan hành chính",null,null]
> [2.58,"%","change","up","Tỷ lệ hài lòng của người dân đối với cơ quan hành chính",null,null]
> [90.61,"%","level",null,"Tỷ lệ hài lòng của người dân đối với cơ quan hành chính",null,null]
> [6,"huyện","level",null,null,null,null]
> [5,"%","change","down","nghèo",null,null]
> [61,"%","level",null,"suy giảm khả năng lao động",null,null]
> [24310000000,"USD","level",null,"xuất siêu",null,"11 tháng"]
> [21532,"vụ","level",null,null,null,null]
> [682,"vụ","change","down",null,"năm 2023",null]
