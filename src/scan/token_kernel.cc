#include "scan/token_kernel.h"

#include <algorithm>
#include <bit>

#include "text/syllable_keys.h"

namespace vnsift {
namespace {

uint8_t flags_of(LetterInfo letter, bool marked) {
  uint32_t flags = letter.tone() == 0 ? 0u : 1u << (letter.tone() - 1);
  flags |= letter.is_lower() ? letter_flag::kLower : 0u;
  flags |= letter.is_upper() ? letter_flag::kUpper : 0u;
  flags |= marked ? letter_flag::kMarked : 0u;
  return static_cast<uint8_t>(flags);
}

// The Vietnamese letter of two or three bytes that begins with `lead`; without code if there is none. Any bytes.
LetterInfo vietnamese_letter(uint8_t lead, uint8_t second, uint8_t third) {
  if ((second & 0xC0) != 0x80) return {};
  if (lead >= 0xC3 && lead <= 0xC6) return {lexicon::kLettersTwoBytes[((lead & 31u) << 6 | (second & 63u)) - 0x80]};
  if (lead != 0xE1 || second < 0xBA || second > 0xBB || (third & 0xC0) != 0x80) return {};
  return {lexicon::kLettersExtended[(second == 0xBA ? 0x80u : 0xC0u) | (third & 63u)]};
}

void read_letters(const char* text, size_t size, uint8_t* codes, uint8_t* flags) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text);
  for (size_t i = 0; i < size; ++i) {
    codes[i] = flags[i] = 0;
    if (bytes[i] < 0x80) {
      const LetterInfo letter = ascii_letter_info(bytes[i]);
      codes[i] = static_cast<uint8_t>(letter.code());
      flags[i] = flags_of(letter, false);
    } else if (bytes[i] >= 0xC0) {
      const LetterInfo letter = vietnamese_letter(bytes[i], bytes[i + 1], bytes[i + 2]);
      codes[i] = letter.code() != 0 ? static_cast<uint8_t>(letter.code()) : kUnknownLetter;
      if (letter.code() != 0) flags[i] = flags_of(letter, true);
    }
  }
}

size_t write_places(uint64_t bits, uint32_t base, uint32_t* out) {
  size_t count = 0;
  for (; bits != 0; bits &= bits - 1) out[count++] = base + static_cast<uint32_t>(std::countr_zero(bits));
  return count;
}

TokenKernel::Counts find_runs(const IndexBlock* blocks, size_t count, uint32_t base, uint32_t* before, uint32_t* begins,
                              uint32_t* ends) {
  TokenKernel::Counts counts{};
  uint64_t letters_before = *before & 1, digits_before = *before >> 1 & 1;
  for (size_t block = 0; block < count; ++block, base += 64) {
    const uint64_t letters = blocks[block][IndexClass::letters], digits = blocks[block][IndexClass::digits];
    const uint64_t letters_moved = letters << 1 | letters_before, digits_moved = digits << 1 | digits_before;
    counts.begins += write_places((letters & ~letters_moved) | (digits & ~digits_moved), base, begins + counts.begins);
    counts.ends += write_places((~letters & letters_moved) | (~digits & digits_moved), base, ends + counts.ends);
    letters_before = letters >> 63;
    digits_before = digits >> 63;
  }
  *before = static_cast<uint32_t>(letters_before | digits_before << 1);
  return counts;
}

void pack_tokens(const uint8_t* codes, const uint8_t* flags, const uint32_t* begins, const uint32_t* ends, size_t count,
                 uint64_t* keys, uint8_t* shapes) {
  for (size_t k = 0; k < count; ++k) {
    const uint32_t begin = begins[k];
    uint64_t key = 0;
    uint32_t letters = 0, all_flags = 0;
    bool unknown = ends[k] - begin > kMaxPackedBytes;
    for (uint32_t i = begin; i < ends[k] && !unknown; ++i) {
      unknown = codes[i] == kUnknownLetter || (codes[i] != 0 && ++letters > kKeyLetters);
      if (codes[i] != 0) key = key << kKeyBitsPerLetter | codes[i];
      all_flags |= flags[i];
    }
    const uint32_t tones = all_flags & letter_flag::kTones;
    const uint32_t tone = (tones & (tones - 1)) != 0 ? kSeveralTones : static_cast<uint32_t>(std::bit_width(tones));
    keys[k] = unknown ? 0 : key | static_cast<uint64_t>(tone) << kKeyToneShift;
    uint32_t shape = all_flags >> letter_flag::kShapeShift &
                     (token_shape::kHasLower | token_shape::kHasUpper | token_shape::kMarked);
    if (codes[begin] >= letter_bits::kZero) shape |= token_shape::kDigits;
    if ((flags[begin] & letter_flag::kUpper) != 0) shape |= token_shape::kFirstUpper;
    shapes[k] = static_cast<uint8_t>(shape);
  }
}

constexpr TokenKernel kKernel = {read_letters, find_runs, pack_tokens};

}  // namespace

const TokenKernel& scalar_token_kernel() { return kKernel; }

}  // namespace vnsift
