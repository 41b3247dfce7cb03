#include "extract/entity_units.h"

#include <algorithm>
#include <array>

#include <vnsift/fold.h>

namespace vnsift {
namespace {

using enum EntityTag;

// Of each state; the first reaches back without end.
constexpr std::array<std::string_view, kUnitStates> kFirstDays = {"", "2025-03-01", "2025-07-01", "2026-01-01"};

bool is_unit(const NameRecord& record) { return record.kind == static_cast<uint8_t>(RecordKind::unit); }

bool begins_with(std::string_view name, std::string_view type) {
  return name.size() > type.size() && name.substr(0, type.size()) == type && name[type.size()] == ' ';
}

void add(const EntityLexicon& lexicon, uint32_t first, uint16_t count, std::vector<const NameRecord*>& out) {
  if (first == kNoRecord) return;
  for (uint32_t i = first; i < first + count; ++i) {
    const NameRecord& record = lexicon.record(i);
    const auto same = std::find_if(out.begin(), out.end(), [&](const NameRecord* other) {
      return other->kind == record.kind && other->code == record.code && other->level == record.level &&
             lexicon.ref_of(*other) == lexicon.ref_of(record);
    });
    if (same == out.end()) out.push_back(&record);
  }
}

}  // namespace

PlaceCandidates find_place(const EntityLexicon& lexicon, std::string_view view, const MentionReading& mention,
                           uint32_t begin, uint32_t end) {
  PlaceCandidates out;
  std::string type;
  uint32_t name = begin;
  for (const EntityMatch& match : mention.matches.all()) {
    if (match.begin != begin || match.end >= end) continue;
    if (match.tag == loc_short && match.record != kNoRecord) {
      type = fold_text(lexicon.name_of(lexicon.record(match.record)), Fold::base);
      name = match.end;
    } else if (match.tag == loc_admin || match.tag == loc_feature || match.tag == loc_village) {
      if (match.tag == loc_admin) {
        type = fold_text(
            one_line_of(view, {mention.sentence.tokens[begin].begin, mention.sentence.tokens[match.end - 1].end}),
            Fold::base);
      }
      name = std::max(name, match.end);
    }
  }
  if (name < end && mention.sentence.tokens[name].shape == EntityShape::dot) ++name;
  out.name_token = name;
  const auto collect = [&](uint32_t from, EntityTagSet tags) {
    for (const EntityMatch& match : mention.matches.all()) {
      if (match.begin == from && match.end == end && tags.has(match.tag) && match.record != kNoRecord)
        add(lexicon, match.record, match.records, out.records);
    }
  };
  // The whole of it first: `miền Trung`, `TP.HCM`, `sông Hồng` have entries of their own.
  collect(begin, {province, country, place, region, weak_province, weak_country, weak_place, weak_region});
  if (out.records.empty() && name > begin)
    collect(name, {province, district, ward, country, weak_province, weak_district, weak_country});
  if (out.records.empty() && name == begin) collect(name, {district, weak_district});
  // Hà Nội is a unit before it is a capital.
  if (std::any_of(out.records.begin(), out.records.end(), [](const NameRecord* record) { return is_unit(*record); })) {
    std::erase_if(out.records,
                  [](const NameRecord* record) { return record->kind == static_cast<uint8_t>(RecordKind::place); });
  }
  if (!type.empty() && name > begin) {
    // `huyện` X is no `xã` X.
    std::erase_if(out.records, [&](const NameRecord* record) {
      return is_unit(*record) && !begins_with(fold_text(lexicon.name_of(*record), Fold::base), type);
    });
  }
  return out;
}

bool lies_in(const NameRecord& unit, const NameRecord& other) {
  if (!is_unit(unit) || !is_unit(other) || other.level >= unit.level) return false;
  const bool below_district = unit.level == 3 && (unit.states & 3) != 0;
  if (other.level == 2) return below_district && unit.parent == other.code;
  return (below_district ? unit.province : unit.parent) == other.code;
}

uint32_t state_of_day(std::string_view day) {
  if (day.size() < 10) return kNewestState;
  uint32_t state = 0;
  for (uint32_t i = 1; i < kUnitStates; ++i) {
    if (day.substr(0, 10) >= kFirstDays[i]) state = i;
  }
  return state;
}

void narrow_units(std::span<const NameRecord* const> above, uint32_t state,
                  std::vector<const NameRecord*>& candidates) {
  if (candidates.size() < 2) return;
  const auto keep = [&](auto good) {
    std::vector<const NameRecord*> kept;
    for (const NameRecord* record : candidates) {
      if (good(*record)) kept.push_back(record);
    }
    if (!kept.empty()) candidates = std::move(kept);
  };
  if (!above.empty()) {
    keep([&](const NameRecord& record) {
      return std::any_of(above.begin(), above.end(), [&](const NameRecord* unit) { return lies_in(record, *unit); });
    });
  }
  if (candidates.size() > 1) {
    uint8_t level = 3;
    for (const NameRecord* record : candidates) level = std::min(level, record->level);
    keep([&](const NameRecord& record) { return record.level == level; });
  }
  for (uint32_t wanted : {state, 3u, 2u, 1u}) {
    if (candidates.size() < 2) return;
    const uint32_t bit = 1u << wanted;
    if (std::any_of(candidates.begin(), candidates.end(), [&](auto* r) { return (r->states & bit) != 0; })) {
      keep([&](const NameRecord& record) { return (record.states & bit) != 0; });
      return;
    }
  }
}

std::string_view level_name(const NameRecord& unit) {
  switch (unit.level) {
    case 1:
      return "province";
    case 2:
      return "district";
    default:
      return "commune";
  }
}

std::string_view validity_of(const EntityLexicon& lexicon, const NameRecord& unit) {
  uint8_t states = 0;
  // Records of one name stand together; the parent of a unit may have changed.
  const std::span<const NameRecord> all = lexicon.records();
  const auto at = static_cast<size_t>(&unit - all.data());
  const auto same = [&](const NameRecord& other) {
    return is_unit(other) && other.code == unit.code && other.level == unit.level && other.name == unit.name;
  };
  for (size_t i = at; i < all.size() && is_unit(all[i]) && all[i].level == unit.level; ++i) {
    if (same(all[i])) states |= all[i].states;
    if (i > at + 200) break;
  }
  for (size_t i = at; i-- > 0 && at - i <= 200 && is_unit(all[i]) && all[i].level == unit.level;) {
    if (same(all[i])) states |= all[i].states;
  }
  // By the first and the last state.
  static constexpr std::string_view kValid[kUnitStates][kUnitStates] = {
      {"../2025-02-28", "../2025-06-30", "../2025-12-31", ""},
      {"", "2025-03-01/2025-06-30", "2025-03-01/2025-12-31", "2025-03-01/.."},
      {"", "", "2025-07-01/2025-12-31", "2025-07-01/.."},
      {"", "", "", "2026-01-01/.."}};
  uint32_t first = 0, last = 3;
  while (first < 4 && (states >> first & 1) == 0) ++first;
  while (last > 0 && (states >> last & 1) == 0) --last;
  return first > last ? std::string_view() : kValid[first][last];
}

}  // namespace vnsift
