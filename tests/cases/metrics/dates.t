# Dates, times and periods (metrics.md 8). Columns: line, kind, iso, rel, part, same_period, text.

== days, months, quarters, halves, years
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-12,14
< ngày 31/10/2019; 8-6-2019; 15.5.2023; ngày 25 tháng 12 năm 2024; ngày 20/11; Đêm 23/1; mùng 3 tháng 2; 12/3/21
< tháng 9/2024; tháng 8; quý III/2024; quý 3 năm 2024; quý III; nửa đầu năm 2024; năm 2024; so với 2015; năm 2018, 2019
> 1<TAB>day<TAB>2019-10-31<TAB><TAB><TAB><TAB>ngày 31/10/2019
> 1<TAB>day<TAB>2019-06-08<TAB><TAB><TAB><TAB>8-6-2019
> 1<TAB>day<TAB>2023-05-15<TAB><TAB><TAB><TAB>15.5.2023
> 1<TAB>day<TAB>2024-12-25<TAB><TAB><TAB><TAB>ngày 25 tháng 12 năm 2024
> 1<TAB>day<TAB>--11-20<TAB><TAB><TAB><TAB>ngày 20/11
> 1<TAB>day<TAB>--01-23<TAB><TAB>night<TAB><TAB>Đêm 23/1
> 1<TAB>day<TAB>--02-03<TAB><TAB><TAB><TAB>mùng 3 tháng 2
> 1<TAB>day<TAB>2021-03-12<TAB><TAB><TAB><TAB>12/3/21
> 2<TAB>month<TAB>2024-09<TAB><TAB><TAB><TAB>tháng 9/2024
> 2<TAB>month<TAB>--08<TAB><TAB><TAB><TAB>tháng 8
> 2<TAB>quarter<TAB>2024-Q3<TAB><TAB><TAB><TAB>quý III/2024
> 2<TAB>quarter<TAB>2024-Q3<TAB><TAB><TAB><TAB>quý 3 năm 2024
> 2<TAB>quarter<TAB>--Q3<TAB><TAB><TAB><TAB>quý III
> 2<TAB>half<TAB>2024-01/2024-06<TAB><TAB><TAB><TAB>nửa đầu năm 2024
> 2<TAB>year<TAB>2024<TAB><TAB><TAB><TAB>năm 2024
> 2<TAB>year<TAB>2015<TAB><TAB><TAB><TAB>2015
> 2<TAB>year<TAB>2018<TAB><TAB><TAB><TAB>năm 2018
> 2<TAB>year<TAB>2019<TAB><TAB><TAB><TAB>2019

== ranges
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-12,14
< 6 tháng đầu năm 2024; bình quân 9 tháng; giai đoạn 2021-2025; nhiệm kỳ 2020-2025; 2021 - 2025; năm học 2023-2024; 5 năm 2021-2025
< từ 28/9 đến 2/10; từ ngày 1/7/2026; từ tháng 3 đến tháng 6/2024; ngày 12-13/5; ngày 15 và 16/6
> 1<TAB>range<TAB>2024-01/2024-06<TAB><TAB><TAB><TAB>6 tháng đầu năm 2024
> 1<TAB>range<TAB>--01/--09<TAB><TAB><TAB><TAB>9 tháng
> 1<TAB>range<TAB>2021/2025<TAB><TAB><TAB><TAB>giai đoạn 2021-2025
> 1<TAB>range<TAB>2020/2025<TAB><TAB><TAB><TAB>nhiệm kỳ 2020-2025
> 1<TAB>range<TAB>2021/2025<TAB><TAB><TAB><TAB>2021 - 2025
> 1<TAB>range<TAB>2023/2024<TAB><TAB><TAB><TAB>năm học 2023-2024
> 1<TAB>range<TAB>2021/2025<TAB><TAB><TAB><TAB>5 năm 2021-2025
> 2<TAB>range<TAB>--09-28/--10-02<TAB><TAB><TAB><TAB>28/9 đến 2/10
> 2<TAB>range<TAB>2026-07-01/..<TAB><TAB><TAB><TAB>ngày 1/7/2026
> 2<TAB>range<TAB>2024-03/2024-06<TAB><TAB><TAB><TAB>tháng 3 đến tháng 6/2024
> 2<TAB>range<TAB>--05-12/--05-13<TAB><TAB><TAB><TAB>ngày 12-13/5
> 2<TAB>day<TAB>--06-15<TAB><TAB><TAB><TAB>ngày 15
> 2<TAB>day<TAB>--06-16<TAB><TAB><TAB><TAB>16/6

== times
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-12,14
< 14h30; 8 giờ 15 phút; lúc 7h; 20:24; 3 giờ chiều; 9 rưỡi tối; 20:24 08/06/2019; 8h30 ngày 12/3; kéo dài 2 giờ 30 phút; làm việc 8 giờ
> 1<TAB>time<TAB>T14:30<TAB><TAB><TAB><TAB>14h30
> 1<TAB>time<TAB>T08:15<TAB><TAB><TAB><TAB>8 giờ 15 phút
> 1<TAB>time<TAB>T07:00<TAB><TAB><TAB><TAB>7h
> 1<TAB>time<TAB>T20:24<TAB><TAB><TAB><TAB>20:24
> 1<TAB>time<TAB>T15:00<TAB><TAB>afternoon<TAB><TAB>3 giờ chiều
> 1<TAB>time<TAB>T21:30<TAB><TAB>evening<TAB><TAB>9 rưỡi tối
> 1<TAB>datetime<TAB>2019-06-08T20:24<TAB><TAB><TAB><TAB>20:24 08/06/2019
> 1<TAB>datetime<TAB>--03-12T08:30<TAB><TAB><TAB><TAB>8h30 ngày 12/3

== relative dates, weekdays, feasts, seasons
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-12,14
< hôm nay; sáng nay; tuần trước; năm ngoái; đầu năm; cuối quý II; cùng kỳ năm ngoái; cùng kỳ năm 2023; 3 ngày trước; cách đây 3 năm; trong ba năm qua
< thứ Sáu tuần này; thứ Hai; điều thứ hai; chủ nhật; rằm tháng Giêng; mùng 1 Tết; Quốc khánh 2/9; vụ xuân; mùa hè 2024
> 1<TAB>relative<TAB><TAB>day+0<TAB><TAB><TAB>hôm nay
> 1<TAB>relative<TAB><TAB>day+0<TAB>morning<TAB><TAB>sáng nay
> 1<TAB>relative<TAB><TAB>week-1<TAB><TAB><TAB>tuần trước
> 1<TAB>relative<TAB><TAB>year-1<TAB><TAB><TAB>năm ngoái
> 1<TAB>relative<TAB><TAB>year+0<TAB>start<TAB><TAB>đầu năm
> 1<TAB>quarter<TAB>--Q2<TAB><TAB>end<TAB><TAB>cuối quý II
> 1<TAB>relative<TAB><TAB>year-1:same_period<TAB><TAB><TAB>cùng kỳ năm ngoái
> 1<TAB>year<TAB>2023<TAB><TAB><TAB>true<TAB>cùng kỳ năm 2023
> 1<TAB>relative<TAB><TAB>day-3<TAB><TAB><TAB>3 ngày trước
> 1<TAB>relative<TAB><TAB>year-3<TAB><TAB><TAB>cách đây 3 năm
> 2<TAB>relative<TAB><TAB>week+0:5<TAB><TAB><TAB>thứ Sáu tuần này
> 2<TAB>weekday<TAB><TAB><TAB><TAB><TAB>thứ Hai
> 2<TAB>weekday<TAB><TAB><TAB><TAB><TAB>chủ nhật
> 2<TAB>lunar<TAB><TAB><TAB><TAB><TAB>rằm tháng Giêng
> 2<TAB>lunar<TAB><TAB><TAB><TAB><TAB>mùng 1 Tết
> 2<TAB>holiday<TAB>--09-02<TAB><TAB><TAB><TAB>Quốc khánh 2/9
> 2<TAB>season<TAB><TAB><TAB><TAB><TAB>vụ xuân
> 2<TAB>season<TAB>2024<TAB><TAB><TAB><TAB>mùa hè 2024

== no dates
$ vnsift metrics --from lines --only dates --format tsv | tail -n +2 | cut -f3,8-12,14
< ngày 31/2; tháng 13; 24/7; sân 19-8; Bệnh viện 19-8; đường 3/2; 1900 1234; 12.5; số 17/9

== a day to which relative dates are relative, and a year for those that have none
$ vnsift metrics --from lines --only dates --ref-date 2024-02-29 --assume-year 2023 --format tsv | tail -n +2 | cut -f9,10,14
< hôm qua; tuần trước; tháng sau; quý trước; năm ngoái; ngày 20/11; tháng 6
> 2024-02-28<TAB>day-1<TAB>hôm qua
> 2024-W08<TAB>week-1<TAB>tuần trước
> 2024-03<TAB>month+1<TAB>tháng sau
> 2023-Q4<TAB>quarter-1<TAB>quý trước
> 2023<TAB>year-1<TAB>năm ngoái
> 2023-11-20<TAB><TAB>ngày 20/11
> 2023-06<TAB><TAB>tháng 6

== the hour of a part of a day is no length of time
$ vnsift extract --all-lines --layers dates,metrics --format jsonl | jq -c '(.dates[]|[.kind,.text]),(.metrics[]|[.kind,.text])'
< Khoảng 3h sáng nay, một đám cháy bùng phát.
< Vào khoảng 22 giờ đêm qua, tàu Lam Sơn 09 gặp nạn.
< Mưa lớn kéo dài suốt 3 giờ đêm qua.
> ["datetime","3h sáng nay"]
> ["datetime","22 giờ đêm qua"]
> ["relative","đêm qua"]
> ["duration","3 giờ"]

== days that share a month in words, years of a season with a slash, ISO 8601 with a T
$ vnsift metrics --only dates --from lines --format tsv | tail -n +2 | cut -f3,8,9,15
< Trong hai ngày 5 và 6 tháng 9; ngày 8, 9 và 10 tháng 5 năm 2024.
< Niên vụ 2022/2023, năm học 2023/2024, mùa giải 2023/24.
< Đăng lúc 2024-09-13T14:25:00+07:00.
> 1<TAB>day<TAB>--09-05
> 1<TAB>day<TAB>--09-06
> 1<TAB>day<TAB>2024-05-08
> 1<TAB>day<TAB>2024-05-09
> 1<TAB>day<TAB>2024-05-10
> 2<TAB>range<TAB>2022/2023
> 2<TAB>range<TAB>2023/2024
> 2<TAB>range<TAB>2023/2024
> 3<TAB>datetime<TAB>2024-09-13T14:25

== months of a term are no months of the year
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f8,18,22,26
< Lãi suất kỳ hạn 12 tháng là 5,6%/năm, kỳ hạn 6 tháng là 4,9%/năm.
< Thu ngân sách 6 tháng đạt 12 tỷ đồng.
> duration<TAB><TAB><TAB>12 tháng
> rate<TAB>Lãi suất kỳ hạn 12 tháng<TAB><TAB>5,6%/năm
> duration<TAB><TAB><TAB>6 tháng
> rate<TAB>Lãi suất kỳ hạn 12 tháng<TAB><TAB>4,9%/năm
> money<TAB>Thu ngân sách<TAB>--01/--06<TAB>12 tỷ đồng
