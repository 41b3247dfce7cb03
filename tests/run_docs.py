#!/usr/bin/env python3
"""Runs the examples of README.md and docs/**/*.md, so that no page shows what the program does not do.

An example is a block fenced as ```console: lines that begin with `$ ` are commands (a line that begins with `> `
right after one continues it), the lines under a command are what it prints, stdout and stderr together, and
`[...]` stands for any text, alone on a line for any lines.  Commands run as if in the root of the repository, `vnsift`
on PATH: in a folder of the page's own that links to what is there, so files they write stay for the commands below
them and go with the page; a command that should fail ends in `; echo $?`.  Other fences (```sh, ```json, none) are
not run.

    tests/run_docs.py                  every page
    tests/run_docs.py --bless PAGE     write what the program prints now into the page
"""

import argparse
import pathlib

import harness


def examples(lines):
    """Yields (first line of the command, first line of its output, line after the output) of a page, as indices."""
    index = 0
    while index < len(lines):
        if lines[index].strip() != '```console':
            index += 1
            continue
        index += 1
        while index < len(lines) and lines[index].strip() != '```':
            start = index
            index += 1
            while index < len(lines) and lines[index].startswith('> '):
                index += 1
            output = index
            while index < len(lines) and lines[index].strip() != '```' and not lines[index].startswith('$ '):
                index += 1
            yield start, output, index


def check(page, sandbox, bless):
    """(examples that hold, examples that do not)"""
    lines = page.read_text(encoding='utf-8').split('\n')
    good, bad, patches = 0, 0, []
    folder = sandbox.copy_of_root()
    for start, output, end in examples(lines):
        if not lines[start].startswith('$ '):
            print(f'FAILED {page.relative_to(harness.ROOT)}:{start + 1}: an example begins with `$ `')
            bad += 1
            continue
        command = '\n'.join(line[2:] for line in lines[start:output])
        # Text runs on in a page: a missing line end at the end of an output is not shown there.
        actual = sandbox.run('{ ' + command + '\n} 2>&1', cwd=folder)[1].decode('utf-8', 'backslashreplace')
        actual = [line.rstrip() for line in actual.rstrip('\n').split('\n')] if actual else []
        expected = lines[output:end]
        while expected and not expected[-1]:
            expected = expected[:-1]
        if harness.matches(expected, actual):
            good += 1
            continue
        bad += 1
        patches.append((output, output + len(expected), actual))
        print(f'{"BLESSED" if bless else "FAILED"} {page.relative_to(harness.ROOT)}:{start + 1}: {lines[start]}')
        for line in harness.difference(expected, actual, 'output'):
            print('    ' + line)
    if bless and patches:
        for begin, end, actual in reversed(patches):
            lines[begin:end] = actual
        page.write_text('\n'.join(lines), encoding='utf-8')
    return good, bad


def main():
    arguments = argparse.ArgumentParser(description='Runs the examples of the docs')
    arguments.add_argument('pages', nargs='*', type=pathlib.Path)
    arguments.add_argument('--binary', default=harness.ROOT / 'build/release/vnsift')
    arguments.add_argument('--bless', action='store_true')
    options = arguments.parse_args()
    pages = [page.resolve() for page in options.pages]
    pages = pages or [harness.ROOT / 'README.md', *sorted((harness.ROOT / 'docs').rglob('*.md'))]
    sandbox = harness.Sandbox(options.binary)
    results = [check(page, sandbox, options.bless) for page in pages]
    good, bad = (sum(column) for column in zip(*results))
    harness.finish(good, 0 if options.bless else bad, 0)


if __name__ == '__main__':
    main()
