// The worker's side of the tables (grep_tables.h): a row for each hit or text.
#include <algorithm>
#include <string>

#include <vnsift/fold.h>

#include "grep_context.h"
#include "grep_tables.h"
#include "grep_writer.h"

namespace vnsift::cli {
namespace {

// Texts of one name are told apart by where they stand.
std::string place_of(const Document& document) {
  std::string place(document.path);
  if (document.format != Format::text) place += ":" + std::to_string(document.line);
  return place;
}

// The hit in lower case, tones in the old place, blanks squeezed.
std::string form_of(std::string_view text) {
  const std::string folded = fold_text(text, Fold::tone);
  std::string form;
  for (const char c : folded) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n';
    if (!is_blank) {
      form += c;
    } else if (!form.ends_with(' ')) {
      form += ' ';
    }
  }
  return form;
}

class CollectingWriter : public GrepWriter {
 public:
  explicit CollectingWriter(const GrepRun& run) : run_(run), view_(run.view), records_(make_record_writer(run)) {}

  void write(const Document& document, const QueryResult& result, GrepCarry& carry, std::string&,
             Report& report) override {
    if (view_.output == GrepOutput::matrix) {
      matrix_row(document, result, report.side_output());
    } else {
      for (const QueryUnit& unit : result.units) {
        for (uint32_t i = unit.first_hit; i < unit.last_hit; ++i) {
          if (view_.output == GrepOutput::forms) {
            append_row({form_of(slice(document.text, result.hits[i].span)), place_of(document)}, report.side_output());
          } else {
            kwic_row(document, result, unit, i, carry, report);
          }
        }
      }
    }
    carry.is_done = carry.units >= view_.most_units && view_.output != GrepOutput::matrix;
  }

 private:
  void matrix_row(const Document& document, const QueryResult& result, std::string& out) {
    std::vector<uint64_t> hits(run_.labels.size());
    for (const QueryHit& hit : result.hits) {
      if (hit.pattern < hits.size()) ++hits[hit.pattern];
    }
    append_row({place_of(document), document_name(document)}, out);
    out.pop_back();
    for (size_t i = 0; i < hits.size(); ++i) {
      if (hits[i] != 0) out += "\t" + std::to_string(i) + "\t" + std::to_string(hits[i]);
    }
    out += '\n';
  }

  void kwic_row(const Document& document, const QueryResult& result, const QueryUnit& unit, uint32_t index,
                GrepCarry& carry, Report& report) {
    const SourceSpan hit = result.hits[index].span;
    std::string record, left, right, text, prefix;
    if (view_.format != FormatChoice::text) {
      QueryResult* one = &single_;
      one->hits = {result.hits[index]};
      one->units = {unit};
      one->units.front().first_hit = 0;
      one->units.front().last_hit = 1;
      one->units.front().first_record = one->units.front().last_record = 0;
      records_->write(document, *one, carry, record, report);
    }
    const GrepContext context = narrow_context(document.text, unit.span, hit, view_.width, view_.width_in_characters);
    append_joined(context.left, left);
    append_joined(context.right, right);
    append_joined(slice(document.text, hit), text);
    trim(left);
    trim(right);
    if (shows_name(view_, document)) prefix = document_name(document) + ":";
    if (view_.line_numbers) {
      const auto begin = document.text.begin();
      prefix +=
          std::to_string(file_line(document, static_cast<uint32_t>(1 + std::count(begin, begin + hit.begin, '\n')))) +
          ":";
    }
    const std::string date = result.analysed && result.analysis.has_page ? result.analysis.page.date_iso : "";
    append_row({document_name(document), date, left, text, right, form_of(text), prefix, record}, report.side_output());
  }

  static void trim(std::string& text) {
    const size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) {
      text.clear();
      return;
    }
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
  }

  const GrepRun& run_;
  const GrepView& view_;
  std::unique_ptr<GrepWriter> records_;
  QueryResult single_;
};

}  // namespace

std::unique_ptr<GrepWriter> make_collecting_writer(const GrepRun& run) {
  return std::make_unique<CollectingWriter>(run);
}

}  // namespace vnsift::cli
