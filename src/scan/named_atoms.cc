// Abbreviations, initials, URLs, domains, e-mail, paths and files, by shape and with the words of two tables.
#include <algorithm>

#include "base/ascii.h"
#include "lexicon/abbreviations.gen.h"
#include "lexicon/name_suffixes.gen.h"
#include "scan/atoms.h"
#include "scan/text_index.h"
#include "text/letters.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxDomain = 255;  // RFC 1035
constexpr uint32_t kMaxPath = 1024;   // of a file with its folders

bool is_ascii_alnum(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

class NamedAtoms {
 public:
  NamedAtoms(const PreparedText& text, std::vector<Atom>& atoms) : text_(text), view_(text.view()), atoms_(atoms) {}

  void run() {
    from_phrases();
    from_signs();
  }

 private:
  char at(size_t place) const { return place < view_.size() ? view_[place] : '\0'; }
  const Token* token(size_t index) const { return index < text_.tokens().size() ? &text_.tokens()[index] : nullptr; }
  void add(uint32_t begin, uint32_t end, AtomKind kind) {
    if (begin < end) atoms_.push_back({{begin, end}, kind});
  }

  void from_phrases() {
    for (const PhraseHit& hit : text_.phrases()) {
      if (hit.table == PhraseTable::abbreviations) from_abbreviation(hit);
      if (hit.table == PhraseTable::name_suffixes) from_suffix(hit);
    }
  }

  // `ThS.`, `Tp.`, `v.v.`: the words and the point behind them. A place takes in the name glued to it: P.Bến, TP.HCM,
  // Q.1.
  void from_abbreviation(const PhraseHit& hit) {
    const lexicon::AbbreviationRow& row = lexicon::kAbbreviation[hit.row];
    const Token& first = text_.tokens()[hit.first_token];
    if (first.gap == Gap::none) return;  // a unit behind its number: 8h.
    const bool upper = (first.shape & token_shape::kFirstUpper) != 0;
    const bool any_upper = (first.shape & token_shape::kHasUpper) != 0;
    const bool any_lower = (first.shape & token_shape::kHasLower) != 0;
    if ((row.spelling == "upper" && !upper) || (row.spelling == "lower" && any_upper)) return;
    if (row.spelling == "capital" && !(upper && any_lower)) return;
    const ViewSpan span = text_.span_of(hit);
    if (span.size() + 1 != row.form.size()) return;  // `B.` at the end of a line and an `A` in the next are no B.A.
    if (at(span.end) != '.') {
      if (hit.tokens > 1) add(span.begin, span.end, AtomKind::abbreviation);
      return;
    }
    uint32_t end = span.end + 1;
    size_t next = hit.first_token + size_t{hit.tokens};
    if (row.kind == "place" && token(next) != nullptr && token(next)->begin == end) {
      while (token(next) != nullptr && token(next)->begin == end) end = token(next++)->span().end;
    }
    add(span.begin, end, AtomKind::abbreviation);
  }

  void from_suffix(const PhraseHit& hit) {
    const ViewSpan span = text_.span_of(hit);
    if (span.begin < url_end_ || span.begin < 2 || view_[span.begin - 1] != '.') return;
    const char after = at(span.end);
    if (is_ascii_alnum(after) || after == '_' || (after == '-' && is_ascii_alnum(at(span.end + 1)))) return;
    if (span.end < view_.size() && letter_at(view_.data() + span.end).info.is_letter()) return;
    if (lexicon::kNameSuffix[hit.row].kind == "file") {
      const uint32_t begin = file_begin(span.begin - 1);
      const bool is_url =
          begin < span.begin && slice(view_, ViewSpan{begin, span.begin}).find("://") != std::string_view::npos;
      if (!is_url) add(begin, span.end, AtomKind::path);
    } else {
      from_domain(span);
    }
  }

  // Where the name of a file with its folders begins; behind its point if there is no name, or none of a sane length.
  uint32_t file_begin(uint32_t point) {
    uint32_t begin = point;
    while (begin > 0) {
      if (point - begin > kMaxPath || begin == too_long_path_) {
        too_long_path_ = point;
        return point + 1;
      }
      const auto c = static_cast<unsigned char>(view_[begin - 1]);
      const bool sign = c == '-' || c == '_' || c == '.' || c == '/' || c == '\\' || c == ':' || c == '%' || c == '+';
      if (!sign && !is_ascii_alnum(static_cast<char>(c)) && !text_.index().has(IndexClass::letters, begin - 1)) break;
      --begin;
    }
    while (begin < point && !is_ascii_alnum(view_[begin]) && view_[begin] != '/' &&
           !text_.index().has(IndexClass::letters, begin))
      ++begin;
    return begin == point ? point + 1 : begin;
  }

  // A bare domain, from its last label: lower case, or all of it in capitals (`VietQ.vn`, `BAOLANG.VN`).
  void from_domain(ViewSpan suffix) {
    uint32_t begin = suffix.begin - 1;
    bool lower = false;
    while (begin > 0 && (is_ascii_alnum(view_[begin - 1]) || view_[begin - 1] == '-' || view_[begin - 1] == '.')) {
      if (suffix.begin - begin > kMaxDomain || begin == too_long_domain_) {
        too_long_domain_ = suffix.begin - 1;
        return;
      }
      --begin;
      lower |= is_ascii_alnum(view_[begin]) && !is_digit(view_[begin]) && !is_upper_ascii(view_[begin]);
    }
    if (begin > 0 && static_cast<unsigned char>(view_[begin - 1]) >= 0x80 &&
        text_.index().has(IndexClass::letters, begin - 1))
      return;
    while (begin < suffix.begin - 1 && !is_ascii_alnum(view_[begin])) ++begin;
    if (begin + 2 > suffix.begin - 1 || view_[suffix.begin - 2] == '.' || view_[suffix.begin - 2] == '-') return;
    bool suffix_upper = false, suffix_lower = false;
    for (char c : slice(view_, suffix)) (is_upper_ascii(c) ? suffix_upper : suffix_lower) = true;
    if (suffix_upper && (suffix_lower || lower)) return;
    uint32_t end = suffix.end;
    if (at(end) == '/' || (at(end) == ':' && is_digit(at(end + 1))) ||
        (at(end) == '?' && is_ascii_alnum(at(end + 1)))) {
      end = url_end_ = url_end(end);
    }
    add(begin, end, AtomKind::url);
  }

  // What follows `from` of a URL: up to a blank, a quote or bracket of another pair, without signs that end a sentence.
  uint32_t url_end(uint32_t from) const {
    uint32_t end = from, open = 0;
    while (end < view_.size()) {
      const auto c = static_cast<unsigned char>(view_[end]);
      if (c <= ' ' || c == '"' || c == '<' || c == '>' || c == '|' || c == '`' || c == 0x7F) break;
      if (c >= 0x80 && !text_.index().has(IndexClass::letters, end)) break;
      if (c == ')' && open == 0) break;
      open += c == '(' ? 1 : 0;
      open -= c == ')' ? 1 : 0;
      ++end;
    }
    while (end > from && std::string_view(".,;:!?'([{]}").find(view_[end - 1]) != std::string_view::npos) --end;
    return end;
  }

  void from_signs() {
    url_end_ = 0;
    const std::span<const IndexBlock> blocks = text_.index().blocks();
    uint64_t word_before = 0;
    for (size_t block = 0; block < blocks.size(); ++block) {
      const uint64_t words = blocks[block][IndexClass::letters] | blocks[block][IndexClass::digits];
      const uint64_t next_words = block + 1 < blocks.size()
                                      ? blocks[block + 1][IndexClass::letters] | blocks[block + 1][IndexClass::digits]
                                      : 0;
      // Signs with a letter or digit behind them, points also before; @, : and \ as they come.
      const uint64_t before_word = words >> 1 | next_words << 63;
      const uint64_t behind_word = words << 1 | word_before;
      word_before = words >> 63;
      uint64_t signs = blocks[block][IndexClass::connectors] |
                       (blocks[block][IndexClass::terminators] & before_word & behind_word) |
                       (blocks[block][IndexClass::separators] & before_word & ~behind_word);
      for (; signs != 0; signs &= signs - 1) {
        from_sign(static_cast<uint32_t>(block * 64 + static_cast<size_t>(std::countr_zero(signs))));
      }
    }
  }

  void from_sign(uint32_t place) {
    switch (view_[place]) {
      case '.':
        return from_inner_point(place);
      case ':':
        return from_scheme(place);
      case '@':
        return from_email(place);
      case '/':
        return from_slash(place);
      case '\\':
        return from_backslash(place);
      default:
        return;
    }
  }

  // B.Hoạt, N.V.A, TP.HCM: short capitals with a point inside the word. Entered once, at the first point.
  void from_inner_point(uint32_t place) {
    if (is_digit(view_[place - 1])) return;  // most are numbers
    const size_t right = text_.token_at(place + 1);
    if (right == 0 || token(right) == nullptr || place + 1 != token(right)->begin) return;
    size_t index = right - 1;
    if (!is_short_capital(index) || text_.tokens()[index].span().end != place) return;
    if (text_.tokens()[index].gap == Gap::none) return;
    if (index > 0 && is_dotted(index - 1) && is_short_capital(index - 1)) return;
    const uint32_t begin = text_.tokens()[index].begin;
    bool single = true;
    while (is_dotted(index) && is_short_capital(index)) {
      const Token& left = text_.tokens()[index];
      const Token& name = text_.tokens()[index + 1];
      const bool one_letter = is_one_letter(left);
      const bool all_capitals =
          (name.shape & token_shape::kHasUpper) != 0 && (name.shape & token_shape::kHasLower) == 0;
      const bool opens_name = one_letter && (name.shape & (token_shape::kFirstUpper | token_shape::kDigits)) != 0;
      if (!all_capitals && !opens_name) break;
      single &= one_letter;
      ++index;
    }
    if (text_.tokens()[index].begin == begin) return;
    uint32_t end = text_.tokens()[index].span().end;
    // The last point of `N.V.A.` ends a sentence before a capital, not before a comma or in lower case.
    if (single && is_one_letter(text_.tokens()[index]) && at(end) == '.') {
      const bool goes_on = at(end + 1) == ',' || (at(end + 1) == ' ' && end + 2 < view_.size() &&
                                                  letter_at(view_.data() + end + 2).info.is_lower());
      if (goes_on) ++end;
    }
    add(begin, end, single ? AtomKind::initials : AtomKind::abbreviation);
  }

  // True if token `index` and the next are joined by one point.
  bool is_dotted(size_t index) const {
    const Token* next = token(index + 1);
    if (next == nullptr) return false;
    const uint32_t end = text_.tokens()[index].span().end;
    return next->begin == end + 1 && view_[end] == '.';
  }
  bool is_one_letter(const Token& token) const {
    return (token.key & kKeyLettersMask) < 64 && (token.shape & token_shape::kDigits) == 0;
  }
  // One capital, or up to five letters without a vowel of which the first is a capital: P, TP, ThS, NXB.
  bool is_short_capital(size_t index) const {
    const Token& token = text_.tokens()[index];
    if ((token.shape & token_shape::kFirstUpper) == 0 || (token.shape & token_shape::kForeign) != 0) return false;
    const uint64_t letters = token.key & kKeyLettersMask;
    if (letters < 64) return true;
    if (letters >> (5 * kKeyBitsPerLetter) != 0) return false;
    for (uint64_t rest = letters; rest != 0; rest >>= kKeyBitsPerLetter) {
      if (is_vowel_code(static_cast<uint32_t>(rest & 63u))) return false;
    }
    return true;
  }

  void from_scheme(uint32_t place) {
    if (place < url_end_ || at(place + 1) != '/' || at(place + 2) != '/' || is_blank(at(place + 3))) return;
    uint32_t begin = place;
    while (begin > 0 && place - begin < 10 && is_ascii_alnum(view_[begin - 1])) --begin;
    if (place - begin < 2 || is_digit(view_[begin])) return;
    const uint32_t end = url_end(place + 3);
    if (end <= place + 3) return;
    url_end_ = end;
    add(begin, end, AtomKind::url);
  }

  void from_email(uint32_t place) {
    uint32_t begin = place, end = place + 1, last_point = 0;
    while (begin > 0 && (is_ascii_alnum(view_[begin - 1]) ||
                         std::string_view("._%+-").find(view_[begin - 1]) != std::string_view::npos))
      --begin;
    while (begin < place && !is_ascii_alnum(view_[begin])) ++begin;
    while (is_ascii_alnum(at(end)) || ((at(end) == '.' || at(end) == '-') && is_ascii_alnum(at(end + 1)))) {
      if (at(end) == '.') {
        // `hoi@a.vn.Website: …`: a blank is missing.
        if (last_point != 0 && is_upper_ascii(at(end + 1)) && !is_upper_ascii(at(last_point + 1))) break;
        last_point = end;
      }
      ++end;
    }
    if (begin < place && last_point > place + 1 && end - last_point > 2) add(begin, end, AtomKind::email);
  }

  // /a/b or /a/b/c.pdf behind a blank: two names at least, in ASCII. `/2019/TT-BYT` is a symbol that waits for its
  // number.
  void from_slash(uint32_t place) {
    if (is_digit(at(place + 1)) || is_upper_ascii(at(place + 1))) return;
    if (place > 0 && !is_blank(view_[place - 1]) && view_[place - 1] != '(') return;
    uint32_t end = place, slashes = 0;
    while (is_ascii_alnum(at(end)) ||
           (at(end) != '\0' && std::string_view("/._-~%+").find(at(end)) != std::string_view::npos)) {
      slashes += at(end) == '/' && is_ascii_alnum(at(end + 1)) ? 1 : 0;
      ++end;
    }
    while (end > place && (view_[end - 1] == '.' || view_[end - 1] == '-')) --end;
    if (slashes >= 2) add(place, end, AtomKind::path);
  }

  // C:\a\b.docx
  void from_backslash(uint32_t place) {
    if (place < 2 || view_[place - 1] != ':' || !is_ascii_alnum(view_[place - 2]) || is_digit(view_[place - 2])) return;
    if (place >= 3 && !is_blank(view_[place - 3])) return;
    const uint32_t end = url_end(place + 1);
    add(place - 2, end, AtomKind::path);
  }

  const PreparedText& text_;
  std::string_view view_;
  std::vector<Atom>& atoms_;
  // What keeps `a.vn/a.vn/a.vn/...` and `.pdf.pdf.pdf...` linear: the end of the last URL found by this pass, of which
  // all inside is part; and the point of the last run that was too long, which no longer one needs to look behind.
  uint32_t url_end_ = 0;
  uint32_t too_long_path_ = UINT32_MAX, too_long_domain_ = UINT32_MAX;
};

}  // namespace

void find_named_atoms(const PreparedText& text, std::vector<Atom>& atoms) { NamedAtoms(text, atoms).run(); }

}  // namespace vnsift
