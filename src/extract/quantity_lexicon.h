// The words of quantities and dates with what they are for: roles of number_words.tsv, measure_words.tsv,
// date_words.tsv and number_names.tsv, units of units.tsv and indicators of indicators.tsv.
//
//   word_roles(hit).has(measure_role::kUp)         // "tăng", "tăng trưởng", ...
//   role_value(hit, "before") == "gt"              // "hơn"
//
// A word of the tables is found by the one phrase table; a row is what PhraseHit::row says. Constant data, pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <vnsift/prepared.h>

#include "base/branchless.h"

namespace vnsift {

// A set of roles of one table.
struct Roles {
  PhraseTable table = PhraseTable::count;
  uint64_t bits = 0;
  constexpr Roles operator|(Roles other) const { return {table, bits | other.bits}; }
  constexpr bool has(Roles other) const { return both(table == other.table, (bits & other.bits) != 0); }
};

namespace number_role {
constexpr Roles role(int bit) { return {PhraseTable::number_words, uint64_t{1} << bit}; }
inline constexpr Roles kDigit = role(0), kTen = role(1), kTens = role(2), kLow = role(3), kTwenty = role(4),
                       kHundred = role(5), kFillerZero = role(6), kMultiplier = role(7), kShortMultiplier = role(8),
                       kHalf = role(9), kPoint = role(10), kMinus = role(11), kNua = role(12), kPair = role(13),
                       kPart = role(14), kVague = role(15), kFew = role(16), kOrdinal = role(17);
}  // namespace number_role

namespace measure_role {
constexpr Roles role(int bit) { return {PhraseTable::measure_words, uint64_t{1} << bit}; }
inline constexpr Roles kBefore = role(0), kAfter = role(1), kUp = role(2), kDown = role(3), kFlat = role(4),
                       kToUp = role(5), kToDown = role(6), kToAny = role(7), kCompare = role(8), kBase = role(9),
                       kLevel = role(10), kFiller = role(11), kTarget = role(12), kStrongTarget = role(13),
                       kPlan = role(14), kPer = role(15), kRankVerb = role(16), kRankScope = role(17),
                       kRankHead = role(18), kTopHead = role(19), kGroupHead = role(20), kImplicitRank = role(21),
                       kScopeTime = role(22), kMultipleHead = role(23), kMultipleWord = role(24), kBare = role(25),
                       kPrice = role(26), kComplement = role(27), kNpCut = role(28), kNpTrim = role(29),
                       kAnd = role(30), kEach = role(31), kFrom = role(32), kUntil = role(33), kBrackets = role(34),
                       kTemperature = role(35), kPlaceWord = role(36), kPlaceHead = role(37), kPenalty = role(38),
                       kOneOk = role(39), kNeverNoun = role(40), kStop = role(41), kNpVerb = role(42),
                       kBaselineStop = role(43), kRightStop = role(44), kLimit = role(45), kRanking = role(46),
                       kAbout = role(47), kWeak = role(48), kPublication = role(49), kPlain = role(50),
                       kCountHead = role(51), kCapacity = role(52), kShare = role(53), kCompound = role(54),
                       kNpInner = role(55), kTerm = role(56), kClause = role(57), kLone = role(58), kWhole = role(59),
                       kShareBase = role(60), kResumes = role(61), kStands = role(62), kInWords = role(63);
}  // namespace measure_role

namespace date_role {
constexpr Roles role(int bit) { return {PhraseTable::date_words, uint64_t{1} << bit}; }
inline constexpr Roles kDayHead = role(0), kDayPart = role(1), kMonthHead = role(2), kYearHead = role(3),
                       kQuarterHead = role(4), kWeekHead = role(5), kRangeHead = role(6), kSchoolYear = role(7),
                       kHalfHead = role(8), kPart = role(9), kFirst = role(10), kLast = role(11), kSpanOf = role(12),
                       kHour = role(13), kMinute = role(14), kSecond = role(15), kToHour = role(16),
                       kClockBefore = role(17), kSpanBefore = role(18), kResultBefore = role(19), kRelative = role(20),
                       kSamePeriod = role(21), kAgo = role(22), kAgoBefore = role(23), kDayUnit = role(24),
                       kSeason = role(25), kHoliday = role(26), kHolidayDate = role(27), kLunarMonth = role(28),
                       kFullMoon = role(29), kTet = role(30), kLunar = role(31), kMonthName = role(32),
                       kWeekdayHead = role(33), kWeekday = role(34), kSunday = role(35), kCentury = role(36),
                       kDecade = role(37), kYearBefore = role(38), kDayBefore = role(39), kYearLeft = role(40),
                       kYearRight = role(41), kFrom = role(42), kUntil = role(43), kListAnd = role(44),
                       kPlural = role(45), kNow = role(46), kEra = role(47), kHalfDay = role(48), kAnchor = role(49),
                       kResultAfter = role(50);
}  // namespace date_role

namespace name_role {
constexpr Roles role(int bit) { return {PhraseTable::number_names, uint64_t{1} << bit}; }
inline constexpr Roles kNameBefore = role(0), kNameSoft = role(1), kNameAfter = role(2), kWidget = role(3),
                       kPhoneHead = role(4), kPlate = role(5), kNamePlace = role(6), kNumbered = role(7);
}  // namespace name_role

// Words that can begin something, by what they can begin. A digit word alone begins a quantity only before a unit, so
// number words are a class of their own.
namespace head {
inline constexpr uint16_t kDate = 1,  // a date may begin here
    kQuantity = 2,                    // a rank, a multiple
    kNumberWord = 4,                  // a number in words
    kSpelled = 8,                     // one that a date or time may begin with (hai ngày trước)
    kOnRequest = 16,                  // with an option only: hàng chục, đứng đầu
    kReaders = 31,                    // what the readers of a paragraph ask for; the others tell whether there are any
    kPassageDate = 32,                // a paragraph without digits may hold a date
    kPassageQuantity = 64,            // and a quantity
    kPassageNumber = 128,             // and a number in words
    kPassageMoney = 256,              // and a currency that touches digits (INR33)
    kPassageOrdinal = 512,  // a paragraph may hold a quantity if a rank verb stands before it: xếp đầu tiên
    kPassageVerb = 1024;    // that verb
}  // namespace head

// The tables of words share three masks a token (Passage): measure_words, date_words, and all others.
constexpr uint32_t kRoleMasks = 3;
using RoleMasks = std::array<uint64_t, kRoleMasks>;
constexpr uint32_t role_mask_index(PhraseTable table) {
  return table == PhraseTable::measure_words ? 0 : table == PhraseTable::date_words ? 1 : 2;
}
constexpr uint64_t role_mask(Roles roles) {
  constexpr uint64_t kNumberBits = (uint64_t{1} << 20) - 1, kNameBits = 0xFF;
  switch (roles.table) {
    case PhraseTable::measure_words:
    case PhraseTable::date_words:
      return roles.bits;
    case PhraseTable::number_words:
      return roles.bits & kNumberBits;
    case PhraseTable::number_names:
      return (roles.bits & kNameBits) << 20;
    case PhraseTable::units:
      return uint64_t{1} << 30;
    case PhraseTable::indicators:
      return uint64_t{1} << 31;
    case PhraseTable::indicator_codes:
      return uint64_t{1} << 32;
    default:
      return 0;
  }
}

// A row of a table of words as the readers see it.
struct WordClass {
  Roles roles;  // all bits for a table without roles
  uint64_t mask = 0;
  uint16_t heads = 0;
  uint8_t mask_index = 0;  // of its table
  bool never = false;      // no word: a unit that is found by its signs, a row of a table of other things
  bool plain = false;      // no word where it is written without accents
};
// The rows by table. Tables of other things share one row, `never`: half of the hits are theirs, and a branch on the
// table would be guessed wrong.
struct WordClassRows {
  const WordClass* rows = nullptr;
  uint32_t stride = 0;
};
extern const std::array<WordClassRows, static_cast<size_t>(PhraseTable::count)> kWordClassRows;
inline const WordClass& word_class(PhraseTable table, uint16_t row) {
  const WordClassRows of_table = kWordClassRows[static_cast<size_t>(table)];
  return of_table.rows[of_table.stride * row];
}

// The numbers that a number word stands for, -1 for none.
struct NumberWord {
  int16_t digit = -1, low = -1, multiplier = -1, short_multiplier = -1, ordinal = -1;
};
const NumberWord& number_word(uint16_t row);

// Comparators as tables and records name them, in the order of MetricComparator.
inline constexpr std::array<std::string_view, 8> kComparatorNames = {"eq",     "gt", "lt", "near",
                                                                     "approx", "ge", "le", "reach"};
// What a measure word says of the number behind or before it: its place among the comparators, -1 if it is none.
struct MeasureWord {
  int8_t before = -1, after = -1;
};
const MeasureWord& measure_word(uint16_t row);

// The value of a role of the row, as text: "before=gt" -> "gt". "" without.
std::string_view role_value(PhraseTable table, uint16_t row, std::string_view role);
// The same as a number, `otherwise` if it is none.
int role_number(PhraseTable table, uint16_t row, std::string_view role, int otherwise = 0);

// What a unit is, in the order of metrics.md 2 (kinds of records).
enum class UnitKind : uint8_t { rank_change, pp, percent, multiple, rate, money, age, duration, score, measure, count };

namespace unit_guard {
inline constexpr uint8_t kGlued = 1, kBoundary = 2, kMoney = 4, kTemperature = 8, kCase = 16, kChange = 32, kMedal = 64,
                         kRare = 128;
}
// What is asked of every unit that is read stands in the first line of the cache.
struct alignas(64) UnitInfo {
  std::string_view surface, unit, dimension;
  UnitKind kind = UnitKind::count;
  uint8_t guards = 0;
  bool plain = false;  // never unaccented
  bool signs = false;  // has signs (°C, m², US$): found by its bytes, not by phrases
  std::string_view base, factor;
};
inline constexpr uint32_t kNoUnit = UINT32_MAX;

// units.tsv.
uint32_t unit_count();
const UnitInfo& unit_info(uint32_t row);
// The unit with signs that stands at byte `at` of the view, the longest; kNoUnit if there is none. Letters must not go
// on behind it.
uint32_t sign_unit_at(std::string_view view, uint32_t at);
// By byte: a unit with signs may begin with it, or have it behind a letter that it begins with (m², US$); a currency
// sign may end with it.
struct UnitSignBytes {
  std::array<bool, 256> begins_unit{}, behind_letter{}, ends_currency{};
};
extern const UnitSignBytes kUnitSignBytes;
// A unit with signs may stand at a byte of the view. Precondition: at < view.size().
inline bool may_be_sign_unit(std::string_view view, uint32_t at) {
  const auto first = static_cast<unsigned char>(view[at]);
  if (!kUnitSignBytes.begins_unit[first]) return false;
  const bool letter = ((first | 0x20) >= 'a' && (first | 0x20) <= 'z') || first >= 0x80;
  return !letter || (at + 1 < view.size() && kUnitSignBytes.behind_letter[static_cast<unsigned char>(view[at + 1])]);
}
inline bool ends_currency_sign(char byte) { return kUnitSignBytes.ends_currency[static_cast<unsigned char>(byte)]; }
// Id of a kind as records write it.
std::string_view unit_kind_name(UnitKind kind);

struct IndicatorInfo {
  std::string_view id, names, abbreviations, kinds;
};
uint32_t indicator_count();
const IndicatorInfo& indicator_info(uint32_t row);

// "glued|case" as unit_guard bits; nothing if a name is none of them. A surface with a sign is found by its bytes.
std::optional<uint8_t> unit_guards(std::string_view names);
bool has_unit_sign(std::string_view surface);

}  // namespace vnsift
