// Walks over a paragraph, lets the readers try at each word that may begin a date, joins what belongs together (ranges,
// lists, time and day), and writes records (metrics.md 8). Days, months and years stand in date_finder.cc, times of day
// in date_times.cc.
//
//   DateWalk(passage, options, Prefilter::on, records).run();
//
// Cost: 20 ns a token that may begin a date and does not. One object a paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/dates.h>

#include "extract/date_period.h"
#include "extract/date_reader.h"
#include "extract/passage.h"
#include "extract/quantity_candidates.h"

namespace vnsift {

class DateWalk {
 public:
  DateWalk(const Passage& passage, const DateOptions& options, Prefilter prefilter, std::vector<DateRef>& out)
      : p_(passage),
        options_(options),
        prefilter_(prefilter),
        reader_(passage),
        periods_(passage, reader_, options),
        out_(out) {}

  void run();

 private:
  bool may_begin(uint32_t i) const;
  // The token behind what begins at i; 0 if nothing does.
  uint32_t try_at(uint32_t i);
  bool cue(uint32_t i) const;
  // 28/9 - 2/10: two days with a dash between; without blanks (15/6-20/6) only if their numbers are no months.
  bool is_pair(uint32_t i) const;
  // tuần lễ 12-18/5, từ 3 - 7/6/2024, từ 18 đến 30 tháng 12 năm 1972: two days of a month. 0 if there are none.
  uint32_t add_days(uint32_t i);
  bool counted(uint32_t i) const;
  // A bare year only behind a word that dates stand behind, and if nothing is counted by it.
  bool year_cue(uint32_t i) const;
  // A time alone, or with the day behind it. 0 if it is a length of time.
  uint32_t add_time(DatePoint time, bool certain);
  // 8 giờ tối nay, 3 giờ chiều ngày mai: the time of a day that is told from today. 0 if no such day stands behind it.
  uint32_t add_time_today(DatePoint time, bool certain);
  // mưa trong 3 giờ đêm qua, suốt 3 giờ sáng nay: what begins at token i is how long.
  bool is_span(uint32_t i) const;
  // hôm nay lúc 14h, ngày 30/4/1975, vào lúc 11 giờ: the time is that of the day before it.
  void take_day_before(DatePoint& time) const;
  // 8 giờ, 7h: a time behind lúc, vào, ...; a length of time behind trong, kéo dài, before /ngày.
  bool is_clock(const DatePoint& time) const;
  // vào 01 giờ, 07 giờ, 13 giờ và 19 giờ: what stands behind is a time as well.
  void mark_times(const DatePoint& time);
  // `21 giờ, bà Lưu …`: a sentence may begin with the time.
  bool sentence_clock(const DatePoint& time) const;
  // từ 3 đến 5 giờ sáng, 7 - 9h tối: the left hour is told by the right end. 0 if there is no such range.
  uint32_t add_hours(uint32_t i);
  uint32_t add_time_range(DatePoint& left);
  uint32_t add_point(DatePoint point);
  // Tháng 5, 6, 7/2024; các tháng 1, 2 và 3: each is a month, the year of the last that of all. 0 if there is one
  // alone.
  uint32_t add_months(const DatePoint& head);
  bool from_before(uint32_t i) const;
  // từ ngày 1/7 [năm nay] đến …
  bool until_behind(uint32_t i) const;
  // năm 2018, 2019 và 2020; ngày 15/6, 16/6: what stands behind is a date as well.
  void mark_list(const DatePoint& point);
  // The right end of a range behind a point; 0 if there is none.
  uint32_t add_range(DatePoint left);
  // ngày 12, 13/5; ngày 15 và 16/6; ngày 12-13/5 is a range. A day without a month alone is nothing.
  uint32_t add_open_list(const DatePoint& head);
  DateRef& new_record(DateKind kind, uint32_t first, uint32_t end, std::string_view part);
  void add(Period period);
  // quý I và quý II năm 2024, tháng 5 và tháng 6/2024: the year of the second is that of the first.
  void hand_year_back(const DatePoint& point);
  // tháng 3 tới, ngày 15/8 vừa qua, tháng 9 năm ngoái: the year, if it is known what today is.
  int year_from_today(const DatePoint& point) const;
  // chiều thứ Bảy: a day of the week with the part of the day before it.
  void take_day_part(Period& period) const;
  void emit(const DatePoint& point, std::string iso);

  const Passage& p_;
  const DateOptions& options_;
  const Prefilter prefilter_;
  DateReader reader_;
  PeriodReader periods_;
  std::vector<DateRef>& out_;
  uint32_t times_end_ = 0;  // a token at which the list of the last time goes on
  DatePoint last_day_;      // one that is told from today only if today is known
  uint32_t list_end_ = 0;   // a token at which the list of the last date goes on
};

}  // namespace vnsift
