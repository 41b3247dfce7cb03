#include "grep_worker.h"

#include <algorithm>
#include <cstring>

#include <vnsift/utf8.h>

#include "grep_parts.h"
#include "grep_writer.h"
#include "query/match_letter.h"

namespace vnsift::cli {
namespace {

// What a worker holds of a larger document is given back.
constexpr size_t kLarge = size_t{4} << 20;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class GrepWorker : public DocumentWorker {
 public:
  GrepWorker(const GrepRun& run, bool streams, bool collects) : run_(run), streams_(streams) {
    const GrepOutput output = run.view.output;
    const bool is_record = output == GrepOutput::jsonl || output == GrepOutput::tsv || output == GrepOutput::kwic;
    writer_ = collects ? make_collecting_writer(run) : is_record ? make_record_writer(run) : make_text_writer(run);
  }

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) {
      report.warn("records without text, nothing looked for in them", document_place(document));
      return false;
    }
    GrepTurn turn(document);
    const AnnotatedDocument* annotated = nullptr;
    if (run_.annotations != nullptr) {
      annotated = run_.annotations->find(document);
      if (annotated == nullptr) report.warn("texts without annotations", document_place(document));
    }
    run_.query->run(document.text, {document.title, document.url}, result_, annotated);
    const bool is_part = streams_ && !(document.first_part && document.last_part);
    uint64_t code_points = 0, utf16 = 0;
    const bool counts_offsets = run_.view.offsets || run_.view.output == GrepOutput::jsonl ||
                                run_.view.output == GrepOutput::tsv || run_.view.output == GrepOutput::kwic;
    if (is_part && counts_offsets) {
      if (run_.view.unit == OffsetUnit::code_point) code_points = count_code_points(document.text);
      if (run_.view.unit == OffsetUnit::utf16) utf16 = count_utf16_units(document.text);
    }
    GrepCarry& carry = turn.take();
    if (is_part) drop_cut_hits(document, carry);
    const uint64_t left = run_.view.most_units - std::min(run_.view.most_units, carry.units);
    if (result_.units.size() > left) result_.units.resize(left);
    if (!carry.is_done) {
      carry.units += result_.units.size();
      if (is_part && run_.query->options().unit == UnitKind::line) count_line_once(document, carry);
      if (run_.view.output == GrepOutput::without ? document.last_part && carry.units == 0 : !result_.units.empty())
        run_.totals.any = true;
      count(report);
      writer_->write(document, result_, carry, out, report);
    }
    carry.code_points += code_points;
    carry.utf16 += utf16;
    carry.bytes += document.text.size();
    carry.inside = syllable_before(document.text, document.text.size());
    if (document.text.size() > kLarge) result_ = {};
    return true;
  }

 private:
  void count(Report& report) {
    uint64_t hits = 0;
    for (const QueryUnit& unit : result_.units) hits += unit.last_hit - unit.first_hit;
    report.count("hits", hits);
    QueryCounts& counts = result_.counts;
    GrepTotals& totals = run_.totals;
    totals.candidates += counts.matches.candidates;
    totals.rejected += counts.matches.rejected;
    totals.texts += counts.texts;
    totals.analysed += counts.analysed;
    totals.records += counts.records;
    totals.unknown += counts.unknown;
    counts = {};
  }

  // A line longer than the largest document comes in pieces, cut inside a word if it has no other place: what begins or
  // ends there is no whole syllable.
  void drop_cut_hits(const Document& document, const GrepCarry& carry) {
    const std::string_view text = document.text;
    const bool begins_inside = !document.first_part && carry.inside && syllable_at(text, 0);
    const bool ends_inside = !document.last_part && syllable_before(text, text.size());
    if (!begins_inside && !ends_inside) return;
    const auto is_cut = [&](const QueryHit& hit) {
      return (begins_inside && hit.span.begin == 0) || (ends_inside && hit.span.end == text.size());
    };
    for (QueryUnit& unit : result_.units) {
      while (unit.first_hit < unit.last_hit && is_cut(result_.hits[unit.first_hit])) ++unit.first_hit;
      while (unit.first_hit < unit.last_hit && is_cut(result_.hits[unit.last_hit - 1])) --unit.last_hit;
    }
    if (!run_.query->options().inverted)
      std::erase_if(result_.units, [](const QueryUnit& unit) { return unit.first_hit == unit.last_hit; });
  }

  // A line in pieces is one unit, however many of them have a hit.
  void count_line_once(const Document& document, GrepCarry& carry) {
    const std::string_view text = document.text;
    const size_t first_end = std::min(text.find('\n'), text.size()), last_end = text.rfind('\n');
    const size_t last_begin = last_end == std::string_view::npos ? 0 : last_end + 1;
    if (carry.line_counted && !result_.units.empty() && result_.units.front().span.begin < first_end) --carry.units;
    const bool counted_before = carry.line_counted && last_begin == 0;
    carry.line_counted = counted_before || (!result_.units.empty() && last_begin < text.size() &&
                                            result_.units.back().span.end > last_begin);
  }

  const GrepRun& run_;
  const bool streams_;
  std::unique_ptr<GrepWriter> writer_;
  QueryResult result_;
};

bool may_cross(const QueryOptions& query, char before, int after) {
  return std::any_of(query.patterns.begin(), query.patterns.end(),
                     [&](const QueryPattern& one) { return one.pattern.may_cross(before, after); });
}

// Can a hit go over the blanks before `at`, of which the last may be a line end?
bool crossed_at(const QueryOptions& query, std::string_view bytes, size_t at) {
  size_t before = at;
  while (before > 0 && (is_blank(bytes[before - 1]) || bytes[before - 1] == '\n')) --before;
  if (std::count(bytes.begin() + static_cast<std::ptrdiff_t>(before), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                 '\n') > 1)
    return false;  // an empty line
  size_t after = at;
  while (after < bytes.size() && is_blank(bytes[after])) ++after;
  if (after < bytes.size() && bytes[after] == '\n') return false;
  const char last = before > 0 ? bytes[before - 1] : '\n';
  return may_cross(query, last, after < bytes.size() ? static_cast<unsigned char>(bytes[after]) : -1);
}

}  // namespace

std::unique_ptr<DocumentWorker> make_grep_worker(const GrepRun& run, bool streams, bool collects) {
  return std::make_unique<GrepWorker>(run, streams, collects);
}

size_t cut_behind_line(const QueryOptions& query, std::string_view bytes) {
  constexpr size_t kLooked = size_t{1} << 20;  // that far back; the reader asks again when it has read more
  for (size_t end = bytes.size(); end > 0 && bytes.size() - end < kLooked;) {
    const void* found = ::memrchr(bytes.data(), '\n', end);
    if (found == nullptr) return 0;
    const size_t at = static_cast<size_t>(static_cast<const char*>(found) - bytes.data()) + 1;
    if (!crossed_at(query, bytes, at)) return at;
    end = at - 1;
  }
  return 0;
}

size_t cut_in_long_line(const QueryOptions& query, std::string_view bytes, size_t longest) {
  if (const size_t at = cut_behind_line(query, bytes); at != 0) return at;
  if (bytes.size() < longest) return 0;
  constexpr size_t kLooked = size_t{1} << 16;
  const size_t first = bytes.size() - std::min(kLooked, bytes.size() - 1);
  for (size_t at = bytes.size() - 1; at > first; --at) {
    if (is_blank(bytes[at - 1]) && static_cast<unsigned char>(bytes[at]) < 0x80 && !crossed_at(query, bytes, at))
      return at;
  }
  for (size_t at = bytes.size() - 1; at > first; --at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) return at;
  }
  return bytes.size() - 1;  // no text at all
}

}  // namespace vnsift::cli
