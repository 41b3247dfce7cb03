// The paragraphs of a text that the readers of quantities and dates go through, one at a time, with their atoms, and
// whether anything in them can begin a quantity or a date.
//
//   PassageCursor cursor(text, filter, false, false);
//   PassageMask mask(text, documents, false);
//   while (const PassageRange* range = cursor.next()) if (range->dates) ...    // and mask.apply() to a copy
//
// Cost: 1 ns an atom; where no number stands, half a nanosecond a token and 20 a word that numbers or dates begin with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include <vnsift/docnums.h>
#include <vnsift/prepared.h>

#include "extract/quantity_words.h"
#include "scan/phrase_trie.h"

namespace vnsift {

// Kinds of atoms, a bit each.
constexpr uint16_t atom_kind_bits(std::initializer_list<AtomKind> kinds) {
  uint32_t bits = 0;
  for (AtomKind kind : kinds) bits |= uint32_t{1} << static_cast<uint32_t>(kind);
  return static_cast<uint16_t>(bits);
}

// Half-open ranges of tokens() and atoms() of a text.
struct PassageRange {
  uint32_t first = 0, last = 0;
  uint32_t first_atom = 0, last_atom = 0;
  uint16_t atom_kinds = 0;                 // atom_kind_bits of its atoms
  bool dates = false, quantities = false;  // false: there is none
  bool numbers = false;                    // printed in digits: what a mention of a document may cover
  bool unaccented = false;                 // words without accents count
};

// Where a document is mentioned: the mention, and with what belongs to it. Of a DocRef all that masks anything.
struct DocPlace {
  ViewSpan span, full;
};
inline void add_places(const std::vector<DocRef>& refs, std::vector<DocPlace>& places) {
  for (const DocRef& ref : refs) places.push_back({ref.span, ref.full_span.empty() ? ref.span : ref.full_span});
}
// The documents in a passage, which come in order: each search goes on where the last one ended, since the halves of a
// list cannot be foretold.
class PlacesInOrder {
 public:
  explicit PlacesInOrder(const std::vector<DocPlace>& places) : places_(places) {}
  // Calls visit(place) for those that end behind `begin` and begin before `end`.
  template <class Visit>
  void visit(uint32_t begin, uint32_t end, Visit visit) {
    while (next_ < places_.size() && places_[next_].full.end <= begin) ++next_;
    for (size_t place = next_; place < places_.size() && places_[place].span.begin < end; ++place)
      visit(places_[place]);
  }

 private:
  const std::vector<DocPlace>& places_;
  size_t next_ = 0;
};

// Looks for words of dates and quantities in a passage, whatever numbers stand in it.
class PassageWords {
 public:
  explicit PassageWords(const PreparedText& text) : text_(text) {}
  // Sets what the words of a passage can begin.
  void look_at(PassageRange& range) const { look_from(next_teller(range.first, range.last), range); }
  // The same from the first word on that may begin something.
  void look_from(uint32_t teller, PassageRange& range) const;
  // That word; `last` if there is none.
  uint32_t next_teller(uint32_t first, uint32_t last) const;

 private:
  template <class Visit>
  void walk(uint32_t first, Visit visit) const;
  void look_at(uint32_t first, PassageRange& range) const;
  bool follows_rank_verb(const PassageRange& range, uint32_t ordinal) const;

  const PreparedText& text_;
  const PhraseTrieView& trie_ = shipped_phrases();
  const QuantityWords& words_ = QuantityWords::of(false);
};

class PassageCursor {
 public:
  PassageCursor(const PassageCursor&) = delete;
  PassageCursor& operator=(const PassageCursor&) = delete;
  // Lines that the filter leaves out end a paragraph. `wide`: paragraphs without a number as well (a user's tables,
  // options); `unaccented`: also where some words have marks, at most one of three.
  PassageCursor(const PreparedText& text, const LineFilter* filter, bool wide, bool unaccented);
  // The next paragraph that holds tokens; null behind the last.
  const PassageRange* next();
  // The whole text as one.
  static PassageRange whole(const PreparedText& text);

 private:
  bool kept(uint32_t line) const { return filter_ == nullptr || (line < filter_->size() && (*filter_)[line] != 0); }
  void fill();
  static bool is_unaccented(const PreparedText& text, const PassageRange& range, bool wanted);

  const PreparedText& text_;
  const LineFilter* filter_;
  // Most texts of a corpus by lines have one: it costs no memory.
  std::vector<PreparedText::LineRange> many_;
  PreparedText::LineRange one_{0, 1};
  std::span<const PreparedText::LineRange> paragraphs_;
  bool wide_, unaccented_;
  size_t paragraph_ = 0;
  uint32_t line_ = 0;  // of the paragraph
  PassageRange range_;
  PassageWords words_;
};

// What a passage can hold if numbers inside mentions of documents count for nothing. Passages come in order.
class PassageMask {
 public:
  PassageMask(const PreparedText& text, const std::vector<DocPlace>& documents, bool wide)
      : text_(text), documents_(documents), document_(documents.begin()), wide_(wide), words_(text) {}
  void apply(PassageRange& range);

 private:
  void look_at_number(ViewSpan number, PassageRange& range);

  const PreparedText& text_;
  const std::vector<DocPlace>& documents_;
  std::vector<DocPlace>::const_iterator document_;  // the first that ends behind the last number
  bool wide_;
  PassageWords words_;
};

}  // namespace vnsift
