# Lists with inherited type (docnums.md 10).
# Columns: line, kind, type, canonical, date, issuer, confidence, text.

== commas, và, số
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Bãi bỏ các Thông tư số 21/2016/TT-BCT, 22/2016/TT-BCT, số 25/2017/TT-BCT và 03/2020/TT-BCT ngày 5/6/2020 của Bộ trưởng Bộ Công Thương.
> 1<TAB>number<TAB>thong_tu<TAB>21/2016/TT-BCT<TAB><TAB><TAB>1<TAB>Thông tư số 21/2016/TT-BCT
> 1<TAB>number<TAB>thong_tu<TAB>22/2016/TT-BCT<TAB><TAB><TAB>1<TAB>22/2016/TT-BCT
> 1<TAB>number<TAB>thong_tu<TAB>25/2017/TT-BCT<TAB><TAB><TAB>1<TAB>số 25/2017/TT-BCT
> 1<TAB>number<TAB>thong_tu<TAB>03/2020/TT-BCT<TAB>2020-06-05<TAB>Bộ trưởng Bộ Công Thương<TAB>1<TAB>03/2020/TT-BCT

== a conflict is inherited too
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Chương trình 03-CT/TU và 04-CT/TU; hoặc 05-CT/TU
> 1<TAB>number<TAB>chuong_trinh<TAB>03-CT/TU<TAB><TAB><TAB>0.9<TAB>Chương trình 03-CT/TU
> 1<TAB>number<TAB>chuong_trinh<TAB>04-CT/TU<TAB><TAB><TAB>1<TAB>04-CT/TU
> 1<TAB>number<TAB>chuong_trinh<TAB>05-CT/TU<TAB><TAB><TAB>1<TAB>05-CT/TU

== another type ends the list
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị quyết 5-NQ/TW, 6-KL/TW và Chỉ thị 7-CT/TW
> 1<TAB>number<TAB>nghi_quyet<TAB>5-NQ/TW<TAB><TAB><TAB>1<TAB>Nghị quyết 5-NQ/TW
> 1<TAB>number<TAB>ket_luan<TAB>6-KL/TW<TAB><TAB><TAB>1<TAB>6-KL/TW
> 1<TAB>number<TAB>chi_thi<TAB>7-CT/TW<TAB><TAB><TAB>1<TAB>Chỉ thị 7-CT/TW

== dates inside the list
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định số 21/QĐ-UBND ngày 3/2/2020, số 34/QĐ-UBND ngày 4/5/2020 và số 56/QĐ-UBND ngày 6/7/2020
> 1<TAB>number<TAB>quyet_dinh<TAB>21/QĐ-UBND<TAB>2020-02-03<TAB><TAB>1<TAB>Quyết định số 21/QĐ-UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>34/QĐ-UBND<TAB>2020-05-04<TAB><TAB>1<TAB>số 34/QĐ-UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>56/QĐ-UBND<TAB>2020-07-06<TAB><TAB>1<TAB>số 56/QĐ-UBND

== old numbers are taken in a list only
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định 64/CP, 65/CP; lương 66/CP
> 1<TAB>number<TAB>nghi_dinh<TAB>64/CP<TAB><TAB><TAB>1<TAB>Nghị định 64/CP
> 1<TAB>number<TAB>nghi_dinh<TAB>65/CP<TAB><TAB><TAB>1<TAB>65/CP

== what stands between breaks the list
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Kế hoạch 5/KH-UBND được duyệt, 6/UBND không phải
> 1<TAB>number<TAB>ke_hoach<TAB>5/KH-UBND<TAB><TAB><TAB>1<TAB>Kế hoạch 5/KH-UBND

== forms have lists as well
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< mẫu số 01/TB-ĐKT, 02/TB-ĐKT và 03/TB-ĐKT

== the record in full
$ vnsift docnums --format jsonl --no-text
< Các Kế hoạch số 21 /KH-UBND, 22/KH-UBND ngày 3/4/2021 của UBND tỉnh Lam Sơn
> {"id":"-","path":"-","docnums":[{"id":"r1","kind":"number","text":"Kế hoạch số 21 /KH-UBND","start":4,"end":27,"full_start":4,"full_end":27,"type":"ke_hoach","type_surface":"Kế hoạch","doc_class":"administrative","number":"21","type_abbr":"KH","issuer_code":"UBND","canonical":"21/KH-UBND","key":"21-kh-ubnd","doc_id":"21/KH-UBND||","confidence":0.98,"flags":["spaced"]},{"id":"r2","kind":"number","text":"22/KH-UBND","start":29,"end":39,"full_start":29,"full_end":75,"type":"ke_hoach","doc_class":"administrative","number":"22","type_abbr":"KH","issuer_code":"UBND","canonical":"22/KH-UBND","key":"22-kh-ubnd","date":"2021-04-03","issuer":"UBND tỉnh Lam Sơn","doc_id":"22/KH-UBND|2021-04-03|UBND tỉnh Lam Sơn","inherited":true,"type_from":"r1","confidence":1}]}
