# Pages that are lists of other pages.

== empty text, counted
$ vnsift strip --on-index empty home.txt
file home.txt
< Trang chủ
< Thời sự
< Nước lũ về sớm, dân gặt chạy đêm
< Học phí năm tới giữ nguyên
< Chợ nổi thêm ba mươi ghe hàng
< Cầu Gạch thông xe trước tết
< Giá dưa giảm nửa trong một tuần
< Trạm bơm xóm Đình chạy thử
< Đội đua thuyền tìm người chèo
! vnsift: warning: index pages, without main text of their own: 1 (first: home.txt)

== no record at all
$ vnsift strip --on-index skip --format jsonl home.txt
file home.txt
< Nước lũ về sớm, dân gặt chạy đêm
< Học phí năm tới giữ nguyên
< Chợ nổi thêm ba mươi ghe hàng
< Cầu Gạch thông xe trước tết
< Giá dưa giảm nửa trong một tuần
< Trạm bơm xóm Đình chạy thử
< Đội đua thuyền tìm người chèo
! vnsift: warning: index pages, without main text of their own: 1 (first: home.txt)
