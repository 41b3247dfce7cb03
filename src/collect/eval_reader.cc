#include <vnsift/eval.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <span>

#include <fmt/format.h>
#include <simdjson.h>

#include <vnsift/layers.h>

#include "base/pieces.h"

namespace vnsift {
namespace {

namespace dom = simdjson::dom;

// The fields of document numbers that gold may say (docnums.md 14).
constexpr std::string_view kDocnumFields[] = {
    "type",      "canonical", "number",  "year",   "type_abbr", "issuer_code", "unit_code", "date", "issuer",
    "doc_class", "name",      "article", "clause", "point",     "section",     "chapter",   "part"};

// The fields of dates and quantities that gold may say (metrics.md 8, 10).
constexpr std::string_view kDateFields[] = {"iso", "rel", "part"};
constexpr std::string_view kMetricFields[] = {"value",     "value_max",    "unit",      "of",
                                              "role",      "comparator",   "direction", "baseline",
                                              "indicator", "indicator_id", "subject",   "period"};

// The fields of entities that gold may say.
constexpr std::string_view kEntityFields[] = {"name", "ref", "position"};

tl::unexpected<Error> bad(std::string message) { return make_error(Code::bad_data, std::move(message)); }

Result<uint32_t> read_offset(dom::element value, std::string_view what) {
  uint64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS || number > std::numeric_limits<uint32_t>::max()) {
    return bad(fmt::format("`{}` must be a whole number from 0", what));
  }
  return static_cast<uint32_t>(number);
}

// A scalar as text, an array of scalars joined by commas, nothing for null, true, false and objects.
std::optional<std::string> value_text(dom::element value) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return std::string(std::string_view(value));
    case dom::element_type::INT64:
      return fmt::format("{}", int64_t(value));
    case dom::element_type::UINT64:
      return fmt::format("{}", uint64_t(value));
    case dom::element_type::DOUBLE:
      return fmt::format("{}", double(value));
    case dom::element_type::ARRAY: {
      std::string joined;
      for (dom::element item : dom::array(value)) {
        const std::optional<std::string> text = item.is_array() ? std::nullopt : value_text(item);
        if (!text) return std::nullopt;
        joined += (joined.empty() ? "" : ",") + *text;
      }
      return joined;
    }
    default:
      return std::nullopt;
  }
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
// White space as it stands between the words of a sentence: ASCII blanks and the no-break space.
size_t space_size(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  if (is_space(text[at])) return 1;
  return text.substr(at, 2) == "\u00A0" ? 2 : 0;
}
size_t skip_space(std::string_view text, size_t at) {
  while (const size_t size = space_size(text, at)) at += size;
  return at;
}

// The end of `sentence` in `text` from `at`, white space aside; npos if it does not stand there.
size_t match_at(std::string_view text, size_t at, std::string_view sentence) {
  for (size_t i = 0; i < sentence.size();) {
    if (const size_t size = space_size(sentence, i)) {
      i += size;
      at = skip_space(text, at);
    } else if (const size_t other = space_size(text, at); other != 0 && i > 0) {
      at += other;
    } else if (at < text.size() && text[at] == sentence[i]) {
      ++i;
      ++at;
    } else {
      return std::string_view::npos;
    }
  }
  return at;
}

uint32_t count_code_points(std::string_view text) {
  return static_cast<uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
}

// Sentences given as strings in order: each is looked for behind the one before.
class SentenceFinder {
 public:
  explicit SentenceFinder(std::string_view text) : text_(text) {}

  Result<EvalRecord> next(std::string_view sentence) {
    ++number_;
    sentence.remove_prefix(std::min(skip_space(sentence, 0), sentence.size()));
    while (!sentence.empty() && is_space(sentence.back())) sentence.remove_suffix(1);
    if (sentence.empty()) return bad(fmt::format("sentence {} is empty", number_));
    size_t begin = skip_space(text_, byte_);
    size_t end = match_at(text_, begin, sentence);
    if (end == std::string_view::npos) {
      begin = text_.find(sentence, byte_);
      if (begin == std::string_view::npos) {
        return bad(fmt::format("sentence {} is not found in `text` behind the one before it", number_));
      }
      end = begin + sentence.size();
    }
    EvalRecord record;
    record.begin = code_point_ += count_code_points(text_.substr(byte_, begin - byte_));
    record.end = code_point_ += count_code_points(text_.substr(begin, end - begin));
    byte_ = end;
    return record;
  }

 private:
  std::string_view text_;
  size_t byte_ = 0;
  uint32_t code_point_ = 0;
  size_t number_ = 0;
};

Result<void> read_sentences(dom::array sentences, EvalDocument& document) {
  SentenceFinder finder(document.text);
  for (dom::element sentence : sentences) {
    if (sentence.is_string()) {
      Result<EvalRecord> record = finder.next(std::string_view(sentence));
      if (!record) return tl::unexpected(record.error());
      document.records.push_back(std::move(*record));
      continue;
    }
    dom::array pair;
    if (sentence.get(pair) != simdjson::SUCCESS || pair.size() != 2) {
      return bad("a sentence must be a string or a pair of offsets");
    }
    const Result<uint32_t> begin = read_offset(pair.at(0), "start");
    const Result<uint32_t> end = read_offset(pair.at(1), "end");
    if (!begin || !end || *begin >= *end)
      return bad("the offsets of a sentence must be whole numbers, start before end");
    EvalRecord record;
    record.begin = *begin;
    record.end = *end;
    document.records.push_back(std::move(record));
  }
  return {};
}

Result<void> read_records(dom::array records, std::string_view what, std::string_view kind_key,
                          std::span<const std::string_view> fields, EvalDocument& document) {
  for (dom::element docnum : records) {
    dom::element start, end;
    if (!docnum.is_object() || docnum["start"].get(start) != simdjson::SUCCESS ||
        docnum["end"].get(end) != simdjson::SUCCESS) {
      return bad(fmt::format("{} {} must be an object with `start` and `end`", what[0] == 'e' ? "an" : "a", what));
    }
    const Result<uint32_t> from = read_offset(start, "start"), to = read_offset(end, "end");
    if (!from) return tl::unexpected(from.error());
    if (!to) return tl::unexpected(to.error());
    if (*from >= *to)
      return bad(fmt::format("`start` of {} {} must be before `end`", what[0] == 'e' ? "an" : "a", what));
    EvalRecord record;
    record.begin = *from;
    record.end = *to;
    dom::element value;
    if (docnum[kind_key].get(value) == simdjson::SUCCESS) record.kind = value_text(value).value_or("");
    for (std::string_view name : fields) {
      if (docnum[name].get(value) != simdjson::SUCCESS) continue;
      if (std::optional<std::string> text = value_text(value)) record.fields.emplace_back(name, std::move(*text));
    }
    document.records.push_back(std::move(record));
  }
  return {};
}

Result<void> read_lines(dom::array lines, EvalDocument& document) {
  for (dom::element line : lines) {
    dom::element number, label;
    if (!line.is_object() || line["line"].get(number) != simdjson::SUCCESS ||
        line["label"].get(label) != simdjson::SUCCESS || !label.is_string()) {
      return bad("a line must be an object with `line` and `label`");
    }
    const Result<uint32_t> at = read_offset(number, "line");
    if (!at) return tl::unexpected(at.error());
    EvalRecord record;
    record.line = *at;
    record.kind = std::string(std::string_view(label));
    document.records.push_back(std::move(record));
  }
  return {};
}

Result<void> read_layer(dom::object object, std::string_view key, Layer layer, EvalDocument& document, bool& found) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) return {};
  found = true;
  dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return bad(fmt::format("`{}` must be an array", key));
  switch (layer) {
    case Layer::sentences:
      return read_sentences(array, document);
    case Layer::docnums:
      return read_records(array, "document number", "kind", kDocnumFields, document);
    case Layer::dates:
      return read_records(array, "date", "kind", kDateFields, document);
    case Layer::metrics:
      return read_records(array, "quantity", "kind", kMetricFields, document);
    case Layer::entities:
      return read_records(array, "entity", "type", kEntityFields, document);
    default:
      return read_lines(array, document);
  }
}

}  // namespace

Result<EvalDocument> read_eval_document(std::string_view json, Layer layer, const EvalOptions& options) {
  dom::parser parser;
  dom::object object;
  const simdjson::padded_string padded(json);
  const auto error = parser.parse(padded).get(object);
  if (error != simdjson::SUCCESS) {
    return make_error(Code::bad_json, fmt::format("no JSON object: {}", simdjson::error_message(error)));
  }
  EvalDocument document;
  dom::element value;
  if (object["id"].get(value) == simdjson::SUCCESS) document.id = value_text(value).value_or("");
  if (document.id.empty() && object["path"].get(value) == simdjson::SUCCESS)
    document.id = value_text(value).value_or("");
  if (document.id.empty()) return bad("a record needs an `id`");
  if (object["text"].get(value) == simdjson::SUCCESS) document.text = value_text(value).value_or("");
  if (object["verdict"].get(value) == simdjson::SUCCESS ||
      object.at_pointer("/strip/verdict").get(value) == simdjson::SUCCESS) {
    document.verdict = value_text(value).value_or("");
  }
  // `negative` may be true or the reason why nothing is to be found.
  document.is_negative =
      object["negative"].get(value) == simdjson::SUCCESS && !value.is_null() && !(value.is_bool() && !bool(value));
  bool found = false;
  if (auto done = read_layer(object, layer_info(layer).name, layer, document, found); !done) {
    return tl::unexpected(done.error());
  }
  if (layer == Layer::entities) {
    EvalDocument sentences;
    sentences.text = document.text;
    bool said = false;
    if (auto done = read_layer(object, "sentences", Layer::sentences, sentences, said); !done) {
      return tl::unexpected(done.error());
    }
    if (said) {
      document.labelled.emplace();
      for (const EvalRecord& sentence : sentences.records)
        document.labelled->emplace_back(sentence.begin, sentence.end);
    }
  }
  if (layer == Layer::docnums) {
    if (!found) {
      if (auto done = read_layer(object, "refs", layer, document, found); !done) return tl::unexpected(done.error());
    }
    if (!options.content) {
      if (auto done = read_layer(object, "boilerplate_docnums", layer, document, found); !done) {
        return tl::unexpected(done.error());
      }
    }
  }
  return document;
}

Result<std::vector<EvalDocument>> read_label_table(std::string_view tsv) {
  constexpr size_t kAbsent = std::numeric_limits<size_t>::max();
  std::vector<EvalDocument> documents;
  size_t file_column = kAbsent, line_column = kAbsent, label_column = kAbsent;
  size_t row = 0;
  while (!tsv.empty()) {
    const std::string_view text = take_line(tsv);
    ++row;
    if (text.empty()) continue;
    const std::vector<std::string_view> cells = pieces_of(text, '\t');
    if (file_column == kAbsent) {
      for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == "file" || cells[i] == "doc") file_column = i;
        if (cells[i] == "line") line_column = i;
        if (cells[i] == "label") label_column = i;
      }
      if (file_column == kAbsent || line_column == kAbsent || label_column == kAbsent) {
        return bad("the first line must name the columns file, line and label, with tabs between them");
      }
      continue;
    }
    if (cells.size() <= std::max({file_column, line_column, label_column})) {
      return bad(fmt::format("row {}: fewer fields than the first line has", row));
    }
    EvalRecord record;
    const std::string_view number = cells[line_column];
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), record.line);
    if (error != std::errc{} || stop != number.data() + number.size() || record.line == 0) {
      return bad(fmt::format("row {}: `{}` is no line number", row, number));
    }
    record.kind = std::string(cells[label_column]);
    if (documents.empty() || documents.back().id != cells[file_column]) {
      const auto known = std::find_if(documents.begin(), documents.end(),
                                      [&](const EvalDocument& d) { return d.id == cells[file_column]; });
      if (known != documents.end()) {
        known->records.push_back(std::move(record));
        continue;
      }
      documents.emplace_back();
      documents.back().id = std::string(cells[file_column]);
    }
    documents.back().records.push_back(std::move(record));
  }
  return documents;
}

}  // namespace vnsift
