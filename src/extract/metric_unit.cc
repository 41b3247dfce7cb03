#include "extract/metric_unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/quantity_candidates.h"
#include "text/letters.h"

namespace vnsift {
namespace {

using namespace measure_role;

constexpr uint32_t kPriceWindow = 8;         // tokens in which a price word counts
constexpr uint32_t kTemperatureWindow = 20;  // and a word of temperature

class Reader {
 public:
  Reader(const Passage& passage, KeptTexts& texts) : p_(passage), texts_(texts) {}

  UnitAt read(const Numeral& number, const UnitContext& context) const {
    const uint32_t at = number.end;
    UnitAt signs = read_signs(p_.end(at - 1));
    if (signs.found()) return signs;
    if (!p_.is(at, PhraseTable::units)) return {};
    if (!p_.free(at) || !(p_.blank(at) || p_.glued(at) || number.digits_end != 0)) return {};
    // Longest first; a unit whose guard fails may be the beginning of nothing else, so shorter ones are tried.
    for (const Word& word : p_.words_at(at)) {
      if (word.roles.table != PhraseTable::units) continue;
      UnitAt unit = make(word);
      if (!all_free(at, word.end()) || !guards_hold(word, number, unit, context)) continue;
      if (unit.kind == UnitKind::count) {
        // 15 Hồ Xuân Hương, 3 Cầu Giấy: an address.
        if (p_.is(at, name_role::kNameAfter) && p_.titled(at) && p_.blank(unit.end) && p_.titled(unit.end)) continue;
        extend_noun(unit);
      }
      return unit;
    }
    return {};
  }

  UnitAt make(const Word& word) const {
    const UnitInfo& info = p_.unit(word.row);
    UnitAt unit;
    unit.known = &info;
    unit.first = word.first;
    unit.end = word.end();
    unit.bytes = {p_.begin(unit.first), p_.end(unit.end - 1)};
    unit.kind = info.kind;
    unit.id = info.unit;
    unit.glued = p_.glued(unit.first);
    // Nouns are written as printed; those of a user by their id.
    if (unit.kind == UnitKind::count && info.dimension != "medal" && info.unit == info.surface)
      unit.id = text(unit.bytes);
    return unit;
  }

  std::string_view text(ViewSpan span) const { return one_line(slice(p_.view(), span), texts_); }

  // %, °C, m², $ ... directly behind a byte, or behind one blank.
  UnitAt read_signs(uint32_t at) const {
    const std::string_view view = p_.view();
    UnitAt unit;
    const uint32_t from = at + static_cast<uint32_t>(at < view.size() && view[at] == ' ');
    if (from >= view.size() || !p_.may_be_sign(view, from)) return unit;
    const auto byte = static_cast<unsigned char>(view[from]);
    const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    // A sign, or a letter that a sign follows (m², km², CO₂, US$).
    const bool may =
        !letter ? byte != ' ' && byte != ',' && byte != '.' && byte != '(' && byte != ')' && byte != '-' && byte != '/'
                : sign_behind(from);
    if (!may) return unit;
    const UnitInfo* known = p_.sign_unit(view, from);
    if (known == nullptr || known->surface == "\"") return unit;
    unit.known = known;
    unit.bytes = {from, from + static_cast<uint32_t>(known->surface.size())};
    unit.kind = known->kind;
    unit.id = known->unit;
    unit.glued = from == at;
    unit.first = p_.token_at(from);
    unit.end = std::min(p_.last(), std::max(unit.first, p_.token_at(unit.bytes.end)));
    return unit;
  }
  bool sign_behind(uint32_t at) const {
    const std::string_view view = p_.view();
    for (uint32_t i = at; i < at + 12 && i < view.size(); ++i) {
      const auto byte = static_cast<unsigned char>(view[i]);
      if (byte == '$' || byte == '%' || byte == 0xC2 || byte == 0xE2) return true;
      if (byte == '\n' || byte == ',' || byte == '.') return false;
    }
    return false;
  }

  bool all_free(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i) {
      if (!p_.free(i)) return false;
    }
    return true;
  }

  bool guards_hold(const Word& word, const Numeral& number, UnitAt& unit, const UnitContext& context) const {
    const UnitInfo& info = p_.unit(word.row);
    const uint32_t end = unit.end;
    // Letters or digits that touch the unit on the right: m2, mAh.
    if (p_.glued(end)) return false;
    // Vòng 8 V-League; ba công khai; 5 ngày công chiếu
    if (p_.tight(end, Gap::dash) && !p_.digits(end) && (info.guards & unit_guard::kCase) != 0) return false;
    for (uint32_t i = unit.first; i < end; ++i) {
      if (const Word* whole = p_.find(i, kWhole); whole != nullptr && whole->end() > end) return false;
    }
    if ((info.guards & unit_guard::kCase) != 0 && slice(p_.view(), unit.bytes) != info.surface) return false;
    if ((info.guards & unit_guard::kGlued) != 0 && !unit.glued && !(p_.has(end) && p_[end].gap == Gap::slash))
      return false;
    // One letter is a unit behind digits alone.
    if ((info.guards & unit_guard::kBoundary) != 0 && number.words) return false;
    if ((info.guards & unit_guard::kMoney) != 0 && number.power == 0 && !context.range && !price_near(number.first))
      return false;
    if ((info.guards & unit_guard::kTemperature) != 0 && !temperature_near(number.first)) return false;
    if ((info.guards & unit_guard::kMedal) != 0 && !context.medal) return false;
    if ((info.guards & unit_guard::kRare) != 0 && !rare_holds(number, end)) return false;
    if (info.kind == UnitKind::money && info.surface == "đồng" && context.medal && number.power == 0) {
      unit.kind = UnitKind::count;
      unit.id = text(unit.bytes);
      unit.known = nullptr;
    }
    if (info.kind == UnitKind::score && p_.blank(end) && info.surface == "điểm" && p_.is(end, kPlaceWord)) return false;
    if (info.kind == UnitKind::duration && number.words && info.unit == "year" && p_.is(end, date_role::kYearRight) &&
        p_.word(end) == "học" && p_.find(end, PhraseTable::units) == nullptr)
      return false;
    // `5 năm 2024`: the year of something else.
    if (info.kind == UnitKind::duration && info.unit == "year" && p_.blank(end) && p_.digits(end) &&
        p_[end].length == 4)
      return false;
    // ngày 31 tháng 2: a day that there is not
    if (info.kind == UnitKind::duration && info.unit == "month" && number.first > p_.first() &&
        p_.blank(number.first) && p_.is_end(number.first - 1, date_role::kDayHead) && !number.words)
      return false;
    return true;
  }

  bool near(uint32_t token, Roles roles, uint32_t window) const {
    for (uint32_t steps = 0, i = token; steps < window && i > p_.first(); ++steps) {
      --i;
      if (p_.is(i, roles)) return true;
      if (p_.sentence_start(i)) break;
    }
    return false;
  }
  bool price_near(uint32_t token) const { return near(token, kPrice, kPriceWindow); }
  bool temperature_near(uint32_t token) const { return near(token, kTemperature, kTemperatureWindow); }

  // A noun that is often something else counts behind a comparator or verb, or at the start of a clause.
  bool rare_holds(const Numeral& number, uint32_t) const {
    if (number.words) return number.value.exponent > 0 || number.power > 0;
    const uint32_t i = number.first;
    if (i == p_.first() || !p_.blank(i)) return true;
    return p_.ending(i - 1, kBefore | kLevel | kUp | kDown | kStop | kNpVerb | kFiller | kAnd) != nullptr;
  }

  // xã, phường, thị trấn: nouns of one group after commas.
  void extend_noun(UnitAt& unit) const {
    const std::string_view group = unit.known == nullptr ? std::string_view() : unit.known->dimension;
    if (group.empty() || group == "count" || group == "medal") return;
    uint32_t at = unit.end;
    for (int members = 0; members < 8 && p_.free(at); ++members) {
      uint32_t next = at;
      if (p_[at].gap != Gap::comma) {
        if (!p_.blank(at) || p_.word(at) != "và") break;
        next = at + 1;
        if (!p_.blank(next)) break;
      }
      const Word* noun = nullptr;
      if (p_.is(next, PhraseTable::units)) {
        for (const Word& word : p_.words_at(next)) {
          if (word.roles.table != PhraseTable::units || p_.unit(word.row).dimension != group) continue;
          noun = &word;
          break;
        }
      }
      if (noun == nullptr || p_.capital(next)) break;
      // …, xã Hòa Bình: a name begins here, no further member.
      if (p_.blank(noun->end()) && (p_.capital(noun->end()) || p_.digits(noun->end()))) break;
      unit.end = noun->end();
      at = unit.end;
    }
    unit.bytes.end = p_.end(unit.end - 1);
    unit.id = text(unit.bytes);
  }

  // One more denominator at the end of the unit; false if there is none.
  bool read_denominator(UnitAt& unit) const {
    const uint32_t at = unit.end;
    if (!p_.free(at)) return false;
    uint32_t next = at;
    bool slash = p_[at].gap == Gap::slash;
    if (slash && p_.gap(at).size() > 3) slash = false;
    // The unit may end in signs (%, m²): what stands before the next token begins with them.
    if (!slash && p_[at].gap == Gap::other) {
      const std::string_view view = p_.view();
      slash = unit.bytes.end < view.size() && view[unit.bytes.end] == '/' && p_.begin(at) == unit.bytes.end + 1;
    }
    const bool each = !slash && p_.blank_from(unit.bytes.end, at) && p_.is(at, kPer);
    if (!slash && !each) return false;
    if (each) {
      next = p_.find(at, kPer)->end();
      if (!p_.blank(next) || !p_.free(next)) return false;
    }
    const UnitAt signs = slash ? read_signs(p_.begin(next)) : UnitAt{};
    if (!signs.found() && slash && p_.digits(next) && p_.number(next) == 1 && p_.blank(next + 1)) ++next;  // /01 hộ
    // 6,5 lít/100 km, 80 mm/24 giờ, 12 bác sĩ/10.000 dân
    const std::string_view times = !signs.found() && slash ? read_times(next, unit) : std::string_view();
    UnitAt below;
    const bool is_number =
        p_.digits(next) && !(slash && p_.number(next) == 1 && p_.blank(next + 1) && p_.free(next + 1));
    if (signs.found()) {
      below = signs;
    } else if (const Word* word = is_number ? nullptr : p_.find(next, PhraseTable::units); word != nullptr) {
      below = make(*word);
      const UnitInfo& info = p_.unit(word->row);
      const bool time = info.kind == UnitKind::duration;
      // 98 nghìn đồng một ký; but two records in `5 con một tạ`
      const bool price = unit.kind == UnitKind::money && info.kind == UnitKind::measure;
      if (each && !time && !price && !(p_.word(at) != "một" && info.kind != UnitKind::score)) return false;
      if (each && p_.word(at) == "một" && info.surface == "lần") return false;
      if ((info.guards & unit_guard::kCase) != 0 && slice(p_.view(), below.bytes) != info.surface) return false;
      if (time) below.id = info.unit;
    } else if (!is_number && slash && !p_.capital(next) && p_[next].length > 0) {
      below.first = next;
      below.end = next + 1;
      below.bytes = {p_.begin(next), p_.end(next)};
      below.id = text(below.bytes);
    } else {
      return false;
    }
    // 13 ngành/chuyên ngành, 63 tỉnh/thành phố: two nouns of one thing.
    if (slash && unit.kind == UnitKind::count && below.kind == UnitKind::count && below.known != nullptr &&
        unit.known != nullptr && below.id != unit.id &&
        (below.id.ends_with(unit.id) ||
         (below.known->dimension == unit.known->dimension && below.known->dimension != "count"))) {
      unit.end = below.end;
      unit.bytes.end = below.bytes.end;
      unit.id = text(unit.bytes);
      return false;
    }
    if (slash && (below.known == nullptr || below.kind == UnitKind::count)) to_next_slash(below);
    if (below.known != nullptr && below.known->kind == UnitKind::multiple) below.id = text(below.bytes);
    if (unit.kind == UnitKind::multiple) unit.id = "lần";  // 4 lần/ngày: times are counted here
    std::string id(unit.id);
    id += '/';
    if (!times.empty()) (id += times) += ' ';
    id += below.id;
    unit.id = texts_.keep(std::move(id));
    unit.end = std::max(below.end, below.first + (signs.found() ? 0u : 1u));
    unit.bytes.end = below.bytes.end;
    return true;
  }

  // The number before a denominator, `next` behind it; nothing and `next` unchanged if there is none. Of a count only
  // a round one: 34/45 xã is a ratio.
  std::string_view read_times(uint32_t& next, const UnitAt& unit) const {
    if (!p_.digits(next) || p_[next].length > 4) return {};
    uint32_t end = next + 1;
    const bool grouped = p_.digits(end) && p_.tight(end, Gap::dot) && p_[end].length == 3;
    if (grouped) ++end;
    if (!p_.blank(end) && !p_.glued(end)) return {};
    const Word* word = p_.find(end, PhraseTable::units);
    if (word == nullptr) return {};
    const UnitKind kind = p_.unit(word->row).kind;
    const std::string_view number = p_.view().substr(p_.begin(next), p_.end(end - 1) - p_.begin(next));
    const bool round = number.size() >= 3 && number.find_first_not_of("0.", 1) == std::string_view::npos;
    const bool measured = unit.kind == UnitKind::measure && (kind == UnitKind::measure || kind == UnitKind::duration);
    const bool counted = unit.kind == UnitKind::count && kind == UnitKind::count && round && number[0] == '1';
    if (number == "1" || !(measured || counted)) return {};
    next = end;
    return number;
  }

  // đồng/giường điều dưỡng/năm: a noun of several words between two strokes.
  void to_next_slash(UnitAt& below) const {
    constexpr uint32_t kMaxMore = 3;
    uint32_t end = below.end;
    while (end < below.end + kMaxMore && p_.blank(end) && p_.free(end) && !p_.digits(end) && !p_.capital(end)) ++end;
    if (end == below.end || !p_.free(end) || !p_.tight(end, Gap::slash)) return;
    below.end = end;
    below.bytes.end = p_.end(end - 1);
    below.id = text(below.bytes);
  }

 private:
  const Passage& p_;
  KeptTexts& texts_;
};

}  // namespace

std::string_view one_line(std::string_view text, KeptTexts& texts) {
  if (text.find('\n') == std::string_view::npos) return text;
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return texts.keep(std::move(line));
}

UnitAt read_unit(const Passage& passage, const Numeral& number, const UnitContext& context, KeptTexts& texts) {
  return Reader(passage, texts).read(number, context);
}

void read_denominators(const Passage& passage, UnitAt& unit, KeptTexts& texts) {
  const Reader reader(passage, texts);
  for (int count = 0; count < 3 && reader.read_denominator(unit); ++count) unit.kind = UnitKind::rate;
}

bool may_have_prefix_currency(const Passage& passage, uint32_t number_begin, uint32_t number_token) {
  const std::string_view view = passage.view();
  return passage.is(number_token - 1, PhraseTable::units) || follows_currency_sign(view, number_begin) ||
         passage.has_tables();
}

UnitAt read_prefix_currency(const Passage& passage, uint32_t number_begin, uint32_t number_token) {
  if (!may_have_prefix_currency(passage, number_begin, number_token)) return {};
  const std::string_view view = passage.view();
  UnitAt unit;
  // Signs: the longest that ends at the number.
  for (uint32_t blanks = 0; blanks < 2 && number_begin >= blanks + 1; ++blanks) {
    const uint32_t end = number_begin - blanks;
    if (blanks > 0 && view[end] != ' ') break;
    if (!ends_currency_sign(view[end - 1]) && !passage.has_tables()) continue;
    for (uint32_t size = 4; size >= 1; --size) {
      if (end < size) continue;
      const UnitInfo* known = passage.sign_unit(view.substr(0, end), end - size);
      if (known == nullptr || known->surface.size() != size || known->kind != UnitKind::money) continue;
      unit.known = known;
      unit.bytes = {end - size, end};
      unit.kind = UnitKind::money;
      unit.id = known->unit;
      unit.first = unit.end = number_token;
      if (end - size > 0 && ascii_letter_info(static_cast<unsigned char>(view[end - size - 1])).is_digit()) return {};
      return unit;
    }
  }
  // Codes: USD1,23, EUR 20, Rs 20.
  if (number_token <= passage.first()) return {};
  const uint32_t before = number_token - 1;
  if (!passage.glued(number_token) && !passage.blank(number_token)) return {};
  const Word* word = passage.find(before, PhraseTable::units);
  if (word == nullptr || word->end() != number_token || passage.unit(word->row).kind != UnitKind::money) return {};
  const UnitInfo& info = passage.unit(word->row);
  const bool code = info.surface == info.unit || info.surface == "Rs" || info.surface == "VNĐ";
  if (!code || slice(view, passage[before].span()) != info.surface) return {};
  if (before > passage.first() && passage.digits(before - 1) && (passage.blank(before) || passage.glued(before)))
    return {};
  unit.known = &info;
  unit.first = before;
  unit.end = number_token;
  unit.bytes = {passage.begin(before), passage.end(before)};
  unit.kind = UnitKind::money;
  unit.id = info.unit;
  return unit;
}

}  // namespace vnsift
