#include <vnsift/query.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "query/pattern_index.h"
#include "query/pattern_parts.h"
#include "query/record_fields.h"
#include "query/units.h"

namespace vnsift {
namespace {

bool contains(SourceSpan outer, SourceSpan inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

uint8_t section_of(LineLabel label) {
  if (label == LineLabel::title) return section::kTitle;
  if (label == LineLabel::lead) return section::kLead;
  return class_of(label) == LineClass::boilerplate ? section::kBoilerplate : section::kBody;
}

// One run of a query over one text.
class Run {
 public:
  Run(const QueryOptions& options, const Pipeline* pipeline, const PatternIndex* index, std::string_view text,
      QueryResult& result, const RecordSource* records)
      : options_(options), pipeline_(pipeline), index_(index), records_(records), source_(text), result_(result) {}

  void run(const PageHints& hints) {
    ++result_.counts.texts;
    if (!options_.patterns.empty()) {
      // NUL separates syllables and is not in the view: only the search of each pattern looks behind it.
      const bool by_index = index_ != nullptr && source_.find('\0') == std::string_view::npos;
      by_index ? find_by_index() : find_one_by_one();
      settle_hits();
      if (result_.hits.empty() && !options_.inverted) return;
    }
    if (options_.patterns.empty() && pipeline_ == nullptr) {
      result_.canonical.assign(source_);
      result_.text = &result_.canonical;
    }
    if (pipeline_ != nullptr) {
      pipeline_->run(source_, hints, result_.analysis);
      result_.analysed = true;
      ++result_.counts.analysed;
      result_.text = &result_.analysis.text.canonical();
      page_holds_ = !options_.page_date || page_date_holds();
      if (!page_holds_ && !options_.inverted) {
        result_.hits.clear();
        return;
      }
      if (options_.sections != 0) keep_sections();
    }
    find_others();
    collect_records();
    if (options_.patterns.empty()) take_records_as_hits();
    if (result_.hits.empty() && !options_.inverted) return;
    options_.unit == UnitKind::line ? walk_lines() : walk_units();
  }

 private:
  void find_by_index() {
    result_.prepared.assign(source_, Need::tokens);
    result_.text = &result_.prepared.canonical();
    index_->find(result_.prepared, result_.hits, result_.counts.matches);
  }

  void find_one_by_one() {
    result_.canonical.assign(source_);
    result_.text = &result_.canonical;
    for (uint32_t i = 0; i < options_.patterns.size(); ++i) {
      result_.found.clear();
      options_.patterns[i].pattern.find(*result_.text, result_.found, &result_.counts.matches);
      for (const Hit& hit : result_.found)
        result_.hits.push_back({hit.span, result_.text->to_source(hit.span), i, hit.alternative});
    }
  }

  // Hits of several patterns in order of place.
  void settle_hits() {
    if (options_.patterns.size() == 1) return;
    std::stable_sort(result_.hits.begin(), result_.hits.end(), [](const QueryHit& a, const QueryHit& b) {
      return a.view.begin != b.view.begin ? a.view.begin < b.view.begin : a.view.end > b.view.end;
    });
    if (options_.keeps_overlaps) return;
    size_t kept = 0;
    for (const QueryHit& hit : result_.hits) {
      if (kept == 0 || hit.view.begin >= result_.hits[kept - 1].view.end) result_.hits[kept++] = hit;
    }
    result_.hits.resize(kept);
  }

  void find_others() {
    const auto find = [&](const std::vector<Pattern>& patterns, std::vector<std::vector<SourceSpan>>& places) {
      places.clear();
      for (const Pattern& pattern : patterns) {
        result_.found.clear();
        pattern.find(*result_.text, result_.found, &result_.counts.matches);
        places.emplace_back();
        for (const Hit& hit : result_.found) places.back().push_back(result_.text->to_source(hit.span));
      }
    };
    find(options_.all_of, all_of_);
    find(options_.none_of, none_of_);
  }

  bool page_date_holds() const {
    const std::optional<DayRange> days = days_of_iso(result_.analysis.page.date_iso.substr(0, 10));
    return days && options_.page_date->contains(*days);
  }

  void keep_sections() {
    const PreparedText& text = result_.analysis.text;
    std::vector<uint8_t> sections(text.lines().size(), 0);
    for (const LineRecord& record : result_.analysis.page.lines) sections[record.line] = section_of(record.label);
    std::erase_if(result_.hits, [&](const QueryHit& hit) {
      return text.lines().empty() || (sections[text.line_at(hit.view.begin)] & options_.sections) == 0;
    });
    sections_ = std::move(sections);
  }

  bool in_sections(ViewSpan span) const {
    return options_.sections == 0 ||
           (!sections_.empty() && (sections_[result_.analysis.text.line_at(span.begin)] & options_.sections) != 0);
  }

  // The records that each condition holds of.
  void collect_records() {
    holding_.assign(options_.conditions.size(), {});
    std::array<bool, static_cast<size_t>(Layer::count)> done{};
    for (const Condition& first : options_.conditions) {
      const auto layer = static_cast<size_t>(first.layer());
      if (done[layer]) continue;
      done[layer] = true;
      result_.fields.clear();
      if (!options_.annotated) {
        collect_fields(result_.analysis, first.layer(), result_.fields);
      } else if (records_ != nullptr) {
        records_->records(first.layer(), *result_.text, result_.fields);
      }
      for (uint32_t index = 0; index < result_.fields.size(); ++index) {
        const RecordFields& record = result_.fields[index];
        for (size_t i = 0; i < options_.conditions.size(); ++i) {
          const Condition& condition = options_.conditions[i];
          if (condition.layer() != first.layer()) continue;
          ++result_.counts.records;
          if (in_sections(record.span) && condition.holds(record)) {
            holding_[i].push_back({condition.layer(), index, record.span});
          } else if (condition.test().reason(record) == "unknown") {
            ++result_.counts.unknown;
          }
        }
      }
    }
    for (std::vector<QueryRecord>& records : holding_) {
      std::stable_sort(records.begin(), records.end(),
                       [](const QueryRecord& a, const QueryRecord& b) { return a.view.begin < b.view.begin; });
    }
  }

  // Without a pattern the records of the first condition are what is found.
  void take_records_as_hits() {
    if (holding_.empty()) return;
    for (const QueryRecord& record : holding_.front())
      result_.hits.push_back({record.view, result_.text->to_source(record.view), kNoPattern, 0});
  }

  // --- units --------------------------------------------------------------------------------------------------------

  void walk_lines() {
    SourceLines lines(source_);
    if (!options_.inverted) {
      for (size_t first = 0; first < result_.hits.size();) {
        QueryUnit unit = lines.line_at(result_.hits[first].span.begin);
        const uint32_t line_end = unit.span.end;
        size_t last = first;
        // A hit belongs to the line where it begins, and brings the lines that it touches.
        for (; last < result_.hits.size() && result_.hits[last].span.begin <= line_end; ++last) {
          const SourceSpan hit = result_.hits[last].span;
          if (hit.end > unit.span.end) unit.span.end = lines.end_at(hit.end - 1);
        }
        take(unit, first, last);
        first = last;
      }
    } else {
      size_t hit = 0;
      for (uint32_t at = 0; at < source_.size();) {
        const QueryUnit unit = lines.line_at(at);
        at = std::max(at + 1, lines.next_line(unit));
        while (hit < result_.hits.size() && result_.hits[hit].span.end < unit.span.begin) ++hit;
        size_t last = hit;
        while (last < result_.hits.size() && result_.hits[last].span.begin <= unit.span.end) ++last;
        take(unit, hit, last);
      }
    }
    finish();
  }

  void walk_units() {
    const std::vector<QueryUnit> units = units_of(result_.analysis, options_.unit);
    size_t hit = 0;
    for (size_t i = 0; i < units.size(); ++i) {
      QueryUnit unit = units[i];
      while (hit < result_.hits.size() && result_.hits[hit].span.begin < unit.span.begin) ++hit;
      size_t last = hit;
      for (; last < result_.hits.size() && result_.hits[last].span.begin < unit.span.end; ++last) {
        // A hit over a border brings the units that it touches.
        while (!options_.inverted && result_.hits[last].span.end > unit.span.end && i + 1 < units.size())
          unit.span.end = units[++i].span.end;
      }
      if (last > hit || options_.inverted) take(unit, hit, last);
      hit = last;
    }
    finish();
  }

  // Decides on a unit with the hits [first, last).
  void take(QueryUnit unit, size_t first, size_t last) {
    const auto begin = static_cast<uint32_t>(kept_.size());
    const auto first_record = static_cast<uint32_t>(result_.records.size());
    if (page_holds_ && others_hold(unit) && records_hold(unit)) {
      for (size_t i = first; i < last; ++i) {
        const QueryHit& hit = result_.hits[i];
        if (options_.whole_units && !is_whole(hit.span, unit.span)) continue;
        if (options_.near >= 0 && !is_near(hit.span, unit.span)) continue;
        kept_.push_back(hit);
      }
    }
    const bool holds = kept_.size() > begin;
    if (holds == options_.inverted) {
      kept_.resize(begin);
      result_.records.resize(first_record);
      return;
    }
    if (options_.inverted) result_.records.resize(first_record);
    unit.first_hit = begin;
    unit.last_hit = static_cast<uint32_t>(kept_.size());
    unit.first_record = first_record;
    unit.last_record = static_cast<uint32_t>(result_.records.size());
    result_.units.push_back(unit);
  }

  void finish() { result_.hits.swap(kept_); }

  // Places are sorted: the first that may lie in the unit.
  static const SourceSpan* first_in(const std::vector<SourceSpan>& places, SourceSpan unit) {
    const auto at = std::lower_bound(places.begin(), places.end(), unit.begin,
                                     [](SourceSpan place, uint32_t begin) { return place.begin < begin; });
    return at != places.end() && contains(unit, *at) ? &*at : nullptr;
  }

  bool others_hold(const QueryUnit& unit) const {
    for (const auto& places : all_of_) {
      if (first_in(places, unit.span) == nullptr) return false;
    }
    return std::none_of(none_of_.begin(), none_of_.end(),
                        [&](const auto& places) { return first_in(places, unit.span) != nullptr; });
  }

  bool records_hold(const QueryUnit& unit) {
    if (options_.conditions.empty()) return true;
    for (const std::vector<QueryRecord>& records : holding_) {
      const ViewSpan view = result_.text->to_view(unit.span);
      auto record = std::lower_bound(records.begin(), records.end(), view.begin,
                                     [](const QueryRecord& one, uint32_t at) { return one.view.begin < at; });
      bool any = false;
      for (; record != records.end() && record->view.begin < view.end; ++record) {
        if (record->view.end > view.end) continue;
        result_.records.push_back(*record);
        any = true;
      }
      if (!any) return false;
    }
    return true;
  }

  bool is_whole(SourceSpan hit, SourceSpan unit) const {
    const std::string_view before = source_.substr(unit.begin, hit.begin - unit.begin);
    const std::string_view behind = source_.substr(hit.end, unit.end - hit.end);
    return hit.begin >= unit.begin && hit.end <= unit.end && std::all_of(before.begin(), before.end(), is_blank) &&
           std::all_of(behind.begin(), behind.end(), is_blank);
  }

  // Is a hit of each `all_of` at most `near` syllables away?
  bool is_near(SourceSpan hit, SourceSpan unit) const {
    for (const auto& places : all_of_) {
      bool any = false;
      for (const SourceSpan* place = first_in(places, unit);
           !any && place != nullptr && place != places.data() + places.size() && place->begin < unit.end; ++place) {
        if (!contains(unit, *place)) continue;
        const uint32_t begin = std::min(hit.end, place->end), end = std::max(hit.begin, place->begin);
        any = begin >= end || count_syllables(source_.substr(begin, end - begin)) <= static_cast<size_t>(options_.near);
      }
      if (!any) return false;
    }
    return true;
  }

  const QueryOptions& options_;
  const Pipeline* const pipeline_;
  const PatternIndex* const index_;
  const RecordSource* const records_;
  const std::string_view source_;
  QueryResult& result_;
  std::vector<std::vector<SourceSpan>> all_of_, none_of_;
  std::vector<std::vector<QueryRecord>> holding_;  // by condition
  std::vector<uint8_t> sections_;
  std::vector<QueryHit> kept_;
  bool page_holds_ = true;  // its date is in the range asked for
};

}  // namespace

std::string_view unit_name(UnitKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"line", "sentence", "para", "doc"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view RecordTest::reason(const RecordFields&) const { return ""; }

const RecordFields::Field* RecordFields::find(std::string_view key) const {
  for (const Field& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

Query::Query(QueryOptions options, std::optional<Pipeline> pipeline)
    : options_(std::make_shared<const QueryOptions>(std::move(options))) {
  if (options_->patterns.size() >= PatternIndex::kWorthwhile)
    index_ = std::make_shared<const PatternIndex>(options_->patterns);
  if (pipeline) pipeline_ = std::make_shared<const Pipeline>(std::move(*pipeline));
}

Result<Query> Query::make(QueryOptions options) {
  if (options.patterns.empty() && options.conditions.empty())
    return make_error(Code::usage, "there is nothing to look for: neither a pattern nor a typed condition");
  if (options.near >= 0 && options.all_of.empty())
    return make_error(Code::usage, "near needs a second pattern that must stand near the first");
  LayerSet layers;
  if (!options.annotated) {
    for (const Condition& condition : options.conditions) layers.insert(condition.layer());
  }
  if (options.unit == UnitKind::sentence) layers.insert(Layer::sentences);
  if (options.sections != 0 || options.page_date || options.needs_page) layers.insert(Layer::lines);
  // Paragraphs and documents need lines alone, which every pipeline makes; sentences are the cheapest layer to ask for.
  if (layers.empty() && options.unit != UnitKind::line) layers.insert(Layer::sentences);
  std::optional<Pipeline> pipeline;
  if (!layers.empty()) {
    auto made = Pipeline::make(layers, options.pipeline);
    if (!made) return tl::unexpected<Error>(made.error());
    pipeline = std::move(*made);
  }
  return Query(std::move(options), std::move(pipeline));
}

bool Query::needs_whole_texts() const { return pipeline_ != nullptr || !options_->conditions.empty(); }

void Query::run(std::string_view text, const PageHints& hints, QueryResult& result, const RecordSource* source) const {
  result.hits.clear();
  result.units.clear();
  result.records.clear();
  result.analysed = false;
  result.text = &result.canonical;
  Run(*options_, pipeline_.get(), index_.get(), text, result, source).run(hints);
}

}  // namespace vnsift
