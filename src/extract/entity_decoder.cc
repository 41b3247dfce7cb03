#include "extract/entity_decoder.h"

#include <algorithm>

namespace vnsift {

void EntityDecoder::use(const EntityModel::Data& model) {
  scorer_.use(model);
  // A copy of the same model has the same steps: a document of one line takes less time than making them.
  if (has_steps_ && steps_of_ == model.checksum) return;
  steps_ = LaneSteps(model.transitions);
  steps_of_ = model.checksum;
  has_steps_ = true;
}

void EntityDecoder::run(const FeatureReader& features, std::span<const TokenWindow> windows,
                        std::vector<LabelledSpan>& out) {
  const RowSums* const scores = scorer_.run(features, windows);
  for (const TokenWindow window : windows) {
    if (window.begin < window.end) decode(scores + window.begin, window, out);
  }
}

// `scores`: of the first token of the window.
void EntityDecoder::decode(const RowSums* scores, TokenWindow window, std::vector<LabelledSpan>& out) {
  const size_t begin = window.begin, size = window.end - begin;
  if (forward_.size() < size) {
    forward_.resize(size);
    backward_.resize(size);
    sources_.resize(size);
  }
  find_forward(steps_, scores, size, forward_.data(), sources_.data());
  // The first of the best labels that a sentence may end with.
  size_t lane = kOutsideLane;
  for (int32_t closed : kClosedLanes) {
    if (forward_[size - 1].at(static_cast<size_t>(closed)) > forward_[size - 1].at(lane))
      lane = static_cast<size_t>(closed);
  }
  const size_t first = out.size();
  uint32_t span_end = 0;
  for (size_t i = size; i-- > 0;) {
    const size_t label = kLabelOfLane[lane];
    const LabelPart part = label_part(label);
    if (part == LabelPart::end || part == LabelPart::single) span_end = static_cast<uint32_t>(begin + i + 1);
    if (part == LabelPart::begin || part == LabelPart::single)
      out.push_back({static_cast<uint32_t>(begin + i), span_end, static_cast<EntityType>(label_type(label)), 0});
    if (i > 0) lane = sources_[i].at(lane);
  }
  std::reverse(out.begin() + static_cast<ptrdiff_t>(first), out.end());
  if (out.size() > first) find_margins(scores, size, begin, first, out);
}

// For each token of a span: the best path through the span's label there, less the best through another. The margin of
// the span is the least of them: some other reading of the sentence is that near.
void EntityDecoder::find_margins(const RowSums* scores, size_t size, size_t offset, size_t first,
                                 std::vector<LabelledSpan>& out) {
  find_backward(steps_, scores, size, backward_.data());
  for (size_t s = first; s < out.size(); ++s) {
    LabelledSpan& span = out[s];
    int32_t margin = INT32_MAX;
    for (uint32_t i = span.begin; i < span.end; ++i) {
      const LabelPart part = span.end - span.begin == 1 ? LabelPart::single
                             : i == span.begin          ? LabelPart::begin
                             : i + 1 == span.end        ? LabelPart::end
                                                        : LabelPart::inside;
      const size_t own = lane_of(make_label(static_cast<size_t>(span.type), part));
      const LaneValues &before = forward_[i - offset], &behind = backward_[i - offset];
      int32_t other = kImpossible * 3;
      for (size_t lane = 0; lane < kEntityLabels; ++lane) {
        if (lane != own) other = std::max(other, before.at(lane) + behind.at(lane));
      }
      margin = std::min(margin, before.at(own) + behind.at(own) - other);
    }
    span.margin = margin;
  }
}

}  // namespace vnsift
