#include "extract/docnum_issuer.h"

#include <span>

#include "extract/docnum_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTokens = 60;

// Roles that say nothing about the name of a body: they are for mentions without a number.
constexpr uint32_t kForeignRoles = docnum_role::kDraft | docnum_role::kStudy | docnum_role::kUnnamed |
                                   docnum_role::kThis | docnum_role::kAbove | docnum_role::kCounter |
                                   docnum_role::kLegal | docnum_role::kLead | docnum_role::kTitle;

// Tokens of the longest name of issuers.tsv at `i`.
uint32_t known_issuer_tokens(const PreparedText& text, uint32_t i) {
  const auto [begin, end] = text.phrases_at(i);
  for (const PhraseHit* hit = begin; hit != end; ++hit) {
    if (hit->table == PhraseTable::issuers) return hit->tokens;
  }
  return 0;
}

class IssuerReader {
 public:
  IssuerReader(const PreparedText& text, uint32_t at, uint32_t limit, bool joint)
      : text_(text), view_(text.view()), tokens_(text.tokens()), at_(at), limit_(limit), joint_(joint) {}

  ViewSpan read(uint32_t& next) {
    uint32_t i = at_;
    uint32_t end = at_;     // the token behind the last one taken
    bool complete = false;  // a name of the table ends here
    while (i < tokens_.size() && i < at_ + kMaxTokens && tokens_[i].begin < limit_) {
      if (i > at_ && !gap_goes_on(i)) break;
      if (const uint32_t known = known_name(i); known > 0) {
        i += known;
        end = i;
        complete = true;
        continue;
      }
      const WordAt word = word_at(tokens_, i);
      if (word.is(docnum_role::kJoin)) {
        if (i == at_ || !goes_on_behind_and(i + 1)) break;
        ++i;
        continue;
      }
      if (word.is(docnum_role::kStop) && !is_name_like(i, word)) break;
      if (is_part(i, word)) {
        ++i;
        end = i;
        complete = false;
        continue;
      }
      const uint32_t run = complete || i == at_ ? 0 : lower_run(i);
      if (run == 0) break;
      i += run;
      end = i;
    }
    next = end;
    if (end == at_) return {};
    return {tokens_[at_].begin, tokens_[end - 1].span().end};
  }

 private:
  bool has(uint32_t i) const { return i < tokens_.size(); }
  bool upper(uint32_t i) const { return (tokens_[i].shape & token_shape::kFirstUpper) != 0; }
  std::string_view gap(uint32_t i) const {
    const uint32_t begin = tokens_[i - 1].span().end;
    return view_.substr(begin, tokens_[i].begin - begin);
  }

  bool gap_goes_on(uint32_t i) const {
    switch (tokens_[i].gap) {
      case Gap::blank:
        return true;
      case Gap::none:
        return upper(i) || (tokens_[i].shape & token_shape::kDigits) != 0;
      case Gap::line:  // a wrapped line goes on in small letters
        return gap(i).find("\n\n") == std::string_view::npos && !upper(i) &&
               word_at(tokens_, i).is(docnum_role::kInner);
      case Gap::dash:
        return upper(i);
      case Gap::dot:
        if (gap(i).size() == 1) return upper(i) && tokens_[i - 1].length <= 3;  // TP.HCM
        return gap(i) == ". " && is_short_place(i - 1) && (upper(i) || (tokens_[i].shape & token_shape::kDigits) != 0);
      case Gap::comma:
        return joint_ && begins_body(i);
      case Gap::other:
        return gap(i) == "&" || gap(i) == " & ";
      default:
        return false;
    }
  }

  // TP. Hồ Chí Minh, Q. 1: the point of an abbreviation.
  bool is_short_place(uint32_t i) const {
    return upper(i) && tokens_[i].length <= 2 && word_at(tokens_, i).is(docnum_role::kPlace);
  }

  uint32_t known_name(uint32_t i) const { return known_issuer_tokens(text_, i); }
  bool begins_document(uint32_t i) const {
    const auto [begin, end] = text_.phrases_at(i);
    for (const PhraseHit* hit = begin; hit != end; ++hit) {
      if (hit->table == PhraseTable::document_types) return true;
    }
    return false;
  }
  bool begins_body(uint32_t i) const { return vnsift::begins_body(text_, i); }

  // `và` inside a name (Nông nghiệp và Môi trường), or between the bodies of a joint document.
  bool goes_on_behind_and(uint32_t i) const {
    if (!has(i) || tokens_[i].gap != Gap::blank || begins_document(i)) return false;
    if (begins_body(i)) return joint_;
    return upper(i) || word_at(tokens_, i).is(docnum_role::kInner);
  }

  // Cần Thơ, Mới: a capitalised word that is a stop word in small letters only.
  bool is_name_like(uint32_t i, WordAt word) const {
    const bool title_case = upper(i) && (tokens_[i].shape & token_shape::kHasLower) != 0;
    return title_case && word.tokens == 1 && !word.is(docnum_role::kApart);
  }

  bool is_part(uint32_t i, WordAt word) const {
    if ((tokens_[i].shape & token_shape::kDigits) != 0)
      return i > at_ && tokens_[i].gap != Gap::comma && digits_belong(i);
    if (upper(i)) return !begins_document(i);
    return word.is(docnum_role::kInner | docnum_role::kPlace);
  }

  // Small words of no table: the second syllable of a word (Thương mại, Thông tin); up to three if the name goes on
  // behind them (Phòng chống thiên tai tỉnh).
  uint32_t lower_run(uint32_t i) const {
    uint32_t run = 0;
    while (run < 4 && has(i + run) && (run == 0 || tokens_[i + run].gap == Gap::blank)) {
      const WordAt word = word_at(tokens_, i + run);
      if (upper(i + run) || (word.roles & ~kForeignRoles) != 0 || (tokens_[i + run].shape & token_shape::kDigits) != 0)
        break;
      ++run;
    }
    if (run == 0 || run > 3) return 0;
    if (run == 1) return run;
    const uint32_t next = i + run;
    const bool goes_on = has(next) && tokens_[next].gap == Gap::blank &&
                         (upper(next) || word_at(tokens_, next).is(docnum_role::kPlace | docnum_role::kInner));
    return goes_on ? run : 1;
  }

  // Ban Chỉ đạo 127TW, Hội nghị lần thứ 6, Quận 5: not a number of its own (… tỉnh 24/6/2019).
  bool digits_belong(uint32_t i) const {
    if (tokens_[i].length > 3 || !has(i + 1)) return tokens_[i].length <= 3;
    const Gap behind = tokens_[i + 1].gap;
    return behind != Gap::slash && behind != Gap::dash;
  }

  const PreparedText& text_;
  std::string_view view_;
  std::span<const Token> tokens_;
  uint32_t at_;
  uint32_t limit_;
  bool joint_;
};

}  // namespace

ViewSpan read_issuer(const PreparedText& text, uint32_t at, uint32_t limit, bool joint, uint32_t& next) {
  return IssuerReader(text, at, limit, joint).read(next);
}

bool begins_body(const PreparedText& text, uint32_t at) {
  const std::vector<Token>& tokens = text.tokens();
  return known_issuer_tokens(text, at) > 0 ||
         ((tokens[at].shape & token_shape::kFirstUpper) != 0 && word_at(tokens, at).is(docnum_role::kBody));
}

bool begins_place(const PreparedText& text, uint32_t at) {
  const std::vector<Token>& tokens = text.tokens();
  const WordAt word = word_at(tokens, at);
  if (word.is(docnum_role::kPlace)) return true;
  const uint8_t shape = tokens[at].shape;
  // Lào Cai: a capitalised word, not an abbreviation and not the first word of a sentence about something else.
  if ((shape & token_shape::kFirstUpper) == 0 || (shape & token_shape::kHasLower) == 0 ||
      (word.roles & ~kForeignRoles) != 0)
    return false;
  const auto [begin, end] = text.phrases_at(at);
  for (const PhraseHit* hit = begin; hit != end; ++hit) {
    if (hit->table == PhraseTable::document_types || hit->table == PhraseTable::issuers) return false;
  }
  return true;
}

}  // namespace vnsift
