#include <algorithm>

#include <vnsift/analysis.h>
#include <vnsift/layers.h>

#include "extract/entity_claims.h"

namespace vnsift {
namespace {

constexpr size_t kLargeText = size_t{4} << 20;

// Reasons are a member of the layer lines; who reads them without it says so.
StripOptions strip_options(LayerSet layers, const PipelineOptions& options) {
  StripOptions strip = options.strip;
  strip.reasons = layers.has(Layer::lines) || options.line_reasons;
  return strip;
}

// Where no record of a document is wanted, only its place counts: what other layers leave alone.
DocnumOptions docnum_options(LayerSet layers, const PipelineOptions& options) {
  DocnumOptions wanted = options.docnums;
  if (layers.has(Layer::docnums)) return wanted;
  wanted.titles = false;
  wanted.selection = {};
  wanted.catalog = nullptr;
  return wanted;
}

// Where nobody reads what a clause says of a quantity, less of it is looked at.
MetricOptions metric_options(LayerSet layers, const PipelineOptions& options) {
  MetricOptions wanted = options.metrics;
  if (layers.has(Layer::facts)) return wanted;
  if (!layers.has(Layer::metrics)) {
    wanted.detail = MetricDetail::place;
  } else if (options.brief && options.metric_filter.keeps_all()) {
    wanted.detail = std::min(wanted.detail, MetricDetail::amount);
  }
  return wanted;
}

}  // namespace

bool Analysis::in_boilerplate(ViewSpan span) const {
  return has_page && !text.lines().empty() && page.kept[text.line_at(span.begin)] == 0;
}

Result<Pipeline> Pipeline::make(LayerSet layers, const PipelineOptions& options) {
  if (layers.empty()) return make_error(Code::usage, "a pipeline needs at least one layer");
  Pipeline pipeline(layers, options);
  if (layers.has(Layer::entities)) {
    Result<EntityModel> model = EntityModel::map(options.entity_model);
    if (!model) return tl::unexpected(model.error());
    EntityOptions entities = options.entities;
    entities.brief |= options.brief;
    pipeline.entity_finder_ = EntityFinder(std::move(*model), std::move(entities));
  }
  return pipeline;
}

Pipeline::Pipeline(LayerSet layers, const PipelineOptions& options)
    : layers_(layers),
      options_(options),
      needs_(Need::lines),
      needs_strip_(layers.has(Layer::strip) || layers.has(Layer::lines) ||
                   options.scope == PipelineOptions::Scope::content),
      needs_docnums_(layers.has(Layer::docnums) || layers.has(Layer::entities)),
      labeller_(strip_options(layers, options)),
      splitter_(options.sentences),
      docnum_finder_(docnum_options(layers, options)),
      date_finder_(options.dates),
      metric_finder_(metric_options(layers, options)) {
  needs_metrics_ = layers.has(Layer::metrics) || layers.has(Layer::facts);
  needs_dates_ = needs_metrics_ || layers.has(Layer::dates);
  masks_dates_ = !needs_docnums_ && needs_dates_ && options.mask_docnums;
  if (needs_strip_) needs_ = needs_ | LineLabeller::kNeeds;
  // Alone, sentences prepare no more than they look at; where others need the whole of it, they use that.
  if (layers.has(Layer::sentences))
    needs_ = needs_ | (needs_strip_ ? SentenceSplitter::kNeeds : SentenceSplitter::kAloneNeeds);
  if (needs_docnums_ || masks_dates_) needs_ = needs_ | DocnumFinder::kNeeds;
  if (needs_dates_) needs_ = needs_ | DateFinder::kNeeds;
  if (layers.has(Layer::entities)) needs_ = needs_ | EntityFinder::kNeeds;
}

void Pipeline::run(std::string_view text, const PageHints& hints, Analysis& analysis) const {
  analysis.ran = layers_;
  // What strip alone reads is a third of all: of a large text the rest is made behind it.
  analysis.text.assign(text, needs_strip_ && text.size() > kLargeText ? LineLabeller::kNeeds : needs_);
  analysis.has_page = needs_strip_;
  analysis.sentences.clear();
  analysis.docnums.clear();
  analysis.entities.clear();
  analysis.dates.clear();
  analysis.metrics.clear();
  analysis.facts.clear();
  run_stages(hints, analysis);
  // What is written of a text needs memory too.
  if (analysis.text.view().size() > kLargeText) {
    analysis.text.release_large();
    analysis.part = PreparedText();
    analysis.entity_scratch = {};
  }
}

// The sentences of the layer, and where entities are found, those that they are found in: returned.
const std::vector<ViewSpan>& Pipeline::split(const LineFilter* lines, Analysis& analysis) const {
  if (layers_.has(Layer::sentences)) {
    if (has(needs_, SentenceSplitter::kNeeds)) {
      splitter_.run(analysis.text, lines, analysis.sentences);
    } else {
      splitter_.run(analysis.text, lines, analysis.part, analysis.sentences);
    }
    if (options_.sentences.wrapped == SentenceOptions().wrapped) return analysis.sentences;
  }
  if (layers_.has(Layer::entities)) SentenceSplitter({}).run(analysis.text, lines, analysis.entity_sentences);
  return analysis.entity_sentences;
}

void Pipeline::run_stages(const PageHints& hints, Analysis& analysis) const {
  const LineFilter* lines = nullptr;
  if (needs_strip_) {
    labeller_.run(analysis.text, hints, analysis.page);
    if (analysis.text.view().size() > kLargeText) analysis.page.workspace = StripWorkspaceOwner();
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
  analysis.text.extend(needs_);
  const std::vector<ViewSpan>& sentences = split(lines, analysis);
  // Each part of a large text goes when its last reader is done: records need the room.
  analysis.text.release_large_index();
  if (needs_docnums_) docnum_finder_.run(analysis.text, lines, analysis.docnum_scratch, analysis.docnums);
  if (masks_dates_ && needs_metrics_) {
    metric_finder_.run_masked(analysis.text, lines, docnum_finder_, date_finder_, analysis.quantity_scratch,
                              analysis.dates, analysis.metrics);
  } else if (masks_dates_) {
    date_finder_.run_masked(analysis.text, lines, docnum_finder_, analysis.quantity_scratch, analysis.dates);
  } else if (needs_metrics_) {
    metric_finder_.run_with_dates(analysis.text, lines, analysis.docnums, date_finder_, analysis.quantity_scratch,
                                  analysis.dates, analysis.metrics);
  } else if (needs_dates_) {
    date_finder_.run(analysis.text, lines, analysis.docnums, analysis.dates);
  }
  if (layers_.has(Layer::entities)) {
    // Behind entities phrases are read on few lines, and for the subject of a title.
    if (!options_.title_subject) analysis.text.release_large_phrases();
    find_entities(lines, sentences, analysis);
  }
  if (needs_metrics_) complete_metrics(analysis);
  if (layers_.has(Layer::facts)) analysis.facts = link_facts(analysis.metrics);
}

// What is known of quantities only when entities are.
void Pipeline::complete_metrics(Analysis& analysis) const {
  if (layers_.has(Layer::entities)) name_subjects(analysis.text.view(), analysis.entities, analysis.metrics);
  if (options_.title_subject) {
    ViewSpan title;
    if (analysis.has_page && analysis.page.title) {
      title = *analysis.page.title;
    } else {
      const auto first = std::find_if(analysis.text.lines().begin(), analysis.text.lines().end(),
                                      [](const Line& line) { return !line.blank(); });
      if (first != analysis.text.lines().end()) title = first->span;
    }
    inherit_subject(analysis.text, title, analysis.metrics);
  }
  filter_metrics(options_.metric_filter, analysis.text.view(), analysis.metrics);
}

// Document numbers, dates and quantities claim their spans first, whether or not their layers are asked for.
void Pipeline::find_entities(const LineFilter* lines, const std::vector<ViewSpan>& sentences,
                             Analysis& analysis) const {
  analysis.claims.clear();
  for (const DocRef& ref : analysis.docnums) analysis.claims.push_back(ref.span);
  entity_finder_.find_in(analysis.text, sentences, analysis.claims, analysis.entity_scratch, analysis.entities);
  if (find_doubtful_lines(analysis.text, lines, analysis.entities, analysis.doubtful)) {
    if (!needs_metrics_) {
      analysis.text.number_words();
      metric_finder_.run_with_dates(analysis.text, &analysis.doubtful, analysis.docnums, date_finder_,
                                    analysis.quantity_scratch, analysis.claimed_dates, analysis.claimed_metrics);
    }
    yield_to_quantities(analysis.text, analysis.doubtful, needs_metrics_ ? analysis.dates : analysis.claimed_dates,
                        needs_metrics_ ? analysis.metrics : analysis.claimed_metrics, analysis.entities);
    if (analysis.text.view().size() > kLargeText) {
      analysis.claimed_dates = std::vector<DateRef>();
      analysis.claimed_metrics = std::vector<Metric>();
    }
    if (!options_.title_subject) analysis.text.release_large_phrases();
  }
  entity_finder_.resolve(analysis.text,
                         analysis.has_page ? std::string_view(analysis.page.date_iso) : std::string_view(),
                         analysis.entity_scratch, analysis.entities);
}

}  // namespace vnsift
