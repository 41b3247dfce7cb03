# --check, records, streams.

== --check names what would change, by rule
$ vnsift normalize --check dirty.txt clean.txt
@ fixed: it counts what is dirty
file dirty.txt
< Hoà<NBSP>Phú, ne<U+0302>n<SHY>
file clean.txt
< Hòa Phú, nên
> dirty.txt: 4 changes (invisible=1 space=1 nfc=1 tone_style=1)
? 1

== --check of clean texts
$ vnsift normalize --check clean.txt
file clean.txt
< Hòa Phú, nên

== --check names the line of a record
$ vnsift normalize --check pages.jsonl
@ fixed: it counts what is dirty
file pages.jsonl
< {"id":"a","text":"sạch"}
< {"id":"b","text":"thuý","x":"thuý"}
> pages.jsonl:2: 1 change (tone_style=1)
? 1

== the text of a record is rewritten, the rest passes through byte for byte
$ vnsift normalize
< {"id": 7,"text":"Thuý nói: \"hoà\"","x":1e400,"note":"hoà","x":2}
> {"id": 7,"text":"Thúy nói: \"hòa\"","x":1e400,"note":"hoà","x":2}

== layers of the old text are left out
$ vnsift normalize
< {"id":1,"text":"Thuý. Hoà.","sentences":[[0,5],[6,10]],"docnums":[],"url":"u"}
> {"id":1,"text":"Thúy. Hòa.","url":"u"}
! vnsift: warning: layers that held places of the old text were left out: 2 (first: -:1)

== the old text can be kept
$ vnsift normalize --keep-source raw
@ fixed: the old text comes out as it was
< {"id":1,"text":"Thuý"}
> {"id":1,"text":"Thúy","raw":"Thuý"}

== records without text pass through
$ vnsift normalize
< {"id":1,"body":"Thuý"}
> {"id":1,"body":"Thuý"}
! vnsift: warning: records without text, passed through unchanged: 1 (first: -:1)

== text as records, records as text
$ vnsift normalize --format jsonl page.txt && vnsift normalize --format text pages.jsonl
file page.txt
< Thuý
file pages.jsonl
< {"text":"Hoà"}
> {"id":"page.txt","path":"page.txt","text":"Thúy\n"}
> Hòa

== lines, each a document
$ vnsift normalize --from lines
< {"text":"Hoà"}
< Thuý
> {"text":"Hòa"}
> Thúy

== --flat is for findings
$ vnsift normalize --flat
< Hoà
! vnsift: normalize: --flat writes findings, and normalize writes the text; see: vnsift help normalize
? 2

== no line end is added
$ printf 'hoà' | vnsift normalize
> hòa<NOEOL>

== an empty input
$ vnsift normalize < /dev/null
! vnsift: warning: empty files: 1 (first: -)

== the same bytes without AVX2
$ vnsift normalize --tone new page.txt > fast && VNSIFT_SIMD=scalar vnsift normalize --tone new page.txt | cmp - fast && echo same
file page.txt
< Xã Hòa Phú, <NBSP>thôn Ðông: mua lu<U+0301>a giống, nuôi gà thả vườn, đào ao thả cá, trồng chè trên đồi, làm nhà văn hóa
< Cô Thúy khỏe, bà Tụy yê<U+0301>u; họ đọa đày gì đâu<SHY>, chỉ lo tòa nhà ở cuối làng mà thôi
> same

== a line of 100 MB streams through little memory, whatever the threads
@ unsanitized: memory is limited
$ for tone in hoà hòa; do yes "$tone bình " | tr -d '\n' | head -c 100000010 > $tone; done
$ for j in 1 2 8; do (ulimit -v 1000000; vnsift normalize -j $j hoà | cmp - hòa && echo same); done
@ slow
> same
> same
> same

== so does a word of 100 MB
@ unsanitized: memory is limited
$ head -c 100000000 /dev/zero | tr '\0' a > word && (ulimit -v 1000000; vnsift normalize word | cmp - word && echo same)
@ slow
> same

== what the bytes of a file were is a change too
$ printf '\357\273\277Một\n' > mark.txt; printf 'Một \377\n' > bad.txt; printf 'Một\n' | iconv -t UTF-16LE > wide.txt
$ printf 'Một\n' > good.txt; printf 'ViÖt Nam ®æi míi\n' | iconv -t CP1252 > old.txt
$ vnsift normalize -q --check mark.txt bad.txt wide.txt good.txt old.txt
> mark.txt: 1 change (bom=1)
> bad.txt: 1 change (invalid_utf8=1)
> wide.txt: 1 change (charset=1)
> old.txt: 1 change (charset=1)
? 1

== the report names UTF-16
$ printf '\377\376' > wide.txt; printf 'Tỉnh mới\n' | iconv -t UTF-16LE >> wide.txt
$ vnsift normalize -q --report report.jsonl wide.txt; cat report.jsonl
> Tỉnh mới
> {"path":"wide.txt","encoding":"utf-16le","lines":1,"rules":{"bom":1,"charset":1},"changed":true,"invalid_utf8":0,"fffd":0,"pua":0,"two_tones":0,"shy_kept":0,"share":1,"damaged":false,"tone":{"old":0,"new":0}}
