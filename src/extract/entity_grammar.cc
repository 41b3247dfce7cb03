// Tables and rules alone (vnsift entities --no-model): what a head, a type word, a title opens, read from left to right
// (spec: entities.md 5).
#include <algorithm>

#include "extract/entity_rules.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kBareNames = {province, district, country, place, region};
constexpr EntityTagSet kBeforePerson = {title, title_role, title_short, honorific, degree, byline};
constexpr uint32_t kMaxTail = 14;

class Grammar {
 public:
  Grammar(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches)
      : lexicon_(lexicon),
        tokens_(sentence.tokens),
        matches_(matches),
        normal_(sentence.line_case == LineCase::normal && !sentence.unaccented) {}

  void run(std::vector<LabelledSpan>& spans) {
    for (uint32_t i = 0; i < tokens_.size();) {
      const LabelledSpan found = at(i);
      if (found.end > i) {
        spans.push_back(found);
        i = found.end;
      } else {
        ++i;
      }
    }
  }

 private:
  uint32_t end_of(uint32_t token, EntityTag tag) const {
    const EntityMatch* match = matches_.opens(token, tag) ? matches_.match_at(token, tag) : nullptr;
    return match == nullptr ? token : match->end;
  }
  bool has(uint32_t token) const { return token < tokens_.size(); }

  LabelledSpan at(uint32_t i) const {
    const auto span = [i](uint32_t end, EntityType type) { return LabelledSpan{i, end, type, 0}; };
    uint32_t best = i;
    for (EntityTag tag : {head, head_complete, abbr_head}) best = std::max(best, end_of(i, tag));
    if (best > i) {
      const uint32_t end = tail(best);
      const bool complete = matches_.opens(i, head_complete) && tokens_[i].capital();
      if (end > best || complete) return span(std::max(end, best), EntityType::organisation);
    }
    for (EntityTag tag : {org_name, abbr_full, org_short}) best = std::max(best, end_of(i, tag));
    if (best > i && (matches_.opens(i, org_name) || matches_.opens(i, org_short) || matches_.opens(i, abbr_full)))
      return span(best, EntityType::organisation);
    for (EntityTag tag : {loc_admin, loc_village, loc_feature, loc_short}) {
      const uint32_t end = end_of(i, tag);
      if (end == i) continue;
      const uint32_t last = place_name(end);
      if (last > end) return span(last, EntityType::place);
    }
    const uint32_t person = person_end(i);
    if (person > i) return span(person, EntityType::person);
    uint32_t name = i;
    for (EntityTag tag : {province, country, region, place, district}) name = std::max(name, end_of(i, tag));
    if (name > i && tokens_[i].capital()) return span(name, EntityType::place);
    for (EntityTag tag : {misc}) name = std::max(name, end_of(i, tag));
    if (name > i) return span(name, EntityType::other);
    return span(i, EntityType::other);
  }

  // A unit's name, a capital run, or a number behind a type word.
  uint32_t place_name(uint32_t begin) const {
    uint32_t i = begin;
    if (has(i) && tokens_[i].shape == EntityShape::dot) ++i;
    uint32_t end = i;
    for (EntityTag tag : {province, district, ward, place, region}) end = std::max(end, end_of(i, tag));
    if (end > i) return end;
    if (has(i) && tokens_[i].shape == EntityShape::number) return i + 1;
    while (has(end) && end < i + 4 && tokens_[end].capital()) ++end;
    return end > i ? end : begin;
  }

  // The tail of a body behind its head: function words, units, capitals, a number; what is complete is not left
  // for a person.
  uint32_t tail(uint32_t begin) const {
    uint32_t end = begin;
    for (uint32_t i = begin; has(i) && i < begin + kMaxTail;) {
      uint32_t next = i;
      for (EntityTag tag : {function, org_name, province, country, head, head_complete, abbr_head, abbr_word})
        next = std::max(next, end_of(i, tag));
      for (EntityTag tag : {loc_admin, loc_short}) {
        const uint32_t type = end_of(i, tag);
        if (type > i) next = std::max(next, std::max(place_name(type), tokens_[i].capital() ? type : i));
        if (type > i && next == i) return type;  // UBND tỉnh
      }
      if (next == i && tokens_[i].capital() &&
          !(i > begin && lexicon_.syllable(tokens_[i].key).surname >= 3 && is_name(i)))
        next = i + 1;
      if (next == i && tokens_[i].shape == EntityShape::number && i == begin) next = i + 1;
      if (next == i && tokens_[i].key == kAnd && has(i + 1) && lexicon_.syllable(tokens_[i + 1].key).body >= 2 &&
          tokens_[i + 1].capital() && i > begin)
        next = i + 1;
      if (next == i) break;
      if (!(tokens_[next - 1].key == kAnd)) end = next;
      i = next;
    }
    return end;
  }

  bool is_name(uint32_t begin) const {
    uint32_t end = begin;
    while (has(end) && tokens_[end].capital()) ++end;
    return end - begin >= 2 && end - begin <= 4 && lexicon_.syllable(tokens_[end - 1].key).given > 0;
  }

  uint32_t person_end(uint32_t begin) const {
    if (!tokens_[begin].capital() || !normal_) return begin;
    bool signalled = false;
    if (begin > 0) {
      for (const TokenTag& tag : matches_.at(begin - 1)) signalled |= tag.closes() && kBeforePerson.has(tag.tag);
    }
    for (const TokenTag& tag : matches_.at(begin)) {
      if (kBeforePerson.has(tag.tag) && !signalled) return begin;
    }
    if (begin > 0 && tokens_[begin - 1].capital() && !signalled) return begin;
    uint32_t end = begin;
    while (has(end) && tokens_[end].capital()) ++end;
    if (end - begin > 5) return begin;
    const SyllableSlot &first = lexicon_.syllable(tokens_[begin].key), &last = lexicon_.syllable(tokens_[end - 1].key);
    if (signalled && (last.given > 0 || !tokens_[begin].is(EntityToken::kLegal))) return end;
    for (const TokenTag& tag : matches_.at(begin)) {
      if (kBareNames.has(tag.tag) && tag.opens()) return begin;
    }
    return end - begin >= 2 && first.surname >= 3 && last.given > 0 ? end : begin;
  }

  static constexpr uint64_t kAnd = word_of("và");
  const EntityLexicon& lexicon_;
  const std::vector<EntityToken>& tokens_;
  const SentenceMatches& matches_;
  bool normal_;
};

}  // namespace

void find_by_grammar(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                     std::vector<LabelledSpan>& spans) {
  Grammar(lexicon, sentence, matches).run(spans);
}

}  // namespace vnsift
