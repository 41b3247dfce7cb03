# The same bytes for any number of threads and shards; what is said beside the output.

== threads change nothing
$ seq -f 'Thực hiện Quyết định số %g/QĐ-UBND của tỉnh. Câu hai.' 30000 > all.txt
$ for j in 1 2 8; do vnsift extract -j $j --from lines all.txt | md5sum; done | sort -u | wc -l
> 1

== shards make the whole
$ seq -f 'Câu số %g.' 3000 > a.txt; seq -f '{"id":%g,"text":"Câu một. Câu hai."}' 3000 > b.jsonl; printf 'Ba.\n' | gzip > c.gz
$ for from in auto lines; do for format in text jsonl tsv; do
$ run="vnsift extract --all-lines --layers sentences --from $from --format $format"
$ $run a.txt b.jsonl c.gz > whole
$ for n in 2 3 7; do for i in $(seq $n); do $run --shard $i/$n a.txt b.jsonl c.gz; done | cmp - whole; done
$ done; done

== lines come out while the pipe stands still
$ mkfifo in out; vnsift sentences -j 2 --from lines in > out & exec 4< out 3> in
$ echo 'Một câu.' >&3; IFS= read -r -t 5 line <&4; echo "$line"
$ echo 'Hai câu.' >&3; IFS= read -r -t 5 line <&4; IFS= read -r -t 5 line <&4; echo "$line"
> Một câu.
> Hai câu.

== warnings are counted, and silenced by -q
$ vnsift sentences a.jsonl; vnsift sentences -q a.jsonl
file a.jsonl
< {"id":1}
< {"id":2}
< {"text":"Một câu."}
> Một câu.
> Một câu.
! vnsift: warning: records without text, passed through unchanged: 2 (first: a.jsonl:1)

== a summary
$ vnsift sentences --summary a.jsonl
file a.jsonl
< {"text":"Một câu. Hai câu."}
> Một câu.
> Hai câu.
! documents 1, files 1, 0.0 MB in [...] s, [...] MB/s; sentences 2; errors 0

== a summary as a line of JSON
$ vnsift extract --all-lines --layers sentences --summary-file s.json a.jsonl > /dev/null; jq -c 'del(.seconds, .version)' s.json
file a.jsonl
< {"text":"Một câu. Hai câu."}
< bad
> {"schema":1,"command":"extract","files":1,"documents":1,"bytes_in":37,"bytes_out":60,"counts":{"sentences":2},"warnings":{},"errors":1,"exit":2}
! vnsift: a.jsonl:2: bad JSON at byte 1: not a JSON object

== progress if it is asked for is not a word in the output
$ vnsift sentences --progress a.txt
file a.txt
< Một câu.
> Một câu.

== colour only if it is asked for
$ vnsift sentences --color always none; NO_COLOR=1 CLICOLOR_FORCE=1 vnsift sentences none; CLICOLOR_FORCE=1 vnsift sentences none
? 2
! <U+001B>[1;31mvnsift: <U+001B>[0mnone: cannot open: No such file or directory
! vnsift: none: cannot open: No such file or directory
! <U+001B>[1;31mvnsift: <U+001B>[0mnone: cannot open: No such file or directory
