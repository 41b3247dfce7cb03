// A phrase with its abbreviations and full forms put in each other's place (grep.md 6): `ủy ban nhân dân tỉnh` is also
// `UBND tỉnh`.
#pragma once

#include <vector>

#include <vnsift/pattern.h>

#include "query/literal.h"

namespace vnsift {

// All forms, the phrase itself first, at most kMostAlternatives. Abbreviations match with their capitals; between the
// syllables of a full form a comma or dash may be left out or put in. `all_scopes`: rows with several readings too.
inline constexpr size_t kMostAlternatives = 64;
std::vector<Literal> rewrite_aliases(const Literal& phrase, const AliasTable& table, bool all_scopes);

}  // namespace vnsift
