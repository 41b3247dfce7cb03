#include "normalize/viqr.h"

#include <array>
#include <vector>

#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "normalize/syllable_frequency.h"
#include "normalize/token.h"
#include "text/compose.h"
#include "text/syllable_keys.h"
#include "text/syllables.h"

namespace vnsift {

namespace {

VietnameseMark mark_of(char c) {
  switch (c) {
    case '^':
      return VietnameseMark::circumflex;
    case '(':
      return VietnameseMark::breve;
    case '+':
    case '*':
      return VietnameseMark::horn;
    case '`':
      return VietnameseMark::grave;
    case '\'':
      return VietnameseMark::acute;
    case '?':
      return VietnameseMark::hook;
    case '~':
      return VietnameseMark::tilde;
    case '.':
      return VietnameseMark::dot;
    default:
      return VietnameseMark::none;
  }
}

bool is_ascii_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// A run of letters each followed by its marks, decoded greedily: a mark that fits is taken.
struct Chunk {
  static constexpr size_t kLetters = 16;
  std::array<LetterSlots, kLetters> letters{};
  std::array<uint8_t, kLetters> ends{};  // bytes of the chunk behind each letter with its marks
  size_t count = 0;
  size_t size = 0;  // bytes
  bool shape_before_last_mark = false;
  size_t tones = 0;
};

Chunk read_chunk(std::string_view text, size_t limit) {
  Chunk chunk;
  size_t at = 0;
  while (at < limit && is_ascii_letter(text[at]) && chunk.count < Chunk::kLetters) {
    LetterSlots& letter = chunk.letters[chunk.count];
    letter.upper = is_capital(text[at]);
    letter.code = static_cast<uint32_t>((text[at] | 0x20) - 'a' + 1);
    if (letter.code == 4 && at + 1 < limit && (text[at + 1] | 0x20) == 'd') {
      letter.code = letter_bits::kDStroke;
      ++at;
    }
    ++at;
    chunk.shape_before_last_mark = false;
    while (at < limit) {
      const VietnameseMark mark = mark_of(text[at]);
      if (mark == VietnameseMark::none || (is_tone(mark) && chunk.tones != 0) || !add_mark(letter, mark)) break;
      if (is_tone(mark)) {
        ++chunk.tones;
      } else {
        chunk.shape_before_last_mark = true;
      }
      ++at;
    }
    chunk.ends[chunk.count++] = static_cast<uint8_t>(at);
  }
  chunk.size = at;
  return chunk;
}

// The syllable of a chunk, or nothing.
bool is_legal(const Chunk& chunk, uint64_t& key) {
  SyllableWord word;
  if (chunk.count == 0 || chunk.count > LetterCodes::kCapacity) return false;
  word.letters.size = chunk.count;
  uint64_t packed = 0;
  for (size_t i = 0; i < chunk.count; ++i) {
    word.letters.codes[i] = static_cast<uint8_t>(chunk.letters[i].code);
    packed = packed << kKeyBitsPerLetter | chunk.letters[i].code;
    if (chunk.letters[i].tone == 0) continue;
    word.tone = static_cast<uint8_t>(chunk.letters[i].tone);
    word.tone_index = static_cast<int>(i);
  }
  key = packed | static_cast<uint64_t>(word.tone) << kKeyToneShift;
  return judge_word(word);
}

// QDD -> QĐ: capitals with a Đ, no other mark.
bool is_abbreviation(const Chunk& chunk) {
  bool dstroke = false;
  for (size_t i = 0; i < chunk.count; ++i) {
    const LetterSlots& letter = chunk.letters[i];
    if (!letter.upper || letter.tone != 0 || (letter.code > 26 && letter.code != letter_bits::kDStroke)) return false;
    dstroke |= letter.code == letter_bits::kDStroke;
  }
  return dstroke && chunk.count <= 8;
}

// Is the last mark of a chunk, `.` or `?`, its tone (true) or punctuation? `rest` is what follows the chunk.
bool last_mark_is_tone(const Chunk& chunk, bool begins_with_capital, std::string_view rest, int with, int without) {
  if (chunk.shape_before_last_mark) return true;
  size_t at = 0;
  if (!rest.empty() &&
      (rest[0] == ',' || rest[0] == ';' || rest[0] == ':' || rest[0] == '.' || rest[0] == '!' || rest[0] == '?'))
    return true;
  while (at < rest.size() && (rest[at] == ' ' || rest[at] == '\t')) ++at;
  if (at == rest.size() || rest[at] == '\n' || rest[at] == '\r') return false;
  if (is_small(rest[at]) || is_digit(rest[at])) return true;
  if (!is_capital(rest[at])) return false;
  constexpr int kTwice = 301;  // 1000 log10(2)
  return begins_with_capital || with > without + kTwice;
}

class Decoder {
 public:
  Decoder(std::string_view text, std::string& out, OffsetMap* map)
      : text_(text), out_(out), map_(map), base_(out.size()) {}

  void run() {
    size_t at = 0;
    while (at < text_.size()) {
      if (is_blank(text_[at])) {
        out_ += text_[at++];
        continue;
      }
      size_t end = at;
      while (end < text_.size() && !is_blank(text_[end])) ++end;
      const std::string_view word = text_.substr(at, end - at);
      if (word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
          word.substr(0, 4) == "www.") {
        out_ += word;
      } else {
        run_word(at, end);
      }
      at = end;
    }
  }

 private:
  void run_word(size_t at, size_t end) {
    while (at < end) {
      if (is_ascii_letter(text_[at]) && !continues_foreign_letters(at)) {
        at = run_chunk(at, end);
      } else if (text_[at] == '\\' && at + 1 < end && !is_blank(text_[at + 1]) &&
                 static_cast<signed char>(text_[at + 1]) > 0) {
        // An escaped sign stands for itself and joins nothing: d\d is dd.
        put(text_.substr(at + 1, 1), at, at + 2);
        at += 2;
        while (at < end && is_ascii_letter(text_[at])) out_ += text_[at++];
      } else {
        out_ += text_[at++];
      }
    }
  }

  // Behind a letter that is not ASCII no chunk begins: that is Unicode already.
  bool continues_foreign_letters(size_t at) const { return at > 0 && static_cast<signed char>(text_[at - 1]) < 0; }

  // Returns the end of what was taken.
  size_t run_chunk(size_t begin, size_t end) {
    const Chunk whole = read_chunk(text_.substr(begin), end - begin);
    size_t letters_end = begin + whole.size;
    // Marks that fit no letter leave the run unfinished: letters behind them belong to the same chunk and make it
    // illegal.
    const bool cut = letters_end < end && (text_[letters_end] == '\\' || is_ascii_letter(text_[letters_end]));
    // Readings: the last k marks are punctuation.
    size_t trailing = 0;
    while (trailing < whole.size && mark_of(text_[begin + whole.size - 1 - trailing]) != VietnameseMark::none)
      ++trailing;
    std::array<Chunk, 2> legal;
    std::array<int, 2> logs{};
    size_t readings = 0;
    for (size_t k = 0; k <= trailing && !cut; ++k) {
      const Chunk reading = k == 0 ? whole : read_chunk(text_.substr(begin), whole.size - k);
      uint64_t key = 0;
      if (!is_legal(reading, key) && !is_abbreviation(reading)) continue;
      if (readings < 2) {
        legal[readings] = reading;
        logs[readings] = syllable_log_frequency(key);
      }
      ++readings;
    }
    if (readings == 0) {
      while (begin < letters_end) out_ += text_[begin++];
      while (begin < end && is_ascii_letter(text_[begin])) out_ += text_[begin++];
      return begin;
    }
    size_t chosen = 0;
    const char last = text_[letters_end - 1];
    if (readings > 1 && (last == '.' || last == '?') && legal[0].size == whole.size) {
      if (!last_mark_is_tone(legal[0], is_capital(text_[begin]), text_.substr(letters_end), logs[0], logs[1]))
        chosen = 1;
    }
    put_chunk(legal[chosen], begin);
    return begin + legal[chosen].size;
  }

  void put_chunk(const Chunk& chunk, size_t begin) {
    size_t from = 0;
    for (size_t i = 0; i < chunk.count; ++i) {
      std::string letter;
      append_utf8(chunk.letters[i].code_point(), letter);
      put(letter, begin + from, begin + chunk.ends[i]);
      from = chunk.ends[i];
    }
  }

  void put(std::string_view replacement, size_t begin, size_t end) {
    if (map_ != nullptr && replacement != text_.substr(begin, end - begin)) {
      map_->add({static_cast<uint32_t>(out_.size() - base_), static_cast<uint32_t>(replacement.size()),
                 static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)});
    }
    out_ += replacement;
  }

  std::string_view text_;
  std::string& out_;
  OffsetMap* map_;
  size_t base_;
};

}  // namespace

void decode_viqr(std::string_view viqr, std::string& out, OffsetMap* map) { Decoder(viqr, out, map).run(); }

}  // namespace vnsift
