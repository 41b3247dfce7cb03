#include "extract/docnum_symbol.h"

#include <span>

#include <vnsift/docnums.h>

#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr size_t kMaxSegments = 12;  // type, eight issuers, three units
constexpr uint32_t kMaxSegmentBytes = 28;
constexpr uint32_t kMaxBlanks = 3;  // on one side of a separator

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

class Reader {
 public:
  Reader(const PreparedText& text, bool trusted, Symbol& symbol)
      : view_(text.view()), tokens_(text.tokens()), trusted_(trusted), symbol_(symbol) {
    symbol_.segments.clear();
    symbol_.number.clear();
    symbol_.year = 0;
    symbol_.year_separator = '/';
    symbol_.flags = 0;
    symbol_.glued_word = {};
    symbol_.lower = false;
    symbol_.on_trust = false;
  }

  bool read(uint32_t at) {
    symbol_.span.begin = tokens_[at].begin;
    next_ = at;
    if (!read_number()) return false;
    return read_rest();
  }

  bool read_without_number(uint32_t at, uint32_t begin) {
    symbol_.span.begin = begin;
    next_ = at;
    if (is_digits(at)) {
      if (!is_year(word(at))) return false;
      symbol_.year = year_of(word(at));
      symbol_.span.end = tokens_[at].span().end;
      ++next_;
      if (!joint(next_).sign) return false;
      return read_segments();
    }
    first_is_joined_ = true;
    return read_segments();
  }

 private:
  bool has(uint32_t at) const { return at < tokens_.size(); }
  bool is_digits(uint32_t at) const { return (tokens_[at].shape & token_shape::kDigits) != 0; }
  std::string_view word(uint32_t at) const { return slice(view_, tokens_[at].span()); }
  bool touches(uint32_t at) const { return has(at) && tokens_[at].gap == Gap::none; }
  uint32_t gap_size(uint32_t at) const { return tokens_[at].begin - tokens_[at - 1].span().end; }
  Joint joint(uint32_t at) const {
    if (!has(at) || tokens_[at].gap == Gap::line) return {};
    return read_joint(view_, tokens_[at - 1].span().end, tokens_[at].begin);
  }
  static int year_of(std::string_view digits) {
    return (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
  }

  // NUM = 1*5DIGIT [letter] ["." 1*2DIGIT]
  bool read_number() {
    const std::string_view digits = word(next_);
    if (digits.size() > 5) return false;
    symbol_.number.assign(digits);
    ++next_;
    if (has(next_) && tokens_[next_].gap == Gap::dot && gap_size(next_) == 1 && is_digits(next_) &&
        word(next_).size() <= 2 && has(next_ + 1) && tokens_[next_ + 1].gap == Gap::slash) {
      symbol_.number += '.';
      symbol_.number += word(next_);
      ++next_;
    } else if (touches(next_)) {
      const std::string_view letter = word(next_);
      const bool single = letter.size() == 1 || letter == "đ" || letter == "Đ";
      if (single && has(next_ + 1) && (tokens_[next_ + 1].gap == Gap::slash || tokens_[next_ + 1].gap == Gap::dash)) {
        symbol_.number += letter;
        ++next_;
      }
    }
    symbol_.span.end = tokens_[next_ - 1].span().end;
    return has(next_);
  }

  bool read_rest() {
    const Joint first = joint(next_);
    if (first.sign == '/' && is_digits(next_)) {
      if (!is_year(word(next_))) return false;
      symbol_.year = year_of(word(next_));
      if (first.before || first.after) symbol_.flags |= docref_flag::kSpaced;
      symbol_.span.end = tokens_[next_].span().end;
      ++next_;
      if (!has(next_)) return false;
    } else if (first.sign == '-' && trusted_ && is_dashed_year()) {
      symbol_.on_trust = true;
      symbol_.year = year_of(word(next_));
      symbol_.year_separator = '-';
      symbol_.span.end = tokens_[next_].span().end;
      ++next_;
    }
    return read_segments();
  }

  // 116-2021-NĐ-CP behind a type word: dashes all through, as in names of files.
  bool is_dashed_year() const {
    if (!is_digits(next_) || !is_year(word(next_)) || !has(next_ + 1) || is_digits(next_ + 1)) return false;
    const Joint second = joint(next_ + 1);
    if (second.sign != '-' || second.before || second.after) return false;
    const std::optional<DocnumCode> code = read_code(word(next_ + 1));
    return code && code->exact && code->type >= 0;
  }

  bool read_segments() {
    while (symbol_.segments.size() < kMaxSegments && has(next_)) {
      Joint sign = joint(next_);
      if (first_is_joined_) {
        sign = {'/', false, false};
        first_is_joined_ = false;
      }
      const bool first = symbol_.segments.empty();
      if (read_bracketed_unit()) break;
      if (sign.sign == 0 && is_dotted_issuer()) {
        sign.sign = '-';
        symbol_.flags |= docref_flag::kSeparatorFixed;
      }
      // 312 QĐ/TWĐTN, 60TC/TCT: the number stands apart from a code that a slash follows.
      if (first && symbol_.year == 0 && (sign.sign == ' ' || touches(next_))) {
        sign.sign = ' ';
      } else if (sign.sign != '/' && sign.sign != '-') {
        break;
      }
      if (!read_segment(sign)) break;
      if (cut_) break;
    }
    if (symbol_.segments.empty()) return false;
    symbol_.end_token = next_;
    if (needs_issuer_ && symbol_.segments.size() < 2) return false;
    if (symbol_.lower) {
      for (const SymbolSegment& segment : symbol_.segments) {
        if (!segment.code.known()) return false;
      }
    }
    return true;
  }

  // TT-BCA(C13): a unit in brackets.
  bool read_bracketed_unit() {
    const uint32_t end = symbol_.span.end;
    if (symbol_.segments.empty() || symbol_.segments.back().code.issuer == IssuerClass::none || end >= view_.size() ||
        view_[end] != '(' || tokens_[next_].begin != end + 1)
      return false;
    if (is_digits(next_) || tokens_[next_].length > 2 || (tokens_[next_].shape & token_shape::kHasLower) != 0 ||
        !touches(next_ + 1) || !is_digits(next_ + 1) || word(next_ + 1).size() > 2)
      return false;
    const uint32_t close = tokens_[next_ + 1].span().end;
    if (close >= view_.size() || view_[close] != ')') return false;
    DocnumCode code;
    code.text.append(word(next_)).append(word(next_ + 1));
    symbol_.segments.push_back({code, '-'});
    symbol_.span.end = close + 1;
    symbol_.flags |= docref_flag::kSeparatorFixed;
    next_ += 2;
    return true;
  }

  // NQ.HĐTP: a point between a type and a body that are both known.
  bool is_dotted_issuer() const {
    if (symbol_.segments.size() != 1 || symbol_.segments[0].code.type < 0 || !symbol_.segments[0].code.exact)
      return false;
    if (tokens_[next_].gap != Gap::dot || gap_size(next_) != 1 || is_digits(next_) ||
        (tokens_[next_].shape & token_shape::kHasLower) != 0)
      return false;
    const std::optional<DocnumCode> code = read_code(word(next_));
    return code && code->exact && code->issuer != IssuerClass::none && code->text.size() > 1;
  }

  // One segment and its place among the others; false leaves the symbol as it is.
  bool read_segment(Joint sign) {
    const uint32_t begin_token = next_;
    uint32_t end = 0;
    cut_ = false;
    std::optional<DocnumCode> code = is_digits(begin_token) ? read_digits(sign) : read_letters(end);
    if (!code) {
      next_ = begin_token;
      return false;
    }
    if (end == 0) end = tokens_[next_ - 1].span().end;
    if (!fits(sign, *code)) {
      next_ = begin_token;
      return false;
    }
    if (sign.before || sign.after) symbol_.flags |= docref_flag::kSpaced;
    if (cut_) {
      symbol_.flags |= docref_flag::kGlued;
      symbol_.glued_word = {end, tokens_[next_ - 1].span().end};
    }
    if ((code->flags & docref_flag::kLower) != 0) symbol_.lower = true;
    symbol_.flags |= code->flags;
    symbol_.span.end = end;
    symbol_.segments.push_back({*code, sign.sign});
    return true;
  }

  // Blanks round a separator: the wider, the more must be known of what follows.
  bool fits(Joint sign, const DocnumCode& code) {
    const size_t count = symbol_.segments.size();
    if (sign.sign == ' ') {
      if (!code.exact || cut_ || !trusted_) return false;
      const Joint following = joint(next_);
      if (following.sign != '/' || following.before || following.after) return false;
      symbol_.on_trust = true;
      needs_issuer_ = true;
      return true;
    }
    if (sign.before && sign.after) {
      if (count == 0) {
        if (sign.sign == '-') needs_issuer_ = true;
        spaced_out_ = code.type >= 0 || code.exact;
        if (!spaced_out_ && trusted_ && sign.sign == '/' && code.text.size() > 1 && code.flags == 0)
          symbol_.on_trust = spaced_out_ = true;
        return spaced_out_;
      }
      // 1118 / UBND - CATP: written so throughout.
      if (spaced_out_)
        return code.exact ||
               (code.text.size() <= 14 && (code.flags & (docref_flag::kLower | docref_flag::kUpper)) == 0);
      // NĐ - CP: the issuer that is still missing. Behind it ` - ` begins something else (… QĐ-UBND - TP.HCM), but for
      // the issuers of a joint document.
      // 77/ UBND – VX: an issuer whose own sign had a blank, and its unit.
      if (count == 1 && (symbol_.flags & docref_flag::kSpaced) != 0 &&
          symbol_.segments[0].code.issuer != IssuerClass::none && symbol_.segments[0].code.type < 0)
        return code.text.size() <= 6 && (code.flags & (docref_flag::kLower | docref_flag::kUpper)) == 0;
      const bool joint_form = symbol_.segments[0].code.text == "TTLT" || symbol_.segments[0].code.text == "NQLT";
      return code.issuer != IssuerClass::none &&
             (joint_form ? code.exact : count == 1 && symbol_.segments[0].code.type >= 0);
    }
    if ((!sign.before && !sign.after) || code.known()) return true;
    symbol_.on_trust |= trusted_;
    return trusted_;
  }

  // Numbers inside a symbol: the year of a contract (12/HĐ-XD/2023), the law number of a decree (102-SL/L.004).
  std::optional<DocnumCode> read_digits(Joint sign) {
    if (symbol_.segments.empty() || !is_contract_code(symbol_.segments[0].code) || word(next_).size() > 4 ||
        sign.before || sign.after) {
      return std::nullopt;
    }
    DocnumCode code;
    code.text = word(next_);
    ++next_;
    return code;
  }

  // The letters of a segment with its tail; `end` is set where the next word is glued to it.
  std::optional<DocnumCode> read_letters(uint32_t& end) {
    const uint32_t first = next_;
    std::string raw(word(first));
    if (raw.size() > kMaxSegmentBytes) return std::nullopt;
    ++next_;
    const bool has_lower = (tokens_[first].shape & token_shape::kHasLower) != 0;
    read_dotted(raw);
    while (has(next_) && is_ampersand(next_) && !is_digits(next_) && raw.size() < kMaxSegmentBytes) {
      const bool lower = (tokens_[next_].shape & token_shape::kHasLower) != 0;
      const size_t glued = lower ? glued_code_size(word(next_)) : 0;
      if (glued > 0) {
        raw += word(next_).substr(0, glued);
        end = tokens_[next_].begin + static_cast<uint32_t>(glued);
        cut_ = true;
        ++next_;
        return read_code(raw);
      }
      raw += word(next_);
      ++next_;
    }
    if (touches(next_) && is_digits(next_)) {
      // Ban Chỉ đạo 138, 389, 1389: steering boards are called by the number of what founded them.
      const size_t longest = raw.starts_with("BCĐ") ? 4 : 2;
      if (word(next_).size() > longest && !is_law_number(raw)) return std::nullopt;
      raw += word(next_);
      ++next_;
      const bool more =
          touches(next_) && word(next_).size() <= 5 && (tokens_[next_].shape & token_shape::kHasLower) == 0;
      if (more && !is_digits(next_)) {  // C41B, K2ĐT
        raw += word(next_);
        ++next_;
      }
    } else if (is_law_number(raw)) {
      read_law_number(raw);
    }
    std::optional<DocnumCode> code = read_code(raw);
    if (code || !has_lower) return code;
    const size_t size = glued_code_size(word(first));
    if (size == 0) return std::nullopt;
    next_ = first + 1;
    code = read_code(word(first).substr(0, size));
    if (code && !code->exact && raw.size() - size <= 2 && !symbol_.segments.empty()) {
      code->text = raw;  // QLĐTh, HoREA: a unit with small letters of its own
      return code;
    }
    cut_ = true;
    end = tokens_[first].begin + static_cast<uint32_t>(size);
    return code;
  }

  // BGD&ĐT, GD& ĐT
  bool is_ampersand(uint32_t at) const {
    if (tokens_[at].gap != Gap::other || (tokens_[at].shape & token_shape::kFirstUpper) == 0) return false;
    const std::string_view gap = view_.substr(tokens_[at].begin - gap_size(at), gap_size(at));
    return gap == "&" || ((gap == "& " || gap == " &") && (tokens_[at].shape & token_shape::kHasLower) == 0);
  }

  // T.Ư, T.W; VPCP-V.I.
  void read_dotted(std::string& raw) {
    if ((raw != "T" && raw != "V") || !has(next_) || tokens_[next_].gap != Gap::dot || gap_size(next_) != 1) return;
    const std::string_view tail = word(next_);
    const bool dotted =
        raw == "T" ? tail == "Ư" || tail == "W" || tail == "U" : tail == "I" || tail == "II" || tail == "III";
    if (!dotted) return;
    raw += '.';
    raw += tail == "U" ? std::string_view("Ư") : tail;
    ++next_;
  }

  bool is_law_number(std::string_view raw) const {
    return raw == "L" && symbol_.segments.size() == 1 && symbol_.segments[0].code.text == "SL";
  }
  void read_law_number(std::string& raw) {
    if (!has(next_) || !is_digits(next_) || gap_size(next_) != 1 || word(next_).size() > 3) return;
    if (tokens_[next_].gap != Gap::dot && tokens_[next_].gap != Gap::dash) return;
    raw += word(next_);
    ++next_;
    symbol_.flags |= docref_flag::kSeparatorFixed;
  }

  std::string_view view_;
  std::span<const Token> tokens_;
  bool trusted_;
  Symbol& symbol_;
  uint32_t next_ = 0;
  bool cut_ = false;              // the last segment ended inside a token
  bool spaced_out_ = false;       // blanks round the first separator: they may stand round all of them
  bool needs_issuer_ = false;     // the reading is only good if an issuer follows
  bool first_is_joined_ = false;  // the slash before the first segment is already read
};

}  // namespace

Joint read_joint(std::string_view view, uint32_t begin, uint32_t end) {
  Joint result;
  uint32_t at = begin;
  while (at < end && view[at] == ' ') ++at;
  if (at == end) {
    if (begin < end) result.sign = ' ';
    return result;
  }
  const uint32_t before = at - begin;
  uint32_t size = slash_size(view, at);
  char sign = '/';
  if (size == 0) {
    size = dash_size(view, at);
    sign = '-';
  }
  if (size == 0) return result;
  at += size;
  const uint32_t sign_end = at;
  while (at < end && view[at] == ' ') ++at;
  if (at != end || before > kMaxBlanks || at - sign_end > kMaxBlanks) return result;
  return {sign, before > 0, at > sign_end};
}

bool read_symbol(const PreparedText& text, uint32_t at, bool trusted, Symbol& symbol) {
  return Reader(text, trusted, symbol).read(at);
}

bool read_placeholder(const PreparedText& text, uint32_t at, uint32_t number_word_end, Symbol& symbol) {
  const std::string_view view = text.view();
  const uint32_t end = text.tokens()[at].begin;
  uint32_t slash = end;
  uint32_t sign = 0;
  // [ .…_:]* "/" [ ]*
  for (uint32_t byte = number_word_end; byte < end;) {
    const uint32_t size = slash_size(view, byte);
    if (size > 0) {
      if (sign > 0) return false;
      sign = size;
      slash = byte;
      byte += size;
    } else if (view.substr(byte, 3) == "…") {
      byte += 3;
    } else if (view[byte] == ' ' || view[byte] == '.' || view[byte] == '_' || view[byte] == ':') {
      ++byte;
    } else {
      return false;
    }
  }
  if (sign == 0 || end - slash > sign + kMaxBlanks) return false;
  return Reader(text, true, symbol).read_without_number(at, slash);
}

}  // namespace vnsift
