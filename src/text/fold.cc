#include <vnsift/fold.h>

#include <unicode/uchar.h>
#include <vnsift/utf8.h>

#include "text/syllable_keys.h"

namespace vnsift {

namespace {

// The finaliser of MurmurHash3 (public domain): every bit of the input reaches every bit of the output.
uint64_t mix(uint64_t value) {
  value = (value ^ value >> 33) * 0xFF51AFD7ED558CCDu;
  value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53u;
  return value ^ value >> 33;
}

uint64_t hash_text(std::string_view text) {
  uint64_t hash = text.size();
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15u + (hash >> 29);
  return mix(hash) | kHashedKey;
}

}  // namespace

uint64_t hashed_tone_key(std::string_view token) {
  uint64_t hash = 0, tones = 0;
  for (size_t at = 0; at < token.size();) {
    const CodePoint c = code_point_at(token, at);
    at += c.size;
    const LetterInfo letter = letter_info(c.value);
    // Tones add up, wherever they stand; letters are hashed in order.
    uint64_t unit = letter.code();
    if (unit != 0) {
      tones += uint64_t{1} << (letter.tone() * 8);
    } else {
      unit = 64u + static_cast<uint64_t>(letter.is_letter() ? u_tolower(static_cast<UChar32>(c.value)) : static_cast<UChar32>(c.value));
    }
    hash = mix(hash ^ unit) + 0x9E3779B97F4A7C15u;
  }
  return mix(hash ^ tones >> 8) | kHashedKey;
}

uint64_t syllable_key(std::string_view token, Fold level) {
  if (level == Fold::strict) return hash_text(token);
  ToneKeyBuilder builder;
  for (size_t at = 0; at < token.size();) {
    const LetterAt letter = letter_at(token.data() + at);
    builder.add(letter.info);
    at += letter.size;
  }
  if (level == Fold::tone) return builder.key(token);
  if (builder.exact) return base_key_of(builder.letters);
  return hashed_tone_key(token);
}

}  // namespace vnsift
