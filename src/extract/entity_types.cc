// Names of types and flags in records.
#include <array>

#include <vnsift/entities.h>

namespace vnsift {

std::string_view type_name(EntityType type) {
  constexpr std::array<std::string_view, 4> kNames = {"PER", "ORG", "LOC", "MISC"};
  return kNames[static_cast<size_t>(type)];
}

std::vector<std::string_view> entity_flag_names(uint32_t flags) {
  constexpr std::array<std::string_view, 5> kNames = {"caps", "no_diacritics", "lower", "rule", "abbr"};
  std::vector<std::string_view> out;
  for (size_t i = 0; i < kNames.size(); ++i) {
    if ((flags >> i & 1) != 0) out.push_back(kNames[i]);
  }
  return out;
}

}  // namespace vnsift
