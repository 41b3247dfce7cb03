// PreparedText: lines, tokens, phrases and atoms are in order, inside each other as promised, and cut no character.
#include <vnsift/prepared.h>

#include "fuzz.h"

namespace {

using namespace vnsift;
using fuzz::require;

void check_lines(const PreparedText& text) {
  uint32_t end = 0, token = 0, number = 1;
  for (size_t index = 0; index < text.lines().size(); ++index) {
    const Line& line = text.lines()[index];
    fuzz::require_place(text.canonical(), line.span);
    fuzz::require_span(text.view(), line.full);
    require(line.full.begin >= end && line.number >= number, "lines are in order");
    require(line.span.empty() || line.full.contains(line.span), "the trimmed line lies in the full one");
    require(line.first_token == token && line.last_token >= token, "lines share out the tokens");
    if (!line.full.empty()) require(text.line_at(line.full.begin) == index, "line_at finds the line");
    for (token = line.first_token; token < line.last_token; ++token) {
      require(line.full.contains(text.tokens()[token].span()), "a token lies in its line");
    }
    end = line.full.end;
    number = line.number;
  }
  require(token == text.tokens().size(), "every token is on a line");
}

void check_tokens(const PreparedText& text) {
  uint32_t end = 0;
  for (const Token& token : text.tokens()) {
    fuzz::require_place(text.canonical(), token.span());
    require(token.length > 0 && token.begin >= end, "tokens are in order, not empty");
    require(token.key != 0, "no token has the key 0");
    end = token.span().end;
  }
}

void check_phrases(const PreparedText& text) {
  uint32_t first = 0;
  for (const PhraseHit& hit : text.phrases()) {
    require(hit.first_token >= first && hit.tokens > 0, "phrases are in order");
    require(size_t{hit.first_token} + hit.tokens <= text.tokens().size(), "a phrase has tokens that are there");
    require(hit.table < PhraseTable::count, "a phrase is of a table");
    const auto [begin, end] = text.phrases_at(hit.first_token);
    require(begin <= &hit && &hit < end, "phrases_at finds the phrase");
    fuzz::require_place(text.canonical(), text.span_of(hit));
    first = hit.first_token;
  }
}

void check_atoms(const PreparedText& text) {
  uint32_t end = 0;
  for (const Atom& atom : text.atoms()) {
    fuzz::require_place(text.canonical(), atom.span);
    require(!atom.span.empty() && atom.span.begin >= end, "atoms are in order and do not overlap");
    require(text.view().substr(atom.span.begin, atom.span.size()).find('\n') == std::string_view::npos,
            "an atom stays on its line");
    end = atom.span.end;
  }
}

void check_paragraphs(const PreparedText& text) {
  uint32_t last = 0;
  for (const PreparedText::LineRange& range : text.paragraphs()) {
    require(range.first >= last && range.first < range.last && range.last <= text.lines().size(),
            "paragraphs are in order");
    last = range.last;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string source = fuzz::valid_text(data, size);
  PreparedText text;
  text.assign(source, Need::lines | Need::index | Need::tokens | Need::phrases | Need::atoms);
  check_lines(text);
  check_tokens(text);
  check_phrases(text);
  check_atoms(text);
  check_paragraphs(text);
  return 0;
}
