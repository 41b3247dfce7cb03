// What all readers of mentions need to fill a record: classes, confidence, text of several lines, members of lists.
//
// Pure. Cost: nothing to speak of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <vnsift/docnums.h>

#include "extract/docnum_codes.h"
#include "extract/docnum_cursor.h"

namespace vnsift {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);

// docnums.md 3. `type`: row of the record's type, `symbol_type`: of the symbol's own, -1 = none.
std::string_view class_of_number(int type, int symbol_type, IssuerClass issuer, const DocNumber& number);
// Of a mention without a number.
std::string_view class_of_type(int type);

// Bodies whose numbers others use too: 342/QĐ-UBND names no province.
bool is_local_body(IssuerClass issuer, std::string_view code);

// docnums.md 14: 0.98 a mechanical repair, 0.9 a misprint or a type conflict, 0.8 an unknown code, 0.6 a blank number.
double confidence_of(uint32_t flags);

// Line ends with the blanks round them as one blank.
std::string one_line(std::string_view text);

// True if between two bytes stand only list signs and joining words: `, `, ` và `, `; cùng với `.
bool is_list_gap(const DocnumCursor& c, uint32_t from, uint32_t to);

}  // namespace vnsift
