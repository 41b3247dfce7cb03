# Cleaned text and records.

== the story of a page
$ vnsift strip page.txt
file page.txt
< Trang chủ
< Thời sự
< Kinh tế
< Phường Bến Lở mở thư viện trên chiếc đò cũ
< Ngày đăng: 03/04/2023 - 08:10
< 
< 
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
< Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
< Xem thêm: Trẻ em xóm Đình đi học bằng thuyền
< 
< Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ ở chợ góp.
< Đặng Sơn Hà
< 
< Tin khác
< Xe buýt đường sông chạy thêm hai chuyến (02/04/2023)
< Chợ Lở dời về bến mới từ tháng năm (01/04/2023)
< Về đầu trang
> Phường Bến Lở mở thư viện trên chiếc đò cũ
> Ngày đăng: 03/04/2023 - 08:10
>
> Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
> Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
>
> Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ ở chợ góp.
> Đặng Sơn Hà

== every line with its label
$ vnsift strip --mark
< Trang chủ
< Phường Bến Lở mở thư viện trên chiếc đò cũ
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
< Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
< QUẢNG CÁO
< Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ ở chợ góp.
> menu<TAB>Trang chủ
> title<TAB>Phường Bến Lở mở thư viện trên chiếc đò cũ
> body<TAB>Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
> body<TAB>Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
> ad<TAB>QUẢNG CÁO
> body<TAB>Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ ở chợ góp.

== a record keeps its other fields; layers of the old text go
$ vnsift strip
< {"id":7,"text":"Trang chủ\nPhường Bến Lở mở thư viện trên chiếc đò cũ\nSáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.\nBà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.\nXem thêm\n","sentences":[[0,9]],"n":1e400}
> {"id":7,"text":"Phường Bến Lở mở thư viện trên chiếc đò cũ\nSáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.\nBà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.\n","n":1e400,"strip":{"verdict":"article","confidence":0.89,"title":{"start":10,"end":52,"text":"Phường Bến Lở mở thư viện trên chiếc đò cũ"},"kept":[[10,52],[53,164],[165,272]],"lines":5,"lines_kept":3,"dropped":{"more_link":1,"menu":1},"vi_share":1,"of":"source"}}
! vnsift: warning: layers that held places of the old text were left out: 1 (first: -:1)

== labels to keep and to drop, later ones win
$ vnsift strip --drop soft,heading --keep caption,ad --drop ad
< Phường Bến Lở mở thư viện trên chiếc đò cũ
< 03/04/2023 08:10
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
< Trẻ em chọn sách trên đò. Ảnh: Sơn Hà
< QUẢNG CÁO
< Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
< Đặng Sơn Hà
> Phường Bến Lở mở thư viện trên chiếc đò cũ
> Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
> Trẻ em chọn sách trên đò. Ảnh: Sơn Hà
> Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.

== a mistyped label
$ vnsift strip --drop captoin page.txt
? 2
! vnsift: strip: --drop knows content, soft, boilerplate and the labels of docs/strip.md, not 'captoin' (did you mean caption?); see: vnsift help strip

== a table of lines
$ vnsift strip --format tsv --no-text
< Phường Bến Lở mở thư viện trên chiếc đò cũ
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
> doc<TAB>path<TAB>line<TAB>layer<TAB>id<TAB>start<TAB>end<TAB>label<TAB>class<TAB>state<TAB>margin<TAB>reasons<TAB>text
> -<TAB>-<TAB>1<TAB>lines<TAB>l1<TAB>0<TAB>42<TAB>title<TAB>content<TAB>HEADER<TAB>30<TAB>title_choice<TAB>Phường Bến Lở mở thư viện trên chiếc đò cũ
> -<TAB>-<TAB>2<TAB>lines<TAB>l2<TAB>43<TAB>154<TAB>body<TAB>content<TAB>HEADER<TAB>20<TAB>lead_choice<TAB>Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.

== lines that are left out go to a file
$ vnsift strip --dropped out.jsonl page.txt > clean.txt; cat out.jsonl
file page.txt
< Phường Bến Lở mở thư viện trên chiếc đò cũ
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
< Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh.
< QUẢNG CÁO
< Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ ở chợ góp.
> {"doc":"page.txt","path":"page.txt","line":4,"layer":"lines","id":"l1","start":263,"end":272,"text":"QUẢNG CÁO","label":"ad","class":"boilerplate","state":"BODY","margin":6,"reasons":["phrase:ad"]}

== an empty page
$ vnsift strip --format jsonl
< 
> {"id":"-","path":"-","text":"","strip":{"verdict":"empty","confidence":0,"kept":[],"lines":0,"lines_kept":0,"dropped":{},"vi_share":0,"of":"source"}}

== two pages, one empty line between them
$ vnsift strip a.txt b.txt
file a.txt
< Con đò cũ chở sách về xóm
< Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
file b.txt
< Cầu Gạch thông xe trước tết
< Cây cầu dài sáu mươi mét nối xóm Gạch với chợ Lở đã xong phần mặt, chiều nay xe máy được đi thử một giờ đồng hồ.
> Con đò cũ chở sách về xóm
> Sáng 3/4, phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm xóm ven sông.
>
> Cầu Gạch thông xe trước tết
> Cây cầu dài sáu mươi mét nối xóm Gạch với chợ Lở đã xong phần mặt, chiều nay xe máy được đi thử một giờ đồng hồ.

== inline links between paragraphs, in many manners
$ vnsift strip --mark
< Trang chủ
< Xã Đồng Sậy đắp lại bờ bao trước mùa nước nổi
< Từ đầu tuần, hơn hai trăm hộ ở xã Đồng Sậy góp công đắp lại tám cây số bờ bao, kịp trước con nước rằm tháng bảy.
< Xem thêm: Nạo vét kênh Trà Khê
< Chủ tịch xã cho biết phần cừ tràm do huyện cấp, còn đất lấy ngay từ con kênh vừa nạo vét hồi tháng tư.
< >> Mặn xâm nhập sớm, ba huyện xin mở cống
< Đoạn bờ bao qua xóm Gạch từng vỡ hai lần, nay được kè thêm đá hộc và trồng dừa nước phía ngoài.
< [Dừa nước giữ đất cửa sông]
< Mỗi tổ có mười hai người, chia ba ca trực suốt đêm, liên lạc với nhau bằng bộ đàm của dân quân.
< >>> Xem thêm: Ba đời giữ cống ở cửa Trà
< Xã cũng dành sẵn bốn trăm bao cát đặt ở nhà văn hóa, khi cần chở ra bằng xuồng máy.
< Đọc thêm: Vì sao cống Trà Khê đóng muộn?
< Dự kiến công việc xong trước ngày 20/7, sau đó các tổ thay nhau trực đêm.
< Minh Đức
> menu<TAB>Trang chủ
> title<TAB>Xã Đồng Sậy đắp lại bờ bao trước mùa nước nổi
> lead<TAB>Từ đầu tuần, hơn hai trăm hộ ở xã Đồng Sậy góp công đắp lại tám cây số bờ bao, kịp trước con nước rằm tháng bảy.
> inline_related<TAB>Xem thêm: Nạo vét kênh Trà Khê
> body<TAB>Chủ tịch xã cho biết phần cừ tràm do huyện cấp, còn đất lấy ngay từ con kênh vừa nạo vét hồi tháng tư.
> inline_related<TAB>>> Mặn xâm nhập sớm, ba huyện xin mở cống
> body<TAB>Đoạn bờ bao qua xóm Gạch từng vỡ hai lần, nay được kè thêm đá hộc và trồng dừa nước phía ngoài.
> heading<TAB>[Dừa nước giữ đất cửa sông]
> body<TAB>Mỗi tổ có mười hai người, chia ba ca trực suốt đêm, liên lạc với nhau bằng bộ đàm của dân quân.
> inline_related<TAB>>>> Xem thêm: Ba đời giữ cống ở cửa Trà
> body<TAB>Xã cũng dành sẵn bốn trăm bao cát đặt ở nhà văn hóa, khi cần chở ra bằng xuồng máy.
> inline_related<TAB>Đọc thêm: Vì sao cống Trà Khê đóng muộn?
> body<TAB>Dự kiến công việc xong trước ngày 20/7, sau đó các tổ thay nhau trực đêm.
> byline<TAB>Minh Đức
