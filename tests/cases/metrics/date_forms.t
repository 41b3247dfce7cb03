# Forms of dates outside news and law: Wikipedia and history (days without `ngày`, years before 1900), letters and chats
# (thứ Ba tới, 8 giờ tối nay), stamps of programs (4pm, 3:15 CH). Columns: line, kind, iso, rel, part, text.

== a day without its head word needs its year, or a word that a day stands behind
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< Ông (sinh 19 tháng 5 năm 1890 – mất 2 tháng 9 năm 1969) quê ở Nghệ An.
< Thứ Sáu, 30 tháng 4, 1975; Hà Nội, 12 tháng 10 năm 2017; 14h ngày 5 tháng 6
< Sáng 5 tháng 6, hội nghị khai mạc; nộp trước 31 tháng 7 hằng năm; vào 20 tháng 11
< 2 giờ sáng 10 tháng 3 năm 1975, trận đánh mở màn.
> 1<TAB>day<TAB>1890-05-19<TAB><TAB><TAB>19 tháng 5 năm 1890
> 1<TAB>day<TAB>1969-09-02<TAB><TAB><TAB>2 tháng 9 năm 1969
> 2<TAB>weekday<TAB><TAB><TAB><TAB>Thứ Sáu
> 2<TAB>day<TAB>1975-04-30<TAB><TAB><TAB>30 tháng 4, 1975
> 2<TAB>day<TAB>2017-10-12<TAB><TAB><TAB>12 tháng 10 năm 2017
> 2<TAB>datetime<TAB>--06-05T14:00<TAB><TAB><TAB>14h ngày 5 tháng 6
> 3<TAB>day<TAB>--06-05<TAB><TAB>morning<TAB>Sáng 5 tháng 6
> 3<TAB>day<TAB>--07-31<TAB><TAB><TAB>31 tháng 7
> 3<TAB>day<TAB>--11-20<TAB><TAB><TAB>20 tháng 11
> 4<TAB>datetime<TAB>1975-03-10T02:00<TAB><TAB>morning<TAB>2 giờ sáng 10 tháng 3 năm 1975

== what looks like one and is a length of time
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< Thời hạn 12 tháng 5 ngày; kỳ hạn đến 12 tháng 5,5%/năm; phạt tù từ 6 tháng đến 5 năm
< trong 6 tháng năm 2024; 6 tháng đầu năm 2024
< đã 3 năm rồi; 3 năm tiếp theo; hai năm vừa rồi; các năm tiếp theo
> 2<TAB>range<TAB>2024-01/2024-06<TAB><TAB><TAB>6 tháng năm 2024
> 2<TAB>range<TAB>2024-01/2024-06<TAB><TAB><TAB>6 tháng đầu năm 2024

== ranges whose left day has no head, or whose months have no từ
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< từ 4 tháng 3 đến 3 tháng 4 năm 1975; từ 18 đến 30 tháng 12 năm 1972; từ ngày 5 đến 09 tháng 11 năm 1971
< tháng 3 tới tháng 5 năm 1975; từ 6 đến 12 tháng 5 năm 2024; quý 4 của năm 2018
< ngày đầu tiên của tháng 3; ngày cuối cùng của tháng 2/2024
> 1<TAB>range<TAB>1975-03-04/1975-04-03<TAB><TAB><TAB>4 tháng 3 đến 3 tháng 4 năm 1975
> 1<TAB>range<TAB>1972-12-18/1972-12-30<TAB><TAB><TAB>18 đến 30 tháng 12 năm 1972
> 1<TAB>range<TAB>1971-11-05/1971-11-09<TAB><TAB><TAB>ngày 5 đến 09 tháng 11 năm 1971
> 2<TAB>range<TAB>1975-03/1975-05<TAB><TAB><TAB>tháng 3 tới tháng 5 năm 1975
> 2<TAB>range<TAB>2024-05-06/2024-05-12<TAB><TAB><TAB>6 đến 12 tháng 5 năm 2024
> 2<TAB>quarter<TAB>2018-Q4<TAB><TAB><TAB>quý 4 của năm 2018
> 3<TAB>day<TAB>--03-01<TAB><TAB><TAB>ngày đầu tiên của tháng 3
> 3<TAB>day<TAB>2024-02-29<TAB><TAB><TAB>ngày cuối cùng của tháng 2/2024

== years before 1900 and before Christ
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< Năm 1789, Quang Trung đại phá quân Thanh; năm 938 trên sông Bạch Đằng; ngày 5 tháng 1 năm 1789
< Năm 179 TCN, nước Âu Lạc mất; năm 43 SCN; từ năm 1009 đến năm 1225; năm 3000 trước Công nguyên
< Triều Nguyễn (1802-1945); Nguyễn Du (1765–1820); giai đoạn 1858-1884; trong giai đoạn 2021-2025
> 1<TAB>year<TAB>1789<TAB><TAB><TAB>Năm 1789
> 1<TAB>year<TAB>0938<TAB><TAB><TAB>năm 938
> 1<TAB>day<TAB>1789-01-05<TAB><TAB><TAB>ngày 5 tháng 1 năm 1789
> 2<TAB>year<TAB>-0178<TAB><TAB><TAB>Năm 179 TCN
> 2<TAB>year<TAB>0043<TAB><TAB><TAB>năm 43 SCN
> 2<TAB>range<TAB>1009/1225<TAB><TAB><TAB>năm 1009 đến năm 1225
> 2<TAB>year<TAB>-2999<TAB><TAB><TAB>năm 3000 trước Công nguyên
> 3<TAB>range<TAB>1802/1945<TAB><TAB><TAB>1802-1945
> 3<TAB>range<TAB>1765/1820<TAB><TAB><TAB>1765–1820
> 3<TAB>range<TAB>1858/1884<TAB><TAB><TAB>giai đoạn 1858-1884
> 3<TAB>range<TAB>2021/2025<TAB><TAB><TAB>giai đoạn 2021-2025

== amounts behind năm are no years
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< mỗi năm 1500 tấn; hai năm 1500 tấn; trong năm 1200 sinh viên; bình quân năm 300 triệu đồng; năm 120% kế hoạch

== days that the calendar does not have are no dates, nor are their months
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< ngày 31 tháng 2 năm 2024; ngày 0 tháng 4 năm 2000; ngày 32 tháng 4; ngày 1 tháng 13

== a full date behind a word that names stand behind
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< Hội nghị 01/01/1954; Trường THPT 19/8
> 1<TAB>day<TAB>1954-01-01<TAB><TAB><TAB>01/01/1954

== days of the week and what tells which one; --ref-date is a Thursday
$ vnsift metrics --from lines --only dates --ref-date 2017-02-02 --format tsv | tail -n +2 | cut -f3,8-10,11,14
< thứ hai tới; vào thứ ba vừa rồi; thứ tư của tuần tới; thứ 6 tuần này; chủ nhật tới
< thứ 2 ngày 6 tháng 2; thứ hai mùng 6 tháng 2; chiều thứ Bảy tuần này; sáng chủ nhật; thứ 5 tuần vừa rồi
< Đây là lần thứ hai này; đứng thứ hai tới nay; xếp thứ ba sau Mỹ
> 1<TAB>relative<TAB>2017-02-06<TAB>weekday+1:1<TAB><TAB>thứ hai tới
> 1<TAB>relative<TAB>2017-01-31<TAB>weekday-1:2<TAB><TAB>thứ ba vừa rồi
> 1<TAB>relative<TAB>2017-02-08<TAB>week+1:3<TAB><TAB>thứ tư của tuần tới
> 1<TAB>relative<TAB>2017-02-03<TAB>week+0:5<TAB><TAB>thứ 6 tuần này
> 1<TAB>relative<TAB>2017-02-05<TAB>weekday+1:7<TAB><TAB>chủ nhật tới
> 2<TAB>weekday<TAB><TAB><TAB><TAB>thứ 2
> 2<TAB>day<TAB>--02-06<TAB><TAB><TAB>ngày 6 tháng 2
> 2<TAB>weekday<TAB><TAB><TAB><TAB>thứ hai
> 2<TAB>day<TAB>--02-06<TAB><TAB><TAB>mùng 6 tháng 2
> 2<TAB>relative<TAB>2017-02-04<TAB>week+0:6<TAB>afternoon<TAB>chiều thứ Bảy tuần này
> 2<TAB>weekday<TAB><TAB><TAB>morning<TAB>sáng chủ nhật
> 2<TAB>relative<TAB>2017-01-26<TAB>week-1:4<TAB><TAB>thứ 5 tuần vừa rồi

== a time with a day told from today is one, behind lúc it is that of the day before it
$ vnsift metrics --from lines --only dates --ref-date 2017-02-02 --format tsv | tail -n +2 | cut -f3,8-10,11,14
< 8 giờ tối nay; 3 giờ chiều ngày mai; 19h30 tối nay; 7h sáng mai; mưa trong 3 giờ đêm qua
< hôm nay lúc 2 giờ chiều; hôm qua, vào lúc 7 giờ; ngày 30 tháng 4 năm 1975 lúc 11 giờ
> 1<TAB>datetime<TAB>2017-02-02T20:00<TAB>day+0<TAB>evening<TAB>8 giờ tối nay
> 1<TAB>datetime<TAB>2017-02-03T15:00<TAB>day+1<TAB>afternoon<TAB>3 giờ chiều ngày mai
> 1<TAB>datetime<TAB>2017-02-02T19:30<TAB>day+0<TAB>evening<TAB>19h30 tối nay
> 1<TAB>datetime<TAB>2017-02-03T07:00<TAB>day+1<TAB>morning<TAB>7h sáng mai
> 1<TAB>relative<TAB>2017-02-01<TAB>day-1<TAB>night<TAB>đêm qua
> 2<TAB>relative<TAB>2017-02-02<TAB>day+0<TAB><TAB>hôm nay
> 2<TAB>datetime<TAB>2017-02-02T14:00<TAB><TAB>afternoon<TAB>2 giờ chiều
> 2<TAB>relative<TAB>2017-02-01<TAB>day-1<TAB><TAB>hôm qua
> 2<TAB>datetime<TAB>2017-02-01T07:00<TAB><TAB><TAB>7 giờ
> 2<TAB>day<TAB>1975-04-30<TAB><TAB><TAB>ngày 30 tháng 4 năm 1975
> 2<TAB>datetime<TAB>1975-04-30T11:00<TAB><TAB><TAB>11 giờ

== the same without a known day
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< 8 giờ tối nay; hôm nay lúc 2 giờ chiều; thứ hai tới; bây giờ; mùa hè này
> 1<TAB>datetime<TAB>T20:00<TAB>day+0<TAB>evening<TAB>8 giờ tối nay
> 1<TAB>relative<TAB><TAB>day+0<TAB><TAB>hôm nay
> 1<TAB>time<TAB>T14:00<TAB><TAB>afternoon<TAB>2 giờ chiều
> 1<TAB>relative<TAB><TAB>weekday+1:1<TAB><TAB>thứ hai tới
> 1<TAB>relative<TAB><TAB>now<TAB><TAB>bây giờ
> 1<TAB>season<TAB><TAB>year+0<TAB><TAB>mùa hè này

== clocks of programs
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< 4pm; 9:30 PM; 9:30:15 AM; 12:05 AM; 20/11/2024 3:15 CH; 20/11/2024 9:15:22 SA; 15:23:24
> 1<TAB>time<TAB>T16:00<TAB><TAB><TAB>4pm
> 1<TAB>time<TAB>T21:30<TAB><TAB><TAB>9:30 PM
> 1<TAB>time<TAB>T09:30:15<TAB><TAB><TAB>9:30:15 AM
> 1<TAB>time<TAB>T00:05<TAB><TAB><TAB>12:05 AM
> 1<TAB>datetime<TAB>2024-11-20T15:15<TAB><TAB><TAB>20/11/2024 3:15 CH
> 1<TAB>datetime<TAB>2024-11-20T09:15<TAB><TAB><TAB>20/11/2024 9:15:22 SA
> 1<TAB>time<TAB>T15:23:24<TAB><TAB><TAB>15:23:24

== words for today and the periods around it
$ vnsift metrics --from lines --only dates --ref-date 2017-02-02T03:55 --format tsv | tail -n +2 | cut -f3,8-10,11,14
< ngày hôm nay; ngày hôm qua; bữa nay; ngày mốt; bây giờ; tuần vừa rồi; tháng vừa qua; quý tiếp theo; năm kế tiếp
< mùa hè này; mùa đông năm ngoái; tháng 3 tới; ngày 15/1 vừa qua; tháng 9 năm ngoái; ngày 20/1 tới
> 1<TAB>relative<TAB>2017-02-02<TAB>day+0<TAB><TAB>ngày hôm nay
> 1<TAB>relative<TAB>2017-02-01<TAB>day-1<TAB><TAB>ngày hôm qua
> 1<TAB>relative<TAB>2017-02-02<TAB>day+0<TAB><TAB>bữa nay
> 1<TAB>relative<TAB>2017-02-04<TAB>day+2<TAB><TAB>ngày mốt
> 1<TAB>relative<TAB>2017-02-02T03:55<TAB>now<TAB><TAB>bây giờ
> 1<TAB>relative<TAB>2017-W04<TAB>week-1<TAB><TAB>tuần vừa rồi
> 1<TAB>relative<TAB>2017-01<TAB>month-1<TAB><TAB>tháng vừa qua
> 1<TAB>relative<TAB>2017-Q2<TAB>quarter+1<TAB><TAB>quý tiếp theo
> 1<TAB>relative<TAB>2018<TAB>year+1<TAB><TAB>năm kế tiếp
> 2<TAB>season<TAB>2017<TAB>year+0<TAB><TAB>mùa hè này
> 2<TAB>season<TAB>2016<TAB>year-1<TAB><TAB>mùa đông năm ngoái
> 2<TAB>month<TAB>2017-03<TAB><TAB><TAB>tháng 3
> 2<TAB>day<TAB>2017-01-15<TAB><TAB><TAB>ngày 15/1
> 2<TAB>month<TAB>2016-09<TAB><TAB><TAB>tháng 9
> 2<TAB>relative<TAB>2016<TAB>year-1<TAB><TAB>năm ngoái
> 2<TAB>day<TAB>2018-01-20<TAB><TAB><TAB>ngày 20/1

== days behind a day of the week, weeks of work, years behind their name
$ vnsift metrics --from lines --only dates --ref-date 2024-12-05 --format tsv | tail -n +2 | cut -f3,8-10,11,14
< từ thứ Hai (2/12) đến thứ Sáu (6/12); thứ Hai, 2/12; Chiều thứ Bảy 14/12
< làm việc từ thứ hai đến thứ sáu hằng tuần; xếp từ thứ hai đến thứ sáu; từ thứ 5 lên thứ 3; xếp thứ 7, 14/12 đội
< ngày mùng 5 tháng sau; 23 giờ 59 phút 59 giây; 15/8 âm lịch; 5 thg 12, 2024; Xuân Giáp Thìn 2024; quý I năm sau
> 1<TAB>weekday<TAB><TAB><TAB><TAB>thứ Hai
> 1<TAB>day<TAB>--12-02<TAB><TAB><TAB>2/12
> 1<TAB>weekday<TAB><TAB><TAB><TAB>thứ Sáu
> 1<TAB>day<TAB>--12-06<TAB><TAB><TAB>6/12
> 1<TAB>weekday<TAB><TAB><TAB><TAB>thứ Hai
> 1<TAB>day<TAB>--12-02<TAB><TAB><TAB>2/12
> 1<TAB>weekday<TAB><TAB><TAB>afternoon<TAB>Chiều thứ Bảy
> 1<TAB>day<TAB>--12-14<TAB><TAB><TAB>14/12
> 2<TAB>weekday<TAB><TAB><TAB><TAB>thứ hai
> 2<TAB>weekday<TAB><TAB><TAB><TAB>thứ sáu
> 3<TAB>relative<TAB>2025-01<TAB>month+1<TAB><TAB>tháng sau
> 3<TAB>time<TAB>T23:59:59<TAB><TAB><TAB>23 giờ 59 phút 59 giây
> 3<TAB>lunar<TAB><TAB><TAB><TAB>15/8 âm lịch
> 3<TAB>day<TAB>2024-12-05<TAB><TAB><TAB>5 thg 12, 2024
> 3<TAB>year<TAB>2024<TAB><TAB><TAB>2024
> 3<TAB>quarter<TAB>2025-Q1<TAB><TAB><TAB>quý I
> 3<TAB>relative<TAB>2025<TAB>year+1<TAB><TAB>năm sau

== a word without accents in a text with them is no lúc (it crashed)
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-10,11,14
< Đại hội ngày 5/6/2024 vào luc 15h30 kết thúc, hôm nay vào hoi 14h30, ngày 6/6/2024 hồi 7h30.
> 1<TAB>day<TAB>2024-06-05<TAB><TAB><TAB>ngày 5/6/2024
> 1<TAB>time<TAB>T15:30<TAB><TAB><TAB>15h30
> 1<TAB>relative<TAB><TAB>day+0<TAB><TAB>hôm nay
> 1<TAB>datetime<TAB>2024-06-06T14:30<TAB><TAB><TAB>14h30, ngày 6/6/2024
> 1<TAB>time<TAB>T07:30<TAB><TAB><TAB>7h30
