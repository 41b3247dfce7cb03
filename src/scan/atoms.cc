#include "scan/atoms.h"

#include <algorithm>
#include <tuple>

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

void find_numeric_atoms(const PreparedText& text, std::vector<Atom>& atoms) {
  const std::string_view view = text.view();
  const std::vector<IndexBlock>& blocks = text.index().blocks();
  uint64_t before = 0;
  uint32_t done = 0;  // end of the last atom
  for (size_t block = 0; block < blocks.size(); ++block) {
    const uint64_t digits = blocks[block][IndexClass::digits];
    uint64_t starts = digits & ~(digits << 1 | before);
    before = digits >> 63;
    for (; starts != 0; starts &= starts - 1) {
      const auto begin = static_cast<uint32_t>(block * 64 + static_cast<size_t>(std::countr_zero(starts)));
      if (begin < done) continue;
      const LetterInfo left = letter_before(view, begin);
      if (left.is_letter() && !left.is_lower()) continue;
      const Atom atom = parse_numeric_atom(view, begin, left.is_letter());
      if (atom.span.empty()) continue;
      atoms.push_back(atom);
      done = atom.span.end;
    }
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

}  // namespace

void find_atoms(const PreparedText& text, std::vector<Atom>& atoms) {
  atoms.clear();
  find_numeric_atoms(text, atoms);
  const auto numeric = static_cast<ptrdiff_t>(atoms.size());
  find_named_atoms(text, atoms);
  for (const Line& line : text.lines()) {
    const Atom head = parse_list_head(text.view(), line.span);
    if (!head.span.empty()) atoms.push_back(head);
  }
  std::sort(atoms.begin() + numeric, atoms.end(), is_before);
  std::inplace_merge(atoms.begin(), atoms.begin() + numeric, atoms.end(), is_before);
  drop_overlaps(atoms);
}

}  // namespace vnsift
