#include "extract/entity_candidates.h"

#include <algorithm>
#include <bit>

#include "base/cpu.h"
#include "extract/entity_candidate_sums.h"

namespace vnsift {

using namespace candidate_tables;

namespace {

// What a word gives, in its row: to itself without a capital and with one, to the next tokens, to those before.
enum WordWeight : uint32_t { kOwn, kOwnCapital, kToNext, kToBefore, kToSecondNext, kToSecondBefore };

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

// What the key of a token becomes by its shape; by table: where numbers stand cannot be foretold.
struct ShapeKey {
  uint64_t kept = 0, key = 0;
};
constexpr std::array<ShapeKey, static_cast<size_t>(EntityShape::count)> kShapeKeys = [] {
  std::array<ShapeKey, static_cast<size_t>(EntityShape::count)> out{};
  for (ShapeKey& shape : out) shape = {~uint64_t{0}, 0};
  out[static_cast<size_t>(EntityShape::number)] = {0, CandidateFilter::kNumberKey};
  out[static_cast<size_t>(EntityShape::year)] = {0, CandidateFilter::kYearKey};
  return out;
}();

EntityToken make_outside() {
  EntityToken token;
  token.key = 1;
  return token;
}

}  // namespace

CandidateFilter::CandidateFilter(std::span<const int8_t> weights, int32_t threshold)
    : weights_(weights), threshold_(threshold) {
  EntityToken outside = make_outside();
  if (!weights_.empty()) outside.candidate = word(outside.key, outside.bins);
  outside_.fill(outside);
}

size_t CandidateFilter::size() { return kEnd; }

uint64_t CandidateFilter::key_of(const EntityToken& token) {
  const ShapeKey& shape = kShapeKeys[shape_of(token)];
  return (token.key & shape.kept) | shape.key;
}

WordWeights CandidateFilter::word(uint64_t key, SyllableBins bins) const {
  if (weights_.empty()) return {};
  const int8_t* const row = weights_.data() + word_row(key);
  const int8_t* const syllable = weights_.data() + names_place(bins);
  const auto own = [&](uint32_t capital) { return static_cast<int16_t>(row[kOwn + capital] + syllable[capital]); };
  return {{own(0), own(1)}, row[kToNext], row[kToBefore], row[kToSecondNext], row[kToSecondBefore]};
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
  for (size_t i = token - kCandidatesAhead; i != token + kCandidatesAhead + 1; ++i)
    capitals = capitals << 1 | capital_of(at(i));
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

WindowWriter::WindowWriter(uint32_t size, uint32_t lead, std::vector<TokenWindow>& out)
    : size_(size), lead_(lead), begin_(0u - lead - kTogether), out_(out) {}

void WindowWriter::add(uint64_t passes) {
  if (is_held_) {
    write(passes << 63);
  } else {
    passes &= ~uint64_t{0} << lead_;
  }
  is_held_ = true;
  before_ = held_ >> 63;
  held_ = passes;
  begin_ += kTogether;
}

void WindowWriter::finish() { write(0); }

// Those held, when it is known which of the next ones passes.
void WindowWriter::write(uint64_t next) {
  uint64_t inside = held_ | held_ << 1 | held_ >> 1 | before_ | next;
  // Before the first token and behind the last one nothing stands.
  if (begin_ + lead_ == 0) inside &= ~uint64_t{0} << lead_;
  if (const uint32_t left = size_ - begin_; left < kTogether) inside &= (uint64_t{1} << left) - 1;
  for (uint64_t edges = inside ^ (inside << 1 | (is_open_ ? 1u : 0u)); edges != 0; edges &= edges - 1) {
    const uint32_t at = begin_ + static_cast<uint32_t>(std::countr_zero(edges));
    if (is_open_) {
      out_.back().end = at;
    } else {
      out_.push_back({at, size_});
    }
    is_open_ = !is_open_;
  }
}

void CandidateFilter::find(const EntitySentence& sentence, std::vector<TokenWindow>& windows) const {
  static const auto kKernel = has_avx512_vbmi() ? find_candidates_avx512 : find_candidates_scalar;
  find(sentence, kKernel, windows);
}

void CandidateFilter::find(const EntitySentence& sentence, Kernel* kernel, std::vector<TokenWindow>& windows) const {
  windows.clear();
  if (sentence.tokens.empty()) return;
  if (empty() || sentence.line_case != LineCase::normal || sentence.unaccented) {
    windows.push_back(whole_of(sentence));
    return;
  }
  kernel({weights_.data(), threshold_, outside_.data()}, sentence.tokens, windows);
}

// Each token is looked at once: it gives what it has to the sums of the two on either side, which are kept in
// registers, and when the third token behind has come it is known whether a token passes. No branch asks what a token
// is. Weights of pairs lie anywhere in 64 KB and are asked for before they are looked at.
void find_candidates_scalar(const CandidateSums& sums, std::span<const EntityToken> tokens,
                            std::vector<TokenWindow>& windows) {
  constexpr uint32_t kAhead = kCandidatesAhead;
  const int8_t* const weights = sums.weights;
  const auto size = static_cast<uint32_t>(tokens.size());
  const WordWeights& around = sums.outside->candidate;
  // Sums of the second token before the one read, of the one before, itself, the next one; and of the third before,
  // which has all but what its capitals give.
  int32_t second = 0, before = 0, own = around.to_next + around.to_second_next, next = int32_t{around.to_second_next},
          third = 0;
  uint32_t capitals = 0, shapes = 0;  // of six tokens, a bit each, and of three, a byte each; the last one lowest
  uint32_t signs = 0;                 // of tables, of the token before
  uint64_t key = sums.outside->key;
  WindowWriter writer(size, kAhead, windows);
  std::array<const int8_t*, WindowWriter::kTogether> pairs;  // of a token and the one before
  const EntityToken *token = tokens.data(), *end = token + size;
  for (uint32_t first = 0; first < size + kAhead; first += WindowWriter::kTogether) {
    const uint32_t count = std::min(size + kAhead - first, WindowWriter::kTogether);
    const auto pair_with = [&](const EntityToken& other) {
      const uint64_t before_key = key;
      key = CandidateFilter::key_of(other);
      const int8_t* const pair = weights + pair_place(before_key, key);
      __builtin_prefetch(pair);
      return pair;
    };
    const uint32_t inside = first < size ? std::min(size - first, count) : 0;
    for (uint32_t i = 0; i < inside; ++i) pairs[i] = pair_with(token[i]);
    for (uint32_t i = inside; i < count; ++i) pairs[i] = pair_with(*sums.outside);
    uint64_t passes = 0;  // the last one highest
    for (uint32_t i = 0; i < count; ++i) {
      if (token == end) {
        token = sums.outside;
        end = token + kAhead;
      }
      const WordWeights& word = token->candidate;
      const uint32_t capital = capital_of(*token), own_signs = token->name.signs();
      capitals = capitals << 1 | capital;
      const int32_t sum = third + weights[kCapitals + ((capitals & 127u) << 5 | (shapes >> 16 & 31u))];
      passes = passes >> 1 | uint64_t{sum >= sums.threshold} << 63;
      third = second + word.to_second_before;
      second = before + word.to_before + pairs[i][0];
      before = own + word.own[capital] + pairs[i][1] + weights[kTableNames + (own_signs << 4 | signs << 1 | capital)] +
               weights[opening_place(*token)];
      own = next + word.to_next;
      next = int32_t{word.to_second_next};
      signs = own_signs;
      shapes = shapes << 8 | shape_of(*token);
      ++token;
    }
    writer.add(passes >> (WindowWriter::kTogether - count));
  }
  writer.finish();
}

}  // namespace vnsift
