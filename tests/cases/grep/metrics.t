# Typed conditions on figures and dates: spec grep.md 5.

== the answers of the specification on the seed pages
$ cd "$SHARED/seeds"
$ for q in 'PCI rank=9 year=2018' 'PCI rank=9 year=2019' 'PAR_INDEX rank=3' 'ICT_INDEX rank=2' 'PAR_INDEX value>=80'; do
$   echo "$q: $(vnsift grep -n --metric "$q" 00*.txt | sed 's/_[^:]*:/:/' | cut -d: -f1,2 | tr '\n' ' ')"
$ done
@ shared
> PCI rank=9 year=2018: 000:33 001:19 
> PCI rank=9 year=2019: 001:19 
> PAR_INDEX rank=3: 004:18 
> ICT_INDEX rank=2: 004:18 
> PAR_INDEX value>=80: 000:33 

== ranks, values, years; in words, in Vietnamese figures
$ for q in 'PCI rank=3' 'PCI rank<=10 year=2021' 'PCI year=2020' 'PAPI value>=42,43' 'PAPI value>42.43' 'PAR INDEX rank=1' '* rank_change>0'; do
$   echo "$q: $(vnsift grep -n --unit line --metric "$q" a.txt | cut -d: -f1 | tr '\n' ' ')"
$ done
file a.txt
< Năm 2021, chỉ số PCI của tỉnh An Lĩnh xếp thứ ba cả nước.
< Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm 2020, 2021 xếp thứ 12/63.
< Chỉ số PAPI năm 2021 đạt 42,43 điểm.
< Chỉ số cải cách hành chính (Par Index) tăng 4 bậc, xếp hạng Nhất.
> PCI rank=3: 1 
> PCI rank<=10 year=2021: 1 
> PCI year=2020: 2 
> PAPI value>=42,43: 3 
> PAPI value>42.43: 
> PAR INDEX rank=1: 4 
> * rank_change>0: 4 

== a comparator counts
$ for q in '* value>7e9' '* value>7,5e9' '* value<8e9' '* value=7500000000'; do
$   echo "$q: $(vnsift grep -c --metric "$q" a.txt)"
$ done
file a.txt
< Thu hút vốn đầu tư trực tiếp nước ngoài (FDI) năm 2021 đạt trên 7,5 tỷ USD.
> * value>7e9: 1
> * value>7,5e9: 1
> * value<8e9: 0
> * value=7500000000: 0

== dates in a range
$ for r in 2021 2021-03..2021-04 24/3/2021 'quý 1/2021' 2022.. ..2020; do
$   echo "$r: $(vnsift grep -o --date "$r" a.txt | tr '\n' ';')"
$ done
file a.txt
< Ngày 24/3/2021, xã Trà Vân họp. Quý I/2021 thu đạt dự toán. Năm 2019 thì chưa. Ngày 5/6 thì không rõ năm.
> 2021: Ngày 24/3/2021;Quý I/2021;
> 2021-03..2021-04: Ngày 24/3/2021;
> 24/3/2021: Ngày 24/3/2021;
> quý 1/2021: Ngày 24/3/2021;Quý I/2021;
> 2022..: 
> ..2020: Năm 2019;

== what cannot be asked
$ vnsift grep --metric 'rank=1' a.txt; vnsift grep --metric 'PCI colour=1' a.txt; vnsift grep --metric 'PCI year=x' a.txt; vnsift grep --date 'hôm qua' a.txt
file a.txt
< x
? 2
! vnsift: grep: --metric needs an indicator first (PCI, a name, * for any), then conditions like rank<=10; see: vnsift help grep
! vnsift: grep: --metric knows no member 'colour' of a fact; see: vnsift help grep
! vnsift: grep: --metric needs a number or a range for year, not 'x'; see: vnsift help grep
! vnsift: grep: --date 'hôm qua' is no date or range: 2018, 2018-06..2019, 24/6/2019, 'quý 3/2024', ..2017; see: vnsift help grep
