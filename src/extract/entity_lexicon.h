// The tables of names as they lie in the model file: names by the hash of their tokens, syllables of persons' names,
// and what a name stands for. Made by tools/train/entities from src/lexicon/entities; used in place, never parsed.
//
// A name is looked up token by token: join_keys(hash so far, key of the next token); a slot says which rows end there
// and whether longer names go on. Names of unaccented lines lie in the same table under another beginning.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/entity_tag.h"
#include "extract/entity_token.h"

namespace vnsift {

inline constexpr uint64_t kNameSeed = 0x6E616D65, kFoldedNameSeed = 0x666F6C64;
inline constexpr uint32_t kNoRecord = UINT32_MAX;
inline constexpr size_t kMaxNameTokens = 14;

struct NameSlot {
  uint64_t hash = 0;  // 0: empty
  uint32_t first_row = 0;
  uint16_t rows = 0;
  uint16_t goes_on = 0;
};

struct NameRow {
  static constexpr uint8_t kAnyCase = 1, kAllUpper = 2;  // kAllUpper: an abbreviation of one token
  uint32_t record = kNoRecord;                           // first of `records`: what it may stand for
  uint16_t records = 0;
  uint16_t capitals = 0;  // bit i: token i must have a capital
  uint8_t tag = 0;
  uint8_t flags = 0;
  uint16_t unused = 0;
};

// What a syllable is in a person's name, and how usual a word is in names of bodies (0 never to 4).
struct SyllableSlot {
  uint64_t key = 0;     // 0: empty
  uint8_t surname = 0;  // 0 none, 1 D (rare) to 4 A
  uint8_t given = 0, middle = 0, body = 0;
  uint8_t capitals = 0;  // share of capitals in running text: 1 none to 6 always; 0 not known
  std::array<uint8_t, 3> unused{};
};

// What a name stands for. Texts are pieces of the pool.
struct NameRecord {
  uint32_t name = 0, ref = 0, dates = 0;  // offsets; dates: `from/to`
  uint16_t name_size = 0, ref_size = 0;
  uint8_t dates_size = 0;
  uint8_t level = 0;      // units: 1 province, 2 district, 3 commune; countries 0
  uint8_t states = 0;     // units: bit i, the state of 2023, 2025-03-01, 2025-07-01, 2026
  uint8_t kind = 0;       // RecordKind
  uint32_t parent = 0;    // units: code of the unit above, 0 none
  uint32_t code = 0;      // units: its own
  uint32_t province = 0;  // units below a district: code of the province
};
enum class RecordKind : uint8_t { other, unit, country, body, place, abbreviation };

class EntityLexicon {
 public:
  EntityLexicon() = default;
  // Sizes of tables are powers of two with an empty slot in each; rows and records are checked by who maps them.
  EntityLexicon(std::span<const NameSlot> slots, std::span<const NameRow> rows, std::span<const SyllableSlot> syllables,
                std::span<const NameRecord> records, std::string_view pool)
      : slots_(slots), rows_(rows), syllables_(syllables), records_(records), pool_(pool), filter_(kFilterBits / 64) {
    for (size_t at = slots.size(); at > 0; --at) {
      if (slots[at - 1].hash != 0) continue;
      empty_ = static_cast<uint32_t>(at - 1);
      break;
    }
    // Which slots are empty is chance: no branch.
    for (const NameSlot& slot : slots) {
      const uint64_t is_name = slot.hash != 0 ? 1 : 0;
      filter_[slot.hash >> kFilterShift] |= is_name << filter_bit(slot.hash);
    }
  }

  // 0: find() finds nothing, else 1. Most words go on to no name: 64 KB say so for four of five of them, where the
  // slots are 4 MB. With two bits a name it would be six of seven, and the passes slower by a twentieth.
  uint32_t may_have_bit(uint64_t hash) const {
    const uint64_t word = filter_[hash >> kFilterShift];
    return static_cast<uint32_t>(word >> filter_bit(hash) & 1);
  }
  // The words of that filter, for who asks of several hashes at once: the highest bits of a hash tell the word, the six
  // below them the bit.
  static constexpr uint32_t kFilterShift = 64 - 13;
  const uint64_t* filter() const { return filter_.data(); }
  const NameSlot* find(uint64_t hash) const { return may_have_bit(hash) != 0 ? find_slot(hash) : nullptr; }
  // The same for what may_have_bit() has been asked about.
  const NameSlot* find_slot(uint64_t hash) const {
    const size_t mask = slots_.size() - 1;
    for (size_t at = place_of(hash);; at = (at + 1) & mask) {
      if (slots_[at].hash == hash) return &slots_[at];
      if (slots_[at].hash == 0) return nullptr;
    }
  }
  // The slot of a hash, or an empty one. Three names of four lie in the first place that is looked at, nine of ten in
  // the first two: no branch parts those.
  const NameSlot& find_or_empty(uint64_t hash) const {
    const NameSlot* const slots = slots_.data();
    const uint32_t place = place_of(hash);
    const uint64_t first = slots[place].hash;
    const uint32_t at = (place + (first != hash ? 1u : 0u)) & static_cast<uint32_t>(slots_.size() - 1);
    const uint64_t second = slots[at].hash;
    const uint32_t found = second == hash ? 1 : 0;
    // Neither empty nor found: 0 is the least of all.
    if (std::min({first, second, second ^ hash}) != 0) [[unlikely]] {
      const NameSlot* const slot = find_slot(hash);
      return slot != nullptr ? *slot : slots[empty_];
    }
    return slots[empty_ ^ ((at ^ empty_) & (0u - found))];
  }
  // A hash that no name has; an empty slot is found at once.
  uint64_t nothing() const { return uint64_t{empty_} << kPlaceShift | 1; }
  // find_or_empty() will be asked for it soon.
  void prefetch(uint64_t hash) const { __builtin_prefetch(slots_.data() + place_of(hash)); }
  std::span<const NameRow> rows_of(const NameSlot& slot) const { return rows_of(slot.first_row, slot.rows); }
  std::span<const NameRow> rows_of(uint32_t first, uint32_t count) const { return rows_.subspan(first, count); }
  // rows_of() will be asked for them soon.
  void prefetch_rows(uint32_t first) const { __builtin_prefetch(rows_.data() + first); }

  // All zero for what is in no table.
  const SyllableSlot& syllable(uint64_t key) const {
    static constexpr SyllableSlot kNone;
    const size_t mask = syllables_.size() - 1;
    for (size_t at = (key >> 20) & mask;; at = (at + 1) & mask) {
      if (syllables_[at].key == key) return syllables_[at];
      if (syllables_[at].key == 0) return kNone;
    }
  }

  const NameRecord& record(uint32_t index) const { return records_[index]; }
  std::span<const NameRecord> records() const { return records_; }
  std::string_view name_of(const NameRecord& record) const { return pool_.substr(record.name, record.name_size); }
  std::string_view ref_of(const NameRecord& record) const { return pool_.substr(record.ref, record.ref_size); }
  std::string_view dates_of(const NameRecord& record) const { return pool_.substr(record.dates, record.dates_size); }

 private:
  static constexpr size_t kFilterBits = size_t{1} << 19;
  static constexpr uint32_t filter_bit(uint64_t hash) {
    return static_cast<uint32_t>(hash >> (kFilterShift - 6)) & 63u;
  }
  static constexpr uint32_t kPlaceShift = 20;
  // Where a hash is looked for first.
  uint32_t place_of(uint64_t hash) const { return static_cast<uint32_t>(hash >> kPlaceShift & (slots_.size() - 1)); }
  std::span<const NameSlot> slots_;
  uint32_t empty_ = 0;  // a slot that is
  std::span<const NameRow> rows_;
  std::span<const SyllableSlot> syllables_;
  std::span<const NameRecord> records_;
  std::string_view pool_;
  std::vector<uint64_t> filter_;
};

}  // namespace vnsift
