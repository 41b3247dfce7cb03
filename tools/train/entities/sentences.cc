#include "sentences.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <simdjson.h>

#include <vnsift/prepared.h>

#include "text/utf8_bytes.h"

namespace vnsift::train {
namespace {

std::optional<EntityType> type_by_name(std::string_view name) {
  for (size_t i = 0; i < kEntityTypes; ++i) {
    if (type_name(static_cast<EntityType>(i)) == name) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

// Byte offset of each code point of a text, and its end.
std::vector<uint32_t> code_point_places(std::string_view text) {
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!is_continuation(text[i])) places.push_back(i);
  }
  places.push_back(static_cast<uint32_t>(text.size()));
  return places;
}

}  // namespace

TokenLabels read_labels(const EntityLexicon& lexicon, EntityWords& words, const LabelledSentence& labelled) {
  TokenLabels reading;
  PreparedText prepared;
  prepared.assign(labelled.text, Need::tokens);
  read_entity_tokens(prepared, {0, static_cast<uint32_t>(prepared.view().size())}, words, reading.sentence);
  MatchRoom room;
  reading.matches.read(lexicon, reading.sentence, room);
  read_memory_events(reading.sentence, &reading.matches, reading.events);
  reading.labels.assign(reading.sentence.tokens.size(), 0);
  const std::vector<uint32_t> places = code_point_places(labelled.text);
  for (const LabelledSentence::Span& span : labelled.spans) {
    if (span.end >= places.size() || span.begin >= span.end) {
      ++reading.cut;
      continue;
    }
    const ViewSpan view = prepared.canonical().to_view({places[span.begin], places[span.end]});
    const auto& tokens = reading.sentence.tokens;
    const auto first = std::find_if(tokens.begin(), tokens.end(), [&](auto& t) { return t.begin == view.begin; });
    const auto last = std::find_if(tokens.begin(), tokens.end(), [&](auto& t) { return t.end == view.end; });
    if (first == tokens.end() || last == tokens.end() || last < first) {
      ++reading.cut;
      continue;
    }
    const auto begin = static_cast<uint32_t>(first - tokens.begin()),
               end = static_cast<uint32_t>(last - tokens.begin()) + 1;
    const auto type = static_cast<size_t>(span.type);
    for (uint32_t i = begin; i < end; ++i)
      reading.labels[i] = static_cast<uint8_t>(make_label(type, LabelPart::inside));
    reading.labels[begin] = static_cast<uint8_t>(make_label(type, LabelPart::begin));
    reading.labels[end - 1] =
        static_cast<uint8_t>(make_label(type, end - begin == 1 ? LabelPart::single : LabelPart::end));
    reading.gold.push_back({begin, end, span.type, 0});
  }
  return reading;
}

Result<std::vector<LabelledSentence>> read_sentences(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return make_error(Code::io, path + ": cannot be read");
  std::vector<LabelledSentence> out;
  simdjson::dom::parser parser;
  std::string line;
  for (size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    const auto bad = [&](std::string_view what) {
      return make_error(Code::bad_data, fmt::format("{}:{}: {}", path, number, what));
    };
    simdjson::dom::element record;
    if (parser.parse(line).get(record) != simdjson::SUCCESS) return bad("no JSON object");
    LabelledSentence sentence;
    std::string_view text;
    simdjson::dom::array entities;
    if (record["text"].get(text) != simdjson::SUCCESS) return bad("`text` must be a string");
    if (record["entities"].get(entities) != simdjson::SUCCESS) return bad("`entities` must be an array");
    sentence.text = std::string(text);
    for (simdjson::dom::element entity : entities) {
      std::string_view type;
      uint64_t begin = 0, end = 0;
      if (entity["type"].get(type) != simdjson::SUCCESS || entity["start"].get(begin) != simdjson::SUCCESS ||
          entity["end"].get(end) != simdjson::SUCCESS)
        return bad("an entity needs type, start, end");
      const std::optional<EntityType> known = type_by_name(type);
      if (!known) return bad("a type is PER, ORG, LOC or MISC");
      sentence.spans.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), *known});
    }
    out.push_back(std::move(sentence));
  }
  return out;
}

void add_examples(const EntityLexicon& lexicon, const std::vector<LabelledSentence>& sentences, size_t window,
                  int32_t weight, const ExampleOptions& options, Examples& out) {
  std::vector<TokenLabels> readings;
  readings.reserve(sentences.size());
  EntityWords words(lexicon, 0);
  for (const LabelledSentence& sentence : sentences) readings.push_back(read_labels(lexicon, words, sentence));
  EntityMemory memory;
  FeatureReader features;
  FeatureRows rows;
  rows.bits = options.bits;
  for (size_t i = 0; i < readings.size(); ++i) {
    const TokenLabels& reading = readings[i];
    if (window > 0) {
      memory.clear();
      const size_t first = i > window ? i - window : 0, last = std::min(readings.size(), i + window + 1);
      for (size_t k = first; k < last; ++k) {
        if (k != i) memory.add(readings[k].events);
      }
    }
    features.assign(reading.sentence, reading.matches, window > 0 ? &memory : nullptr, options.choice);
    out.sentences.push_back(
        {static_cast<uint32_t>(out.labels.size()), static_cast<uint32_t>(reading.sentence.tokens.size()), weight});
    for (size_t token = 0; token < reading.sentence.tokens.size(); ++token) {
      features.read(token, rows);
      out.rows.insert(out.rows.end(), rows.rows.begin(), rows.rows.begin() + static_cast<ptrdiff_t>(rows.size));
      out.first_row.push_back(static_cast<uint32_t>(out.rows.size()));
      out.labels.push_back(reading.labels[token]);
    }
    out.gold.push_back(reading.gold);
    out.cut_spans += reading.cut;
  }
}

}  // namespace vnsift::train
