# Subjects of quantities and facts where the entities are known (metrics.md 7).

== the subject is the normal form of the entity
$ vnsift extract --all-lines --layers metrics,facts,entities --format jsonl | jq -c '.metrics[], .facts[] | {text, indicator, subject}'
< Năm 2023, chỉ số PCI của TP. Hà Nội đạt 67,15 điểm, xếp thứ 28/63.
> {"text":"67,15 điểm","indicator":"PCI","subject":"thành phố Hà Nội"}
> {"text":"thứ 28","indicator":"PCI","subject":"thành phố Hà Nội"}
> {"text":null,"indicator":"PCI","subject":"thành phố Hà Nội"}

== a clause that begins with a body says whose its quantities are
$ vnsift extract --all-lines --layers metrics,entities --format jsonl | jq -c '.metrics[] | {text, indicator, subject}'
< Sở Y tế tỉnh Hà Nam tiếp nhận 1.240 hồ sơ, tăng 12% so với năm 2022.
> {"text":"1.240 hồ sơ","indicator":null,"subject":"Sở Y tế tỉnh Hà Nam"}
> {"text":"12%","indicator":null,"subject":"Sở Y tế tỉnh Hà Nam"}

== without the entities it is as printed
$ vnsift extract --all-lines --layers metrics --format jsonl | jq -c '.metrics[] | {text, indicator, subject}'
< Năm 2023, chỉ số PCI của TP. Hà Nội đạt 67,15 điểm.
> {"text":"67,15 điểm","indicator":"PCI","subject":"Hà Nội"}

== the date of a cited document is no period
$ vnsift metrics --format tsv | tail -n +2 | cut -f8,20-21,26
< Theo Công văn số 1518/NN-CB ngày 2/6/2009 của Sở Nông nghiệp Lam Sơn, các kho mua tạm trữ 500.000 tấn gạo.
< Theo Công văn số 1518/NN-CB ngày 2/6/2009 của Sở Nông nghiệp Lam Sơn, quý I/2009 các kho mua 500.000 tấn gạo.
> measure<TAB><TAB><TAB>500.000 tấn
> measure<TAB><TAB>quý I/2009<TAB>500.000 tấn

== what is done to an indicator is no part of its name
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18,19,26
< Phấn đấu giảm tỷ lệ hộ nghèo từ 3,15% xuống dưới 2%.
< Tăng trưởng GDP đạt 6%.
< Tăng thu ngân sách 5% so với năm 2020.
> tỷ lệ hộ nghèo<TAB>POVERTY_RATE<TAB>3,15%
> tỷ lệ hộ nghèo<TAB>POVERTY_RATE<TAB>2%
> Tăng trưởng GDP<TAB>GDP<TAB>6%
> thu ngân sách<TAB>BUDGET_REVENUE<TAB>5%

== a part of the population is no population
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18,19,26
< Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%.
< Dân số đạt 1,2 triệu người, tăng 1,5%.
> Tỷ lệ dân số tham gia bảo hiểm y tế<TAB><TAB>98%
> Dân số<TAB>POPULATION<TAB>1,2 triệu người
> Dân số<TAB>POPULATION<TAB>1,5%

== two numbers, each with its year behind it
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18,21,22,26
< Tỷ lệ hộ nghèo giảm từ 6,83% năm 2021 xuống còn 1,98% năm 2024.
< Dân số tăng từ 1,2 triệu người năm 2010 lên 1,35 triệu người năm 2020.
> Tỷ lệ hộ nghèo<TAB>năm 2021<TAB>2021<TAB>6,83%
> Tỷ lệ hộ nghèo<TAB>năm 2024<TAB>2024<TAB>1,98%
> Dân số<TAB>năm 2010<TAB>2010<TAB>1,2 triệu người
> Dân số<TAB>năm 2020<TAB>2020<TAB>1,35 triệu người
