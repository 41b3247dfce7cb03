#include "extract/entity_features.h"

#include <algorithm>

#include "extract/entity_templates.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kBeforeRun = {loc_admin,     loc_village, loc_feature, loc_outside, loc_short, head,
                                     head_complete, title,       title_role,  title_short, honorific, honorific_weak,
                                     degree,        byline,      abbr_head,   abbr_word,   stop};
constexpr EntityTagSet kPlaces = {province, district, ward, country, place, region};
constexpr EntityTagSet kNextOfType = {province, district, ward, country, place, region, loc_admin, head_complete, head};
constexpr EntityTagSet kNextOfChain = {head_complete, head,     abbr_head, org_name,
                                       loc_admin,     province, country,   district};
constexpr EntityTagSet kJoinTags = {head_complete, head, abbr_head, stop, loc_admin};
constexpr EntityTagSet kTypeTags = {loc_admin, loc_village, loc_feature, head, head_complete, abbr_head};  // kTypeWord
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

constexpr uint64_t kAnd = word_of("và");

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

void FeatureReader::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
                           FeatureChoice choice) {
  const TokenWindow all = {0, static_cast<uint32_t>(sentence.tokens.size())};
  assign(sentence, matches, memory, std::span(&all, 1), choice);
}

void FeatureReader::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
                           std::span<const TokenWindow> windows, FeatureChoice choice) {
  sentence_ = &sentence;
  tokens_ = &sentence.tokens;
  matches_ = &matches;
  choice_ = choice;
  size_ = sentence.tokens.size();
  contexts_.assign(sentence, matches, choice.memory ? memory : nullptr, windows);
}

void FeatureReader::read(size_t token, FeatureRows& out) const {
  out.clear();
  if (choice_.words) {
    add_word(token, out);
    add_word_at(WordPlace::two_before, key(token - 2), out);
    add_word_at(WordPlace::before, key(token - 1), out);
    add_word_at(WordPlace::behind, key(token + 1), out);
    add_word_at(WordPlace::two_behind, key(token + 2), out);
  }
  add_signs(token, out);
  add_shapes_at(ShapePlace::last, token - 1, out);
  add_shapes_at(ShapePlace::middle, token, out);
  add_shapes_at(ShapePlace::first, token + 1, out);
  add_syllables(token, out);
  if ((*tokens_)[token].is(EntityToken::kAlpha)) add_capitals(token, out);
  if (choice_.names) add_names(token, out);
  add_tags(token, out);
  if (token + 1 < size_) add_tags_behind(token + 1, out);
  if (token > 0) add_tags_before(token, out);
  if (choice_.types && is_behind_body(token)) add_chain(token, out);
  if (contexts_.runs[token].end != 0) add_run(contexts_.runs[token].begin, out);
  add_own(token, out);
}

void FeatureReader::add_word(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  to.add(kW0, key(i));
  to.add(kW0Shape, key(i) + shape(i) * 31);
}

void FeatureReader::add_word_at(WordPlace place, uint64_t word, FeatureRows& out) const {
  FeatureWriter to(out);
  static constexpr std::array<uint32_t, kWordPlaces> kTemplates = {kWm2, kWm1, kWp1, kWp2};
  to.add(kTemplates[static_cast<size_t>(place)], word);
}

void FeatureReader::add_own(size_t i, FeatureRows& out) const {
  if (choice_.words) add_word_pairs(i, out);
  if (contexts_.runs[i].end != 0) add_in_run(i, out);
  if (choice_.titles && contexts_.open_titles[i] != 0) add_open_title(i, out);
  if (choice_.types) {
    if ((matches_->signs(i) & tag_sign::kTypeWord) != 0) add_type_words(i, out);
    if (contexts_.open_heads[i] != 0) add_open_head(i, out);
  }
  if (choice_.names) {
    if (contexts_.lower_names[i] != 0) add_lower_person(i, out);
    if (free_case()) add_free_names(i, out);
  }
  if (contexts_.memory != nullptr) add_memory(i, out);
}

void FeatureReader::add_word_pairs(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const uint64_t w0 = key(i), before = key(i - 1), next = key(i + 1), before2 = key(i - 2), next2 = key(i + 2);
  to.add(kPairM1, before * 3 + w0);
  to.add(kPairP1, w0 * 3 + next);
  to.add(kPairM2, before2 * 3 + before);
  to.add(kPairP2, next * 3 + next2);
  to.add(kPairX, before * 3 + next);
}

void FeatureReader::add_signs(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const EntityToken& token = (*tokens_)[i];
  const uint64_t s0 = shape(i);
  to.add(kCase, static_cast<uint64_t>(sentence_->line_case) * 2 + (sentence_->unaccented ? 1 : 0));
  to.add(kS0, s0);
  to.add(kStart, s0 * 2 + (token.is(EntityToken::kStart) ? 1 : 0));
  const bool glued_next = i + 1 < size_ && (*tokens_)[i + 1].is(EntityToken::kGlued);
  to.add(kGlue, s0 * 4 + (token.is(EntityToken::kGlued) ? 2 : 0) + (glued_next ? 1 : 0));
  if ((contexts_.signs_at(i) >> SentenceContexts::kStartShift & 2u) != 0) to.add(kQuote, s0);
  if ((contexts_.signs_at(i) >> SentenceContexts::kStartShift & 4u) != 0) to.add(kBracket, s0);
  if (token.is(EntityToken::kAlpha)) {
    to.add(kLegal, s0 * 2 + (token.is(EntityToken::kLegal) ? 1 : 0));
    to.add(kCapitals, token.bins.capitals * 32u + s0);
  }
  to.add(kWordPlace, s0 * 4 + word_place(i));
  if (choice_.types) to.add(kBody, capped(token.bins.body, 3) * 32 + s0);
}

void FeatureReader::add_shapes_at(ShapePlace place, size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const uint64_t before = shape(i - 1), own = shape(i), next = shape(i + 1), all = (before * 32 + own) * 32 + next;
  switch (place) {
    case ShapePlace::last:
      to.add(kS5, all);
      return;
    case ShapePlace::first:
      to.add(kS6, all);
      return;
    case ShapePlace::middle:
      to.add(kSm1, before);
      to.add(kSp1, next);
      to.add(kS2, before * 32 + own);
      to.add(kS3, own * 32 + next);
      to.add(kS4, all);
      if (before == static_cast<uint64_t>(EntityShape::open)) to.add(kBracketOpen, own * 32 + next);
  }
}

void FeatureReader::add_syllables(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const auto legal = [&](size_t at) -> uint64_t { return has_flag(at, EntityToken::kLegal); };
  if ((*tokens_)[i].is(EntityToken::kAlpha))
    to.add(kLegal3, shape(i) * 8 + legal(i - 1) * 4 + legal(i) * 2 + legal(i + 1));
  to.add(kWordPlace3,
         ((word_place(i - 1) * 4 + word_place(i)) * 4 + word_place(i + 1)) * 2 + ((*tokens_)[i].capital() ? 1 : 0));
}

void FeatureReader::add_capitals(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const uint64_t own = syllable(i).capitals;
  to.add(kCapitals3, ((syllable(i - 1).capitals * 8u + own) * 8 + syllable(i + 1).capitals) * 32 + shape(i));
}

// What all tokens of a run of capitals have.
void FeatureReader::add_run(size_t begin, FeatureRows& out) const {
  FeatureWriter to(out);
  const size_t end = contexts_.runs[begin].end, length = end - begin;
  const uint64_t before = key(begin - 1), behind = key(end);
  to.add(kRunLength, capped(length, 6));
  to.add(kRunMarks, shape(begin - 1) * 32 + shape(end));
  if (choice_.words) {
    to.add(kRunBefore, before);
    to.add(kRunBehind, behind);
    to.add(kRunBefore2, key(begin - 2) * 3 + before);
    to.add(kRunAround, before * 3 + behind);
    to.add(kRunLast, key(end - 1));
    to.add(kRunBehind2, behind * 3 + key(end + 1));
    if (length <= 4) to.add(kRunWhole, run_key(*sentence_, begin, end));
  }
  to.add(kRunStart, capped(length, 4) * 2 + ((*tokens_)[begin].is(EntityToken::kStart) ? 1 : 0));
  if (choice_.names) {
    const SyllableBins first = syllable(begin), last = syllable(end - 1);
    size_t names = 0;
    for (size_t at = begin; at < std::min(end, begin + 6); ++at)
      names += syllable(at).given > 0 || syllable(at).middle > 0;
    to.add(kRunNames, capped(names, 5) * 8 + capped(length, 5));
    to.add(kRunGiven, (last.given * 8u + first.surname) * 8 + capped(length, 4));
  }
  if (begin > 0) {
    for (const TokenTag& tag : matches_->at(begin - 1)) {
      if (tag.closes() && kBeforeRun.has(tag.tag) && allowed(tag.tag, choice_))
        to.add(kRunPre, static_cast<uint64_t>(tag.tag));
    }
  }
  for (const TokenTag& tag : matches_->at(begin)) {
    if (kBeforeRun.has(tag.tag) && allowed(tag.tag, choice_)) to.add(kRunTag, static_cast<uint64_t>(tag.tag));
  }
  if (!sentence_->unaccented) {
    size_t foreign = 0;
    for (size_t at = begin; at < std::min(end, begin + 8); ++at)
      foreign += has_flag(at, EntityToken::kAlpha) && !has_flag(at, EntityToken::kLegal);
    to.add(kRunForeign,
           (capped(foreign, 3) * 8 + capped(length, 4)) * 2 + (matches_->has(begin, foreign_name) ? 1 : 0));
    if (choice_.words) to.add(kRunForeignBefore, before + (capped(foreign, 2) * 4 + capped(length, 3)) * 31);
  }
}

// What depends on the place in the run.
void FeatureReader::add_in_run(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const size_t begin = contexts_.runs[i].begin, end = contexts_.runs[i].end, length = end - begin;
  const uint64_t place = capped(i - begin, 3);
  to.add(kRunPlace, capped(i - begin, 4) * 8 + capped(end - 1 - i, 4));
  const bool bracketed = begin > 0 && shape(begin - 1) == static_cast<uint64_t>(EntityShape::open) &&
                         shape(end) == static_cast<uint64_t>(EntityShape::close);
  if (bracketed) to.add(kRunBrackets, capped(length, 3) * 32 + shape(i));
  if (choice_.words) {
    to.add(kRunBeforePlace, key(begin - 1) + place * 31);
    to.add(kRunFirst, key(begin) + place * 31);
  }
  if (choice_.names) to.add(kRunSurname, (syllable(begin).surname * 8u + capped(length, 5)) * 4 + place);
  if (begin == 0) return;
  bool admin = false, complete = false;
  for (const TokenTag& tag : matches_->at(begin - 1)) {
    admin |= tag.tag == loc_admin;
    complete |= tag.tag == head_complete;
    if (tag.closes() && kBeforeRun.has(tag.tag) && allowed(tag.tag, choice_))
      to.add(kRunPrePlace, static_cast<uint64_t>(tag.tag) * 4 + place);
  }
  if (choice_.titles && (admin || complete)) {
    uint64_t value = (contexts_.open_titles[i] != 0 ? 2 : 0) + (admin ? 1 : 0);
    value = value * 8 + capped(length, 7);
    value = value * 8 + syllable(begin).surname;
    to.add(kRunType, value + tags_at(*matches_, begin, kPlaces) * 1024);
  }
}

void FeatureReader::add_names(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  if (!(*tokens_)[i].capital() && !free_case()) return;
  const SyllableBins own = syllable(i), next = syllable(i + 1), before = syllable(i - 1);
  to.add(kName, ((own.surname * 8u + own.given) * 8 + own.middle) * 32 + shape(i));
  to.add(kNameNext, (((own.surname * 8u + own.given) * 8 + next.surname) * 8 + next.given) * 8 + next.middle);
  to.add(kNameBefore, (((before.surname * 8u + before.given) * 8 + before.middle) * 8 + own.given) * 8 + own.middle);
}

// Where capitals or diacritics say nothing: three syllables that may be a name together, and what stands before them.
void FeatureReader::add_free_names(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const auto rank = [&](size_t at) -> uint64_t {
    const SyllableBins slot = syllable(at);
    const uint64_t word = at < size_ && matches_->word_place(at) != 0 ? 1 : 0;
    return (((slot.surname >= 3  ? 2u
              : slot.surname > 0 ? 1u
                                 : 0u) *
                 3 +
             capped(slot.middle, 2)) *
                3 +
            capped(slot.given, 2)) *
               2 +
           word;
  };
  for (size_t first = i >= 2 ? i - 2 : 0; first <= i; ++first) {
    const uint64_t names = (rank(first) * 64 + rank(first + 1)) * 64 + rank(first + 2);
    to.add(kNameTriple, names * 3 + (i - first));
    uint64_t signs = 0;
    if (first > 0) {
      for (const TokenTag& tag : matches_->at(first - 1)) {
        if (tag.closes() && kBeforeRun.has(tag.tag)) signs += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
      }
    }
    to.add(kNameSign, mix_key(signs) + rank(first) * 3 + (i - first));
  }
}

void FeatureReader::add_tags(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const bool capital = (*tokens_)[i].capital();
  const uint64_t s0 = shape(i);
  for (const TokenTag& tag : matches_->at(i)) {
    if (!allowed(tag.tag, choice_)) continue;
    const uint64_t value = static_cast<uint64_t>(tag.tag) * 4 + static_cast<uint64_t>(tag.place);
    to.add(kTag, value);
    if (tag.length > 1 || capital) to.add(kTagShape, (value * 8 + tag.length) * 32 + s0);
  }
}

void FeatureReader::add_tags_behind(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  for (const TokenTag& tag : matches_->at(i)) {
    if (tag.opens() && !kKinds.has(tag.tag) && allowed(tag.tag, choice_))
      to.add(kTagNext, static_cast<uint64_t>(tag.tag) * 8 + tag.length);
  }
}

void FeatureReader::add_tags_before(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const uint64_t s0 = shape(i);
  for (const TokenTag& tag : matches_->at(i - 1)) {
    if (!tag.closes() || kKinds.has(tag.tag) || !allowed(tag.tag, choice_)) continue;
    to.add(kTagBefore, static_cast<uint64_t>(tag.tag) * 8 + tag.length);
    to.add(kTagBeforeShape, static_cast<uint64_t>(tag.tag) * 32 + s0);
  }
}

// The first tag of a body that ends before a token; count: there is none.
EntityTag FeatureReader::body_before(size_t i) const {
  if (i == 0) return EntityTag::count;
  for (const TokenTag& tag : matches_->at(i - 1)) {
    if (tag.closes() && (kHeadTags.has(tag.tag) || tag.tag == org_name)) return tag.tag;
  }
  return EntityTag::count;
}

bool FeatureReader::is_behind_body(size_t i) const { return body_before(i) != EntityTag::count; }

void FeatureReader::add_chain(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const uint64_t body = 1 + static_cast<uint64_t>(body_before(i));
  to.add(kChain, (mix_key(tags_opening(*matches_, i, kNextOfChain)) + body) * 32 + shape(i));
}

void FeatureReader::add_open_title(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  if (!(*tokens_)[i].capital() && !free_case()) return;
  to.add(kOpenTitle, contexts_.open_titles[i] * 32u + shape(i));
  to.add(kOpenTitleRun, contexts_.runs[i].end == 0 ? 2 : contexts_.runs[i].begin == i ? 1 : 0);
}

// A type word and what begins behind it.
void FeatureReader::add_type_words(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
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
    // Perhaps far behind the window.
    const bool is_last = end + 1 >= size_;
    const uint64_t next = is_last ? 0 : tags_at(*matches_, end + 1, kNextOfType);
    const EntityShape next_shape = is_last ? EntityShape::none : (*tokens_)[end + 1].shape;
    to.add(kTypeNext, ((static_cast<uint64_t>(tag.tag) * 4 + static_cast<uint64_t>(tag.place)) * 32 +
                       static_cast<uint64_t>(next_shape)) +
                          mix_key(next));
  }
}

void FeatureReader::add_open_head(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const EntityToken& token = (*tokens_)[i];
  const uint64_t s0 = shape(i), body = capped(syllable(i).body, 3), next_body = capped(syllable(i + 1).body, 3);
  to.add(kBodyOpen, ((body * 4 + next_body) * 2 + (matches_->has(i, stop) ? 1 : 0)) * 32 + s0);
  to.add(kOpenHead, contexts_.open_heads[i] * 32u + s0);
  to.add(kOpenHeadWord, s0 + (token.capital() ? 0 : key(i) * 31));
  const bool joins = token.shape == EntityShape::comma || token.shape == EntityShape::dash ||
                     token.shape == EntityShape::open || token.key == kAnd;
  if (!joins) return;
  const uint64_t next = i + 1 < size_ ? tags_at(*matches_, i + 1, kJoinTags) : 0;
  to.add(kJoin, mix_key(next) + (s0 * 4 + next_body) * 32 + shape(i + 1));
  to.add(kJoinBins, ((s0 * 4 + capped(syllable(i - 1).body, 3)) * 4 + next_body) * 4 + capped(syllable(i + 2).body, 3));
}

void FeatureReader::add_lower_person(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  for (size_t behind = 3; behind-- > 0;) {
    if ((contexts_.lower_names[i] >> behind & 1) == 0) continue;
    const size_t first = i - behind;
    bool titled = false;
    if (first > 0) {
      for (const TokenTag& tag : matches_->at(first - 1)) titled |= tag.closes() && kTitleTags.has(tag.tag);
    }
    to.add(kLowerPerson, (behind * 4 + capped(syllable(first + 1).middle, 3)) * 2 + (titled ? 1 : 0));
  }
}

void FeatureReader::add_memory(size_t i, FeatureRows& out) const {
  FeatureWriter to(out);
  const EntityToken& token = (*tokens_)[i];
  if (token.capital()) {
    const SentenceContexts::RunMark& run = contexts_.marks[i];
    if (run.run != 0) {
      to.add(kMemoryRun, run.run);
      to.add(kMemoryBest, run.best);
    }
    to.add(kMemoryEnds, run.ends);
  }
  const SentenceContexts::WordMark word = contexts_.word_mark(token);
  if (word.own != 0) to.add(kMemoryOwn, word.own);
  if (word.lower != 0) to.add(kMemoryLower, word.lower);
}

}  // namespace vnsift
