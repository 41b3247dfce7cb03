// Where to look for a phrase: the rarest letters of it, in all encodings and cases that count, as byte sequences for
// the ByteFinder.
#pragma once

#include <cstddef>
#include <vector>

#include "query/byte_finder.h"
#include "query/literal.h"

namespace vnsift {

struct Fingerprint {
  size_t piece = 0;  // the candidates begin at this letter of this run (or at this sign)
  size_t letter = 0;
  std::vector<ByteSequence> sequences;
};

// Precondition: the literal has a piece.
Fingerprint rarest_fingerprint(const Literal& literal);

}  // namespace vnsift
