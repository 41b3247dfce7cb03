#include "extract/metric_phrase.h"

#include <algorithm>
#include <string_view>

namespace vnsift {
namespace {

using namespace measure_role;

constexpr uint32_t kMaxPhrase = 18;   // tokens of an indicator
constexpr uint32_t kMaxRight = 10;    // of one behind the number
constexpr uint32_t kMaxBack = 60;     // of a sentence to the left of a record
constexpr uint32_t kMaxCompound = 4;  // tokens of one before the syllable that looks like a verb
constexpr uint32_t kMaxSkipped = 12;  // verbs and fillers between an indicator and the number

}  // namespace

bool PhraseReader::boundary(uint32_t i) const {
  return p_.ends_clause(i, ",;:()[]!?|\"") || (p_[i].gap == Gap::dash && p_.gap(i).size() > 2);
}

bool PhraseReader::valid_indicator(const Word& word) const {
  if (word.roles.table == PhraseTable::indicators) return true;
  // Abbreviations in capitals, or as the table prints them.
  const ViewSpan span{p_.begin(word.first), p_.end(word.end() - 1)};
  const std::string_view text = slice(p_.view(), span);
  bool upper = true;
  for (uint32_t i = word.first; i < word.end(); ++i) upper &= (p_[i].shape & token_shape::kHasLower) == 0;
  if (upper) return true;
  std::string_view names = p_.indicator(word.row).abbreviations;
  while (!names.empty()) {
    const size_t end = std::min(names.find('|'), names.size());
    if (names.substr(0, end) == text) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

// The longest entry of the dictionary between two tokens, the last of equals.
const Word* PhraseReader::indicator_in(uint32_t first, uint32_t end) const {
  const Word* best = nullptr;
  if (!p_.holds_indicator()) return best;
  for (uint32_t i = first; i < end && p_.has(i); ++i) {
    if (!p_.is(i, PhraseTable::indicators) && !p_.is(i, PhraseTable::indicator_codes)) continue;
    for (const Word& word : p_.words_at(i)) {
      const PhraseTable table = word.roles.table;
      if (table != PhraseTable::indicators && table != PhraseTable::indicator_codes) continue;
      if (word.end() > end || !valid_indicator(word)) continue;
      if (best == nullptr || word.tokens >= best->tokens) best = &word;
    }
  }
  return best;
}

// Moves the ends of a phrase inwards over words that belong to none.
NounPhrase PhraseReader::trimmed(NounPhrase phrase) const {
  while (phrase.found()) {
    const Word* word = p_.find(phrase.first, kNpTrim);
    const Word* plural = p_.find(phrase.first, date_role::kPlural);
    if ((word == nullptr && plural == nullptr) || p_.is(phrase.first, kCompound)) break;
    if (word != nullptr && p_.longest(phrase.first) > word->tokens) break;  // cả nước
    phrase.first = (word != nullptr ? word : plural)->end();
    if (phrase.first < phrase.end) phrase.span.begin = p_.begin(phrase.first);
  }
  // cuộc sống của, mực nước lúc (7h): nor does it end with one.
  while (phrase.found()) {
    const Word* word = p_.ending(phrase.end - 1, kNpTrim);
    if (word == nullptr || word->first <= phrase.first || p_.is_end(phrase.end - 1, kCompound)) break;
    phrase.end = word->first;
    phrase.span.end = p_.end(phrase.end - 1);
  }
  // Phấn đấu giảm tỷ lệ hộ nghèo: what is done to an indicator is no part of its name, but that of tăng trưởng GDP is.
  for (uint32_t first = phrase.first; first < phrase.end;) {
    const Word* verb = p_.find(first, kNpVerb);
    if (verb == nullptr || !verb->roles.has(kUp | kDown | kStrongTarget) || verb->tokens < p_.longest(first)) break;
    first = verb->end();
    const Word* name = first < phrase.end ? indicator_in(first, phrase.end) : nullptr;
    if (name == nullptr || name->first != first) continue;
    phrase.first = first;
    phrase.span.begin = p_.begin(first);
    break;
  }
  if (!phrase.found()) return {};
  return phrase;
}

// The words that end before token `at`, back to a sign, a number, a date or a word that cuts.
NounPhrase PhraseReader::phrase_before(uint32_t at, bool& stopped_by_date) const {
  NounPhrase phrase;
  stopped_by_date = false;
  if (at <= p_.first()) return phrase;
  uint32_t end_byte = p_.end(at - 1);
  uint32_t begin = at;
  // Long name (ABBR): the bracket belongs to the phrase.
  if (p_.has(at) || at == p_.last()) {
    const std::string_view signs = p_.has(at) ? p_.gap(at) : std::string_view();
    if (signs.starts_with(")")) {
      uint32_t open = at;
      while (open > p_.first() && at - open < 8 && p_.gap(open).find('(') == std::string_view::npos) --open;
      if (open <= p_.first() || p_.gap(open).find('(') == std::string_view::npos || p_.sentence_start(open))
        return phrase;
      end_byte += 1;
      begin = open;
      // The words before the bracket, whatever is inside.
      if (p_.taken(open - 1) != Taken::no) return phrase;
      --begin;
    } else if (at < p_.last() && boundary(at)) {
      return phrase;
    }
  }
  while (begin > p_.first() && at - begin < kMaxPhrase) {
    if (begin != at && boundary(begin)) break;
    const Taken taken = p_.taken(begin - 1);
    if (taken == Taken::quantity) break;
    if (taken == Taken::date) {
      const DateAtToken* date = context_.date_ending(begin);
      if (date == nullptr || dates_[date->index].kind != DateKind::season) {
        stopped_by_date = true;
        break;
      }
      begin = date->first;
      continue;
    }
    // Of two syllables and more, with a cutting word in it: nước ngoài, sau thuế; some cut as a whole: có thể.
    if (const Word* whole = p_.ending(begin - 1, kCompound); whole != nullptr) {
      if (whole->roles.has(kNpCut)) break;
      begin = whole->first;
      continue;
    }
    if (begin == at && p_.is(at - 1, kNpCut)) break;
    if (p_.ending(begin - 1, kNpCut) != nullptr) {
      // A name of the dictionary may hold such a word: phát triển và ứng dụng công nghệ thông tin.
      const Word* name = indicator_across(begin, at);
      if (name == nullptr) break;
      begin = name->first;
      continue;
    }
    --begin;
  }
  phrase.first = begin;
  phrase.end = at;
  if (!phrase.found()) return {};
  phrase.span = {p_.begin(begin), end_byte};
  return trimmed(phrase);
}

// Số đại biểu có mặt là 85, tỷ lệ hộ có nước sạch đạt 90%: what is counted or shared out wants the verb before the
// number, so that a small word between them is a part of the name. `at`: where that verb begins.
NounPhrase PhraseReader::with_head(NounPhrase phrase, uint32_t at) const {
  const uint32_t first = phrase.found() ? phrase.first : at;
  if (first <= p_.first() || at <= p_.first() || boundary(first)) return phrase;
  if (phrase.found() && (p_.is(first, kCountHead | kShare) || indicator_in(first, phrase.end) != nullptr))
    return phrase;
  // tỷ lệ trẻ dưới 1 tuổi tiêm chủng: an age inside is a part of the name as well.
  const auto is_age = [&](uint32_t i) { return p_.taken(i) == Taken::quantity && p_.word(i) == "tuổi"; };
  if (p_.ending(first - 1, kNpInner) == nullptr && !is_age(first - 1)) return phrase;
  for (uint32_t i = first; i > p_.first() && at - i < kMaxPhrase;) {
    if (i != first && boundary(i)) return phrase;
    if (is_age(i - 1)) {
      while (i > p_.first() && p_.taken(i - 1) == Taken::quantity) --i;
      if (const Word* word = i > p_.first() ? p_.ending(i - 1, kBefore) : nullptr; word != nullptr) i = word->first;
      continue;
    }
    if (p_.taken(i - 1) != Taken::no) return phrase;
    const Word* word = p_.ending(i - 1, kNpInner | kNpCut | kCompound | kCountHead | kShare);
    i = word != nullptr ? word->first : i - 1;
    if (word == nullptr) continue;
    if (word->roles.has(kCountHead | kShare)) return {i, at, {p_.begin(i), p_.end(at - 1)}};
    if (word->roles.has(kNpCut) && !word->roles.has(kNpInner)) return phrase;
  }
  return phrase;
}

// Tổng đàn trâu, | bò; diện tích lúa, ngô: of a list only a head to the left of it tells what is said.
NounPhrase PhraseReader::with_list(const NounPhrase& phrase) const {
  constexpr uint32_t kLongestMember = 3, kMostTokens = 12;
  constexpr Roles kHeads = kCountHead | kShare | kBare;
  const uint32_t first = phrase.first;
  if (first <= p_.first() || p_.gap(first) != ", " || phrase.end - first > kLongestMember || p_.capital(first) ||
      p_.stops(first, kHeads | kPrice) || indicator_in(first, phrase.end) != nullptr)
    return phrase;
  for (uint32_t i = first; i > p_.first() && first - i < kMostTokens; --i) {
    if (i != first && boundary(i) && p_.gap(i) != ", ") return phrase;
    if (p_.taken(i - 1) != Taken::no || p_.is(i - 1, kNpVerb | kLevel | kUp | kDown)) return phrase;
    const Word* head = i < first ? p_.ending(i - 1, kHeads) : nullptr;
    if (head == nullptr) continue;
    // số thôn, bản, but not sai số định tâm máy, tâm tiêu; nor lực lượng
    const bool opens = !p_.blank(head->first) || p_.is_end(head->first - 1, kNpCut | kLevel | kStop);
    if (head->tokens == 1 && !opens) return phrase;
    return {head->first, phrase.end, {p_.begin(head->first), phrase.span.end}};
  }
  return phrase;
}

// lãi suất kỳ hạn 12 tháng | là
NounPhrase PhraseReader::phrase_with_term(uint32_t at) const {
  uint32_t first = at;
  while (first > p_.first() && p_.taken(first - 1) == Taken::quantity) --first;
  const Word* const term = first > p_.first() && p_.blank(first) ? p_.ending(first - 1, kTerm) : nullptr;
  if (term == nullptr || term->first == p_.first()) return {};
  bool by_date = false;
  const NounPhrase head = phrase_before(term->first, by_date);
  if (!head.found() || head.end != term->first) return {};
  return {head.first, at, {head.span.begin, p_.end(at - 1)}};
}

// An entry of the dictionary that begins before token `begin` and ends behind it, but not behind `end`.
const Word* PhraseReader::indicator_across(uint32_t begin, uint32_t end) const {
  if (!p_.holds(PhraseTable::indicators)) return nullptr;
  for (uint32_t last = begin; last < end; ++last) {
    const Word* word = p_.ending(last, Roles{PhraseTable::indicators, ~uint64_t{0}});
    if (word != nullptr && word->first < begin) return word;
  }
  return nullptr;
}

// tỉnh Hà Nam, Long An, UTC: who, not what.
bool PhraseReader::is_subject(const NounPhrase& phrase) const {
  if (indicator_in(phrase.first, phrase.end) != nullptr) return false;
  uint32_t capitals = 0, small = 0, shouted = 0;
  uint32_t first = phrase.first;
  if (const Word* head = p_.find(first, kPlaceHead); head != nullptr && head->end() <= phrase.end) {
    first = head->end();
    if (first == phrase.end) return true;
  }
  const bool headed = first != phrase.first;
  for (uint32_t i = first; i < phrase.end; ++i) {
    if (p_.digits(i)) continue;
    (p_.capital(i) ? capitals : small) += 1;
    shouted += (p_[i].shape & token_shape::kHasLower) == 0 ? 1 : 0;
  }
  if (capitals == 0) return false;
  // In a line of capitals they tell nothing: TỔNG GIÁ TRỊ HỢP ĐỒNG; LONG AN and TP HCM are names.
  constexpr uint32_t kLongestCode = 2;
  if (!headed && shouted > kLongestCode && shouted == capitals + small) return false;
  // A sentence-initial common noun: Thanh khoản, Doanh thu.
  if (!headed && capitals == 1 && boundary(phrase.first)) {
    const bool all_upper = (p_[phrase.first].shape & token_shape::kHasLower) == 0;
    if (small > 0 || !all_upper) return false;
  }
  return small == 0 || (headed && p_.capital(phrase.end - 1));
}

bool PhraseReader::only_verbs(const NounPhrase& phrase) const {
  for (uint32_t i = phrase.first; i < phrase.end;) {
    const Word* word = p_.find(i, kNpVerb | kLevel | kFiller | kBefore | kUp | kDown | kStop | kLone);
    if (word == nullptr || p_.is(i, kCompound)) return false;
    // giải ngân, viện trợ stand for their amounts if nothing else is there: kept by the caller.
    i = std::max(word->end(), i + 1);
  }
  return true;
}

// The noun phrase left of the verbs and fillers before the number. `verb`: there was one.
NounPhrase PhraseReader::phrase_left_of(uint32_t i) const {
  Draft draft;
  draft.context_first = draft.quantity.first = i;
  bool verb = false;
  NounPhrase subject;
  return left_phrase(draft, verb, subject);
}

NounPhrase PhraseReader::left_phrase(const Draft& draft, bool& verb, NounPhrase& subject) const {
  uint32_t at = draft.context_first;
  verb = false;
  // Where the context ends inside a name: tốc độ | tăng trưởng
  for (uint32_t first = at; first > p_.first() && at - first < kMaxCompound;) {
    const Word* const whole = p_.find(--first, kCompound);
    if (whole == nullptr || whole->end() <= at || whole->roles.has(kNpCut)) continue;
    if (p_.is_end(first, kCompound)) continue;  // hạn mức | giảm
    at = whole->end();
    verb = true;
    break;
  }
  for (uint32_t steps = 0; steps < kMaxSkipped && at > p_.first(); ++steps) {
    const bool bracket = p_.has(at) && p_[at].gap == Gap::other && p_.gap(at).starts_with(") ");
    if (boundary(at) && !bracket) {
      // - Thu nội địa: 9.870 tỷ đồng
      const std::string_view signs = p_.gap(at);
      const bool colon = !p_.sentence_start(at) && signs.starts_with(":");
      if (!colon) return {};
      verb = true;
      NounPhrase phrase;
      // Giá tiêu «hôm nay 15/10»: but Quốc khánh: 02 ngày
      for (const DateAtToken* date = context_.date_ending(at);
           date != nullptr && date->first > p_.first() && !boundary(date->first); date = context_.date_ending(at))
        at = date->first;
      uint32_t begin = at;
      while (begin > p_.first() && at - begin < kMaxPhrase && (begin == at || !boundary(begin)) &&
             p_.taken(begin - 1) != Taken::quantity)
        --begin;
      phrase = {begin, at, {p_.begin(begin), p_.end(at - 1)}};
      return trimmed(phrase);
    }
    if (p_.taken(at - 1) == Taken::date) {
      const DateAtToken* date = context_.date_ending(at);
      if (date == nullptr || dates_[date->index].kind == DateKind::season) break;
      at = date->first;
      // năm 2018, 2019 xếp
      while (at > p_.first() && p_[at].gap == Gap::comma && context_.date_ending(at) != nullptr)
        at = context_.date_ending(at)->first;
      continue;
    }
    if (p_.taken(at - 1) == Taken::quantity) {
      if (const NounPhrase name = phrase_with_term(at); name.found()) return name;
      break;
    }
    if (bracket) break;
    if (p_.ending(at - 1, kPlan) != nullptr) break;
    const Word* word =
        p_.ending(at - 1, kLevel | kUp | kDown | kFlat | kFiller | kBefore | kFrom | kToUp | kToDown | kToAny);
    if (word == nullptr) break;
    if (const Word* after = p_.ending(at - 1, kAfter); after != nullptr && after->tokens > word->tokens)
      break;  // từ 18 tuổi trở lên
    // doanh thu, tốc độ tăng trưởng, chuyến bay
    const Word* whole = p_.ending(at - 1, kCompound);
    if (whole != nullptr && whole->tokens >= word->tokens && !whole->roles.has(kNpCut)) break;
    // phát hiện 12 vụ: a verb that ends like a filler.
    if (const Word* longer = p_.ending(at - 1, kNpVerb); longer != nullptr && longer->tokens > word->tokens) {
      verb = true;
      at = longer->first;
      continue;
    }
    // năng suất bình quân, thời gian đi lại: only behind a verb are these no part of the name.
    if (p_.ending(at - 1, kWeak) != nullptr && word->tokens <= p_.ending(at - 1, kWeak)->tokens &&
        word->first > p_.first() && p_.ending(word->first - 1, kLevel | kUp | kDown | kFiller) == nullptr)
      break;
    // Words of an indicator may look like verbs: tăng trưởng tín dụng, giải ngân.
    if (word->roles.has(kLevel | kUp | kDown | kFlat | kToAny)) verb = true;
    at = word->first;
  }
  bool by_date = false;
  NounPhrase phrase = phrase_before(at, by_date);
  // `ước đạt` is read with the number: context_first stands before it.
  const bool before_verb =
      draft.context_first < draft.quantity.first && p_.is(draft.context_first, kLevel | kUp | kDown | kFlat | kToAny);
  if (verb || before_verb) phrase = with_head(phrase, at);
  if (!phrase.found()) return {};
  phrase = with_list(phrase);
  const uint32_t complement = phrase.first - 1;
  if (phrase.first == p_.first() || p_.ending(complement, kComplement) == nullptr) return phrase;
  bool again = false;
  // … (PAR INDEX) năm 2023 của tỉnh Hà Nam đạt: the complement behind a date is the subject alone.
  if (const DateAtToken* date = by_date ? context_.date_ending(complement) : nullptr; date != nullptr) {
    subject = phrase;
    const NounPhrase left = phrase_before(date->first, again);
    if (left.found()) return left;
  }
  // … (PCI) của Hà Nội tăng: behind a bracket it belongs to the phrase.
  if (complement > p_.first() && p_.gap(complement).starts_with(")")) {
    const NounPhrase left = phrase_before(complement, again);
    if (left.found()) return {left.first, phrase.end, {left.span.begin, phrase.span.end}};
  }
  return phrase;
}

// giảm phát thải khoảng 120.000 tấn: what stands between the change verb and the number.
NounPhrase PhraseReader::object_phrase(const Draft& draft) const {
  if (draft.metric.role != MetricRole::change || !draft.metric.baseline.empty()) return {};
  const Word* verb = p_.find(draft.context_first, kUp | kDown | kFlat);
  if (verb == nullptr) return {};
  uint32_t end = draft.quantity.first;
  while (end > verb->end()) {
    const Word* word = p_.ending(end - 1, kFiller | kBefore | kLevel);
    if (word == nullptr || word->first < verb->end()) break;
    end = word->first;
  }
  NounPhrase phrase{verb->end(), end, {}};
  // Adverbs behind the verb.
  while (phrase.found() && p_.is(phrase.first, kFiller) && !p_.is(phrase.first, kShare))
    phrase.first = p_.find(phrase.first, kFiller)->end();
  if (!phrase.found() || p_.taken(phrase.first) != Taken::no) return {};
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (boundary(i) && i > phrase.first) return {};
    if (p_.taken(i) != Taken::no) return {};
  }
  phrase.span = {p_.begin(phrase.first), p_.end(phrase.end - 1)};
  return phrase;
}

// 80% kế hoạch; một phần ba số hộ nghèo toàn tỉnh
NounPhrase PhraseReader::right_phrase(const Draft& draft) const {
  const MetricKind kind = draft.metric.kind;
  if (kind != MetricKind::percent && kind != MetricKind::fraction) return {};
  const uint32_t at = draft.quantity.consumed;
  const std::string_view view = p_.view();
  if (!p_.free(at) || p_.sentence_start(at) || draft.quantity.span.end >= view.size() ||
      view[draft.quantity.span.end] != ' ')
    return {};
  if (view.substr(draft.quantity.span.end, p_.begin(at) - draft.quantity.span.end) != " ") return {};
  if (p_.is(at, date_role::kFrom | date_role::kUntil) && context_.date_at(at + 1) != nullptr) return {};  // từ đầu năm
  if (p_.word(at) == "về" || p_.word(at) == "ve") return {};  // giảm 4% về mức 3,2%
  uint32_t end = at;
  while (p_.free(end) && end - at < kMaxRight && (end == at || !boundary(end))) {
    if (p_.stops(end, end > at ? kRightStop : kStop | kBase | kAfter | kRightStop | kNpVerb | kToUp | kToDown)) break;
    ++end;
  }
  if (end == at) return {};
  NounPhrase phrase{at, end, {p_.begin(at), p_.end(end - 1)}};
  if (const Word* after = p_.ending(end - 1, kAfter); after != nullptr) return {};
  // 75% vốn đầu tư công được giao: the participle belongs to it at the end of the clause.
  if (p_.has(end) && p_.blank(end) && p_.word(end) == "được" && p_.blank(end + 1) && p_.free(end + 1) &&
      (!p_.has(end + 2) || boundary(end + 2))) {
    phrase.end = end + 2;
    phrase.span.end = p_.end(end + 1);
  }
  return phrase;
}

// Trong bảng xếp hạng … năm 2021, Việt Nam xếp thứ 59
NounPhrase PhraseReader::ranking_phrase(const Draft& draft) const {
  uint32_t i = draft.quantity.first;
  if (!p_.holds(kRanking)) return {};
  for (uint32_t steps = 0; steps < kMaxBack && i > p_.first() && !p_.sentence_start(i); ++steps) {
    --i;
    const Word* head = p_.find(i, kRanking);
    if (head == nullptr) continue;
    uint32_t end = head->end();
    while (p_.has(end) && end - i < kMaxPhrase && !boundary(end) && p_.taken(end) == Taken::no &&
           p_.word(end) != "được" && p_.word(end) != "do" && p_.word(end) != "của" && end < draft.context_first)
      ++end;
    return {i, end, {p_.begin(i), p_.end(end - 1)}};
  }
  return {};
}

// vươn lên vị trí thứ 17 về chỉ số chuyển đổi số (DTI)
NounPhrase PhraseReader::about_phrase(const Draft& draft) const {
  uint32_t at = draft.quantity.consumed;
  // … thứ 5 toàn quốc về
  for (uint32_t steps = 0; steps < 6 && p_.has(at) && !boundary(at); ++steps, ++at) {
    if (p_.taken(at) == Taken::quantity) return {};
    const bool about = p_.word(at) == "về" || p_.word(at) == "ve";
    if (!about || !p_.blank(at + 1)) continue;
    uint32_t end = at + 1;
    while (p_.free(end) && end - at < kMaxPhrase && (end == at + 1 || !boundary(end))) {
      if (p_.stops(end, kRightStop) && p_.word(end) != "và") break;
      ++end;
    }
    while (end > at + 1 && p_.is(end - 1, kAnd)) --end;  // về lượng và | giảm 2%
    if (end == at + 1) return {};
    NounPhrase phrase{at + 1, end, {p_.begin(at + 1), p_.end(end - 1)}};
    if (p_.has(end) && p_.gap(end) == " (") {
      const uint32_t close = end + 1;
      const uint32_t behind = p_.end(end);
      if (indicator_in(end, close) != nullptr && p_.view().substr(behind, 1) == ")") {
        phrase.end = close;
        phrase.span.end = behind + 1;
      }
    }
    return phrase;
  }
  return {};
}

// của tỉnh Hà Nam: the part of an indicator that says whose it is.
ViewSpan PhraseReader::subject_of(const NounPhrase& phrase) const {
  for (uint32_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (!p_.is(i, kComplement) || !p_.blank(i + 1)) continue;
    uint32_t end = i + 1;
    bool capital = false;
    const Word* head = p_.find(end, kPlaceHead);
    if (head != nullptr && !p_.capital(end)) end = head->end();
    while (end < phrase.end && p_.capital(end)) {
      capital = true;
      ++end;
    }
    if (!capital && head != nullptr && p_.capital(i + 1)) capital = true;
    if (capital) return {p_.begin(i + 1), p_.end(end - 1)};
  }
  return {};
}

}  // namespace vnsift
