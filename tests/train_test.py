#!/usr/bin/env python3
"""The guide to train entities on one's own labels (docs/entities.md), on a small set: sentences are made, a model is
trained twice with the same bytes, and `vnsift entities` finds with it what the sentences teach. The tables in the shipped
model are those of src/lexicon/entities: put in again, they give its bytes.

    tests/train_test.py --build build/release
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', default='build/release')
    build = (ROOT / parser.parse_args().build).resolve()
    trainer = build / 'tools' / 'train_entities'
    if not trainer.exists():
        print(f'SKIP {trainer} is not built')
        print('0 passed, 0 failed, 1 skipped')
        return 0
    tables, gold = ROOT / 'src/lexicon/entities', ROOT / 'corpus/entities/training.jsonl'
    checks = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        subprocess.run([sys.executable, ROOT / 'tools/train/entities/make_entity_sentences.py', tables, work / 'made', '7', '300',
                        ROOT / 'tools/train/entities/templates.tsv', '--', gold], check=True, stdout=subprocess.DEVNULL)
        models = []
        for name in ('first', 'second'):
            (work / name).mkdir()
            model = work / name / 'entities.vnm'
            subprocess.run([trainer, '--tables', tables, '--out', model, '--runs', '1', '--epochs', '5', '--bits', '14', gold,
                            f'5:{work}/made/copies.jsonl', f'5:{work}/made/templates.jsonl', '--calibrate',
                            ROOT / 'corpus/entities/administrative.jsonl'], check=True, stdout=subprocess.DEVNULL)
            models.append(model.read_bytes())
        checks.append(('two runs give the same bytes', models[0] == models[1]))
        shipped, again = ROOT / 'src/models/entities.vnm', work / 'again.vnm'
        subprocess.run([trainer, '--tables', tables, '--keep', shipped, '--out', again], check=True, stdout=subprocess.DEVNULL)
        checks.append(('the shipped model holds the tables of src/lexicon/entities', again.read_bytes() == shipped.read_bytes()))
        found = subprocess.run([build / 'vnsift', 'entities', '--data', work / 'first'], check=True, capture_output=True,
                               text=True, input='Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Gia Lai, đến huyện Mỹ Đức.\n').stdout
        for wanted in ('PER\tLê Văn An', 'ORG\tSở Y tế tỉnh Gia Lai', 'LOC\thuyện Mỹ Đức'):
            checks.append((f'the model finds {wanted}', wanted in found))
    failed = [name for name, good in checks if not good]
    for name in failed:
        print('FAILED', name)
    print(f'{len(checks) - len(failed)} passed, {len(failed)} failed, 0 skipped')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
