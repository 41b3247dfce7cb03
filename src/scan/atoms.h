// Atoms: what must never be cut, told by its shape alone (vnsift/prepared.h, AtomKind). extract/ gives them meaning.
//
// Numbers, dates, times and symbols are entered at the digits of TextIndex; abbreviations, domains and files at phrase
// hits; the rest at rare signs (@ : \ and points or slashes inside a word). Where two overlap the longer one stays.
// Cost: 0.4 ns a byte of law text.
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

namespace vnsift {

// Precondition: `text` has lines, index, tokens and phrases. Clears `atoms`.
void find_atoms(const PreparedText& text, std::vector<Atom>& atoms);

// Without list heads, and without numbers that are one run of digits. Atoms that are no numbers are those of
// find_atoms(): what is left out is never longer than one that it touches.
void find_page_atoms(const PreparedText& text, std::vector<Atom>& atoms);

// The anchored parsers; each gives the atom that begins at `begin`, or one that is empty.

// A number, date, time or symbol whose first digit stands at `begin`. `glued`: a lower-case letter touches it on the
// left
// (`số12/2021/TT-BTP`), then only a symbol counts.
Atom parse_numeric_atom(std::string_view view, uint32_t begin, bool glued);
// The same for digits of which it is known where they end.
Atom parse_numeric_atom(std::string_view view, uint32_t begin, uint32_t digits_end, bool glued);
// The same without a short way for what most of them are.
Atom parse_any_numeric_atom(std::string_view view, uint32_t begin, uint32_t digits_end, bool glued);

// Head of a list item at the start of a line: 1.  2.3.  1)  1/  a)  a.  I.
Atom parse_list_head(std::string_view view, ViewSpan line);

// Atoms around a sign or a token: all that stand in the text, in any order, appended.
void find_named_atoms(const PreparedText& text, std::vector<Atom>& atoms);

}  // namespace vnsift
