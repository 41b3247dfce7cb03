// What the features of a line score: for each state its best kept and best dropped label, and for each state the price
// of entering it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "strip/decoder_tables.h"
#include "strip/features.h"

namespace vnsift {

inline constexpr uint32_t kDampedRun = 8;  // a longer run of short lines counts as so many lines

struct LineScores {
  StateScores kept{}, dropped{};  // the best score of a label of that class in each state
  StateScores kept_label{}, dropped_label{};
  StateScores entries{};  // added to a change that enters the state
};

// `run`: the length of the run of short lines that the line stands in; `bias`: added to boilerplate labels. Cost: about
// 15 instructions a feature, and 200.
LineScores score_line(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias);

// The scores of lines seen before: most lines of a text have the features of another one. Kept from page to page.
class LineScoreMemo {
 public:
  // Forgets all if they are of other weights.
  void use(const DecoderTables& tables, int bias);

  // Forgets all if there are many. Numbers that find() gave before are void.
  void begin_block() {
    if (known_.size() > kMany) forget();
  }

  // A number for the scores of a line.
  uint32_t find(const FeatureSet& features, uint32_t run) {
    const FeatureSet decisive = features & tables_->decisive_features;
    run = std::max(run, kDampedRun);
    uint16_t& slot = slots_[decisive.hash(run) % slots_.size()];
    const uint32_t found = slot;
    if (found < known_.size() && known_[found].run == run && known_[found].features == decisive) return found;
    return add(decisive, run, slot);
  }
  const LineScores& operator[](uint32_t number) const { return known_[number].scores; }

 private:
  struct Known {
    FeatureSet features;
    uint32_t run = 0;
    LineScores scores;
  };
  static constexpr size_t kMany = 2048;  // 230 KB

  void forget();
  uint32_t add(const FeatureSet& decisive, uint32_t run, uint16_t& slot);

  const DecoderTables* tables_ = nullptr;
  uint64_t identity_ = 0;  // of the tables: other ones may come to stand at their place
  int bias_ = 0;
  std::vector<Known> known_;
  std::array<uint16_t, kMany> slots_{};  // numbers, by the hash of the features; those above 65,535 are not found again
};

}  // namespace vnsift
