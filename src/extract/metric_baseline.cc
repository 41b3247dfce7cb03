// What a quantity is compared with, where it is said behind it: tăng 15% so với cùng kỳ, gấp 1,4 lần tháng trước, bằng
// một nửa năm ngoái (metrics.md 5).
#include <string_view>

#include "extract/metric_context.h"

namespace vnsift {
namespace {

using namespace measure_role;

constexpr uint32_t kMaxToBase = 24;   // tokens between a record and its `so với`
constexpr uint32_t kMaxToFront = 48;  // and to the beginning of its sentence

}  // namespace

// The words of a base from token i: a date, or up to a sign, a verb or a number.
ViewSpan ContextReader::base_from(uint32_t i, std::string_view& iso) const {
  if (!p_.has(i)) return {};
  if (const DateAtToken* date = date_at(i); date != nullptr) {
    iso = dates_[date->index].iso;
    return dates_[date->index].span;
  }
  uint32_t end = i;
  while (p_.has(end) && end - i < kMaxBaseTokens) {
    if (end > i && (boundary(end) || p_[end].gap == Gap::other)) break;
    if (p_.taken(end) == Taken::quantity) break;
    if (const DateAtToken* date = date_at(end); date != nullptr) {
      // kế hoạch năm 2023, mức của năm trước
      iso = dates_[date->index].iso;
      end = date->end;
      break;
    }
    if (p_.stops(end, kBaselineStop) && end != i) break;
    ++end;
  }
  if (end == i || (end == i + 1 && p_.stops(i, kStop))) return {};
  return {p_.begin(i), p_.end(end - 1)};
}

void ContextReader::set_baseline(MetricFields& metric, uint32_t from) const {
  std::string_view iso;
  const ViewSpan base = base_from(from, iso);
  if (base.empty()) return;
  metric.baseline = base;
  metric.baseline_iso = iso;
}

void ContextReader::read_right(std::vector<Draft>& drafts, size_t index) const {
  Draft& draft = drafts[index];
  if (!draft.metric.baseline.empty()) return;
  uint32_t at = draft.quantity.consumed;
  size_t next = index + 1;
  bool joined = true;
  for (uint32_t steps = 0; steps < kMaxToBase && p_.has(at) && p_.holds(kBase); ++steps) {
    if (boundary(at) && !(steps == 0 && p_.gap(at) == "%")) {
      // A closing bracket alone: tăng 5% (…) so với; a comma ends the search.
      const std::string_view signs = p_.gap(at);
      if (p_.sentence_start(at) || signs.find_first_of(",;:.(") != std::string_view::npos) break;
    }
    if (next < drafts.size() && drafts[next].quantity.first == at) {
      // tăng 15% và giảm 4% so với: shared by what is joined by `và`.
      if (!joined || draft.metric.role != MetricRole::change || drafts[next].metric.role != MetricRole::change) break;
      at = drafts[next].quantity.consumed;
      ++next;
      joined = false;
      continue;
    }
    if (p_.taken(at) == Taken::no) {
      if (p_.word(at) == "và" || p_.word(at) == "va") joined = true;
      const Word* base = p_.find(at, kBase);
      if (base != nullptr) {
        const bool since = p_.word(at) == "kể";
        const bool bare = base->tokens == 1;
        uint32_t from = base->end();
        if (p_.blank(from) && p_.word(from) == "với") ++from;
        if (p_.blank(from) && !since) {
          if (!bare || date_at(from) != nullptr || p_.is(from, kPlan)) set_baseline(draft.metric, from);
          break;
        }
      }
    } else if (p_.taken(at) == Taken::date) {
      joined = false;
    }
    if (steps == 0) joined = p_.word(at) == "và";
    ++at;
  }
  if (!draft.metric.baseline.empty()) return;
  // gấp 1,4 lần tháng trước; bằng một nửa cùng kỳ; cao gấp rưỡi định mức
  const MetricKind kind = draft.metric.kind;
  const uint32_t end = draft.quantity.consumed;
  if ((kind == MetricKind::multiple && draft.metric.role == MetricRole::level) || kind == MetricKind::fraction) {
    if (!p_.has(end) || boundary(end)) return;
    const DateAtToken* date = date_at(end);
    const uint32_t first = draft.context_first;
    const bool equals = first > p_.first() && (p_.ending(first - 1, kLevel) != nullptr && p_.word(first - 1) == "bằng");
    const bool equals_inside = p_.word(first) == "bằng";
    if (kind == MetricKind::fraction && date == nullptr && !equals && !equals_inside) return;
    if (date == nullptr && p_.stops(end, kStop)) return;
    set_baseline(draft.metric, end);
  }
}

// So với cùng kỳ năm trước, A tăng 5%, B giảm 3%: what the sentence begins with serves all changes of it.
void ContextReader::read_front(std::vector<Draft>& drafts) const {
  if (!p_.holds(kBase)) return;
  const auto opens = [&](uint32_t at) { return p_.sentence_start(at) || p_[at].gap == Gap::semicolon; };
  for (Draft& draft : drafts) {
    const bool multiple = draft.metric.kind == MetricKind::multiple;
    if (!draft.metric.baseline.empty() || (draft.metric.role != MetricRole::change && !multiple)) continue;
    uint32_t at = draft.quantity.first;
    for (uint32_t steps = 0; steps < kMaxToFront && at > p_.first() && !opens(at); ++steps) --at;
    const Word* base = at == p_.first() || opens(at) ? p_.find(at, kBase) : nullptr;
    if (base == nullptr || base->tokens == 1 || !p_.blank(base->end())) continue;
    set_baseline(draft.metric, base->end());
    if (draft.metric.baseline.end > draft.metric.span.begin) {
      draft.metric.baseline = {};
      draft.metric.baseline_iso = {};
    }
  }
}

}  // namespace vnsift
