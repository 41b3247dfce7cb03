#!/usr/bin/env python3
"""Metamorphic runner: the same text in another encoding has the same values at the same places.

Every sample page and every plain-text input of a case (tests/cases/{docnums,metrics,entities,sentences,strip,extract}, unless marked
`@ fixed: why`) is run as it is and as six copies: NFC, NFD, NBSP for spaces, CRLF, a soft hyphen inside each word,
Ð for Đ.  All copies of all texts go through one process a command and copy, as JSON Lines.  Checked:

  values    each copy gives the records of the text as it is: same labels, kinds, values, same places
  offsets   in code points, bytes and UTF-16 units: all inside the text, at the same place, and where a record has
            its text, exactly that slice
  normalize all copies (but Ð) come out as the same text, and normalising that again changes nothing
  -j        the same bytes for 1, 2 and 8 threads
  shards    --shard 1/3, 2/3, 3/3 one after the other are the whole
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import unicodedata

import harness
import run_cases

COMMANDS = {
    'docnums': 'vnsift docnums --from jsonl --format jsonl',
    'metrics': 'vnsift metrics --facts --from jsonl --format jsonl',
    'entities': 'vnsift entities --from jsonl --format jsonl',
    'sentences': 'vnsift sentences --from jsonl --format jsonl',
    'strip': 'vnsift strip --from jsonl --mark --format jsonl',
    'extract': 'vnsift extract --from jsonl',
}
UNITS = {'codepoint': lambda character: 1,
         'byte': lambda character: len(character.encode()),
         'utf16': lambda character: 2 if character > '\uffff' else 1}


# --- The copies ---------------------------------------------------------------------------------------------------

def hyphenate(text):
    """A soft hyphen after the first letter of each word of three letters or more, never before a combining mark."""
    return re.sub(r'(?<![^\W\d_])([^\W\d_])(?=[^\W\d_]{2})', '\\1\u00ad', text)


COPIES = {
    'as it is': lambda text: text,
    'NFC': lambda text: unicodedata.normalize('NFC', text),
    'NFD': lambda text: unicodedata.normalize('NFD', text),
    'NBSP': lambda text: text.replace(' ', '\u00a0'),
    'CRLF': lambda text: text if '\r' in text else text.replace('\n', '\r\n'),
    'soft hyphen': hyphenate,
    'Ð': lambda text: text.replace('Đ', 'Ð').replace('đ', 'ð'),
}
CONTROL = re.compile('[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]')
REMOVED = re.compile('[\u00ad\r]')
LIKE = str.maketrans({'\u00a0': ' ', 'Ð': 'Đ', 'ð': 'đ'})


def canonical(text):
    """What is common to all copies of a text."""
    return unicodedata.normalize('NFC', REMOVED.sub('', text).translate(LIKE))


def measure(text, size):
    """For each code-point offset, the sum of `size` over the characters before it."""
    return list(itertools.accumulate(map(size, text), initial=0))


def places(text):
    """For each code-point offset of a copy, a number that is the same in all copies."""
    return measure(text, lambda character: 0 if REMOVED.match(character) else len(unicodedata.normalize('NFD', character)))


def values(value, to_place, key=''):
    """A record with offsets turned by `to_place` and strings made canonical: equal for all copies."""
    if isinstance(value, dict):
        return {name: values(member, to_place, name) for name, member in value.items()}
    if isinstance(value, list):
        inside = 'start' if key in ('kept', 'sentences', 'words') or key == 'start' else key
        return [values(member, to_place, inside) for member in value]
    if isinstance(value, str):
        return canonical(value)
    if is_offset(key) and isinstance(value, int):
        return to_place(value)
    return value


def is_offset(key):
    return key in ('start', 'end') or key.endswith(('_start', '_end'))


def first_difference(one, other, path=''):
    """Where two values differ, in words, or None."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in list(one) + [name for name in other if name not in one]:
            if name not in one or name not in other:
                return f'{path}.{name} only in one: {json.dumps((one if name in one else other)[name], ensure_ascii=False)[:200]}'
            if found := first_difference(one[name], other[name], f'{path}.{name}'):
                return found
        return None
    if isinstance(one, list) and isinstance(other, list):
        for index, pair in enumerate(zip(one, other)):
            if found := first_difference(*pair, f'{path}[{index}]'):
                return found
        return None if len(one) == len(other) else f'{path} has {len(one)} and {len(other)} items'
    return None if one == other else f'{path}: {one!r} and {other!r}'


# --- The texts ----------------------------------------------------------------------------------------------------

def texts():
    """name -> text of every page and case."""
    found = {}
    pages = sorted((harness.ROOT / 'corpus' / 'pages').rglob('*.txt'))
    if shared := harness.shared_data():
        pages += sorted((shared / 'seeds').rglob('*.txt'))
    for page in pages:
        found[page.name if page.name not in found else str(page)] = page.read_bytes()
    for command in COMMANDS:
        for path in sorted((run_cases.CASES / command).rglob('*.t')):
            for case in run_cases.parse(path)[1]:
                if 'fixed' in case.marks or '--from' in ' '.join(case.command):
                    continue
                inputs = {'': case.stdin} | {name: lines for name, lines in case.files.items() if name.endswith('.txt')}
                for name, lines in inputs.items():
                    found[f'{case.where} {name}'.strip()] = harness.hide(lines)
    return {name: text for name, data in found.items() if (text := plain_text(data))}


def plain_text(data):
    """The text of an input that is plain UTF-8 text (no JSON, no markup, no controls), else None."""
    try:
        text = data.decode('utf-8').removeprefix('\ufeff')
    except UnicodeDecodeError:
        return None
    if text.lstrip()[:1] in ('{', '[', '<', '') or CONTROL.search(text):
        return None
    return text


# --- The checks ---------------------------------------------------------------------------------------------------

class Checks:
    def __init__(self, binary, jobs):
        self.sandbox = harness.Sandbox(binary)
        self.texts = texts()
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs)
        self.passed, self.failed = 0, 0
        self.copies = {}
        for copy, change in COPIES.items():
            changed = {name: change(text) for name, text in self.texts.items()}
            self.copies[copy] = {name: text for name, text in changed.items()
                                 if copy == 'as it is' or text != self.texts[name]}
            lines = [json.dumps({'id': name, 'text': text}, ensure_ascii=False) for name, text in self.copies[copy].items()]
            (self.sandbox.folder / f'{copy}.jsonl').write_text(''.join(line + '\n' for line in lines), encoding='utf-8')
        whole = b''.join((self.sandbox.folder / f'{copy}.jsonl').read_bytes() for copy in COPIES)
        (self.sandbox.folder / 'all.jsonl').write_bytes(whole)

    def expect(self, problem, where):
        """Counts a check; `problem` is None or what is wrong."""
        if problem is None:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= 40:
            print(f'FAILED {where}: {problem}')

    def run(self, command):
        """The records a command writes, by id; a command that fails is one failed check."""
        code, out, err = self.sandbox.run(command, timeout=300)
        try:
            records = {record['id']: record for record in map(json.loads, out.decode().splitlines())}
        except (ValueError, KeyError) as error:
            records, err = {}, f'{error}: {out[:200]!r}'.encode()
        self.expect(None if code == 0 else f'exit {code}: {err.decode(errors="replace")[-300:]}', command)
        return records

    def values_and_offsets(self):
        tasks = [(command, copy) for command in COMMANDS for copy in COPIES if self.copies[copy]]
        reference = dict(self.pool.map(lambda command: (command, self.run(f"{COMMANDS[command]} 'as it is.jsonl'")), COMMANDS))
        list(self.pool.map(lambda task: self.one_copy(*task, reference[task[0]]), tasks))

    def one_copy(self, command, copy, reference):
        by_unit = {unit: self.run(f"{COMMANDS[command]} --offsets {unit} '{copy}.jsonl'") for unit in UNITS}
        if not reference or not all(by_unit.values()):
            return  # the command failed, which was counted
        for name, text in self.copies[copy].items():
            where = f'{command}, {copy}, {name}'
            records = [by_unit[unit].get(name) for unit in UNITS]
            if None in records or name not in reference:
                self.expect('no record came out', where)
                continue
            self.expect(self.compare(reference[name], records[0], name, text), where)
            for unit, record in zip(UNITS, records):
                self.expect(check_offsets(record, records[0], text, unit), f'{where}, --offsets {unit}')

    def compare(self, reference, record, name, text):
        original = places(self.texts[name])
        copied = places(text)
        try:
            return first_difference(values(layers(reference), original.__getitem__), values(layers(record), copied.__getitem__))
        except IndexError:
            return 'an offset outside the text'

    def normalized(self):
        copies = [copy for copy in COPIES if copy != 'Ð' and self.copies[copy]]
        command = "vnsift normalize --from jsonl --format jsonl '{}.jsonl'"
        outputs = dict(zip(copies, self.pool.map(lambda copy: self.run(command.format(copy)), copies)))
        for copy, records in outputs.items():
            for name in self.copies[copy]:
                texts_ = [source.get(name, {}).get('text') for source in (outputs['as it is'], records)]
                self.expect(first_difference(*texts_), f'normalize, {copy}, {name}')
        again = self.run(f"{command.format('as it is')} | vnsift normalize --from jsonl --format jsonl -")
        for name, record in again.items():
            self.expect(first_difference(outputs['as it is'].get(name, {}).get('text'), record['text']), f'normalize twice, {name}')

    def same_bytes(self):
        """Any -j and any sharding write the same bytes, from JSON Lines and from files."""
        pages = ' '.join(f"'{page}'" for page in sorted((harness.ROOT / 'corpus' / 'pages').rglob('*.txt')))
        commands = {**COMMANDS, 'normalize': 'vnsift normalize --from jsonl --format jsonl'}
        inputs = [f'{command} {{}} all.jsonl' for command in commands.values()]
        if pages:
            inputs += [f'vnsift {command} {{}} {pages}' for command in COMMANDS]
        list(self.pool.map(self.one_same_bytes, inputs))

    def one_same_bytes(self, command):
        where = command.format('...')[:100]
        code, whole, err = self.sandbox.run(command.format('-j 1'), timeout=300)
        self.expect(None if code == 0 and whole else f'exit {code}, {len(whole)} bytes: {err[-300:]!r}', where)
        for threads in (2, 8):
            code, out, err = self.sandbox.run(command.format(f'-j {threads}'), timeout=300)
            self.expect(differing_bytes(whole, out), f'{where} -j {threads}')
        parts = [self.sandbox.run(command.format(f'--shard {shard}/3'), timeout=300)[1] for shard in (1, 2, 3)]
        self.expect(differing_bytes(whole, b''.join(parts)), f'{where} --shard I/3')


def layers(record):
    """A record without what was passed through."""
    return {name: value for name, value in record.items() if name not in ('id', 'text', 'path')}


def differing_bytes(one, other):
    if one == other:
        return None
    at = next((index for index, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    return f'{len(one)} and {len(other)} bytes, different from byte {at}: {one[at - 20:at + 40]!r} and {other[at - 20:at + 40]!r}'


def check_offsets(record, in_code_points, text, unit):
    """What is wrong with the offsets of a record in a unit, or None."""
    table = measure(text, UNITS[unit])
    try:
        expected = turn(in_code_points, table)
    except IndexError:
        return 'an offset outside the text'
    if found := first_difference(layers(expected), layers(record)):
        return found
    return next(wrong_slices(layers(in_code_points), text), None)


def turn(value, table, key=''):
    if isinstance(value, dict):
        return {name: turn(member, table, name) for name, member in value.items()}
    if isinstance(value, list):
        return [turn(member, table, 'start' if key in ('kept', 'sentences', 'words', 'start') else key) for member in value]
    return table[value] if is_offset(key) and isinstance(value, int) else value


def wrong_slices(value, text, path=''):
    """Every record with start, end and text whose text is not the slice, and every span with white space at its edge."""
    if isinstance(value, dict):
        if 'start' in value and 'end' in value:
            start, end = value['start'], value['end']
            if not 0 <= start <= end <= len(text):
                yield f'{path}: [{start},{end}) outside the text'
            elif 'text' in value and value['text'] != text[start:end]:
                yield f'{path}: text {value["text"]!r}, but the slice is {text[start:end]!r}'
            elif text[start:end].strip() != text[start:end]:
                yield f'{path}: white space at the edge of {text[start:end]!r}'
        for name, member in value.items():
            yield from wrong_slices(member, text, f'{path}.{name}')
    elif isinstance(value, list):
        if len(value) == 2 and all(type(number) is int for number in value) and not 0 <= value[0] <= value[1] <= len(text):
            yield f'{path}: {value} outside the text'
        for index, member in enumerate(value):
            yield from wrong_slices(member, text, f'{path}[{index}]')


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--binary', type=pathlib.Path, default=harness.ROOT / 'build/release/vnsift')
    arguments.add_argument('-j', type=int, default=len(os.sched_getaffinity(0)))
    options = arguments.parse_args()
    checks = Checks(options.binary, options.j)
    print(f'{len(checks.texts)} texts')
    if not checks.texts:
        print('FAILED no texts found')
        harness.finish(0, 1, 0)
    if not harness.shared_data():
        print('SKIP the seed pages (no ../shared beside the repository)')
    checks.values_and_offsets()
    checks.normalized()
    checks.same_bytes()
    if checks.failed > 40:
        print(f'... and {checks.failed - 40} more')
    harness.finish(checks.passed, checks.failed, 0 if harness.shared_data() else 1)


if __name__ == '__main__':
    main()
