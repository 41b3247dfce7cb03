# One code for each letter, however its marks were typed.

== canonical, half composed, and tone before shape
$ vnsift normalize
@ fixed: it is about composition
< Nghe<U+0323><U+0302>, nghê<U+0323>, nghẹ<U+0302>, nghe<U+0302><U+0323>
< đo<U+0309><U+0302>ng ru<U+0301>a nga<U+0301><U+0306>n tru<U+031B><U+01A1><U+0300>ng
< U<U+031B>O<U+031B><U+0301>C, Ơ<U+0309>
> Nghệ, nghệ, nghệ, nghệ
> đổng rúa ngắn trường
> ƯỚC, Ở

== doubled marks go, a second tone stays
$ vnsift normalize
@ fixed: it is about composition
< chờ<U+0300> nhà<U+0300> ê<U+0302> a<U+0309><U+0303>
> chờ nhà ê ả<U+0303>

== a blank between a letter and its mark, where that makes a syllable
$ vnsift normalize
@ fixed: it is about composition
< Vie<U+0302> <U+0323>c la<NBSP><U+0300>m, b <U+0323>n
> Việc làm, b <U+0323>n

== other scripts are composed as Unicode says
$ vnsift normalize
@ fixed: it is about composition
< и<U+0306> か<U+3099> <U+1112><U+1161><U+11AB> n<U+0303> <U+212B>
> й が 한 ñ Å
