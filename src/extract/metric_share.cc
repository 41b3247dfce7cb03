// Shares of something: gấp đôi, một phần ba, một nửa, 34/45 xã, 1 trong 10 người (metrics.md 2).
#include <algorithm>
#include <array>
#include <string_view>

#include "extract/metric_context.h"
#include "extract/metric_quantity.h"
#include "extract/spelled_number.h"

namespace vnsift {
namespace {

using namespace measure_role;

}  // namespace

// gấp đôi, gấp hơn 1,5 lần, gấp 2-3 lần, gấp rưỡi
std::optional<Quantity> QuantityReader::read_multiple(uint32_t i) {
  uint32_t at = i + 1;
  if (!p_.blank(at)) return std::nullopt;
  Quantity quantity;
  quantity.kind = MetricKind::multiple;
  quantity.unit = "x";
  quantity.first = i;
  if (const Word* comparator = p_.find(at, kBefore);
      comparator != nullptr && p_.blank(comparator->end()) && !p_.is(at, kMultipleWord)) {
    quantity.inner = comparator_before(*comparator).value_or(MetricComparator::eq);
    at = comparator->end();
  }
  std::optional<Numeral> number = read_numeral(p_, style_, at);
  uint32_t end = 0;
  const Word* word = p_.find(at, kMultipleWord);
  if (number && !(word != nullptr && number->single)) {
    quantity.value = number->value;
    end = number->end;
    quantity.flags |= number->flags;
    if (p_.has(end) && p_[end].gap == Gap::dash && p_.digits(end)) {
      if (const std::optional<Numeral> right = read_numeral(p_, style_, end)) {
        quantity.value_max = right->value;
        end = right->end;
      }
    } else if (p_.blank(end) && p_.is(end, kUntil)) {
      if (const std::optional<Numeral> right = read_numeral(p_, style_, end + 1); right && p_.blank(end + 1)) {
        quantity.value_max = right->value;
        end = right->end;
      }
    }
  } else if (word != nullptr && !word->value("multiple_word").empty()) {
    quantity.value = Decimal::parse(word->value("multiple_word")).value_or(Decimal{});
    end = word->end();
    quantity.flags |= metric_flag::kNumberWords;
  } else {
    return std::nullopt;
  }
  if (quantity.value.is_zero()) return std::nullopt;
  if (p_.blank(end) && (p_.word(end) == "lần" || (p_.unaccented() && p_.word(end) == "lan"))) {
    ++end;
  } else if (number && p_.find(end, PhraseTable::units) != nullptr && p_.blank(end) && word == nullptr) {
    return std::nullopt;  // gấp 5 con hạc
  }
  if (p_.blank(end) && p_.is(end, number_role::kHalf)) {
    quantity.value = quantity.value + Decimal{5, -1};
    ++end;
  }
  quantity.end = quantity.consumed = end;
  quantity.span = {p_.begin(i), p_.end(end - 1)};
  return quantity;
}

// một phần ba, ba phần tư, 2 phần 3, một nửa
std::optional<Quantity> QuantityReader::read_fraction_words(uint32_t i) {
  Quantity quantity;
  quantity.kind = MetricKind::fraction;
  quantity.unit = "ratio";
  quantity.first = i;
  quantity.flags = metric_flag::kNumberWords;
  if (p_.capital(i) && !(i == p_.first() || p_.sentence_start(i))) return std::nullopt;
  const auto done = [&](uint32_t end) {
    quantity.end = quantity.consumed = end;
    quantity.span = {p_.begin(i), p_.end(end - 1)};
    return quantity;
  };
  const int numerator = p_.digits(i) ? static_cast<int>(p_.number(i)) : spelled_digit(p_, i);
  if (numerator > 0 && p_.blank(i + 1) && p_.is(i + 1, number_role::kPart) && p_.blank(i + 2)) {
    int denominator = p_.digits(i + 2) ? static_cast<int>(p_.number(i + 2)) : spelled_digit(p_, i + 2);
    if (const Word* low = p_.find(i + 2, number_role::kLow); denominator < 0 && low != nullptr)
      denominator = number_word(low->row).low;
    if (p_.is(i + 2, number_role::kTen)) denominator = 10;
    const bool longer_unit = p_.is(i + 2, number_role::kHundred | number_role::kMultiplier);
    if (denominator > 1 && !longer_unit && numerator < denominator) {
      quantity.value = divide(Decimal::of(numerator, 0), Decimal::of(denominator, 0));
      return done(i + 3);
    }
    return std::nullopt;
  }
  // một nửa; nửa behind a comparator. Before a unit of time or a multiplier it is a number: nửa năm, nửa triệu.
  const bool one = numerator == 1 && !p_.digits(i) && p_.blank(i + 1) && p_.is(i + 1, number_role::kNua);
  const bool half =
      p_.is(i, number_role::kNua) && i > p_.first() && p_.blank(i) && p_.ending(i - 1, kBefore) != nullptr;
  if (!one && !half) return std::nullopt;
  if (half && p_.is(i, date_role::kDayPart)) return std::nullopt;  // gần nửa đêm
  const uint32_t end = one ? i + 2 : i + 1;
  if (p_.blank(end)) {
    const Word* unit = p_.find(end, PhraseTable::units);
    const bool measured =
        unit != nullptr && p_.unit(unit->row).kind != UnitKind::count && p_.unit(unit->row).kind != UnitKind::money;
    if (measured || p_.is(end, number_role::kMultiplier)) return std::nullopt;
  }
  quantity.value = {5, -1};
  return done(end);
}

// 34/45 xã, 3/4, 2/3 số hộ, 1 trong 10 người
std::optional<Quantity> QuantityReader::read_ratio(uint32_t i, const Quantity*) {
  const bool slash = p_.digits(i + 1) && p_.tight(i + 1, Gap::slash);
  uint32_t right = i + 1;
  bool decimal = false;  // 92,5/100 điểm
  // 1.204/1.310 phiếu: the left number has groups.
  const bool grouped = !slash && p_.digits(i + 1) && (p_.tight(i + 1, Gap::dot) || p_.tight(i + 1, Gap::comma));
  if (grouped) {
    const std::optional<Numeral> left = read_numeral(p_, style_, i);
    if (!left || left->power > 0 || !p_.digits(left->end) || !p_.tight(left->end, Gap::slash)) return std::nullopt;
    right = left->end;
    decimal = !left->value.is_integer();
  } else if (!slash) {
    if (p_[i].length > 3 || !p_.blank(i + 1) || p_.word(i + 1) != "trong") return std::nullopt;
    right = i + 2;
    if (p_.blank(right) && p_.word(right) == "số") ++right;
    if (p_.blank(right) && p_.word(right) == "tổng" && p_.word(right + 1) == "số") right += 2;
    if (!p_.blank(right) || !p_.digits(right)) return std::nullopt;
  }
  if (slash) {
    skip_to_ = right + 1;
    while (p_.digits(skip_to_) && (p_.tight(skip_to_, Gap::slash) || p_.tight(skip_to_, Gap::dash))) ++skip_to_;
    if (skip_to_ > right + 1) return std::nullopt;
  }
  std::optional<Numeral> value = read_numeral(p_, style_, i), of = read_numeral(p_, style_, right);
  if (!value || !of || !of->value.is_integer() || of->value.is_zero()) return std::nullopt;
  if (slash && (value->end != right || value->power > 0)) {
    // 1.234/2.000 hồ sơ: the left number has groups of its own.
    skip_to_ = of->end;
    return std::nullopt;
  }
  if (grouped && p_.digits(of->end) && (p_.tight(of->end, Gap::slash) || p_.tight(of->end, Gap::dash)))
    return std::nullopt;
  const bool around_the_clock = slash && p_.word(i) == "24" && (p_.word(right) == "24" || p_.word(right) == "7");
  Quantity quantity;
  quantity.first = i;
  quantity.value = value->value;
  quantity.of = of->value;
  UnitAt unit = unit_of(*of, {});
  if (around_the_clock && unit.kind == UnitKind::duration) return std::nullopt;
  if (around_the_clock && !unit.found()) return std::nullopt;
  if (is_name(i, *value, {})) return std::nullopt;
  if (p_.is(of->end, name_role::kWidget) && p_.blank(of->end)) {
    skip_to_ = of->end;
    return std::nullopt;
  }
  // 2/3 số hộ; 3/4 behind a word that shares stand behind
  const bool proper = compare(value->value, of->value) < 0 && compare(of->value, Decimal{1, 2}) <= 0;
  if (slash && !unit.found() && proper) {
    const bool number_of =
        p_.blank(of->end) && (p_.word(of->end) == "số" || (p_.word(of->end) == "tổng" && p_.word(of->end + 1) == "số"));
    const bool share =
        i > p_.first() && p_.blank(i) && p_.ending(i - 1, kBefore | kLevel | kUp | kDown | kFiller) != nullptr;
    const bool noun = p_.blank(of->end) && !p_.capital(of->end) && !p_.digits(of->end) &&
                      compare(of->value, Decimal{1, 1}) <= 0 && !p_.stops(of->end, kStop);
    const uint32_t end = number_of ? (p_.word(of->end) == "tổng" ? of->end + 2 : of->end + 1) : of->end;
    if (number_of || share || noun) {
      quantity.kind = MetricKind::fraction;
      quantity.value = divide(value->value, of->value);
      quantity.of.reset();
      quantity.unit = "ratio";
      quantity.end = quantity.consumed = end;
      quantity.span = {p_.begin(i), p_.end(end - 1)};
      return quantity;
    }
  }
  // 3/4 khán giả, 1/2 học sinh: a share; 3/4 xã may be counted.
  if (slash && proper && unit.found() && unit.kind == UnitKind::count && compare(of->value, Decimal{1, 1}) <= 0 &&
      (compare(value->value, Decimal{1, 0}) == 0 ||
       (compare(of->value, Decimal{4, 0}) <= 0 && compare(value->value + Decimal{1, 0}, of->value) == 0)) &&
      (unit.known == nullptr || (unit.known->dimension != "place" && unit.known->dimension != "body"))) {
    quantity.kind = MetricKind::fraction;
    quantity.value = divide(value->value, of->value);
    quantity.of.reset();
    quantity.unit = "ratio";
    quantity.end = quantity.consumed = of->end;
    quantity.span = {p_.begin(i), p_.end(of->end - 1)};
    return quantity;
  }
  if (decimal && unit.kind != UnitKind::score) return std::nullopt;
  if (!unit.found()) unit = unknown_noun(*of);
  if (!unit.found() || unit.kind == UnitKind::percent) return std::nullopt;
  if (!slash && !grouped && unit.kind != UnitKind::count) return std::nullopt;
  // 345/500 triệu đồng: one multiplier for both.
  if (of->power > 0 && value->power == 0) quantity.value = value->value.shifted(of->power);
  quantity.kind = unit.kind == UnitKind::score ? MetricKind::score : MetricKind::ratio;
  quantity.unit = unit.id;
  quantity.known_unit = unit.known;
  quantity.end = quantity.consumed = std::max(unit.end, of->end);
  quantity.span = {p_.begin(i), unit.bytes.end};
  return quantity;
}

}  // namespace vnsift
