#!/usr/bin/env python3
"""Runs tests/cases/**/*.t against the binary: command, input, expected output.  The format is in tests/README.md.

    tests/run_cases.py                               every case
    tests/run_cases.py tests/cases/normalize/*.t     the cases of these files
    tests/run_cases.py -k 'tone'                     the cases whose file or name matches
    tests/run_cases.py --bless FILE...               write what the program says now into the failing cases
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import tempfile

import harness

CASES = harness.ROOT / 'tests' / 'cases'


class Case:
    """One case: `lines` are its lines as they stand in the file, the rest is what they mean."""

    def __init__(self, path, number, name):
        self.path, self.number, self.name = path, number, name
        self.lines = []
        self.command, self.stdin, self.files = [], [], {}
        self.stdout, self.stderr, self.exit = [], [], 0
        self.marks = {}

    @property
    def where(self):
        return f'{self.path.relative_to(harness.ROOT) if self.path.is_relative_to(harness.ROOT) else self.path}:{self.number}'


def parse(path):
    """(lines before the first case, the cases of a file)."""
    head, cases, target = [], [], None
    for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
        if line.startswith('== '):
            cases.append(Case(path, number, line[3:].strip()))
            target = cases[-1].stdin
        (cases[-1].lines if cases else head).append(line)
        if line.startswith('== ') or line.startswith('#') or not line.strip():
            continue
        if not cases:
            raise SystemExit(f'{path}:{number}: a line before the first `== name`')
        case, mark, rest = cases[-1], line[0], line[2:]
        if line.startswith('file '):
            target = case.files.setdefault(line[5:].strip(), [])
        elif mark == '$':
            case.command.append(rest)
            target = case.stdin
        elif mark == '<':
            target.append(rest)
        elif mark == '>':
            case.stdout.append(rest)
        elif mark == '!':
            case.stderr.append(rest)
        elif mark == '?':
            case.exit = int(rest)
        elif mark == '@':
            word, _, reason = rest.partition(':')
            case.marks[word.strip()] = reason.strip()
        else:
            raise SystemExit(f'{path}:{number}: a line of a case begins with == $ < > ! ? @ # or `file `')
    for case in cases:
        if not case.command:
            raise SystemExit(f'{case.where}: no command in "{case.name}"')
        if unknown := set(case.marks) - {'shared', 'fixed', 'slow', 'terminal', 'unsanitized'}:
            raise SystemExit(f'{case.where}: unknown mark @ {unknown.pop()}')
    return head, cases


def obstacle(case, sanitized):
    """Why a case cannot run here, or None."""
    if 'shared' in case.marks and not harness.shared_data():
        return 'no ../shared beside the repository'
    if 'unsanitized' in case.marks and sanitized:
        return f'not under sanitizers: {case.marks["unsanitized"]}'
    if 'terminal' in case.marks:
        try:
            for end in os.openpty():
                os.close(end)
        except OSError:
            return 'no pseudo-terminals on this machine'
    return None


def run(case, sandbox, sanitized):
    """(diff lines, actual (exit, stdout, stderr) as visible lines)."""
    with tempfile.TemporaryDirectory(dir=sandbox.folder) as folder:
        for name, lines in case.files.items():
            file = pathlib.Path(folder) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(harness.hide(lines))
        timeout = (300 if 'slow' in case.marks else 20) * (10 if sanitized else 1)
        code, out, err = sandbox.run('\n'.join(case.command), harness.hide(case.stdin), folder, timeout)
    out, err = harness.show(out), harness.show(err)
    problems = []
    if not harness.matches(case.stdout, out):
        problems += harness.difference(case.stdout, out, 'stdout')
    if not harness.matches(case.stderr, err):
        problems += harness.difference(case.stderr, err, 'stderr')
    if code != case.exit:
        problems.append(f'exit {code}, expected {case.exit}')
    return problems, (code, out, err)


def blessed(case, actual):
    """The lines of a case with what the program said in place of what was expected."""
    code, out, err = actual
    said = [] if code == 0 else [f'? {code}']
    said = ['> ' + line for line in (case.stdout if harness.matches(case.stdout, out) else out)] + said
    said += ['! ' + line for line in (case.stderr if harness.matches(case.stderr, err) else err)]
    lines = [line for line in case.lines if line[:1] not in ('>', '!', '?')]
    last = max(index for index, line in enumerate(lines) if line.strip() and not line.startswith('#'))
    return lines[:last + 1] + [line.rstrip() if line == '> ' else line for line in said] + lines[last + 1:]


def bless(path, results):
    head, cases = parse(path)
    lines = list(head)
    for case, (problems, actual) in zip(cases, results):
        lines += blessed(case, actual) if problems else case.lines
    path.write_text('\n'.join(lines), encoding='utf-8')


def main():
    arguments = argparse.ArgumentParser(description='Data-driven cases; see tests/README.md')
    arguments.add_argument('files', nargs='*', type=pathlib.Path)
    arguments.add_argument('--binary', default=harness.ROOT / 'build/release/vnsift')
    arguments.add_argument('-j', type=int, default=len(os.sched_getaffinity(0)))
    arguments.add_argument('-k', metavar='REGEX', default='', help='only cases whose file or name matches')
    arguments.add_argument('--bless', action='store_true')
    arguments.add_argument('--sanitized', action='store_true', help='the binary has sanitizers: longer time limits')
    options = arguments.parse_args()

    sandbox = harness.Sandbox(options.binary)
    paths = [path.resolve() for path in options.files] or sorted(CASES.rglob('*.t'))
    cases, passed, skipped = [], 0, 0
    for path in paths:
        for case in parse(path)[1]:
            if not re.search(options.k, f'{case.where} {case.name}'):
                continue
            if reason := obstacle(case, options.sanitized):
                skipped += 1
                print(f'SKIP {case.where}: {case.name} ({reason})')
                continue
            cases.append(case)

    failed, results = 0, {}
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for case, result in zip(cases, pool.map(lambda case: run(case, sandbox, options.sanitized), cases)):
            results.setdefault(case.path, {})[case.number] = result
            if not result[0]:
                passed += 1
                continue
            failed += 1
            print(f'{"BLESSED" if options.bless else "FAILED"} {case.where}: {case.name}')
            for line in ['$ ' + line for line in case.command] + result[0]:
                print('    ' + line)
    if options.bless:
        for path, by_number in results.items():
            if any(problems for problems, _ in by_number.values()):
                bless(path, [by_number.get(case.number, ([], None)) for case in parse(path)[1]])
        failed = 0
    harness.finish(passed, failed, skipped)


if __name__ == '__main__':
    main()
