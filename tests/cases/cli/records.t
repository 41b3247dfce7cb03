# JSONL: what came in comes out byte for byte, bad records are named.

== bad records are named, the others go on
$ vnsift sentences --format jsonl a.jsonl
file a.jsonl
< {"id":"a","text":"Một câu."}
< {"id":"b","text":
< {"id":"c","text":"Hai câu." "x":1}
<
< {"id":"d","n":tru,"text":"Ba câu."}
< {"id":"e","text":"Bốn câu."}
> {"id":"a","text":"Một câu.","sentences":[[0,8]]}
> {"id":"e","text":"Bốn câu.","sentences":[[0,8]]}
? 2
! vnsift: a.jsonl:2: bad JSON at byte 18: the object is not closed: the line is cut off
! vnsift: a.jsonl:3: bad JSON at byte 30: expected ',' or '}'
! vnsift: a.jsonl:5: bad JSON at byte 15: an unknown word

== unknown members, blanks, numbers and duplicate keys stay as they are
$ vnsift sentences --format jsonl
< {"n":1e400, "i":12345678901234567890 ,"x":{"a":[1,2.50,{}]}, "text" : "Một câu.","n":-0.0, "s":"\u00e0\/" }
< { "text":"a","text":"Một câu. Hai câu." }
< {}
> {"n":1e400, "i":12345678901234567890 ,"x":{"a":[1,2.50,{}]}, "text" : "Một câu.","n":-0.0, "s":"\u00e0\/","sentences":[[0,8]]}
> { "text":"a","text":"Một câu. Hai câu.","sentences":[[0,8],[9,17]]}
> {}
! vnsift: warning: records without text, passed through unchanged: 1 (first: -:3)

== one bad byte in any field does not kill the record
$ printf '{"a":"\xff","text":"Một câu."}\n{"text":"Hai\xe1\xba câu."}\n' | vnsift sentences --format jsonl
@ fixed: about bytes
> {"a":"�","text":"Một câu.","sentences":[[0,8]]}
> {"text":"Hai� câu.","sentences":[[0,9]]}
! vnsift: warning: ill-formed bytes or lone surrogates replaced by U+FFFD: 2 (first: -:1)

== bad bytes as errors, or skipped
$ printf '{"id":1,"text":"\xff"}\n{"id":2,"text":"Một câu."}\n' > a; vnsift sentences --invalid error a; vnsift sentences --invalid skip a
@ fixed: about bytes
> Một câu.
> Một câu.
! vnsift: a:1: ill-formed UTF-8
! vnsift: warning: documents with ill-formed UTF-8 skipped: 1 (first: a:1)

== a lone surrogate becomes U+FFFD and is counted
$ vnsift sentences
< {"text":"Một \ud800 câu."}
@ fixed: about escapes
> Một � câu.
! vnsift: warning: ill-formed bytes or lone surrogates replaced by U+FFFD: 1 (first: -:1)

== NUL passes through
$ vnsift sentences --format jsonl
< {"text":"Một\u0000 câu."}
> {"text":"Một\u0000 câu.","sentences":[[0,9]]}

== a record without text passes through unchanged
$ vnsift extract --all-lines --layers sentences
< {"id":1}
< {"id":2,"text":null}
< {"id":3,"text":7,"sentences":[[0,1]]}
> {"id":1}
> {"id":2,"text":null}
> {"id":3,"text":7,"sentences":[[0,1]]}
! vnsift: warning: records without text, passed through unchanged: 3 (first: -:1)

== unless that is an error
$ vnsift extract --all-lines --layers sentences --strict-input
< {"id":1}
< {"id":2,"text":"Một câu."}
> {"id":2,"text":"Một câu.","sentences":[[0,8]]}
? 2
! vnsift: -:1: the record has no text: its field "text" is missing or no string

== layers that came in are replaced, or removed if they were not asked for
$ vnsift extract --all-lines --layers sentences
< {"docnums":[1],"text":"Một câu.","sentences":[[5,6]],"grapes":[2],"l\u0069nes":[3],"x":1}
> {"text":"Một câu.","grapes":[2],"x":1,"sentences":[[0,8]]}

== a command leaves the layers of others alone
$ vnsift sentences --format jsonl
< {"docnums":[1],"text":"Một câu.","sentences":[[5,6]],"x":1}
> {"docnums":[1],"text":"Một câu.","x":1,"sentences":[[0,8]]}

== another text field
$ vnsift sentences --text-field body
< {"body":"Một câu.","text":"Hai câu."}
> Một câu.

== a byte order mark before a record
$ printf '\xef\xbb\xbf{"text":"Một câu."}\n\xef\xbb\xbf{"text":"Hai câu."}\r\n' | vnsift sentences --format jsonl
@ fixed: about bytes
> {"text":"Một câu.","sentences":[[0,8]]}
> {"text":"Hai câu.","sentences":[[0,8]]}

== one line out for each line in
$ vnsift extract --all-lines --layers sentences --one-to-one --from jsonl; echo $?
< {"id":1,"text":"Một câu."}
< bad
<
< {"id":2}
> {"id":1,"text":"Một câu.","sentences":[[0,8]]}
> {"id":"-:2","error":{"code":"bad_json","message":"bad JSON at byte 1: not a JSON object","line":2}}
> {"id":"-:3","error":{"code":"bad_json","message":"a blank line","line":3}}
> {"id":2}
> 0
! vnsift: warning: records without text, passed through unchanged: 1 (first: -:4)

== one to one does not go with rows
$ vnsift extract --one-to-one --flat
< {"text":"Một câu."}
? 2
! vnsift: extract: --one-to-one needs --format jsonl without --flat; see: vnsift help extract

== without the text
$ vnsift extract --all-lines --layers sentences --no-text
< {"id":1,"text":"Một câu.","x":2}
> {"id":1,"x":2,"sentences":[[0,8]]}

== names of documents
$ vnsift extract --all-lines --layers sentences --flat a.jsonl b.txt; vnsift extract --layers sentences --flat --from lines b.txt
file a.jsonl
< {"id":"a","text":"Một câu."}
< {"id":7,"text":"Hai câu."}
< {"text":"Ba câu.\nBốn câu."}
file b.txt
< Năm câu.
<
< Sáu câu.
> {"doc":"a","path":"a.jsonl","line":1,"layer":"sentences","start":0,"end":8,"text":"Một câu."}
> {"doc":7,"path":"a.jsonl","line":1,"layer":"sentences","start":0,"end":8,"text":"Hai câu."}
> {"doc":"a.jsonl:3","path":"a.jsonl","line":1,"layer":"sentences","start":0,"end":7,"text":"Ba câu."}
> {"doc":"a.jsonl:3","path":"a.jsonl","line":2,"layer":"sentences","start":8,"end":16,"text":"Bốn câu."}
> {"doc":"b.txt","path":"b.txt","line":1,"layer":"sentences","start":0,"end":8,"text":"Năm câu."}
> {"doc":"b.txt","path":"b.txt","line":3,"layer":"sentences","start":10,"end":18,"text":"Sáu câu."}
> {"doc":"b.txt:1","path":"b.txt","line":1,"layer":"sentences","start":0,"end":8,"text":"Năm câu."}
> {"doc":"b.txt:3","path":"b.txt","line":3,"layer":"sentences","start":0,"end":8,"text":"Sáu câu."}

== TSV: TAB, line ends and backslash are written by name
$ vnsift sentences --format tsv
< {"id":"a\tb","text":"Một\\câu.\nHai\tcâu."}
> doc<TAB>path<TAB>line<TAB>layer<TAB>id<TAB>start<TAB>end<TAB>text
> a\tb<TAB>-<TAB>1<TAB>sentences<TAB><TAB>0<TAB>8<TAB>Một\\câu.
> a\tb<TAB>-<TAB>2<TAB>sentences<TAB><TAB>9<TAB>17<TAB>Hai\tcâu.

== three units of offsets
$ for unit in codepoint byte utf16; do vnsift extract --all-lines --layers sentences --no-text --offsets $unit a.jsonl; done
file a.jsonl
< {"text":"😀 Một câu. Hai câu."}
> {"sentences":[[0,10],[11,19]]}
> {"sentences":[[0,16],[17,26]]}
> {"sentences":[[0,11],[12,20]]}
