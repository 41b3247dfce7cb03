#include "extract/quantity_lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>
#include <vector>

#include "lexicon/date_words.gen.h"
#include "lexicon/indicators.gen.h"
#include "lexicon/measure_words.gen.h"
#include "lexicon/number_names.gen.h"
#include "lexicon/number_words.gen.h"
#include "lexicon/units.gen.h"
#include "text/letters.h"
#include "text/utf8_bytes.h"

namespace vnsift {
namespace {

// Names of the roles, in the order of the bits.
constexpr std::array<std::string_view, 18> kNumberRoles = {
    "digit", "ten",   "tens",  "low", "twenty", "hundred", "filler_zero", "multiplier", "short_multiplier",
    "half",  "point", "minus", "nua", "pair",   "part",    "vague",       "few",        "ordinal"};
constexpr std::array<std::string_view, 64> kMeasureRoles = {
    "before",        "after",         "up",         "down",          "flat",       "to_up",
    "to_down",       "to_any",        "compare",    "base",          "level",      "filler",
    "target",        "strong_target", "plan",       "per",           "rank_verb",  "rank_scope",
    "rank_head",     "top_head",      "group_head", "implicit_rank", "scope_time", "multiple_head",
    "multiple_word", "bare",          "price",      "complement",    "np_cut",     "np_trim",
    "and",           "each",          "from",       "until",         "brackets",   "temperature",
    "place_word",    "place_head",    "penalty",    "one_ok",        "never_noun", "stop",
    "np_verb",       "baseline_stop", "right_stop", "limit",         "ranking",    "about",
    "weak",          "publication",   "plain",      "count_head",    "capacity",   "share",
    "compound",      "np_inner",      "term",       "clause",        "lone",       "whole",
    "share_base",    "resumes",       "stands",     "in_words"};
constexpr std::array<std::string_view, 51> kDateRoles = {
    "day_head",    "day_part",    "month_head", "year_head",    "quarter_head", "week_head",     "range_head",
    "school_year", "half_head",   "part",       "first",        "last",         "span_of",       "hour",
    "minute",      "second",      "to_hour",    "clock_before", "span_before",  "result_before", "relative",
    "same_period", "ago",         "ago_before", "day_unit",     "season",       "holiday",       "holiday_date",
    "lunar_month", "full_moon",   "tet",        "lunar",        "month_name",   "weekday_head",  "weekday",
    "sunday",      "century",     "decade",     "year_before",  "day_before",   "year_left",     "year_right",
    "from",        "until",       "list_and",   "plural",       "now",          "era",           "half_day",
    "anchor",      "result_after"};
constexpr std::array<std::string_view, 8> kNameRoles = {"name_before", "name_soft", "name_after", "widget",
                                                        "phone_head",  "plate",     "name_place", "numbered"};

// The next piece of a field whose pieces stand between |.
constexpr std::string_view take_piece(std::string_view& field) {
  const size_t end = std::min(field.find('|'), field.size());
  const std::string_view piece = field.substr(0, end);
  field.remove_prefix(std::min(end + 1, field.size()));
  return piece;
}

// A role that no table of names knows must not compile.
constexpr uint64_t bits_of(std::string_view roles, std::span<const std::string_view> names) {
  uint64_t bits = 0;
  while (!roles.empty()) {
    const std::string_view piece = take_piece(roles);
    const std::string_view name = piece.substr(0, piece.find('='));
    size_t bit = 0;
    while (bit < names.size() && names[bit] != name) ++bit;
    if (bit == names.size()) throw "no such role";
    bits |= uint64_t{1} << bit;
  }
  return bits;
}

template <class Row, size_t N>
constexpr std::array<uint64_t, N> compile_roles(const Row (&rows)[N], std::span<const std::string_view> names) {
  std::array<uint64_t, N> compiled{};
  for (size_t row = 0; row < N; ++row) compiled[row] = bits_of(rows[row].roles, names);
  return compiled;
}

constexpr auto kNumberBits = compile_roles(lexicon::kNumberWord, kNumberRoles);
constexpr auto kDateBits = compile_roles(lexicon::kDateWord, kDateRoles);
constexpr auto kNameBits = compile_roles(lexicon::kNumberName, kNameRoles);
constexpr auto kMeasureBits = compile_roles(lexicon::kMeasureWord, kMeasureRoles);

std::string_view roles_field(PhraseTable table, uint16_t row) {
  switch (table) {
    case PhraseTable::number_words:
      return lexicon::kNumberWord[row].roles;
    case PhraseTable::measure_words:
      return lexicon::kMeasureWord[row].roles;
    case PhraseTable::date_words:
      return lexicon::kDateWord[row].roles;
    case PhraseTable::number_names:
      return lexicon::kNumberName[row].roles;
    default:
      return {};
  }
}

// By UnitKind.
constexpr std::array<std::string_view, 11> kKindNames = {
    "rank_change", "pp", "percent", "multiple", "rate", "money", "age", "duration", "score", "measure", "count"};
constexpr std::array<std::pair<std::string_view, uint8_t>, 8> kGuardNames = {{{"glued", unit_guard::kGlued},
                                                                              {"boundary", unit_guard::kBoundary},
                                                                              {"money", unit_guard::kMoney},
                                                                              {"temperature", unit_guard::kTemperature},
                                                                              {"case", unit_guard::kCase},
                                                                              {"change", unit_guard::kChange},
                                                                              {"medal", unit_guard::kMedal},
                                                                              {"rare", unit_guard::kRare}}};

// Signs that are no part of a token: the phrase table would read `°C` as `C`.
constexpr bool has_sign(std::string_view surface) {
  constexpr std::string_view kSigns[] = {"²", "³", "₂", "°", "º", "℃", "㎡", "€", "£", "¥", "₫", "‰", "％"};
  for (char c : surface) {
    if (c == '%' || c == '$' || c == '"') return true;
  }
  for (std::string_view sign : kSigns) {
    if (surface.find(sign) != std::string_view::npos) return true;
  }
  return surface.back() == '.';
}

constexpr UnitInfo compile_unit(const lexicon::UnitRow& row) {
  UnitInfo info;
  info.surface = row.surface;
  info.unit = row.unit;
  info.dimension = row.dimension;
  info.base = row.base;
  info.factor = row.factor;
  for (size_t kind = 0; kind < kKindNames.size(); ++kind) {
    if (kKindNames[kind] == row.kind) info.kind = static_cast<UnitKind>(kind);
  }
  for (std::string_view guards = row.guard; !guards.empty();) {
    const std::string_view guard = take_piece(guards);
    for (const auto& [name, bit] : kGuardNames) {
      if (name == guard) info.guards |= bit;
    }
    info.plain |= guard == "plain";
  }
  info.signs = has_sign(row.surface);
  return info;
}

constexpr auto kUnits = [] {
  std::array<UnitInfo, std::size(lexicon::kUnit)> units{};
  for (size_t row = 0; row < units.size(); ++row) units[row] = compile_unit(lexicon::kUnit[row]);
  return units;
}();

// Rows of units with signs by their first byte, the longest first.
struct SignIndex {
  static constexpr size_t kCount = [] {
    size_t count = 0;
    for (const UnitInfo& unit : kUnits) count += unit.signs ? 1 : 0;
    return count;
  }();
  std::array<uint16_t, kCount> rows{};
  std::array<uint16_t, 257> begin{};
};
constexpr auto kSigns = [] {
  SignIndex index;
  size_t count = 0;
  for (size_t row = 0; row < kUnits.size(); ++row) {
    if (!kUnits[row].signs) continue;
    // Insertion: by first byte, longer first, else in the order of the table.
    const auto before = [](size_t a, size_t b) {
      const auto x = static_cast<unsigned char>(kUnits[a].surface[0]),
                 y = static_cast<unsigned char>(kUnits[b].surface[0]);
      return x != y ? x < y : kUnits[a].surface.size() > kUnits[b].surface.size();
    };
    size_t at = count++;
    for (; at > 0 && before(row, index.rows[at - 1]); --at) index.rows[at] = index.rows[at - 1];
    index.rows[at] = static_cast<uint16_t>(row);
  }
  for (size_t byte = 0, at = 0; byte <= 256; ++byte) {
    while (at < count && static_cast<unsigned char>(kUnits[index.rows[at]].surface[0]) < byte) ++at;
    index.begin[byte] = static_cast<uint16_t>(at);
  }
  return index;
}();

constexpr Roles kPassageDateHeads =
    date_role::kRelative | date_role::kSamePeriod | date_role::kSeason | date_role::kHoliday | date_role::kSunday |
    date_role::kWeekdayHead | date_role::kHalfHead | date_role::kFullMoon | date_role::kCentury | date_role::kDecade |
    date_role::kMonthHead | date_role::kQuarterHead | date_role::kTet;
// What DateReader and PeriodReader begin with, beside numbers.
constexpr Roles kDateHeads = kPassageDateHeads | date_role::kRangeHead | date_role::kYearHead | date_role::kAgoBefore |
                             date_role::kDayPart | date_role::kDayHead | date_role::kPart;
constexpr Roles kPassageQuantityHeads = measure_role::kMultipleHead | measure_role::kRankHead | measure_role::kTopHead;
constexpr Roles kQuantityHeads = kPassageQuantityHeads | measure_role::kGroupHead;
constexpr Roles kPassageNumbers =
    number_role::kDigit | number_role::kTen | number_role::kTwenty | number_role::kHundred | number_role::kPair;
constexpr Roles kNumbers =
    kPassageNumbers | number_role::kNua | number_role::kMinus | number_role::kMultiplier | number_role::kOrdinal;

constexpr WordClass class_of(Roles roles) {
  WordClass made;
  made.roles = roles;
  made.mask = role_mask(roles);
  made.mask_index = static_cast<uint8_t>(role_mask_index(roles.table));
  made.plain = roles.has(measure_role::kPlain);
  const auto add = [&](Roles wanted, uint16_t bit) {
    if (roles.has(wanted)) made.heads |= bit;
  };
  add(kPassageDateHeads, head::kPassageDate);
  add(kPassageQuantityHeads, head::kPassageQuantity);
  add(number_role::kNua, head::kPassageQuantity);  // gần nửa
  add(kPassageNumbers, head::kPassageNumber);
  add(number_role::kOrdinal, head::kPassageOrdinal);
  add(measure_role::kRankVerb, head::kPassageVerb);
  add(kDateHeads, head::kDate);
  add(kQuantityHeads, head::kQuantity);
  add(kNumbers, head::kNumberWord);
  add(number_role::kVague | number_role::kFew, head::kOnRequest);
  add(measure_role::kImplicitRank, head::kOnRequest);
  add(number_role::kDigit | number_role::kTen, head::kSpelled);
  return made;
}

template <size_t N>
constexpr std::array<WordClass, N> compile_classes(PhraseTable table, const std::array<uint64_t, N>& bits) {
  std::array<WordClass, N> classes{};
  for (size_t row = 0; row < N; ++row) classes[row] = class_of({table, bits[row]});
  return classes;
}
template <size_t N>
constexpr std::array<WordClass, N> plain_classes(PhraseTable table) {
  std::array<WordClass, N> classes{};
  for (WordClass& row : classes) row = class_of({table, ~uint64_t{0}});
  return classes;
}

constexpr auto kNumberClasses = compile_classes(PhraseTable::number_words, kNumberBits);
constexpr auto kMeasureClasses = compile_classes(PhraseTable::measure_words, kMeasureBits);
constexpr auto kDateClasses = compile_classes(PhraseTable::date_words, kDateBits);
constexpr auto kNameClasses = compile_classes(PhraseTable::number_names, kNameBits);
constexpr auto kIndicatorClasses = plain_classes<std::size(lexicon::kIndicator)>(PhraseTable::indicators);
constexpr auto kCodeClasses = plain_classes<std::size(lexicon::kIndicator)>(PhraseTable::indicator_codes);
constexpr auto kUnitClasses = [] {
  auto classes = plain_classes<std::size(lexicon::kUnit)>(PhraseTable::units);
  for (size_t row = 0; row < classes.size(); ++row) {
    classes[row].never = kUnits[row].signs;
    classes[row].plain = kUnits[row].plain;
    if (kUnits[row].kind == UnitKind::money) classes[row].heads = head::kPassageMoney;
  }
  return classes;
}();

constexpr WordClass kNoWord{.roles = {}, .never = true};

// "before=gt|stop" -> the value of one of them, "" without.
constexpr std::string_view value_in(std::string_view roles, std::string_view role) {
  while (!roles.empty()) {
    const std::string_view piece = take_piece(roles);
    if (piece.starts_with(role) && piece.size() > role.size() && piece[role.size()] == '=')
      return piece.substr(role.size() + 1);
  }
  return {};
}

// The same as a number, -1 without.
constexpr int8_t number_in(std::string_view roles, std::string_view role) {
  const std::string_view digits = value_in(roles, role);
  if (digits.empty()) return -1;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return static_cast<int8_t>(value);
}
// As a place among the comparators.
constexpr int8_t comparator_in(std::string_view roles, std::string_view role) {
  const std::string_view code = value_in(roles, role);
  for (size_t place = 0; place < kComparatorNames.size(); ++place) {
    if (kComparatorNames[place] == code) return static_cast<int8_t>(place);
  }
  return -1;
}
constexpr auto kMeasureWords = [] {
  std::array<MeasureWord, std::size(lexicon::kMeasureWord)> words{};
  for (size_t row = 0; row < words.size(); ++row) {
    const std::string_view roles = lexicon::kMeasureWord[row].roles;
    words[row] = {comparator_in(roles, "before"), comparator_in(roles, "after")};
  }
  return words;
}();
constexpr auto kNumberWords = [] {
  std::array<NumberWord, std::size(lexicon::kNumberWord)> words{};
  for (size_t row = 0; row < words.size(); ++row) {
    const std::string_view roles = lexicon::kNumberWord[row].roles;
    words[row] = {number_in(roles, "digit"), number_in(roles, "low"), number_in(roles, "multiplier"),
                  number_in(roles, "short_multiplier"), number_in(roles, "ordinal")};
  }
  return words;
}();

}  // namespace

constexpr std::array<WordClassRows, static_cast<size_t>(PhraseTable::count)> kWordClassRows = [] {
  std::array<WordClassRows, static_cast<size_t>(PhraseTable::count)> tables{};
  tables.fill({&kNoWord, 0});
  const auto set = [&](PhraseTable table, const WordClass* rows) { tables[static_cast<size_t>(table)] = {rows, 1}; };
  set(PhraseTable::number_words, kNumberClasses.data());
  set(PhraseTable::measure_words, kMeasureClasses.data());
  set(PhraseTable::date_words, kDateClasses.data());
  set(PhraseTable::number_names, kNameClasses.data());
  set(PhraseTable::indicators, kIndicatorClasses.data());
  set(PhraseTable::indicator_codes, kCodeClasses.data());
  set(PhraseTable::units, kUnitClasses.data());
  return tables;
}();

const NumberWord& number_word(uint16_t row) { return kNumberWords[row]; }
const MeasureWord& measure_word(uint16_t row) { return kMeasureWords[row]; }

std::string_view role_value(PhraseTable table, uint16_t row, std::string_view role) {
  return value_in(roles_field(table, row), role);
}

int role_number(PhraseTable table, uint16_t row, std::string_view role, int otherwise) {
  const std::string_view value = role_value(table, row, role);
  int number = otherwise;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

uint32_t unit_count() { return static_cast<uint32_t>(kUnits.size()); }
const UnitInfo& unit_info(uint32_t row) { return kUnits[row]; }

uint32_t sign_unit_at(std::string_view view, uint32_t at) {
  if (at >= view.size()) return kNoUnit;
  const auto first = static_cast<unsigned char>(view[at]);
  for (size_t i = kSigns.begin[first]; i < kSigns.begin[first + 1u]; ++i) {
    const std::string_view surface = kUnits[kSigns.rows[i]].surface;
    if (view.compare(at, surface.size(), surface) != 0) continue;
    const size_t end = at + surface.size();
    size_t last = end - 1;
    while (last > at && is_continuation(view[last])) --last;
    const bool letters = letter_at(view.data() + last).info.is_letter();
    if (letters && end < view.size() && letter_at(view.data() + end).info.is_letter()) return kNoUnit;
    return kSigns.rows[i];
  }
  return kNoUnit;
}

constexpr UnitSignBytes kUnitSignBytes = [] {
  UnitSignBytes bytes;
  for (size_t byte = 0; byte < bytes.begins_unit.size(); ++byte)
    bytes.begins_unit[byte] = kSigns.begin[byte] != kSigns.begin[byte + 1];
  for (const UnitInfo& unit : kUnits) {
    if (!unit.signs) continue;
    if (unit.surface.size() > 1) bytes.behind_letter[static_cast<unsigned char>(unit.surface[1])] = true;
    if (unit.kind == UnitKind::money) bytes.ends_currency[static_cast<unsigned char>(unit.surface.back())] = true;
  }
  return bytes;
}();

std::string_view unit_kind_name(UnitKind kind) { return kKindNames[static_cast<size_t>(kind)]; }

uint32_t indicator_count() { return static_cast<uint32_t>(std::size(lexicon::kIndicator)); }

std::optional<uint8_t> unit_guards(std::string_view names) {
  uint8_t guards = 0;
  while (!names.empty()) {
    const std::string_view name = take_piece(names);
    const auto known =
        std::find_if(kGuardNames.begin(), kGuardNames.end(),
                     [&](const std::pair<std::string_view, uint8_t>& guard) { return guard.first == name; });
    if (known == kGuardNames.end() && name != "plain") return std::nullopt;
    if (known != kGuardNames.end()) guards |= known->second;
  }
  return guards;
}

bool has_unit_sign(std::string_view surface) { return has_sign(surface); }

const IndicatorInfo& indicator_info(uint32_t row) {
  static constexpr auto kIndicators = [] {
    std::array<IndicatorInfo, std::size(lexicon::kIndicator)> infos{};
    for (size_t i = 0; i < infos.size(); ++i) {
      const lexicon::IndicatorRow& from = lexicon::kIndicator[i];
      infos[i] = {from.id, from.names, from.abbrevs, from.kinds};
    }
    return infos;
  }();
  return kIndicators[row];
}

}  // namespace vnsift
