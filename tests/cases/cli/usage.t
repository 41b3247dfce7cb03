# What is asked for wrongly is said in one line.

== an unknown subcommand
$ vnsift setences
? 2
! vnsift: unknown subcommand setences (did you mean sentences?); see: vnsift --help

== an unknown subcommand behind nothing close
$ vnsift sub -- -x
? 2
! vnsift: unknown subcommand sub; see: vnsift --help

== an unknown option, at most three proposals
$ vnsift sentences --fromat lines
? 2
! vnsift: sentences: unknown option --fromat (did you mean --format, --from or --flat?); see: vnsift help sentences

== an unknown option with a value
$ vnsift sentences --ofsets=byte
? 2
! vnsift: sentences: unknown option --ofsets (did you mean --offsets?); see: vnsift help sentences

== a value that is missing
$ vnsift sentences --from
? 2
! vnsift: sentences: --from needs a value: FORMAT; see: vnsift help sentences

== a value that is none of its choices
$ vnsift sentences --from csv
? 2
! vnsift: sentences: --from takes auto, text, lines, jsonl, not 'csv'; see: vnsift help sentences

== a flag takes no value
$ vnsift sentences --flat=yes
? 2
! vnsift: sentences: --flat takes no value; see: vnsift help sentences

== a number that is none
$ vnsift sentences -j 0; vnsift sentences -j x
? 2
! vnsift: sentences: --threads needs a number, at least 1, not '0'; see: vnsift help sentences
! vnsift: sentences: --threads needs a number, at least 1, not 'x'; see: vnsift help sentences

== an option's value may look like a list
$ vnsift sentences --text-field '[a,b]'
< {"[a,b]":"Một câu."}
> Một câu.

== an option's value may look like an option
$ vnsift sentences --text-field -x
< {"-x":"Một câu."}
> Một câu.

== short options together
$ vnsift sentences -qj2
< {"x":1}

== layers that do not exist
$ vnsift extract --layers docnum
? 2
! vnsift: extract: --layers knows strip, lines, sentences, docnums, dates, metrics, facts, entities, not 'docnum' (did you mean docnums?); see: vnsift help extract

== TSV writes one layer
$ vnsift extract --format tsv
? 2
! vnsift: extract: --format tsv writes one layer: name it with --layers; see: vnsift help extract

== TSV writes records
$ vnsift extract --format tsv --layers strip
? 2
! vnsift: extract: --format tsv writes one layer: name it with --layers; see: vnsift help extract

== a shard that is none
$ vnsift sentences --shard 3/2 a.txt
file a.txt
< Một câu.
? 2
! vnsift: sentences: --shard needs I/N with I from 1 to N, not '3/2'; see: vnsift help sentences

== standard input cannot be sharded
$ printf 'x' | vnsift sentences --shard 1/2
? 2
! vnsift: sentences: standard input cannot be sharded; name files; see: vnsift help sentences

== outputs exclude each other
$ vnsift sentences -o x --output-dir y
? 2
! vnsift: sentences: -o and --output-dir exclude each other; see: vnsift help sentences

== help on what does not exist
$ vnsift help ofsets
? 2
! vnsift: no help on ofsets (did you mean offsets?); see: vnsift --help

== a terminal as standard input
@ terminal
$ script -qec 'vnsift sentences' /dev/null < /dev/null | tr -d '\r'; echo ${PIPESTATUS[0]}
> usage: vnsift SUBCOMMAND [options] [FILE...]
> [...]
> More: vnsift --help, vnsift help SUBCOMMAND
> 2

== no arguments
$ vnsift
? 2
! usage: vnsift SUBCOMMAND [options] [FILE...]
! [...]
! More: vnsift --help, vnsift help SUBCOMMAND

== help topics
$ for topic in exit-codes offsets formats; do vnsift help $topic | head -n 1; done
> Exit codes
> Offsets
> Formats

== help has three examples first, then its groups
$ vnsift extract --help | grep -E '^(usage|Examples|Input|Output|Rules|Running)|^  vnsift'
> usage: vnsift extract [options] [FILE...]
> Examples:
>   vnsift extract page.txt
>   vnsift extract -j 8 -o out.jsonl pages.jsonl.zst
>   vnsift extract --flat --layers docnums -r pages/
> Input:
> Output:
> Rules:
> Running:

== the version names what is in it
$ vnsift --version --format jsonl | jq -c 'keys'; vnsift --version | head -n 1
> ["compiler","git","icu","re2","schema","simd","tables","version"]
> vnsift 0.1.0
