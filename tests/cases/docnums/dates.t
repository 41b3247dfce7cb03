# Date and issuer behind the number (docnums.md 10).
# Columns: line, kind, type, canonical, date, issuer, confidence, text.

== forms of dates
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định 1/QĐ-UBND ngày 24/6/2019; Quyết định 2/QĐ-UBND ngày 03-4-2024
< Quyết định 3/QĐ-UBND ngày 15.5.2023; Quyết định 4/QĐ-UBND ngày 28 tháng 02 năm 2025
< Công điện 5/CĐ-UBND lúc 15 giờ ngày 7/9/2024; Hợp đồng số 6/HĐ-XD ký ngày 12/02/2025
< Giấy phép số 7/GP-STTTT cấp ngày 3/4/2021; Quyết định 8/QĐ-UBND (ngày 1/2/2020)
< NQ 9/NQ-HĐND 06/05/2026; Giấy phép số 10/GP-UBND, ngày cấp 5/2/2015
> 1<TAB>number<TAB>quyet_dinh<TAB>1/QĐ-UBND<TAB>2019-06-24<TAB><TAB>1<TAB>Quyết định 1/QĐ-UBND
> 1<TAB>number<TAB>quyet_dinh<TAB>2/QĐ-UBND<TAB>2024-04-03<TAB><TAB>1<TAB>Quyết định 2/QĐ-UBND
> 2<TAB>number<TAB>quyet_dinh<TAB>3/QĐ-UBND<TAB>2023-05-15<TAB><TAB>1<TAB>Quyết định 3/QĐ-UBND
> 2<TAB>number<TAB>quyet_dinh<TAB>4/QĐ-UBND<TAB>2025-02-28<TAB><TAB>1<TAB>Quyết định 4/QĐ-UBND
> 3<TAB>number<TAB>cong_dien<TAB>5/CĐ-UBND<TAB>2024-09-07<TAB><TAB>1<TAB>Công điện 5/CĐ-UBND
> 3<TAB>license<TAB>hop_dong<TAB>6/HĐ-XD<TAB>2025-02-12<TAB><TAB>1<TAB>Hợp đồng số 6/HĐ-XD
> 4<TAB>license<TAB>giay_phep<TAB>7/GP-STTTT<TAB>2021-04-03<TAB><TAB>1<TAB>Giấy phép số 7/GP-STTTT
> 4<TAB>number<TAB>quyet_dinh<TAB>8/QĐ-UBND<TAB>2020-02-01<TAB><TAB>1<TAB>Quyết định 8/QĐ-UBND
> 5<TAB>number<TAB>nghi_quyet<TAB>9/NQ-HĐND<TAB>2026-05-06<TAB><TAB>1<TAB>NQ 9/NQ-HĐND
> 5<TAB>license<TAB>giay_phep<TAB>10/GP-UBND<TAB>2015-02-05<TAB><TAB>1<TAB>Giấy phép số 10/GP-UBND

== partial dates
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Công văn số 77/UBND-NC ngày 14/9 của tỉnh; Công văn 78/UBND-NC tháng 10 năm 2025; Kế hoạch 79/KH-UBND năm 2014
< Thông tư số 80/2013/TT-BGTVT ngày   tháng 12 năm 2013; Quyết định 81/QĐ-UBND ngày 31 tháng 12 năm...
> 1<TAB>number<TAB>cong_van<TAB>77/UBND-NC<TAB>--09-14<TAB>tỉnh<TAB>1<TAB>Công văn số 77/UBND-NC
> 1<TAB>number<TAB>cong_van<TAB>78/UBND-NC<TAB>2025-10<TAB><TAB>1<TAB>Công văn 78/UBND-NC
> 1<TAB>number<TAB>ke_hoach<TAB>79/KH-UBND<TAB>2014<TAB><TAB>1<TAB>Kế hoạch 79/KH-UBND
> 2<TAB>number<TAB>thong_tu<TAB>80/2013/TT-BGTVT<TAB>2013-12<TAB><TAB>1<TAB>Thông tư số 80/2013/TT-BGTVT
> 2<TAB>number<TAB>quyet_dinh<TAB>81/QĐ-UBND<TAB>--12-31<TAB><TAB>1<TAB>Quyết định 81/QĐ-UBND

== dates that are not the number's
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Ngày 29/4/2024, UBND tỉnh ban hành Kế hoạch số 5/KH-UBND.
< Quyết định 6/QĐ-UBND có hiệu lực từ ngày 1/7/2025; Quyết định 7/QĐ-UBND. Ngày 3/4/2020, tỉnh họp.
< Quyết định 8/QĐ-UBND ngày 31/13/2020; Quyết định 9/QĐ-UBND ngày 0/5
> 1<TAB>number<TAB>ke_hoach<TAB>5/KH-UBND<TAB><TAB><TAB>1<TAB>Kế hoạch số 5/KH-UBND
> 2<TAB>number<TAB>quyet_dinh<TAB>6/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 6/QĐ-UBND
> 2<TAB>number<TAB>quyet_dinh<TAB>7/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 7/QĐ-UBND
> 3<TAB>number<TAB>quyet_dinh<TAB>8/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 8/QĐ-UBND
> 3<TAB>number<TAB>quyet_dinh<TAB>9/QĐ-UBND<TAB><TAB><TAB>1<TAB>Quyết định 9/QĐ-UBND

== issuers end at stop words and signs
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Nghị định 10/2020/NĐ-CP của Chính phủ quy định về vận tải
< Quyết định 11/QĐ-UBND ngày 1/2/2020 của Chủ tịch UBND tỉnh Lam Sơn về việc giao đất
< Công văn 12/SYT-NVY của Sở Y tế, các bệnh viện trực
< Thông tư 13/2019/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch hướng dẫn
> 1<TAB>number<TAB>nghi_dinh<TAB>10/2020/NĐ-CP<TAB><TAB>Chính phủ<TAB>1<TAB>Nghị định 10/2020/NĐ-CP
> 2<TAB>number<TAB>quyet_dinh<TAB>11/QĐ-UBND<TAB>2020-02-01<TAB>Chủ tịch UBND tỉnh Lam Sơn<TAB>1<TAB>Quyết định 11/QĐ-UBND
> 3<TAB>number<TAB>cong_van<TAB>12/SYT-NVY<TAB><TAB>Sở Y tế<TAB>1<TAB>Công văn 12/SYT-NVY
> 4<TAB>number<TAB>thong_tu<TAB>13/2019/TT-BVHTTDL<TAB><TAB>Bộ Văn hóa, Thể thao và Du lịch<TAB>1<TAB>Thông tư 13/2019/TT-BVHTTDL

== issuers before the verb
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Giấy phép số 14/GP-BTTTT do Bộ TT&TT cấp ngày 27/5/2020; Giấy phép số 15/GP-STTTT cấp bởi Sở Thông tin và Truyền thông Lam Sơn.
> 1<TAB>license<TAB>giay_phep<TAB>14/GP-BTTTT<TAB>2020-05-27<TAB>Bộ TT&TT<TAB>1<TAB>Giấy phép số 14/GP-BTTTT
> 1<TAB>license<TAB>giay_phep<TAB>15/GP-STTTT<TAB><TAB>Sở Thông tin và Truyền thông Lam Sơn<TAB>1<TAB>Giấy phép số 15/GP-STTTT

== the place behind a local code
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định 16/2019/QĐ-UBND tỉnh Lam Sơn: mạng kênh; Nghị quyết 17/2020/NQ-HĐND thành phố Cần Thơ; QĐ 18/QĐ-UBND Lào Cai
> 1<TAB>number<TAB>quyet_dinh<TAB>16/2019/QĐ-UBND<TAB><TAB>tỉnh Lam Sơn<TAB>1<TAB>Quyết định 16/2019/QĐ-UBND
> 1<TAB>number<TAB>nghi_quyet<TAB>17/2020/NQ-HĐND<TAB><TAB>thành phố Cần Thơ<TAB>1<TAB>Nghị quyết 17/2020/NQ-HĐND
> 1<TAB>number<TAB>quyet_dinh<TAB>18/QĐ-UBND<TAB><TAB>Lào Cai<TAB>1<TAB>QĐ 18/QĐ-UBND

== joint documents have several issuers
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Thông tư liên tịch số 19/2014/TTLT-BTC-BNV ngày 2/3/2014 của Bộ Tài chính, Bộ Nội vụ hướng dẫn
< Kế hoạch 20/KH-UBND của UBND tỉnh và Sở Y tế
> 1<TAB>number<TAB>thong_tu_lien_tich<TAB>19/2014/TTLT-BTC-BNV<TAB>2014-03-02<TAB>Bộ Tài chính, Bộ Nội vụ<TAB>1<TAB>Thông tư liên tịch số 19/2014/TTLT-BTC-BNV
> 2<TAB>number<TAB>ke_hoach<TAB>20/KH-UBND<TAB><TAB>UBND tỉnh<TAB>1<TAB>Kế hoạch 20/KH-UBND

== the note of the codified law
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< (Điều 4 Thông tư số 21/2018/TT-BCT Sửa đổi Thông tư số 05/2015/TT-BCT ngày 27 tháng 3 năm 2015 của Bộ trưởng Bộ Công Thương ngày 20/08/2018 của Bộ Công Thương, có hiệu lực thi hành kể từ ngày 05/10/2018)
> 1<TAB>provision<TAB><TAB><TAB><TAB><TAB>1<TAB>Điều 4
> 1<TAB>number<TAB>thong_tu<TAB>21/2018/TT-BCT<TAB>2018-08-20<TAB>Bộ Công Thương<TAB>1<TAB>Thông tư số 21/2018/TT-BCT
> 1<TAB>number<TAB>thong_tu<TAB>05/2015/TT-BCT<TAB>2015-03-27<TAB>Bộ trưởng Bộ Công Thương<TAB>1<TAB>Thông tư số 05/2015/TT-BCT

== a glued date
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định số 22/QĐ-UBNDngày 14/4/2023của UBND huyện Cát Bình
> 1<TAB>number<TAB>quyet_dinh<TAB>22/QĐ-UBND<TAB>2023-04-14<TAB>UBND huyện Cát Bình<TAB>0.98<TAB>Quyết định số 22/QĐ-UBND

== the issuer goes on behind the point of TP., TX., Q.
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f12,13
< Trả lời công văn số 4781/CT-TTHT ngày 11/6/2013 của Cục Thuế TP. Lam Sơn về hóa đơn.
< Theo Quyết định số 12/QĐ-UBND ngày 1/2/2020 của UBND Q. Bình Sơn. Ông Hà cho biết thêm.
< Theo Quyết định số 13/QĐ-UBND ngày 1/2/2020 của UBND Q. 5, TX. Lam Sơn.
> 2013-06-11<TAB>Cục Thuế TP. Lam Sơn
> 2020-02-01<TAB>UBND Q. Bình Sơn
> 2020-02-01<TAB>UBND Q. 5

== a time of the day before the date
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Công điện số 11/CĐ-TTg hồi 15h30 ngày 8/9/2024 của Thủ tướng Chính phủ; Công điện số 12/CĐ-TTg phát lúc 15 giờ 30 phút, ngày 8/9/2024
< Công điện số 13/CĐ-TTg vào hồi 15:30 ngày 8 tháng 9 năm 2024; Công điện số 14/CĐ-TTg lúc 15h30' ngày 8/9/2024; Công điện 15/CĐ-UBND lúc 4 giờ chiều ngày 8/9/2024
< Công điện số 16/CĐ-TTg hồi 23h đêm 8/9/2024 của Thủ tướng Chính phủ; Công điện số 17/CĐ-TTg (phát lúc 19h ngày 8/9/2024) của Thủ tướng Chính phủ
< Công văn số 18/SXD-QLN được ký ngày 8/9/2024; xã nhận Thông báo số 19/TB-UBND chiều ngày 8/9/2024; Công điện số 20/CĐ-TTg lúc 15 giờ các xã mới nhận
> 1<TAB>number<TAB>cong_dien<TAB>11/CĐ-TTg<TAB>2024-09-08<TAB>Thủ tướng Chính phủ<TAB>1<TAB>Công điện số 11/CĐ-TTg
> 1<TAB>number<TAB>cong_dien<TAB>12/CĐ-TTg<TAB>2024-09-08<TAB><TAB>1<TAB>Công điện số 12/CĐ-TTg
> 2<TAB>number<TAB>cong_dien<TAB>13/CĐ-TTg<TAB>2024-09-08<TAB><TAB>1<TAB>Công điện số 13/CĐ-TTg
> 2<TAB>number<TAB>cong_dien<TAB>14/CĐ-TTg<TAB>2024-09-08<TAB><TAB>1<TAB>Công điện số 14/CĐ-TTg
> 2<TAB>number<TAB>cong_dien<TAB>15/CĐ-UBND<TAB>2024-09-08<TAB><TAB>1<TAB>Công điện 15/CĐ-UBND
> 3<TAB>number<TAB>cong_dien<TAB>16/CĐ-TTg<TAB>2024-09-08<TAB>Thủ tướng Chính phủ<TAB>1<TAB>Công điện số 16/CĐ-TTg
> 3<TAB>number<TAB>cong_dien<TAB>17/CĐ-TTg<TAB>2024-09-08<TAB>Thủ tướng Chính phủ<TAB>1<TAB>Công điện số 17/CĐ-TTg
> 4<TAB>number<TAB>cong_van<TAB>18/SXD-QLN<TAB>2024-09-08<TAB><TAB>1<TAB>Công văn số 18/SXD-QLN
> 4<TAB>number<TAB>thong_bao<TAB>19/TB-UBND<TAB><TAB><TAB>1<TAB>Thông báo số 19/TB-UBND
> 4<TAB>number<TAB>cong_dien<TAB>20/CĐ-TTg<TAB><TAB><TAB>1<TAB>Công điện số 20/CĐ-TTg

== a decision of a court by the number of its register
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8-10,12-15
< Quyết định giám đốc thẩm số 05/2024/DS-GĐT ngày 3/4/2024; Quyết định số 06/2024/HNGĐ-ST
> 1<TAB>number<TAB>quyet_dinh<TAB>05/2024/DS-GĐT<TAB>2024-04-03<TAB><TAB>1<TAB>Quyết định giám đốc thẩm số 05/2024/DS-GĐT
> 1<TAB>number<TAB>quyet_dinh<TAB>06/2024/HNGĐ-ST<TAB><TAB><TAB>1<TAB>Quyết định số 06/2024/HNGĐ-ST

== codes that stand where the body does
$ vnsift docnums --from lines --format jsonl | jq -r '.docnums[] | [.canonical, .confidence, .doc_id] | @tsv'
< Quyết định số 12/QĐ-XPHC ngày 3/4/2024 của Chủ tịch UBND xã Bản Lầu; Báo cáo thẩm tra số 1120/BC-UBKT15
> 12/QĐ-XPHC<TAB>1<TAB>12/QĐ-XPHC|2024-04-03|Chủ tịch UBND xã Bản Lầu
> 1120/BC-UBKT15<TAB>1<TAB>1120/BC-UBKT15
