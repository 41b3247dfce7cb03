// The loops of the learnt decision that run for every token: sums of what it has of keys and of weight rows, and the
// best path of labels.
//
// Labels lie in lanes, so that one step of a path is a few vectors of eight: begin of the four types, then single,
// inside, end; outside is a number of its own. A closed label (outside, single, end) may be followed by outside, begin,
// single; an open one (begin, inside) by inside and end of its type. Each kernel has a scalar twin that gives the same
// numbers; the machine chooses (base/cpu.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "extract/entity_candidates.h"
#include "extract/entity_feature_rows.h"
#include "extract/entity_model.h"

namespace vnsift {

// Scores of the labels 1..16 of one token; that of outside is 0.
struct alignas(32) RowSums {
  std::array<int16_t, kWeightsPerRow> label{};
  void add(const RowSums& other) {
    // As two vectors of eight, in place: the compiler makes sixteen single additions of a loop here, five times as
    // slow, and of vectors that are copied first a walk over the stack.
    using Half = uint16_t __attribute__((vector_size(16), may_alias));
    auto* const sum = reinterpret_cast<Half*>(label.data());
    const auto* const more = reinterpret_cast<const Half*>(other.label.data());
    sum[0] += more[0];
    sum[1] += more[1];
  }
};

// A sum that is added to piece by piece, in registers.
class RunningSum {
 public:
  explicit RunningSum(const RowSums& first) : low_(halves(first)[0]), high_(halves(first)[1]) {}
  void add(const RowSums& more) {
    low_ += halves(more)[0];
    high_ += halves(more)[1];
  }
  // One row: kWeightsPerRow weights.
  void add_row(const int8_t* row) {
    using Bytes = int8_t __attribute__((vector_size(8), may_alias, aligned(1)));
    using Wide = int16_t __attribute__((vector_size(16)));
    low_ += reinterpret_cast<Half>(__builtin_convertvector(*reinterpret_cast<const Bytes*>(row), Wide));
    high_ += reinterpret_cast<Half>(__builtin_convertvector(*reinterpret_cast<const Bytes*>(row + 8), Wide));
  }
  void store(RowSums& to) const {
    auto* const out = reinterpret_cast<Half*>(to.label.data());
    out[0] = low_;
    out[1] = high_;
  }

 private:
  using Half = uint16_t __attribute__((vector_size(16), may_alias));
  static const Half* halves(const RowSums& sums) { return reinterpret_cast<const Half*>(sums.label.data()); }
  Half low_, high_;
};

// What the tokens around a word have of it, and what it has itself.
struct alignas(32) WordSums {
  using Row = std::array<int8_t, kWeightsPerRow>;      // of the model
  Row two_behind{}, behind{}, before{}, two_before{};  // of the token so far behind it, or before it
  RowSums own;
};
// What three tokens have of their shapes.
struct alignas(32) ShapeSums {
  RowSums first, middle, last;
};
// What a token, those beside it, and runs of capitals have of its tags: two lines of the cache for every token, one for
// runs.
struct alignas(64) TagSums {
  RowSums own, before, behind;  // it, the token before it, the one behind it
  bool ends_body = false;
  RowSums run, run_behind;  // the run that begins with it, the run behind it
};
// Where these lie, by token: words from two before a window to two behind it, shapes and tags from one before to one
// behind.
struct KeySums {
  const WordSums* const* words = nullptr;
  const ShapeSums* const* shapes = nullptr;
  const TagSums* const* tags = nullptr;
};
// Adds what the tokens of a window have of them: eleven sums a token.
void add_key_sums(const KeySums& sums, TokenWindow window, RowSums* scores);

// What is added to a sum: another one, and the rows of features, which lie one list behind the other. A multiple of
// kRowsTogether of them, with kNoFeature for what is too much: loops of any other length would be guessed wrong once a
// token.
struct RowList {
  RowSums* sum = nullptr;
  const RowSums* more = nullptr;
  size_t end = 0;  // of its features; they begin where those of the list before end
};
inline constexpr size_t kRowsTogether = 4;
inline constexpr uint64_t kNoFeature = 0;
alignas(16) inline constexpr std::array<int8_t, kWeightsPerRow> kZeroRow{};  // of kNoFeature
// Puts in the place of each of `count` features (mixed_feature()), a multiple of kRowsTogether, the address of its row.
// Rows lie anywhere in megabytes: they are asked for here, all together.
void find_rows(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count);
// Adds these rows, one list after the other: what one is added to may be `more` of a later one.
void add_row_lists(const uint64_t* rows, std::span<const RowList> lists);

// Adds `count` rows of the table of weights, one by one.
void add_rows(const int8_t* weights, const uint32_t* rows, size_t count, RowSums& sums);

// Lanes 0..3 begin, 4..7 single, 8..11 inside, 12..15 end, each of the four types; 16 outside.
inline constexpr size_t kOutsideLane = 16;
constexpr size_t lane_of(size_t label) {
  constexpr std::array<size_t, 5> kFirst = {kOutsideLane, 0, 8, 12, 4};  // by LabelPart
  return label == 0 ? kOutsideLane : kFirst[static_cast<size_t>(label_part(label))] + label_type(label);
}
constexpr std::array<uint8_t, kEntityLabels> make_label_of_lane() {
  std::array<uint8_t, kEntityLabels> out{};
  for (size_t label = 0; label < kEntityLabels; ++label) out[lane_of(label)] = static_cast<uint8_t>(label);
  return out;
}
inline constexpr std::array<uint8_t, kEntityLabels> kLabelOfLane = make_label_of_lane();

inline constexpr int32_t kImpossible = -1000000;  // of a path; no step takes it further down

constexpr bool begins_span(size_t lane) { return lane < 8; }
constexpr bool ends_span(size_t lane) { return (lane & 4) != 0; }
// The lane of a token of a span of `size`.
constexpr size_t lane_in_span(size_t token, size_t size, size_t type) {
  return type + (size == 1 ? 4 : token == 0 ? 0 : token + 1 == size ? 12 : 8);
}

// What each lane is worth at a token, paths from the left or to the right.
struct alignas(32) LaneValues {
  std::array<int32_t, kEntityLabels> lanes{};
  int32_t at(size_t lane) const { return lanes[lane]; }
};
// And from which lane the best path from the left came.
struct alignas(32) LaneSources {
  std::array<int32_t, kEntityLabels> lanes{};
  size_t at(size_t lane) const { return static_cast<size_t>(lanes[lane]); }
};

// The transitions of a model as vectors of lanes. Closed labels in the order of the labels: outside, end and single of
// the first type, of the second, ...; of two equal paths the one through the first is taken.
struct alignas(32) LaneSteps {
  using Lanes = std::array<int32_t, 8>;
  alignas(32) std::array<Lanes, 9> closed_to_outer;  // [closed][begin, single]
  alignas(32) Lanes closed_to_outside;               // closed but outside
  alignas(32) Lanes begin_to_inner, inside_to_inner;
  alignas(32) std::array<Lanes, 9> ended_to_next;  // [outside, begin, single][end, single]
  alignas(32) Lanes outside_to_outer;
  alignas(32) Lanes open_to_inside, open_to_end;  // begin, inside
  int32_t outside_to_outside = 0;
  explicit LaneSteps(const Transitions& transitions);
  LaneSteps() : LaneSteps(Transitions{}) {}
};
inline constexpr std::array<int32_t, 9> kClosedLanes = {16, 12, 4, 13, 5, 14, 6, 15, 7};

// For each of `size` > 0 tokens the best path that begins at the first and ends in each lane there; the score of the
// token is in it.
void find_forward(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values, LaneSources* sources);
// The best path behind each token, to a closed label at the last; the score of the token is not in it.
void find_backward(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values);
// Of a span of `size` > 0 tokens, of a type, whose paths from the left and behind it are `values` and `behind`: the
// least, over its tokens, of the best path through its label there less the best through another.
int32_t find_margin(const LaneValues* values, const LaneValues* behind, size_t size, size_t type);

// The kernels themselves, for tests.
void add_key_sums_scalar(const KeySums& sums, TokenWindow window, RowSums* scores);
void add_key_sums_avx2(const KeySums& sums, TokenWindow window, RowSums* scores);
void find_rows_scalar(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count);
void find_rows_avx2(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count);
void add_row_lists_scalar(const uint64_t* rows, std::span<const RowList> lists);
void add_row_lists_avx2(const uint64_t* rows, std::span<const RowList> lists);
void find_forward_scalar(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                         LaneSources* sources);
void find_forward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                       LaneSources* sources);
void find_backward_scalar(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values);
void find_backward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values);
int32_t find_margin_scalar(const LaneValues* values, const LaneValues* behind, size_t size, size_t type);
int32_t find_margin_avx2(const LaneValues* values, const LaneValues* behind, size_t size, size_t type);

}  // namespace vnsift
