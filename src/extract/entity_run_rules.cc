#include "extract/entity_run_rules.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/entity_sign_rules.h"
#include "extract/entity_word_bits.h"
#include "lexicon/name_endings.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kUnitNames = {province, district, ward, loc_admin};
constexpr uint32_t kMaxCompany = 4;  // tokens of a name that its last word tells
constexpr EntityTagSet kOtherNames = {province, district, country, place, region, public_person, foreign_name, misc};

// What the last word of a name tells of it.
constexpr uint32_t kEndsBody = 1, kEndsPlace = 2;
constexpr WordBits kNameEndings([] {
  std::array<WordBitsRow, std::size(lexicon::kNameEnding)> out{};
  for (size_t i = 0; i < out.size(); ++i) {
    const lexicon::NameEndingRow& row = lexicon::kNameEnding[i];
    out[i] = {word_of(row.word), row.type == "ORG" ? kEndsBody : kEndsPlace};
  }
  return out;
}());

class RunRules {
 public:
  RunRules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans)
      : tokens_(sentence.tokens), matches_(matches), spans_(spans) {}

  void run() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      LabelledSpan& span = spans_[i];
      if (span.type == EntityType::person || span.type == EntityType::place) {
        const uint32_t taken = taken_before(i);
        read_ending(span, taken);
        take_team(span, taken);
        if (span.type != EntityType::organisation && is_brand(span)) {
          span.type = EntityType::organisation;
          span.rule = EntityRule::company;
        }
      }
      if (span.type != EntityType::other) cut_opener(span);
      if (span.type == EntityType::organisation && is_facility(span)) {
        span.type = EntityType::place;
        span.rule = EntityRule::type_word;
      }
      const uint32_t next = i + 1 < spans_.size() ? spans_[i + 1].begin : static_cast<uint32_t>(tokens_.size());
      if (span.type == EntityType::organisation || span.type == EntityType::place) end_word(span, next);
      if (span.type == EntityType::organisation) take_unit(span, next);
      if (span.type == EntityType::person && (is_acronym(span) || has_short_form(span))) {
        span.type = EntityType::organisation;
        span.rule = EntityRule::company;
      }
      if (span.type == EntityType::person && cut_caption(i)) ++i;
    }
    add_acronyms();
    join_roads();
    even_lists();
  }

  // Names of one kind stand in a list: of persons or places with nothing beside them the few have the type of the many.
  void even_lists() {
    for (size_t first = 0; first < spans_.size();) {
      size_t last = first + 1;
      while (last < spans_.size() && joins(spans_[last - 1].end, spans_[last].begin)) ++last;
      if (last - first >= 3) even_list(std::span(spans_).subspan(first, last - first));
      first = last;
    }
  }

 private:
  uint32_t taken_before(size_t at) const { return at == 0 ? 0 : spans_[at - 1].end; }
  bool is_word(uint32_t i) const { return tokens_[i].capital() && tokens_[i].is(EntityToken::kAlpha); }
  bool behind_person_sign(uint32_t begin) const {
    return begin > 0 && matches_.closes_any(begin - 1, kSurePersonSigns);
  }

  // `Vườn quốc gia Lĩnh Sơn`, `Cảng hàng không Trà Sơn`: a type word of two syllables and more that opens no body says
  // what it is. Where one buys and eats is as often a body.
  bool is_facility(const LabelledSpan& span) const {
    static constexpr std::array<uint64_t, 3> kShops = {word_of("siêu"), word_of("nhà"), word_of("khách")};
    const EntityMatch* type = matches_.match_at(span.begin, loc_feature);
    return type != nullptr && type->end - type->begin >= 2 && type->end < span.end &&
           !matches_.has_any(span.begin, kHeadTags) &&
           std::find(kShops.begin(), kShops.end(), tokens_[span.begin].key) == kShops.end();
  }

  // `Cục Viễn thám quốc | gia`: no name ends in the middle of a word in small letters. `next`: where the next one
  // begins.
  void end_word(LabelledSpan& span, uint32_t next) const {
    const auto is_lower = [this](uint32_t i) { return tokens_[i].is(EntityToken::kLower); };
    uint32_t end = span.end;
    for (; matches_.word_goes_on(end - 1); ++end) {
      if (!is_lower(end - 1) || end >= next || !is_lower(end)) return;
    }
    if (end == span.end || matches_.word_place(end - 1) == 0 || end - span.begin < 3 ||
        matches_.has(span.end - 1, loc_admin))
      return;  // quận | công bố
    span.end = end;
    span.rule = EntityRule::known_body;
  }

  // `Ban An toàn giao thông | tỉnh`: the unit of a body, in small letters and without its name, is a part of its own
  // (in 114 of 115 labels). Not of `Ban Tuyên giáo tỉnh ủy`, `Sở Lao động xã hội`: a longer word.
  void take_unit(LabelledSpan& span, uint32_t next) const {
    if (span.end >= next || !matches_.has_any(span.begin, kHeadTags)) return;
    const EntityMatch* unit = matches_.match_at(span.end, loc_admin);
    if (unit == nullptr || unit->end > next || !tokens_[span.end].is(EntityToken::kLower)) return;
    if (matches_.has_any(span.end, kHeadTags) || matches_.has_any(span.end - 1, kUnitNames)) return;
    if (matches_.word_goes_on(unit->end - 1)) return;
    if (unit->end < tokens_.size()) {
      const EntityToken& behind = tokens_[unit->end];
      if (behind.capital() || behind.shape == EntityShape::number || behind.shape == EntityShape::year) return;
    }
    span.end = unit->end;
    span.rule = EntityRule::known_unit;
  }

  // `Ảnh: VGP`: nobody is called so.
  bool is_acronym(const LabelledSpan& span) const {
    const EntityToken& token = tokens_[span.begin];
    return span.end - span.begin == 1 && token.shape == EntityShape::upper && !token.is(EntityToken::kLegal) &&
           token.end - token.begin >= 3 && !behind_person_sign(span.begin);
  }

  // `Quốc Cường Gia Lai (QCG)`: nobody has an abbreviation of the first letters in brackets.
  bool has_short_form(const LabelledSpan& span) const {
    const uint32_t at = span.end + 1;
    if (span.end - span.begin < 3 || at + 1 >= tokens_.size() || tokens_[span.begin].bins.surname >= 3) return false;
    if (tokens_[span.end].shape != EntityShape::open || tokens_[at + 1].shape != EntityShape::close) return false;
    return tokens_[at].shape == EntityShape::upper && !tokens_[at].is(EntityToken::kLegal) &&
           tokens_[at].end - tokens_[at].begin >= 3 && !behind_person_sign(span.begin);
  }

  // `cao tốc Long Sơn - Trà Giang` and ` - Bến Đá` behind it: one road.
  void join_roads() {
    for (size_t i = 0; i + 1 < spans_.size();) {
      LabelledSpan& road = spans_[i];
      const LabelledSpan& place = spans_[i + 1];
      const bool dashed = place.begin == road.end + 1 && tokens_[road.end].shape == EntityShape::dash;
      const bool places = road.type == EntityType::place && place.type == EntityType::place;
      if (dashed && places && is_motorway(road.begin) && is_word(place.begin)) {
        road.end = place.end;
        road.rule = EntityRule::type_word;
        spans_.erase(spans_.begin() + static_cast<ptrdiff_t>(i) + 1);
      } else {
        ++i;
      }
    }
  }
  bool is_motorway(uint32_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].key == word_of("cao") && tokens_[i + 1].key == word_of("tốc");
  }

  // `Viện Nghiên cứu quản lý kinh tế (CIEM)`: the short form in brackets behind a body is one.
  void add_acronyms() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      const LabelledSpan& body = spans_[i];
      const uint32_t at = body.end + 1;
      if (body.type != EntityType::organisation || at + 1 >= tokens_.size()) continue;
      if (tokens_[body.end].shape != EntityShape::open || tokens_[at + 1].shape != EntityShape::close) continue;
      const EntityToken& token = tokens_[at];
      if (token.shape != EntityShape::upper || token.end - token.begin < 2) continue;
      if (i + 1 < spans_.size() && spans_[i + 1].begin <= at) continue;
      LabelledSpan name = body;
      name.begin = at;
      name.end = at + 1;
      name.rule = EntityRule::bracket;
      spans_.insert(spans_.begin() + static_cast<ptrdiff_t>(i) + 1, name);
    }
  }
  bool joins(uint32_t end, uint32_t begin) const {
    return begin == end + 1 && (tokens_[end].shape == EntityShape::comma || tokens_[end].key == word_of("và"));
  }
  void even_list(std::span<LabelledSpan> list) const {
    size_t persons = 0, places = 0;
    for (const LabelledSpan& span : list) {
      persons += span.type == EntityType::person;
      places += span.type == EntityType::place;
    }
    const bool to_person = persons >= 3 && persons >= 2 * (list.size() - persons);
    const bool to_place = places >= 3 && places >= 2 * (list.size() - places);
    if (!to_person && !to_place) return;
    for (LabelledSpan& span : list) {
      if (span.type == (to_person ? EntityType::person : EntityType::place) || span.type == EntityType::other) continue;
      const uint32_t last = span.end - 1;
      bool plain = span.end - span.begin >= 2 && span.end - span.begin <= 4;
      for (uint32_t i = span.begin; i < span.end; ++i) plain = plain && is_word(i);
      const EntityMatch* city = matches_.match_at(span.begin, province);
      if (to_place && city != nullptr && city->end == span.end) {  // Hà Nội, TPHCM, Đồng Nai
        span.type = EntityType::place;
        span.rule = EntityRule::list;
      }
      if (!plain || matches_.has_any(span.begin, kHeadTags) || matches_.has(span.begin, loc_admin)) continue;
      if (to_person && tokens_[last].bins.given == 0) continue;
      if (to_place && (behind_person_sign(span.begin) || tokens_[span.begin].bins.surname >= 3)) continue;
      span.type = to_person ? EntityType::person : EntityType::place;
      span.rule = EntityRule::list;
    }
  }

  // A word of respect that is no name.
  bool is_sign(uint32_t i) const {
    static constexpr std::array<uint64_t, 3> kSigns = {word_of("ông"), word_of("bà"), word_of("hlv")};
    return std::find(kSigns.begin(), kSigns.end(), tokens_[i].key) != kSigns.end();
  }

  // `Bình Sa Land`: the whole run of capitals, of which the decision may have left out the first words.
  void read_ending(LabelledSpan& span, uint32_t taken) const {
    const uint32_t last = span.end - 1, ending = kNameEndings.of(tokens_[last].key);
    if (ending == 0) return;
    const EntityType type = ending == kEndsBody ? EntityType::organisation : EntityType::place;
    if (type == span.type || !is_word(last) || (span.end < tokens_.size() && is_word(span.end))) return;
    uint32_t begin = span.begin;
    while (begin > taken && span.end - begin < kMaxCompany && is_word(begin - 1)) --begin;
    if (span.end - begin < 2 || span.end - begin > kMaxCompany || behind_person_sign(begin)) return;
    for (uint32_t i = begin; i < span.end; ++i) {
      if (!is_word(i)) return;
    }
    span.begin = begin;
    span.type = type;
    span.rule = EntityRule::company;
  }

  // `Đội tuyển | Đức`: a country behind the word for a team.
  void take_team(LabelledSpan& span, uint32_t taken) const {
    if (span.type != EntityType::person || span.begin == 0 || !matches_.has(span.begin - 1, kind_sport)) return;
    const EntityMatch* land = matches_.match_at(span.begin, country);
    if (land == nullptr || land->end != span.end) return;
    for (const EntityMatch& match : matches_.all()) {
      if (match.tag != head || match.end != span.begin || match.begin < taken) continue;
      span.begin = match.begin;
      span.type = EntityType::organisation;
      span.rule = EntityRule::company;
      return;
    }
  }

  // A body of the tables whose name is not made of Vietnamese syllables, and that is nothing else there.
  bool is_brand(const LabelledSpan& span) const {
    const bool legal = std::all_of(tokens_.begin() + span.begin, tokens_.begin() + span.end,
                                   [](const EntityToken& token) { return token.is(EntityToken::kLegal); });
    if (legal || behind_person_sign(span.begin)) return false;
    // Paris is a place, Paris Saint-Germain is none.
    const bool other = std::any_of(matches_.all().begin(), matches_.all().end(), [&](const EntityMatch& match) {
      return match.begin == span.begin && match.end >= span.end && kOtherNames.has(match.tag);
    });
    if (other) return false;
    // Vincom Center Đồng Khởi: what begins with a foreign brand is of it.
    const bool foreign = !tokens_[span.begin].is(EntityToken::kLegal);
    for (EntityTag tag : {org_name, org_short}) {
      const EntityMatch* name = matches_.match_at(span.begin, tag);
      if (name != nullptr && (name->end == span.end || (foreign && name->end < span.end))) return true;
    }
    return false;
  }

  // `Ảnh: Khả Vân Nhưng đội khách`, `Khả Vân Trình độ của hai đội`, `Trần Vân Ông | Lê Văn An`: the word that opens the
  // next sentence.
  void cut_opener(LabelledSpan& span) const {
    const uint32_t last = span.end - 1;
    if (span.end - span.begin < 3 || span.end >= tokens_.size() || !is_word(last)) return;
    // quần đảo Palm Du | khách: behind a foreign name a Vietnamese word that goes on.
    if (span.type != EntityType::person && is_word(last - 1) && !tokens_[last - 1].is(EntityToken::kLegal) &&
        tokens_[last].is(EntityToken::kLegal) && tokens_[span.end].is(EntityToken::kLower)) {
      const bool word = matches_.word_place(last) == 1 && matches_.word_place(span.end) >= 2;
      if (word || is_sentence_opener(tokens_[last].key)) {
        span.end = last;
        span.rule = EntityRule::caption;
        return;
      }
    }
    if (!is_word(last - 1) || !is_word(last - 2)) return;
    if (span.type == EntityType::place) return;
    const bool person = span.type == EntityType::person;
    if (person && (tokens_[last - 1].key == word_of("thị") || tokens_[last - 1].key == word_of("văn")))
      return;  // Trần Thị Ba nuôi cá
    const EntityToken& next = tokens_[span.end];
    bool opens = person && is_sign(last) && next.capital();
    if (next.is(EntityToken::kLower) && tokens_[last].bins.given <= (person ? 2 : 1))
      opens = opens || (matches_.word_place(last) == 1 && matches_.word_place(span.end) >= 2);
    if (!opens) return;
    span.end = last;
    span.rule = EntityRule::caption;
  }

  // `Ảnh: Trần Vân Ông Lê Văn An nói`: two persons.
  bool cut_caption(size_t at) {
    const LabelledSpan span = spans_[at];
    for (uint32_t i = span.begin + 2; i + 1 < span.end; ++i) {
      if (!tokens_[i].capital() || !is_sign(i)) continue;
      LabelledSpan second = span;
      second.begin = i + 1;
      second.rule = EntityRule::caption;
      spans_[at].end = i;
      spans_[at].rule = EntityRule::caption;
      spans_.insert(spans_.begin() + static_cast<ptrdiff_t>(at) + 1, second);
      return true;
    }
    return false;
  }

  const std::vector<EntityToken>& tokens_;
  const SentenceMatches& matches_;
  std::vector<LabelledSpan>& spans_;
};

}  // namespace

void apply_run_rules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans) {
  if (spans.empty() || sentence.unaccented || sentence.line_case == LineCase::capitals) return;
  RunRules rules(sentence, matches, spans);
  sentence.line_case == LineCase::normal ? rules.run() : rules.even_lists();
}

}  // namespace vnsift
