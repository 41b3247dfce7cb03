// What a line is as a whole, or begins with: a date, a name, a caption; a list mark, a number, a source, a speaker.
#pragma once

#include <cstdint>
#include <span>

#include "strip/line_text.h"

namespace vnsift {

// Nothing but a date or time and its words; `has_atom`: one of the tokens is part of a date or time.
bool is_date(const LineText& line, bool has_atom);

// Two to four capitalised tokens, or several such names joined by dashes, commas or &.
bool is_name(const LineText& line);

// A credit: `… (Ảnh: TTXVN)`, `… Ảnh: Minh Phú`, `Ảnh minh họa`.
bool is_caption(const LineText& line);

// Of a line of numbers.
bool is_pager(const LineText& line);

// A telephone number in a line of at most kMaskedTokens tokens: 8 to 15 digits in groups, the first one 0…, 84, 1800,
// 1900, outside of dates.
bool has_phone(const LineText& line);

// `- `, `• `, `a) `.
bool starts_with_list_mark(const LineText& line);

// 1.  2.3.  1)  IV.
bool starts_with_number(const LineText& line);

// The key of `(LĐSH)`, `(Dân trí) -`, `(VietQ.vn) -`: up to four tokens in brackets; of `TTO -`, `QPTĐ-`,
// `Kinhtedothi -`: one token that is no common word, a dash, a capital. 0 without.
uint64_t source_prefix(const LineText& line);

// The key of the label before a colon in the first 40 bytes or so: `Phóng viên: …`. 0 without.
uint64_t speaker(const LineText& line);

}  // namespace vnsift
