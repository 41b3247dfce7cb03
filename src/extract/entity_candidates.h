// Which tokens of a sentence may belong to a name: a first decision that costs little, so that tags are read of half
// the sentences and the learnt decision made of a third of the tokens.
//
//   CandidateFilter filter(weights, threshold);
//   filter.find(sentence, windows);      // all tokens outside the windows belong to no name
//
// A token passes if a sum of small weights reaches the threshold: of its word and the two on either side, two pairs,
// capitals around, what the table of syllables says of its word. The tables of names are not asked. The weights are
// learnt from what the full decision says of running text (tools/train/entities/filter_learner.h). Cost: 2 ns a byte.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_token.h"

namespace vnsift {

// Tokens [begin, end) that are decoded together.
struct TokenWindow {
  uint32_t begin = 0, end = 0;
};
inline TokenWindow whole_of(const EntitySentence& sentence) {
  return {0, static_cast<uint32_t>(sentence.tokens.size())};
}

struct CandidateSums;
inline constexpr uint32_t kCandidatesAhead = 3;  // tokens on either side whose capitals count

class CandidateFilter {
 public:
  static constexpr size_t kPlaces = 11;  // weights of a token
  using Places = std::array<uint32_t, kPlaces>;

  CandidateFilter() = default;  // every token passes
  // `weights` of size(), or none.
  CandidateFilter(std::span<const int8_t> weights, int32_t threshold);
  static size_t size();
  bool empty() const { return weights_.empty(); }
  // As they stand in the model.
  std::span<const int8_t> weights() const { return weights_; }
  int32_t threshold() const { return threshold_; }

  // What the word of a token gives to the sums, by key_of() and what the table of syllables says of it:
  // EntityToken::candidate.
  WordWeights word(uint64_t key, SyllableBins bins) const;
  // Numbers are all one word, years another.
  static constexpr uint64_t kNumberKey = 0x6E756D62, kYearKey = 0x79656172;
  static uint64_t key_of(const EntityToken& token);

  // The windows of a sentence, in order: what passes and one token on either side. All of it where capitals or
  // diacritics say nothing.
  void find(const EntitySentence& sentence, std::vector<TokenWindow>& windows) const;
  // The same by one of the kernels of entity_candidate_sums.h, for tests.
  using Kernel = void(const CandidateSums& sums, std::span<const EntityToken> tokens,
                      std::vector<TokenWindow>& windows);
  void find(const EntitySentence& sentence, Kernel* kernel, std::vector<TokenWindow>& windows) const;

  // Where the weights of a token lie; their sum is what find() compares. For the learner, and the slow twin of find().
  static Places places_of(const EntitySentence& sentence, size_t token);

 private:
  std::span<const int8_t> weights_;
  int32_t threshold_ = 0;
  std::array<EntityToken, kCandidatesAhead> outside_;  // what stands around a sentence
};

}  // namespace vnsift
