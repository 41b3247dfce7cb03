// The head of an official document, read from the line of its own number (Nghị định 30/2020/NĐ-CP, annex I):
//
//   Số: 188/KH-UBND
//   V/v chuẩn bị mùa khô                       the subject, of a letter (công văn) only
//   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM         the right column, where a page was read column by column
//   Lam Sơn, ngày 05 tháng 8 năm 2024          place and date; also behind the number, in one line with it
//
// Cost: reads at most five lines, and only behind a number that heads its line. Thread-safe.
#pragma once

#include <cstdint>

#include <vnsift/prepared.h>

#include "extract/docnum_date.h"

namespace vnsift {

struct Letterhead {
  DateAt date;           // empty = no place and date
  bool subject = false;  // a line V/v … stands behind the number
  bool found() const { return subject || !date.iso.empty(); }
};

// `at`: the first token behind the number.
Letterhead read_letterhead(const PreparedText& text, uint32_t at);

}  // namespace vnsift
