# Hard lines: each line of input is a document, an empty line stands between the sentences of two. All names invented.
== headings, articles and list heads of laws and plans
$ vnsift sentences --from lines
< Điều 5. Trách nhiệm của chủ đò. Chủ đò phải có phao.
< Điều 12. Hiệu lực thi hành
< Khoản 2 Điều 7. Mục này bãi bỏ.
< Chương II. QUYỀN VÀ NGHĨA VỤ CỦA XÃ VIÊN
< Mục 3. Thu gom rác thải. Rác được thu gom hai ngày một lần.
< Phụ lục I. Danh mục phương tiện
< Phần thứ hai. Tổ chức thực hiện
< Điều 3a. Hồ sơ đề nghị gồm đơn và bản sao giấy khai sinh. Hồ sơ nộp tại xã.
< Bước 1. Nộp hồ sơ tại bộ phận một cửa. Bước 2. Nhận giấy hẹn.
< Điều 9. Điều khoản chuyển tiếp. Việc nêu tại khoản 1 Điều 8. Các trường hợp khác theo luật cũ.
< Theo quy định tại điểm a khoản 2 Điều 14. Người nộp đơn được trả lời trong 10 ngày.
< I. ĐẶC ĐIỂM TÌNH HÌNH
< II. Kết quả đạt được. Năm qua, xã trồng thêm 12 ha rừng.
< 1. Đo đạc lại ruộng. 2. Lập sổ mới. 3. Niêm yết ở đình.
< a) Đơn đề nghị; b) Bản sao sổ hộ khẩu.
< a. Đơn đề nghị. b. Bản sao sổ hộ khẩu.
< Gồm các việc sau: 1. Đo đạc lại ruộng; 2. Lập sổ mới; 3. Niêm yết ở đình.
< 3.2.1. Yêu cầu về vật liệu. Gạch phải đạt mác 75.
< (1). Phạm vi dự án. (2). Vốn đầu tư.
< Câu 1. Thủ đô của nước Lạc là gì? A. Bến Sen. B. Chợ Cũ.
< Câu 12: Hãy nêu ba lý do.
< Bảng 2.1. Sản lượng lúa theo năm
< Hình 3. Sơ đồ bến phà. Nguồn: Sở Giao thông.
< Căn cứ Điều 5. Ủy ban nhân dân xã ra quyết định.
< Đ.5 và Đ. 7 của quy ước được sửa.
< QUYẾT ĐỊNH: Điều 1. Phê duyệt quy hoạch bến Sen. Điều 2. Quyết định có hiệu lực từ ngày ký.
< Điều 1. Giao Sở Sen lập sổ; Điều 2. Giao xã niêm yết.
< Điều 4. 1. Chủ đò phải có phao. 2. Khách phải ngồi yên.
< Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG
< Chương thứ hai. Nhiệm vụ của trưởng thôn
> Điều 5. Trách nhiệm của chủ đò.
> Chủ đò phải có phao.
>
> Điều 12. Hiệu lực thi hành
>
> Khoản 2 Điều 7.
> Mục này bãi bỏ.
>
> Chương II. QUYỀN VÀ NGHĨA VỤ CỦA XÃ VIÊN
>
> Mục 3. Thu gom rác thải.
> Rác được thu gom hai ngày một lần.
>
> Phụ lục I. Danh mục phương tiện
>
> Phần thứ hai. Tổ chức thực hiện
>
> Điều 3a. Hồ sơ đề nghị gồm đơn và bản sao giấy khai sinh.
> Hồ sơ nộp tại xã.
>
> Bước 1. Nộp hồ sơ tại bộ phận một cửa.
> Bước 2. Nhận giấy hẹn.
>
> Điều 9. Điều khoản chuyển tiếp.
> Việc nêu tại khoản 1 Điều 8.
> Các trường hợp khác theo luật cũ.
>
> Theo quy định tại điểm a khoản 2 Điều 14.
> Người nộp đơn được trả lời trong 10 ngày.
>
> I. ĐẶC ĐIỂM TÌNH HÌNH
>
> II. Kết quả đạt được.
> Năm qua, xã trồng thêm 12 ha rừng.
>
> 1. Đo đạc lại ruộng.
> 2. Lập sổ mới.
> 3. Niêm yết ở đình.
>
> a) Đơn đề nghị; b) Bản sao sổ hộ khẩu.
>
> a. Đơn đề nghị.
> b. Bản sao sổ hộ khẩu.
>
> Gồm các việc sau: 1. Đo đạc lại ruộng; 2. Lập sổ mới; 3. Niêm yết ở đình.
>
> 3.2.1. Yêu cầu về vật liệu.
> Gạch phải đạt mác 75.
>
> (1). Phạm vi dự án.
> (2). Vốn đầu tư.
>
> Câu 1. Thủ đô của nước Lạc là gì?
> A. Bến Sen.
> B. Chợ Cũ.
>
> Câu 12: Hãy nêu ba lý do.
>
> Bảng 2.1. Sản lượng lúa theo năm
>
> Hình 3. Sơ đồ bến phà.
> Nguồn: Sở Giao thông.
>
> Căn cứ Điều 5.
> Ủy ban nhân dân xã ra quyết định.
>
> Đ.5 và Đ. 7 của quy ước được sửa.
>
> QUYẾT ĐỊNH: Điều 1. Phê duyệt quy hoạch bến Sen.
> Điều 2. Quyết định có hiệu lực từ ngày ký.
>
> Điều 1. Giao Sở Sen lập sổ; Điều 2. Giao xã niêm yết.
>
> Điều 4. 1. Chủ đò phải có phao.
> 2. Khách phải ngồi yên.
>
> Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG
>
> Chương thứ hai. Nhiệm vụ của trưởng thôn

== headings, articles and list heads of laws and plans, 2
$ vnsift sentences --from lines
< Tiểu mục 1. Rừng sản xuất. Rừng do xã giao.
< Khoản 1. Người nộp đơn phải có mặt. Khoản 2. Người vắng mặt phải ủy quyền.
< Điều 7. Sửa đổi khoản 2 Điều 4. Khoản này nay là: “2. Xã thu phí.”.
< Căn cứ Luật Đò ngang ngày 15 tháng 6 năm 2004; Căn cứ đề nghị của Trưởng phòng.
< Nơi nhận: - Như Điều 3; - Lưu: VT, P. KT.
< Số: 12/QĐ-UBND. Ngày ký: 5/6/2020.
< Ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 05/6/2020 của UBND tỉnh./.
< Quyết định có hiệu lực từ ngày ký./. TM. ỦY BAN NHÂN DÂN
< Nghị quyết được Hội đồng nhân dân tỉnh khóa IX thông qua. Kỳ họp thứ 5 bế mạc.
< Việc xử lý theo Điều 5, 6 và 7. Mức phạt gấp đôi.
< A. MỞ ĐẦU
< B. Nội dung chính. Phần này gồm ba mục.
< I.1. Cơ sở pháp lý. Đề án dựa trên luật mới.
< 1.1 Cơ sở pháp lý. Đề án dựa trên luật mới.
< Mức phụ cấp: 1. Trưởng thôn: 500.000 đồng; 2. Phó thôn: 300.000 đồng.
< Ý 1. Lúa được mùa. Ý 2. Giá giảm.
< Bài 3. Tính diện tích hình thoi. Cho AB = 5 cm.
< Đáp án đúng là B. Vì hình thoi có bốn cạnh bằng nhau.
< Chọn câu C. Giải thích: nước sôi ở 100 độ.
> Tiểu mục 1. Rừng sản xuất.
> Rừng do xã giao.
>
> Khoản 1. Người nộp đơn phải có mặt.
> Khoản 2. Người vắng mặt phải ủy quyền.
>
> Điều 7. Sửa đổi khoản 2 Điều 4.
> Khoản này nay là: “2. Xã thu phí.”.
>
> Căn cứ Luật Đò ngang ngày 15 tháng 6 năm 2004; Căn cứ đề nghị của Trưởng phòng.
>
> Nơi nhận: - Như Điều 3; - Lưu: VT, P. KT.
>
> Số: 12/QĐ-UBND.
> Ngày ký: 5/6/2020.
>
> Ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 05/6/2020 của UBND tỉnh./.
>
> Quyết định có hiệu lực từ ngày ký./.
> TM. ỦY BAN NHÂN DÂN
>
> Nghị quyết được Hội đồng nhân dân tỉnh khóa IX thông qua.
> Kỳ họp thứ 5 bế mạc.
>
> Việc xử lý theo Điều 5, 6 và 7.
> Mức phạt gấp đôi.
>
> A. MỞ ĐẦU
>
> B. Nội dung chính.
> Phần này gồm ba mục.
>
> I.1. Cơ sở pháp lý.
> Đề án dựa trên luật mới.
>
> 1.1 Cơ sở pháp lý.
> Đề án dựa trên luật mới.
>
> Mức phụ cấp: 1. Trưởng thôn: 500.000 đồng; 2. Phó thôn: 300.000 đồng.
>
> Ý 1. Lúa được mùa.
> Ý 2. Giá giảm.
>
> Bài 3. Tính diện tích hình thoi.
> Cho AB = 5 cm.
>
> Đáp án đúng là B.
> Vì hình thoi có bốn cạnh bằng nhau.
>
> Chọn câu C.
> Giải thích: nước sôi ở 100 độ.
