# Names in the text of news and web pages, and what looks like one.

== a season and a side of the sky are nobody, a person called Xuân is one
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Người dân đón Xuân, vui hội Xuân; chị Xuân ở xã Hòa Tiến bán hoa.
< Gió đông bắc cấp 4; xe chạy hướng Bắc - Nam; các tỉnh phía Nam có mưa.
> 1<TAB>PER<TAB>Xuân
> 1<TAB>LOC<TAB>xã Hòa Tiến

== persons of an address are its streets and districts
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,8,14
< Trụ sở: Số 12, Phan Huy Chú, phường 3, TP. Sông Lam.
< Văn phòng đặt tại số 36 Trần Quang Diệu, phường 5.
< Nộp đơn tại Sở Y tế, Tp. Hồ Chí Minh.
> 1<TAB>LOC<TAB>Phan Huy Chú
> 1<TAB>LOC<TAB>phường 3
> 1<TAB>LOC<TAB>TP. Sông Lam
> 2<TAB>LOC<TAB>Trần Quang Diệu
> 2<TAB>LOC<TAB>phường 5
> 3<TAB>ORG<TAB>Sở Y tế
> 3<TAB>LOC<TAB>Tp. Hồ Chí Minh

== things of a foreign name, and domains
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Nhóm dùng phần mềm Zentrello, các công cụ như Quillmate hay Taskory và trang Docuno.ai để ghi chép.
> MISC<TAB>Zentrello
> MISC<TAB>Quillmate
> MISC<TAB>Taskory
> MISC<TAB>Docuno.ai

== the first word of the next sentence is no part of a foreign name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Ghé quần đảo Calmora Du khách sẽ thấy rạn san hô, gần khách sạn Grand Velora Một trong những nơi đẹp nhất.
> LOC<TAB>quần đảo Calmora
> LOC<TAB>khách sạn Grand Velora

== a word that goes on in small letters is no name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Các đại biểu dự Phiên họp giữa đầu cầu Trụ sở Chính phủ và huyện; tổ Khoa học tự nhiên báo cáo; Nam sinh nhận học bổng.
> ORG<TAB>Chính phủ

== names of a list are of one kind
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Đội có Trần Công Phú, Lê Văn Toản, Nguyễn Văn Thái, Xuân Trường và Hồng Duy.
< Mưa lớn ở Hà Nội, TPHCM, Đồng Nai và Cần Thơ.
> PER<TAB>Trần Công Phú
> PER<TAB>Lê Văn Toản
> PER<TAB>Nguyễn Văn Thái
> PER<TAB>Xuân Trường
> PER<TAB>Hồng Duy
> LOC<TAB>Hà Nội
> LOC<TAB>TPHCM
> LOC<TAB>Đồng Nai
> LOC<TAB>Cần Thơ

== what one word before a name tells
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Một chủ hàng người Trung Quốc nói giọng Bắc; phóng viên Tuổi Trẻ ghi lại.
< Ông kể chuyện lính Mỹ rút quân, người trong Nam ra đón.
< Hai người em của ông Lĩnh đến dự.
< Chúng tôi ghé công viên (tp. HCM) vào buổi sáng.
> MISC<TAB>Trung Quốc
> LOC<TAB>Bắc
> ORG<TAB>Tuổi Trẻ
> LOC<TAB>Mỹ
> LOC<TAB>Nam
> PER<TAB>Lĩnh
> LOC<TAB>tp. HCM

== a prize, a game, where one comes from
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Anh nhận giải thưởng Lương Thế Vinh tại Huế.
< Đội tuyển nữ Việt Nam thắng Thái Lan 2-0.
< Bệnh nhân (45 tuổi, quê Long An) đã khỏe.
> MISC<TAB>Lương Thế Vinh
> LOC<TAB>Huế
> ORG<TAB>Đội tuyển nữ Việt Nam
> LOC<TAB>Thái Lan
> LOC<TAB>Long An

== the short form of a body in brackets
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Nguyên Viện trưởng Viện Nghiên cứu kinh tế vùng (VNKTV) phát biểu.
> ORG<TAB>Viện Nghiên cứu kinh tế vùng
> ORG<TAB>VNKTV

== countries with the names of persons, among other countries
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Đức lo giá khí đốt, trong khi Pháp và Ba Lan phản đối lệnh cấm.
< Anh Đức gặp chị Nga ở Ba Lan.
> LOC<TAB>Đức
> LOC<TAB>Pháp
> LOC<TAB>Ba Lan
> PER<TAB>Đức
> PER<TAB>Nga
> LOC<TAB>Ba Lan

== two names with a semicolon, a mother of three names, a name in brackets
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Bà Trần Thị Ba nuôi cá; ông Nguyễn Văn Hai trồng xoài.
< Cổ phiếu Quốc Cường Trà Khê (QCT) tăng trần.
> PER<TAB>Trần Thị Ba
> PER<TAB>Nguyễn Văn Hai
> ORG<TAB>Quốc Cường Trà Khê
> ORG<TAB>QCT

== roads of three towns, storms, roles
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Cao tốc Long Sơn - Trà Giang - Bến Đá ùn tắc vì bão Sơn Ca.
< Lần đầu lên sân khấu, chị đóng vai Nga.
> LOC<TAB>Cao tốc Long Sơn - Trà Giang - Bến Đá
> MISC<TAB>Sơn Ca
> PER<TAB>Nga

== what is no name before a name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< GDP Việt Nam tăng 6,6%; NLĐ và CBCCVC của Sở góp sức cho CCHC.
< Cổ động viên đội tuyển Muay Thái hò reo ở lễ hội âm nhạc Trà Khê.
> LOC<TAB>Việt Nam
> LOC<TAB>Trà Khê

== an index of one word, a government that is none
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Nâng cao chỉ số cải cách hành chính (PARINDEX) và chỉ số PCI; xây dựng chính phủ điện tử, chính phủ số.
> MISC<TAB>PARINDEX
> MISC<TAB>PCI

== numbers that are glued to the name of a thing
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Hãng cho ra ứng dụng Fluxar 4.1 và trò chơi Nexor 9a.
> MISC<TAB>Fluxar
> MISC<TAB>Nexor 9a

== a paper nobody knows, nationalities
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f8,14
< Theo tờ Harrow Courier, khách quốc tịch Úc tăng 4%.
> ORG<TAB>Harrow Courier
> MISC<TAB>Úc
