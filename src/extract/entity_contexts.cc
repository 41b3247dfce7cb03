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

}  // namespace

void SentenceContexts::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* names,
                              std::span<const TokenWindow> windows) {
  memory = names;
  const size_t size = sentence.tokens.size();
  // What is of another sentence stays where nobody asks.
  runs.resize(size);
  open_titles.resize(size);
  open_heads.resize(size);
  lower_names.resize(size + 2);
  if (memory != nullptr) marks.resize(size);
  find_places(sentence, windows);
  find_open(sentence, matches);
  for (const TokenWindow place : places_) {
    find_runs(sentence, place);
    find_lower_names(sentence, matches, place);
    if (memory != nullptr) find_marks(sentence, place);
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

// Runs of capitals; an initial's dot and an apostrophe inside do not end one.
void SentenceContexts::find_runs(const EntitySentence& sentence, TokenWindow place) {
  const EntityToken* const tokens = sentence.tokens.data();
  const uint32_t size = place.end;
  for (uint32_t i = place.begin; i < size;) {
    if (!tokens[i].capital()) {
      runs[i++] = {};
      continue;
    }
    uint32_t end = i + 1;
    while (end < size) {
      const EntityToken& token = tokens[end];
      const bool joint = (token.shape == EntityShape::dot || token.shape == EntityShape::apostrophe) &&
                         token.is(EntityToken::kGlued) && end + 1 < size && tokens[end + 1].capital() &&
                         tokens[end + 1].is(EntityToken::kGlued);
      if (!token.capital() && !joint) break;
      ++end;
    }
    for (uint32_t at = i; at < end; ++at) runs[at] = {i, end};
    i = end;
  }
}

// What is open at each token: a title (how far behind it), the head of a body, a quotation, a bracket.
void SentenceContexts::find_open(const EntitySentence& sentence, const SentenceMatches& matches) {
  // Pointers of its own: a byte that is written might change those of the vectors.
  const EntityToken* const tokens = sentence.tokens.data();
  const size_t size = sentence.tokens.size();
  signs_.resize(size + 4);
  keys_.resize(size + 4);
  for (size_t at : {size_t{0}, size_t{1}, size + 2, size + 3}) {
    signs_[at] = static_cast<uint32_t>(EntityShape::none);
    keys_[at] = 1;
  }
  uint8_t* const titles = open_titles.data();
  uint8_t* const heads = open_heads.data();
  uint32_t* const packed = signs_.data() + 2;
  uint64_t* const keys = keys_.data() + 2;
  // Marks that end what a title or a head has opened.
  constexpr uint32_t kEnds =
      1u << static_cast<uint32_t>(EntityShape::dot) | 1u << static_cast<uint32_t>(EntityShape::semicolon) |
      1u << static_cast<uint32_t>(EntityShape::colon) | 1u << static_cast<uint32_t>(EntityShape::end_mark) |
      1u << static_cast<uint32_t>(EntityShape::quote) | 1u << static_cast<uint32_t>(EntityShape::open) |
      1u << static_cast<uint32_t>(EntityShape::close);
  constexpr uint32_t kQuote = 1u << static_cast<uint32_t>(EntityShape::quote),
                     kOpen = 1u << static_cast<uint32_t>(EntityShape::open),
                     kClose = 1u << static_cast<uint32_t>(EntityShape::close);
  static_assert(static_cast<uint32_t>(EntityShape::count) <= 32 && (~kEnds & (kQuote | kOpen | kClose)) == 0);
  constexpr size_t kNone = SIZE_MAX, kHeadReach = 14;
  size_t open_title = kNone, head_at = kNone;
  uint32_t quote = 0, bracket = 0, before = 0;
  // A head in lower case opens a name only where capitals follow.
  const auto opens_head = [&](size_t i, uint32_t signs) {
    bool good = !tokens[i].is(EntityToken::kLower) || (signs & tag_sign::kOpensOpenHead) == 0;
    for (size_t at = i; !good && at < std::min(size, i + 5); ++at) good = tokens[at].capital();
    return good;
  };
  size_t i = 0;
  // What stands between the places that are read counts by what it opens and ends.
  const auto skip_to = [&](size_t end) {
    for (; i < end; ++i) {
      const uint32_t shape = 1u << static_cast<uint32_t>(tokens[i].shape), signs = matches.signs(i);
      if ((shape & kEnds) != 0) {
        open_title = head_at = kNone;
        quote ^= (shape & kQuote) != 0 ? 1u : 0u;
        bracket = (shape & kOpen) != 0 ? 1u : (shape & kClose) != 0 ? 0u : bracket;
      }
      if (((signs | before) & (tag_sign::kClosesOffice | tag_sign::kOpensHead)) != 0) {
        if ((before & tag_sign::kClosesOffice) != 0) open_title = i;
        if ((signs & tag_sign::kOpensHead) != 0 && opens_head(i, signs)) head_at = i;
      }
      before = signs;
    }
  };
  const auto read = [&] {
    const EntityToken& token = tokens[i];
    const auto s = static_cast<uint32_t>(token.shape);
    const uint32_t signs = matches.signs(i);
    if ((kEnds >> s & 1) != 0) open_title = head_at = kNone;
    if ((before & tag_sign::kClosesOffice) != 0) open_title = i;
    before = signs;
    heads[i] = head_at != kNone && i - head_at <= kHeadReach ? static_cast<uint8_t>(1 + capped(i - head_at, 8)) : 0;
    titles[i] = open_title != kNone ? static_cast<uint8_t>(1 + capped((i - open_title + 1) / 2, 6)) : 0;
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
  };
  for (const TokenWindow place : places_) {
    skip_to(place.begin);
    for (; i < place.end; ++i) read();
  }
}

// Surname, middle and given name without their capitals: three words of which the first is in no longer one.
void SentenceContexts::find_lower_names(const EntitySentence& sentence, const SentenceMatches& matches,
                                        TokenWindow place) {
  const EntityToken* const tokens = sentence.tokens.data();
  const size_t end = std::min<size_t>(place.end + 2, sentence.tokens.size());
  std::fill(lower_names.begin() + place.begin, lower_names.begin() + static_cast<ptrdiff_t>(end), uint8_t{0});
  if (sentence.line_case != LineCase::normal || sentence.unaccented) return;
  for (size_t i = place.begin; i + 2 < end; ++i) {
    if (tokens[i].bins.surname < 2 || !tokens[i].is(EntityToken::kLower)) continue;
    const EntityToken &middle = tokens[i + 1], &given = tokens[i + 2];
    if (middle.bins.middle == 0 || given.bins.given == 0 || !middle.is(EntityToken::kLower) ||
        !given.is(EntityToken::kLower) || matches.word_place(i) != 0)
      continue;
    for (size_t k = 0; k < 3; ++k) lower_names[i + k] = static_cast<uint8_t>(lower_names[i + k] | 1u << k);
  }
}

void SentenceContexts::find_marks(const EntitySentence& sentence, TokenWindow place) {
  const EntityToken* const tokens = sentence.tokens.data();
  const uint32_t size = place.end;
  for (uint32_t i = place.begin; i < size;) {
    if (!tokens[i].capital()) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < size && tokens[end].capital()) ++end;
    const uint64_t run = run_key(sentence, i, end), last = tokens[end - 1].key;
    constexpr std::array kRunKinds = {MemoryKind::person, MemoryKind::full_name, MemoryKind::place, MemoryKind::body,
                                      MemoryKind::capitals};
    RunMark mark;
    uint32_t best = 0, best_count = 0;
    for (uint32_t k = 0; k < kRunKinds.size(); ++k) {
      const uint32_t count = memory->count(kRunKinds[k], run);
      if (count > 0) mark.run |= static_cast<uint16_t>(1u << k);
      if (k < 4 && count > best_count) {
        best = k + 1;
        best_count = count;
      }
    }
    mark.best = static_cast<uint16_t>(best * 4 + capped(best_count, 3));
    const uint32_t persons = memory->count(MemoryKind::person_end, last),
                   full = memory->count(MemoryKind::full_end, last);
    mark.ends = static_cast<uint16_t>(capped(persons, 2) * 8 + (full > 0 ? 4 : 0) + capped(end - i, 3));
    for (uint32_t at = i; at < end; ++at) marks[at] = mark;
    i = end;
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
