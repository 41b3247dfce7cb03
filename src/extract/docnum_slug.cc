#include "extract/docnum_slug.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "extract/docnum_codes.h"
#include "extract/docnum_grammar.h"
#include "extract/docnum_record.h"
#include "extract/docnum_symbol.h"

namespace vnsift {
namespace {

constexpr size_t kMinDashes = 2;
constexpr double kSlugConfidence = 0.7;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The part of a slug that begins at `at`: up to the next sign.
std::string_view part_at(std::string_view run, size_t at) {
  size_t end = at;
  while (end < run.size() && (is_digit(run[end]) || is_lower(run[end]))) ++end;
  return run.substr(at, end - at);
}
bool all_digits(std::string_view part) { return !part.empty() && std::all_of(part.begin(), part.end(), is_digit); }
bool all_letters(std::string_view part) { return !part.empty() && std::all_of(part.begin(), part.end(), is_lower); }

// `27-2024-qd-ubnd` at `at`.
std::optional<Symbol> read_slug(std::string_view run, size_t at) {
  Symbol symbol;
  std::string_view part = part_at(run, at);
  if (!all_digits(part) || part.size() > 5) return std::nullopt;
  symbol.number = part;
  at += part.size();
  const auto next = [&] {
    if (at >= run.size() || run[at] != '-') return std::string_view();
    return part_at(run, at + 1);
  };
  part = next();
  if (part.size() == 4 && all_digits(part) && (part.starts_with("19") || part.starts_with("20"))) {
    symbol.year = (part[0] - '0') * 1000 + (part[1] - '0') * 100 + (part[2] - '0') * 10 + (part[3] - '0');
    at += 1 + part.size();
    part = next();
  }
  const std::optional<DocnumCode> type = all_letters(part) ? read_code(part) : std::nullopt;
  if (!type || !type->exact || type->type < 0) return std::nullopt;
  symbol.segments.push_back({*type, '/'});
  at += 1 + part.size();
  part = next();
  const std::optional<DocnumCode> issuer = part.empty() || all_digits(part) ? std::nullopt : read_code(part);
  if (!issuer || issuer->issuer == IssuerClass::none) return std::nullopt;
  symbol.segments.push_back({*issuer, '-'});
  return symbol;
}

void read_run(std::string_view view, ViewSpan run_span, std::vector<DocRef>& out) {
  const std::string_view run = slice(view, run_span);
  for (size_t at = 0; at < run.size(); ++at) {
    if (!is_digit(run[at]) || (at > 0 && run[at - 1] != '-' && run[at - 1] != '/')) continue;
    const std::optional<Symbol> symbol = read_slug(run, at);
    if (!symbol) continue;
    MeaningBuffers buffers;
    const Reading reading = read_meaning(*symbol, -1, buffers);
    DocRef& ref = out.emplace_back();
    reading.number.copy_to(ref);
    ref.kind = DocRefKind::slug;
    ref.span = ref.full_span = run_span;
    ref.type = type_slug(reading.type < 0 ? type_id("van_ban") : reading.type);
    ref.doc_class =
        class_of_number(reading.type < 0 ? type_id("van_ban") : reading.type, reading.type, reading.issuer, ref);
    ref.local = is_local_body(reading.issuer, ref.issuer_code);
    ref.confidence = kSlugConfidence;
    return;  // one document an address
  }
}

}  // namespace

void find_slugs(const PreparedText& text, const LineFilter* lines, std::vector<DocRef>& refs) {
  const size_t known = refs.size();
  const std::string_view view = text.view();
  size_t next_known = 0;
  for (size_t line = 0; line < text.lines().size(); ++line) {
    if (lines != nullptr && (line >= lines->size() || (*lines)[line] == 0)) continue;
    const ViewSpan span = text.lines()[line].span;
    for (uint32_t at = span.begin; at < span.end;) {
      const auto is_end = [&](uint32_t i) {
        return view[i] == ' ' || view[i] == '\t' || view[i] == '"' || view[i] == '<';
      };
      uint32_t end = at;
      size_t dashes = 0;
      for (; end < span.end && !is_end(end); ++end) dashes += view[end] == '-';
      uint32_t begin = at, last = end;
      while (begin < last && (view[begin] == '(' || view[begin] == '[' || view[begin] == '\'')) ++begin;
      while (last > begin && std::string_view(".,;:)]'!?").find(view[last - 1]) != std::string_view::npos) --last;
      while (next_known < known && refs[next_known].span.end <= begin) ++next_known;
      const bool taken = next_known < known && refs[next_known].span.begin < last;
      if (dashes >= kMinDashes && !taken) read_run(view, {begin, last}, refs);
      at = end + 1;
    }
  }
}

}  // namespace vnsift
