#include "text/syllables.h"

#include <vnsift/utf8.h>

#include "lexicon/onsets.gen.h"
#include "lexicon/rhymes.gen.h"
#include "lexicon/tone_exceptions.gen.h"
#include "text/syllable_keys.h"

namespace vnsift {

namespace {

constexpr uint32_t code_of(char letter) { return static_cast<uint32_t>(letter - 'a' + 1); }
constexpr uint32_t kG = code_of('g'), kI = code_of('i'), kP = code_of('p'), kQ = code_of('q'), kU = code_of('u'),
                   kY = code_of('y');

constexpr LetterInfo info_at(std::string_view text, size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return ascii_letter_info(static_cast<unsigned char>(text[at++]));
  const char32_t low = static_cast<unsigned char>(text[at + 1]) & 63u;
  if (lead < 0xE0) {
    at += 2;
    return {lexicon::kLettersTwoBytes[((lead & 31u) << 6 | low) - 0x80]};
  }
  const char32_t last = static_cast<unsigned char>(text[at + 2]) & 63u;
  at += 3;
  return {lexicon::kLettersExtended[((lead & 15u) << 12 | low << 6 | last) - 0x1E00]};
}

// Toneless letters of a table entry, six bits each as in a key.
constexpr uint32_t pack(std::string_view text) {
  uint32_t packed = 0;
  for (size_t at = 0; at < text.size();) packed = packed << kKeyBitsPerLetter | info_at(text, at).code();
  return packed;
}

// What a class column says: 0 no such syllable, 1 marginal, 2 core.
constexpr uint8_t kNo = 0, kMarginal = 1, kCore = 2;
constexpr uint8_t tier_of(std::string_view name) {
  return name == "core" ? kCore : name == "marginal" ? kMarginal : kNo;
}

struct Rhyme {
  uint32_t letters = 0;
  uint8_t tier = kNo, tier_after_qu = kNo;
  uint8_t tone_old = 0, tone_new = 0;
  bool stop = false;
};

// Open addressing at half load; the multiplier is the 32-bit golden ratio.
constexpr size_t kSlots = 512;
constexpr size_t slot_of(uint32_t letters) { return letters * 0x9E3779B1u >> 23; }

constexpr std::array<Rhyme, kSlots> make_rhymes() {
  std::array<Rhyme, kSlots> slots{};
  for (const lexicon::RhymeRow& row : lexicon::kRhyme) {
    size_t slot = slot_of(pack(row.rhyme));
    while (slots[slot].letters != 0) slot = (slot + 1) % kSlots;
    slots[slot] = {pack(row.rhyme),
                   tier_of(row.tier),
                   tier_of(row.tier_after_qu),
                   static_cast<uint8_t>(row.tone_old[0] - '0'),
                   static_cast<uint8_t>(row.tone_new[0] - '0'),
                   row.stop == "1"};
  }
  return slots;
}

struct Onset {
  uint32_t letters = 0;
  uint8_t size = 0;
  uint64_t first_letters = 0;  // bit by letter code
};

constexpr size_t kOnsetSlots = 64;
constexpr size_t onset_slot_of(uint32_t letters) { return letters * 0x9E3779B1u >> 26; }

constexpr std::array<Onset, kOnsetSlots> make_onsets() {
  std::array<Onset, kOnsetSlots> slots{};
  for (const lexicon::OnsetRow& row : lexicon::kOnset) {
    Onset onset;
    if (row.onset != "-") {
      onset.letters = pack(row.onset);
      for (uint32_t rest = onset.letters; rest != 0; rest >>= kKeyBitsPerLetter) ++onset.size;
    }
    for (size_t at = 0; at < row.first_letters.size();)
      onset.first_letters |= uint64_t{1} << info_at(row.first_letters, at).code();
    size_t slot = onset_slot_of(onset.letters);
    while (slots[slot].first_letters != 0) slot = (slot + 1) % kOnsetSlots;
    slots[slot] = onset;
  }
  return slots;
}

constexpr std::array<Rhyme, kSlots> kRhymes = make_rhymes();
constexpr std::array<Onset, kOnsetSlots> kOnsets = make_onsets();

const Onset* find_onset(uint32_t letters) {
  for (size_t slot = onset_slot_of(letters); kOnsets[slot].first_letters != 0; slot = (slot + 1) % kOnsetSlots) {
    if (kOnsets[slot].letters == letters) return &kOnsets[slot];
  }
  return nullptr;
}

const Rhyme* find_rhyme(uint32_t letters) {
  for (size_t slot = slot_of(letters); kRhymes[slot].letters != 0; slot = (slot + 1) % kSlots) {
    if (kRhymes[slot].letters == letters) return &kRhymes[slot];
  }
  return nullptr;
}

uint32_t pack(const LetterCodes& word, size_t begin, size_t end) {
  uint32_t packed = 0;
  for (size_t i = begin; i < end; ++i) packed = packed << kKeyBitsPerLetter | word.codes[i];
  return packed;
}

// A bare y is core only without onset and after these (kỹ, lý, mỹ, sỹ, tỷ, hy, thy, vy).
bool takes_bare_y(uint32_t onset) {
  constexpr uint32_t kThese[] = {0,         pack("h"), pack("k"),  pack("l"), pack("m"),
                                 pack("s"), pack("t"), pack("th"), pack("v")};
  for (uint32_t letters : kThese) {
    if (letters == onset) return true;
  }
  return false;
}

bool is_tone_exception(const LetterCodes& word, uint32_t tone, int tone_index) {
  for (const lexicon::ToneExceptionRow& row : lexicon::kToneException) {
    size_t at = 0, letters = 0;
    int row_tone_index = -1;
    uint32_t row_tone = 0;
    bool same = true;
    while (at < row.word.size() && same) {
      const LetterInfo info = info_at(row.word, at);
      if (info.tone() != 0) {
        row_tone = info.tone();
        row_tone_index = static_cast<int>(letters);
      }
      same = letters < word.size && word.codes[letters] == info.code();
      ++letters;
    }
    if (same && letters == word.size && row_tone == tone && row_tone_index == tone_index) return true;
  }
  return false;
}

}  // namespace

std::optional<SyllableShape> analyse_letters(const LetterCodes& letters) {
  const auto& codes = letters.codes;
  const size_t size = letters.size;
  if (size == 0) return std::nullopt;
  SyllableShape shape;
  const Onset* onset = nullptr;
  if (codes[0] == kQ) {
    if (size < 3 || codes[1] != kU) return std::nullopt;
    shape.onset_size = shape.rhyme_begin = 2;
  } else if (codes[0] == kG && size >= 2 && codes[1] == kI) {
    // The i of gi is the nucleus too unless a vowel other than ê follows.
    const bool own_rhyme = size > 2 && is_vowel_code(codes[2]) && codes[2] != letter_bits::kECircumflex;
    if (own_rhyme && (codes[2] == kI || codes[2] == kY)) return std::nullopt;
    shape.onset_size = 2;
    shape.rhyme_begin = own_rhyme ? 2 : 1;
  } else {
    size_t consonants = 0;
    while (consonants < size && consonants < 4 && !is_vowel_code(codes[consonants])) ++consonants;
    if (consonants > 3) return std::nullopt;
    onset = find_onset(pack(letters, 0, consonants));
    if (onset == nullptr) return std::nullopt;
    shape.onset_size = shape.rhyme_begin = onset->size;
  }
  const size_t rhyme_size = size - shape.rhyme_begin;
  if (rhyme_size == 0 || rhyme_size > 4) return std::nullopt;
  const Rhyme* rhyme = find_rhyme(pack(letters, shape.rhyme_begin, size));
  if (rhyme == nullptr) return std::nullopt;

  const uint32_t first = codes[shape.rhyme_begin], second = rhyme_size > 1 ? codes[shape.rhyme_begin + 1] : 0u;
  const bool after_qu = codes[0] == kQ;
  uint8_t tier = after_qu ? rhyme->tier_after_qu : rhyme->tier;
  if (onset != nullptr) {
    if ((onset->first_letters >> first & 1u) == 0) return std::nullopt;
    if (second == letter_bits::kECircumflex && (onset->size == 0 ? first == kI : first == kY)) return std::nullopt;
    if (onset->letters == kP || (rhyme->letters == kY && !takes_bare_y(onset->letters)))
      tier = std::min(tier, kMarginal);
  }
  if (tier == kNo) return std::nullopt;
  shape.syllable_class = tier == kCore ? SyllableClass::core : SyllableClass::marginal;
  shape.stop = rhyme->stop;
  shape.tone_old = static_cast<uint8_t>(shape.rhyme_begin + rhyme->tone_old);
  // After qu the two styles agree.
  shape.tone_new = static_cast<uint8_t>(shape.rhyme_begin + (after_qu ? rhyme->tone_old : rhyme->tone_new));
  return shape;
}

std::optional<SyllableWord> analyse_word(std::string_view word) {
  SyllableWord result;
  for (size_t at = 0; at < word.size();) {
    const LetterAt letter = letter_at(word.data() + at);
    at += letter.size;
    if (!letter.info.is_letter() || letter.info.code() == 0 || result.letters.size == LetterCodes::kCapacity)
      return std::nullopt;
    if (letter.info.tone() != 0) {
      if (result.tone != 0) return std::nullopt;
      result.tone = static_cast<uint8_t>(letter.info.tone());
      result.tone_index = static_cast<int>(result.letters.size);
    }
    result.letters.codes[result.letters.size++] = static_cast<uint8_t>(letter.info.code());
  }
  const std::optional<SyllableShape> shape = analyse_letters(result.letters);
  if (!shape) return std::nullopt;
  result.shape = *shape;
  if (!bears_tone(result)) return std::nullopt;
  return result;
}

bool bears_tone(const SyllableWord& word) {
  if (word.shape.stop && word.tone != static_cast<uint8_t>(Tone::sac) && word.tone != static_cast<uint8_t>(Tone::nang))
    return false;
  return word.tone == 0 || word.tone_index == word.shape.tone_old || word.tone_index == word.shape.tone_new ||
         keeps_its_tone(word);
}

std::optional<SyllableClass> syllable_class_of(uint64_t tone_key) {
  const uint32_t tone = tone_of_key(tone_key);
  if (is_hashed_key(tone_key) || tone == kSeveralTones) return std::nullopt;
  LetterCodes letters;
  uint64_t rest = tone_key & kKeyLettersMask;
  for (uint64_t count = rest; count != 0; count >>= kKeyBitsPerLetter) ++letters.size;
  for (size_t i = letters.size; i-- > 0; rest >>= kKeyBitsPerLetter)
    letters.codes[i] = static_cast<uint8_t>(rest & 63u);
  for (size_t i = 0; i < letters.size; ++i) {
    if (letters.codes[i] >= letter_bits::kCodes) return std::nullopt;
  }
  const std::optional<SyllableShape> shape = analyse_letters(letters);
  if (!shape) return std::nullopt;
  if (shape->stop && tone != static_cast<uint32_t>(Tone::sac) && tone != static_cast<uint32_t>(Tone::nang))
    return std::nullopt;
  return shape->syllable_class;
}

bool keeps_its_tone(const SyllableWord& word) { return is_tone_exception(word.letters, word.tone, word.tone_index); }

}  // namespace vnsift
