# Short mentions: a type word and a bare number (docnums.md 8, short). Columns: line, kind, type, date, issuer, confidence, text.

== strong types in any case, guarded ones with a capital or số
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,9,12-15
< Theo Nghị định 47 và thông tư 12, hồ sơ nộp một lần.
< Đề án 21 và Quyết định 630 của Thủ tướng được sơ kết; quyết định số 77 chưa thực hiện.
< Kế hoạch 15 có hiệu lực; Công văn 388 gửi các xã; công điện 4 ngày 7/9/2024.
> 1<TAB>short<TAB>nghi_dinh<TAB><TAB><TAB>0.9<TAB>Nghị định 47
> 1<TAB>short<TAB>thong_tu<TAB><TAB><TAB>0.8<TAB>thông tư 12
> 2<TAB>short<TAB>de_an<TAB><TAB><TAB>0.9<TAB>Đề án 21
> 2<TAB>short<TAB>quyet_dinh<TAB><TAB>Thủ tướng<TAB>0.9<TAB>Quyết định 630
> 2<TAB>short<TAB>quyet_dinh<TAB><TAB><TAB>0.8<TAB>quyết định số 77
> 3<TAB>short<TAB>ke_hoach<TAB><TAB><TAB>0.9<TAB>Kế hoạch 15
> 3<TAB>short<TAB>cong_van<TAB><TAB><TAB>0.9<TAB>Công văn 388
> 3<TAB>short<TAB>cong_dien<TAB>2024-09-07<TAB><TAB>0.8<TAB>công điện 4

== years
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,9,12-15
< Thông tư 9/2021; thông tư 33-2019; Nghị định 5.2018; Nghị quyết số 61 năm 2022; NQ 71.2/2026
< Nghị định 8/2020/NĐ-CP thay Nghị định 3/2012 của Chính phủ.
> 1<TAB>short<TAB>thong_tu<TAB><TAB><TAB>0.9<TAB>Thông tư 9/2021
> 1<TAB>short<TAB>thong_tu<TAB><TAB><TAB>0.8<TAB>thông tư 33-2019
> 1<TAB>short<TAB>nghi_dinh<TAB><TAB><TAB>0.9<TAB>Nghị định 5.2018
> 1<TAB>short<TAB>nghi_quyet<TAB><TAB><TAB>0.9<TAB>Nghị quyết số 61 năm 2022
> 1<TAB>short<TAB>nghi_quyet<TAB><TAB><TAB>0.9<TAB>NQ 71.2/2026
> 2<TAB>number<TAB>nghi_dinh<TAB><TAB><TAB>1<TAB>Nghị định 8/2020/NĐ-CP
> 2<TAB>short<TAB>nghi_dinh<TAB><TAB>Chính phủ<TAB>0.9<TAB>Nghị định 3/2012

== abbreviations
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,9,12-15
< NĐ 118/2025, QĐ 44, TT 06/2024 và CV 512 đã gửi; KH số 9 của xã Cát Bình.
< PL 5, TB 3, KH 2021, CT2 và HĐ 12 không phải văn bản.
> 1<TAB>short<TAB>nghi_dinh<TAB><TAB><TAB>0.9<TAB>NĐ 118/2025
> 1<TAB>short<TAB>quyet_dinh<TAB><TAB><TAB>0.9<TAB>QĐ 44
> 1<TAB>short<TAB>thong_tu<TAB><TAB><TAB>0.9<TAB>TT 06/2024
> 1<TAB>short<TAB>cong_van<TAB><TAB><TAB>0.9<TAB>CV 512
> 1<TAB>short<TAB>ke_hoach<TAB><TAB>xã Cát Bình<TAB>0.9<TAB>KH số 9

== lists with an inherited type
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.type,.inherited,.type_from,.issuer]'
< Sơ kết các Nghị quyết 31, 35 và 40 của Tỉnh ủy Lam Sơn
< chỉ thị 7, 9 siết chặt đi lại; Nghị định 12 hoặc 13
> ["r1","short","Nghị quyết 31","nghi_quyet",null,null,null]
> ["r2","short","35","nghi_quyet",true,"r1",null]
> ["r3","short","40","nghi_quyet",true,"r1","Tỉnh ủy Lam Sơn"]
> ["r1","short","chỉ thị 7","chi_thi",null,null,null]
> ["r2","short","9","chi_thi",true,"r1",null]
> ["r3","short","Nghị định 12","nghi_dinh",null,null,null]
> ["r4","short","13","nghi_dinh",true,"r3",null]

== quantities are none
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,15
< Quyết định 12 cán bộ nghỉ hưu; nghị quyết 5 nội dung; Thông báo 2 lần; kế hoạch 5 năm; hướng dẫn 20 xã
< Kế hoạch 5 năm 2021 - 2025; Chương trình 90 ngày đêm; quyết định 3 người; báo cáo 6 tháng; nghị định 10 %
< Công văn 5/7 gửi; Nghị định 3,5 triệu; chỉ thị 2-3 lần; Luật 5 chương; điều lệ 2 phần; lệnh 4

== headings and lists are none
$ vnsift docnums --format tsv | tail -n +2 | cut -f3,15
< NGHỊ QUYẾT
< 1. Giao Ủy ban nhân dân xã thực hiện.
< QUYẾT ĐỊNH 2. Giao các phòng

== small letters without số: the same number must stand before
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.text,.antecedent,.resolved]'
< Quyết định số 14/QĐ-UBND giao đất. Dân xã cho biết quyết định 14 được niêm yết, quyết định 15 thì chưa.
> ["r1","Quyết định số 14/QĐ-UBND",null,null]
> ["r2","quyết định 14","r1","14/QĐ-UBND"]

== names of files are none
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,15
< Phu luc kem theo Thong tu so 12_2018_TT-BTC.doc; TT 16.2019.TT-BTC.doc

== a short mention without a blank
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,9,14,15
< Phạt theo NĐ15/2020 và NĐ100, dạy theo TT22/2021, làm theo NQ68.
< Hợp đồng TT1, căn hộ CT2, tài khoản CV12, mã QD3, NĐ5G.
> 1<TAB>short<TAB>nghi_dinh<TAB>0.9<TAB>NĐ15/2020
> 1<TAB>short<TAB>nghi_dinh<TAB>0.9<TAB>NĐ100
> 1<TAB>short<TAB>thong_tu<TAB>0.9<TAB>TT22/2021
> 1<TAB>short<TAB>nghi_quyet<TAB>0.9<TAB>NQ68
