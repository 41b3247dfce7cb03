#include <vnsift/analysis.h>
#include <vnsift/layers.h>

namespace vnsift {

bool Analysis::in_boilerplate(ViewSpan span) const {
  return has_page && !text.lines().empty() && page.kept[text.line_at(span.begin)] == 0;
}

Result<Pipeline> Pipeline::make(LayerSet layers, const PipelineOptions& options) {
  if (layers.empty()) return make_error(Code::usage, "a pipeline needs at least one layer");
  Pipeline pipeline(layers, options);
  if (layers.has(Layer::entities)) {
    Result<EntityModel> model = EntityModel::map(options.entity_model);
    if (!model) return tl::unexpected(model.error());
    pipeline.entity_finder_ = EntityFinder(std::move(*model), options.entities);
  }
  return pipeline;
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
  if (layers.has(Layer::entities)) needs_ = needs_ | DocnumFinder::kNeeds | EntityFinder::kNeeds;
}

void Pipeline::run(std::string_view text, const PageHints& hints, Analysis& analysis) const {
  analysis.ran = layers_;
  analysis.text.assign(text, needs_);
  analysis.has_page = needs_strip_;
  analysis.sentences.clear();
  analysis.docnums.clear();
  analysis.entities.clear();
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
  const bool entities = layers_.has(Layer::entities);
  if (layers_.has(Layer::docnums) || entities) docnum_finder_.run(analysis.text, lines, analysis.docnums);
  if (entities) find_entities(lines, analysis);
}

// Document numbers claim their spans first, whether or not their layer is asked for.
void Pipeline::find_entities(const LineFilter* lines, Analysis& analysis) const {
  analysis.claims.clear();
  for (const DocRef& ref : analysis.docnums) {
    if (ref.kind != DocRefKind::provision) analysis.claims.push_back(ref.span);
  }
  entity_finder_.run(analysis.text, lines, analysis.claims, analysis.entity_scratch, analysis.entities);
}

}  // namespace vnsift
