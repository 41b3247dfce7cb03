# -E: spec grep.md 4.5.

== letters of an expression are tolerant
$ vnsift grep -E -n 'h(òa|ạ) (bình|long)' 
< hoà bình
< hạ long
< hoa<U+0300> bi<U+0300>nh
< hóa bình
> 1:hoà bình
> 2:hạ long
> 3:hoa<U+0300> bi<U+0300>nh

== digits and words
$ vnsift grep -E -o '\d+/QĐ-\w+' a.txt; vnsift grep -E -o 'xã \w+' a.txt
file a.txt
< 57/QĐ-SNV, 8/QÐ-UBND của xã Đông
> 57/QĐ-SNV
> 8/QÐ-UBND
> xã Đông

== case counts unless -i
$ vnsift grep -E -c 'Sông' a.txt; vnsift grep -E -i -c 'Sông' a.txt
file a.txt
< Sông
< SÔNG
> 1
> 2

== \b at the ends, -w
$ vnsift grep -E -o '\bđ\w\b' a.txt; vnsift grep -E -w -o 'đ.' a.txt
file a.txt
< đò đồ đồng ở đó
> đò
> đồ
> đó
> đò
> đồ
> đó

== \b inside is an error with its place
$ vnsift grep -E 'xã\bvà'
? 2
! vnsift: grep: 'xã\bvà': \b at character 3 of the pattern: \b is understood at its beginning and end; see: vnsift help grep

== back-references and look-around are RE2's errors
$ vnsift grep -E '(a)\1'; vnsift grep -E 'a(?=b)'; vnsift grep -E 'a['
? 2
! vnsift: grep: '(a)\1': bad expression: invalid escape sequence: \1; see: vnsift help grep
! vnsift: grep: 'a(?=b)': bad expression: invalid perl operator: (?=; see: vnsift help grep
! vnsift: grep: 'a[': bad expression: missing ]: [); see: vnsift help grep

== brackets reach the expression
$ vnsift grep -E -e '[0-9]' a.txt; vnsift grep -e '[0-9]' a.txt; vnsift grep -E '[a,b]' a.txt
file a.txt
< 7
< [0-9]
< c
> 7
> [0-9]
> [0-9]
? 1

== a class matches letters as typed; with fold the text is folded
$ vnsift grep -E --accent tone -c 'b[eê]n' a.txt; vnsift grep -E --accent fold -o 'b[e]n d[o]' a.txt
file a.txt
< bến đò, bên đó
> 1
> bến đò
> bên đó

== only a blank meets a line end, and only in larger units
$ vnsift grep -E -c 'bến[^,]*đò' a.txt; vnsift grep -E -c 'bến đò' a.txt; vnsift grep -E -c --unit doc 'bến đò' a.txt
file a.txt
< bến
< đò
> 0
> 0
> 1

== lines: ^ and $
$ vnsift grep -E -n '^xã' a.txt; vnsift grep -E -n 'cũ$' a.txt; vnsift grep -E -c '^$' a.txt
file a.txt
< xã cũ
<
< ở xã
> 1:xã cũ
> 1:xã cũ
> 1

== -x
$ vnsift grep -E -x -n 'x+' a.txt; vnsift grep -x -n 'xã cũ' a.txt
file a.txt
< xx
< xxy
<  xã cũ 
< xã cũ kia
> 1:xx
> 3: xã cũ 

== a quantifier belongs to its letter
$ vnsift grep -E -o 'đò+n?g?'
< đò đòòng đòn
> đò
> đòòng
> đòn

== quoted
$ vnsift grep -E -o '\Qa.b\E'
< axb a.b
> a.b
