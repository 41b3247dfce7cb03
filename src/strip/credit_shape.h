// The shape of a line that says who wrote a page, or where it comes from (strip.md 3.1, row `byline`).
#pragma once

#include <cstdint>

#include "strip/line_text.h"

namespace vnsift {

enum class CreditShape : uint8_t {
  none,
  labelled,  // `Bài, ảnh: Thu Hà`, `Nguồn: Báo Lao động`, `Ảnh: Quốc Bảo - Bài: Thùy Linh`
  image,     // the same of nothing but pictures: `Ảnh: Thu Hà`
  source,    // `Theo Báo Tin tức`, `Theo TTXVN`
  bracket,   // `(Theo TTXVN)`, `(HTBĐ)`
  dated,     // `PV • 12/03/2023 07:45`
  calling,   // `Luật sư Phan Thị Ngọc`
  names,     // `Thu Hà - Minh Đức`, `Thu Hà/TTXVN`, `Quốc Bảo (thực hiện)`
  initials,  // `H.D`, `PV`
  office,    // `Ban Biên tập`, `Văn phòng Sở`
  user       // `minhdang_88`
};

// Of a line of at most 16 tokens; longer ones have none. Where such a line is a byline its place tells (byline.h).
CreditShape credit_shape(const LineText& line);

// `names` that can hardly be a heading: a common surname first, or several names.
bool is_full_name(const LineText& line);

}  // namespace vnsift
