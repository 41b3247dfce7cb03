#include "extract/metric_quantity.h"

#include <algorithm>
#include <array>

#include "extract/quantity_candidates.h"
#include "extract/spelled_number.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

using namespace measure_role;

MetricKind kind_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::rank_change:
      return MetricKind::rank_change;
    case UnitKind::pp:
      return MetricKind::pp;
    case UnitKind::percent:
      return MetricKind::percent;
    case UnitKind::multiple:
      return MetricKind::multiple;
    case UnitKind::rate:
      return MetricKind::rate;
    case UnitKind::money:
      return MetricKind::money;
    case UnitKind::age:
      return MetricKind::age;
    case UnitKind::duration:
      return MetricKind::duration;
    case UnitKind::score:
      return MetricKind::score;
    case UnitKind::measure:
      return MetricKind::measure;
    case UnitKind::count:
      return MetricKind::count;
  }
  return MetricKind::count;
}

}  // namespace

bool QuantityReader::read(uint32_t i, const Quantity* before, Quantity& quantity) {
  skip_to_ = 0;
  before_ = before;
  const auto take = [&quantity](const std::optional<Quantity>& found) {
    if (found) quantity = *found;
    return found.has_value();
  };
  if (options_.implicit_rank && p_.is(i, kImplicitRank) && take(read_implicit_rank(i))) return true;
  if (options_.vague && p_.is(i, number_role::kVague | number_role::kFew) && take(read_vague(i))) return true;
  if (p_.is(i, kMultipleHead)) return take(read_multiple(i));
  if (p_.is(i, kTopHead) && take(read_top(i))) return true;
  if ((p_.is(i, kRankHead | kGroupHead) || p_.is(i, number_role::kOrdinal)) && take(read_rank(i, before))) return true;
  if (p_.digits(i)) {
    if (is_identifier(i)) return false;
    if (may_be_ratio(i)) {
      if (take(read_place(i)) || take(read_ratio(i, before))) return true;
      if (skip_to_ > i) return false;
    }
    if (p_.is(i + 1, number_role::kPart) && take(read_fraction_words(i))) return true;
    if (!read_number(i, before, quantity)) return false;
    take_below_zero(quantity);
    return true;
  }
  if (!p_.is(i, number_role::kDigit | number_role::kTen | number_role::kTwenty | number_role::kHundred |
                    number_role::kNua | number_role::kMinus | number_role::kPair | number_role::kMultiplier))
    return false;
  return take(read_fraction_words(i)) || read_number(i, before, quantity);
}

bool is_below_zero(const Passage& passage, uint32_t i, const Quantity& quantity) {
  if (i <= passage.first() || !passage.blank(i) || !passage.is(i - 1, number_role::kMinus) || !passage.free(i - 1))
    return false;
  switch (quantity.kind) {
    case MetricKind::percent:
    case MetricKind::pp:
    case MetricKind::money:
    case MetricKind::rate:
    case MetricKind::score:
      return true;
    case MetricKind::measure:
      return quantity.unit == "degC" || quantity.unit == "m";
    default:
      return false;
  }
}

// The word is a part of the span; before a comparator (ContextReader::read_sign()) it is none.
void QuantityReader::take_below_zero(Quantity& quantity) const {
  if (quantity.sign != 0 || !is_below_zero(p_, quantity.first, quantity)) return;
  --quantity.first;
  quantity.span.begin = p_.begin(quantity.first);
  quantity.below_zero = true;
}

// 34/45, 1.204/1.310, 1 trong 10: what read_ratio() needs first.
bool QuantityReader::may_be_ratio(uint32_t i) const {
  const uint32_t next = i + 1;
  if (!p_.has(next)) return false;
  const Gap gap = p_[next].gap;
  if (gap == Gap::slash || gap == Gap::dot || gap == Gap::comma) return p_.digits(next);
  return (gap == Gap::blank || gap == Gap::line) && p_.word(next) == "trong";
}

bool QuantityReader::vague_before(uint32_t i) const {
  return !p_.digits(i) && p_.blank(i) && p_.ending(i - 1, number_role::kVague | number_role::kFew) != nullptr;
}

// hàng chục hộ, vài trăm người, mấy nghìn tỷ đồng: some powers of ten; the value is one of them.
std::optional<Quantity> QuantityReader::read_vague(uint32_t i) {
  const Word* word = p_.find(i, number_role::kVague | number_role::kFew);
  uint32_t at = word->end();
  Numeral number;
  number.value = Decimal{1, 0};
  if (!p_.blank(at)) return std::nullopt;
  const uint32_t first = at;
  if (p_.is(at, number_role::kHundred)) {
    number.value = Decimal{1, 2};
    ++at;
  } else if (p_.is(at, number_role::kTens) && p_.word(at).starts_with("ch")) {
    number.value = Decimal{1, 1};
    ++at;
  }
  if (p_.blank(at)) {
    if (const Multiplier multiplier = read_multiplier(p_, at); multiplier.power > 0) {
      number.value = number.value.shifted(multiplier.power);
      number.power = multiplier.power;
      at = multiplier.end;
    }
  }
  if (at == first) return std::nullopt;
  for (uint32_t token = i; token < at; ++token) {
    if (!p_.free(token)) return std::nullopt;
  }
  number.first = i;
  number.begin = p_.begin(i);
  number.end = at;
  number.words = true;
  number.flags = metric_flag::kVague | metric_flag::kNumberWords;
  const UnitAt unit = unit_of(number, {});
  if (!unit.found() && number.power < 6) return std::nullopt;
  Quantity quantity;
  quantity.first = i;
  quantity.span.begin = p_.begin(i);
  quantity.value = number.value;
  quantity.inner = MetricComparator::approx;
  return finish(number, unit, quantity) ? std::optional(quantity) : std::nullopt;
}

UnitAt QuantityReader::unit_of(const Numeral& number, const UnitContext& context) const {
  UnitAt unit = read_unit(p_, number, context, texts_);
  if (unit.found()) read_denominators(p_, unit, texts_);
  return unit;
}

// A noun of no table: one or two syllables in small letters up to a word that is none.
UnitAt QuantityReader::unknown_noun(const Numeral& number) const {
  const uint32_t at = number.end;
  UnitAt unit;
  const bool linked = p_.blank(at) || number.digits_end != 0;
  if (number.words || number.places > 0 || !linked || !p_.free(at) || p_.digits(at) || p_.capital(at)) return unit;
  if (p_.find(at, PhraseTable::units) != nullptr) return unit;         // one whose guard failed
  if (number.power >= 6 && p_.is(at, kPrice)) return unit;             // 2 tỷ tiền gốc
  if (p_.is(at, kRankScope) && p_.stops(at, kRankScope)) return unit;  // thủ khoa 30/30 toàn quốc
  if (p_.stops(at, kStop | kNpVerb | kLevel | kUp | kDown | kBase | kBefore | kAfter | kRightStop) ||
      p_.is(at, number_role::kDigit | number_role::kVague))
    return unit;
  if ((p_[at].shape & (token_shape::kForeign)) != 0) return unit;
  const uint32_t i = number.first;
  if (i > p_.first() && p_.word(i - 1) == "thứ") return unit;  // lớp thứ 3 trở đi
  if (p_.is(at, name_role::kNameBefore) && p_.blank(at + 1) && p_.capital(at + 1)) return unit;  // 12 đường Trần Phú
  const bool opened =
      i == p_.first() || !p_.blank(i) || p_.sentence_start(i) ||
      p_.ending(i - 1, kBefore | kLevel | kUp | kDown | kFiller | kAnd | kNpVerb | kFrom | kNpTrim | kStop) != nullptr;
  if (!opened) return unit;
  uint32_t end = at + 1;
  const auto goes_on = [&](uint32_t next) {
    return p_.blank(next) && p_.free(next) && !p_.digits(next) && !p_.capital(next) && !p_.sentence_start(next) &&
           !p_.stops(next, kStop | kNpVerb | kLevel | kUp | kDown | kBase | kBefore | kAfter | kRightStop) &&
           !p_.is(next, number_role::kDigit);
  };
  if (goes_on(end)) ++end;
  unit.first = at;
  unit.end = end;
  unit.bytes = {p_.begin(at), p_.end(end - 1)};
  unit.kind = UnitKind::count;
  unit.id = one_line(slice(p_.view(), unit.bytes), texts_);
  return unit;
}

bool QuantityReader::money_words_near(uint32_t i) const {
  if (!p_.holds(kPrice)) return false;
  for (uint32_t steps = 0, at = i; steps < 12 && at > p_.first(); ++steps) {
    if (p_.is(--at, kPrice)) return true;
  }
  return false;
}

// số đơn điện tử đạt 12,4 triệu; dân số là 1,2 triệu: the head of the subject tells a count from money; số tiền, số dự
// án có vốn trên 2 tỷ are money. The unit is the noun behind the head.
bool QuantityReader::counted_by_head(uint32_t first, bool needs_verb, UnitAt& unit) const {
  if (!p_.holds(kCountHead)) return false;
  constexpr uint32_t kMaxSubject = 20;  // tokens
  constexpr Roles kVerbs = kLevel | kUp | kDown | kToUp | kToDown | kToAny;
  bool before_number = true, verb = false;  // among the words before the number; one of them is a verb
  uint32_t price = 0;
  for (uint32_t steps = 0, at = first; steps < kMaxSubject && at > p_.first(); ++steps) {
    if (p_.sentence_start(at) || p_[at].gap == Gap::comma || p_[at].gap == Gap::semicolon) return false;
    if (p_[at].gap == Gap::other && p_.gap(at).find_first_of("();") != std::string_view::npos) return false;
    --at;
    if (p_.taken(at) == Taken::quantity) return false;
    if (p_.taken(at) == Taken::date) continue;
    if (before_number) {
      const Word* word = p_.ending(at, kVerbs | kFiller | kBefore);
      before_number = word != nullptr;
      verb |= p_.ending(at, kVerbs) != nullptr;
    }
    if (!before_number) {
      const std::string_view word = p_.word(at);
      if (p_.is(at, kAnd) || word == "với" || word == "nhưng" || (word == "có" && price == at + 1)) return false;
      if (p_.stops(at, kPrice)) {
        if (!verb) return false;
        price = at;
      }
    }
    if (needs_verb && !before_number && !verb) return false;
    const Word* head = p_.is_end(at, kEach) ? nullptr : p_.find(at, kCountHead);  // lần lượt đạt 120 tỷ
    if (head == nullptr || head->end() > first || p_.stops(head->end(), kPrice)) continue;
    if (const std::string_view counted = head->value("count_head"); !counted.empty()) {
      if (counted != "-") unit.id = counted;
      return true;
    }
    for (const uint32_t noun_at : {at, head->end()}) {
      const Word* noun = p_.find(noun_at, PhraseTable::units);
      if (noun == nullptr || noun->end() > first || p_.unit(noun->row).kind != UnitKind::count) continue;
      unit.id = one_line(slice(p_.view(), ViewSpan{p_.begin(noun_at), p_.end(noun->end() - 1)}), texts_);
      return true;
    }
  }
  return false;
}

// 70, 75 và 80 tuổi; 10, 20 hoặc 30 triệu đồng: the unit (and multiplier) of the last stands for all.
bool QuantityReader::share_unit(Numeral& number, UnitAt& unit) {
  if (!number.plain || number.power > 0) return false;
  if (number.first >= list_end_) {
    list_end_ = 0;
    constexpr int kMaxMembers = 12;
    if (number.first > p_.first() && p_.taken(number.first - 1) == Taken::name) return false;  // lớp 1, 2, 3
    uint32_t at = number.end;
    bool joined = false;
    for (int members = 1; members < kMaxMembers; ++members) {
      if (!p_.has(at)) return false;
      const bool comma = p_[at].gap == Gap::comma && p_.gap(at) == ", ";
      const bool joins = p_.blank(at) && p_.is(at, kAnd) && p_.blank(at + 1);
      const uint32_t next = joins ? at + 1 : at;
      if (!(comma || joins) || !p_.digits(next) || p_.taken(next) != Taken::no) return false;
      joined |= joins;
      const std::optional<Numeral> member = read_numeral(p_, style_, next);
      if (!member || member->sign != 0) return false;
      const UnitAt found = unit_of(*member, {});
      at = member->end;
      if (!found.found()) {
        if (!member->plain) return false;
        continue;
      }
      const bool measured = found.kind == UnitKind::age || found.kind == UnitKind::duration ||
                            found.kind == UnitKind::measure || found.kind == UnitKind::percent ||
                            found.kind == UnitKind::money || found.kind == UnitKind::rate;
      if (!measured || !(joined || members > 1)) return false;
      list_end_ = next;
      list_unit_ = found;
      list_power_ = member->power;
      break;
    }
    if (list_end_ == 0) return false;
  }
  unit = list_unit_;
  unit.bytes = {p_.begin(number.first), p_.end(number.end - 1)};
  unit.first = unit.end = number.end;
  number.value = number.value.shifted(list_power_);
  number.power = list_power_;
  return true;
}

// Ba Vì, anh Hai: a capital counts at the start of a sentence and behind a bracket or a colon, before a small letter.
// No name is an amount of money: Bằng chữ: MỘT TỶ ĐỒNG.
bool QuantityReader::may_be_capital(const Numeral& number, const UnitAt& unit) const {
  constexpr uint32_t kAmount = 3;  // words
  if (unit.kind == UnitKind::money && (number.power >= 6 || number.end - number.first >= kAmount)) return true;
  const uint32_t i = number.first;
  const bool opens = i == p_.first() || p_.sentence_start(i) || p_.gap(i).ends_with('(') || p_[i].gap == Gap::colon;
  return opens && !p_.capital(number.end);
}

// A number in words only before a unit or a noun of the tables, and not inside a name.
bool QuantityReader::word_number_allowed(const Numeral& number, const UnitAt& unit) const {
  const uint32_t i = number.first;
  if (p_.capital(i) && !may_be_capital(number, unit)) return false;
  if (number.power > 0) return unit.found() || number.power >= 6;
  if (!unit.found() && !number.single && !number.needs_unit) return false;
  if (!unit.found()) return false;
  if (unit.known == nullptr) return false;
  if (!number.single) return true;
  const int digit = spelled_digit(p_, i);
  if (p_.is(i, number_role::kHundred) && i > p_.first() && p_.word(i - 1) == "phần") return false;
  if (digit == 0) return false;
  const UnitInfo& info = *unit.known;
  const bool counted = unit.kind == UnitKind::count;
  if (digit == 1) {
    if (counted && !p_.is(number.end, kOneOk)) return false;
    return unit.kind != UnitKind::score && unit.kind != UnitKind::multiple;
  }
  if (digit == 5) {
    const bool years = unit.kind == UnitKind::duration && info.unit == "year";  // kế hoạch năm năm
    if (!years && i > p_.first() && p_.blank(i) &&
        p_.ending(i - 1, date_role::kYearLeft | date_role::kPlural) != nullptr)
      return false;
    if (i > p_.first() && p_.digits(i - 1)) return false;
    if (p_.is(number.end, date_role::kYearRight)) return false;
  }
  if (counted && (info.guards & unit_guard::kRare) != 0) return false;
  // cả hai cấp, hai bên: no counts.
  if (counted && p_.is(number.end, kNeverNoun) && p_.find(number.end, PhraseTable::units)->tokens == 1) return false;
  if (counted && i > p_.first() && p_.blank(i) &&
      (p_.word(i - 1) == "cả" || p_.word(i - 1) == "thứ" || p_.word(i - 1) == "ca" ||
       (p_.is_end(i - 1, name_role::kNumbered) && digit <= 4)))
    return false;
  return true;
}

bool QuantityReader::read_number(uint32_t i, const Quantity* before, Quantity& quantity) {
  std::optional<Numeral> number = read_numeral(p_, style_, i);
  if (!number) return false;
  if (!options_.vague && vague_before(i)) {
    skip_to_ = number->end;
    return false;
  }
  for (uint32_t at = i; at < number->end; ++at) {
    if (!p_.free(at)) return false;
  }
  UnitContext context;
  context.medal = before != nullptr && before->known_unit != nullptr && before->known_unit->dimension == "medal" &&
                  p_.has(i) && before->end == i && (p_[i].gap == Gap::comma || p_.gap(i).size() <= 2);
  quantity = {};
  quantity.first = i;
  quantity.sign = number->sign;
  quantity.span.begin = number->sign != 0 ? number->begin : p_.begin(i);
  UnitAt prefix = p_.digits(i) ? read_prefix_currency(p_, number->begin, i) : UnitAt{};
  // năm$20: the sign is that of the number before.
  if (prefix.found() && before != nullptr && before->span.end > prefix.bytes.begin) prefix = {};
  UnitAt unit = unit_of(*number, context);
  if (prefix.found() && (!unit.found() || unit.kind != UnitKind::money)) {
    unit = prefix;
    unit.bytes = {p_.begin(i), p_.end(number->end - 1)};
    unit.end = number->end;
    read_denominators(p_, unit, texts_);
  }
  if (prefix.found()) quantity.span.begin = prefix.bytes.begin;
  if (!unit.found() && p_.glued(number->end) && read_metre_tail(*number, quantity)) return true;
  // Letters or digits glued behind: 5G, 19A, 4.0x.
  if (!unit.found() && p_.glued(number->end)) {
    skip_to_ = number->end + 1;
    return false;
  }
  UnitAt whole = unit;
  Numeral ends = *number;
  const bool range = read_right_end(ends, whole, quantity, context);
  if (range) unit = whole;
  if (!unit.found() && !range) {
    unit = unknown_noun(*number);
    if (unit.found()) read_denominators(p_, unit, texts_);
  }
  if (!unit.found() && number->digits_end != 0) {
    number->end = number->digits_end;  // khoản 2 (hai): the bracket is no part of it
    ends.end = number->end;
  }
  if (is_name(i, *number, unit) || is_heading(*number)) {
    skip_to_ = ends.end;
    return false;
  }
  const bool shared = !unit.found() && !range && share_unit(ends, unit);
  if (number->words && !word_number_allowed(*number, unit)) {
    if (p_.capital(i)) skip_to_ = number->end;  // nor is the rest of it one
    return false;
  }
  if (number->needs_unit && !unit.found()) {
    skip_to_ = number->end;
    return false;
  }
  if (vague_before(i)) quantity.flags |= metric_flag::kVague;
  quantity.value = ends.value;
  if (unit.found() && !shared) join_parts(quantity, unit, *number);
  // Page widgets: 0 đánh giá, 5 bình luận.
  if (p_.blank(number->end) && p_.is(number->end, name_role::kWidget) && p_.digits(i)) {
    skip_to_ = number->end;
    return false;
  }
  if (range || number->words) number->end = ends.end;
  ends.plain = number->plain;
  return finish(ends, unit, quantity);
}

// 1m85, 2m4: metres and what is behind the point of them.
bool QuantityReader::read_metre_tail(const Numeral& number, Quantity& quantity) const {
  const uint32_t unit = number.end, tail = unit + 1;
  const Word* const word = p_.word(unit) == "m" ? p_.find(unit, PhraseTable::units) : nullptr;
  if (word == nullptr || word->tokens != 1 || !number.plain || number.words || quantity.sign != 0) return false;
  if (!p_.digits(tail) || !p_.glued(tail) || p_[tail].length > 2 || p_.glued(tail + 1)) return false;
  quantity.value = number.value + Decimal::of(p_.number(tail), 0).shifted(-static_cast<int>(p_[tail].length));
  quantity.kind = MetricKind::measure;
  quantity.known_unit = &p_.unit(word->row);
  quantity.unit = quantity.known_unit->unit;
  quantity.unit_text = {p_.begin(unit), p_.end(unit)};
  quantity.flags |= metric_flag::kMixedTail;
  quantity.end = quantity.consumed = tail + 1;
  quantity.span.end = p_.end(tail);
  return true;
}

bool QuantityReader::finish(const Numeral& number, const UnitAt& unit, Quantity& quantity) {
  quantity.flags |= number.flags;
  const uint32_t number_end = number.end;
  if (!unit.found()) {
    // No unit: money by its multiplier, or a bare number that only an indicator makes a record.
    quantity.end = quantity.consumed = number_end;
    quantity.span.end = p_.end(number_end - 1);
    const bool glued_k = (number.flags & metric_flag::kColloquial) != 0;
    // 1tr2, 450k are money; 5G, 4K, 3M without a currency are names.
    const bool million_word =
        !glued_k || p_.word(number_end - 1).starts_with("t") || (number.flags & metric_flag::kMixedTail) != 0;
    // … 140k/kg, trứng gà 32 nghìn: an amount before it, not far.
    const bool money_before = before_ != nullptr && before_->unit.starts_with("VND") &&
                              number.first - before_->consumed <= 6 && !p_.sentence_start(number.first);
    const bool thousands = number.power == 3 && (money_before || money_words_near(number.first)) &&
                           (glued_k || !number.words) && compare(number.value, Decimal{1, 4}) >= 0;
    UnitAt counted;
    // số doanh nghiệp thành lập mới là 36.447: only with its groups, as no year, place or code is printed.
    const bool grouped = number.power == 0 && is_grouped(p_, number.first);
    const bool count = (number.power >= 3 || grouped) && !glued_k && counted_by_head(number.first, grouped, counted);
    const bool money = !count && (number.power >= 6 ? million_word : thousands);
    if (count) {
      quantity.kind = MetricKind::count;
      quantity.unit = counted.id;
      return true;
    }
    UnitAt rate;  // 50k/chiều
    rate.end = number_end;
    rate.id = "VND";
    rate.bytes = {p_.begin(number.first), p_.end(number_end - 1)};
    if (number.power > 0 && (money || glued_k)) read_denominators(p_, rate, texts_);
    if (money || rate.kind == UnitKind::rate) {
      quantity.kind = rate.kind == UnitKind::rate ? MetricKind::rate : MetricKind::money;
      quantity.unit = rate.id;
      quantity.end = quantity.consumed = rate.end;
      quantity.span.end = rate.bytes.end;
      return true;
    }
    if (number.words) return false;
    quantity.bare = true;
    quantity.kind = MetricKind::score;
    return true;
  }
  if (quantity.value.is_zero() && !quantity.value_max && unit.kind == UnitKind::money && number.first > p_.first() &&
      p_.blank(number.first) && p_.ending(number.first - 1, kBefore | kLevel | kPrice | kFiller) == nullptr)
    return false;  // siêu thị 0 đồng
  quantity.kind = kind_of(unit.kind);
  quantity.unit = unit.id;
  quantity.known_unit = unit.known;
  const bool elsewhere = unit.bytes.begin == p_.begin(number.first);  // of the last of a list
  quantity.unit_text = unit.kind == UnitKind::count || elsewhere ? ViewSpan{} : unit.bytes;
  quantity.end = quantity.consumed = std::max(unit.end, number_end);
  quantity.span.end = std::max(unit.bytes.end, p_.end(number_end - 1));
  return true;
}

}  // namespace vnsift
