# What cannot be read is named, and costs nothing else.

== a file that is missing
$ vnsift sentences none.txt a.txt
file a.txt
< Một câu.
> Một câu.
? 2
! vnsift: none.txt: cannot open: No such file or directory

== a directory without -r
$ mkdir d && vnsift sentences d a.txt
file a.txt
< Một câu.
> Một câu.
? 2
! vnsift: d: is a directory; -r reads the files in it

== directories are read in order, hidden files too, binary files are passed over
$ printf 'x\0y' > d/binary && ln -s . d/loop && vnsift extract --all-lines --layers sentences --no-text -r d
file d/b.txt
< Một câu.
file d/.hidden
< Hai câu.
file d/a/z.txt
< Ba câu.
file d/a.b
< Bốn câu.
> {"id":"d/.hidden","path":"d/.hidden","sentences":[[0,8]]}
> {"id":"d/a/z.txt","path":"d/a/z.txt","sentences":[[0,7]]}
> {"id":"d/a.b","path":"d/a.b","sentences":[[0,8]]}
> {"id":"d/b.txt","path":"d/b.txt","sentences":[[0,8]]}
! vnsift: warning: binary files passed over: 1 (first: d/binary)

== only some files of a directory
$ vnsift sentences -r --include '*.txt' --exclude 'old/*' d
file d/a.txt
< Một câu.
file d/b.log
< Hai câu.
file d/old/c.txt
< Ba câu.
> Một câu.

== a list of files, one a line
$ printf 'a.txt\n\nb c.txt\n' | vnsift sentences --files-from -
file a.txt
< Một câu.
file b c.txt
< Hai câu.
> Một câu.
>
> Hai câu.

== a list of files, ended by NUL
$ printf 'a.txt\0b\nc.txt' > list && mv b.txt $'b\nc.txt' && vnsift extract --all-lines --layers sentences --no-text --files0-from list
file a.txt
< Một câu.
file b.txt
< Hai câu.
> {"id":"a.txt","path":"a.txt","sentences":[[0,8]]}
> {"id":"b\nc.txt","path":"b\nc.txt","sentences":[[0,8]]}

== a list that is missing
$ vnsift sentences --files-from none
? 2
! vnsift: none: cannot open: No such file or directory

== an empty list is no standard input
$ printf '' | vnsift sentences --files-from -

== names that look like lists or options
$ vnsift sentences '[x].txt' '[a,b]' -- -x --flat
file [x].txt
< Một câu.
file [a,b]
< Hai câu.
file -x
< Ba câu.
file --flat
< Bốn câu.
> Một câu.
>
> Hai câu.
>
> Ba câu.
>
> Bốn câu.

== standard input among files
$ printf 'Hai câu.\n' | vnsift sentences a.txt - a.txt
file a.txt
< Một câu.
> Một câu.
>
> Hai câu.
>
> Một câu.

== an empty file is a document if it has a name
$ vnsift extract --all-lines --layers sentences empty a.txt && vnsift extract empty < empty > /dev/null && vnsift extract < empty
file empty
file a.txt
< Một câu.
> {"id":"empty","path":"empty","text":"","sentences":[]}
> {"id":"a.txt","path":"a.txt","text":"Một câu.\n","sentences":[[0,8]]}
! vnsift: warning: empty files: 1 (first: empty)
! vnsift: warning: empty files: 1 (first: empty)
! vnsift: warning: empty files: 1 (first: -)

== an empty file of lines or records has no documents
$ vnsift extract --from jsonl empty && vnsift extract --from lines empty
file empty

== an array of records
$ vnsift extract a.json; vnsift extract --from jsonl a.json
file a.json
< [{"text":"Một câu."},
< {"text":"Hai câu."}]
? 2
! vnsift: a.json: looks like a JSON array; jq -c '.[]' makes one object a line of it (--from text reads it as text)
! vnsift: a.json:1: bad JSON at byte 1: an array, not an object; one object a line comes out of: jq -c '.[]'
! vnsift: a.json:2: bad JSON at byte 21: something behind the object

== a text may begin with a bracket, a brace, an angle
$ vnsift sentences a.txt b.txt c.txt
file a.txt
< [Ảnh] Một câu.
file b.txt
< {Hai} câu.
file c.txt
< < 3 câu.
> [Ảnh] Một câu.
>
> {Hai} câu.
>
> < 3 câu.

== HTML and WARC are told apart, and read as text if that is wanted
$ vnsift sentences a.html b.warc; vnsift sentences --from text a.html
file a.html
< <!doctype html>
< <p>Một câu.</p>
file b.warc
< WARC/1.0
> <!doctype html>
> <p>Một câu.</p>
! vnsift: a.html: looks like HTML, which is not read yet (--from text reads it as text, tags and all)
! vnsift: b.warc: looks like a WARC file, which is not read yet (--from text reads it as text)

== a text that is too long
$ head -c 3000000 /dev/zero | tr '\0' a > long.txt && vnsift sentences --max-doc 2M long.txt a.txt
file a.txt
< Một câu.
> Một câu.
? 2
! vnsift: long.txt: the text is longer than --max-doc (2 MiB); --from lines takes each line as a document

== a line of 100 MB
$ (echo 'Một câu.'; head -c 100000000 /dev/zero | tr '\0' a; echo; echo 'Hai câu.') > long.txt && vnsift sentences --from lines long.txt
@ slow
> Một câu.
>
> Hai câu.
? 2
! vnsift: long.txt:2: the line is longer than --max-doc (64 MiB)

== a line that is too long for --max-doc, but not for a chunk
$ vnsift sentences --from lines --max-doc 20 a.txt
file a.txt
< Một câu.
< Một câu dài hơn hai mươi byte.
< Hai câu.
> Một câu.
>
> Hai câu.
? 2
! vnsift: a.txt:2: the line is longer than --max-doc (20 bytes)

== a limit of documents
$ vnsift sentences --from lines --limit 2 a.txt
file a.txt
< Một câu.
< Hai câu.
< Ba câu.
> Một câu.
>
> Hai câu.
