# Documents by name (docnums.md 8, named). Columns: line, kind, type, confidence, text.

== laws of the table, in any case, with and without a year
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,8,9,14,15
< Luật Đê điều năm 2006, Bộ luật Hàng hải 2015, luật phòng chống thiên tai và Pháp lệnh Dân số được nhắc tới.
< LUẬT THỦY SẢN; Luật An toàn, vệ sinh lao động; Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ
< Hiến pháp năm 1992; Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam
> 1<TAB>named<TAB>luat<TAB>1<TAB>Luật Đê điều năm 2006
> 1<TAB>named<TAB>bo_luat<TAB>1<TAB>Bộ luật Hàng hải 2015
> 1<TAB>named<TAB>luat<TAB>1<TAB>luật phòng chống thiên tai
> 1<TAB>named<TAB>phap_lenh<TAB>1<TAB>Pháp lệnh Dân số
> 2<TAB>named<TAB>luat<TAB>1<TAB>LUẬT THỦY SẢN
> 2<TAB>named<TAB>luat<TAB>1<TAB>Luật An toàn, vệ sinh lao động
> 2<TAB>named<TAB>luat<TAB>1<TAB>Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ
> 3<TAB>named<TAB>hien_phap<TAB>1<TAB>Hiến pháp năm 1992
> 3<TAB>named<TAB>hien_phap<TAB>1<TAB>Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam

== abbreviations have the full name
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.type,.text,.name,.year]'
< Điều 5 BLLĐ 2019, BLTTHS và Luật BHYT cùng quy định; bltths thì không phải
> [null,"Điều 5",null,null]
> ["bo_luat","BLLĐ 2019","Lao động",2019]
> ["bo_luat","BLTTHS","Tố tụng hình sự",null]
> ["luat","Luật BHYT","Bảo hiểm y tế",null]

== laws of no table: up to a stop
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.type,.text,.name,.confidence]'
< Căn cứ Luật Kinh tế biển xanh số hóa; theo Luật Vườn quốc gia năm 2031 thì rừng được giữ.
< Luật sửa đổi, bổ sung một số điều của Luật Đo lường có hiệu lực; Luật quy định quyền đi chợ phiên;
> ["luat","Luật Kinh tế biển xanh số hóa","Kinh tế biển xanh số hóa",0.8]
> ["luat","Luật Vườn quốc gia năm 2031","Vườn quốc gia",0.8]
> ["luat","Luật sửa đổi, bổ sung một số điều của Luật Đo lường","sửa đổi, bổ sung một số điều của Luật Đo lường",1]
> ["luat","Luật quy định quyền đi chợ phiên","quy định quyền đi chợ phiên",0.8]

== Party resolutions
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.type,.text,.name]'
< Quán triệt Nghị quyết Trung ương 7 khóa XI, Nghị quyết Hội nghị Trung ương 4 (khóa XII) và Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII.
< Nghị quyết Đại hội Đại biểu lần thứ XV Đảng bộ tỉnh Lam Sơn; Nghị quyết Đại hội XI của Đảng; 10 Nghị quyết quan trọng
> ["nghi_quyet","Nghị quyết Trung ương 7 khóa XI","Trung ương 7 khóa XI"]
> ["nghi_quyet","Nghị quyết Hội nghị Trung ương 4 (khóa XII)","Hội nghị Trung ương 4 (khóa XII)"]
> ["nghi_quyet","Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII","Đại hội Đảng bộ huyện lần thứ XXII"]
> ["nghi_quyet","Nghị quyết Đại hội Đại biểu lần thứ XV Đảng bộ tỉnh Lam Sơn","Đại hội Đại biểu lần thứ XV Đảng bộ tỉnh Lam Sơn"]
> ["nghi_quyet","Nghị quyết Đại hội XI của Đảng","Đại hội XI của Đảng"]

== treaties
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.type,.text,.name,.year]'
< Công ước về Đất ngập nước năm 1971, Hiệp định Thương mại tự do Việt Nam - Hàn Quốc và Nghị định thư Montreal có hiệu lực.
< Hai bên ký hiệp định thương mại; Hiệp định được phê chuẩn.
> ["cong_uoc","Công ước về Đất ngập nước năm 1971","Đất ngập nước",1971]
> ["hiep_dinh","Hiệp định Thương mại tự do Việt Nam - Hàn Quốc","Thương mại tự do Việt Nam - Hàn Quốc",null]
> ["nghi_dinh_thu","Nghị định thư Montreal","Montreal",null]

== no names
$ vnsift docnums --from lines --format tsv | tail -n +2 | cut -f3,15
< Trường Đại học Luật Lam Sơn, luật sư, pháp luật, luật chơi, quy luật, kỷ luật, trái luật, đúng luật, ngành Luật
< dự thảo Luật Thủy lợi, dự án Luật Dân số; Luật mới, Luật hiện hành, các Luật có liên quan; trong Luật và hướng dẫn

== an ordinance and the verb behind it
$ vnsift docnums --from lines
< Pháp lệnh về tổ chức và hoạt động hòa giải ở cơ sở hết hiệu lực; Luật Giá cho phép Nhà nước định giá.
> -:1:1<TAB>docnums<TAB>named<TAB><TAB>Pháp lệnh về tổ chức và hoạt động hòa giải ở cơ sở
> -:1:66<TAB>docnums<TAB>named<TAB><TAB>Luật Giá
