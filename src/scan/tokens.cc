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
// All arrays of a chunk together are 20 KB and stay in the first cache.
constexpr size_t kChunkBlocks = 16;
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
      const TokenKernel::Counts counts =
          kernel_.find_runs(&blocks[first], count, base, &before, begins_.data() + open, ends_.data());
      const size_t begin_count = open + counts.begins;
      size_t end_count = counts.ends;
      if (first + count == blocks.size() && end_count < begin_count)
        ends_[end_count++] = static_cast<uint32_t>(view_.size());
      // codes_[kCarry] belongs to the first byte of the chunk.
      // A run that began before what is left of the chunk before is too long to be packed.
      const size_t long_runs = end_count != 0 && begins_[0] + kCarry < base ? 1 : 0;
      keys_[0] = 0;
      kernel_.pack_tokens(codes_.data() + kCarry - base, flags_.data() + kCarry - base, begins_.data() + long_runs,
                          ends_.data() + long_runs, end_count - long_runs, keys_.data() + long_runs,
                          shapes_.data() + long_runs);
      add_packed(end_count);
      open = begin_count - end_count;
      if (open != 0) begins_[0] = begins_[end_count];
    }
  }

 private:
  // Codes and flags of `size` bytes at `begin`, zeros behind the end of the text. Only the last chunk is shorter than
  // kChunk: nothing is done by the chunk, most texts are a fraction of one.
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

  // The first `count` runs, in stretches that the kernel knows.
  void add_packed(size_t count) {
    for (size_t first = 0; first < count; ++first) {
      const auto known_end =
          std::find(keys_.begin() + static_cast<ptrdiff_t>(first), keys_.begin() + static_cast<ptrdiff_t>(count), 0u);
      const auto last = static_cast<size_t>(known_end - keys_.begin());
      add_known(first, last);
      if (last < count) add_by_code_point(begins_[last], ends_[last]);
      first = last;
    }
  }

  void add_known(size_t first, size_t last) {
    const size_t old_size = tokens_.size();
    tokens_.resize(old_size + last - first);
    Token* out = tokens_.data() + old_size;
    uint32_t gap_begin = gap_begin_;
    for (size_t i = first; i < last; ++i) {
      const uint32_t begin = begins_[i], end = ends_[i];
      *out++ = {keys_[i], begin, static_cast<uint16_t>(end - begin), gap_between(gap_begin, begin), shapes_[i]};
      gap_begin = end;
    }
    gap_begin_ = gap_begin;
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
      tokens_.push_back({key, token_begin, static_cast<uint16_t>(at - token_begin),
                         gap_between(gap_begin_, token_begin), static_cast<uint8_t>(shape)});
      gap_begin_ = at;
    }
  }

  // Nearly always one blank, or a sign and a blank.
  Gap gap_between(uint32_t begin, uint32_t end) const {
    const char* between = view_.data() + begin;
    const uint32_t size = end - begin;
    if (size == 1 || (size == 2 && between[1] == ' ')) return kGapOfByte[static_cast<unsigned char>(*between)];
    return classify_gap({between, size});
  }

  std::string_view view_;
  const TextIndex& index_;
  const TokenKernel& kernel_;
  std::vector<Token>& tokens_;
  uint32_t gap_begin_ = 0;  // where the token before ends
  // Not initialised, on purpose: 20 KB, for texts that may have 100 bytes.
  std::array<uint8_t, kLetters> codes_, flags_;
  std::array<uint32_t, kChunk + 16> begins_, ends_;
  std::array<uint64_t, kChunk + 16> keys_;
  std::array<uint8_t, kChunk + 16> shapes_;
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
  if (!tokens.empty() && (tokens[0].gap == Gap::blank || tokens[0].gap == Gap::none)) tokens[0].gap = Gap::line;
}

void assign_tokens(const std::vector<Token>& tokens, std::vector<Line>& lines) {
  uint32_t token = 0;
  for (Line& line : lines) {
    line.first_token = token;
    // Steps of growing size, then halves: long lines have hundreds of tokens.
    const auto is_before = [](const Token& t, uint32_t end) { return t.begin < end; };
    size_t step = 1, reached = token;
    while (reached + step < tokens.size() && tokens[reached + step].begin < line.full.end) reached += step, step *= 2;
    const size_t limit = std::min(reached + step + 1, tokens.size());
    token = static_cast<uint32_t>(std::lower_bound(tokens.begin() + static_cast<ptrdiff_t>(reached),
                                                   tokens.begin() + static_cast<ptrdiff_t>(limit), line.full.end,
                                                   is_before) -
                                  tokens.begin());
    line.last_token = token;
  }
}

}  // namespace vnsift
