#include "extract/entity_features.h"

#include <algorithm>

#include "text/constant_key.h"

namespace vnsift {
namespace {

using enum EntityTag;

// Numbers of the templates. A model knows no names: never renumber, only append.
enum Feature : uint32_t {
  kW0 = 1,
  kW0Shape,
  kWm1,
  kWp1,
  kWm2,
  kWp2,
  kPairM1,
  kPairP1,
  kPairM2,
  kPairP2,
  kPairX,
  kCase,
  kS0,
  kSm1,
  kSp1,
  kS2,
  kS3,
  kS4,
  kS5,
  kS6,
  kStart,
  kGlue,
  kLegal,
  kLegal3,
  kWordPlace,
  kWordPlace3,
  kRunLength,
  kRunPlace,
  kRunBefore,
  kRunBehind,
  kRunBeforePlace,
  kRunBefore2,
  kRunAround,
  kRunFirst,
  kRunLast,
  kRunStart,
  kRunWhole,
  kRunBehind2,
  kRunSurname,
  kRunNames,
  kRunGiven,
  kRunPre,
  kRunPrePlace,
  kRunTag,
  kRunMarks,
  kRunBrackets,
  kRunForeign,
  kRunForeignBefore,
  kRunType,
  kName,
  kNameNext,
  kNameBefore,
  kTag,
  kTagShape,
  kTagNext,
  kTagBefore,
  kTagBeforeShape,
  kTypeNext,
  kBody,
  kBodyOpen,
  kLowerPerson,
  kChain,
  kJoin,
  kJoinBins,
  kOpenTitle,
  kOpenTitleRun,
  kOpenHead,
  kOpenHeadWord,
  kQuote,
  kBracket,
  kBracketOpen,
  kMemoryRun,
  kMemoryBest,
  kMemoryEnds,
  kMemoryOwn,
  kMemoryLower,
  kCapitals,
  kCapitals3,
  kAffix2,
  kAffix3,
};

constexpr EntityTagSet kHeads = {head, head_complete, abbr_head};
constexpr EntityTagSet kBeforeRun = {loc_admin,     loc_village, loc_feature, loc_outside, loc_short, head,
                                     head_complete, title,       title_role,  title_short, honorific, honorific_weak,
                                     degree,        byline,      abbr_head,   abbr_word,   stop};
constexpr EntityTagSet kPlaces = {province, district, ward, country, place, region};
constexpr EntityTagSet kNextOfType = {province, district, ward, country, place, region, loc_admin, head_complete, head};
constexpr EntityTagSet kNextOfChain = {head_complete, head,     abbr_head, org_name,
                                       loc_admin,     province, country,   district};
constexpr EntityTagSet kJoinTags = {head_complete, head, abbr_head, stop, loc_admin};
constexpr EntityTagSet kTypeTags = {loc_admin, loc_village, loc_feature, head, head_complete, abbr_head};
constexpr EntityTagSet kKinds = {
    kind_army,  kind_arts,    kind_business, kind_court,    kind_diplomacy, kind_health, kind_international, kind_media,
    kind_other, kind_party,   kind_police,   kind_religion, kind_research,  kind_school, kind_sport,         kind_state,
    kind_union, title_person, title_org,     title_rest,    title_country,  title_body};
constexpr EntityTagSet kTitleTags = {title,  title_role,   title_short, honorific,  honorific_weak, degree,
                                     byline, title_person, title_org,   title_rest, title_country,  title_body};
constexpr EntityTagSet kTypeFamily = {
    loc_admin,     loc_village,        loc_feature, loc_outside, loc_short,     head,        head_complete,
    stop,          function,           kind_army,   kind_arts,   kind_business, kind_court,  kind_diplomacy,
    kind_health,   kind_international, kind_media,  kind_other,  kind_party,    kind_police, kind_religion,
    kind_research, kind_school,        kind_sport,  kind_state,  kind_union};
constexpr EntityTagSet kNameFamily = {foreign_name, public_person};

constexpr uint64_t kAnd = mix_key(word_key("và"));

constexpr uint64_t capped(size_t value, size_t limit) { return std::min(value, limit); }

// Which tags of `wanted` begin at a token, as one number.
uint64_t tags_opening(const SentenceMatches& matches, size_t token, EntityTagSet wanted) {
  uint64_t sum = 0;
  for (const TokenTag& tag : matches.at(token)) {
    if (wanted.has(tag.tag) && tag.opens()) sum += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
  }
  return sum;
}
uint64_t tags_at(const SentenceMatches& matches, size_t token, EntityTagSet wanted) {
  uint64_t sum = 0;
  for (const TokenTag& tag : matches.at(token)) {
    if (wanted.has(tag.tag)) sum += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
  }
  return sum;
}

bool allowed(EntityTag tag, const FeatureChoice& choice) {
  if (kTitleTags.has(tag)) return choice.titles;
  if (kTypeFamily.has(tag)) return choice.types;
  if (kNameFamily.has(tag)) return choice.names;
  return choice.gazetteers;
}

}  // namespace

void FeatureReader::assign(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                           const EntityMemory* memory, FeatureChoice choice) {
  lexicon_ = &lexicon;
  sentence_ = &sentence;
  tokens_ = &sentence.tokens;
  matches_ = &matches;
  choice_ = choice;
  size_ = sentence.tokens.size();
  syllables_.resize(size_);
  for (size_t i = 0; i < size_; ++i) {
    const EntityToken& token = sentence.tokens[i];
    syllables_[i] = token.is(EntityToken::kAlpha) ? lexicon.syllable(token.key) : kNoSyllable;
  }
  find_runs();
  find_contexts();
  has_memory_ = memory != nullptr && choice.memory;
  if (has_memory_) find_memory(*memory);
}

// Runs of capitals; an initial's dot and an apostrophe inside do not end one.
void FeatureReader::find_runs() {
  const std::vector<EntityToken>& tokens = *tokens_;
  runs_.assign(size_, {});
  for (uint32_t i = 0; i < size_;) {
    if (!tokens[i].capital()) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < size_) {
      const EntityToken& token = tokens[end];
      const bool joint = (token.shape == EntityShape::dot || token.shape == EntityShape::apostrophe) &&
                         token.is(EntityToken::kGlued) && end + 1 < size_ && tokens[end + 1].capital() &&
                         tokens[end + 1].is(EntityToken::kGlued);
      if (!token.capital() && !joint) break;
      ++end;
    }
    for (uint32_t at = i; at < end; ++at) runs_[at] = {i, end};
    i = end;
  }
}

// What is open at each token: a title (how far behind it), the head of a body, a quotation, a bracket.
void FeatureReader::find_contexts() {
  const std::vector<EntityToken>& tokens = *tokens_;
  open_title_.assign(size_, 0);
  open_head_.assign(size_, 0);
  in_quote_.assign(size_, 0);
  in_bracket_.assign(size_, 0);
  constexpr size_t kNone = SIZE_MAX;
  size_t open_title = kNone, head_at = kNone;
  bool quote = false, bracket = false;
  for (size_t i = 0; i < size_; ++i) {
    const EntityShape s = tokens[i].shape;
    if (s == EntityShape::dot || s == EntityShape::semicolon || s == EntityShape::colon || s == EntityShape::end_mark ||
        s == EntityShape::quote || s == EntityShape::open || s == EntityShape::close)
      open_title = head_at = kNone;
    if (i > 0) {
      for (const TokenTag& tag : matches_->at(i - 1)) {
        if (tag.closes() && (tag.tag == title || tag.tag == title_role || tag.tag == title_short || tag.tag == degree))
          open_title = i;
      }
    }
    if (head_at != kNone && i - head_at > 14) head_at = kNone;
    if (open_title != kNone) open_title_[i] = static_cast<uint8_t>(1 + capped((i - open_title + 1) / 2, 6));
    if (head_at != kNone) open_head_[i] = static_cast<uint8_t>(1 + capped(i - head_at, 8));
    bool opens_head = false;
    for (const TokenTag& tag : matches_->at(i)) opens_head |= tag.opens() && kHeads.has(tag.tag);
    if (opens_head) {
      // A head in lower case opens a name only where capitals follow.
      bool good = !tokens[i].is(EntityToken::kLower) || !matches_->opens(i, head);
      for (size_t at = i; !good && at < std::min(size_, i + 5); ++at) good = tokens[at].capital();
      if (good) head_at = i;
    }
    if (s == EntityShape::quote) quote = !quote;
    if (s == EntityShape::open) bracket = true;
    in_quote_[i] = quote;
    in_bracket_[i] = bracket;
    if (s == EntityShape::close) bracket = false;
  }
}

void FeatureReader::find_memory(const EntityMemory& memory) {
  const std::vector<EntityToken>& tokens = *tokens_;
  memory_.assign(size_, {});
  for (uint32_t i = 0; i < size_;) {
    if (!tokens[i].capital()) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < size_ && tokens[end].capital()) ++end;
    const uint64_t run = run_key(*sentence_, i, end), last = tokens[end - 1].key;
    constexpr std::array kKinds5 = {MemoryKind::person, MemoryKind::full_name, MemoryKind::place, MemoryKind::body,
                                    MemoryKind::capitals};
    MemoryMark mark;
    uint32_t best = 0, best_count = 0;
    for (uint32_t k = 0; k < kKinds5.size(); ++k) {
      const uint32_t count = memory.count(kKinds5[k], run);
      if (count > 0) mark.run |= static_cast<uint16_t>(1u << k);
      if (k < 4 && count > best_count) {
        best = k + 1;
        best_count = count;
      }
    }
    mark.best = static_cast<uint16_t>(best * 4 + capped(best_count, 3));
    const uint32_t persons = memory.count(MemoryKind::person_end, last),
                   full = memory.count(MemoryKind::full_end, last);
    mark.ends = static_cast<uint16_t>(capped(persons, 2) * 8 + (full > 0 ? 4 : 0) + capped(end - i, 3));
    for (uint32_t at = i; at < end; ++at) memory_[at] = mark;
    i = end;
  }
  for (size_t i = 0; i < size_; ++i) {
    const EntityToken& token = tokens[i];
    if (!token.is(EntityToken::kAlpha)) continue;
    const uint32_t upper = memory.count(MemoryKind::upper, token.key);
    const uint32_t lower = memory.count(MemoryKind::lower, token.key);
    if (upper > 0) {
      const uint32_t ratio = upper > 3 * lower ? 3 : upper > lower ? 2 : 1;
      memory_[i].own = static_cast<uint8_t>(ratio * 2 + (token.capital() ? 1 : 0));
      if (!token.capital() && ratio == 3) {
        memory_[i].lower = static_cast<uint8_t>(1 + (memory.count(MemoryKind::person_end, token.key) > 0 ? 2 : 0) +
                                                (memory.count(MemoryKind::full_end, token.key) > 0 ? 4 : 0));
      }
    } else if (token.capital() && lower > 0) {
      memory_[i].own = 8;
    }
    if (memory.count(MemoryKind::abbreviation, token.key) > 0) memory_[i].own |= 16;
  }
}

void FeatureReader::read(size_t token, FeatureRows& out) const {
  out.clear();
  if (choice_.words) add_words(token, out);
  add_shapes(token, out);
  add_syllables(token, out);
  if (runs_[token].end != 0) add_run(token, out);
  if (choice_.names) add_names(token, out);
  add_tags(token, out);
  if (choice_.types) add_heads(token, out);
  if (choice_.names) add_lower_person(token, out);
  if (has_memory_) add_memory(token, out);
}

void FeatureReader::add_words(size_t i, FeatureRows& out) const {
  const uint64_t w0 = key(i), before = key(i - 1), next = key(i + 1), before2 = key(i - 2), next2 = key(i + 2);
  out.add(kW0, w0);
  out.add(kW0Shape, w0 + shape(i) * 31);
  out.add(kWm1, before);
  out.add(kWp1, next);
  out.add(kWm2, before2);
  out.add(kWp2, next2);
  out.add(kPairM1, before * 3 + w0);
  out.add(kPairP1, w0 * 3 + next);
  out.add(kPairM2, before2 * 3 + before);
  out.add(kPairP2, next * 3 + next2);
  out.add(kPairX, before * 3 + next);
}

void FeatureReader::add_shapes(size_t i, FeatureRows& out) const {
  const EntityToken& token = (*tokens_)[i];
  const uint64_t s0 = shape(i), before = shape(i - 1), next = shape(i + 1);
  out.add(kCase, static_cast<uint64_t>(sentence_->line_case));
  out.add(kS0, s0);
  out.add(kSm1, before);
  out.add(kSp1, next);
  out.add(kS2, before * 32 + s0);
  out.add(kS3, s0 * 32 + next);
  out.add(kS4, (before * 32 + s0) * 32 + next);
  out.add(kS5, (shape(i - 2) * 32 + before) * 32 + s0);
  out.add(kS6, (s0 * 32 + next) * 32 + shape(i + 2));
  out.add(kStart, s0 * 2 + (token.is(EntityToken::kStart) ? 1 : 0));
  const bool glued_next = i + 1 < size_ && (*tokens_)[i + 1].is(EntityToken::kGlued);
  out.add(kGlue, s0 * 4 + (token.is(EntityToken::kGlued) ? 2 : 0) + (glued_next ? 1 : 0));
  if (in_quote_[i]) out.add(kQuote, s0);
  if (in_bracket_[i]) out.add(kBracket, s0);
  if (before == static_cast<uint64_t>(EntityShape::open)) out.add(kBracketOpen, s0 * 32 + next);
}

void FeatureReader::add_syllables(size_t i, FeatureRows& out) const {
  const auto legal = [&](size_t at) -> uint64_t { return at < size_ && (*tokens_)[at].is(EntityToken::kLegal); };
  const uint64_t s0 = shape(i);
  if ((*tokens_)[i].is(EntityToken::kAlpha)) {
    out.add(kLegal, s0 * 2 + legal(i));
    out.add(kLegal3, s0 * 8 + legal(i - 1) * 4 + legal(i) * 2 + legal(i + 1));
  }
  if ((*tokens_)[i].is(EntityToken::kAlpha)) {
    const uint64_t own = syllable(i).capitals;
    out.add(kCapitals, own * 32 + s0);
    out.add(kCapitals3, ((syllable(i - 1).capitals * 8u + own) * 8 + syllable(i + 1).capitals) * 32 + s0);
  }
  const auto word = [&](size_t at) -> uint64_t { return at < size_ ? matches_->word_place(at) : 0; };
  out.add(kWordPlace, s0 * 4 + word(i));
  out.add(kWordPlace3, ((word(i - 1) * 4 + word(i)) * 4 + word(i + 1)) * 2 + ((*tokens_)[i].capital() ? 1 : 0));
}

void FeatureReader::add_run(size_t i, FeatureRows& out) const {
  const size_t begin = runs_[i].begin, end = runs_[i].end, length = end - begin;
  const uint64_t place = capped(i - begin, 3);
  const uint64_t before = key(begin - 1), behind = key(end);
  out.add(kRunLength, capped(length, 6));
  out.add(kRunPlace, capped(i - begin, 4) * 8 + capped(end - 1 - i, 4));
  out.add(kRunMarks, shape(begin - 1) * 32 + shape(end));
  const bool bracketed = begin > 0 && shape(begin - 1) == static_cast<uint64_t>(EntityShape::open) &&
                         shape(end) == static_cast<uint64_t>(EntityShape::close);
  if (bracketed) out.add(kRunBrackets, capped(length, 3) * 32 + shape(i));
  if (choice_.words) {
    out.add(kRunBefore, before);
    out.add(kRunBehind, behind);
    out.add(kRunBeforePlace, before + place * 31);
    out.add(kRunBefore2, key(begin - 2) * 3 + before);
    out.add(kRunAround, before * 3 + behind);
    out.add(kRunFirst, key(begin) + place * 31);
    out.add(kRunLast, key(end - 1));
    out.add(kRunBehind2, behind * 3 + key(end + 1));
    if (length <= 4) out.add(kRunWhole, run_key(*sentence_, begin, end));
  }
  out.add(kRunStart, capped(length, 4) * 2 + ((*tokens_)[begin].is(EntityToken::kStart) ? 1 : 0));
  if (choice_.names) {
    const SyllableSlot &first = syllable(begin), &last = syllable(end - 1);
    size_t names = 0;
    for (size_t at = begin; at < std::min(end, begin + 6); ++at)
      names += syllables_[at].given > 0 || syllables_[at].middle > 0;
    out.add(kRunSurname, (first.surname * 8u + capped(length, 5)) * 4 + place);
    out.add(kRunNames, capped(names, 5) * 8 + capped(length, 5));
    out.add(kRunGiven, (last.given * 8u + first.surname) * 8 + capped(length, 4));
  }
  if (begin > 0) {
    for (const TokenTag& tag : matches_->at(begin - 1)) {
      if (!tag.closes() || !kBeforeRun.has(tag.tag) || !allowed(tag.tag, choice_)) continue;
      out.add(kRunPre, static_cast<uint64_t>(tag.tag));
      out.add(kRunPrePlace, static_cast<uint64_t>(tag.tag) * 4 + place);
    }
    const bool admin = matches_->has(begin - 1, loc_admin), complete = matches_->has(begin - 1, head_complete);
    if (choice_.titles && (admin || complete)) {
      uint64_t value = (open_title_[i] != 0 ? 2 : 0) + (admin ? 1 : 0);
      value = value * 8 + capped(length, 7);
      value = value * 8 + syllable(begin).surname;
      out.add(kRunType, value + tags_at(*matches_, begin, kPlaces) * 1024);
    }
  }
  for (const TokenTag& tag : matches_->at(begin)) {
    if (kBeforeRun.has(tag.tag) && allowed(tag.tag, choice_)) out.add(kRunTag, static_cast<uint64_t>(tag.tag));
  }
  if (sentence_->line_case != LineCase::unaccented) {
    size_t foreign = 0;
    for (size_t at = begin; at < std::min(end, begin + 8); ++at)
      foreign += (*tokens_)[at].is(EntityToken::kAlpha) && !(*tokens_)[at].is(EntityToken::kLegal);
    out.add(kRunForeign,
            (capped(foreign, 3) * 8 + capped(length, 4)) * 2 + (matches_->has(begin, foreign_name) ? 1 : 0));
    if (choice_.words) out.add(kRunForeignBefore, before + (capped(foreign, 2) * 4 + capped(length, 3)) * 31);
  }
}

void FeatureReader::add_names(size_t i, FeatureRows& out) const {
  if (!(*tokens_)[i].capital() && !free_case()) return;
  const SyllableSlot &own = syllable(i), &next = syllable(i + 1), &before = syllable(i - 1);
  out.add(kName, ((own.surname * 8u + own.given) * 8 + own.middle) * 32 + shape(i));
  out.add(kNameNext, (((own.surname * 8u + own.given) * 8 + next.surname) * 8 + next.given) * 8 + next.middle);
  out.add(kNameBefore, (((before.surname * 8u + before.given) * 8 + before.middle) * 8 + own.given) * 8 + own.middle);
}

void FeatureReader::add_tags(size_t i, FeatureRows& out) const {
  const bool capital = (*tokens_)[i].capital();
  const uint64_t s0 = shape(i);
  for (const TokenTag& tag : matches_->at(i)) {
    if (!allowed(tag.tag, choice_)) continue;
    const uint64_t value = static_cast<uint64_t>(tag.tag) * 4 + static_cast<uint64_t>(tag.place);
    out.add(kTag, value);
    if (tag.length > 1 || capital) out.add(kTagShape, (value * 8 + tag.length) * 32 + s0);
  }
  if (i + 1 < size_) {
    for (const TokenTag& tag : matches_->at(i + 1)) {
      if (tag.opens() && !kKinds.has(tag.tag) && allowed(tag.tag, choice_))
        out.add(kTagNext, static_cast<uint64_t>(tag.tag) * 8 + tag.length);
    }
  }
  if (i > 0) {
    for (const TokenTag& tag : matches_->at(i - 1)) {
      if (!tag.closes() || kKinds.has(tag.tag) || !allowed(tag.tag, choice_)) continue;
      out.add(kTagBefore, static_cast<uint64_t>(tag.tag) * 8 + tag.length);
      out.add(kTagBeforeShape, static_cast<uint64_t>(tag.tag) * 32 + s0);
    }
  }
  if (choice_.titles && open_title_[i] != 0 && (capital || free_case())) {
    out.add(kOpenTitle, open_title_[i] * 32u + s0);
    out.add(kOpenTitleRun, runs_[i].end == 0 ? 2 : runs_[i].begin == i ? 1 : 0);
  }
}

void FeatureReader::add_heads(size_t i, FeatureRows& out) const {
  const uint64_t s0 = shape(i);
  const uint64_t body = capped(syllable(i).body, 3), next_body = capped(syllable(i + 1).body, 3);
  // A type word and what begins behind it.
  for (const TokenTag& tag : matches_->at(i)) {
    if (!kTypeTags.has(tag.tag)) continue;
    size_t end = i;
    if (!tag.closes()) {
      for (++end; end + 1 < size_; ++end) {
        const auto at = matches_->at(end);
        const auto same = std::find_if(at.begin(), at.end(), [&](const TokenTag& t) { return t.tag == tag.tag; });
        if (same == at.end() || same->closes()) break;
      }
    }
    const uint64_t next = end + 1 < size_ ? tags_at(*matches_, end + 1, kNextOfType) : 0;
    out.add(kTypeNext, ((static_cast<uint64_t>(tag.tag) * 4 + static_cast<uint64_t>(tag.place)) * 32 + shape(end + 1)) +
                           mix_key(next));
  }
  out.add(kBody, body * 32 + s0);
  if (open_head_[i] != 0) {
    const bool stops = matches_->has(i, stop);
    out.add(kBodyOpen, ((body * 4 + next_body) * 2 + (stops ? 1 : 0)) * 32 + s0);
    out.add(kOpenHead, open_head_[i] * 32u + s0);
    out.add(kOpenHeadWord, s0 + ((*tokens_)[i].capital() ? 0 : key(i) * 31));
  }
  if (i > 0) {
    uint64_t closed = 0;
    for (const TokenTag& tag : matches_->at(i - 1)) {
      if (tag.closes() && (kHeads.has(tag.tag) || tag.tag == org_name))
        closed = closed == 0 ? 1 + static_cast<uint64_t>(tag.tag) : closed;
    }
    if (closed != 0) out.add(kChain, (mix_key(tags_opening(*matches_, i, kNextOfChain)) + closed) * 32 + s0);
  }
  const EntityToken& token = (*tokens_)[i];
  const bool joins = token.shape == EntityShape::comma || token.shape == EntityShape::dash ||
                     token.shape == EntityShape::open || token.key == kAnd;
  if (joins && open_head_[i] != 0) {
    const uint64_t next = i + 1 < size_ ? tags_at(*matches_, i + 1, kJoinTags) : 0;
    out.add(kJoin, mix_key(next) + (s0 * 4 + next_body) * 32 + shape(i + 1));
    out.add(kJoinBins,
            ((s0 * 4 + capped(syllable(i - 1).body, 3)) * 4 + next_body) * 4 + capped(syllable(i + 2).body, 3));
  }
}

// trần văn lộc: surname, middle and given name in lower case.
void FeatureReader::add_lower_person(size_t i, FeatureRows& out) const {
  const std::vector<EntityToken>& tokens = *tokens_;
  if (tokens[i].capital() || sentence_->line_case != LineCase::normal || !tokens[i].is(EntityToken::kAlpha)) return;
  for (size_t q = i >= 2 ? i - 2 : 0; q <= i; ++q) {
    if (q + 2 >= size_) break;
    if (syllables_[q].surname < 2 || syllables_[q + 1].middle == 0 || syllables_[q + 2].given == 0) continue;
    if (!tokens[q].is(EntityToken::kLower) || !tokens[q + 1].is(EntityToken::kLower) ||
        !tokens[q + 2].is(EntityToken::kLower) || matches_->word_place(q) != 0)
      continue;
    bool titled = false;
    if (q > 0) {
      for (const TokenTag& tag : matches_->at(q - 1)) titled |= tag.closes() && kTitleTags.has(tag.tag);
    }
    out.add(kLowerPerson, ((i - q) * 4 + capped(syllables_[q + 1].middle, 3)) * 2 + (titled ? 1 : 0));
  }
}

void FeatureReader::add_memory(size_t i, FeatureRows& out) const {
  const MemoryMark& mark = memory_[i];
  if ((*tokens_)[i].capital()) {
    if (mark.run != 0) {
      out.add(kMemoryRun, mark.run);
      out.add(kMemoryBest, mark.best);
    }
    out.add(kMemoryEnds, mark.ends);
  }
  if (mark.own != 0) out.add(kMemoryOwn, mark.own);
  if (mark.lower != 0) out.add(kMemoryLower, mark.lower);
}

}  // namespace vnsift
