// Ranks: thứ 9/63, hạng Ba, top 10, nhóm 401-450, nhì bảng (metrics.md 2, 4, 9).
#include <algorithm>

#include "extract/metric_quantity.h"
#include "extract/spelled_number.h"

namespace vnsift {
namespace {

using namespace measure_role;

constexpr int kMaxRank = 100'000;

}  // namespace

// A place in an order: 9, nhất, nhì, ba, tư, mười hai. Sets `end`.
std::optional<int> QuantityReader::ordinal(uint32_t i, uint32_t& end) const {
  if (!p_.has(i)) return std::nullopt;
  if (p_.digits(i)) {
    if (p_[i].length > 5 || p_.glued(i + 1)) return std::nullopt;
    end = i + 1;
    if (p_.digits(i + 1) && p_.tight(i + 1, Gap::dot)) return std::nullopt;
    return static_cast<int>(p_.number(i));
  }
  const std::optional<SpelledNumber> spelled = read_spelled(p_, i);
  if (spelled && spelled->last_power == 0) {
    const std::optional<int64_t> value = spelled->value.to_integer();
    if (value && *value > 0 && *value < kMaxRank) {
      end = spelled->end;
      return static_cast<int>(*value);
    }
  }
  const Word* word = p_.find(i, number_role::kOrdinal);
  if (word == nullptr || number_word(word->row).ordinal <= 0) return std::nullopt;
  end = word->end();
  return number_word(word->row).ordinal;
}

// What follows says where the order holds: cả nước, thế giới, trong top 100, /63 tỉnh.
bool QuantityReader::rank_scope(uint32_t i) const {
  if (!p_.has(i)) return false;
  if (p_.tight(i, Gap::slash) && p_.digits(i)) return true;
  if (!p_.blank(i)) return false;
  if (p_.is(i, kRankScope)) return true;
  const bool link =
      p_.word(i) == "trong" || p_.word(i) == "trên" || p_.word(i) == "tại" || p_.word(i) == "của" || p_.word(i) == "ở";
  return link && p_.blank(i + 1) &&
         (p_.is(i + 1, kRankScope | kTopHead) || (p_.word(i) != "của" && p_.digits(i + 1) && p_[i + 1].length <= 3));
}

// đứng đầu, dẫn đầu, cao nhất cả nước: first, without a number. Not `người đứng đầu`, `cao nhất từ trước đến nay`.
std::optional<Quantity> QuantityReader::read_implicit_rank(uint32_t i) const {
  const Word* word = p_.find(i, kImplicitRank);
  const uint32_t end = word->end();
  if (p_.blank(end) && p_.is(end, kScopeTime)) return std::nullopt;
  const bool subject = i > p_.first() && p_.blank(i) && p_.capital(i - 1);
  if (i > p_.first() && (p_.word(i - 1) == "người" || p_.word(i - 1) == "Người")) return std::nullopt;
  const bool opened = i == p_.first() || p_.sentence_start(i) || !p_.blank(i) ||
                      p_.ending(i - 1, kNpCut | kAnd | kFiller | kToUp | kUp | kLevel) != nullptr;
  if (!opened && !subject && !p_.is(end, kRankScope)) return std::nullopt;
  if (p_.word(i) == "cao" && !p_.is(end, kRankScope)) return std::nullopt;
  for (uint32_t token = i; token < end; ++token) {
    if (!p_.free(token)) return std::nullopt;
  }
  Quantity quantity;
  quantity.kind = MetricKind::rank;
  quantity.unit = "rank";
  quantity.value = Decimal{1, 0};
  quantity.flags = metric_flag::kImplicit;
  quantity.first = i;
  quantity.end = quantity.consumed = end;
  quantity.span = {p_.begin(i), p_.end(end - 1)};
  return quantity;
}

// xếp 33/63, đứng 15/63 tỉnh, thành phố
std::optional<Quantity> QuantityReader::read_place(uint32_t i) const {
  constexpr int64_t kLeast = 3;  // of so many
  if (i == p_.first() || !p_.blank(i) || p_.ending(i - 1, kStands) == nullptr) return std::nullopt;
  if (!p_.digits(i + 1) || !p_.tight(i + 1, Gap::slash) || !p_.free(i) || !p_.free(i + 1)) return std::nullopt;
  const bool goes_on =
      p_.glued(i + 2) || p_.tight(i + 2, Gap::slash) || p_.tight(i + 2, Gap::comma) || p_.tight(i + 2, Gap::dash);
  if (goes_on || p_[i].length > 4 || p_[i + 1].length > 4) return std::nullopt;
  const int64_t place = p_.number(i), of = p_.number(i + 1);
  if (place == 0 || place > of || of < kLeast) return std::nullopt;
  Quantity quantity;
  quantity.kind = MetricKind::rank;
  quantity.unit = "rank";
  quantity.value = Decimal::of(place, 0);
  quantity.of = Decimal::of(of, 0);
  quantity.first = i;
  quantity.end = i + 1;
  quantity.consumed = i + 2;
  quantity.span = {p_.begin(i), p_.end(i)};
  return quantity;
}

std::optional<Quantity> QuantityReader::read_top(uint32_t i) {
  const Word* head = p_.find(i, kTopHead);
  uint32_t at = head->end();
  if (!p_.blank(at) && !p_.glued(at)) return std::nullopt;
  if (!p_.digits(at) || p_[at].length > 5 || !p_.free(at)) return std::nullopt;
  uint32_t end = at + 1;
  if (p_.glued(end)) return std::nullopt;
  Quantity quantity;
  quantity.kind = MetricKind::rank;
  quantity.unit = "top";
  quantity.value = Decimal::of(p_.number(at), 0);
  if (quantity.value.is_zero()) return std::nullopt;
  if (p_.digits(end) && p_.tight(end, Gap::dash)) {
    quantity.value_max = Decimal::of(p_.number(end), 0);
    ++end;
  }
  quantity.first = i;
  quantity.end = quantity.consumed = end;
  quantity.span = {p_.begin(i), p_.end(end - 1)};
  return quantity;
}

std::optional<Quantity> QuantityReader::read_rank(uint32_t i, const Quantity* before) {
  Quantity quantity;
  quantity.kind = MetricKind::rank;
  quantity.unit = "rank";
  // nhất bảng, nhì bảng: only with the table behind it.
  if (const Word* place = p_.find(i, number_role::kOrdinal); place != nullptr && place->tokens == 1 && i > p_.first() &&
                                                             p_.blank(i + 1) && p_.word(i + 1) == "bảng" &&
                                                             !p_.digits(i)) {
    const bool verb = p_.blank(i) && p_.ending(i - 1, kRankVerb) != nullptr;
    if (verb && number_word(place->row).ordinal > 0) {
      quantity.value = Decimal::of(number_word(place->row).ordinal, 0);
      quantity.first = i;
      quantity.end = quantity.consumed = i + 2;
      quantity.span = {p_.begin(i), p_.end(i + 1)};
      quantity.flags = metric_flag::kNumberWords;
      return quantity;
    }
  }
  // xếp đầu tiên cả nước
  if (const Word* place = p_.find(i, number_role::kOrdinal); place != nullptr && place->tokens > 1 && i > p_.first() &&
                                                             p_.blank(i) && p_.ending(i - 1, kRankVerb) != nullptr &&
                                                             rank_scope(place->end())) {
    quantity.value = Decimal::of(number_word(place->row).ordinal, 0);
    quantity.first = i;
    quantity.end = quantity.consumed = place->end();
    quantity.span = {p_.begin(i), p_.end(place->end() - 1)};
    quantity.flags = metric_flag::kNumberWords;
    return quantity;
  }
  // nhóm 401-450, xếp hạng trong nhóm 481-490: a tight range of places.
  if (const Word* group = p_.find(i, kGroupHead); group != nullptr && group->tokens == 1 && p_.blank(i + 1) &&
                                                  p_.digits(i + 1) && p_.digits(i + 2) && p_.tight(i + 2, Gap::dash) &&
                                                  p_[i + 1].length >= 2 && !p_.glued(i + 3) && p_.free(i + 1)) {
    const int64_t from = p_.number(i + 1), to = p_.number(i + 2);
    const bool unit_behind = p_.blank(i + 3) && p_.find(i + 3, PhraseTable::units) != nullptr &&
                             p_.unit(p_.find(i + 3, PhraseTable::units)->row).kind != UnitKind::count;
    if (from > 0 && to > from && !unit_behind &&
        (from >= 100 || (before != nullptr && before->kind == MetricKind::rank))) {
      quantity.value = Decimal::of(from, 0);
      quantity.value_max = Decimal::of(to, 0);
      quantity.first = i + 1;
      quantity.end = quantity.consumed = i + 3;
      quantity.span = {p_.begin(i + 1), p_.end(i + 2)};
      return quantity;
    }
  }
  const Word* head = p_.find(i, kRankHead);
  if (head == nullptr) return std::nullopt;
  const std::string_view last = p_.word(head->end() - 1);
  const uint32_t at = head->end();
  if (!p_.blank(at) || !p_.free(at)) return std::nullopt;
  uint32_t end = 0;
  const std::optional<int> value = ordinal(at, end);
  if (!value || *value == 0) return std::nullopt;
  // A bare head in the middle of a text: thứ hai of a week, hạng mục, bên thứ ba, năm thứ 8.
  const bool verb = i > p_.first() && p_.blank(i) && p_.ending(i - 1, kRankVerb) != nullptr;
  const bool listed = before != nullptr && before->kind == MetricKind::rank && i > p_.first() && p_.blank(i) &&
                      i >= before->consumed && i - before->consumed <= 5 &&
                      (p_.word(i - 1) == "và" || p_.word(i - 1) == "va");
  const bool from_to = i > p_.first() && p_.blank(i) && p_.ending(i - 1, kFrom | kToUp | kToDown | kToAny) != nullptr;
  const bool is_place = head->tokens > 1 || p_.word(i) == "vị" || last == "trí" || last == "tri";
  const bool scope = rank_scope(end);
  const bool name =
      i > p_.first() && p_.blank(i) &&
      (p_.ending(i, name_role::kNameBefore) != nullptr && p_.ending(i, name_role::kNameBefore)->tokens > 1);
  if (name && !scope) return std::nullopt;
  if (!verb && !listed && !from_to && !scope && !(is_place && p_.digits(at))) return std::nullopt;
  const std::string_view word = p_.word(i);
  const bool class_head = word == "hạng" || word == "Hạng" || word == "hang";
  if (class_head) {
    // Huân chương hạng Ba, đô thị hạng II, giải hạng Nhất: classes.
    for (uint32_t steps = 0, j = i; steps < 5 && j > p_.first(); ++steps) {
      const std::string_view left = p_.word(--j);
      if (left == "chương" || left == "giải" || left == "Giải" || left == "khen" || left == "thị" || left == "chứng")
        return std::nullopt;
    }
    if (!verb && !from_to && !scope) return std::nullopt;
  }
  if (verb && !class_head && !is_place && !scope && !from_to) {
    // đứng thứ 5 is a rank, `nhiều thứ ba` hardly; adjectives need the scope or stand behind a noun: lớn thứ hai.
    const Word* before_word = p_.ending(i - 1, kRankVerb);
    if (p_.word(before_word->first) == "ở" || p_.word(before_word->first) == "từ" ||
        p_.word(before_word->first) == "là")
      return std::nullopt;
  }
  if (p_.find(end, PhraseTable::units) != nullptr && p_.blank(end) && !p_.digits(at) && !scope && !verb)
    return std::nullopt;
  quantity.value = Decimal::of(*value, 0);
  if (!p_.digits(at)) quantity.flags |= metric_flag::kNumberWords;
  // vị trí thứ 17: the span begins at thứ; hạng 481 and vị trí 17 with their head.
  uint32_t first = i;
  if (head->tokens > 1 && (last == "thứ" || last == "thu")) first = head->end() - 1;
  quantity.first = first;
  quantity.end = quantity.consumed = end;
  quantity.span = {p_.begin(first), p_.end(end - 1)};
  if (p_.digits(end) && p_.tight(end, Gap::dash) && p_.digits(at)) {
    quantity.value_max = Decimal::of(p_.number(end), 0);
    quantity.end = quantity.consumed = ++end;
    quantity.span.end = p_.end(end - 1);
  }
  // /63 tỉnh, trong 63 tỉnh, trong top 100, trên tổng số 63
  if (p_.digits(end) && p_.tight(end, Gap::slash)) {
    quantity.of = Decimal::of(p_.number(end), 0);
    quantity.consumed = end + 1;
  } else if (p_.blank(end) && (p_.word(end) == "trong" || p_.word(end) == "trên" || p_.word(end) == "trong")) {
    uint32_t next = end + 1;
    if (p_.is(next, kTopHead)) {
      ++next;
    } else {
      if (p_.word(next) == "tổng") ++next;
      if (p_.word(next) == "số") ++next;
    }
    if (p_.blank(next) && p_.digits(next) && p_[next].length <= 4 && p_.number(next) >= *value && p_.free(next)) {
      quantity.of = Decimal::of(p_.number(next), 0);
      // `top 100` and a counted noun stay records of their own.
    }
  }
  return quantity;
}

}  // namespace vnsift
