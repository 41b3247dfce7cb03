#include "strip/page_summary.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "strip/reasons.h"
#include "text/syllable_keys.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr int kSureMargin = 6;    // an uncertain page loses lines that are boilerplate by so much
constexpr int kUnsureMargin = 2;  // mean margin of the kept lines below which a page is `uncertain`

double two_decimals(double value) { return std::round(value * 100) / 100; }

bool is_kept_class(LineLabel label) { return class_of(label) != LineClass::boilerplate; }

void append_digits(std::string& out, int value, size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

// The numbers of an atom: 08/06/2019, 20:24, 20h24.
std::array<int, 3> atom_numbers(std::string_view atom) {
  std::array<int, 3> numbers = {-1, -1, -1};
  size_t count = 0;
  bool inside = false;
  for (char c : atom) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) {
      if (count == numbers.size()) break;
      numbers[count++] = 0;
    }
    if (digit && numbers[count - 1] < 100000) numbers[count - 1] = numbers[count - 1] * 10 + (c - '0');
    inside = digit;
  }
  return numbers;
}

// Day first; yyyy-mm-dd as it stands. Nothing for a date without a year, or one that does not exist.
std::string iso_day(std::string_view atom) {
  auto [day, month, year] = atom_numbers(atom);
  if (day > 31) std::swap(day, year);
  if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900;
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2100) return {};
  std::string iso;
  append_digits(iso, year, 4);
  iso += '-';
  append_digits(iso, month, 2);
  iso += '-';
  append_digits(iso, day, 2);
  return iso;
}

std::string iso_time(std::string_view atom) {
  const auto [hour, minute, second] = atom_numbers(atom);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  std::string iso = "T";
  append_digits(iso, hour, 2);
  iso += ':';
  append_digits(iso, minute, 2);
  return iso;
}

// The date of the page: a line with a day near the title, else the first one, else one that tells no day (`2 giờ
// trước`).
void choose_date(const PreparedText& text, const StripWorkspace& page, PageLabels& out) {
  int best = 0;
  for (size_t i = 0; i < out.lines.size(); ++i) {
    if (out.lines[i].label != LineLabel::date) continue;
    const bool near_title = page.lines[i].has(k_near_title) || (page.title && i + 2 >= *page.title && i < *page.title);
    if ((near_title ? 4 : 3) <= best) continue;  // whatever day it tells
    const ViewSpan span = text.lines()[out.lines[i].line].span;
    const std::vector<Atom>& atoms = text.atoms();
    auto atom = std::lower_bound(atoms.begin(), atoms.end(), span.begin,
                                 [](const Atom& a, uint32_t begin) { return a.span.begin < begin; });
    std::string day, time;
    for (; atom != atoms.end() && atom->span.begin < span.end; ++atom) {
      if (atom->kind == AtomKind::date && day.empty()) day = iso_day(slice(text.view(), atom->span));
      if (atom->kind == AtomKind::time && time.empty()) time = iso_time(slice(text.view(), atom->span));
    }
    const int rank = 1 + (day.empty() ? 0 : 2) + (near_title ? 1 : 0);
    if (rank <= best) continue;
    best = rank;
    out.date = span;
    out.date_iso = day.empty() ? std::string() : day + time;
  }
}

// An uncertain page keeps all but what is surely none of the story: strong phrases, footers, duplicates, long menus,
// and what would need many changes to become content.
void abstain(const StripWorkspace& page, PageLabels& out) {
  constexpr FeatureSet kCopies = {k_dup_prev, k_eq_title, k_fold_title};
  for (size_t i = 0; i < out.lines.size(); ++i) {
    LineRecord& record = out.lines[i];
    const LineInfo& line = page.lines[i];
    const bool sure = line.strong != 0 || record.label == LineLabel::footer || line.features.has_any(kCopies) ||
                      line.has(k_short_run12) || line.has(k_no_letters) || record.margin >= kSureMargin;
    if (is_kept_class(record.label) || sure) continue;
    record.label = line.is_prose || line.finished ? LineLabel::body : LineLabel::list;
    add_reason("abstain", record);
  }
}

// Of at most about kSample tokens spread over the text.
double vietnamese_share(const PreparedText& text) {
  constexpr size_t kSample = 100;
  const std::vector<Token>& tokens = text.tokens();
  const size_t step = std::max<size_t>(1, tokens.size() / kSample);
  size_t words = 0, legal = 0;
  for (size_t i = 0; i < tokens.size(); i += step) {
    words += (tokens[i].shape & token_shape::kDigits) == 0 ? 1 : 0;
    legal += (tokens[i].shape & token_shape::kSyllable) != 0 ? 1 : 0;
  }
  return words == 0 ? 0 : two_decimals(static_cast<double>(legal) / static_cast<double>(words));
}

}  // namespace

// The lead (strip.md 6.6): the first paragraph after the title with only byline, date, caption or links between, if it
// has a source prefix, stands before a heading, caption or link, or is clearly shorter than the median paragraph.
void choose_lead(const PreparedText& text, StripWorkspace& page, PageLabels& out) {
  std::optional<size_t> lead;
  std::vector<uint32_t>& lengths = page.lengths;
  lengths.clear();
  bool is_open = true;  // nothing but byline, date, ... since the title
  for (size_t i = 0; i < out.lines.size(); ++i) {
    LineRecord& record = out.lines[i];
    if (record.label == LineLabel::lead) record.label = LineLabel::body;
    const bool behind_title = page.title && i > *page.title;
    if (!behind_title || class_of(record.label) != LineClass::content) continue;
    if (record.label != LineLabel::body || !page.lines[i].is_prose) {
      is_open = is_open && record.label == LineLabel::title;
      continue;
    }
    if (is_open) lead = i;
    is_open = false;
    lengths.push_back(page.lines[i].tokens);
  }
  if (!lead || lengths.size() < 2) return;
  std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2), lengths.end());
  const LineInfo& line = page.lines[*lead];
  const LineLabel next = *lead + 1 < out.lines.size() ? out.lines[*lead + 1].label : LineLabel::body;
  const bool stands_apart = next == LineLabel::heading || next == LineLabel::caption ||
                            next == LineLabel::inline_related || next == LineLabel::alt_text;
  if (line.has(k_prefix) || stands_apart || line.tokens * 5 <= lengths[lengths.size() / 2] * 4) {
    out.lines[*lead].label = LineLabel::lead;
    out.lead = text.lines()[out.lines[*lead].line].span;
  }
}

void summarise_page(const PreparedText& text, StripWorkspace& page, const StripOptions& options, PageLabels& out) {
  uint64_t content_tokens = 0;
  int64_t margins = 0, kept_margins = 0, kept_lines = 0;
  for (size_t i = 0; i < out.lines.size(); ++i) {
    const LineRecord& record = out.lines[i];
    margins += record.margin;
    if (!is_kept_class(record.label)) continue;
    ++kept_lines;
    kept_margins += record.margin;
    // The captions of a photo story are its text.
    const bool is_text = class_of(record.label) == LineClass::content || record.label == LineLabel::caption;
    if (is_text) content_tokens += page.lines[i].tokens;
  }
  if (out.lines.empty()) {
    out.verdict = Verdict::empty;
  } else if (page.is_index) {
    out.verdict = Verdict::index;
  } else if (content_tokens < static_cast<uint64_t>(std::max(0, options.min_body)) ||
             kept_margins < kUnsureMargin * kept_lines) {
    out.verdict = Verdict::uncertain;
    abstain(page, out);
  } else {
    out.verdict = Verdict::article;
  }
  if (!out.lines.empty()) {
    const double mean = static_cast<double>(margins) / static_cast<double>(out.lines.size());
    out.confidence = two_decimals(mean / (mean + 2));
  }
  out.vi_share = vietnamese_share(text);

  out.kept.assign(text.lines().size(), 0);
  for (const LineRecord& record : out.lines) {
    const ViewSpan span = text.lines()[record.line].span;
    out.kept[record.line] = (options.keep >> static_cast<unsigned>(record.label) & 1) != 0 ? 1 : 0;
    const bool chosen = page.title && page.lines[*page.title].line == record.line;
    if (record.label == LineLabel::title && (!out.title || chosen)) out.title = span;
    if (record.label == LineLabel::byline) out.bylines.push_back(span);
  }
  choose_date(text, page, out);
}

}  // namespace vnsift
