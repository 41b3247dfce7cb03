# Every failed write is told, whatever its size; a file appears whole or not at all.

== a full disk, small output
$ printf 'Một câu.\n' | vnsift sentences > /dev/full
? 2
! vnsift: cannot write standard output: No space left on device

== a full disk, large output
$ yes 'Một câu dài hơn một chút.' | head -n 200000 | vnsift sentences -j 2 --from lines > /dev/full
? 2
! vnsift: cannot write standard output: No space left on device

== a full disk, by name
$ printf 'Một câu.\n' | vnsift extract -o /dev/full
? 2
! vnsift: cannot write /dev/full: No space left on device

== a full disk for the version
$ vnsift --version > /dev/full
? 2
! vnsift: cannot write standard output: No space left on device

== a full disk for help
$ vnsift extract --help > /dev/full
? 2
! vnsift: cannot write standard output: No space left on device

== a pipe that nobody reads any more ends without a word
$ yes 'Một câu dài hơn một chút.' | head -n 200000 | vnsift sentences --from lines 2> words | head -n 1
$ cat words
> Một câu dài hơn một chút.

== a closed standard output
$ printf 'Một câu.\n' | vnsift sentences >&-
? 2
! vnsift: cannot write standard output: Bad file descriptor

== a file appears under its name when it is whole
$ vnsift sentences -o out.txt in.txt && cat out.txt && ls
file in.txt
< Một câu. Hai câu.
> Một câu.
> Hai câu.
> in.txt
> out.txt

== a file that cannot be made
$ vnsift sentences -o none/out.txt in.txt
file in.txt
< Một câu.
? 2
! vnsift: cannot write none/out.txt: No such file or directory

== the input may be the output
$ vnsift sentences -o in.txt in.txt && cat in.txt
file in.txt
< Một câu. Hai câu.
> Một câu.
> Hai câu.

== one output an input, in the same tree
$ vnsift sentences --output-dir out -r pages && (cd out && find . -type f | sort | xargs grep -H .)
file pages/a.txt
< Một câu. Hai câu.
file pages/b/c.txt
< Ba câu.
> ./pages/a.txt:Một câu.
> ./pages/a.txt:Hai câu.
> ./pages/b/c.txt:Ba câu.

== names of records get their ending, those of packed files lose theirs
$ gzip pages/a.txt && vnsift extract --all-lines --layers sentences --output-dir out -r pages && (cd out && find . -type f | sort)
file pages/a.txt
< Một câu.
file pages/b.jsonl
< {"text":"Hai câu."}
> ./pages/a.txt.jsonl
> ./pages/b.jsonl

== an output directory does not lead out of itself
$ mkdir sub && cd sub && vnsift sentences --output-dir out ../a.txt && find out -type f
file a.txt
< Một câu.
> out/a.txt

== two inputs, one output
$ vnsift sentences --output-dir out a.txt ./a.txt
file a.txt
< Một câu.
? 2
! vnsift: a.txt and ./a.txt would both be written to out/a.txt

== an output directory needs names
$ printf 'Một câu.\n' | vnsift sentences --output-dir out
? 2
! vnsift: --output-dir needs files, standard input has no name

== an interrupted program leaves no temporary file
# Children of timeout, because a shell's background jobs ignore SIGINT.
$ for signal in INT TERM HUP; do (echo 'Một câu.'; sleep 3) | timeout --preserve-status -s $signal 0.5 vnsift normalize -o out.txt --report report.jsonl > note; echo $?; done; ls
> 130
> 143
> 129
> note
