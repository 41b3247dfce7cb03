# Parts of documents (docnums.md 9).

== chains, lists, both orders
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | select(.kind=="provision") | [.text,.article,.clause,.point,.item,.section,.chapter,.part,.appendix,.parent]'
< điểm c khoản 1 Điều 9 Nghị định 44/2019/NĐ-CP
< Điều 8, khoản 2, điểm đ Luật Giá; khoản 3, khoản 5 Điều 11 Luật Thủy sản; các khoản 2, 4 và 6 Điều 7 Luật Báo chí
< khoản 1 Điều 3, khoản 2 Điều 6 Thông tư 5/2020/TT-BTC; điểm a, b và d khoản 4 Điều 15 Luật Điện lực
< điều 12.3 Luật Đê điều; Điều 7a và Điều 7b Nghị định 31; Điều 5 - Nghị định 6/2021/NĐ-CP; Điều 9 của các Nghị định 1/2020/NĐ-CP và 2/2020/NĐ-CP
< Mục 3 Chương IV Phần I Thông tư 8/2017/TT-BYT; tiết 2 điểm b khoản 1 Điều 4 Luật Đầu tư; Phụ lục II Thông tư 9/2022/TT-BCT; mục 4.2 TCVN 5574:2018
> ["điểm c khoản 1 Điều 9","9","1","c",null,null,null,null,null,"r2"]
> ["Điều 8, khoản 2, điểm đ","8","2","đ",null,null,null,null,null,"r2"]
> ["khoản 3, khoản 5 Điều 11","11",["3","5"],null,null,null,null,null,null,"r4"]
> ["khoản 2, 4 và 6 Điều 7","7",["2","4","6"],null,null,null,null,null,null,"r6"]
> ["khoản 1 Điều 3, khoản 2 Điều 6",["3","6"],["1","2"],null,null,null,null,null,null,"r2"]
> ["điểm a, b và d khoản 4 Điều 15","15","4",["a","b","d"],null,null,null,null,null,"r4"]
> ["điều 12.3","12","3",null,null,null,null,null,null,"r2"]
> ["Điều 7a và Điều 7b",["7a","7b"],null,null,null,null,null,null,null,"r4"]
> ["Điều 5","5",null,null,null,null,null,null,null,"r6"]
> ["Điều 9","9",null,null,null,null,null,null,null,"r8"]
> ["Mục 3 Chương IV Phần I",null,null,null,null,"3","IV","I",null,"r2"]
> ["tiết 2 điểm b khoản 1 Điều 4","4","1","b","2",null,null,null,null,"r4"]
> ["Phụ lục II",null,null,null,null,null,null,null,"II","r6"]
> ["mục 4.2",null,null,null,null,"4.2",null,null,null,"r8"]

== behind its document in brackets, abbreviated
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.article,.clause,.point,.parent]'
< Luật Đầu tư công (Điều 15) và luật Thủy sản (khoản 2 Điều 30)
< NĐ 55/2023/NĐ-CP (Đ8, k2), TT 12/2025/TT-BYT Đ3 k1, CV 77
> ["r1","named","Luật Đầu tư công",null,null,null,null]
> ["r2","provision","Điều 15","15",null,null,"r1"]
> ["r3","named","luật Thủy sản",null,null,null,null]
> ["r4","provision","khoản 2 Điều 30","30","2",null,"r3"]
> ["r1","number","NĐ 55/2023/NĐ-CP",null,null,null,null]
> ["r2","provision","Đ8, k2","8","2",null,"r1"]
> ["r3","number","TT 12/2025/TT-BYT",null,null,null,null]
> ["r4","provision","Đ3 k1","3","1",null,"r3"]
> ["r5","short","CV 77",null,null,null,null]

== the text itself
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.kind,.text,.clause,.point,.self]'
< theo khoản 2 Điều này, điểm a khoản này và quy định tại Điều này; Điều này làm dân vui. Chuyện của điều này thì khác.
> ["provision","khoản 2 Điều này","2",null,true]
> ["provision","điểm a khoản này",null,"a",true]
> ["provision","Điều này",null,null,true]

== alone only Điều with its capital, or led
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.kind,.text,.parent]'
< Theo Điều 12, xã phải họp; quy định tại điều 4; áp dụng khoản 2 Điều 5.
< Khoản 3 tỷ đồng, điểm 2 trường, mục 5, chương 2, phần 3, tài khoản 7, cao điểm 10 ngày; đã điều 90 dân quân; Phụ lục II ban hành kèm theo Quyết định 8/QĐ-UBND
> ["provision","Điều 12",null]
> ["provision","điều 4",null]
> ["provision","khoản 2 Điều 5",null]
> ["number","Quyết định 8/QĐ-UBND",null]

== glued words
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.kind,.text,.article,.clause,.point,.parent]'
< quy định tạiđiểm b khoản 2 Điều 7 Thông tư số 3/2020/TT-BTP
> ["provision","điểm b khoản 2 Điều 7","7","2","b","r2"]
> ["number","Thông tư số 3/2020/TT-BTP",null,null,null,null]

== headings of the text itself
$ vnsift docnums --format jsonl --no-text law.txt | jq -c '.docnums[] | [.kind,.text]'; vnsift docnums --headings --format jsonl --no-text law.txt | jq -c '.docnums[] | [.kind,.text]'
file law.txt
< Chương II
< Điều 5. Phạm vi
< Áp dụng Điều 3 Luật Giá.
< Điều 6: Hiệu lực
> ["provision","Điều 3"]
> ["named","Luật Giá"]
> ["provision","Chương II"]
> ["provision","Điều 5"]
> ["provision","Điều 3"]
> ["named","Luật Giá"]
> ["provision","Điều 6"]

== a number of years behind a list of articles is no article
$ vnsift docnums --from lines
< 05 năm đối với trường hợp tại khoản 2 và 3 Điều 28; 04 năm đối với trường hợp còn lại.
< Nội dung chi tại khoản 1 Điều 16 cho các đối tượng; Điều 7 quy định mức chi.
> -:1:31<TAB>docnums<TAB>provision<TAB><TAB>khoản 2 và 3 Điều 28
> -:2:18<TAB>docnums<TAB>provision<TAB><TAB>khoản 1 Điều 16
> -:2:53<TAB>docnums<TAB>provision<TAB><TAB>Điều 7

== a provision behind its law without brackets
$ vnsift docnums --from lines --format jsonl | jq -c '.docnums[] | select(.kind == "provision") | [.text, .parent]'
< Theo Luật Xây dựng, Điều 113 nhà thầu được bàn giao mặt bằng; Bộ luật Dân sự Điều 468 nói về lãi suất.
< Theo Luật Đất đai, Điều 5 Nghị định 43/2014/NĐ-CP và khoản 3 Điều này.
> ["Điều 113","r1"]
> ["Điều 468","r3"]
> ["Điều 5","r3"]
> ["khoản 3 Điều này",null]
