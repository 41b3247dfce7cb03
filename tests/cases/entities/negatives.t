# Words with a capital that look like names (entities.md 15): an example of each kind, and where it is a name after all.
# Columns: type, text.

== awards, documents, laws
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Hội nghị trao Bằng khen và Huy chương Vàng cho tám cá nhân.
< Nghị quyết và Chỉ thị phải được dịch ra tiếng dân tộc.
< Luật Đất đai giao việc này cho cấp xã.
< Bộ luật Hình sự không cho phép như vậy.

== parties of a contract, generic bodies and units
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Bên mua trả trước một nửa, Bên bán giao nhà trong tháng.
< Nhà nước và Nhân dân cùng làm đường.
< Thành phố chỉ đạo các Sở rà soát; Quận báo cáo lại.
< Công ty không trả lời, Ban Giám đốc đi vắng.
< Trường đóng cửa hai ngày, Bệnh viện vẫn mở.

== events, titles
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Đại hội bầu mười lăm Đại biểu.
< Chủ tịch và Bí thư cùng đi cơ sở.
< Ông là Ủy viên Bộ Chính trị khóa trước.
> ORG<TAB>Bộ Chính trị

== terms and currencies
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< GDP tăng nhờ FDI, còn dự án BOT thì lỗ.
< Cửa hàng bán USB, TV và thẻ SIM, giá bằng USD.
< Khóa học về AI và IoT miễn phí.

== days, months, years of the calendar
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Chủ Nhật này trời mưa, Thứ Hai mới tạnh.
< Hạn nộp là 12 Jun hoặc 3 Dec.
< Họp ngày 5 Jun, 7 Aug và 3 Dec.
< Năm Giáp Thìn nắng nhiều, năm Quý Mão thì lạnh.
< Mừng Đảng, mừng Xuân.

== mottos, parts of documents and letters, captions, widgets
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Độc lập - Tự do - Hạnh phúc
< Nơi nhận: Như trên; Lưu: VT.
< Phụ lục và Mẫu số kèm theo văn bản.
< Xem thêm: Tin liên quan
< Hotline và Email ở cuối trang.

== numbers and pronouns, and the persons of that name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Hai người khách bỏ đi, Ba ngày sau họ quay lại.
< Năm nay lúa được mùa, Cả làng vui.
< Anh ấy nói rồi lại quên.
< Chú Ba gọi chị Năm sang ăn giỗ.
> PER<TAB>Ba
> PER<TAB>Năm

== common words that are countries or given names, and these
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Đức tính ấy đáng quý, Ý kiến này cũng hay.
< Sơn tường xong, hoa nở đầy sân.
< Pháp luật nghiêm minh, Áo quần gọn gàng.
< Đội tuyển Đức gặp Pháp ở Nga.
< Anh Sơn lấy chị Hoa ở Huế.
> ORG<TAB>Đội tuyển Đức
> LOC<TAB>Pháp
> LOC<TAB>Nga
> PER<TAB>Sơn
> PER<TAB>Hoa
> LOC<TAB>Huế

== the letters of a list, v.v. in any case, degrees alone, columns and words of the south
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< b) Nếu không có hồ sơ; đ) Trường hợp khác, v.v.
< ĐẦU TƯ ĐIỆN, NƯỚC, V.V. TẠI XÃ
< STT Loại Số, ký hiệu
< Theo BS. Cầm, người trên 35 tuổi cần tầm soát.
< Ổng nói bà con Việt kiều về đông.
< Ông V.V. khai ở Huế.
> PER<TAB>Cầm
> PER<TAB>V.V.
> LOC<TAB>Huế
