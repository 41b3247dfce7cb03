#include "extract/docnum_candidates.h"

#include <algorithm>

#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint64_t kNumberWord = constant_key("số"), kPlainNumberWord = constant_key("so");

constexpr uint32_t gap_bit(Gap gap) { return 1u << static_cast<uint32_t>(gap); }
// What joins a number to the rest of its symbol; behind a blank stand capitals.
constexpr uint32_t kJoining = gap_bit(Gap::slash) | gap_bit(Gap::dash) | gap_bit(Gap::none) | gap_bit(Gap::dot);
// What stands between `số` and the rest of a symbol whose number is left blank.
constexpr uint32_t kFillIn = gap_bit(Gap::slash) | gap_bit(Gap::other);
constexpr uint32_t kNoCapitals = token_shape::kDigits | token_shape::kHasLower;

}  // namespace

bool may_begin_number(std::span<const Token> tokens, size_t at) {
  const Token& token = tokens[at];
  const bool has_next = at + 1 < tokens.size();
  const Gap gap = has_next ? tokens[at + 1].gap : Gap::line;
  if ((token.shape & token_shape::kDigits) != 0) {
    const bool is_first = at == 0 || (token.shape & token_shape::kFirstOfLine) != 0;
    if (!is_first && (tokens[at - 1].shape & kNoCapitals) == 0) return true;
    if (!has_next) return false;
    return (kJoining & gap_bit(gap)) != 0 || (gap == Gap::blank && (tokens[at + 1].shape & kNoCapitals) == 0);
  }
  const bool is_number_word = token.key == kNumberWord || token.key == kPlainNumberWord;
  return is_number_word && has_next && (kFillIn & gap_bit(gap)) != 0;
}

size_t collect_candidates(std::span<const Token> tokens, size_t begin, size_t end, uint32_t* found) {
  size_t count = 0;
  const auto add = [&](size_t at) {
    found[count] = static_cast<uint32_t>(at);
    count += may_begin_number(tokens, at) ? 1 : 0;
  };
  size_t at = begin;
  if (at == 0 && at < end) add(at++);
  // The last token of a text has none behind it.
  const size_t last = std::min(end, tokens.size() - 1);
  for (; at < last; ++at) {
    const Token& token = tokens[at];
    const Token& next = tokens[at + 1];
    const uint32_t gap = gap_bit(next.gap);
    const uint32_t shape = token.shape, next_shape = next.shape, shape_before = tokens[at - 1].shape;
    const bool digits = (shape & token_shape::kDigits) != 0;
    const bool joined = (kJoining & gap) != 0;
    const bool capitals = (gap == gap_bit(Gap::blank)) & ((next_shape & kNoCapitals) == 0);
    const bool named = ((shape & token_shape::kFirstOfLine) == 0) & ((shape_before & kNoCapitals) == 0);
    const bool number_word = (token.key == kNumberWord) | (token.key == kPlainNumberWord);
    found[count] = static_cast<uint32_t>(at);
    count += static_cast<size_t>((digits & (joined | capitals | named)) | (number_word & ((kFillIn & gap) != 0)));
  }
  if (at < end) add(at);
  return count;
}

}  // namespace vnsift
