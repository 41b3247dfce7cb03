#include "scan/tokens.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

#include "base/cpu.h"
#include "scan/known_runs.h"
#include "scan/run_edges.h"
#include "text/punctuation.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTokenBytes = 65000;
constexpr size_t kLargeText = size_t{1} << 20;

// Tokens are made by the chunk, so that what is noted about its runs stays in the first cache.
constexpr size_t kChunkBlocks = 16;
constexpr size_t kMaxRuns = kChunkBlocks * 64 + 1;  // one may be open before

// What a byte says about a gap: a Gap, or that only classify_gap() can tell.
constexpr uint8_t kAskedSlowly = 15;
constexpr std::array<uint8_t, 256> make_gap_signs() {
  std::array<uint8_t, 256> signs;
  signs.fill(static_cast<uint8_t>(Gap::other));
  const auto set = [&signs](char c, Gap gap) { signs[static_cast<unsigned char>(c)] = static_cast<uint8_t>(gap); };
  set(' ', Gap::blank), set('\t', Gap::blank), set('\n', Gap::line), set(',', Gap::comma), set('.', Gap::dot);
  set(':', Gap::colon), set(';', Gap::semicolon), set('-', Gap::dash), set('/', Gap::slash);
  for (size_t byte = 0x80; byte < 256; ++byte) signs[byte] = kAskedSlowly;
  return signs;
}
constexpr std::array<uint8_t, 256> kGapSigns = make_gap_signs();

// The gap of two signs: blanks and line ends count beside nothing but themselves.
constexpr std::array<uint8_t, 256> make_gap_pairs() {
  std::array<uint8_t, 256> pairs{};
  constexpr auto kBlank = static_cast<size_t>(Gap::blank), kLine = static_cast<size_t>(Gap::line);
  for (size_t first = 0; first < 16; ++first) {
    for (size_t second = 0; second < 16; ++second) {
      const bool first_blank = first == kBlank || first == kLine, second_blank = second == kBlank || second == kLine;
      size_t gap = static_cast<size_t>(Gap::other);
      if (first == kAskedSlowly || second == kAskedSlowly) {
        gap = kAskedSlowly;
      } else if (first_blank && second_blank) {
        gap = first == kLine || second == kLine ? kLine : kBlank;
      } else if (first_blank || second_blank) {
        gap = first_blank ? second : first;
      }
      pairs[first * 16 + second] = static_cast<uint8_t>(gap);
    }
  }
  return pairs;
}
constexpr std::array<uint8_t, 256> kGapPairs = make_gap_pairs();

// By the size of a gap: which of its first four bytes are of it, blanks in place of the others, and what is made of the
// sign of all (kAskedSlowly is all bits).
struct GapSize {
  uint32_t bytes = 0, blanks = 0, kept_bits = 0, more_bits = 0;
};
constexpr uint32_t kMostShort = 3;
constexpr std::array<GapSize, kMostShort + 2> kGapSizes = [] {
  std::array<GapSize, kMostShort + 2> sizes{};
  for (uint32_t size = 0; size < sizes.size(); ++size) {
    const auto bytes = static_cast<uint32_t>((uint64_t{1} << 8 * size) - 1);
    sizes[size] = {bytes, 0x20202020u & ~bytes, size == 0 ? 0u : kAskedSlowly, size > kMostShort ? kAskedSlowly : 0u};
  }
  static_assert(Gap::none == Gap{0});
  return sizes;
}();

// The gap of at most three bytes, of which all are ASCII; kAskedSlowly for others. Not a branch in it: what follows a
// word cannot be foretold. Four bytes must be readable.
uint8_t short_gap(const char* gap, uint32_t size) {
  const GapSize& of_size = kGapSizes[std::min(size, kMostShort + 1)];
  uint32_t bytes = 0;
  std::memcpy(&bytes, gap, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap32(bytes);
  // A gap of one sign is that of the sign and blanks.
  bytes = (bytes & of_size.bytes) | of_size.blanks;
  const auto sign = [bytes](uint32_t at) { return uint32_t{kGapSigns[bytes >> 8 * at & 0xFF]}; };
  const uint32_t pair = kGapPairs[sign(0) * 16 + sign(1)];
  return static_cast<uint8_t>((kGapPairs[pair * 16 + sign(2)] & of_size.kept_bits) | of_size.more_bits);
}

// Is a word of TokenMemo a run of digits? Its last byte tells.
bool is_digits(uint64_t word) { return (word >> 56) - '0' < 10; }

// The key of a run of at most eight digits: its codes, six bits each, the last one lowest.
uint64_t key_of_digits(uint64_t word) {
  const uint64_t present = (word >> 4 & 0x0101010101010101u) * letter_bits::kZero;
  uint64_t codes = (word & 0x0F0F0F0F0F0F0F0Fu) + present;
  codes = __builtin_bswap64(codes);
  codes = (codes & 0x003F003F003F003Fu) | (codes & 0x3F003F003F003F00u) >> 2;
  codes = (codes & 0x00000FFF00000FFFu) | (codes & 0x0FFF00000FFF0000u) >> 4;
  return (codes & 0x0000000000FFFFFFu) | (codes & 0x00FFFFFF00000000u) >> 8;
}

class TokenFinder {
 public:
  TokenFinder(std::string_view view, const TextIndex& index, const PhraseWords& words, TokenMemo* memo,
              std::vector<Token>& tokens, std::vector<MarkedNumber>& numbers)
      : view_(view),
        index_(index),
        words_(words),
        memo_(memo),
        tokens_(tokens),
        numbers_(numbers) {  // NOLINT(*-member-init): see edges_
    char* const head = head_.data() + TokenMemo::kMaxBytes;
    if (view.size() >= TokenMemo::kMaxBytes) {
      std::memcpy(head, view.data(), TokenMemo::kMaxBytes);  // of a size that is known: one load
    } else if (!view.empty()) {
      std::memcpy(head, view.data(), view.size());
    }
  }

  void run() {
    const std::span<const IndexBlock> blocks = index_.blocks();
    size_t open = 0;  // 1 if the last run of the chunk before has no end yet; its begin is edges_[0] then
    for (size_t first = 0; first < blocks.size(); first += kChunkBlocks) {
      const size_t last = std::min(first + kChunkBlocks, blocks.size());
      carry_.runs = static_cast<uint32_t>(open);
      other_gaps_[0] = 0;
      const uint32_t* end = kernel_(view_, &blocks[first], last - first, static_cast<uint32_t>(first * 64), carry_,
                                    edges_.data() + open, other_gaps_.data());
      auto edges = static_cast<size_t>(end - edges_.data());
      if (last == blocks.size() && edges % 2 != 0) edges_[edges++] = static_cast<uint32_t>(view_.size());
      add_runs(edges / 2);
      open = edges % 2;
      edges_[0] = edges_[edges - open];
    }
    tokens_.resize(made_);
    numbers_.resize(made_);
    numbers_.push_back(0);
  }

 private:
  uint32_t begin_of(size_t run) const { return edges_[2 * run]; }
  uint32_t end_of(size_t run) const { return edges_[2 * run + 1]; }
  uint32_t size_of(size_t run) const { return end_of(run) - begin_of(run); }

  // The bytes of a run as a word of the memo. It reads eight bytes before the end of a run: of the first ones in a
  // copy.
  uint64_t word_of(uint32_t end, uint32_t size) const {
    const char* const text = end < TokenMemo::kMaxBytes ? head_.data() + TokenMemo::kMaxBytes : view_.data();
    return TokenMemo::word_before(text + end, size);
  }

  // A token for each run: first as if the memo knew all of them and one blank stood before each, without a branch; runs
  // for which that is wrong are noted, and mended behind that.
  void add_runs(size_t count) {
    if (count == 0) return;
    // Tokens of the text before are written over: what a vector grows by, it clears first.
    if (tokens_.size() < made_ + count) tokens_.resize(made_ + count);
    if (numbers_.size() < made_ + count) numbers_.resize(made_ + count);
    Token* const out = tokens_.data() + made_;
    MarkedNumber* const numbers = numbers_.data() + made_;
    size_t run = 0, unknown = 0;
    for (; run < count && (memo_ == nullptr || end_of(run) < TokenMemo::kMaxBytes); ++run) {
      const uint64_t word = word_of(end_of(run), size_of(run));
      const TokenMemo::Entry entry = memo_ == nullptr ? TokenMemo::Entry{} : memo_->find(word);
      entry.write(begin_of(run), size_of(run), &out[run]);
      if (memo_ == nullptr) out[run].gap = Gap::blank;
      numbers[run] = entry.number();
      unknown_[unknown] = static_cast<uint16_t>(run);
      unknown += static_cast<size_t>(memo_ == nullptr || entry.word != word);
    }
    if (run < count)
      unknown += read_known_({view_.data(), edges_.data(), run, count, memo_}, out, numbers, &unknown_[unknown]);
    set_gaps(count, out);
    unknown = read_numbers(unknown, out, numbers);
    size_t broken = 0;
    for (size_t i = 0; i < unknown; ++i) {
      unknown_[broken] = unknown_[i];
      broken += read_run(unknown_[i], out[unknown_[i]], numbers[unknown_[i]]) ? 0 : 1;
    }
    last_end_ = end_of(count - 1);
    made_ += broken == 0 ? count : add_broken_runs(made_, count, broken);
  }

  // Of the first `count` of unknown_ those of at most eight digits, which are half of what the memo does not know, are
  // read without a branch. Gives how many are left.
  size_t read_numbers(size_t count, Token* out, MarkedNumber* numbers) {
    size_t left = 0, digits = 0;
    for (size_t i = 0; i < count; ++i) {
      const uint16_t run = unknown_[i];
      const bool is_number = is_digits(word_of(end_of(run), size_of(run)));
      unknown_[left] = digits_[digits] = run;
      left += is_number ? 0 : 1;
      digits += is_number ? 1 : 0;
    }
    for (size_t i = 0; i < digits; ++i) {
      const uint16_t run = digits_[i];
      const uint64_t word = word_of(end_of(run), size_of(run));
      out[run].key = key_of_digits(word);
      out[run].shape = token_shape::kDigits;
      numbers[run] = number_of_token(out[run]);
      // Longer ones are too many to be seen again.
      if (size_of(run) <= 2 && memo_ != nullptr) memo_->keep(word, out[run], numbers[run]);
    }
    return left;
  }

  // The gap of the first of `count` runs, and of those of other_gaps_: those of three signs and less without a branch,
  // then the others.
  void set_gaps(size_t count, Token* out) {
    size_t slow = 0;
    for (size_t first = 0; first < count; first += 64) {
      uint64_t bits = other_gaps_[first / 64];
      // The first run may begin where no other ended, one behind the last may be open.
      if (first == 0) bits &= ~uint64_t{1};
      if (count - first < 64) bits &= (uint64_t{1} << (count - first)) - 1;
      for (; bits != 0; bits &= bits - 1) {
        const size_t run = first + static_cast<size_t>(std::countr_zero(bits));
        const uint32_t behind = edges_[2 * run - 1], size = edges_[2 * run] - behind;
        slow_gaps_[slow] = static_cast<uint16_t>(run);
        if (behind + kMostShort >= view_.size()) {
          ++slow;
          continue;
        }
        const uint8_t gap = short_gap(view_.data() + behind, size);
        out[run].gap = static_cast<Gap>(gap);
        slow += static_cast<size_t>(gap == kAskedSlowly);
      }
    }
    for (size_t i = 0; i < slow; ++i) {
      const size_t run = slow_gaps_[i];
      out[run].gap = gap_between(end_of(run - 1), begin_of(run));
    }
    out[0].gap = gap_between(last_end_, begin_of(0));
  }

  // Reads a run letter by letter, unless it is a long one that was seen before; false if it is not one token.
  bool read_run(size_t run, Token& token, MarkedNumber& number) {
    const uint32_t begin = begin_of(run), end = end_of(run), size = end - begin;
    const char* const text_end = view_.data() + end;
    const bool is_long = size - TokenMemo::kMaxBytes - 1 < TokenMemo::kMaxLongBytes - TokenMemo::kMaxBytes &&
                         end >= TokenMemo::kMaxLongBytes && memo_ != nullptr;
    if (is_long) {
      if (const TokenMemo::Entry* entry = memo_->find_long(text_end, size); entry != nullptr) {
        const Gap gap = token.gap;
        entry->write(begin, size, &token);
        token.gap = gap;
        number = entry->number();
        return true;
      }
    }
    const Token read = read_token(begin, end);
    if (read.length != size) return false;
    token.key = read.key;
    token.shape = read.shape;
    number = number_of_token(token);
    if (memo_ == nullptr || (read.shape & token_shape::kForeign) != 0) return true;
    if (is_long) memo_->keep_long(text_end, size, token, number);
    if (size <= TokenMemo::kMaxBytes) memo_->keep(word_of(end, size), token, number);
    return true;
  }

  MarkedNumber number_of_token(const Token& token) const {
    const bool digits = (token.shape & token_shape::kDigits) != 0;
    return mark(digits ? number_of_digits(words_, token.key) : word_number(words_, token.key),
                (token.shape & token_shape::kFirstUpper) != 0);
  }

  // Sets in what the first `broken` of unknown_ give instead of one token each: none (»), one (°C) or many. Gives how
  // many tokens there are behind `made`.
  size_t add_broken_runs(size_t made, size_t count, size_t broken) {
    Token* const out = tokens_.data() + made;
    pieces_.clear();
    uint32_t behind = made == 0 ? 0 : tokens_[made - 1].span().end;
    for (size_t i = 0; i < broken; ++i) {
      const size_t run = unknown_[i];
      if (run > 0 && (i == 0 || unknown_[i - 1] + size_t{1} != run)) behind = end_of(run - 1);
      for (Token token = read_token(begin_of(run), end_of(run)); token.length != 0;
           token = read_token(behind, end_of(run))) {
        token.gap = gap_between(behind, token.begin);
        behind = token.span().end;
        pieces_.push_back(token);
      }
      // The run before the next one may not have ended where its last token does.
      const size_t next = run + 1;
      if (next < count && (i + 1 == broken || unknown_[i + 1] != next))
        out[next].gap = gap_between(behind, begin_of(next));
    }
    if (unknown_[broken - 1] + size_t{1} == count) last_end_ = behind;
    // The broken runs out, then the pieces in, from behind.
    size_t kept = unknown_[0];
    for (size_t i = 0; i < broken; ++i) {
      const size_t first = unknown_[i] + size_t{1}, last = i + 1 == broken ? count : unknown_[i + 1];
      std::copy(tokens_.begin() + to_signed(made + first), tokens_.begin() + to_signed(made + last),
                tokens_.begin() + to_signed(made + kept));
      std::copy(numbers_.begin() + to_signed(made + first), numbers_.begin() + to_signed(made + last),
                numbers_.begin() + to_signed(made + kept));
      kept += last - first;
    }
    size_t from = made + kept;
    size_t piece = pieces_.size();
    size_t to = from + piece;
    const size_t total = to - made;
    if (tokens_.size() < to) tokens_.resize(to);
    if (numbers_.size() < to) numbers_.resize(to);
    while (piece > 0) {
      --to;
      if (from > made && tokens_[from - 1].begin > pieces_[piece - 1].begin) {
        --from;
        tokens_[to] = tokens_[from];
        numbers_[to] = numbers_[from];
      } else {
        --piece;
        tokens_[to] = pieces_[piece];
        numbers_[to] = number_of_token(pieces_[piece]);
      }
    }
    return total;
  }
  static ptrdiff_t to_signed(size_t place) { return static_cast<ptrdiff_t>(place); }

  // The first token between two places, but for its gap; of no length if there is none.
  Token read_token(uint32_t begin, uint32_t end) const {
    uint32_t at = begin;
    LetterAt letter;
    for (; at < end; at += letter.size) {
      letter = letter_at(view_.data() + at);
      if (letter.info.is_letter() || letter.info.is_digit()) break;
    }
    Token token;
    if (at >= end) return token;
    token.begin = at;
    const bool digits = letter.info.is_digit();
    uint32_t shape = digits ? token_shape::kDigits : 0u;
    if (letter.info.is_upper()) shape |= token_shape::kFirstUpper;
    ToneKeyBuilder builder;
    while (true) {
      builder.add(letter.info);
      if (letter.info.is_lower()) shape |= token_shape::kHasLower;
      if (letter.info.is_upper()) shape |= token_shape::kHasUpper;
      if (letter.size > 1) shape |= token_shape::kMarked;
      at += letter.size;
      if (at >= end || at - token.begin >= kMaxTokenBytes) break;
      letter = letter_at(view_.data() + at);
      if (letter.info.is_digit() != digits) break;
      if (!letter.info.is_letter() && !letter.info.is_mark() && !digits) break;
    }
    token.length = static_cast<uint16_t>(at - token.begin);
    token.key = builder.key(slice(view_, token.span()));
    if (is_hashed_key(token.key)) {
      shape |= token_shape::kForeign;
    } else if (!digits && is_legal_syllable(token.key)) {
      shape |= token_shape::kSyllable;
    }
    token.shape = static_cast<uint8_t>(shape);
    return token;
  }

  Gap gap_between(uint32_t begin, uint32_t end) const { return classify_gap(view_.substr(begin, end - begin)); }

  std::string_view view_;
  const TextIndex& index_;
  const PhraseWords& words_;
  TokenMemo* memo_;
  std::vector<Token>& tokens_;
  std::vector<MarkedNumber>& numbers_;
  RunEdgesKernel kernel_ = has_avx512_vbmi() ? run_edges_avx512 : has_avx2() ? run_edges_avx2 : run_edges_scalar;
  KnownRunsKernel read_known_ = has_avx2() ? read_known_runs_avx2 : read_known_runs_scalar;
  RunCarry carry_;
  uint32_t last_end_ = 0;                                      // of the tokens of the chunks before
  size_t made_ = 0;                                            // tokens so far
  std::vector<Token> pieces_;                                  // of broken runs
  std::array<char, 2 * size_t{TokenMemo::kMaxBytes}> head_{};  // the first bytes of the view, zeros before them
  // Not initialised, on purpose: 14 KB, for texts that may have 100 bytes.
  std::array<uint32_t, 2 * kMaxRuns + kEdgesTooMany> edges_;
  std::array<uint16_t, kMaxRuns> unknown_, digits_, slow_gaps_;  // runs of the chunk
  std::array<uint64_t, kMaxRuns / 64 + 2> other_gaps_;           // a bit for each
};

size_t count_runs(const TextIndex& index) {
  size_t count = 0;
  uint64_t letters_before = 0, digits_before = 0;
  for (const IndexBlock& block : index.blocks()) {
    const uint64_t letters = block[IndexClass::letters], digits = block[IndexClass::digits];
    count += static_cast<size_t>(
        std::popcount((letters & ~(letters << 1 | letters_before)) | (digits & ~(digits << 1 | digits_before))));
    letters_before = letters >> 63;
    digits_before = digits >> 63;
  }
  return count;
}

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
      sign = static_cast<Gap>(kGapSigns[static_cast<unsigned char>(c)]);
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

void find_tokens(std::string_view view, const TextIndex& index, const PhraseWords& words, TokenMemo* memo,
                 std::vector<Token>& tokens, std::vector<MarkedNumber>& numbers) {
  // A token takes 5.7 bytes of text: for a large one they are counted, rather than more memory taken than needed.
  const size_t expected = view.size() < kLargeText ? view.size() / 5 + 16 : count_runs(index) + 16;
  tokens.reserve(expected);
  numbers.reserve(expected);
  if (memo != nullptr) memo->prepare();
  TokenFinder(view, index, words, memo, tokens, numbers).run();
  if (!tokens.empty() && (tokens[0].gap == Gap::blank || tokens[0].gap == Gap::none)) tokens[0].gap = Gap::line;
}

void assign_tokens(std::vector<Token>& tokens, std::vector<MarkedNumber>& numbers, std::vector<Line>& lines) {
  // A line has fifteen tokens, give or take many: eight at a time, then those of the last eight counted without a
  // branch.
  constexpr size_t kStep = 8;
  size_t token = 0;
  for (Line& line : lines) {
    line.first_token = static_cast<uint32_t>(token);
    if (&line == &lines.back()) token = tokens.size();  // a document of one line has no other
    const uint32_t end = line.full.end;
    while (token + kStep <= tokens.size() && tokens[token + kStep - 1].begin < end) token += kStep;
    if (token + kStep <= tokens.size()) {
      size_t more = 0;
      for (size_t i = 0; i < kStep; ++i) more += static_cast<size_t>(tokens[token + i].begin < end);
      token += more;
    } else {
      while (token < tokens.size() && tokens[token].begin < end) ++token;
    }
    line.last_token = static_cast<uint32_t>(token);
    if (line.first_token == line.last_token) continue;
    tokens[line.first_token].shape |= token_shape::kFirstOfLine;
    numbers[line.first_token] = mark(number_of(numbers[line.first_token]), true);
  }
}

}  // namespace vnsift
