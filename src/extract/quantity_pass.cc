#include "extract/quantity_pass.h"

#include <algorithm>

#include "extract/passages.h"

namespace vnsift {
namespace {

// A vector doubles when it grows, and both copies count. Room that is never written to is no memory.
constexpr size_t kMany = size_t{1} << 14;

// Documents are looked for in so much of a text at a time: a record of one takes half a kilobyte, its place sixteen
// bytes. Their lists and letterheads do not go over a million bytes; where one stands across a border, it is cut there.
constexpr uint32_t kPart = uint32_t{2} << 20;

void find_documents(const PreparedText& text, const LineFilter* lines, const DocnumFinder& finder,
                    QuantityScratch::Buffers& buffers) {
  buffers.documents.clear();
  if (text.view().size() <= kPart) {
    finder.run(text, lines, buffers.docnums, buffers.refs);
    add_places(buffers.refs, buffers.documents);
    return;
  }
  const std::vector<Line>& all = text.lines();
  LineFilter part(all.size(), 0);
  for (size_t first = 0, last = 0; first < all.size(); first = last) {
    for (; last < all.size() && all[last].full.begin < all[first].full.begin + kPart; ++last)
      part[last] = lines == nullptr || (last < lines->size() && (*lines)[last] != 0) ? 1 : 0;
    finder.run(text, &part, buffers.docnums, buffers.refs);
    add_places(buffers.refs, buffers.documents);
    std::fill(part.begin() + static_cast<std::ptrdiff_t>(first), part.begin() + static_cast<std::ptrdiff_t>(last),
              uint8_t{0});
  }
}

void set_documents(const std::vector<DocRef>& docnums, QuantityScratch::Buffers& buffers) {
  buffers.documents.clear();
  add_places(docnums, buffers.documents);
}

void take_mentions(Passage& passage, PlacesInOrder& documents) {
  documents.visit(passage.begin(passage.first()), passage.end(passage.last() - 1),
                  [&passage](const DocPlace& place) { passage.take(place.span, Taken::atom); });
}

// Dates inside a mention of a document are marked, those of a passage before its quantities look for their period:
// in `Công văn số 15/STC ngày 2/6/2009, … 500 tấn` the date is the letter's.
class InDocMarks {
 public:
  explicit InDocMarks(const std::vector<DocPlace>& documents) : place_(documents.begin()), last_(documents.end()) {}

  // Marks what was added since the last call.
  void mark(std::vector<DateRef>& dates) {
    for (; marked_ < dates.size(); ++marked_) {
      DateRef& date = dates[marked_];
      while (place_ != last_ && place_->full.end <= date.span.begin) ++place_;
      date.in_doc = place_ != last_ && place_->full.contains(date.span);
    }
  }

 private:
  std::vector<DocPlace>::const_iterator place_, last_;
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
  if (text.lines().size() > kMany) passages.reserve(text.lines().size());
  PassageCursor cursor(text, lines, all, unaccented);
  while (const PassageRange* range = cursor.next()) {
    if (range->quantities || range->dates) passages.push_back(*range);
  }
}

void read_dates(const PreparedText& text, const DateOptions& options, QuantityScratch::Buffers& buffers,
                std::vector<DateRef>& out) {
  PassageMask mask(text, buffers.documents, false);
  PlacesInOrder documents(buffers.documents);
  Passage& passage = buffers.passage;
  for (PassageRange& range : buffers.passages) {
    mask.apply(range);
    if (!range.dates) continue;
    passage.assign(text, range);
    take_mentions(passage, documents);
    find_dates(passage, options, Prefilter::on, out);
  }
  InDocMarks(buffers.documents).mark(out);
}

}  // namespace

void read_both(const PreparedText& text, const MetricOptions& options, const DateOptions& date_options,
               Prefilter prefilter, QuantityScratch::Buffers& buffers, std::vector<DateRef>& dates,
               std::vector<Metric>& out) {
  dates.clear();
  out.clear();
  Passage& passage = buffers.passage;
  MetricReader reader(text, options, dates, prefilter, buffers, out);
  passage.set_tables(rows_of(options));
  PassageMask mask(text, buffers.documents, wide(options));
  InDocMarks in_doc(buffers.documents);
  PlacesInOrder documents(buffers.documents);
  if (buffers.passages.size() > kMany) {
    dates.reserve(buffers.passages.size());
    out.reserve(buffers.passages.size());
  }
  for (PassageRange& range : buffers.passages) {
    mask.apply(range);
    if (!range.quantities && !range.dates) continue;
    passage.assign(text, range);
    take_mentions(passage, documents);
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
  QuantityScratch::Buffers buffers;
  set_documents(docnums, buffers);
  collect(text, lines, false, options_.unaccented, buffers.passages);
  read_dates(text, options_, buffers, out);
}

void DateFinder::run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                            QuantityScratch& scratch, std::vector<DateRef>& out) const {
  out.clear();
  QuantityScratch::Buffers& buffers = scratch.buffers();
  collect(text, lines, false, options_.unaccented, buffers.passages);
  std::erase_if(buffers.passages, [](const PassageRange& range) { return !range.dates; });
  if (buffers.passages.empty()) return;
  find_documents(text, lines, docnum_finder, buffers);
  read_dates(text, options_, buffers, out);
}

void MetricFinder::run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                       const std::vector<DateRef>& dates, std::vector<Metric>& out) const {
  out.clear();
  QuantityScratch::Buffers buffers;
  set_documents(docnums, buffers);
  Passage& passage = buffers.passage;
  MetricReader reader(text, options_, dates, Prefilter::on, buffers, out);
  passage.set_tables(rows_of(options_));
  PassageMask mask(text, buffers.documents, wide(options_));
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
  set_documents(docnums, buffers);
  collect(text, lines, wide(options_), options_.unaccented, buffers.passages);
  read_both(text, options_, date_finder.options(), Prefilter::on, buffers, dates, out);
}

void MetricFinder::run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                              const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DateRef>& dates,
                              std::vector<Metric>& out) const {
  QuantityScratch::Buffers& buffers = scratch.buffers();
  collect(text, lines, wide(options_), options_.unaccented, buffers.passages);
  if (buffers.passages.empty()) {
    buffers.documents.clear();
  } else {
    find_documents(text, lines, docnum_finder, buffers);
  }
  read_both(text, options_, date_finder.options(), Prefilter::on, buffers, dates, out);
}

}  // namespace vnsift
