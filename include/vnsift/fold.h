// Folding: the one mechanism for tone style, case and accents. (Encoding is CanonicalText's affair.)
//
//   fold_text("Hoà Bình", Fold::tone) == "hòa bình";  fold_text("Đường", Fold::base) == "duong"
//   syllable_key("Hoà", Fold::tone) == syllable_key("HÒA", Fold::tone)
//
// strict: canonical text. tone: canonical, lower case, the tone in the old place. base: lower case without any mark, d
// for đ. Cost: fold_text about 5 ns a letter; a key 8 ns. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vnsift {

class OffsetMap;

enum class Fold : uint8_t { strict, tone, base };

// The folded text of valid UTF-8 (normalize.md 11.3). With `map`: leads from the folded text back to `text`.
std::string fold_text(std::string_view text, Fold level, OffsetMap* map = nullptr);

// Fold::base with the case kept: the everyday `bỏ dấu`. Đắk Mới -> Dak Moi.
std::string remove_accents(std::string_view text);

// One number for a token (letters, or digits), the same for all its spellings of that level. At Fold::tone the tone
// counts wherever in the syllable it stands. Up to ten letters the key is exact (packed, six bits a letter); longer or
// foreign tokens are hashed to 64 bits. Input: one token of canonical text. 0 is no key of any token.
uint64_t syllable_key(std::string_view token, Fold level);

}  // namespace vnsift
