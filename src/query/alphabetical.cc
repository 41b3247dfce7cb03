#include "query/alphabetical.h"

#include <array>

#include <vnsift/canonical.h>
#include <vnsift/utf8.h>

#include "query/match_letter.h"

namespace vnsift {
namespace {

constexpr std::u32string_view kAlphabet = U"0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

// By letter code; 0 = not in it. Letters begin at 2, so that a syllable's end (0) and its tone come before any.
constexpr auto make_ranks() {
  std::array<uint8_t, 64> ranks{};
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    const size_t place = kAlphabet.find(letter_form(code, 0, false));
    if (place != std::u32string_view::npos) ranks[code] = static_cast<uint8_t>(place + 2);
  }
  for (uint32_t digit = 0; digit < 10; ++digit) ranks[letter_bits::kZero + digit] = static_cast<uint8_t>(digit + 2);
  return ranks;
}
constexpr std::array<uint8_t, 64> kRanks = make_ranks();

}  // namespace

std::string alphabetical_key(std::string_view text) {
  CanonicalText canonical;
  canonical.assign(text);
  const std::string_view view = canonical.view();
  std::string key;
  uint32_t tone = 0;
  bool inside = false;
  const auto end_syllable = [&] {
    if (!inside) return;
    key += '\0';
    key += static_cast<char>('0' + tone);
    inside = false;
    tone = 0;
  };
  for (size_t at = 0; at < view.size();) {
    const CodePoint c = code_point_at(view, at);
    at += c.size;
    if (!is_syllable_character(c.value)) {
      end_syllable();
      continue;
    }
    inside = true;
    const MatchLetter letter = match_letter(c.value, letter_info(c.value), {});
    if (letter.tone != 0) tone = letter.tone;
    if (letter.key < kRanks.size() && kRanks[letter.key] != 0) {
      key += static_cast<char>(kRanks[letter.key]);
    } else {
      key += '\x7F';  // other scripts behind the alphabet
      append_utf8(c.value, key);
    }
  }
  end_syllable();
  return key;
}

}  // namespace vnsift
