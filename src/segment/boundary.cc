#include "segment/boundary.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "segment/item_number.h"
#include "text/constant_key.h"
#include "text/punctuation.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

// Bytes between an end mark and the next token that are looked at one by one; a longer row of signs is ornament.
constexpr uint32_t kSignWindow = 16;
// A clause such as `CNN đưa tin.` behind a question in quotes: at most so many tokens.
constexpr uint32_t kReporterTokens = 6;
constexpr size_t kCutNameBytes = 3;  // Ng. Tr. Ngh.

bool is_number(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
bool starts_upper(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }
// iPhone, eBay: a name for all its first letter.
bool has_upper(const Token& token) { return (token.shape & token_shape::kHasUpper) != 0; }
bool is_marked(const Token& token) { return (token.shape & token_shape::kMarked) != 0; }
bool is_capitalised(const Token& token) { return starts_upper(token) && (token.shape & token_shape::kHasLower) != 0; }

bool is_one_letter(std::string_view word) { return word.size() == code_point_at(word, 0).size && !is_digit(word[0]); }

bool is_vietnamese(const Token& token) { return (token.shape & token_shape::kSyllable) != 0; }

bool has_bit(const Token& token, uint8_t bit) { return (boundary_word_bits(token.key) & bit) != 0; }

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

ViewSpan reach_of(const TerminatorRun& run, uint32_t sentence_begin, ViewSpan block) {
  const uint32_t left = run.begin - std::min(run.begin, kReachLeft);
  return {std::max(left, sentence_begin), std::min(block.end, run.end + kReachRight)};
}

void Boundary::assign(const PreparedText& text, uint32_t offset) {
  text_ = &text;
  view_ = text.view();
  offset_ = offset;
  tokens_end_ = text.tokens().data() + text.tokens().size();
  first_token_ = token_at_ = atom_at_ = phrase_at_ = 0;
}

// Atoms are never cut; the point that belongs to an atom (`ThS.`) may end a sentence, that of a list head does not.
bool Boundary::cuts_atom(const TerminatorRun& run) {
  const std::vector<Atom>& atoms = text_->atoms();
  atom_at_ =
      gallop(atom_at_, static_cast<uint32_t>(atoms.size()), [&](uint32_t i) { return atoms[i].span.end > run.begin; });
  for (uint32_t i = atom_at_; i < atoms.size() && atoms[i].span.begin < run.end; ++i) {
    if (atoms[i].span.end > run.end) return true;
    if (atoms[i].kind == AtomKind::list_head && atoms[i].span.end > run.begin) return true;
  }
  return false;
}

// Behind cuts_atom(): the atom to which the mark at `at` is glued.
const Atom* Boundary::atom_ending_at(uint32_t at) const {
  const Atom* before = atom_at_ > 0 ? &text_->atoms()[atom_at_ - 1] : nullptr;
  return before != nullptr && before->span.end == at ? before : nullptr;
}

// `Ng. Văn Ba`, `Tr. Thị Hoa`: a family name cut to its first consonants. `counted`: a number stands before it (50 Hz.)
bool Boundary::is_cut_name(const Token& token, bool counted) const {
  const std::string_view word = bytes(token);
  return is_capitalised(token) && word.size() <= kCutNameBytes && !counted &&
         word.find_first_of("aeiouyAEIOUY") == std::string_view::npos && !is_marked(token);
}

// A letter that stands alone and is no word: the `A` of `quốc lộ 1A` does not, `ạ` and `ở` are words.
bool Boundary::is_single_letter(const Token& token) const {
  const bool is_word = is_marked(token) && !starts_upper(token) && (token.shape & token_shape::kForeign) == 0 &&
                       is_vowel_code(static_cast<uint32_t>(token.key & kKeyLettersMask & 63u));
  return is_one_letter(bytes(token)) && token.gap != Gap::none && !is_word;
}

// `V.` before more of a name: T. V. Lộc
bool Boundary::is_initial(const Token& token) const {
  return starts_upper(token) && is_one_letter(bytes(token)) && byte_at(token.span().end) == '.';
}

// The `C` of `100°C`.
bool Boundary::is_glued_to_sign(const Token& token) const {
  if (token.begin == 0 || is_blank(view_[token.begin - 1]) || token.gap == Gap::slash) return false;
  for (uint32_t size = 1; size <= 3 && size <= token.begin; ++size) {
    if (opener_size(view_, token.begin - size) == size) return false;
  }
  return true;
}

AbbreviationKind Boundary::abbreviation_ending_at(uint32_t token_index) {
  const std::vector<PhraseHit>& hits = text_->phrases();
  const uint32_t from = token_index >= first_token_ + 2 ? token_index - 2 : first_token_;
  phrase_at_ =
      gallop(phrase_at_, static_cast<uint32_t>(hits.size()), [&](uint32_t i) { return hits[i].first_token >= from; });
  for (uint32_t i = phrase_at_; i < hits.size() && hits[i].first_token <= token_index; ++i) {
    const PhraseHit& hit = hits[i];
    if (hit.table != PhraseTable::abbreviations || hit.first_token + hit.tokens != token_index + 1) continue;
    const uint8_t shape = text_->tokens()[hit.first_token].shape;
    const AbbreviationKind kind = abbreviation_kind(hit.row, text_->span_of(hit).size(), shape);
    if (kind != AbbreviationKind::none) return kind;
  }
  return AbbreviationKind::none;
}

// The kind of left.token. A letter glued to a number is a unit or a part of it (500đ. 1A.), and what is glued to other
// letters by a sign is the end of a code (GD&ĐT. QĐ-CT.), unless titles are heaped so (GS-TS. Lê).
AbbreviationKind Boundary::abbreviation_before(const Left& left) {
  const Token& token = *left.token;
  const auto index = static_cast<uint32_t>(&token - text_->tokens().data());
  const bool is_first = left.count <= 1;
  if (token.gap == Gap::none && !is_first) return AbbreviationKind::none;
  const char sign = token.begin == 0 ? ' ' : view_[token.begin - 1];
  if (sign == '&') return AbbreviationKind::none;
  if ((sign == '-' || sign == '/') && !is_first && token.begin == (&token)[-1].span().end + 1) {
    const AbbreviationKind before = abbreviation_ending_at(index - 1);
    if (before != AbbreviationKind::title && before != AbbreviationKind::role) return AbbreviationKind::none;
  }
  return abbreviation_ending_at(index);
}

// `Tân Bình`, `Trump`: two capitalised words, or one that is no Vietnamese syllable.
bool Boundary::looks_like_name(const Token& token) const {
  if (!is_capitalised(token)) return false;
  const Token* second = next_token(token);
  return (second != nullptr && second->gap == Gap::blank && is_capitalised(*second)) || !is_vietnamese(token);
}

Boundary::Right Boundary::look_right(const TerminatorRun& run) const {
  const std::vector<Token>& tokens = text_->tokens();
  const auto size = static_cast<uint32_t>(tokens.size());
  const uint32_t index = gallop(token_at_, size, [&](uint32_t i) { return tokens[i].begin >= run.end; });
  Right right;
  if (index == size || tokens[index].begin >= reach_.end) return right;
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

Boundary::Left Boundary::look_left(const TerminatorRun& run, bool from_start) {
  const std::vector<Token>& tokens = text_->tokens();
  const auto size = static_cast<uint32_t>(tokens.size());
  first_token_ = gallop(first_token_, size, [&](uint32_t i) { return tokens[i].begin >= reach_.begin; });
  token_at_ = gallop(std::max(token_at_, first_token_), size, [&](uint32_t i) { return tokens[i].begin >= run.begin; });
  Left left;
  left.count = token_at_ - first_token_;
  left.from_start = from_start;
  if (left.count > 0 && tokens[token_at_ - 1].span().end == run.begin) {
    left.token = &tokens[token_at_ - 1];
    if (left.count > 1 && starts_upper(*left.token) && is_single_letter(*left.token)) {
      const AbbreviationKind before = abbreviation_ending_at(token_at_ - 2);
      left.titled = before == AbbreviationKind::title || before == AbbreviationKind::role;
    }
    left.abbreviation = abbreviation_before(left);
  }
  return left;
}

// What follows `:` or `;`, also behind an opening quotation mark: `gồm: 1. Đơn`, `nay là: “2. Xã`.
bool Boundary::is_behind_colon(const Token& token) const {
  uint32_t at = token.begin;
  for (const uint32_t size : {1u, 2u, 3u}) {
    if (size <= at && opener_size(view_, at - size) == size) {
      at -= size;
      break;
    }
  }
  const uint32_t behind_blanks = at;
  while (at > 0 && is_blank(view_[at - 1])) --at;
  return at > 0 && at < behind_blanks && (view_[at - 1] == ':' || view_[at - 1] == ';');
}

// `Điều` of `Điều 1.`: the first word of the sentence, or behind a colon.
bool Boundary::is_heading(const Token& token, const Left& left) const {
  if (!starts_upper(token) || !has_bit(token, boundary_word::kHeading)) return false;
  return &token == text_->tokens().data() + first_token_ ? left.from_start : is_behind_colon(token);
}

// `Phần thứ nhất.` `Chương một.`
bool Boundary::is_named_part(const Left& left) const {
  if (!left.from_start || left.count < 2 || left.count > 3 || !has_bit(*left.token, boundary_word::kOrdinal))
    return false;
  if (left.token->span().end - text_->tokens()[first_token_].begin > kLongestNamedPart) return false;
  static constexpr uint64_t kThu = constant_key("thứ");
  return is_heading(left.token[1 - static_cast<std::ptrdiff_t>(left.count)], left) &&
         (left.count == 2 || left.token[-1].key == kThu);
}

// `1.` `2.3.` `IV.` `a.` `(1).` where a sentence begins or behind a colon, `Điều 1.` `Phụ lục II.` where one begins.
bool Boundary::is_list_head(const TerminatorRun& run, const Left& left) const {
  if (run.kind != TerminatorRun::Kind::point) return false;
  const Token* const first = text_->tokens().data() + first_token_;
  if (left.token == nullptr) {  // (1). [2].
    const char before = view_[run.begin - 1];
    const ViewSpan number = first->span();
    return left.from_start && left.count == 1 && (before == ')' || before == ']') &&
           item_number_before(view_, number.begin, number.end) < number.end;
  }
  const uint32_t number = item_number_before(view_, reach_.begin, run.begin);
  if (number == run.begin) return is_named_part(left);
  const Token* token = left.token;
  while (token->begin > number) --token;
  if (token == first) return left.from_start;
  if (is_behind_colon(*token)) return !starts_upper(*token) || is_roman(bytes(*token));
  if (token->gap == Gap::dot) {  // Điều 4. 1. Chủ rừng …
    const uint32_t end = token[-1].span().end;
    const uint32_t outer = item_number_before(view_, reach_.begin, end);
    if (outer == end) return false;
    do --token;
    while (token->begin > outer);
    return token == first ? left.from_start : token->gap == Gap::blank && is_heading(token[-1], left);
  }
  if (token->gap != Gap::blank) return false;
  if (is_heading(token[-1], left)) return true;
  // `liên quan đến Điều 36.3.NĐ.1.4. Nhiệm vụ …`: its title follows, wherever it stands.
  if (has_bit(token[-1], boundary_word::kHeading) && starts_upper(token[-1]) &&
      has_code_part(view_.substr(number, run.begin - number))) {
    return true;
  }
  // `Phụ lục 1.`, `Tiêu chí 2.`, `Tiểu mục 3.`
  if (token - first != 2 || !left.from_start || !starts_upper(*first)) return false;
  const uint8_t second = boundary_word_bits(token[-1].key);
  return (second & boundary_word::kHeadingEnd) != 0 ||
         ((second & boundary_word::kHeading) != 0 && has_bit(*first, boundary_word::kHeading));
}

// `"...chưa?" CNN đưa tin.` `- Đi đâu? - Lan hỏi.`: a short clause with a verb of saying up to the next point belongs
// to the speech before it.
bool Boundary::is_reporter_clause(TextBlock& block, const TerminatorRun& run, const Right& right) const {
  if (run.kind == TerminatorRun::Kind::ellipsis || right.quote || right.bracket) return false;
  const bool in_dialogue = right.dash && run.kind == TerminatorRun::Kind::mark && block.opens_with_dash();
  if (!run.closes_quote && !in_dialogue) return false;
  const uint8_t subject = boundary_word_bits(right.token->key);
  if ((subject & boundary_word::kStarter) != 0 && (subject & boundary_word::kHonorific) == 0)
    return false;  // Không ai hỏi.
  bool says = false;
  const Token* token = right.token;
  for (uint32_t n = 0; token != nullptr && n < kReporterTokens; ++n) {
    if (n > 0 && token->gap != Gap::blank) return false;
    says |= n > 0 && has_bit(*token, boundary_word::kReporter);
    const uint32_t end = token->span().end;
    if (end >= block_end_ || byte_at(end) == '.') return says;
    token = next_token(*token);
  }
  return false;
}

bool Boundary::ends_before_lower(TextBlock& block, const TerminatorRun& run, const Left& left,
                                 const Right& right) const {
  if (run.kind == TerminatorRun::Kind::ellipsis) return false;
  if (left.token != nullptr && is_single_letter(*left.token)) return false;
  if (left.abbreviation != AbbreviationKind::none)
    return left.abbreviation == AbbreviationKind::etc && block.is_casual();
  if (right.quote || right.bracket) return !run.closes_quote;
  const Token& next = *right.token;
  const uint32_t end = next.span().end;
  if (is_one_letter(bytes(next))) {  // b) the next item, b. The next item
    if (byte_at(end) == ')') return true;
    const Token* third = next_token(next);
    const bool is_item = byte_at(end) == '.' && third != nullptr && third->gap == Gap::dot && third->begin > end + 1 &&
                         starts_upper(*third);
    if (is_item && (next.length > 1 || bytes(next)[0] <= 'h')) return true;
  }
  return !right.dash && block.is_casual();
}

bool Boundary::ends_before_digit(const TerminatorRun& run, const Left& left, const Right& right) const {
  if (run.kind == TerminatorRun::Kind::mark) return true;
  if (run.kind == TerminatorRun::Kind::ellipsis) return false;
  if (left.token == nullptr) return true;
  const bool counted = left.count > 1 && is_number(left.token[-1]);
  if (counted && is_single_letter(*left.token) && !starts_upper(*left.token)) return true;  // 23.200 đ. 1 USD …
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

// `(…` behind the run: a remark on a name (`bà H. (52 tuổi)`, `Smith et al. (2010)`) or a sentence of its own.
bool Boundary::ends_before_bracket(const TerminatorRun& run, const Left& left, const Right& right) const {
  if (run.kind == TerminatorRun::Kind::point && run.end == run.begin + 1 && left.token != nullptr) {
    if (left.abbreviation != AbbreviationKind::none && left.abbreviation != AbbreviationKind::etc) return false;
    if (starts_upper(*left.token) && is_single_letter(*left.token)) return false;
  }
  if (!is_number(*right.token)) return true;
  return byte_at(right.token->span().end) == ')' && run.kind != TerminatorRun::Kind::ellipsis;  // (2) the next item
}

// Behind a single letter: `George W. Bush` goes on, `ông H. Công an` and `vitamin C. Trẻ em` do not.
bool Boundary::ends_after_letter(const Left& left, const Right& right) const {
  const Token& letter = *left.token;
  const Token& next = *right.token;
  const bool starter = has_bit(next, boundary_word::kStarter);
  const bool is_place = left.abbreviation == AbbreviationKind::place;
  if (!starts_upper(letter)) {  // số 12 đ. Lê Lai
    return left.abbreviation != AbbreviationKind::inner && (starter || !is_place || !looks_like_name(next));
  }
  if (is_initial(next) || byte_at(next.span().end) == ')') return false;  // T. V. Lộc, (gặp A. Lộc)
  const Token* before = left.count > 1 ? &letter - 1 : nullptr;
  const bool honorific = before != nullptr && has_bit(*before, boundary_word::kHonorific);
  // Of a person (ông H., Trần Minh H.), not of a place (xã Sen, H. Từ Sơn).
  const bool named = honorific || (before != nullptr && letter.gap == Gap::blank && starts_upper(*before));
  if (is_place && letter.gap != Gap::dot && !named && looks_like_name(next)) return false;
  if (starter) return true;
  if (is_capitalised(next) && !is_vietnamese(next)) return false;
  if (before == nullptr) return false;
  if (letter.gap == Gap::dot) return letter.begin == before->span().end + 1;  // N.V.A. Công an; Tr. Q. Hưng goes on
  if (honorific) return true;
  if (left.titled) return false;              // HLV P. Hang
  if (is_glued_to_sign(letter)) return true;  // 100°C. Nước
  // `Martin L. King`: the middle initial of a foreign name.
  if (is_capitalised(*before) && !is_vietnamese(*before) && !is_marked(next)) return false;
  return letter.gap == Gap::blank && (named || !looks_like_name(next));  // của V. Huy Gô
}

bool Boundary::ends_before_capital(const Left& left, const Right& right) const {
  if (left.token == nullptr) return true;
  if (is_single_letter(*left.token) && left.abbreviation != AbbreviationKind::title &&
      left.abbreviation != AbbreviationKind::tail && left.abbreviation != AbbreviationKind::etc) {
    return ends_after_letter(left, right);
  }
  const Token& next = *right.token;
  const bool starter = has_bit(next, boundary_word::kStarter);
  const bool counted = left.count > 1 && is_number(left.token[-1]);
  switch (left.abbreviation) {
    case AbbreviationKind::etc:
    case AbbreviationKind::tail:
      return true;
    case AbbreviationKind::none:
    case AbbreviationKind::number:
      return !is_cut_name(*left.token, counted) || (starter && !is_initial(next));
    case AbbreviationKind::inner:
      return false;
    case AbbreviationKind::title:
    case AbbreviationKind::place:
      return starter && left.count > 1 && !looks_like_name(next);  // TP. Cần Thơ, H. Từ Sơn
    case AbbreviationKind::role:
      return left.count > 1 && (starter || (!looks_like_name(next) && left.token->gap != Gap::comma));
  }
  return true;
}

// `gái.Dựa`: a blank is missing where a syllable, a year or a document number stands before the mark and a capitalised
// syllable behind it.
bool Boundary::ends_without_blank(const TerminatorRun& run, const Left& left, const Right& right) const {
  const Token& next = *right.token;
  if (!is_capitalised(next) && !(starts_upper(next) && has_bit(next, boundary_word::kStarter))) return false;
  if (run.kind == TerminatorRun::Kind::mark || run.closes_quote) return true;
  if (left.token == nullptr) return true;
  if (left.abbreviation != AbbreviationKind::none || is_single_letter(*left.token)) return false;
  if (run.kind == TerminatorRun::Kind::ellipsis && is_one_letter(bytes(*left.token))) return false;  // à...Không
  const Atom* atom = atom_ending_at(run.begin);
  if (atom != nullptr && (atom->kind == AtomKind::url || atom->kind == AtomKind::email)) return true;
  if (is_number(*left.token) && byte_at(next.span().end) == ':') return true;  // 0912345678.Đc: …
  if (!is_vietnamese(next)) return false;
  if (atom != nullptr || left.token->gap == Gap::none) return true;  // 30/NĐ-CP.Trường hợp, 8h.Bà
  if (is_number(*left.token) || run.kind == TerminatorRun::Kind::ellipsis || is_vietnamese(*left.token)) return true;
  // `MỚI.Giá`, and `kg.Mua nhiều`: a unit or a foreign word before running text.
  return (left.token->shape & token_shape::kHasLower) == 0 ||
         (!has_upper(*left.token) && byte_at(next.span().end) == ' ');
}

bool Boundary::is_end(TextBlock& block, const TerminatorRun& place, uint32_t sentence_begin) {
  const ViewSpan reach = reach_of(place, sentence_begin, block.span());
  reach_ = {reach.begin - offset_, reach.end - offset_};
  block_end_ = block.span().end - offset_;
  TerminatorRun run = place;
  run.begin -= offset_;
  run.end -= offset_;

  const Left left = look_left(run, reach.begin == sentence_begin);
  if (left.count == 0) return false;
  const Right right = look_right(run);
  if (right.token == nullptr || right.comma) return false;
  if (cuts_atom(run) || is_list_head(run, left)) return false;
  const bool opened = right.quote || right.bracket;
  if (!right.blank) {
    if (right.token->begin == run.end) return ends_without_blank(run, left, right);
    if (!opened || right.dash) return false;  // `"- anh kể`, `./.`
  }
  if (run.closes_quote && right.dash && !right.quote) return false;  // "..." - tôi hỏi
  if (right.bracket && (is_number(*right.token) || has_upper(*right.token)))
    return ends_before_bracket(run, left, right);
  if (is_number(*right.token)) return ends_before_digit(run, left, right);
  if (!has_upper(*right.token)) return ends_before_lower(block, run, left, right);
  if (is_reporter_clause(block, run, right)) return false;
  return run.kind != TerminatorRun::Kind::point || run.end != run.begin + 1 || ends_before_capital(left, right);
}

}  // namespace vnsift
