// Spans that look like a name and name nothing: `Thành phố`, `Bên A`, `Huân chương Lao động`, `ThS.BS`, `v.v.`,
// `huyện vắng mặt`.
#pragma once

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"

namespace vnsift {

class GenericNames {
 public:
  GenericNames(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches);
  // Of a span that is not empty.
  bool has(const LabelledSpan& span) const;

 private:
  bool is_generic(const LabelledSpan& span) const;
  bool is_bare_kind(const LabelledSpan& span) const;
  bool is_and_so_on(const LabelledSpan& span) const;
  bool is_degree(const LabelledSpan& span) const;
  bool is_never(const LabelledSpan& span) const;
  bool is_lower_phrase(const LabelledSpan& span) const;

  const EntityLexicon& lexicon_;
  const std::vector<EntityToken>& tokens_;
  const SentenceMatches& matches_;
  bool normal_;  // capitals and diacritics as they should be
};

}  // namespace vnsift
