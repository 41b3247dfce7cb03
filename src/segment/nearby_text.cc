#include "segment/nearby_text.h"

#include <algorithm>

#include <vnsift/sentences.h>

#include "base/ascii.h"

namespace vnsift {
namespace {

constexpr uint32_t kFirstAhead = 16, kMostAhead = 4096;

}  // namespace

bool NearbyText::move_to(ViewSpan block, ViewSpan reach) {
  if (reach.end <= window_.end) return false;
  ahead_ = reach.begin < window_.end ? std::min(4 * ahead_, kMostAhead) : kFirstAhead;
  uint32_t begin = reach.begin, end = std::min(block.end, reach.end + ahead_);
  while (begin > block.begin && !is_blank(view_[begin - 1])) --begin;
  // The word before, on the same line: what opens the window is never taken for what opens a line.
  uint32_t before = begin;
  while (before > block.begin && (view_[before - 1] == ' ' || view_[before - 1] == '\t')) --before;
  if (before > block.begin && view_[before - 1] != '\n') begin = before;
  while (begin > block.begin && !is_blank(view_[begin - 1])) --begin;
  while (end < block.end && !is_blank(view_[end])) ++end;
  window_ = {begin, end};
  part_.assign(slice(view_, window_), SentenceSplitter::kNeeds);
  return true;
}

}  // namespace vnsift
