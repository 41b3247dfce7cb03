#include "extract/entity_paths.h"

#include <algorithm>

#include "base/cpu.h"

namespace vnsift {
namespace {

int32_t score_of(const RowSums& scores, size_t lane) { return scores.label[size_t{kLabelOfLane[lane]} - 1]; }

LaneValues first_values(const RowSums& scores) {
  LaneValues out;
  for (size_t lane = 0; lane < kOutsideLane; ++lane) out.lanes[lane] = lane < 8 ? score_of(scores, lane) : kImpossible;
  return out;
}

}  // namespace

LaneSteps::LaneSteps(const Transitions& transitions) {
  const auto step = [&](size_t from, size_t to) -> int32_t {
    return transitions[kLabelOfLane[from]][kLabelOfLane[to]];
  };
  for (size_t k = 0; k < 9; ++k) {
    const auto closed = static_cast<size_t>(kClosedLanes[k]);
    for (size_t lane = 0; lane < 8; ++lane) closed_to_outer[k][lane] = step(closed, lane);
    if (k > 0) closed_to_outside[k - 1] = step(closed, kOutsideLane);
  }
  for (size_t type = 0; type < kEntityTypes; ++type) {
    const size_t begin = type, single = 4 + type, inside = 8 + type, end = 12 + type;
    begin_to_inner[type] = step(begin, inside);
    begin_to_inner[4 + type] = step(begin, end);
    inside_to_inner[type] = step(inside, inside);
    inside_to_inner[4 + type] = step(inside, end);
    open_to_inside[type] = step(begin, inside);
    open_to_inside[4 + type] = step(inside, inside);
    open_to_end[type] = step(begin, end);
    open_to_end[4 + type] = step(inside, end);
    for (size_t next = 0; next < 9; ++next) {
      const size_t to = next == 0 ? kOutsideLane : next - 1;
      ended_to_next[next][type] = step(end, to);
      ended_to_next[next][4 + type] = step(single, to);
    }
  }
  for (size_t lane = 0; lane < 8; ++lane) outside_to_outer[lane] = step(kOutsideLane, lane);
  outside_to_outside = step(kOutsideLane, kOutsideLane);
}

void add_rows(const int8_t* weights, const uint32_t* rows, size_t count, RowSums& sums) {
  for (size_t i = 0; i < count; ++i) {
    const int8_t* row = weights + size_t{rows[i]} * kWeightsPerRow;
    for (size_t label = 0; label < kWeightsPerRow; ++label)
      sums.label[label] = static_cast<int16_t>(sums.label[label] + row[label]);
  }
}

void add_key_sums_scalar(const KeySums& sums, TokenWindow window, RowSums* scores) {
  for (size_t i = window.begin; i < window.end; ++i) {
    RunningSum sum(scores[i]);
    const WordSums* const* const word = sums.words + i;
    sum.add_row(word[-2]->two_behind.data());
    sum.add_row(word[-1]->behind.data());
    sum.add(word[0]->own);
    sum.add_row(word[1]->before.data());
    sum.add_row(word[2]->two_before.data());
    const ShapeSums* const* const shape = sums.shapes + i;
    sum.add(shape[-1]->last);
    sum.add(shape[0]->middle);
    sum.add(shape[1]->first);
    const TagSums* const* const tags = sums.tags + i;
    sum.add(tags[-1]->behind);
    sum.add(tags[0]->own);
    sum.add(tags[1]->before);
    sum.store(scores[i]);
  }
}

void find_rows_scalar(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const int8_t* const row =
        features[i] == kNoFeature ? kZeroRow.data() : weights + size_t{row_of(features[i], bits)} * kWeightsPerRow;
    __builtin_prefetch(row);
    features[i] = reinterpret_cast<uint64_t>(row);
  }
}

void add_row_lists_scalar(const uint64_t* rows, std::span<const RowList> lists) {
  size_t at = 0;
  for (const RowList& list : lists) {
    list.sum->add(*list.more);
    RunningSum sum(*list.sum);
    for (; at < list.end; ++at) sum.add_row(reinterpret_cast<const int8_t*>(rows[at]));
    sum.store(*list.sum);
  }
}

void find_forward_scalar(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                         LaneSources* sources) {
  values[0] = first_values(scores[0]);
  sources[0] = {};
  for (size_t i = 1; i < size; ++i) {
    const LaneValues& before = values[i - 1];
    LaneValues& now = values[i];
    LaneSources& from = sources[i];
    const auto settle = [&](int32_t best, size_t lane) {
      return std::max(best + score_of(scores[i], lane), kImpossible);
    };
    now.lanes[kOutsideLane] = before.lanes[kOutsideLane] + steps.outside_to_outside;
    from.lanes[kOutsideLane] = static_cast<int32_t>(kOutsideLane);
    for (size_t lane = 0; lane < 8; ++lane) {
      int32_t best = before.lanes[kOutsideLane] + steps.closed_to_outer[0][lane];
      from.lanes[lane] = static_cast<int32_t>(kOutsideLane);
      for (size_t k = 1; k < 9; ++k) {
        const int32_t value = before.at(static_cast<size_t>(kClosedLanes[k])) + steps.closed_to_outer[k][lane];
        if (value > best) {
          best = value;
          from.lanes[lane] = kClosedLanes[k];
        }
      }
      now.lanes[lane] = settle(best, lane);
      const int32_t value = before.at(static_cast<size_t>(kClosedLanes[lane + 1])) + steps.closed_to_outside[lane];
      if (value > now.lanes[kOutsideLane]) {
        now.lanes[kOutsideLane] = value;
        from.lanes[kOutsideLane] = kClosedLanes[lane + 1];
      }
    }
    now.lanes[kOutsideLane] = std::max(now.lanes[kOutsideLane], kImpossible);
    for (size_t lane = 0; lane < 8; ++lane) {
      const size_t type = lane % 4;
      const int32_t begun = before.lanes[type] + steps.begin_to_inner[lane],
                    inside = before.lanes[8 + type] + steps.inside_to_inner[lane];
      from.lanes[8 + lane] = static_cast<int32_t>(inside > begun ? 8 + type : type);
      now.lanes[8 + lane] = settle(std::max(begun, inside), 8 + lane);
    }
  }
}

void find_backward_scalar(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values) {
  LaneValues& last = values[size - 1];
  for (size_t lane = 0; lane < kOutsideLane; ++lane) last.lanes[lane] = lane % 8 < 4 ? kImpossible : 0;
  last.lanes[kOutsideLane] = 0;
  for (size_t i = size - 1; i-- > 0;) {
    LaneValues ahead = values[i + 1];
    for (size_t lane = 0; lane < kOutsideLane; ++lane) ahead.lanes[lane] += score_of(scores[i + 1], lane);
    int32_t& outside = values[i].lanes[kOutsideLane];
    LaneValues& now = values[i];
    outside = std::max(kImpossible, ahead.lanes[kOutsideLane] + steps.outside_to_outside);
    for (size_t lane = 0; lane < 8; ++lane) {
      outside = std::max(outside, ahead.lanes[lane] + steps.outside_to_outer[lane]);
      int32_t ended = std::max(kImpossible, ahead.lanes[kOutsideLane] + steps.ended_to_next[0][lane]);
      for (size_t to = 0; to < 8; ++to) ended = std::max(ended, ahead.lanes[to] + steps.ended_to_next[to + 1][lane]);
      now.lanes[lane < 4 ? 12 + lane : lane] = ended;
      const size_t type = lane % 4;
      const int32_t open = std::max({kImpossible, ahead.lanes[8 + type] + steps.open_to_inside[lane],
                                     ahead.lanes[12 + type] + steps.open_to_end[lane]});
      now.lanes[lane < 4 ? lane : 8 + type] = open;
    }
  }
}

int32_t find_margin_scalar(const LaneValues* values, const LaneValues* behind, size_t size, size_t type) {
  int32_t margin = INT32_MAX;
  for (size_t i = 0; i < size; ++i) {
    const size_t own = lane_in_span(i, size, type);
    const auto path = [&](size_t lane) { return values[i].lanes[lane] + behind[i].lanes[lane]; };
    int32_t other = kImpossible * 3;
    for (size_t lane = 0; lane < kEntityLabels; ++lane) {
      if (lane != own) other = std::max(other, path(lane));
    }
    margin = std::min(margin, path(own) - other);
  }
  return margin;
}

void add_key_sums(const KeySums& sums, TokenWindow window, RowSums* scores) {
  static const auto kernel = has_avx2() ? add_key_sums_avx2 : add_key_sums_scalar;
  kernel(sums, window, scores);
}

void find_rows(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count) {
  static const auto kernel = has_avx2() ? find_rows_avx2 : find_rows_scalar;
  kernel(weights, bits, features, count);
}

void add_row_lists(const uint64_t* rows, std::span<const RowList> lists) {
  static const auto kernel = has_avx2() ? add_row_lists_avx2 : add_row_lists_scalar;
  kernel(rows, lists);
}

void find_forward(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                  LaneSources* sources) {
  static const auto kernel = has_avx2() ? find_forward_avx2 : find_forward_scalar;
  kernel(steps, scores, size, values, sources);
}

void find_backward(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values) {
  static const auto kernel = has_avx2() ? find_backward_avx2 : find_backward_scalar;
  kernel(steps, scores, size, values);
}

int32_t find_margin(const LaneValues* values, const LaneValues* behind, size_t size, size_t type) {
  static const auto kernel = has_avx2() ? find_margin_avx2 : find_margin_scalar;
  return kernel(values, behind, size, type);
}

}  // namespace vnsift
