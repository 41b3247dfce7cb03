// Who a quantity is of, where its own clause does not say: an entity, the title (metrics.md 7).
#include <algorithm>
#include <string_view>

#include <vnsift/metrics.h>

#include "extract/passage.h"
#include "extract/passages.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxDistance = 400;  // bytes between a subject and its record

bool can_be_subject(const Entity& entity) {
  return entity.type == EntityType::place || entity.type == EntityType::organisation;
}

// Signs behind which a clause begins.
bool ends_clause(char c) { return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\n' || c == ','; }

// A clause begins with the entity: a line, a sentence or a comma before it, a word in small letters behind it.
bool opens_clause(std::string_view view, ViewSpan span) {
  size_t before = span.begin;
  while (before > 0 && (view[before - 1] == ' ' || view[before - 1] == '\t')) --before;
  if (before > 0 && !ends_clause(view[before - 1])) return false;
  if (span.end + 1 >= view.size() || view[span.end] != ' ') return false;
  const char next = view[span.end + 1];
  return (next >= 'a' && next <= 'z') || static_cast<unsigned char>(next) >= 0xC3;
}

// Nothing between two places ends a sentence.
bool same_sentence(std::string_view view, uint32_t from, uint32_t to) {
  const std::string_view between = view.substr(from, to - from);
  for (std::string_view end : {". ", "; ", "! ", "? ", "\n"}) {
    if (between.find(end) != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

void name_subjects(std::string_view view, const std::vector<Entity>& entities, std::vector<Metric>& metrics) {
  size_t next = 0;  // the first entity that begins behind the record
  for (Metric& metric : metrics) {
    while (next < entities.size() && entities[next].span.begin < metric.span.begin) ++next;
    if (!metric.subject.empty()) {
      const auto at = std::lower_bound(entities.begin(), entities.end(), metric.subject.begin,
                                       [](const Entity& entity, uint32_t begin) { return entity.span.end <= begin; });
      if (at == entities.end() || !at->span.overlaps(metric.subject) || !can_be_subject(*at)) continue;
      metric.subject = {std::min(at->span.begin, metric.subject.begin), std::max(at->span.end, metric.subject.end)};
      metric.subject_name = at->name;
      continue;
    }
    for (size_t i = next; i-- > 0;) {
      const Entity& entity = entities[i];
      if (entity.span.end > metric.span.begin) continue;
      if (metric.span.begin - entity.span.end > kMaxDistance ||
          !same_sentence(view, entity.span.end, metric.span.begin))
        break;
      const bool named = !metric.indicator.empty() && metric.indicator.overlaps(entity.span) &&
                         !(metric.indicator_id.empty() && metric.indicator.begin == entity.span.begin);
      if (!can_be_subject(entity) || named || !opens_clause(view, entity.span)) continue;
      metric.subject = entity.span;
      metric.subject_name = entity.name;
      // «Sở Y tế tiếp» nhận 1.240 hồ sơ: who, not what. Of two words and more behind the name something is left.
      if (metric.indicator.begin == entity.span.begin && !metric.indicator.empty()) {
        ViewSpan rest{std::min(entity.span.end + 1, metric.indicator.end), metric.indicator.end};
        if (slice(view, rest).find(' ') == std::string_view::npos) rest = {};
        metric.indicator = rest;
      }
      break;
    }
  }
}

void inherit_subject(const PreparedText& text, ViewSpan title, std::vector<Metric>& metrics) {
  if (title.empty() || std::none_of(metrics.begin(), metrics.end(), [](const Metric& m) { return m.subject.empty(); }))
    return;
  PassageRange range;
  range.first = text.token_at(title.begin);
  range.last = text.token_at(title.end);
  Passage p;
  p.assign(text, range);
  // A place word and its name, else the first name of two syllables that does not begin the title.
  ViewSpan subject;
  for (uint32_t i = p.first(); i < p.last() && subject.empty(); ++i) {
    const Word* head = p.find(i, measure_role::kPlaceHead);
    uint32_t end = head != nullptr ? head->end() : i;
    const uint32_t first = end;
    while (p.has(end) && p.capital(end) && (end == first || p.blank(end))) ++end;
    const bool named = head != nullptr ? end > first : end - first >= 2;
    if (named) subject = {p.begin(i), p.end(end - 1)};
  }
  if (subject.empty()) return;
  for (Metric& metric : metrics) {
    if (metric.subject.empty()) metric.subject = subject;
  }
}

}  // namespace vnsift
