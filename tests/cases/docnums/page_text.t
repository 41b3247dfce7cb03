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
