#include "extract/entity_feature_parts.h"

#include "extract/entity_templates.h"

namespace vnsift {

void add_small_part(SmallPart part, uint32_t value, bool types, FeatureWriter& to) {
  const uint32_t shape = value & 31u;
  const auto bits = [value](uint32_t first, uint32_t count) -> uint32_t {
    return value >> first & ((1u << count) - 1);
  };
  switch (part) {
    case SmallPart::line:
      to.add(kCase, value);
      return;
    case SmallPart::place:
      to.add(kS0, shape);
      to.add(kStart, shape * 2 + bits(5, 1));
      to.add(kGlue, shape * 4 + bits(8, 1) * 2 + bits(9, 1));
      if (bits(6, 1) != 0) to.add(kQuote, shape);
      if (bits(7, 1) != 0) to.add(kBracket, shape);
      return;
    case SmallPart::letters:
      if (bits(9, 1) == 0) return;
      to.add(kLegal, shape * 2 + bits(5, 1));
      to.add(kCapitals, bits(6, 3) * 32 + shape);
      return;
    case SmallPart::word:
      to.add(kWordPlace, shape * 4 + bits(5, 2));
      if (types) to.add(kBody, bits(7, 2) * 32 + shape);
      return;
    case SmallPart::word_places:
      to.add(kWordPlace3, value);
      return;
    case SmallPart::title:
      to.add(kOpenTitle, bits(5, 3) * 32 + shape);
      to.add(kOpenTitleRun, bits(8, 2));
      return;
    case SmallPart::head:
      to.add(kOpenHead, value);
      return;
    case SmallPart::head_words:
      to.add(kBodyOpen, value);
      return;
    case SmallPart::memory_run:
      if (bits(5, 5) == 0) return;
      to.add(kMemoryRun, bits(5, 5));
      to.add(kMemoryBest, bits(0, 5));
      return;
    case SmallPart::memory_ends:
      to.add(kMemoryEnds, value);
      return;
    case SmallPart::memory_word:
      if (bits(3, 5) != 0) to.add(kMemoryOwn, bits(3, 5));
      if (bits(0, 3) != 0) to.add(kMemoryLower, bits(0, 3));
      return;
    case SmallPart::run_place:
      to.add(kRunPlace, value);
      return;
    case SmallPart::run_surname:
      to.add(kRunSurname, value);
      return;
    case SmallPart::run_bracket:
      to.add(kRunBrackets, value);
      return;
  }
}

}  // namespace vnsift
