#include "scan/tokens.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/punctuation.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTokenBytes = 65000;

// What one byte adds to its token, given the byte before: bits 0..5 how far the letters move (6 at the last byte of a
// letter, else 0), bits 58..63 the letter's code, and between them counters that add up over the 16 bytes of a token: four
// bits for each tone (a letter with a tone has two bytes at least), six for the others.
namespace entry {
constexpr uint32_t kTones = 8, kUpper = 28, kLower = 34, kMarked = 40, kUnknown = 46, kCode = 58;
constexpr uint64_t of(LetterInfo letter, bool marked) {
  uint64_t made = kKeyBitsPerLetter | static_cast<uint64_t>(letter.code()) << kCode;
  if (letter.tone() != 0) made |= uint64_t{1} << (kTones + 4 * (letter.tone() - 1));
  if (letter.is_upper()) made |= uint64_t{1} << kUpper;
  if (letter.is_lower()) made |= uint64_t{1} << kLower;
  if (marked) made |= uint64_t{1} << kMarked;
  return made;
}
constexpr uint32_t counter(uint64_t sum, uint32_t shift) { return static_cast<uint32_t>(sum >> shift) & 63u; }
// 0 without a tone, its number if all tones are one, kSeveralTones else.
constexpr uint32_t tone(uint64_t sum) {
  const uint32_t counters = static_cast<uint32_t>(sum >> kTones) & 0xFFFFFu;
  const uint32_t present = (counters | counters >> 1 | counters >> 2 | counters >> 3) & 0x11111u;
  return (present & (present - 1)) != 0 ? kSeveralTones : (static_cast<uint32_t>(std::bit_width(present)) + 3) / 4;
}
}  // namespace entry

// Rows by the byte before: any (0), C3..C6 (1..4), E1 (5), and BA, BB (6, 7), the middle bytes of U+1E80..1EFF. BA and BB
// are also last bytes (ú is C3 BA), but then no continuation byte follows, and for other bytes all rows are the same.
constexpr size_t kRows = 8;
constexpr size_t kAfterE1 = 5;

constexpr std::array<uint16_t, 256> make_rows() {
  std::array<uint16_t, 256> rows{};
  for (size_t lead = 0xC3; lead <= 0xC6; ++lead) rows[lead] = static_cast<uint16_t>((lead - 0xC2) * 256);
  rows[0xE1] = kAfterE1 * 256;
  rows[0xBA] = 6 * 256;
  rows[0xBB] = 7 * 256;
  return rows;
}

constexpr std::array<uint64_t, kRows * 256> make_entries() {
  std::array<uint64_t, kRows * 256> entries{};
  for (size_t row = 0; row < kRows; ++row) {
    for (size_t byte = 0; byte < 256; ++byte) {
      uint64_t& made = entries[row * 256 + byte];
      const bool known_lead = (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1;
      if (byte < 0x80) {
        const LetterInfo letter = ascii_letter_info(static_cast<unsigned char>(byte));
        if (letter.code() != 0) made = entry::of(letter, false);
        continue;
      }
      if (known_lead) continue;
      LetterInfo letter;
      if (byte < 0xC0 && row >= 1 && row <= 4) letter = {lexicon::kLettersTwoBytes[((row + 2) << 6 | (byte & 63)) - 0x80]};
      if (byte < 0xC0 && row >= 6) letter = {lexicon::kLettersExtended[(row == 6 ? 0x80 : 0xC0) | (byte & 63)]};
      if (letter.code() != 0) {
        made = entry::of(letter, true);
      } else if (row != kAfterE1 || (byte != 0xBA && byte != 0xBB)) {
        made = uint64_t{1} << entry::kUnknown;
      }
    }
  }
  return entries;
}

constexpr std::array<uint16_t, 256> kRowAfter = make_rows();
constexpr std::array<uint64_t, kRows * 256> kEntries = make_entries();

struct Sums {
  uint64_t letters = 0;
  uint64_t sum = 0;
  uint32_t before = 0;

  void add8(uint64_t bytes) {
    for (uint32_t i = 0; i < 8; ++i) {
      const uint32_t byte = static_cast<uint32_t>(bytes >> (8 * i)) & 255u;
      const uint64_t made = kEntries[kRowAfter[before] + byte];
      letters = letters << (made & 63u) | made >> entry::kCode;
      sum += made;
      before = byte;
    }
  }
};

uint64_t load8(const char* at) {
  uint64_t word = 0;
  std::memcpy(&word, at, 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}
// The low `size` bytes, 1 to 8.
uint64_t keep_bytes(uint64_t word, uint32_t size) { return word & (~uint64_t{0} >> (64 - 8 * size)); }

class TokenFinder {
 public:
  TokenFinder(std::string_view view, const TextIndex& index, std::vector<Token>& tokens)
      : view_(view), index_(index), tokens_(tokens) {}

  void run() {
    constexpr size_t kChunk = 64;  // blocks
    std::array<uint32_t, kChunk * 64 + 8> begins;
    std::array<uint32_t, kChunk * 64 + 8> ends;
    size_t open = 0;  // 1 if the last begin of the chunk before has no end yet; it is begins[0] then
    uint64_t letters_before = 0, digits_before = 0;
    const std::vector<IndexBlock>& blocks = index_.blocks();
    for (size_t first = 0; first < blocks.size(); first += kChunk - 1) {
      const size_t last = std::min(first + kChunk - 1, blocks.size());
      size_t begin_count = open, end_count = 0;
      for (size_t block = first; block < last; ++block) {
        const uint64_t letters = blocks[block][IndexClass::letters], digits = blocks[block][IndexClass::digits];
        const uint64_t letters_shifted = letters << 1 | letters_before, digits_shifted = digits << 1 | digits_before;
        letters_before = letters >> 63;
        digits_before = digits >> 63;
        const uint32_t base = static_cast<uint32_t>(block * 64);
        begin_count += write_bits((letters & ~letters_shifted) | (digits & ~digits_shifted), base, begins.data() + begin_count);
        end_count += write_bits((~letters & letters_shifted) | (~digits & digits_shifted), base, ends.data() + end_count);
      }
      if (last == blocks.size() && end_count < begin_count) ends[end_count++] = static_cast<uint32_t>(view_.size());
      for (size_t i = 0; i < end_count; ++i) add_run(begins[i], ends[i]);
      open = begin_count - end_count;
      if (open != 0) begins[0] = begins[end_count];
    }
  }

 private:
  // Writes the places of the bits, in steps of 8 without a branch between; the rest of the last step is overwritten later.
  static size_t write_bits(uint64_t bits, uint32_t base, uint32_t* out) {
    const auto count = static_cast<size_t>(std::popcount(bits));
    for (size_t done = 0; done < count; done += 8) {
      for (size_t i = 0; i < 8; ++i) {
        out[done + i] = base + static_cast<uint32_t>(std::countr_zero(bits));
        bits &= bits - 1;
      }
    }
    return count;
  }

  // A run of one class of the index: one token, as a rule.
  void add_run(uint32_t begin, uint32_t end) {
    const uint32_t size = end - begin;
    if (size > 16) return add_by_code_point(begin, end);
    const char* at = view_.data() + begin;
    std::array<char, 16> copy;
    if (begin + 16 > view_.size()) {
      std::memcpy(copy.data(), at, size);
      at = copy.data();
    }
    Sums sums;
    if (size <= 8) {
      sums.add8(keep_bytes(load8(at), size));
    } else {
      sums.add8(load8(at));
      sums.add8(keep_bytes(load8(at + 8), size - 8));
    }
    const uint64_t sum = sums.sum;
    if (entry::counter(sum, entry::kUnknown) != 0 || (sum & 255u) > kKeyLetters * kKeyBitsPerLetter) {
      return add_by_code_point(begin, end);
    }
    uint32_t shape = static_cast<unsigned char>(*at) - unsigned{'0'} < 10 ? token_shape::kDigits : 0u;
    shape |= index_.has(IndexClass::capitals, begin) ? token_shape::kFirstUpper : 0u;
    shape |= entry::counter(sum, entry::kLower) != 0 ? token_shape::kHasLower : 0u;
    shape |= entry::counter(sum, entry::kUpper) != 0 ? token_shape::kHasUpper : 0u;
    shape |= entry::counter(sum, entry::kMarked) != 0 ? token_shape::kMarked : 0u;
    push(sums.letters | static_cast<uint64_t>(entry::tone(sum)) << kKeyToneShift, begin, size, shape);
  }

  // The slow path: any letters, marks and signs.
  void add_by_code_point(uint32_t begin, uint32_t end) {
    uint32_t at = begin;
    while (at < end) {
      const LetterAt first = letter_at(view_.data() + at);
      if (!first.info.is_letter() && !first.info.is_digit()) {
        at += first.size;
        continue;
      }
      const uint32_t token_begin = at;
      uint32_t shape = first.info.is_digit() ? token_shape::kDigits : 0u;
      if (first.info.is_upper()) shape |= token_shape::kFirstUpper;
      ToneKeyBuilder builder;
      while (at < end && at - token_begin < kMaxTokenBytes) {
        const LetterAt letter = letter_at(view_.data() + at);
        if (letter.info.is_digit() != first.info.is_digit()) break;
        if (!letter.info.is_letter() && !letter.info.is_mark() && !letter.info.is_digit()) break;
        builder.add(letter.info);
        if (letter.info.is_lower()) shape |= token_shape::kHasLower;
        if (letter.info.is_upper()) shape |= token_shape::kHasUpper;
        if (letter.size > 1) shape |= token_shape::kMarked;
        at += letter.size;
      }
      const uint64_t key = builder.key(view_.substr(token_begin, at - token_begin));
      if (is_hashed_key(key)) shape |= token_shape::kForeign;
      push(key, token_begin, at - token_begin, shape);
    }
  }

  void push(uint64_t key, uint32_t begin, uint32_t size, uint32_t shape) {
    Gap gap = Gap::blank;
    if (begin != gap_begin_ + 1 || view_[gap_begin_] != ' ') gap = classify_gap(view_.substr(gap_begin_, begin - gap_begin_));
    if (tokens_.empty() && (gap == Gap::blank || gap == Gap::none)) gap = Gap::line;
    tokens_.push_back({key, begin, static_cast<uint16_t>(size), gap, static_cast<uint8_t>(shape)});
    gap_begin_ = begin + size;
  }

  std::string_view view_;
  const TextIndex& index_;
  std::vector<Token>& tokens_;
  uint32_t gap_begin_ = 0;  // where the token before ends
};

}  // namespace

Gap classify_gap(std::string_view between) {
  if (between.empty()) return Gap::none;
  Gap sign = Gap::blank;
  bool line_end = false;
  for (size_t at = 0; at < between.size();) {
    const char c = between[at];
    if (c == ' ' || c == '\t') {
      ++at;
      continue;
    }
    if (c == '\n') {
      line_end = true;
      ++at;
      continue;
    }
    if (sign != Gap::blank) return Gap::other;
    uint32_t size = 1;
    if (c == ',') {
      sign = Gap::comma;
    } else if (c == '.') {
      sign = Gap::dot;
    } else if (c == ':') {
      sign = Gap::colon;
    } else if (c == ';') {
      sign = Gap::semicolon;
    } else if ((size = dash_size(between, at)) != 0) {
      sign = Gap::dash;
    } else if ((size = slash_size(between, at)) != 0) {
      sign = Gap::slash;
    } else {
      return Gap::other;
    }
    at += size;
  }
  if (sign == Gap::blank && line_end) return Gap::line;
  return sign;
}

void find_tokens(std::string_view view, const TextIndex& index, std::vector<Token>& tokens) {
  tokens.clear();
  tokens.reserve(view.size() / 5 + 16);
  TokenFinder(view, index, tokens).run();
}

void assign_tokens(const std::vector<Token>& tokens, std::vector<Line>& lines) {
  uint32_t token = 0;
  for (Line& line : lines) {
    line.first_token = token;
    while (token < tokens.size() && tokens[token].begin < line.full.end) ++token;
    line.last_token = token;
  }
}

}  // namespace vnsift
