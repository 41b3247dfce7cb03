// Mentions without a full number: short (Nghị định 15), named (Luật Đất đai), backref (Nghị định này), each entered at
// a phrase of the tables of types and laws (docnums.md 8, 10); and the chains of provision words met on the way.
//
// Cost: 2 ns a phrase of the text, about 200 ns a mention.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_provision.h"

namespace vnsift {

// Set in DocRef::flags between finder and resolver: stands only if something it may mean is found (docnums.md 8, 11).
inline constexpr uint32_t kTentative = 1u << 31;

// `refs`: what find_numbers() found, sorted; a mention that overlaps one is left out, the others are added behind them.
// Mentions and chains are sorted by place.
void find_mentions(const PreparedText& text, const LineFilter* lines, const DocnumOptions& options,
                   std::vector<DocRef>& refs, std::vector<ProvisionChain>& chains);

}  // namespace vnsift
