# The forms of a number (docnums.md 2), one case a line of the grammar.
# Columns: line, kind, type, canonical, date, issuer, confidence, text.

== N-STATE: number, year, type, issuer, unit
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định số 37/2021/NĐ-CP bỏ thủ tục này.
< Thông tư 08/2019/TT-BCA-V05 nêu rõ.
< Quyết định số 15/2025/QĐ-UBND của tỉnh Lam Sơn.
> 1<TAB>number<TAB>nghi_dinh<TAB>37/2021/NĐ-CP<TAB><TAB><TAB>1<TAB>Nghị định số 37/2021/NĐ-CP
> 2<TAB>number<TAB>thong_tu<TAB>08/2019/TT-BCA-V05<TAB><TAB><TAB>1<TAB>Thông tư 08/2019/TT-BCA-V05
> 3<TAB>number<TAB>quyet_dinh<TAB>15/2025/QĐ-UBND<TAB><TAB>tỉnh Lam Sơn<TAB>1<TAB>Quyết định số 15/2025/QĐ-UBND

== N-PLAIN: number, type, issuer, unit
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định 718/QĐ-UBND giao đất cho xã Cát Bình.
< Theo Quyết định số 96/QĐ-SNV-TCCB, ông thôi giữ chức.
< Kế hoạch số 9/KH-UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>718/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 718/QĐ-UBND
> 2<TAB>number<TAB>quyet_dinh<TAB>96/QĐ-SNV-TCCB<TAB><TAB><TAB>1<TAB>Quyết định số 96/QĐ-SNV-TCCB
> 3<TAB>number<TAB>ke_hoach<TAB>9/KH-UBND<TAB><TAB><TAB>1<TAB>Kế hoạch số 9/KH-UBND

== N-LETTER: issuer first, then the unit
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Công văn số 1542/UBND-KGVX gửi các huyện.
< Sở có văn bản số 877/SYT-NVY trả lời.
< Tại 66/UBND-NC, tỉnh yêu cầu kiểm tra.
> 1<TAB>number<TAB>cong_van<TAB>1542/UBND-KGVX<TAB><TAB><TAB>1<TAB>Công văn số 1542/UBND-KGVX
> 2<TAB>number<TAB>cong_van<TAB>877/SYT-NVY<TAB><TAB><TAB>1<TAB>văn bản số 877/SYT-NVY
> 3<TAB>number<TAB>cong_van<TAB>66/UBND-NC<TAB><TAB><TAB>1<TAB>66/UBND-NC

== N-LETTER0: the issuer alone, only after a type word
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Công văn số 452/LĐLĐ nhắc các cơ sở nộp kinh phí.
< Phòng 452/LĐLĐ ở tầng bốn.
> 1<TAB>number<TAB>cong_van<TAB>452/LĐLĐ<TAB><TAB><TAB>1<TAB>Công văn số 452/LĐLĐ

== N-NA: acts of the assembly and its committee
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Luật số 27/2023/QH15 có hiệu lực.
< Nghị quyết số 18/2022/UBTVQH15 và 53/2017/QH14.
> 1<TAB>number<TAB>luat<TAB>27/2023/QH15<TAB><TAB><TAB>1<TAB>Luật số 27/2023/QH15
> 2<TAB>number<TAB>nghi_quyet<TAB>18/2022/UBTVQH15<TAB><TAB><TAB>1<TAB>Nghị quyết số 18/2022/UBTVQH15
> 2<TAB>number<TAB>nghi_quyet<TAB>53/2017/QH14<TAB><TAB><TAB>1<TAB>53/2017/QH14

== N-NA-OLD: with a type code
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Pháp lệnh số 21/2003/PL-UBTVQH11; Nghị quyết số 730/2004/NQ-UBTVQH11.
> 1<TAB>number<TAB>phap_lenh<TAB>21/2003/PL-UBTVQH11<TAB><TAB><TAB>1<TAB>Pháp lệnh số 21/2003/PL-UBTVQH11
> 1<TAB>number<TAB>nghi_quyet<TAB>730/2004/NQ-UBTVQH11<TAB><TAB><TAB>1<TAB>Nghị quyết số 730/2004/NQ-UBTVQH11

== N-PARTY: the type before the slash
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị quyết số 26-NQ/TW và Kết luận 81-KL/TW.
< Hướng dẫn số 14-HD/TWĐTN-BTG
< Chương trình số 11-CTr/TU của Tỉnh ủy Lam Sơn.
< Quy định 205-QĐ/TW
> 1<TAB>number<TAB>nghi_quyet<TAB>26-NQ/TW<TAB><TAB><TAB>1<TAB>Nghị quyết số 26-NQ/TW
> 1<TAB>number<TAB>ket_luan<TAB>81-KL/TW<TAB><TAB><TAB>1<TAB>Kết luận 81-KL/TW
> 2<TAB>number<TAB>huong_dan<TAB>14-HD/TWĐTN-BTG<TAB><TAB><TAB>1<TAB>Hướng dẫn số 14-HD/TWĐTN-BTG
> 3<TAB>number<TAB>chuong_trinh<TAB>11-CTr/TU<TAB><TAB>Tỉnh ủy Lam Sơn<TAB>1<TAB>Chương trình số 11-CTr/TU
> 4<TAB>number<TAB>quy_dinh<TAB>205-QĐ/TW<TAB><TAB><TAB>1<TAB>Quy định 205-QĐ/TW

== N-PARTY-SP: a blank for the dash
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định số 207 QĐ/TWĐTN-VP thành lập tổ.
< Chỉ thị 42 - CT/TW về phòng chống thiên tai.
> 1<TAB>number<TAB>quyet_dinh<TAB>207-QĐ/TWĐTN-VP<TAB><TAB><TAB>0.98<TAB>Quyết định số 207 QĐ/TWĐTN-VP
> 2<TAB>number<TAB>chi_thi<TAB>42-CT/TW<TAB><TAB><TAB>0.98<TAB>Chỉ thị 42 - CT/TW

== N-JOINT: up to eight issuers, the separator as printed
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Thông tư liên tịch số 14/2013/TTLT-BXD-BKHCN
< Thông tư liên tịch 30/2012/TTLT/BLĐTBXH-BTC hướng dẫn trợ cấp.
< Nghị quyết liên tịch số 19/2008/NQLT-CP-UBTƯMTTQVN
> 1<TAB>number<TAB>thong_tu_lien_tich<TAB>14/2013/TTLT-BXD-BKHCN<TAB><TAB><TAB>1<TAB>Thông tư liên tịch số 14/2013/TTLT-BXD-BKHCN
> 2<TAB>number<TAB>thong_tu_lien_tich<TAB>30/2012/TTLT/BLĐTBXH-BTC<TAB><TAB><TAB>1<TAB>Thông tư liên tịch 30/2012/TTLT/BLĐTBXH-BTC
> 3<TAB>number<TAB>nghi_quyet_lien_tich<TAB>19/2008/NQLT-CP-UBTƯMTTQVN<TAB><TAB><TAB>1<TAB>Nghị quyết liên tịch số 19/2008/NQLT-CP-UBTƯMTTQVN

== N-OLD: issuer alone
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định số 26-CP năm 1993; Quyết định số 327-CT; Quyết định số 53/TTg; Nghị định 196/HĐBT
< Nghị quyết số 7-HĐNN7
> 1<TAB>number<TAB>nghi_dinh<TAB>26/CP<TAB>1993<TAB><TAB>0.98<TAB>Nghị định số 26-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>327/CT<TAB><TAB><TAB>0.98<TAB>Quyết định số 327-CT
> 1<TAB>number<TAB>quyet_dinh<TAB>53/TTg<TAB><TAB><TAB>1<TAB>Quyết định số 53/TTg
> 1<TAB>number<TAB>nghi_dinh<TAB>196/HĐBT<TAB><TAB><TAB>1<TAB>Nghị định 196/HĐBT
> 2<TAB>number<TAB>nghi_quyet<TAB>7/HĐNN7<TAB><TAB><TAB>0.98<TAB>Nghị quyết số 7-HĐNN7

== N-OLD: laws, orders, decrees of the president
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Luật số 13-LCT/HĐNN7; Lệnh số 29-L/CTN
< Sắc lệnh số 100-SL/L002; Sắc lệnh số 100-SL/L-002; Sắc lệnh 100-SL/L.002
> 1<TAB>number<TAB>luat<TAB>13-LCT/HĐNN7<TAB><TAB><TAB>1<TAB>Luật số 13-LCT/HĐNN7
> 1<TAB>number<TAB>lenh<TAB>29-L/CTN<TAB><TAB><TAB>1<TAB>Lệnh số 29-L/CTN
> 2<TAB>number<TAB>sac_lenh<TAB>100-SL/L002<TAB><TAB><TAB>1<TAB>Sắc lệnh số 100-SL/L002
> 2<TAB>number<TAB>sac_lenh<TAB>100-SL/L002<TAB><TAB><TAB>0.98<TAB>Sắc lệnh số 100-SL/L-002
> 2<TAB>number<TAB>sac_lenh<TAB>100-SL/L002<TAB><TAB><TAB>0.98<TAB>Sắc lệnh 100-SL/L.002

== N-OLD: joint, with a blank, type last, tokens as printed
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Thông tư liên bộ số 17/TT-LB; Thông tư liên tịch số 31/TTLB
< Thông tư số 71 TC/TCT; Quyết định số 1230/LĐTBXH-QĐ
< Nghị định số 03-BK-TH-NĐ của Bộ Canh nông
> 1<TAB>number<TAB>thong_tu_lien_tich<TAB>17/TT-LB<TAB><TAB><TAB>1<TAB>Thông tư liên bộ số 17/TT-LB
> 1<TAB>number<TAB>thong_tu_lien_tich<TAB>31/TTLB<TAB><TAB><TAB>1<TAB>Thông tư liên tịch số 31/TTLB
> 2<TAB>number<TAB>thong_tu<TAB>71/TC-TCT<TAB><TAB><TAB>0.98<TAB>Thông tư số 71 TC/TCT
> 2<TAB>number<TAB>quyet_dinh<TAB>1230/LĐTBXH-QĐ<TAB><TAB><TAB>1<TAB>Quyết định số 1230/LĐTBXH-QĐ
> 3<TAB>number<TAB>nghi_dinh<TAB>03-BK-TH-NĐ<TAB><TAB>Bộ Canh nông<TAB>0.8<TAB>Nghị định số 03-BK-TH-NĐ

== N-COURT: the kind of case and the instance
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Bản án số 31/2021/HS-PT của tòa phúc thẩm.
< Quyết định số 07/2023/QĐST-HNGĐ; bản án 118/2020/KDTM-ST
> 1<TAB>number<TAB>ban_an<TAB>31/2021/HS-PT<TAB><TAB><TAB>1<TAB>Bản án số 31/2021/HS-PT
> 2<TAB>number<TAB>quyet_dinh<TAB>07/2023/QĐST-HNGĐ<TAB><TAB><TAB>1<TAB>Quyết định số 07/2023/QĐST-HNGĐ
> 2<TAB>number<TAB>ban_an<TAB>118/2020/KDTM-ST<TAB><TAB><TAB>1<TAB>bản án 118/2020/KDTM-ST

== N-ANLE: precedents
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Án lệ số 33/2020/AL được áp dụng.
> 1<TAB>number<TAB>an_le<TAB>33/2020/AL<TAB><TAB><TAB>1<TAB>Án lệ số 33/2020/AL

== N-STD: standards
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nước thải đạt QCVN 40:2011/BTNMT; bê tông theo TCVN 9340:2012.
< Áp dụng TCVN ISO 14001:2015, TCVN ISO/IEC 27001:2019 và QCVN 02-31:2019/BNNPTNT
< TCVN 4054-2005, TCVN 7699-2-1:2007, QCVN 62-MT:2016/BTNMT
> 1<TAB>standard<TAB>quy_chuan<TAB>QCVN 40:2011/BTNMT<TAB><TAB><TAB>1<TAB>QCVN 40:2011/BTNMT
> 1<TAB>standard<TAB>tieu_chuan<TAB>TCVN 9340:2012<TAB><TAB><TAB>1<TAB>TCVN 9340:2012
> 2<TAB>standard<TAB>tieu_chuan<TAB>TCVN ISO 14001:2015<TAB><TAB><TAB>1<TAB>TCVN ISO 14001:2015
> 2<TAB>standard<TAB>tieu_chuan<TAB>TCVN ISO/IEC 27001:2019<TAB><TAB><TAB>1<TAB>TCVN ISO/IEC 27001:2019
> 2<TAB>standard<TAB>quy_chuan<TAB>QCVN 02-31:2019/BNNPTNT<TAB><TAB><TAB>1<TAB>QCVN 02-31:2019/BNNPTNT
> 3<TAB>standard<TAB>tieu_chuan<TAB>TCVN 4054:2005<TAB><TAB><TAB>0.98<TAB>TCVN 4054-2005
> 3<TAB>standard<TAB>tieu_chuan<TAB>TCVN 7699-2-1:2007<TAB><TAB><TAB>1<TAB>TCVN 7699-2-1:2007
> 3<TAB>standard<TAB>quy_chuan<TAB>QCVN 62-MT:2016/BTNMT<TAB><TAB><TAB>1<TAB>QCVN 62-MT:2016/BTNMT

== N-LICENCE: licences and certificates
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Giấy phép số 41/GP-STTTT; GPMXH: 210/GP-BTTTT
< Giấy phép hoạt động khám bệnh, chữa bệnh số 00217/LS-GPHĐ
< Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm số 95/GCN-SYT
> 1<TAB>license<TAB>giay_phep<TAB>41/GP-STTTT<TAB><TAB><TAB>1<TAB>Giấy phép số 41/GP-STTTT
> 1<TAB>license<TAB>giay_phep<TAB>210/GP-BTTTT<TAB><TAB><TAB>1<TAB>GPMXH: 210/GP-BTTTT
> 2<TAB>license<TAB>giay_phep<TAB>00217/LS-GPHĐ<TAB><TAB><TAB>1<TAB>Giấy phép hoạt động khám bệnh, chữa bệnh số 00217/LS-GPHĐ
> 3<TAB>license<TAB>giay_chung_nhan<TAB>95/GCN-SYT<TAB><TAB><TAB>1<TAB>Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm số 95/GCN-SYT

== N-CONTRACT: contracts and authorisations, separators as printed
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Hợp đồng số 12/2024/HĐKT-XD; HĐ 07/2025/HĐDV/VNA
< Giấy ủy quyền số 45/GUQ-CTCP
> 1<TAB>license<TAB>hop_dong<TAB>12/2024/HĐKT-XD<TAB><TAB><TAB>1<TAB>Hợp đồng số 12/2024/HĐKT-XD
> 1<TAB>license<TAB>hop_dong<TAB>07/2025/HĐDV/VNA<TAB><TAB><TAB>1<TAB>HĐ 07/2025/HĐDV/VNA
> 2<TAB>license<TAB>giay_uy_quyen<TAB>45/GUQ-CTCP<TAB><TAB><TAB>1<TAB>Giấy ủy quyền số 45/GUQ-CTCP

== NUM: a letter, a point
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị quyết 4a/NQ-BCH; Nghị quyết số 72.4/2025/NQ-CP; Quyết định 15đ/QĐ-SYT
> 1<TAB>number<TAB>nghi_quyet<TAB>4a/NQ-BCH<TAB><TAB><TAB>1<TAB>Nghị quyết 4a/NQ-BCH
> 1<TAB>number<TAB>nghi_quyet<TAB>72.4/2025/NQ-CP<TAB><TAB><TAB>1<TAB>Nghị quyết số 72.4/2025/NQ-CP
> 1<TAB>number<TAB>quyet_dinh<TAB>15đ/QĐ-SYT<TAB><TAB><TAB>1<TAB>Quyết định 15đ/QĐ-SYT

== company token before the type, after a type word
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị quyết số 88/2021/LSB/NQ-HĐQT của ngân hàng.
< Mã 88/2021/LSB/NQ-HĐQT
> 1<TAB>number<TAB>nghi_quyet<TAB>88/2021/LSB/NQ-HĐQT<TAB><TAB><TAB>0.8<TAB>Nghị quyết số 88/2021/LSB/NQ-HĐQT
