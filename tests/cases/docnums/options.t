# Options of docnums alone (docnums.md 15).

== kinds, classes, types, confidence
$ printf 'Nghị định 1/2020/NĐ-CP, Luật Giá, Nghị định 1, Chỉ thị 5-CT/TW, Quyết định 7 /QĐ-UBND\n' > a.txt
$ vnsift docnums --kind number,named a.txt; echo; vnsift docnums --class party a.txt; echo; vnsift docnums --type nghi_dinh a.txt; echo; vnsift docnums --min-confidence 1 a.txt
> a.txt:1:1<TAB>docnums<TAB>number<TAB>1/2020/NĐ-CP<TAB>Nghị định 1/2020/NĐ-CP
> a.txt:1:25<TAB>docnums<TAB>named<TAB><TAB>Luật Giá
> a.txt:1:48<TAB>docnums<TAB>number<TAB>5-CT/TW<TAB>Chỉ thị 5-CT/TW
> a.txt:1:65<TAB>docnums<TAB>number<TAB>7/QĐ-UBND<TAB>Quyết định 7 /QĐ-UBND
>
> a.txt:1:48<TAB>docnums<TAB>number<TAB>5-CT/TW<TAB>Chỉ thị 5-CT/TW
>
> a.txt:1:1<TAB>docnums<TAB>number<TAB>1/2020/NĐ-CP<TAB>Nghị định 1/2020/NĐ-CP
> a.txt:1:35<TAB>docnums<TAB>short<TAB><TAB>Nghị định 1
>
> a.txt:1:1<TAB>docnums<TAB>number<TAB>1/2020/NĐ-CP<TAB>Nghị định 1/2020/NĐ-CP
> a.txt:1:25<TAB>docnums<TAB>named<TAB><TAB>Luật Giá
> a.txt:1:48<TAB>docnums<TAB>number<TAB>5-CT/TW<TAB>Chỉ thị 5-CT/TW

== one document in every spelling
$ vnsift docnums --canonical 18-NQ/TW --from lines
< Nghị quyết 18/NQ-TW ra đời; Nghị quyết 19-NQ/TW; Nghị quyết 18 được học.
> -:1:1<TAB>docnums<TAB>number<TAB>18-NQ/TW<TAB>Nghị quyết 18/NQ-TW
> -:1:50<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 18

== an unknown kind
$ vnsift docnums --kind numbers < /dev/null
? 2
! vnsift: docnums: --kind no kind 'numbers'; see: vnsift help docnums

== titles
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.text,.title,.flags]'
< Công văn 8/UBND-NC ngày 2/3/2020 của UBND tỉnh về việc trực lễ theo Chỉ thị 3/CT-TTg; các xã báo cáo.
< Kế hoạch 4/KH-UBND về “Xanh hóa; sạch hóa” năm 2021. Thông báo 5/TB-UBND có hiệu lực.
$ echo 'Công văn 8/UBND-NC về việc trực lễ' | vnsift docnums --no-title --format jsonl --no-text
> ["Công văn 8/UBND-NC","về việc trực lễ theo Chỉ thị 3/CT-TTg",null]
> ["Chỉ thị 3/CT-TTg",null,["in_title"]]
> ["Kế hoạch 4/KH-UBND","về “Xanh hóa; sạch hóa”",null]
> ["Thông báo 5/TB-UBND",null,null]
> {"id":"-","path":"-","docnums":[{"id":"r1","kind":"number","text":"Công văn 8/UBND-NC","start":0,"end":18,"full_start":0,"full_end":18,"type":"cong_van","type_surface":"Công văn","doc_class":"administrative","number":"8","issuer_code":"UBND","canonical":"8/UBND-NC","key":"8-ubnd-nc","doc_id":"8/UBND-NC||","unit_code":"NC","confidence":1}]}

== addresses and names of files
$ vnsift docnums --from lines --slugs --format jsonl --no-text a.txt | jq -c '.docnums[] | [.kind,.text,.canonical,.type,.confidence]'; vnsift docnums a.txt
file a.txt
< Xem https://vanban.example.vn/quyet-dinh-31-2024-qd-ubnd-9911.html và nghi-quyet-so-7-2025-nq-hdnd-ve-hoc-phi.htm
> ["slug","https://vanban.example.vn/quyet-dinh-31-2024-qd-ubnd-9911.html","31/2024/QĐ-UBND","quyet_dinh",0.7]
> ["slug","nghi-quyet-so-7-2025-nq-hdnd-ve-hoc-phi.htm","7/2025/NQ-HĐND","nghi_quyet",0.7]

== date and issuer of a whole list
$ vnsift docnums --distributive --from lines --format tsv | tail -n +2 | cut -f10,12,13
< các Thông tư số 1/2018/TT-BCT, 2/2018/TT-BCT và 3/2021/TT-BCT ngày 04/5/2021 của Bộ trưởng Bộ Công Thương
> 1/2018/TT-BCT<TAB>2021-05-04<TAB>Bộ trưởng Bộ Công Thương
> 2/2018/TT-BCT<TAB>2021-05-04<TAB>Bộ trưởng Bộ Công Thương
> 3/2021/TT-BCT<TAB>2021-05-04<TAB>Bộ trưởng Bộ Công Thương

== a catalogue of known documents
$ printf 'type\tnumber\ttitle\tdate_issued\nLuật\t18/2017/QH14\tThủy sản\t21/11/2017\nNghị định\t26/2019/NĐ-CP\tQuy định chi tiết Luật Thủy sản\t08/03/2019\n' > c.tsv
$ vnsift docnums --catalog c.tsv --from lines --format jsonl --no-text a.txt | jq -c '.docnums[] | [.text,.resolved,.catalog_title,.flags]'
file a.txt
< Luật Thủy sản năm 2017 và Nghị định 26/2019/NĐ-CP ngày 9/3/2019
> ["Luật Thủy sản năm 2017","18/2017/QH14",null,null]
> ["Nghị định 26/2019/NĐ-CP",null,"Quy định chi tiết Luật Thủy sản",["date_conflict"]]

== a catalogue with CR LF line ends
$ printf 'type\tnumber\ttitle\tdate_issued\r\nLuật\t18/2017/QH14\tThủy sản\t21/11/2017\r\n' > c.tsv
$ vnsift docnums --catalog c.tsv --from lines --format jsonl --no-text a.txt | jq -c '.docnums[] | [.text,.resolved]'
file a.txt
< Luật Thủy sản năm 2017
> ["Luật Thủy sản năm 2017","18/2017/QH14"]

== a catalogue that is a folder
$ mkdir c; vnsift docnums --catalog c </dev/null; echo $?
> 2
! vnsift: docnums: c: is a directory; -r reads the files in it

== who cites whom
$ vnsift docnums --edges --from lines
< Quyết định 9/QĐ-UBND căn cứ Luật Giá năm 2023, Nghị quyết 18-NQ/TW; Nghị quyết 18 và quyết định này
< không có gì
> doc<TAB>from_key<TAB>to_key<TAB>kind<TAB>count
> -:1<TAB>-:1<TAB>18-nq-tw<TAB>number<TAB>1
> -:1<TAB>-:1<TAB>18-nq-tw<TAB>short<TAB>1
> -:1<TAB>-:1<TAB>9-qd-ubnd<TAB>backref<TAB>1
> -:1<TAB>-:1<TAB>9-qd-ubnd<TAB>number<TAB>1
> -:1<TAB>-:1<TAB>luat-gia-2023<TAB>named<TAB>1

== one row a document
$ vnsift docnums --group --from lines a.txt; vnsift docnums --group --format jsonl --from lines a.txt
file a.txt
< Nghị quyết 18-NQ/TW ngày 25/10/2017; Nghị quyết 18
< Luật Giá; Nghị quyết số 18/NQ-TW của Ban Chấp hành Trung ương
> key<TAB>canonical<TAB>type<TAB>dates<TAB>issuers<TAB>mentions<TAB>first
> 18-nq-tw<TAB>18-NQ/TW<TAB>nghi_quyet<TAB>2017-10-25<TAB>Ban Chấp hành Trung ương<TAB>3<TAB>a.txt:1:1
> luat-gia<TAB><TAB>luat<TAB><TAB><TAB>1<TAB>a.txt:2:1
> {"key":"18-nq-tw","canonical":"18-NQ/TW","type":"nghi_quyet","dates":["2017-10-25"],"issuers":["Ban Chấp hành Trung ương"],"mentions":3,"first":"a.txt:1:1"}
> {"key":"luat-gia","type":"luat","dates":[],"issuers":[],"mentions":1,"first":"a.txt:2:1"}

== what looks wrong in dates and numbers
$ vnsift docnums --lint --today 2026-11-26 a.txt
file a.txt
< Nghị định 44/2019/NĐ-CP ngày 3/5/2019 được sửa.
< Theo Nghị định 44/2019/NĐ-CP ngày 5/3/2019 và Thông tư 8/2019/TT-BYT ngày 02/3/2018.
< Công văn 15/UBND-NC ngày 27/11/2026; Thông tư 12/2018/TT-BNNPTTN ngày 1/2/2018.
< Nghị định 130/2020/NĐ-CP ngày 30/10/2020, Nghị định 103/2020/NĐ-CP ngày 30/10/2020.
< Nghị quyết 18-NQ/TW ngày 25/10/2017 và Nghị quyết 19-NQ/TW ngày 25/10/2017 cùng một ngày.
> doc<TAB>path<TAB>line<TAB>check<TAB>id<TAB>canonical<TAB>detail<TAB>text
> a.txt<TAB>a.txt<TAB>2<TAB>two_dates<TAB>r2<TAB>44/2019/NĐ-CP<TAB>dated 2019-03-05, but 2019-05-03 by r1 in line 1<TAB>Nghị định 44/2019/NĐ-CP
> a.txt<TAB>a.txt<TAB>2<TAB>year<TAB>r3<TAB>8/2019/TT-BYT<TAB>year 2019, but dated 2018-03-02<TAB>Thông tư 8/2019/TT-BYT
> a.txt<TAB>a.txt<TAB>3<TAB>future_date<TAB>r4<TAB>15/UBND-NC<TAB>dated 2026-11-27, after 2026-11-26<TAB>Công văn 15/UBND-NC
> a.txt<TAB>a.txt<TAB>3<TAB>misprint<TAB>r5<TAB>12/2018/TT-BNNPTNT<TAB>a misprint, read as 12/2018/TT-BNNPTNT<TAB>Thông tư 12/2018/TT-BNNPTTN
> a.txt<TAB>a.txt<TAB>4<TAB>near_miss<TAB>r7<TAB>103/2020/NĐ-CP<TAB>almost 130/2020/NĐ-CP of the same date, r6 in line 4<TAB>Nghị định 103/2020/NĐ-CP

== what looks wrong, as records
$ printf 'type\tnumber\ttitle\tdate_issued\nNghị định\t26/2019/NĐ-CP\tThủy sản\t08/03/2019\n' > c.tsv
$ vnsift docnums --lint --today 2020-01-01 --catalog c.tsv --format jsonl --from lines; echo 'Nghị định 5/2020/NĐ-CP' | vnsift docnums --lint --format jsonl
< Quyết định 9/QĐ-UBND ngày 1/1/2020
< Nghị định 26/2019/NĐ-CP ngày 9/3/2019 và Chỉ thị 5/CT-TTg ngày 2/1/2020
> {"doc":"-:2","path":"-","line":2,"check":"catalog_date","id":"r1","canonical":"26/2019/NĐ-CP","detail":"dated 2019-03-09, the catalogue says otherwise","text":"Nghị định 26/2019/NĐ-CP"}
> {"doc":"-:2","path":"-","line":2,"check":"future_date","id":"r2","canonical":"5/CT-TTg","detail":"dated 2020-01-02, after 2020-01-01","text":"Chỉ thị 5/CT-TTg"}

== the problems of one document alone
$ vnsift docnums --lint --today 2026-01-01 --canonical 8/2019/TT-BYT
< Thông tư 8/2019/TT-BYT ngày 02/3/2018; Thông tư 9/2019/TT-BYT ngày 02/3/2018.
> doc<TAB>path<TAB>line<TAB>check<TAB>id<TAB>canonical<TAB>detail<TAB>text
> -<TAB>-<TAB>1<TAB>year<TAB>r1<TAB>8/2019/TT-BYT<TAB>year 2019, but dated 2018-03-02<TAB>Thông tư 8/2019/TT-BYT

== a day that does not exist, two outputs at once
$ vnsift docnums --lint --today 2026-02-30 < /dev/null; vnsift docnums --lint --edges < /dev/null
? 2
! vnsift: docnums: --today a date is written YYYY-MM-DD or YYYY-MM-DDTHH:MM, not '2026-02-30'; see: vnsift help docnums
! vnsift: docnums: --group, --edges and --lint are outputs of their own: choose one

== text of a legacy charset is named
@ fixed: it is about the encoding itself
$ vnsift docnums a.txt
file a.txt
< Thùc hiÖn QuyÕt ®Þnh sè 12/Q§-UBND ngµy 3/5/2001 cña ñy ban nh©n d©n tØnh vÒ viÖc giao kÕ ho¹ch n¨m.
< C¸c së, ban, ngµnh vµ c¸c huyÖn, thÞ x· cã tr¸ch nhiÖm thi hµnh quyÕt ®Þnh nµy.
! vnsift: warning: text in a legacy charset such as TCVN3, in which little is found: `vnsift normalize` converts it: 1 (first: a.txt)

== bytes that are no UTF-8
@ fixed: it is about the encoding itself
$ vnsift docnums a.txt
file a.txt
< Th<0xF9>c hi<0xD6>n Quy<0xD5>t <0xAE><0xDE>nh s<0xE8> 12/2001 c<0xF1>a t<0xD8>nh
! vnsift: warning: ill-formed bytes or lone surrogates replaced by U+FFFD: 8 (first: a.txt)
! vnsift: warning: no Vietnamese letter beside ill-formed bytes: a legacy charset? `vnsift normalize` tells and converts: 1 (first: a.txt)

== columns far into a long line are code points too
@ fixed: it is about the places
$ { printf 'ế%.0s' $(seq 600); echo ' theo Nghị định 15/2020/NĐ-CP'; } | vnsift docnums --format text | cut -f1,4
> -:1:607<TAB>15/2020/NĐ-CP
