#!/usr/bin/env python3
"""Checks corpus/gold.jsonl against corpus/pages. Exit 0: all well; 1: problems, one a line; no dependencies.

  check.py [--stats]     --stats: also prints labels, types and kinds with their counts
"""
import collections, json, os, re, sys, unicodedata

import markup

HERE = os.path.dirname(os.path.abspath(__file__))
CONTENT = {"title", "lead", "heading", "body", "list", "caption", "byline", "date"}
BOILERPLATE = {"opener", "more_link", "inline_related", "teaser_head", "teaser_dup", "teaser_summary", "headline_list",
               "alt_text", "breadcrumb", "menu", "pager", "share", "rating", "comment", "accessibility", "widget", "footer",
               "app_link", "back_to_top", "login", "tags", "ad", "promo", "toc", "debris"}
KEYS = {"id", "text", "verdict", "lines", "sentences", "docnums", "entities", "boilerplate_docnums"}
REF_KEYS = {"kind", "text", "start", "end", "type", "canonical", "date", "inherited"}
ENTITY_TYPES = {"PER", "ORG", "LOC", "MISC"}
NUMBERED, UNNUMBERED = {"number", "license", "standard"}, {"short", "named", "provision", "backref"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|--\d\d-\d\d")


def known_types():
    """Slugs of the type table, where the repository has it."""
    path = os.path.join(HERE, "..", "src", "lexicon", "document_types.tsv")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as f:
        return {line.split("\t")[0] for line in f if not line.startswith("#")}


def lines_of(text):
    """(number, start, text without the line end) of every line."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        yield number, start, line.rstrip("\r")
        start += len(line) + 1


def check_row(row, types, problem):
    text = row["text"]
    for key in set(row) - KEYS:
        problem(f"unknown key {key}")
    if row["verdict"] not in ("article", "index"):
        problem(f"unknown verdict {row['verdict']}")
    labels = {}
    for entry in row["lines"]:
        if entry["line"] in labels:
            problem(f"line {entry['line']} has two labels")
        if entry["label"] not in CONTENT | BOILERPLATE:
            problem(f"line {entry['line']}: unknown label {entry['label']}")
        labels[entry["line"]] = entry["label"]
    wanted = set()
    for number, start, line in lines_of(text):
        if not line.strip():
            if number in labels:
                problem(f"line {number} is blank but has a label")
        elif number not in labels:
            problem(f"line {number} has no label")
        elif labels[number] in CONTENT:
            wanted |= {start + i for i, c in enumerate(line) if not c.isspace()}
    if row["verdict"] == "article" and list(labels.values()).count("title") != 1:
        problem("an article has one title")
    if row["verdict"] == "index" and wanted:
        problem("an index page has no content lines")

    covered, last = set(), 0
    for start, end in row["sentences"]:
        piece = text[start:end]
        if start < last or not piece or piece != piece.strip():
            problem(f"sentence [{start},{end}): overlap, empty or white space at an edge")
        last = end
        covered |= {i for i in range(start, end) if not text[i].isspace()}
    if covered - wanted:
        problem(f"sentences cover characters outside the content, first at {min(covered - wanted)}")
    if wanted - covered:
        problem(f"sentences miss content characters, first at {min(wanted - covered)}")

    for key, inside in (("docnums", True), ("boilerplate_docnums", False)):
        last = 0
        for ref in row.get(key, []):
            where = f"{key} [{ref['start']},{ref['end']})"
            piece = text[ref["start"]:ref["end"]]
            if set(ref) - REF_KEYS:
                problem(f"{where}: unknown keys {sorted(set(ref) - REF_KEYS)}")
            if piece != ref["text"] or piece != piece.strip() or not piece:
                problem(f"{where}: text differs from the slice")
            if ref["start"] < last:
                problem(f"{where}: overlap")
            last = ref["end"]
            if ref["kind"] not in NUMBERED | UNNUMBERED:
                problem(f"{where}: kind {ref['kind']}")
            if types is not None and ref["kind"] != "provision" and ref.get("type") not in types:
                problem(f"{where}: unknown type {ref.get('type')}")
            if ref["kind"] in UNNUMBERED and set(ref) & {"canonical", "date", "inherited"}:
                problem(f"{where}: a mention without a number has text, place and type")
            canonical = ref.get("canonical", "")
            if ref["kind"] in NUMBERED and not (unicodedata.is_normalized("NFC", canonical) and re.search(r"[\d?]", canonical)):
                problem(f"{where}: canonical form {canonical}")
            if "date" in ref and not DATE.fullmatch(ref["date"]):
                problem(f"{where}: date {ref['date']}")
            if (ref["start"] in wanted) != inside:
                problem(f"{where}: on the wrong side of the content")
            if inside and not any(s <= ref["start"] and ref["end"] <= e for s, e in row["sentences"]):
                problem(f"{where}: cut by a sentence end")

    last = 0
    for entity in row["entities"]:
        where = f"entities [{entity['start']},{entity['end']})"
        piece = text[entity["start"]:entity["end"]]
        if set(entity) != {"type", "text", "start", "end"} or entity["type"] not in ENTITY_TYPES:
            problem(f"{where}: keys {sorted(entity)}, type {entity.get('type')}")
        if piece != entity["text"] or piece != piece.strip() or not piece:
            problem(f"{where}: text differs from the slice")
        if entity["start"] < last:
            problem(f"{where}: overlap")
        last = entity["end"]
        if not any(s <= entity["start"] and entity["end"] <= e for s, e in row["sentences"]):
            problem(f"{where}: outside the content, or cut by a sentence end")
        for ref in row["docnums"]:
            if entity["start"] < ref["end"] and ref["start"] < entity["end"] and not (
                    entity["start"] <= ref["start"] and ref["end"] <= entity["end"]):
                problem(f"{where}: cuts a document number")


def main(args):
    problems, rows = [], {}
    counts = {name: collections.Counter() for name in ("label", "verdict", "kind", "type")}
    types = known_types()
    with open(os.path.join(HERE, "gold.jsonl"), encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            row = json.loads(line)
            if row["id"] in rows:
                problems.append(f"gold.jsonl:{number}: {row['id']} twice")
            rows[row["id"]] = row
    names = sorted(os.listdir(os.path.join(HERE, "pages")))
    for name in names:
        if "corpus/pages/" + name not in rows:
            problems.append(f"pages/{name}: no row in gold.jsonl")
    for ident, row in rows.items():
        problem = lambda message: problems.append(f"{ident}: {message}")
        name = ident.removeprefix("corpus/pages/")
        if name not in names:
            problem("no such page")
            continue
        with open(os.path.join(HERE, "pages", name), "rb") as f:
            text = f.read().decode("utf-8").removeprefix("\ufeff")
        if text != row["text"]:
            problem("text differs from the page")
        if markup.parse(markup.show(row), name)[2] != row:
            problem("the row changes when it goes through markup.py")
        check_row(row, types, problem)
        counts["verdict"][row["verdict"]] += 1
        counts["label"].update(entry["label"] for entry in row["lines"])
        for ref in row["docnums"]:
            counts["kind"][ref["kind"]] += 1
            counts["type"][ref.get("type", "")] += 1
    for label in sorted((CONTENT | BOILERPLATE) - set(counts["label"])):
        problems.append(f"no line of the corpus has the label {label}")
    for message in problems:
        print(message)
    if "--stats" in args:
        for name, counter in counts.items():
            print(f"{name}: " + ", ".join(f"{key} {n}" for key, n in counter.most_common()))
    print(f"{len(rows)} pages, {sum(counts['label'].values())} lines, {sum(len(r['sentences']) for r in rows.values())} sentences, "
          f"{sum(counts['kind'].values())} document numbers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
