#include <vnsift/docnums.h>

#include <array>
#include <utility>

namespace vnsift {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(DocRefKind::count)> kKindNames = {
    "number", "short", "named", "provision", "backref", "standard", "license", "slug"};
constexpr std::array<std::string_view, static_cast<size_t>(ProvisionUnit::count)> kProvisionKeys = {
    "article", "clause", "point", "item", "section", "chapter", "part", "appendix"};

// In the order of docnums.md 14.
constexpr std::array<std::pair<uint32_t, std::string_view>, 15> kFlagNames{{
    {docref_flag::kTypeSymbolConflict, "type_symbol_conflict"},
    {docref_flag::kOcrFixed, "ocr_fixed"},
    {docref_flag::kSpaced, "spaced"},
    {docref_flag::kGlued, "glued"},
    {docref_flag::kSeparatorFixed, "sep_fixed"},
    {docref_flag::kUpper, "upper"},
    {docref_flag::kLower, "lower"},
    {docref_flag::kNoDiacritics, "no_diacritics"},
    {docref_flag::kLineBreak, "line_break"},
    {docref_flag::kTruncated, "truncated"},
    {docref_flag::kPlaceholder, "placeholder"},
    {docref_flag::kAlias, "alias"},
    {docref_flag::kInTitle, "in_title"},
    {docref_flag::kUnknownCode, "unknown_code"},
    {docref_flag::kDateConflict, "date_conflict"},
}};

}  // namespace

std::string_view kind_name(DocRefKind kind) { return kKindNames[static_cast<size_t>(kind)]; }

std::optional<DocRefKind> kind_by_name(std::string_view name) {
  for (size_t kind = 0; kind < kKindNames.size(); ++kind) {
    if (kKindNames[kind] == name) return static_cast<DocRefKind>(kind);
  }
  return std::nullopt;
}

std::string_view provision_key(ProvisionUnit unit) { return kProvisionKeys[static_cast<size_t>(unit)]; }

std::vector<std::string_view> flag_names(uint32_t flags) {
  std::vector<std::string_view> names;
  for (const auto& [bit, name] : kFlagNames) {
    if ((flags & bit) != 0) names.push_back(name);
  }
  return names;
}

std::string DocRef::doc_id() const { return local ? canonical + "|" + date + "|" + issuer : canonical; }

}  // namespace vnsift
