// Pipeline: runs the stages that a set of layers needs over one document; Analysis: what they found.
//
//   Result<Pipeline> pipeline = Pipeline::make({Layer::sentences, Layer::docnums}, {});
//   Analysis analysis;                         // one a worker, reused
//   pipeline->run(text, {}, analysis);
//
// Cost: the sum of the stages (performance.md, the budget). Memory: about 5 bytes for each byte of text while the
// stages run, and the records. A Pipeline is const and shared by all threads.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/dates.h>
#include <vnsift/docnums.h>
#include <vnsift/entities.h>
#include <vnsift/error.h>
#include <vnsift/facts.h>
#include <vnsift/metrics.h>
#include <vnsift/prepared.h>
#include <vnsift/sentences.h>
#include <vnsift/strip.h>

namespace vnsift {

// In the order in which records write them (records.md 2). Their properties: layers.h.
enum class Layer : uint8_t { strip, lines, sentences, docnums, dates, metrics, facts, entities, count };

class LayerSet {
 public:
  constexpr LayerSet() = default;
  constexpr LayerSet(std::initializer_list<Layer> layers) {
    for (Layer layer : layers) insert(layer);
  }
  constexpr void insert(Layer layer) { bits_ |= bit(layer); }
  constexpr bool has(Layer layer) const { return (bits_ & bit(layer)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(const LayerSet&, const LayerSet&) = default;

 private:
  static constexpr uint32_t bit(Layer layer) { return 1u << static_cast<uint8_t>(layer); }
  uint32_t bits_ = 0;
};

struct PipelineOptions {
  StripOptions strip;         // but for `reasons`: those of lines are found for the layer lines
  bool line_reasons = false;  // also where that layer is not asked for
  SentenceOptions sentences;
  DocnumOptions docnums;
  EntityOptions entities;
  std::string entity_model;  // path of the model file; needed for the layer entities
  DateOptions dates;
  MetricOptions metrics;
  MetricFilter metric_filter;
  bool title_subject = false;  // quantities without a subject take that of the title
  bool brief = false;          // only what a line of text shows of a record is read: of a quantity no indicator
  bool mask_docnums = true;    // false: documents are not looked for, and mask nothing in dates and quantities
  // Which lines the stages after strip look at: `content` = the lines that strip keeps (runs strip even if its layer is
  // not asked for; nothing at all on a page with verdict index), `all` = the whole text.
  enum class Scope : uint8_t { content, all } scope = Scope::all;
};

struct Analysis {
  LayerSet ran;  // the layers that hold something to write: on an index page with scope content only strip and lines
  PreparedText text;      // of a text over 4 MB its view and lines alone (PreparedText::release_large)
  PreparedText part;      // room for stages that look closely at pieces of a text
  bool has_page = false;  // page is valid: strip ran
  PageLabels page;
  std::vector<ViewSpan> sentences;
  std::vector<DocRef> docnums;
  std::vector<Entity> entities;
  std::vector<ViewSpan> entity_sentences;  // where entities need others than `sentences`
  std::vector<ViewSpan> claims;            // what no entity may cut: numbers and names of documents
  LineFilter doubtful;                     // lines on which an entity touches a number, and the quantities of these
  std::vector<DateRef> claimed_dates;
  std::vector<Metric> claimed_metrics;
  EntityScratch entity_scratch;
  QuantityScratch quantity_scratch;
  DocnumScratch docnum_scratch;
  std::vector<DateRef> dates;
  std::vector<Metric> metrics;
  std::vector<Fact> facts;

  // True if the record whose span begins at `begin` stands on a line that strip did not keep ("zone":"boilerplate").
  bool in_boilerplate(ViewSpan span) const;
};

class Pipeline {
 public:
  // Code io or bad_data: the layer entities is asked for, and its model is not there or damaged.
  static Result<Pipeline> make(LayerSet layers, const PipelineOptions& options);

  LayerSet layers() const { return layers_; }
  // `text` must be valid UTF-8 and outlive the use of `analysis`. Any text, any size up to 4 GiB: never fails.
  void run(std::string_view text, const PageHints& hints, Analysis& analysis) const;

 private:
  Pipeline(LayerSet layers, const PipelineOptions& options);
  void run_stages(const PageHints& hints, Analysis& analysis) const;
  const std::vector<ViewSpan>& split(const LineFilter* lines, Analysis& analysis) const;
  void find_entities(const LineFilter* lines, const std::vector<ViewSpan>& sentences, Analysis& analysis) const;
  void complete_metrics(Analysis& analysis) const;
  LayerSet layers_;
  PipelineOptions options_;
  Need needs_ = Need::view;
  bool needs_strip_ = false, needs_docnums_ = false, needs_dates_ = false, needs_metrics_ = false;
  bool masks_dates_ = false;  // documents are found as what dates and quantities are not part of
  LineLabeller labeller_;
  SentenceSplitter splitter_;
  DocnumFinder docnum_finder_;
  EntityFinder entity_finder_;
  DateFinder date_finder_;
  MetricFinder metric_finder_;
};

}  // namespace vnsift
