#!/usr/bin/env python3
"""count_capitals.py TEXT.xz OUT.tsv: how often each word of raw text has a capital where none must stand, in 6 bins.

Sentence starts and lines in capitals do not count. Source of src/lexicon/entities/capitals.tsv: the official codification
of the law, which is outside copyright.
"""
import collections
import lzma
import re
import sys

from entity_copies import fold

WORD = re.compile(r'[^\W\d_]+|[.!?:;"“(\-]|\d+')


def bin_of(share):
    for number, limit in enumerate((.02, .1, .3, .6, .9)):
        if share < limit:
            return number + 1
    return 6


def main(source, target):
    upper, lower = collections.Counter(), collections.Counter()
    with lzma.open(source, 'rt', encoding='utf8') as lines:
        for line in lines:
            words = WORD.findall(line)
            letters = [w for w in words if w[0].isalpha()]
            if not letters or sum(w.isupper() for w in letters) > .5 * len(letters):
                continue
            start = True
            for word in words:
                if word[0].isalpha():
                    if not start and not word.isupper():
                        (upper if word[0].isupper() else lower)[word.lower()] += 1
                    start = False
                else:
                    start = not word[0].isdigit() or start
    with open(target, 'w', encoding='utf8') as out:
        out.write('# How often a word has a capital away from sentence starts: bin 1 under 2 %, 2 under 10, 3 under 30, 4 under 60, 5 under 90, 6 more, 0 not known; folded: of all words that are one without diacritics.\n')
        out.write('# source: counted in the official codification of the law (tools/train/entities/count_capitals.py), words seen ten times\n')
        out.write('word\tbin\tfolded\tnote\n')
        plain = {}  # of all words that are one without diacritics
        for word in set(upper) | set(lower):
            counts = plain.setdefault(fold(word), [0, 0])
            counts[0] += upper[word]
            counts[1] += upper[word] + lower[word]
        for word in sorted(set(upper) | set(lower) | set(plain)):
            count = upper[word] + lower[word]
            own = bin_of(upper[word] / count) if count >= 10 else 0
            shared = bin_of(plain[word][0] / plain[word][1]) if word in plain and plain[word][1] >= 10 else 0
            if own or shared:
                out.write(f'{word}\t{own}\t{shared}\t\n')


if __name__ == '__main__':
    main(*sys.argv[1:3])
