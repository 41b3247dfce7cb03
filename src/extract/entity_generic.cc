#include "extract/entity_generic.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/entity_word_bits.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kTypeWords = {loc_admin, loc_village, loc_feature, loc_short, head, head_complete, abbr_head};
constexpr EntityTagSet kWeakNames = {weak_province, weak_district, weak_country, weak_place, weak_region};

// What a word or two are alone, and what no name begins with.
enum Generic : uint32_t {
  kAlone = 1,      // no name alone: Sở
  kPairAlone = 2,  // the same of two words: Bên A
  kNoName = 4,     // laws, awards: Huân chương Lao động
  kLaw = 8,        // Luật Đường bộ
  kAndSoOn = 16
};
constexpr WordBits kGeneric([] {
  constexpr std::array<std::string_view, 12> kWords = {"tỉnh", "huyện", "quận", "phường", "xã", "sở",
                                                       "bộ",   "ban",   "tp",   "stt",    "kt", "tuq"};
  constexpr std::array<std::string_view, 10> kPairs = {"thành phố", "thủ đô", "nhà nước", "trung ương", "thị xã",
                                                       "cán bộ",    "cấp ủy", "nhân dân", "bên a",      "bên b"};
  constexpr std::array<std::string_view, 9> kNoNames = {"nghị định", "nghị quyết",  "thông tư",
                                                        "bộ luật",   "huân chương", "huy chương",
                                                        "bằng khen", "giấy khen",   "pháp lệnh"};
  std::array<WordBitsRow, kWords.size() + kPairs.size() + kNoNames.size() + 2> out{};
  size_t size = 0;
  for (std::string_view word : kWords) out[size++] = {phrase_of(word), kAlone};
  for (std::string_view pair : kPairs) out[size++] = {phrase_of(pair), kPairAlone};
  for (std::string_view pair : kNoNames) out[size++] = {phrase_of(pair), kNoName};
  out[size++] = {word_of("luật"), kLaw};
  out[size++] = {word_of("v"), kAndSoOn};
  return out;
}());

}  // namespace

GenericNames::GenericNames(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches)
    : lexicon_(lexicon),
      tokens_(sentence.tokens),
      matches_(matches),
      normal_(sentence.line_case == LineCase::normal && !sentence.unaccented) {}

bool GenericNames::has(const LabelledSpan& span) const {
  const EntityToken& first = tokens_[span.begin];
  uint32_t words = kGeneric.of(first.key);
  if (span.begin + 1 < tokens_.size()) words |= kGeneric.of(join_keys(first.key, tokens_[span.begin + 1].key));
  if (words != 0 && is_generic(span)) return true;
  // What else it may be the tags of its first word tell.
  if (matches_.tags_key(span.begin) != 0) {
    if (span.end - span.begin == 1 && is_bare_kind(span)) return true;
    if (is_degree(span)) return true;
    if (normal_ && is_never(span)) return true;
    if (normal_ && span.end - span.begin >= 2) {
      const EntityMatch* run = matches_.match_at(span.begin, negative);
      if (run != nullptr && run->end >= span.end) return true;
    }
  }
  return normal_ && is_lower_phrase(span);
}

// `Thành phố`, `Nhà nước`, `Sở`, `Bên A`: no name alone; names of laws and awards.
bool GenericNames::is_generic(const LabelledSpan& span) const {
  const uint32_t length = span.end - span.begin;
  const uint64_t first = tokens_[span.begin].key;
  const uint32_t word = kGeneric.of(first);
  // The pair of a single word goes beyond the span.
  const uint32_t pair =
      span.begin + 1 < tokens_.size() ? kGeneric.of(join_keys(first, tokens_[span.begin + 1].key)) : 0;
  if (length == 1 && (word & kAlone) != 0) return true;
  if ((length == 2 || (length == 1 && span.type == EntityType::person)) && (pair & kPairAlone) != 0) return true;
  if (normal_ && length >= 2) {
    if ((word & kLaw) != 0 && tokens_[span.begin + 1].capital() && span.type != EntityType::person) return true;
    if ((pair & kNoName) != 0) return true;
  }
  return (word & kAndSoOn) != 0 && is_and_so_on(span);
}

// `TNHH`, an abbreviation of kind words.
bool GenericNames::is_bare_kind(const LabelledSpan& span) const {
  return span.type == EntityType::organisation && matches_.has(span.begin, abbr_word) &&
         tokens_[span.begin].is(EntityToken::kUpper) && !matches_.has(span.begin, abbr_full) &&
         !matches_.has(span.begin, org_short);
}

// `v.v.` in any case but of initials: V.V. in a line that has lower case.
bool GenericNames::is_and_so_on(const LabelledSpan& span) const {
  const auto is_v = [&](uint32_t i) { return i < tokens_.size() && tokens_[i].key == word_of("v"); };
  const auto is_dot = [&](uint32_t i) { return i < tokens_.size() && tokens_[i].shape == EntityShape::dot; };
  if (normal_ && tokens_[span.begin].capital()) return false;
  return span.end - span.begin <= 4 && is_v(span.begin) && is_dot(span.begin + 1) &&
         (is_v(span.begin + 2) || (span.begin >= 2 && is_v(span.begin - 2) && is_dot(span.begin - 1)));
}

// `BS`, `ThS.BS`, `KT` of a signature: what stands before a name is none.
bool GenericNames::is_degree(const LabelledSpan& span) const {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (tokens_[i].shape != EntityShape::dot && !matches_.has(i, degree)) return false;
  }
  return span.end < tokens_.size() && (tokens_[span.end].shape == EntityShape::dot || tokens_[span.end].capital());
}

// Thìn of `Giáp Thìn`, `Jun`, `USB`: in a run of capitals that is never a name.
bool GenericNames::is_never(const LabelledSpan& span) const {
  // đội tuyển Muay Thái: any team of that sport
  if (span.type == EntityType::organisation && matches_.has(span.begin, kind_sport)) {
    for (uint32_t i = span.begin + 1; i < span.end; ++i) {
      const EntityMatch* sport = matches_.match_at(i, never);
      if (sport != nullptr && sport->end == span.end && matches_.closes(i - 1, head)) return true;
    }
  }
  if (!matches_.has(span.begin, never)) return false;
  const EntityMatch* const first = matches_.match_at(span.begin, never);
  // 12 Jun hoặc 3 Dec: it begins with one and ends with another.
  if (first != nullptr && first->end < span.end && matches_.closes(span.end - 1, never)) return true;
  for (const EntityMatch& match : matches_.all()) {
    if (match.tag != never || match.begin > span.begin || match.end < span.end) continue;
    const bool goes_on = (match.begin > 0 && tokens_[match.begin - 1].capital()) ||
                         (match.end < tokens_.size() && tokens_[match.end].capital());
    if (!goes_on && !(match.begin > 0 && matches_.has_any(match.begin - 1, kSurePersonSigns))) return true;
  }
  return false;
}

// `huyện vắng mặt`, `công cấp tỉnh`: no capital, and nothing else speaks for a name either.
bool GenericNames::is_lower_phrase(const LabelledSpan& span) const {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (!tokens_[i].is(EntityToken::kLower)) return false;
  }
  if (span.type == EntityType::person) return lexicon_.syllable(tokens_[span.end - 1].key).given == 0;
  if (span.type != EntityType::place || !matches_.has_any(span.begin, kTypeWords)) return false;
  return matches_.word_place(span.end - 1) != 0 && !matches_.has_any(span.end - 1, kWeakNames);
}

}  // namespace vnsift
