// Numbers that are no quantities: identifiers, parts of names, places in an order, numbers of paragraphs (metrics.md
// 9).
#include <string_view>

#include "extract/metric_quantity.h"

namespace vnsift {

using namespace measure_role;

// The end of a phone number whose groups stand between blanks, points and dashes.
uint32_t QuantityReader::end_of_groups(uint32_t i) const {
  uint32_t end = i + 1;
  while (p_.digits(end) &&
         (p_.gap(end) == " " || p_.gap(end) == "+" || p_.tight(end, Gap::dot) || p_.tight(end, Gap::dash)))
    ++end;
  return end;
}

// What stands beside a number is no blank, comma, point or semicolon, nor a slash or letter behind it: few numbers have
// it, and is_part_of_name() needs it. The first token of a text may have signs before it.
bool QuantityReader::has_odd_sign(uint32_t i) const {
  const bool before = i == 0 || !is_gap<Gap::blank, Gap::line, Gap::comma, Gap::dot, Gap::semicolon>(p_[i].gap);
  return before || (p_.has(i + 1) && is_gap<Gap::dash, Gap::colon, Gap::other>(p_[i + 1].gap));
}

// A number that signs join to what is no quantity.
bool QuantityReader::is_part_of_name(uint32_t i) {
  // © 2025
  const std::string_view left = p_.view().substr(0, p_.begin(i));
  if (left.ends_with("© ") || left.ends_with("©")) return true;
  // Covid -19
  if (i > p_.first() && p_.gap(i) == " -" && p_.is_end(i - 1, name_role::kNameBefore) && p_.titled(i - 1)) return true;
  // Covid-19, RON 95-III, Km12+300
  const bool dash_name = i > p_.first() && p_.tight(i, Gap::dash) && !p_.digits(i - 1) && p_.free(i - 1) &&
                         p_.find(i - 1, PhraseTable::units) == nullptr;
  if (dash_name) {
    const std::string_view before = p_.gap(i);
    if (p_.begin(i) >= before.size() && !before.empty()) {
      skip_to_ = end_of_groups(i);
      return true;
    }
  }
  if (p_.has(i + 1) && p_.tight(i + 1, Gap::dash) && !p_.digits(i + 1)) {
    skip_to_ = i + 1;
    return true;  // 95-III
  }
  // A chain that no reader took: 17/9/3, 1/2/3.
  if (i > p_.first() && p_.digits(i - 1) && (p_.tight(i, Gap::slash) || p_.tight(i, Gap::colon))) return true;
  if (p_.digits(i + 1) && p_.tight(i + 1, Gap::colon)) {
    skip_to_ = i + 2;  // a clock that is none, a score 2:1
    return true;
  }
  if (p_.has(i + 1) && p_[i + 1].gap == Gap::other && p_.gap(i + 1) == "+" && p_.digits(i + 1)) {
    skip_to_ = i + 2;
    return true;  // 12+300
  }
  return false;
}

// Phone, tax and account numbers, and what is glued to letters or chained by signs.
bool QuantityReader::is_identifier(uint32_t i) {
  const std::string_view digits = p_.word(i);
  if (p_.glued(i)) {
    // A currency code may touch the number; any other letters make it a name: U23, F1, A00.
    const UnitAt currency = read_prefix_currency(p_, p_.begin(i), i);
    if (!currency.found()) {
      skip_to_ = end_of_groups(i);
      return true;
    }
    return false;
  }
  if (has_odd_sign(i) && is_part_of_name(i)) return true;
  // Leading zeros, and service numbers: phones.
  const bool phone_word = p_.holds(name_role::kPhoneHead) && [&] {
    for (uint32_t steps = 0, at = i; steps < 8 && at > p_.first(); ++steps) {
      if (p_.is(--at, name_role::kPhoneHead)) return true;
    }
    return false;
  }();
  const bool zero = digits.size() > 2 && digits[0] == '0';
  const bool service = (digits == "1900" || digits == "1800") && p_.digits(i + 1) && p_.gap(i + 1) == " ";
  // tốc độ internet di động đạt 134 Mbps
  const bool measured = p_.blank(i + 1) && p_.is(i + 1, PhraseTable::units);
  const bool is_phone = zero || service || (phone_word && digits.size() >= 3 && !measured);
  const bool dashed = digits.size() >= 3 && p_.tight(i + 1, Gap::dash);
  if (!is_phone && !dashed) return false;  // before the end of a chain is looked for: 1.1.1.1... is linear
  const uint32_t end = end_of_groups(i);
  if (!is_phone && end - i < 3) return false;
  skip_to_ = end;
  return true;
}

// Words before a number that make it a name or a place in an order (metrics.md 9).
bool QuantityReader::is_name(uint32_t i, const Numeral& number, const UnitAt& unit) const {
  if (i == p_.first() || number.words || !p_.blank(i) || p_.sentence_start(i)) return false;
  if (p_.word(i - 1) == "thứ") return true;  // trận thứ 2 liên tiếp
  const Word* name = p_.ending(i - 1, name_role::kNameBefore);
  if (name == nullptr) return false;
  // học sinh lớp 12 em mới quen: a class of its school; lớp 35 em is one of so many.
  if (p_.word(name->first) == "lớp" && p_[i].length <= 2 && p_.number(i) <= 12) return true;
  // mỗi lô 120 m²: a thing, whatever its name would be.
  if (unit.found() && name->first > p_.first() && p_.blank(name->first) && p_.ending(name->first - 1, kPer) != nullptr)
    return false;
  // gói thầu 5.10 Nhà ga: a number of two levels before a noun.
  if ((number.flags & metric_flag::kDotDecimal) != 0 && unit.kind == UnitKind::count && number.power == 0) return true;
  if (number.power > 0 || number.places > 0) return false;
  if (!name->roles.has(name_role::kNameSoft)) {
    // số 5 xã: hard, but a share or money behind it never is.
    return !(unit.found() && (unit.kind == UnitKind::percent || unit.kind == UnitKind::pp ||
                              (unit.kind == UnitKind::money && number.value.exponent >= 2)));
  }
  if (!unit.found()) return true;
  if (unit.kind != UnitKind::count) return false;
  // Tầng 21 Tòa nhà …: a name behind a name.
  if (p_.titled(unit.first)) return true;
  const UnitInfo* info = unit.known;
  if (info == nullptr || (info->guards & unit_guard::kRare) != 0) return true;
  return name->roles.has(name_role::kNamePlace) && (info->dimension == "place" || info->dimension == "body");
}

// 4.2 Vé máy bay: the number of a paragraph.
bool QuantityReader::is_heading(const Numeral& number) const {
  return number.first == p_.first() && number.places > 0 && p_.tight(number.first + 1, Gap::dot) &&
         p_.blank(number.end) && p_.capital(number.end);
}

}  // namespace vnsift
