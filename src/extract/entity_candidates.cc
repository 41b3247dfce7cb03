#include "extract/entity_candidates.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace vnsift {
namespace {

// Tables of weights, one behind the other. Words and pairs share rows by hash.
constexpr uint32_t kWordBits = 14, kPairBits = 15;
constexpr uint32_t kWords = 0, kPairs = kWords + (8u << kWordBits), kCapitals = kPairs + (2u << kPairBits),
                   kNames = kCapitals + (1u << 12), kTableNames = kNames + (1u << 10),
                   kOpenings = kTableNames + (1u << 7), kEnd = kOpenings + (1u << 9);
constexpr uint32_t kAhead = 3;  // tokens on either side whose capitals count

// What a word gives, in its row: to itself without a capital and with one, to the next tokens, to those before. Behind
// the row: what it gives to itself by the table of syllables.
enum WordWeight : uint32_t { kOwn, kOwnCapital, kToNext, kToBefore, kToSecondNext, kToSecondBefore, kRowEnd };
enum SyllableWeight : uint32_t { kSyllable = kRowEnd, kSyllableCapital, kWeightsEnd };
static_assert(kWeightsEnd == WordWeights().size());

uint32_t word_row(uint64_t key) {
  return kWords + static_cast<uint32_t>(key * 0x9E3779B97F4A7C15u >> (64 - kWordBits)) * 8;
}
// Of the first word; that of the second lies behind it.
uint32_t pair_place(uint64_t first, uint64_t second) {
  return kPairs + static_cast<uint32_t>((first * 3 + second) * 0x9E3779B97F4A7C15u >> (64 - kPairBits)) * 2;
}
uint32_t shape_of(const EntityToken& token) { return static_cast<uint32_t>(token.shape); }
uint32_t capital_of(const EntityToken& token) { return token.flags >> 1 & 1u; }
static_assert(EntityToken::kCapital == 2 && EntityToken::kStart == 1 << 5);

// `capitals`: a bit for each of seven tokens, the own one in the middle.
uint32_t capitals_place(uint32_t capitals, const EntityToken& own) {
  return kCapitals + (capitals << 5 | shape_of(own));
}
// Surname, given, middle, body, capitals, of three bits each.
uint32_t bins_of(const EntityToken& token) { return std::bit_cast<uint16_t>(token.bins); }
uint32_t names_place(SyllableBins bins) { return kNames + ((std::bit_cast<uint16_t>(bins) & 511u) << 1); }
uint32_t table_names_place(const EntityToken& before, const EntityToken& own) {
  return kTableNames + (own.name.signs() << 4 | before.name.signs() << 1 | capital_of(own));
}
uint32_t opening_place(const EntityToken& own) {
  return kOpenings + ((own.flags >> 5 & 1u) << 8 | shape_of(own) << 3 | (bins_of(own) >> 12 & 7u));
}

EntityToken make_outside() {
  EntityToken token;
  token.key = 1;
  return token;
}

}  // namespace

CandidateFilter::CandidateFilter(std::span<const int8_t> weights, int32_t threshold)
    : weights_(weights), threshold_(threshold), outside_(make_outside()) {
  if (!weights_.empty()) outside_.candidate = word(outside_.key, outside_.bins);
}

size_t CandidateFilter::size() { return kEnd; }

uint64_t CandidateFilter::key_of(const EntityToken& token) {
  return token.shape == EntityShape::number ? kNumberKey : token.shape == EntityShape::year ? kYearKey : token.key;
}

WordWeights CandidateFilter::word(uint64_t key, SyllableBins bins) const {
  WordWeights out{};
  if (weights_.empty()) return out;
  std::memcpy(out.data(), weights_.data() + word_row(key), kRowEnd);
  std::memcpy(out.data() + kSyllable, weights_.data() + names_place(bins), 2);
  return out;
}

CandidateFilter::Places CandidateFilter::places_of(const EntitySentence& sentence, size_t token) {
  static const EntityToken kOutside = make_outside();
  // What is before 0 wraps.
  const auto at = [&](size_t i) -> const EntityToken& {
    return i < sentence.tokens.size() ? sentence.tokens[i] : kOutside;
  };
  const EntityToken &own = at(token), &before = at(token - 1), &next = at(token + 1);
  const auto of_word = [&](size_t i, WordWeight weight) { return word_row(key_of(at(i))) + weight; };
  uint32_t capitals = 0;
  for (size_t i = token - kAhead; i != token + kAhead + 1; ++i) capitals = capitals << 1 | capital_of(at(i));
  return {of_word(token, own.capital() ? kOwnCapital : kOwn),
          of_word(token - 1, kToNext),
          of_word(token + 1, kToBefore),
          of_word(token - 2, kToSecondNext),
          of_word(token + 2, kToSecondBefore),
          pair_place(key_of(own), key_of(next)),
          pair_place(key_of(before), key_of(own)) + 1,
          capitals_place(capitals, own),
          names_place(own.bins) + capital_of(own),
          table_names_place(before, own),
          opening_place(own)};
}

void CandidateFilter::find(const EntitySentence& sentence, std::vector<TokenWindow>& windows) const {
  windows.clear();
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  if (size == 0) return;
  if (empty() || sentence.line_case != LineCase::normal || sentence.unaccented) {
    windows.push_back({0, size});
    return;
  }
  const int8_t* const weights = weights_.data();
  const EntityToken* const tokens = sentence.tokens.data();
  const auto at = [&](uint32_t i) { return i < size ? tokens + i : &outside_; };
  const EntityToken *before2 = &outside_, *before = &outside_, *own = at(0), *next = at(1), *next2 = at(2);
  uint32_t capitals = capital_of(*own) << 2 | capital_of(*next) << 1 | capital_of(*next2);
  uint64_t next_key = key_of(*own);
  const int8_t* pair = weights + pair_place(outside_.key, next_key);
  uint32_t end = 0;  // of the last window
  for (uint32_t i = 0; i < size; ++i) {
    const EntityToken* const next3 = at(i + kAhead);
    capitals = (capitals << 1 | capital_of(*next3)) & 127u;
    const uint64_t key = next_key;
    next_key = key_of(*next);
    auto sum = int32_t{pair[1]};
    pair = weights + pair_place(key, next_key);
    sum += pair[0] + own->candidate[kOwn + capital_of(*own)] + own->candidate[kSyllable + capital_of(*own)] +
           before->candidate[kToNext] + next->candidate[kToBefore] + before2->candidate[kToSecondNext] +
           next2->candidate[kToSecondBefore] + weights[capitals_place(capitals, *own)] +
           weights[table_names_place(*before, *own)] + weights[opening_place(*own)];
    if (sum >= threshold_) {
      const uint32_t begin = i > 0 ? i - 1 : 0;
      if (begin > end || windows.empty()) windows.push_back({begin, 0});
      end = windows.back().end = std::min(size, i + 2);
    }
    before2 = before;
    before = own;
    own = next;
    next = next2;
    next2 = next3;
  }
}

}  // namespace vnsift
