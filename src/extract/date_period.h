// Periods and other times that are no calendar date: `giai đoạn 2021-2025`, `6 tháng đầu năm 2024`, `hôm nay`, `cùng kỳ
// năm ngoái`, `3 ngày trước`, `thứ Sáu tuần này`, `Quốc khánh 2/9`, `vụ xuân` (metrics.md 8).
//
// Cost: 30 ns a call that finds nothing. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <vnsift/dates.h>

#include "extract/date_reader.h"
#include "extract/passage.h"

namespace vnsift {

struct Period {
  DateKind kind = DateKind::range;
  uint32_t first = 0, end = 0;  // tokens; end 0: none
  std::string iso, rel;
  std::string_view part;
  bool same_period = false;
  bool skip = false;  // read, but no date: a length of time (trong ba năm qua)
};

class PeriodReader {
 public:
  PeriodReader(const Passage& passage, const DateReader& dates, const DateOptions& options)
      : p_(passage), dates_(dates), options_(options) {}

  // What read() needs first: a token that begins a period has one of its words, or is a number before a dash or a unit
  // of time.
  bool may_begin(uint32_t i) const;
  Period read(uint32_t i) const;

 private:
  Period read_years(uint32_t i) const;
  Period read_counted(uint32_t i) const;
  Period read_months_of_year(uint32_t i, int months, uint32_t end) const;
  Period read_ago(uint32_t i, int count, uint32_t unit_at, uint32_t first) const;
  Period read_relative(uint32_t i) const;
  Period read_same_period(uint32_t i) const;
  Period read_weekday(uint32_t i) const;
  bool in_week_range(uint32_t i, uint32_t end) const;
  void anchor_weekday(int weekday, Period& period) const;
  Period read_holiday(uint32_t i) const;
  Period read_season(uint32_t i) const;
  // mùa hè này, mùa hè năm ngoái: years from the present one, kNoYear and `end` unchanged if it is not said.
  static constexpr int kNoYear = 99;
  int season_year(uint32_t at, uint32_t& end) const;
  Period read_moon(uint32_t i) const;
  Period read_century(uint32_t i) const;

  const Passage& p_;
  const DateReader& dates_;
  const DateOptions& options_;
};

}  // namespace vnsift
