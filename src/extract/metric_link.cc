#include "extract/metric_link.h"

#include <algorithm>
#include <array>
#include <string>

namespace vnsift {
namespace {

using namespace measure_role;

constexpr uint32_t kMaxBack = 60;   // tokens of a sentence to the left of a record
constexpr size_t kMaxRecords = 64;  // records of a sentence that look back at each other

}  // namespace

void Linker::set_indicator(Draft& draft, const NounPhrase& phrase, const Word* word) {
  draft.metric.indicator = phrase.span;
  // Counted things are no score: 7 lĩnh vực of an index.
  const bool counted = draft.metric.kind == MetricKind::count || draft.metric.kind == MetricKind::duration ||
                       draft.metric.kind == MetricKind::age;
  if (word != nullptr && counted &&
      p_.indicator(word->row).kinds.find(kind_name(draft.metric.kind)) == std::string_view::npos)
    word = nullptr;
  // tỷ lệ dân số đô thị: a part of it, which is another indicator.
  if (word != nullptr && draft.metric.kind == MetricKind::percent && draft.metric.role != MetricRole::change &&
      p_.is(phrase.first, kShare) && word->first > phrase.first &&
      p_.indicator(word->row).kinds.find("percent") == std::string_view::npos)
    word = nullptr;
  if (word != nullptr) draft.metric.indicator_id = p_.indicator(word->row).id;
  if (const ViewSpan subject = phrases_.subject_of(phrase); !subject.empty()) draft.metric.subject = subject;
}

void Linker::link_record(size_t index, size_t sentence_first) {
  Draft& draft = drafts_[index];
  MetricFields& metric = draft.metric;
  const Draft* before = index > sentence_first ? &drafts_[index - 1] : nullptr;
  const bool place = metric.kind == MetricKind::rank || metric.kind == MetricKind::rank_change;
  const auto inherit = [&](const Draft& from) {
    metric.indicator = from.metric.indicator;
    metric.indicator_id = from.metric.indicator_id;
    if (metric.subject.empty()) metric.subject = from.metric.subject;
    metric.flags |= metric_flag::kIndicatorInherited;
  };
  // The right end of từ A lên B has what A has.
  if (before != nullptr && !metric.baseline.empty() && metric.baseline == before->metric.span) {
    if (!before->metric.indicator.empty()) {
      inherit(*before);
      return;
    }
  }
  const NounPhrase right = phrases_.right_phrase(draft);
  const bool plan =
      right.found() && p_.is(right.first, kPlan) && phrases_.indicator_in(right.first, right.end) == nullptr;
  bool verb = false;
  NounPhrase who;
  NounPhrase phrase = phrases_.object_phrase(draft);
  bool object = phrase.found();
  if (object && phrases_.only_verbs(phrase)) {
    phrase = {};
    object = false;
  }
  if (!object) phrase = phrases_.left_phrase(draft, verb, who);
  if (phrase.end == phrase.first + 1) phrase = phrase_of_one(phrase);
  if (phrase.found() && phrases_.is_subject(phrase)) {
    if (phrase.end - phrase.first > 1 || p_.capital(phrase.first)) who = phrase;
    phrase = {};
  }
  if (phrase.found() && !object && (phrases_.only_verbs(phrase) || (!verb && metric.kind == MetricKind::age))) {
    const bool amount = phrase.end - phrase.first >= 2 && !p_.is(phrase.first, kLevel | kFiller) &&
                        metric.kind != MetricKind::count && p_.find(phrase.first, kNpVerb) != nullptr &&
                        p_.find(phrase.first, kNpVerb)->tokens >= 2 && metric.kind == MetricKind::money &&
                        before != nullptr;
    if (!amount && phrases_.indicator_in(phrase.first, phrase.end) == nullptr) phrase = {};
  }
  // Without a verb between them only amounts, shares and points follow their noun directly.
  if (phrase.found() && !verb && !object && (metric.kind == MetricKind::duration || metric.kind == MetricKind::ratio))
    phrase = {};
  if (who.found()) {
    const ViewSpan subject =
        phrases_.subject_of({who.first == p_.first() ? who.first : who.first - 1, who.end, who.span});
    metric.subject = subject.empty() ? who.span : subject;
  }
  // IELTS 7.0, GPA 3.6: a number without a unit is told of the code before it.
  if (who.found() && !phrase.found() && metric.kind == MetricKind::score && metric.unit.empty() &&
      who.end == who.first + 1) {
    metric.subject = {};
    set_indicator(draft, who, nullptr);
    return;
  }
  // tăng 8% về số doanh nghiệp so với cùng kỳ, gấp 1,8 lần về vốn; but giảm 0,5% về mức 3,2%
  const bool part = metric.kind == MetricKind::percent || metric.kind == MetricKind::multiple;
  if (part && !object && p_.has(draft.quantity.consumed) &&
      (p_.word(draft.quantity.consumed) == "về" || p_.word(draft.quantity.consumed) == "ve")) {
    if (const NounPhrase about = phrases_.about_phrase(draft);
        about.found() && p_.find(about.first, kPlan) == nullptr && !p_.digits(about.first) &&
        !p_.is(about.first, kLevel | kFiller | kBase) &&
        (metric.baseline.empty() || metric.baseline.begin >= about.span.end)) {
      set_indicator(draft, about, phrases_.indicator_in(about.first, about.end));
      return;
    }
  }
  const bool chiem = draft.context_first > p_.first() && p_.ending(draft.quantity.first - 1, kLevel) != nullptr &&
                     p_.word(draft.quantity.first - 1) == "chiếm";
  if (chiem && !phrase.found() && !right.found() && before != nullptr) {
    if (const NounPhrase counted = counted_phrase(*before, draft); counted.found())
      return set_indicator(draft, counted, nullptr);
  }
  // nợ công 37% GDP, nợ xấu 1,92% dư nợ: what the share is of is not what is told.
  const bool share_of =
      right.found() && phrase.found() && !object && !who.found() && !p_.capital(phrase.first + 1) &&
      phrase.end == draft.context_first && p_.is(right.first, kShareBase) &&
      (p_.find(phrase.end - 1, kNpVerb) == nullptr || p_.ending(phrase.end - 1, kCompound) != nullptr);
  const bool prefer_right =
      right.found() && !(phrase.found() && !plan && p_.is(phrase.first, kShare)) &&
      (plan || !phrase.found() || (!verb && !share_of) || chiem || metric.kind == MetricKind::fraction);
  if (prefer_right && metric.baseline.empty()) {
    set_indicator(draft, right, phrases_.indicator_in(right.first, right.end));
    draft.of_plan = plan;
    return;
  }
  if (phrase.found()) {
    set_indicator(draft, phrase, phrases_.indicator_in(phrase.first, phrase.end));
    for (size_t i = index; metric.subject.empty() && i-- > sentence_first && index - i < 8;)
      metric.subject = drafts_[i].metric.subject;
    return;
  }
  if (place) {
    if (const NounPhrase about = phrases_.about_phrase(draft); about.found()) {
      set_indicator(draft, about, phrases_.indicator_in(about.first, about.end));
      for (size_t i = std::max(sentence_first, ranks_named_); i < index; ++i) {
        if (drafts_[i].metric.indicator.empty() && drafts_[i].metric.kind == MetricKind::rank) {
          drafts_[i].metric.indicator = metric.indicator;
          drafts_[i].metric.indicator_id = metric.indicator_id;
          drafts_[i].metric.flags |= metric_flag::kIndicatorInherited;
        }
      }
      if (!metric.indicator.empty()) ranks_named_ = index;
      return;
    }
  }
  // What the sentence spoke of before: `bằng 48% kế hoạch và tăng 12%`, not the plan, if there is something else.
  const Draft* from = nullptr;
  for (size_t i = index; i-- > sentence_first && index - i < 8;) {
    if (drafts_[i].metric.indicator.empty()) continue;
    if (from == nullptr || !drafts_[i].of_plan) from = &drafts_[i];
    if (!drafts_[i].of_plan) break;
  }
  const bool to_level =
      draft.context_first > p_.first() && p_.find(draft.context_first, kToUp | kToDown | kToAny) != nullptr;
  const bool akin = place || metric.role == MetricRole::change || to_level || metric.kind == MetricKind::pp ||
                    metric.kind == MetricKind::multiple || metric.kind == MetricKind::percent ||
                    metric.kind == MetricKind::score || (from != nullptr && from->metric.unit == metric.unit);
  if (from != nullptr && akin && metric.kind != MetricKind::count && metric.kind != MetricKind::duration) {
    inherit(*from);
    return;
  }
  // Doanh thu tăng 9%, đạt 14,7 tỷ đồng; giảm 10%, tương ứng 5 tỷ đồng: no new noun, and the verb of an amount.
  if (from != nullptr && before == from && from->metric.role == MetricRole::change && !who.found() && resumes(draft)) {
    inherit(*from);
    return;
  }
  if (from != nullptr && metric.role == MetricRole::change &&
      (metric.kind == MetricKind::count || metric.kind == MetricKind::duration) && from->metric.unit == metric.unit) {
    inherit(*from);
    return;
  }
  if (metric.kind == MetricKind::money || metric.kind == MetricKind::rate) {
    if (const NounPhrase heading = price_heading(draft); heading.found())
      return set_indicator(draft, heading, phrases_.indicator_in(heading.first, heading.end));
  }
  if (place || metric.kind == MetricKind::score || metric.kind == MetricKind::percent) {
    if (const NounPhrase ranking = place ? phrases_.ranking_phrase(draft) : NounPhrase{}; ranking.found()) {
      set_indicator(draft, ranking, phrases_.indicator_in(ranking.first, ranking.end));
      return;
    }
    // An index named earlier in the sentence, before any record.
    uint32_t begin = draft.quantity.first;
    for (uint32_t steps = 0; steps < kMaxBack && begin > p_.first() && !p_.sentence_start(begin); ++steps) --begin;
    if (const Word* word = phrases_.indicator_in(begin, draft.quantity.first); word != nullptr && from == nullptr) {
      const NounPhrase found{word->first, word->end(), {p_.begin(word->first), p_.end(word->end() - 1)}};
      set_indicator(draft, found, word);
      draft.metric.flags |= metric_flag::kIndicatorInherited;
    }
  }
}

// 151 đại biểu nữ, chiếm 30,26%: what was counted directly before.
NounPhrase Linker::counted_phrase(const Draft& before, const Draft& draft) const {
  if (before.metric.kind != MetricKind::count && before.metric.kind != MetricKind::ratio) return {};
  constexpr uint32_t kMostWords = 10;
  uint32_t first = before.quantity.first;
  while (p_.digits(first)) ++first;
  uint32_t end = std::max(first, before.quantity.consumed);
  while (p_.free(end) && end < draft.context_first && p_.blank(end) && end - first < kMostWords) ++end;
  if (end <= first || !p_.has(end) || p_[end].gap != Gap::comma || !p_.is(end, kLevel)) return {};
  return {first, end, {p_.begin(first), p_.end(end - 1)}};
}

// 50 m x 100 m, 84-61-92 cm: neither is a name; dịch vụ công trực tuyến mức độ 3, 4 goes on to the left.
NounPhrase Linker::phrase_of_one(const NounPhrase& phrase) const {
  if (p_.word(phrase.first) == "x") return {};
  if (!p_.digits(phrase.first)) return phrase;
  const uint32_t before = phrase.first - 1;
  if (phrase.first == p_.first() || !p_.digits(before) || p_.gap(phrase.first) != ", ") return {};
  const NounPhrase name = phrases_.phrase_left_of(before);
  if (!name.found() || name.end != before) return {};
  return {name.first, phrase.end, {name.span.begin, phrase.span.end}};
}

// Giá tiêu hôm nay: tại Đắk Lắk 148.000 đồng/kg, Gia Lai 147.500 đồng/kg: what a price or an indicator before the colon
// of the sentence names.
NounPhrase Linker::price_heading(const Draft& draft) const {
  uint32_t at = draft.quantity.first;
  for (uint32_t steps = 0; steps < kMaxBack && at > p_.first() && !p_.sentence_start(at); ++steps, --at) {
    if (p_[at].gap != Gap::colon) continue;
    const NounPhrase phrase = phrases_.phrase_left_of(at);
    const bool is_price =
        phrase.found() && (p_.is(phrase.first, kPrice) || phrases_.indicator_in(phrase.first, phrase.end) != nullptr);
    return is_price ? phrase : NounPhrase{};
  }
  return {};
}

// Does a verb before the number go on with what was told before?
bool Linker::resumes(const Draft& draft) const {
  const Roles verbs = kResumes | kFiller | kLevel | kBefore;
  uint32_t at = draft.quantity.first;
  while (at > p_.first() && p_.taken(at - 1) == Taken::no) {
    const Word* const word = p_.ending(at - 1, verbs);
    if (word == nullptr) break;
    if (p_.is(word->first, kResumes)) return true;
    at = word->first;
  }
  return false;
}

// Doanh thu và lợi nhuận … lần lượt đạt A và B: the i-th number is that of the i-th phrase.
void Linker::align_lists(size_t first, size_t last) {
  if (last - first < 2 || !p_.holds(kEach)) return;
  uint32_t at = drafts_[first].quantity.first;
  uint32_t each = 0;
  for (uint32_t steps = 0; steps < 8 && at > p_.first() && !p_.sentence_start(at); ++steps) {
    --at;
    if (p_.is(at, kEach)) {
      each = at;
      break;
    }
  }
  if (each == 0) return;
  // The phrases before it, split at commas and `và`.
  std::vector<NounPhrase> phrases;
  uint32_t end = each;
  while (end > p_.first() && p_.is(end - 1, kFiller)) --end;
  uint32_t begin = end;
  const auto push = [&](uint32_t from, uint32_t to) {
    if (to <= from) return;
    const NounPhrase phrase = phrases_.trimmed({from, to, {p_.begin(from), p_.end(to - 1)}});
    if (phrase.found()) phrases.insert(phrases.begin(), phrase);
  };
  while (begin > p_.first() && each - begin < kMaxBack && phrases.size() < 6) {
    if (p_.taken(begin - 1) != Taken::no) break;
    if (begin != end && p_[begin].gap == Gap::comma) {
      push(begin, end);
      end = begin;
    } else if (begin != end && phrases_.boundary(begin)) {
      break;
    }
    if (p_.is(begin - 1, kAnd)) {
      push(begin, end);
      end = begin - 1;
    }
    --begin;
  }
  push(begin, end);
  if (phrases.size() < 2) return;
  for (size_t i = first; i < last; ++i) {
    Draft& draft = drafts_[i];
    draft.metric.flags &= ~metric_flag::kIndicatorInherited;
    draft.metric.indicator_id = {};
    const NounPhrase& phrase = phrases[(i - first) % phrases.size()];
    set_indicator(draft, phrase, phrases_.indicator_in(phrase.first, phrase.end));
  }
}

// Doanh thu 63 tỷ đồng, lợi nhuận 9 tỷ đồng, lần lượt tăng 4,4% và 4%: the changes are those of the records before.
void Linker::align_changes(size_t first, size_t last) {
  if (last - first < 4 || !p_.holds(kEach)) return;
  for (size_t i = first + 2; i + 1 < last; ++i) {
    uint32_t at = drafts_[i].quantity.first;
    bool each = false;
    for (uint32_t steps = 0; steps < 6 && at > drafts_[i - 1].quantity.consumed && !each; ++steps)
      each = p_.is(--at, kEach);
    if (!each) continue;
    size_t count = 1;
    while (i + count < last) {
      const uint32_t joint = drafts_[i + count - 1].quantity.consumed, next = drafts_[i + count].quantity.first;
      if (!(next == joint + 1 && p_.is(joint, kAnd)) && !(next == joint && p_.gap(joint).ends_with(", "))) break;
      ++count;
    }
    if (count < 2 || i < first + count) continue;
    for (size_t k = 0; k < count; ++k) {
      const MetricFields& of = drafts_[i - count + k].metric;
      MetricFields& metric = drafts_[i + k].metric;
      if (of.indicator.empty()) continue;
      metric.indicator = of.indicator;
      metric.indicator_id = of.indicator_id;
      metric.flags |= metric_flag::kIndicatorInherited;
      // One verb for all of them.
      if (metric.role == MetricRole::level && drafts_[i].metric.role == MetricRole::change) {
        metric.role = MetricRole::change;
        metric.direction = drafts_[i].metric.direction;
      }
    }
    i += count - 1;
  }
}

// The baselines of the records of a sentence in order, each with the furthest end so far.
void Linker::gather_baselines(size_t first, size_t last) {
  baselines_.clear();
  for (size_t i = first; i < last; ++i) {
    const ViewSpan base = drafts_[i].metric.baseline;
    if (!base.empty()) baselines_.push_back(base);
  }
  std::sort(baselines_.begin(), baselines_.end(), [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
  uint32_t furthest = 0;
  for (ViewSpan& base : baselines_) base.end = furthest = std::max(furthest, base.end);
}

bool Linker::is_baseline(const DateRef& date) const {
  const auto behind = std::lower_bound(baselines_.begin(), baselines_.end(), date.span.end,
                                       [](ViewSpan base, uint32_t end) { return base.begin < end; });
  return behind != baselines_.begin() && behind[-1].end > date.span.begin;
}

void Linker::set_period(size_t index, size_t first) {
  Draft& draft = drafts_[index];
  const auto usable = [&](const DateAtToken& date) {
    const DateRef& ref = dates_[date.index];
    if (ref.in_doc || ref.kind == DateKind::time || ref.kind == DateKind::weekday || ref.kind == DateKind::season ||
        ref.kind == DateKind::holiday)
      return false;
    if (ref.rel.ends_with("same_period") || ref.same_period) return false;
    if (date.first > p_.first() && p_.blank(date.first) && p_.ending(date.first - 1, kPublication) != nullptr)
      return false;
    if (is_baseline(ref)) return false;
    return !(date.first > p_.first() && p_.blank(date.first) && p_.ending(date.first - 1, kBase) != nullptr);
  };
  const auto set = [&](const DateAtToken& date) {
    const DateRef& ref = dates_[date.index];
    draft.metric.period = ref.span;
    draft.metric.period_iso = ref.iso;
    // năm 2018, 2019: both
    DateAtToken left = date;
    for (int members = 0; members < 4; ++members) {
      if (left.first <= p_.first() || left.index == 0) break;
      const DateRef& previous = dates_[left.index - 1];
      const std::string_view between =
          p_.view().substr(previous.span.end, dates_[left.index].span.begin - previous.span.end);
      if (previous.kind != ref.kind || ref.kind != DateKind::year || p_.is(left.first, date_role::kYearHead) ||
          (between != ", " && between != " và "))
        break;
      draft.metric.period.begin = previous.span.begin;
      draft.metric.period_iso = texts_.keep(previous.iso + "," + std::string(draft.metric.period_iso));
      left = {p_.token_at(previous.span.begin), left.first, left.index - 1};
    }
  };
  const uint32_t at = draft.quantity.first;
  // In the clause before the value, then right behind it, then in the sentence.
  auto place = std::lower_bound(places_.begin(), places_.end(), at,
                                [](const DateAtToken& date, uint32_t token) { return date.first < token; });
  // từ 6,83% năm 2021 xuống còn 1,98% năm 2024: each has its own behind it.
  if (index > first) {
    const auto date_behind = [&](const Quantity& quantity) {
      return p_.blank_from(quantity.span.end, quantity.consumed) ? context_.date_at(quantity.consumed) : nullptr;
    };
    const DateAtToken* const own = date_behind(draft.quantity);
    const DateAtToken* const others = date_behind(drafts_[index - 1].quantity);
    if (own != nullptr && others != nullptr && others->first < at && usable(*own) &&
        dates_[own->index].kind == dates_[others->index].kind) {
      set(*own);
      return;
    }
  }
  const DateAtToken* in_sentence = nullptr;
  for (auto left = place; left != places_.begin();) {
    --left;
    if (at - left->first > 2 * kMaxBack) break;
    bool same_sentence = true, same_clause = true;
    for (uint32_t i = left->end; i <= at && same_sentence; ++i) {
      if (p_.sentence_start(i) && i > left->first) same_sentence = i > at;
      if (i > left->first && p_.has(i) && p_[i].gap == Gap::comma) same_clause = false;
      if (p_.has(i) && p_.gap_has(i, Gap::semicolon, ';') && i > left->first) same_clause = false;
    }
    if (!same_sentence) break;
    if (!usable(*left)) continue;
    if (same_clause) {
      set(*left);
      return;
    }
    if (in_sentence == nullptr) in_sentence = &*left;
    break;
  }
  uint32_t behind = draft.quantity.consumed;
  for (uint32_t steps = 0; steps < 8 && p_.has(behind) && !phrases_.boundary(behind); ++steps, ++behind) {
    if (const DateAtToken* date = context_.date_at(behind); date != nullptr) {
      if (usable(*date)) {
        set(*date);
        return;
      }
      break;
    }
    if (p_.taken(behind) == Taken::quantity || p_.is(behind, kBase)) break;
  }
  if (in_sentence != nullptr) {
    set(*in_sentence);
  } else if (index > first) {
    draft.metric.period = drafts_[index - 1].metric.period;
    draft.metric.period_iso = drafts_[index - 1].metric.period_iso;
  }
}

// đứng đầu, dẫn đầu in the words of a sentence: of the last record that has an indicator.
void Linker::set_leads(size_t first, size_t last, uint32_t begin, uint32_t end) {
  size_t next = first;
  for (uint32_t i = begin; i < end; ++i) {
    while (next < last && drafts_[next].quantity.first <= i) ++next;
    const Word* word = p_.find(i, kImplicitRank);
    if (word == nullptr || next == first) continue;
    if (p_.blank(word->end()) && p_.is(word->end(), kScopeTime)) continue;  // cao nhất từ trước đến nay
    const bool opened = phrases_.boundary(i) || p_.ending(i - 1, kNpCut | kAnd | kFiller | kToUp) != nullptr;
    const bool highest = word->tokens == 2 && (p_.word(i) == "cao");
    if (!opened || highest) continue;
    for (size_t d = next; d-- > first && next - d <= kMaxRecords;) {
      if (drafts_[d].metric.indicator.empty()) continue;
      drafts_[d].metric.leads = true;
      break;
    }
  }
}

void Linker::link_sentence(size_t first, size_t last) {
  for (size_t i = first; i < last; ++i) link_record(i, first);
  align_lists(first, last);
  align_changes(first, last);
  if (places_.empty()) return;  // a period is a date
  gather_baselines(first, last);
  for (size_t i = first; i < last; ++i) set_period(i, first);
}

void Linker::run() {
  uint32_t sentence = 0;
  for (size_t first = 0; first < drafts_.size();) {
    // Records up to the next start of a sentence.
    size_t last = first + 1;
    uint32_t end = drafts_[first].quantity.consumed;
    for (; last < drafts_.size(); ++last) {
      bool next_sentence = false;
      for (uint32_t i = end; i <= drafts_[last].quantity.first && !next_sentence; ++i)
        next_sentence = i > p_.first() && p_.sentence_start(i);
      if (next_sentence) break;
      end = drafts_[last].quantity.consumed;
    }
    link_sentence(first, last);
    if (p_.holds(kImplicitRank)) {
      uint32_t tail = end;
      while (p_.has(tail) && !p_.sentence_start(tail) && tail - end < kMaxBack) ++tail;
      set_leads(first, last, drafts_[first].quantity.first, tail);
    }
    for (size_t i = first; i < last; ++i) drafts_[i].metric.sentence = sentence;
    ++sentence;
    first = last;
  }
}

}  // namespace vnsift
