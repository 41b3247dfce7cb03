// One walk over the features of a token for all who ask: the trainer and explanations take each of them, the scorer
// sums of tables and rows (FeatureReader::walk_token).
#pragma once

#include <algorithm>

#include "extract/entity_feature_parts.h"
#include "extract/entity_features.h"
#include "extract/entity_templates.h"

namespace vnsift {
namespace feature_tags {

using enum EntityTag;

inline constexpr EntityTagSet kKinds = {
    kind_army,  kind_arts,    kind_business, kind_court,    kind_diplomacy, kind_health, kind_international, kind_media,
    kind_other, kind_party,   kind_police,   kind_religion, kind_research,  kind_school, kind_sport,         kind_state,
    kind_union, title_person, title_org,     title_rest,    title_country,  title_body};
inline constexpr EntityTagSet kBeforeRun = {
    loc_admin,  loc_village, loc_feature, loc_outside,    loc_short, head,   head_complete, title,
    title_role, title_short, honorific,   honorific_weak, degree,    byline, abbr_head,     abbr_word};
inline constexpr EntityTagSet kNextOfType = {province, district,  ward,          country, place,
                                             region,   loc_admin, head_complete, head};
inline constexpr EntityTagSet kNextOfChain = {head_complete, head,     abbr_head, org_name,
                                              loc_admin,     province, country,   district};
inline constexpr EntityTagSet kJoinTags = {head_complete, head, abbr_head, loc_admin};
inline constexpr EntityTagSet kTypeTags = {loc_admin, loc_village,   loc_feature,
                                           head,      head_complete, abbr_head};  // tag_sign::kTypeWord
inline constexpr EntityTagSet kTitleTags = {title,  title_role,   title_short, honorific,  honorific_weak, degree,
                                            byline, title_person, title_org,   title_rest, title_country,  title_body};

// Which tags of `wanted` a token has, as one number.
inline uint64_t tags_at(const SentenceMatches& matches, size_t token, EntityTagSet wanted) {
  uint64_t sum = 0;
  for (const TokenTag& tag : matches.at(token)) {
    if (wanted.has(tag.tag)) sum += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
  }
  return sum;
}
// Those that begin there.
inline uint64_t tags_opening(const SentenceMatches& matches, size_t token, EntityTagSet wanted) {
  uint64_t sum = 0;
  for (const TokenTag& tag : matches.at(token)) {
    if (wanted.has(tag.tag) && tag.opens()) sum += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
  }
  return sum;
}

}  // namespace feature_tags

template <class Sink>
inline void FeatureReader::walk_tags(size_t i, Sink& to) const {
  const uint64_t own = shape(i), next = shape(i + 1);
  const bool capital = (contexts_.signs_at(i) >> kCapitalShift & 1u) != 0;
  for (const TokenTag& tag : matches_->at(i)) {
    if (!allowed(tag.tag)) continue;
    const auto number = static_cast<uint64_t>(tag.tag);
    const uint64_t value = number * 4 + static_cast<uint64_t>(tag.place);
    to.add(TagsOf::own, kTag, value);
    if (tag.length > 1 || capital) to.add(TagsOf::own, kTagShape, (value * 8 + tag.length) * 32 + own);
    const bool is_kind = feature_tags::kKinds.has(tag.tag), is_before_run = feature_tags::kBeforeRun.has(tag.tag);
    if (tag.opens() && !is_kind) to.add(TagsOf::next, kTagNext, number * 8 + tag.length);
    if (tag.closes() && !is_kind) {
      to.add(TagsOf::before, kTagBefore, number * 8 + tag.length);
      to.add(TagsOf::before, kTagBeforeShape, number * 32 + next);
    }
    if (is_before_run) to.add(TagsOf::run, kRunTag, number);
    if (is_before_run && tag.closes()) to.add(TagsOf::before_run, kRunPre, number);
  }
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_token(size_t i, Sink& to) const {
  using C = SentenceContexts;
  const uint32_t before = contexts_.signs_at(i - 1), own = contexts_.signs_at(i), next = contexts_.signs_at(i + 1);
  const uint32_t shape = own & C::kShape, is_alpha = own >> kAlphaShift & 1;
  static_assert(C::kShape == 31 && C::kSyllableShift == 5 && C::kStart == 15);  // SmallPart
  const auto syllable = [](uint32_t signs, uint32_t bit, uint32_t mask) {
    return signs >> (C::kSyllableShift + bit) & mask;
  };
  to.add_part(SmallPart::place, shape | (own >> C::kStartShift & C::kStart) << 5 | (next >> C::kGluedShift & 1u) << 9);
  to.add_part(SmallPart::letters, shape | syllable(own, 0, 1) << 5 | syllable(own, 3, 7) << 6 | is_alpha << 9);
  to.add_part(SmallPart::word, shape | syllable(own, 1, 3) << 5 | (own >> C::kAlphaShift & 3u) << 7);
  to.add_part(SmallPart::word_places, (syllable(before, 1, 3) << 4 | syllable(own, 1, 3) << 2 | syllable(next, 1, 3))
                                              << 1 |
                                          (own >> kCapitalShift & 1u));
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_contexts(size_t i, Sink& to) const {
  const bool is_capital = (contexts_.signs_at(i) >> kCapitalShift & 1u) != 0;
  if (is_capital || free_case()) {
    if (is_capital && contexts_.memory != nullptr) {
      const SentenceContexts::RunMark& run = contexts_.mark_at(i);
      to.add_part(SmallPart::memory_run, static_cast<uint32_t>(run.run << 5 | run.best));
      to.add_part(SmallPart::memory_ends, run.ends);
    }
    if (Sink::kAllFamilies || choice_.names) walk_names(i, to);
    if ((Sink::kAllFamilies || choice_.titles) && contexts_.open_titles[i] != 0) {
      const SentenceContexts::Run run = contexts_.run_at(i);
      const uint32_t place = run.end == 0 ? 2 : run.begin == i ? 1 : 0;
      to.add_part(SmallPart::title, static_cast<uint32_t>(shape(i)) | contexts_.open_titles[i] * 32u | place << 8);
    }
  }
  if (Sink::kAllFamilies || choice_.types) {
    if ((matches_->signs(i) & tag_sign::kTypeWord) != 0) to.apart([&](auto& apart) { walk_type_words(i, apart); });
    if (contexts_.open_heads[i] != 0) walk_open_head(i, to);
  }
  if (Sink::kAllFamilies || choice_.names) {
    if (contexts_.lower_names[i] != 0) to.apart([&](auto& apart) { walk_lower_person(i, apart); });
    if (free_case()) to.apart([&](auto& apart) { walk_free_names(i, apart); });
  }
  if (contexts_.memory != nullptr) walk_memory(i, to);
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_names(size_t i, Sink& to) const {
  using C = SentenceContexts;
  const auto names = [this](size_t at) -> uint64_t { return contexts_.signs_at(at) >> C::kNameShift; };
  // Surname, given, middle, of three bits each from the lowest.
  const auto bin = [](uint64_t of, uint32_t which) { return of >> 3 * which & 7; };
  const uint64_t own = names(i), next = names(i + 1);
  const uint64_t own_both = bin(own, 0) << 3 | bin(own, 1);
  to.add(kName, (own_both << 3 | bin(own, 2)) << 5 | shape(i));
  to.add(kNameNext, ((own_both << 3 | bin(next, 0)) << 3 | bin(next, 1)) << 3 | bin(next, 2));
}

// Where capitals or diacritics say nothing: three syllables that may be a name together, and what stands before them.
template <class Sink>
void FeatureReader::walk_free_names(size_t i, Sink& to) const {
  const auto rank = [&](size_t at) -> uint64_t {
    const SyllableBins slot = syllable(at);
    const uint64_t surname = slot.surname >= 3 ? 2u : slot.surname > 0 ? 1u : 0u;
    const uint64_t word = at < size_ && matches_->word_place(at) != 0 ? 1 : 0;
    return ((surname * 3 + std::min<uint64_t>(slot.middle, 2)) * 3 + std::min<uint64_t>(slot.given, 2)) * 2 + word;
  };
  for (size_t first = i >= 2 ? i - 2 : 0; first <= i; ++first) {
    const uint64_t names = (rank(first) * 64 + rank(first + 1)) * 64 + rank(first + 2);
    to.add(kNameTriple, names * 3 + (i - first));
    uint64_t signs = 0;
    if (first > 0) {
      for (const TokenTag& tag : matches_->at(first - 1)) {
        if (tag.closes() && feature_tags::kBeforeRun.has(tag.tag))
          signs += uint64_t{1} << (static_cast<uint64_t>(tag.tag) % 60);
      }
    }
    to.add(kNameSign, mix_key(signs) + rank(first) * 3 + (i - first));
  }
}

// A type word and what begins behind it.
template <class Sink>
void FeatureReader::walk_type_words(size_t i, Sink& to) const {
  for (const TokenTag& tag : matches_->at(i)) {
    if (!feature_tags::kTypeTags.has(tag.tag)) continue;
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
    const uint64_t next = is_last ? 0 : feature_tags::tags_at(*matches_, end + 1, feature_tags::kNextOfType);
    const EntityShape next_shape = is_last ? EntityShape::none : (*tokens_)[end + 1].shape;
    to.add(kTypeNext, ((static_cast<uint64_t>(tag.tag) * 4 + static_cast<uint64_t>(tag.place)) * 32 +
                       static_cast<uint64_t>(next_shape)) +
                          mix_key(next));
  }
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_open_head(size_t i, Sink& to) const {
  using C = SentenceContexts;
  constexpr uint64_t kAnd = word_of("và");
  constexpr uint32_t kJoints =
      shape_bit(EntityShape::comma) | shape_bit(EntityShape::dash) | shape_bit(EntityShape::open);
  const uint32_t own = contexts_.signs_at(i), s0 = own & C::kShape;
  const auto body = [this](size_t at) -> uint32_t { return contexts_.signs_at(at) >> C::kAlphaShift & 3u; };
  const bool is_capital = (own >> kCapitalShift & 1u) != 0;
  to.add_part(SmallPart::head, s0 | contexts_.open_heads[i] * 32u);
  to.add_part(SmallPart::head_words, s0 | body(i + 1) << 5 | body(i) << 7);
  to.add(kOpenHeadWord, s0 + (is_capital ? 0 : key(i) * 31));
  if ((kJoints >> s0 & 1) == 0 && key(i) != kAnd) return;
  const uint64_t next = i + 1 < size_ ? feature_tags::tags_at(*matches_, i + 1, feature_tags::kJoinTags) : 0;
  to.add(kJoin, mix_key(next) + (s0 * 4 + body(i + 1)) * 32 + shape(i + 1));
}

template <class Sink>
void FeatureReader::walk_lower_person(size_t i, Sink& to) const {
  for (size_t behind = 3; behind-- > 0;) {
    if ((contexts_.lower_names[i] >> behind & 1) == 0) continue;
    const size_t first = i - behind;
    const bool titled = first > 0 && matches_->closes_any(first - 1, feature_tags::kTitleTags);
    to.add(kLowerPerson, (behind * 4 + std::min<uint64_t>(syllable(first + 1).middle, 3)) * 2 + (titled ? 1 : 0));
  }
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_memory(size_t i, Sink& to) const {
  const SentenceContexts::WordMark word = contexts_.word_mark((*tokens_)[i]);
  to.add_part(SmallPart::memory_word, static_cast<uint32_t>(word.own << 3 | word.lower));
}

template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_chain(size_t i, Sink& to) const {
  const uint64_t body = 1 + static_cast<uint64_t>(body_at(i - 1));
  const uint64_t opening = feature_tags::tags_opening(*matches_, i, feature_tags::kNextOfChain);
  to.add(kChain, (mix_key(opening) + body) * 32 + shape(i));
}

// What depends on the place in the run.
template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_in_run(const CapitalRun& run, size_t i, Sink& to) const {
  const auto from_begin = static_cast<uint32_t>(i) - run.begin, from_end = run.end - 1 - static_cast<uint32_t>(i),
             length = run.end - run.begin, place = std::min(from_begin, 3u);
  to.add_part(SmallPart::run_place, std::min(from_begin, 4u) << 3 | std::min(from_end, 4u));
  if (run.bracketed) to.add_part(SmallPart::run_bracket, static_cast<uint32_t>(shape(i)) | std::min(length, 3u) << 5);
  if (Sink::kAllFamilies || choice_.words) {
    to.add(kRunBeforePlace, run.before + uint64_t{place} * 31);
    to.add(kRunFirst, run.first + uint64_t{place} * 31);
  }
  if (Sink::kAllFamilies || choice_.names)
    to.add_part(SmallPart::run_surname, place | std::min(length, 5u) << 2 | run.surname << 5);
}

// What all tokens of a run of capitals have.
template <class Sink>
[[gnu::always_inline]] inline void FeatureReader::walk_run(const CapitalRun& run, Sink& to) const {
  using C = SentenceContexts;
  const size_t begin = run.begin, end = run.end, length = end - begin;
  const uint64_t before = run.before, behind = key(end), capped4 = std::min<size_t>(length, 4);
  // Foreign words, and syllables of names.
  uint64_t foreign = 0, names = 0;
  for (size_t at = begin; at < std::min(end, begin + 8); ++at) {
    const uint32_t signs = contexts_.signs_at(at);
    foreign += (signs >> kAlphaShift & 1u) & ~(signs >> C::kSyllableShift);
    names += (signs >> (C::kNameShift + 3) & 63u) != 0 && at < begin + 6 ? 1 : 0;
  }
  to.add(kRunLength, std::min<size_t>(length, 6));
  to.add(kRunMarks, shape(begin - 1) * 32 + shape(end));
  if (Sink::kAllFamilies || choice_.words) {
    to.add(kRunBefore, before);
    to.add(kRunBehind, behind);
    to.add(kRunLast, key(end - 1));
    if (length <= 4) to.add(kRunWhole, run_key(*sentence_, begin, end));
  }
  if (Sink::kAllFamilies || choice_.names) {
    const uint64_t given = contexts_.signs_at(end - 1) >> (C::kNameShift + 3) & 7u;
    to.add(kRunNames, std::min<uint64_t>(names, 5) * 8 + std::min<size_t>(length, 5));
    to.add(kRunGiven, (given * 8u + run.surname) * 8 + capped4);
  }
  if (sentence_->unaccented) return;
  const uint64_t known = matches_->has(begin, EntityTag::foreign_name) ? 1 : 0;
  to.add(kRunForeign, (std::min<uint64_t>(foreign, 3) * 8 + capped4) * 2 + known);
}

}  // namespace vnsift
