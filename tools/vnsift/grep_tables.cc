#include "grep_tables.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include <vnsift/utf8.h>

#include "base/json.h"
#include "base/pieces.h"
#include "display_width.h"
#include "io/record_sinks.h"
#include "query/alphabetical.h"
#include "query/match_letter.h"

namespace vnsift::cli {
namespace {

constexpr std::string_view kColor = "\033[1;31m", kPlain = "\033[0m";

void unescape(std::string_view field, std::string& out) {
  for (size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      out += field[i];
      continue;
    }
    const char c = field[++i];
    out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
}

template <class Take>
void for_each_row(std::string_view rows, Take take) {
  std::vector<std::string> fields;
  while (!rows.empty()) {
    fields.clear();
    for (const std::string_view field : pieces_of(take_piece(rows, '\n'), '\t')) unescape(field, fields.emplace_back());
    take(fields);
  }
}

uint64_t number_of(std::string_view text) {
  uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The n-th syllable of a context, counted from the hit; "" behind its end.
std::string syllable_of(std::string_view context, bool from_right, uint32_t place) {
  std::vector<std::string_view> syllables;
  size_t begin = 0;
  bool inside = false;
  for (size_t at = 0; at <= context.size();) {
    const bool at_end = at == context.size();
    const CodePoint c = at_end ? CodePoint{' ', 1} : code_point_at(context, at);
    const bool is_part = is_syllable_character(c.value) || (inside && is_ignorable(c.value));
    if (is_part && !inside) begin = at;
    if (!is_part && inside) syllables.push_back(context.substr(begin, at - begin));
    inside = is_part;
    at += c.size;
  }
  if (place > syllables.size()) return "";
  return std::string(from_right ? syllables[syllables.size() - place] : syllables[place - 1]);
}

// --- concordance --------------------------------------------------------------------------------------------------

// Rows: name, date, left, hit, right, form, prefix, line (for jsonl and tsv: the record).
class KwicTable : public GrepTable {
 public:
  KwicTable(const GrepRun& run, std::vector<SortKey> sort) : view_(run.view), sort_(std::move(sort)) {}

  void add(std::string_view rows) override {
    for_each_row(rows, [&](std::vector<std::string>& fields) {
      Row row;
      for (const SortKey& key : sort_) row.keys.push_back(key_of(key, fields));
      row.left = std::move(fields[2]);
      row.hit = std::move(fields[3]);
      row.right = std::move(fields[4]);
      row.prefix = std::move(fields[6]);
      row.record = std::move(fields[7]);
      rows_.push_back(std::move(row));
    });
  }

  std::string finish() override {
    if (!sort_.empty()) {
      std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.keys < b.keys; });
    }
    std::string out;
    if (view_.format != FormatChoice::text) {
      for (const Row& row : rows_) out += row.record;
      return out;
    }
    size_t prefix = 0, left = 0, hit = 0;
    for (const Row& row : rows_) {
      prefix = std::max(prefix, display_width(row.prefix));
      left = std::max(left, display_width(row.left));
      hit = std::max(hit, display_width(row.hit));
    }
    for (const Row& row : rows_) {
      out += row.prefix;
      out.append(prefix - display_width(row.prefix) + left - display_width(row.left) + (prefix > 0 ? 1 : 0), ' ');
      out.append(row.left).append("  ");
      if (view_.color) out += kColor;
      out += row.hit;
      if (view_.color) out += kPlain;
      if (!row.right.empty()) out.append(hit - display_width(row.hit) + 2, ' ').append(row.right);
      out += '\n';
    }
    return out;
  }

 private:
  struct Row {
    std::vector<std::string> keys;
    std::string left, hit, right, prefix, record;
  };

  static std::string key_of(const SortKey& key, const std::vector<std::string>& fields) {
    switch (key.by) {
      case SortKey::By::left:
        return alphabetical_key(syllable_of(fields[2], true, key.place));
      case SortKey::By::right:
        return alphabetical_key(syllable_of(fields[4], false, key.place));
      case SortKey::By::document:
        return fields[0];
      case SortKey::By::date:
        return fields[1].empty() ? "\x7F" : fields[1];  // undated pages last
      case SortKey::By::form:
        return alphabetical_key(fields[5]);
    }
    return "";
  }

  const GrepView& view_;
  std::vector<SortKey> sort_;
  std::vector<Row> rows_;
};

// --- forms --------------------------------------------------------------------------------------------------------

// Rows: form, document.
class FormsTable : public GrepTable {
 public:
  explicit FormsTable(const GrepRun& run) : view_(run.view) {}

  void add(std::string_view rows) override {
    for_each_row(rows, [&](std::vector<std::string>& fields) {
      Form& form = forms_[fields[0]];
      ++form.hits;
      if (form.last == fields[1]) return;
      ++form.documents;
      form.last = std::move(fields[1]);
    });
  }

  std::string finish() override {
    std::vector<std::pair<std::string, Form>> sorted(forms_.begin(), forms_.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      if (a.second.hits != b.second.hits) return a.second.hits > b.second.hits;
      return alphabetical_key(a.first) != alphabetical_key(b.first)
                 ? alphabetical_key(a.first) < alphabetical_key(b.first)
                 : a.first < b.first;
    });
    std::string out = view_.format == FormatChoice::jsonl ? "" : "form\thits\tdocs\n";
    for (const auto& [form, counts] : sorted) {
      if (view_.format == FormatChoice::jsonl) {
        out += "{\"form\":";
        append_json_string(form, out);
        out += ",\"hits\":" + std::to_string(counts.hits) + ",\"docs\":" + std::to_string(counts.documents) + "}\n";
      } else {
        append_tsv_escaped(form, out);
        out += "\t" + std::to_string(counts.hits) + "\t" + std::to_string(counts.documents) + "\n";
      }
    }
    return out;
  }

 private:
  struct Form {
    uint64_t hits = 0, documents = 0;
    std::string last;
  };
  const GrepView& view_;
  std::unordered_map<std::string, Form> forms_;
};

// --- matrix -------------------------------------------------------------------------------------------------------

// Rows: document (its place), name, then label index and hits, alternating.
class MatrixTable : public GrepTable {
 public:
  MatrixTable(const GrepRun& run, MatrixOf what) : run_(run), what_(what) {
    for (const std::string& label : run.labels) {
      const auto known = std::find(columns_.begin(), columns_.end(), label);
      column_of_.push_back(static_cast<size_t>(known - columns_.begin()));
      if (known == columns_.end()) columns_.push_back(label);
    }
    documents_.resize(columns_.size());
    hits_.resize(columns_.size());
  }

  void add(std::string_view rows) override {
    for_each_row(rows, [&](std::vector<std::string>& fields) {
      if (rows_.empty() || rows_.back().place != fields[0]) {
        settle();
        rows_.push_back({std::move(fields[0]), std::move(fields[1]), std::vector<uint64_t>(columns_.size())});
      }
      for (size_t i = 2; i + 1 < fields.size(); i += 2)
        rows_.back().hits[column_of_[number_of(fields[i])]] += number_of(fields[i + 1]);
    });
  }

  std::string finish() override {
    settle();
    std::string out;
    if (what_ == MatrixOf::documents) {
      line({"label", "docs", "hits"}, out);
      for (size_t i = 0; i < columns_.size(); ++i)
        line({columns_[i], std::to_string(documents_[i]), std::to_string(hits_[i])}, out);
      return out;
    }
    std::vector<std::string> cells = {"doc"};
    cells.insert(cells.end(), columns_.begin(), columns_.end());
    line(cells, out);
    for (const Row& row : rows_) {
      cells.assign(1, row.name);
      for (const uint64_t count : row.hits) cells.push_back(std::to_string(count));
      line(cells, out);
    }
    return out;
  }

 private:
  struct Row {
    std::string place, name;
    std::vector<uint64_t> hits;
  };

  // Adds up the last row, which is whole now.
  void settle() {
    if (rows_.empty()) return;
    for (size_t i = 0; i < columns_.size(); ++i) {
      documents_[i] += rows_.back().hits[i] > 0 ? 1 : 0;
      hits_[i] += rows_.back().hits[i];
    }
    if (what_ == MatrixOf::documents) rows_.clear();
  }

  void line(const std::vector<std::string>& cells, std::string& out) const {
    for (const std::string& cell : cells) {
      if (&cell != cells.data()) out += run_.view.csv ? ',' : '\t';
      if (!run_.view.csv) {
        append_tsv_escaped(cell, out);
      } else if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        out += cell;
      } else {
        out += '"';
        for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
      }
    }
    out += '\n';
  }

  const GrepRun& run_;
  const MatrixOf what_;
  std::vector<std::string> columns_;
  std::vector<size_t> column_of_;  // by pattern: several may have one label
  std::vector<uint64_t> documents_, hits_;
  std::vector<Row> rows_;
};

}  // namespace

Result<std::vector<SortKey>> parse_sort(const std::string& given) {
  std::vector<SortKey> keys;
  for (const std::string_view piece : pieces_of(given, ',')) {
    const std::string word(piece);
    SortKey key;
    if (word == "doc") {
      key.by = SortKey::By::document;
    } else if (word == "date") {
      key.by = SortKey::By::date;
    } else if (word == "form") {
      key.by = SortKey::By::form;
    } else if (word.size() == 2 && (word[0] == 'L' || word[0] == 'R') && word[1] >= '1' && word[1] <= '9') {
      key.by = word[0] == 'L' ? SortKey::By::left : SortKey::By::right;
      key.place = static_cast<uint32_t>(word[1] - '0');
    } else {
      return make_error(Code::usage, "takes L1..L9, R1..R9, doc, date, form, with commas between, not '" + word + "'");
    }
    keys.push_back(key);
  }
  return keys;
}

void append_row(std::initializer_list<std::string_view> fields, std::string& out) {
  const char* separator = "";
  for (const std::string_view field : fields) {
    out += separator;
    append_tsv_escaped(field, out);
    separator = "\t";
  }
  out += '\n';
}

std::unique_ptr<GrepTable> make_kwic_table(const GrepRun& run, std::vector<SortKey> sort) {
  return std::make_unique<KwicTable>(run, std::move(sort));
}
std::unique_ptr<GrepTable> make_forms_table(const GrepRun& run) { return std::make_unique<FormsTable>(run); }
std::unique_ptr<GrepTable> make_matrix_table(const GrepRun& run, MatrixOf what) {
  return std::make_unique<MatrixTable>(run, what);
}

}  // namespace vnsift::cli
