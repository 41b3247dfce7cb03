# Texts of own making, labelled before the program saw them: offices, decades and manners of print (first found: exact F1 .975).

== forms of the first decades
$ vnsift docnums --from lines
< Theo Sắc lệnh số 47/SL ngày 10 tháng 10 năm 1945 của Chủ tịch Chính phủ lâm thời, các luật lệ cũ tạm thời được giữ lại.
< Sắc lệnh 146-SL ngày 4-8-1946 và Nghị định số 59-NĐ ngày 2/3/1950 của liên bộ.
< Thông tư số 11-TTg ngày 20-1-1961 hướng dẫn việc chấn chỉnh sổ hộ tịch ở các khu phố.
< Căn cứ Nghị định số 19-CP ngày 29 tháng 1 năm 1976 của Hội đồng Chính phủ và Quyết định số 25-CP ngày 21-1-1981;
< Nay bãi bỏ Chỉ thị số 136/HĐBT ngày 24-10-1984 và Quyết định 217-HĐBT ngày 14-11-1987 của Hội đồng Bộ trưởng.
< Pháp lệnh Thủ tục giải quyết các vụ án dân sự được công bố theo Lệnh số 12-LCT/HĐNN8 ngày 7/12/1989.
< Thông tư liên bộ số 17/TT-LB ngày 27/7/1993 của liên Bộ Nội vụ - Tài chính vẫn còn hiệu lực.
< Nghị quyết số 10-NQ/TW ngày 5/4/1988 của Bộ Chính trị, quen gọi là Khoán 10, khác với Chỉ thị 100-CT/TW ngày 13/1/1981.
> -:1:6<TAB>docnums<TAB>number<TAB>47/SL<TAB>Sắc lệnh số 47/SL
> -:2:1<TAB>docnums<TAB>number<TAB>146/SL<TAB>Sắc lệnh 146-SL
> -:2:34<TAB>docnums<TAB>number<TAB>59/NĐ<TAB>Nghị định số 59-NĐ
> -:3:1<TAB>docnums<TAB>number<TAB>11/TTg<TAB>Thông tư số 11-TTg
> -:4:8<TAB>docnums<TAB>number<TAB>19/CP<TAB>Nghị định số 19-CP
> -:4:78<TAB>docnums<TAB>number<TAB>25/CP<TAB>Quyết định số 25-CP
> -:5:12<TAB>docnums<TAB>number<TAB>136/HĐBT<TAB>Chỉ thị số 136/HĐBT
> -:5:51<TAB>docnums<TAB>number<TAB>217/HĐBT<TAB>Quyết định 217-HĐBT
> -:6:1<TAB>docnums<TAB>named<TAB><TAB>Pháp lệnh Thủ tục giải quyết các vụ án dân sự
> -:6:65<TAB>docnums<TAB>number<TAB>12-LCT/HĐNN8<TAB>Lệnh số 12-LCT/HĐNN8
> -:7:1<TAB>docnums<TAB>number<TAB>17/TT-LB<TAB>Thông tư liên bộ số 17/TT-LB
> -:8:1<TAB>docnums<TAB>number<TAB>10-NQ/TW<TAB>Nghị quyết số 10-NQ/TW
> -:8:87<TAB>docnums<TAB>number<TAB>100-CT/TW<TAB>Chỉ thị 100-CT/TW

== new forms 2024-2026
$ vnsift docnums --from lines
< Nghị định số 178/2024/NĐ-CP ngày 31/12/2024, được sửa đổi bởi Nghị định số 67/2025/NĐ-CP, áp dụng với cán bộ cấp xã.
< Nghị quyết số 66.7/2025/NQ-CP ngày 15/11/2025 của Chính phủ cắt giảm giấy tờ bằng dữ liệu.
< Thực hiện Nghị quyết 57, 59, 66 và 68, tỉnh Hà Thanh lập bốn tổ công tác; riêng Nghị quyết 68 giao Sở Tài chính.
< Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh có hiệu lực từ 12/6/2025.
< UBND xã Đồng Vọng (mới) ban hành Quyết định số 03/QĐ-UBND ngày 01/7/2025, thay Quyết định số 1187/QĐ-UBND ngày 18/11/2024 của UBND huyện cũ.
< Thông tư số 11/2025/TT-BNNMT và Thông tư 05/2025/TT-BDTTG là hai thông tư đầu tiên của hai bộ mới.
> -:1:1<TAB>docnums<TAB>number<TAB>178/2024/NĐ-CP<TAB>Nghị định số 178/2024/NĐ-CP
> -:1:63<TAB>docnums<TAB>number<TAB>67/2025/NĐ-CP<TAB>Nghị định số 67/2025/NĐ-CP
> -:2:1<TAB>docnums<TAB>number<TAB>66.7/2025/NQ-CP<TAB>Nghị quyết số 66.7/2025/NQ-CP
> -:3:11<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 57
> -:3:26<TAB>docnums<TAB>short<TAB><TAB>59
> -:3:30<TAB>docnums<TAB>short<TAB><TAB>66
> -:3:36<TAB>docnums<TAB>short<TAB><TAB>68
> -:3:81<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết 68
> -:4:1<TAB>docnums<TAB>number<TAB>202/2025/QH15<TAB>Nghị quyết 202/2025/QH15
> -:5:34<TAB>docnums<TAB>number<TAB>03/QĐ-UBND<TAB>Quyết định số 03/QĐ-UBND
> -:5:80<TAB>docnums<TAB>number<TAB>1187/QĐ-UBND<TAB>Quyết định số 1187/QĐ-UBND
> -:6:1<TAB>docnums<TAB>number<TAB>11/2025/TT-BNNMT<TAB>Thông tư số 11/2025/TT-BNNMT
> -:6:33<TAB>docnums<TAB>number<TAB>05/2025/TT-BDTTG<TAB>Thông tư 05/2025/TT-BDTTG

== ministries, agencies
$ vnsift docnums --from lines
< Công văn số 4521/BTC-QLG ngày 08/5/2023 của Bộ Tài chính trả lời văn bản số 1290/SCT-QLTM của Sở Công Thương.
< Tổng cục Thuế có công văn 3384/TCT-DNNCN ngày 26/9/2022 gửi cục thuế các tỉnh.
< Ngân hàng Nhà nước đã sửa Thông tư 39/2016/TT-NHNN bằng Thông tư số 06/2023/TT-NHNN ngày 28/6/2023 rồi hoãn một phần bằng TT 10/2023/TT-NHNN.
< Thông tư liên tịch số 09/2013/TTLT-BTP-TANDTC-VKSNDTC và TTLT 26/2014/TTLT/BTP-BQP.
< Bảo hiểm xã hội Việt Nam ra Quyết định số 595/QĐ-BHXH ngày 14/4/2017; Công văn 2266/BHXH-BT hướng dẫn thêm.
< Kế hoạch số 118/KH-BCĐ138 của Ban Chỉ đạo 138 tỉnh và Kế hoạch liên tịch số 02/KHLT-CAH-HLHPN.
< Thông báo số 412/TB-VPCP ngày 29/12/2021 kết luận của Phó Thủ tướng.
< Công điện số 86/CĐ-TTg yêu cầu ứng phó bão; trước đó có Công điện hỏa tốc số 12/CĐ-PCTT.
> -:1:1<TAB>docnums<TAB>number<TAB>4521/BTC-QLG<TAB>Công văn số 4521/BTC-QLG
> -:1:66<TAB>docnums<TAB>number<TAB>1290/SCT-QLTM<TAB>văn bản số 1290/SCT-QLTM
> -:2:18<TAB>docnums<TAB>number<TAB>3384/TCT-DNNCN<TAB>công văn 3384/TCT-DNNCN
> -:3:27<TAB>docnums<TAB>number<TAB>39/2016/TT-NHNN<TAB>Thông tư 39/2016/TT-NHNN
> -:3:57<TAB>docnums<TAB>number<TAB>06/2023/TT-NHNN<TAB>Thông tư số 06/2023/TT-NHNN
> -:3:123<TAB>docnums<TAB>number<TAB>10/2023/TT-NHNN<TAB>TT 10/2023/TT-NHNN
> -:4:1<TAB>docnums<TAB>number<TAB>09/2013/TTLT-BTP-TANDTC-VKSNDTC<TAB>Thông tư liên tịch số 09/2013/TTLT-BTP-TANDTC-VKSNDTC
> -:4:58<TAB>docnums<TAB>number<TAB>26/2014/TTLT/BTP-BQP<TAB>TTLT 26/2014/TTLT/BTP-BQP
> -:5:29<TAB>docnums<TAB>number<TAB>595/QĐ-BHXH<TAB>Quyết định số 595/QĐ-BHXH
> -:5:71<TAB>docnums<TAB>number<TAB>2266/BHXH-BT<TAB>Công văn 2266/BHXH-BT
> -:6:1<TAB>docnums<TAB>number<TAB>118/KH-BCĐ138<TAB>Kế hoạch số 118/KH-BCĐ138
> -:6:55<TAB>docnums<TAB>number<TAB>02/KHLT-CAH-HLHPN<TAB>Kế hoạch liên tịch số 02/KHLT-CAH-HLHPN
> -:7:1<TAB>docnums<TAB>number<TAB>412/TB-VPCP<TAB>Thông báo số 412/TB-VPCP
> -:8:1<TAB>docnums<TAB>number<TAB>86/CĐ-TTg<TAB>Công điện số 86/CĐ-TTg
> -:8:57<TAB>docnums<TAB>number<TAB>12/CĐ-PCTT<TAB>Công điện hỏa tốc số 12/CĐ-PCTT

== party, unions
$ vnsift docnums --from lines
< Đảng ủy xã Lam Hạ ban hành Nghị quyết số 05-NQ/ĐU ngày 12/3/2021 và Chương trình hành động số 11-CTr/ĐU.
< Quy định 37-QĐ/TW về những điều đảng viên không được làm; Quy định 37 thay Quy định số 47-QĐ/TW.
< Ban Thường vụ Tỉnh ủy có Kết luận 225-KL/TU, Thông báo số 78 -TB/TU và Công văn 1190-CV/TU.
< Huyện ủy ra Chỉ thị số 09 - CT/HU; Hướng dẫn 03-HD/BTCTU của Ban Tổ chức Tỉnh ủy.
< Liên đoàn Lao động tỉnh gửi Hướng dẫn số 21/HD-LĐLĐ kèm Kế hoạch 40/KH-LĐLĐ tới các công đoàn cơ sở.
< Tỉnh đoàn triển khai Hướng dẫn 66-HD/TĐTN-XDĐ và Kết luận số 03-KL/TWĐTN.
< Học tập Chỉ thị 05/CT-TW ngày 15/5/2016 của Bộ Chính trị, chi bộ viết cam kết theo Chỉ thị 05.
< Nghị quyết Trung ương 4 khóa XI, Nghị quyết Trung ương 4 (khóa XII) và Nghị quyết Đại hội XIII của Đảng.
> -:1:28<TAB>docnums<TAB>number<TAB>05-NQ/ĐU<TAB>Nghị quyết số 05-NQ/ĐU
> -:1:69<TAB>docnums<TAB>number<TAB>11-CTr/ĐU<TAB>Chương trình hành động số 11-CTr/ĐU
> -:2:1<TAB>docnums<TAB>number<TAB>37-QĐ/TW<TAB>Quy định 37-QĐ/TW
> -:2:59<TAB>docnums<TAB>short<TAB><TAB>Quy định 37
> -:2:76<TAB>docnums<TAB>number<TAB>47-QĐ/TW<TAB>Quy định số 47-QĐ/TW
> -:3:26<TAB>docnums<TAB>number<TAB>225-KL/TU<TAB>Kết luận 225-KL/TU
> -:3:46<TAB>docnums<TAB>number<TAB>78-TB/TU<TAB>Thông báo số 78 -TB/TU
> -:3:72<TAB>docnums<TAB>number<TAB>1190-CV/TU<TAB>Công văn 1190-CV/TU
> -:4:13<TAB>docnums<TAB>number<TAB>09-CT/HU<TAB>Chỉ thị số 09 - CT/HU
> -:4:36<TAB>docnums<TAB>number<TAB>03-HD/BTCTU<TAB>Hướng dẫn 03-HD/BTCTU
> -:5:29<TAB>docnums<TAB>number<TAB>21/HD-LĐLĐ<TAB>Hướng dẫn số 21/HD-LĐLĐ
> -:5:57<TAB>docnums<TAB>number<TAB>40/KH-LĐLĐ<TAB>Kế hoạch 40/KH-LĐLĐ
> -:6:22<TAB>docnums<TAB>number<TAB>66-HD/TĐTN-XDĐ<TAB>Hướng dẫn 66-HD/TĐTN-XDĐ
> -:6:50<TAB>docnums<TAB>number<TAB>03-KL/TWĐTN<TAB>Kết luận số 03-KL/TWĐTN
> -:7:9<TAB>docnums<TAB>number<TAB>05-CT/TW<TAB>Chỉ thị 05/CT-TW
> -:7:84<TAB>docnums<TAB>short<TAB><TAB>Chỉ thị 05
> -:8:1<TAB>docnums<TAB>named<TAB><TAB>Nghị quyết Trung ương 4 khóa XI
> -:8:34<TAB>docnums<TAB>named<TAB><TAB>Nghị quyết Trung ương 4 (khóa XII)
> -:8:72<TAB>docnums<TAB>named<TAB><TAB>Nghị quyết Đại hội XIII của Đảng

== courts, procuracy, licences, contracts, standards
$ vnsift docnums --from lines
< Bản án hình sự sơ thẩm số 44/2023/HS-ST ngày 19/7/2023 bị kháng cáo.
< Tại Bản án số 118/2022/KDTM-PT ngày 04/10/2022, tòa áp dụng Án lệ số 09/2016/AL.
< Quyết định công nhận thuận tình ly hôn số 87/2024/QĐST-HNGĐ ngày 16/5/2024.
< Cáo trạng số 61/CT-VKS-P1 của VKSND tỉnh truy tố ba bị can.
< Giấy phép số 212/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 14/5/2020.
< Công ty Sao Mai ký Hợp đồng số 17/2024/HĐXL-SM ngày 02/3/2024 theo Giấy ủy quyền số 05/GUQ-SM.
< Nước thải đạt cột A QCVN 40:2011/BTNMT, thép theo TCVN 1651-2:2018, phòng thử nghiệm theo TCVN ISO/IEC 17025:2017.
< Giấy chứng nhận đủ điều kiện kinh doanh số 0145/GCN-SYT hết hạn.
> -:1:1<TAB>docnums<TAB>number<TAB>44/2023/HS-ST<TAB>Bản án hình sự sơ thẩm số 44/2023/HS-ST
> -:2:5<TAB>docnums<TAB>number<TAB>118/2022/KDTM-PT<TAB>Bản án số 118/2022/KDTM-PT
> -:2:61<TAB>docnums<TAB>number<TAB>09/2016/AL<TAB>Án lệ số 09/2016/AL
> -:3:40<TAB>docnums<TAB>number<TAB>87/2024/QĐST-HNGĐ<TAB>số 87/2024/QĐST-HNGĐ
> -:4:1<TAB>docnums<TAB>number<TAB>61/CT-VKS-P1<TAB>Cáo trạng số 61/CT-VKS-P1
> -:5:1<TAB>docnums<TAB>license<TAB>212/GP-BTTTT<TAB>Giấy phép số 212/GP-BTTTT
> -:6:20<TAB>docnums<TAB>license<TAB>17/2024/HĐXL-SM<TAB>Hợp đồng số 17/2024/HĐXL-SM
> -:6:68<TAB>docnums<TAB>license<TAB>05/GUQ-SM<TAB>Giấy ủy quyền số 05/GUQ-SM
> -:7:21<TAB>docnums<TAB>standard<TAB>QCVN 40:2011/BTNMT<TAB>QCVN 40:2011/BTNMT
> -:7:51<TAB>docnums<TAB>standard<TAB>TCVN 1651-2:2018<TAB>TCVN 1651-2:2018
> -:7:91<TAB>docnums<TAB>standard<TAB>TCVN ISO/IEC 17025:2017<TAB>TCVN ISO/IEC 17025:2017
> -:8:1<TAB>docnums<TAB>license<TAB>0145/GCN-SYT<TAB>Giấy chứng nhận đủ điều kiện kinh doanh số 0145/GCN-SYT

== press style
$ vnsift docnums --from lines
< Từ 1/1/2025, Nghị định 168 tăng mạnh mức phạt vượt đèn đỏ.
< Nghị định 100/2019 và Nghị định 123/2021 quy định mức phạt nồng độ cồn.
< Luật Đất đai 2024 có hiệu lực sớm 5 tháng so với Luật Nhà ở 2023 và Luật Kinh doanh bất động sản sửa đổi.
< Quốc hội thông qua Luật Đường bộ, Luật Trật tự, an toàn giao thông đường bộ cùng ngày.
< Theo Bộ luật Lao động 2019, Điều 113 quy định nghỉ hằng năm; BLLĐ 2012 cũng vậy.
< Xử theo khoản 2 Điều 173 BLHS năm 2015 thì bị cáo được hưởng án treo.
< Thông tư 29 siết dạy thêm, phụ huynh hỏi thông tư 29 áp dụng từ bao giờ.
< Sau Nghị quyết số 15 của Quốc hội khóa XII, Hà Tây nhập về Hà Nội.
> -:1:14<TAB>docnums<TAB>short<TAB><TAB>Nghị định 168
> -:2:1<TAB>docnums<TAB>short<TAB><TAB>Nghị định 100/2019
> -:2:23<TAB>docnums<TAB>short<TAB><TAB>Nghị định 123/2021
> -:3:1<TAB>docnums<TAB>named<TAB><TAB>Luật Đất đai 2024
> -:3:50<TAB>docnums<TAB>named<TAB><TAB>Luật Nhà ở 2023
> -:3:69<TAB>docnums<TAB>named<TAB><TAB>Luật Kinh doanh bất động sản
> -:4:20<TAB>docnums<TAB>named<TAB><TAB>Luật Đường bộ
> -:4:35<TAB>docnums<TAB>named<TAB><TAB>Luật Trật tự, an toàn giao thông đường bộ
> -:5:6<TAB>docnums<TAB>named<TAB><TAB>Bộ luật Lao động 2019
> -:5:29<TAB>docnums<TAB>provision<TAB><TAB>Điều 113
> -:5:62<TAB>docnums<TAB>named<TAB><TAB>BLLĐ 2012
> -:6:9<TAB>docnums<TAB>provision<TAB><TAB>khoản 2 Điều 173
> -:6:26<TAB>docnums<TAB>named<TAB><TAB>BLHS năm 2015
> -:7:1<TAB>docnums<TAB>short<TAB><TAB>Thông tư 29
> -:7:42<TAB>docnums<TAB>short<TAB><TAB>thông tư 29
> -:8:5<TAB>docnums<TAB>short<TAB><TAB>Nghị quyết số 15

== back references, self
$ vnsift docnums --from lines
< Nghị định số 12/2022/NĐ-CP có hiệu lực từ 17/01/2022. Nghị định này thay Nghị định 28/2020/NĐ-CP.
< Luật Tổ chức chính quyền địa phương được thông qua ngày 16/6/2025; khoản 1 Điều 54 của Luật này quy định chuyển tiếp.
< Quyết định số 88/QĐ-UBND ngày 06/02/2023 bị khiếu nại. Người dân cho rằng quyết định nói trên sai thẩm quyền.
< Theo Kế hoạch số 61/KH-UBND, mỗi xã trồng 2.000 cây. Kế hoạch này kéo dài đến năm 2027.
< Theo quy định tại điểm c khoản 3 Điều 12 Thông tư này, hồ sơ gồm ba bộ.
< Khoản 2 Điều này không áp dụng với trường hợp quy định tại điểm d khoản 1 Điều 7 Luật này.
> -:1:1<TAB>docnums<TAB>number<TAB>12/2022/NĐ-CP<TAB>Nghị định số 12/2022/NĐ-CP
> -:1:55<TAB>docnums<TAB>backref<TAB><TAB>Nghị định này
> -:1:74<TAB>docnums<TAB>number<TAB>28/2020/NĐ-CP<TAB>Nghị định 28/2020/NĐ-CP
> -:2:1<TAB>docnums<TAB>named<TAB><TAB>Luật Tổ chức chính quyền địa phương
> -:2:68<TAB>docnums<TAB>provision<TAB><TAB>khoản 1 Điều 54
> -:2:88<TAB>docnums<TAB>backref<TAB><TAB>Luật này
> -:3:1<TAB>docnums<TAB>number<TAB>88/QĐ-UBND<TAB>Quyết định số 88/QĐ-UBND
> -:3:75<TAB>docnums<TAB>backref<TAB><TAB>quyết định nói trên
> -:4:6<TAB>docnums<TAB>number<TAB>61/KH-UBND<TAB>Kế hoạch số 61/KH-UBND
> -:4:54<TAB>docnums<TAB>backref<TAB><TAB>Kế hoạch này
> -:5:19<TAB>docnums<TAB>provision<TAB><TAB>điểm c khoản 3 Điều 12
> -:5:42<TAB>docnums<TAB>backref<TAB><TAB>Thông tư này
> -:6:1<TAB>docnums<TAB>provision<TAB><TAB>Khoản 2 Điều này
> -:6:60<TAB>docnums<TAB>provision<TAB><TAB>điểm d khoản 1 Điều 7
> -:6:82<TAB>docnums<TAB>backref<TAB><TAB>Luật này

== provisions, nested
$ vnsift docnums --from lines
< Căn cứ điểm a, điểm b khoản 1 và khoản 3 Điều 21 Nghị định số 15/2021/NĐ-CP;
< vi phạm điểm đ khoản 4, khoản 6 Điều 5 Nghị định 100/2019/NĐ-CP (sửa đổi tại khoản 3 Điều 2 Nghị định 123/2021/NĐ-CP)
< Các Điều 8, 9, 10 và 15a của Luật Thủy sản quy định về đồng quản lý.
< Sửa đổi Mục 3 Chương II Thông tư 27/2019/TT-BCT như sau.
< Bổ sung khoản 5a vào sau khoản 5 Điều 9 như sau.
< Điều 44 Luật Giao thông đường bộ năm 2008 và Điều 5 Nghị định 171 từng được viện dẫn.
> -:1:8<TAB>docnums<TAB>provision<TAB><TAB>điểm a, điểm b khoản 1 và khoản 3 Điều 21
> -:1:50<TAB>docnums<TAB>number<TAB>15/2021/NĐ-CP<TAB>Nghị định số 15/2021/NĐ-CP
> -:2:9<TAB>docnums<TAB>provision<TAB><TAB>điểm đ khoản 4, khoản 6 Điều 5
> -:2:40<TAB>docnums<TAB>number<TAB>100/2019/NĐ-CP<TAB>Nghị định 100/2019/NĐ-CP
> -:2:78<TAB>docnums<TAB>provision<TAB><TAB>khoản 3 Điều 2
> -:2:93<TAB>docnums<TAB>number<TAB>123/2021/NĐ-CP<TAB>Nghị định 123/2021/NĐ-CP
> -:3:5<TAB>docnums<TAB>provision<TAB><TAB>Điều 8, 9, 10 và 15a
> -:3:30<TAB>docnums<TAB>named<TAB><TAB>Luật Thủy sản
> -:4:9<TAB>docnums<TAB>provision<TAB><TAB>Mục 3 Chương II
> -:4:25<TAB>docnums<TAB>number<TAB>27/2019/TT-BCT<TAB>Thông tư 27/2019/TT-BCT
> -:5:26<TAB>docnums<TAB>provision<TAB><TAB>khoản 5 Điều 9
> -:6:1<TAB>docnums<TAB>provision<TAB><TAB>Điều 44
> -:6:9<TAB>docnums<TAB>named<TAB><TAB>Luật Giao thông đường bộ năm 2008
> -:6:46<TAB>docnums<TAB>provision<TAB><TAB>Điều 5
> -:6:53<TAB>docnums<TAB>short<TAB><TAB>Nghị định 171

== unaccented, glued, OCR
$ vnsift docnums --from lines
< Can cu Quyet dinh so 214/QD-UBND ngay 02/4/2019 cua UBND huyen Tan Lap ve viec giao chi tieu
< Thong tu 22/2021/TT-BGDDT va nghi dinh 86/2015/nd-cp van duoc ap dung trong nam hoc nay
< Thực hiệnNghị quyết số43/2022/QH15 và Chương trình phục hồi.
< Quyết định số: 1719 /QĐ - TTg ngày 14/10/2021 của Thủ tướng.
< Công văn số 77/ UBND – VX của UBND xã; CV 1045/SGDĐT-VP.
< QUYẾT ĐỊNH SỐ 45/2021/QĐ-UBND NGÀY 20 THÁNG 12 NĂM 2021 CỦA ỦY BAN NHÂN DÂN TỈNH LAM SƠN
< BAN HÀNH KÈM THEO THÔNG TƯ SỐ 09/2015/TT-BTNMT
< Nghị định số 34/2016/NÐ–CP và Nghị định số 154/2020/NĐ-CPsửa đổi.
> -:1:8<TAB>docnums<TAB>number<TAB>214/QĐ-UBND<TAB>Quyet dinh so 214/QD-UBND
> -:2:1<TAB>docnums<TAB>number<TAB>22/2021/TT-BGDĐT<TAB>Thong tu 22/2021/TT-BGDDT
> -:2:30<TAB>docnums<TAB>number<TAB>86/2015/NĐ-CP<TAB>nghi dinh 86/2015/nd-cp
> -:3:10<TAB>docnums<TAB>number<TAB>43/2022/QH15<TAB>Nghị quyết số43/2022/QH15
> -:4:1<TAB>docnums<TAB>number<TAB>1719/QĐ-TTg<TAB>Quyết định số: 1719 /QĐ - TTg
> -:5:1<TAB>docnums<TAB>number<TAB>77/UBND-VX<TAB>Công văn số 77/ UBND – VX
> -:5:40<TAB>docnums<TAB>number<TAB>1045/SGDĐT-VP<TAB>CV 1045/SGDĐT-VP
> -:6:1<TAB>docnums<TAB>number<TAB>45/2021/QĐ-UBND<TAB>QUYẾT ĐỊNH SỐ 45/2021/QĐ-UBND
> -:7:19<TAB>docnums<TAB>number<TAB>09/2015/TT-BTNMT<TAB>THÔNG TƯ SỐ 09/2015/TT-BTNMT
> -:8:1<TAB>docnums<TAB>number<TAB>34/2016/NĐ-CP<TAB>Nghị định số 34/2016/NÐ–CP
> -:8:31<TAB>docnums<TAB>number<TAB>154/2020/NĐ-CP<TAB>Nghị định số 154/2020/NĐ-CP

== lists
$ vnsift docnums --from lines
< Các Quyết định số 12/QĐ-SXD, 13/QĐ-SXD, số 14/QĐ-SXD và 19/QĐ-SXD ngày 09/8/2022.
< các Nghị định số 10/2021, 15/2021 và 35/2023 về quản lý dự án
< Công văn 210/PGDĐT-TH; Công văn 233/PGDĐT-TCCB; 245/PGDĐT-TH.
> -:1:5<TAB>docnums<TAB>number<TAB>12/QĐ-SXD<TAB>Quyết định số 12/QĐ-SXD
> -:1:30<TAB>docnums<TAB>number<TAB>13/QĐ-SXD<TAB>13/QĐ-SXD
> -:1:41<TAB>docnums<TAB>number<TAB>14/QĐ-SXD<TAB>số 14/QĐ-SXD
> -:1:57<TAB>docnums<TAB>number<TAB>19/QĐ-SXD<TAB>19/QĐ-SXD
> -:2:5<TAB>docnums<TAB>short<TAB><TAB>Nghị định số 10/2021
> -:2:27<TAB>docnums<TAB>short<TAB><TAB>15/2021
> -:2:38<TAB>docnums<TAB>short<TAB><TAB>35/2023
> -:3:1<TAB>docnums<TAB>number<TAB>210/PGDĐT-TH<TAB>Công văn 210/PGDĐT-TH
> -:3:24<TAB>docnums<TAB>number<TAB>233/PGDĐT-TCCB<TAB>Công văn 233/PGDĐT-TCCB
> -:3:49<TAB>docnums<TAB>number<TAB>245/PGDĐT-TH<TAB>245/PGDĐT-TH

== negatives
$ vnsift docnums --from lines
< Trận đấu kết thúc 3-1, đội khách có 12/20 cú sút; mã hồ sơ H57.12-240115-0031; số nhà 15/7 ngõ 3 đường Bờ Hồ.
< Ông là luật sư của Đoàn luật sư, từng học Đại học Luật, am hiểu pháp luật; kỷ luật nghiêm là quy luật thắng lợi.
< Xe 29A-512.88, điện thoại 024-3756.1122, phòng B12/4, khối A00/D07, quyết định 4 nội dung, thông báo 3 lần, điều 50 xe.
< Mẫu số 01-ĐK/TT, Biểu số 07/BC-THA, khoản 15 tỷ đồng, điểm 10, tài khoản 0012/VCB-HN, áo số 9, kế hoạch 5 năm 2021-2025.
< Điều này cho thấy kế hoạch cải tạo lưới điện đúng hướng; luật chơi này công bằng.
