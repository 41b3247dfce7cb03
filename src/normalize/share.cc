#include "normalize/share.h"

#include "text/syllables.h"

namespace vnsift {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

}  // namespace

Share count_share(std::string_view text, std::span<const ToneMove> moves, size_t base) {
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
    SyllableWord word;
    bool plain = true, has_lower = false;
    size_t letters = 0;
    while (at < text.size()) {
      const LetterAt letter = letter_at(text.data() + at);
      if (!letter.info.is_letter()) {
        if (!letter.info.is_mark()) break;
        plain = false;
        at += letter.size;
        continue;
      }
      has_lower |= !letter.info.is_upper();
      if (letter.info.code() == 0 || letters >= LetterCodes::kCapacity || (letter.info.tone() != 0 && word.tone != 0)) {
        plain = false;
      } else {
        if (letter.info.tone() != 0) {
          word.tone = static_cast<uint8_t>(letter.info.tone());
          word.tone_index = static_cast<int>(letters);
        }
        word.letters.codes[letters] = static_cast<uint8_t>(letter.info.code());
      }
      ++letters;
      at += letter.size;
    }
    while (move < moves.size() && moves[move].end <= base + begin) ++move;
    const bool moves_tone = move < moves.size() && moves[move].begin < base + at;
    if (letters < 2 || (!has_lower && letters <= 5) || moves_tone) continue;
    if (text.substr(at, kReplacement.size()) == kReplacement ||
        (begin >= kReplacement.size() &&
         text.substr(begin - kReplacement.size(), kReplacement.size()) == kReplacement)) {
      continue;
    }
    ++share.words;
    if (!plain) continue;
    word.letters.size = letters;
    const std::optional<SyllableShape> shape = analyse_letters(word.letters);
    if (!shape) continue;
    word.shape = *shape;
    share.legal += bears_tone(word);
  }
  return share;
}

}  // namespace vnsift
