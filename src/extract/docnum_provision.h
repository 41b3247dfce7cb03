// References to parts of a document: `điểm b khoản 2 Điều 14`, `các Điều 20, 21 và 25`, `khoản 1 Điều này`, `Đ6, k4`
// (docnums.md 9).
//
// A chain of provision words is read where the first one stands; whether it is a reference is known when the document
// mentions round it are (docnum_attach.h).
// Cost: about 100 ns a chain.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_cursor.h"

namespace vnsift {

struct ProvisionChain {
  ViewSpan span;
  uint32_t first_token = 0;
  uint32_t end_token = 0;  // the first token behind it
  uint32_t line = 0;       // index of PreparedText::lines()
  std::vector<ProvisionPart> parts;
  bool self = false;     // ends with `này`
  bool capital = false;  // Điều, not điều
  bool abbreviated = false;

  static constexpr uint32_t kMaxParts = 64, kNoReference = UINT32_MAX;
  // Found by attach_provisions(), indices of mentions before provisions are added: the document that it is a part of,
  // and the first behind it.
  int parent = -1;
  uint32_t next_mention = kNoReference;
};

// b, đ, Đ: the value of a point, or what may stand behind a number.
inline bool is_letter_value(std::string_view text) { return text.size() == 1 || text == "đ" || text == "Đ"; }

// By shape alone: a value stands at token `at`, the one behind a provision word.
bool may_begin_provision(const DocnumCursor& c, uint32_t at);

// The chain whose first provision word is the phrase `first` (of PreparedText::phrases()); false if no value stands
// behind it.
bool read_provision(const DocnumCursor& c, const PhraseHit* first, ProvisionChain& chain);

}  // namespace vnsift
