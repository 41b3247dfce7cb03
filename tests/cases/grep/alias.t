# Abbreviations and full forms: spec grep.md 6.

== the union of both forms, both ways
$ for q in 'ủy ban nhân dân' 'uy ban nhan dan' UBND ubnd; do vnsift grep --alias -c "$q" a.txt; done; vnsift grep -c 'ủy ban nhân dân' a.txt
file a.txt
< UBND tỉnh
< Uỷ ban nhân dân xã
< ỦY BAN NHÂN DÂN
< ubnd
< Uỷ ban
> 3
> 3
> 4
> 4
> 2

== inside a longer phrase
$ vnsift grep --alias -o 'Ủy ban nhân dân thành phố' a.txt; vnsift grep --alias -o 'UBND TP' a.txt
file a.txt
< UBND TP, UBND thành phố, Uỷ ban nhân dân TP, UBND Tp, UBND t.p
> UBND TP
> UBND thành phố
> Uỷ ban nhân dân TP
> UBND Tp
> UBND TP
> UBND thành phố
> Uỷ ban nhân dân TP
> UBND Tp

== capitals count in an abbreviation, its full stop may be there
$ vnsift grep --alias -o 'thành phố Trà Vân'
< TP Trà Vân; TP. Trà Vân; TP.Trà Vân; tp Trà Vân; thành phố Trà Vân; Thành Phố trà vân
> TP Trà Vân
> TP. Trà Vân
> TP.Trà Vân
> thành phố Trà Vân
> Thành Phố trà vân

== a comma or dash inside a full form
$ vnsift grep --alias -o 'KT-XH'
< kinh tế - xã hội, kinh tế xã hội, kinh tế, xã hội, KT - XH, KTXH, kinh tế-xã hội
> kinh tế - xã hội
> kinh tế xã hội
> kinh tế, xã hội
> KT - XH
> KTXH
> kinh tế-xã hội

== several readings: only when named
$ vnsift grep --alias -c 'thông tư số' a.txt; vnsift grep --alias --alias-scope all -c 'thông tư số' a.txt; vnsift grep --alias -c TT a.txt
file a.txt
< TT số 3
< thông tư số 4
< trung tâm
> 1
> 2
> 3

== a table of one's own
$ vnsift grep --alias-file mine.tsv -o 'Hợp tác xã Đò Ngang' a.txt; vnsift grep --alias-file bad.tsv x a.txt
file mine.tsv
< abbr	variants	expansions	scope
< ĐNG	Đ.N.G	đò ngang	safe
file bad.tsv
< abbr	expansions
< X
file a.txt
< HTX ĐNG và HTX Đ.N.G, hợp tác xã đò ngang
> HTX ĐNG
> HTX Đ.N.G
> hợp tác xã đò ngang
? 2
! vnsift: grep: bad.tsv: line 2: a row needs an abbreviation and its full form; see: vnsift help grep

== explained
$ vnsift grep --explain --alias -c 'ủy ban nhân dân' a.txt 2>&1 | grep -E 'form|alias'
file a.txt
< x
> explain:   form ủy ban nhân dân
> explain:   alias UBND

== a phrase of nothing but abbreviations has an end
$ vnsift grep --alias -c "$(printf 'UBND %.0s' $(seq 60))x" a.txt; vnsift grep --alias -c "$(printf 'UBND %.0s' $(seq 2000))x" a.txt
file a.txt
< UBND
> 0
> 0
? 1
