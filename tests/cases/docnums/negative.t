# What is no document number (docnums.md 13): none of these lines may give a record.

== dates, times, fractions, scores
$ vnsift docnums --from lines
< Từ 28/9 - 02/10, mở cửa 24/7, đêm 30/4; 45/46 đại biểu; 1/3 số ghế; thắng 3-1, phút 90+2; 21.4.2020

== plates, phones, identity numbers
$ vnsift docnums --from lines
< Xe BKS 29B-512.34 và 15C-087.65; gọi 0912.345.678, 1900-1234; CCCD số 001099012345; mã số thuế 0101234567-001

== addresses
$ vnsift docnums --from lines
< Số 12/45 ngõ 68 đường Trần Phú, tổ 7/KP3; kho lô B2-07, đường D1-KCN; trụ sở 3/C11, Ngõ 17; số nhà 5/QĐ-2; ngách 12/TT-BC

== products, weapons, variants
$ vnsift docnums --from lines
< máy in LX-310, xe tăng T-90, thép CB-300V/CB-400V, CQ-10/ CQ-20, giống ĐT-51, biến thể XBB.1.5, chuyến VN1187, khối A00/D01

== bodies in short
$ vnsift docnums --from lines
< Bộ LĐ-TB&XH, VH,TT&DL, CCB-TNXP, Công ty CP X-20, Đoàn H-05, Trung đoàn 692, BQL KCN

== forms
$ vnsift docnums --from lines
< Mẫu số 04-ĐK/HT, Biểu số 02/BC-TH, Mẫu C40-HD, Mẫu 01/TNCN, Phiếu số 3/TB-TH, theomẫu số 01/TB-XNNV, Phụ lục số 02/BC-KT

== form codes without a type word
$ vnsift docnums --from lines
< nộp 01/ĐK-TCT, 02/TSC-HĐ, 03/CK-NSNN và 05/TP-TGPL

== invoices, files
$ vnsift docnums --from lines
< Phiếu thu số 0001, hóa đơn số 0000187, biên lai số 0004521, hồ sơ 000.19.24.H26-250314-0021

== verbs and counts
$ vnsift docnums --from lines
< điều 120 dân quân, quyết định 3 nội dung, hướng dẫn 15 xã, thông báo 2 lần, kế hoạch 5 năm, mức độ 3, 4, áo số 17, bệnh viện số 3

== addresses of the net
$ vnsift docnums --from lines
< Xem https://vanban.example.vn/quyet-dinh/so/6261-qd-ubnd/ngay/30-11-2016, https://luat.example.vn/12/2019/TT-BTC và a.b-12/2019/QĐ-UBND@example.vn

== numbers that are a part of something
$ vnsift docnums --from lines
< H26-250/QĐ-UBND, 12/34/QĐ-UBND, 1.2.3/QĐ-UBND, 123456/QĐ-UBND, A12/QĐ-UBND

== blocks of flats
$ vnsift docnums --from lines
< Căn hộ 1205/CT2-A, tòa 12/TT-A, lô 5/KH-B, nhà 7/NO12-T2

