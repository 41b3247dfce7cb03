# Layouts of several lines: header, letterhead, tables, wrapped lines (docnums.md 6, 8).
# Columns: kind, type, canonical, date, issuer, confidence, text.

== header layout: the type word and the body stand outside
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< NGHỊ QUYẾT
< CỦA HỘI ĐỒNG NHÂN DÂN TỈNH SỐ 21/2022/NQ-HĐND NGÀY 09 THÁNG 12 NĂM 2022
< VỀ MỨC THU LỆ PHÍ
> number<TAB>nghi_quyet<TAB>21/2022/NQ-HĐND<TAB>2022-12-09<TAB>HỘI ĐỒNG NHÂN DÂN TỈNH<TAB>1<TAB>SỐ 21/2022/NQ-HĐND

== letterhead: the date stands behind the place
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< ỦY BAN NHÂN DÂN
< TỈNH LAM SƠN
< Số: 254/KH-UBND
< Lam Sơn, ngày 05 tháng 8 năm 2024
< KẾ HOẠCH
> number<TAB>ke_hoach<TAB>254/KH-UBND<TAB>2024-08-05<TAB><TAB>1<TAB>Số: 254/KH-UBND

== letterhead: a body of no table is believed for the subject or the place behind it
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< TỔNG CỤC KHO VẬN
< Số: 3525/TCKV-CS
< V/v chứng từ điện tử của các kho ở vùng
< cao và hải đảo
< Lam Sơn, ngày 05 tháng 9 năm 2013
< Kính gửi: Chi cục Kho vận vùng 2
> number<TAB>cong_van<TAB>3525/TCKV-CS<TAB>2013-09-05<TAB><TAB>0.8<TAB>Số: 3525/TCKV-CS

== letterhead: an empty line between number and place
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< Số: 12/BC-TKV
<
< TP. Lam Sơn, ngày 7 tháng 5 năm 2019
<
< BÁO CÁO
> number<TAB>bao_cao<TAB>12/BC-TKV<TAB>2019-05-07<TAB><TAB>0.8<TAB>Số: 12/BC-TKV

== letterhead: the right column of the page behind the left one
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< ĐẢNG ỦY XÃ LAM SƠN
< *
< Số 37-NQ/ĐU
< ĐẢNG CỘNG SẢN VIỆT NAM
< Lam Sơn, ngày 20 tháng 01 năm 2022
< NGHỊ QUYẾT
> number<TAB>nghi_quyet<TAB>37-NQ/ĐU<TAB>2022-01-20<TAB><TAB>1<TAB>Số 37-NQ/ĐU

== letterhead: prose behind an empty line gives no date, a form stays a form
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< Số: 254/KH-UBND
<
< Lam Sơn, ngày 5/8/2024, mưa lớn kéo dài.
< Mẫu số: 02/TNK-PL
< Lam Sơn, ngày 05 tháng 8 năm 2024
< Số: 45/TNK-PL
< Khách hàng ký tên
> number<TAB>ke_hoach<TAB>254/KH-UBND<TAB><TAB><TAB>1<TAB>Số: 254/KH-UBND

== a line end between type word and number
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< Thực hiện **Quyết định
< số 415/QĐ-TTg** ngày 11/6/2024 của Thủ tướng Chính phủ và Quyết định
< > 416/QĐ-UBND ngày
< 3/01/2014 cùng Quyết định
<
< 417/QĐ-UBND
> number<TAB>quyet_dinh<TAB>415/QĐ-TTg<TAB>2024-06-11<TAB>Thủ tướng Chính phủ<TAB>0.98<TAB>Quyết định\nsố 415/QĐ-TTg
> number<TAB>quyet_dinh<TAB>416/QĐ-UBND<TAB>2014-01-03<TAB><TAB>0.98<TAB>Quyết định\n> 416/QĐ-UBND
> number<TAB>quyet_dinh<TAB>417/QĐ-UBND<TAB><TAB><TAB>1<TAB>417/QĐ-UBND

== cells of a table
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< | 3 | Quyết định | 56/2020/QĐ-UBND | 05/6/2020 | còn hiệu lực |
< | 4 | Nghị định | 64/CP | | hết hiệu lực |
< | 5 | liên tịch   |19/2004/TTLT-BVHTT-BTC |hóa trong  |
< |   |             |Ngày 03/11/2004        |nông thôn  |
> number<TAB>quyet_dinh<TAB>56/2020/QĐ-UBND<TAB>2020-06-05<TAB><TAB>1<TAB>56/2020/QĐ-UBND
> number<TAB>nghi_dinh<TAB>64/CP<TAB><TAB><TAB>1<TAB>64/CP
> number<TAB>thong_tu_lien_tich<TAB>19/2004/TTLT-BVHTT-BTC<TAB>2004-11-03<TAB><TAB>1<TAB>19/2004/TTLT-BVHTT-BTC

== wrapped lines of an issuer
$ vnsift docnums --format tsv | tail -n +2 | cut -f8-10,12-15
< Quy định số 88-QĐ/TW ngày 25/10/2018 của Ban Chấp hành
< trung ương; Nghị quyết 9-NQ/TU của Tỉnh
< ủy Lam Sơn.
> number<TAB>quy_dinh<TAB>88-QĐ/TW<TAB>2018-10-25<TAB>Ban Chấp hành trung ương<TAB>1<TAB>Quy định số 88-QĐ/TW
> number<TAB>nghi_quyet<TAB>9-NQ/TU<TAB><TAB>Tỉnh ủy Lam Sơn<TAB>1<TAB>Nghị quyết 9-NQ/TU
