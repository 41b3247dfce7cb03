# Packed input: by its bytes, not by its name. Everything good is processed before an error is told.

== gz, zst, xz, bz2 under any name
$ gzip -c a.txt > 1.txt; zstd -qc a.txt > 2.txt; xz -c a.txt > 3.txt; bzip2 -c a.txt > 4.txt
$ vnsift extract --all-lines --layers sentences --no-text 1.txt 2.txt 3.txt 4.txt
file a.txt
< Một câu. Hai câu.
> {"id":"1.txt","path":"1.txt","sentences":[[0,8],[9,17]]}
> {"id":"2.txt","path":"2.txt","sentences":[[0,8],[9,17]]}
> {"id":"3.txt","path":"3.txt","sentences":[[0,8],[9,17]]}
> {"id":"4.txt","path":"4.txt","sentences":[[0,8],[9,17]]}

== members one after the other
$ for pack in 'gzip -c' 'zstd -qc' 'xz -c' 'bzip2 -c'; do ($pack a.txt; $pack b.txt) | vnsift sentences; done
file a.txt
< Một câu.
file b.txt
< Hai câu.
> Một câu.
> Hai câu.
> Một câu.
> Hai câu.
> Một câu.
> Hai câu.
> Một câu.
> Hai câu.

== an empty packed file
$ for pack in 'gzip -c' 'zstd -qc' 'xz -c' 'bzip2 -c'; do $pack empty | vnsift extract --from jsonl; done
file empty

== a truncated gz gives its good lines
$ seq -f 'Câu số %g.' 20000 | gzip > all.gz; head -c 30000 all.gz > cut.gz
$ vnsift sentences --from lines cut.gz > out; echo $?; head -n 1 out; [ $(wc -l < out) -gt 5000 ] && echo 'many lines'
> 2
> Câu số 1.
> many lines
! vnsift: cut.gz: the gzip file is truncated

== a wrong CRC
$ gzip -c a.txt > a.gz; printf '\x55' | dd of=a.gz bs=1 seek=$(($(stat -c %s a.gz) - 8)) conv=notrunc status=none
$ vnsift sentences --from lines a.gz
file a.txt
< Một câu.
> Một câu.
? 2
! vnsift: a.gz: the gzip file is corrupt: incorrect data check

== a flipped bit
$ seq -f 'Câu số %g.' 20000 | gzip > a.gz; printf '\x55\x55' | dd of=a.gz bs=1 seek=20000 conv=notrunc status=none
$ vnsift sentences --from lines a.gz b.txt | tail -n 1
file b.txt
< Hai câu.
> Hai câu.
! vnsift: a.gz: the gzip file is corrupt: incorrect data check

== garbage behind the end
$ for pack in gzip zstd xz bzip2; do ($pack -c < a.txt; echo garbage) | vnsift sentences; done
file a.txt
< Một câu.
> Một câu.
> Một câu.
> Một câu.
> Một câu.
? 2
! vnsift: -: garbage behind the end of the compressed data
! vnsift: -: garbage behind the end of the compressed data
! vnsift: -: garbage behind the end of the compressed data
! vnsift: -: garbage behind the end of the compressed data

== padding with zeros is none
$ for pack in gzip xz; do ($pack -c a.txt; head -c 512 /dev/zero) | vnsift sentences; done
file a.txt
< Một câu.
> Một câu.
> Một câu.

== truncated zst, xz, bz2 are named
$ seq -f 'Câu số %g.' 60000 > a.txt; for pack in zstd xz bzip2; do $pack -qc a.txt > p; head -c 4000 p > cut; vnsift sentences --from lines cut b.txt | tail -n 1; done
file b.txt
< Hai câu.
> Hai câu.
> Hai câu.
> Hai câu.
! vnsift: cut: the zst file is corrupt or truncated: Truncated zstd input
! vnsift: cut: the xz file is corrupt or truncated: Lzma library error:  No progress is possible
! vnsift: cut: the bz2 file is corrupt or truncated: truncated bzip2 input

== a text that was cut off is left out, its lines are not
$ gzip -c a.txt | head -c -4 > cut.gz; vnsift sentences cut.gz; vnsift sentences --from lines cut.gz
file a.txt
< Một câu.
< Hai câu.
> Một câu.
>
> Hai câu.
? 2
! vnsift: cut.gz: the gzip file is truncated
! vnsift: cut.gz: the gzip file is truncated

== UTF-16 with a mark, either way round
$ (printf '\xff\xfe'; iconv -t utf-16le a.txt) > le; (printf '\xfe\xff'; iconv -t utf-16be a.txt) | gzip > be
$ vnsift extract --all-lines --layers sentences le be
@ fixed: the encoding is what it is about
file a.txt
< Một câu.
> {"id":"le","path":"le","text":"Một câu.\n","sentences":[[0,8]]}
> {"id":"be","path":"be","text":"Một câu.\n","sentences":[[0,8]]}
