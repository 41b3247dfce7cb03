# Large, broken and endless inputs: spec grep.md 2, 3.6.

== ill-formed UTF-8 never matches and stops nothing
$ vnsift grep -n đò
@ fixed: bytes
< con<0xFF>đò, đ<0xC3>, đò<0xE1><0xBB>
< đò
> 1:con�đò, đ�, đò�
> 2:đò
! vnsift: warning: ill-formed bytes or lone surrogates replaced by U+FFFD: 3 (first: -)

== NUL is a character like others
$ vnsift grep -c đò
@ fixed: bytes
< con<NUL>đò<NUL>b
< đ<NUL>ò
> 1

== a line of a gigabyte: searched, not held
$ { head -c 1073741824 /dev/zero | tr '\0' a; printf ' bến đò\n'; } > long.txt; (ulimit -v 1500000; vnsift grep -j 1 -c 'bến đò' long.txt; vnsift grep -j 1 -o 'bến đò' long.txt; vnsift grep -j 1 -c 'aaaa' long.txt); echo $?
@ slow
@ unsanitized: it limits memory
> 1
> bến đò
> 0
> 1

== a hit over every line end of a long text, at any cut
$ for i in $(seq 40000); do printf 'xã bến\nđò cũ '; done > a.txt; vnsift grep -o 'bến đò' a.txt | sort | uniq -c | sed 's/^ *//'; vnsift grep -c 'bến đò' a.txt; cat a.txt | vnsift grep -o -j 8 'bến đò' | wc -l
> 40000 bến đò
> 40000
> 40000

== offsets, numbers and context over the parts of a long text
$ for i in $(seq 60000); do echo "dòng số $i"; done > a.txt; for n in 1 30000 59999; do vnsift grep -n -b "số $n" a.txt; done; vnsift grep --format jsonl 'số 50000' a.txt | jq -c '[.unit,.start,.end]'; vnsift grep -n -C 1 -j 4 'số 43210' a.txt
> 1:0:dòng số 1
> 30000:408880:dòng số 30000
> 59999:828866:dòng số 59999
> [{"kind":"line","no":50000,"start":688880,"end":688893},688885,688893]
> 43209-dòng số 43209
> 43210:dòng số 43210
> 43211-dòng số 43211

== -m, -l, -q stop early in a long text
$ yes 'bến đò' | head -n 300000 > a.txt; vnsift grep -m 2 -n đò a.txt; vnsift grep -l đò a.txt; vnsift grep -q đò a.txt; echo $?; vnsift grep -c đò a.txt
> 1:bến đò
> 2:bến đò
> a.txt
> 0
> 300000

== an endless pipe gives its lines as they come
$ { echo 'bến đò'; sleep 1; echo 'bến đò'; } | { vnsift grep -m 1 đò; }
> bến đò

== compressed
$ echo 'bến đò' | gzip > a.gz; vnsift grep đò a.gz
> bến đò

== UTF-16 with a mark
$ printf 'bến đò\n' | iconv -t UTF-16 > a.txt; vnsift grep -n đò a.txt
> 1:bến đò

== --invalid
$ vnsift grep --invalid error đò a.txt; echo $?; vnsift grep --invalid skip -c đò a.txt b.txt; echo $?
@ fixed: bytes
file a.txt
< <0xFF> đò
file b.txt
< đò
> 2
> b.txt:1
> 0
! vnsift: a.txt: ill-formed UTF-8
! vnsift: warning: documents with ill-formed UTF-8 skipped: 1 (first: a.txt)

== a line in pieces counts once
$ { echo 'hòa bình'; for i in {1..200000}; do printf 'về hòa bình '; done; printf '\nhòa bình\nhết\n'; } > long.txt; for j in 1 2; do vnsift grep -j $j --max-doc 1M -c 'hòa bình' long.txt; done
> 3
> 3
