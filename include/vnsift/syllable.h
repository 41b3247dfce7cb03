// Vietnamese syllables: what one is made of, and where its tone mark stands.
//
//   parse_syllable("hoà")->rhyme == "oa"; place_tone("hoà", ToneStyle::old_style) == "hòa"
//
// A syllable is onset + rhyme + tone (spec: normalize.md 6; tables src/lexicon/onsets.tsv and rhymes.tsv). The old
// style writes hòa, thúy, the new one hoà, thuý; both are legal. Input is NFC, any case (a whole token, nothing around
// it). Cost: about 60 ns a syllable, no allocation but for the returned string. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnsift {

enum class Tone : uint8_t { level, huyen, hoi, nga, sac, nang };  // ngang: level
enum class ToneStyle : uint8_t { keep, old_style, new_style };
enum class SyllableClass : uint8_t { core, marginal };  // marginal: loans, onomatopoeia (ing, uyp, ...)

struct Syllable {
  std::string onset;  // lower case, "" without onset; "gi" and "qu" are onsets
  std::string rhyme;  // lower case, without tone
  Tone tone = Tone::level;
  int tone_index = -1;  // code point of the syllable that bears the tone, -1 without one
  SyllableClass syllable_class = SyllableClass::core;
};

// The parts of a legal syllable, or nothing: legal as in normalize.md 6.1, the tone in the place of either style.
std::optional<Syllable> parse_syllable(std::string_view word);

// `word` with its tone in the place of `style`, case kept letter by letter; any word that is no legal syllable, and any
// syllable whose place is the same in both styles, comes back as it is.
std::string place_tone(std::string_view word, ToneStyle style);

}  // namespace vnsift
