#include "scan/atoms.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ascii.h"
#include "scan/text_index.h"
#include "text/letters.h"

namespace vnsift {
namespace {

// By place, longer first; of equal spans an abbreviation is before initials and list heads.
bool is_before(const Atom& a, const Atom& b) {
  return std::tuple(a.span.begin, ~a.span.end, a.kind) < std::tuple(b.span.begin, ~b.span.end, b.kind);
}

// The letter that ends right before `at`.
LetterInfo letter_before(std::string_view view, uint32_t at) {
  if (at == 0) return {};
  uint32_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(view[begin]) & 0xC0) == 0x80) --begin;
  return letter_at(view.data() + begin).info;
}

// `with_runs`: with numbers that are one run of digits.
void find_numeric_atoms(const PreparedText& text, bool with_runs, std::vector<Atom>& atoms) {
  const std::string_view view = text.view();
  const std::span<const IndexBlock> blocks = text.index().blocks();
  uint64_t digits_before = 0, letters_before = 0;
  uint32_t done = 0;  // end of the last atom
  for (size_t block = 0; block < blocks.size(); ++block) {
    const uint64_t digits = blocks[block][IndexClass::digits], letters = blocks[block][IndexClass::letters];
    const uint64_t behind_letter = letters << 1 | letters_before;
    uint64_t starts = digits & ~(digits << 1 | digits_before);
    digits_before = digits >> 63;
    letters_before = letters >> 63;
    for (; starts != 0; starts &= starts - 1) {
      const auto place = static_cast<uint32_t>(std::countr_zero(starts));
      const auto begin = static_cast<uint32_t>(block * 64 + place);
      if (begin < done) continue;
      bool glued = false;
      if ((behind_letter >> place & 1) != 0) {
        const LetterInfo left = letter_before(view, begin);
        if (left.is_letter() && !left.is_lower()) continue;
        glued = left.is_letter();
      }
      auto end = begin + static_cast<uint32_t>(std::countr_one(digits >> place));
      if (end % 64 == 0) {  // into the next block, and on
        while (end < view.size() && is_digit(view[end])) ++end;
      }
      const Atom atom = parse_numeric_atom(view, begin, end, glued);
      if (atom.span.empty() || (!with_runs && atom.span.end == end && atom.kind == AtomKind::number)) continue;
      atoms.push_back(atom);
      done = atom.span.end;
    }
  }
}

// Merges the sorted atoms from `first` on with the sorted ones before them. A short text has few of them, which is no
// reason to ask for memory.
void merge_behind(size_t first, std::vector<Atom>& atoms) {
  constexpr size_t kFew = 64;
  if (atoms.size() - first > kFew) {
    std::inplace_merge(atoms.begin(), atoms.begin() + static_cast<ptrdiff_t>(first), atoms.end(), is_before);
    return;
  }
  std::array<Atom, kFew> moved;
  size_t count = atoms.size() - first;
  std::copy(atoms.begin() + static_cast<ptrdiff_t>(first), atoms.end(), moved.begin());
  for (size_t to = atoms.size(); count > 0;) {
    const bool is_moved = first == 0 || !is_before(moved[count - 1], atoms[first - 1]);
    atoms[--to] = is_moved ? moved[--count] : atoms[--first];
  }
}

// Of atoms that overlap the longest stays, of equal ones the first. Sorted in, sorted out.
void drop_overlaps(std::vector<Atom>& atoms) {
  size_t kept = 0;
  for (const Atom& atom : atoms) {
    if (kept == 0 || atoms[kept - 1].span.end <= atom.span.begin) {
      atoms[kept++] = atom;
      continue;
    }
    Atom& last = atoms[kept - 1];
    const bool both_short = last.kind == AtomKind::abbreviation && atom.kind == AtomKind::abbreviation;
    if (both_short) {
      last.span.end = std::max(last.span.end, atom.span.end);
    } else if (atom.span.size() > last.span.size()) {
      last = atom;
    }
  }
  atoms.resize(kept);
}

// The numeric ones, which stand in order and apart, and the others behind them as one list.
void settle(size_t numeric, std::vector<Atom>& atoms) {
  if (numeric == atoms.size()) return;
  std::sort(atoms.begin() + static_cast<ptrdiff_t>(numeric), atoms.end(), is_before);
  merge_behind(numeric, atoms);
  drop_overlaps(atoms);
}

}  // namespace

void find_atoms(const PreparedText& text, std::vector<Atom>& atoms) {
  atoms.clear();
  find_numeric_atoms(text, true, atoms);
  const size_t numeric = atoms.size();
  find_named_atoms(text, atoms);
  for (const Line& line : text.lines()) {
    const Atom head = parse_list_head(text.view(), line.span);
    if (!head.span.empty()) atoms.push_back(head);
  }
  settle(numeric, atoms);
}

void find_page_atoms(const PreparedText& text, std::vector<Atom>& atoms) {
  atoms.clear();
  find_numeric_atoms(text, false, atoms);
  const size_t numeric = atoms.size();
  find_named_atoms(text, atoms);
  settle(numeric, atoms);
}

}  // namespace vnsift
