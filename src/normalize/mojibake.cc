#include "normalize/mojibake.h"

#include <array>

#include <vnsift/utf8.h>

#include "normalize/charset_decode.h"
#include "normalize/token.h"
#include "text/compose.h"

namespace vnsift {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Unit {
  char32_t character = 0;
  int byte = -1;       // that it was read from; -1: none
  uint32_t begin = 0;  // in the line
};

bool is_continuation(int byte) { return byte >= 0x80 && byte <= 0xBF; }

// Bytes of the sequence that a lead byte begins; 0: no lead.
size_t sequence_size(int lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

char32_t decode_sequence(const std::array<int, 4>& bytes, size_t size) {
  switch (size) {
    case 2:
      return static_cast<char32_t>((bytes[0] & 31) << 6 | (bytes[1] & 63));
    case 3:
      return static_cast<char32_t>((bytes[0] & 15) << 12 | (bytes[1] & 63) << 6 | (bytes[2] & 63));
    default:
      return static_cast<char32_t>((bytes[0] & 7) << 18 | (bytes[1] & 63) << 12 | (bytes[2] & 63) << 6 |
                                   (bytes[3] & 63));
  }
}

// Well-formed: no overlong form, no surrogate.
bool is_well_formed(char32_t c, size_t size) {
  return size == 2 || (size == 3 && c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) ||
         (size == 4 && c >= 0x10000 && c <= 0x10FFFF);
}

bool is_vietnamese(char32_t c) {
  return c >= 0x80 && (letter_info(c).code() != 0 || vietnamese_mark(c) != VietnameseMark::none);
}

// What a sequence may mean: nobody writes other characters in Vietnamese pages, and accidents mean anything.
bool is_plausible(char32_t c) {
  return is_vietnamese(c) || byte_of_character(c, false) >= 0 || (c >= 0x2000 && c <= 0x27BF) || c == 0xFE0F ||
         c == 0xFEFF || (c >= 0x1F000 && c <= 0x1FAFF);
}

// Bytes without a character in windows-1252: what became U+FFFD. Only these letters, and ”, end in one of them.
constexpr std::array<char32_t, 5> kLostAfterE1BB = {U'ề', U'ọ', U'ỏ', U'Ố', U'ờ'};
constexpr std::array<char32_t, 3> kLostAfterC3 = {U'Á', U'Í', U'Ý'};
constexpr std::array<char32_t, 1> kLostAfterC4 = {U'Đ'};
constexpr std::array<char32_t, 1> kLostAfterE280 = {U'”'};

std::u32string_view lost_choices(const std::array<int, 4>& bytes, size_t known) {
  if (known == 2 && bytes[0] == 0xE1 && bytes[1] == 0xBB) return {kLostAfterE1BB.data(), kLostAfterE1BB.size()};
  if (known == 2 && bytes[0] == 0xE2 && bytes[1] == 0x80) return {kLostAfterE280.data(), kLostAfterE280.size()};
  if (known == 1 && bytes[0] == 0xC3) return {kLostAfterC3.data(), kLostAfterC3.size()};
  if (known == 1 && bytes[0] == 0xC4) return {kLostAfterC4.data(), kLostAfterC4.size()};
  return {};
}

// A character of the result: a sequence undone, or a character that stays.
struct Piece {
  char32_t character = 0;
  uint32_t begin = 0, end = 0;  // in the line
  bool changed = false;
  bool space = false;           // à whose no-break space had become a space: the space may come back
  std::u32string_view choices;  // several characters that a lost byte may have meant
};

class Step {
 public:
  Step(std::string_view line, bool lossy, MojibakeStep& out) : line_(line), lossy_(lossy), out_(out) {}

  bool run() {
    read_units();
    make_pieces();
    if (out_.sequences == 0) return false;
    fill_lost_bytes();
    write();
    return true;
  }

 private:
  void read_units() {
    for (size_t at = 0; at < line_.size();) {
      const CodePoint c = code_point_at(line_, at);
      units_.push_back({c.value, byte_of_character(c.value, true), static_cast<uint32_t>(at)});
      at += c.size;
    }
  }

  uint32_t begin_of(size_t unit) const {
    return unit < units_.size() ? units_[unit].begin : static_cast<uint32_t>(line_.size());
  }

  void make_pieces() {
    for (size_t i = 0; i < units_.size();) {
      Piece piece{units_[i].character, begin_of(i), begin_of(i + 1), false, false, {}};
      size_t taken = 1;
      if (const size_t size = sequence_size(units_[i].byte); size != 0) taken = take_sequence(i, size, piece);
      if (taken == 1 && units_[i].character >= 0x80 && units_[i].character != 0xA0) out_.covers_all = false;
      pieces_.push_back(piece);
      i += taken;
    }
  }

  // Units taken; 1 and an unchanged piece if there is no sequence at `begin`.
  size_t take_sequence(size_t begin, size_t size, Piece& piece) {
    std::array<int, 4> bytes{units_[begin].byte, 0, 0, 0};
    size_t known = 1;
    while (known < size && begin + known < units_.size() && is_continuation(units_[begin + known].byte)) {
      bytes[known] = units_[begin + known].byte;
      ++known;
    }
    const size_t end = begin + known;
    if (known == size) {
      const char32_t c = decode_sequence(bytes, size);
      if (!is_well_formed(c, size) || !is_plausible(c)) return 1;
      out_.long_letters += size == 3 && is_vietnamese(c);
      return accept(begin, end, c, size > 2, piece);
    }
    if (end >= units_.size()) return 1;
    if (units_[end].character == U' ' && known == 1 &&
        (units_[begin].character == U'Ã' || units_[begin].character == U'Ă')) {
      piece.space = true;
      return accept(begin, end + 1, U'à', false, piece);
    }
    if (lossy_ && units_[end].character == kReplacement && known + 1 == size) {
      const std::u32string_view choices = lost_choices(bytes, known);
      if (choices.empty()) return 1;
      if (choices.size() > 1) piece.choices = choices;
      out_.restored += choices.size() == 1;
      return accept(begin, end + 1, choices[0], true, piece);
    }
    return 1;
  }

  size_t accept(size_t begin, size_t end, char32_t c, bool is_long, Piece& piece) {
    piece.character = c;
    piece.end = begin_of(end);
    piece.changed = true;
    ++out_.sequences;
    out_.only_long_sequences &= is_long;
    out_.restores_letter |= is_vietnamese(c);  // with several choices all of them are
    return end - begin;
  }

  // --- lost bytes ---------------------------------------------------------------------------------------------------

  bool is_token_piece(size_t i) const {
    return letter_info(pieces_[i].character).is_letter() || letter_info(pieces_[i].character).is_mark();
  }

  void fill_lost_bytes() {
    size_t begin = 0;  // of the word
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (!is_token_piece(i)) {
        begin = i + 1;
      } else if (pieces_[i].space) {
        if (settle_space(begin, i)) begin = i + 1;
      } else if (!pieces_[i].choices.empty()) {
        settle_lost_byte(begin, i);
      }
    }
  }

  // Puts the space behind à back unless the word is legal without it; true if the word ends there.
  bool settle_space(size_t begin, size_t at) {
    const bool word_follows =
        at + 1 < pieces_.size() &&
        (is_token_piece(at + 1) || (pieces_[at + 1].character >= U'0' && pieces_[at + 1].character <= U'9'));
    if (!word_follows) {
      pieces_[at].space = false;
      return true;
    }
    size_t end = at + 1;
    while (end < pieces_.size() && is_token_piece(end)) ++end;
    if (end - begin <= WordToken::kCapacity && is_legal(begin, end)) {
      pieces_[at].space = false;
      return false;
    }
    return true;
  }

  // Several letters may have lost this byte: all fillings of the word are tried, the only good one is taken.
  void settle_lost_byte(size_t begin, size_t first) {
    size_t end = first + 1;
    while (end < pieces_.size() && is_token_piece(end)) {
      if (pieces_[end].space) {  // à and a space end the word unless the space was a letter's
        ++end;
        break;
      }
      ++end;
    }
    std::array<size_t, 3> open{};
    size_t count = 0;
    bool too_many = end - begin > WordToken::kCapacity;
    for (size_t i = first; i < end; ++i) {
      if (pieces_[i].choices.empty()) continue;
      if (count == open.size()) {
        too_many = true;
        break;
      }
      open[count++] = i;
    }
    std::array<char32_t, 3> found{};
    size_t fillings = 0;
    if (!too_many) {
      std::array<size_t, 3> choice{};
      for (bool more = true; more;) {
        for (size_t k = 0; k < count; ++k) pieces_[open[k]].character = pieces_[open[k]].choices[choice[k]];
        if (is_good(begin, end) && ++fillings == 1) {
          for (size_t k = 0; k < count; ++k) found[k] = pieces_[open[k]].character;
        }
        more = false;
        for (size_t k = 0; k < count && !more; ++k) {
          more = ++choice[k] < pieces_[open[k]].choices.size();
          if (!more) choice[k] = 0;
        }
      }
    }
    for (size_t i = first, k = 0; i < end; ++i) {
      if (pieces_[i].choices.empty()) continue;
      const bool restored = fillings == 1;
      pieces_[i].character = restored ? found[k++] : kReplacement;
      pieces_[i].choices = {};
      out_.restored += restored;
      out_.lost += !restored;
    }
  }

  std::string spelling(size_t begin, size_t end) const {
    std::string word;
    for (size_t i = begin; i < end; ++i) append_utf8(pieces_[i].character, word);
    return word;
  }

  bool is_legal(size_t begin, size_t end) const { return analyse_word(spelling(begin, end)).has_value(); }

  // Legal and spelt in one case, or an abbreviation with Đ.
  bool is_good(size_t begin, size_t end) const {
    const std::string word = spelling(begin, end);
    WordToken token;
    TokenReader reader(word);
    if (!reader.next(token) || token.end != word.size() || !token.is_case_consistent()) return false;
    if (syllable_of(token)) return true;
    return word.find("Đ") != std::string::npos && is_abbreviation(word, token);
  }

  void write() {
    for (const Piece& piece : pieces_) {
      if (!piece.changed) {
        out_.text.append(line_.substr(piece.begin, piece.end - piece.begin));
        continue;
      }
      const size_t begin = out_.text.size();
      append_utf8(piece.character, out_.text);
      if (piece.space) out_.text += ' ';
      out_.map.add({static_cast<uint32_t>(begin), static_cast<uint32_t>(out_.text.size() - begin), piece.begin,
                    piece.end - piece.begin});
    }
  }

  std::string_view line_;
  bool lossy_;
  MojibakeStep& out_;
  std::vector<Unit> units_;
  std::vector<Piece> pieces_;
};

// Do capitals stand before text[end], and no other letters? XÃ is as good a syllable as Xà: that its last letter was à
// and its space a part of it (XÃ HỘI) gains nothing, and is never believed.
bool ends_capitals(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') --begin;
  return begin < end && (begin == 0 || text[begin - 1] == ' ');
}

}  // namespace

bool undo_mojibake(std::string_view line, bool lossy, MojibakeStep& out) {
  out = MojibakeStep{};
  return Step(line, lossy, out).run();
}

bool may_hold_mojibake_at(std::string_view text, size_t at) {
  if (at + 2 >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[at]);
  // Lead characters: Â..ô (C3 82..B4), the letters of windows-1258 that stand for bytes C2..F4 (Ă ă Đ đ Ơ Ư), œ and
  // the like never.
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const bool is_lead = (lead == 0xC3 && second >= 0x82 && second <= 0xB4) ||
                       (lead == 0xC4 && (second == 0x82 || second == 0x83 || second == 0x90 || second == 0x91)) ||
                       (lead == 0xC6 && (second == 0xA0 || second == 0xAF));
  if (!is_lead) return false;
  const size_t size = sequence_size(byte_of_character(code_point_at(text, at).value, true));
  size_t known = 1;
  char32_t next = 0;
  for (size_t end = at + 2; known < size && end < text.size(); ++known) {
    const CodePoint c = code_point_at(text, end);
    next = c.value;
    if (!is_continuation(byte_of_character(c.value, true))) break;
    end += c.size;
  }
  if (known == size || next == kReplacement) return true;
  if (next != U' ' || known != 1) return false;
  return (lead == 0xC4 && second == 0x82) ||                            // Ă
         (lead == 0xC3 && second == 0x83 && !ends_capitals(text, at));  // Ã
}

bool may_hold_mojibake(std::string_view text) {
  for (size_t at = 0; at + 2 < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xF8u) == 0xC0 && may_hold_mojibake_at(text, at)) return true;
  }
  return false;
}

}  // namespace vnsift
