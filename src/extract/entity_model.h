// The model file, entities.vnm: tables of names and the weights that were trained with them, in one file so that they
// cannot disagree. Little-endian, used in place.
//
//   header: magic, version, bits of a row number, bytes of the file, checksum of what follows the header, places
//   sections: slots, rows, syllables, records, pool (EntityLexicon); weights int8[2^bits][16]; transitions
//   int16[17][17];
//             calibration float[4][2]
//
// Labels: 0 outside, then begin, inside, end, single of each type. Outside has no weights: those of the others are
// relative to it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <vnsift/entities.h>

#include "extract/entity_candidates.h"
#include "extract/entity_lexicon.h"

namespace vnsift {

inline constexpr size_t kEntityTypes = 4;
inline constexpr size_t kEntityLabels = 1 + 4 * kEntityTypes;
inline constexpr size_t kWeightsPerRow = 16;

enum class LabelPart : uint8_t { outside, begin, inside, end, single };
constexpr LabelPart label_part(size_t label) {
  return label == 0 ? LabelPart::outside : static_cast<LabelPart>(1 + (label - 1) % 4);
}
constexpr size_t label_type(size_t label) { return (label - 1) / 4; }
constexpr size_t make_label(size_t type, LabelPart part) { return 4 * type + static_cast<size_t>(part); }
constexpr bool may_follow(size_t from, size_t to) {
  const LabelPart a = label_part(from), b = label_part(to);
  const bool open = a == LabelPart::begin || a == LabelPart::inside;
  const bool goes_on = b == LabelPart::inside || b == LabelPart::end;
  return open ? goes_on && label_type(from) == label_type(to) : !goes_on;
}

using Transitions = std::array<std::array<int16_t, kEntityLabels>, kEntityLabels>;  // [from][to]

struct EntityModel::Data {
  EntityLexicon lexicon;
  CandidateFilter filter;
  std::span<const int8_t> weights;
  uint32_t bits = 0;
  uint64_t checksum = 0;  // of the whole file: equal, and it is the same model
  Transitions transitions{};
  std::array<std::array<float, 2>, kEntityTypes> calibration{};  // of the margin: offset, slope
  std::shared_ptr<const void> memory;                            // what the spans lie in
};

// What is written: the sections of a model file.
struct EntityModelParts {
  std::span<const NameSlot> slots;
  std::span<const NameRow> rows;
  std::span<const SyllableSlot> syllables;
  std::span<const NameRecord> records;
  std::string_view pool;
  std::span<const int8_t> weights;
  uint32_t bits = 16;
  Transitions transitions{};
  std::array<std::array<float, 2>, kEntityTypes> calibration{};
  std::span<const int8_t> filter;  // none: every token is a candidate
  int32_t filter_threshold = 0;
};
std::string write_entity_model(const EntityModelParts& parts);

}  // namespace vnsift
