#!/usr/bin/env python3
"""The shape of the house, checked from the sources: floors, public headers, file lengths, files that must be here.

    base < text < scan < normalize, segment, html < strip < extract < analyze < query < io < collect < tools

A file includes its own floor and floors below it.  A public header (include/vnsift) stands on the floor of the
source of its name (utf8.h on that of src/text/utf8.cc), one without a source on the highest floor it includes.
"""

import pathlib
import re
import subprocess

import harness

FLOORS = [['base'], ['text'], ['scan'], ['normalize', 'segment', 'html'], ['strip'], ['extract'], ['analyze'], ['query'],
          ['io'], ['collect'], ['tools']]
HEIGHT = {name: height for height, names in enumerate(FLOORS) for name in names}
DATA = {'lexicon', 'models'}  # no floor: readable from text/ up, and made of nothing but the standard library
BANNED = {'iostream': 'slow and locale-bound', 'regex': 'slow; RE2 or a hand parser', 'locale': 'output never depends on one',
          'sstream': 'slow; fmt or append'}
REQUIRED = ['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'tests/README.md', 'tools/dev', '.ci/run',
            '.clang-format', '.clang-tidy', 'CMakePresets.json']
WARN_LINES, MAX_LINES = 500, 600
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def tracked():
    names = subprocess.run(['git', 'ls-files', '--cached', '--others', '--exclude-standard'], cwd=harness.ROOT,
                           capture_output=True, text=True, check=True).stdout.split('\n')
    return [name for name in names if name and (harness.ROOT / name).is_file()]


class House:
    def __init__(self, names):
        self.names = set(names)
        self.includes = {}
        for name in names:
            if name.endswith(('.h', '.cc')) and name.startswith(('src/', 'include/', 'tools/')):
                text = (harness.ROOT / name).read_text(encoding='utf-8')
                self.includes[name] = [(kind, path) for kind, path in INCLUDE.findall(text)]
        self._floor_of_public = {}

    def floor(self, name):
        """The floor a file stands on: a folder of src/, 'tools', or for a public header that of its source."""
        parts = name.split('/')
        if parts[0] == 'tools':
            return 'tools'
        if parts[0] == 'src':
            return parts[1]
        if name not in self._floor_of_public:
            self._floor_of_public[name] = 'base'  # ends a cycle of headers, which `problems` reports
            self._floor_of_public[name] = self._public_floor(name)
        return self._floor_of_public[name]

    def _public_floor(self, name):
        stem = pathlib.PurePath(name).stem
        homes = {path.split('/')[1] for path in self.names if path.startswith('src/') and path.endswith(f'/{stem}.cc')}
        homes = {home for home in homes if home in HEIGHT}
        below = {self.floor(self.target(path)) for _, path in self.includes[name] if self.target(path)} - DATA
        return max(homes or below or {'base'}, key=HEIGHT.__getitem__)

    def target(self, path):
        """The file of the project that an #include names, or None."""
        for name in (f'include/{path}', f'src/{path}'):
            if name in self.includes:
                return name
        return None

    def problems(self):
        for name, includes in sorted(self.includes.items()):
            floor = self.floor(name)
            if floor not in HEIGHT and floor not in DATA:
                yield f'{name}: no floor is called {floor}'
                continue
            for kind, path in includes:
                yield from self._include_problems(name, floor, kind, path)
        yield from self._cycles()

    def _include_problems(self, name, floor, kind, path):
        if floor != 'tools' and path in BANNED:
            yield f'{name}: <{path}> is not used in the library ({BANNED[path]})'
        if path.startswith('CLI/') and name != 'tools/vnsift/cli.cc':
            yield f'{name}: only tools/vnsift/cli.cc includes CLI11'
        target = self.target(path)
        if name.startswith('include/'):
            is_standard = kind == '<' and '/' not in path and not path.endswith('.h')
            if not (is_standard or path == 'tl/expected.hpp' or (kind == '<' and path.startswith('vnsift/') and target)):
                yield f'{name}: a public header includes std, tl/expected and <vnsift/...> only, not {path}'
        if path.startswith('vnsift/') and not target:
            yield f'{name}: no such header: {path}'
        if not target or name.startswith('tools/'):
            return
        below = self.floor(target)
        if floor in DATA:
            if below != floor and below not in ('base',):
                yield f'{name}: data includes nothing of the floors, not {path}'
        elif below in DATA:
            if HEIGHT[floor] < HEIGHT['text']:
                yield f'{name}: {below}/ is readable from text/ up'
        elif below != floor and below in HEIGHT and HEIGHT[below] >= HEIGHT[floor]:
            yield f'{name} ({floor}) includes {path} ({below}), which is not below it'

    def _cycles(self):
        state = {}
        for start in sorted(self.includes):
            stack = [(start, iter(self._targets(start)))] if start not in state else []
            state.setdefault(start, 'open')
            while stack:
                name, targets = stack[-1]
                following = next(targets, None)
                if following is None:
                    state[name] = 'done'
                    stack.pop()
                elif following not in state:
                    state[following] = 'open'
                    stack.append((following, iter(self._targets(following))))
                elif state[following] == 'open':
                    yield f'{name}: a cycle of headers through {following}'

    def _targets(self, name):
        return [target for target in (self.target(path) for _, path in self.includes[name]) if target]


def file_problems(names):
    for required in REQUIRED:
        if required not in names:
            yield f'{required} is missing'
    for name in names:
        is_source = name.endswith(('.h', '.cc', '.py')) or name in ('tools/dev', 'tools/demo')
        if not is_source or '.gen.' in name:
            continue
        text = (harness.ROOT / name).read_text(encoding='utf-8')
        lines = text.count('\n')
        if lines > MAX_LINES:
            yield f'{name}: {lines} lines; a file is one idea, under {MAX_LINES}'
        elif lines > WARN_LINES:
            print(f'note: {name} has {lines} lines (aim: {WARN_LINES})')
        if name != 'tests/check_floors.py' and re.search(r'\b(TODO|FIXME|XXX)\b', text):
            yield f'{name}: a TODO; do it, or write an issue'


def main():
    names = tracked()
    house = House(names)
    problems = list(house.problems()) + list(file_problems(names))
    for problem in problems:
        print(f'FAILED {problem}')
    harness.finish(len(house.includes) - min(len(problems), len(house.includes)), len(problems), 0)


if __name__ == '__main__':
    main()
