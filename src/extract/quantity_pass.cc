#include "extract/quantity_pass.h"

#include <algorithm>

#include "extract/passages.h"

namespace vnsift {
namespace {

void take_mentions(Passage& passage, const std::vector<DocRef>& docnums) {
  const uint32_t begin = passage.begin(passage.first()), end = passage.end(passage.last() - 1);
  for (auto doc = first_behind(docnums, begin); doc != docnums.end() && doc->span.begin < end; ++doc)
    passage.take(doc->span, Taken::atom);
}

// Dates inside a mention of a document are marked, those of a passage before its quantities look for their period:
// in `Công văn số 15/STC ngày 2/6/2009, … 500 tấn` the date is the letter's.
class InDocMarks {
 public:
  explicit InDocMarks(const std::vector<DocRef>& docnums) : doc_(docnums.begin()), last_(docnums.end()) {}

  // Marks what was added since the last call.
  void mark(std::vector<DateRef>& dates) {
    for (; marked_ < dates.size(); ++marked_) {
      DateRef& date = dates[marked_];
      while (doc_ != last_ && place_of(*doc_).end <= date.span.begin) ++doc_;
      date.in_doc = doc_ != last_ && place_of(*doc_).contains(date.span);
    }
  }

 private:
  std::vector<DocRef>::const_iterator doc_, last_;
  size_t marked_ = 0;
};

// Words without a number can be records.
bool wide(const MetricOptions& options) { return options.vague || options.implicit_rank || options.tables != nullptr; }
const QuantityTables::Rows* rows_of(const MetricOptions& options) {
  return options.tables == nullptr ? nullptr : options.tables->rows();
}

// The paragraphs that may hold a date or a quantity, whatever the mentions of documents in them cover.
void collect(const PreparedText& text, const LineFilter* lines, bool all, bool unaccented,
             std::vector<PassageRange>& passages) {
  passages.clear();
  PassageCursor cursor(text, lines, all, unaccented);
  while (const PassageRange* range = cursor.next()) {
    if (range->quantities || range->dates) passages.push_back(*range);
  }
}

void read_dates(const PreparedText& text, std::vector<PassageRange>& passages, const std::vector<DocRef>& docnums,
                const DateOptions& options, Passage& passage, std::vector<DateRef>& out) {
  PassageMask mask(text, docnums, false);
  for (PassageRange& range : passages) {
    mask.apply(range);
    if (!range.dates) continue;
    passage.assign(text, range);
    take_mentions(passage, docnums);
    find_dates(passage, options, Prefilter::on, out);
  }
  InDocMarks(docnums).mark(out);
}

}  // namespace

void read_both(const PreparedText& text, const MetricOptions& options, const std::vector<DocRef>& docnums,
               const DateOptions& date_options, Prefilter prefilter, QuantityScratch::Buffers& buffers,
               std::vector<DateRef>& dates, std::vector<Metric>& out) {
  dates.clear();
  out.clear();
  Passage& passage = buffers.passage;
  MetricReader reader(text, options, docnums, dates, prefilter, buffers, out);
  passage.set_tables(rows_of(options));
  PassageMask mask(text, docnums, wide(options));
  InDocMarks in_doc(docnums);
  for (PassageRange& range : buffers.passages) {
    mask.apply(range);
    if (!range.quantities && !range.dates) continue;
    passage.assign(text, range);
    take_mentions(passage, docnums);
    if (range.dates) find_dates(passage, date_options, prefilter, dates);
    in_doc.mark(dates);
    if (range.quantities) reader.run(passage);
  }
}

QuantityScratch::QuantityScratch() = default;
QuantityScratch::~QuantityScratch() = default;
QuantityScratch::QuantityScratch(QuantityScratch&&) noexcept = default;
QuantityScratch& QuantityScratch::operator=(QuantityScratch&&) noexcept = default;
QuantityScratch::Buffers& QuantityScratch::buffers() {
  if (buffers_ == nullptr) buffers_ = std::make_unique<Buffers>();
  return *buffers_;
}

void DateFinder::run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                     std::vector<DateRef>& out) const {
  out.clear();
  Passage passage;
  std::vector<PassageRange> passages;
  collect(text, lines, false, options_.unaccented, passages);
  read_dates(text, passages, docnums, options_, passage, out);
}

void DateFinder::run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                            QuantityScratch& scratch, std::vector<DocRef>& docnums, std::vector<DateRef>& out) const {
  docnums.clear();
  out.clear();
  QuantityScratch::Buffers& buffers = scratch.buffers();
  collect(text, lines, false, options_.unaccented, buffers.passages);
  std::erase_if(buffers.passages, [](const PassageRange& range) { return !range.dates; });
  if (buffers.passages.empty()) return;
  docnum_finder.run(text, lines, buffers.docnums, docnums);
  read_dates(text, buffers.passages, docnums, options_, buffers.passage, out);
}

void MetricFinder::run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                       const std::vector<DateRef>& dates, std::vector<Metric>& out) const {
  out.clear();
  QuantityScratch::Buffers buffers;
  Passage& passage = buffers.passage;
  MetricReader reader(text, options_, docnums, dates, Prefilter::on, buffers, out);
  passage.set_tables(rows_of(options_));
  PassageMask mask(text, docnums, wide(options_));
  collect(text, lines, wide(options_), options_.unaccented, buffers.passages);
  for (PassageRange& range : buffers.passages) {
    mask.apply(range);
    if (!range.quantities) continue;
    passage.assign(text, range);
    reader.run(passage);
  }
}

void MetricFinder::run_with_dates(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                                  const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DateRef>& dates,
                                  std::vector<Metric>& out) const {
  QuantityScratch::Buffers& buffers = scratch.buffers();
  collect(text, lines, wide(options_), options_.unaccented, buffers.passages);
  read_both(text, options_, docnums, date_finder.options(), Prefilter::on, buffers, dates, out);
}

void MetricFinder::run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                              const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DocRef>& docnums,
                              std::vector<DateRef>& dates, std::vector<Metric>& out) const {
  docnums.clear();
  QuantityScratch::Buffers& buffers = scratch.buffers();
  collect(text, lines, wide(options_), options_.unaccented, buffers.passages);
  if (!buffers.passages.empty()) docnum_finder.run(text, lines, buffers.docnums, docnums);
  read_both(text, options_, docnums, date_finder.options(), Prefilter::on, buffers, dates, out);
}

}  // namespace vnsift
