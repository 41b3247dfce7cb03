# What a phrase matches: spec grep.md 3.

== every row of the reference table, no false file
$ tail -n +2 "$SHARED/data/grep/expected.tsv" | while IFS= read -r row; do
$   flags=$(cut -f2 <<<"$row"); query=$(cut -f3 <<<"$row"); files=$(cut -f5 <<<"$row")
$   found=$(vnsift grep -l $flags -r -- "$query" "$SHARED/data/grep/micro" | sed 's|.*/||; s|[.]txt$||' | tr '\n' ' ')
$   [ "${found% }" = "$files" ] && echo exact || echo "$query: ${found% }"
$ done | sort | uniq -c | sed 's/^ *//'
@ shared
> 22 exact

== a pattern with marks: any encoding, case and tone style, never another tone
$ vnsift grep -n 'thủy hòa'
< xã Thủy Hòa
< xã THUỶ HOÀ
< xã Thu<U+0309>y Ho<U+0300>a
< xã Thuỷ<NBSP>Hoà
< xã Thủy  Hòa
< xã Thúy Hòa
< xã Thuy Hoa
< xã Thủy Hoa
> 1:xã Thủy Hòa
> 2:xã THUỶ HOÀ
> 3:xã Thu<U+0309>y Ho<U+0300>a
> 4:xã Thuỷ<NBSP>Hoà
> 5:xã Thủy  Hòa

== a pattern without marks finds them all
$ vnsift grep -c 'thuy hoa'
< xã Thủy Hòa
< xã THUỶ HOÀ
< xã Thúy Hóa
< xã Thuy Hoa
< xã Thuyền Hoa
> 4

== but whole syllables only
$ vnsift grep -o 'hoa'
< thoa, hoan, hoa-hồng, HOÀ/2, hoa_sen, 2hoa, hoa1
> hoa
> HOÀ
> hoa

== decomposed letters are letters: no border before a mark
$ vnsift grep -c --accent tone 'hoa'
< hoa<U+0300> bi<U+0300>nh
> 0
? 1

== --substring opts out of borders
$ vnsift grep -o --substring --accent tone 'hoa'
< thoa, hoan, hoa
> hoa
> hoa
> hoa

== smart decides by the pattern as a whole
$ vnsift grep -c 'đường moi'
< đường mới
< đường moi
> 1

== tone mode for a word without a tone
$ vnsift grep -o --accent tone 'hai'
< hai hải hãi Hai
> hai
> Hai

== strict: the same characters
$ vnsift grep -n --accent strict 'thuỷ'
< thuỷ
< THUỶ
< thủy
< thu<U+0309>y
< thuy<U+0309>
< thu<SHY>ỷ
> 1:thuỷ
> 2:THUỶ
> 5:thuy<U+0309>

== strict knows Ð from Đ, both ways
$ vnsift grep -n --accent strict 'Đông' a.txt; vnsift grep -n --accent strict 'Ðông' a.txt
file a.txt
< Đông
< Ðông
> 1:Đông
> 2:Ðông

== Ð ð Ɖ ɖ are Đ đ, unless --no-confusables
$ vnsift grep -c 'đông' a.txt; vnsift grep -c --no-confusables 'đông' a.txt
file a.txt
< Đông
< Ðông
< ðông
< Ɖông
< ɖông
> 5
> 1

== a number: dashes, inner blanks, case; bounded on its left
$ vnsift grep -n '57/QĐ-SNV'
< 57/QĐ-SNV
< 57 /QĐ - SNV
< 57/qđ–snv
< 57/QÐ‑SNV
< 157/QĐ-SNV
< 57/QD-SNV
< 57/QĐ-SNVX
< 57/QĐ   - SNV
> 1:57/QĐ-SNV
> 2:57 /QĐ - SNV
> 3:57/qđ–snv
> 4:57/QÐ‑SNV

== a number without marks folds
$ vnsift grep -c '57/QD-SNV'
< 57/QĐ-SNV
< 57/QD-SNV
> 2

== blanks of the pattern round its dash
$ vnsift grep -c 'văn hóa - xã hội'
< văn hóa - xã hội
< văn hóa-xã hội
< văn hóa – xã hội
< văn hóa, xã hội
> 3

== a blank is a line end, an empty line is not
$ vnsift grep -n 'bến đò'
< bến
< đò ngang
< bến
<
< đò dọc
< bến   
<   đò
> 1:bến
> 2:đò ngang
> 6:bến   
> 7:  đò

== --iy, only where i or y is the whole rhyme
$ vnsift grep -o --iy 'lý'; vnsift grep -o --iy 'quy' q.txt; vnsift grep -o --iy 'tai' q.txt
< lý lí Lí lỷ lýt
file q.txt
< quý quí qúy tay tai
> lý
> lí
> Lí
> quý
> quí
> qúy
> tai

== case
$ vnsift grep -c --case-sensitive 'Sông Cái' a.txt; vnsift grep -c -S 'sông cái' a.txt; vnsift grep -c -S 'Sông cái' a.txt
file a.txt
< Sông Cái
< SÔNG CÁI
< sông cái
> 1
> 3
> 0
? 1

== --segmented
$ vnsift grep -c --segmented 'học sinh'
< học_sinh giỏi
< học sinh giỏi
> 2

== signs of a phrase stand for themselves
$ vnsift grep -o 'TP. (mới)'
< TP. (mới), TP.(mới), TP (mới)
> TP. (mới)

== a phrase that begins with a sign has no border there
$ vnsift grep -o '/QĐ-SNV'
< 57/QĐ-SNV
> /QĐ-SNV

== overlapping candidates
$ vnsift grep -o 'ban nhân'
< ban ban nhân ban nhân
> ban nhân
> ban nhân

== letters of other languages
$ vnsift grep -o 'muller'; vnsift grep -o 'müller' a.txt
< Müller Muller MÜLLER
file a.txt
< Müller Mu<U+0308>ller Muller
> Müller
> Muller
> MÜLLER
> Müller
> Mu<U+0308>ller

== a soft hyphen or a joiner inside belongs to the hit
$ vnsift grep -o -b 'bến đò'
< ở b<SHY>ến<ZWSP> đò<SHY> kia
> 2:b<SHY>ến<ZWSP> đò

== --accent fold forced on marks
$ vnsift grep -c --accent fold 'bến đò'
< ben do
< bến đò
> 2
