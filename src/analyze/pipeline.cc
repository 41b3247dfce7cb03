#include <vnsift/analysis.h>
#include <vnsift/layers.h>

namespace vnsift {

bool Analysis::in_boilerplate(ViewSpan span) const {
  return has_page && !text.lines().empty() && page.kept[text.line_at(span.begin)] == 0;
}

Result<Pipeline> Pipeline::make(LayerSet layers, const PipelineOptions& options) {
  if (layers.empty()) return make_error(Code::usage, "a pipeline needs at least one layer");
  return Pipeline(layers, options);
}

Pipeline::Pipeline(LayerSet layers, const PipelineOptions& options)
    : layers_(layers),
      options_(options),
      needs_(Need::lines),
      needs_strip_(layers.has(Layer::strip) || layers.has(Layer::lines) ||
                   options.scope == PipelineOptions::Scope::content),
      labeller_(options.strip),
      splitter_(options.sentences),
      docnum_finder_(options.docnums) {
  if (needs_strip_) needs_ = needs_ | LineLabeller::kNeeds;
  // Alone, sentences prepare no more than they look at; where others need the whole of it, they use that.
  if (layers.has(Layer::sentences)) needs_ = needs_ | SentenceSplitter::kAloneNeeds;
  if (layers.has(Layer::docnums)) needs_ = needs_ | DocnumFinder::kNeeds;
}

void Pipeline::run(std::string_view text, const PageHints& hints, Analysis& analysis) const {
  analysis.ran = layers_;
  analysis.text.assign(text, needs_);
  analysis.has_page = needs_strip_;
  analysis.sentences.clear();
  analysis.docnums.clear();
  const LineFilter* lines = nullptr;
  if (needs_strip_) {
    labeller_.run(analysis.text, hints, analysis.page);
    if (options_.scope == PipelineOptions::Scope::content) {
      if (analysis.page.verdict == Verdict::index) {
        // An index page has no content of its own: only what strip says of it is written (records.md 2).
        analysis.ran = {};
        for (Layer layer : {Layer::strip, Layer::lines}) {
          if (layers_.has(layer)) analysis.ran.insert(layer);
        }
        return;
      }
      lines = &analysis.page.kept;
    }
  }
  if (layers_.has(Layer::sentences)) {
    if (has(needs_, SentenceSplitter::kNeeds)) {
      splitter_.run(analysis.text, lines, analysis.sentences);
    } else {
      splitter_.run(analysis.text, lines, analysis.part, analysis.sentences);
    }
  }
  if (layers_.has(Layer::docnums)) docnum_finder_.run(analysis.text, lines, analysis.docnums);
}

}  // namespace vnsift
