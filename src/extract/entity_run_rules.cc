#include "extract/entity_run_rules.h"

#include <algorithm>
#include <array>

#include "lexicon/name_endings.gen.h"
#include "lexicon/name_signs.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kUnitNames = {province, district, ward, loc_admin};
constexpr uint32_t kMaxCompany = 4;  // tokens of a name that its last word tells
constexpr EntityTagSet kOtherNames = {province, district, country, place, region, public_person, foreign_name, misc};

struct NameEnding {
  uint64_t key = 0;
  EntityType type = EntityType::person;
};
constexpr auto kNameEndings = [] {
  std::array<NameEnding, std::size(lexicon::kNameEnding)> out{};
  for (size_t i = 0; i < out.size(); ++i) {
    const lexicon::NameEndingRow& row = lexicon::kNameEnding[i];
    out[i] = {word_of(row.word), row.type == "ORG" ? EntityType::organisation : EntityType::place};
  }
  std::sort(out.begin(), out.end(), [](const NameEnding& a, const NameEnding& b) { return a.key < b.key; });
  return out;
}();

// Keys of words, of two syllables joined, in rising order, and what they are a sign of.
enum NameSign : uint8_t { kSeason, kSeasonBefore, kSide, kSideBefore, kAddress, kProductBefore, kDomain, kOpener, kSigns };
constexpr std::array<std::string_view, kSigns> kSignNames = {"season",  "season_before",  "side",  "side_before",
                                                             "address", "product_before", "domain", "opener"};
struct SignWord {
  uint64_t key = 0;
  uint8_t signs = 0;
};
constexpr auto kSignWords = [] {
  std::array<SignWord, std::size(lexicon::kNameSign)> out{};
  for (size_t i = 0; i < out.size(); ++i) {
    const lexicon::NameSignRow& row = lexicon::kNameSign[i];
    const size_t blank = row.phrase.find(' ');
    out[i].key = word_of(row.phrase.substr(0, blank));
    if (blank != std::string_view::npos) out[i].key = join_keys(out[i].key, word_of(row.phrase.substr(blank + 1)));
    size_t sign = 0;
    while (kSignNames[sign] != row.sign) ++sign;
    out[i].signs = static_cast<uint8_t>(1u << sign);
  }
  std::sort(out.begin(), out.end(), [](const SignWord& a, const SignWord& b) { return a.key < b.key; });
  return out;
}();
bool is_sign_of(uint64_t key, NameSign sign) {
  auto word = std::lower_bound(kSignWords.begin(), kSignWords.end(), key,
                               [](const SignWord& row, uint64_t sought) { return row.key < sought; });
  for (; word != kSignWords.end() && word->key == key; ++word) {
    if ((word->signs >> sign & 1) != 0) return true;
  }
  return false;
}

class RunRules {
 public:
  RunRules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans)
      : tokens_(sentence.tokens), matches_(matches), spans_(spans) {}

  void run() {
    std::erase_if(spans_, [this](const LabelledSpan& span) { return is_side(span) || is_season(span); });
    is_address_ = opens_address();
    for (size_t i = 0; i < spans_.size(); ++i) {
      LabelledSpan& span = spans_[i];
      if (span.type == EntityType::person || span.type == EntityType::place) {
        const uint32_t taken = i == 0 ? 0 : spans_[i - 1].end;
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
      if (span.type == EntityType::person && is_address_) take_street(span, next);
      if (span.type != EntityType::organisation) read_product(i);
      take_domain(span, next);
      if (span.type == EntityType::person && cut_caption(i)) ++i;
    }
  }

  // A line of an address has a capital for nearly every word.
  void mend_address() {
    if (!opens_address()) return;
    for (size_t i = 0; i < spans_.size(); ++i) {
      const uint32_t next = i + 1 < spans_.size() ? spans_[i + 1].begin : static_cast<uint32_t>(tokens_.size());
      if (spans_[i].type == EntityType::person) take_street(spans_[i], next);
    }
  }

 private:
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

  // The word of one or two tokens that ends before `end`, or begins at `begin`, is a sign.
  bool ends_sign(uint32_t end, NameSign sign) const {
    if (end == 0) return false;
    if (is_sign_of(tokens_[end - 1].key, sign)) return true;
    return end >= 2 && is_sign_of(join_keys(tokens_[end - 2].key, tokens_[end - 1].key), sign);
  }
  bool is_sign_word(uint32_t begin, uint32_t end, NameSign sign) const {
    if (end - begin == 1) return is_sign_of(tokens_[begin].key, sign);
    return end - begin == 2 && is_sign_of(join_keys(tokens_[begin].key, tokens_[begin + 1].key), sign);
  }

  // `26 địa phương phía Bắc`, `gió đông bắc`: nobody and no place is called so.
  bool is_side(const LabelledSpan& span) const {
    const bool typed = span.type == EntityType::person || span.type == EntityType::place;
    return typed && is_sign_word(span.begin, span.end, kSide) && ends_sign(span.begin, kSideBefore);
  }

  // `đón Xuân`, `Mùa Xuân`: no person, but behind `chị` one.
  bool is_season(const LabelledSpan& span) const {
    if (span.type != EntityType::person || span.end - span.begin > 2) return false;
    const uint32_t last = span.end - 1;
    if (!is_sign_of(tokens_[last].key, kSeason)) return false;
    if (span.end - span.begin == 2) return is_sign_of(tokens_[span.begin].key, kSeasonBefore);
    return span.begin > 0 && is_sign_of(tokens_[span.begin - 1].key, kSeasonBefore) && !behind_person_sign(span.begin);
  }

  // `Địa chỉ: Số 8, …`
  bool opens_address() const {
    for (uint32_t i = 0; i + 1 < tokens_.size() && i < 3; ++i) {
      for (uint32_t end : {i + 1, i + 2}) {
        if (end < tokens_.size() && tokens_[end].shape == EntityShape::colon && is_sign_word(i, end, kAddress))
          return true;
      }
    }
    return false;
  }

  // `Số 8, Phan Huy | Chú, Hoàn Kiếm`: a street or a district, whose name ends at the comma.
  void take_street(LabelledSpan& span, uint32_t next) const {
    if (span.begin == 0 || behind_person_sign(span.begin)) return;
    const EntityShape before = tokens_[span.begin - 1].shape;
    if (before != EntityShape::comma && before != EntityShape::number && before != EntityShape::dash) return;
    while (span.end < next && is_word(span.end)) ++span.end;
    span.type = EntityType::place;
    span.rule = EntityRule::type_word;
  }

  // `phần mềm Grammarly`, `công cụ như A hay B`, `chip Tensor`: a foreign name behind the word for a thing.
  void read_product(size_t at) {
    LabelledSpan& span = spans_[at];
    uint32_t begin = span.begin;
    while (begin < span.end && tokens_[begin].is(EntityToken::kLower)) ++begin;
    if (begin == span.end) return;
    const bool foreign = std::none_of(tokens_.begin() + begin, tokens_.begin() + span.end, [](const EntityToken& token) {
      return token.is(EntityToken::kLegal) || token.shape == EntityShape::number;
    });
    if (!foreign || begin == 0 || matches_.match_at(begin, country) != nullptr) return;
    uint32_t end = begin;
    if (tokens_[end - 1].key == word_of("như") && end > 1) --end;
    bool product = ends_sign(end, kProductBefore);
    if (!product && at > 0 && begin == span.begin) {
      const LabelledSpan& left = spans_[at - 1];
      const bool listed = left.end + 1 == begin && (tokens_[left.end].shape == EntityShape::comma ||
                                                    tokens_[left.end].key == word_of("hay") ||
                                                    tokens_[left.end].key == word_of("và"));
      product = listed && left.rule == EntityRule::product;
    }
    if (!product) return;
    span.begin = begin;
    span.type = EntityType::other;
    span.rule = EntityRule::product;
  }

  // `Otter | .ai`
  void take_domain(LabelledSpan& span, uint32_t next) const {
    uint32_t end = span.end;
    while (end + 1 < next && tokens_[end].shape == EntityShape::dot && tokens_[end].is(EntityToken::kGlued) &&
           tokens_[end + 1].is(EntityToken::kLower) && tokens_[end + 1].is(EntityToken::kGlued) &&
           is_sign_of(tokens_[end + 1].key, kDomain))
      end += 2;
    if (end == span.end) return;
    span.end = end;
    if (span.type != EntityType::organisation) span.type = EntityType::other;
    span.rule = EntityRule::product;
  }

  // A word of respect that is no name.
  bool is_sign(uint32_t i) const {
    static constexpr std::array<uint64_t, 3> kSigns = {word_of("ông"), word_of("bà"), word_of("hlv")};
    return std::find(kSigns.begin(), kSigns.end(), tokens_[i].key) != kSigns.end();
  }

  // `Bình Sa Land`: the whole run of capitals, of which the decision may have left out the first words.
  void read_ending(LabelledSpan& span, uint32_t taken) const {
    const uint32_t last = span.end - 1;
    if (!is_word(last) || (span.end < tokens_.size() && is_word(span.end))) return;
    const auto ending = std::lower_bound(kNameEndings.begin(), kNameEndings.end(), tokens_[last].key,
                                         [](const NameEnding& row, uint64_t key) { return row.key < key; });
    if (ending == kNameEndings.end() || ending->key != tokens_[last].key || ending->type == span.type) return;
    uint32_t begin = span.begin;
    while (begin > taken && span.end - begin < kMaxCompany && is_word(begin - 1)) --begin;
    if (span.end - begin < 2 || span.end - begin > kMaxCompany || behind_person_sign(begin)) return;
    for (uint32_t i = begin; i < span.end; ++i) {
      if (!is_word(i)) return;
    }
    span.begin = begin;
    span.type = ending->type;
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
    for (EntityTag tag : {org_name, org_short}) {
      const EntityMatch* name = matches_.match_at(span.begin, tag);
      if (name != nullptr && name->end == span.end) return true;
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
      if (word || is_sign_of(tokens_[last].key, kOpener)) {
        span.end = last;
        span.rule = EntityRule::caption;
        return;
      }
    }
    if (!is_word(last - 1) || !is_word(last - 2)) return;
    if (span.type == EntityType::place) return;
    const bool person = span.type == EntityType::person;
    const EntityToken& next = tokens_[span.end];
    bool opens = person && is_sign(last) && next.capital();
    if (next.is(EntityToken::kLower) && tokens_[last].bins.given <= 1) {
      const EntityMatch* opener = matches_.match_at(last, stop);
      opens = opener != nullptr && opener->end == span.end;
    }
    if (next.is(EntityToken::kLower) && person && tokens_[last].bins.given <= 2)
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
  bool is_address_ = false;
};

}  // namespace

void apply_run_rules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans) {
  if (sentence.unaccented || sentence.line_case == LineCase::capitals) return;
  RunRules rules(sentence, matches, spans);
  sentence.line_case == LineCase::normal ? rules.run() : rules.mend_address();
}

}  // namespace vnsift
