// One walk over the paragraphs of a text for both dates and quantities: what both need of a paragraph is made once.
#pragma once

#include <vector>

#include <vnsift/dates.h>
#include <vnsift/docnums.h>
#include <vnsift/metrics.h>
#include <vnsift/prepared.h>

#include "extract/metric_context.h"
#include "extract/numeral.h"
#include "extract/passage.h"
#include "extract/passages.h"
#include "extract/quantity_candidates.h"

namespace vnsift {

// Appends the dates of a passage. Precondition: assigned, mentions of documents taken as atoms.
void find_dates(const Passage& passage, const DateOptions& options, Prefilter prefilter, std::vector<DateRef>& out);

// What is reused from text to text.
struct QuantityScratch::Buffers {
  DocnumScratch docnums;
  Passage passage;
  std::vector<PassageRange> passages;
  std::vector<DocRef> refs;         // of a part of the text
  std::vector<DocPlace> documents;  // of all of it, in order
  std::vector<DateAtToken> places;
  std::vector<Draft> drafts;
  KeptTexts texts;
};

// Dates and quantities of buffers.passages beside buffers.documents. Clears both results first.
void read_both(const PreparedText& text, const MetricOptions& options, const DateOptions& date_options,
               Prefilter prefilter, QuantityScratch::Buffers& buffers, std::vector<DateRef>& dates,
               std::vector<Metric>& out);

// Appends the quantities of passages that come in order; `dates` holds at least those of the passage at hand.
class MetricReader {
 public:
  MetricReader(const PreparedText& text, const MetricOptions& options, const std::vector<DateRef>& dates,
               Prefilter prefilter, QuantityScratch::Buffers& buffers, std::vector<Metric>& out)
      : text_(text),
        options_(options),
        documents_(buffers.documents),
        dates_(dates),
        prefilter_(prefilter),
        out_(out),
        style_(text),
        places_(buffers.places),
        drafts_(buffers.drafts),
        texts_(buffers.texts) {}

  void run(Passage& passage);

 private:
  void mask(Passage& passage);
  bool may_begin(const Passage& passage, uint32_t i) const;
  bool may_be_counted(const Passage& passage, uint32_t i) const;
  void find(Passage& passage);
  bool bare_allowed(const Passage& passage, Quantity& quantity) const;
  static bool repeats(const Passage& passage, const Quantity& before, const Quantity& quantity);
  bool role_decides(const Passage& passage) const;
  void drop_unmeasured();
  void emit(const Passage& passage, const Draft& draft);

  const PreparedText& text_;
  const MetricOptions& options_;
  PlacesInOrder documents_;
  const std::vector<DateRef>& dates_;
  const Prefilter prefilter_;
  std::vector<Metric>& out_;
  StyleOf style_;
  std::vector<DateAtToken>& places_;
  std::vector<Draft>& drafts_;
  KeptTexts& texts_;
  size_t date_ = 0;  // the first that ends behind the beginning of the passage
  uint32_t sentence_base_ = 0;
};

}  // namespace vnsift
