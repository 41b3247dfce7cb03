# References in the text of news and web pages.

== a licence of many words, with words that end other names
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f9,10,12,15
< Giấy phép thiết lập trang thông tin điện tử tổng hợp trên mạng số 1207/GP-TTĐT do Sở Thông tin và Truyền thông Lam Sơn cấp ngày 9 tháng 5 năm 2018.
< Giấy phép hoạt động báo điện tử Lam Sơn trên Internet số 214/GP - BTTTT.
< Giấy xác nhận số 18/XN-TTĐT; chứng chỉ số 25/CCHN-SXD.
> giay_phep<TAB>1207/GP-TTĐT<TAB>2018-05-09<TAB>Giấy phép thiết lập trang thông tin điện tử tổng hợp trên mạng số 1207/GP-TTĐT
> giay_phep<TAB>214/GP-BTTTT<TAB><TAB>Giấy phép hoạt động báo điện tử Lam Sơn trên Internet số 214/GP - BTTTT
> giay_phep<TAB>18/XN-TTĐT<TAB><TAB>Giấy xác nhận số 18/XN-TTĐT
> giay_chung_nhan<TAB>25/CCHN-SXD<TAB><TAB>chứng chỉ số 25/CCHN-SXD

== an abbreviated body in the name of a law, a treaty before another
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f9,15
< Theo Luật Sĩ quan QĐND Việt Nam, Luật CAND và Luật Sĩ quan QĐND.
< Với Hiệp định CPTPP và EVFTA, thuế giảm dần.
> luat<TAB>Luật Sĩ quan QĐND Việt Nam
> luat<TAB>Luật CAND
> luat<TAB>Luật Sĩ quan QĐND
> hiep_dinh<TAB>Hiệp định CPTPP

== a law that amends two
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f8,10,12,15
< Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;
< Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều số 60/2020/QH14 có hiệu lực.
< Theo Luật Đất đai và Luật Nhà ở số 65/2014/QH13.
> named<TAB><TAB>2019-11-22<TAB>Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương
> number<TAB>60/2020/QH14<TAB><TAB>Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều số 60/2020/QH14
> named<TAB><TAB><TAB>Luật Đất đai
> number<TAB>65/2014/QH13<TAB><TAB>Luật Nhà ở số 65/2014/QH13
