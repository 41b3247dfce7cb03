#include "normalize/share.h"

#include "text/syllables.h"

namespace vnsift {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool stands_beside_replacement(std::string_view text, size_t begin, size_t end) {
  return text.substr(end, kReplacement.size()) == kReplacement ||
         (begin >= kReplacement.size() &&
          text.substr(begin - kReplacement.size(), kReplacement.size()) == kReplacement);
}

constexpr size_t kLongestSyllable = 7;  // nghiêng
constexpr uint32_t kToneShift = 48, kIndexShift = 51;

}  // namespace

bool ShareCounter::is_legal(uint64_t word, size_t letters) {
  constexpr uint32_t kSlotBits = 10;
  if (known_.empty()) known_.resize(size_t{1} << kSlotBits);
  uint64_t& slot = known_[word * 0x9E3779B97F4A7C15u >> (64 - kSlotBits)];
  if (slot >> 1 != word) {
    SyllableWord syllable;
    syllable.letters.size = letters;
    for (size_t i = 0; i < letters; ++i)
      syllable.letters.codes[i] = static_cast<uint8_t>(word >> (6 * (letters - 1 - i)) & 63u);
    syllable.tone = static_cast<uint8_t>(word >> kToneShift & 7u);
    syllable.tone_index = syllable.tone == 0 ? -1 : static_cast<int>(word >> kIndexShift & 7u);
    const std::optional<SyllableShape> shape = analyse_letters(syllable.letters);
    if (shape) syllable.shape = *shape;
    slot = word << 1 | static_cast<uint64_t>(shape && bears_tone(syllable));
  }
  return (slot & 1u) != 0;
}

Share ShareCounter::count(std::string_view text, std::span<const ToneMove> moves, size_t base) {
  Share share;
  size_t move = 0;
  for (size_t at = 0; at < text.size();) {
    const LetterAt first = letter_at(text.data() + at);
    if (!first.info.is_letter()) {
      at += first.size;
      continue;
    }
    // One token: letters and their marks.
    const size_t begin = at;
    uint64_t word = 0;
    uint32_t tone = 0;
    size_t letters = 0, tone_index = 0;
    bool plain = true, has_lower = false;
    while (at < text.size()) {
      const LetterAt letter = letter_at(text.data() + at);
      if (!letter.info.is_letter()) {
        if (!letter.info.is_mark()) break;
        plain = false;
        at += letter.size;
        continue;
      }
      has_lower |= !letter.info.is_upper();
      plain &= letter.info.code() != 0 && (letter.info.tone() == 0 || tone == 0);
      if (letter.info.tone() != 0) {
        tone = letter.info.tone();
        tone_index = letters;
      }
      word = word << 6 | letter.info.code();
      ++letters;
      at += letter.size;
    }
    while (move < moves.size() && moves[move].end <= base + begin) ++move;
    const bool moves_tone = move < moves.size() && moves[move].begin < base + at;
    if (letters < 2 || (!has_lower && letters <= 5) || moves_tone || stands_beside_replacement(text, begin, at))
      continue;
    ++share.words;
    if (!plain || letters > kLongestSyllable) continue;
    share.legal += is_legal(word | uint64_t{tone} << kToneShift | uint64_t{tone_index} << kIndexShift, letters);
    // Every word to come takes three bytes at least.
    const size_t most_words = share.words + (text.size() - at) / 3 + 1;
    if (share.words >= kEnough && share.legal * 10 >= most_words * 6) return share;
  }
  return share;
}

}  // namespace vnsift
