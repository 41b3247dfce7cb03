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
