// DocnumCatalog: what a table of known documents adds to mentions (docnums.md 11.5).
#include <array>
#include <string>
#include <unordered_map>

#include <vnsift/docnums.h>
#include <vnsift/fold.h>

#include "base/pieces.h"
#include "extract/docnum_codes.h"

namespace vnsift {
namespace {

// 27/11/2015 -> 2015-11-27
std::string iso_date(std::string_view date) {
  if (date.size() != 10 || date[2] != '/' || date[5] != '/') return {};
  return std::string(date.substr(6)) + "-" + std::string(date.substr(3, 2)) + "-" + std::string(date.substr(0, 2));
}

}  // namespace

struct DocnumCatalog::Tables {
  struct Row {
    std::string number, title, date;
  };
  std::unordered_map<std::string, Row> by_key;
  std::unordered_map<std::string, std::string> by_name;  // "luat|dat dai|2013" -> number
};

DocnumCatalog::DocnumCatalog() : tables_(std::make_unique<Tables>()) {}
DocnumCatalog::~DocnumCatalog() = default;
DocnumCatalog::DocnumCatalog(DocnumCatalog&&) noexcept = default;
DocnumCatalog& DocnumCatalog::operator=(DocnumCatalog&&) noexcept = default;

Result<DocnumCatalog> DocnumCatalog::parse(std::string_view tsv) {
  static constexpr std::array<std::string_view, 4> kColumns = {"type", "number", "title", "date_issued"};
  std::array<size_t, 4> places{};
  places.fill(SIZE_MAX);
  std::string_view header = take_line(tsv);
  for (size_t column = 0; !header.empty(); ++column) {
    const std::string_view name = take_piece(header, '\t');
    for (size_t i = 0; i < kColumns.size(); ++i) {
      if (name == kColumns[i]) places[i] = column;
    }
  }
  for (size_t i = 0; i < kColumns.size(); ++i) {
    if (places[i] == SIZE_MAX)
      return make_error(Code::bad_data, "a catalogue needs a column `" + std::string(kColumns[i]) + "`");
  }
  DocnumCatalog catalog;
  while (!tsv.empty()) {
    std::string_view line = take_line(tsv);
    std::array<std::string_view, 4> fields{};
    for (size_t column = 0; !line.empty(); ++column) {
      const std::string_view field = take_piece(line, '\t');
      for (size_t i = 0; i < fields.size(); ++i) {
        if (places[i] == column) fields[i] = field;
      }
    }
    const auto& [type, number, title, date] = fields;
    if (number.empty()) continue;
    const std::string iso = iso_date(date);
    const std::string slug_name = fold_text(type, Fold::base);
    for (std::string_view slug : {"luat", "bo_luat", "phap_lenh"}) {
      std::string spaced(slug);
      std::replace(spaced.begin(), spaced.end(), '_', ' ');
      if (slug_name != spaced || iso.size() < 4) continue;
      std::string name = fold_text(title, Fold::base);
      if (name.starts_with(spaced + " ")) name.erase(0, spaced.size() + 1);
      catalog.tables_->by_name.emplace(std::string(slug) + "|" + name + "|" + iso.substr(0, 4), number);
    }
    catalog.tables_->by_key.emplace(docnum_key(number), Tables::Row{std::string(number), std::string(title), iso});
  }
  return catalog;
}

void DocnumCatalog::complete(std::vector<DocRef>& refs) const {
  for (DocRef& ref : refs) {
    if (ref.kind == DocRefKind::named && ref.year != 0 && ref.resolved.empty()) {
      const std::string name = fold_text(ref.name, Fold::base);
      const auto number = tables_->by_name.find(std::string(ref.type) + "|" + name + "|" + std::to_string(ref.year));
      if (number != tables_->by_name.end()) ref.resolved = number->second;
    }
    if (ref.key.empty()) continue;
    const auto row = tables_->by_key.find(ref.key);
    if (row == tables_->by_key.end()) continue;
    ref.catalog_title = row->second.title;
    if (ref.date.size() == 10 && ref.date[0] != '-' && !row->second.date.empty() && ref.date != row->second.date)
      ref.flags |= docref_flag::kDateConflict;
  }
}

}  // namespace vnsift
