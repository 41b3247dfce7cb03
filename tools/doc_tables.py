#!/usr/bin/env python3
"""Tables of the documentation that are made from src/lexicon.

  tools/doc_tables.py            rewrite them
  tools/doc_tables.py --check    say which are stale, exit 1 if any is

A table stands between `<!-- table: NAME -->` and `<!-- end -->` in its page.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def read_rows(name):
    lines = [line for line in (ROOT / "src/lexicon" / name).read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, (line.split("\t") + [""] * len(columns))[:len(columns)])) for line in lines[1:]]


def cell(text):
    return text.replace("|", ", ")


def document_types():
    yield "| slug | names | before a number also | codes | class | bare number | name |"
    yield "|---|---|---|---|---|---|---|"
    for row in read_rows("document_types.tsv"):
        yield (f"| `{row['slug']}` | {cell(row['names'])} | {cell(row['abbrevs'])} | {cell(row['codes'])} | {row['class']} "
               f"| {row['short']} | {row['named']} |")


def issuers():
    yield "| class | codes (other printed forms in brackets) |"
    yield "|---|---|"
    classes = {}
    for row in read_rows("issuers.tsv"):
        if row["code"]:
            code = row["code"] + (f" ({cell(row['aliases'])})" if row["aliases"] else "")
            classes.setdefault(row["class"], []).append(code)
    for name in sorted(classes):
        yield f"| {name} | {', '.join(classes[name])} |"


def escaped(text):
    return text.replace("|", "\\|")


def grouped(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(escaped(row["surface"]))
    return groups.items()


def units():
    yield "| kind | unit | printed as | in the base unit |"
    yield "|---|---|---|---|"
    rows = [row for row in read_rows("units.tsv") if row["kind"] != "count"]
    for (kind, unit, base, factor), surfaces in grouped(
            rows, lambda row: (row["kind"], row["unit"], row["base"], row["factor"])):
        yield f"| {kind} | `{unit}` | {', '.join(surfaces)} | {factor} {base} |"


def count_nouns():
    yield "| group | nouns |"
    yield "|---|---|"
    rows = [row for row in read_rows("units.tsv") if row["kind"] == "count"]
    for group, surfaces in grouped(rows, lambda row: row["dimension"]):
        yield f"| {group} | {', '.join(surfaces)} |"


def indicators():
    yield "| id | names | abbreviations | kinds |"
    yield "|---|---|---|---|"
    for row in read_rows("indicators.tsv"):
        yield f"| `{row['id']}` | {row['names'].replace('|', '; ')} | {cell(row['abbrevs'])} | {row['kinds']} |"


TABLES = {
    "docs/docnums.md": {"document_types": document_types, "issuers": issuers},
    "docs/metrics-tables.md": {"units": units, "count_nouns": count_nouns, "indicators": indicators},
}


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__.strip())
    stale = []
    for page, tables in TABLES.items():
        path = ROOT / page
        text = old = path.read_text(encoding="utf-8")
        for name, make in tables.items():
            begin, end = f"<!-- table: {name} -->\n", "<!-- end -->"
            pattern = re.escape(begin) + ".*?" + re.escape(end)
            new = begin + "\n".join(make()) + "\n" + end
            text, count = re.subn(pattern, lambda _, new=new: new, text, flags=re.S)
            if count != 1:
                sys.exit(f"{page}: no place for the table {name}")
        if text != old:
            stale.append(page)
            if not check:
                path.write_text(text, encoding="utf-8")
    if check and stale:
        sys.exit(f"stale tables (tools/doc_tables.py): {' '.join(stale)}")


if __name__ == "__main__":
    main()
