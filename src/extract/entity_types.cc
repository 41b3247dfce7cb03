// Names of types and flags in records, and which mentions are wanted.
#include <algorithm>
#include <array>

#include <vnsift/entities.h>

namespace vnsift {

std::string_view type_name(EntityType type) {
  constexpr std::array<std::string_view, 4> kNames = {"PER", "ORG", "LOC", "MISC"};
  return kNames[static_cast<size_t>(type)];
}

std::optional<EntityType> entity_type_by_name(std::string_view name) {
  for (EntityType type : {EntityType::person, EntityType::organisation, EntityType::place, EntityType::other}) {
    if (type_name(type) == name) return type;
  }
  return std::nullopt;
}

bool EntitySelection::takes(const Entity& entity) const {
  const auto wants = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  return entity.confidence >= min_confidence && wants(types, entity.type) && wants(refs, entity.ref);
}

std::vector<std::string_view> entity_flag_names(uint32_t flags) {
  constexpr std::array<std::string_view, 6> kNames = {"caps", "no_diacritics", "lower", "rule", "abbr", "list"};
  std::vector<std::string_view> out;
  for (size_t i = 0; i < kNames.size(); ++i) {
    if ((flags >> i & 1) != 0) out.push_back(kNames[i]);
  }
  return out;
}

}  // namespace vnsift
