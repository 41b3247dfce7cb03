// NearbyText: the prepared text around an end mark, made when a rule wants to look closer.
//
//   NearbyText nearby(view, part);
//   if (nearby.move_to(block, reach)) boundary.assign(part, nearby.begin());
//
// Four of five end marks are judged by the bytes beside them (plain_boundary.h); tokens, phrases and atoms of all the
// text for the fifth would cost four times what everything else does. A window begins and ends at blanks, with one
// more word on its left: no atom has a blank in it (but for `et al.`, which ends before its point), so those that touch
// the mark are the same as in the whole text. Windows grow where marks stand close together; the total is linear in the
// text.
#pragma once

#include <cstdint>
#include <string_view>

#include <vnsift/prepared.h>

namespace vnsift {

class NearbyText {
 public:
  NearbyText(std::string_view view, PreparedText& part) : view_(view), part_(part) {}

  // Makes `part` hold what is in reach. True: it was made anew. Neither end of `reach` may decrease from call to call.
  bool move_to(ViewSpan block, ViewSpan reach);

  uint32_t begin() const { return window_.begin; }  // of the part, in the view

 private:
  std::string_view view_;
  PreparedText& part_;
  ViewSpan window_;
  uint32_t ahead_ = 0;  // bytes prepared beyond the reach
};

}  // namespace vnsift
