// The words around a quantity that name what it is a quantity of: noun phrases to its left, behind its verb, to its
// right (metrics.md 7).
//
//   «Tỷ lệ hộ nghèo» còn 1,87%;  giảm «phát thải» khoảng 120.000 tấn;  80% «kế hoạch»
//
// Looks at most 60 tokens to the left and 10 to the right. Cost: 200 ns a record. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/metric_context.h"

namespace vnsift {

// Tokens, and the bytes with a closing bracket.
struct NounPhrase {
  uint32_t first = 0, end = 0;
  ViewSpan span;
  bool found() const { return end > first; }
};

class PhraseReader {
 public:
  PhraseReader(const Passage& passage, const ContextReader& context, const std::vector<DateRef>& dates)
      : p_(passage), context_(context), dates_(dates) {}

  // A sign before token i that ends a phrase.
  bool boundary(uint32_t i) const;
  // The noun phrase left of the verbs and fillers before the number. `verb`: there was one. `subject`: a complement
  // that stands apart, behind a date.
  NounPhrase left_phrase(const Draft& draft, bool& verb, NounPhrase& subject) const;
  // The same left of token i, where no number stands.
  NounPhrase phrase_left_of(uint32_t i) const;
  // What stands between a change verb and its number.
  NounPhrase object_phrase(const Draft& draft) const;
  // What a share is a share of.
  NounPhrase right_phrase(const Draft& draft) const;
  // bảng xếp hạng … earlier in the sentence; `về …` behind a rank.
  NounPhrase ranking_phrase(const Draft& draft) const;
  NounPhrase about_phrase(const Draft& draft) const;
  // Moves the ends of a phrase inwards over words that belong to none.
  NounPhrase trimmed(NounPhrase phrase) const;
  // Who, not what: tỉnh Hà Nam, UTC. Only verbs and fillers: no name at all.
  bool is_subject(const NounPhrase& phrase) const;
  bool only_verbs(const NounPhrase& phrase) const;
  // `của tỉnh Hà Nam` inside a phrase.
  ViewSpan subject_of(const NounPhrase& phrase) const;
  // The longest entry of the dictionary between two tokens; null if there is none.
  const Word* indicator_in(uint32_t first, uint32_t end) const;

 private:
  NounPhrase phrase_before(uint32_t at, bool& stopped_by_date) const;
  NounPhrase phrase_with_term(uint32_t at) const;
  NounPhrase with_list(const NounPhrase& phrase) const;
  NounPhrase with_head(NounPhrase phrase, uint32_t at) const;
  const Word* indicator_across(uint32_t begin, uint32_t end) const;
  bool valid_indicator(const Word& word) const;

  const Passage& p_;
  const ContextReader& context_;
  const std::vector<DateRef>& dates_;
};

}  // namespace vnsift
