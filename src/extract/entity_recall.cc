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
// The same for a reading below kUnsure: less is enough to change its type.
constexpr uint32_t kRetypingUnsure = 130, kShareUnsure = 65;
constexpr double kUnsure = 0.75;
// `Brandner`, read as a body with less than kGuess, where `Lukas Brandner` is a person elsewhere: once is enough.
constexpr double kGuess = 0.5;
constexpr uint32_t kRetypingGuess = 80;
constexpr double kTelling = 0.6;               // of a reading that the word beside it confirms
constexpr double kSure = 0.85;                 // a reading of a part of the run that stays
constexpr uint64_t kGivenSalt = 0x676976656E;  // the last syllable of a full name is another key than that bare name
constexpr EntityTagSet kTypeWords = {loc_admin, loc_village, loc_feature, loc_short};
constexpr EntityTagSet kPersonSigns = {title, title_role, title_short, honorific, honorific_weak, degree};
constexpr EntityTagSet kPlaceNames = {province, district, ward, country, place, region, weak_province, weak_district};
// Whose last word alone may stand for them; a body of the state has the name of its place.
constexpr EntityTagSet kNamedBodies = {kind_business, kind_health, kind_school, kind_arts, kind_media, kind_sport};
constexpr EntityTagSet kTellingPerson = {honorific, degree, title_person};
constexpr EntityTagSet kBodyWords = {abbr_word, abbr_full, abbr_head, function, head};

bool is_plain(const EntitySentence& sentence) { return sentence.line_case == LineCase::normal && !sentence.unaccented; }

bool is_capital_word(const EntityToken& token) {
  constexpr uint8_t kBoth = EntityToken::kCapital | EntityToken::kAlpha;
  return (token.flags & kBoth) == kBoth;
}

bool all_capital(const EntitySentence& sentence, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) {
    if (!is_capital_word(sentence.tokens[i])) return false;
  }
  return end > begin && end - begin <= kMaxRun;
}

// A name of the tables, exactly there.
bool is_one_of(const SentenceMatches& matches, uint32_t begin, uint32_t end, EntityTagSet tags) {
  return std::any_of(matches.all().begin(), matches.all().end(), [&](const EntityMatch& match) {
    return match.begin == begin && match.end == end && tags.has(match.tag);
  });
}

// `Nguyễn Văn An`: a company, a ward and a street that are named after a person say nothing of the bare name.
bool is_like_person(const EntitySentence& sentence, const SentenceMatches& matches, uint32_t begin, uint32_t end) {
  if (is_one_of(matches, begin, end, {public_person})) return true;
  return end - begin >= 3 && sentence.tokens[begin].bins.surname >= 3 && sentence.tokens[end - 1].bins.given > 0;
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
  ends_ = {};
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

void NameRecall::vote(const EntitySentence& sentence, uint32_t begin, uint32_t end, EntityType type, double confidence,
                      bool told) {
  const uint64_t last = sentence.tokens[end - 1].key;
  ends_[last >> 58] |= uint64_t{1} << (last >> 52 & 63);
  vote(run_key(sentence, begin, end), type, confidence, told);
}

void NameRecall::vote(uint64_t key, EntityType type, double confidence, bool told) {
  Slot* const slot = find(key, true);
  if (slot == nullptr) return;
  slot->votes[static_cast<size_t>(type)] += static_cast<uint32_t>(std::lround(confidence * 100));
  uint8_t& count = slot->told[static_cast<size_t>(type)];
  if (told && confidence >= kTelling && count < UINT8_MAX) ++count;
}

// `Vĩnh Khê` of `UBND tỉnh Vĩnh Khê`, of `huyện Vĩnh Khê`.
void NameRecall::add_place_in(const EntitySentence& sentence, const SentenceMatches& matches, uint32_t begin,
                              uint32_t end, double confidence) {
  for (uint32_t i = begin; i + 1 < end; ++i) {
    if ((matches.signs(i) & tag_sign::kClosesPlaceSign) == 0) continue;
    const bool admin = matches.closes(i, loc_admin) || matches.closes(i, loc_short);
    if (!admin && i != begin) continue;
    uint32_t first = i + 1;
    if (sentence.tokens[first].shape == EntityShape::dot && first + 1 < end) ++first;  // TP. Lĩnh Sơn
    if (!all_capital(sentence, first, end)) continue;
    if (!admin && end - first < 2) continue;  // sông Trà
    vote(sentence, first, end, EntityType::place, confidence, admin && !is_like_person(sentence, matches, first, end));
    return;
  }
}

void NameRecall::add_person(const EntitySentence& sentence, const SentenceMatches& matches, const LabelledSpan& span,
                            double confidence) {
  const bool told = span.begin > 0 && matches.closes_any(span.begin - 1, kTellingPerson) &&
                    !matches.closes(span.begin - 1, title_org) &&
                    !is_one_of(matches, span.begin, span.end, kPlaceNames);
  vote(sentence, span.begin, span.end, EntityType::person, confidence, told);
  const EntityToken& last = sentence.tokens[span.end - 1];
  if (span.end - span.begin >= 2) vote(last.key ^ kGivenSalt, EntityType::person, confidence, false);
}

// `Tâm Phúc` of `Bệnh viện Tâm Phúc`, of `Công ty TNHH MTV Tâm Phúc`; `(TPH)` behind it.
void NameRecall::add_body(const EntitySentence& sentence, const SentenceMatches& matches, const LabelledSpan& span,
                          double confidence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  if (!matches.has_any(span.begin, kNamedBodies)) return;
  uint32_t first = span.end;
  while (first > span.begin && all_capital(sentence, first - 1, span.end)) --first;
  for (bool skipped = true; skipped && first < span.end;) {  // TNHH MTV, Chứng khoán
    skipped = false;
    for (const EntityMatch& match : matches.all()) {
      if (match.begin == first && match.end < span.end && kBodyWords.has(match.tag)) {
        first = match.end;
        skipped = true;
      }
    }
  }
  const bool named = first > span.begin && !is_one_of(matches, first, span.end, kPlaceNames) &&
                     !is_one_of(matches, first, span.end, {never}) && !matches.has_any(first - 1, kTypeWords);
  const bool long_enough = span.end - first >= 2 || (span.end - first == 1 && tokens[first].is(EntityToken::kUpper) &&
                                                     tokens[first].shape != EntityShape::letter);
  if (named && long_enough && !is_like_person(sentence, matches, first, span.end))
    vote(sentence, first, span.end, EntityType::organisation, 1.5 * confidence, true);
  // Công ty TNHH Bình Sa (Bình Sa Land)
  uint32_t close = span.end + 1;
  while (close < tokens.size() && tokens[close].capital() && tokens[close].is(EntityToken::kAlpha)) ++close;
  if (close < span.end + 2 || close >= tokens.size() || tokens[span.end].shape != EntityShape::open ||
      tokens[close].shape != EntityShape::close || close - span.end - 1 > kMaxRun)
    return;
  const bool abbreviation = close == span.end + 2 && tokens[span.end + 1].is(EntityToken::kUpper);
  const bool again = std::any_of(tokens.begin() + span.begin, tokens.begin() + span.end,
                                 [&](const EntityToken& token) { return token.key == tokens[span.end + 1].key; });
  if ((abbreviation || again) && !is_one_of(matches, span.end + 1, close, kPlaceNames))
    vote(sentence, span.end + 1, close, EntityType::organisation, confidence, true);
}

void NameRecall::add(const EntitySentence& sentence, const SentenceMatches& matches,
                     const std::vector<LabelledSpan>& spans, const EntityModel::Data& model) {
  if (!is_plain(sentence)) return;
  for (const LabelledSpan& span : spans) {
    const double confidence = span_confidence(model, span);
    if (all_capital(sentence, span.begin, span.end)) {
      if (span.type == EntityType::person) {
        add_person(sentence, matches, span, confidence);
      } else {
        vote(sentence, span.begin, span.end, span.type, confidence);
      }
    }
    if (span.type == EntityType::place || span.type == EntityType::organisation)
      add_place_in(sentence, matches, span.begin, span.end, confidence);
    if (span.type == EntityType::organisation) add_body(sentence, matches, span, confidence);
  }
}

std::span<const uint32_t> NameRecall::find_ends(const EntitySentence& sentence, std::span<const uint32_t> run_ends) {
  found_.clear();
  if (!is_plain(sentence) || touched_.empty()) return {};
  for (const uint32_t last : run_ends) {
    if (may_end(sentence.tokens[last].key)) found_.push_back(last);
  }
  return found_;
}

void NameRecall::mend(const EntitySentence& sentence, const SentenceMatches& matches, const EntityModel::Data& model,
                      std::span<const uint32_t> ends, std::vector<LabelledSpan>& spans) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  for (const uint32_t last : ends) {
    const uint32_t end = last + 1;
    uint32_t first = last;
    while (first > 0 && is_capital_word(tokens[first - 1])) --first;
    uint32_t start = first;
    for (uint32_t at = first + 1; at < end; ++at) {
      if (matches.closes_any(at - 1, kPersonSigns)) start = at;  // Ông Trị
    }
    // `Theo Phước Lãnh`: the first word of a sentence is a part of the name or not.
    const bool mended = mend_run(sentence, matches, model, start, end, spans);
    if (!mended && start == first && end - first >= 2 && tokens[first].is(EntityToken::kStart))
      mend_run(sentence, matches, model, first + 1, end, spans);
  }
}

// `Khả Vân Trần Ngọc Đăng` of a caption that lost its point, where the document names `Trần Ngọc Đăng` elsewhere.
bool NameRecall::split_persons(const EntitySentence& sentence, uint32_t begin, uint32_t end,
                               std::vector<LabelledSpan>& spans) {
  const auto whole =
      std::find_if(spans.begin(), spans.end(), [&](auto& span) { return span.begin == begin && span.end == end; });
  if (whole == spans.end() || whole->type != EntityType::person) return false;
  for (uint32_t at = begin + 2; at + 2 <= end; ++at) {
    const Slot* const slot = find(run_key(sentence, at, end), false);
    if (slot == nullptr || slot->told[static_cast<size_t>(EntityType::person)] == 0) continue;
    LabelledSpan second = *whole;
    second.begin = at;
    whole->end = at;
    whole->rule = second.rule = EntityRule::recall;
    spans.insert(std::next(whole), second);
    return true;
  }
  return false;
}

bool NameRecall::mend_run(const EntitySentence& sentence, const SentenceMatches& matches,
                          const EntityModel::Data& model, uint32_t begin, uint32_t end,
                          std::vector<LabelledSpan>& spans) {
  if (end - begin > kMaxRun) return false;
  if (end - begin >= 4 && split_persons(sentence, begin, end, spans)) return true;
  const EntityToken& first = sentence.tokens[begin];
  const Slot* const slot = find(run_key(sentence, begin, end), false);
  const Slot* const given = end - begin == 1 ? find(first.key ^ kGivenSalt, false) : nullptr;
  if (slot == nullptr && given == nullptr) return false;

  // The spans that touch the run.
  const auto low = std::find_if(spans.begin(), spans.end(), [&](auto& span) { return span.end > begin; });
  auto high = low;
  while (high != spans.end() && high->begin < end) ++high;
  const auto overlapping = high - low;
  if (overlapping > 1) return false;
  LabelledSpan* const span = overlapping == 1 ? &*low : nullptr;
  if (span != nullptr && (span->begin < begin || span->end > end)) return false;
  const bool same = span != nullptr && span->begin == begin && span->end == end;
  const double confidence = same ? span_confidence(model, *span) : 1;
  // The last word of a foreign name is the name of many others: it decides where nothing is known.
  const bool is_guess = confidence < kGuess && given != nullptr;
  Votes votes = slot != nullptr ? slot->votes : Votes{};
  if (given != nullptr && (is_guess || first.is(EntityToken::kLegal))) votes[0] += given->votes[0];
  if (same) {
    uint32_t& own = votes[static_cast<size_t>(span->type)];
    own -= std::min(own, static_cast<uint32_t>(std::lround(confidence * 100)));
  }
  // Words beside the name that tell one type and no other go before all votes.
  size_t told = 0, types_told = 0;
  for (size_t type = 0; slot != nullptr && type < slot->told.size(); ++type) {
    if (slot->told[type] == 0) continue;
    told = type;
    ++types_told;
  }
  size_t best = 0;
  uint32_t sum = 0;
  for (size_t type = 0; type < votes.size(); ++type) {
    sum += votes[type];
    if (votes[type] > votes[best]) best = type;
  }
  const bool certain = types_told == 1;
  if (certain) best = told;
  const bool unsure = confidence < kUnsure;
  const uint32_t retyping = is_guess ? kRetypingGuess : unsure ? kRetypingUnsure : kRetyping;
  if (!certain && votes[best] * 100 < sum * (unsure ? kShareUnsure : kShare)) return false;
  const auto type = static_cast<EntityType>(best);
  if (same) {
    if (type == span->type || (!certain && votes[best] < retyping)) return false;
    span->type = type;
    span->rule = EntityRule::recall;
    return true;
  }
  if (votes[best] < kFinding) return false;
  if (span != nullptr) {
    if (!certain && span_confidence(model, *span) >= kSure) return false;
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
