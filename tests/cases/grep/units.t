# Units and what must meet in them: spec grep.md 2.

== sentences, inner line ends as blanks
$ vnsift grep --unit sentence -n đò a.txt; vnsift grep --unit sentence --raw đò a.txt
file a.txt
< Bến cũ. Con đò nằm yên bên bờ sông, nước
< chảy lững lờ qua mấy rặng tre già.
< Trời mưa.
> 1:Con đò nằm yên bên bờ sông, nước chảy lững lờ qua mấy rặng tre già.
> Con đò nằm yên bên bờ sông, nước
> chảy lững lờ qua mấy rặng tre già.

== paragraphs and documents
$ vnsift grep --unit para -c đò a.txt; vnsift grep --unit doc -c đò a.txt; vnsift grep --unit doc -v -c đò a.txt
file a.txt
< con đò
<
< đò ngang
<
< cầu
> 2
> 1
> 0
? 1

== -v of sentences
$ vnsift grep --unit sentence -v đò
< Con đò nhỏ. Trời mưa. Đò ngang.
> Trời mưa.

== --and, --not
$ vnsift grep -n --and cầu đò a.txt; vnsift grep -n --not cầu đò a.txt; vnsift grep -n --and cầu --and phà đò a.txt
file a.txt
< cầu và đò
< đò
< đò, cầu, phà
> 1:cầu và đò
> 3:đò, cầu, phà
> 2:đò
> 3:đò, cầu, phà

== --near
$ vnsift grep -n --and cầu --near 2 đò
< đò và cầu
< đò ở xa cầu
< đò ở xa cây cầu
< cầu, đò
> 1:đò và cầu
> 2:đò ở xa cầu
> 4:cầu, đò

== --near needs --and
$ vnsift grep --near 2 đò
? 2
! vnsift: grep: near needs a second pattern that must stand near the first; see: vnsift help grep

== boolean conditions in a sentence, not in a line
$ vnsift grep --unit sentence --and cầu đò
< Có đò. Có cầu và đò ngang.
> Có cầu và đò ngang.

== several patterns
$ vnsift grep -n -e đò -e 'đò ngang' -e cầu; vnsift grep -o -e đò -e 'đò ngang' a.txt
< đò ngang
< cầu
< phà
file a.txt
< đò ngang
> 1:đò ngang
> 2:cầu
> đò ngang
