# Hard lines: each line of input is a document, an empty line stands between the sentences of two. All names invented.
== ends of lists, ellipses, rows of marks, brackets
$ vnsift sentences --from lines
< Chợ bán rau, cá, thịt, v.v. Người mua rất đông.
< Chợ bán rau, cá, thịt v.v… Người mua rất đông.
< Chợ bán rau, cá, thịt, v.v... Người mua rất đông.
< Chợ bán rau, cá, v.v. và cả trâu bò.
< Chợ bán rau, cá, v.v..., ai cũng mua được.
< Chợ bán rau, cá, vv. Người mua rất đông.
< Các loại hạt (đậu, lạc, vừng, v.v.) được phơi khô.
< Anh nhìn tôi… rồi bước đi.
< Anh nhìn tôi… Tôi bước đi.
< Anh nhìn tôi... Tôi bước đi.
< Anh nhìn tôi ... Tôi bước đi.
< Ừ thì... Để mai tính.
< Ai làm việc này?! Không ai nhận.
< Ai làm việc này ?! Không ai nhận.
< Cháy!!! Mọi người chạy ra.
< Trời ơi!... Ai cứu tôi với!
< Sao lại thế?... hay là anh quên?
< Con số thật là bao nhiêu? 40 hay 50?
< Mất điện rồi! 3 giờ sau mới có lại.
< “…Nước lên nhanh lắm…” Ông lão kể.
< Ông kể: “[...] năm đó lụt to. Cả làng lên đình.”
< (...) Đoạn này bị mờ. Chữ sau còn rõ.
< Trích: “Điều quan trọng là… (vỗ tay) đoàn kết. Xin cảm ơn!”
> Chợ bán rau, cá, thịt, v.v.
> Người mua rất đông.
>
> Chợ bán rau, cá, thịt v.v…
> Người mua rất đông.
>
> Chợ bán rau, cá, thịt, v.v...
> Người mua rất đông.
>
> Chợ bán rau, cá, v.v. và cả trâu bò.
>
> Chợ bán rau, cá, v.v..., ai cũng mua được.
>
> Chợ bán rau, cá, vv.
> Người mua rất đông.
>
> Các loại hạt (đậu, lạc, vừng, v.v.) được phơi khô.
>
> Anh nhìn tôi… rồi bước đi.
>
> Anh nhìn tôi…
> Tôi bước đi.
>
> Anh nhìn tôi...
> Tôi bước đi.
>
> Anh nhìn tôi ...
> Tôi bước đi.
>
> Ừ thì...
> Để mai tính.
>
> Ai làm việc này?!
> Không ai nhận.
>
> Ai làm việc này ?!
> Không ai nhận.
>
> Cháy!!!
> Mọi người chạy ra.
>
> Trời ơi!...
> Ai cứu tôi với!
>
> Sao lại thế?... hay là anh quên?
>
> Con số thật là bao nhiêu?
> 40 hay 50?
>
> Mất điện rồi!
> 3 giờ sau mới có lại.
>
> “…Nước lên nhanh lắm…”
> Ông lão kể.
>
> Ông kể: “[...] năm đó lụt to.
> Cả làng lên đình.”
>
> (...) Đoạn này bị mờ.
> Chữ sau còn rõ.
>
> Trích: “Điều quan trọng là… (vỗ tay) đoàn kết.
> Xin cảm ơn!”

== quotations, speech
$ vnsift sentences --from lines
< “Đi đâu đấy?” “Ra bến.” “Bao giờ về?”
< «Nước rút rồi.» Mọi người ra đồng.
< 'Nước rút rồi.' Mọi người ra đồng.
< "Nước rút rồi". Mọi người ra đồng.
< "Nước rút rồi." Mọi người ra đồng.
< Bà nói: "Tôi không bán. Đất này của ông cha." Rồi bà đóng cửa.
< “Tôi không bán!” - bà nói. “Đất này của ông cha.”
< “Tôi không bán!”, bà nói.
< “Tôi không bán!” bà nói.
< “Tôi không bán.” – Bà Mận nói.
< Ông Cảnh nói “Cứ làm đi!” rồi bỏ về.
< Câu hỏi “Ai trả tiền?” chưa có lời đáp.
< Phim “Ai cũng có quê?” chiếu tối nay. Vé bán từ 8h.
< Vở “Về đi!” Diễn tối nay.
< Giá tăng 5%. (Theo báo Bến Sen.)
< Giá tăng 5% (theo báo Bến Sen). Người mua giảm.
< Nó bảo (có trời biết!) nó không lấy.
< Nó bảo (ai tin?) rằng nó không lấy.
< Ông hỏi tôi: “Anh là ai?”. Tôi im lặng.
< Ông hỏi tôi: “Anh là ai?”; tôi im lặng.
< Ông đáp ‘không’. Bà khóc.
< Khẩu hiệu “Sạch từ nhà ra ngõ. Xanh từ ngõ ra đồng.” treo khắp xã.
< - “Ai đó?” - “Tôi đây.”
< – Ai đó? – Tôi đây. – Vào đi.
< — Ai đó? — bà hỏi.
< “Ai đó?”, bà hỏi. “Tôi đây”, ông đáp.
< “Ai đó?” Bà hỏi.
< "Ai đó?" - Bà Mận hỏi.
< “Ai đó”. Bà hỏi thế.
< “Nước lên rồi!” Ông Cảnh kêu lên.
> “Đi đâu đấy?”
> “Ra bến.”
> “Bao giờ về?”
>
> «Nước rút rồi.»
> Mọi người ra đồng.
>
> 'Nước rút rồi.'
> Mọi người ra đồng.
>
> "Nước rút rồi".
> Mọi người ra đồng.
>
> "Nước rút rồi."
> Mọi người ra đồng.
>
> Bà nói: "Tôi không bán.
> Đất này của ông cha."
> Rồi bà đóng cửa.
>
> “Tôi không bán!” - bà nói.
> “Đất này của ông cha.”
>
> “Tôi không bán!”, bà nói.
>
> “Tôi không bán!” bà nói.
>
> “Tôi không bán.” – Bà Mận nói.
>
> Ông Cảnh nói “Cứ làm đi!” rồi bỏ về.
>
> Câu hỏi “Ai trả tiền?” chưa có lời đáp.
>
> Phim “Ai cũng có quê?” chiếu tối nay.
> Vé bán từ 8h.
>
> Vở “Về đi!”
> Diễn tối nay.
>
> Giá tăng 5%.
> (Theo báo Bến Sen.)
>
> Giá tăng 5% (theo báo Bến Sen).
> Người mua giảm.
>
> Nó bảo (có trời biết!) nó không lấy.
>
> Nó bảo (ai tin?) rằng nó không lấy.
>
> Ông hỏi tôi: “Anh là ai?”.
> Tôi im lặng.
>
> Ông hỏi tôi: “Anh là ai?”; tôi im lặng.
>
> Ông đáp ‘không’.
> Bà khóc.
>
> Khẩu hiệu “Sạch từ nhà ra ngõ.
> Xanh từ ngõ ra đồng.” treo khắp xã.
>
> - “Ai đó?”
> - “Tôi đây.”
>
> – Ai đó?
> – Tôi đây.
> – Vào đi.
>
> — Ai đó? — bà hỏi.
>
> “Ai đó?”, bà hỏi.
> “Tôi đây”, ông đáp.
>
> “Ai đó?” Bà hỏi.
>
> "Ai đó?" - Bà Mận hỏi.
>
> “Ai đó”.
> Bà hỏi thế.
>
> “Nước lên rồi!” Ông Cảnh kêu lên.

== quotations, speech, 2
$ vnsift sentences --from lines
< “Nước lên rồi”, ông Cảnh kêu. “Chạy đi!”.
< Bà dặn: “Con đi nhé. Nhớ viết thư.”. Tôi gật đầu.
< Bà dặn: ‘Con đi nhé. Nhớ viết thư.’ Tôi gật đầu.
< Bà dặn: « Con đi nhé. Nhớ viết thư. » Tôi gật đầu.
< Bà dặn: "Con đi nhé. Nhớ viết thư". Tôi gật đầu.
< Bà dặn: “Con đi nhé ! Nhớ viết thư !” Tôi gật đầu.
< “Con đi nhé,” bà dặn, “nhớ viết thư.” Tôi gật đầu.
< Bài “Quê ta.” đăng hôm qua. Ai cũng đọc.
< Có người hỏi: “Vì sao?” Có người im lặng.
< Ông hỏi: “Ai?”, “Ở đâu?”, “Bao giờ?”. Không ai đáp.
< Chương trình “Ai là bạn tôi?” trở lại.
< Ông tự nhủ: Phải đi thôi! Rồi ông đứng dậy.
> “Nước lên rồi”, ông Cảnh kêu.
> “Chạy đi!”.
>
> Bà dặn: “Con đi nhé.
> Nhớ viết thư.”.
> Tôi gật đầu.
>
> Bà dặn: ‘Con đi nhé.
> Nhớ viết thư.’
> Tôi gật đầu.
>
> Bà dặn: « Con đi nhé.
> Nhớ viết thư. »
> Tôi gật đầu.
>
> Bà dặn: "Con đi nhé.
> Nhớ viết thư".
> Tôi gật đầu.
>
> Bà dặn: “Con đi nhé !
> Nhớ viết thư !”
> Tôi gật đầu.
>
> “Con đi nhé,” bà dặn, “nhớ viết thư.”
> Tôi gật đầu.
>
> Bài “Quê ta.” đăng hôm qua.
> Ai cũng đọc.
>
> Có người hỏi: “Vì sao?”
> Có người im lặng.
>
> Ông hỏi: “Ai?”, “Ở đâu?”, “Bao giờ?”.
> Không ai đáp.
>
> Chương trình “Ai là bạn tôi?” trở lại.
>
> Ông tự nhủ: Phải đi thôi!
> Rồi ông đứng dậy.

== a blank missing
$ vnsift sentences --from lines
< Cô có hai con gái.Dựa vào họ, cô sống.
< Nước lên nhanh.Dân chạy không kịp.
< Nước lên nhanh!Dân chạy không kịp.
< Ai đó?Tôi đây.
< Giá 500.000đ.Mua ba tặng một.
< Anh sinh năm 1990.Quê ở Sen.
< Họ đến TP.HCM.Sau đó về quê.
< Bà nói:“Tôi không bán.”Rồi bà đóng cửa.
< Nước rút…Dân về.
< Xong việc .Tôi về.
< Xong việc . Tôi về.
< Xong việc ,tôi về. Anh ở lại.
< Chợ họp ngày 5,10,15.Chợ phiên đông nhất là ngày 15.
< Giá 1.500đ/kg.Mua nhiều giảm giá.
< Xem tại bensen.vn.Xem thêm ở báo Sen.
< Lúa được mùa.Giá giảm.Dân buồn.
< Cấm hút thuốc!Phạt 200.000 đồng.
< Thưa bác sĩ,con em sốt.Em phải làm gì?Em cảm ơn.
< Kinh gui Sở.Em tên Lan.
< Ông Lê Văn Sen(54 tuổi)nói:"Tôi mất hết."Ông khóc.
< Lúa chín .Dân gặt .Trời nắng .
< Lúa chín . Dân gặt . Trời nắng .
< Kết quả XN.Bác sĩ kê đơn.
< Tỉ lệ 30%.Năm ngoái 25%.
< Học lớp 5A.Cô giáo tên Lan.
< Ngày 5/6/2020.Giờ họp: 8h30.
< Cô Lan.Cô Huệ.Cô Cúc.
> Cô có hai con gái.
> Dựa vào họ, cô sống.
>
> Nước lên nhanh.
> Dân chạy không kịp.
>
> Nước lên nhanh!
> Dân chạy không kịp.
>
> Ai đó?
> Tôi đây.
>
> Giá 500.000đ.
> Mua ba tặng một.
>
> Anh sinh năm 1990.
> Quê ở Sen.
>
> Họ đến TP.HCM.
> Sau đó về quê.
>
> Bà nói:“Tôi không bán.”
> Rồi bà đóng cửa.
>
> Nước rút…
> Dân về.
>
> Xong việc .
> Tôi về.
>
> Xong việc .
> Tôi về.
>
> Xong việc ,tôi về.
> Anh ở lại.
>
> Chợ họp ngày 5,10,15.
> Chợ phiên đông nhất là ngày 15.
>
> Giá 1.500đ/kg.
> Mua nhiều giảm giá.
>
> Xem tại bensen.vn.
> Xem thêm ở báo Sen.
>
> Lúa được mùa.
> Giá giảm.
> Dân buồn.
>
> Cấm hút thuốc!
> Phạt 200.000 đồng.
>
> Thưa bác sĩ,con em sốt.
> Em phải làm gì?
> Em cảm ơn.
>
> Kinh gui Sở.
> Em tên Lan.
>
> Ông Lê Văn Sen(54 tuổi)nói:"Tôi mất hết."
> Ông khóc.
>
> Lúa chín .
> Dân gặt .
> Trời nắng .
>
> Lúa chín .
> Dân gặt .
> Trời nắng .
>
> Kết quả XN.
> Bác sĩ kê đơn.
>
> Tỉ lệ 30%.
> Năm ngoái 25%.
>
> Học lớp 5A.
> Cô giáo tên Lan.
>
> Ngày 5/6/2020.
> Giờ họp: 8h30.
>
> Cô Lan.
> Cô Huệ.
> Cô Cúc.
