#!/usr/bin/env python3
"""make_entity_sentences.py TABLES OUT SEED COUNT TEMPLATES... -- GOLD...: training sentences made from templates and from gold.

Writes OUT/templates.jsonl (COUNT sentences from the tables of templates), OUT/copies.jsonl (gold with other names, two
copies) and OUT/cases.jsonl (capitals, title case, without marks, careless lower case). The same arguments give the same
bytes.
"""
import json
import os
import random
import sys

from entity_copies import Copies, line_case
from entity_names import Names, read_table
from entity_templates import Template

COPIES = 2
CASES = (('capitals', 1), ('title', .80), ('unaccented', 1), ('careless', .20))
TEMPLATE_CASES = .4  # of those shares: copies of sentences from templates


def read_gold(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, sentences):
    with open(path, 'w', encoding='utf8') as out:
        for sentence in sentences:
            entities = [{k: e[k] for k in ('type', 'start', 'end')} for e in sentence['entities']]
            out.write(json.dumps({'text': sentence['text'], 'entities': entities}, ensure_ascii=False) + '\n')
    print(path, len(sentences))


def main(arguments):
    tables, out, seed, count = arguments[:4]
    split = arguments.index('--')
    templates = [row['template'] for path in arguments[4:split] for row in read_table(path)]
    gold = [sentence for path in arguments[split + 1:] for sentence in read_gold(path)]
    rng = random.Random(int(seed))
    names = Names(tables, rng)
    os.makedirs(out, exist_ok=True)

    template = Template(names)
    made = []
    for _ in range(int(count)):
        text, spans = template.fill(rng.choice(templates))
        made.append({'text': text, 'entities': [{'type': t, 'start': b, 'end': e} for t, b, e in spans]})
    write(os.path.join(out, 'templates.jsonl'), made)

    copies = Copies(names)
    renamed = [c for s in gold if s['entities'] for _ in range(COPIES) if (c := copies.with_other_names(s))]
    write(os.path.join(out, 'copies.jsonl'), renamed)
    recased = []
    for sentence, part in [(s, 1) for s in gold + renamed[::2]] + [(s, TEMPLATE_CASES) for s in made]:
        if line_case(sentence['text']) != 'normal':
            continue
        for how, share in CASES:
            if rng.random() < share * part and (copy := copies.recased(sentence, how)):
                recased.append(copy)
    write(os.path.join(out, 'cases.jsonl'), recased)


if __name__ == '__main__':
    main(sys.argv[1:])
