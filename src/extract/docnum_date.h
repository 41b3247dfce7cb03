// What stands behind a number in the same clause: its date and its issuer (docnums.md 10).
//
//   … «ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương» về …       2017-10-25, Ban Chấp hành Trung ương
//   … «do Bộ TT&TT cấp ngày 27/5/2020»                                     2020-05-27, Bộ TT&TT
//
// Cost: about 0.5 us a number; reads at most 320 bytes.
#pragma once

#include <cstdint>
#include <string>

#include <vnsift/prepared.h>

namespace vnsift {

struct DateAt {
  std::string iso;         // 2019-06-24, --09-14, 2024-11, 2014; empty = no date here
  uint32_t end_token = 0;  // the first token behind it
  bool truncated = false;  // the text breaks off inside it
};

// The date that begins at a token: `ngày 24/6/2019`, `24-6-2019`, `ngày 28 tháng 02 năm 2025`, `tháng 11 năm 2024`,
// `năm 2014`. Without `ngày` a date must be complete.
DateAt read_date(const PreparedText& text, uint32_t at);

struct RightContext {
  std::string date;
  uint32_t date_token = 0;  // where it begins, if there is one
  ViewSpan issuer;
  uint32_t end = 0;  // byte behind date and issuer, or `end` as given
  bool truncated = false;
};

// `at`: the first token behind the symbol; `end`: its last byte. `glued`: roles of a word that ran into the symbol
// (UBNDngày 14/4/2023). `place_follows`: the issuer may stand directly behind the
// symbol (QĐ-UBND tỉnh Lam Sơn). `joint`: several bodies, with commas between them. `claimed_date`: the token of a date
// that is somebody else's.
RightContext read_right(const PreparedText& text, uint32_t at, uint32_t end, uint32_t glued, bool place_follows,
                        bool joint, uint32_t claimed_date);

// The note under an article of the codified law, `(Điều 5 Thông tư số N Title ngày D của B, có hiệu lực …)`: date and
// body stand behind the title. `begin`: the reference's first token. Empty unless it is such a note.
RightContext read_source_note(const PreparedText& text, uint32_t begin, uint32_t at, uint32_t end);

// Table: the cell behind the number, or the same column of the next line. `at`: the token behind the symbol.
DateAt read_table_date(const PreparedText& text, uint32_t at);

}  // namespace vnsift
