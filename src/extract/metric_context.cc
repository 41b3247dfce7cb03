#include "extract/metric_context.h"

#include <algorithm>
#include <array>

namespace vnsift {
namespace {

using namespace measure_role;

constexpr Roles kMeasureWord{PhraseTable::measure_words, ~uint64_t{0}};
constexpr uint32_t kMaxWordsToVerb = 4;
constexpr uint32_t kTargetWindow = 60;  // tokens in which a goal of the sentence counts

}  // namespace

// A sign before token i that ends a clause: , ; : ( ) . or a sentence.
bool ContextReader::boundary(uint32_t i) const { return p_.ends_clause(i, ",;:()[]!?|\t\""); }

const DateAtToken* ContextReader::date_at(uint32_t token) const {
  if (places_.empty()) return nullptr;
  const auto place = std::lower_bound(places_.begin(), places_.end(), token,
                                      [](const DateAtToken& date, uint32_t at) { return date.first < at; });
  return place != places_.end() && place->first == token ? &*place : nullptr;
}

const DateAtToken* ContextReader::date_ending(uint32_t end) const {
  const auto place = std::lower_bound(places_.begin(), places_.end(), end,
                                      [](const DateAtToken& date, uint32_t at) { return date.end < at; });
  return place != places_.end() && place->end == end ? &*place : nullptr;
}

// A comparator of a limit ends at that token: tối đa là, nhỏ hơn.
bool ContextReader::limit_ends(uint32_t i) const {
  const Word* word = p_.ending(i, kBefore);
  if (word == nullptr) return false;
  const std::optional<MetricComparator> code = comparator_before(*word);
  return code == MetricComparator::le || code == MetricComparator::ge || code == MetricComparator::lt ||
         code == MetricComparator::gt;
}

void ContextReader::read_comparator(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  const Quantity& quantity = draft.quantity;
  MetricFields& metric = draft.metric;
  metric.comparator = quantity.inner;
  draft.context_first = quantity.first;
  // Signs: > 5 %, ≥ 90, ~ 300
  uint32_t at = quantity.first;
  if (at > p_.first()) {
    std::string_view signs = p_.view().substr(p_.end(at - 1), quantity.span.begin - p_.end(at - 1));
    while (!signs.empty() && signs.back() == ' ') signs.remove_suffix(1);
    constexpr std::array<std::pair<std::string_view, MetricComparator>, 8> kSigns = {{{">=", MetricComparator::ge},
                                                                                      {"<=", MetricComparator::le},
                                                                                      {"≥", MetricComparator::ge},
                                                                                      {"≤", MetricComparator::le},
                                                                                      {">", MetricComparator::gt},
                                                                                      {"<", MetricComparator::lt},
                                                                                      {"~", MetricComparator::approx},
                                                                                      {"≈", MetricComparator::approx}}};
    for (const auto& [sign, code] : kSigns) {
      if (signs.empty()) break;
      if (signs.ends_with(sign)) {
        metric.comparator = code;
        break;
      }
    }
  }
  bool crossed_verb = false;
  int fillers = 0;
  while (metric.comparator == MetricComparator::eq && at > p_.first()) {
    const bool bracket = p_[at].gap == Gap::other && p_.gap(at).ends_with("$");
    // tối đa là: 5 người; nhỏ hơn: 20 ha
    const bool colon = at == quantity.first && p_[at].gap == Gap::colon && p_.gap(at) == ": " && limit_ends(at - 1);
    if (!p_.blank(at) && !bracket && !colon) break;
    if (p_.sentence_start(at) || p_.taken(at - 1) == Taken::quantity || p_.taken(at - 1) == Taken::date) break;
    if (!p_.is_end(at - 1, kBefore | kUp | kDown | kLevel | kFiller) && !p_.is(at - 1, kFrom)) break;
    const Word* word = p_.ending(at - 1, kBefore);
    const Word* verb = p_.ending(at - 1, kUp | kDown);
    const Word* level = p_.ending(at - 1, kLevel | kFiller);
    // Va chạm giữa hai xe: a longer word that ends like a comparator is none.
    if (word != nullptr) {
      const Word* longest = p_.ending(at - 1, kMeasureWord);
      if (longest->tokens > word->tokens && (longest->roles.bits == kStop.bits || longest->roles.has(kCompound))) break;
    }
    // The longest word decides: `vượt kế hoạch`, `ước đạt`.
    if (word != nullptr && (verb == nullptr || verb->tokens <= word->tokens)) {
      const std::optional<MetricComparator> code = comparator_before(*word);
      // chiếm ít hơn 10%, có nhiều hơn 5 con: how many there are; giá cao hơn 5% is a change.
      const bool counted = word->first > p_.first() && p_.blank(word->first) &&
                           p_.ending(word->first - 1, kLevel) != nullptr && code &&
                           (p_.word(word->first) == "ít" || p_.word(word->first) == "nhiều");
      const bool compare_word = word->roles.has(kCompare) && word->roles.has(kUp | kDown) && word->tokens > 1 &&
                                !p_.sentence_start(word->first) && !counted;
      const bool approx = code == MetricComparator::approx;
      if (code && !(crossed_verb && !approx) && !compare_word) {
        // `vượt 5% kế hoạch` is a change.
        const bool change =
            word->roles.has(kUp) && (quantity.kind == MetricKind::percent || quantity.kind == MetricKind::pp);
        if (!change) {
          metric.comparator = *code;
          if (!crossed_verb && !colon) draft.context_first = std::min(draft.context_first, word->first);
          // không quá, chưa đến … stand before; `khoảng hơn 5` takes the nearer.
          break;
        }
      }
    }
    const Word* skip = nullptr;
    if (verb != nullptr && !crossed_verb) {
      skip = verb;
      crossed_verb = true;
    } else if (level != nullptr) {
      skip = level;
      ++fillers;
    } else if (p_.is(at - 1, kFrom)) {
      skip = p_.find(at - 1, kFrom);
    }
    if (skip == nullptr || fillers > 2) break;
    at = skip->first;
  }
  // đến hai năm, đến 100 triệu of a penalty
  const uint32_t first = quantity.first;
  if (metric.comparator == MetricComparator::eq && first > p_.first() && p_.blank(first) && p_.is(first - 1, kUntil) &&
      p_.word(first - 1) == "đến") {
    for (uint32_t steps = 0, i = first - 1; steps < 12 && i > p_.first() && !p_.sentence_start(i); ++steps) {
      if (p_.ending(--i, kPenalty) == nullptr) continue;
      metric.comparator = MetricComparator::le;
      break;
    }
    // sức chở đến 12 người, trọng tải toàn phần đến 15 tấn; not nâng công suất đến 20 MW
    for (uint32_t steps = 0, i = first - 1; steps < 4 && i > p_.first() && p_.blank(i); ++steps) {
      const Word* capacity = p_.ending(--i, kCapacity);
      if (capacity == nullptr) continue;
      const uint32_t begin = capacity->first;
      const bool raised = begin > p_.first() && p_.blank(begin) && p_.ending(begin - 1, kUp | kDown) != nullptr;
      if (!raised) metric.comparator = MetricComparator::le;
      break;
    }
  }
  const Word* after =
      p_.blank_from(quantity.span.end, quantity.consumed) ? p_.find(quantity.consumed, kAfter) : nullptr;
  // từ 02 mặt hàng vi phạm trở lên
  for (uint32_t next = quantity.consumed; draft.from && after == nullptr && next < quantity.consumed + 8; ++next) {
    const bool linked = next == quantity.consumed ? p_.blank_from(quantity.span.end, next) : p_.blank(next);
    if (!linked || !p_.free(next)) break;
    if (p_.is(next, kAfter) && p_.find(next, kAfter)->tokens > 1) after = p_.find(next, kAfter);
  }
  if (after != nullptr && p_.longest(after->first) == after->tokens) {
    if (const std::optional<MetricComparator> code = comparator_after(*after)) metric.comparator = *code;
  }
}

// hơn BASE N, cao hơn BASE N, vượt kế hoạch N: a change against a base between the word and the number.
bool ContextReader::read_compare(Draft& draft) const {
  const uint32_t end = draft.context_first;
  if (draft.quantity.kind == MetricKind::rank || draft.quantity.kind == MetricKind::ratio) return false;
  if (!p_.holds(kCompare)) return false;
  uint32_t at = end;
  for (uint32_t steps = 0; steps < kMaxBaseTokens && at > p_.first(); ++steps) {
    if (boundary(at) && at != end) return false;
    if (at == end && !p_.blank(at)) return false;
    const Taken taken = p_.taken(at - 1);
    if (taken == Taken::quantity) return false;
    const Word* compare = p_.ending(at - 1, kCompare);
    // đoạn vượt rộng 23 m: a noun that ends like one
    if (const Word* whole = compare != nullptr ? p_.ending(at - 1, kCompound) : nullptr;
        whole != nullptr && whole->tokens > compare->tokens)
      return false;
    if (compare != nullptr && taken == Taken::no) {
      if (at == end) return false;
      // A comparator of something else: hơn 5 xã; the base has no verb.
      const std::string_view direction = compare->value("compare");
      const bool bare = compare->tokens == 1 && p_.word(compare->first) != "vượt" && p_.word(compare->first) != "hơn" &&
                        p_.word(compare->first) != "kém";
      if (direction.empty() || bare) return false;
      // A verb makes it a clause of its own, but mức tăng, tốc độ giảm are nouns.
      for (uint32_t i = at; i < end; ++i) {
        const Word* verb = p_.taken(i) == Taken::no ? p_.find(i, kNpVerb | kToUp | kToDown) : nullptr;
        if (verb == nullptr || verb->tokens < p_.longest(i)) continue;
        const bool noun = i > at && (p_.word(i - 1) == "mức" || p_.word(i - 1) == "độ" || p_.word(i - 1) == "đà");
        if (!noun) return false;
      }
      draft.metric.role = MetricRole::change;
      draft.metric.direction = direction == "up" ? Direction::up : Direction::down;
      const bool from = end > at + 1 && p_.is(end - 1, kFrom);  // vượt quy chuẩn từ 1,1 lần
      draft.metric.baseline = {p_.begin(at), p_.end(from ? end - 2 : end - 1)};
      if (const DateAtToken* date = date_at(at); date != nullptr) draft.metric.baseline_iso = dates_[date->index].iso;
      draft.context_first = compare->first;
      return true;
    }
    --at;
  }
  return false;
}

// The level that a change led to: `lên B`, `xuống còn B`, `về B`.
void ContextReader::level_after(std::vector<Draft>& drafts, size_t index, uint32_t begin, Direction of_word) const {
  Draft& draft = drafts[index];
  draft.metric.role = MetricRole::level;
  draft.context_first = std::min(draft.context_first, begin);
  // từ A lên B
  if (index > 0) {
    Draft& left = drafts[index - 1];
    const bool near = left.quantity.consumed <= begin && begin - left.quantity.consumed <= 6;
    if (near && left.from && left.metric.role == MetricRole::level) {
      // Between them only a place or a subject: Từ vị trí thứ 45, tỉnh vươn lên vị trí thứ 17.
      draft.metric.direction = of_word;
      if (draft.metric.direction == Direction::none) {
        const int order = compare(left.metric.value, draft.metric.value);
        draft.metric.direction = order > 0 ? Direction::down : Direction::up;
      }
      draft.metric.baseline = left.metric.span;
      return;
    }
    // tăng N lên B: no direction of its own.
    const bool after_change = left.metric.role == MetricRole::change && left.quantity.consumed <= begin &&
                              begin - left.quantity.consumed <= 3 && !p_.sentence_start(begin);
    if (after_change) return;
  }
  // từ 20 lên 30 điểm: a number without unit is no record, but the base.
  uint32_t base = begin;
  while (base > p_.first() + 1 && p_.digits(base - 1) &&
         (base == begin ? p_.blank(base) : p_.tight(base, Gap::comma) || p_.tight(base, Gap::dot)))
    --base;
  if (const Word* from = base < begin && p_.blank(base) ? p_.ending(base - 1, kFrom) : nullptr;
      from != nullptr && p_.taken(base) != Taken::date) {
    draft.metric.baseline = {p_.begin(base), p_.end(begin - 1)};
    draft.metric.direction = of_word;
    draft.context_first = from->first;
    return;
  }
  // The verb before it: giảm xuống còn, bớt còn, tăng lên
  const uint32_t word = begin;
  const bool joined = word > p_.first() && p_.blank(word);
  const Word* verb = joined ? p_.ending(word - 1, kUp | kDown) : nullptr;
  if (verb != nullptr && p_.taken(verb->first) == Taken::no) {
    draft.metric.direction = verb->roles.has(kUp) ? Direction::up : Direction::down;
    draft.context_first = std::min(draft.context_first, verb->first);
    return;
  }
  // nâng tổng số lên 54: a verb further left in the clause.
  if (of_word != Direction::none) {
    draft.metric.direction = of_word;
  }
}

void ContextReader::read_direction(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  if (!p_.holds(kUp | kDown | kFlat | kToUp | kToDown | kToAny)) return;
  const Quantity& quantity = draft.quantity;
  uint32_t at = draft.context_first;
  uint32_t words = 0;
  bool level_verb = false;
  const bool duration = quantity.kind == MetricKind::duration;
  for (uint32_t steps = 0; steps < 14 && at > p_.first(); ++steps) {
    const bool bracket = at == quantity.first && quantity.sign != 0;
    if (boundary(at) && !bracket) return;
    const Taken taken = p_.taken(at - 1);
    if (taken == Taken::quantity) return;
    if (taken == Taken::date) {
      const DateAtToken* date = date_ending(at);
      at = date != nullptr ? date->first : at - 1;
      words += 2;
      if (words > kMaxWordsToVerb) return;
      continue;
    }
    if (taken != Taken::no) return;
    if (at != draft.context_first && p_.is(at - 1, kClause)) return;  // nhu cầu tăng nên chị nhập 15 tấn
    if (!p_.is_end(at - 1, kMeasureWord)) {
      if (p_.word(at - 1) == "dat") level_verb = true;
      if (++words > kMaxWordsToVerb) return;
      --at;
      continue;
    }
    const Word* verb = p_.ending(at - 1, kUp | kDown | kFlat);
    const Word* to = p_.ending(at - 1, kToUp | kToDown | kToAny);
    if (const Word* after = p_.ending(at - 1, kAfter); to != nullptr && after != nullptr && after->tokens > to->tokens)
      to = nullptr;  // từ 18 tuổi trở lên đạt 75,3%
    if (to != nullptr && words == 0 && (verb == nullptr || verb->tokens <= to->tokens)) {
      // lên 4 bậc is a change.
      const bool steps_of_rank = quantity.kind == MetricKind::rank_change;
      if (!steps_of_rank) {
        Direction direction = to->roles.has(kToUp)     ? Direction::up
                              : to->roles.has(kToDown) ? Direction::down
                                                       : Direction::none;
        if (verb != nullptr && verb->tokens == to->tokens)
          direction = verb->roles.has(kUp) ? Direction::up : Direction::down;
        level_after(drafts, index, to->first, direction);
        return;
      }
    }
    // A longer word that ends like a verb is none: làm thêm. In a name it is one: tốc độ tăng trưởng.
    const Word* longest = verb != nullptr ? p_.ending(at - 1, kMeasureWord) : nullptr;
    if (verb != nullptr && longest->tokens > verb->tokens &&
        !longest->roles.has(kUp | kDown | kFlat | kFiller | kBefore) &&
        (!longest->roles.has(kCompound) || longest->roles.has(kStop)))
      verb = nullptr;
    // 312 mã tăng và 98 mã: a verb before `và` has no object.
    if (verb != nullptr && p_.is(at, kAnd) &&
        p_.taken(verb->first - (verb->first > p_.first() ? 1 : 0)) == Taken::quantity)
      return;
    if (verb != nullptr && !level_verb) {
      const std::string_view text = p_.word(verb->first);
      const bool hours_passed =
          duration && (verb->tokens == 1 || text == "mất") &&
          (text == "mất" || text == "bay" || text == "lên" || text == "kém" || text == "cắt" || text == "rơi");
      const bool noun = verb->tokens == 1 && verb->first > p_.first() && (text == "cộng" || text == "bay") && words > 0;
      // A plain comparison word is a change only if its base stands behind the number.
      if (!hours_passed && !noun) {
        const bool flat = verb->roles.has(kFlat);
        draft.metric.role = flat ? MetricRole::level : MetricRole::change;
        draft.metric.direction = flat ? Direction::flat : verb->roles.has(kUp) ? Direction::up : Direction::down;
        draft.context_first = std::min(draft.context_first, verb->first);
        return;
      }
    }
    const Word* skip = p_.ending(at - 1, kBefore | kFiller);
    const Word* level = p_.ending(at - 1, kLevel);
    if (level != nullptr && (skip == nullptr || skip->tokens < level->tokens || !skip->roles.has(kFiller)))
      level_verb = true;
    if (p_.word(at - 1) == "đạt" || p_.word(at - 1) == "là" || p_.word(at - 1) == "dat") level_verb = true;
    if (skip != nullptr) {
      at = skip->first;
      continue;
    }
    // A verb inside a longer word is none: hạ tầng, mặt cắt ngang.
    const Word* whole = verb == nullptr ? p_.ending(at - 1, kCompound) : nullptr;
    const uint32_t first = whole != nullptr ? whole->first : at - 1;
    words += at - first;
    if (words > kMaxWordsToVerb) return;
    at = first;
  }
}

void ContextReader::read_sign(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  MetricFields& metric = draft.metric;
  // vốn chủ sở hữu âm hơn 500 tỷ đồng
  if (draft.context_first < draft.quantity.first && is_below_zero(p_, draft.context_first, draft.quantity)) {
    --draft.context_first;
    draft.quantity.below_zero = true;
  }
  if (draft.quantity.below_zero) {
    // tăng trưởng âm 2,4% is a fall.
    if (metric.role == MetricRole::change) {
      metric.direction = Direction::down;
      return;
    }
    metric.value = metric.value.negated();  // of từ âm 2 đến 3 độ the left end alone
    return;
  }
  if (draft.quantity.sign == 0) return;
  const bool minus = draft.quantity.sign == '-';
  const bool change_kind = metric.kind == MetricKind::percent || metric.kind == MetricKind::pp ||
                           metric.kind == MetricKind::score || metric.kind == MetricKind::rank_change;
  const uint32_t at = draft.quantity.span.begin;
  const bool bracket = at > 0 && p_.view()[at - 1] == '(';
  const bool level_verb = draft.quantity.first > p_.first() &&
                          p_.ending(draft.quantity.first - 1, kLevel | kToAny | kToDown | kToUp) != nullptr && !bracket;
  if (metric.role == MetricRole::change || (change_kind && !level_verb && metric.direction == Direction::none) ||
      (bracket && change_kind)) {
    if (metric.role != MetricRole::change || bracket) metric.direction = minus ? Direction::down : Direction::up;
    metric.role = MetricRole::change;
    return;
  }
  if (minus) metric.value = metric.value.negated();
  if (minus && metric.value_max) metric.value_max = metric.value_max->negated();
}

void ContextReader::read_role(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  if (draft.metric.role == MetricRole::change || draft.metric.kind == MetricKind::age) return;
  // A goal right before the number: mục tiêu 80%, trần 60%.
  uint32_t at = draft.context_first;
  for (int steps = 0; steps < 3 && at > p_.first() && p_.blank(at); ++steps) {
    if (p_.taken(at - 1) != Taken::no) break;
    if (const Word* target = p_.ending(at - 1, kTarget); target != nullptr) {
      const bool reached =
          target->first > p_.first() && p_.ending(target->first - 1, kCompare | kBase | kUp) != nullptr;
      const bool weak = target->tokens == 2 && p_.word(target->first) == "kế";
      if ((!reached || target->roles.has(kLimit)) && !weak) draft.metric.role = MetricRole::target;
      return;
    }
    const Word* filler = p_.ending(at - 1, kFiller);
    if (filler == nullptr) break;
    at = filler->first;
  }
  // A goal of the sentence: phấn đấu …, đến năm 2025 đạt
  at = draft.quantity.first;
  auto place = std::lower_bound(places_.begin(), places_.end(), at,
                                [](const DateAtToken& date, uint32_t token) { return date.first < token; });
  bool near_year = false;
  for (auto date = place; !near_year && date != places_.begin() && at - date[-1].first <= kTargetWindow; --date)
    near_year = dates_[date[-1].index].kind == DateKind::year;
  if (!near_year && !p_.holds(kStrongTarget)) return;
  for (uint32_t steps = 0; steps < kTargetWindow && at > p_.first() && !p_.sentence_start(at); ++steps) {
    --at;
    if (p_.gap_has(at + 1, Gap::semicolon, ';')) return;
    if (p_.is(at, kStrongTarget)) {
      draft.metric.role = MetricRole::target;
      return;
    }
    if (p_.word(at) == "đã") return;
    while (place != places_.begin() && place[-1].first > at) --place;
    if (place != places_.begin() && place[-1].first == at && at > p_.first()) {
      const DateAtToken* const date = &place[-1];
      const DateRef& ref = dates_[date->index];
      const bool future = ref.kind == DateKind::year && p_.blank(at) &&
                          (p_.word(at - 1) == "đến" || p_.word(at - 1) == "Đến") &&
                          !(at - 1 > p_.first() && p_.word(at - 2) == "tính") && date->end < draft.quantity.first;
      const bool reach = p_.is(date->end, kLevel | kBefore) || (p_[date->end].gap == Gap::comma);
      const uint32_t verb = draft.context_first;
      const bool attained = verb > p_.first() && (p_.word(verb - 1) == "đạt" || p_.word(verb) == "đạt");
      const uint32_t distance = draft.quantity.first - date->end;
      if (future && reach && (distance <= 10 || (attained && distance <= 40))) {
        draft.metric.role = MetricRole::target;
        return;
      }
    }
  }
}

void ContextReader::read_left(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  const uint32_t first = draft.quantity.first;
  draft.from = first > p_.first() && p_.blank(first) && p_.ending(first - 1, kFrom) != nullptr;
  if (!draft.from && first > p_.first() + 1 && (draft.quantity.kind == MetricKind::rank)) {
    // từ vị trí «thứ 45»
    for (uint32_t i = first, steps = 0; steps < 3 && i > p_.first() && p_.blank(i); ++steps) {
      --i;
      if (p_.is(i, kFrom)) draft.from = true;
    }
  }
  read_comparator(drafts, index);
  const bool place = draft.quantity.kind == MetricKind::rank;
  // thấp hơn trần 60%: the number is the limit itself.
  const uint32_t behind = draft.context_first;
  const Word* limit = behind > p_.first() && p_.blank(behind) ? p_.ending(behind - 1, kLimit) : nullptr;
  const bool is_limit = limit != nullptr && limit->first > p_.first() && p_.blank(limit->first) &&
                        p_.ending(limit->first - 1, kCompare) != nullptr;
  // từ A lên B: A is a level, whatever verb stands before; but từ 60% trở lên is no such A.
  // giảm từ 5% trở lên, but suy giảm khả năng lao động từ 61% trở lên
  const bool limit_of_change =
      draft.metric.comparator == MetricComparator::ge && first > p_.first() + 1 && p_.is_end(first - 2, kUp | kDown);
  const bool is_left_end = draft.from && !draft.quantity.value_max && !limit_of_change;
  const bool is_level = is_limit || is_left_end || (place && draft.quantity.unit == "top");
  if (!is_level && !read_compare(draft)) read_direction(drafts, index);
  if (place && draft.metric.role == MetricRole::change) {
    draft.metric.role = MetricRole::level;
    if (draft.metric.direction != Direction::flat) draft.metric.direction = Direction::none;
  }
  read_sign(drafts, index);
  // Giảm 5% biên chế công chức và 10% biên chế viên chức: one verb for both.
  if (index > 0 && draft.metric.role == MetricRole::level && draft.metric.direction == Direction::none &&
      first > p_.first()) {
    const Draft& left = drafts[index - 1];
    const bool listed = p_.blank(first) && p_.is(first - 1, kAnd) && first - left.quantity.consumed <= 10;
    if (listed && left.metric.role == MetricRole::change && left.metric.unit == draft.metric.unit) {
      draft.metric.role = MetricRole::change;
      draft.metric.direction = left.metric.direction;
    }
  }
  // giảm 15 đầu mối (tương ứng 20,5%): the bracket says the same change.
  if (index > 0 && draft.metric.role == MetricRole::level && draft.metric.direction == Direction::none) {
    const Draft& left = drafts[index - 1];
    const uint32_t end = left.quantity.consumed;
    // From the record before to this one: an opening bracket, and behind it at most a word of equality.
    uint32_t opened = 0;
    for (uint32_t i = end; i <= first && i <= end + 12 && p_.has(i); ++i) {
      if (p_[i].gap == Gap::other && p_.gap(i).find('(') != std::string_view::npos) opened = i;
      if (i > end && p_.sentence_start(i)) opened = 0;
      // tăng 2,58%; cao nhất là Quảng Ninh (90,61%): another clause
      if (opened == 0 && p_.gap(i).find_first_of(",;:") != std::string_view::npos) break;
    }
    const bool share = draft.metric.kind == MetricKind::percent || draft.metric.kind == MetricKind::pp;
    const bool said =
        opened != 0 && opened < first && p_.is(opened, kBrackets) && first - opened <= 3 && p_.word(opened) != "đạt";
    // tăng 1,2% (tương đương 7,7 nghìn tấn): an amount only behind such a word.
    const bool equal = share ? opened == first || said : said && opened + 1 < first;
    if (left.metric.role == MetricRole::change && equal) {
      draft.metric.role = MetricRole::change;
      draft.metric.direction = left.metric.direction;
    }
  }
  read_role(drafts, index);
}

}  // namespace vnsift
