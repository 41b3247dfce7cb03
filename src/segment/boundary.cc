#include "segment/boundary.h"

#include <algorithm>

#include <vnsift/syllable.h>

#include "text/punctuation.h"

namespace vnsift {
namespace {

// Bytes between an end mark and the next token that are looked at one by one; a longer row of signs is ornament.
constexpr uint32_t kSignWindow = 16;
// A clause such as `CNN đưa tin.` behind a question in quotes: at most so many tokens.
constexpr uint32_t kReporterTokens = 6;
// A word of the list: `1.` to `999.`, `IV.`, `a.`
constexpr uint32_t kListNumberBytes = 3;
constexpr size_t kCutNameBytes = 3;       // Ng. Tr. Ngh.
constexpr std::ptrdiff_t kListParts = 6;  // 2.3.1.

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_number(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
bool starts_upper(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }
// iPhone, eBay: a name for all its first letter.
bool has_upper(const Token& token) { return (token.shape & token_shape::kHasUpper) != 0; }
bool is_capitalised(const Token& token) { return starts_upper(token) && (token.shape & token_shape::kHasLower) != 0; }

bool is_one_letter(std::string_view word) {
  const auto lead = static_cast<uint8_t>(word[0]);
  const size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
  return word.size() == size && !(lead >= '0' && lead <= '9');
}

bool is_roman(std::string_view token) {
  return token.size() <= 5 && token.find_first_not_of("IVX") == std::string_view::npos;
}

// The first index in [from, size) for which `reached` holds, searched in growing steps: boundaries are near each other.
template <class Reached>
uint32_t gallop(uint32_t from, uint32_t size, Reached reached) {
  uint32_t step = 1;
  uint32_t low = from;
  while (low < size && !reached(low)) {
    const uint32_t probe = size - low > step ? low + step : size;
    if (probe < size && !reached(probe)) {
      low = probe;
      step *= 2;
      continue;
    }
    uint32_t high = probe;  // reached or size; low is not
    while (high - low > 1) {
      const uint32_t middle = low + (high - low) / 2;
      (reached(middle) ? high : low) = middle;
    }
    return high;
  }
  return low;
}

}  // namespace

void Boundary::start_block(ViewSpan block, uint32_t first_token, uint32_t last_token) {
  block_ = block;
  first_token_ = first_token;
  last_token_ = last_token;
  token_at_ = first_token;
  sentence_token_ = first_token;
  casual_ = Casual::unknown;
  quotes_.start(block.begin);
}

// Atoms are never cut; the point that belongs to an atom (`ThS.`) may end a sentence, that of a list head does not.
bool Boundary::cuts_atom(const TerminatorRun& run) {
  const std::vector<Atom>& atoms = text_.atoms();
  atom_at_ =
      gallop(atom_at_, static_cast<uint32_t>(atoms.size()), [&](uint32_t i) { return atoms[i].span.end > run.begin; });
  for (uint32_t i = atom_at_; i < atoms.size() && atoms[i].span.begin < run.end; ++i) {
    if (atoms[i].span.end > run.end) return true;
    if (atoms[i].kind == AtomKind::list_head && atoms[i].span.end > run.begin) return true;
  }
  return false;
}

// Behind cuts_atom(): is the mark at `at` glued to an atom that ends there?
bool Boundary::atom_ends_at(uint32_t at) const { return atom_at_ > 0 && text_.atoms()[atom_at_ - 1].span.end == at; }

// `Ng. Văn Ba`, `Tr. Thị Hoa`: a family name cut to its first consonants.
bool Boundary::is_cut_name(const Left& left) const {
  const Token& token = *left.token;
  const bool counted = left.count > 1 && is_number(left.token[-1]);  // 50 Hz.
  const std::string_view word = bytes(token);
  return is_capitalised(token) && word.size() <= kCutNameBytes && !counted &&
         word.find_first_of("aeiouyAEIOUY") == std::string_view::npos && (token.shape & token_shape::kMarked) == 0;
}

// A letter that stands alone: the `A` of `quốc lộ 1A` does not.
bool Boundary::is_single_letter(const Token& token) const {
  return is_one_letter(bytes(token)) && token.gap != Gap::none;
}

AbbreviationKind Boundary::abbreviation_ending_at(uint32_t token_index) {
  const std::vector<PhraseHit>& hits = text_.phrases();
  const std::vector<Token>& tokens = text_.tokens();
  const uint32_t from = token_index >= first_token_ + 2 ? token_index - 2 : first_token_;
  phrase_at_ =
      gallop(phrase_at_, static_cast<uint32_t>(hits.size()), [&](uint32_t i) { return hits[i].first_token >= from; });
  for (uint32_t i = phrase_at_; i < hits.size() && hits[i].first_token <= token_index; ++i) {
    const PhraseHit& hit = hits[i];
    if (hit.table != PhraseTable::abbreviations || hit.first_token + hit.tokens != token_index + 1) continue;
    const AbbreviationKind kind = abbreviation_kind(hit.row, text_.span_of(hit).size(), tokens[hit.first_token].shape);
    if (kind != AbbreviationKind::none) return kind;
  }
  return AbbreviationKind::none;
}

bool Boundary::is_vietnamese(const Token& token) const {
  return (token.shape & token_shape::kForeign) == 0 && parse_syllable(bytes(token)).has_value();
}

// `Tân Bình`, `Trump`: two capitalised words, or one that is no Vietnamese syllable.
bool Boundary::looks_like_name(const Token& token) const {
  if (!is_capitalised(token)) return false;
  const Token* second = next_token(token);
  return (second != nullptr && second->gap == Gap::blank && is_capitalised(*second)) || !is_vietnamese(token);
}

Boundary::Right Boundary::look_right(const TerminatorRun& run) {
  const std::vector<Token>& tokens = text_.tokens();
  const uint32_t index = gallop(token_at_, last_token_, [&](uint32_t i) { return tokens[i].begin >= run.end; });
  Right right;
  if (index == last_token_) return right;
  right.token = &tokens[index];
  right.blank = is_blank(view_[run.end]);
  const uint32_t end = std::min(right.token->begin, run.end + kSignWindow);
  for (uint32_t at = run.end; at < end;) {
    if (is_blank(view_[at])) {
      ++at;
    } else if (const uint32_t dash = dash_size(view_, at); dash != 0) {
      right.dash = true;
      at += dash;
    } else if (const uint32_t opener = opener_size(view_, at); opener != 0) {
      (view_[at] == '(' ? right.bracket : right.quote) = true;
      at += opener;
    } else {
      if (view_[at] == ',' || view_[at] == ';' || view_[at] == ':') {
        right.comma = true;
        break;
      }
      ++at;
    }
  }
  return right;
}

Boundary::Left Boundary::look_left(const TerminatorRun& run, uint32_t sentence_begin) {
  const std::vector<Token>& tokens = text_.tokens();
  token_at_ = gallop(token_at_, last_token_, [&](uint32_t i) { return tokens[i].begin >= run.begin; });
  sentence_token_ = gallop(sentence_token_, last_token_, [&](uint32_t i) { return tokens[i].begin >= sentence_begin; });
  Left left;
  left.index = token_at_;
  left.count = token_at_ - std::min(sentence_token_, token_at_);
  if (left.count > 0 && tokens[token_at_ - 1].span().end == run.begin) {
    left.token = &tokens[token_at_ - 1];
    // A letter glued to a number is a unit or a part of it: 500đ. 1A.
    const bool glued = left.token->gap == Gap::none && left.count > 1;
    left.abbreviation = glued ? AbbreviationKind::none : abbreviation_ending_at(token_at_ - 1);
  }
  return left;
}

// `1.` `2.3.` `IV.` `a.` `(1).` where a sentence begins or behind a colon, `Điều 1.` `Phụ lục II.` where one begins.
bool Boundary::is_list_head(const TerminatorRun& run, const Left& left) const {
  if (run.kind != TerminatorRun::Kind::point) return false;
  const Token* const first = text_.tokens().data() + sentence_token_;
  const auto is_index = [&](const Token& t) {
    const std::string_view word = bytes(t);
    return is_number(t) ? word.size() <= kListNumberBytes : is_one_letter(word) || is_roman(word);
  };
  if (left.token == nullptr) {  // (1). [2].
    const char before = view_[run.begin - 1];
    return left.count == 1 && (before == ')' || before == ']') && is_index(*first);
  }
  const Token* token = left.token;
  if (!is_index(*token)) return false;
  // Back over 2.3 and 12a to the first part.
  const Token* const limit = left.token - std::min<std::ptrdiff_t>(left.token - first, kListParts);
  while (token > limit && (token->gap == Gap::dot || token->gap == Gap::none) && is_index(token[-1])) --token;
  if (token == first) return true;
  if ((token->gap == Gap::colon || token->gap == Gap::semicolon) && is_blank(view_[token->begin - 1])) {
    return !starts_upper(*token) || is_roman(bytes(*token));
  }
  if (token->gap != Gap::blank || token - first > 2 || !starts_upper(*first)) return false;
  const uint8_t heading = token - first == 1 ? boundary_word::kHeading : boundary_word::kHeadingEnd;
  return (boundary_word_bits(token[-1].key) & heading) != 0;
}

// `"...chưa?" CNN đưa tin.`: a short clause with a verb of saying up to the next point belongs to the question before
// it.
bool Boundary::is_reporter_clause(const TerminatorRun& run, const Right& right) const {
  if (!run.closes_quote || run.kind != TerminatorRun::Kind::mark || right.quote) return false;
  const uint8_t subject = boundary_word_bits(right.token->key);
  if ((subject & boundary_word::kStarter) != 0 && (subject & boundary_word::kHonorific) == 0)
    return false;  // Không ai hỏi.
  bool says = false;
  const Token* token = right.token;
  for (uint32_t n = 0; token != nullptr && n < kReporterTokens; ++n) {
    if (n > 0 && token->gap != Gap::blank) return false;
    says |= n > 0 && (boundary_word_bits(token->key) & boundary_word::kReporter) != 0;
    const uint32_t end = token->span().end;
    if (end >= block_.end || view_[end] == '.') return says;
    token = next_token(*token);
  }
  return false;
}

// Text without any capital, as in a chat: there a lower-case letter may begin a sentence.
bool Boundary::is_casual() {
  if (casual_ == Casual::unknown) {
    const auto begin = text_.tokens().begin();
    casual_ = std::any_of(begin + first_token_, begin + last_token_, has_upper) ? Casual::no : Casual::yes;
  }
  return casual_ == Casual::yes;
}

bool Boundary::ends_before_lower(const TerminatorRun& run, const Left& left, const Right& right) {
  if (run.kind == TerminatorRun::Kind::ellipsis) return false;
  if (left.token != nullptr && is_single_letter(*left.token)) return false;
  if (left.abbreviation != AbbreviationKind::none) return left.abbreviation == AbbreviationKind::etc && is_casual();
  if (right.quote || right.bracket) return !run.closes_quote;
  const uint32_t end = right.token->span().end;
  if (is_one_letter(bytes(*right.token)) && end < block_.end && view_[end] == ')') return true;  // b) the next item
  return !right.dash && is_casual();
}

bool Boundary::ends_before_digit(const TerminatorRun& run, const Left& left, const Right& right) const {
  if (run.kind == TerminatorRun::Kind::mark) return true;
  if (run.kind == TerminatorRun::Kind::ellipsis) return false;
  if (left.token == nullptr) return true;
  if (left.abbreviation != AbbreviationKind::none) {
    return left.abbreviation == AbbreviationKind::etc || left.abbreviation == AbbreviationKind::tail;
  }
  const std::string_view before = bytes(*left.token);
  if (is_single_letter(*left.token)) return false;
  if (!is_number(*left.token)) return true;
  // `9. 500 đoàn viên`, `12. 5. 2020`: a number or date with blanks in it.
  const std::string_view after = bytes(*right.token);
  if (before.size() <= 3 && after.size() == 3) return false;
  if (before.size() > 2) return true;
  const Token* third = next_token(*right.token);
  const bool day = after.size() <= 2 && third != nullptr && third->gap == Gap::dot && is_number(*third);
  const bool month = after.size() == 4 && left.count > 1 && left.token->gap == Gap::dot && is_number(left.token[-1]);
  return !day && !month;
}

// Behind a single letter: `George W. Bush` goes on, `ông H. Công an` and `vitamin C. Trẻ em` do not.
bool Boundary::ends_after_letter(const Left& left, const Right& right) const {
  const Token& letter = *left.token;
  const Token& next = *right.token;
  if (!starts_upper(letter)) return left.abbreviation != AbbreviationKind::inner;
  if ((boundary_word_bits(next.key) & boundary_word::kStarter) != 0) return true;
  if (is_capitalised(next) && !is_vietnamese(next)) return false;
  const bool alone = left.count <= 1;
  if (alone) return false;
  const Token& before = (&letter)[-1];
  if (letter.gap == Gap::dot) return true;  // N.V.A. Công an
  if ((boundary_word_bits(before.key) & boundary_word::kHonorific) != 0) return true;
  if (left.abbreviation == AbbreviationKind::place) return letter.gap == Gap::blank && !looks_like_name(next);
  return letter.gap == Gap::blank;
}

bool Boundary::ends_before_capital(const Left& left, const Right& right) const {
  if (left.token == nullptr) return true;
  if (is_single_letter(*left.token) && left.abbreviation != AbbreviationKind::title &&
      left.abbreviation != AbbreviationKind::tail && left.abbreviation != AbbreviationKind::etc) {
    return ends_after_letter(left, right);
  }
  const bool starter = (boundary_word_bits(right.token->key) & boundary_word::kStarter) != 0;
  switch (left.abbreviation) {
    case AbbreviationKind::etc:
    case AbbreviationKind::tail:
      return true;
    case AbbreviationKind::none:
    case AbbreviationKind::number:
      return starter || !is_cut_name(left);
    case AbbreviationKind::inner:
      return false;
    case AbbreviationKind::title:
    case AbbreviationKind::place:
      return starter && left.count > 1;
    case AbbreviationKind::role:
      return left.count > 1 && (starter || !looks_like_name(*right.token));
  }
  return true;
}

// `gái.Dựa`: a blank is missing where a syllable, a year or a document number stands before the mark and a capitalised
// syllable behind it.
bool Boundary::ends_without_blank(const TerminatorRun& run, const Left& left, const Right& right) const {
  const Token& next = *right.token;
  if (!is_capitalised(next) && !(starts_upper(next) && (boundary_word_bits(next.key) & boundary_word::kStarter) != 0)) {
    return false;
  }
  if (run.kind == TerminatorRun::Kind::mark || run.closes_quote) return true;
  if (left.token == nullptr) return true;
  if (left.abbreviation != AbbreviationKind::none || is_single_letter(*left.token)) return false;
  if (!is_vietnamese(next)) return false;
  if (atom_ends_at(run.begin) || left.token->gap == Gap::none) return true;  // langsen.vn.Tác giả, 8h.Bà
  return is_number(*left.token) || run.kind == TerminatorRun::Kind::ellipsis || is_vietnamese(*left.token) ||
         (left.token->shape & token_shape::kHasLower) == 0;
}

bool Boundary::is_end(const TerminatorRun& run, uint32_t sentence_begin) {
  if (run.bracketed || run.end >= block_.end) return false;
  const Left left = look_left(run, sentence_begin);
  if (left.count == 0) return false;
  const Right right = look_right(run);
  if (right.token == nullptr || right.comma) return false;
  if (cuts_atom(run) || is_list_head(run, left)) return false;
  const bool opened = right.quote || right.bracket;
  if (!right.blank) {
    if (right.token->begin == run.end) return ends_without_blank(run, left, right);
    if (!opened || right.dash) return false;  // `"- anh kể`, `./.`
  }
  if (run.closes_quote && right.dash) return false;  // "..." - tôi hỏi
  if (is_number(*right.token)) {
    if (right.bracket)
      return view_.substr(right.token->span().end, 1) == ")" && run.kind != TerminatorRun::Kind::ellipsis;
    return ends_before_digit(run, left, right);
  }
  if (!has_upper(*right.token)) return ends_before_lower(run, left, right);
  if (is_reporter_clause(run, right)) return false;
  return run.kind != TerminatorRun::Kind::point || run.end != run.begin + 1 || ends_before_capital(left, right);
}

}  // namespace vnsift
