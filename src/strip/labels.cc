// Names of labels, classes, states and verdicts, as they stand in records (records.md 5, strip.md 3).
#include <vnsift/strip.h>

#include <algorithm>

#include "strip/label_names.h"

namespace vnsift {

std::string_view label_name(LineLabel label) {
  return label < LineLabel::count ? kLineLabelNames[static_cast<size_t>(label)] : std::string_view("missing");
}

std::optional<LineLabel> parse_label(std::string_view name) {
  const auto* found = std::find(kLineLabelNames.begin(), kLineLabelNames.end(), name);
  if (found == kLineLabelNames.end()) return std::nullopt;
  return static_cast<LineLabel>(found - kLineLabelNames.begin());
}

std::string_view class_name(LineClass line_class) {
  switch (line_class) {
    case LineClass::content:
      return "content";
    case LineClass::soft:
      return "soft";
    case LineClass::boilerplate:
      break;
  }
  return "boilerplate";
}

std::string_view state_name(LineState state) {
  return state < LineState::count ? kLineStateNames[static_cast<size_t>(state)] : std::string_view();
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::article:
      return "article";
    case Verdict::index:
      return "index";
    case Verdict::uncertain:
      return "uncertain";
    case Verdict::empty:
      break;
  }
  return "empty";
}

void PageLabels::clear() {
  verdict = Verdict::empty;
  confidence = 0;
  vi_share = 0;
  lines.clear();
  kept.clear();
  title.reset();
  lead.reset();
  date.reset();
  date_iso.clear();
  bylines.clear();
}

}  // namespace vnsift
