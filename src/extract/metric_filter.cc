// Which quantities a user wants to keep: by kind, role, certainty, indicator, subject, period (metrics.md 11).
#include <algorithm>

#include <vnsift/fold.h>
#include <vnsift/metrics.h>

namespace vnsift {
namespace {

bool same_id(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto upper = [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c == ' ' || c == '-' ? '_' : c;
    };
    return upper(x) == upper(y);
  });
}

// The first and last year that an ISO value names; 0 if it names none.
struct Years {
  int first = 0, last = 0;
};
Years years_of(std::string_view iso) {
  Years years;
  int digits = 0, value = 0;
  for (size_t i = 0; i <= iso.size(); ++i) {
    const char c = i < iso.size() ? iso[i] : ' ';
    if (c >= '0' && c <= '9') {
      value = digits < 4 ? value * 10 + (c - '0') : value;
      ++digits;
      continue;
    }
    if (digits == 4) {
      if (years.first == 0) years.first = value;
      years.last = value;
    }
    digits = value = 0;
  }
  return years;
}

}  // namespace

void filter_metrics(const MetricFilter& filter, std::string_view view, std::vector<Metric>& metrics) {
  if (filter.keeps_all()) return;
  const std::string subject = fold_text(filter.subject, Fold::base);
  const Years wanted = years_of(filter.period);
  const auto among = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  std::erase_if(metrics, [&](const Metric& metric) {
    if (!among(filter.kinds, metric.kind) || !among(filter.roles, metric.role)) return true;
    if (metric.confidence < filter.min_confidence) return true;
    if (!filter.indicators.empty() &&
        std::none_of(filter.indicators.begin(), filter.indicators.end(),
                     [&](const std::string& id) { return same_id(id, metric.indicator_id); }))
      return true;
    if (!subject.empty() && fold_text(slice(view, metric.subject), Fold::base).find(subject) == std::string::npos &&
        fold_text(metric.subject_name, Fold::base).find(subject) == std::string::npos)
      return true;
    if (filter.period.empty()) return false;
    const Years years = years_of(metric.period_iso);
    return years.first == 0 || years.last < wanted.first || years.first > wanted.last;
  });
}

}  // namespace vnsift
