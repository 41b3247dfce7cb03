// References of places: administrative units by type word, name and what stands around them; countries; other places.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_reading.h"

namespace vnsift {

// What a place may stand for: records of the lexicon, those of one code once. `level` 0: no unit.
struct PlaceCandidates {
  std::vector<const NameRecord*> records;
  uint32_t name_token = 0;  // where the name begins, behind the type word
};

// The records that tokens [begin, end) of a mention may be: `TP. Vinh`, `huyện Mỹ Đức`, `Hà Nội`, `nước Pháp`.
PlaceCandidates find_place(const EntityLexicon& lexicon, std::string_view view, const MentionReading& mention,
                           uint32_t begin, uint32_t end);

// The states of the country that the tables know: bit i of NameRecord::states.
inline constexpr uint32_t kUnitStates = 4, kNewestState = kUnitStates - 1;
// The state in which a day (YYYY-MM-DD…) lies; the newest for what is no date. The first state is also what was before.
uint32_t state_of_day(std::string_view day);

// Keeps the candidates that lie in one of `above` (units of higher levels), if any does; then those of the highest
// level; then those that stand in `state`, or else in the newest state that any stands in.
void narrow_units(std::span<const NameRecord* const> above, uint32_t state, std::vector<const NameRecord*>& candidates);

// Does the unit lie in the other one: directly, or through a district?
bool lies_in(const NameRecord& unit, const NameRecord& other);

std::string_view level_name(const NameRecord& unit);  // province, district, commune
// When a unit of that code and name stood, as far as the four states tell: `../2025-06-30`; "" for always.
std::string_view validity_of(const EntityLexicon& lexicon, const NameRecord& unit);

}  // namespace vnsift
