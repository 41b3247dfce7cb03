// Quantities of two parts: ranges with shared multipliers and units, 2 giờ 30 phút, 2 đô la và 23 xen (metrics.md 3).
#include <algorithm>
#include <array>
#include <string_view>

#include "extract/metric_quantity.h"
#include "extract/spelled_number.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

using namespace measure_role;

bool is_time(const UnitAt& unit) { return unit.kind == UnitKind::duration; }

Decimal factor_of(const UnitAt& unit) {
  const UnitInfo* info = unit.known;
  return info == nullptr ? Decimal{1, 0} : Decimal::parse(info->factor).value_or(Decimal{1, 0});
}
std::string_view base_of(const UnitAt& unit) { return unit.known == nullptr ? std::string_view() : unit.known->base; }

// Days and seconds are one scale, months and years another.
std::optional<Decimal> seconds_or_months(const UnitAt& unit, bool& months) {
  const std::string_view base = base_of(unit);
  months = base == "month";
  if (base == "second" || months) return factor_of(unit);
  if (base == "day") return factor_of(unit) * Decimal{864, 2};
  return std::nullopt;
}

}  // namespace

// 07 mét khối (m3) đến dưới 15 mét khối (m3): the same unit again, in brackets.
void QuantityReader::skip_unit_gloss(const UnitAt& unit, uint32_t& at, uint32_t& end_byte) const {
  const std::string_view view = p_.view();
  if (!view.substr(end_byte).starts_with(" (")) return;
  const size_t close = view.substr(0, std::min<size_t>(view.size(), end_byte + 12)).find(')', end_byte);
  if (close == std::string_view::npos) return;
  const Word* word = p_.has(at) && p_.begin(at) == end_byte + 2 ? p_.find(at, PhraseTable::units) : nullptr;
  const UnitInfo* again = word != nullptr && p_.end(word->end() - 1) == close ? &p_.unit(word->row) : nullptr;
  if (again == nullptr) again = p_.sign_unit(view, end_byte + 2);
  if (again == nullptr || again->unit != unit.id) return;
  end_byte = static_cast<uint32_t>(close) + 1;
  at = p_.token_at(end_byte);
}

// The right end of a range; left and unit are brought to one scale.
bool QuantityReader::read_right_end(Numeral& left, UnitAt& unit, Quantity& out, const UnitContext& context) {
  uint32_t at = unit.found() ? unit.end : left.end;
  if (!p_.has(at)) return false;
  if (!is_gap<Gap::dash, Gap::other>(p_[at].gap) && !p_.is(at, kUntil) && p_.word(at) != "và") return false;
  uint32_t end_byte = unit.found() ? unit.bytes.end : p_.end(left.end - 1);
  if (!unit.found() && left.digits_end != 0) ++end_byte;  // 10 (mười) đến 15 (mười lăm) người
  if (unit.found()) skip_unit_gloss(unit, at, end_byte);
  if (!p_.has(at)) return false;
  uint32_t right_at = 0;
  bool dash = false;
  const std::string_view between = p_.view().substr(end_byte, p_.begin(at) - end_byte);
  const std::string_view trimmed = between.substr(std::min(between.find_first_not_of(' '), between.size()));
  // 5-8%, 5 - 8 %, 5 ~ 8; the right number may have a currency sign of its own.
  const uint32_t dash_bytes = dash_size(trimmed, 0);
  if (dash_bytes > 0 || trimmed.starts_with("~")) {
    const std::string_view rest = trimmed.substr(dash_bytes > 0 ? dash_bytes : 1);
    if (rest.find_first_not_of(" $€£") != std::string_view::npos) return false;
    dash = true;
    right_at = at;
    if (!p_.digits(at) && p_.find(at, PhraseTable::units) != nullptr && p_.digits(at + 1))
      right_at = at + 1;  // -VND2000
  } else if (p_.blank_from(end_byte, at) && p_.is(at, kUntil) &&
             (p_.blank(at + 1) || p_.gap(at + 1).find('$') != std::string_view::npos)) {
    right_at = p_.find(at, kUntil)->end();
    // từ 2 triệu đồng đến dưới 50 triệu đồng
    if (const Word* comparator = p_.find(right_at, kBefore);
        comparator != nullptr && p_.blank(comparator->end()) && !p_.digits(right_at))
      right_at = comparator->end();
  } else if (p_.blank_from(end_byte, at) && p_.word(at) == "và" && left.first > p_.first() &&
             p_.word(left.first - 1) == "giữa") {
    right_at = at + 1;
  }
  if (right_at == 0 || !p_.has(right_at)) return false;
  // âm 18 đến âm 20 độ C
  const bool below_zero = p_.is(right_at, number_role::kMinus) && p_.blank(right_at + 1) && p_.digits(right_at + 1);
  if (below_zero) ++right_at;
  if (!dash && p_.taken(right_at) != Taken::no) return false;
  if (dash && (!p_.digits(right_at) || p_.taken(right_at) != Taken::no)) return false;
  std::optional<Numeral> right = read_numeral(p_, style_, right_at);
  if (!right) return false;
  if (dash && right->sign != 0) right->sign = 0;
  if (below_zero) right->value = right->value.negated();
  if (p_.digits(right->end) && (p_.tight(right->end, Gap::slash) || p_.tight(right->end, Gap::dash))) return false;
  UnitContext right_context = context;
  right_context.range = true;
  UnitAt right_unit = unit_of(*right, right_context);
  const UnitAt prefix = read_prefix_currency(p_, right->begin, right_at);
  if (!right_unit.found() && prefix.found()) {
    right_unit = prefix;
    right_unit.bytes = {p_.begin(right_at), p_.end(right->end - 1)};
    right_unit.end = right->end;
  }
  if (!right_unit.found() && right->power >= 6) {
    right_unit.kind = UnitKind::money;
    right_unit.id = "VND";
  }
  if (!right_unit.found() && right->power == 3) {
    // 35-40 ngàn/kg; giá 35-40 nghìn
    UnitAt amount;
    amount.kind = UnitKind::money;
    amount.id = "VND";
    amount.end = right->end;
    amount.bytes = {p_.begin(right_at), p_.end(right->end - 1)};
    read_denominators(p_, amount, texts_);
    if (amount.kind == UnitKind::rate) right_unit = amount;
  }
  if (!right_unit.found() && !unit.found() && right_unit.id.empty()) {
    right_unit = unknown_noun(*right);
    if (right_unit.found()) read_denominators(p_, right_unit, texts_);
  }
  if (!right_unit.found() && !unit.found() && right_unit.id.empty()) {
    // 401-450 of a rank: tight, and the caller knows what it is.
    // pH từ 6,0 đến 8,5 of an index; điểm chuẩn 22,5 - 28,1.
    const bool rising = p_.holds(kBare) && !left.words && !right->words && left.power == 0 && right->power == 0 &&
                        compare(left.value, right->value) < 0;
    const bool from_to = rising && !dash && left.first > p_.first() && p_.ending(left.first - 1, kFrom) != nullptr;
    const bool decimals = rising && !(left.value.is_integer() && right->value.is_integer());
    const bool tight = dash && right->plain && left.plain && between.size() == dash_bytes;
    if (!from_to && !decimals && !tight) return false;
    out.value_max = right->value;
    left.end = right->end;
    return true;
  }
  if (!right_unit.found() && right_unit.id.empty()) {
    // 4 triệu đồng đến 6 triệu: only a number; 15 năm - 20
    if (unit.kind != UnitKind::money && !dash) return false;
    if (right->words && right->single) return false;
    right_unit = unit;
    right_unit.bytes = {p_.begin(right->first), p_.end(right->end - 1)};
    right_unit.end = right->end;
  }
  Decimal left_value = left.value;
  if (!unit.found()) {
    if (left.power == 0 && right->power > 0) {
      const Decimal shared = left_value.shifted(right->power);
      // 900 - 1 tỷ? The left end is its own only if the shared one would be larger by far.
      if (compare(shared, right->value) <= 0 || compare(left_value, Decimal{1, 2}) < 0) left_value = shared;
    }
  } else if (right_unit.kind == UnitKind::rate && right_unit.id.starts_with(unit.id) &&
             right_unit.id.substr(unit.id.size()).starts_with('/')) {
    // 3.000.000 đồng đến 5.000.000 đồng/báo cáo
  } else if (right_unit.id != unit.id) {
    bool left_months = false, right_months = false;
    const std::optional<Decimal> a = seconds_or_months(unit, left_months),
                                 b = seconds_or_months(right_unit, right_months);
    if (!a || !b || left_months != right_months) return false;
    // In the smaller unit.
    if (compare(*a, *b) < 0) {
      right->value = divide(right->value * *b, *a);
      right_unit.id = unit.id;
      right_unit.known = unit.known;
    } else {
      left_value = divide(left_value * *a, *b);
    }
  }
  out.value_max = right->value;
  left.value = left_value;
  left.end = right->end;
  left.flags |= right->flags;
  left.power = std::max(left.power, right->power);
  unit = right_unit;
  return true;
}

// 2 giờ 30 phút, 1 năm 6 tháng, một năm rưỡi, 2 đô la và 23 xen
void QuantityReader::join_parts(Quantity& quantity, UnitAt& unit, const Numeral&) {
  const uint32_t at = unit.end;
  if (!p_.has(at) || quantity.value_max) return;
  if (p_.blank(at) && p_.is(at, number_role::kHalf) && (is_time(unit) || unit.kind == UnitKind::measure)) {
    quantity.value = quantity.value + Decimal{5, -1};
    unit.end = at + 1;
    unit.bytes.end = p_.end(at);
    return;
  }
  if (is_time(unit) && p_.blank(at) && p_.free(at) &&
      (p_.digits(at) || p_.is(at, number_role::kDigit | number_role::kTen))) {
    const std::optional<Numeral> rest = read_numeral(p_, style_, at);
    if (!rest || rest->power > 0) return;
    UnitAt lower = read_unit(p_, *rest, {}, texts_);
    bool months = false, lower_months = false;
    const std::optional<Decimal> a = seconds_or_months(unit, months),
                                 b = is_time(lower) ? seconds_or_months(lower, lower_months) : std::nullopt;
    if (!a || !b || months != lower_months || compare(*b, *a) >= 0) return;
    quantity.value = divide(quantity.value * *a, *b) + rest->value;
    lower.bytes.begin = unit.bytes.begin;
    unit = lower;
    join_parts(quantity, unit, *rest);
    return;
  }
  if (unit.kind != UnitKind::money || unit.id == "VND") return;
  uint32_t next = at;
  const bool linked = p_.blank(at) && p_.word(at) == "và";
  if (linked) ++next;
  if (!p_.blank(next) || !(p_.digits(next) || linked)) return;
  const std::optional<Numeral> cents = read_numeral(p_, style_, next);
  if (!cents || cents->power > 0 || !cents->value.is_integer() || compare(cents->value, Decimal{1, 2}) >= 0) return;
  const Word* named = p_.blank(cents->end) ? p_.find(cents->end, PhraseTable::units) : nullptr;
  const bool cent_unit = named != nullptr && p_.unit(named->row).unit == "US_cent";
  if (!cent_unit && (linked || named != nullptr || cents->words || p_[next].length != 2)) return;
  quantity.value = quantity.value + cents->value.shifted(-2);
  unit.end = cent_unit ? named->end() : cents->end;
  unit.bytes.end = p_.end(unit.end - 1);
}

}  // namespace vnsift
