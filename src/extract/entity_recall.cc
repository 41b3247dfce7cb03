#include "extract/entity_recall.h"

#include <algorithm>
#include <cmath>

#include "extract/entity_memory.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr size_t kSlots = 4096;
constexpr uint32_t kMaxRun = 5;
// In hundredths: what finds a name that the model left out, what changes the type of one that it found, and the share
// of the readings that must agree. Found by cross-validation over the training articles, where 0.4 to 1.5 and 1.8
// to 2.5 differ by 0.2 of F1.
constexpr uint32_t kFinding = 60, kRetyping = 250, kShare = 80;
constexpr double kSure = 0.85;                 // a reading of a part of the run that stays
constexpr uint64_t kGivenSalt = 0x676976656E;  // the last syllable of a full name is another key than that bare name
constexpr EntityTagSet kTypeWords = {loc_admin, loc_village, loc_feature, loc_short};
constexpr EntityTagSet kPersonSigns = {title, title_role, title_short, honorific, honorific_weak, degree};
constexpr EntityTagSet kPlaceNames = {province, district, ward, country, place, region, weak_province, weak_district};
// Whose last word alone may stand for them; a body of the state has the name of its place.
constexpr EntityTagSet kNamedBodies = {kind_business, kind_health, kind_school, kind_arts, kind_media};

bool is_plain(const EntitySentence& sentence) { return sentence.line_case == LineCase::normal && !sentence.unaccented; }

bool all_capital(const EntitySentence& sentence, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) {
    if (!sentence.tokens[i].capital() || !sentence.tokens[i].is(EntityToken::kAlpha)) return false;
  }
  return end > begin && end - begin <= kMaxRun;
}

}  // namespace

double span_confidence(const EntityModel::Data& model, const LabelledSpan& span) {
  if (span.margin == kRuleMargin) return 0.99;
  const auto& line = model.calibration[static_cast<size_t>(span.type)];
  return 1 / (1 + std::exp(-(line[0] + line[1] * static_cast<double>(span.margin))));
}

NameRecall::NameRecall() : slots_(kSlots) {}

void NameRecall::clear() {
  for (uint32_t slot : touched_) slots_[slot] = {};
  touched_.clear();
}

NameRecall::Slot* NameRecall::find(uint64_t key, bool make) {
  key |= 1;  // 0 is an empty slot
  for (uint32_t at = static_cast<uint32_t>(key >> 20) % kSlots;; at = (at + 1) % kSlots) {
    if (slots_[at].key == key) return &slots_[at];
    if (slots_[at].key != 0) continue;
    if (!make || touched_.size() >= kMaxNames) return nullptr;
    slots_[at].key = key;
    touched_.push_back(at);
    return &slots_[at];
  }
}

void NameRecall::vote(uint64_t key, EntityType type, double confidence) {
  if (Slot* const slot = find(key, true))
    slot->votes[static_cast<size_t>(type)] += static_cast<uint32_t>(std::lround(confidence * 100));
}

// `Vĩnh Khê` of `UBND tỉnh Vĩnh Khê`, of `huyện Vĩnh Khê`.
void NameRecall::add_place_in(const EntitySentence& sentence, const SentenceMatches& matches, uint32_t begin,
                              uint32_t end, double confidence) {
  for (uint32_t i = begin; i + 1 < end; ++i) {
    const bool admin = matches.closes(i, loc_admin) || matches.closes(i, loc_short);
    if (!admin && !(begin == i && matches.closes_any(i, kTypeWords))) continue;
    uint32_t first = i + 1;
    if (sentence.tokens[first].shape == EntityShape::dot && first + 1 < end) ++first;  // TP. Lĩnh Sơn
    if (!all_capital(sentence, first, end)) continue;
    if (!admin && end - first < 2) continue;  // sông Trà
    vote(run_key(sentence, first, end), EntityType::place, confidence);
    return;
  }
}

void NameRecall::add(const EntitySentence& sentence, const SentenceMatches& matches,
                     const std::vector<LabelledSpan>& spans, const EntityModel::Data& model) {
  if (!is_plain(sentence)) return;
  for (const LabelledSpan& span : spans) {
    const double confidence = span_confidence(model, span);
    if (all_capital(sentence, span.begin, span.end)) {
      vote(run_key(sentence, span.begin, span.end), span.type, confidence);
      const EntityToken& last = sentence.tokens[span.end - 1];
      if (span.type == EntityType::person && span.end - span.begin >= 2 && last.is(EntityToken::kLegal))
        vote(last.key ^ kGivenSalt, EntityType::person, confidence);
    }
    if (span.type == EntityType::place || span.type == EntityType::organisation)
      add_place_in(sentence, matches, span.begin, span.end, confidence);
    if (span.type == EntityType::organisation && matches.has_any(span.begin, kNamedBodies)) {
      uint32_t first = span.end;
      while (first > span.begin && all_capital(sentence, first - 1, span.end)) --first;
      const bool is_place = std::any_of(matches.all().begin(), matches.all().end(), [&](const EntityMatch& match) {
        return match.begin == first && match.end == span.end && kPlaceNames.has(match.tag);
      });
      const bool named =
          span.end - first >= 2 && first > span.begin && !is_place && !matches.has_any(first - 1, kTypeWords);
      if (named) vote(run_key(sentence, first, span.end), EntityType::organisation, 1.5 * confidence);
    }
  }
}

void NameRecall::mend(const EntitySentence& sentence, const SentenceMatches& matches, const EntityModel::Data& model,
                      std::vector<LabelledSpan>& spans) {
  if (!is_plain(sentence) || touched_.empty()) return;
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const auto size = static_cast<uint32_t>(tokens.size());
  for (uint32_t i = 0; i < size;) {
    if (!tokens[i].capital() || !tokens[i].is(EntityToken::kAlpha)) {
      ++i;
      continue;
    }
    uint32_t end = i + 1, start = i;
    while (end < size && tokens[end].capital() && tokens[end].is(EntityToken::kAlpha)) ++end;
    for (uint32_t at = i + 1; at < end; ++at) {
      if (matches.closes_any(at - 1, kPersonSigns)) start = at;  // Ông Trị
    }
    // `Theo Phước Lãnh`: the first word of a sentence is a part of the name or not.
    const bool mended = mend_run(sentence, matches, model, start, end, spans);
    if (!mended && start == i && end - i >= 2 && tokens[i].is(EntityToken::kStart))
      mend_run(sentence, matches, model, i + 1, end, spans);
    i = end;
  }
}

bool NameRecall::mend_run(const EntitySentence& sentence, const SentenceMatches& matches,
                          const EntityModel::Data& model, uint32_t begin, uint32_t end,
                          std::vector<LabelledSpan>& spans) {
  if (end - begin > kMaxRun) return false;
  const EntityToken& first = sentence.tokens[begin];
  const Slot* const slot = find(run_key(sentence, begin, end), false);
  const Slot* const given =
      end - begin == 1 && first.is(EntityToken::kLegal) ? find(first.key ^ kGivenSalt, false) : nullptr;
  if (slot == nullptr && given == nullptr) return false;
  Votes votes = slot != nullptr ? slot->votes : Votes{};
  if (given != nullptr) votes[0] += given->votes[0];

  // The spans that touch the run.
  const auto low = std::find_if(spans.begin(), spans.end(), [&](auto& span) { return span.end > begin; });
  auto high = low;
  while (high != spans.end() && high->begin < end) ++high;
  const auto overlapping = high - low;
  if (overlapping > 1) return false;
  LabelledSpan* const span = overlapping == 1 ? &*low : nullptr;
  if (span != nullptr && (span->begin < begin || span->end > end)) return false;
  const bool same = span != nullptr && span->begin == begin && span->end == end;
  if (same) {
    uint32_t& own = votes[static_cast<size_t>(span->type)];
    own -= std::min(own, static_cast<uint32_t>(std::lround(span_confidence(model, *span) * 100)));
  }
  size_t best = 0;
  uint32_t sum = 0;
  for (size_t type = 0; type < votes.size(); ++type) {
    sum += votes[type];
    if (votes[type] > votes[best]) best = type;
  }
  if (votes[best] * 100 < sum * kShare) return false;
  const auto type = static_cast<EntityType>(best);
  if (same) {
    if (type == span->type || votes[best] < kRetyping) return false;
    span->type = type;
    span->rule = EntityRule::recall;
    return true;
  }
  if (votes[best] < kFinding) return false;
  if (span != nullptr) {
    if (span_confidence(model, *span) >= kSure) return false;
    span->begin = begin;
    span->end = end;
    span->type = type;
    span->rule = EntityRule::recall;
    return true;
  }
  // The first word of a sentence: `Toàn gọi cho Thư`, but not `Toàn bộ`.
  if (end - begin == 1 && matches.word_place(begin) != 0) return false;
  uint32_t from = begin;
  if (type == EntityType::place) {
    const uint32_t taken = high == spans.begin() ? 0 : std::prev(high)->end;
    for (const EntityMatch& match : matches.all()) {  // thôn Cồn Ngói
      if (kTypeWords.has(match.tag) && match.end == begin && match.begin >= taken) from = std::min(from, match.begin);
    }
  }
  spans.insert(high, {from, end, type, kRuleMargin, EntityRule::recall});
  return true;
}

}  // namespace vnsift
