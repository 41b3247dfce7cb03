// Which chains of provision words are references, and to which document: `khoản 2 Điều 5 Luật Đất đai`, `Luật Y (Điều
// 52)`, `Đ6, k4` beside a number (docnums.md 9).
//
// Most chains need a document beside them; a capitalised Điều stands alone, unless it is a heading of the text itself.
// Cost: about 50 ns a chain, and a move of each mention that stands behind one.
#pragma once

#include <cstdint>
#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_provision.h"

namespace vnsift {

// Adds records of the chains that are references to `refs`, which are all documents of the text, sorted, and stay so;
// `parent` of a record is an index into them. The full_span of a document begins at the provision before it from now
// on. `places`: a buffer that is used again.
void attach_provisions(const PreparedText& text, const DocnumOptions& options, std::vector<ProvisionChain>& chains,
                       std::vector<uint32_t>& places, std::vector<DocRef>& refs);

}  // namespace vnsift
