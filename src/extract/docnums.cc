#include <vnsift/docnums.h>

#include <array>
#include <utility>

namespace vnsift {

std::string_view kind_name(DocRefKind kind) {
  switch (kind) {
    case DocRefKind::number:
      return "number";
    case DocRefKind::standard:
      return "standard";
    case DocRefKind::license:
      return "license";
  }
  return "number";
}

std::vector<std::string_view> flag_names(uint32_t flags) {
  // In the order of docnums.md 14.
  static constexpr std::array<std::pair<uint32_t, std::string_view>, 13> kNames{{
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
      {docref_flag::kInTitle, "in_title"},
      {docref_flag::kUnknownCode, "unknown_code"},
  }};
  std::vector<std::string_view> names;
  for (const auto& [bit, name] : kNames) {
    if ((flags & bit) != 0) names.push_back(name);
  }
  return names;
}

}  // namespace vnsift
