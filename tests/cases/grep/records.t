# Hits as JSON and TSV: spec records.md 6.

== keys in their order
$ vnsift grep --format jsonl 'con đò' a.txt
file a.txt
< Bến cũ.
< Một con đò nhỏ.
> {"doc":"a.txt","path":"a.txt","unit":{"kind":"line","no":2,"start":8,"end":23},"start":12,"end":18,"text":"con đò","left":"Một ","right":" nhỏ.","mode":"tone"}

== offsets are of the text as given
$ vnsift grep --format jsonl --offsets utf16 'bến đò' a.txt | jq -c '[.start,.end,.text]'; vnsift grep --format jsonl --offsets byte 'bến đò' a.txt | jq -c '[.start,.end]'; vnsift grep --format jsonl 'bến đò' a.txt | jq -c '[.start,.end]'
file a.txt
< 😀 be<U+0302><U+0301>n đo<U+0300>
> [3,12,"be<U+0302><U+0301>n đo<U+0300>"]
> [5,18]
> [2,11]

== labels of -f, one hit for each
$ vnsift grep --format jsonl -f q.tsv a.txt | jq -c '[.label,.text,.mode]'
file q.tsv
< thuyền	đò
< nước	ben	--accent tone
< bến	ben
file a.txt
< bến đò ngang
> ["bến","bến","fold"]
> ["thuyền","đò","tone"]

== an alias says what was found
$ vnsift grep --alias --format jsonl 'ủy ban nhân dân' a.txt | jq -c '[.text,.alias]'
file a.txt
< UBND xã, Uỷ ban nhân dân huyện
> ["UBND","UBND"]
> ["Uỷ ban nhân dân",null]

== fields of the record
$ vnsift grep --format jsonl --with url,n đò pages.jsonl | jq -c '[.doc,.path,.url,.n]'
file pages.jsonl
< {"id":7,"url":"http://a.vn/","n":1e400,"text":"đò"}
> [7,"pages.jsonl","http://a.vn/",1.7976931348623157e+308]

== TSV
$ vnsift grep --format tsv đò a.txt
file a.txt
< một	con đò
> doc<TAB>path<TAB>line<TAB>unit_kind<TAB>unit_no<TAB>start<TAB>end<TAB>left<TAB>text<TAB>right<TAB>label<TAB>mode<TAB>alias
> a.txt<TAB>a.txt<TAB>1<TAB>line<TAB>1<TAB>8<TAB>10<TAB>một\tcon <TAB>đò<TAB><TAB><TAB>tone<TAB>

== inverted units have no hit
$ vnsift grep -v --format jsonl đò a.txt | jq -c '[.unit.no,.text]'
file a.txt
< đò
< cầu
> [2,"cầu"]

== sentences
$ vnsift grep --unit sentence --format jsonl đò a.txt | jq -c '[.unit,.left,.right]'
file a.txt
< Trời mưa. Con đò nhỏ.
> [{"kind":"sentence","no":2,"start":10,"end":21},"Con "," nhỏ."]

== the same for any number of threads
$ for i in $(seq 200); do echo "bến đò số $i, sông Cái"; done > a.txt; cp a.txt b.txt
$ for j in 1 2 8; do vnsift grep -j $j --format jsonl 'bến đò' a.txt b.txt | md5sum; done | sort -u | wc -l
> 1
