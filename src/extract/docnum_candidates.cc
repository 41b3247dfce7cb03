#include "extract/docnum_candidates.h"

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
// What the keys of `số` and `so` have in common: a few other words have it too.
constexpr uint64_t kNumberWordBits = ~(kNumberWord ^ kPlainNumberWord);

// may_begin_number() of a token that has one on both sides, without a branch.
bool may_begin_inner_number(const Token* token) {
  const uint32_t gap = gap_bit(token[1].gap), shape = token->shape;
  const bool digits = (shape & token_shape::kDigits) != 0;
  const bool joined = (kJoining & gap) != 0;
  const bool capitals = (gap == gap_bit(Gap::blank)) & ((token[1].shape & kNoCapitals) == 0);
  const bool named = ((shape & token_shape::kFirstOfLine) == 0) & ((token[-1].shape & kNoCapitals) == 0);
  const bool number_word = (token->key == kNumberWord) | (token->key == kPlainNumberWord);
  return (digits & (joined | capitals | named)) | (number_word & ((kFillIn & gap) != 0));
}

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
  // By the token alone first, which nine of ten tokens fail; then by what stands round it.
  size_t likely = 0;
  for (size_t at = begin; at < end; ++at) {
    const Token& token = tokens[at];
    const bool number_word = ((token.key ^ kNumberWord) & kNumberWordBits) == 0;
    found[likely] = static_cast<uint32_t>(at);
    likely += (token.shape & token_shape::kDigits) | static_cast<size_t>(number_word);
  }
  size_t count = 0;
  for (size_t i = 0; i < likely; ++i) {
    const size_t at = found[i];
    found[count] = static_cast<uint32_t>(at);
    const bool is_inner = at > 0 && at + 1 < tokens.size();
    count += (is_inner ? may_begin_inner_number(&tokens[at]) : may_begin_number(tokens, at)) ? 1 : 0;
  }
  return count;
}

}  // namespace vnsift
