# Against the labelled reference data.

== the five seed pages
@ shared
$ cp $SHARED/seeds/*.txt . && vnsift docnums --format tsv *.txt | tail -n +2 | cut -f1,9,10,12
> 001_b952742064088de9.txt<TAB>chuong_trinh<TAB>01-CT/TU<TAB>
> 001_b952742064088de9.txt<TAB>chuong_trinh<TAB>08-CT/TU<TAB>
> 001_b952742064088de9.txt<TAB>nghi_quyet<TAB>39-NQ/TW<TAB>
> 001_b952742064088de9.txt<TAB>ke_hoach<TAB>04/KH-UBND<TAB>
> 001_b952742064088de9.txt<TAB>ke_hoach<TAB>124/KH-UBND<TAB>
> 001_b952742064088de9.txt<TAB>cong_van<TAB>98/UBND-NC<TAB>
> 002_efa6bb6f50798a38.txt<TAB>quyet_dinh<TAB>342/QĐ-UBND<TAB>2019-06-24
> 002_efa6bb6f50798a38.txt<TAB>nghi_quyet<TAB>18-NQ/TW<TAB>2017-10-25
> 002_efa6bb6f50798a38.txt<TAB>nghi_quyet<TAB>19-NQ/TW<TAB>
> 003_157cf277773c1125.txt<TAB>huong_dan<TAB>12/HD-LĐLĐ<TAB>2021-06-18
> 003_157cf277773c1125.txt<TAB>quyet_dinh<TAB>3716/QĐ-UBND<TAB>
> 003_157cf277773c1125.txt<TAB>nghi_quyet<TAB>09-NQ/TU<TAB>

== labelled passages: numbers, licences, standards
@ shared
$ vnsift docnums --format jsonl $SHARED/data/docnums/dev.jsonl > pred.jsonl
$ python3 $SHARED/tools/score_extract.py docs $SHARED/data/docnums/dev.jsonl pred.jsonl | sed -n 2,10p
$ python3 $SHARED/tools/score_extract.py docs $SHARED/data/docnums/dev.jsonl pred.jsonl | grep -E '^negatives|type_from|kind (number|license|standard)'
> exact    P 1.000  R 1.000  F1 1.000   (tp 228 fp 0 fn 0)
> overlap  P 1.000  R 1.000  F1 1.000   (tp 228 fp 0 fn 0)
>   field type           1.000  (228/228)
>   field canonical      1.000  (228/228)
>   field number         1.000  (224/224)
>   field year           1.000  (97/97)
>   field type_abbr      1.000  (188/188)
>   field issuer_code    1.000  (222/222)
>   field unit_code      1.000  (19/19)
>   link  type_from      1.000  (7/7)
> negatives with a false hit: 0 of 25  
>   kind license      exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 12
>   kind number       exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 209
>   kind standard     exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 7

== the same passages without marks
@ shared
$ python3 $SHARED/tools/score_extract.py unaccent $SHARED/data/docnums/dev.jsonl plain.jsonl
$ vnsift docnums --format jsonl plain.jsonl > pred.jsonl
$ python3 $SHARED/tools/score_extract.py docs plain.jsonl pred.jsonl | sed -n 2,3p
> exact    P 0.996  R 0.996  F1 0.996   (tp 227 fp 1 fn 1)
> overlap  P 1.000  R 1.000  F1 1.000   (tp 228 fp 0 fn 0)

== source notes of the codified law
@ shared
$ python3 $SHARED/tools/score_extract.py notes-input $SHARED/data/docnums/phapdien_refs_dev.tsv.xz notes.jsonl
$ vnsift docnums --format jsonl notes.jsonl > pred.jsonl
$ python3 $SHARED/tools/score_extract.py notes $SHARED/data/docnums/phapdien_refs_dev.tsv.xz pred.jsonl | grep -v article
>   notes whole          1.000  (31712/31712)
>   notes key            1.000  (31712/31712)
>   notes date           1.000  (2242/2242)
>   notes issuer         1.000  (2242/2242)
