# What grep prints: spec grep.md 2.

== one file has no name, several have
$ vnsift grep đò a.txt; vnsift grep đò a.txt b.txt; vnsift grep -h đò a.txt b.txt; vnsift grep -H đò a.txt
file a.txt
< bến đò
file b.txt
< con đò
> bến đò
> a.txt:bến đò
> b.txt:con đò
> bến đò
> con đò
> a.txt:bến đò

== -n, -b
$ vnsift grep -n -b đò a.txt; vnsift grep -b -o đò a.txt; vnsift grep -b -o --offsets byte đò a.txt
file a.txt
< ở bến
< bến đò
> 2:6:bến đò
> 10:đò
> 16:đò

== -c, -l, -L
$ vnsift grep -c đò a.txt b.txt; vnsift grep -l đò a.txt b.txt; vnsift grep -L đò a.txt b.txt
file a.txt
< bến đò, đò
< đò
file b.txt
< không
> a.txt:2
> b.txt:0
> a.txt
> b.txt

== -L finds none: exit 1
$ vnsift grep -L đò a.txt
file a.txt
< đò
? 1

== -m counts units
$ vnsift grep -m 2 -n đò a.txt; vnsift grep -m 1 -c đò a.txt
file a.txt
< đò 1
< đò 2, đò
< đò 3
> 1:đò 1
> 2:đò 2, đò
> 1

== -v
$ vnsift grep -v -n đò
< đò
< cầu
<
< phà
> 2:cầu
> 3:
> 4:phà

== context
$ vnsift grep -n -A 1 -B 1 đò
< một
< hai
< đò ba
< bốn
< năm
< sáu
< bảy
< đò tám
< đò chín
< mười
< mười một
> 2-hai
> 3:đò ba
> 4-bốn
> --
> 7-bảy
> 8:đò tám
> 9:đò chín
> 10-mười

== -C, and lines that touch
$ vnsift grep -C 2 đò
< một
< đò hai
< ba
< bốn
< đò năm
> một
> đò hai
> ba
> bốn
> đò năm

== a hit over a line end brings both lines
$ vnsift grep -n 'bến đò'; vnsift grep -n -o 'bến đò' a.txt
< ở bến
< đò này
file a.txt
< ở bến
< đò này
> 1:ở bến
> 2:đò này
> 1:bến đò

== hits that share a line
$ vnsift grep -n --color always 'bến đò' a.txt | sed 's/\x1b\[0m/./g; s/\x1b\[1;31m/_/g'; vnsift grep -c 'bến đò' a.txt; vnsift grep -n -v 'bến đò' a.txt
file a.txt
< ở bến
< đò này, bến
< đò kia
< cầu
> 1:ở _bến.
> 2:_đò. này, _bến.
> 3:_đò. kia
> 2
> 4:cầu

== colour on the hit alone
$ vnsift grep --color always -n đò | sed 's/\x1b/ESC/g'
< con đò nhỏ, đò to
> 1:con ESC[1;31mđòESC[0m nhỏ, ESC[1;31mđòESC[0m to

== names end in NUL
$ vnsift grep --null -l đò a.txt | tr '\0' '@'; vnsift grep --null -c đò a.txt b.txt | tr '\0' '@'
file a.txt
< đò
file b.txt
< đò
> a.txt@a.txt@1
> b.txt@1

== records are named by their id
$ vnsift grep -n đò pages.jsonl; vnsift grep -c đò pages.jsonl
file pages.jsonl
< {"id":"p1","text":"cầu\nđò ngang"}
< {"text":"đò dọc"}
< {"id":"p3","text":"phà"}
> p1:2:đò ngang
> pages.jsonl:2:1:đò dọc
> p1:1
> pages.jsonl:2:1
> p3:0

== lines as texts
$ vnsift grep --from lines -c đò a.txt
file a.txt
< đò
< cầu
> a.txt:1:1
> a.txt:2:0

== folders
$ vnsift grep -r đò; vnsift grep -r -g '!*.md' -c đò .; vnsift grep -r --include '*.md' -l đò .
file x/a.txt
< đò
file x/b.md
< đò
> ./x/a.txt:đò
> ./x/b.md:đò
> ./x/a.txt:1
> ./x/b.md

== any markup is text
$ vnsift grep -c đò a.html
file a.html
< <!doctype html><p>đò</p>
> 1

== -q
$ vnsift grep -q đò a.txt && echo có; vnsift grep -q cầu a.txt || echo không
file a.txt
< đò
> có
> không

== --output
$ vnsift grep --output hits.txt đò a.txt; cat hits.txt
file a.txt
< đò
> đò

== summary
$ vnsift grep --summary -q đò a.txt
file a.txt
< đò đò
! documents 1, files 1, 0.0 MB in [...] s, [...] MB/s; hits 2; errors 0

== CRLF
$ vnsift grep -n đò a.txt; vnsift grep -n -x đò a.txt
file a.txt
< bến đò<CR>
< đò<CR>
> 1:bến đò
> 2:đò
> 2:đò

== a text without LF has lines ended by CR
$ printf 'bến\rđò\rcầu' | vnsift grep -n đò
> 2:đò

== help says how it departs from grep
$ vnsift grep --help | grep -c 'unlike grep'
> 1
