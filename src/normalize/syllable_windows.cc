#include "normalize/syllable_windows.h"

#include "lexicon/onsets.gen.h"
#include "lexicon/rhymes.gen.h"
#include "normalize/token.h"

namespace vnsift {

namespace {

constexpr size_t kCodesAndTones = 64 * 8;

// Ids by letter code and tone, dense, in the order of the codes.
constexpr std::array<uint8_t, kCodesAndTones> make_ids() {
  std::array<uint8_t, kCodesAndTones> ids{};
  uint8_t next = 1;
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    for (uint32_t tone = 0; tone < 6; ++tone) {
      if (letter_form(code, tone, false) != 0) ids[code << 3 | tone] = next++;
    }
  }
  return ids;
}
constexpr std::array<uint8_t, kCodesAndTones> kIdTable = make_ids();

LetterCodes codes_of(std::string_view text) {
  LetterCodes codes;
  for (size_t at = 0; at < text.size() && codes.size < LetterCodes::kCapacity;) {
    const LetterAt letter = letter_at(text.data() + at);
    at += letter.size;
    codes.codes[codes.size++] = static_cast<uint8_t>(letter.info.code());
  }
  return codes;
}

}  // namespace

uint8_t SyllableWindows::id_of(LetterInfo letter) {
  if (letter.is_mark()) return kOther;
  if (!letter.is_letter()) return kEdge;
  return letter.code() == 0 ? kOther : kIdTable[letter.code() << 3 | letter.tone()];
}

const SyllableWindows& SyllableWindows::shared() {
  static const SyllableWindows kWindows;
  return kWindows;
}

SyllableWindows::SyllableWindows() : bits_(kIds * kIds * kIds / 64) {
  const auto add = [this](const SyllableWord& word) {
    uint8_t first = kEdge, second = kEdge;
    for (size_t i = 0; i <= word.letters.size; ++i) {
      const uint32_t tone = static_cast<int>(i) == word.tone_index ? word.tone : 0u;
      const uint8_t third =
          i < word.letters.size ? kIdTable[static_cast<uint32_t>(word.letters.codes[i]) << 3 | tone] : kEdge;
      if (i > 0) {
        const size_t bit = (size_t{first} * kIds + second) * kIds + third;
        bits_[bit / 64] |= uint64_t{1} << (bit % 64);
      }
      first = second;
      second = third;
    }
  };
  for (const lexicon::OnsetRow& onset : lexicon::kOnset) {
    for (const lexicon::RhymeRow& rhyme : lexicon::kRhyme) {
      std::string text(onset.onset == "-" ? std::string_view() : onset.onset);
      // gi and a rhyme in i share it.
      for (const bool shares : {false, true}) {
        if (shares && onset.onset != "gi") continue;
        const LetterCodes letters = codes_of((shares ? text.substr(0, 1) : text) + std::string(rhyme.rhyme));
        const std::optional<SyllableShape> shape = analyse_letters(letters);
        if (!shape) continue;
        for (uint8_t tone = 0; tone < 6; ++tone) {
          for (const uint8_t place : {shape->tone_old, shape->tone_new}) {
            SyllableWord word{letters, *shape, tone, tone == 0 ? -1 : static_cast<int>(place)};
            if (judge_word(word)) add(word);
          }
        }
      }
    }
  }
  // Words whose tone stands elsewhere by exception.
  for (const std::string_view word : {std::string_view("gịa"), std::string_view("noé")}) {
    if (const std::optional<SyllableWord> syllable = analyse_word(word)) add(*syllable);
  }
}

}  // namespace vnsift
