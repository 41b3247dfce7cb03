// Technical standards: `TCVN ISO/IEC 17025:2017`, `QCVN 01-183:2016/BNNPTNT` (docnums.md 2, N-STD).
//
// Cost: one comparison a word in capitals that begins with T or Q; about 300 ns a standard.
#pragma once

#include <cstdint>

#include <vnsift/docnums.h>
#include <vnsift/prepared.h>

namespace vnsift {

// The standard whose name (TCVN, QCVN, ...) is the token `at`: fills number, year, codes, canonical form, key, span,
// type and flags of `ref`. Returns the token behind it, 0 if there is none.
uint32_t read_standard(const PreparedText& text, uint32_t at, DocRef& ref);

}  // namespace vnsift
