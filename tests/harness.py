"""What the runners of tests/ share: running the binary, visible text, expected output, the counting line.

Visible text: a test file shows each byte that an editor would hide as a name in angle brackets, so that two texts
that differ look different.  `<TAB> <CR> <NUL> <NBSP> <SHY> <ZWSP>`, `<U+0301>` for any other code point that hides
(combining marks, odd spaces, format and control characters), `<0x9F>` for a byte that is not UTF-8, `<NOEOL>` at
the end of the last line for a missing line end.  A literal `<TAB>` is written `<U+003C>TAB>`.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent

NAMED = {'TAB': '\t', 'CR': '\r', 'NUL': '\0', 'NBSP': '\u00a0', 'SHY': '\u00ad', 'ZWSP': '\u200b'}
NAME_OF = {character: name for name, character in NAMED.items()}
TOKEN = re.compile(r'<(' + '|'.join(NAMED) + r'|U\+[0-9A-F]{4,6}|0x[0-9A-F]{2}|NOEOL)>')
HIDDEN_CATEGORIES = {'Cc', 'Cf', 'Mn', 'Me', 'Zs', 'Zl', 'Zp', 'Co', 'Cn', 'Cs'}


def shared_data():
    """The folder of reference data beside the repository, or None: tests that need it are skipped, aloud."""
    folder = pathlib.Path(os.environ.get('VNSIFT_SHARED') or ROOT.parent / 'shared')
    return folder.resolve() if folder.is_dir() else None


def show(data):
    """Bytes as a list of visible lines."""
    text = TOKEN.sub(lambda match: '<U+003C>' + match.group(0)[1:], data.decode('utf-8', 'surrogateescape'))
    lines = text.split('\n')
    if lines[-1] == '':
        lines.pop()
    else:
        lines[-1] += '<NOEOL>'
    return [''.join(_show_character(character) for character in line) for line in lines]


def _show_character(character):
    if ' ' <= character <= '~':
        return character
    if 0xDC80 <= ord(character) <= 0xDCFF:
        return f'<0x{ord(character) - 0xDC00:02X}>'
    if character in NAME_OF:
        return f'<{NAME_OF[character]}>'
    if unicodedata.category(character) in HIDDEN_CATEGORIES:
        return f'<U+{ord(character):04X}>'
    return character


def hide(lines):
    """The bytes that visible lines stand for."""
    data = bytearray()
    for line in lines:
        position, complete = 0, True
        for match in TOKEN.finditer(line):
            data += line[position:match.start()].encode()
            token = match.group(1)
            if token == 'NOEOL':
                complete = False
            elif token.startswith('0x'):
                data.append(int(token[2:], 16))
            elif token.startswith('U+'):
                data += chr(int(token[2:], 16)).encode('utf-8', 'surrogatepass')
            else:
                data += NAMED[token].encode()
            position = match.end()
        data += line[position:].encode()
        if complete:
            data += b'\n'
    return bytes(data)


def matches(expected, actual):
    """Whether visible lines agree; in `expected`, `[...]` is any text, and alone on a line any number of lines."""
    pattern = ''
    for line in expected:
        if line == '[...]':
            pattern += r'(?:.*\n)*?'
        else:
            pattern += '.*?'.join(re.escape(part) for part in line.split('[...]')) + r'\n'
    return re.fullmatch(pattern, ''.join(line + '\n' for line in actual)) is not None


def difference(expected, actual, what):
    """A diff, as lines, of visible lines."""
    return list(difflib.unified_diff(expected, actual, f'{what} expected', f'{what} got', lineterm='', n=2))


class Sandbox:
    """A place where commands run: `vnsift` on PATH, a known environment, and no setting of the caller's."""

    def __init__(self, binary):
        binary = pathlib.Path(binary).resolve()
        if not os.access(binary, os.X_OK):
            sys.exit(f'no program at {binary}: run `tools/dev build` first')
        self._folder = tempfile.TemporaryDirectory(prefix='vnsift-test-')
        self.folder = pathlib.Path(self._folder.name)
        (self.folder / 'bin').mkdir()
        (self.folder / 'bin' / 'vnsift').symlink_to(binary)
        keep = ('HOME', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'TSAN_OPTIONS')
        self.environment = {name: os.environ[name] for name in keep if name in os.environ}
        self.environment.update(
            PATH=f'{self.folder}/bin:{os.environ["PATH"]}', LC_ALL='C.UTF-8', TERM='dumb', ROOT=str(ROOT))
        if shared_data():
            self.environment['SHARED'] = str(shared_data())

    def copy_of_root(self):
        """A new folder with links to all that stands in the root of the repository."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        for entry in ROOT.iterdir():
            if not entry.name.startswith('.'):
                (folder / entry.name).symlink_to(entry)
        return folder

    def run(self, command, stdin=b'', cwd=None, timeout=60):
        """Runs a shell command; gives (exit code, stdout, stderr)."""
        try:
            done = subprocess.run(['bash', '-c', command], input=stdin, cwd=cwd or self.folder, env=self.environment,
                                  capture_output=True, timeout=timeout, check=False)
        except subprocess.TimeoutExpired as late:
            return -1, late.stdout or b'', f'no end after {timeout} s\n'.encode()
        return done.returncode, done.stdout, done.stderr


def finish(passed, failed, skipped):
    """Prints the line that tools/dev adds up, and leaves.  To check nothing is to fail."""
    if passed + failed + skipped == 0:
        print('FAILED nothing was checked')
        failed = 1
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    sys.exit(1 if failed else 0)
