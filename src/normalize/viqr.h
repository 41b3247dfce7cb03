// VIQR (RFC 1456), Vietnamese in ASCII: Vie^.t Nam (normalize.md 8.4). Its marks are also punctuation, so a word is
// decoded only into a legal syllable or an abbreviation with Đ; `don't` and `http://a.com` stay.
#pragma once

#include <string>
#include <string_view>

#include <vnsift/canonical.h>

namespace vnsift {

// Appends the text of `viqr` (valid UTF-8) to `out`. With `map`: from what was appended to `viqr`.
void decode_viqr(std::string_view viqr, std::string& out, OffsetMap* map);

}  // namespace vnsift
