#include <vnsift/facts.h>

#include <algorithm>

namespace vnsift {
namespace {

constexpr size_t kOpenRows = 8;  // rows of a sentence that may still take a member

Decimal signed_by(const Metric& metric, Decimal value) {
  return metric.direction == Direction::down ? value.negated() : value;
}

bool is_implicit(const Metric& metric) {
  return metric.kind == MetricKind::rank && (metric.flags & metric_flag::kImplicit) != 0;
}

bool is_share(const Metric& metric) { return metric.kind == MetricKind::percent || metric.kind == MetricKind::pp; }

class Folder {
 public:
  explicit Folder(const std::vector<Metric>& metrics) : metrics_(metrics) {}

  std::vector<Fact> run() {
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < metrics_.size(); ++i) {
      const Metric& metric = metrics_[i];
      if (i == 0 || metric.sentence != sentence) open_.clear();
      sentence = metric.sentence;
      if (!metric.indicator_id.empty()) add(i);
    }
    for (Fact& fact : facts_) finish(fact);
    return std::move(facts_);
  }

 private:
  // The left end of từ A lên B is no value of its own.
  bool is_left_end(uint32_t i) const {
    return i + 1 < metrics_.size() && !metrics_[i + 1].baseline.empty() && metrics_[i + 1].baseline == metrics_[i].span;
  }

  bool same_row(const Fact& fact, const Metric& metric) const {
    if (fact.indicator_id != metric.indicator_id) return false;
    const bool one_name = !fact.subject_name.empty() && fact.subject_name == metric.subject_name;
    if (!one_name && !fact.subject.empty() && !metric.subject.empty() && !(fact.subject == metric.subject))
      return false;
    return fact.period.empty() || metric.period.empty() || fact.period == metric.period;
  }

  // The place of a metric in a row is still free.
  bool fits(const Fact& fact, uint32_t i) const {
    const Metric& metric = metrics_[i];
    if (is_left_end(i)) return !fact.value && !fact.rank;
    if (is_implicit(metric)) return true;
    switch (metric.kind) {
      case MetricKind::rank:
        return metric.unit == "top" ? !fact.top_n : !fact.rank;
      case MetricKind::rank_change:
        return !fact.rank_change;
      default:
        break;
    }
    if (metric.role == MetricRole::change) {
      if (!fact.change) return true;
      const bool share = is_share(metric);
      return share ? !fact.change_pct && fact.change_unit != metric.unit : false;
    }
    // A level: one value a row; a multiple or fraction of something is a member without a field.
    if (metric.kind == MetricKind::multiple || metric.kind == MetricKind::fraction) return true;
    return !fact.value;
  }

  void add(uint32_t i) {
    const Metric& metric = metrics_[i];
    const bool inherited = (metric.flags & metric_flag::kIndicatorInherited) != 0;
    for (size_t row = open_.size(); row-- > 0;) {
      Fact& fact = facts_[open_[row]];
      if (!same_row(fact, metric)) continue;
      // The indicator named again begins a row of its own.
      if (!inherited && !(fact.indicator == metric.indicator)) continue;
      if (!fits(fact, i)) continue;
      put(fact, i);
      return;
    }
    // vượt ngưỡng 50 điểm, thứ 5 toàn vùng: more of the same row, without a field of its own.
    if (inherited && metric.role != MetricRole::change) {
      for (size_t row = open_.size(); row-- > 0;) {
        Fact& fact = facts_[open_[row]];
        if (!same_row(fact, metric) || is_left_end(i)) continue;
        fact.members.push_back(i);
        return;
      }
    }
    if (open_.size() == kOpenRows) open_.erase(open_.begin());
    open_.push_back(facts_.size());
    Fact fact;
    fact.indicator_id = metric.indicator_id;
    fact.indicator = metric.indicator;
    fact.subject = metric.subject;
    fact.subject_name = metric.subject_name;
    fact.period = metric.period;
    fact.period_iso = metric.period_iso;
    fact.span = metric.span;
    put(fact, i);
    facts_.push_back(std::move(fact));
  }

  void put(Fact& fact, uint32_t i) {
    const Metric& metric = metrics_[i];
    fact.members.push_back(i);
    if (fact.subject.empty()) {
      fact.subject = metric.subject;
      fact.subject_name = metric.subject_name;
    }
    if (fact.period.empty()) {
      fact.period = metric.period;
      fact.period_iso = metric.period_iso;
    }
    fact.flags |= metric.flags & ~metric_flag::kIndicatorInherited;
    if (is_left_end(i)) return;
    if (!metric.baseline.empty() && fact.baseline.empty() && !(i > 0 && metric.baseline == metrics_[i - 1].span)) {
      fact.baseline = metric.baseline;
      fact.baseline_iso = metric.baseline_iso;
    }
    const bool from_to = i > 0 && !metric.baseline.empty() && metric.baseline == metrics_[i - 1].span;
    if (is_implicit(metric)) return;  // finish() sets it, if no rank is printed
    if (metric.kind == MetricKind::rank) {
      if (metric.unit == "top") {
        fact.top_n = metric.value;
        return;
      }
      fact.rank = metric.value;
      fact.rank_of = metric.of;
      if (from_to && metrics_[i - 1].kind == MetricKind::rank) fact.rank_change = metrics_[i - 1].value - metric.value;
      return;
    }
    if (metric.kind == MetricKind::rank_change) {
      fact.rank_change = signed_by(metric, metric.value);
      return;
    }
    if (metric.role == MetricRole::change) {
      put_change(fact, metric);
      return;
    }
    if (metric.kind == MetricKind::multiple || metric.kind == MetricKind::fraction) return;
    fact.value = metric.value;
    fact.value_max = metric.value_max;
    fact.unit = metric.unit;
    if (metric.comparator != MetricComparator::eq) fact.comparator = metric.comparator;
    if (from_to && metrics_[i - 1].unit == metric.unit && !fact.change) {
      fact.change = metric.value - metrics_[i - 1].value;
      fact.change_unit = metric.kind == MetricKind::percent ? "pp" : metric.unit;
    }
  }

  void put_change(Fact& fact, const Metric& metric) {
    const Decimal value = signed_by(metric, metric.value);
    const bool second = fact.change.has_value();
    if (second && is_share(metric)) {
      fact.change_pct = value;
      return;
    }
    fact.change = value;
    fact.change_unit = metric.unit;
    if (!fact.value && fact.comparator == MetricComparator::eq) fact.comparator = metric.comparator;
  }

  void finish(Fact& fact) const {
    bool leads = false;
    for (uint32_t i : fact.members) {
      leads |= metrics_[i].leads || is_implicit(metrics_[i]);
      fact.span.begin = std::min(fact.span.begin, metrics_[i].span.begin);
      fact.span.end = std::max(fact.span.end, metrics_[i].span.end);
    }
    if (!fact.indicator.empty()) {
      fact.span.begin = std::min(fact.span.begin, fact.indicator.begin);
      fact.span.end = std::max(fact.span.end, fact.indicator.end);
    }
    fact.flags &= ~metric_flag::kImplicit;
    if (leads && !fact.rank) {
      fact.rank = Decimal{1, 0};
      fact.flags |= metric_flag::kImplicit;
    }
  }

  const std::vector<Metric>& metrics_;
  std::vector<Fact> facts_;
  std::vector<size_t> open_;
};

}  // namespace

std::vector<Fact> link_facts(const std::vector<Metric>& metrics) { return Folder(metrics).run(); }

}  // namespace vnsift
