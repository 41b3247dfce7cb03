# Options of metrics.md 11: tables of the user, vague amounts, ranks without a number, subjects of the title, text without accents.

== vague amounts are read on request
$ vnsift metrics --vague --from lines --format tsv | tail -n +2 | cut -f3,8-11,13,24-26
< Hàng chục hộ dân phải sơ tán; vài trăm người đến xem.
< Thiệt hại hàng chục tỷ đồng, mấy nghìn tấn lúa bị ngập, vài chục phần trăm diện tích mất trắng.
> 1<TAB>count<TAB>10<TAB><TAB>hộ dân<TAB>approx<TAB>0.9<TAB>number_words,vague<TAB>Hàng chục hộ dân
> 1<TAB>count<TAB>100<TAB><TAB>người<TAB>approx<TAB>0.9<TAB>number_words,vague<TAB>vài trăm người
> 2<TAB>money<TAB>10000000000<TAB><TAB>VND<TAB>approx<TAB>0.9<TAB>number_words,vague<TAB>hàng chục tỷ đồng
> 2<TAB>measure<TAB>1000<TAB><TAB>t<TAB>approx<TAB>0.9<TAB>number_words,vague<TAB>mấy nghìn tấn
> 2<TAB>percent<TAB>10<TAB><TAB>%<TAB>approx<TAB>0.9<TAB>number_words,vague<TAB>vài chục phần trăm

== without the option they are nothing
$ vnsift metrics --only metrics --format tsv | tail -n +2
< Hàng chục hộ dân phải sơ tán; vài trăm người đến xem; hàng chục tỷ đồng.

== ranks without a number
$ vnsift metrics --implicit-rank --from lines --format tsv | tail -n +2 | cut -f3,8-11,18,20,25,26
< Tỉnh Lam Sơn dẫn đầu cả nước về thu hút FDI.
< Người đứng đầu cơ quan chịu trách nhiệm; giá cao nhất từ trước đến nay.
> 1<TAB>rank<TAB>1<TAB><TAB>rank<TAB>thu hút FDI<TAB>Tỉnh Lam Sơn<TAB>implicit<TAB>dẫn đầu cả nước

== an implicit rank is a member of its row, and no rank of it where one is printed
$ vnsift metrics --implicit-rank --only facts --format tsv | cut -f8,10,13,15,17,19,27
< Chỉ số PCI của Lam Sơn đạt 71,2 điểm, vươn lên dẫn đầu cả nước.
> indicator_id<TAB>subject<TAB>value<TAB>unit<TAB>rank<TAB>rank_change<TAB>flags
> PCI<TAB>Lam Sơn<TAB>71.2<TAB>điểm<TAB>1<TAB><TAB>implicit

== the subject of the title
$ vnsift metrics --title-subject --format tsv | tail -n +2 | cut -f9,11,20,26
< Tỉnh Lam Sơn công bố kết quả năm 2024
< 
< GRDP tăng 8,1%; thu ngân sách đạt 9.200 tỷ đồng.
> 8.1<TAB>%<TAB>Tỉnh Lam Sơn<TAB>8,1%
> 9200000000000<TAB>VND<TAB>Tỉnh Lam Sơn<TAB>9.200 tỷ đồng

== words without accents among some that have them
$ vnsift metrics --unaccented --only metrics --format tsv | tail -n +2 | cut -f8,9,11,14,26
< Đắk Nong: gia ca phe tang 1.500 dong/kg, san luong dat hai muoi nghin tan, bang 95% ke hoach
> rate<TAB>1500<TAB>VND/kg<TAB>up<TAB>1.500 dong/kg
> measure<TAB>20000<TAB>t<TAB><TAB>hai muoi nghin tan
> percent<TAB>95<TAB>%<TAB><TAB>95%

== the same without the option
$ vnsift metrics --only metrics --format tsv | tail -n +2 | cut -f8,9,11,14,26
< Đắk Nong: gia ca phe tang 1.500 dong/kg, san luong dat hai muoi nghin tan, bang 95% ke hoach
> percent<TAB>95<TAB>%<TAB><TAB>95%

== phan dau nam is no beginning of a year
$ vnsift metrics --only dates --format tsv | tail -n +2 | cut -f9,14
< tinh phan dau nam 2026 thu ngan sach 14.000 ty dong
> 2026<TAB>nam 2026

== units of the user
$ vnsift metrics --units units.tsv --base --format tsv a.txt | tail -n +2 | cut -f8,9,11,13,26
file units.tsv
< surface<TAB>unit<TAB>kind<TAB>dimension<TAB>base<TAB>factor
< # bao of 50 kg
< bao tải<TAB>bao<TAB>measure<TAB>mass<TAB>kg<TAB>50
< lượt gùi<TAB>lượt gùi<TAB>count
< ₿<TAB>BTC<TAB>money<TAB>currency<TAB>BTC<TAB>1
< tạ<TAB>tạ ta<TAB>measure<TAB>mass<TAB>kg<TAB>60
file a.txt
< Xuất kho 120 bao tải gạo, hai mươi lượt gùi ngô, 0,5₿ và 3 tạ lúa.
> measure<TAB>120<TAB>bao<TAB>eq<TAB>120 bao tải
> count<TAB>20<TAB>lượt gùi<TAB>eq<TAB>hai mươi lượt gùi
> money<TAB>0.5<TAB>BTC<TAB>eq<TAB>0,5₿
> measure<TAB>3<TAB>tạ ta<TAB>eq<TAB>3 tạ

== indicators of the user
$ vnsift metrics --indicators own.tsv --only facts --format tsv a.txt | cut -f8,13,15,17,20
file own.tsv
< id<TAB>names<TAB>abbrevs<TAB>kinds
< GREEN<TAB>chỉ số phố xanh|điểm phố xanh<TAB>GSI<TAB>score,rank
< PCI_X<TAB>chỉ số năng lực cạnh tranh cấp tỉnh<TAB>PCX<TAB>score
file a.txt
< Chỉ số phố xanh đạt 71,5 điểm (tăng 2,5 điểm); GSI của Lam Sơn xếp thứ 3.
> indicator_id<TAB>value<TAB>unit<TAB>rank<TAB>change
> GREEN<TAB>71.5<TAB>điểm<TAB><TAB>2.5
> GREEN<TAB><TAB><TAB>3<TAB>

== a table that cannot be read is named with its line
$ vnsift metrics --units bad.tsv a.txt
file bad.tsv
< surface<TAB>unit<TAB>kind
< bao tải<TAB>bao<TAB>sack
file a.txt
< 5 bao tải
? 2
! vnsift: metrics: --units bad.tsv:2: 'sack' is no kind of a unit; see: vnsift help metrics

== a line of text shows value, unit, comparator and direction of a quantity
$ vnsift metrics --from lines
< Lãi suất 6,5-8,0%/năm; thu gần 31,4 tỷ USD; còn 34/45 xã; GRDP tăng hơn 7,1%; VN-Index giảm 6,35 điểm; PAPI đạt 42,43
> -:1:10<TAB>metrics<TAB>rate<TAB>6.5-8 %/year<TAB>6,5-8,0%/năm
> -:1:32<TAB>metrics<TAB>money<TAB>31400000000 USD (near)<TAB>31,4 tỷ USD
> -:1:49<TAB>metrics<TAB>ratio<TAB>34/45 xã<TAB>34/45 xã
> -:1:73<TAB>metrics<TAB>percent<TAB>7.1 % (gt) (up)<TAB>7,1%
> -:1:93<TAB>metrics<TAB>score<TAB>6.35 điểm (down)<TAB>6,35 điểm
> -:1:113<TAB>metrics<TAB>score<TAB>42.43<TAB>42,43
