#include "calibrate.h"

#include <algorithm>
#include <cmath>

namespace vnsift::train {
namespace {

struct Point {
  double margin = 0;
  bool right = false;
};

// Newton's method with a little pull towards zero; 30 steps are far more than it needs.
std::array<float, 2> fit(const std::vector<Point>& points) {
  double offset = 0, slope = 0.01;
  for (int step = 0; step < 30; ++step) {
    double g0 = 0, g1 = 0, h00 = 1e-3, h01 = 0, h11 = 1e-3;
    for (const Point& point : points) {
      const double p = 1 / (1 + std::exp(-(offset + slope * point.margin)));
      const double error = (point.right ? 1.0 : 0.0) - p, weight = p * (1 - p);
      g0 += error;
      g1 += error * point.margin;
      h00 += weight;
      h01 += weight * point.margin;
      h11 += weight * point.margin * point.margin;
    }
    const double determinant = h00 * h11 - h01 * h01;
    if (determinant < 1e-9) break;
    offset += std::clamp((h11 * g0 - h01 * g1) / determinant, -2.0, 2.0);
    slope += std::clamp((h00 * g1 - h01 * g0) / determinant, -0.1, 0.1);
  }
  return {static_cast<float>(offset), static_cast<float>(std::max(slope, 0.0))};
}

}  // namespace

Calibration calibrate(const EntityModel& model, const std::vector<LabelledSentence>& sentences) {
  std::array<std::vector<Point>, kEntityTypes> points;
  FeatureReader features;
  EntityDecoder decoder;
  EntityWords words(model.data().lexicon, model.data().checksum);
  decoder.use(model.data());
  std::vector<LabelledSpan> spans;
  for (const LabelledSentence& labelled : sentences) {
    const TokenLabels reading = read_labels(model.data().lexicon, words, labelled);
    features.assign(reading.sentence, reading.matches, nullptr);
    spans.clear();
    const TokenWindow all = whole_of(reading.sentence);
    decoder.run(features, std::span(&all, 1), spans);
    for (const LabelledSpan& span : spans) {
      const bool right = std::find(reading.gold.begin(), reading.gold.end(), span) != reading.gold.end();
      points[static_cast<size_t>(span.type)].push_back({static_cast<double>(std::min(span.margin, 3000)), right});
    }
  }
  Calibration out{};
  for (size_t type = 0; type < kEntityTypes; ++type) {
    out[type] = points[type].size() < 10 ? std::array<float, 2>{0.0F, 0.01F} : fit(points[type]);
  }
  return out;
}

}  // namespace vnsift::train
