// Readers of single dates and times that begin at a token: `ngày 25/10/2017`, `tháng 9/2024`, `quý III`, `Đêm 23/1`,
// `8 giờ 15 phút`. What stands between two of them (ranges, lists) is date_finder's.
//
// Cost: 20 ns a call that finds nothing. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/date_point.h"
#include "extract/passage.h"

namespace vnsift {

// Minutes of the day of a clock time in a part of the day (morning, ..., night; am, pm): 3 giờ chiều is 15:00.
int minutes_in_part(int minutes, std::string_view part);

class DateReader {
 public:
  explicit DateReader(const Passage& passage) : p_(passage) {}

  // Any calendar date that begins at token i. `cue`: something before it (từ, đến, trước, a range) says that d/m and a
  // bare year are meant.
  DatePoint read(uint32_t i, bool cue) const;
  // A time of day. `certain` is false where hours may be a length of time (8 giờ).
  DatePoint read_time(uint32_t i, bool& certain) const;
  // A day whose head word stands elsewhere, from its number: `6 tháng 9 năm 2024`, and `6` alone (open_month).
  DatePoint read_day_words(uint32_t i) const;
  // A year number of four digits, 0 if it is none; earlier ones than 1900 where the reader knows that years stand
  // there.
  static constexpr int kModern = 1900, kHistoric = 1000;
  int year(uint32_t i, int least = kModern) const;
  // The year behind the head at token `head`, of any age: năm 938, năm 1789, năm 179 TCN (negative). 0 and `end`
  // unchanged if there is none. `behind_month`: no number of years can be meant.
  int headed_year(uint32_t head, uint32_t& end, bool behind_month = false) const;
  // The end of a day in words that the calendar does not have: ngày 31 tháng 2 năm 2024. 0 if there is none at i.
  uint32_t impossible_day(uint32_t i) const;
  // A number of one or two digits or words, at most `max`; 0 if there is none. Sets `end`.
  int small(uint32_t i, int max, uint32_t& end) const;
  // T5/2024 by its digits; of 6T/2024 a range whose month is the last.
  DatePoint read_code(uint32_t i) const;
  // The end of thứ Hai, thứ 7, chủ nhật at token i, 0 if there is none; the token at which one begins that ends before
  // i, i if there is none.
  uint32_t weekday_end(uint32_t i) const;
  uint32_t weekday_before(uint32_t i) const;
  // A verb of ranks stands before token i: xếp thứ ba, but not `từ thứ ba`, whose từ is one too.
  bool ranked(uint32_t i) const;
  // Something is counted by the number that ends with token `last`: a unit, a multiplier or a sign stands behind it.
  bool counts(uint32_t last) const;
  // Words before token i that say that a date follows.
  bool day_cue(uint32_t i) const;
  // The `năm 2024`, `của năm 2024`, `/2024` behind a month or quarter; 0 and `end` unchanged if there is none.
  int year_behind(uint32_t& end) const;

 private:
  DatePoint read_numeric(uint32_t i, bool cue, bool strong) const;
  DatePoint read_day_head(uint32_t i) const;
  DatePoint read_stamp(uint32_t i) const;
  DatePoint read_month_day(uint32_t i, bool cue) const;
  DatePoint read_month_edge(uint32_t i) const;
  DatePoint read_day_part(uint32_t i) const;
  DatePoint read_month(uint32_t i) const;
  DatePoint read_quarter(uint32_t i) const;
  DatePoint read_half(uint32_t i) const;
  DatePoint read_year(uint32_t i, bool cue) const;
  DatePoint read_part(uint32_t i) const;

  const Passage& p_;
};

}  // namespace vnsift
