// The name of the body that issued a document, as it stands in the text: where it ends (docnums.md 10).
//
// A name goes on over capitalised words, over the small words that names of bodies are made of (ủy ban nhân dân tỉnh …)
// and over every name of issuers.tsv; it ends at a stop word, at a sign, and before another body unless the document is
// joint. Cost: 50 ns a word.
#pragma once

#include <vnsift/prepared.h>

namespace vnsift {

// The name that begins at token `at`, empty if no name begins there; reads no token that begins behind `limit` (bytes).
// `next`: the token behind it.
ViewSpan read_issuer(const PreparedText& text, uint32_t at, uint32_t limit, bool joint, uint32_t& next);

// A name of issuers.tsv, or a word that names of bodies begin with, stands at `at`.
bool begins_body(const PreparedText& text, uint32_t at);

// A place begins at `at`: tỉnh, thành phố, …, or a capital that begins no document.
bool begins_place(const PreparedText& text, uint32_t at);

}  // namespace vnsift
