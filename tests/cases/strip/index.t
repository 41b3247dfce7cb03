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
< Trang chủ
< Nước lũ về sớm, dân gặt chạy đêm
< Học phí năm tới giữ nguyên
< Chợ nổi thêm ba mươi ghe hàng
< Cầu Gạch thông xe trước tết
< Giá dưa giảm nửa trong một tuần
< Trạm bơm xóm Đình chạy thử
< Đội đua thuyền tìm người chèo
! vnsift: warning: index pages, without main text of their own: 1 (first: home.txt)

== lines that nothing of a site stands beside are a text: a poem, a table
$ vnsift strip --on-index skip poem.txt
file poem.txt
< Sông Lở bên bồi bên lở
< Chiều nay đò ghé bến nào
< Mẹ ngồi vá chài bên lửa
< Con nghe sóng vỗ lao xao
< Đêm về trăng treo đầu mái
< Gió lùa qua liếp nứa thưa
< Ngày mai con đi học chữ
< Đò ngang chở nắng qua trưa
> Sông Lở bên bồi bên lở
> Chiều nay đò ghé bến nào
> Mẹ ngồi vá chài bên lửa
> Con nghe sóng vỗ lao xao
> Đêm về trăng treo đầu mái
> Gió lùa qua liếp nứa thưa
> Ngày mai con đi học chữ
> Đò ngang chở nắng qua trưa
