#include "extract/entity_run_rules.h"

#include <algorithm>
#include <array>

#include "lexicon/company_endings.gen.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr uint32_t kMaxCompany = 4;  // tokens of the name of a company that its last word tells
constexpr EntityTagSet kPersonSigns = {title, title_role, title_short, honorific, degree};
constexpr EntityTagSet kOtherNames = {province, district, country, place, region, public_person, foreign_name, misc};

constexpr uint64_t word_of(std::string_view word) { return mix_key(word_key(word)); }

constexpr auto kCompanyEndings = [] {
  std::array<uint64_t, std::size(lexicon::kCompanyEnding)> out{};
  for (size_t i = 0; i < out.size(); ++i) out[i] = word_of(lexicon::kCompanyEnding[i].word);
  std::sort(out.begin(), out.end());
  return out;
}();

class RunRules {
 public:
  RunRules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans)
      : tokens_(sentence.tokens), matches_(matches), spans_(spans) {}

  void run() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      LabelledSpan& span = spans_[i];
      if (span.type == EntityType::person || span.type == EntityType::place) {
        const uint32_t taken = i == 0 ? 0 : spans_[i - 1].end;
        if (is_company(span, taken) || is_brand(span)) {
          span.type = EntityType::organisation;
          span.rule = EntityRule::company;
        }
      }
      if (span.type == EntityType::person) cut_opener(span);
      if (span.type == EntityType::person && cut_caption(i)) ++i;
    }
  }

 private:
  bool is_word(uint32_t i) const { return tokens_[i].capital() && tokens_[i].is(EntityToken::kAlpha); }
  bool behind_person_sign(uint32_t begin) const { return begin > 0 && matches_.closes_any(begin - 1, kPersonSigns); }

  // `Bình Sa Land`: the whole run of capitals, of which the decision may have left out the first words.
  bool is_company(LabelledSpan& span, uint32_t taken) const {
    const uint32_t last = span.end - 1;
    if (!is_word(last) || !std::binary_search(kCompanyEndings.begin(), kCompanyEndings.end(), tokens_[last].key))
      return false;
    if (span.end < tokens_.size() && is_word(span.end)) return false;
    uint32_t begin = span.begin;
    while (begin > taken && span.end - begin < kMaxCompany && is_word(begin - 1)) --begin;
    if (span.end - begin < 2 || span.end - begin > kMaxCompany || behind_person_sign(begin)) return false;
    for (uint32_t i = begin; i < span.end; ++i) {
      if (!is_word(i)) return false;
    }
    span.begin = begin;
    return true;
  }

  // A body of the tables whose name is not made of Vietnamese syllables, and that is nothing else there.
  bool is_brand(const LabelledSpan& span) const {
    const bool legal = std::all_of(tokens_.begin() + span.begin, tokens_.begin() + span.end,
                                   [](const EntityToken& token) { return token.is(EntityToken::kLegal); });
    if (legal || behind_person_sign(span.begin) || matches_.has_any(span.begin, kOtherNames)) return false;
    for (EntityTag tag : {org_name, org_short}) {
      const EntityMatch* name = matches_.match_at(span.begin, tag);
      if (name != nullptr && name->end == span.end) return true;
    }
    return false;
  }

  // `Ảnh: Khả Vân Nhưng đội khách`: the word that opens the next sentence.
  void cut_opener(LabelledSpan& span) const {
    const uint32_t last = span.end - 1;
    if (span.end - span.begin < 3 || span.end >= tokens_.size() || !tokens_[span.end].is(EntityToken::kLower)) return;
    const EntityMatch* opener = matches_.match_at(last, stop);
    if (opener == nullptr || opener->end != span.end || tokens_[last].bins.given > 1) return;
    span.end = last;
    span.rule = EntityRule::caption;
  }

  // `Ảnh: Trần Vân Ông Lê Văn An nói`: two persons.
  bool cut_caption(size_t at) {
    static constexpr std::array<uint64_t, 3> kSigns = {word_of("ông"), word_of("bà"), word_of("hlv")};
    const LabelledSpan span = spans_[at];
    for (uint32_t i = span.begin + 2; i + 1 < span.end; ++i) {
      if (!tokens_[i].capital() || std::find(kSigns.begin(), kSigns.end(), tokens_[i].key) == kSigns.end()) continue;
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
  if (sentence.line_case == LineCase::normal && !sentence.unaccented) RunRules(sentence, matches, spans).run();
}

}  // namespace vnsift
