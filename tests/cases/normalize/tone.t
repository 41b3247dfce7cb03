# Where the tone of open oa oe uy stands.

== the old place by default
$ vnsift normalize
< Cô Thuý ở xã Hoà Phú khoẻ, TOÀ NHÀ; quý khách nguỵ trang.
> Cô Thúy ở xã Hòa Phú khỏe, TÒA NHÀ; quý khách ngụy trang.

== the modern place
$ vnsift normalize --tone new
< Cô Thúy ở xã Hòa Phú khỏe, TÒA NHÀ; quý khách ngụy trang.
> Cô Thuý ở xã Hoà Phú khoẻ, TOÀ NHÀ; quý khách nguỵ trang.

== as it is
$ vnsift normalize --tone keep
< Cô Thuý ở xã Hòa Phú.
> Cô Thuý ở xã Hòa Phú.

== closed and other rhymes have one place only
$ vnsift normalize --tone new
< hoàng hoạt của mùa quà quý khuya tuổi thủa ngoáy tuyết
> hoàng hoạt của mùa quà quý khuya tuổi thủa ngoáy tuyết

== words that are no syllables, and the exceptions, stay
$ vnsift normalize
< Nhà thờ Noé, giặt gịa, hoàbình, Zoé, boàng
> Nhà thờ Noé, giặt gịa, hoàbình, Zoé, boàng

== a line that is not Vietnamese stays
$ vnsift normalize
< O señor Queiroga leva a choà do ferreiro cara aos hortos
< Bà Thuý mua một rổ cá ở chợ
> O señor Queiroga leva a choà do ferreiro cara aos hortos
> Bà Thúy mua một rổ cá ở chợ
