// Lists of mentions brought together while the links between them (type_from, parent, antecedent: indices) stay right.
//
// Cost: one move a mention that does not stand in its place already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

// Sorts by place two runs of mentions that are each sorted: the first `first_run`, and those added behind them. Of two
// that begin at one place that of the first run comes first.
void merge_mentions(std::vector<DocRef>& refs, size_t first_run);

// Makes room for new records: one before each of the mentions `places` (ascending; one of the same number again is one
// more, refs.size() is the end). They are empty.
void open_places(std::vector<DocRef>& refs, std::span<const uint32_t> places);

// Leaves out the mentions that are still marked kTentative; links to them are cut.
void drop_tentative(std::vector<DocRef>& refs);

}  // namespace vnsift
