#include "scan/tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "base/cpu.h"
#include "scan/token_kernel.h"
#include "text/punctuation.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTokenBytes = 65000;

// The letters of a chunk, and before them those of the end of the chunk before, for a run that began there.
constexpr size_t kChunkBlocks = 64;
constexpr size_t kChunk = kChunkBlocks * 64;
constexpr size_t kCarry = 32;
static_assert(kCarry >= kMaxPackedBytes);
constexpr size_t kBehind = 16;  // what pack_tokens() may read behind the last run
constexpr size_t kLetters = kCarry + kChunk + kBehind;

constexpr std::array<Gap, 256> make_gaps() {
  std::array<Gap, 256> gaps;
  gaps.fill(Gap::other);
  const auto set = [&gaps](char c, Gap gap) { gaps[static_cast<unsigned char>(c)] = gap; };
  set(' ', Gap::blank), set('\t', Gap::blank), set('\n', Gap::line), set(',', Gap::comma), set('.', Gap::dot);
  set(':', Gap::colon), set(';', Gap::semicolon), set('-', Gap::dash), set('/', Gap::slash);
  return gaps;
}
constexpr std::array<Gap, 256> kGapOfByte = make_gaps();

class TokenFinder {
 public:
  TokenFinder(std::string_view view, const TextIndex& index, const TokenKernel& kernel, std::vector<Token>& tokens)
      : view_(view), index_(index), kernel_(kernel), tokens_(tokens) {}  // NOLINT(*-member-init): see codes_

  void run() {
    const std::vector<IndexBlock>& blocks = index_.blocks();
    uint32_t before = 0;
    size_t open = 0;  // 1 if the last run of the chunk before has no end yet; its begin is begins_[0] then
    for (size_t first = 0; first < blocks.size(); first += kChunkBlocks) {
      const size_t count = std::min(kChunkBlocks, blocks.size() - first);
      read_letters(first * 64, count * 64);
      const auto base = static_cast<uint32_t>(first * 64);
      const TokenKernel::Counts counts = kernel_.find_runs(&blocks[first], count, base, &before, begins_.data() + open, ends_.data());
      const size_t begin_count = open + counts.begins;
      size_t end_count = counts.ends;
      if (first + count == blocks.size() && end_count < begin_count) ends_[end_count++] = static_cast<uint32_t>(view_.size());
      // codes_[kCarry] belongs to the first byte of the chunk.
      auto* const packed = reinterpret_cast<Token*>(packed_bytes_.data());
      // A run that began before what is left of the chunk before is too long to be packed.
      const size_t long_runs = end_count != 0 && begins_[0] + kCarry < base ? 1 : 0;
      kernel_.pack_tokens(codes_.data() + kCarry - base, flags_.data() + kCarry - base, begins_.data() + long_runs,
                          ends_.data() + long_runs, end_count - long_runs, packed + long_runs);
      if (long_runs != 0) add_by_code_point(begins_[0], ends_[0]);
      for (size_t i = long_runs; i < end_count; ++i) {
        if (packed[i].key == 0) {
          add_by_code_point(begins_[i], ends_[i]);
        } else {
          add(packed[i]);
        }
      }
      open = begin_count - end_count;
      if (open != 0) begins_[0] = begins_[end_count];
    }
  }

 private:
  // Codes and flags of `size` bytes at `begin`, zeros behind the end of the text. Only the last chunk is shorter than kChunk:
  // nothing is done by the chunk, most texts are a fraction of one.
  void read_letters(size_t begin, size_t size) {
    for (std::array<uint8_t, kLetters>* letters : {&codes_, &flags_}) {
      if (begin == 0) {
        std::memset(letters->data(), 0, kCarry);
      } else {
        std::memcpy(letters->data(), letters->data() + kChunk, kCarry);
      }
      std::memset(letters->data() + kCarry + size, 0, kBehind);
    }
    if (begin + size + 2 <= view_.size()) {
      kernel_.read_letters(view_.data() + begin, size, codes_.data() + kCarry, flags_.data() + kCarry);
      return;
    }
    std::array<char, kChunk + 2> copy;
    const size_t rest = std::min(view_.size() - begin, size + 2);
    std::memcpy(copy.data(), view_.data() + begin, rest);
    std::memset(copy.data() + rest, 0, size + 2 - rest);
    kernel_.read_letters(copy.data(), size, codes_.data() + kCarry, flags_.data() + kCarry);
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
      add({key, token_begin, static_cast<uint16_t>(at - token_begin), Gap::blank, static_cast<uint8_t>(shape)});
    }
  }

  void add(Token token) {
    // Nearly always one blank, or a sign and a blank.
    const uint32_t size = token.begin - gap_begin_;
    const char* between = view_.data() + gap_begin_;
    if (size == 1 || (size == 2 && between[1] == ' ')) {
      token.gap = kGapOfByte[static_cast<unsigned char>(*between)];
    } else {
      token.gap = classify_gap({between, size});
    }
    if (tokens_.empty() && (token.gap == Gap::blank || token.gap == Gap::none)) token.gap = Gap::line;
    gap_begin_ = token.span().end;
    tokens_.push_back(token);
  }

  std::string_view view_;
  const TextIndex& index_;
  const TokenKernel& kernel_;
  std::vector<Token>& tokens_;
  uint32_t gap_begin_ = 0;  // where the token before ends
  // Not initialised, on purpose: 170 KB, for texts that may have 100 bytes.
  std::array<uint8_t, kLetters> codes_, flags_;
  std::array<uint32_t, kChunk + 16> begins_, ends_;
  alignas(Token) std::array<std::byte, (kChunk + 16) * sizeof(Token)> packed_bytes_;
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
    if (static_cast<unsigned char>(c) < 0x80) {
      sign = kGapOfByte[static_cast<unsigned char>(c)];
    } else if ((size = dash_size(between, at)) != 0) {
      sign = Gap::dash;
    } else if ((size = slash_size(between, at)) != 0) {
      sign = Gap::slash;
    } else {
      return Gap::other;
    }
    if (sign == Gap::other) return Gap::other;
    at += size;
  }
  if (sign == Gap::blank && line_end) return Gap::line;
  return sign;
}

void find_tokens(std::string_view view, const TextIndex& index, std::vector<Token>& tokens) {
  find_tokens(view, index, has_avx2() ? avx2_token_kernel() : scalar_token_kernel(), tokens);
}

void find_tokens(std::string_view view, const TextIndex& index, const TokenKernel& kernel, std::vector<Token>& tokens) {
  tokens.clear();
  tokens.reserve(view.size() / 5 + 16);
  TokenFinder(view, index, kernel, tokens).run();
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
