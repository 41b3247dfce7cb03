# Exit codes, arguments, errors: spec grep.md 2.

== exit codes
$ vnsift grep đò a.txt; echo $?; vnsift grep cầu a.txt; echo $?; vnsift grep đò no.txt; echo $?
file a.txt
< đò
> đò
> 0
> 1
> 2
! vnsift: no.txt: cannot open: No such file or directory

== a hit does not hide a missing file, but with -q
$ vnsift grep đò no.txt a.txt; echo $?; vnsift grep -q đò no.txt a.txt; echo $?; vnsift grep -s đò no.txt a.txt; echo $?
file a.txt
< đò
> a.txt:đò
> 2
> 0
> a.txt:đò
> 2
! vnsift: no.txt: cannot open: No such file or directory
! vnsift: no.txt: cannot open: No such file or directory

== a full disk, even at the last flush
$ vnsift grep đò a.txt > /dev/full
file a.txt
< đò
! vnsift: cannot write standard output: No space left on device
? 2

== a full disk behind a table
$ vnsift grep --forms đò a.txt > /dev/full
file a.txt
< đò
! vnsift: cannot write standard output: No space left on device
? 2

== a closed pipe ends it quietly
$ for i in $(seq 100000); do echo "bến đò $i"; done | vnsift grep đò | head -n 1
> bến đò 1

== arguments that look like options
$ vnsift grep -- -x a.txt; vnsift grep -e -x a.txt; vnsift grep -c -- -x - < a.txt
file a.txt
< a -x
< bx
> a -x
> a -x
> 1

== an empty pattern, none, a bad file of patterns
$ vnsift grep '' a.txt; vnsift grep; vnsift grep -f empty.txt a.txt; vnsift grep -f no.txt a.txt; vnsift grep -f bad.tsv a.txt
file a.txt
< x
file empty.txt
file bad.tsv
< x	y	--what
? 2
! vnsift: grep: '': the pattern is empty; see: vnsift help grep
! vnsift: grep: no pattern; see: vnsift help grep
! vnsift: grep: empty.txt holds no pattern; see: vnsift help grep
! vnsift: grep: no.txt: cannot open: No such file or directory; see: vnsift help grep
! vnsift: grep: bad.tsv:1: '--what' is no flag of a pattern; see: vnsift help grep

== contradictions
$ vnsift grep -E -F x; vnsift grep -E --alias x; vnsift grep --unit word x; vnsift grep --accent none x; vnsift grep -C 1 --unit doc x; vnsift grep --format csv x
? 2
! vnsift: grep: -E and -F exclude each other; see: vnsift help grep
! vnsift: grep: --alias is for phrases, not for -E; see: vnsift help grep
! vnsift: grep: --unit takes line, sentence, para, doc, not 'word'; see: vnsift help grep
! vnsift: grep: --accent takes smart, tone, strict, fold, not 'none'; see: vnsift help grep
! vnsift: grep: -A -B -C count lines: they need --unit line; see: vnsift help grep
! vnsift: grep: --format csv is for --matrix; see: vnsift help grep

== a misspelt option
$ vnsift grep --acent tone x
? 2
! vnsift: grep: unknown option --acent (did you mean --accent?); see: vnsift help grep

== a pattern that is no UTF-8
$ vnsift grep $'\xff' a.txt
file a.txt
< x
? 2
! vnsift: grep: '<0xFF>': the pattern is ill-formed UTF-8; see: vnsift help grep

== -h is no help here, --help is
$ vnsift grep -h x a.txt; vnsift grep --help | head -n 1
file a.txt
< x
> x
> usage: vnsift grep [options] PATTERN [FILE...]
