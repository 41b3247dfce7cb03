#include "extract/entity_sign_rules.h"

#include <algorithm>
#include <array>

#include "lexicon/name_signs.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kKnownNames = {province, district, ward, country, place, region, org_name, org_short, abbr_full};

// Keys of words, of two syllables joined, in rising order, and what they are a sign of.
enum NameSign : uint8_t {
  kSeason,
  kSeasonBefore,
  kSide,
  kSideBefore,
  kAddress,
  kProductBefore,
  kDomain,
  kOpener,
  kSidePlace,
  kPeople,
  kPress,
  kLandBefore,
  kAward,
  kCounter,
  kSigns
};
constexpr std::array<std::string_view, kSigns> kSignNames = {
    "season", "season_before", "side",   "side_before", "address",     "product_before", "domain",
    "opener", "side_place",    "people", "press",       "land_before", "award",          "counter"};
struct SignWord {
  uint64_t key = 0;
  uint16_t signs = 0;
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
    out[i].signs = static_cast<uint16_t>(1u << sign);
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

class SignRules {
 public:
  SignRules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans)
      : tokens_(sentence.tokens), matches_(matches), spans_(spans) {}

  void run() {
    drop_no_names();
    const bool is_address = opens_address();
    for (size_t i = 0; i < spans_.size(); ++i) {
      LabelledSpan& span = spans_[i];
      const uint32_t taken = i == 0 ? 0 : spans_[i - 1].end, next = begin_behind(i);
      if (span.type == EntityType::person && (is_address || behind_house_number(span))) take_street(span, next);
      take_city(span, taken);
      read_neighbour(span);
      if (span.type != EntityType::organisation) read_product(i);
      take_domain(span, next);
    }
  }

  // A line of an address has a capital for nearly every word.
  void run_address() {
    for (size_t i = 0; i < spans_.size() && opens_address(); ++i) {
      if (spans_[i].type == EntityType::person) take_street(spans_[i], begin_behind(i));
    }
  }

  void drop_no_names() {
    std::erase_if(spans_, [this](const LabelledSpan& span) {
      return is_side(span) || is_season(span) || is_word_start(span) || is_count(span);
    });
  }

 private:
  uint32_t begin_behind(size_t at) const {
    return at + 1 < spans_.size() ? spans_[at + 1].begin : static_cast<uint32_t>(tokens_.size());
  }
  bool is_word(uint32_t i) const { return tokens_[i].capital() && tokens_[i].is(EntityToken::kAlpha); }
  bool behind_person_sign(uint32_t begin) const {
    return begin > 0 && matches_.closes_any(begin - 1, kSurePersonSigns);
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
    if (!typed || !is_sign_word(span.begin, span.end, kSide)) return false;
    // hướng Bắc - Nam
    const bool second = span.begin >= 3 && tokens_[span.begin - 1].shape == EntityShape::dash &&
                        is_sign_of(tokens_[span.begin - 2].key, kSide);
    return ends_sign(second ? span.begin - 2 : span.begin, kSideBefore);
  }

  // `đón Xuân`, `Mùa Xuân`: no person, but behind `chị` one.
  bool is_season(const LabelledSpan& span) const {
    if (span.end - span.begin > 2 || (span.type == EntityType::place && span.end - span.begin == 1)) return false;
    const uint32_t last = span.end - 1;
    if (!is_sign_of(tokens_[last].key, kSeason)) return false;
    if (span.end - span.begin == 2) return is_sign_of(tokens_[span.begin].key, kSeasonBefore);
    return span.begin > 0 && is_sign_of(tokens_[span.begin - 1].key, kSeasonBefore) && !behind_person_sign(span.begin);
  }

  // `Phiên | họp thứ 9`, `đầu cầu Trụ | sở Chính phủ`: one word, and a word that goes on in small letters.
  bool is_word_start(const LabelledSpan& span) const {
    const uint32_t last = span.end - 1;
    if (span.end >= tokens_.size() || !is_word(last) || !tokens_[span.end].is(EntityToken::kLower)) return false;
    if (matches_.word_place(last) != 1 || matches_.word_place(span.end) < 2) return false;
    for (uint32_t i = span.begin; i < last; ++i) {
      if (!tokens_[i].is(EntityToken::kLower)) return false;
    }
    return !behind_person_sign(span.begin) && !matches_.has_any(span.begin, kKnownNames);
  }

  // `Hai quận này`, `Ba người em`: a number that opens the sentence.
  bool is_count(const LabelledSpan& span) const {
    if (span.type != EntityType::person || span.end - span.begin != 1 || span.end >= tokens_.size()) return false;
    static constexpr std::array<uint64_t, 9> kNumbers = {word_of("hai"), word_of("ba"),   word_of("bốn"),
                                                         word_of("năm"), word_of("sáu"),  word_of("bảy"),
                                                         word_of("tám"), word_of("chín"), word_of("mười")};
    return tokens_[span.begin].is(EntityToken::kStart) &&
           std::find(kNumbers.begin(), kNumbers.end(), tokens_[span.begin].key) != kNumbers.end() &&
           tokens_[span.end].is(EntityToken::kLower) && is_sign_of(tokens_[span.end].key, kCounter);
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

  // `số 36 Lý Nam Đế, …`
  bool behind_house_number(const LabelledSpan& span) const {
    return span.begin >= 2 && tokens_[span.begin - 1].shape == EntityShape::number &&
           tokens_[span.begin - 2].key == word_of("số") && span.end < tokens_.size() &&
           tokens_[span.end].shape == EntityShape::comma;
  }

  // `Tp. | Hồ Chí Minh`, `tp. HCM` as a body
  void take_city(LabelledSpan& span, uint32_t taken) const {
    if (span.type == EntityType::organisation) {
      if (tokens_[span.begin].key != word_of("tp") || span.end - span.begin > 3) return;
      span.type = EntityType::place;
      span.rule = EntityRule::type_word;
      return;
    }
    if (span.type != EntityType::person) return;
    uint32_t at = span.begin;
    if (at > taken && tokens_[at - 1].shape == EntityShape::dot) --at;
    if (at == taken || tokens_[at - 1].key != word_of("tp")) return;
    span.begin = at - 1;
    span.type = EntityType::place;
    span.rule = EntityRule::type_word;
  }

  // What one word before a name tells: `người Cuba` a people, `giọng Bắc` a part of the country, `phóng viên Tuổi Trẻ`
  // a paper; `lính Mỹ` one of the country,
  // `giải thưởng Lê Quí Đôn` a prize.
  void read_neighbour(LabelledSpan& span) const {
    if (span.begin == 0 || !tokens_[span.begin - 1].is(EntityToken::kLower)) return;
    const EntityMatch* land = matches_.match_at(span.begin, country);
    const bool is_land = land != nullptr && land->end == span.end;
    const bool single = span.end - span.begin == 1;
    if (span.type == EntityType::place && is_land && ends_sign(span.begin, kPeople)) {
      span.type = EntityType::other;
      span.rule = EntityRule::known_other;
      return;
    }
    if (span.type != EntityType::person) return;
    const bool man = span.begin >= 2 && tokens_[span.begin - 2].key == word_of("đàn");  // người đàn ông Mỹ
    const bool is_america = single && is_land && tokens_[span.begin].key == word_of("mỹ");
    if ((is_america && (man || ends_sign(span.begin, kLandBefore))) ||
        (single && is_sign_of(tokens_[span.begin].key, kSide) && ends_sign(span.begin, kSidePlace))) {
      if (tokens_[span.begin - 1].key == word_of("miền")) --span.begin;
      span.type = EntityType::place;
      span.rule = EntityRule::known_unit;
    } else if (ends_sign(span.begin, kAward) && !single) {
      span.type = EntityType::other;
      span.rule = EntityRule::known_other;
    } else if (ends_sign(span.begin, kPress)) {
      for (EntityTag tag : {org_name, org_short}) {
        const EntityMatch* paper = matches_.match_at(span.begin, tag);
        if (paper == nullptr || paper->end != span.end) continue;
        span.type = EntityType::organisation;
        span.rule = EntityRule::known_body;
      }
    }
  }

  // `phần mềm Grammarly`, `công cụ như A hay B`, `chip Tensor`: a foreign name behind the word for a thing.
  void read_product(size_t at) {
    LabelledSpan& span = spans_[at];
    uint32_t begin = span.begin;
    while (begin < span.end && tokens_[begin].is(EntityToken::kLower)) ++begin;
    if (begin == span.end) return;
    const bool foreign = std::none_of(
        tokens_.begin() + begin, tokens_.begin() + span.end,
        [](const EntityToken& token) { return token.is(EntityToken::kLegal) || token.shape == EntityShape::number; });
    if (!foreign || begin == 0 || matches_.match_at(begin, country) != nullptr) return;
    uint32_t end = begin;
    if (tokens_[end - 1].key == word_of("như") && end > 1) --end;
    bool product = ends_sign(end, kProductBefore);
    if (!product && at > 0 && begin == span.begin) {
      const LabelledSpan& left = spans_[at - 1];
      const bool listed =
          left.end + 1 == begin && (tokens_[left.end].shape == EntityShape::comma ||
                                    tokens_[left.end].key == word_of("hay") || tokens_[left.end].key == word_of("và"));
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

  const std::vector<EntityToken>& tokens_;
  const SentenceMatches& matches_;
  std::vector<LabelledSpan>& spans_;
};

}  // namespace

bool is_sentence_opener(uint64_t key) { return is_sign_of(key, kOpener); }

void apply_sign_rules(const EntitySentence& sentence, const SentenceMatches& matches,
                      std::vector<LabelledSpan>& spans) {
  if (sentence.unaccented || sentence.line_case == LineCase::capitals) return;
  SignRules rules(sentence, matches, spans);
  sentence.line_case == LineCase::normal ? rules.run() : rules.run_address();
}

void drop_no_names(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans) {
  if (sentence.line_case == LineCase::normal && !sentence.unaccented)
    SignRules(sentence, matches, spans).drop_no_names();
}

}  // namespace vnsift
