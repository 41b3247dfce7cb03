# What mentions mean the same document (docnums.md 11).

== repeated numbers, short mentions, names
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.antecedent,.resolved]'
< Quyết định số 9/QĐ-UBND ngày 3/4/2020; Quyết định 09/QĐ-UBND; Quyết định số 9/QĐ-UBND ngày 5/6/2021
< Nghị quyết 18 được học kỹ sau khi có Nghị quyết số 18-NQ/TW và Nghị quyết 18 năm 2019
< Luật Thủy sản số 18/2017/QH14 thay Luật Thủy sản năm 2003; Luật Thủy sản có 105 điều
> ["r1","number","Quyết định số 9/QĐ-UBND",null,null]
> ["r2","number","Quyết định 09/QĐ-UBND","r1","9/QĐ-UBND"]
> ["r3","number","Quyết định số 9/QĐ-UBND",null,null]
> ["r1","short","Nghị quyết 18","r2","18-NQ/TW"]
> ["r2","number","Nghị quyết số 18-NQ/TW",null,null]
> ["r3","short","Nghị quyết 18 năm 2019","r2","18-NQ/TW"]
> ["r1","number","Luật Thủy sản số 18/2017/QH14",null,null]
> ["r2","named","Luật Thủy sản năm 2003",null,null]
> ["r3","named","Luật Thủy sản","r1","18/2017/QH14"]

== aliases
$ vnsift docnums --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.antecedent,.flags]'
< Quyết định số 27/2024/QĐ-UBND (sau đây gọi tắt là Quyết định 27) và Nghị định 8/2021/NĐ-CP (Nghị định 8).
> ["r1","number","Quyết định số 27/2024/QĐ-UBND",null,null]
> ["r2","short","Quyết định 27","r1",["alias"]]
> ["r3","number","Nghị định 8/2021/NĐ-CP",null,null]
> ["r4","short","Nghị định 8","r3",["alias"]]

== back references
$ vnsift docnums --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.antecedent,.self,.resolved]'
< Nghị định số 44/2019/NĐ-CP nêu rõ mức phạt. Nghị định này có 30 điều.
< Kế hoạch 15/KH-UBND giao các xã; kế hoạch này được sơ kết. Quyết định nói trên, quyết định này và đề án này thì chưa ai thấy.
< Luật này áp dụng với mọi người; các điều của Luật này.
> ["r1","number","Nghị định số 44/2019/NĐ-CP",null,null,null]
> ["r2","backref","Nghị định này","r1",null,"44/2019/NĐ-CP"]
> ["r3","number","Kế hoạch 15/KH-UBND",null,null,null]
> ["r4","backref","kế hoạch này","r3",null,"15/KH-UBND"]
> ["r5","backref","Luật này",null,true,null]
> ["r6","backref","Luật này",null,true,null]

== the text itself, with the number of its letterhead
$ vnsift docnums --format jsonl --no-text | jq -c '.docnums[] | [.id,.kind,.text,.antecedent,.self,.date]'
< ỦY BAN NHÂN DÂN
< XÃ CÁT BÌNH
< Số: 31/QĐ-UBND
< Cát Bình, ngày 4 tháng 5 năm 2023
< QUYẾT ĐỊNH
< Căn cứ Luật Tổ chức chính quyền địa phương;
< Điều 1. Giao đất.
< Điều 2. Quyết định này có hiệu lực từ ngày ký.
> ["r1","number","Số: 31/QĐ-UBND",null,null,"2023-05-04"]
> ["r2","named","Luật Tổ chức chính quyền địa phương",null,null,null]
> ["r3","backref","Quyết định này","r1",true,null]

== links can be left out
$ vnsift docnums --no-resolve --from lines --format jsonl --no-text | jq -c '.docnums[] | [.id,.text,.antecedent]'
< Nghị định 44/2019/NĐ-CP; Nghị định này
> ["r1","Nghị định 44/2019/NĐ-CP",null]
> ["r2","Nghị định này",null]

== a capital means the text itself where it spoke of itself before
$ vnsift docnums --format jsonl --no-text | jq -c '.docnums[] | [.text,.self,.antecedent]'
< 1. Quyết định này có hiệu lực từ ngày ký.
< 2. Quyết định này không áp dụng với hồ sơ cũ; theo quyết định này thì không ai thiệt.
> ["Quyết định này",true,null]
> ["Quyết định này",true,null]
