# Numbers, dates and documents own their characters (entities.md 13). Columns: type, text.

== a name ends before the number of a quantity
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Chiếc Toyota Innova 7 chỗ lật ở xã Tân Lập.
< Hộ ông Lê Văn An nuôi 15 con bò.
> MISC<TAB>Toyota Innova
> LOC<TAB>xã Tân Lập
> PER<TAB>Lê Văn An

== the place behind a count is free
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Cả 15 xã Tân Lập, Ia Ko, Ia Pal đều có điện.
> LOC<TAB>xã Tân Lập
> LOC<TAB>Ia Ko
> LOC<TAB>Ia Pal

== a name may hold a year, a feast is no person
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< World Cup 2026 diễn ra vào mùa hè.
< Chợ họp từ mùng 5 Tết Nguyên đán.
> MISC<TAB>World Cup 2026

== numbers that are part of names
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Sư đoàn 308 đóng ở quận 1, gần Bệnh viện 19-8.
> ORG<TAB>Sư đoàn 308
> LOC<TAB>quận 1
> ORG<TAB>Bệnh viện 19-8

== provisions and names of laws are no places
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Theo Điểm b và Điểm c, Khoản 2, Điều 41 Luật Công đoàn, Bộ Nội vụ hướng dẫn.
< Nghị định số 30/2020/NĐ-CP của Chính phủ quy định về công tác văn thư.
> ORG<TAB>Bộ Nội vụ
> ORG<TAB>Chính phủ
