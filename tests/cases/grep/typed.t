# Typed conditions: spec grep.md 5.

== document numbers by number, parts and globs
$ for e in '57/QĐ-SNV' '57/QD-SNV' '*/QĐ-SNV' '57/*' '*-NQ/TU' 'NQ/TU' '9/NQ-TU' 'QĐ-SNV/2021' '7/QĐ-SNV'; do
$   echo "$e: $(vnsift grep -o --docnum "$e" a.txt | tr '\n' ';')"
$ done
file a.txt
< Theo Quyết định số 57/QĐ-SNV ngày 4/5/2021 của Sở Nội vụ. Nghị quyết số 09-NQ/TU ngày 3/2/2020 đã nêu. Quyết định số 157/QĐ-SNV ngày 1/1/2019.
> 57/QĐ-SNV: Quyết định số 57/QĐ-SNV;
> 57/QD-SNV: Quyết định số 57/QĐ-SNV;
> */QĐ-SNV: Quyết định số 57/QĐ-SNV;Quyết định số 157/QĐ-SNV;
> 57/*: Quyết định số 57/QĐ-SNV;
> *-NQ/TU: Nghị quyết số 09-NQ/TU;
> NQ/TU: Nghị quyết số 09-NQ/TU;
> 9/NQ-TU: Nghị quyết số 09-NQ/TU;
> QĐ-SNV/2021: Quyết định số 57/QĐ-SNV;
> 7/QĐ-SNV: 

== members of the record
$ for e in 'type=nghi_quyet' 'year=2020..2021' 'number=57' 'issuer_code=SNV year<2020' 'type!=quyet_dinh'; do
$   echo "$e: $(vnsift grep -o --docnum "$e" a.txt | tr '\n' ';')"
$ done
file a.txt
< Theo Quyết định số 57/QĐ-SNV ngày 4/5/2021 của Sở Nội vụ. Nghị quyết số 09-NQ/TU ngày 3/2/2020 đã nêu. Quyết định số 157/QĐ-SNV ngày 1/1/2019.
> type=nghi_quyet: Nghị quyết số 09-NQ/TU;
> year=2020..2021: Quyết định số 57/QĐ-SNV;Nghị quyết số 09-NQ/TU;
> number=57: Quyết định số 57/QĐ-SNV;
> issuer_code=SNV year<2020: Quyết định số 157/QĐ-SNV;
> type!=quyet_dinh: Nghị quyết số 09-NQ/TU;

== with a pattern, in one sentence
$ vnsift grep --docnum '*/QĐ-SNV' 'tuyển dụng' a.txt
file a.txt
< Quyết định số 57/QĐ-SNV về tuyển dụng. Quyết định số 58/QĐ-SNV về khen thưởng. Tuyển dụng thêm 5 người.
> Quyết định số 57/QĐ-SNV về tuyển dụng.

== a sentence is the unit as soon as there is a condition, --unit says otherwise
$ vnsift grep -c --docnum '57/*' a.txt; vnsift grep -n --unit line --docnum '57/*' a.txt
file a.txt
< Quyết định số 57/QĐ-SNV về tuyển dụng. Theo Quyết định số 57/QĐ-SNV thì thôi.
> 2
> 1:Quyết định số 57/QĐ-SNV về tuyển dụng. Theo Quyết định số 57/QĐ-SNV thì thôi.

== records of the unit come along
$ vnsift grep --format jsonl --docnum '57/*' -e 'tuyển dụng' a.txt | jq -c '[.text, .docnums[].canonical]'
file a.txt
< Quyết định số 57/QĐ-SNV và số 58/QĐ-SNV về tuyển dụng.
> ["tuyển dụng","57/QĐ-SNV"]

== no extractor runs without a condition, and only on texts with a hit
$ vnsift grep --explain -c đò a.txt 2>&1 | grep extractors; vnsift grep --explain -c --docnum '57/*' -e đò a.txt b.txt 2>&1 | grep extractors
file a.txt
< con đò
file b.txt
< con cầu
> explain: extractors none
> explain: windows or texts 1, extractors ran on 0
> explain: extractors docnums (--docnum 57/*), sentences
> explain: windows or texts 2, extractors ran on 1

== sections
$ vnsift grep -c --section title 'cầu mới' page.txt; vnsift grep -c --section boilerplate 'cầu mới' page.txt; vnsift grep -c --section body 'cầu mới' page.txt
file page.txt
< Trang chủ
< Thời sự
< Khánh thành cầu mới ở huyện Đông Sa
< 14/10/2023
< Sáng 14/10, Ủy ban nhân dân huyện Đông Sa khánh thành cầu mới bắc qua sông Cái, nối hai xã Trà Vân và Phú Lộc, sau mười tám tháng thi công.
< Theo ông Lê Văn Khảm, Chủ tịch huyện, cầu mới dài 210 m, rộng 9 m, tổng vốn đầu tư 86 tỷ đồng từ ngân sách tỉnh và huyện.
< Tin liên quan
< Huyện Đông Sa sẽ có thêm cầu mới
< Chia sẻ
> 1
> 1
> 2

== the date of the page
$ vnsift grep -l --doc-date 2023-10 'cầu mới' page.txt; vnsift grep -l --doc-date ..2022 'cầu mới' page.txt
file page.txt
< Trang chủ
< Thời sự
< Khánh thành cầu mới ở huyện Đông Sa
< 14/10/2023
< Sáng 14/10, Ủy ban nhân dân huyện Đông Sa khánh thành cầu mới bắc qua sông Cái, nối hai xã Trà Vân và Phú Lộc, sau mười tám tháng thi công.
< Theo ông Lê Văn Khảm, Chủ tịch huyện, cầu mới dài 210 m, rộng 9 m, tổng vốn đầu tư 86 tỷ đồng từ ngân sách tỉnh và huyện.
> page.txt
? 1

== what cannot be asked
$ vnsift grep --docnum 'soo=1' a.txt; vnsift grep --docnum 'year=' a.txt; vnsift grep --docnum '' a.txt; vnsift grep --doc-date xyz a.txt; vnsift grep --section head a.txt
file a.txt
< x
? 2
! vnsift: grep: --docnum knows no member 'soo' of a document number; see: vnsift help grep
! vnsift: grep: --docnum 'year' is compared with nothing; see: vnsift help grep
! vnsift: grep: --docnum needs a value that is not empty; see: vnsift help grep
! vnsift: grep: --doc-date 'xyz' is no date or range: 2018, 2018-06..2019, 24/6/2019, 'quý 3/2024', ..2017; see: vnsift help grep
! vnsift: grep: --section takes title, lead, body, boilerplate, not 'head'; see: vnsift help grep

== names: a type, a phrase in the name, a glob for the whole
$ for e in PER 'PER:le van kham' 'PER:Khảm' 'LOC:đông sa' 'PER:*khảm' 'PER:Lê'; do
$   echo "$e: $(vnsift grep -o --entity "$e" a.txt | tr '\n' ';')"
$ done
file a.txt
< Sáng nay, ông Lê Văn Khảm, Chủ tịch Ủy ban nhân dân huyện Đông Sa, đến xã Trà Vân.
> PER: Lê Văn Khảm;
> PER:le van kham: Lê Văn Khảm;
> PER:Khảm: Lê Văn Khảm;
> LOC:đông sa: 
> PER:*khảm: Lê Văn Khảm;
> PER:Lê: Lê Văn Khảm;

== records found before: no extractor runs
$ vnsift extract --all-lines --layers docnums a.txt > r.jsonl
$ vnsift grep --annotations r.jsonl --docnum '57/*' --unit line -n a.txt; vnsift grep --annotations r.jsonl --docnum '57/*' --unit line --explain -c a.txt 2>&1 | grep extractors
$ vnsift grep --annotations r.jsonl --docnum '57/*' --format jsonl a.txt | jq -c '[.text,.docnums[].id]'
file a.txt
< Mở đầu bằng một dòng. 😀
< Quyết định số 57/QĐ-SNV và số 58/QĐ-SNV.
> 2:Quyết định số 57/QĐ-SNV và số 58/QĐ-SNV.
> explain: extractors none
> explain: windows or texts 1, extractors ran on 0
> ["Quyết định số 57/QĐ-SNV","r1"]

== records of JSON Lines, by id; texts without
$ vnsift grep --annotations r.jsonl --docnum 'number=5' -o pages.jsonl
file r.jsonl
< {"id":"p1","docnums":[{"id":"r1","start":0,"end":4,"number":"5"}]}
file pages.jsonl
< {"id":"p1","text":"số 5 và số 6"}
< {"id":"p2","text":"số 5"}
> p1:số 5
! vnsift: warning: texts without annotations: 1 (first: pages.jsonl:2)

== a bad file of records
$ vnsift grep --annotations no.jsonl --docnum 'x' a.txt; vnsift grep --annotations a.txt --docnum 'x' a.txt; vnsift grep --annotations a.txt x a.txt
file a.txt
< x
? 2
! vnsift: grep: no.jsonl: cannot open: No such file or directory; see: vnsift help grep
! vnsift: grep: a.txt:1: bad JSON at byte 1: not a JSON object; see: vnsift help grep
! vnsift: grep: --annotations serves typed conditions, and there is none; see: vnsift help grep
