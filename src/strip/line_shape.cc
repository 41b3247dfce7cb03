#include "strip/line_shape.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/branchless.h"
#include "strip/line_kinds.h"
#include "strip/line_signs.h"
#include "strip/line_text.h"
#include "strip/sign_list.h"
#include "text/constant_key.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr uint32_t kShortLine = 60;  // tokens; longer lines are text and get no closer look

constexpr SignList kArrows(">> =>> » → ► <<"), kRuleSigns("- – — _ = * ."), kOpeningSigns("\" “ ‘ ' ( [ «");

// What the number of tokens tells, up to 25.
constexpr auto kLengthFeatures = [] {
  std::array<FeatureSet, 26> sets{};
  for (size_t k = 0; k < sets.size(); ++k) {
    sets[k].add(k_any);
    sets[k].add_if(k_short, k <= 4);
    sets[k].add_if(k_tiny, k <= 1);
    sets[k].add_if(k_k5, k >= 5 && k <= 8);
    sets[k].add_if(k_k9, k >= 9 && k <= 15);
    sets[k].add_if(k_k16, k >= 16 && k <= 24);
    sets[k].add_if(k_long, k >= 25);
  }
  return sets;
}();

constexpr bool is_ascii_closer(char c) { return c == ' ' || c == '"' || c == '\'' || c == ')' || c == ']' || c == '*'; }

// The line without closing quotes, brackets and stars at its end.
std::string_view without_closers(std::string_view line) {
  for (;;) {
    const size_t before = line.size();
    while (!line.empty() && is_ascii_closer(line.back())) line.remove_suffix(1);
    if (line.empty() || static_cast<unsigned char>(line.back()) < 0x80) return line;
    for (std::string_view closer : {"”", "’", "»"}) {
      if (line.ends_with(closer)) line.remove_suffix(closer.size());
    }
    if (line.size() == before) return line;
  }
}

bool ends_sentence(std::string_view line) {
  if (line.empty()) return false;
  const char last = line.back();
  return last == '.' || last == '!' || last == '?' || (static_cast<unsigned char>(last) == 0xA6 && line.ends_with("…"));
}

// `tuyểnTheo`, `2022Sáng`: the line end between two elements got lost. Names of brands have no marks.
constexpr uint8_t kMixed = token_shape::kMarked | token_shape::kHasUpper | token_shape::kHasLower;
bool is_glued_to_number(std::span<const Token> tokens, size_t from) {
  for (size_t i = std::max<size_t>(from, 1); i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.gap == Gap::none && (token.shape & kMixed) == kMixed && token.length > 3 && is_digit_run(tokens[i - 1]))
      return true;
  }
  return false;
}

// What a token of each shape adds to four sums of 16 bits: digit runs, words with a lower-case letter, words with a
// capital first, words with a capital inside.
constexpr auto kShapeCounts = [] {
  std::array<uint64_t, 256> counts{};
  for (size_t shape = 0; shape < counts.size(); ++shape) {
    const bool capital = (shape & token_shape::kFirstUpper) != 0, lower = (shape & token_shape::kHasLower) != 0;
    const bool glued = (shape & kMixed) == kMixed && !capital;
    counts[shape] = (shape & token_shape::kDigits) != 0
                        ? 1
                        : (lower ? 1u << 16 : 0u) | uint64_t{capital} << 32 | uint64_t{glued} << 48;
  }
  return counts;
}();

// Numbers, of which `1.234,5` is one.
uint32_t count_numbers(std::span<const Token> tokens) {
  uint32_t numbers = 0;
  bool behind_digits = false;
  for (const Token& token : tokens) {
    const bool digits = is_digit_run(token);
    numbers += digits && !(behind_digits && (token.gap == Gap::dot || token.gap == Gap::comma)) ? 1 : 0;
    behind_digits = digits;
  }
  return numbers;
}

// Three words in a row without a capital first.
bool has_three_lower(const TokenMasks& masks, uint32_t tokens) {
  const uint64_t lower = ~masks.first_upper & ~(~uint64_t{0} << tokens);  // precondition: tokens < 64
  return (lower & lower >> 1 & lower >> 2) != 0;
}

// What the tokens, at least one, tell together.
struct Counts {
  uint32_t words = 0, digit_runs = 0, capital_words = 0, first_capitals = 0;
  uint8_t shapes = 0;  // of all of them
  bool glued = false;
  bool colon = false, dash = false, slash = false, other = false;  // such a gap between two of them
};

Counts count_tokens(const TokenMasks& masks, std::span<const Token> tokens) {
  Counts counts;
  const uint64_t inner = ~uint64_t{1};  // the gap before the first token is not of the line
  counts.shapes = masks.shapes;
  counts.colon = (masks.colon & inner) != 0;
  counts.dash = (masks.dash & inner) != 0;
  counts.slash = (masks.slash & inner) != 0;
  counts.other = (masks.other & inner) != 0;
  counts.digit_runs = count_bits(masks.digits);
  counts.first_capitals = count_bits(masks.first_upper & ~masks.digits);
  uint32_t with_lower = count_bits(masks.has_lower & ~masks.digits);
  counts.glued = masks.inner_upper != 0;
  const uint64_t behind_number = masks.none & masks.mixed & masks.digits << 1;
  if (behind_number != 0 && is_glued_to_number(tokens.first(std::min(tokens.size(), kMaskedTokens)), 0))
    counts.glued = true;
  if (tokens.size() > kMaskedTokens) {
    const std::span<const Token> left = tokens.subspan(kMaskedTokens);
    uint32_t gaps = 0, glued = 0;
    for (const Token& token : left) {
      const uint64_t count = kShapeCounts[token.shape];
      counts.digit_runs += static_cast<uint32_t>(count & UINT16_MAX);
      with_lower += static_cast<uint32_t>(count >> 16 & UINT16_MAX);
      counts.first_capitals += static_cast<uint32_t>(count >> 32 & UINT16_MAX);
      glued += static_cast<uint32_t>(count >> 48);
      counts.shapes |= token.shape;
      gaps |= 1u << static_cast<unsigned>(token.gap);
    }
    const auto has = [gaps](Gap gap) { return (gaps >> static_cast<unsigned>(gap) & 1) != 0; };
    counts.colon |= has(Gap::colon);
    counts.dash |= has(Gap::dash);
    counts.slash |= has(Gap::slash);
    counts.other |= has(Gap::other);
    counts.glued = counts.glued || glued > 0 ||
                   (has(Gap::none) && counts.digit_runs > 0 && is_glued_to_number(tokens, kMaskedTokens));
  }
  counts.words = static_cast<uint32_t>(tokens.size()) - counts.digit_runs;
  counts.capital_words = counts.words - with_lower;
  return counts;
}

// Behind the last word: how the line ends.
void read_end(std::string_view s, uint32_t k, LineInfo& out, FeatureSet& f) {
  std::string_view end = without_closers(s);
  if (end.empty()) end = s;
  const char last = end.back();
  out.finished = ends_sentence(end);
  out.soft_end = !out.finished && (last == ';' || last == ':' || last == ',');
  out.question = last == '?' || last == '!';
  f.add_if(k_prose, out.finished && k >= 12);
  f.add_if(k_short_sentence, out.finished && k < 12);
  f.add_if(k_soft_end, out.soft_end);
  f.add_if(k_ellipsis, k >= 10 && (s.ends_with("...") || s.ends_with("…")));
  f.add_if(k_end_mark, end.ends_with("./.") || s.ends_with("./"));
  f.add_if(k_comma_item, k <= 4 && last == ',');
}

// Before the first word.
void read_lead(std::string_view s, uint32_t k, const LineInfo& out, FeatureSet& f) {
  const bool arrow = kArrows.at_start_of(s) > 0;
  f.add_if(k_arrow, arrow || (s.front() == '[' && s.back() == ']' && k >= 5 && s.find(']') == s.size() - 1));
  f.add_if(k_hashtag, s.front() == '#' && (k <= 6 || !out.finished));
}

}  // namespace

struct LineShaper::Places {
  bool date = false, time = false, email = false, url = false;
  ViewSpan first_time, last_date;
};

LineShaper::Places LineShaper::read_atoms(ViewSpan line) {
  Places places;
  const std::vector<Atom>& atoms = text_.atoms();
  while (next_atom_ < atoms.size() && atoms[next_atom_].span.begin < line.begin) ++next_atom_;
  for (; next_atom_ < atoms.size() && atoms[next_atom_].span.begin < line.end; ++next_atom_) {
    const Atom& atom = atoms[next_atom_];
    const bool date = atom.kind == AtomKind::date, time = atom.kind == AtomKind::time;
    places.last_date = date ? atom.span : places.last_date;
    places.first_time = both(time, !places.time) ? atom.span : places.first_time;
    places.date |= date;
    places.time |= time;
    places.email |= atom.kind == AtomKind::email;
    places.url |= atom.kind == AtomKind::url;
  }
  return places;
}

void LineShaper::shape(uint32_t line_index, LineInfo& out) {
  const Line& line = text_.lines()[line_index];
  const std::string_view view = text_.view();
  const std::string_view s = slice(view, line.span);
  const uint32_t begin = line.span.begin;
  const std::span<const Token> tokens(text_.tokens().data() + line.first_token, line.last_token - line.first_token);
  const auto k = static_cast<uint32_t>(tokens.size());
  FeatureSet f = kLengthFeatures[std::min<size_t>(k, kLengthFeatures.size() - 1)];

  out.line = line_index;
  out.first_token = line.first_token;
  out.tokens = k;
  const Places places = read_atoms(line.span);
  if (k == 0) {
    const bool rule = s.size() >= 3 && is_blank_or(s, kRuleSigns);
    f.add(rule ? k_rule : k_no_letters);
    f.add_if(k_pager, s.find_first_of("<>|") != std::string_view::npos && s.size() <= 6);
    out.features = f;
    return;
  }

  const TokenMasks masks =
      read_masks(text_.tokens().data(), tokens.data(), tokens.data() + std::min(tokens.size(), kMaskedTokens));
  const LineText text{s, tokens, begin, &masks};
  const Token& first = tokens[0];
  const std::string_view lead = text.lead(), trail = text.trail();
  const Counts counts = count_tokens(masks, tokens);
  const bool marked = (counts.shapes & token_shape::kMarked) != 0;
  out.key = key_of_line(tokens);
  out.has_digits = counts.digit_runs > 0;
  out.marked = marked;
  const bool has_colon = counts.colon | counts.other;
  const bool sign_behind =
      either(trail.size() > 1, kSignBytes[trail.empty() ? 0 : static_cast<unsigned char>(trail[0])]);
  out.has_signs = either(counts.other, !lead.empty(), sign_behind);

  if (!trail.empty()) read_end(s, k, out, f);
  const bool quotes_only = lead.empty() || is_blank_or(lead, kOpeningSigns);
  const bool capital_or_digit = either(first_upper(first), is_digit_run(first));
  const bool lower = quotes_only & !capital_or_digit & ((first.shape & token_shape::kHasLower) != 0);
  const bool capital = quotes_only & capital_or_digit;
  f.add_if(k_lower_start, lower & (lead.size() <= 3));
  f.add_if(k_headline, (k >= 3) & (k <= 26) & capital & (!out.finished | out.question) & !out.soft_end);
  f.add_if(k_glued, counts.glued);
  f.add_if(k_email, places.email);
  out.speaker_key = has_colon ? speaker(text) : 0;
  out.prefix_key = either(counts.dash, !lead.empty()) ? source_prefix(text) : 0;
  f.add_if(k_prefix, out.prefix_key != 0);
  f.add_if(k_bullet, starts_with_list_mark(text));
  f.add_if(k_numbered, starts_with_number(text));
  if (!lead.empty()) read_lead(s, k, out, f);
  f.add_if(k_caption, (has_colon | out.has_signs | (trail == ":")) & (k <= kShortLine * 2) && is_caption(text));
  f.add_if(k_caps, (counts.words >= 2) & (counts.capital_words * 5 > counts.words * 4));
  if (k > kShortLine) {
    out.features = f;
    return;
  }
  f.add_if(k_title_case, (k >= 6) & (counts.first_capitals >= 3) & !out.finished & !out.soft_end &
                             (counts.capital_words * 2 < counts.words) & (counts.first_capitals * 3 + 2 >= k) &
                             !has_three_lower(masks, k));
  const bool unaccented = (k >= 4) & !marked & ((counts.shapes & token_shape::kHasUpper) == 0);
  f.add_if(k_unaccented, unaccented);

  const bool slide = k == 2 && counts.words == 0 && tokens[1].gap == Gap::slash && tokens[0].length <= 3 &&
                     tokens[1].length <= 3 && first.begin == begin && tokens[1].span().end == line.span.end;
  const bool date = !slide && is_date(text, places.date | places.time);
  f.add_if(k_date, date);
  bool phone = false;
  if (counts.digit_runs > 0) {
    phone = has_phone(text);
    const bool pager = counts.words == 0 && !date && !phone && is_pager(text);
    const bool none_of_these = !date && !phone && !pager && !slide;
    const bool unit =
        counts.words == 1 && tokens[k - 1].length == 1 && !is_digit_run(tokens[k - 1]) && !first_upper(first);
    f.add_if(k_hinh_anh, k >= 6 && is_digit_run(tokens[k - 1]) && tokens[k - 2].key == constant_key("anh") &&
                             tokens[k - 3].key == constant_key("hinh"));
    f.add_if(k_phone, phone);
    f.add_if(k_phone_only, phone && counts.words == 0);
    f.add_if(k_pager, pager);
    f.add_if(k_slide, slide);
    f.add_if(k_number, (counts.words == 0 || (unit && k >= 2)) && s.size() <= 15 && none_of_these);
    f.add_if(k_gauge, k <= 8 && out.has_signs && s.find("°") != std::string_view::npos);
    if (counts.digit_runs >= 2 && counts.digit_runs * 2 + 3 >= k && !out.finished && !out.soft_end && none_of_these) {
      const uint32_t numbers = count_numbers(tokens);
      f.add_if(k_cells, numbers >= 2 && k <= 12 + 3 * numbers);
    }
  } else {
    f.add_if(k_name, !out.finished && !out.soft_end && is_name(text));
  }
  if (places.date && s.ends_with(')')) {
    const std::string_view before = view.substr(begin, places.last_date.begin - begin);
    f.add_if(k_dated, places.last_date.end + 1 >= line.span.end && before.ends_with('('));
  }
  f.add_if(k_date_end,
           places.date && !date && !out.finished && places.last_date.end == line.span.end && counts.words >= 4);
  f.add_if(k_clock, places.time && k > 4 && places.first_time.begin == begin && s.find(':') < 3);
  const bool link = places.email || places.url;
  f.add_if(k_contact, ((phone || places.email) && k <= 30) || (places.url && k <= 7));
  f.add_if(k_link_inside, link && k > 7);
  f.add_if(k_link_only, link && s.find(' ') == std::string_view::npos);

  if (out.has_signs | counts.slash) {
    const LineSigns signs = read_signs(text);
    f.add_if(k_code, signs.braces);
    f.add_if(k_bars, signs.bars >= 2 && signs.short_segments && !out.finished);
    f.add_if(k_table_row, signs.bars >= 2 && !out.finished && (!signs.short_segments || counts.digit_runs > 0));
    const bool home = first.key == constant_key("trang") || first.key == constant_key("home");
    f.add_if(k_crumb, k <= 50 && !out.finished && s.front() != '>' && quotes_only && signs.first_segment <= 5 &&
                          (signs.crumbs > 0 || (home && signs.slashes > 0)));
  }
  f.add_if(k_label_value, (out.speaker_key != 0) & (k <= 24) & !out.finished);
  constexpr FeatureSet kNoAscii = {k_contact, k_name, k_caps, k_date, k_number, k_cells};
  f.add_if(k_ascii, (k >= 2) & (k <= 12) & (counts.words > 0) & !marked & !unaccented & !f.has_any(kNoAscii));
  out.features = f;
}

}  // namespace vnsift
