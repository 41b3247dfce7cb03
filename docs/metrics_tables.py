#!/usr/bin/env python3
"""Writes docs/metrics-tables.md: the units and indicators of src/lexicon as tables.  Run it after a change of the TSV."""

import csv
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def rows(name):
    lines = [line for line in (ROOT / 'src/lexicon' / name).read_text(encoding='utf-8').splitlines() if not line.startswith('#')]
    return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def main():
    units, nouns = {}, {}
    for row in rows('units.tsv'):
        target = nouns if row['kind'] == 'count' else units
        key = row['dimension'] if row['kind'] == 'count' else (row['kind'], row['unit'], row['base'], row['factor'])
        target.setdefault(key, []).append(row['surface'].replace('|', '\\|'))
    out = ['# Units and indicators', '', 'Made by `docs/metrics_tables.py` from `src/lexicon/units.tsv` and `indicators.tsv`.', '',
           '## Units', '', '| kind | unit | printed as | in the base unit |', '|---|---|---|---|']
    for (kind, unit, base, factor), surfaces in units.items():
        out.append(f'| {kind} | `{unit}` | {", ".join(surfaces)} | {factor} {base} |')
    out += ['', '## Count nouns', '', 'Nouns of one group may be coordinated: 177 xã, phường, thị trấn.', '', '| group | nouns |', '|---|---|']
    out += [f'| {group} | {", ".join(surfaces)} |' for group, surfaces in nouns.items()]
    out += ['', '## Indicators', '', '| id | names | abbreviations | kinds |', '|---|---|---|---|']
    for row in rows('indicators.tsv'):
        out.append(f'| `{row["id"]}` | {row["names"].replace("|", "; ")} | {row["abbrevs"].replace("|", ", ")} | {row["kinds"]} |')
    (ROOT / 'docs/metrics-tables.md').write_text('\n'.join(out) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
