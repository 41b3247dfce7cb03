#include "normalize/text_signs.h"

#include <algorithm>

#include "base/cpu.h"
#include "normalize/letter_kinds.h"
#include "normalize/sign_rules.h"

namespace vnsift {

namespace {

using namespace sign_rules;

constexpr unsigned lower(unsigned byte) { return byte | 0x20u; }
constexpr bool is_continuation_byte(unsigned byte) { return byte >= 0x80 && byte < 0xC0; }

// One place of a text, with its neighbours.
class Place {
 public:
  Place(const char* text, size_t size, size_t at) : text_(text), size_(size), at_(at) {}

  unsigned byte(int offset) const {
    const size_t at = at_ + static_cast<size_t>(static_cast<ptrdiff_t>(offset));
    return at < size_ ? static_cast<unsigned char>(text_[at]) : 0u;  // before the text: wraps round
  }

  bool is_mojibake() const {
    if ((byte(-2) & 0xF8u) != 0xC0) return false;
    return is_follower(byte(0)) || byte(1) == 0x92 /* ƒ */ || (byte(0) == ' ' && (byte(-1) | 1u) == 0x83);
  }

  bool is_character() const {
    const unsigned c = byte(0);
    if (is_odd_alone(c)) return true;
    if (!is_continuation_byte(c)) return false;
    const unsigned bits = context_of(byte(-1)) & odd_behind(c);
    return (bits & ~k80Dash) != 0 || (bits != 0 && byte(1) > ' ');
  }

  bool is_syllable(const PairBits& pairs, ToneStyle style) const {
    using namespace pair_bits;
    const LetterKind second = kind(0);
    const LetterKind first = kind(-letter_size());
    unsigned bits = pairs.first[static_cast<size_t>(first)] & pairs.second[static_cast<size_t>(second)];
    if (bits == 0) return false;
    const unsigned next = byte(1);
    const bool before_letter = lower(next) >= 'a' && lower(next) <= 'z';
    if (before_letter) bits &= ~kOpen;
    bool is_wrong_when_closed = before_letter || next >= 0x80;
    if (style == ToneStyle::new_style) is_wrong_when_closed |= first == LetterKind::toned_o || lower(byte(0)) == 'y';
    if (!is_wrong_when_closed) bits &= ~kBeforeLetter;
    return bits != 0;
  }

 private:
  // Of the letter whose last byte this is.
  int letter_size() const {
    const unsigned c = byte(0), before = byte(-1);
    if (before >= 0xC3 && before <= 0xC6) return 2;
    return c >= 0x80 && (before == 0xBA || before == 0xBB) ? 3 : 1;
  }

  // Of the letter whose last byte stands at `offset`.
  LetterKind kind(int offset) const {
    const unsigned c = byte(offset), before = byte(offset - 1);
    KindRow row = KindRow::ascii;
    if (c < 0x80) {
      if (c < 0x40) return LetterKind::none;
      if ((lower(c) == 'i' && lower(before) == 'g') || (lower(c) == 'u' && lower(before) == 'q'))
        return LetterKind::gi_qu;
    } else {
      if (!is_continuation_byte(c)) return LetterKind::none;
      switch (before) {
        case 0xC3:
          row = KindRow::c3;
          break;
        case 0xC4:
          row = KindRow::c4;
          break;
        case 0xC5:
        case 0xC6:
          row = KindRow::c5_c6;
          break;
        case 0xBA:
          row = KindRow::ba;
          break;
        case 0xBB:
          row = (c & 0x20) == 0 ? KindRow::bb_low : KindRow::bb_high;
          break;
        default:
          return LetterKind::none;
      }
    }
    const unsigned entry = kKindRows[static_cast<size_t>(row)][c & 15u];
    return static_cast<LetterKind>((c & 0x10) != 0 ? entry >> 4 : entry & 15u);
  }

  const char* text_;
  size_t size_, at_;
};

}  // namespace

void read_signs_scalar(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs) {
  const PairBits pairs = make_pair_bits(style);
  for (size_t block = 0; block < count; ++block, begin += kSignBlock) {
    BlockSigns& out = signs[block] = {};
    const size_t end = std::min(size, begin + kSignBlock);
    for (size_t at = begin; at < end; ++at) {
      const Place place(text, size, at);
      const unsigned byte = place.byte(0);
      const uint64_t bit = uint64_t{1} << (at - begin);
      if (byte == '\n' || byte == '\r') out.line_ends |= bit;
      if (byte >= 0x80) out.high |= bit;
      if (is_vietnamese_lead(byte)) out.vietnamese |= bit;
      if (place.is_mojibake()) out.mojibake |= bit;
      if (place.is_character() || place.is_syllable(pairs, style)) out.odd |= bit;
    }
  }
}

void read_signs(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs) {
  static const auto kKernel = has_avx512_vbmi() ? read_signs_avx512 : has_avx2() ? read_signs_avx2 : read_signs_scalar;
  kKernel(text, size, begin, count, style, signs);
}

}  // namespace vnsift
