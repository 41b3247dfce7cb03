# What may be asked for (entities.md 2).

== only some types
$ vnsift entities --type PER,MISC --from lines --format tsv | tail -n +2 | cut -f3,5,8,14
< Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Gia Lai, tiêm vắc xin Covid-19.
> 1<TAB>e1<TAB>PER<TAB>Lê Văn An
> 1<TAB>e3<TAB>MISC<TAB>Covid-19

== a type that is none
$ vnsift entities --type PERSON
< Lê Văn An
? 2
! vnsift: entities: --type no type 'PERSON'; see: vnsift help entities

== only some references, and the ids of groups stay
$ vnsift entities --ref vn:52,vn:64 --from lines --format jsonl --flat --no-text
< Sở Y tế tỉnh Gia Lai và các huyện của tỉnh Gia Lai cùng họp.
> {"doc":"-:1","path":"-","line":1,"layer":"entities","id":"e2","start":38,"end":50,"text":"tỉnh Gia Lai","type":"LOC","name":"tỉnh Gia Lai","ref":"vn:52","cluster":"e2","valid":"2025-07-01/..","level":"province","confidence":0.91}

== only what is certain
$ vnsift entities --min-confidence 0.9 --from lines --format tsv | tail -n +2 | cut -f8,14
< Ông Lê Văn An thăm xã Ia Ko.
> PER<TAB>Lê Văn An
> LOC<TAB>xã Ia Ko

== a province before and after it became larger
$ for day in 2025-01-31 2025-08-01; do vnsift entities --as-of $day --format tsv place.txt | tail -n +2 | cut -f9,10; done
file place.txt
< UBND tỉnh Gia Lai họp với các huyện.
> Ủy ban nhân dân tỉnh Gia Lai<TAB>state:ubnd@vn:64
> Ủy ban nhân dân tỉnh Gia Lai<TAB>state:ubnd@vn:52

== a day that is none
$ vnsift entities --as-of 2025-13-01
< Hà Nội
? 2
! vnsift: entities: --as-of a day is YYYY-MM-DD, not '2025-13-01'; see: vnsift help entities

== names of one's own: an id, aliases, the longer name wins
$ vnsift entities --lexicon names.tsv --from lines --format jsonl --flat --no-text
< Hôm qua MX Group họp ở bến Cây Me. Người ta bàn về Dự án Lúa Non. Công ty cổ phần Mây Xanh Đông Đô không liên quan.
file names.tsv
< # name, type, id, aliases
< Mây Xanh<TAB>ORG<TAB>my:1<TAB>MX Group|Cty Mây Xanh
< bến Cây Me<TAB>LOC
< Dự án Lúa Non<TAB>MISC<TAB>my:2
> {"doc":"-:1","path":"-","line":1,"layer":"entities","id":"e1","start":8,"end":16,"text":"MX Group","type":"ORG","name":"Mây Xanh","ref":"my:1","cluster":"e1","confidence":1,"flags":["rule","list"]}
> {"doc":"-:1","path":"-","line":1,"layer":"entities","id":"e2","start":23,"end":33,"text":"bến Cây Me","type":"LOC","name":"bến Cây Me","cluster":"e2","confidence":1,"flags":["rule","list"]}
> {"doc":"-:1","path":"-","line":1,"layer":"entities","id":"e3","start":51,"end":64,"text":"Dự án Lúa Non","type":"MISC","name":"Dự án Lúa Non","ref":"my:2","cluster":"e3","confidence":1,"flags":["rule","list"]}
> {"doc":"-:1","path":"-","line":1,"layer":"entities","id":"e4","start":66,"end":98,"text":"Công ty cổ phần Mây Xanh Đông Đô","type":"ORG","name":"Công ty cổ phần Mây Xanh Đông Đô","cluster":"e4","subtype":"business","confidence":0.99}

== names of one's own in capitals and without diacritics
$ vnsift entities --lexicon names.tsv --from lines --format tsv | tail -n +2 | cut -f3,8,9,10
< MÂY XANH KÝ HỢP ĐỒNG MỚI
< May Xanh ky hop dong moi hom qua
< trời mây xanh ngắt
file names.tsv
< Mây Xanh<TAB>ORG<TAB>my:1
> 1<TAB>ORG<TAB>Mây Xanh<TAB>my:1
> 2<TAB>ORG<TAB>Mây Xanh<TAB>my:1

== a name of one's own has its office and word of respect wherever it stands
$ vnsift entities --lexicon names.tsv --from lines --format jsonl --flat --no-text | cut -d, -f8-
< Theo Bộ Y tế, tất cả những người đang ở đó khi ấy nghe nói rằng ông tám khùng bước vào nhà.
< Theo Bộ Y tế, những người đang ở đó đều thấy thế, rồi khi trời tối thì giám đốc tám khùng mới về.
file names.tsv
< tám khùng<TAB>PER
> "text":"Bộ Y tế","type":"ORG","name":"Bộ Y tế","ref":"ministry:bo_y_te","cluster":"e1","subtype":"ministry","confidence":1}
> "text":"tám khùng","type":"PER","name":"tám khùng","cluster":"e2","honorific":"ông","confidence":1,"flags":["lower","rule","list"]}
> "text":"Bộ Y tế","type":"ORG","name":"Bộ Y tế","ref":"ministry:bo_y_te","cluster":"e1","subtype":"ministry","confidence":1}
> "text":"tám khùng","type":"PER","name":"tám khùng","cluster":"e2","position":"giám đốc","confidence":1,"flags":["lower","rule","list"]}

== a row that says no type
$ vnsift entities --lexicon names.tsv
< Mây Xanh
file names.tsv
< Mây Xanh<TAB>CTY
? 2
! vnsift: entities: names.tsv: line 1: a type is PER, ORG, LOC or MISC, not 'CTY'

== one row a thing, the most named first
$ vnsift entities --group a.txt b.txt
file a.txt
< Bà Lê Thị Mai, Giám đốc Sở Y tế tỉnh Gia Lai, tiếp dân. Bà Mai hứa trả lời.
file b.txt
< Bà Lê Thị Mai, Chủ tịch UBND tỉnh Gia Lai, thăm Sở Y tế tỉnh Gia Lai.
> type<TAB>name<TAB>ref<TAB>mentions<TAB>documents<TAB>positions<TAB>first
> PER<TAB>Lê Thị Mai<TAB><TAB>3<TAB>2<TAB>Chủ tịch UBND tỉnh Gia Lai; Giám đốc Sở Y tế tỉnh Gia Lai<TAB>a.txt:1
> ORG<TAB>Sở Y tế tỉnh Gia Lai<TAB>state:so_y_te@vn:52<TAB>2<TAB>2<TAB><TAB>a.txt:1
> ORG<TAB>Ủy ban nhân dân tỉnh Gia Lai<TAB>state:ubnd@vn:52<TAB>1<TAB>1<TAB><TAB>b.txt:1

== one row a thing, as JSON
$ vnsift entities --group --format jsonl --type PER
< Bà Lê Thị Mai, Giám đốc Sở Y tế tỉnh Gia Lai, tiếp dân. Bà Mai hứa trả lời.
> {"type":"PER","name":"Lê Thị Mai","mentions":2,"documents":1,"positions":["Giám đốc Sở Y tế tỉnh Gia Lai"],"first":"-:1"}

== why a mention is one
$ vnsift entities --explain --format jsonl --flat --no-text
< Đại úy Lê Văn An
> [...]"why":[...]

== why a name of one's own is one
$ vnsift entities --explain --lexicon names.tsv --format jsonl --flat --no-text
< Hôm qua Mây Xanh khai trương.
file names.tsv
< Mây Xanh<TAB>ORG
> {"doc":"-","path":"-","line":1,"layer":"entities","id":"e1","start":8,"end":16,"text":"Mây Xanh","type":"ORG","name":"Mây Xanh","cluster":"e1","confidence":1,"flags":["rule","list"],"why":["rule list"]}
