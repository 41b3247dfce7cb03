# What is repaired (docnums.md 6): one case a row of the table.
# Columns: line, kind, type, canonical, date, issuer, confidence, text.

== blanks round separators
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định số 41 /2020/ NĐ - CP; Kế hoạch 58/KH -UBND; Thông tư 06 / 2021 / TT- BXD
< Công văn số 2204 / UBND - CATP ngày 5/6/2020
> 1<TAB>number<TAB>nghi_dinh<TAB>41/2020/NĐ-CP<TAB><TAB><TAB>0.98<TAB>Nghị định số 41 /2020/ NĐ - CP
> 1<TAB>number<TAB>ke_hoach<TAB>58/KH-UBND<TAB><TAB><TAB>0.98<TAB>Kế hoạch 58/KH -UBND
> 1<TAB>number<TAB>thong_tu<TAB>06/2021/TT-BXD<TAB><TAB><TAB>0.98<TAB>Thông tư 06 / 2021 / TT- BXD
> 2<TAB>number<TAB>cong_van<TAB>2204/UBND-CATP<TAB>2020-06-05<TAB><TAB>0.98<TAB>Công văn số 2204 / UBND - CATP

== a blank does not join what follows the number
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định 342/QĐ-UBND - TP Lam Sơn vào cuộc
< Nghị quyết 19-NQ/TW - Bộ Chính trị
> 1<TAB>number<TAB>quyet_dinh<TAB>342/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 342/QĐ-UBND
> 2<TAB>number<TAB>nghi_quyet<TAB>19-NQ/TW<TAB><TAB><TAB>1<TAB>Nghị quyết 19-NQ/TW

== a glued tail
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định số 615/QĐ-UBNDngày 3/2/2021 giao việc.
< Thông tư 21/2020/TT-BTPquy định mẫu.
< Chỉ thị 17/CT-TTgvề phòng dịch
> 1<TAB>number<TAB>quyet_dinh<TAB>615/QĐ-UBND<TAB>2021-02-03<TAB><TAB>0.98<TAB>Quyết định số 615/QĐ-UBND
> 2<TAB>number<TAB>thong_tu<TAB>21/2020/TT-BTP<TAB><TAB><TAB>0.98<TAB>Thông tư 21/2020/TT-BTP
> 3<TAB>number<TAB>chi_thi<TAB>17/CT-TTg<TAB><TAB><TAB>0.98<TAB>Chỉ thị 17/CT-TTg

== a glued head
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết địnhsố 615/QĐ-UBND; Thông tư số21/2020/TT-BTP; vàNghị định số 33/2019/NĐ-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>615/QĐ-UBND<TAB><TAB><TAB>0.98<TAB>Quyết địnhsố 615/QĐ-UBND
> 1<TAB>number<TAB>thong_tu<TAB>21/2020/TT-BTP<TAB><TAB><TAB>0.98<TAB>Thông tư số21/2020/TT-BTP
> 1<TAB>number<TAB>nghi_dinh<TAB>33/2019/NĐ-CP<TAB><TAB><TAB>0.98<TAB>Nghị định số 33/2019/NĐ-CP

== another letter for Đ
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định số 44/2018/NÐ-CP
> 1<TAB>number<TAB>nghi_dinh<TAB>44/2018/NĐ-CP<TAB><TAB><TAB>1<TAB>Nghị định số 44/2018/NÐ-CP

== small letters
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< theo nghị định 52/2021/nđ-cp và thông tư 11/2020/tt-bgdđt
< quyết định 12/xyz-abc
> 1<TAB>number<TAB>nghi_dinh<TAB>52/2021/NĐ-CP<TAB><TAB><TAB>0.98<TAB>nghị định 52/2021/nđ-cp
> 1<TAB>number<TAB>thong_tu<TAB>11/2020/TT-BGDĐT<TAB><TAB><TAB>0.98<TAB>thông tư 11/2020/tt-bgdđt

== codes without marks
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định 88/2001/ND-CP; Quyết định số 65/QD-TTg; Luật số 31-LCT/HDNN8
> 1<TAB>number<TAB>nghi_dinh<TAB>88/2001/NĐ-CP<TAB><TAB><TAB>0.98<TAB>Nghị định 88/2001/ND-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>65/QĐ-TTg<TAB><TAB><TAB>0.98<TAB>Quyết định số 65/QD-TTg
> 1<TAB>number<TAB>luat<TAB>31-LCT/HĐNN8<TAB><TAB><TAB>0.98<TAB>Luật số 31-LCT/HDNN8

== capitals
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< QUYẾT ĐỊNH SỐ 71/2017/QĐ-TTG NGÀY 5/8/2017 CỦA THỦ TƯỚNG CHÍNH PHỦ BAN HÀNH QUY CHẾ
< Tờ trình số 9/TTR-SXD
> 1<TAB>number<TAB>quyet_dinh<TAB>71/2017/QĐ-TTg<TAB>2017-08-05<TAB>THỦ TƯỚNG CHÍNH PHỦ<TAB>0.98<TAB>QUYẾT ĐỊNH SỐ 71/2017/QĐ-TTG
> 2<TAB>number<TAB>to_trinh<TAB>9/TTr-SXD<TAB><TAB><TAB>0.98<TAB>Tờ trình số 9/TTR-SXD

== other dashes, hard blanks, soft hyphens
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Thông tư số<NBSP>19/2018/TT–BTNMT; Kết luận số 55<U+2011>KL/TW; Báo cáo 7/BC‒UBND; Nghị quy<SHY>ết 5/NQ<U+2014>CP
> 1<TAB>number<TAB>thong_tu<TAB>19/2018/TT-BTNMT<TAB><TAB><TAB>1<TAB>Thông tư số<NBSP>19/2018/TT–BTNMT
> 1<TAB>number<TAB>ket_luan<TAB>55-KL/TW<TAB><TAB><TAB>1<TAB>Kết luận số 55‑KL/TW
> 1<TAB>number<TAB>bao_cao<TAB>7/BC-UBND<TAB><TAB><TAB>1<TAB>Báo cáo 7/BC‒UBND
> 1<TAB>number<TAB>nghi_quyet<TAB>5/NQ-CP<TAB><TAB><TAB>1<TAB>Nghị quy<SHY>ết 5/NQ—CP

== the end of a sentence or of a file name
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Theo Nghị định số 55/2019/NĐ-CP.Trường hợp khác xem 14/2017/TT-BYT.docx
> 1<TAB>number<TAB>nghi_dinh<TAB>55/2019/NĐ-CP<TAB><TAB><TAB>1<TAB>Nghị định số 55/2019/NĐ-CP
> 1<TAB>number<TAB>thong_tu<TAB>14/2017/TT-BYT<TAB><TAB><TAB>1<TAB>14/2017/TT-BYT

== misprints of the table, and no others
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định số 72/2019/Đ-CP; Thông tư 18/2021/TT-BNNPTTN; Quyết định 4/QĐ-BNNPTXX
> 1<TAB>number<TAB>nghi_dinh<TAB>72/2019/NĐ-CP<TAB><TAB><TAB>0.9<TAB>Nghị định số 72/2019/Đ-CP
> 1<TAB>number<TAB>thong_tu<TAB>18/2021/TT-BNNPTNT<TAB><TAB><TAB>0.9<TAB>Thông tư 18/2021/TT-BNNPTTN
> 1<TAB>number<TAB>quyet_dinh<TAB>4/QĐ-BNNPTXX<TAB><TAB><TAB>1<TAB>Quyết định 4/QĐ-BNNPTXX

== wrong Party separators
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị quyết 27/NQ-TW; Kết luận số 62-KL-TW; Chỉ thị 13/CT-TU; Nghị quyết 9-NQ/T.Ư; Kết luận 14-KL/TƯ
> 1<TAB>number<TAB>nghi_quyet<TAB>27-NQ/TW<TAB><TAB><TAB>0.98<TAB>Nghị quyết 27/NQ-TW
> 1<TAB>number<TAB>ket_luan<TAB>62-KL/TW<TAB><TAB><TAB>0.98<TAB>Kết luận số 62-KL-TW
> 1<TAB>number<TAB>chi_thi<TAB>13-CT/TU<TAB><TAB><TAB>0.98<TAB>Chỉ thị 13/CT-TU
> 1<TAB>number<TAB>nghi_quyet<TAB>9-NQ/TW<TAB><TAB><TAB>0.98<TAB>Nghị quyết 9-NQ/T.Ư
> 1<TAB>number<TAB>ket_luan<TAB>14-KL/TW<TAB><TAB><TAB>0.98<TAB>Kết luận 14-KL/TƯ

== blank numbers of drafts
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< (Kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2025)
< Tờ trình số .../TTr-SXD; Thông tư số ……/2024/TT-BTC; Công văn số: ____/UBND-NC
> 1<TAB>number<TAB>quyet_dinh<TAB>?/QĐ-UBND<TAB>2025-03<TAB><TAB>0.6<TAB>Quyết định số     /QĐ-UBND
> 2<TAB>number<TAB>to_trinh<TAB>?/TTr-SXD<TAB><TAB><TAB>0.6<TAB>Tờ trình số .../TTr-SXD
> 2<TAB>number<TAB>thong_tu<TAB>?/2024/TT-BTC<TAB><TAB><TAB>0.6<TAB>Thông tư số ……/2024/TT-BTC
> 2<TAB>number<TAB>cong_van<TAB>?/UBND-NC<TAB><TAB><TAB>0.6<TAB>Công văn số: ____/UBND-NC

== a lost number is nothing
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Chỉ thị số của Chủ tịch tỉnh; Công văn số về việc trực Tết; Quyết định số ngày 3/4/2020

== ampersands
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Thông tư 07/2014/TT-BGD&ĐT; Kế hoạch 61/KH-BCA-BNN&MT; Quyết định số 19/QĐ-BCĐPC&CC
> 1<TAB>number<TAB>thong_tu<TAB>07/2014/TT-BGDĐT<TAB><TAB><TAB>1<TAB>Thông tư 07/2014/TT-BGD&ĐT
> 1<TAB>number<TAB>ke_hoach<TAB>61/KH-BCA-BNNMT<TAB><TAB><TAB>1<TAB>Kế hoạch 61/KH-BCA-BNN&MT
> 1<TAB>number<TAB>quyet_dinh<TAB>19/QĐ-BCĐPCCC<TAB><TAB><TAB>1<TAB>Quyết định số 19/QĐ-BCĐPC&CC

== type words without marks
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyet dinh so 45/QD-UBND ngay 7 thang 9 nam 2022 cua Uy ban nhan dan tinh
< Nghị đinh số 36/2016/NĐ-CP; Thong tu 9/2015/TT-BCT; Nghỉ định 36/2016/NĐ-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>45/QĐ-UBND<TAB>2022-09-07<TAB>Uy ban nhan dan tinh<TAB>0.98<TAB>Quyet dinh so 45/QD-UBND
> 2<TAB>number<TAB>nghi_dinh<TAB>36/2016/NĐ-CP<TAB><TAB><TAB>0.98<TAB>Nghị đinh số 36/2016/NĐ-CP
> 2<TAB>number<TAB>thong_tu<TAB>9/2015/TT-BCT<TAB><TAB><TAB>0.98<TAB>Thong tu 9/2015/TT-BCT
> 2<TAB>number<TAB>nghi_dinh<TAB>36/2016/NĐ-CP<TAB><TAB><TAB>1<TAB>36/2016/NĐ-CP

== an abbreviation that touches the number
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< theo NĐ52/2021/NĐ-CP và QĐ615/QĐ-UBND; chuyến VN12/QĐ-UBND
> 1<TAB>number<TAB>nghi_dinh<TAB>52/2021/NĐ-CP<TAB><TAB><TAB>0.98<TAB>NĐ52/2021/NĐ-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>615/QĐ-UBND<TAB><TAB><TAB>0.98<TAB>QĐ615/QĐ-UBND

== lines without diacritics
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.kind,.text,.type,.canonical,.name,.article]'
< Theo diem b khoan 1 Dieu 7 Luat Dau tu 2020 va Nghi dinh 31, ho so nop mot lan.
< Nghi quyet Trung uong 7 khoa XI va Quyet dinh 12 duoc nhac toi trong bao cao
< Nghị định 31 và nghi dinh 32 của tỉnh
> ["provision","diem b khoan 1 Dieu 7",null,null,null,"7"]
> ["named","Luat Dau tu 2020","luat",null,"Dau tu",null]
> ["short","Nghi dinh 31","nghi_dinh",null,null,null]
> ["named","Nghi quyet Trung uong 7 khoa XI","nghi_quyet",null,"Trung uong 7 khoa XI",null]
> ["short","Quyet dinh 12","quyet_dinh",null,null,null]
> ["short","Nghị định 31","nghi_dinh",null,null,null]

== dashes all through behind a type word, points, brackets
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,14,15
< Nghị định 116-2021-NĐ-CP; Nghị quyết số 3/2016/NQ.HĐTP; Thông tư số 4/2001/TT-BCA(C13); thông tư số "5/2019/TT-BTC"
> 1<TAB>number<TAB>nghi_dinh<TAB>116/2021/NĐ-CP<TAB>0.98<TAB>Nghị định 116-2021-NĐ-CP
> 1<TAB>number<TAB>nghi_quyet<TAB>3/2016/NQ-HĐTP<TAB>0.98<TAB>Nghị quyết số 3/2016/NQ.HĐTP
> 1<TAB>number<TAB>thong_tu<TAB>4/2001/TT-BCA-C13<TAB>0.98<TAB>Thông tư số 4/2001/TT-BCA(C13)
> 1<TAB>number<TAB>thong_tu<TAB>5/2019/TT-BTC<TAB>1<TAB>thông tư số "5/2019/TT-BTC

== words behind a number whose own code was a type word have none
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Số 12 /TT phép số 7/GP-BTTTT
> 1<TAB>license<TAB>giay_phep<TAB>7/GP-BTTTT<TAB><TAB><TAB>1<TAB>số 7/GP-BTTTT
