#include "io/report.h"

#include <algorithm>
#include <utility>

#include "io/json_scan.h"

namespace vnsift {

void Report::warn(std::string_view what, std::string_view place, uint64_t count) {
  const auto found = std::find_if(warnings_.begin(), warnings_.end(), [&](const Warning& w) { return w.what == what; });
  if (found == warnings_.end()) {
    warnings_.push_back({what, count, std::string(place)});
  } else {
    found->count += count;
  }
}

void Report::count(std::string_view key, uint64_t value) {
  // Keys are literals: their places tell them apart. Nearly always they come in the order of the document before.
  const auto is_next = [&](size_t i) {
    return figures_[i].key.data() == key.data() && figures_[i].key.size() == key.size();
  };
  if (next_ >= figures_.size()) next_ = 0;
  if (next_ < figures_.size() && is_next(next_)) {
    figures_[next_++].value += value;
    return;
  }
  auto found = std::find_if(figures_.begin(), figures_.end(),
                            [&](const Figure& f) { return f.key.data() == key.data() && f.key.size() == key.size(); });
  if (found == figures_.end()) {
    found = std::find_if(figures_.begin(), figures_.end(), [&](const Figure& f) { return f.key == key; });
  }
  if (found == figures_.end()) {
    figures_.push_back({key, value});
    next_ = figures_.size();
  } else {
    found->value += value;
    next_ = static_cast<size_t>(found - figures_.begin()) + 1;
  }
}

void Report::add(Report&& other) {
  for (std::string& error : other.errors_) errors_.push_back(std::move(error));
  for (const Warning& warning : other.warnings_) warn(warning.what, warning.first, warning.count);
  for (const Figure& figure : other.figures_) count(figure.key, figure.value);
  for (std::string& line : other.notes_) notes_.push_back(std::move(line));
  side_output_ += other.side_output_;
  error_count_ += other.error_count_;
  answer_is_no_ = answer_is_no_ || other.answer_is_no_;
  stops_ = stops_ || other.stops_;
}

std::string document_place(const Document& document) {
  std::string place(document.path);
  if (document.format != Format::text) place += ":" + std::to_string(document.line);
  return place;
}

void warn_no_text(const Document& document, Report& report) {
  for (const RecordMember& member : document.members) {
    if (!json_key_is(member.key, "html")) continue;
    report.warn("records with HTML, which is not read yet, passed through unchanged", document_place(document));
    return;
  }
  report.warn("records without text, passed through unchanged", document_place(document));
}

}  // namespace vnsift
