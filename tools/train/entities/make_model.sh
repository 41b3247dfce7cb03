#!/bin/sh
# make_model.sh BUILD OUT [OPTION...]: trains the shipped model of entities, the same bytes each time (card:
# docs/models/entities.md). BUILD: a build folder with tools/train_entities; OUT: the model. Options go to the trainer.
# Needs the reference data (VNSIFT_SHARED, else ../shared). Five minutes on one core.
set -eu
build=$1 out=$2
shift 2
here=$(dirname "$0")
root=$here/../../..
shared=${VNSIFT_SHARED:-$root/../shared}/data
data=$shared/ner
tables=$root/src/lexicon/entities own=$root/corpus/entities/training.jsonl stories=$root/corpus/entities/stories.jsonl
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
python3 "$here/make_entity_sentences.py" "$tables" "$made" 7 7600 "$data/templates.tsv" "$here/templates.tsv" -- \
  "$data/vtb_train.jsonl" "$data/own_train.jsonl" "$data/own_extra.jsonl" "$own" "$stories"
# Running text without labels, for the filter of candidates: news, a nineteenth of the codified law, the sample pages.
python3 - "$shared" "$made" <<'PYTHON'
import json
import lzma
import sys

shared, made = sys.argv[1:]
with open(shared + '/segment/ntrex_dev.jsonl', encoding='utf8') as rows, open(made + '/news.txt', 'w', encoding='utf8') as out:
    out.writelines(json.loads(row)['text'] + '\n' for row in rows)
with lzma.open(shared + '/legal/phapdien_text.txt.xz') as lines, open(made + '/law.txt', 'wb') as out:
    out.writelines(line for number, line in enumerate(lines, 1) if number % 19 == 7)
PYTHON
# Sentences of the newspaper stand in their articles, and once more alone; stories of the project in theirs.
"$build/tools/train_entities" --tables "$tables" --out "$out" --runs 12 --bits 17 \
  "36:60:$data/vtb_train.jsonl" "18:0:$data/vtb_train.jsonl" "$data/own_train.jsonl" "$data/own_extra.jsonl" "$own" "10:10:$stories" \
  "5:$made/copies.jsonl" "4:$made/cases.jsonl" "5:$made/templates.jsonl" \
  --calibrate "$data/own_dev.jsonl" --calibrate "$data/vtb_dev.jsonl" \
  --running "$made/news.txt" --running "$made/law.txt" $(printf -- '--running %s ' "$root"/corpus/pages/*.txt) "$@"
