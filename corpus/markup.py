#!/usr/bin/env python3
"""Shows a page of the corpus with its gold as marked-up text, and makes page and gold from such text.

  markup.py show ID              print the marked-up form of one page (ID: corpus/pages/01-....txt or just 01)
  markup.py load FILE NAME       write pages/NAME and its row of gold.jsonl from a marked-up file

Nobody counts offsets by hand: `show`, edit, `load`, then check.py. The mark-up:

  @verdict article     head lines: the verdict; `@form nfd` (the whole page decomposed), `@eol crlf`, `@bom`
  label| text          one line of the page; an empty line stays empty; text is everything after "| "
  label+| text         the line continues the sentence of the line before (hard-wrapped text)
  label~| text         the line is stored decomposed (NFD)
  one.¦ Two.           a sentence ends before the bar (the bar itself is not text); every line end ends one too
  [[Quyết định số 12/QĐ-UBND|quyet_dinh|12/QĐ-UBND|2024-01-02|inherited]]
                       a document number: text, type, canonical form ("=": the last word of the text), date, flag; date
                       and flag may be left out; the text may run over a line end
  [[Nghị quyết 18|short:nghi_quyet]]  [[Luật Giá|named:luat]]  [[Quyết định này|backref:quyet_dinh]]  [[Điều 5|provision]]
                       mentions without a number: kind and type
  <PER Tám Sỏi>        an entity (PER, ORG, LOC, MISC); outside of or around a document number, never cutting it
  {U+00AD}             a character that an editor would hide
"""
import json, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
PREFIX = "corpus/"
CONTENT = {"title", "lead", "heading", "body", "list", "caption", "byline", "date"}
LICENSE = {"giay_phep", "giay_chung_nhan", "hop_dong", "giay_uy_quyen"}
STANDARD = {"tieu_chuan", "quy_chuan"}
ENTITY = re.compile("<(PER|ORG|LOC|MISC) ")
HIDDEN = re.compile("[\u00a0\u00ad\u00d0\u200b-\u200f\u2011\u2060\ufeff]|[\u0300-\u036f]")


def kind_of(slug):
    return "license" if slug in LICENSE else "standard" if slug in STANDARD else "number"


def read_gold():
    path = os.path.join(HERE, "gold.jsonl")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def write_gold(rows):
    rows.sort(key=lambda r: r["id"])
    with open(os.path.join(HERE, "gold.jsonl"), "w", encoding="utf-8", newline="\n") as f:
        for row in rows:
            f.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def trim(text, start, end):
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def parse(source, name):
    """Marked-up text -> (page text, has BOM, gold row)."""
    head, body = {}, source.split("\n")
    while body and body[0].startswith("@"):
        key, _, value = body.pop(0)[1:].partition(" ")
        head[key] = value.strip()
    if body and body[-1] == "":
        body.pop()
    eol = "\r\n" if head.get("eol") == "crlf" else "\n"
    out, size = [], 0
    lines, docnums, elsewhere, sentences, entities = [], [], [], [], []
    open_ref = open_sentence = open_entity = None

    def put(piece, decompose):
        nonlocal size
        piece = re.sub(r"\{U\+([0-9A-F]{4,6})\}", lambda m: chr(int(m.group(1), 16)), piece)
        piece = unicodedata.normalize("NFD", piece) if decompose else piece
        out.append(piece)
        size += len(piece)

    for number, line in enumerate(body, 1):
        match = re.fullmatch(r"([a-z_]+)([+~]*)\| ?(.*)", line)
        if re.sub(r"\{U\+00A0\}", "", line).strip() and not match:
            sys.exit(f"{name}:{number}: no label: {line[:60]}")
        if match:
            label, flags, text = match.groups()
            decompose = "~" in flags or head.get("form") == "nfd"
            lines.append({"line": number, "label": label})
            if "+" not in flags and open_sentence is not None:
                sentences.append((open_sentence, size))
                open_sentence = None
            if label in CONTENT and open_sentence is None:
                open_sentence = size
            for part in re.split(r"(¦|\[\[|\|[^\[\]]*\]\]|<(?:PER|ORG|LOC|MISC) |>)", text):
                if part == "¦":
                    sentences.append((open_sentence, size))
                    open_sentence = size
                elif part == "[[":
                    open_ref = size
                elif part.endswith("]]") and part.startswith("|"):
                    fields = part[1:-2].split("|") + ["", "", ""]
                    (docnums if label in CONTENT else elsewhere).append((open_ref, size, *fields[:4]))
                    open_ref = None
                elif ENTITY.fullmatch(part):
                    open_entity = (part[1:-1], size)
                elif part == ">" and open_entity:
                    entities.append((*open_entity, size))
                    open_entity = None
                else:
                    put(part, decompose)
        elif open_sentence is not None:
            sentences.append((open_sentence, size))
            open_sentence = None
        if not match:
            put(line, False)
        put(eol, False)
    if open_sentence is not None:
        sentences.append((open_sentence, size))
    text = "".join(out)

    def record(ref):
        start, end, slug, canonical, date, flag = ref
        piece = text[start:end]
        if not canonical:
            kind, _, slug = slug.partition(":")
            row = {"kind": kind, "text": piece, "start": start, "end": end}
            return {**row, "type": slug} if slug else row
        plain = unicodedata.normalize("NFC", piece)
        row = {"kind": kind_of(slug), "text": piece, "start": start, "end": end, "type": slug,
               "canonical": plain.split()[-1] if canonical == "=" else canonical}
        if date:
            row["date"] = date
        if flag == "inherited":
            row["inherited"] = True
        return row

    row = {"id": PREFIX + "pages/" + name, "text": text, "verdict": head["verdict"], "lines": lines,
           "sentences": [list(trim(text, a, b)) for a, b in sentences], "docnums": [record(r) for r in docnums],
           "entities": [{"type": t, "text": text[a:b], "start": a, "end": b} for t, a, b in entities]}
    if elsewhere:
        row["boilerplate_docnums"] = [record(r) for r in elsewhere]
    return text, "bom" in head, row


def load(path, name):
    with open(path, encoding="utf-8", newline="\n") as f:
        text, bom, row = parse(f.read(), name)
    with open(os.path.join(HERE, "pages", name), "wb") as f:
        f.write((b"\xef\xbb\xbf" if bom else b"") + text.encode("utf-8"))
    write_gold([r for r in read_gold() if r["id"] != row["id"]] + [row])


def show(row):
    """The inverse of parse()."""
    text = row["text"]
    name = row["id"][len(PREFIX):]
    with open(os.path.join(HERE, name), "rb") as f:
        bom = f.read(3) == b"\xef\xbb\xbf"
    eol = "\r\n" if "\r\n" in text else "\n"
    whole = unicodedata.is_normalized("NFD", text) and not unicodedata.is_normalized("NFC", text)
    out = ["@verdict " + row["verdict"]] + ["@form nfd"] * whole + ["@eol crlf"] * (eol == "\r\n") + ["@bom"] * bom
    marks = {}
    for ref in row["docnums"] + row.get("boilerplate_docnums", []):
        if "canonical" in ref:
            fields = [ref["type"], ref["canonical"], ref.get("date", ""), "inherited" if ref.get("inherited") else ""]
        else:
            fields = [ref["kind"] + (":" + ref["type"] if "type" in ref else "")]
        marks.setdefault(ref["start"], []).append("[[")
        marks.setdefault(ref["end"], []).insert(0, "|" + "|".join(fields).rstrip("|") + "]]")
    for entity in row["entities"]:
        marks.setdefault(entity["start"], []).insert(0, f"<{entity['type']} ")
        marks.setdefault(entity["end"], []).append(">")
    labels = {l["line"]: l["label"] for l in row["lines"]}
    starts = {s for s, _ in row["sentences"]}
    ends = {e for _, e in row["sentences"]}
    position = 0
    for number, line in enumerate(text.split("\n")[:-1], 1):
        begin, position = position, position + len(line) + 1
        if number not in labels:
            out.append(line.rstrip("\r").replace("\u00a0", "{U+00A0}"))
            continue
        line = line.rstrip("\r")
        inner = any(s < begin + len(line) and e > begin + len(line) for s, e in row["sentences"])
        first = begin + len(line) - len(line.lstrip())
        continues = any(s < begin and e > first for s, e in row["sentences"])
        decomposed = not whole and unicodedata.is_normalized("NFD", line) and not unicodedata.is_normalized("NFC", line)
        piece = ""
        for i, c in enumerate(line + "\0", begin):
            later = [s for s in starts if i <= s < begin + len(line)]
            opens = [m for m in marks.get(i, []) if m == "[[" or ENTITY.fullmatch(m)]
            before = "".join(m for m in marks.get(i, []) if m not in opens)
            piece += before + ("¦" if i in ends and later else "") + "".join(opens)
            if c != "\0":
                hide = HIDDEN.match(c) and not (unicodedata.combining(c) and (whole or decomposed))
                piece += "{U+%04X}" % ord(c) if hide else c
        piece = unicodedata.normalize("NFC", piece) if whole or decomposed else piece
        out.append(labels[number] + "+" * continues + "~" * decomposed + "| " + piece)
    return "\n".join(out) + "\n"


def main(args):
    if len(args) == 2 and args[0] == "show":
        rows = [r for r in read_gold() if r["id"] == args[1] or r["id"][len(PREFIX) + 6:].startswith(args[1])]
        sys.stdout.write("".join(show(r) for r in rows))
        return 0 if rows else 2
    if len(args) == 3 and args[0] == "load":
        load(args[1], args[2])
        return 0
    sys.stderr.write(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
