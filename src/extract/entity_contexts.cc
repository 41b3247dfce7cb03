#include "extract/entity_contexts.h"

#include <algorithm>
#include <array>
#include <bit>

namespace vnsift {
namespace {

constexpr size_t capped(size_t value, size_t limit) { return std::min(value, limit); }

// What the flags of a token are in its signs.
constexpr std::array<uint32_t, 128> make_flag_signs() {
  using C = SentenceContexts;
  std::array<uint32_t, 128> out{};
  for (uint32_t flags = 0; flags < out.size(); ++flags) {
    const auto bit = [flags](uint8_t flag, uint32_t place) { return (flags & flag) != 0 ? 1u << place : 0u; };
    out[flags] = bit(EntityToken::kLegal, C::kSyllableShift) | bit(EntityToken::kAlpha, C::kAlphaShift + 2) |
                 bit(EntityToken::kCapital, C::kAlphaShift + 3) | bit(EntityToken::kStart, C::kStartShift) |
                 bit(EntityToken::kGlued, C::kGluedShift);
  }
  return out;
}
constexpr std::array<uint32_t, 128> kFlagSigns = make_flag_signs();

// What a head or a title is that has opened so many tokens before.
constexpr size_t kFar = 15;
constexpr std::array<uint8_t, kFar + 1> kHeadMarks = {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9, 9, 0};
constexpr std::array<uint8_t, kFar + 1> kTitleMarks = {1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7, 7, 7};

}  // namespace

void SentenceContexts::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* names,
                              std::span<const TokenWindow> windows) {
  memory = names;
  make_room(sentence.tokens.size());
  find_places(sentence, windows);
  find_open(sentence, matches);
  find_runs(sentence);
  if (memory != nullptr) find_marks(sentence);
  find_lower_names(sentence, matches);
}

// What is of another sentence stays where nobody asks.
void SentenceContexts::make_room(size_t tokens) {
  if (tokens + 4 > signs_.size()) {
    for (auto* bytes : {&open_titles, &open_heads, &lower_names}) bytes->resize(tokens + 2);
    run_of_.resize(tokens);
    runs_.resize(tokens + 1);
    marks_.resize(tokens + 1);
    edges_.resize(tokens + 2);
    lower_firsts_.resize(tokens + 1);
    signs_.resize(tokens + 4);
    keys_.resize(tokens + 4);
  }
  for (size_t at : {size_t{0}, size_t{1}, tokens + 2, tokens + 3}) {
    signs_[at] = static_cast<uint32_t>(EntityShape::none);
    keys_[at] = 1;
  }
}

// Windows with the runs that reach into them and two tokens on either side.
void SentenceContexts::find_places(const EntitySentence& sentence, std::span<const TokenWindow> windows) {
  constexpr uint32_t kAround = 2;
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const auto size = static_cast<uint32_t>(tokens.size());
  const auto may_be_in_run = [&](uint32_t i) {
    const EntityShape shape = tokens[i].shape;
    return tokens[i].capital() || shape == EntityShape::dot || shape == EntityShape::apostrophe;
  };
  places_.clear();
  for (const TokenWindow window : windows) {
    uint32_t begin = window.begin, end = window.end;
    while (begin > 0 && may_be_in_run(begin - 1)) --begin;
    while (end < size && may_be_in_run(end)) ++end;
    begin -= std::min(begin, kAround);
    end = std::min(end + kAround, size);
    if (!places_.empty() && begin <= places_.back().end + kAround) {
      places_.back().end = std::max(places_.back().end, end);
    } else {
      places_.push_back({begin, end});
    }
  }
}

// What is open at each token: a title (how far behind it), the head of a body, a quotation, a bracket. What comes at
// any token is not branched for: it is guessed wrong too often.
void SentenceContexts::find_open(const EntitySentence& sentence, const SentenceMatches& matches) {
  // Pointers of its own: a byte that is written might change those of the vectors.
  const EntityToken* const tokens = sentence.tokens.data();
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  uint8_t* const titles = open_titles.data();
  uint8_t* const heads = open_heads.data();
  uint32_t* const packed = signs_.data() + 2;
  uint64_t* const keys = keys_.data() + 2;
  uint32_t *edge = edges_.data(), *lower_first = lower_firsts_.data();
  const uint32_t* const first_edge = edge;
  uint32_t* const run_of = run_of_.data();
  // Marks that end what a title or a head has opened.
  constexpr uint32_t kEnds = shape_bit(EntityShape::dot) | shape_bit(EntityShape::semicolon) |
                             shape_bit(EntityShape::colon) | shape_bit(EntityShape::end_mark) |
                             shape_bit(EntityShape::quote) | shape_bit(EntityShape::open) |
                             shape_bit(EntityShape::close);
  constexpr uint32_t kQuote = shape_bit(EntityShape::quote), kOpen = shape_bit(EntityShape::open),
                     kClose = shape_bit(EntityShape::close);
  static_assert((~kEnds & (kQuote | kOpen | kClose)) == 0);
  // Where they have opened, counted so that it may be long before the sentence: nowhere. A title stays open for good.
  constexpr uint32_t kNowhere = 0u - 1000;
  uint32_t title_at = 0, head_at = kNowhere, has_title = 0;
  uint32_t quote = 0, bracket = 0, before = 0, was_capital = 0;
  // A head in lower case opens a name only where capitals follow.
  const auto opens_head = [&](uint32_t i, uint32_t signs) {
    bool good = !tokens[i].is(EntityToken::kLower) || (signs & tag_sign::kOpensOpenHead) == 0;
    for (uint32_t at = i; !good && at < std::min(size, i + 5); ++at) good = tokens[at].capital();
    return good;
  };
  uint32_t i = 0;
  // What stands between the places that are read counts by what it opens and ends.
  const auto skip_to = [&](uint32_t end) {
    for (; i < end; ++i) {
      const uint32_t shape = 1u << static_cast<uint32_t>(tokens[i].shape), signs = matches.signs(i);
      if ((shape & kEnds) != 0) {
        has_title = 0;
        head_at = kNowhere;
        quote ^= (shape & kQuote) != 0 ? 1u : 0u;
        bracket = (shape & kOpen) != 0 ? 1u : (shape & kClose) != 0 ? 0u : bracket;
      }
      if (((signs | before) & (tag_sign::kClosesOffice | tag_sign::kOpensHead)) != 0) {
        if ((before & tag_sign::kClosesOffice) != 0) {
          title_at = i;
          has_title = 1;
        }
        if ((signs & tag_sign::kOpensHead) != 0 && opens_head(i, signs)) head_at = i;
      }
      before = signs;
    }
  };
  const auto read = [&] {
    const EntityToken& token = tokens[i];
    const auto s = static_cast<uint32_t>(token.shape);
    const uint32_t signs = matches.signs(i);
    const bool ends = (kEnds >> s & 1) != 0, is_office = (before & tag_sign::kClosesOffice) != 0;
    head_at = ends ? kNowhere : head_at;
    title_at = is_office ? i : title_at;
    has_title = is_office ? 1 : ends ? 0 : has_title;
    before = signs;
    heads[i] = kHeadMarks[capped(i - head_at, kFar)];
    titles[i] = static_cast<uint8_t>(kTitleMarks[capped(i - title_at, kFar)] * has_title);
    if ((signs & tag_sign::kOpensHead) != 0 && opens_head(i, signs)) head_at = i;
    quote ^= token.shape == EntityShape::quote ? 1u : 0u;
    bracket |= token.shape == EntityShape::open ? 1u : 0u;
    // Surname, given, middle, body, capitals, of three bits each.
    const uint32_t bins = std::bit_cast<uint16_t>(token.bins);
    const uint32_t syllable = (bins >> 12 & 7) << 3 | uint32_t{matches.word_place(i)} << 1;
    const uint32_t body = std::min<uint32_t>(bins >> 9 & 7, 3);
    const uint32_t start = quote << 1 | bracket << 2;
    const uint32_t name = bins & kName;
    packed[i] = s | kFlagSigns[token.flags & 127u] | syllable << kSyllableShift | body << kAlphaShift |
                start << kStartShift | name << kNameShift;
    keys[i] = token.key;
    bracket &= token.shape == EntityShape::close ? 0u : 1u;
    const uint32_t is_capital = token.capital() ? 1 : 0;
    *edge = i;
    edge += is_capital ^ was_capital;
    was_capital = is_capital;
    run_of[i] = (static_cast<uint32_t>(edge - first_edge) + 1) / 2 * is_capital;
    *lower_first = i;
    lower_first += (bins & 7) >= 2 && token.is(EntityToken::kLower) ? 1 : 0;
  };
  for (const TokenWindow place : places_) {
    skip_to(place.begin);
    for (; i < place.end; ++i) read();
    *edge = i;
    edge += was_capital;
    was_capital = 0;
  }
  edge_count_ = static_cast<size_t>(edge - edges_.data());
  lower_count_ = static_cast<size_t>(lower_first - lower_firsts_.data());
}

// Runs of capitals; an initial's dot and an apostrophe inside do not end one.
void SentenceContexts::find_runs(const EntitySentence& sentence) {
  const EntityToken* const tokens = sentence.tokens.data();
  for (size_t k = 0; k < edge_count_; k += 2) {
    const size_t first = k / 2 + 1;
    Run run = {edges_[k], edges_[k + 1]};
    for (; k + 2 < edge_count_ && edges_[k + 2] == run.end + 1; k += 2) {
      const EntityToken &joint = tokens[run.end], &next = tokens[run.end + 1];
      if (joint.shape != EntityShape::dot && joint.shape != EntityShape::apostrophe) break;
      if (!joint.is(EntityToken::kGlued) || !next.is(EntityToken::kGlued)) break;
      run_of_[run.end] = static_cast<uint32_t>(first);
      run.end = edges_[k + 3];
    }
    for (size_t part = first; part <= k / 2 + 1; ++part) runs_[part] = run;
  }
}

void SentenceContexts::find_marks(const EntitySentence& sentence) {
  const EntityToken* const tokens = sentence.tokens.data();
  for (size_t edge = 0; edge < edge_count_; edge += 2) {
    const uint32_t begin = edges_[edge], end = edges_[edge + 1];
    const uint64_t run = run_key(sentence, begin, end), last = tokens[end - 1].key;
    constexpr std::array kRunKinds = {MemoryKind::person, MemoryKind::full_name, MemoryKind::place, MemoryKind::body,
                                      MemoryKind::capitals};
    RunMark mark;
    uint32_t best = 0, best_count = 0;
    for (uint32_t k = 0; k < kRunKinds.size(); ++k) {
      const uint32_t count = memory->count(kRunKinds[k], run);
      mark.run |= static_cast<uint16_t>((count > 0 ? 1u : 0u) << k);
      const bool is_better = k < 4 && count > best_count;
      best = is_better ? k + 1 : best;
      best_count = is_better ? count : best_count;
    }
    mark.best = static_cast<uint16_t>(best * 4 + capped(best_count, 3));
    const uint32_t persons = memory->count(MemoryKind::person_end, last),
                   full = memory->count(MemoryKind::full_end, last);
    mark.ends = static_cast<uint16_t>(capped(persons, 2) * 8 + (full > 0 ? 4 : 0) + capped(end - begin, 3));
    marks_[edge / 2 + 1] = mark;
  }
}

// Surname, middle and given name without their capitals: three words of which the first is in no longer one.
void SentenceContexts::find_lower_names(const EntitySentence& sentence, const SentenceMatches& matches) {
  const EntityToken* const tokens = sentence.tokens.data();
  const size_t size = sentence.tokens.size();
  for (const TokenWindow place : places_) {
    std::fill(lower_names.begin() + place.begin, lower_names.begin() + std::min<ptrdiff_t>(place.end + 2, size),
              uint8_t{0});
  }
  if (sentence.line_case != LineCase::normal || sentence.unaccented) return;
  for (size_t k = 0; k < lower_count_; ++k) {
    const uint32_t i = lower_firsts_[k];
    if (i + 2 >= size) break;
    const EntityToken &middle = tokens[i + 1], &given = tokens[i + 2];
    if (middle.bins.middle == 0 || given.bins.given == 0 || !middle.is(EntityToken::kLower) ||
        !given.is(EntityToken::kLower) || matches.word_place(i) != 0)
      continue;
    for (size_t at = 0; at < 3; ++at) lower_names[i + at] = static_cast<uint8_t>(lower_names[i + at] | 1u << at);
  }
}

SentenceContexts::WordMark SentenceContexts::word_mark(const EntityToken& token) const {
  WordMark mark;
  if (!token.is(EntityToken::kAlpha)) return mark;
  const uint32_t upper = memory->count(MemoryKind::upper, token.key);
  const uint32_t lower = memory->count(MemoryKind::lower, token.key);
  if (upper > 0) {
    const uint32_t ratio = upper > 3 * lower ? 3 : upper > lower ? 2 : 1;
    mark.own = static_cast<uint8_t>(ratio * 2 + (token.capital() ? 1 : 0));
    if (!token.capital() && ratio == 3) {
      mark.lower = static_cast<uint8_t>(1 + (memory->count(MemoryKind::person_end, token.key) > 0 ? 2 : 0) +
                                        (memory->count(MemoryKind::full_end, token.key) > 0 ? 4 : 0));
    }
  } else if (token.capital() && lower > 0) {
    mark.own = 8;
  }
  if (memory->count(MemoryKind::abbreviation, token.key) > 0) mark.own |= 16;
  return mark;
}

}  // namespace vnsift
