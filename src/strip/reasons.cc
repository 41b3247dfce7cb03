#include "strip/reasons.h"

#include <algorithm>

namespace vnsift {

namespace {

// A reason is a code and, for those that end in `:`, an argument.
constexpr std::array kCodes = {std::string_view("phrase:"),
                               std::string_view("state:"),
                               std::string_view("protected:legal"),
                               std::string_view("protected:rule"),
                               std::string_view("protected:number"),
                               std::string_view("protected:table"),
                               std::string_view("dup_prev"),
                               std::string_view("dup_next"),
                               std::string_view("eq_title"),
                               std::string_view("fold_title"),
                               std::string_view("title_glued"),
                               std::string_view("dated"),
                               std::string_view("clock"),
                               std::string_view("crumb"),
                               std::string_view("pager"),
                               std::string_view("bars"),
                               std::string_view("arrow"),
                               std::string_view("hashtag"),
                               std::string_view("number"),
                               std::string_view("opener_confirmed"),
                               std::string_view("opener_unconfirmed"),
                               std::string_view("tail"),
                               std::string_view("inline"),
                               std::string_view("teaser_pair"),
                               std::string_view("ellipsis"),
                               std::string_view("contact"),
                               std::string_view("footer_block"),
                               std::string_view("title_choice"),
                               std::string_view("lead_choice"),
                               std::string_view("caption_mark"),
                               std::string_view("byline_shape"),
                               std::string_view("date_shape"),
                               std::string_view("index_page"),
                               std::string_view("abstain")};
constexpr uint8_t kPhraseCode = 0, kStateCode = 1;
constexpr uint8_t kNoCode = 255;

constexpr Reason parse_reason(std::string_view name) {
  if (name.empty()) return {kNoCode, 0};
  if (name.starts_with(kCodes[kPhraseCode])) {
    name.remove_prefix(kCodes[kPhraseCode].size());
    for (size_t i = 0; i < kLabels; ++i) {
      if (kLineLabelNames[i] == name) return {kPhraseCode, static_cast<uint8_t>(i)};
    }
  }
  for (size_t i = 0; i < kCodes.size(); ++i) {
    if (kCodes[i] == name) return {static_cast<uint8_t>(i), 0};
  }
  throw "no such reason code";
}

constexpr std::array<Reason, kFeatureCount> kFeatureReasons = {
#define VNSIFT_FEATURE(name, reason) parse_reason(reason),
    VNSIFT_LINE_FEATURES(VNSIFT_FEATURE)
#undef VNSIFT_FEATURE
};

constexpr FeatureSet features_with_reasons() {
  FeatureSet features;
  for (size_t i = 0; i < kFeatureCount; ++i) {
    if (kFeatureReasons[i].code != kNoCode) features.add(static_cast<Feature>(i));
  }
  return features;
}
constexpr FeatureSet kSpeaking = features_with_reasons();

constexpr FeatureSet kOpenerKinds = {Feature::k_opener_confirmed, Feature::k_opener_unconfirmed};

bool is_same(Reason a, Reason b) { return a.code == b.code && a.argument == b.argument; }

}  // namespace

std::string reason_name(Reason reason) {
  if (reason.code >= kCodes.size()) return {};
  std::string name(kCodes[reason.code]);
  if (reason.code == kPhraseCode) name += label_name(static_cast<LineLabel>(reason.argument));
  if (reason.code == kStateCode) name += state_name(static_cast<LineState>(reason.argument));
  return name;
}

void add_reason(std::string_view name, LineRecord& record) {
  const Reason reason = parse_reason(name);
  const auto known = record.reasons.begin() + record.reason_count;
  if (std::any_of(record.reasons.begin(), known, [&](Reason other) { return is_same(other, reason); })) return;
  record.reason_count = static_cast<uint8_t>(std::min<size_t>(record.reason_count + 1u, record.reasons.size()));
  std::shift_right(record.reasons.begin(), record.reasons.begin() + record.reason_count, 1);
  record.reasons[0] = reason;
}

void explain_line(const DecoderTables& tables, const LineInfo& line, bool entered, LineRecord& record) {
  struct Spoken {
    Reason reason;
    int weight = 0;
  };
  std::array<Spoken, 4> best{};
  size_t count = 0;
  const auto label = static_cast<size_t>(record.label), state = static_cast<size_t>(record.state);
  const auto consider = [&](Feature feature) {
    const auto index = static_cast<size_t>(feature);
    const Reason reason = kFeatureReasons[index];
    int weight = tables.weights.labels[index][label];
    if (entered) weight += tables.weights.entries[index][state];
    const bool opener = record.label == LineLabel::opener &&
                        (feature == Feature::k_opener_confirmed || feature == Feature::k_opener_unconfirmed);
    if (weight <= 0 && !opener) return;
    for (size_t i = 0; i < count; ++i) {
      if (is_same(best[i].reason, reason)) return;  // strong and weak, near and next: said once
    }
    size_t place = count;
    while (place > 0 && best[place - 1].weight < weight) --place;
    if (place == best.size()) return;
    count = std::min(count + 1, best.size());
    std::shift_right(best.begin() + static_cast<std::ptrdiff_t>(place),
                     best.begin() + static_cast<std::ptrdiff_t>(count), 1);
    best[place] = {reason, weight};
  };
  // Inside of a state the others have no weight for the label, or one against it.
  FeatureSet speaking = kSpeaking;
  if (!entered) {
    speaking = speaking & tables.speaking[label];
    if (record.label == LineLabel::opener) speaking = speaking | kOpenerKinds;
  }
  (line.features & speaking).for_each(consider);
  record.reason_count = static_cast<uint8_t>(count);
  for (size_t i = 0; i < count; ++i) record.reasons[i] = best[i].reason;
  if (count == 0) {
    record.reason_count = 1;
    record.reasons[0] = {kStateCode, static_cast<uint8_t>(record.state)};
  }
}

}  // namespace vnsift
