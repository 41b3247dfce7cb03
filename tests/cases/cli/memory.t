# A document takes at most 60 MB and eight times its size (docs/performance.md).

== one large document
@ unsanitized: memory is measured
@ slow
$ awk 'BEGIN { for (i = 0; i < 120000; ++i) printf "Dòng %d: xã Hòa Vang ban hành Quyết định số %d/QĐ-UBND ngày %d/%d/2020 hỗ trợ %d hộ dân.\n", i, i % 900, i % 28 + 1, i % 12 + 1, i }' > page.txt
$ awk '{ print } { for (i = 0; i < 3; ++i) print "Cơ quan, tổ chức và cá nhân có trách nhiệm thi hành theo nội dung đã nêu ở trên; việc này cần sự phối hợp của các bên." }' page.txt | head -c 16000000 | head -n -1 > text.txt
$ for command in extract entities metrics; do python3 peak.py text.txt vnsift $command -q -j 1 text.txt; done
$ for command in strip sentences docnums; do python3 peak.py page.txt vnsift $command -q -j 1 page.txt; done
file peak.py
< import os, resource, subprocess, sys
< subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, check=True)
< peak, most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10, 60 + (8 * os.path.getsize(sys.argv[1]) >> 20)
< print(sys.argv[3], 'within' if peak <= most else f'{peak} MB, over {most}')
> extract within
> entities within
> metrics within
> strip within
> sentences within
> docnums within
