# One sentence a line; what each rule decides is tested line by line in tests/segment/sentences_test.cc.
== sentences of a text, one a line
$ vnsift sentences
< Ông Lê Hữu Cảnh, 54 tuổi, ở thôn Đông, xã Lâm Bình, nói: “Nước lên nhanh lắm. Tôi chạy không kịp.” Hôm sau, TP. Hải Sa cử 2.500 người tới giúp.
> Ông Lê Hữu Cảnh, 54 tuổi, ở thôn Đông, xã Lâm Bình, nói: “Nước lên nhanh lắm.
> Tôi chạy không kịp.”
> Hôm sau, TP. Hải Sa cử 2.500 người tới giúp.

== numbers, dates and document numbers are never cut, and end a sentence
$ vnsift sentences
< Căn cứ Quyết định số 342/QĐ-UBND ngày 2.6.2019, huyện chi 1.250.000 đồng. Việc này nêu trong Nghị quyết số 39-NQ/TW. Các sở thực hiện.
> Căn cứ Quyết định số 342/QĐ-UBND ngày 2.6.2019, huyện chi 1.250.000 đồng.
> Việc này nêu trong Nghị quyết số 39-NQ/TW.
> Các sở thực hiện.

== titles, initials and abbreviations
$ vnsift sentences
< PGS.TS. Đỗ Thế Vinh và ThS. Bùi Mận dự họp ở Q. 3, TP.HCM. Ảnh: B.Hoạt. Họ bàn về giá lúa, giá cà, v.v. Cuối buổi, bà H. ra về.
> PGS.TS. Đỗ Thế Vinh và ThS. Bùi Mận dự họp ở Q. 3, TP.HCM.
> Ảnh: B.Hoạt.
> Họ bàn về giá lúa, giá cà, v.v.
> Cuối buổi, bà H. ra về.

== list heads and headings stay with their text
$ vnsift sentences
< Điều 1. Phạm vi điều chỉnh
< 1. Quy chế này áp dụng cho thôn Đông.
< 2. Thôn khác được vận dụng. Trưởng thôn báo cáo xã.
< a) Báo cáo tháng;
< b) Báo cáo năm.
> Điều 1. Phạm vi điều chỉnh
> 1. Quy chế này áp dụng cho thôn Đông.
> 2. Thôn khác được vận dụng.
> Trưởng thôn báo cáo xã.
> a) Báo cáo tháng;
> b) Báo cáo năm.

== a blank missing behind the point
$ vnsift sentences
< Bà có hai con gái.Dựa vào họ, bà sống qua ngày. Trang baolangsen.vn đưa tin.
> Bà có hai con gái.
> Dựa vào họ, bà sống qua ngày.
> Trang baolangsen.vn đưa tin.

== a line end ends a sentence, a lower-case start goes on
$ vnsift sentences
< Làng Sen đón lễ
< Đoàn kiểm tra đã đến từng thôn để nghe dân nói
< và ghi nhận ý kiến của mọi nhà. Xã hứa trả lời.
> Làng Sen đón lễ
> Đoàn kiểm tra đã đến từng thôn để nghe dân nói và ghi nhận ý kiến của mọi nhà.
> Xã hứa trả lời.

== hard-wrapped text, and --wrapped no
$ vnsift sentences wrapped.txt; echo ==; vnsift sentences --wrapped no wrapped.txt
file wrapped.txt
< Ông lý Cẩn giữ sổ đinh của làng từ khi còn trẻ, chữ viết
< ngay ngắn như in, ai xem cũng khen. Sổ ấy về sau con cháu
< đem gửi ở đình.
> Ông lý Cẩn giữ sổ đinh của làng từ khi còn trẻ, chữ viết ngay ngắn như in, ai xem cũng khen.
> Sổ ấy về sau con cháu đem gửi ở đình.
> ==
> Ông lý Cẩn giữ sổ đinh của làng từ khi còn trẻ, chữ viết
> ngay ngắn như in, ai xem cũng khen.
> Sổ ấy về sau con cháu
> đem gửi ở đình.

== offsets are code points of the text, without white space at the edges
$ vnsift sentences --format jsonl
< Một câu. Hai câu?!  
> {"id":"-","path":"-","text":"Một câu. Hai câu?!  \n","sentences":[[0,8],[9,18]]}

== bytes
$ vnsift sentences --format jsonl --offsets byte --no-text
< Một câu. Hai câu?!
> {"id":"-","path":"-","sentences":[[0,11],[12,22]]}

== records keep their fields
$ vnsift sentences --format jsonl records.jsonl
file records.jsonl
< {"id":7,"text":"Trời mưa... rồi tạnh. Đường khô.","x":[1e400]}
> {"id":7,"text":"Trời mưa... rồi tạnh. Đường khô.","x":[1e400],"sentences":[[0,21],[22,32]]}

== only the main text
$ vnsift sentences --format jsonl --no-text empty.jsonl
file empty.jsonl
< {"id":"a","text":""}
> {"id":"a","sentences":[]}

== no sentence is cut inside a number, title or document number of the seed pages
@ shared
$ for n in "9.500" "42,43" "TP.HCM" "B.Hoạt" "18-NQ/TW" "39-NQ/TW" "342/QĐ-UBND" "25/10/2017" "VietQ.vn"; do vnsift sentences "$SHARED"/seeds/00*.txt | grep -qF -- "$n" || echo "cut: $n"; done

== boundaries of the dev sets
@ shared
$ for set in ntrex_dev vtb_dev; do vnsift eval --layer sentences --min 0.99 "$SHARED/data/segment/$set.jsonl" > /dev/null; echo $?; done
> 0
> 0
