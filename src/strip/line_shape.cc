#include "strip/line_shape.h"

#include <algorithm>
#include <array>
#include <span>

#include "strip/words.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr uint32_t kShortLine = 60;  // tokens; longer lines are text and get no closer look

bool is_digit_run(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
bool first_upper(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }

// Signs separated by blanks, with their first bytes as a set: nearly all texts are turned away by the first byte.
class SignList {
 public:
  consteval explicit SignList(std::string_view signs) : signs_(signs) {
    for (size_t i = 0; i < signs.size(); ++i) {
      const auto byte = static_cast<unsigned char>(signs[i]);
      if (i == 0 || signs[i - 1] == ' ') first_[byte / 64] |= uint64_t{1} << byte % 64;
    }
  }
  // Bytes of the first of the signs that `text` begins with, 0 if it begins with none.
  size_t at_start_of(std::string_view text) const {
    if (text.empty()) return 0;
    const auto byte = static_cast<unsigned char>(text[0]);
    return (first_[byte / 64] >> byte % 64 & 1) == 0 ? 0 : find(text);
  }

 private:
  size_t find(std::string_view text) const {
    for (size_t begin = 0; begin < signs_.size();) {
      const size_t end = std::min(signs_.find(' ', begin), signs_.size());
      if (text.starts_with(signs_.substr(begin, end - begin))) return end - begin;
      begin = end + 1;
    }
    return 0;
  }

  std::string_view signs_;
  std::array<uint64_t, 4> first_{};
};

constexpr SignList kListMarks("- + * • ● ▪ ◦ – ‣"), kArrows(">> =>> » → ► <<"), kBars("| • ·"), kCrumbSigns("> › →"),
    kPagerSigns("| < «"), kRuleSigns("- – — _ = * ."), kOpeningSigns("\" “ ‘ ' ( [ «"), kPoint(".");

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

bool is_blank_or(std::string_view text, const SignList& signs) {
  while (!text.empty()) {
    if (text[0] == ' ') {
      text.remove_prefix(1);
    } else if (const size_t size = signs.at_start_of(text); size > 0) {
      text.remove_prefix(size);
    } else {
      return false;
    }
  }
  return true;
}

std::string_view between(std::string_view line, const Token& before, const Token& after, uint32_t begin) {
  const uint32_t from = before.span().end - begin;
  return line.substr(from, after.begin - begin - from);
}

}  // namespace

struct LineShaper::Counts {
  uint64_t key = 0;
  uint32_t words = 0, digit_runs = 0, numbers = 0, capital_words = 0;
  uint32_t first_capitals = 0, longest_lower = 0;  // words with a capital first; in a row without
  bool marked = false, upper = false, glued = false, lone_hyphen = false;
};

struct LineShaper::Signs {
  uint32_t bars = 0;     // | • ·
  uint32_t crumbs = 0;   // > » › between words
  uint32_t slashes = 0;  // / with blanks
  bool short_segments = true;
  bool braces = false;
  uint32_t first_segment = 0;  // tokens before the first crumb
};

struct LineShaper::Places {
  bool date = false, time = false, email = false, url = false;
  ViewSpan first_time, last_date;
};

LineShaper::Counts LineShaper::count_tokens(std::span<const Token> tokens) const {
  Counts counts;
  constexpr uint8_t kMixed = token_shape::kMarked | token_shape::kHasUpper | token_shape::kHasLower;
  uint64_t key = 0;
  uint32_t with_lower = 0;  // words
  uint8_t shapes = 0;       // of all words
  uint32_t lower = 0;       // words in a row
  bool behind_digits = false;
  for (const Token& token : tokens) {
    key = add_key(key, token.key);
    const bool digits = is_digit_run(token);
    const uint8_t shape = digits ? 0 : token.shape;
    const bool goes_on = behind_digits && (token.gap == Gap::dot || token.gap == Gap::comma);
    counts.digit_runs += digits ? 1 : 0;
    counts.numbers += digits && !goes_on ? 1 : 0;
    with_lower += (shape & token_shape::kHasLower) != 0 ? 1 : 0;
    shapes |= shape;
    const bool capital = (shape & token_shape::kFirstUpper) != 0;
    counts.first_capitals += capital ? 1 : 0;
    lower = capital ? 0 : lower + 1;
    counts.longest_lower = std::max(counts.longest_lower, lower);
    // `tuyểnTheo`, `2022Sáng`: the line end between two elements got lost. Names of brands have no marks.
    if ((shape & kMixed) == kMixed) {
      counts.glued |= !first_upper(token) || (token.gap == Gap::none && behind_digits && token.length > 3);
    }
    behind_digits = digits;
  }
  counts.key = key == 0 ? 1 : key;
  counts.words = static_cast<uint32_t>(tokens.size()) - counts.digit_runs;
  counts.capital_words = counts.words - with_lower;
  counts.marked = (shapes & token_shape::kMarked) != 0;
  counts.upper = (shapes & token_shape::kHasUpper) != 0;
  return counts;
}

LineShaper::Signs LineShaper::read_signs(std::string_view line, std::span<const Token> tokens, uint32_t begin) const {
  Signs signs;
  uint32_t segment = 0;
  for (size_t i = 0; i <= tokens.size(); ++i) {
    if (i > 0 && i < tokens.size() && tokens[i].gap != Gap::other && tokens[i].gap != Gap::slash) {
      ++segment;
      continue;
    }
    const uint32_t from = i == 0 ? 0 : tokens[i - 1].span().end - begin;
    const uint32_t to = i == tokens.size() ? static_cast<uint32_t>(line.size()) : tokens[i].begin - begin;
    const std::string_view gap = line.substr(from, to - from);
    bool cut = false;
    for (size_t at = 0; at < gap.size(); ++at) {
      const std::string_view rest = gap.substr(at);
      if (kBars.at_start_of(rest) > 0) {
        ++signs.bars;
        cut = true;
      } else if (i > 0 && i < tokens.size() &&
                 (rest.starts_with("»") || (at > 0 && kCrumbSigns.at_start_of(rest) > 0 && gap[at - 1] == ' '))) {
        if (signs.crumbs + signs.slashes == 0) signs.first_segment = static_cast<uint32_t>(i);
        ++signs.crumbs;
        cut = true;
      } else if (rest == "/ " && at > 0 && gap[at - 1] == ' ') {
        if (signs.crumbs + signs.slashes == 0) signs.first_segment = static_cast<uint32_t>(i);
        ++signs.slashes;
      } else if (rest[0] == '{' || rest[0] == '}') {
        signs.braces = true;
      }
    }
    if (cut) {
      signs.short_segments &= segment <= 6;
      segment = 0;
    }
    ++segment;
  }
  signs.short_segments &= segment <= 7;
  return signs;
}

LineShaper::Places LineShaper::read_atoms(ViewSpan line) {
  Places places;
  const std::vector<Atom>& atoms = text_.atoms();
  while (next_atom_ < atoms.size() && atoms[next_atom_].span.begin < line.begin) ++next_atom_;
  for (; next_atom_ < atoms.size() && atoms[next_atom_].span.begin < line.end; ++next_atom_) {
    const Atom& atom = atoms[next_atom_];
    switch (atom.kind) {
      case AtomKind::date:
        places.date = true;
        places.last_date = atom.span;
        break;
      case AtomKind::time:
        if (!places.time) places.first_time = atom.span;
        places.time = true;
        break;
      case AtomKind::email:
        places.email = true;
        break;
      case AtomKind::url:
        places.url = true;
        break;
      default:
        break;
    }
  }
  return places;
}

bool LineShaper::is_date(std::span<const Token> tokens, const Places& places) const {
  if (tokens.size() > 16) return false;
  uint32_t digits = 0;
  bool month = false;
  for (const Token& token : tokens) {
    if (is_digit_run(token)) {
      ++digits;
    } else if (!kDateWords.has(token.key)) {
      return false;
    }
    month |= token.key == constant_key("tháng");
  }
  if (places.date || places.time) return true;
  if (month && digits >= 3) return true;  // ngày 5 tháng 6 năm 2023
  if (tokens.size() < 2 || tokens.size() > 6) return false;
  const bool ago = is_digit_run(tokens[0]) && tokens.back().key == constant_key("trước");
  const bool relative = tokens.size() == 2 && tokens[0].key == constant_key("hôm") &&
                        (tokens[1].key == constant_key("qua") || tokens[1].key == constant_key("nay"));
  return ago || relative;
}

// Two to four capitalised tokens, or several such names joined by dashes, commas or &.
bool LineShaper::is_name(std::string_view line, std::span<const Token> tokens, uint32_t begin) const {
  if (tokens.size() < 2 || tokens.size() > 9 || tokens[0].begin != begin) return false;
  if (!is_blank_or(line.substr(tokens.back().span().end - begin), kPoint)) return false;
  size_t part = 0, joints = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (is_digit_run(tokens[i]) || !first_upper(tokens[i])) return false;
    if (i > 0) {
      const Gap gap = tokens[i].gap;
      const std::string_view sign = between(line, tokens[i - 1], tokens[i], begin);
      const bool joint = (gap == Gap::dash && sign.size() > 1) || gap == Gap::comma || sign == " & ";
      if (joint) {
        if (part < 2 || part > 4) return false;
        part = 0;
        ++joints;
      } else if (gap != Gap::blank && gap != Gap::dot && gap != Gap::dash && sign != "'") {
        return false;
      }
    }
    ++part;
  }
  return part >= 2 && part <= 4 && (joints > 0 || tokens.size() <= 4);
}

// A credit: `… (Ảnh: TTXVN)`, `… Ảnh: Minh Phú`, `Ảnh minh họa`.
bool LineShaper::is_caption(std::string_view line, std::span<const Token> tokens, uint32_t begin) const {
  constexpr size_t kCredit = 9;  // tokens, with the word itself
  for (size_t i = tokens.size() > kCredit ? tokens.size() - kCredit : 0; i < tokens.size(); ++i) {
    if (!kCreditWords.has(tokens[i].key)) continue;
    const bool source = tokens[i].key == constant_key("nguồn");
    std::string_view behind = line.substr(tokens[i].span().end - begin);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    const bool colon = behind.starts_with(':');
    if (source && (i == 0 || !colon)) continue;
    std::string_view before = line.substr(0, tokens[i].begin - begin);
    while (before.ends_with(' ')) before.remove_suffix(1);
    if ((colon && first_upper(tokens[i])) || before.ends_with('(')) return true;
  }
  return false;
}

bool LineShaper::is_pager(std::string_view line, std::span<const Token> tokens) const {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!is_digit_run(tokens[i]) || tokens[i].length > 4) return false;
  }
  const bool arrows = line.find_first_of("|<>") != std::string_view::npos || line.find("«") != std::string_view::npos ||
                      line.find("»") != std::string_view::npos;
  const bool digit_first = line[0] >= '0' && line[0] <= '9';
  if (arrows) return digit_first || kPagerSigns.at_start_of(line) > 0;
  if (tokens.size() < 3 || tokens[0].length > 2 || tokens.back().length > 3) return false;
  for (const Token& token : tokens.subspan(1)) {
    if (token.gap != Gap::blank && token.gap != Gap::other) return false;
  }
  return line.back() == '.' || line.back() == '>' || (line.back() >= '0' && line.back() <= '9') || line.ends_with("…");
}

// `(LĐSH)`, `(Dân trí) -`, `(VietQ.vn) -`: up to four tokens in brackets; `TTO -`, `QPTĐ-`, `Kinhtedothi -`: one token
// that is no common word, a dash, a capital.
uint64_t LineShaper::source_prefix(std::string_view line, std::span<const Token> tokens, uint32_t begin) const {
  if (tokens.size() < 8) return 0;
  if (line.starts_with('(')) {
    uint64_t key = 0;
    for (size_t i = 0; i < 4; ++i) {
      const Token& token = tokens[i];
      if (i > 0 && token.gap != Gap::blank && token.gap != Gap::dot && token.gap != Gap::none) return 0;
      if (i == 0 && (is_digit_run(token) || !first_upper(token))) return 0;
      key = add_key(key, token.key);
      if (line.substr(token.span().end - begin).starts_with(')')) return key;
    }
    return 0;
  }
  const Token& first = tokens[0];
  if (first.begin != begin || tokens[1].gap != Gap::dash || !first_upper(tokens[1]) || !first_upper(first)) return 0;
  const bool capitals = (first.shape & token_shape::kHasLower) == 0 && first.length >= 2;
  const bool domain = (first.shape & token_shape::kMarked) == 0 && first.length > 6;
  return capitals || domain ? add_key(0, first.key) : 0;
}

// The label before a colon in the first 40 bytes or so: `Phóng viên: …`.
uint64_t LineShaper::speaker(std::string_view line, std::span<const Token> tokens, uint32_t begin) const {
  if (!first_upper(tokens[0]) || tokens[0].begin != begin) return 0;
  for (size_t i = 1; i < tokens.size() && i <= 8; ++i) {
    if (tokens[i].gap != Gap::colon && tokens[i].gap != Gap::other) continue;
    const std::string_view sign = between(line, tokens[i - 1], tokens[i], begin);
    const bool colon = tokens[i].gap == Gap::colon;
    const bool label =
        colon ? sign.ends_with(' ') && !sign.starts_with(' ') : sign.starts_with(": ");  // `Phóng viên: "Ông …`
    if (label) {
      uint64_t key = 0;
      for (const Token& token : tokens.first(i)) key = add_key(key, token.key);
      return key;
    }
    if (colon) return 0;
  }
  return 0;
}

namespace {

// A telephone number: 8 to 15 digits in groups, the first one 0…, 84, 1800, 1900, outside of dates.
bool has_phone(std::string_view view, std::span<const Token> tokens) {
  for (size_t i = 0; i < tokens.size();) {
    if (!is_digit_run(tokens[i])) {
      ++i;
      continue;
    }
    const size_t first = i;
    uint32_t digits = 0, groups = 0;
    do {
      digits += tokens[i].length;
      ++groups;
      ++i;
    } while (i < tokens.size() && is_digit_run(tokens[i]) && tokens[i].gap != Gap::slash &&
             tokens[i].gap != Gap::colon && tokens[i].gap != Gap::comma && tokens[i].gap != Gap::semicolon);
    const std::string_view head = slice(view, tokens[first].span());
    const bool area = head[0] == '0' || head == "84" || head.starts_with("1900") || head.starts_with("1800");
    const bool is_date =
        groups == 3 && head.size() <= 2 && tokens[first + 1].length <= 2 && tokens[first + 2].length == 4;
    if (area && digits >= 8 && digits <= 15 && !is_date) return true;
  }
  return false;
}

bool starts_with_list_mark(std::string_view line, std::span<const Token> tokens, uint32_t begin) {
  const size_t sign = kListMarks.at_start_of(line);
  if (sign > 0) return line.size() > sign && line[sign] != '-' && !line.substr(sign).starts_with("—");
  return tokens[0].begin == begin && !is_digit_run(tokens[0]) && !first_upper(tokens[0]) && tokens[0].length <= 2 &&
         line.substr(tokens[0].length).starts_with(") ");
}

// 1.  2.3.  1)  IV.
bool starts_with_number(std::string_view line, std::span<const Token> tokens, uint32_t begin) {
  if (tokens[0].begin != begin) return false;
  size_t last = 0;
  if (is_digit_run(tokens[0])) {
    while (last + 1 < tokens.size() && is_digit_run(tokens[last + 1]) && tokens[last + 1].gap == Gap::dot) ++last;
    for (size_t i = 0; i <= last; ++i) {
      if (tokens[i].length > 2) return false;
    }
  } else {
    for (char c : line.substr(0, tokens[0].length)) {
      if (c != 'I' && c != 'V' && c != 'X') return false;
    }
  }
  const size_t end = tokens[last].span().end - begin;
  return end + 1 < line.size() && (line[end] == '.' || line[end] == ')') &&
         !(line[end + 1] >= '0' && line[end + 1] <= '9');
}

}  // namespace

void LineShaper::shape(uint32_t line_index, LineInfo& out) {
  const Line& line = text_.lines()[line_index];
  const std::string_view view = text_.view();
  const std::string_view s = slice(view, line.span);
  const uint32_t begin = line.span.begin;
  const std::span<const Token> tokens(text_.tokens().data() + line.first_token, line.last_token - line.first_token);
  const auto k = static_cast<uint32_t>(tokens.size());
  FeatureSet& f = out.features;

  out.line = line_index;
  out.first_token = line.first_token;
  out.tokens = k;
  f.add(k_any);
  f.add_if(k_short, k <= 4);
  f.add_if(k_tiny, k <= 1);
  f.add_if(k_k5, k >= 5 && k <= 8);
  f.add_if(k_k9, k >= 9 && k <= 15);
  f.add_if(k_k16, k >= 16 && k <= 24);
  f.add_if(k_long, k >= 25);
  const Places places = read_atoms(line.span);

  if (k == 0) {
    const bool rule = s.size() >= 3 && is_blank_or(s, kRuleSigns);
    f.add(rule ? k_rule : k_no_letters);
    f.add_if(k_pager, s.find_first_of("<>|") != std::string_view::npos && s.size() <= 6);
    return;
  }

  std::string_view stripped = without_closers(s);
  if (stripped.empty()) stripped = s;
  out.finished = ends_sentence(stripped);
  out.soft_end = !out.finished && (stripped.back() == ';' || stripped.back() == ':' || stripped.back() == ',');
  const bool ends_open = s.ends_with("...") || s.ends_with("…");
  f.add_if(k_prose, out.finished && k >= 12);
  f.add_if(k_short_sentence, out.finished && k < 12);
  f.add_if(k_soft_end, out.soft_end);
  f.add_if(k_ellipsis, ends_open && k >= 10);
  f.add_if(k_end_mark, stripped.ends_with("./.") || s.ends_with("./"));

  const Token& first = tokens[0];
  const std::string_view lead = s.substr(0, first.begin - begin);
  const bool quotes_only = is_blank_or(lead, kOpeningSigns);
  const bool lower =
      quotes_only && !is_digit_run(first) && !first_upper(first) && (first.shape & token_shape::kHasLower) != 0;
  const bool capital = quotes_only && (first_upper(first) || is_digit_run(first));
  f.add_if(k_lower_start, lower && lead.size() <= 3);
  out.question = stripped.back() == '?' || stripped.back() == '!';
  f.add_if(k_headline, k >= 3 && k <= 26 && capital && (!out.finished || out.question) && !out.soft_end);

  const Counts counts = count_tokens(tokens);
  out.key = counts.key;
  out.has_digits = counts.digit_runs > 0;
  out.marked = counts.marked;
  f.add_if(k_glued, counts.glued);
  f.add_if(k_email, places.email);
  out.speaker_key = speaker(s, tokens, begin);
  out.prefix_key = source_prefix(s, tokens, begin);
  f.add_if(k_prefix, out.prefix_key != 0);
  f.add_if(k_bullet, starts_with_list_mark(s, tokens, begin));
  f.add_if(k_numbered, starts_with_number(s, tokens, begin));
  const bool arrow = kArrows.at_start_of(s) > 0;
  f.add_if(k_arrow, arrow || (s.front() == '[' && s.back() == ']' && k >= 5 && s.find(']') == s.size() - 1));
  f.add_if(k_hashtag, s.front() == '#' && (k <= 6 || !out.finished));
  f.add_if(k_caption, k <= kShortLine * 2 && is_caption(s, tokens, begin));
  f.add_if(k_caps, counts.words >= 2 && counts.capital_words * 5 > counts.words * 4);
  if (k > kShortLine) return;
  f.add_if(k_title_case, k >= 6 && counts.first_capitals >= 3 && counts.longest_lower <= 2 && !out.finished &&
                             !out.soft_end && counts.capital_words * 2 < counts.words);
  f.add_if(k_comma_item, k <= 4 && stripped.back() == ',');

  const bool unaccented = k >= 4 && !counts.marked && !counts.upper;
  f.add_if(k_unaccented, unaccented);
  f.add_if(k_hinh_anh, k >= 6 && is_digit_run(tokens[k - 1]) && tokens[k - 2].key == constant_key("anh") &&
                           tokens[k - 3].key == constant_key("hinh"));
  const bool slide = k == 2 && counts.words == 0 && tokens[1].gap == Gap::slash && tokens[0].length <= 3 &&
                     tokens[1].length <= 3 && first.begin == begin && tokens[1].span().end == line.span.end;
  const bool date = !slide && is_date(tokens, places);
  f.add_if(k_date, date);
  if (places.date && s.ends_with(')')) {
    const std::string_view before = view.substr(begin, places.last_date.begin - begin);
    f.add_if(k_dated, places.last_date.end + 1 >= line.span.end && before.ends_with('('));
  }
  f.add_if(k_date_end,
           places.date && !date && !out.finished && places.last_date.end == line.span.end && counts.words >= 4);
  f.add_if(k_clock, places.time && k > 4 && places.first_time.begin == begin && s.find(':') < 3);
  const bool phone = counts.digit_runs > 0 && has_phone(view, tokens);
  f.add_if(k_phone, phone);
  f.add_if(k_contact, ((phone || places.email) && k <= 30) || (places.url && k <= 7));
  f.add_if(k_phone_only, phone && counts.words == 0);
  f.add_if(k_link_inside, (places.email || places.url) && k > 7);
  f.add_if(k_link_only, (places.email || places.url) && s.find(' ') == std::string_view::npos);
  const bool pager = counts.words == 0 && !date && !phone && is_pager(s, tokens);
  f.add_if(k_pager, pager);
  f.add_if(k_slide, slide);
  const bool unit =
      counts.words == 1 && tokens[k - 1].length == 1 && !is_digit_run(tokens[k - 1]) && !first_upper(first);
  f.add_if(k_number, (counts.words == 0 || (unit && k >= 2)) && s.size() <= 15 && !date && !phone && !pager && !slide);
  f.add_if(k_gauge, k <= 8 && counts.digit_runs > 0 && s.find("°") != std::string_view::npos);
  f.add_if(k_cells, counts.numbers >= 2 && !out.finished && !out.soft_end && !date && !phone && !pager && !slide &&
                        k <= 12 + 3 * counts.numbers && counts.digit_runs * 2 + 3 >= k);
  f.add_if(k_name, !out.finished && !out.soft_end && counts.digit_runs == 0 && is_name(s, tokens, begin));

  const Signs signs = read_signs(s, tokens, begin);
  f.add_if(k_code, signs.braces);
  f.add_if(k_bars, signs.bars >= 2 && signs.short_segments && !out.finished);
  f.add_if(k_table_row, signs.bars >= 2 && !out.finished && (!signs.short_segments || counts.numbers > 0));
  const bool home = first.key == constant_key("trang") || first.key == constant_key("home");
  f.add_if(k_crumb, k <= 50 && !out.finished && s.front() != '>' && quotes_only && signs.first_segment <= 5 &&
                        (signs.crumbs > 0 || (home && signs.slashes > 0)));
  f.add_if(k_label_value, out.speaker_key != 0 && k <= 24 && !out.finished);
  constexpr FeatureSet kNoAscii = {k_contact, k_name, k_caps, k_date, k_number, k_cells};
  f.add_if(k_ascii, k >= 2 && k <= 12 && counts.words > 0 && !counts.marked && !unaccented && !f.has_any(kNoAscii));
}

}  // namespace vnsift
