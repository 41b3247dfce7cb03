# What stands before a number: type words, adjectives, conflicts, header layout, tables (docnums.md 3, 5, 8).
# Columns: line, kind, type, canonical, date, issuer, confidence, text.

== adjectives stand between the type word and số
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định bổ nhiệm cán bộ số 77/QĐ-UBND; Công văn hỏa tốc số 8/UBND-NC
< Giấy phép thiết lập mạng xã hội trực tuyến số 61/GP-BTTTT
> 1<TAB>number<TAB>quyet_dinh<TAB>77/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định bổ nhiệm cán bộ số 77/QĐ-UBND
> 1<TAB>number<TAB>cong_van<TAB>8/UBND-NC<TAB><TAB><TAB>1<TAB>Công văn hỏa tốc số 8/UBND-NC
> 2<TAB>license<TAB>giay_phep<TAB>61/GP-BTTTT<TAB><TAB><TAB>1<TAB>Giấy phép thiết lập mạng xã hội trực tuyến số 61/GP-BTTTT

== laws with their names
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Luật Phòng, chống ma túy số 73/2021/QH14; Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15
< Trái pháp luật số 16/2023/QH15
> 1<TAB>number<TAB>luat<TAB>73/2021/QH14<TAB><TAB><TAB>1<TAB>Luật Phòng, chống ma túy số 73/2021/QH14
> 1<TAB>number<TAB>luat<TAB>16/2023/QH15<TAB><TAB><TAB>1<TAB>Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15
> 2<TAB>number<TAB>van_ban<TAB>16/2023/QH15<TAB><TAB><TAB>1<TAB>số 16/2023/QH15

== a type word that contradicts the symbol wins
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Chương trình 15-CT/TU; Công điện số 3/CT-UBND; quyết định phê duyệt kế hoạch số 44/QĐ-UBND
> 1<TAB>number<TAB>chuong_trinh<TAB>15-CT/TU<TAB><TAB><TAB>0.9<TAB>Chương trình 15-CT/TU
> 1<TAB>number<TAB>cong_dien<TAB>3/CT-UBND<TAB><TAB><TAB>0.9<TAB>Công điện số 3/CT-UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>44/QĐ-UBND<TAB><TAB><TAB>1<TAB>quyết định phê duyệt kế hoạch số 44/QĐ-UBND

== generic words take the type of the symbol
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Văn bản số 12/TB-STC; văn bản số 51/UBND-TH; Công văn 76-CV/TU; số 18/BC-UBND
> 1<TAB>number<TAB>thong_bao<TAB>12/TB-STC<TAB><TAB><TAB>1<TAB>Văn bản số 12/TB-STC
> 1<TAB>number<TAB>cong_van<TAB>51/UBND-TH<TAB><TAB><TAB>1<TAB>văn bản số 51/UBND-TH
> 1<TAB>number<TAB>cong_van<TAB>76-CV/TU<TAB><TAB><TAB>1<TAB>Công văn 76-CV/TU
> 1<TAB>number<TAB>bao_cao<TAB>18/BC-UBND<TAB><TAB><TAB>1<TAB>số 18/BC-UBND

== ambiguous codes
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Cáo trạng số 21/CT-VKSLS; 21/CT-VKSLS-P1; Quy định 37-QĐ/TW; Thông tri 5-TT/TU; 40/SL-VPUB
> 1<TAB>number<TAB>cao_trang<TAB>21/CT-VKSLS<TAB><TAB><TAB>1<TAB>Cáo trạng số 21/CT-VKSLS
> 1<TAB>number<TAB>cao_trang<TAB>21/CT-VKSLS-P1<TAB><TAB><TAB>1<TAB>21/CT-VKSLS-P1
> 1<TAB>number<TAB>quy_dinh<TAB>37-QĐ/TW<TAB><TAB><TAB>1<TAB>Quy định 37-QĐ/TW
> 1<TAB>number<TAB>thong_tri<TAB>5-TT/TU<TAB><TAB><TAB>1<TAB>Thông tri 5-TT/TU
> 1<TAB>number<TAB>sao_luc<TAB>40/SL-VPUB<TAB><TAB><TAB>1<TAB>40/SL-VPUB

== without a type word a known code is needed
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Theo 512/QĐ-UBND, 1187/SYT-NVY, 54/2019/QH14 nhưng không phải 12/XYZ, 3/ABC-DE, 15/UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>512/QĐ-UBND<TAB><TAB><TAB>1<TAB>512/QĐ-UBND
> 1<TAB>number<TAB>cong_van<TAB>1187/SYT-NVY<TAB><TAB><TAB>1<TAB>1187/SYT-NVY
> 1<TAB>number<TAB>van_ban<TAB>54/2019/QH14<TAB><TAB><TAB>1<TAB>54/2019/QH14

== abbreviations as type words
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< NQ 31-NQ/TU, QĐ 902/QĐ-BYT, TTr 61/TTr-UBND, CV 388/CTLSO-TTHT
> 1<TAB>number<TAB>nghi_quyet<TAB>31-NQ/TU<TAB><TAB><TAB>1<TAB>NQ 31-NQ/TU
> 1<TAB>number<TAB>quyet_dinh<TAB>902/QĐ-BYT<TAB><TAB><TAB>1<TAB>QĐ 902/QĐ-BYT
> 1<TAB>number<TAB>to_trinh<TAB>61/TTr-UBND<TAB><TAB><TAB>1<TAB>TTr 61/TTr-UBND
> 1<TAB>number<TAB>cong_van<TAB>388/CTLSO-TTHT<TAB><TAB><TAB>0.8<TAB>CV 388/CTLSO-TTHT

== the longest name wins, in any case and place of the tone
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< NGHỊ QUYẾT LIÊN TỊCH số 1/2019/NQLT-CP-TLĐLĐVN; quyết định số 5/QĐ-CT; Bản thoả thuận số 3/BTT-UBND
> 1<TAB>number<TAB>nghi_quyet_lien_tich<TAB>1/2019/NQLT-CP-TLĐLĐVN<TAB><TAB><TAB>0.8<TAB>NGHỊ QUYẾT LIÊN TỊCH số 1/2019/NQLT-CP-TLĐLĐVN
> 1<TAB>number<TAB>quyet_dinh<TAB>5/QĐ-CT<TAB><TAB><TAB>1<TAB>quyết định số 5/QĐ-CT
> 1<TAB>number<TAB>ban_thoa_thuan<TAB>3/BTT-UBND<TAB><TAB><TAB>1<TAB>Bản thoả thuận số 3/BTT-UBND

== codes that are read by their beginning, and units of letters and digits
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Giấy phép môi trường số 33/GPMT-STNMT; Giấy phép xây dựng số 7/GPXD; Hợp đồng số 6/HĐ-XD và 8/HĐMB-LS
< Công văn 88/BYT-K2ĐT; Thông tư 5/2019/TT-BCA-C41; Công văn 12/VPCP-V.I
> 1<TAB>license<TAB>giay_phep<TAB>33/GPMT-STNMT<TAB><TAB><TAB>1<TAB>Giấy phép môi trường số 33/GPMT-STNMT
> 1<TAB>license<TAB>giay_phep<TAB>7/GPXD<TAB><TAB><TAB>1<TAB>Giấy phép xây dựng số 7/GPXD
> 1<TAB>license<TAB>hop_dong<TAB>6/HĐ-XD<TAB><TAB><TAB>1<TAB>Hợp đồng số 6/HĐ-XD
> 1<TAB>license<TAB>hop_dong<TAB>8/HĐMB-LS<TAB><TAB><TAB>1<TAB>8/HĐMB-LS
> 2<TAB>number<TAB>cong_van<TAB>88/BYT-K2ĐT<TAB><TAB><TAB>1<TAB>Công văn 88/BYT-K2ĐT
> 2<TAB>number<TAB>thong_tu<TAB>5/2019/TT-BCA-C41<TAB><TAB><TAB>1<TAB>Thông tư 5/2019/TT-BCA-C41
> 2<TAB>number<TAB>cong_van<TAB>12/VPCP-V.I<TAB><TAB><TAB>1<TAB>Công văn 12/VPCP-V.I

== a form is told by its first word, unless a year shows the document
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Mẫu biên bản số 43/BB-VPHC; theo mẫu quyết định số 02/QĐ-XPHC; theo mẫu Thông tư số 12/2020/TT-BTC
> 1<TAB>number<TAB>thong_tu<TAB>12/2020/TT-BTC<TAB><TAB><TAB>1<TAB>Thông tư số 12/2020/TT-BTC
