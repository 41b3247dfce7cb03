// phrases.manifest.tsv -> phrases.gen.inc: the phrases of all tables as the arrays of one automaton
// (scan/phrase_trie.h).
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "lexgen.h"
#include "scan/phrase_trie.h"
#include "text/syllable_keys.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kManifest = "phrases.manifest.tsv";
constexpr std::string_view kManifestColumns[] = {"table", "file", "column", "options", "rows", "note"};
constexpr std::array<std::string_view, static_cast<size_t>(PhraseTable::count)> kTableNames = {
    "document_types", "document_type_codes", "boilerplate",  "abbreviations",     "number_context",  "issuers",
    "units",          "name_suffixes",       "law_names",    "law_abbreviations", "provision_units", "number_words",
    "measure_words",  "date_words",          "number_names", "indicators",        "indicator_codes"};

std::vector<std::string_view> split_names(std::string_view field) {
  std::vector<std::string_view> names;
  while (!field.empty()) {
    const size_t end = std::min(field.find('|'), field.size());
    if (end > 0) names.push_back(field.substr(0, end));
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return names;
}

// False if there are none.
bool remove_diacritics(Phrase& phrase) {
  bool changed = false;
  for (PhraseToken& token : phrase.tokens) {
    const uint64_t base = is_hashed_key(token.key) ? token.key : base_key_of(token.key);
    changed |= base != token.key;
    token.key = base;
  }
  phrase.row.unaccented = changed;
  return changed;
}

// The rows that a line of the manifest is about: `column=value`, `column!=value`, and more of them behind &.
class RowFilter {
 public:
  static Result<RowFilter> parse(const Table& table, std::string_view text) {
    RowFilter filter;
    while (!text.empty()) {
      const std::string_view one = text.substr(0, text.find('&'));
      text.remove_prefix(std::min(one.size() + 1, text.size()));
      const size_t sign = one.find('=');
      const bool differs = sign != std::string_view::npos && sign > 0 && one[sign - 1] == '!';
      const size_t column = table.column(one.substr(0, sign - (differs ? 1 : 0)));
      if (sign == std::string_view::npos || column == table.columns.size())
        return make_error(Code::bad_data, fmt::format("{}: `{}` is no condition on a column", kManifest, one));
      filter.conditions_.push_back({column, std::string(one.substr(sign + 1)), differs});
    }
    return filter;
  }
  bool takes(const std::vector<std::string>& row) const {
    return std::all_of(conditions_.begin(), conditions_.end(), [&row](const Condition& condition) {
      return (row[condition.column] != condition.value) == condition.differs;
    });
  }

 private:
  struct Condition {
    size_t column = 0;
    std::string value;
    bool differs = false;
  };
  std::vector<Condition> conditions_;
};

Result<std::vector<Phrase>> read_phrases(const std::string& folder, const std::vector<std::string>& line) {
  const auto table_name = std::find(kTableNames.begin(), kTableNames.end(), line[0]);
  if (table_name == kTableNames.end()) {
    return make_error(Code::bad_data, fmt::format("{}/{}: no PhraseTable `{}`", folder, kManifest, line[0]));
  }
  const Result<Table> table = read_table(folder, line[1]);
  if (!table) return tl::unexpected(table.error());
  const size_t column = table->column(line[2]);
  if (column == table->columns.size() || table->rows.size() > 0xFFFF) {
    return make_error(Code::bad_data, fmt::format("{}/{}: no column `{}`, or too many rows", folder, line[1], line[2]));
  }
  bool unaccented = false;
  uint8_t only = 0;
  for (std::string_view option : split_names(line[3])) {
    if (option == "unaccented") {
      unaccented = true;
    } else if (option == "capital") {
      only |= token_shape::kFirstUpper;
    } else if (option == "opens_line") {
      only |= token_shape::kFirstOfLine;
    } else if (option == "quantities") {
      only |= PhraseRow::kAskedFor;
    } else if (option == "behind_number") {
      only |= PhraseRow::kBehindNumber;
    } else {
      return make_error(Code::bad_data, fmt::format("{}/{}: no option `{}`", folder, kManifest, option));
    }
  }
  const Result<RowFilter> filter = RowFilter::parse(*table, line[4]);
  if (!filter) return tl::unexpected(filter.error());
  std::vector<Phrase> phrases;
  for (size_t row = 0; row < table->rows.size(); ++row) {
    if (!filter->takes(table->rows[row])) continue;
    for (std::string_view name : split_names(table->rows[row][column])) {
      if (name.find('{') != std::string_view::npos) continue;
      std::optional<Phrase> phrase = parse_phrase(name);
      if (!phrase) continue;  // `>>` has no token: its stage looks for it
      phrase->row = {static_cast<uint16_t>(row), static_cast<PhraseTable>(table_name - kTableNames.begin()), false,
                     only};
      phrases.push_back(*phrase);
      if (unaccented && remove_diacritics(*phrase)) phrases.push_back(std::move(*phrase));
    }
  }
  return phrases;
}

// Rows of an array, as many as fit on a line; empty slots are `{}`.
class ArrayText {
 public:
  ArrayText(std::string_view type, std::string_view name) : text_(fmt::format("constexpr {} {}[] = {{", type, name)) {}
  void add(const std::string& element) {
    const bool fits = line_size_ + element.size() + 2 <= 118;
    text_ += fits && line_size_ > 0 ? " " : "\n    ";
    line_size_ = (fits ? line_size_ : 4) + element.size() + 2;
    text_ += element;
    text_ += ',';
  }
  std::string take() { return std::move(text_) + "\n};\n\n"; }

 private:
  std::string text_;
  size_t line_size_ = 0;
};

}  // namespace

Result<std::vector<Output>> generate_phrases(const std::string& folder) {
  const Result<Table> manifest = read_table(folder, std::string(kManifest), kManifestColumns);
  if (!manifest) return tl::unexpected(manifest.error());
  std::vector<Phrase> phrases;
  for (const std::vector<std::string>& line : manifest->rows) {
    Result<std::vector<Phrase>> read = read_phrases(folder, line);
    if (!read) return tl::unexpected(read.error());
    phrases.insert(phrases.end(), read->begin(), read->end());
  }
  const std::optional<PhraseTrie> trie = PhraseTrie::build(phrases);
  if (!trie) return make_error(Code::bad_data, fmt::format("{}: more phrases than the automaton can hold", folder));
  const PhraseTrieView view = trie->view();

  std::string out =
      "// Generated by tools/lexgen from phrases.manifest.tsv and its tables: do not edit.\n"
      "// Included by scan/shipped_phrases.cc, which knows the types.\n\n";
  out += fmt::format("// {} phrases.\n", phrases.size());
  ArrayText words("PhraseWord", "kWords"), digits("uint64_t", "kDigits"), starts("uint64_t", "kStarts"),
      quantity_starts("uint64_t", "kQuantityStarts"), page_starts("uint64_t", "kPageStarts"),
      text_starts("uint64_t", "kTextStarts"), edges("uint64_t", "kEdges"), nodes("PhraseNode", "kNodes"),
      rows("PhraseRow", "kRows");
  for (const PhraseWord& word : view.words.slots) {
    words.add(word.key == 0 ? "{}" : fmt::format("{{0x{:X}u, {}}}", word.key, word.number));
  }
  for (uint64_t word : view.words.digits) digits.add(fmt::format("0x{:X}u", word));
  for (uint64_t start : view.starts) starts.add(fmt::format("0x{:X}u", start));
  for (uint64_t start : view.quantity_starts) quantity_starts.add(fmt::format("0x{:X}u", start));
  for (uint64_t start : view.page_starts) page_starts.add(fmt::format("0x{:X}u", start));
  for (uint64_t start : view.text_starts) text_starts.add(fmt::format("0x{:X}u", start));
  for (uint64_t edge : view.edges) edges.add(fmt::format("0x{:X}u", edge));
  for (const PhraseNode& node : view.nodes)
    nodes.add(fmt::format("{{{}, {}, {}, 0x{:X}u}}", node.first_row, node.rows, node.asked_for, node.followers));
  for (const PhraseRow& row : view.rows) {
    rows.add(fmt::format("{{{}, PhraseTable{{{}}}, {}, {}}}", row.row, static_cast<int>(row.table), row.unaccented,
                         row.only));
  }
  out += words.take() + digits.take() + starts.take() + quantity_starts.take() + page_starts.take() +
         text_starts.take() + edges.take() + nodes.take() + rows.take();
  return std::vector<Output>{{"phrases.gen.inc", std::move(out)}};
}

}  // namespace vnsift::lexgen
