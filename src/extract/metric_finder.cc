// Reads the quantities of a paragraph, then what its clauses say of them, and puts the records together (metrics.md 1).
#include <algorithm>
#include <cmath>
#include <utility>

#include <vnsift/metrics.h>

#include "extract/metric_context.h"
#include "extract/metric_link.h"
#include "extract/metric_quantity.h"
#include "extract/passage.h"
#include "extract/passages.h"
#include "extract/quantity_candidates.h"
#include "extract/quantity_pass.h"

namespace vnsift {
namespace {

using namespace measure_role;

}  // namespace

void MetricReader::run(Passage& passage) {
  style_.enter(passage);
  mask(passage);
  drafts_.clear();
  texts_.clear();
  find(passage);
  if (drafts_.empty()) return;
  const ContextReader context(passage, dates_, places_);
  if (options_.detail != MetricDetail::place || role_decides(passage)) {
    for (size_t i = 0; i < drafts_.size(); ++i) context.read_left(drafts_, i);
  }
  // lần lượt tăng 4,4% và 4%: the direction of the second comes from its link with the first.
  const bool is_linked =
      options_.detail == MetricDetail::all || (options_.detail == MetricDetail::amount && passage.holds(kEach));
  if (is_linked) {
    for (size_t i = 0; i < drafts_.size(); ++i) context.read_right(drafts_, i);
    context.read_front(drafts_);
  }
  drop_unmeasured();
  if (drafts_.empty()) return;
  if (is_linked) Linker(passage, context, dates_, places_, drafts_, texts_).run();
  for (const Draft& draft : drafts_) emit(passage, draft);
  sentence_base_ += drafts_.back().metric.sentence + 1;
}

void MetricReader::mask(Passage& passage) {
  const uint32_t begin = passage.begin(passage.first()), end = passage.end(passage.last() - 1);
  documents_.visit(begin, end, [&passage](const DocPlace& place) { passage.take(place.full, Taken::docnum); });
  places_.clear();
  while (date_ < dates_.size() && dates_[date_].span.end <= begin) ++date_;
  for (size_t date = date_; date < dates_.size() && dates_[date].span.begin < end; ++date) {
    const ViewSpan span = dates_[date].span;
    const uint32_t first = passage.token_at(span.begin), behind = passage.take_up_to(first, span.end, Taken::date);
    places_.push_back({first, behind, static_cast<uint32_t>(date)});
  }
}

bool MetricReader::may_begin(const Passage& passage, uint32_t i) const {
  if (!passage.free(i)) return false;
  if (passage.digits(i)) return true;
  const uint16_t heads = passage.heads(i);
  if ((heads & head::kQuantity) != 0) return true;
  if ((heads & head::kOnRequest) != 0 && (options_.vague || options_.implicit_rank)) return true;
  return (heads & head::kNumberWord) != 0 && may_be_counted(passage, i);
}

// What stands behind a lone number word can be a unit, another number word, or the right end of a range.
bool MetricReader::may_be_counted(const Passage& passage, uint32_t i) const {
  const uint32_t next = i + 1;
  if (passage.is(i, number_role::kNua) || !passage.blank(next)) return true;
  if (const Word* place = passage.find(i, number_role::kOrdinal); place != nullptr && place->tokens > 1) return true;
  if (passage.is(next, PhraseTable::number_words) || passage.is(next, PhraseTable::units) || passage.is(next, kUntil))
    return true;
  const std::string_view word = passage.word(next);
  return word == "bảng" || word == "và" || passage.sign_unit(passage.view(), passage.begin(next)) != nullptr;
}

void MetricReader::find(Passage& passage) {
  QuantityReader reader(passage, style_, options_, texts_);
  Quantity quantity;
  uint32_t next = passage.first();
  for (uint32_t i : passage.candidates()) {
    if (i < next || !may_begin(passage, i)) continue;
    if (prefilter_ == Prefilter::on && passage.digits(i)) {
      if (const uint32_t end = end_of_plain_number(passage, i); end != 0) {
        passage.take_tokens(i, end, Taken::name);
        next = end;
        continue;
      }
    }
    const Quantity* before = drafts_.empty() ? nullptr : &drafts_.back().quantity;
    const bool found = reader.read(i, before, quantity);
    if (!found || (quantity.bare && !bare_allowed(passage, quantity))) {
      next = std::max(i + 1, reader.skip_to());
      if (found) next = std::max(next, quantity.consumed);
      // What was no quantity is no part of another one either.
      if (passage.digits(i)) passage.take_tokens(i, next, Taken::name);
      continue;
    }
    next = std::max(quantity.consumed, i + 1);
    if (before != nullptr && repeats(passage, *before, quantity)) {
      passage.take_tokens(quantity.first, quantity.consumed, Taken::name);
      continue;
    }
    passage.take_tokens(quantity.first, quantity.consumed, Taken::quantity);
    Draft& draft = drafts_.emplace_back();
    draft.metric.kind = quantity.kind;
    draft.metric.span = quantity.span;
    draft.metric.value = quantity.value;
    draft.metric.value_max = quantity.value_max;
    draft.metric.unit = quantity.unit;
    draft.metric.flags = quantity.flags;
    draft.quantity = quantity;
  }
}

// 50% (năm mươi phần trăm), 5.000.000 đồng (viết bằng chữ: Năm triệu đồng): said again in words.
bool MetricReader::repeats(const Passage& p, const Quantity& before, const Quantity& quantity) {
  constexpr uint32_t kMostWords = 6;  // Số tiền viết bằng chữ
  const uint32_t first = quantity.first;
  if ((quantity.flags & metric_flag::kNumberWords) == 0 || quantity.kind != before.kind ||
      quantity.unit != before.unit || compare(quantity.value, before.value) != 0)
    return false;
  if (first == before.end) return p.gap(first).ends_with("(");
  return first <= before.end + kMostWords && p[first].gap == Gap::colon && p.is_end(first - 1, kInWords);
}

// điểm chuẩn ngành Y khoa 27,5; diện tích hơn 50; BMI 23: behind a word that numbers without unit stand behind.
bool MetricReader::bare_allowed(const Passage& p, Quantity& quantity) const {
  if (!p.holds(kBare) && !p.holds_indicator()) return false;
  // điểm thi tốt nghiệp 2022, PCI 2018: a year, unless a verb stands before it.
  const uint32_t first = quantity.first;
  const bool year = p.digits(first) && p[first].length == 4 && quantity.consumed == first + 1 &&
                    (p.word(first).starts_with("19") || p.word(first).starts_with("20"));
  if (year && first > p.first() && p.blank(first) &&
      p.ending(first - 1, kLevel | kUp | kDown | kBefore | kToUp | kToDown | kToAny) == nullptr)
    return false;
  // các phương thức xét tuyển 1, 2 và 5: the first of a list that has no unit.
  if (p.has(first + 1) && p[first + 1].gap == Gap::comma && p.digits(first + 1) && p.gap(first + 1) == ", " &&
      !quantity.value_max && p[first].length == 1)
    return false;
  uint32_t at = quantity.first;
  for (uint32_t steps = 0; steps < kBareWindow && at > p.first() && joins_bare_number(p, at); ++steps) {
    if (p.sentence_start(at)) return false;
    --at;
    if (p.taken(at) == Taken::quantity || p.taken(at) == Taken::docnum) return false;
    if (p.taken(at) == Taken::date) continue;
    const Word* bare = p.ending(at, kBare);
    const Word* indicator = p.ending(at, Roles{PhraseTable::indicator_codes, ~uint64_t{0}});
    if (indicator == nullptr) indicator = p.ending(at, Roles{PhraseTable::indicators, ~uint64_t{0}});
    if (bare == nullptr && indicator == nullptr) continue;
    if (indicator != nullptr) {
      const std::string_view kinds = p.indicator(indicator->row).kinds;
      const bool score = kinds.find("score") != std::string_view::npos,
                 count = kinds.find("count") != std::string_view::npos;
      if (!score && !count && bare == nullptr) return false;
      // Between an index and its number only verbs and fillers: PCI đạt 67,19; not `PCI của 63 tỉnh`.
      if (bare == nullptr) {
        for (uint32_t i = indicator->end(); i < quantity.first; ++i) {
          if (!p.is(i, kLevel | kFiller | kUp | kDown | kBefore | kToUp | kToDown | kToAny) && p.taken(i) == Taken::no)
            return false;
        }
      }
      if (count && !score) quantity.kind = MetricKind::count;
    }
    // The word is the indicator and no name before the number: chỉ số 5 is none.
    if (p.is(quantity.consumed, number_role::kDigit)) return false;
    return true;
  }
  return false;
}

// Whether a record is a change decides its value, or that it is a record, where it has a sign or counts steps.
bool MetricReader::role_decides(const Passage& passage) const {
  return passage.holds(number_role::kMinus) || std::any_of(drafts_.begin(), drafts_.end(), [](const Draft& draft) {
           const MetricKind kind = draft.metric.kind;
           return draft.quantity.sign != 0 || kind == MetricKind::rank_change || kind == MetricKind::multiple;
         });
}

// bậc, hạng count only behind a change verb; a count noun of doubtful kind was decided when it was read.
void MetricReader::drop_unmeasured() {
  std::erase_if(drafts_, [](const Draft& draft) {
    return draft.metric.kind == MetricKind::rank_change && draft.metric.role != MetricRole::change;
  });
  for (Draft& draft : drafts_) {
    // tăng 4,4 lần is a multiple, 3 lần a count.
    if (draft.metric.kind == MetricKind::multiple && draft.quantity.known_unit != nullptr &&
        draft.metric.role != MetricRole::change) {
      draft.metric.kind = MetricKind::count;
      draft.metric.unit = draft.quantity.known_unit->surface;
    }
  }
}

void MetricReader::emit(const Passage& passage, const Draft& draft) {
  const MetricFields& made = draft.metric;
  Metric& metric = out_.emplace_back();
  metric.kind = made.kind;
  metric.span = made.span;
  metric.value = made.value;
  if (options_.detail == MetricDetail::place) return;
  metric.value_max = made.value_max;
  metric.of = draft.quantity.of;
  metric.unit = made.unit;
  metric.comparator = made.comparator;
  metric.direction = made.direction;
  if (options_.detail == MetricDetail::amount) return;
  if (slice(text_.view(), draft.quantity.unit_text) != made.unit) metric.unit_text = draft.quantity.unit_text;
  metric.role = made.role;
  metric.baseline = made.baseline;
  metric.baseline_iso = made.baseline_iso;
  metric.indicator = made.indicator;
  metric.indicator_id = made.indicator_id;
  metric.subject = made.subject;
  metric.period = made.period;
  metric.period_iso = made.period_iso;
  metric.flags = made.flags;
  metric.leads = made.leads;
  metric.sentence = made.sentence + sentence_base_;
  if (passage.unaccented() && !made.span.empty()) metric.flags |= metric_flag::kNoDiacritics;
  if (options_.base && draft.quantity.known_unit != nullptr && metric.kind != MetricKind::rate) {
    const UnitInfo& info = *draft.quantity.known_unit;
    if (const std::optional<Decimal> factor = Decimal::parse(info.factor)) {
      metric.value_base = metric.value * *factor;
      metric.base_unit = info.base;
    }
  }
  constexpr uint32_t kDoubts = metric_flag::kAmbiguousSeparator | metric_flag::kColloquial | metric_flag::kVague |
                               metric_flag::kIndicatorInherited | metric_flag::kNoDiacritics;
  if (uint32_t doubts = metric.flags & kDoubts; doubts != 0) {
    double confidence = 1;
    for (; doubts != 0; doubts &= doubts - 1) confidence *= 0.9;
    metric.confidence = std::round(confidence * 10000) / 10000;
  }
}

}  // namespace vnsift
