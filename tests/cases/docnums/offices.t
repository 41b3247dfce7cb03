# Texts of own making, labelled before the program saw them: press, courts, offices of provinces and schools (first found: exact F1 1.000).

== press and portals
$ vnsift docnums --from lines
< Từ ngày 1/7, Nghị định 70 buộc hộ kinh doanh dùng hóa đơn điện tử từ máy tính tiền.
< Đại biểu đề nghị sửa Nghị quyết 98 vì cơ chế cho TP.HCM chưa đủ mạnh.
< Bà Vừ Thị Mây cho rằng Thông tư 30 gây áp lực cho thầy cô vùng cao.
< Người lao động nghỉ theo Nghị định 178 được hưởng ba khoản trợ cấp.
< Ngân hàng lo nợ xấu tăng khi Thông tư 02 hết hiệu lực vào cuối năm.
< Nghị định số 24 về quản lý vàng đã hoàn thành sứ mệnh, theo nhiều chuyên gia.
< Xã Nậm Cắn đạt 14/19 tiêu chí nông thôn mới theo Quyết định 318.
< Cả nước còn 2 tỉnh chưa ban hành nghị quyết; 7 thông tư và 3 chỉ thị sẽ hết hiệu lực.
< Chỉ thị 40 của Ban Bí thư và vốn chính sách đã giúp 1.200 hộ thoát nghèo.
< Thực hiện Kế hoạch 45 của UBND tỉnh, Kế hoạch 12 của huyện, xã ra quân làm đường.
< Điểm nghẽn của Nghị quyết 18-NQ/TW là khâu bố trí trụ sở dôi dư.
< Công văn 5512 khiến giáo viên kêu trời vì giáo án dài lê thê.
< Quyết định số 46 của Thủ tướng cho 103 xã biên giới vay ưu đãi.
< Vì sao Nghị định 116 trả lương sinh viên sư phạm chậm?
< Nghị định 147: siết quảng cáo trên mạng xã hội
< Hỏi đáp Luật Việc làm 2025: người tự đóng bảo hiểm thất nghiệp được không?
> -:1:14<TAB>docnums<TAB>short<TAB><TAB>Nghị định 70
> -:2:22<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 98
> -:3:24<TAB>docnums<TAB>short<TAB><TAB>Thông tư 30
> -:4:26<TAB>docnums<TAB>short<TAB><TAB>Nghị định 178
> -:5:30<TAB>docnums<TAB>short<TAB><TAB>Thông tư 02
> -:6:1<TAB>docnums<TAB>short<TAB><TAB>Nghị định số 24
> -:7:50<TAB>docnums<TAB>short<TAB><TAB>Quyết định 318
> -:9:1<TAB>docnums<TAB>short<TAB><TAB>Chỉ thị 40
> -:10:11<TAB>docnums<TAB>short<TAB><TAB>Kế hoạch 45
> -:10:38<TAB>docnums<TAB>short<TAB><TAB>Kế hoạch 12
> -:11:16<TAB>docnums<TAB>number<TAB>18-NQ/TW<TAB>Nghị quyết 18-NQ/TW
> -:12:1<TAB>docnums<TAB>short<TAB><TAB>Công văn 5512
> -:13:1<TAB>docnums<TAB>short<TAB><TAB>Quyết định số 46
> -:14:8<TAB>docnums<TAB>short<TAB><TAB>Nghị định 116
> -:15:1<TAB>docnums<TAB>short<TAB><TAB>Nghị định 147
> -:16:9<TAB>docnums<TAB>named<TAB><TAB>Luật Việc làm 2025

== courts, legal Q&A
$ vnsift docnums --from lines
< Căn cứ khoản 1 Điều 299 và Điều 313 của Bộ luật Tố tụng dân sự;
< Áp dụng điểm s khoản 1 Điều 51 Bộ luật Hình sự; Điều 106 Bộ luật Tố tụng hình sự.
< Theo Điều 688 Bộ luật Dân sự 2015 thì giao dịch xác lập trước ngày 01/01/2017 áp dụng luật cũ.
< Bản án phúc thẩm tuyên hủy Quyết định số 1055/QĐ-UBND ngày 29-6-2018 của Chủ tịch UBND quận Tây Lĩnh.
< Tại Điều 5 của Hợp đồng số 22/2019/HĐMB, hai bên thỏa thuận phạt 8%.
< Người bào chữa viện dẫn Công văn số 64/TANDTC-PC ngày 03/4/2019 giải đáp vướng mắc.
< Tôi sinh năm 1990, theo khoản 2 Điều 8 Luật Hôn nhân và Gia đình 2014 thì sao?
< Mức phạt quy định tại điểm c, điểm d khoản 3 Điều 12 Nghị định 117/2020/NĐ-CP, luật sư Hoàng Kế Vinh trả lời.
> -:1:8<TAB>docnums<TAB>provision<TAB><TAB>khoản 1 Điều 299 và Điều 313
> -:1:41<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Tố tụng dân sự
> -:2:9<TAB>docnums<TAB>provision<TAB><TAB>điểm s khoản 1 Điều 51
> -:2:32<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Hình sự
> -:2:49<TAB>docnums<TAB>provision<TAB><TAB>Điều 106
> -:2:58<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Tố tụng hình sự
> -:3:6<TAB>docnums<TAB>provision<TAB><TAB>Điều 688
> -:3:15<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Dân sự 2015
> -:4:28<TAB>docnums<TAB>number<TAB>1055/QĐ-UBND<TAB>Quyết định số 1055/QĐ-UBND
> -:5:5<TAB>docnums<TAB>provision<TAB><TAB>Điều 5
> -:5:16<TAB>docnums<TAB>license<TAB>22/2019/HĐMB<TAB>Hợp đồng số 22/2019/HĐMB
> -:6:25<TAB>docnums<TAB>number<TAB>64/TANDTC-PC<TAB>Công văn số 64/TANDTC-PC
> -:7:25<TAB>docnums<TAB>provision<TAB><TAB>khoản 2 Điều 8
> -:7:40<TAB>docnums<TAB>named<TAB><TAB>Luật Hôn nhân và Gia đình 2014
> -:8:23<TAB>docnums<TAB>provision<TAB><TAB>điểm c, điểm d khoản 3 Điều 12
> -:8:54<TAB>docnums<TAB>number<TAB>117/2020/NĐ-CP<TAB>Nghị định 117/2020/NĐ-CP

== offices of provinces and schools
$ vnsift docnums --from lines
< Quyết định số 2207/QĐ-ĐHSP của Hiệu trưởng Trường Đại học Sư phạm; Thông báo số 55/TB-ĐHSP.
< Kế hoạch số 09/KH-THPTNH và Tờ trình số 14/TTr-PGDĐT đã gửi huyện.
< Công văn số 1288/SNN-TTBVTV hướng dẫn phòng trừ rầy nâu.
< Thông báo số 210/TB-BVĐK của Bệnh viện Đa khoa tỉnh tuyển 12 điều dưỡng.
< Quyết định 77/QĐ-CCTHADS cưỡng chế thi hành án; Quyết định số 15/QĐ-VKS-P8.
< Báo cáo số 88/BC-CAT-PV01 ngày 3 tháng trước; Kế hoạch 31/KH-BCHQS.
< Nghị quyết số 22/NQ-HĐND ngày 10 tháng 12 năm 2024 của HĐND huyện Mường Sại khóa XXI
< Công văn số 03/CV-HTX của Hợp tác xã; đơn số 7 không có gì.
< Văn bản số 2900/VPCP-KTTH và văn bản 615/TTg-CN thống nhất chủ trương.
< Hướng dẫn liên ngành số 02/HDLN-SGDĐT-STC thu chi đầu năm.
> -:1:1<TAB>docnums<TAB>number<TAB>2207/QĐ-ĐHSP<TAB>Quyết định số 2207/QĐ-ĐHSP
> -:1:68<TAB>docnums<TAB>number<TAB>55/TB-ĐHSP<TAB>Thông báo số 55/TB-ĐHSP
> -:2:1<TAB>docnums<TAB>number<TAB>09/KH-THPTNH<TAB>Kế hoạch số 09/KH-THPTNH
> -:2:29<TAB>docnums<TAB>number<TAB>14/TTr-PGDĐT<TAB>Tờ trình số 14/TTr-PGDĐT
> -:3:1<TAB>docnums<TAB>number<TAB>1288/SNN-TTBVTV<TAB>Công văn số 1288/SNN-TTBVTV
> -:4:1<TAB>docnums<TAB>number<TAB>210/TB-BVĐK<TAB>Thông báo số 210/TB-BVĐK
> -:5:1<TAB>docnums<TAB>number<TAB>77/QĐ-CCTHADS<TAB>Quyết định 77/QĐ-CCTHADS
> -:5:49<TAB>docnums<TAB>number<TAB>15/QĐ-VKS-P8<TAB>Quyết định số 15/QĐ-VKS-P8
> -:6:1<TAB>docnums<TAB>number<TAB>88/BC-CAT-PV01<TAB>Báo cáo số 88/BC-CAT-PV01
> -:6:47<TAB>docnums<TAB>number<TAB>31/KH-BCHQS<TAB>Kế hoạch 31/KH-BCHQS
> -:7:1<TAB>docnums<TAB>number<TAB>22/NQ-HĐND<TAB>Nghị quyết số 22/NQ-HĐND
> -:8:1<TAB>docnums<TAB>number<TAB>03/CV-HTX<TAB>Công văn số 03/CV-HTX
> -:9:1<TAB>docnums<TAB>number<TAB>2900/VPCP-KTTH<TAB>Văn bản số 2900/VPCP-KTTH
> -:9:30<TAB>docnums<TAB>number<TAB>615/TTg-CN<TAB>văn bản 615/TTg-CN
> -:10:1<TAB>docnums<TAB>number<TAB>02/HDLN-SGDĐT-STC<TAB>Hướng dẫn liên ngành số 02/HDLN-SGDĐT-STC

== decades
$ vnsift docnums --from lines
< Chiểu Sắc lệnh số 63-SL ngày 22 tháng 11 năm 1945 về tổ chức các Hội đồng nhân dân;
< Quyết định số 186-CP ngày 13-10-1976; Thông tư số 07-BYT/TT của Bộ Y tế.
< Chỉ thị số 202-CT ngày 28-6-1991 của Chủ tịch Hội đồng Bộ trưởng về cho vay vốn.
< Nghị định số 64-CP ngày 27-9-1993 và Nghị định 02/CP ngày 15/1/1994 về giao đất, giao rừng.
< Quyết định số 327/CT năm 1992 phủ xanh đất trống; Quyết định 661/QĐ-TTg năm 1998 trồng 5 triệu ha.
< Thông tư số 31/1999/TT-BTC, Quyết định 132/2000/QĐ-TTg, Pháp lệnh số 26/2004/PL-UBTVQH11.
< Luật số 13/2003/QH11 hết hiệu lực, thay bằng Luật Đất đai số 45/2013/QH13, rồi 31/2024/QH15.
> -:1:7<TAB>docnums<TAB>number<TAB>63/SL<TAB>Sắc lệnh số 63-SL
> -:2:1<TAB>docnums<TAB>number<TAB>186/CP<TAB>Quyết định số 186-CP
> -:2:39<TAB>docnums<TAB>number<TAB>07/BYT-TT<TAB>Thông tư số 07-BYT/TT
> -:3:1<TAB>docnums<TAB>number<TAB>202/CT<TAB>Chỉ thị số 202-CT
> -:4:1<TAB>docnums<TAB>number<TAB>64/CP<TAB>Nghị định số 64-CP
> -:4:38<TAB>docnums<TAB>number<TAB>02/CP<TAB>Nghị định 02/CP
> -:5:1<TAB>docnums<TAB>number<TAB>327/CT<TAB>Quyết định số 327/CT
> -:5:51<TAB>docnums<TAB>number<TAB>661/QĐ-TTg<TAB>Quyết định 661/QĐ-TTg
> -:6:1<TAB>docnums<TAB>number<TAB>31/1999/TT-BTC<TAB>Thông tư số 31/1999/TT-BTC
> -:6:29<TAB>docnums<TAB>number<TAB>132/2000/QĐ-TTg<TAB>Quyết định 132/2000/QĐ-TTg
> -:6:57<TAB>docnums<TAB>number<TAB>26/2004/PL-UBTVQH11<TAB>Pháp lệnh số 26/2004/PL-UBTVQH11
> -:7:1<TAB>docnums<TAB>number<TAB>13/2003/QH11<TAB>Luật số 13/2003/QH11
> -:7:46<TAB>docnums<TAB>number<TAB>45/2013/QH13<TAB>Luật Đất đai số 45/2013/QH13
> -:7:80<TAB>docnums<TAB>number<TAB>31/2024/QH15<TAB>31/2024/QH15

== lists, mixed
$ vnsift docnums --from lines
< Nghị định số 43/2014/NĐ-CP, số 44/2014/NĐ-CP, số 47/2014/NĐ-CP hướng dẫn Luật Đất đai.
< Các Công văn 11/BNV-TL, 12/BNV-TL và Công văn số 19/BNV-CCVC
< Nghị quyết số 19 và Nghị quyết số 35 của Chính phủ về môi trường kinh doanh
< các Thông tư 20, 21, 22 và 23 cùng ngày của Bộ Giáo dục
< QĐ 02/2023/QĐ-UBND; NQ 11/2022/NQ-HĐND; KH 90/KH-UBND; CV số 55/UBND.
> -:1:1<TAB>docnums<TAB>number<TAB>43/2014/NĐ-CP<TAB>Nghị định số 43/2014/NĐ-CP
> -:1:29<TAB>docnums<TAB>number<TAB>44/2014/NĐ-CP<TAB>số 44/2014/NĐ-CP
> -:1:47<TAB>docnums<TAB>number<TAB>47/2014/NĐ-CP<TAB>số 47/2014/NĐ-CP
> -:1:74<TAB>docnums<TAB>named<TAB><TAB>Luật Đất đai
> -:2:5<TAB>docnums<TAB>number<TAB>11/BNV-TL<TAB>Công văn 11/BNV-TL
> -:2:25<TAB>docnums<TAB>number<TAB>12/BNV-TL<TAB>12/BNV-TL
> -:2:38<TAB>docnums<TAB>number<TAB>19/BNV-CCVC<TAB>Công văn số 19/BNV-CCVC
> -:3:1<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết số 19
> -:3:21<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết số 35
> -:4:5<TAB>docnums<TAB>short<TAB><TAB>Thông tư 20
> -:4:18<TAB>docnums<TAB>short<TAB><TAB>21
> -:4:22<TAB>docnums<TAB>short<TAB><TAB>22
> -:4:28<TAB>docnums<TAB>short<TAB><TAB>23
> -:5:1<TAB>docnums<TAB>number<TAB>02/2023/QĐ-UBND<TAB>QĐ 02/2023/QĐ-UBND
> -:5:21<TAB>docnums<TAB>number<TAB>11/2022/NQ-HĐND<TAB>NQ 11/2022/NQ-HĐND
> -:5:41<TAB>docnums<TAB>number<TAB>90/KH-UBND<TAB>KH 90/KH-UBND
> -:5:56<TAB>docnums<TAB>number<TAB>55/UBND<TAB>CV số 55/UBND

== unaccented, capitals, broken
$ vnsift docnums --from lines
< THEO NGHỊ ĐỊNH 100, TÀI XẾ BỊ TƯỚC BẰNG; LUẬT ĐẤT ĐAI CÓ GÌ MỚI?
< Theo Nghi dinh 100 thi muc phat nong do con rat cao, nguoi dan can luu y khi lai xe
< Ban hanh kem theo Quyet dinh so 16/2022/QD-UBND ngay 5 thang 5 nam 2022 cua UBND tinh Lam Son
< Can cu Luat To chuc chinh quyen dia phuong nam 2015; can cu Nghi dinh so 34/2016/ND-CP;
< Thông tư số:08/2021 /TT – BTNMT; Nghị định số 40/ 2019/NĐ-CP; QĐ số 5 /QĐ-TTg
< Quyết định số 1235/QĐ-UBNDcủa tỉnh; NQ số12-NQ/TU
< CÔNG ĐIỆN SỐ 1063/CĐ-TTG NGÀY 10/11 VỀ ỨNG PHÓ MƯA LŨ
> -:1:6<TAB>docnums<TAB>short<TAB><TAB>NGHỊ ĐỊNH 100
> -:1:42<TAB>docnums<TAB>named<TAB><TAB>LUẬT ĐẤT ĐAI
> -:2:6<TAB>docnums<TAB>short<TAB><TAB>Nghi dinh 100
> -:3:19<TAB>docnums<TAB>number<TAB>16/2022/QĐ-UBND<TAB>Quyet dinh so 16/2022/QD-UBND
> -:4:8<TAB>docnums<TAB>named<TAB><TAB>Luat To chuc chinh quyen dia phuong nam 2015
> -:4:61<TAB>docnums<TAB>number<TAB>34/2016/NĐ-CP<TAB>Nghi dinh so 34/2016/ND-CP
> -:5:1<TAB>docnums<TAB>number<TAB>08/2021/TT-BTNMT<TAB>Thông tư số:08/2021 /TT – BTNMT
> -:5:34<TAB>docnums<TAB>number<TAB>40/2019/NĐ-CP<TAB>Nghị định số 40/ 2019/NĐ-CP
> -:5:63<TAB>docnums<TAB>number<TAB>5/QĐ-TTg<TAB>QĐ số 5 /QĐ-TTg
> -:6:1<TAB>docnums<TAB>number<TAB>1235/QĐ-UBND<TAB>Quyết định số 1235/QĐ-UBND
> -:6:37<TAB>docnums<TAB>number<TAB>12-NQ/TU<TAB>NQ số12-NQ/TU
> -:7:1<TAB>docnums<TAB>number<TAB>1063/CĐ-TTg<TAB>CÔNG ĐIỆN SỐ 1063/CĐ-TTG

== negatives
$ vnsift docnums --from lines
< Tỉ lệ 3/4 và 45/46 phiếu; số 5/12A đường Cửa Đông; lô C2/8; đội hình 4-4-2; phòng 1204-CT2; máy bay A320; bệnh B20-B24.
< Bài báo phê phán luật im lặng, luật rừng; anh theo nghề luật, thi vào khoa Luật, trường luật danh tiếng.
< Quyết định của ông khiến kế hoạch đổ bể; chỉ thị miệng thì không ai ghi; thông tư chưa ra đời.
< Năm học 2023-2024, đề thi 2023/1, mã đề 105, tổ hợp A01/D01, khóa 12/2020, tập 3/45 phim, xổ số 12-34-56.
< Chương trình Chào buổi sáng số 12; Báo Lam Sơn số 45/2023; Tạp chí số 7-8/2022; điện thoại số 0912/345.
< Tài khoản số 1020/VCB; hóa đơn số 0045/HĐ; biển kiểm soát 14C-221.45; hộ chiếu B1234567; mã vạch 893-4567.
