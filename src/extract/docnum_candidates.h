// May a text hold a document number at all? Told from the index alone, before tokens, phrases and atoms are made: five
// of six lines of a law end here.
//
//   may_hold_docnum("Điều 5. Hiệu lực từ 1/7/2025", index) == false
//
// Never false for a text in which DocnumFinder finds something; true for some in which it finds nothing (`và/hoặc`).
// Cost: 0.1 to 0.3 ns a byte, a few ns each separator and number.
#pragma once

#include <string_view>

#include "scan/text_index.h"

namespace vnsift {

// Precondition: `index` was made from `view`.
bool may_hold_docnum(std::string_view view, const TextIndex& index);

}  // namespace vnsift
