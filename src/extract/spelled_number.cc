#include "extract/spelled_number.h"

#include <algorithm>

namespace vnsift {
namespace {

using namespace number_role;

// One group below a thousand, and how it was said.
struct Group {
  int value = 0;
  uint32_t end = 0;
  bool hundreds = false;
};

class Reader {
 public:
  explicit Reader(const Passage& passage) : p_(passage) {}

  bool word(uint32_t i, Roles roles) const { return p_.is(i, roles); }
  bool next(uint32_t i, Roles roles) const { return p_.blank(i) && word(i, roles); }
  int digit(uint32_t i) const { return spelled_digit(p_, i); }
  int low(uint32_t i) const {
    const Word* word = p_.find(i, kLow);
    return word == nullptr ? -1 : number_word(word->row).low;
  }
  bool goes_on(uint32_t i) const { return next(i, kTens | kHundred | kMultiplier); }

  // A digit word as the last part of a group. `năm` there is the year (hai mươi năm), but before what goes on.
  int last_digit(uint32_t i) const {
    if (!p_.blank(i)) return -1;
    if (const int value = low(i); value >= 0) return value;
    const int value = digit(i);
    if (value <= 0) return -1;
    if (value == 5) return -1;
    return goes_on(i + 1) && !next(i + 1, kMultiplier) ? -1 : value;
  }

  // n99; value -1 if there is none.
  Group below_hundred(uint32_t i) const {
    if (word(i, kTen)) {
      const int unit = last_digit(i + 1);
      return unit > 0 ? Group{10 + unit, i + 2} : Group{10, i + 1};
    }
    if (word(i, kTwenty)) {
      const int unit = p_.blank(i + 1) ? std::max(digit(i + 1), low(i + 1)) : -1;
      return unit > 0 ? Group{20 + unit, i + 2} : Group{-1, i};
    }
    const int tens = digit(i);
    if (tens < 0) return {-1, i};
    if (tens > 0 && next(i + 1, kTens)) {
      const int unit = last_digit(i + 2);
      return unit > 0 ? Group{tens * 10 + unit, i + 3} : Group{tens * 10, i + 2};
    }
    return {tens, i + 1};
  }

  // n999; `lower`: behind a multiplier word.
  Group below_thousand(uint32_t i, bool lower) const {
    if (lower && word(i, kFillerZero)) {
      const int unit = p_.blank(i + 1) ? std::max(digit(i + 1), low(i + 1)) : -1;
      return unit > 0 ? Group{unit, i + 2} : Group{-1, i};
    }
    const bool bare_hundred = word(i, kHundred);
    const int hundreds = bare_hundred ? 1 : digit(i);
    const uint32_t behind = bare_hundred ? i + 1 : i + 2;
    if (hundreds < 0 || (!bare_hundred && !next(i + 1, kHundred))) {
      Group group = below_hundred(i);
      // Behind a multiplier `năm` alone is the year: hai nghìn năm.
      if (lower && group.value == 5 && group.end == i + 1 && !goes_on(i + 1)) return {-1, i};
      return group;
    }
    Group group{hundreds * 100, behind, true};
    if (!p_.blank(behind)) return group;
    if (word(behind, kFillerZero) && p_.blank(behind + 1)) {
      const int unit = std::max(digit(behind + 1), low(behind + 1));
      if (unit > 0) return {group.value + unit, behind + 2, true};
      return group;
    }
    if (const int unit = low(behind); unit > 0) return {group.value + unit * 10, behind + 1, true};  // trăm mốt
    const Group rest = below_hundred(behind);
    if (rest.value <= 0) return group;
    if (rest.end == behind + 1 && rest.value < 10) {
      // hai trăm năm: years; trăm hai: 120, but hai trăm hai mươi went another way.
      if (rest.value == 5 && !next(rest.end, kMultiplier)) return group;
      return {group.value + rest.value * 10, rest.end, true};
    }
    return {group.value + rest.value, rest.end, true};
  }

 private:
  const Passage& p_;
};

}  // namespace

int spelled_digit(const Passage& passage, uint32_t i) {
  const Word* word = passage.find(i, kDigit);
  return word == nullptr ? -1 : number_word(word->row).digit;
}

Multiplier read_multiplier(const Passage& passage, uint32_t i) {
  const Word* word = passage.find(i, kMultiplier);
  if (word == nullptr) return {};
  // một triệu chứng, hai triệu phú
  if (const Word* whole = passage.find(i, measure_role::kWhole); whole != nullptr && whole->tokens > word->tokens)
    return {};
  Multiplier multiplier{number_word(word->row).multiplier, word->end()};
  // nghìn tỷ, triệu tỷ, vạn tỷ
  if (passage.blank(multiplier.end)) {
    const Word* product = passage.find(multiplier.end, kMultiplier);
    if (product != nullptr && number_word(product->row).multiplier == 9 && multiplier.power < 9) {
      multiplier.power += 9;
      multiplier.end = product->end();
    }
  }
  return multiplier;
}

std::optional<SpelledNumber> read_spelled(const Passage& passage, uint32_t i) {
  const Reader reader(passage);
  SpelledNumber number;
  uint32_t at = i;
  bool negative = false;
  if (reader.word(at, kMinus) && passage.blank(at + 1) && passage.is(at + 1, kDigit | kTen)) {
    negative = true;
    ++at;
  }
  if (reader.word(at, kNua)) {
    number.value = {5, -1};
    number.end = at + 1;
    number.half_open = true;
    const Multiplier multiplier = passage.blank(at + 1) ? read_multiplier(passage, at + 1) : Multiplier{};
    if (multiplier.power > 0) {
      number.value = number.value.shifted(multiplier.power);
      number.end = multiplier.end;
      number.last_power = multiplier.power;
    }
    return number;
  }
  Decimal sum;
  int previous_power = 99;
  uint32_t end = i;
  bool first = true;
  while (true) {
    if (!first && !passage.blank(at)) break;
    const Group group = reader.below_thousand(at, !first);
    const bool bare_multiplier = first && group.value < 0 && reader.word(at, kMultiplier);
    if (group.value < 0 && !bare_multiplier) break;
    const uint32_t behind = bare_multiplier ? at : group.end;
    const bool linked = bare_multiplier || passage.blank(behind);
    const Multiplier multiplier = linked ? read_multiplier(passage, behind) : Multiplier{};
    const int power = multiplier.power;
    const int value = bare_multiplier ? 1 : group.value;
    if (power >= previous_power) break;
    if (bare_multiplier) {
      // nghìn hai, triệu rưỡi: only with something behind it.
      const bool tail =
          passage.blank(multiplier.end) &&
          (reader.low(multiplier.end) > 0 || reader.digit(multiplier.end) > 0 || reader.word(multiplier.end, kHalf));
      // gần nghìn người, hơn tỷ đồng: one, behind a comparator and before a unit
      const bool compared = i > passage.first() && passage.blank(i) && value == 1 && !negative &&
                            passage.ending(i - 1, measure_role::kBefore) != nullptr;
      if (!tail && !compared) return std::nullopt;
      number.half_open |= !tail;
    }
    if (!first && power == 0) {
      // The last group: a lone digit is the next place (nghìn hai: 1,200), with linh or a hundred it is as said.
      const bool lone = group.end == at + 1 && value < 10 && previous_power >= 3;
      if (lone && value == 0) break;
      sum = sum + (lone ? Decimal::of(value, previous_power - 1) : Decimal::of(value, 0));
      end = group.end;
      break;
    }
    sum = sum + Decimal::of(value, power);
    end = power > 0 ? multiplier.end : group.end;
    number.half_open |= first && power == 0 && group.hundreds && group.end == at + 1;
    at = end;
    first = false;
    if (power == 0) break;
    previous_power = power;
    number.last_power = power;
    if (passage.blank(at)) {
      if (const int unit = reader.low(at); unit > 0) {  // triệu mốt
        sum = sum + Decimal::of(unit, power - 1);
        end = at + 1;
        break;
      }
      if (reader.word(at, kHalf)) {
        sum = sum + Decimal::of(5, power - 1);
        end = at + 1;
        break;
      }
    }
  }
  if (end == i) return std::nullopt;
  number.single = end == i + 1;
  // hai lăm, ba mốt: 25, 31; `ba bốn` is three or four.
  if (end == at && number.last_power == 0 && number.single && passage.blank(end)) {
    const int tens = reader.digit(i), unit = reader.low(end);
    if (tens > 0 && unit > 0) {
      sum = Decimal::of(tens * 10 + unit, 0);
      ++end;
      number.single = false;
    }
  }
  if (passage.blank(end) && number.last_power == 0 && reader.word(end, kHalf) &&
      passage.ending(end - 1, kTens | kHundred) != nullptr) {
    sum = sum + Decimal::of(5, passage.ending(end - 1, kTens) != nullptr ? 0 : 1);  // mươi rưỡi, trăm rưỡi
    ++end;
  }
  // hai phẩy năm; một chấm hai mươi lăm
  if (passage.blank(end) && reader.word(end, kPoint) && passage.blank(end + 1)) {
    uint32_t next = end + 1;
    int places = 0;
    Decimal fraction;
    const Group group = reader.below_hundred(next);
    if (group.value >= 10) {
      fraction = Decimal::of(group.value, -2);
      places = 2;
      next = group.end;
    } else {
      while (places < 9 && (places == 0 || passage.blank(next))) {
        const int digit = reader.digit(next);
        if (digit < 0 || (digit == 5 && places > 0)) break;
        fraction = fraction + Decimal::of(digit, -1 - places);
        ++places;
        ++next;
      }
    }
    if (places > 0) {
      sum = sum + fraction;
      end = next;
      number.single = false;
      const Multiplier multiplier = passage.blank(end) ? read_multiplier(passage, end) : Multiplier{};
      if (multiplier.power > 0) {
        sum = sum.shifted(multiplier.power);
        end = multiplier.end;
        number.last_power = multiplier.power;
      }
    }
  }
  number.value = negative ? sum.negated() : sum;
  number.end = end;
  return number;
}

}  // namespace vnsift
