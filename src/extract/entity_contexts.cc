#include "extract/entity_contexts.h"

#include <algorithm>

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kHeads = {head, head_complete, abbr_head};

constexpr size_t capped(size_t value, size_t limit) { return std::min(value, limit); }

}  // namespace

void SentenceContexts::assign(const EntitySentence& sentence, const SentenceMatches& matches,
                              const EntityMemory* names) {
  memory = names;
  find_runs(sentence);
  find_open(sentence, matches);
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

// What is open at each token: a title (how far behind it), the head of a body, a quotation, a bracket.
void SentenceContexts::find_open(const EntitySentence& sentence, const SentenceMatches& matches) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const size_t size = tokens.size();
  open_titles.assign(size, 0);
  open_heads.assign(size, 0);
  signs_.assign(size + 4, static_cast<uint32_t>(EntityShape::none));
  constexpr size_t kNone = SIZE_MAX;
  size_t open_title = kNone, head_at = kNone;
  bool quote = false, bracket = false;
  for (size_t i = 0; i < size; ++i) {
    const EntityToken& token = tokens[i];
    const EntityShape s = token.shape;
    if (s == EntityShape::dot || s == EntityShape::semicolon || s == EntityShape::colon || s == EntityShape::end_mark ||
        s == EntityShape::quote || s == EntityShape::open || s == EntityShape::close)
      open_title = head_at = kNone;
    if (i > 0 && matches.tags_key(i - 1) != 0) {
      for (const TokenTag& tag : matches.at(i - 1)) {
        if (tag.closes() && (tag.tag == title || tag.tag == title_role || tag.tag == title_short || tag.tag == degree))
          open_title = i;
      }
    }
    if (head_at != kNone && i - head_at > 14) head_at = kNone;
    if (open_title != kNone) open_titles[i] = static_cast<uint8_t>(1 + capped((i - open_title + 1) / 2, 6));
    if (head_at != kNone) open_heads[i] = static_cast<uint8_t>(1 + capped(i - head_at, 8));
    bool opens_head = false;
    if (matches.tags_key(i) != 0) {
      for (const TokenTag& tag : matches.at(i)) opens_head |= tag.opens() && kHeads.has(tag.tag);
    }
    if (opens_head) {
      // A head in lower case opens a name only where capitals follow.
      bool good = !token.is(EntityToken::kLower) || !matches.opens(i, head);
      for (size_t at = i; !good && at < std::min(size, i + 5); ++at) good = tokens[at].capital();
      if (good) head_at = i;
    }
    if (s == EntityShape::quote) quote = !quote;
    if (s == EntityShape::open) bracket = true;
    const auto flag = [&token](uint8_t which) -> uint32_t { return token.is(which) ? 1 : 0; };
    const uint32_t syllable = (token.bins.capitals << 2 | matches.word_place(i)) << 1 | flag(EntityToken::kLegal);
    const uint32_t alpha = (flag(EntityToken::kAlpha) << 1 | flag(EntityToken::kCapital)) << 2 |
                           static_cast<uint32_t>(capped(token.bins.body, 3));
    const uint32_t start = flag(EntityToken::kStart) | (quote ? 2u : 0u) | (bracket ? 4u : 0u) |
                           flag(EntityToken::kGlued) << (kGluedShift - kStartShift);
    const uint32_t name = (token.bins.surname << 3 | token.bins.given) << 3 | token.bins.middle;
    signs_[i + 2] = static_cast<uint32_t>(s) | syllable << kSyllableShift | alpha << kAlphaShift |
                    start << kStartShift | name << kNameShift;
    if (s == EntityShape::close) bracket = false;
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
