# Abbreviations in names, decided by the kind of body that the name opens with. Columns: line, name.

== shares in the name of a company, the government elsewhere
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,9
< Công ty CP Chứng khoán Bình Sa công bố báo cáo tài chính.
< Ngân hàng TMCP Hải Sa và Tổng công ty CP Xây lắp Bình Sa ký hợp đồng.
< Bệnh viện CP Hải Sa khai trương cơ sở hai.
< Văn phòng CP đã có văn bản trả lời.
< Công ty CP ĐT & PT Bình Sa và Công ty TNHH TM-DV Hải Sa cùng trúng thầu.
< Công ty CP TP Bình Sa bán sữa cho Công ty Môi trường đô thị TP Hải Sa.
< Công ty TNHH H & P Bình Sa nợ thuế.
< Trường CĐ Y tế Bình Sa tuyển sinh.
> 1<TAB>Công ty cổ phần Chứng khoán Bình Sa
> 2<TAB>Ngân hàng thương mại cổ phần Hải Sa
> 2<TAB>Tổng công ty cổ phần Xây lắp Bình Sa
> 3<TAB>Bệnh viện cổ phần Hải Sa
> 4<TAB>Văn phòng Chính phủ
> 5<TAB>Công ty cổ phần đầu tư & phát triển Bình Sa
> 5<TAB>Công ty trách nhiệm hữu hạn thương mại - dịch vụ Hải Sa
> 6<TAB>Công ty cổ phần thực phẩm Bình Sa
> 6<TAB>Công ty Môi trường đô thị thành phố Hải Sa
> 7<TAB>Công ty trách nhiệm hữu hạn H & P Bình Sa
> 8<TAB>Trường cao đẳng Y tế Bình Sa

== a confidence has two decimals, also behind two persons of one name
$ vnsift entities --from lines --format tsv | tail -n +2 | cut -f3,14,13
< Ông Lê Văn Quyết và ông Trần Đình Quyết cùng ký. Ông Quyết nói thêm; Quyết là kế toán.
> 1<TAB>1<TAB>Lê Văn Quyết
> 1<TAB>1<TAB>Trần Đình Quyết
> 1<TAB>0.8<TAB>Quyết
> 1<TAB>0.99<TAB>Quyết
