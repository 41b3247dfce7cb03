#include "pages.h"

#include <algorithm>
#include <map>

#include "base/pieces.h"
#include "io/whole_file.h"

namespace vnsift::train {

Result<std::string> read_file(const std::string& path) {
  Result<std::string> text = read_whole_file(path);
  if (!text) return make_error(text.error().code, path + ": " + text.error().message);
  return text;
}

Result<std::vector<std::vector<std::string>>> read_rows(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return tl::unexpected(text.error());
  std::vector<std::vector<std::string>> rows;
  for (std::string_view rest = *text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string_view> cells = pieces_of(line, '\t');
    rows.emplace_back(cells.begin(), cells.end());
  }
  return rows;
}

namespace {

size_t column_of(const std::vector<std::string>& header, const std::string& name) {
  return static_cast<size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

// What the labeller sees of the page, beside its gold labels.
void read_features(const std::map<uint32_t, LineLabel>& gold, Page& page) {
  PreparedText text;
  text.assign(page.text, LineLabeller::kNeeds);
  PageLabels labels;
  LineLabeller({}).run(text, {}, labels);
  for (const LineInfo& line : labels.workspace.get().lines) {
    const auto found = gold.find(text.lines()[line.line].number);
    if (found == gold.end()) continue;  // a line of the text without a label
    page.lines.push_back(line);
    page.gold.push_back(found->second);
  }
  page.unseen = static_cast<uint32_t>(gold.size() - page.gold.size());
}

}  // namespace

Result<void> add_pages(const std::string& place, std::vector<Page>& pages) {
  std::vector<std::string> parts(1);
  for (char c : place) {
    if (c == ':') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.size() != 4) return make_error(Code::usage, place + ": not NAME:LABELS:TEXTS:HOSTS");
  std::map<std::string, std::string> hosts;
  if (!parts[3].empty()) {
    const auto rows = read_rows(parts[3]);
    if (!rows) return tl::unexpected(rows.error());
    const size_t file = column_of(rows->front(), "file"), host = column_of(rows->front(), "host");
    for (const auto& row : *rows) {
      if (std::max(file, host) < row.size()) hosts[row[file]] = row[host];
    }
  }
  const auto rows = read_rows(parts[1]);
  if (!rows) return tl::unexpected(rows.error());
  const size_t file = column_of(rows->front(), "file"), line = column_of(rows->front(), "line"),
               label = column_of(rows->front(), "label");
  std::map<std::string, std::map<uint32_t, LineLabel>> gold;
  for (size_t i = 1; i < rows->size(); ++i) {
    const std::vector<std::string>& row = (*rows)[i];
    if (row.size() <= std::max({file, line, label})) return make_error(Code::bad_data, parts[1] + ": a short row");
    const std::optional<LineLabel> known = parse_label(row[label]);
    if (!known) return make_error(Code::bad_data, parts[1] + ": no such label: " + row[label]);
    gold[row[file]][static_cast<uint32_t>(std::stoul(row[line]))] = *known;
  }
  for (const auto& [name, labels] : gold) {
    Page page;
    page.name = name;
    page.set = parts[0];
    page.host = hosts.contains(name) ? hosts[name] : parts[0] + "/" + name;
    Result<std::string> text = read_file(parts[2] + "/" + name);
    if (!text) return tl::unexpected(text.error());
    page.text = std::move(*text);
    if (page.text.starts_with("\xEF\xBB\xBF")) page.text.erase(0, 3);
    read_features(labels, page);
    if (!page.lines.empty()) pages.push_back(std::move(page));
  }
  return {};
}

}  // namespace vnsift::train
