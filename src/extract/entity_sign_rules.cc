#include "extract/entity_sign_rules.h"

#include <algorithm>
#include <array>

#include "extract/entity_word_bits.h"
#include "lexicon/name_signs.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kKnownNames = {province, district, ward, country, place, region, org_name, org_short, abbr_full};

// What a word is a sign of, in the order of kSignNames.
enum NameSign : uint32_t {
  kSeason = 1 << 0,
  kSeasonBefore = 1 << 1,
  kSide = 1 << 2,
  kSideBefore = 1 << 3,
  kAddress = 1 << 4,
  kProductBefore = 1 << 5,
  kDomain = 1 << 6,
  kOpener = 1 << 7,
  kSidePlace = 1 << 8,
  kPeople = 1 << 9,
  kPress = 1 << 10,
  kLandBefore = 1 << 11,
  kAward = 1 << 12,
  kCounter = 1 << 13,
  kStorm = 1 << 14,
  kRole = 1 << 15,
  kPaper = 1 << 16,
  kAnyLandBefore = 1 << 17,
  kPersonBefore = 1 << 18
};
constexpr std::array<std::string_view, 19> kSignNames = {
    "season", "season_before", "side",   "side_before",     "address",      "product_before", "domain",
    "opener", "side_place",    "people", "press",           "land_before",  "award",          "counter",
    "storm",  "role",          "paper",  "any_land_before", "person_before"};
constexpr WordBits kSigns([] {
  std::array<WordBitsRow, std::size(lexicon::kNameSign)> out{};
  for (size_t i = 0; i < out.size(); ++i) {
    const lexicon::NameSignRow& row = lexicon::kNameSign[i];
    uint32_t sign = 0;
    while (kSignNames[sign] != row.sign) ++sign;
    out[i] = {phrase_of(row.phrase), 1u << sign};
  }
  return out;
}());

class SignRules {
 public:
  SignRules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans)
      : tokens_(sentence.tokens), has_foreign_(sentence.has_foreign), matches_(matches), spans_(spans) {}

  void run() {
    drop_no_names();
    add_england();
    if (has_foreign_) add_products();
    for (size_t i = 0; i < spans_.size(); ++i) {
      LabelledSpan& span = spans_[i];
      const uint32_t taken = i == 0 ? 0 : spans_[i - 1].end, next = begin_behind(i);
      if (span.type == EntityType::person && in_address(span) && (behind_house_number(span) || opens_address()))
        take_street(span, next);
      take_city(span, taken);
      cut_side(span);
      cut_storm(span);
      const uint32_t before = signs_before(span.begin);
      tell_person(span, before);
      if ((before & kNeighbours) != 0 || is_behind_man(span.begin)) read_neighbour(span, before);
      if (is_land_among_lands(span)) {
        span.type = EntityType::place;
        span.rule = EntityRule::known_unit;
      }
      if (span.type != EntityType::organisation) read_product(i);
      take_domain(span, next);
      take_version(span, next);
    }
  }

  // A line of an address has a capital for nearly every word.
  void run_address() {
    for (size_t i = 0; i < spans_.size() && opens_address(); ++i) {
      if (spans_[i].type == EntityType::person && in_address(spans_[i])) take_street(spans_[i], begin_behind(i));
    }
  }

  void run_persons() {
    for (LabelledSpan& span : spans_) tell_person(span, signs_before(span.begin));
  }

  void drop_no_names() {
    std::erase_if(spans_, [this](const LabelledSpan& span) {
      return is_side(span) || is_season(span) || is_word_start(span) || is_count(span) || is_pronoun(span);
    });
  }

 private:
  // `tư tưởng Hồ Chí Minh`: of a name that places have too.
  void tell_person(LabelledSpan& span, uint32_t before) const {
    if (span.type != EntityType::place || (before & kPersonBefore) == 0) return;
    const EntityMatch* const person = matches_.match_at(span.begin, public_person);
    if (person == nullptr || person->end != span.end) return;
    span.type = EntityType::person;
    span.rule = EntityRule::known_person;
  }

  uint32_t begin_behind(size_t at) const {
    return at + 1 < spans_.size() ? spans_[at + 1].begin : static_cast<uint32_t>(tokens_.size());
  }
  bool is_word(uint32_t i) const { return tokens_[i].capital() && tokens_[i].is(EntityToken::kAlpha); }
  bool behind_person_sign(uint32_t begin) const {
    return begin > 0 && matches_.closes_any(begin - 1, kSurePersonSigns);
  }

  uint32_t signs_at(uint32_t i) const { return kSigns.of(tokens_[i].key); }
  // What the word of one or two tokens that ends before `end` is a sign of.
  uint32_t signs_before(uint32_t end) const {
    if (end == 0) return 0;
    return signs_at(end - 1) | (end >= 2 ? kSigns.of(join_keys(tokens_[end - 2].key, tokens_[end - 1].key)) : 0);
  }
  // The same of the tokens of a span, if it has no more than two.
  uint32_t signs_of(uint32_t begin, uint32_t end) const {
    if (end - begin == 1) return signs_at(begin);
    return end - begin == 2 ? kSigns.of(join_keys(tokens_[begin].key, tokens_[begin + 1].key)) : 0;
  }

  // `26 địa phương phía Bắc`, `gió đông bắc`: nobody and no place is called so.
  bool is_side(const LabelledSpan& span) const {
    if ((signs_of(span.begin, span.end) & kSide) == 0) return false;
    if (span.type != EntityType::person && span.type != EntityType::place) return false;
    // hướng Bắc - Nam
    const bool second = span.begin >= 3 && tokens_[span.begin - 1].shape == EntityShape::dash &&
                        (signs_at(span.begin - 2) & kSide) != 0;
    return (signs_before(second ? span.begin - 2 : span.begin) & kSideBefore) != 0;
  }

  // `đón Xuân`, `Mùa Xuân`: no person, but behind `chị` one.
  bool is_season(const LabelledSpan& span) const {
    const uint32_t size = span.end - span.begin;
    if ((signs_at(span.end - 1) & kSeason) == 0) return false;
    if (size > 2 || (span.type == EntityType::place && size == 1)) return false;
    if (size == 2) return (signs_at(span.begin) & kSeasonBefore) != 0;
    return span.begin > 0 && (signs_at(span.begin - 1) & kSeasonBefore) != 0 && !behind_person_sign(span.begin);
  }

  // `phía Đông | Sumatra`: the side is no part of the name; but phía Nam Định.
  void cut_side(LabelledSpan& span) const {
    if (span.type != EntityType::place || (signs_before(span.begin) & kSideBefore) == 0) return;
    uint32_t end = span.begin;
    for (uint32_t size : {1u, 2u}) {
      if (span.begin + size < span.end && (signs_of(span.begin, span.begin + size) & kSide) != 0)
        end = span.begin + size;
    }
    if (end == span.begin || !tokens_[end].capital()) return;
    for (EntityTag tag : {province, district, ward, country, place, region}) {
      const EntityMatch* known = matches_.match_at(span.begin, tag);
      if (known != nullptr && known->end > end) return;
    }
    span.begin = end;
    span.rule = EntityRule::outside_word;
  }

  // `bão | Sơn Ca`: what is no name belongs to none.
  void cut_storm(LabelledSpan& span) const {
    if (span.end - span.begin >= 2 && tokens_[span.begin].is(EntityToken::kLower) &&
        (signs_at(span.begin) & kStorm) != 0)
      ++span.begin;
  }

  // `Phiên | họp thứ 9`, `đầu cầu Trụ | sở Chính phủ`: one word, and a word that goes on in small letters.
  bool is_word_start(const LabelledSpan& span) const {
    const uint32_t last = span.end - 1;
    // Behind the last token no word goes on.
    if (matches_.word_place(last) != 1 || span.end >= tokens_.size() || matches_.word_place(span.end) < 2) return false;
    if (!is_word(last) || !tokens_[span.end].is(EntityToken::kLower)) return false;
    for (uint32_t i = span.begin; i < last; ++i) {
      if (!tokens_[i].is(EntityToken::kLower)) return false;
    }
    return !behind_person_sign(span.begin) && !matches_.has_any(span.begin, kKnownNames);
  }

  // `Hai quận này`, `Ba người em`: a number that opens the sentence.
  bool is_count(const LabelledSpan& span) const {
    static constexpr WordBits kNumbers([] {
      constexpr std::array<std::string_view, 9> kWords = {"hai", "ba",  "bốn",  "năm", "sáu",
                                                          "bảy", "tám", "chín", "mười"};
      std::array<WordBitsRow, kWords.size()> out{};
      for (size_t i = 0; i < out.size(); ++i) out[i] = {word_of(kWords[i]), 1};
      return out;
    }());
    return kNumbers.of(tokens_[span.begin].key) != 0 && span.type == EntityType::person && span.end - span.begin == 1 &&
           span.end < tokens_.size() && tokens_[span.begin].is(EntityToken::kStart) &&
           tokens_[span.end].is(EntityToken::kLower) && (signs_at(span.end) & kCounter) != 0;
  }

  // `Anh nói`: the word for a man, though the document names somebody Anh, or the country.
  bool is_pronoun(const LabelledSpan& span) const {
    return span.end - span.begin == 1 && tokens_[span.begin].key == word_of("anh") &&
           tokens_[span.begin].is(EntityToken::kStart) && span.end < tokens_.size() &&
           tokens_[span.end].is(EntityToken::kLower) &&
           (span.type == EntityType::person || span.rule == EntityRule::recall);
  }

  // `Địa chỉ: Số 8, …`
  bool opens_address() const {
    for (uint32_t i = 0; i + 1 < tokens_.size() && i < 3; ++i) {
      for (uint32_t end : {i + 1, i + 2}) {
        if (end < tokens_.size() && tokens_[end].shape == EntityShape::colon && (signs_of(i, end) & kAddress) != 0)
          return true;
      }
    }
    return false;
  }

  // May a street or a district stand there?
  bool in_address(const LabelledSpan& span) const {
    if (span.begin == 0) return false;
    constexpr uint32_t kBefore =
        shape_bit(EntityShape::comma) | shape_bit(EntityShape::number) | shape_bit(EntityShape::dash);
    return (kBefore >> static_cast<uint32_t>(tokens_[span.begin - 1].shape) & 1) != 0 &&
           !behind_person_sign(span.begin);
  }

  // `Số 8, Phan Huy | Chú, Hoàn Kiếm`: a street or a district, whose name ends at the comma.
  void take_street(LabelledSpan& span, uint32_t next) const {
    while (span.end < next && is_word(span.end)) ++span.end;
    span.type = EntityType::place;
    span.rule = EntityRule::type_word;
  }

  // `số 36 Lý Nam Đế, …`
  bool behind_house_number(const LabelledSpan& span) const {
    return span.begin >= 2 && tokens_[span.begin - 1].shape == EntityShape::number &&
           tokens_[span.begin - 2].key == word_of("số") && span.end < tokens_.size() &&
           tokens_[span.end].shape == EntityShape::comma;
  }

  // `Tp. | Hồ Chí Minh`, `tp. HCM` as a body
  void take_city(LabelledSpan& span, uint32_t taken) const {
    const auto is_city = [this](uint32_t i) { return tokens_[i].key == word_of("tp"); };
    uint32_t at = span.begin;
    if (at > taken && tokens_[at - 1].shape == EntityShape::dot) --at;
    if (at > taken && is_city(at - 1) && span.type == EntityType::person) {
      span.begin = at - 1;
    } else if (!is_city(span.begin) || span.type != EntityType::organisation || span.end - span.begin > 3) {
      return;
    }
    span.type = EntityType::place;
    span.rule = EntityRule::type_word;
  }

  // What one word before a name tells: `người Cuba` a people, `giọng Bắc` a part of the country, `phóng viên Tuổi Trẻ`
  // a paper; `lính Mỹ` one of the country,
  // `tờ Evening Courier` one of whatever foreign name, `giải thưởng Lê Quí Đôn` a prize, `bão Sơn Ca` a storm,
  // `đóng vai Nga` a person.
  static constexpr uint32_t kNeighbours =
      kPeople | kLandBefore | kAnyLandBefore | kSidePlace | kAward | kPress | kStorm | kRole | kPaper;
  void read_neighbour(LabelledSpan& span, uint32_t before) const {
    if (!tokens_[span.begin - 1].is(EntityToken::kLower)) return;
    const bool land = is_land(span);
    const bool single = span.end - span.begin == 1;
    if (span.type == EntityType::place && land && (before & kPeople) != 0) {
      span.type = EntityType::other;
      span.rule = EntityRule::known_other;
      return;
    }
    const bool known = matches_.has_any(span.begin, kKnownNames);
    if ((before & kStorm) != 0 && span.type != EntityType::other && (!known || span.type == EntityType::person)) {
      span.type = EntityType::other;
      span.rule = EntityRule::known_other;
      return;
    }
    if ((before & kRole) != 0 && single && span.type == EntityType::place && tokens_[span.begin].bins.given > 0) {
      span.type = EntityType::person;
      span.rule = EntityRule::known_person;
      return;
    }
    if ((before & kPaper) != 0 && span.type != EntityType::organisation && is_foreign(span.begin, span.end)) {
      span.type = EntityType::organisation;
      span.rule = EntityRule::known_body;
      return;
    }
    if (span.type != EntityType::person) return;
    const bool is_america = single && land && tokens_[span.begin].key == word_of("mỹ");
    if ((is_america && (is_behind_man(span.begin) || (before & kLandBefore) != 0)) ||
        (single && land && (before & kAnyLandBefore) != 0) ||
        (single && (before & kSidePlace) != 0 && (signs_at(span.begin) & kSide) != 0)) {
      if (tokens_[span.begin - 1].key == word_of("miền")) --span.begin;
      span.type = EntityType::place;
      span.rule = EntityRule::known_unit;
    } else if ((before & kAward) != 0 && !single) {
      span.type = EntityType::other;
      span.rule = EntityRule::known_other;
    } else if ((before & (kPress | kPaper)) != 0) {
      for (EntityTag tag : {org_name, org_short}) {
        const EntityMatch* paper = matches_.match_at(span.begin, tag);
        if (paper == nullptr || paper->end != span.end) continue;
        span.type = EntityType::organisation;
        span.rule = EntityRule::known_body;
      }
    }
  }
  // `Đức lo ngại, Pháp và Ba Lan phản đối`: names of countries that are names of persons too, beside another
  // country.
  bool is_land_among_lands(const LabelledSpan& span) const {
    if (span.type != EntityType::person || span.end - span.begin != 1 || !is_land(span)) return false;
    if (behind_person_sign(span.begin) || (signs_before(span.begin) & kRole) != 0) return false;
    if (span.begin > 0 && matches_.has(span.begin - 1, kind_sport)) return false;  // Đội tuyển Đức
    return std::any_of(spans_.begin(), spans_.end(), [&](const LabelledSpan& other) {
      if (other.type != EntityType::place && other.type != EntityType::organisation) return false;
      for (uint32_t i = other.begin; i < other.end; ++i) {  // also Đội tuyển Đức
        const uint64_t key = tokens_[i].key;
        if (is_land({i, other.end, other.type, 0}) && key != tokens_[span.begin].key && key != word_of("việt") &&
            key != word_of("vn"))
          return true;
      }
      return false;
    });
  }
  bool is_land(const LabelledSpan& span) const {
    const EntityMatch* land = matches_.match_at(span.begin, country);
    return land != nullptr && land->end == span.end;
  }

  // Not a syllable of Vietnamese in it, nor a number.
  bool is_foreign(uint32_t begin, uint32_t end) const {
    return std::none_of(tokens_.begin() + begin, tokens_.begin() + end, [](const EntityToken& token) {
      return token.is(EntityToken::kLegal) || token.shape == EntityShape::number;
    });
  }

  // người đàn ông Mỹ
  bool is_behind_man(uint32_t begin) const { return begin >= 2 && tokens_[begin - 2].key == word_of("đàn"); }

  // `phần mềm Grammarly`, `công cụ như A hay B`, `chip Tensor`: a foreign name behind the word for a thing.
  void read_product(size_t at) {
    LabelledSpan& span = spans_[at];
    uint32_t begin = span.begin;
    while (begin < span.end && tokens_[begin].is(EntityToken::kLower)) ++begin;
    if (begin == span.end || begin == 0) return;
    uint32_t end = begin;
    if (tokens_[end - 1].key == word_of("như") && end > 1) --end;
    bool product = (signs_before(end) & kProductBefore) != 0;
    if (!product && at > 0 && begin == span.begin) {
      const LabelledSpan& left = spans_[at - 1];
      product = left.rule == EntityRule::product && left.end + 1 == begin &&
                (tokens_[left.end].shape == EntityShape::comma || tokens_[left.end].key == word_of("hay") ||
                 tokens_[left.end].key == word_of("và"));
    }
    if (!product) return;
    if (!is_foreign(begin, span.end) || matches_.match_at(begin, country) != nullptr) return;
    span.begin = begin;
    span.type = EntityType::other;
    span.rule = EntityRule::product;
  }

  // `phần mềm Zentrello`, `trang Docuno.ai`: the decision may have seen no name where the word before or the domain
  // behind tells one.
  void add_products() {
    constexpr uint32_t kMinBytes = 4;
    size_t at = 0;
    for (uint32_t i = 1; i < tokens_.size(); ++i) {
      const EntityToken& token = tokens_[i];
      if (!is_word(i) || token.is(EntityToken::kLegal) || token.is(EntityToken::kGlued)) continue;
      if (token.end - token.begin < kMinBytes) continue;
      while (at < spans_.size() && spans_[at].end <= i) ++at;
      if (at < spans_.size() && spans_[at].begin <= i) continue;
      const uint32_t next = at < spans_.size() ? spans_[at].begin : static_cast<uint32_t>(tokens_.size());
      LabelledSpan name{i, i + 1, EntityType::other, kRuleMargin, EntityRule::product};
      while (name.end < next && is_word(name.end) && !tokens_[name.end].is(EntityToken::kLegal)) ++name.end;
      if (matches_.has_any(i, kKnownNames) || matches_.has(i, never) || matches_.word_place(i) != 0) continue;
      const bool told = tokens_[i - 1].is(EntityToken::kLower) && !token.is(EntityToken::kUpper) &&
                        (signs_before(i) & kProductBefore) != 0;
      const uint32_t end = name.end;
      take_domain(name, next);
      if (!told && name.end == end) continue;
      spans_.insert(spans_.begin() + static_cast<ptrdiff_t>(at), name);
    }
  }

  // `Otter | .ai`
  void take_domain(LabelledSpan& span, uint32_t next) const {
    uint32_t end = span.end;
    while (end + 1 < next && tokens_[end].shape == EntityShape::dot && tokens_[end].is(EntityToken::kGlued) &&
           tokens_[end + 1].is(EntityToken::kLower) && tokens_[end + 1].is(EntityToken::kGlued) &&
           (signs_at(end + 1) & kDomain) != 0)
      end += 2;
    if (end == span.end) return;
    span.end = end;
    if (span.type != EntityType::organisation) span.type = EntityType::other;
    span.rule = EntityRule::product;
  }

  // `Grok 4 | .1`, `Pixel 9 | a`: what is glued to the number of a thing belongs to it.
  void take_version(LabelledSpan& span, uint32_t next) const {
    uint32_t end = span.end;
    if (span.type != EntityType::other || tokens_[end - 1].shape != EntityShape::number) return;
    const auto is_glued = [&](uint32_t i) { return i < next && tokens_[i].is(EntityToken::kGlued); };
    if (is_glued(end) && tokens_[end].is(EntityToken::kAlpha) && tokens_[end].end - tokens_[end].begin <= 2) {
      ++end;
    } else if (is_glued(end) && tokens_[end].shape == EntityShape::dot && is_glued(end + 1) &&
               tokens_[end + 1].shape == EntityShape::number) {
      end += 2;
    }
    if (end == span.end) return;
    span.end = end;
    span.rule = EntityRule::product;
  }

  // `Anh và Pháp ký hiệp ước`: at the start of a sentence the country looks like the pronoun.
  void add_england() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      const LabelledSpan& land = spans_[i];
      const uint32_t begin = land.begin, at = begin - 2;
      if (begin < 2 || land.type != EntityType::place || !is_land(land)) continue;
      if (tokens_[at].key != word_of("anh") || !tokens_[at].is(EntityToken::kStart) || !is_word(at)) continue;
      if (tokens_[at + 1].key != word_of("và") && tokens_[at + 1].shape != EntityShape::comma) continue;
      if (i > 0 && spans_[i - 1].end > at) continue;
      spans_.insert(spans_.begin() + static_cast<ptrdiff_t>(i),
                    {at, at + 1, EntityType::place, kRuleMargin, EntityRule::known_unit});
      ++i;
    }
  }

  const std::vector<EntityToken>& tokens_;
  bool has_foreign_;
  const SentenceMatches& matches_;
  std::vector<LabelledSpan>& spans_;
};

}  // namespace

bool is_sentence_opener(uint64_t key) { return (kSigns.of(key) & kOpener) != 0; }

void apply_sign_rules(const EntitySentence& sentence, const SentenceMatches& matches,
                      std::vector<LabelledSpan>& spans) {
  if (sentence.unaccented) return;
  SignRules rules(sentence, matches, spans);
  if (sentence.line_case == LineCase::normal) return rules.run();
  if (sentence.line_case == LineCase::title_case) rules.run_address();
  rules.run_persons();
}

void drop_no_names(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans) {
  if (!spans.empty() && sentence.line_case == LineCase::normal && !sentence.unaccented)
    SignRules(sentence, matches, spans).drop_no_names();
}

}  // namespace vnsift
