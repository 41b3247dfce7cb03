== sentences, run over the texts of the gold
$ vnsift eval --layer sentences gold.jsonl
file gold.jsonl
< {"id":"a","text":"Một câu. Hai câu.\nBa câu.","sentences":["Một câu.","Hai câu.","Ba câu."]}
< {"id":"b","text":"Bốn câu.","sentences":[[0,8]]}
> layer                   sentences
> documents               2
> boundary                P 1.0000  R 1.0000  F1 1.0000   tp 2 fp 0 fn 0
> exact                   P 1.0000  R 1.0000  F1 1.0000   tp 4 fp 0 fn 0
> overlap                 P 1.0000  R 1.0000  F1 1.0000   tp 4 fp 0 fn 0

== a prediction that misses a boundary, below --min
$ vnsift eval --layer sentences --min 0.9 --errors gold.jsonl pred.jsonl
file gold.jsonl
< {"id":"a","text":"Một câu. Hai câu. Ba câu.","sentences":[[0,8],[9,17],[18,25]]}
file pred.jsonl
< {"id":"a","sentences":[[0,17],[18,25]]}
> layer                   sentences
> documents               1
> boundary                P 1.0000  R 0.5000  F1 0.6667   tp 1 fp 0 fn 1
> exact                   P 0.5000  R 0.3333  F1 0.4000   tp 1 fp 1 fn 2
> overlap                 P 1.0000  R 1.0000  F1 1.0000   tp 3 fp 0 fn 0
> missed a<TAB>8<TAB>Một câu.| Hai câu. Ba câu.
? 1

== document numbers: spans, kinds and values
$ vnsift eval --layer docnums gold.jsonl pred.jsonl
file gold.jsonl
< {"id":"a","text":"Theo Quyết định 12/QĐ-UBND ngày 3/4/2021 và Luật Đất đai.","refs":[{"start":5,"end":26,"kind":"number","type":"quyet_dinh","canonical":"12/QĐ-UBND","date":"2021-04-03"},{"start":44,"end":56,"kind":"named","name":"Đất đai"}]}
< {"id":"b","text":"Tỷ số là 3-1.","refs":[],"negative":"score"}
file pred.jsonl
< {"id":"a","docnums":[{"id":"r1","kind":"number","text":"Quyết định 12/QĐ-UBND","start":5,"end":26,"type":"quyet_dinh","canonical":"12/QĐ-UBND","date":"2021-04"}]}
< {"id":"b","docnums":[{"id":"r1","kind":"number","text":"3-1","start":9,"end":12}]}
> layer                   docnums
> documents               2
> exact                   P 0.5000  R 0.5000  F1 0.5000   tp 1 fp 1 fn 1
> overlap                 P 0.5000  R 0.5000  F1 0.5000   tp 1 fp 1 fn 1
> negatives without a hit 0.0000   0 of 1
> kind named        exact P 1.0000  R 0.0000  F1 0.0000   overlap P 1.0000  R 0.0000  F1 0.0000   gold 1
> kind number       exact P 0.5000  R 1.0000  F1 0.6667   overlap P 0.5000  R 1.0000  F1 0.6667   gold 1
> field canonical         1.0000   1 of 1
> field date              0.0000   0 of 1
> field type              1.0000   1 of 1

== addresses of the gold count with --all-kinds
$ vnsift eval --layer docnums --all-kinds --errors gold.jsonl pred.jsonl
file gold.jsonl
< {"id":"a","text":"Xem quyet-dinh-5-2020-qd-ubnd.html","refs":[{"start":4,"end":34,"kind":"slug"}]}
file pred.jsonl
< {"id":"a","docnums":[]}
> layer                   docnums
> documents               1
> exact                   P 1.0000  R 0.0000  F1 0.0000   tp 0 fp 0 fn 1
> overlap                 P 1.0000  R 0.0000  F1 0.0000   tp 0 fp 0 fn 1
> kind slug         exact P 1.0000  R 0.0000  F1 0.0000   overlap P 1.0000  R 0.0000  F1 0.0000   gold 1
> missed a<TAB>4-34<TAB>quyet-dinh-5-2020-qd-ubnd.html

== labels of lines, from tables
$ vnsift eval --layer lines gold.tsv pred.tsv
file gold.tsv
< file<TAB>line<TAB>label
< p.txt<TAB>1<TAB>title
< p.txt<TAB>2<TAB>byline
< p.txt<TAB>3<TAB>body
< p.txt<TAB>5<TAB>share
< p.txt<TAB>6<TAB>footer
file pred.tsv
< file<TAB>line<TAB>label
< pages/p.txt<TAB>1<TAB>title
< pages/p.txt<TAB>2<TAB>menu
< pages/p.txt<TAB>3<TAB>menu
< pages/p.txt<TAB>5<TAB>share
> layer                   lines
> documents               1
> boilerplate lines       P 0.6667  R 1.0000  F1 0.8000   tp 2 fp 1 fn 0
> soft lines as content   P 0.5000  R 1.0000  F1 0.6667   tp 2 fp 2 fn 0
> content lines kept      0.5000   1 of 2
> labels                  0.4000   2 of 5
> label body              P 1.0000  R 0.0000  F1 0.0000   gold 1 predicted 0
> label byline            P 1.0000  R 0.0000  F1 0.0000   gold 1 predicted 0
> label footer            P 1.0000  R 0.0000  F1 0.0000   gold 1 predicted 0
> label menu              P 0.0000  R 1.0000  F1 0.0000   gold 0 predicted 2
> label missing           P 0.0000  R 1.0000  F1 0.0000   gold 0 predicted 1
> label share             P 1.0000  R 1.0000  F1 1.0000   gold 1 predicted 1
> label title             P 1.0000  R 1.0000  F1 1.0000   gold 1 predicted 1
> confusion              1   gold body -> predicted menu
> confusion              1   gold byline -> predicted menu
> confusion              1   gold footer -> predicted missing

== one JSON object
$ vnsift eval --layer lines --format jsonl gold.jsonl pred.jsonl
file gold.jsonl
< {"id":"p.txt","text":"Tin\n\nChia sẻ","verdict":"article","lines":[{"line":1,"label":"title"},{"line":3,"label":"share"}]}
file pred.jsonl
< {"id":"x/p.txt","strip":{"verdict":"index"},"lines":[{"id":"l1","line":1,"label":"title"},{"id":"l2","line":3,"label":"menu"}]}
> {"layer":"lines","documents":1,"without_prediction":0,"headline":1,"boilerplate":{"p":1,"r":1,"f1":1,"tp":1,"fp":0,"fn":0},"boilerplate_soft_content":{"p":1,"r":1,"f1":1,"tp":1,"fp":0,"fn":0},"content_kept":{"share":1,"right":1,"of":1},"labels_right":{"share":0.5,"right":1,"of":2},"verdict":{"share":0,"right":0,"of":1},"labels":{"menu":{"p":0,"r":1,"f1":0,"tp":0,"fp":1,"fn":0},"share":{"p":1,"r":0,"f1":0,"tp":0,"fp":0,"fn":1},"title":{"p":1,"r":1,"f1":1,"tp":1,"fp":0,"fn":0}},"fields":{},"confusions":[{"gold":"share","predicted":"menu","count":1}]}

== a document without prediction is missed whole
$ vnsift eval --layer docnums gold.jsonl pred.jsonl
file gold.jsonl
< {"id":"a","text":"Công văn 5/UBND-NC","docnums":[{"start":0,"end":18,"kind":"number"}]}
file pred.jsonl
< {"id":"b","docnums":[]}
> layer                   docnums
> documents               1
> without prediction      1
> exact                   P 1.0000  R 0.0000  F1 0.0000   tp 0 fp 0 fn 1
> overlap                 P 1.0000  R 0.0000  F1 0.0000   tp 0 fp 0 fn 1
> kind number       exact P 1.0000  R 0.0000  F1 0.0000   overlap P 1.0000  R 0.0000  F1 0.0000   gold 1
! vnsift: warning: 1 of 1 documents have no prediction: all of their gold is missed

== bad lines are named, the others count
$ vnsift eval --layer sentences gold.jsonl
file gold.jsonl
< {"id":"a","text":"Một câu. Hai câu.","sentences":["Một câu.","Ba câu."]}
< {"id":"b","text":
< {"id":"c","text":"Một câu. Hai câu.","sentences":["Một câu.","Hai câu."]}
> layer                   sentences
> documents               1
> boundary                P 1.0000  R 1.0000  F1 1.0000   tp 1 fp 0 fn 0
> exact                   P 1.0000  R 1.0000  F1 1.0000   tp 2 fp 0 fn 0
> overlap                 P 1.0000  R 1.0000  F1 1.0000   tp 2 fp 0 fn 0
? 2
! vnsift: gold.jsonl:1: sentence 2 is not found in `text` behind the one before it
! vnsift: gold.jsonl:2: no JSON object: The JSON document has an improper structure: missing or superfluous commas, braces, missing keys, etc.

== the layer must be named
$ vnsift eval gold.jsonl
? 2
! vnsift: eval: name the layer with --layer; see: vnsift help eval

== a layer that does not exist
$ vnsift eval --layer words gold.jsonl
? 2
! vnsift: eval: --layer takes lines, sentences, docnums, entities, not 'words'; see: vnsift help eval

== a file that does not exist
$ vnsift eval --layer lines nowhere.tsv
? 2
! vnsift: nowhere.tsv: cannot open: No such file or directory

== pages of a table are looked for in the folders of --texts
$ vnsift eval --layer lines --texts . gold.tsv
file gold.tsv
< file<TAB>line<TAB>label
< p.txt<TAB>1<TAB>title
? 2
! vnsift: p.txt: not found in a folder of --texts
