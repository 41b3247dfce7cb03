// Pattern and Query: any pattern compiles or is refused with words; hits are in order, cut nothing, and are the same
// one by one as all at once; units hold their hits.
#include <vnsift/pattern.h>
#include <vnsift/query.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  if (size == 0) return 0;
  const std::string input = fuzz::valid_text(data + 1, size - 1);
  const size_t line_end = std::min(input.find('\n'), input.size());
  const std::string phrase = input.substr(0, std::min<size_t>(line_end, 200));
  const std::string source = input.substr(std::min(line_end + 1, input.size()));
  static const AliasTable kAliases = AliasTable::shipped();
  PatternOptions options;
  options.accent = static_cast<AccentMode>(data[0] & 3u);
  options.regex = (data[0] & 4u) != 0;
  options.bounded = (data[0] & 8u) == 0;
  options.i_is_y = (data[0] & 16u) != 0;
  options.letter_case = (data[0] & 32u) != 0 ? LetterCase::sensitive : LetterCase::ignore;
  if ((data[0] & 64u) != 0 && !options.regex) options.aliases = &kAliases;
  options.regex_crosses_lines = (data[0] & 128u) != 0;
  const Result<Pattern> pattern = Pattern::compile(phrase, options);
  if (!pattern) {
    require(!pattern.error().message.empty(), "a pattern is refused with words");
    return 0;
  }
  CanonicalText text;
  text.assign(source);
  std::vector<Hit> hits;
  pattern->find(text, hits);
  uint32_t end = 0;
  for (const Hit& hit : hits) {
    fuzz::require_place(text, hit.span);
    require(hit.span.begin >= end, "hits are in order and do not overlap");
    require(hit.alternative < pattern->alternatives().size(), "a hit is of an alternative");
    if (!options.regex) {
      Hit again;
      require(pattern->next(text, end, again), "what is found at once is found one by one");
      require(again.span == hit.span, "and at the same place");
    }
    end = hit.span.end;
  }
  QueryOptions query_options;
  query_options.patterns.push_back({*pattern, ""});
  query_options.unit = UnitKind::line;
  query_options.inverted = size % 5 == 0;
  const Result<Query> query = Query::make(std::move(query_options));
  QueryResult result;
  query->run(source, {}, result);
  uint32_t number = 0;
  for (const QueryUnit& unit : result.units) {
    fuzz::require_span(source, unit.span);
    require(unit.number > number, "lines come in order");
    number = unit.number;
    for (uint32_t i = unit.first_hit; i < unit.last_hit; ++i) {
      require(unit.span.begin <= result.hits[i].span.begin && result.hits[i].span.end <= unit.span.end,
              "a unit holds its hits");
    }
  }
  return 0;
}
