#include "strip/weight_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

#include <vnsift/strip.h>

#include "base/pieces.h"
#include "strip/decoder_tables.h"

namespace vnsift {

namespace {

constexpr std::string_view kFrom = "from:", kStart = "START";
constexpr int kMostWeight = 255;

StripWeights no_weights() {
  StripWeights weights;
  for (size_t state = 0; state < kStates; ++state) {
    for (size_t label = 0; label < kLabelLanes; ++label)
      weights.states[state][label] = kStripWeights.states[state][label] == kNever ? kNever : int16_t{0};
    weights.changes[state].fill(kNever);
  }
  weights.start.fill(kNever);
  return weights;
}

// Empty if the row is one.
std::string add_row(std::string_view feature, std::string_view label, int16_t weight, StripWeights& weights) {
  const auto quoted = [](std::string_view what, std::string_view name) {
    return "no " + std::string(what) + " '" + std::string(name) + "'";
  };
  if (label == kAllBoilerplate) {
    const auto index = find_name(feature, kFeatureNames);
    if (!index || state_of_feature(feature)) return quoted("feature", feature);
    weights.add_boilerplate(*index, weight);
    return {};
  }
  const bool enters = label.starts_with('>');
  const auto found = enters ? find_name(label.substr(1), kLineStateNames) : find_name(label, kLineLabelNames);
  if (!found) return quoted(enters ? "state" : "label", label);
  const size_t column = *found;
  if (feature.starts_with(kFrom)) {
    if (!enters) return "a row from: leads to a state: >BODY";
    const std::string_view name = feature.substr(kFrom.size());
    const auto from = find_name(name, kLineStateNames);
    if (!from && name != kStart) return quoted("state", name);
    (from ? weights.changes[*from] : weights.start)[column] = weight;
    return {};
  }
  const auto index = find_name(feature, kFeatureNames);
  if (!index) return quoted("feature", feature);
  if (const auto inside = state_of_feature(feature)) {
    if (enters) return "in_<STATE> speaks for labels alone";
    int16_t& known = weights.states[*inside][column];
    if (known == kNever) return std::string(feature) + " has no label " + std::string(label);
    known = weight;
  } else {
    int16_t& known = enters ? weights.entries[*index][column] : weights.labels[*index][column];
    known = static_cast<int16_t>(known + weight);
  }
  return {};
}

void append_row(std::string_view feature, std::string_view prefix, std::string_view label, int weight,
                std::string& out) {
  out += feature;
  out += '\t';
  out += prefix;
  out += label;
  out += '\t';
  out += std::to_string(weight);
  out += '\n';
}

}  // namespace

Result<StripWeights> parse_strip_weights(std::string_view table) {
  StripWeights weights = no_weights();
  size_t number = 0;
  while (!table.empty()) {
    const std::string_view line = take_line(table);
    ++number;
    if (line.empty() || line[0] == '#' || line.starts_with("feature\t")) continue;
    const auto fail = [number](const std::string& what) {
      return make_error(Code::bad_data, std::to_string(number) + ": " + what);
    };
    const std::vector<std::string_view> cells = pieces_of(line, '\t');
    if (cells.size() < 3) return fail("a row is feature<TAB>label<TAB>weight");
    const std::string_view digits = cells[2];
    int weight = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    if (error != std::errc() || stop != digits.data() + digits.size() || weight < -kMostWeight || weight > kMostWeight)
      return fail("a weight is a whole number from -255 to 255");
    const std::string problem = add_row(cells[0], cells[1], static_cast<int16_t>(weight), weights);
    if (!problem.empty()) return fail(problem);
  }
  const bool can_start = std::any_of(weights.start.begin(), weights.start.end(), [](int16_t w) { return w != kNever; });
  if (!can_start) return make_error(Code::bad_data, std::to_string(number) + ": no row from:START");
  return weights;
}

std::string format_strip_weights(const StripWeights& weights) {
  std::string out = "feature\tlabel\tweight\n";
  for (size_t feature = 0; feature < kFeatureCount; ++feature) {
    const auto inside = state_of_feature(kFeatureNames[feature]);
    const int16_t shared = weights.boilerplate[feature];
    if (shared != 0) append_row(kFeatureNames[feature], "", kAllBoilerplate, shared, out);
    for (size_t label = 0; label < kLabels; ++label) {
      const int weight = inside                 ? weights.states[*inside][label]
                         : label >= kKeptLabels ? weights.labels[feature][label] - shared
                                                : weights.labels[feature][label];
      if (weight != 0 && weight != kNever) append_row(kFeatureNames[feature], "", kLineLabelNames[label], weight, out);
    }
    for (size_t state = 0; state < kStates; ++state) {
      const int16_t weight = weights.entries[feature][state];
      if (weight != 0) append_row(kFeatureNames[feature], ">", kLineStateNames[state], weight, out);
    }
  }
  for (size_t from = 0; from <= kStates; ++from) {
    const auto& changes = from == kStates ? weights.start : weights.changes[from];
    const std::string name = std::string(kFrom) + std::string(from == kStates ? kStart : kLineStateNames[from]);
    for (size_t to = 0; to < kStates; ++to) {
      if (changes[to] != kNever) append_row(name, ">", kLineStateNames[to], changes[to], out);
    }
  }
  return out;
}

Result<std::shared_ptr<const DecoderTables>> read_weights(std::string_view table) {
  Result<StripWeights> weights = parse_strip_weights(table);
  if (!weights) return tl::unexpected(weights.error());
  return std::make_shared<const DecoderTables>(make_decoder_tables(*weights));
}

std::string weights_table() { return format_strip_weights(kStripWeights); }

}  // namespace vnsift
