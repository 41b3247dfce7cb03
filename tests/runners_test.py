#!/usr/bin/env python3
"""Tests of the runners themselves: a runner that cannot fail would hide everything else."""

import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
import unittest

import harness
import metamorphic
import run_cases

FAKE = '#!/bin/bash\ncase $1 in upper) tr a-z A-Z ;; fail) echo "vnsift: x:1: bad" >&2; exit 2 ;; esac\n'
CASES = '''# About upper case.

== upper
$ vnsift upper
< một<TAB>hai <U+0301>
> MộT<TAB>HAI <U+0301>

== fail
$ vnsift fail
? 2
! vnsift: [...]: bad
'''


class VisibleText(unittest.TestCase):
    def test_round_trip(self):
        generator = random.Random(1)
        pieces = [b'a', b'\n', b'\t', b'\r', b'\0', b'\xff', b'<TAB>', b'<', b'>', '\u00a0\u00ad\u200bế'.encode(),
                  unicodedata.normalize('NFD', 'ế').encode(), '\U0001f600\ufeff'.encode()]
        for _ in range(2000):
            data = b''.join(generator.choices(pieces, k=generator.randrange(8)))
            self.assertEqual(harness.hide(harness.show(data)), data)

    def test_hidden_characters_show(self):
        self.assertEqual(harness.show('e\u0301\u00a0x\r'.encode() + b'\x9f'), ['e<U+0301><NBSP>x<CR><0x9F><NOEOL>'])

    def test_matches(self):
        self.assertTrue(harness.matches(['a[...]c', '[...]', 'z'], ['abbbc', 'x', 'y', 'z']))
        self.assertTrue(harness.matches(['[...]', 'z'], ['z']))
        self.assertFalse(harness.matches(['a[...]c'], ['abd']))
        self.assertFalse(harness.matches([], ['more']))
        self.assertFalse(harness.matches(['a.c'], ['abc']))


class Cases(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.binary = pathlib.Path(self.folder.name) / 'vnsift'
        self.binary.write_text(FAKE)
        self.binary.chmod(0o755)
        self.file = pathlib.Path(self.folder.name) / 'a.t'

    def tearDown(self):
        self.folder.cleanup()

    def run_on(self, text, *arguments):
        self.file.write_text(text, encoding='utf-8')
        done = subprocess.run([sys.executable, run_cases.__file__, '--binary', self.binary, self.file, *arguments],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.splitlines()[-1]

    def test_pass(self):
        self.assertEqual(self.run_on(CASES), (0, '2 passed, 0 failed, 0 skipped'))

    def test_wrong_output_error_and_exit_fail(self):
        for right, wrong in (('MộT', 'MỘT'), (': bad', ': good'), ('? 2', '? 1'), ('> M', '> N'), ('! vnsift', '# vnsift')):
            self.assertEqual(self.run_on(CASES.replace(right, wrong)), (1, '1 passed, 1 failed, 0 skipped'), wrong)

    def test_bless_restores(self):
        self.run_on(CASES.replace('MộT', 'old').replace('? 2\n', ''), '--bless')
        self.assertEqual(self.file.read_text(encoding='utf-8'), CASES)


class Metamorphic(unittest.TestCase):
    TEXT = 'Căn cứ Nghị định số 18/NĐ-CP\nđường 30/4 😀'

    def test_copies_differ_and_keep_places(self):
        for name, change in metamorphic.COPIES.items():
            copy = change(self.TEXT)
            self.assertEqual(copy != self.TEXT, name not in ('as it is', 'NFC'), name)
            self.assertEqual(metamorphic.canonical(copy), self.TEXT, name)
            self.assertEqual(metamorphic.places(copy)[-1], metamorphic.places(self.TEXT)[-1], name)

    def test_wrong_offsets_are_seen(self):
        record = {'docnums': [{'id': 'r1', 'text': 'số 18', 'start': 17, 'end': 22}]}
        self.assertIsNone(metamorphic.check_offsets(record, record, self.TEXT, 'codepoint'))
        self.assertIsNotNone(metamorphic.check_offsets(record, record, self.TEXT, 'byte'))
        record['docnums'][0]['end'] = 23
        self.assertIsNotNone(metamorphic.check_offsets(record, record, self.TEXT, 'codepoint'))

    def test_wrong_values_are_seen(self):
        self.assertIsNotNone(metamorphic.first_difference({'a': [{'b': 1}]}, {'a': [{'b': 2}]}))
        self.assertIsNotNone(metamorphic.first_difference({'a': []}, {}))
        self.assertIsNone(metamorphic.first_difference({'a': [1]}, {'a': [1]}))


if __name__ == '__main__':
    result = unittest.TextTestRunner(sys.stdout).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
    bad = len(result.failures) + len(result.errors)
    harness.finish(result.testsRun - bad, bad, len(result.skipped))
