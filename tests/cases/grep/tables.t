# Concordance, forms, matrix: spec grep.md 7.

== aligned by display width
$ vnsift grep --kwic đò
< ở bến có con đò nhỏ
< be<U+0302><U+0301>n đò
< 東京 đò ngang sông
< đò
> ở bến có con  đò  nhỏ
>          be<U+0302><U+0301>n  đò
>         東京  đò  ngang sông
>               đò

== --width in syllables and characters
$ vnsift grep --kwic --width 2 đò a.txt; vnsift grep --kwic --width 3 --kwic-unit char đò a.txt
file a.txt
< ở bến có con đò nhỏ qua sông
> có con  đò  nhỏ qua
> on  đò  nh

== sorted by the next word, in the order of the alphabet
$ vnsift grep --kwic --sort R1 đò
< đò hôn
< đò hoan
< đò hóa
< đò hòa
< đò hỏa
< đò ăn
< đò đi
< đò dọc
< đò an
< đò 2
>   đò  2
>   đò  an
>   đò  ăn
>   đò  dọc
>   đò  đi
>   đò  hòa
>   đò  hỏa
>   đò  hóa
>   đò  hoan
>   đò  hôn

== sorted by the word before, the text, the form
$ vnsift grep --kwic --sort L1,R1 đò a.txt; vnsift grep --kwic --sort doc -n đò b.txt a.txt; vnsift grep --kwic --sort form 'do' a.txt
file a.txt
< con đò nhỏ
< bến đò xa
< bến đò gần
< bên đó
file b.txt
< đò kia
> bến  đò  gần
> bến  đò  xa
> con  đò  nhỏ
> a.txt:1: con  đò  nhỏ
> a.txt:2: bến  đò  xa
> a.txt:3: bến  đò  gần
> b.txt:1:      đò  kia
> con  đò  nhỏ
> bến  đò  xa
> bến  đò  gần
> bên  đó

== as records
$ vnsift grep --kwic --width 1 --format jsonl đò a.txt | jq -c '[.left,.text,.right]'; vnsift grep --kwic --width 1 --sort R1 --format tsv đò a.txt | cut -f8-10
file a.txt
< ở bến đò xa kia
< ở bến đò gần kia
> [" bến ","đò"," xa "]
> [" bến ","đò"," gần "]
> left<TAB>text<TAB>right
>  bến <TAB>đò<TAB> gần 
>  bến <TAB>đò<TAB> xa 

== forms
$ vnsift grep --forms hoa a.txt b.txt; vnsift grep --forms --format jsonl hoa a.txt
file a.txt
< hoa hòa Hoà HOA hóa
file b.txt
< hoa
> form<TAB>hits<TAB>docs
> hoa<TAB>3<TAB>2
> hòa<TAB>2<TAB>1
> hóa<TAB>1<TAB>1
> {"form":"hoa","hits":2,"docs":1}
> {"form":"hòa","hits":2,"docs":1}
> {"form":"hóa","hits":1,"docs":1}

== matrix of hits, of texts
$ vnsift grep -f q.txt --matrix hits a.txt b.txt; vnsift grep -f q.txt --matrix docs a.txt b.txt; vnsift grep -f q.txt --matrix hits --format csv a.txt
file q.txt
< đò
< "cầu, phà"	cầu
< "cầu, phà"	phà
file a.txt
< đò đò cầu
< phà
file b.txt
< không
> doc<TAB>đò<TAB>"cầu, phà"
> a.txt<TAB>2<TAB>2
> b.txt<TAB>0<TAB>0
> label<TAB>docs<TAB>hits
> đò<TAB>1<TAB>2
> "cầu, phà"<TAB>1<TAB>2
> doc,đò,"""cầu, phà"""
> a.txt,2,2

== what does not go together
$ vnsift grep --kwic --forms x; vnsift grep --matrix hits x; vnsift grep --sort R1 x; vnsift grep -v --kwic x; vnsift grep --sort Q x; vnsift grep -c --format jsonl x
? 2
! vnsift: grep: --kwic, --forms and --matrix exclude each other; see: vnsift help grep
! vnsift: grep: --matrix counts by the labels of -f; see: vnsift help grep
! vnsift: grep: --sort sorts a concordance: it needs --kwic; see: vnsift help grep
! vnsift: grep: -v finds units without a hit: there is nothing to show with -o or in a table; see: vnsift help grep
! vnsift: grep: --sort takes L1..L9, R1..R9, doc, date, form, with commas between, not 'Q'; see: vnsift help grep
! vnsift: grep: -c -l -L -o -q write text of their own: no --format, --kwic, --forms, --matrix; see: vnsift help grep
