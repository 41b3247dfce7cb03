#include "query/pattern_index.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "query/pattern_parts.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

// The key of a run of base letters as the matcher compares them: packed like a syllable key, else hashed.
class KeyBuilder {
 public:
  void add(uint32_t letter) {
    packed_ &= letter != 0 && letter < 64 && key_ >> (kKeyToneShift - kKeyBitsPerLetter) == 0;
    key_ = key_ << kKeyBitsPerLetter | (letter & 63u);
    hash_ = (hash_ ^ letter) * 0x9E3779B97F4A7C15u;
    hash_ ^= hash_ >> 29;
  }
  uint64_t key() const { return packed_ ? key_ : hash_ | kHashedKey; }

 private:
  uint64_t key_ = 0, hash_ = 0;
  bool packed_ = true;
};

bool is_digit_key(uint32_t key) { return key >= letter_bits::kZero && key < letter_bits::kZero + 10; }

// The first token of a run: its letters, or its digits.
uint64_t key_of(const LiteralPiece& run, bool other_vowel) {
  KeyBuilder builder;
  const bool digits = is_digit_key(run.letters.front().key);
  for (size_t i = 0; i < run.letters.size(); ++i) {
    uint32_t letter = run.letters[i].key;
    if (is_digit_key(letter) != digits) break;
    if (letter < letter_bits::kCodes) letter = base_code(letter);
    if (letter >= kForeignKey) {
      // Marks do not count in a key, whatever the pattern's own mode is.
      if (is_combining(letter - kForeignKey)) continue;
      letter = match_foreign(letter - kForeignKey, {.base = true}).key;
    }
    if (other_vowel && run.i_or_y && i + 1 == run.letters.size())
      letter = letter == letter_info('i').code() ? letter_info('y').code() : letter_info('i').code();
    builder.add(letter);
  }
  return builder.key();
}

uint64_t key_of(const PreparedText& text, const Token& token) {
  if ((token.shape & token_shape::kForeign) == 0 && !is_hashed_key(token.key)) return base_key_of(token.key);
  KeyBuilder builder;
  const std::string_view letters = slice(text.view(), token.span());
  for (size_t at = 0; at < letters.size();) {
    const CodePoint c = code_point_at(letters, at);
    at += c.size;
    if (!is_combining(c.value)) builder.add(match_letter(c.value, letter_info(c.value), {.base = true}).key);
  }
  return builder.key();
}

}  // namespace

PatternIndex::PatternIndex(const std::vector<QueryPattern>& patterns) : patterns_(&patterns) {
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    const Pattern::Parts& parts = patterns[i].pattern.parts();
    const bool indexed = !parts.phrases.empty() &&
                         std::all_of(parts.phrases.begin(), parts.phrases.end(),
                                     [](const LiteralMatcher& phrase) { return phrase.literal().left_border; });
    if (!indexed) {
      others_.push_back(i);
      continue;
    }
    for (uint32_t alternative = 0; alternative < parts.phrases.size(); ++alternative) {
      const LiteralPiece& first = parts.phrases[alternative].literal().pieces.front();
      entries_[key_of(first, false)].push_back({i, alternative});
      if (first.i_or_y) entries_[key_of(first, true)].push_back({i, alternative});
    }
  }
}

void PatternIndex::find(const PreparedText& text, std::vector<QueryHit>& hits, MatchCounts& counts) const {
  const CanonicalText& canonical = text.canonical();
  std::vector<std::vector<Hit>> found(patterns_->size());
  for (const Token& token : text.tokens()) {
    const auto entries = entries_.find(key_of(text, token));
    if (entries == entries_.end()) continue;
    for (const Entry& entry : entries->second) {
      ViewSpan span;
      ++counts.candidates;
      if ((*patterns_)[entry.pattern].pattern.parts().phrases[entry.alternative].match_at(canonical, token.begin,
                                                                                          span)) {
        found[entry.pattern].push_back({span, entry.alternative});
      } else {
        ++counts.rejected;
      }
    }
  }
  for (const uint32_t pattern : others_) (*patterns_)[pattern].pattern.find(canonical, found[pattern], &counts);
  for (uint32_t pattern = 0; pattern < found.size(); ++pattern) {
    keep_longest(found[pattern], 0);
    for (const Hit& hit : found[pattern])
      hits.push_back({hit.span, canonical.to_source(hit.span), pattern, hit.alternative});
  }
}

}  // namespace vnsift
