#include "extract/entity_body_tails.h"

#include <algorithm>

#include "extract/entity_word_bits.h"

namespace vnsift {
namespace {

using enum EntityTag;

// Where a span ends with one of these, a function that begins in it does so by chance: Nghệ [An | toàn thông tin],
// Công [an | toàn thực phẩm].
constexpr EntityTagSet kWhole = {province, district, ward, country, place, head, head_complete, org_name, abbr_head};
constexpr uint32_t kMaxPlaceTokens = 4;  // of a name of a place: Bà Rịa Vũng Tàu

}  // namespace

uint32_t BodyTails::function_about(const LabelledSpan& span) const {
  static constexpr uint64_t kCommittees[] = {phrase_of("ban chỉ đạo"),   phrase_of("ủy ban quốc gia"),
                                             phrase_of("tổ công tác"),   phrase_of("hội đồng quốc gia"),
                                             phrase_of("nhóm công tác"), phrase_of("hội đồng tư vấn"),
                                             phrase_of("tiểu ban"),      phrase_of("tổ tư vấn")};
  if (span.end + 1 >= tokens_.size()) return 0;
  const uint32_t begin = tokens_[span.end].key == word_of("về") ? span.end + 1 : span.end;
  const EntityMatch* const about = matches_.match_at(begin, function);
  if (about == nullptr) return 0;
  uint64_t words = 0;
  for (uint32_t i = span.begin; i < std::min(span.end, span.begin + 4); ++i) {
    words = i == span.begin ? tokens_[i].key : join_keys(words, tokens_[i].key);
    if (std::find(std::begin(kCommittees), std::end(kCommittees), words) != std::end(kCommittees)) return about->end;
  }
  return 0;
}

bool BodyTails::is_of_another(uint32_t token, uint32_t end) const {
  return std::any_of(matches_.all().begin(), matches_.all().end(), [&](const EntityMatch& match) {
    return match.begin < token && match.end == end && kWhole.has(match.tag);
  });
}

void BodyTails::take_function(LabelledSpan& span, std::span<const LabelledSpan> following) const {
  if (!normal_) return;
  uint32_t end = function_about(span);
  if (end == 0) {
    // Functions do not overlap: one may hold the token behind the name.
    uint32_t begin = span.end;
    if (!matches_.has(begin, function)) return;
    while (!matches_.opens(begin, function)) --begin;
    if (begin <= span.begin || begin == span.end || is_of_another(begin, span.end)) return;
    end = matches_.match_at(begin, function)->end;
  }
  // phòng, chống thiên tai và Tìm kiếm cứu nạn
  if (end + 1 < tokens_.size() && tokens_[end].key == word_of("và")) {
    const EntityMatch* const joined = matches_.match_at(end + 1, function);
    if (joined != nullptr) end = joined->end;
  }
  for (const LabelledSpan& next : following) {
    if (next.begin > end) break;
    const bool is_whose = next.type == EntityType::organisation || next.type == EntityType::place;
    if (next.begin == end && is_whose) end = next.end;
  }
  span.end = end;
  span.rule = EntityRule::function_of_body;
}

void BodyTails::take_place(LabelledSpan& span) const {
  uint32_t end = span.end, last = end - 1;
  if (tokens_[last].shape == EntityShape::dot && last > span.begin) --last;
  if (last == span.begin || (matches_.signs(last) & tag_sign::kClosesPlaceSign) == 0) return;
  if (!matches_.closes(last, loc_short)) return;
  if (end < tokens_.size() && tokens_[end].shape == EntityShape::dot && tokens_[end].is(EntityToken::kGlued)) ++end;
  if (end >= tokens_.size() || !tokens_[end].capital()) return;
  uint32_t place = end;
  for (EntityTag tag : {province, district, ward}) {
    const EntityMatch* name = matches_.match_at(end, tag);
    if (name != nullptr) place = std::max(place, name->end);
  }
  if (place == end && !normal_) return;  // every word has a capital
  while (place == end ||
         (normal_ && place < tokens_.size() && place < end + kMaxPlaceTokens && tokens_[place].capital()))
    ++place;
  span.end = place;
  span.rule = EntityRule::place_of_body;
}

void BodyTails::take_company_form(LabelledSpan& span) const {
  static constexpr uint64_t kForms[] = {word_of("ltd"), word_of("inc"), word_of("llc"), word_of("jsc"),
                                        word_of("corp")};
  const auto has = [&](uint32_t i, EntityShape shape) { return i < tokens_.size() && tokens_[i].shape == shape; };
  uint32_t at = span.end;
  if (has(at, EntityShape::dot)) ++at;
  if (has(at, EntityShape::comma)) ++at;
  if (at == span.end || at >= tokens_.size() || !tokens_[at].capital()) return;
  if (std::find(std::begin(kForms), std::end(kForms), tokens_[at].key) == std::end(kForms)) return;
  span.end = at + 1;
  if (has(span.end, EntityShape::dot) && tokens_[span.end].is(EntityToken::kGlued)) ++span.end;
}

}  // namespace vnsift
