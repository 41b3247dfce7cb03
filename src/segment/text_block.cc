#include "segment/text_block.h"

#include <cstring>

#include "text/letters.h"
#include "text/punctuation.h"

namespace vnsift {

bool TextBlock::odd_quotes_before(uint32_t at) {
  while (parity_at_ < at) {
    const void* found = std::memchr(view_.data() + parity_at_, '"', at - parity_at_);
    if (found == nullptr) {
      parity_at_ = at;
      break;
    }
    odd_ = !odd_;
    parity_at_ = static_cast<uint32_t>(static_cast<const char*>(found) - view_.data()) + 1;
  }
  return odd_;
}

bool TextBlock::is_casual() {
  if (casual_ == Known::not_yet) {
    casual_ = Known::yes;
    for (uint32_t at = span_.begin; at < span_.end;) {
      const LetterAt letter = letter_at(view_.data() + at);
      if (letter.info.is_upper()) {
        casual_ = Known::no;
        break;
      }
      at += letter.size;
    }
  }
  return casual_ == Known::yes;
}

bool TextBlock::opens_with_dash() const { return dash_size(view_, span_.begin) != 0; }

}  // namespace vnsift
