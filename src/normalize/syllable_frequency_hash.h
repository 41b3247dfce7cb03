// How the table of syllable counts is hashed; shared by normalize/syllable_frequency.h and the generator of its table.
#pragma once

#include <cstddef>
#include <cstdint>

#include <vnsift/fold.h>

namespace vnsift::syllable_frequency_hash {

inline constexpr size_t kSlots = 8192;  // 3370 syllables: at most half full

// Fibonacci hashing of an exact key.
constexpr uint64_t hash_of(uint64_t tone_key) { return tone_key * 0x9E3779B97F4A7C15u; }
constexpr size_t slot_of(uint64_t hash) { return hash >> 51; }
constexpr uint32_t fingerprint_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 19) | 1u; }

}  // namespace vnsift::syllable_frequency_hash
