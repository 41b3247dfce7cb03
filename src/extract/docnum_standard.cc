#include "extract/docnum_standard.h"

#include <array>
#include <span>

#include "extract/docnum_codes.h"
#include "extract/docnum_grammar.h"

namespace vnsift {
namespace {

constexpr size_t kMaxParts = 6;  // of a code: 7699-2-1

class StandardReader {
 public:
  StandardReader(const PreparedText& text, uint32_t at) : view_(text.view()), tokens_(text.tokens()), next_(at) {}

  uint32_t read(DocRef& ref) {
    const uint32_t first = next_;
    const std::optional<DocnumCode> name = read_code(word(first));
    if (!name || name->type < 0 || type_group(name->type) != "standard" || name->flags != 0) return 0;
    if (tokens_[first].gap == Gap::none) return 0;
    ++next_;
    std::string canonical(name->text);
    canonical += ' ';
    read_bodies(canonical);
    if (!has(next_) || !digits(next_) || !(near_blank(next_) || tokens_[next_].gap == Gap::none)) return 0;
    std::string code(word(next_));
    ++next_;
    read_parts(code, ref.flags);
    canonical += code;
    read_year(canonical, ref);
    read_issuer(canonical, ref);
    ref.kind = DocRefKind::standard;
    ref.number = std::move(code);
    ref.canonical = std::move(canonical);
    ref.key = key_of(ref.canonical);
    ref.span = {tokens_[first].begin, tokens_[next_ - 1].span().end};
    ref.type = type_slug(name->type);
    ref.doc_class = "standard";
    return next_;
  }

 private:
  bool has(uint32_t i) const { return i < tokens_.size(); }
  bool digits(uint32_t i) const { return (tokens_[i].shape & token_shape::kDigits) != 0; }
  std::string_view word(uint32_t i) const { return slice(view_, tokens_[i].span()); }
  bool near_blank(uint32_t i) const { return tokens_[i].gap == Gap::blank; }
  Joint joint(uint32_t i) const {
    return has(i) && tokens_[i].gap != Gap::line ? read_joint(view_, tokens_[i - 1].span().end, tokens_[i].begin)
                                                 : Joint{};
  }
  bool is_year(uint32_t i) const {
    return digits(i) && word(i).size() == 4 && (word(i).starts_with("19") || word(i).starts_with("20"));
  }

  // ISO, ISO/IEC, IEC, EN: bodies whose standard was taken over.
  void read_bodies(std::string& canonical) {
    static constexpr std::array<std::string_view, 8> kBodies{"ISO", "IEC", "TS", "TR", "EN", "OIML", "ASTM", "CAC"};
    for (int count = 0; count < 3 && has(next_); ++count) {
      bool known = false;
      for (std::string_view body : kBodies) known |= word(next_) == body;
      const Joint sign = joint(next_);
      const bool slash = sign.sign == '/' && !sign.before && !sign.after;
      if (!known || !(near_blank(next_) || (slash && count > 0))) break;
      if (slash) canonical.back() = '/';
      canonical += word(next_);
      canonical += ' ';
      ++next_;
    }
  }

  // -183, -2-1, -MT, with blanks round the dash; a year that a dash joins is no part (TCVN 4054-2005).
  void read_parts(std::string& code, uint32_t& flags) {
    for (size_t count = 0; count < kMaxParts && has(next_); ++count) {
      const Joint sign = joint(next_);
      if (sign.sign != '-') break;
      const bool last_year = is_year(next_) && !(has(next_ + 1) && tokens_[next_ + 1].gap == Gap::colon);
      if (last_year) break;
      const bool spaced = sign.before || sign.after;
      const bool letters = !digits(next_);
      if (letters && (spaced || word(next_) != "MT")) break;
      if (!letters && word(next_).size() > 4) break;
      if (spaced) flags |= docref_flag::kSpaced;
      code += '-';
      code += word(next_);
      ++next_;
    }
  }

  void read_year(std::string& canonical, DocRef& ref) {
    if (!has(next_) || !is_year(next_)) return;
    const Joint sign = joint(next_);
    const bool colon = tokens_[next_].gap == Gap::colon && tokens_[next_].begin - tokens_[next_ - 1].span().end <= 5;
    if (!colon && (sign.sign != '-' || sign.before || sign.after)) return;
    if (!colon) ref.flags |= docref_flag::kSeparatorFixed;
    if (colon && tokens_[next_].begin - tokens_[next_ - 1].span().end > 1) ref.flags |= docref_flag::kSpaced;
    const std::string_view year = word(next_);
    ref.year = (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 + (year[3] - '0');
    canonical += ':';
    canonical += year;
    ++next_;
  }

  void read_issuer(std::string& canonical, DocRef& ref) {
    if (ref.year == 0 || !has(next_) || digits(next_)) return;
    const Joint sign = joint(next_);
    if (sign.sign != '/' || (sign.before && sign.after)) return;
    std::string raw(word(next_));
    const uint32_t first = next_++;
    while (has(next_) && tokens_[next_].gap == Gap::other && view_[tokens_[next_].begin - 1] == '&' &&
           tokens_[next_].begin - tokens_[next_ - 1].span().end == 1) {
      raw += word(next_++);
    }
    const std::optional<DocnumCode> code = read_code(raw);
    if (!code || (code->issuer == IssuerClass::none && (code->flags & docref_flag::kLower) != 0)) {
      next_ = first;
      return;
    }
    if (sign.before || sign.after) ref.flags |= docref_flag::kSpaced;
    ref.flags |= code->flags;
    ref.issuer_code = code->text;
    canonical += '/';
    canonical += code->text;
  }

  std::string_view view_;
  std::span<const Token> tokens_;
  uint32_t next_;
};

}  // namespace

uint32_t read_standard(const PreparedText& text, uint32_t at, DocRef& ref) {
  return StandardReader(text, at).read(ref);
}

}  // namespace vnsift
