#include "extract/docnum_context.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include <vnsift/docnums.h>

#include "extract/docnum_codes.h"
#include "extract/docnum_words.h"
#include "text/letters.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTypeTokens = 6;
constexpr uint32_t kMaxUnmarked = 4;  // words of a type's name without its marks
constexpr uint32_t kMaxContextTokens = 4;
constexpr uint32_t kMaxBack = 30;          // tokens looked at before the number
constexpr uint32_t kMaxHeaderIssuer = 25;  // tokens of the body in a header
constexpr uint32_t kMaxLooseGap = 60;      // bytes: mark-up, indentation
constexpr std::string_view kNumberWord = "số", kUnmarkedNumberWord = "so";

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0xC3;
}

// A sign that joins what stands before it to a number behind it, if a letter or digit does.
bool is_rest_behind(char before, char sign) {
  switch (sign) {
    case '/':
    case '-':
    case '+':
    case '=':
    case '#':
    case '@':
    case '\\':
    case '%':
    case '&':
    case '$':
      return is_alnum(before);
    case '.':
    case ',':
      return before >= '0' && before <= '9';
    default:
      return false;
  }
}

struct TypeWord {
  int row = -1;
  uint32_t first = 0;  // token
  uint32_t begin = 0;  // byte: inside the token if another word is glued to it
};

class LeftReader {
 public:
  LeftReader(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at)
      : text_(text), phrases_(phrases), view_(text.view()), tokens_(text.tokens()), at_(at) {}

  LeftContext read(uint32_t begin) {
    left_.begin = left_.number_begin = begin;
    left_.first_token = at_;
    if (at_ == 0) return left_;
    uint32_t last = at_ - 1;  // the last token that may belong to the type word
    const bool glued = read_number_word(last);
    if (!left_.number_word && tokens_[at_].gap == Gap::none && read_touching_type(last)) {
      left_.form_word = has_form_word();
      return left_;
    }
    if (!left_.number_word && !check_boundary()) {
      left_.bounded = false;
      return left_;
    }
    if (glued) {
      read_glued_type(last);
    } else if (last < at_) {
      read_type(last);
    }
    left_.form_word = has_form_word();
    if (left_.type < 0) left_.rejected = tells_otherwise(at_ - 1) || (last < at_ && tells_otherwise(last));
    return left_;
  }

  bool prefer(int row, LeftContext& left) {
    uint32_t last = at_ - 1;
    left_ = left;
    if (left.number_word) {
      if (last == 0) return false;
      --last;
    }
    const uint32_t limit = static_cast<uint32_t>(type_adjectives(row));
    for (uint32_t words = 1; words <= limit && words <= last; ++words) {
      const uint32_t i = last - words + 1;
      if (!joins_adjective(i, word_at(tokens_, i), false) || tokens_[i].gap == Gap::comma) return false;
      const TypeWord type = type_ending(last - words);
      if (type.row != row) continue;
      set_type(type, last - words, words);
      left = left_;
      return true;
    }
    return false;
  }

  bool prefer_law(LeftContext& left) {
    left_ = left;
    uint32_t last = at_ == 0 ? 0 : at_ - 1;
    if (left.number_word && last > 0) --last;
    // Luật Xây dựng 50/2014/QH13, Luật Đầu tư công (39/2019/QH14): on one line where no `số` says that it is a number.
    const uint32_t end = end_of(last);
    if (!is_loose(end, left.number_begin, ":(") || (!left.number_word && has_line_end(end, left.number_begin)))
      return false;
    last = before_year(tokens_, last);  // Luật Nhà ở năm 2014 số 65/2014/QH13
    if (!find_named_law(last) && !find_short_law(last, left)) return false;
    extend_amending_law(left_.first_token);
    left = left_;
    return true;
  }

 private:
  std::string_view word(uint32_t i) const { return slice(view_, tokens_[i].span()); }
  uint32_t end_of(uint32_t i) const { return tokens_[i].span().end; }

  // `số` before the number; true if it is glued to the word before it (địnhsố 901). `last` becomes the token before it.
  bool read_number_word(uint32_t& last) {
    const std::string_view text = word(last);
    const bool close = is_loose(end_of(last), left_.number_begin, ":.");
    if (!close) return false;
    if (word_at(tokens_, last).is(docnum_role::kNumber)) {
      left_.number_word = true;
      if (left_.number_begin == end_of(last) && at_ < tokens_.size() && tokens_[at_].gap == Gap::none)
        left_.flags |= docref_flag::kGlued;
      left_.begin = left_.number_begin = tokens_[last].begin;
      left_.first_token = last;
      last = last == 0 ? at_ : last - 1;
      return false;
    }
    for (std::string_view word : {kNumberWord, kUnmarkedNumberWord}) {
      if (text.size() <= word.size() || !text.ends_with(word)) continue;
      const uint32_t begin = end_of(last) - static_cast<uint32_t>(word.size());
      if (word == kUnmarkedNumberWord && glued_type(last, begin) < 0) continue;  // phiso 12/…: any word may end so
      left_.number_word = true;
      left_.begin = left_.number_begin = begin;
      return true;
    }
    return false;
  }

  // NĐ100/2019/NĐ-CP: an abbreviation touches the number.
  bool read_touching_type(uint32_t last) {
    const TypeWord type = type_ending(last);
    if (type.row < 0 || type.first != last || (tokens_[last].shape & token_shape::kHasLower) != 0) return false;
    set_type(type, last, 0);
    left_.flags |= docref_flag::kGlued;
    return true;
  }

  // The number must not be the rest of something: a letter, or a sign with a letter or digit before it, touches it.
  bool check_boundary() const {
    const uint32_t begin = tokens_[at_].begin;
    if (tokens_[at_].gap == Gap::none && begin == end_of(at_ - 1)) return false;
    if (begin < 2) return true;
    const char sign = view_[begin - 1], before = view_[begin - 2];
    if (sign == '_') return !is_alnum(before);  // mark-up, if `số` stands before it
    return !is_rest_behind(before, sign) || (sign == ',' && tokens_[at_ - 1].gap == Gap::none);
  }

  // Blanks, mark-up and at most one line end between two bytes; `signs`: what may stand there besides.
  bool is_loose(uint32_t begin, uint32_t end, std::string_view signs) const {
    if (end < begin || end - begin > kMaxLooseGap) return false;
    if (end - begin == 1 && view_[begin] == ' ') return true;  // nearly always
    uint32_t lines = 0;
    for (uint32_t i = begin; i < end; ++i) {
      const char c = view_[i];
      if (c == '\n') {
        if (++lines > 1) return false;
      } else if (c != ' ' && c != '\t' && c != '>' && c != '*' && c != '_' && c != '\'' && c != '"' &&
                 signs.find(c) == std::string_view::npos) {
        return false;
      }
    }
    return true;
  }

  void read_type(uint32_t last) {
    const uint32_t end = end_of(last);
    const uint32_t next = left_.number_begin;
    if (is_loose(end, next, ":")) {
      TypeWord type = type_ending(last);
      if (type.row < 0) type = unmarked_type_ending(last);
      if (type.row >= 0) return set_type(type, last, 0);
    } else if (is_cell_border(end, next)) {
      const TypeWord type = type_ending(last);
      if (type.row >= 0) {
        set_type(type, last, 0);
        left_.outside = true;
        left_.begin = left_.number_begin;
        left_.first_token = left_.number_word ? at_ - 1 : at_;
      }
      return;
    }
    if (left_.number_word && !tells_otherwise(at_ - 1) && !tells_otherwise(last)) read_adjectives(last);
  }

  bool is_cell_border(uint32_t begin, uint32_t end) const {
    uint32_t bars = 0;
    for (uint32_t i = begin; i < end && i < begin + kMaxLooseGap; ++i) {
      if (view_[i] == '|' || view_[i] == '\t') {
        ++bars;
      } else if (view_[i] != ' ') {
        return false;
      }
    }
    return bars == 1 && end - begin <= kMaxLooseGap;
  }

  void set_type(TypeWord type, uint32_t last, uint32_t adjectives) {
    left_.type = type.row;
    left_.type_surface = {type.begin, end_of(last)};
    left_.begin = type.begin;
    left_.first_token = type.first;
    left_.adjectives = adjectives;
    left_.outside = false;
    left_.lower = (tokens_[type.first].shape & token_shape::kHasUpper) == 0;
    if (unmarked_) left_.flags |= docref_flag::kNoDiacritics;
    for (uint32_t i = type.first + 1; i <= last; ++i) {
      if (tokens_[i].gap == Gap::line) left_.flags |= docref_flag::kLineBreak;
    }
    if (has_line_end(end_of(last), tokens_[at_ < tokens_.size() ? at_ : at_ - 1].begin))
      left_.flags |= docref_flag::kLineBreak;
  }

  bool has_line_end(uint32_t begin, uint32_t end) const {
    return end > begin && view_.substr(begin, end - begin).find('\n') != std::string_view::npos;
  }

  // The longest type phrase whose last token is `last`.
  TypeWord type_ending(uint32_t last) {
    unmarked_ = false;
    TypeWord found;
    phrases_.any_back(reach_back(last, kMaxTypeTokens), last, [&](const PhraseHit& hit) {
      const uint32_t first = hit.first_token;
      if (first + hit.tokens != last + 1) return false;
      if (hit.table == PhraseTable::document_types
              ? is_own_type_word(tokens_, first) && !is_broken(hit)
              : hit.table == PhraseTable::document_type_codes && is_type_abbreviation(text_, first)) {
        unmarked_ = hit.table == PhraseTable::document_types && hit.unaccented;
        found = {hit.row, first, tokens_[first].begin};
      }
      return false;  // a longer one may begin before it
    });
    return found;
  }

  // The first token of phrases of at most `reach` tokens that end with `last`.
  static uint32_t reach_back(uint32_t last, uint32_t reach) { return last + 1 - std::min(reach, last + 1); }

  // Số giấy phép is a name, but not over a line end.
  bool is_broken(const PhraseHit& hit) const {
    return hit.tokens > 1 && tokens_[hit.first_token + 1].gap == Gap::line &&
           word_at(tokens_, hit.first_token).is(docnum_role::kNumber);
  }

  TypeWord unmarked_type_ending(uint32_t last) {
    if (!may_end_type_name(tokens_[last].key)) return {};
    // How far words reach back with nothing but blanks between them, and which runs of them may be a name.
    std::array<bool, kMaxUnmarked + 1> may_be_name{};
    uint32_t words = 0;
    UnmarkedName name;
    while (words < kMaxUnmarked && words <= last) {
      const Token& token = tokens_[last - words];
      if ((token.shape & token_shape::kDigits) != 0) break;
      name.add(token.key);
      may_be_name[++words] = name.may_be_type();
      if (token.gap != Gap::blank && token.gap != Gap::line) break;
    }
    for (uint32_t count = words; count > 1; --count) {
      const uint32_t first = last + 1 - count;
      const std::string_view run = view_.substr(tokens_[first].begin, end_of(last) - tokens_[first].begin);
      if (const int row = may_be_name[count] ? type_by_unmarked_name(run) : -1; row >= 0) {
        unmarked_ = true;
        return {row, first, tokens_[first].begin};
      }
      const uint32_t capital = inner_capital(first);
      if (capital == 0) continue;
      if (const int row = type_by_unmarked_name(view_.substr(capital, end_of(last) - capital)); row >= 0) {
        left_.flags |= docref_flag::kGlued;
        return {row, first, capital};
      }
    }
    return {};
  }

  // Where a word ran into the type word: the N of vàNghị; 0 if nothing did.
  uint32_t inner_capital(uint32_t i) const {
    const uint8_t shape = tokens_[i].shape;
    if ((shape & token_shape::kHasUpper) == 0 || (shape & token_shape::kHasLower) == 0 || tokens_[i].length > 40)
      return 0;
    uint32_t at = tokens_[i].begin, capital = 0;
    while (at < end_of(i)) {
      const LetterAt letter = letter_at(view_.data() + at);
      if (letter.info.is_upper() && at > tokens_[i].begin) capital = at;
      at += letter.size;
    }
    return capital;
  }

  // Quyết địnhsố: the type word loses its last syllable to `số`.
  void read_glued_type(uint32_t last) {
    const uint32_t end = left_.number_begin;
    uint32_t first = last;
    left_.type = glued_type(last, end, &first);
    left_.flags |= docref_flag::kGlued;
    if (left_.type < 0) return;
    left_.type_surface = {tokens_[first].begin, end};
    left_.begin = tokens_[first].begin;
    left_.first_token = first;
    left_.lower = (tokens_[first].shape & token_shape::kHasUpper) == 0;
  }
  int glued_type(uint32_t last, uint32_t end, uint32_t* first_token = nullptr) const {
    for (uint32_t count = std::min(4u, last + 1); count > 0; --count) {
      const uint32_t first = last + 1 - count;
      const int row = type_by_unmarked_name(view_.substr(tokens_[first].begin, end - tokens_[first].begin));
      if (row < 0) continue;
      if (first_token != nullptr) *first_token = first;
      return row;
    }
    return -1;
  }

  // The word at `i` may stand between a type word and `số`: no digit, sentence sign or line end before it.
  bool joins_adjective(uint32_t i, WordAt word, bool law) const {
    if ((tokens_[i].shape & token_shape::kDigits) != 0) return false;
    if (!law && word.is(docnum_role::kApart)) return false;
    const Gap gap = tokens_[i].gap;
    return gap == Gap::blank || gap == Gap::comma || (law && (gap == Gap::dash || gap == Gap::slash));
  }

  // A type phrase stands within reach.
  bool has_type_before(uint32_t last) const {
    return phrases_.any_back(reach_back(last, kMaxBack + kMaxTypeTokens), last, [](const PhraseHit& hit) {
      return hit.table == PhraseTable::document_types || hit.table == PhraseTable::document_type_codes;
    });
  }

  // Up to four words behind quyết định, sixteen behind giấy phép, the name behind a law; or the header layout.
  void read_adjectives(uint32_t last) {
    if (!has_type_before(last)) return;
    bool law_only = false, commas = false;
    for (uint32_t words = 1; words <= kMaxBack && words <= last; ++words) {
      const uint32_t i = last - words + 1;  // one more word between
      const WordAt word = word_at(tokens_, i);
      if (word.is(docnum_role::kOf) && words > 1 && words <= kMaxHeaderIssuer && read_header(i, last)) return;
      if (!law_only && !joins_adjective(i, word, false)) law_only = true;
      if (law_only && !joins_adjective(i, word, true)) {
        if (tokens_[i].gap != Gap::line) return;
        header_only_ = true;  // THÔNG TƯ / CỦA BỘ TÀI CHÍNH / SỐ …
      }
      if ((tokens_[i].shape & token_shape::kDigits) != 0) return;
      if (header_only_) continue;
      commas |= tokens_[i].gap == Gap::comma;
      const TypeWord type = type_ending(i - 1);
      if (type.row < 0) continue;
      const bool law = type_group(type.row) == "law", license = type_group(type.row) == "license";
      // Commas belong to long names only: Giấy phép hoạt động khám bệnh, chữa bệnh; Luật Phòng, chống ma túy.
      if (commas && !law && !license) continue;
      // Giấy phép thiết lập trang thông tin điện tử trên mạng số: as laws, licences hold words that end other names.
      if ((law_only && !law && !license) || words > static_cast<uint32_t>(type_adjectives(type.row))) continue;
      set_type(type, i - 1, words);
      if (law) extend_amending_law(type.first);
      return;
    }
  }

  // A law of law_names.tsv that ends at `last`.
  bool find_named_law(uint32_t last) {
    const PhraseHit* const end = text_.phrases().data() + text_.phrases().size();
    for (const PhraseHit* hit = text_.first_phrase(reach_back(last, kMaxBack)); hit != end && hit->first_token < last;
         ++hit) {
      if (hit->table != PhraseTable::law_names || hit->first_token + hit->tokens != last + 1) continue;
      const uint32_t first = hit->first_token;
      for (const PhraseHit* type = hit; type != end && type->first_token == first; ++type) {
        if (type->table != PhraseTable::document_types || type_group(type->row) != "law") continue;
        const uint32_t type_end = first + type->tokens - 1;
        set_type({type->row, first, tokens_[first].begin}, type_end, last - type_end);
        return true;
      }
    }
    return false;
  }

  // One of no table, with a capital behind the type word: Luật XD 50/2014/QH13.
  bool find_short_law(uint32_t last, const LeftContext& left) {
    constexpr uint32_t kMostWords = 5;
    if (left.type >= 0) return false;
    for (uint32_t words = 1; words <= kMostWords && words <= last; ++words) {
      const uint32_t i = last - words + 1;
      if (!joins_adjective(i, word_at(tokens_, i), false) || tokens_[i].gap != Gap::blank) return false;
      const TypeWord type = type_ending(i - 1);
      if (type.row < 0) continue;
      if (type_group(type.row) != "law" || (tokens_[i].shape & token_shape::kFirstUpper) == 0) return false;
      set_type(type, i - 1, words);
      return true;
    }
    return false;
  }

  // Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 34/2009/QH12 is one name.
  void extend_amending_law(uint32_t first) {
    // … của Luật Phòng, chống thiên tai và Luật Đê điều số 60/2020/QH14
    if (first >= 3 && view_.substr(tokens_[first - 1].begin, tokens_[first - 1].length) == "và") {
      const uint32_t last = first - 2;
      phrases_.any_back(reach_back(last, kMaxBack), last, [&](const PhraseHit& hit) {
        if (hit.table != PhraseTable::law_names || hit.first_token + hit.tokens != last + 1) return false;
        first = hit.first_token;
        return true;
      });
    }
    if (first < 2 || !word_at(tokens_, first - 1).is(docnum_role::kOf)) return;
    for (uint32_t back = 2; back <= 12 && back <= first; ++back) {
      const auto [begin, end] = text_.phrases_at(first - back);
      for (const PhraseHit* hit = begin; hit != end; ++hit) {
        if (hit->table != PhraseTable::document_types || hit->tokens < 3 || type_group(hit->row) != "law") continue;
        left_.type = hit->row;
        left_.type_surface = {tokens_[first - back].begin, end_of(first - back)};
        left_.begin = tokens_[first - back].begin;
        left_.first_token = first - back;
        return;
      }
    }
  }

  // TYPE [line end] CỦA body SỐ number: type and body, outside of the reference.
  bool read_header(uint32_t of, uint32_t last) {
    if (of == 0) return false;
    if (!is_loose(end_of(of - 1), tokens_[of].begin, "")) return false;
    TypeWord type = type_ending(of - 1);
    if (type.row < 0) return false;
    for (uint32_t i = of + 2; i <= last; ++i) {
      if (tokens_[i].gap == Gap::semicolon || tokens_[i].gap == Gap::dot || word_at(tokens_, i).is(docnum_role::kStop))
        return false;
    }
    left_.type = type.row;
    left_.type_surface = {tokens_[type.first].begin, end_of(of - 1)};
    left_.outside = true;
    left_.issuer = {tokens_[of + 1].begin, end_of(last)};
    return true;
  }

  // A phrase of number_context.tsv that ends at `last`, directly before the number or `số`.
  bool tells_otherwise(uint32_t last) const {
    if (last < at_ && word(last).ends_with("mẫu")) return true;  // also theomẫu
    if (last >= at_ ||
        !is_loose(end_of(last), left_.number_begin < end_of(last) ? end_of(last) : left_.number_begin, ":."))
      return false;
    return has_context(last);
  }

  // Mẫu biên bản số 43/BB-VPHC, Mẫu số BC21/HĐG.
  bool has_form_word() const {
    const uint32_t first = left_.first_token;
    if (left_.type < 0 || left_.outside || first == 0 || left_.begin != tokens_[first].begin) return false;
    return tokens_[first].gap == Gap::blank && has_context(first - 1);
  }

  bool has_context(uint32_t last) const {
    if (word(last).ends_with("mẫu")) return true;
    return phrases_.any_back(reach_back(last, kMaxContextTokens), last, [last](const PhraseHit& hit) {
      return hit.table == PhraseTable::number_context && hit.first_token + hit.tokens == last + 1;
    });
  }

  const PreparedText& text_;
  const PhrasesBefore& phrases_;
  std::string_view view_;
  std::span<const Token> tokens_;
  uint32_t at_;
  LeftContext left_;
  bool unmarked_ = false;     // the type word last found has lost its marks
  bool header_only_ = false;  // a line end was passed
};

}  // namespace

bool is_own_type_word(std::span<const Token> tokens, uint32_t first) {
  if (first == 0 || tokens[first].gap != Gap::blank) return true;
  return !word_at(tokens, first - 1).is(docnum_role::kCompound) ||
         (tokens[first].shape & token_shape::kFirstUpper) != 0;
}

bool is_type_abbreviation(const PreparedText& text, uint32_t first) {
  const Token& token = text.tokens()[first];
  if ((token.shape & token_shape::kHasLower) != 0) {
    const std::optional<DocnumCode> code = read_code(slice(text.view(), token.span()));
    if (!code || !code->exact || code->flags != 0) return false;
  }
  if (first == 0) return true;
  const bool sign = token.gap == Gap::dash || token.gap == Gap::slash;
  return !(sign && is_alnum(text.view()[token.begin - 2])) && token.gap != Gap::none;
}

bool is_rest_of_something(const PreparedText& text, uint32_t at) {
  const uint32_t begin = text.tokens()[at].begin;
  if (at == 0 || begin < 2) return false;
  const char sign = text.view()[begin - 1];
  return sign != ',' && is_rest_behind(text.view()[begin - 2], sign);
}

LeftContext read_left(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, uint32_t begin) {
  return LeftReader(text, phrases, at).read(begin);
}

bool prefer_law(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, LeftContext& left) {
  return LeftReader(text, phrases, at).prefer_law(left);
}

bool prefer_type(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, int row, LeftContext& left) {
  return LeftReader(text, phrases, at).prefer(row, left);
}

}  // namespace vnsift
