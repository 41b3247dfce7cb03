#!/usr/bin/env python3
"""Gold of source_notes.tsv as JSON Lines, with the text of the reference file beside it.

  corpus/source_notes.py ../shared/data/docnums/phapdien_refs_hard.txt > gold.jsonl

One object a labelled line: `id` (the line number), `text`, `refs`: what `vnsift eval` and the reference scorer read.
"""
import csv
import json
import pathlib
import sys

LISTS = ("article", "clause", "point", "section")
TEXTS = ("kind", "type", "canonical", "name", "date", "parent", "antecedent")


def record(row, text):
    ref = {"id": row["id"], "start": int(row["start"]), "end": int(row["end"])}
    ref["text"] = text[ref["start"]:ref["end"]]
    ref.update({key: row[key] for key in TEXTS if row[key]})
    for key in LISTS:
        if row[key]:
            values = row[key].split(",")
            ref[key] = values if len(values) > 1 else values[0]
    if row["year"]:
        ref["year"] = int(row["year"])
    if row["self"]:
        ref["self"] = True
    return ref


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    texts = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    labels = {}
    with open(pathlib.Path(__file__).with_name("source_notes.tsv"), encoding="utf-8", newline="") as file:
        rows = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = texts[int(row["line"]) - 1]
            labels.setdefault(row["line"], (text, []))[1].append(record(row, text))
    for line, (text, refs) in labels.items():
        print(json.dumps({"id": line, "text": text, "refs": refs}, ensure_ascii=False))


if __name__ == "__main__":
    main()
