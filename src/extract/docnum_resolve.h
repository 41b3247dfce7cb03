// resolve_docnums() with buffers that are used again: which mentions of one text mean the same document (docnums.md
// 11).
//
// Cost: about 50 ns a mention.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_scratch.h"

namespace vnsift {

void resolve_docnums(const PreparedText& text, ResolveBuffers& buffers, std::vector<DocRef>& refs);

}  // namespace vnsift
