// syllable_frequency.tsv -> syllable_frequency.gen.h: an open hash table of 48 KB from a syllable's key to the
// logarithm of its count (normalize/syllable_frequency.h).
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "lexgen.h"
#include "normalize/syllable_frequency_hash.h"

namespace vnsift::lexgen {

namespace {
constexpr std::string_view kColumns[] = {"syllable", "count", "note"};
}

Result<std::vector<Output>> generate_syllable_frequency(const std::string& folder) {
  const Result<Table> table = read_table(folder, "syllable_frequency.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  using namespace syllable_frequency_hash;
  std::vector<uint64_t> fingerprints(kSlots, 0), logarithms(kSlots, 0);
  for (const std::vector<std::string>& row : table->rows) {
    uint64_t count = 0;
    const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), count);
    if (error != std::errc{} || end != row[1].data() + row[1].size()) {
      return make_error(Code::bad_data, fmt::format("syllable_frequency.tsv: `{}`: `{}` is no count", row[0], row[1]));
    }
    const uint64_t hash = hash_of(syllable_key(row[0], Fold::tone));
    size_t slot = slot_of(hash);
    while (fingerprints[slot] != 0) slot = (slot + 1) % kSlots;
    fingerprints[slot] = fingerprint_of(hash);
    logarithms[slot] = static_cast<uint64_t>(std::lround(1000 * std::log10(static_cast<double>(count) + 0.5)));
  }
  if (table->rows.size() * 2 > kSlots)
    return make_error(Code::bad_data, "syllable_frequency.tsv: too many rows for the table");
  static constexpr std::string_view kIncludes[] = {"cstdint"};
  std::string out = header_begin("syllable_frequency.tsv", kIncludes);
  out += fmt::format(
      "// By slot: 32 bits of the key's hash, 0 = empty.\ninline constexpr uint32_t kSyllableFingerprints[{}] = "
      "{{\n{}}};\n\n",
      kSlots, number_list(fingerprints));
  out += fmt::format(
      "// By slot: 1000 log10(count + 0.5).\ninline constexpr uint16_t kSyllableLogarithms[{}] = {{\n{}}};\n\n", kSlots,
      number_list(logarithms));
  out += header_end();
  return std::vector<Output>{{"syllable_frequency.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
