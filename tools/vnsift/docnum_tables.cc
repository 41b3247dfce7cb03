#include "docnum_tables.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include <vnsift/docnum_lint.h>

#include "analyze/record_members.h"
#include "base/json.h"
#include "base/pieces.h"
#include "group_rows.h"

namespace vnsift::cli {
namespace {

class EdgesWorker : public DocumentWorker {
 public:
  explicit EdgesWorker(const Pipeline& pipeline) : pipeline_(pipeline) {}

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) return false;
    pipeline_.run(document.text, {document.title, document.url}, analysis_);
    const std::vector<DocRef>& refs = analysis_.docnums;
    const std::string name = document_name(document);
    const int own = own_docnum(analysis_.text, refs, {});
    const std::string from = own >= 0 ? refs[static_cast<size_t>(own)].key : name;
    std::map<std::pair<std::string, std::string_view>, uint64_t> edges;
    for (const DocRef& ref : refs) {
      std::string to = docnum_target(ref);
      if (!ref.selected || to.empty() || (own >= 0 && to == from)) continue;
      ++edges[{std::move(to), kind_name(ref.kind)}];
    }
    for (const auto& [edge, count] : edges) {
      append_field(name, '\t', out);
      append_field(from, '\t', out);
      append_field(edge.first, '\t', out);
      append_field(edge.second, '\t', out);
      out += fmt::format("{}\n", count);
    }
    report.count("edges", edges.size());
    return !edges.empty();
  }

 private:
  const Pipeline& pipeline_;
  Analysis analysis_;
};

// One mention a line of side output: key, canonical, type, date, issuer, place.
class GroupWorker : public DocumentWorker {
 public:
  explicit GroupWorker(const Pipeline& pipeline) : pipeline_(pipeline) {}

  bool process(const Document& document, std::string&, Report& report) override {
    if (!document.has_text) return false;
    pipeline_.run(document.text, {document.title, document.url}, analysis_);
    std::string& side = report.side_output();
    for (const DocRef& ref : analysis_.docnums) {
      const std::string key = docnum_target(ref);
      if (!ref.selected || key.empty()) continue;
      append_field(key, '\t', side);
      append_field(ref.canonical.empty() ? std::string_view(ref.resolved) : std::string_view(ref.canonical), '\t',
                   side);
      append_field(ref.type, '\t', side);
      append_field(ref.date, '\t', side);
      append_field(ref.issuer, '\t', side);
      append_field(place_of(document, analysis_, ref.span), '\n', side);
    }
    return false;
  }

 private:
  const Pipeline& pipeline_;
  Analysis analysis_;
};

class LintWorker : public DocumentWorker {
 public:
  LintWorker(const Pipeline& pipeline, std::string_view today, bool jsonl)
      : pipeline_(pipeline), today_(today), jsonl_(jsonl) {}

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) return false;
    pipeline_.run(document.text, {document.title, document.url}, analysis_);
    uint64_t rows = 0;
    for (const DocnumProblem& problem : lint_docnums(analysis_.docnums, today_)) {
      if (!analysis_.docnums[problem.ref].selected) continue;
      write(document, problem, out);
      ++rows;
    }
    report.count("problems", rows);
    return rows != 0;
  }

 private:
  uint64_t line_in_file(const Document& document, const DocRef& ref) const {
    const uint32_t line = line_of(analysis_, ref.span);
    return document.format == Format::jsonl ? document.line : document.line + line - 1;
  }

  std::string detail(const Document& document, const DocnumProblem& problem) const {
    const DocRef& ref = analysis_.docnums[problem.ref];
    const DocRef& other = analysis_.docnums[problem.other >= 0 ? static_cast<size_t>(problem.other) : problem.ref];
    const auto beside = [&] {
      return fmt::format("{} in line {}", RecordId(Layer::docnums, static_cast<size_t>(problem.other)).text(),
                         line_in_file(document, other));
    };
    switch (problem.check) {
      case DocnumCheck::two_dates:
        return fmt::format("dated {}, but {} by {}", ref.date, other.date, beside());
      case DocnumCheck::year:
        return fmt::format("year {}, but dated {}", ref.year, ref.date);
      case DocnumCheck::future_date:
        return fmt::format("dated {}, after {}", ref.date, today_);
      case DocnumCheck::near_miss:
        return fmt::format("almost {} of the same date, {}", other.canonical, beside());
      case DocnumCheck::misprint:
        return fmt::format("a misprint, read as {}", ref.canonical);
      case DocnumCheck::catalog_date:
        return fmt::format("dated {}, the catalogue says otherwise", ref.date);
      case DocnumCheck::count:
        break;
    }
    return {};
  }

  void write(const Document& document, const DocnumProblem& problem, std::string& out) const {
    const DocRef& ref = analysis_.docnums[problem.ref];
    const std::string name = document_name(document), details = detail(document, problem);
    const std::string line = std::to_string(line_in_file(document, ref));
    const RecordId id(Layer::docnums, problem.ref);
    const std::array<std::string_view, 8> values = {
        name,      document.path, line,    check_name(problem.check),
        id.text(), ref.canonical, details, source_text(analysis_, ref.span)};
    if (!jsonl_) {
      for (size_t i = 0; i < values.size(); ++i) append_field(values[i], i + 1 == values.size() ? '\n' : '\t', out);
      return;
    }
    std::string_view keys = kLintHeader.substr(0, kLintHeader.size() - 1);
    for (size_t i = 0; i < values.size(); ++i) {
      const std::string_view key = take_piece(keys, '\t');
      out += fmt::format("{}\"{}\":", i == 0 ? '{' : ',', key);
      if (key == "line") {
        out += values[i];
      } else {
        append_json_string(values[i], out);
      }
    }
    out += "}\n";
  }

  const Pipeline& pipeline_;
  std::string_view today_;
  bool jsonl_;
  Analysis analysis_;
};

std::string joined(const std::set<std::string>& values) { return fmt::format("{}", fmt::join(values, ",")); }

}  // namespace

std::unique_ptr<DocumentWorker> make_edges_worker(const Pipeline& pipeline) {
  return std::make_unique<EdgesWorker>(pipeline);
}

std::unique_ptr<DocumentWorker> make_lint_worker(const Pipeline& pipeline, std::string_view today, bool jsonl) {
  return std::make_unique<LintWorker>(pipeline, today, jsonl);
}

std::unique_ptr<DocumentWorker> DocnumGroups::make_worker(const Pipeline& pipeline) {
  return std::make_unique<GroupWorker>(pipeline);
}

void DocnumGroups::add(std::string_view side_output) {
  while (!side_output.empty()) {
    std::string_view line = take_piece(side_output, '\n');
    std::array<std::string_view, 6> fields{};
    for (std::string_view& field : fields) field = take_piece(line, '\t');
    Group& group = groups_[std::string(fields[0])];
    if (group.canonical.empty()) group.canonical = fields[1];
    if (group.type.empty()) group.type = fields[2];
    if (!fields[3].empty()) group.dates.emplace(fields[3]);
    if (!fields[4].empty()) group.issuers.emplace(fields[4]);
    if (group.first.empty()) group.first = fields[5];
    ++group.mentions;
  }
}

std::string DocnumGroups::tsv() const {
  std::string out = "key\tcanonical\ttype\tdates\tissuers\tmentions\tfirst\n";
  for (const auto& [key, group] : groups_) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", key, group.canonical, group.type, joined(group.dates),
                       joined(group.issuers), group.mentions, group.first);
  }
  return out;
}

std::string DocnumGroups::jsonl() const {
  std::string out;
  for (const auto& [key, group] : groups_) {
    out += "{\"key\":";
    append_json_string(key, out);
    if (!group.canonical.empty()) {
      out += ",\"canonical\":";
      append_json_string(group.canonical, out);
    }
    out += ",\"type\":";
    append_json_string(group.type, out);
    append_array("dates", group.dates, out);
    append_array("issuers", group.issuers, out);
    out += fmt::format(",\"mentions\":{},\"first\":", group.mentions);
    append_json_string(group.first, out);
    out += "}\n";
  }
  return out;
}

}  // namespace vnsift::cli
