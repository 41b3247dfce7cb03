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

namespace vnsift {
namespace {

// Names of the roles, in the order of the bits.
constexpr std::array<std::string_view, 18> kNumberRoles = {
    "digit", "ten",   "tens",  "low", "twenty", "hundred", "filler_zero", "multiplier", "short_multiplier",
    "half",  "point", "minus", "nua", "pair",   "part",    "vague",       "few",        "ordinal"};
constexpr std::array<std::string_view, 50> kMeasureRoles = {
    "before",        "after",         "up",         "down",          "flat",       "to_up",
    "to_down",       "to_any",        "compare",    "base",          "level",      "filler",
    "target",        "strong_target", "plan",       "per",           "rank_verb",  "rank_scope",
    "rank_head",     "top_head",      "group_head", "implicit_rank", "scope_time", "multiple_head",
    "multiple_word", "bare",          "price",      "complement",    "np_cut",     "np_trim",
    "and",           "each",          "from",       "until",         "brackets",   "temperature",
    "place_word",    "place_head",    "penalty",    "one_ok",        "never_noun", "stop",
    "np_verb",       "baseline_stop", "right_stop", "limit",         "ranking",    "about",
    "weak",          "publication"};
constexpr std::array<std::string_view, 47> kDateRoles = {
    "day_head",    "day_part",  "month_head", "year_head",    "quarter_head", "week_head",     "range_head",
    "school_year", "half_head", "part",       "first",        "last",         "span_of",       "hour",
    "minute",      "second",    "to_hour",    "clock_before", "span_before",  "result_before", "relative",
    "same_period", "ago",       "ago_before", "day_unit",     "season",       "holiday",       "holiday_date",
    "lunar_month", "full_moon", "tet",        "lunar",        "month_name",   "weekday_head",  "weekday",
    "sunday",      "century",   "decade",     "year_before",  "day_before",   "year_left",     "year_right",
    "from",        "until",     "list_and",   "plural",       "now"};
constexpr std::array<std::string_view, 7> kNameRoles = {"name_before", "name_soft", "name_after", "widget",
                                                        "phone_head",  "plate",     "name_place"};

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
  UnitInfo info{row.surface, row.unit, UnitKind::count, row.dimension, row.base, row.factor, 0, false, false};
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

// Rows of units with signs.
const std::vector<uint32_t>& sign_rows() {
  static const std::vector<uint32_t> rows = [] {
    std::vector<uint32_t> found;
    for (uint32_t row = 0; row < kUnits.size(); ++row) {
      if (kUnits[row].signs) found.push_back(row);
    }
    return found;
  }();
  return rows;
}

}  // namespace

Roles word_roles(PhraseTable table, uint16_t row) {
  switch (table) {
    case PhraseTable::number_words:
      return {table, kNumberBits[row]};
    case PhraseTable::measure_words:
      return {table, kMeasureBits[row]};
    case PhraseTable::date_words:
      return {table, kDateBits[row]};
    case PhraseTable::number_names:
      return {table, kNameBits[row]};
    default:
      return {table, ~uint64_t{0}};
  }
}

std::string_view role_value(PhraseTable table, uint16_t row, std::string_view role) {
  std::string_view field = roles_field(table, row);
  while (!field.empty()) {
    const std::string_view piece = take_piece(field);
    if (piece.starts_with(role) && piece.size() > role.size() && piece[role.size()] == '=')
      return piece.substr(role.size() + 1);
  }
  return {};
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
  static const auto kFirstBytes = [] {
    std::array<bool, 256> bytes{};
    for (uint32_t row : sign_rows()) bytes[static_cast<unsigned char>(kUnits[row].surface[0])] = true;
    return bytes;
  }();
  uint32_t best = kNoUnit;
  if (at >= view.size() || !kFirstBytes[static_cast<unsigned char>(view[at])]) return best;
  for (uint32_t row : sign_rows()) {
    const std::string_view surface = kUnits[row].surface;
    if (view.compare(at, surface.size(), surface) != 0) continue;
    if (best != kNoUnit && kUnits[best].surface.size() >= surface.size()) continue;
    best = row;
  }
  if (best == kNoUnit) return best;
  const size_t end = at + kUnits[best].surface.size();
  const LetterInfo last = letter_at(view.data() + end - 1).info;
  const bool letters = last.is_letter();
  if (letters && end < view.size() && letter_at(view.data() + end).info.is_letter()) return kNoUnit;
  return best;
}

std::string_view unit_kind_name(UnitKind kind) { return kKindNames[static_cast<size_t>(kind)]; }

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
