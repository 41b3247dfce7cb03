// The AVX2 kernels of the token loop; their twins and contract: token_kernel.{h,cc}. Built with AVX2 and BMI2 flags,
// called only if the machine has them. On other processors than x86-64 the scalar kernels stand in.
#include "scan/token_kernel.h"

#if defined(__AVX2__) && defined(__BMI2__)
#include <immintrin.h>

#include "text/syllable_keys.h"

namespace vnsift {
namespace {

using Vector = __m256i;

Vector all(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
Vector load(const char* at) { return _mm256_loadu_si256(reinterpret_cast<const Vector*>(at)); }
Vector equal(Vector a, int byte) { return _mm256_cmpeq_epi8(a, all(byte)); }
Vector either(Vector a, Vector b) { return _mm256_or_si256(a, b); }
Vector masked(Vector a, Vector b) { return _mm256_and_si256(a, b); }
Vector between(Vector a, int first, int last) {
  const Vector moved = _mm256_sub_epi8(a, all(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(moved, all(last - first)), moved);
}
// By the sign of each byte of `mask`.
Vector select(Vector mask, Vector yes, Vector no) { return _mm256_blendv_epi8(no, yes, mask); }
Vector table16(const uint8_t* entries, Vector index) {
  const __m128i half = _mm_loadu_si128(reinterpret_cast<const __m128i*>(entries));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), index);
}

// A Vietnamese letter outside ASCII as one byte: bits 0..3 say which of the 13 shapes, bits 4..6 the tone; 0 = none.
// The tables turn the varying byte of its UTF-8 into that, and that into code and flags.
constexpr uint32_t kShapes[] = {0,
                                1,
                                letter_bits::kABreve,
                                letter_bits::kACircumflex,
                                5,
                                letter_bits::kECircumflex,
                                9,
                                15,
                                letter_bits::kOCircumflex,
                                letter_bits::kOHorn,
                                21,
                                letter_bits::kUHorn,
                                25,
                                letter_bits::kDStroke,
                                0,
                                0};
constexpr uint8_t packed(LetterInfo letter) {
  uint32_t shape = 13;
  while (shape > 0 && kShapes[shape] != letter.code()) --shape;
  return static_cast<uint8_t>(letter.code() == 0 ? 0u : shape | letter.tone() << 4);
}
constexpr LetterInfo two_byte_letter(uint32_t code_point) { return {lexicon::kLettersTwoBytes[code_point - 0x80]}; }

struct Tables {
  alignas(16) uint8_t latin[32] = {};  // U+00E0..00FF
  alignas(16) uint8_t pairs[48] = {};  // U+1EA0..1EFF, a capital and its small letter together
  alignas(16) uint8_t codes[16] = {};  // by shape
  alignas(16) uint8_t tones[16] = {};  // by tone: the flag
};
constexpr Tables make_tables() {
  Tables tables;
  for (uint32_t i = 0; i < 32; ++i) tables.latin[i] = packed(two_byte_letter(0xE0 + i));
  for (uint32_t i = 0; i < 48; ++i) tables.pairs[i] = packed({lexicon::kLettersExtended[0xA0 + 2 * i]});
  for (uint32_t i = 0; i < 16; ++i) tables.codes[i] = static_cast<uint8_t>(kShapes[i]);
  for (uint32_t tone = 1; tone <= 5; ++tone) tables.tones[tone] = static_cast<uint8_t>(1u << (tone - 1));
  return tables;
}
constexpr Tables kTables = make_tables();

struct Letters {
  Vector codes, flags;
};

// The letters that begin at the bytes b0; b1 and b2 are the bytes behind.
Letters letters_of(Vector b0, Vector b1, Vector b2) {
  // ASCII: the low five bits of a letter are its code.
  const Vector lowered = either(b0, all(0x20));
  const Vector ascii_letter = between(lowered, 'a', 'z');
  const Vector digit = between(b0, '0', '9');
  const Vector ascii_code = either(masked(ascii_letter, masked(b0, all(31))),
                                   masked(digit, _mm256_sub_epi8(b0, all('0' - static_cast<int>(letter_bits::kZero)))));
  const Vector ascii_case =
      select(_mm256_slli_epi16(b0, 2), all(letter_flag::kLower), all(letter_flag::kUpper));  // bit 5

  // U+00C0..00FF: by the low five bits; bit 5 tells the case. × and ÷ are no letters, ß no Vietnamese one.
  const Vector c3 = equal(b0, 0xC3);
  const Vector nibble = masked(b1, all(15));
  const Vector latin =
      select(_mm256_slli_epi16(b1, 3), table16(kTables.latin + 16, nibble), table16(kTables.latin, nibble));
  Vector letter = masked(c3, latin);
  Vector small = masked(c3, _mm256_slli_epi16(b1, 2));  // in the sign of each byte

  // Ă Đ Ĩ, Ũ, Ơ Ư: pairs, the odd byte is the small letter; but Ư ư is AF B0.
  const Vector c4 = equal(b0, 0xC4), c6 = equal(b0, 0xC6);
  const Vector pair = either(b1, all(1));
  const Vector odd = _mm256_slli_epi16(b1, 7);
  const Vector c4_letter = either(either(masked(equal(pair, 0x83), all(packed(two_byte_letter(U'ă')))),
                                         masked(equal(pair, 0x91), all(packed(two_byte_letter(U'đ'))))),
                                  masked(equal(pair, 0xA9), all(packed(two_byte_letter(U'ĩ')))));
  const Vector u_tilde = masked(masked(equal(b0, 0xC5), equal(pair, 0xA9)), all(packed(two_byte_letter(U'ũ'))));
  const Vector small_u_horn = equal(b1, 0xB0);
  const Vector c6_letter = either(masked(equal(pair, 0xA1), all(packed(two_byte_letter(U'ơ')))),
                                  masked(either(equal(b1, 0xAF), small_u_horn), all(packed(two_byte_letter(U'ư')))));
  letter = either(letter, either(either(masked(c4, c4_letter), u_tilde), masked(c6, c6_letter)));
  const Vector small_c6 = select(equal(pair, 0xA1), odd, small_u_horn);
  small = either(small, either(masked(either(c4, equal(b0, 0xC5)), odd), masked(c6, small_c6)));

  // U+1EA0..1EFF: E1 BA A0..BF, E1 BB 80..BF.
  const Vector e1 = equal(b0, 0xE1);
  const Vector half = masked(_mm256_srli_epi16(b2, 1), all(15));
  const Vector ba = masked(equal(b1, 0xBA), between(b2, 0xA0, 0xBF));
  const Vector bb = masked(equal(b1, 0xBB), between(b2, 0x80, 0xBF));
  const Vector bb_letter =
      select(_mm256_slli_epi16(b2, 2), table16(kTables.pairs + 32, half), table16(kTables.pairs + 16, half));
  const Vector extended = either(masked(ba, table16(kTables.pairs, half)), masked(bb, bb_letter));
  letter = either(letter, masked(e1, extended));
  small = either(small, masked(e1, _mm256_slli_epi16(b2, 7)));

  const Vector none = _mm256_cmpeq_epi8(letter, _mm256_setzero_si256());
  const Vector code = table16(kTables.codes, masked(letter, all(15)));
  const Vector tone = table16(kTables.tones, masked(_mm256_srli_epi16(letter, 4), all(7)));
  const Vector wide = either(tone, select(small, all(letter_flag::kLower | letter_flag::kMarked),
                                          all(letter_flag::kUpper | letter_flag::kMarked)));
  const Vector unknown = masked(between(b0, 0xC0, 0xFF), masked(none, all(kUnknownLetter)));
  return {either(either(code, unknown), ascii_code),
          either(_mm256_andnot_si256(none, wide), masked(ascii_letter, ascii_case))};
}

void read_letters(const char* text, size_t size, uint8_t* codes, uint8_t* flags) {
  for (size_t i = 0; i < size; i += 32) {
    const Letters letters = letters_of(load(text + i), load(text + i + 1), load(text + i + 2));
    _mm256_storeu_si256(reinterpret_cast<Vector*>(codes + i), letters.codes);
    _mm256_storeu_si256(reinterpret_cast<Vector*>(flags + i), letters.flags);
  }
}

// Eight places at a time without a branch between: a block has eleven tokens, give or take a few.
size_t write_places(uint64_t bits, uint32_t base, uint32_t* out) {
  const auto count = static_cast<size_t>(_mm_popcnt_u64(bits));
  for (size_t done = 0; done < count; done += 8) {
    for (size_t i = 0; i < 8; ++i) {
      out[done + i] = base + static_cast<uint32_t>(_tzcnt_u64(bits));
      bits = _blsr_u64(bits);
    }
  }
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

constexpr uint64_t kHighBits = 0x8080808080808080u;

struct ToneOfBits {
  uint8_t tone[32] = {};
};
constexpr ToneOfBits make_tones() {
  ToneOfBits table;
  for (uint32_t bits = 1; bits < 32; ++bits) table.tone[bits] = kSeveralTones;
  for (uint8_t tone = 1; tone <= 5; ++tone) table.tone[1u << (tone - 1)] = tone;
  return table;
}
constexpr ToneOfBits kToneOfBits = make_tones();

uint64_t load8(const uint8_t* at) {
  return static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(at))));
}

// Six bits of each byte that is not 0, the last byte lowest; `letters`: how many.
uint64_t draw_together(uint64_t codes, uint32_t* letters) {
  const uint64_t reversed = __builtin_bswap64(codes);
  const uint64_t present = ((reversed + ~kHighBits) & kHighBits) >> 7;
  *letters = static_cast<uint32_t>(_mm_popcnt_u64(present));
  return _pext_u64(reversed, present * 63);
}

void pack_tokens(const uint8_t* codes, const uint8_t* flags, const uint32_t* begins, const uint32_t* ends, size_t count,
                 uint64_t* keys, uint8_t* shapes) {
  for (size_t k = 0; k < count; ++k) {
    const uint32_t begin = begins[k], size = ends[k] - begin;
    // BZHI keeps everything for an index of 64 and over.
    const uint32_t bits = (size < 8 ? size : 8) * 8;
    const uint64_t first_codes = _bzhi_u64(load8(codes + begin), bits);
    uint64_t all_flags = _bzhi_u64(load8(flags + begin), bits);
    const auto first_flags = static_cast<uint32_t>(all_flags);
    uint64_t unknown = first_codes & kHighBits;
    uint32_t letters = 0;
    uint64_t key = draw_together(first_codes, &letters);
    if (size > 8) {
      const uint32_t more_bits = (size < kMaxPackedBytes ? size - 8 : 8) * 8;
      const uint64_t more_codes = _bzhi_u64(load8(codes + begin + 8), more_bits);
      all_flags |= _bzhi_u64(load8(flags + begin + 8), more_bits);
      uint32_t more_letters = 0;
      const uint64_t more_key = draw_together(more_codes, &more_letters);
      unknown |= more_codes & kHighBits;
      if (size > kMaxPackedBytes || letters + more_letters > kKeyLetters) unknown = 1;
      key = key << (kKeyBitsPerLetter * more_letters) | more_key;
    }
    all_flags |= all_flags >> 32;
    all_flags |= all_flags >> 16;
    all_flags |= all_flags >> 8;
    const auto together = static_cast<uint32_t>(all_flags);
    key |= static_cast<uint64_t>(kToneOfBits.tone[together & letter_flag::kTones]) << kKeyToneShift;
    uint32_t shape =
        together >> letter_flag::kShapeShift & (token_shape::kHasLower | token_shape::kHasUpper | token_shape::kMarked);
    shape |= (first_codes & 255u) >= letter_bits::kZero ? token_shape::kDigits : 0u;
    shape |= (first_flags & letter_flag::kUpper) / (letter_flag::kUpper / token_shape::kFirstUpper);
    keys[k] = unknown != 0 ? 0 : key;
    shapes[k] = static_cast<uint8_t>(shape);
  }
}

constexpr TokenKernel kKernel = {read_letters, find_runs, pack_tokens};

}  // namespace

const TokenKernel& avx2_token_kernel() { return kKernel; }

}  // namespace vnsift
#else
namespace vnsift {
const TokenKernel& avx2_token_kernel() { return scalar_token_kernel(); }
}  // namespace vnsift
#endif
