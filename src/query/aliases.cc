#include <string>

#include <vnsift/pattern.h>
#include <vnsift/utf8.h>

#include "base/pieces.h"
#include "lexicon/aliases.gen.h"

namespace vnsift {
namespace {

std::vector<std::string> names_of(std::string_view field) {
  std::vector<std::string> names;
  for (const std::string_view name : pieces_of(field, '|')) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

}  // namespace

AliasTable AliasTable::shipped() {
  AliasTable table;
  for (const lexicon::AliasRow& row : lexicon::kAlias) {
    table.rows_.push_back(
        {std::string(row.abbreviation), names_of(row.variants), names_of(row.expansions), row.scope == "safe"});
  }
  return table;
}

Result<void> AliasTable::add(std::string_view tsv) {
  constexpr size_t kMissing = ~size_t{0};
  size_t abbreviation = kMissing, variants = kMissing, expansions = kMissing, scope = kMissing;
  size_t number = 0;
  bool has_header = false;
  const auto fail = [&](const std::string& what) {
    return make_error(Code::bad_data, "line " + std::to_string(number) + ": " + what);
  };
  while (!tsv.empty()) {
    std::string_view line = take_line(tsv);
    ++number;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.empty() || line == "#" || line.starts_with("# ")) continue;
    if (!is_valid_utf8(line)) return fail("ill-formed UTF-8");
    const std::vector<std::string_view> fields = pieces_of(line, '\t');
    if (!has_header) {
      has_header = true;
      for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == "abbr" || fields[i] == "abbreviation") abbreviation = i;
        if (fields[i] == "variants") variants = i;
        if (fields[i] == "expansions") expansions = i;
        if (fields[i] == "scope") scope = i;
      }
      if (abbreviation == kMissing || expansions == kMissing)
        return fail("the header needs the columns abbr and expansions (and may have variants, scope)");
      continue;
    }
    const auto field = [&](size_t index) { return index < fields.size() ? fields[index] : ""; };
    if (field(abbreviation).empty() || names_of(field(expansions)).empty())
      return fail("a row needs an abbreviation and its full form");
    if (!field(scope).empty() && field(scope) != "safe" && field(scope) != "context")
      return fail("scope is safe or context, not '" + std::string(field(scope)) + "'");
    rows_.push_back({std::string(field(abbreviation)), names_of(field(variants)), names_of(field(expansions)),
                     field(scope) != "context"});
  }
  return {};
}

}  // namespace vnsift
