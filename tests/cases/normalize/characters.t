# Characters that are rewritten, and those that stay (docs/normalize.md).

== line ends become LF, TAB stays
$ vnsift normalize
@ fixed: it is about line ends
< một<CR>
< hai<U+2028>ba<U+000B>bốn<TAB>năm<U+0085>sáu
> một
> hai
> ba
> bốn<TAB>năm
> sáu

== spaces and invisible characters
$ vnsift normalize
@ fixed: it is about spaces and invisible characters
< Lớp<NBSP>học<U+3000>mở<U+202F>cửa
< cộng<SHY>đồng<ZWSP> nhà<U+FEFF> văn<U+200E> hóa<U+0007>
< QĐ<SHY>UBND, QĐ<U+2011>UBND, 2019<U+2013>2021
> Lớp học mở cửa
> cộngđồng nhà văn hóa
> QĐUBND, QĐ-UBND, 2019–2021

== a joiner stays between emoji and in scripts that need it
$ vnsift normalize
< 👩<U+200D>🌾 a<U+200D>b क<U+094D><U+200D>ष
> 👩<U+200D>🌾 ab क<U+094D><U+200D>ष

== symbols of Word's fonts, full-width forms, ligatures
$ vnsift normalize
< <U+F0B7> mục một <U+F0D8> mục hai
< １２ ＱĐ－ＵＢＮＤ, ﬁle, 𝐀𝟘
> • mục một ➢ mục hai
> 12 QĐ-UBND, file, A0

== what is never touched
$ vnsift normalize
< 12 m² ½ № ① Ⅲ CO₂ 37°C 5.000 ₫ “ngoặc” ‘kép’ … 10–15 %
< Ê-ñuôl, Guðrún, Müller, Москва, 東京, https://vi.example/duong-dan
< V i ệ t, ho´a
> 12 m² ½ № ① Ⅲ CO₂ 37°C 5.000 ₫ “ngoặc” ‘kép’ … 10–15 %
> Ê-ñuôl, Guðrún, Müller, Москва, 東京, https://vi.example/duong-dan
> V i ệ t, ho´a

== each rule can be switched off
$ vnsift normalize --newlines keep --spaces keep --invisible keep --pua keep --width off --tone keep
@ fixed: it is about the characters themselves
< một<CR>
< hai<NBSP>ba<SHY>bốn <U+F0B7> Ａ hoà
> một<CR>
> hai<NBSP>ba<SHY>bốn <U+F0B7> Ａ hoà

== bytes that are no UTF-8 are replaced and counted
$ vnsift normalize
@ fixed: it holds bytes that are no UTF-8
< phường<0xFF> Bến<0xC3> Đò
> phường� Bến� Đò
! vnsift: warning: ill-formed bytes or lone surrogates replaced by U+FFFD: 2 (first: -)
