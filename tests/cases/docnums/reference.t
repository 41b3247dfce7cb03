# Against the labelled reference data.

== the five seed pages
@ shared
$ cp $SHARED/seeds/*.txt . && vnsift docnums --format tsv *.txt | tail -n +2 | cut -f1,8-10,12
> 001_b952742064088de9.txt<TAB>number<TAB>chuong_trinh<TAB>01-CT/TU<TAB>
> 001_b952742064088de9.txt<TAB>number<TAB>chuong_trinh<TAB>08-CT/TU<TAB>
> 001_b952742064088de9.txt<TAB>number<TAB>nghi_quyet<TAB>39-NQ/TW<TAB>
> 001_b952742064088de9.txt<TAB>named<TAB>nghi_quyet<TAB><TAB>
> 001_b952742064088de9.txt<TAB>named<TAB>nghi_quyet<TAB><TAB>
> 001_b952742064088de9.txt<TAB>named<TAB>nghi_quyet<TAB><TAB>
> 001_b952742064088de9.txt<TAB>named<TAB>nghi_quyet<TAB><TAB>
> 001_b952742064088de9.txt<TAB>number<TAB>ke_hoach<TAB>04/KH-UBND<TAB>
> 001_b952742064088de9.txt<TAB>number<TAB>ke_hoach<TAB>124/KH-UBND<TAB>
> 001_b952742064088de9.txt<TAB>number<TAB>cong_van<TAB>98/UBND-NC<TAB>
> 002_efa6bb6f50798a38.txt<TAB>number<TAB>quyet_dinh<TAB>342/QĐ-UBND<TAB>2019-06-24
> 002_efa6bb6f50798a38.txt<TAB>number<TAB>nghi_quyet<TAB>18-NQ/TW<TAB>2017-10-25
> 002_efa6bb6f50798a38.txt<TAB>number<TAB>nghi_quyet<TAB>19-NQ/TW<TAB>
> 002_efa6bb6f50798a38.txt<TAB>short<TAB>nghi_quyet<TAB><TAB>
> 002_efa6bb6f50798a38.txt<TAB>short<TAB>nghi_quyet<TAB><TAB>
> 002_efa6bb6f50798a38.txt<TAB>short<TAB>nghi_quyet<TAB><TAB>
> 002_efa6bb6f50798a38.txt<TAB>short<TAB>nghi_quyet<TAB><TAB>
> 003_157cf277773c1125.txt<TAB>number<TAB>huong_dan<TAB>12/HD-LĐLĐ<TAB>2021-06-18
> 003_157cf277773c1125.txt<TAB>number<TAB>quyet_dinh<TAB>3716/QĐ-UBND<TAB>
> 003_157cf277773c1125.txt<TAB>number<TAB>nghi_quyet<TAB>09-NQ/TU<TAB>

== labelled passages
@ shared
$ vnsift docnums --format jsonl $SHARED/data/docnums/dev.jsonl > pred.jsonl
$ python3 $SHARED/tools/score_extract.py docs $SHARED/data/docnums/dev.jsonl pred.jsonl | sed -n '2,10p;27,46p'
$ python3 $SHARED/tools/score_extract.py docs $SHARED/data/docnums/dev.jsonl pred.jsonl | grep -E '^negatives|^  link|  kind '
> exact    P 1.000  R 1.000  F1 1.000   (tp 228 fp 0 fn 0)
> overlap  P 1.000  R 1.000  F1 1.000   (tp 228 fp 0 fn 0)
>   field type           1.000  (228/228)
>   field canonical      1.000  (228/228)
>   field number         1.000  (224/224)
>   field year           1.000  (97/97)
>   field type_abbr      1.000  (188/188)
>   field issuer_code    1.000  (222/222)
>   field unit_code      1.000  (19/19)
>   field name           1.000  (5/5)
>   field doc_class      1.000  (23/23)
> == all kinds
> exact    P 0.997  R 1.000  F1 0.998   (tp 315 fp 1 fn 0)
> overlap  P 0.997  R 1.000  F1 0.998   (tp 315 fp 1 fn 0)
>   field type           1.000  (291/291)
>   field canonical      1.000  (228/228)
>   field number         1.000  (262/262)
>   field year           1.000  (122/122)
>   field type_abbr      1.000  (188/188)
>   field issuer_code    1.000  (222/222)
>   field unit_code      1.000  (19/19)
>   field date           0.991  (113/114)
>   field issuer         0.988  (82/83)
>   field name           1.000  (25/25)
>   field article        1.000  (23/23)
>   field clause         1.000  (13/13)
>   field point          1.000  (4/4)
>   field section        1.000  (1/1)
>   field chapter        1.000  (1/1)
>   link  parent         1.000  (23/23)
>   link  antecedent     1.000  (13/13)
>   link  type_from      1.000  (13/13)
> negatives with a false hit: 0 of 25  
>   kind backref      exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 4
>   kind license      exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 12
>   kind named        exact P 0.955 R 1.000 F1 0.977   overlap P 0.955 R 1.000 F1 0.977   n 21
>   kind number       exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 209
>   kind provision    exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 24
>   kind short        exact P 1.000 R 1.000 F1 1.000   overlap P 1.000 R 1.000 F1 1.000   n 38
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
$ python3 $SHARED/tools/score_extract.py notes $SHARED/data/docnums/phapdien_refs_dev.tsv.xz pred.jsonl 
>   notes whole          1.000  (31712/31712)
>   notes key            1.000  (31712/31712)
>   notes article        1.000  (31712/31712)
>   notes date           1.000  (2242/2242)
>   notes issuer         1.000  (2242/2242)
