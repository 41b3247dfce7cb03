# Old charsets, mojibake, and folders of both.

== a folder of old files: what each one was, what is left
# A packed file that was cut off stands for what cannot be read: to root no mode forbids it.
$ mkdir -p old/sub
$ line='Cụ Tường đứng ngoài sân nhìn nước dâng ngập bờ ruộng'
$ printf 'Th\xabn \xa7\xe5ng N\xc9m m\xeb h\xe9i \xaeua thuy\xd2n\n' > old/tcvn3.txt
$ printf 'N\xf6\xf4\xf9c le\xe2n nhanh, da\xe2n la\xf8ng lo\n' > old/vni.txt
$ echo "$line" | iconv -t UTF-16LE > old/utf16.txt
$ printf '\xff\xfe' > old/utf16-mark.txt; echo "$line" | iconv -t UTF-16LE >> old/utf16-mark.txt
$ printf '\xff\xfe\0\0a\0\0\0' > old/utf32.txt
$ printf 'Th\xabn \xa7\xe5ng N\xc9m m\xeb h\xe9i \xaeua thuy\xd2n\n' | gzip > old/packed.txt.gz
$ printf "L'\xe9t\xe9 dernier, le gar\xe7on a mang\xe9 au caf\xe9.\n" > old/french.txt
$ printf 'Thôn có ruộng bậc thang, có suối\nTh«n §ång NÉm më héi ®ua thuyÒn\nphÆ°á»\xef\xbf\xbdng bá»\xef\xbf\xbd rÆ¡i\n' > old/sub/mixed.txt
$ printf 'C NG HO  X H I CH NGH A VI T NAM\n c l p T do H nh ph c\n' > old/sub/damaged.txt
$ printf '\x7fELF\0\0\0\1' > old/tool; : > old/empty.txt; printf '\x1f\x8b\x08' > old/cut.txt.gz
$ vnsift normalize -r old --output-dir new --summary 2> said; echo $?
$ grep -v '^documents' said | sort; cat new/old/*.txt new/old/sub/mixed.txt
> 2
> old/cut.txt.gz: empty
> old/empty.txt: empty
> old/french.txt: windows-1252, a guess
> old/packed.txt.gz: tcvn3
> old/sub/damaged.txt: utf-8; damaged, letters are missing; unchanged
> old/sub/mixed.txt: utf-8, from utf-8-as-1252; 1 line of a legacy charset; 1 line of mojibake; 1 U+FFFD not understood
> old/tcvn3.txt: tcvn3
> old/tool: binary, passed over
> old/utf16-mark.txt: utf-16le
> old/utf16.txt: utf-16le
> old/vni.txt: vni
> vnsift: old/cut.txt.gz: the gzip file is truncated
> vnsift: old/utf32.txt: is UTF-32, which is not read; iconv -f UTF-32 -t UTF-8 makes UTF-8 of it
> vnsift: warning: binary files passed over: 1 (first: old/tool)
> vnsift: warning: empty files: 2 (first: old/cut.txt.gz)
> vnsift: warning: lines of TCVN3 read as windows-1252 decoded: 1 (first: old/sub/mixed.txt)
> vnsift: warning: texts in TCVN3 decoded: 2 (first: old/packed.txt.gz)
> vnsift: warning: texts in VNI decoded: 1 (first: old/vni.txt)
> vnsift: warning: texts read as windows-1252, a guess: 1 (first: old/french.txt)
> L'été dernier, le garçon a mangé au café.
> Thôn Đồng Nẫm mở hội đua thuyền
> Thôn Đồng Nẫm mở hội đua thuyền
> Cụ Tường đứng ngoài sân nhìn nước dâng ngập bờ ruộng
> Cụ Tường đứng ngoài sân nhìn nước dâng ngập bờ ruộng
> Nước lên nhanh, dân làng lo
> Thôn có ruộng bậc thang, có suối
> Thôn Đồng Nẫm mở hội đua thuyền
> phường b� rơi

== edits made on the input give the output
$ vnsift normalize -q in.txt > out; vnsift normalize -q --edits in.txt > edits
$ python3 - <<'END'
$ import json
$ text, at, made = open('in.txt', newline='').read(), 0, ''
$ for edit in map(json.loads, open('edits')):
$     made += text[at:edit['start']]
$     assert text[edit['start']:edit['end']] == edit['text'] and len(made) == edit['out_start'], edit
$     made, at = made + edit['replacement'], edit['end']
$     assert len(made) == edit['out_end'], edit
$ print(made + text[at:] == open('out', newline='').read(), sorted({json.loads(line)['rule'] for line in open('edits')}))
$ END
file in.txt
< Xã Hoà<NBSP>Phu<U+0301>, số 12/QÐ–UBND<CR>
< Th«n §ång NÉm më héi ®ua thuyÒn
< Nước Ä‘ang lÃªn, nguời khỏang<SHY> hai thôn laị lo
< ﬁ １２ ho<U+0300>a đổ<U+0302>ng
> True ['charset', 'docnum_punct', 'dstroke', 'mark_dup', 'mojibake', 'newline', 'nfc', 'space', 'tone_style', 'width']

== a line that is not understood keeps its soft hyphens
$ vnsift normalize --report report.jsonl; grep -o '"shy_kept":[0-9]*' report.jsonl
< xyz<SHY>qq «foo¼bar» w<SHY>w
> xyz<SHY>qq «foo¼bar» w<SHY>w
> "shy_kept":2

== a tone does not move in what may be another charset
$ vnsift normalize
< Thông tý sôì
< Bà Gárcía có taì cao
> Thông tý sôì
> Bà Gárcía có taì cao

== by name: a charset that detection refuses in one word
$ printf 'ph\xad\xacng' | vnsift normalize --encoding tcvn3; echo; echo 'Vie^.t Nam, QDD' | vnsift normalize --encoding viqr
> phương
> Việt Nam, QĐ
