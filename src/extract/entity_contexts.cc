#include "extract/entity_contexts.h"

#include <algorithm>
#include <bit>

namespace vnsift {
namespace {

constexpr size_t capped(size_t value, size_t limit) { return std::min(value, limit); }

}  // namespace

void SentenceContexts::assign(const EntitySentence& sentence, const SentenceMatches& matches,
                              const EntityMemory* names) {
  memory = names;
  find_runs(sentence);
  find_open(sentence, matches);
  find_lower_names(sentence, matches);
  if (memory != nullptr) find_marks(sentence);
}

// Runs of capitals; an initial's dot and an apostrophe inside do not end one.
void SentenceContexts::find_runs(const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const size_t size = tokens.size();
  runs.assign(size, {});
  for (uint32_t i = 0; i < size;) {
    if (!tokens[i].capital()) {
      ++i;
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

static_assert(EntityToken::kAlpha == 1 && EntityToken::kCapital == 2 && EntityToken::kGlued == 1 << 4 &&
              EntityToken::kStart == 1 << 5 && EntityToken::kLegal == 1 << 6);

// What is open at each token: a title (how far behind it), the head of a body, a quotation, a bracket.
void SentenceContexts::find_open(const EntitySentence& sentence, const SentenceMatches& matches) {
  // Pointers of its own: a byte that is written might change those of the vectors.
  const EntityToken* const tokens = sentence.tokens.data();
  const size_t size = sentence.tokens.size();
  open_titles.assign(size, 0);
  open_heads.assign(size, 0);
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
  constexpr size_t kNone = SIZE_MAX;
  size_t open_title = kNone, head_at = kNone;
  uint32_t quote = 0, bracket = 0, before = 0;
  for (size_t i = 0; i < size; ++i) {
    const EntityToken& token = tokens[i];
    const auto s = static_cast<uint32_t>(token.shape);
    const uint32_t signs = matches.signs(i);
    if ((kEnds >> s & 1) != 0) open_title = head_at = kNone;
    if ((before & tag_sign::kClosesOffice) != 0) open_title = i;
    before = signs;
    if (head_at != kNone) {
      if (i - head_at > 14) {
        head_at = kNone;
      } else {
        heads[i] = static_cast<uint8_t>(1 + capped(i - head_at, 8));
      }
    }
    if (open_title != kNone) titles[i] = static_cast<uint8_t>(1 + capped((i - open_title + 1) / 2, 6));
    if ((signs & tag_sign::kOpensHead) != 0) {
      // A head in lower case opens a name only where capitals follow.
      bool good = !token.is(EntityToken::kLower) || (signs & tag_sign::kOpensOpenHead) == 0;
      for (size_t at = i; !good && at < std::min(size, i + 5); ++at) good = tokens[at].capital();
      if (good) head_at = i;
    }
    quote ^= token.shape == EntityShape::quote ? 1u : 0u;
    bracket |= token.shape == EntityShape::open ? 1u : 0u;
    // Surname, given, middle, body, capitals, of three bits each.
    const uint32_t bins = std::bit_cast<uint16_t>(token.bins), flags = token.flags;
    const uint32_t syllable =
        (bins >> 12 & 7) << 3 | static_cast<uint32_t>(matches.word_place(i) << 1) | (flags >> 6 & 1);
    const uint32_t alpha = (flags & 3) << 2 | std::min<uint32_t>(bins >> 9 & 7, 3);
    const uint32_t start =
        (flags >> 5 & 1) | quote << 1 | bracket << 2 | (flags >> 4 & 1) << (kGluedShift - kStartShift);
    const uint32_t name = bins & kName;
    packed[i] = s | syllable << kSyllableShift | alpha << kAlphaShift | start << kStartShift | name << kNameShift;
    keys[i] = token.key;
    bracket &= token.shape == EntityShape::close ? 0u : 1u;
  }
}

// Surname, middle and given name without their capitals: three words of which the first is in no longer one.
void SentenceContexts::find_lower_names(const EntitySentence& sentence, const SentenceMatches& matches) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const size_t size = tokens.size();
  lower_names.assign(size, 0);
  if (sentence.line_case != LineCase::normal || sentence.unaccented) return;
  for (size_t i = 0; i + 2 < size; ++i) {
    if (tokens[i].bins.surname < 2 || !tokens[i].is(EntityToken::kLower)) continue;
    const EntityToken &middle = tokens[i + 1], &given = tokens[i + 2];
    if (middle.bins.middle == 0 || given.bins.given == 0 || !middle.is(EntityToken::kLower) ||
        !given.is(EntityToken::kLower) || matches.word_place(i) != 0)
      continue;
    for (size_t k = 0; k < 3; ++k) lower_names[i + k] = static_cast<uint8_t>(lower_names[i + k] | 1u << k);
  }
}

void SentenceContexts::find_marks(const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const size_t size = tokens.size();
  marks.resize(size);
  for (uint32_t i = 0; i < size;) {
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
