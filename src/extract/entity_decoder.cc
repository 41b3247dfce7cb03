#include "extract/entity_decoder.h"

#include <algorithm>

namespace vnsift {

void EntityDecoder::use(const EntityModel::Data& model) {
  scorer_.use(model);
  // A copy of the same model has the same steps: a document of one line takes less time than making them.
  if (has_paths_ && paths_of_ == model.checksum) return;
  paths_.use(model.transitions);
  paths_of_ = model.checksum;
  has_paths_ = true;
}

void EntityDecoder::run(const FeatureReader& features, std::span<const TokenWindow> windows,
                        std::vector<LabelledSpan>& out) {
  const RowSums* const scores = scorer_.run(features, windows);
  for (const TokenWindow window : windows) {
    if (window.begin < window.end) paths_.run(scores + window.begin, window, out);
  }
}

void PathDecoder::run(const RowSums* scores, TokenWindow window, std::vector<LabelledSpan>& out) {
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
    const auto token = static_cast<uint32_t>(begin + i);
    span_end = ends_span(lane) ? token + 1 : span_end;
    if (begins_span(lane)) out.push_back({token, span_end, static_cast<EntityType>(label_type(kLabelOfLane[lane])), 0});
    if (i > 0) lane = sources_[i].at(lane);
  }
  std::reverse(out.begin() + static_cast<ptrdiff_t>(first), out.end());
  if (out.size() > first) find_margins(scores, size, begin, first, out);
}

// Some other reading of the sentence is as near to a span as its margin says.
void PathDecoder::find_margins(const RowSums* scores, size_t size, size_t offset, size_t first,
                               std::vector<LabelledSpan>& out) {
  const size_t begin = out[first].begin - offset;  // nobody asks for what is before
  find_backward(steps_, scores + begin, size - begin, &backward_[begin]);
  for (LabelledSpan& span : std::span(out).subspan(first)) {
    const size_t at = span.begin - offset;
    span.margin = find_margin(&forward_[at], &backward_[at], span.end - span.begin, static_cast<size_t>(span.type));
  }
}

}  // namespace vnsift
