#include "extract/entity_features.h"

#include "extract/entity_feature_walk.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kTypeFamily = {loc_admin,     loc_village,   loc_feature,    loc_outside, loc_short,
                                      head,          head_complete, function,       kind_army,   kind_arts,
                                      kind_business, kind_court,    kind_diplomacy, kind_health, kind_international,
                                      kind_media,    kind_other,    kind_party,     kind_police, kind_religion,
                                      kind_research, kind_school,   kind_sport,     kind_state,  kind_union};
constexpr EntityTagSet kNameFamily = {foreign_name, public_person};

// All features of a token, one by one.
class AllFeatures {
 public:
  static constexpr bool kAllFamilies = false;
  AllFeatures(const FeatureChoice& choice, FeatureRows& out) : types_(choice.types), out_(out) {}
  void add(uint32_t feature, uint64_t value) { out_.add(feature, value); }
  template <class Walk>
  void apart(Walk walk) {
    walk(*this);
  }
  void add_part(SmallPart part, uint32_t value) { add_small_part(part, value, types_, out_); }

 private:
  bool types_;
  FeatureWriter out_;
};

}  // namespace

void FeatureReader::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
                           FeatureChoice choice) {
  const TokenWindow all = whole_of(sentence);
  assign(sentence, matches, memory, std::span(&all, 1), choice);
}

void FeatureReader::assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
                           std::span<const TokenWindow> windows, FeatureChoice choice) {
  sentence_ = &sentence;
  tokens_ = &sentence.tokens;
  matches_ = &matches;
  choice_ = choice;
  chose_all_ = choice == FeatureChoice{};
  size_ = sentence.tokens.size();
  contexts_.assign(sentence, matches, choice.memory ? memory : nullptr, windows);
}

void FeatureReader::read(size_t token, FeatureRows& out) const {
  out.clear();
  if (choice_.words) {
    FeatureWriter to(out);
    to.add(kW0, key(token));
    to.add(kW0Shape, key(token) + shape(token) * 31);
    to.add(kWm2, key(token - 2));
    to.add(kWm1, key(token - 1));
    to.add(kWp1, key(token + 1));
    to.add(kWp2, key(token + 2));
  }
  add_shapes_at(ShapePlace::last, token - 1, out);
  add_shapes_at(ShapePlace::middle, token, out);
  add_shapes_at(ShapePlace::first, token + 1, out);
  add_tags(TagsOf::own, token, out);
  if (token + 1 < size_) add_tags(TagsOf::next, token + 1, out);
  if (token > 0) add_tags(TagsOf::before, token - 1, out);
  const SentenceContexts::Run run = run_of(token);
  if (run.end != 0) {
    add_tags(TagsOf::run, run.begin, out);
    if (run.begin > 0) add_tags(TagsOf::before_run, run.begin - 1, out);
  }
  AllFeatures rest(choice_, out);
  rest.add_part(SmallPart::line, line_value());
  walk_token(token, rest);
  walk_contexts(token, rest);
  if (choice_.types && token > 0 && ends_body(token - 1)) walk_chain(token, rest);
  if (run.end == 0) return;
  const CapitalRun capitals = read_run(run.begin);
  walk_in_run(capitals, token, rest);
  walk_run(capitals, rest);
}

bool FeatureReader::allowed(EntityTag tag) const {
  if (chose_all_) return true;
  if (feature_tags::kTitleTags.has(tag)) return choice_.titles;
  if (kTypeFamily.has(tag)) return choice_.types;
  if (kNameFamily.has(tag)) return choice_.names;
  return choice_.gazetteers;
}

std::array<uint64_t, FeatureReader::kWordFeatures> FeatureReader::word_features(size_t i) const {
  const uint64_t word = key(i);
  return {mixed_feature(kWm2, word), mixed_feature(kWm1, word), mixed_feature(kWp1, word),
          mixed_feature(kWp2, word), mixed_feature(kW0, word),  mixed_feature(kW0Shape, word + shape(i) * 31)};
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

void FeatureReader::add_tags(TagsOf which, size_t i, FeatureRows& out) const {
  struct Picked {
    TagsOf which;
    FeatureWriter to;
    void add(TagsOf of, uint32_t feature, uint64_t value) {
      if (of == which) to.add(feature, value);
    }
  } picked{which, FeatureWriter(out)};
  walk_tags(i, picked);
}

EntityTag FeatureReader::body_at(size_t i) const {
  for (const TokenTag& tag : matches_->at(i)) {
    if (tag.closes() && (kHeadTags.has(tag.tag) || tag.tag == org_name)) return tag.tag;
  }
  return EntityTag::count;
}

FeatureReader::CapitalRun FeatureReader::read_run(size_t begin) const {
  CapitalRun run;
  run.begin = static_cast<uint32_t>(begin);
  run.end = contexts_.run_at(begin).end;
  run.before = key(begin - 1);
  run.first = key(begin);
  run.surname = contexts_.signs_at(begin) >> SentenceContexts::kNameShift & 7u;
  if (begin == 0) return run;
  run.bracketed = shape(begin - 1) == static_cast<uint64_t>(EntityShape::open) &&
                  shape(run.end) == static_cast<uint64_t>(EntityShape::close);
  run.is_signed = matches_->tags_key(begin - 1) != 0;
  return run;
}

}  // namespace vnsift
