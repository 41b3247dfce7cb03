// Where the name of a body ends: behind what it is for, the unit it is of, the form of a company. The learnt decision
// may stop in the middle of these.
//
//   const BodyTails tails(sentence, matches);
//   tails.take_function(span, following);   // Ban Chỉ đạo Phòng, chống | thiên tai huyện Krông Bông
//
// Each changes the end of a span of a body alone, and tells its rule. O(matches). Const use from threads is safe.
#pragma once

#include <span>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"
#include "extract/entity_token.h"

namespace vnsift {

class BodyTails {
 public:
  // Both must outlive it.
  BodyTails(const EntitySentence& sentence, const SentenceMatches& matches)
      : tokens_(sentence.tokens),
        normal_(sentence.line_case == LineCase::normal && !sentence.unaccented),
        matches_(matches) {}

  // A function of bodies (org_functions.tsv) that begins in the name and goes on behind it belongs to it, with what
  // `và` joins to it, and the unit or body that was read behind: `following`, the next spans in order. Not where
  // capitals or diacritics say nothing.
  void take_function(LabelledSpan& span, std::span<const LabelledSpan> following) const;
  // `Cục Thuế TP. | Hồ Chí Minh`: a body ends behind the place that its short type word opens, not before it.
  void take_place(LabelledSpan& span) const;
  // `Sao Mai Packaging Co., Ltd.`
  void take_company_form(LabelledSpan& span) const;

 private:
  // `Ban Chỉ đạo Trung ương | về phòng, chống tham nhũng`: the end of what a committee is about, which stands behind
  // the name that was read; 0: nothing.
  uint32_t function_about(const LabelledSpan& span) const;
  // Does another name, whole at `end`, begin before the token? `token`: before `end`.
  bool is_of_another(uint32_t token, uint32_t end) const;

  const std::vector<EntityToken>& tokens_;
  const bool normal_;
  const SentenceMatches& matches_;
};

}  // namespace vnsift
