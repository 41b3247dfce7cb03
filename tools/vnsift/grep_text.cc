// Text as grep writes it: path:line:text, context, counts, names.
#include <algorithm>
#include <utility>

#include "grep_writer.h"

namespace vnsift::cli {
namespace {

constexpr std::string_view kColor = "\033[1;31m", kPlain = "\033[0m";

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class TextWriter : public GrepWriter {
 public:
  explicit TextWriter(const GrepRun& run)
      : view_(run.view), is_line_(run.query->options().unit == UnitKind::line), offsets_(run.view.unit) {}

  void write(const Document& document, const QueryResult& result, GrepCarry& carry, std::string& out,
             Report& report) override {
    document_ = &document;
    result_ = &result;
    carry_ = &carry;
    out_ = &out;
    switch (view_.output) {
      case GrepOutput::count:
        if (document.last_part) name_and(std::to_string(carry.units));
        return;
      case GrepOutput::with_hits:
        if (!result.units.empty() && carry.units == result.units.size()) name_alone();
        carry.is_done = carry.units > 0;
        return;
      case GrepOutput::without:
        if (document.last_part && carry.units == 0) name_alone();
        return;
      case GrepOutput::nothing:
        carry.is_done = carry.units > 0;
        if (carry.is_done) report.stop();
        return;
      case GrepOutput::hits:
        write_hits();
        break;
      default:
        write_units();
    }
    carry.is_done = carry.units >= view_.most_units && carry.after_left == 0;
  }

 private:
  void name_alone() {
    append_name();
    *out_ += view_.nul_names ? '\0' : '\n';
  }
  void name_and(std::string_view text) {
    if (shows_name(view_, *document_)) {
      append_name();
      *out_ += view_.nul_names ? '\0' : ':';
    }
    *out_ += text;
    *out_ += '\n';
  }
  void append_name() {
    // A name is one line.
    for (const char c : document_name(*document_)) *out_ += c == '\n' ? ' ' : c;
  }

  void prefix(uint64_t number, uint64_t offset, char separator) {
    if (shows_name(view_, *document_)) {
      append_name();
      *out_ += view_.nul_names ? '\0' : separator;
    }
    if (view_.line_numbers) {
      *out_ += std::to_string(number);
      *out_ += separator;
    }
    if (view_.offsets) {
      *out_ += std::to_string(offset);
      *out_ += separator;
    }
  }

  uint64_t offset_of(uint32_t byte) {
    if (!view_.offsets) return 0;
    if (!offsets_ready_) offsets_.assign(document_->text), offsets_ready_ = true;
    return carry_->offset(view_.unit) + offsets_.at(byte);
  }

  uint64_t line_number(const QueryUnit& unit) const {
    if (is_line_) return file_line(*document_, unit.number);
    // Units of other kinds are counted in the text: their line is found from their place.
    const auto begin = document_->text.begin();
    return file_line(*document_, static_cast<uint32_t>(1 + std::count(begin, begin + unit.span.begin, '\n')));
  }

  void write_hits() {
    offsets_ready_ = false;
    for (const QueryUnit& unit : result_->units) {
      uint64_t number = view_.line_numbers ? line_number(unit) : 0;
      uint32_t counted = unit.span.begin;
      for (uint32_t i = unit.first_hit; i < unit.last_hit; ++i) {
        const SourceSpan hit = result_->hits[i].span;
        if (hit.empty()) continue;
        if (view_.line_numbers && hit.begin > counted) {
          number += static_cast<uint64_t>(
              std::count(document_->text.begin() + counted, document_->text.begin() + hit.begin, '\n'));
          counted = hit.begin;
        }
        prefix(number, offset_of(hit.begin), ':');
        append_text(hit, i, i + 1);
        *out_ += '\n';
      }
    }
  }

  // --- units and their context --------------------------------------------------------------------------------------

  void write_units() {
    offsets_ready_ = false;
    const bool has_context = view_.before != 0 || view_.after != 0;
    uint32_t at = 0;  // lines before are settled
    written_ = 0;
    for (const QueryUnit& unit : result_->units) {
      const uint64_t number = view_.line_numbers || has_context ? line_number(unit) : 0;
      if (has_context) lines_between(at, unit.span.begin, number);
      append_unit(unit, number);
      at = std::max(at, line_end(unit.span.end));
      if (has_context) {
        carry_->after_left = view_.after;
        carry_->last_line = number + static_cast<uint64_t>(std::count(document_->text.begin() + unit.span.begin,
                                                                      document_->text.begin() + unit.span.end, '\n'));
      }
    }
    if (!has_context) return;
    const auto size = static_cast<uint32_t>(document_->text.size());
    after_lines(at, size);
    keep_before(size);
  }

  uint32_t line_end(uint32_t at) const {
    const size_t end = document_->text.find('\n', at);
    return static_cast<uint32_t>(end == std::string_view::npos ? document_->text.size() : end + 1);
  }

  std::string_view line_text(uint32_t begin, uint32_t end) const {
    std::string_view line = document_->text.substr(begin, end - begin);
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  void context_line(uint64_t number, uint64_t offset, std::string_view text) {
    prefix(number, offset, '-');
    out_->append(text).append("\n");
    carry_->last_line = number;
  }

  // Lines that follow the last unit; returns where they end.
  uint32_t after_lines(uint32_t at, uint32_t end) {
    uint64_t number = carry_->last_line;
    for (; carry_->after_left > 0 && at < end; --carry_->after_left) {
      const uint32_t next = line_end(at);
      context_line(++number, offset_of(at), line_text(at, next));
      at = next;
    }
    return at;
  }

  // The lines between the last unit, which ends at `at`, and the unit that begins at `end` with `number`.
  void lines_between(uint32_t at, uint32_t end, uint64_t number) {
    at = after_lines(at, end);
    carry_->after_left = 0;
    std::vector<std::pair<uint32_t, uint32_t>> lines;  // the last ones before the unit
    for (uint32_t begin = end; begin > at && lines.size() < view_.before;) {
      const size_t before = begin < 2 ? std::string_view::npos : document_->text.rfind('\n', begin - 2);
      const uint32_t line = std::max(at, static_cast<uint32_t>(before == std::string_view::npos ? 0 : before + 1));
      lines.emplace_back(line, begin);
      begin = line;
    }
    uint64_t first = number - lines.size();
    // Some may be in the parts before.
    size_t earlier = 0;
    if (at == 0 || (lines.size() < view_.before && lines.empty())) {
      while (lines.size() + earlier < view_.before && earlier < carry_->before.size() &&
             carry_->before[carry_->before.size() - 1 - earlier].number > carry_->last_line &&
             carry_->before[carry_->before.size() - 1 - earlier].number + 1 == first - earlier)
        ++earlier;
    }
    first -= earlier;
    if (carry_->last_line != 0 && carry_->last_line + 1 < first) *out_ += "--\n";
    for (size_t i = carry_->before.size() - earlier; i < carry_->before.size(); ++i)
      context_line(carry_->before[i].number, carry_->before[i].offset, carry_->before[i].text);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
      context_line(number - static_cast<uint64_t>(lines.rend() - line), offset_of(line->first),
                   line_text(line->first, line->second));
    }
  }

  // The last lines of this part, for the next.
  void keep_before(uint32_t size) {
    if (view_.before == 0 || document_->last_part) return;
    std::deque<GrepCarry::ContextLine> kept;
    const auto lines = static_cast<uint64_t>(std::count(document_->text.begin(), document_->text.end(), '\n'));
    uint64_t number = document_->line + lines;
    for (uint32_t begin = size; begin > 0 && kept.size() < view_.before;) {
      const size_t before = begin < 2 ? std::string_view::npos : document_->text.rfind('\n', begin - 2);
      const auto line = static_cast<uint32_t>(before == std::string_view::npos ? 0 : before + 1);
      kept.push_front({--number, offset_of(line), std::string(line_text(line, begin))});
      begin = line;
    }
    for (auto line = carry_->before.rbegin(); line != carry_->before.rend() && kept.size() < view_.before; ++line)
      kept.push_front(std::move(*line));
    carry_->before = std::move(kept);
  }

  void append_unit(const QueryUnit& unit, uint64_t number) {
    if (!is_line_) {
      prefix(number, offset_of(unit.span.begin), ':');
      append_text(unit.span, unit.first_hit, unit.last_hit);
      *out_ += '\n';
      return;
    }
    // A hit over a line end: each of its lines for itself, and none twice that the unit before has brought.
    for (uint32_t begin = unit.span.begin;;) {
      const size_t line_break = document_->text.find('\n', begin);
      const bool is_last = line_break == std::string_view::npos || line_break >= unit.span.end;
      uint32_t end = is_last ? unit.span.end : static_cast<uint32_t>(line_break);
      const auto next = static_cast<uint32_t>(is_last ? unit.span.end : line_break + 1);
      if (!is_last && end > begin && document_->text[end - 1] == '\r') --end;
      if (begin >= written_) {
        prefix(number, offset_of(begin), ':');
        append_text({begin, end}, unit.first_hit == 0 ? 0 : unit.first_hit - 1, hits_before(end, unit.last_hit));
        *out_ += '\n';
        written_ = end + 1;
      }
      ++number;
      if (is_last) return;
      begin = next;
    }
  }

  // Hits of the units that follow may begin in the last line of this one.
  uint32_t hits_before(uint32_t end, uint32_t last) const {
    while (last < result_->hits.size() && result_->hits[last].span.begin < end) ++last;
    return last;
  }

  // A piece of the text with the hits [first, last) coloured.
  void append_text(SourceSpan span, uint32_t first, uint32_t last) {
    uint32_t at = span.begin;
    if (view_.color) {
      for (uint32_t i = first; i < last; ++i) {
        const SourceSpan hit = result_->hits[i].span;
        const uint32_t begin = std::max(at, hit.begin), end = std::min(span.end, hit.end);
        if (begin >= end) continue;
        append_piece(at, begin);
        *out_ += kColor;
        append_piece(begin, end);
        *out_ += kPlain;
        at = end;
      }
    }
    append_piece(at, span.end);
  }

  void append_piece(uint32_t begin, uint32_t end) {
    const std::string_view text = document_->text.substr(begin, end - begin);
    if (view_.raw) {
      *out_ += text;
    } else {
      append_joined(text, *out_);
    }
  }

  const GrepView& view_;
  const bool is_line_;
  OffsetTable offsets_;
  bool offsets_ready_ = false;
  uint32_t written_ = 0;  // lines before were written
  const Document* document_ = nullptr;
  const QueryResult* result_ = nullptr;
  GrepCarry* carry_ = nullptr;
  std::string* out_ = nullptr;
};

}  // namespace

void append_joined(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    const size_t line_end = text.find('\n', at);
    if (line_end == std::string_view::npos) {
      out += text.substr(at);
      return;
    }
    size_t end = line_end, next = line_end;
    while (end > at && is_white(text[end - 1])) --end;
    while (next < text.size() && is_white(text[next])) ++next;
    out.append(text.substr(at, end - at)).append(" ");
    at = next;
  }
}

bool shows_name(const GrepView& view, const Document& document) {
  return !view.without_name && (view.with_name || document.format != Format::text);
}

uint64_t file_line(const Document& document, uint32_t number) {
  // A record of JSONL is one line of its file; its text has lines of its own.
  return document.format == Format::jsonl ? number : document.line + number - 1;
}

std::unique_ptr<GrepWriter> make_text_writer(const GrepRun& run) { return std::make_unique<TextWriter>(run); }

}  // namespace vnsift::cli
