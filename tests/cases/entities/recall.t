# What a document says of a name in one place decides others. Columns: line, type, text.

== a company introduced by its legal form keeps its type where the form is left out
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Công ty TNHH Hải Lộc nợ lương 40 công nhân.
< Đến hẹn, Hải Lộc chưa trả được đồng nào.
< Tập đoàn Đông Khê Phát nói sẽ mua lại Hải Lộc.
< Cổ đông của Đông Khê Phát và Hải Lộc đồng ý.
> 1<TAB>ORG<TAB>Công ty TNHH Hải Lộc
> 2<TAB>ORG<TAB>Hải Lộc
> 3<TAB>ORG<TAB>Tập đoàn Đông Khê Phát
> 3<TAB>ORG<TAB>Hải Lộc
> 4<TAB>ORG<TAB>Đông Khê Phát
> 4<TAB>ORG<TAB>Hải Lộc

== the short name and the abbreviation in brackets behind it
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Công ty CP Đầu tư Mộc Trà (Trà Mộc) và Công ty CP Chứng khoán Sa Lĩnh (SLSI) ký hợp đồng.
< Chiều cùng ngày, Trà Mộc trả lãi qua SLSI.
> 1<TAB>ORG<TAB>Công ty CP Đầu tư Mộc Trà
> 1<TAB>ORG<TAB>Trà Mộc
> 1<TAB>ORG<TAB>Công ty CP Chứng khoán Sa Lĩnh
> 1<TAB>ORG<TAB>SLSI
> 2<TAB>ORG<TAB>Trà Mộc
> 2<TAB>ORG<TAB>SLSI

== the last word of a company tells its type
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Trái chủ gửi đơn kiện Bình Sa Land ra tòa.
< Ngày đáo hạn, An Khê Holdings và Mai Trà Capital cùng khất nợ.
> 1<TAB>ORG<TAB>Bình Sa Land
> 2<TAB>ORG<TAB>An Khê Holdings
> 2<TAB>ORG<TAB>Mai Trà Capital

== a company named after a person does not make the person a company
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Công ty TNHH Nguyễn Văn Sinh dời nhà máy.
< Bảy năm trước, Nguyễn Văn Sinh còn là thợ mộc.
> 1<TAB>ORG<TAB>Công ty TNHH Nguyễn Văn Sinh
> 2<TAB>PER<TAB>Nguyễn Văn Sinh

== a caption without its point is not a part of the next sentence's name
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Ruộng lúa ở xã Tân Lộc. Ảnh: Trần Khải Ông Lê Trọng Sinh cho biết lúa chín sớm.
> 1<TAB>LOC<TAB>xã Tân Lộc
> 1<TAB>PER<TAB>Trần Khải
> 1<TAB>PER<TAB>Lê Trọng Sinh

== a word that opens the sentence behind a caption
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Ảnh: Trần Khả Vân Nhưng đội khách không bỏ cuộc.
< Ảnh: Lê Khả Vân Trình độ của hai đội ngang nhau.
> 1<TAB>PER<TAB>Trần Khả Vân
> 2<TAB>PER<TAB>Lê Khả Vân

== foreign persons, and the score between them
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Tay vợt Matteo Carrini thắng Andrej Kovalik 6-3, 6-4.
< Video: Lukas Brandner 2-0 Pavel Sorokin.
< Ở tứ kết Lukas Brandner thắng Pavel Sorokin.
< Carrini sẽ gặp Brandner ở bán kết.
< Ảnh: Vivianteo/Instagram
> 1<TAB>PER<TAB>Matteo Carrini
> 1<TAB>PER<TAB>Andrej Kovalik
> 2<TAB>PER<TAB>Lukas Brandner
> 2<TAB>PER<TAB>Pavel Sorokin
> 3<TAB>PER<TAB>Lukas Brandner
> 3<TAB>PER<TAB>Pavel Sorokin
> 4<TAB>PER<TAB>Carrini
> 4<TAB>PER<TAB>Brandner
> 5<TAB>PER<TAB>Vivianteo
> 5<TAB>MISC<TAB>Instagram

== a deity is nobody
$ vnsift entities --format tsv | tail -n +2 | cut -f3,8,14
< Ngày vía Thần Tài, tiệm vàng ở Cần Thơ đông khách. Vía Thần Tài năm nay trời mưa.
> 1<TAB>LOC<TAB>Cần Thơ

== the country Anh, and the word for a man that begins a sentence
$ vnsift entities --format tsv | tail -n +2 | cut -f8,11,14
< Anh và Pháp ký hiệp ước. Cầu thủ này đến từ Anh. Anh nói tiếng Pháp rất hay.
> LOC<TAB>e1<TAB>Anh
> LOC<TAB>e2<TAB>Pháp
> LOC<TAB>e1<TAB>Anh
> MISC<TAB>e4<TAB>Pháp
