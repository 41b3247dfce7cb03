#include "extract/quantity_pass.h"

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

}  // namespace

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
  PassageCursor cursor(text, lines, docnums, false, options_.unaccented);
  while (const PassageRange* range = cursor.next()) {
    if (!range->dates) continue;
    passage.assign(text, *range);
    take_mentions(passage, docnums);
    find_dates(passage, options_, out);
  }
  InDocMarks(docnums).mark(out);
}

void MetricFinder::run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                       const std::vector<DateRef>& dates, std::vector<Metric>& out) const {
  out.clear();
  QuantityScratch::Buffers buffers;
  Passage& passage = buffers.passage;
  MetricReader reader(text, options_, docnums, dates, buffers, out);
  passage.set_tables(rows_of(options_));
  PassageCursor cursor(text, lines, docnums, wide(options_), options_.unaccented);
  while (const PassageRange* range = cursor.next()) {
    if (!range->quantities) continue;
    passage.assign(text, *range);
    reader.run(passage);
  }
}

void MetricFinder::run_with_dates(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                                  const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DateRef>& dates,
                                  std::vector<Metric>& out) const {
  dates.clear();
  out.clear();
  QuantityScratch::Buffers& buffers = scratch.buffers();
  Passage& passage = buffers.passage;
  MetricReader reader(text, options_, docnums, dates, buffers, out);
  passage.set_tables(rows_of(options_));
  PassageCursor cursor(text, lines, docnums, wide(options_), options_.unaccented);
  InDocMarks in_doc(docnums);
  while (const PassageRange* range = cursor.next()) {
    if (!range->quantities && !range->dates) continue;
    passage.assign(text, *range);
    take_mentions(passage, docnums);
    if (range->dates) find_dates(passage, date_finder.options(), dates);
    in_doc.mark(dates);
    if (range->quantities) reader.run(passage);
  }
}

}  // namespace vnsift
