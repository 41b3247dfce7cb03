// find_context(): a line among its neighbours.
#include <algorithm>
#include <array>

#include "base/branchless.h"
#include "strip/line_runs.h"
#include "strip/page_features.h"
#include "text/constant_key.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr LabelSet kSoftPhrases = label_set(LineLabel::caption, LineLabel::byline, LineLabel::date);

// A block of other stories or of the site begins or stands here: what lies behind it is no part of the story.
constexpr LabelSet kBreaks =
    label_set(LineLabel::opener, LineLabel::footer, LineLabel::more_link, LineLabel::rating, LineLabel::login,
              LineLabel::menu, LineLabel::app_link, LineLabel::back_to_top, LineLabel::promo, LineLabel::widget);

bool is_break(const LineInfo& line) { return (line.strong & kBreaks) != 0; }

// A paragraph that is surely a story's or a teaser's, not a caption or message.
bool is_paragraph(const LineInfo& line) {
  constexpr FeatureSet kText = {k_prose, k_wrapped};
  constexpr FeatureSet kRepeats = {k_dup_prev, k_dup_next, k_prefix_again};
  const bool text = either(line.features.has_any(kText), both(line.has(k_long), !line.has(k_crumb)));
  return both(text, line.tokens >= 15, !line.features.has_any(kRepeats), !is_break(line));
}

// The state of a walk over the lines: how many lines ago the last paragraph stood with no break since.
class ParagraphDistance {
 public:
  static constexpr uint32_t kFar = 12;
  bool known() const { return known_; }
  bool near() const { return known_ & (lines_ <= kFar); }
  void pass(const LineInfo& line) {  // a paragraph is no break
    known_ = either(line.is_paragraph, both(known_, !is_break(line)));
    lines_ = line.is_paragraph ? 0 : lines_ + 1;
  }

 private:
  bool known_ = false;
  uint32_t lines_ = 0;
};

void find_paragraphs_around(std::vector<LineInfo>& lines) {
  ParagraphDistance behind, ahead;
  for (LineInfo& line : lines) {
    line.features.add_if(k_prose_behind, behind.known());
    line.is_paragraph = is_paragraph(line);
    behind.pass(line);
  }
  bool opener_next = false, marker_next = false;
  for (size_t i = lines.size(); i-- > 0;) {
    LineInfo& line = lines[i];
    const bool behind_prose = both(line.has(k_prose_behind), !ahead.known());
    FeatureSet found;
    found.add_if(k_to_opener, opener_next & behind_prose);
    found.add_if(k_to_marker, marker_next & behind_prose);
    const bool ends = is_break(line), opens = (line.strong & label_bit(LineLabel::opener)) != 0;
    opener_next = (ends & opens) | (!ends & opener_next);
    marker_next = (ends & !opens) | (!ends & marker_next);
    found.add_if(k_prose_ahead, ahead.known());
    found.add_if(k_sandwich, both(ahead.near(), line.has(k_prose_behind)));
    line.features = line.features | found;
    line.may_resume = either(ahead.known(), both(line.is_prose, line.tokens >= 15));
    ahead.pass(line);
  }
}

void find_place(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  const size_t last_fifth = lines.size() - std::max<size_t>(1, lines.size() / 5);
  const size_t main_first = page.has_main ? page.main_first : 0, main_last = page.main_last;
  size_t prose_behind = 0;  // lines since the last prose line, counted from the end
  for (size_t i = lines.size(); i-- > 0;) {
    FeatureSet features;
    features.add_if(k_first, i == 0);
    features.add_if(k_last_fifth, i >= last_fifth);
    features.add_if(k_before_main, page.has_main & (i < main_first));
    features.add_if(k_in_main, page.has_main & (i >= main_first) & (i <= main_last));
    features.add_if(k_after_main, page.has_main & (i > main_last));
    features.add_if(k_no_prose_after, (prose_behind == 0) | (lines.size() - i > prose_behind + 6));
    lines[i].features = lines[i].features | features;
    prose_behind = lines[i].is_prose ? lines.size() - i : prose_behind;
  }
}

// Numbers, footers and contacts within a few lines.
void find_neighbourhood(std::vector<LineInfo>& lines) {
  static constexpr FeatureSet kNumbers = {k_number, k_cells};
  static constexpr FeatureSet kContacts = {k_contact, k_phone, k_email, k_ph_footer_weak, k_ph_footer_strong};
  constexpr FeatureSet kContactLines = {k_contact, k_phone, k_email, k_ph_footer_weak};
  const auto is_numeric = [](const LineInfo& line) {
    return either(line.features.has_any(kNumbers), both(line.tokens <= 4, line.has_digits));
  };
  const size_t n = lines.size();
  // A footer counts 1, a contact 16: sums of four lines fit.
  const auto weigh = [&lines, n](size_t i) -> uint32_t {
    if (i >= n) return 0;
    const LineInfo& line = lines[i];
    return ((line.strong & label_bit(LineLabel::footer)) != 0 ? 1u : 0u) +
           (line.features.has_any(kContacts) ? 16u : 0u);
  };
  std::array<uint32_t, 5> around = {0, 0, 0, weigh(0), weigh(1)};  // of the lines [i - 2, i + 2]
  uint32_t numeric = 0, numeric_lines = 0;  // among lines [i - 4, i + 4]: how many, and a bit for each
  const auto pass = [&](bool yes) {
    numeric_lines = numeric_lines << 1 | (yes ? 1u : 0u);
    numeric += numeric_lines & 1u;
    numeric -= numeric_lines >> 9 & 1u;
  };
  for (size_t i = 0; i < 4; ++i) pass(i < n && is_numeric(lines[i]));
  for (size_t i = 0; i < n; ++i) {
    pass(i + 4 < n && is_numeric(lines[i + 4]));
    around = {around[1], around[2], around[3], around[4], weigh(i + 2)};
    LineInfo& line = lines[i];
    FeatureSet found;
    found.add_if(k_numbers_near, numeric >= 3);
    found.add_if(k_lone_number, both(line.has(k_number), numeric < 3, !line.finished) && i > 0 && i + 1 < n &&
                                    lines[i - 1].tokens >= 4 && lines[i + 1].tokens >= 3);
    const uint32_t sum = around[0] + around[1] + around[3] + around[4];
    const uint32_t footers = sum % 16, contacts = sum / 16;
    found.add_if(k_footer_near, footers >= 1);
    found.add_if(k_footer_near2, footers >= 2);
    found.add_if(k_contact_block, both(contacts >= 2, line.features.has_any(kContactLines)));
    line.features = line.features | found;
  }
}

// The end of the story: a name or source behind its last paragraphs, or ./.
//
// `signed_off` needs 60 % of the page's prose before it and a long line, caption or list right before, or every name
// that stands alone would end the story.
void find_sign_off(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  page.prose_tokens.resize(lines.size());
  uint64_t total = 0, passed = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool counts = both(lines[i].is_prose, lines[i].tokens >= 12);
    page.prose_tokens[i] = lines[i].tokens * (counts ? 1u : 0u);
    total += page.prose_tokens[i];
  }
  constexpr FeatureSet kBefore = {k_caption, k_end_mark, k_bullet, k_cells};
  constexpr FeatureSet kNoSource = {k_legal, k_person};
  constexpr LabelSet kNoName = label_set(LineLabel::ad, LineLabel::opener, LineLabel::menu, LineLabel::share);
  const size_t behind_title = page.title ? *page.title + size_t{1} : 0;
  uint32_t prose_lines = 0;
  bool signed_off = false, ended = false, sign_edge = false, end_edge = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    FeatureSet found;
    found.add_if(k_signed_off, signed_off);
    found.add_if(k_past_end_mark, ended);
    found.add_if(k_sign_edge, sign_edge);
    found.add_if(k_end_edge, end_edge);
    line.features = line.features | found;
    sign_edge = end_edge = false;
    passed += page.prose_tokens[i];
    prose_lines += both(line.is_prose, i >= behind_title) ? 1 : 0;
    if (prose_lines < 2) continue;
    // `Ảnh: Thu Hà` below a picture ends nothing.
    const bool source =
        either((line.strong & label_bit(LineLabel::byline)) != 0,
               both(line.has(k_ph_byline_weak), line.tokens <= 9, !line.finished, !line.has(k_caption)));
    const bool name = both(either(line.has(k_name), source), !line.features.has_any(kNoSource),
                           (line.strong & kNoName) == 0, (line.weak & label_bit(LineLabel::menu)) == 0);
    if (both(!signed_off, name) && i > 0 && (lines[i - 1].tokens >= 12 || lines[i - 1].features.has_any(kBefore)) &&
        passed * 10 >= total * 6) {
      signed_off = sign_edge = true;
    }
    if (!ended && line.has(k_end_mark) && passed * 2 >= total) ended = end_edge = true;
  }
}

// Is an opener followed by a list of other stories (strip.md 6.6)? Late in the page it needs no proof.
void confirm_opener(StripWorkspace& page, size_t i, uint64_t prose_behind, uint64_t prose_total) {
  std::vector<LineInfo>& lines = page.lines;
  constexpr FeatureSet kListed = {k_headline, k_dated, k_dup_prev, k_dup_next, k_clock, k_date};
  const bool late = (prose_total - prose_behind) * 3 <= prose_total;
  uint32_t listed = 0;
  bool running_text = false;
  const size_t end = std::min(i + 7, lines.size());
  for (size_t j = i + 1; j < end; ++j) {
    if (lines[j].features.has_any(kListed) || (lines[j].strong & ~kSoftPhrases) != 0) ++listed;
    if (j + 1 < end && lines[j].is_prose && lines[j + 1].is_prose) running_text = true;
  }
  FeatureSet& features = lines[i].features;
  if (end == i + 1) return;
  features.add(late || (listed >= 2 && !running_text) ? k_opener_confirmed : k_opener_unconfirmed);
  features.add_if(k_opener_then_prose, running_text && !late);
}

void find_openers(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  constexpr FeatureSet kNoItem = {k_speaker, k_legal, k_bullet, k_prose};
  uint64_t total = 0, passed = 0;
  for (uint32_t tokens : page.prose_tokens) total += tokens;
  bool in_list = false, behind = false;
  uint32_t prose_lines = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    passed += page.prose_tokens[i];
    line.features.add_if(k_opener_behind, behind);
    prose_lines += line.is_prose && (!page.title || i > *page.title) ? 1 : 0;
    if (((line.strong | line.weak) & label_bit(LineLabel::opener)) != 0) confirm_opener(page, i, passed, total);
    if (line.has(k_ph_opener_strong)) {
      in_list = true;
      behind |= prose_lines > 0 && (!page.title || i > *page.title);
    } else if (in_list && line.has(k_headline) && line.strong == 0 && !line.features.has_any(kNoItem)) {
      line.features.add(k_opener_item);
    } else if (!line.has(k_date)) {
      in_list = false;
    }
  }
}

// A table of contents: its lines come again as headings.
void find_toc(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  const auto comes_again = [&page, &lines](size_t i) {
    return i < lines.size() && lines[i].tokens > 0 && page.keys.at(lines[i].key).last > i;
  };
  bool in_toc = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    const bool weak =
        (line.weak & label_bit(LineLabel::toc)) != 0 && i + 1 < lines.size() && lines[i + 1].has(k_numbered);
    if ((line.strong & label_bit(LineLabel::toc)) != 0 || weak) {
      in_toc = true;
      continue;
    }
    if (!in_toc) continue;
    const bool gap = line.has(k_numbered) && !line.has(k_dup_far) && comes_again(i + 1);
    in_toc = line.tokens <= 20 && !line.has(k_prose) && (comes_again(i) || gap);
    line.features.add_if(k_in_toc, in_toc);
  }
}

bool is_teaser_head(const LineInfo& line) {
  constexpr FeatureSet kOther = {k_numbered, k_bullet, k_date, k_cells, k_speaker, k_name, k_legal};
  return both(line.has(k_headline), line.tokens >= 7, !line.features.has_any(kOther), line.strong == 0);
}
bool is_teaser(const LineInfo& line) {
  constexpr FeatureSet kOther = {k_numbered, k_bullet, k_legal, k_speaker};
  return both(line.tokens >= 14, line.tokens <= 70, !is_teaser_head(line), either(line.finished, line.tokens >= 25),
              !line.features.has_any(kOther));
}

// Marks the lines of a first and a second kind in turn, three times or more. Most pages have none: whether three pairs
// stand in a row is seen in one walk without a branch.
template <typename IsFirst, typename IsSecond>
void mark_alternating(std::vector<LineInfo>& lines, Feature mark, IsFirst is_first, IsSecond is_second) {
  constexpr uint32_t kThree = 0b10101;
  uint32_t pairs = 0;  // a bit for each of the last lines: the second of a pair
  bool was_first = false, any = false;
  for (const LineInfo& line : lines) {
    pairs = pairs << 1 | (both(was_first, is_second(line)) ? 1u : 0u);
    was_first = is_first(line);
    any |= (pairs & kThree) == kThree;
  }
  if (!any) return;
  for (size_t i = 0; i < lines.size();) {
    size_t end = i;
    while (end + 1 < lines.size() && is_first(lines[end]) && is_second(lines[end + 1])) end += 2;
    for (size_t j = i; end - i >= 6 && j < end; ++j) lines[j].features.add(mark);
    i = std::max(end, i + 1);
  }
}

// Tails without an opener: headline and teaser, three times.
void find_teasers(std::vector<LineInfo>& lines) { mark_alternating(lines, k_alt3, is_teaser_head, is_teaser); }

// A headline and its date, three times.
void find_dated_headlines(std::vector<LineInfo>& lines) {
  mark_alternating(
      lines, k_dated_pairs, [](const LineInfo& line) { return both(line.has(k_headline), line.tokens >= 4); },
      [](const LineInfo& line) { return line.has(k_date); });
}

// A place and how far it is, three times: a box of what lies near.
void find_distances(const PreparedText& text, std::vector<LineInfo>& lines) {
  const auto is_distance = [&text](const LineInfo& line) {
    if (!line.has_digits || line.tokens < 2 || line.tokens > 3) return false;
    const Token& unit = text.tokens()[line.first_token + line.tokens - 1];
    return unit.key == constant_key("m") || unit.key == constant_key("km");
  };
  for (size_t i = 0; i < lines.size();) {
    size_t end = i;
    while (end + 1 < lines.size() && lines[end].tokens <= 10 && !lines[end].finished && is_distance(lines[end + 1]))
      end += 2;
    for (size_t j = i; end - i >= 6 && j < end; ++j) lines[j].features.add(k_distances);
    i = std::max(end, i + 1);
  }
}

// Pairs of equal lines, and dated headlines, among the six lines behind.
void find_copies_ahead(std::vector<LineInfo>& lines) {
  uint32_t pairs = 0, dated = 0, pair_lines = 0, dated_lines = 0;  // among lines [i, i + 6]: how many, a bit for each
  for (size_t i = lines.size(); i-- > 0;) {
    pair_lines = pair_lines << 1 | (both(lines[i].has(k_dup_prev), lines[i].tokens >= 4) ? 1u : 0u);
    dated_lines = dated_lines << 1 | (lines[i].has(k_dated) ? 1u : 0u);
    pairs += (pair_lines & 1u) - (pair_lines >> 7 & 1u);
    dated += (dated_lines & 1u) - (dated_lines >> 7 & 1u);
    lines[i].features.add_if(k_dup_ahead, pairs >= 2);
    lines[i].features.add_if(k_dated_ahead, dated >= 3);
  }
}

// Long runs of short lines are one piece of evidence, not one a line: a table of 200 rows is no 200 times as likely a
// menu.
void find_damped_runs(std::vector<LineInfo>& lines) {
  static constexpr FeatureSet kSure = {k_rule, k_is_title, k_legal};
  const auto is_vague = [](const LineInfo& line) {
    return both(line.tokens <= 8, !line.is_prose, line.strong == 0, !line.features.has_any(kSure));
  };
  // Shorter runs count as one of kDampedRun lines.
  for_each_run(lines, kDampedRun + 1, is_vague, [&lines](size_t first, size_t end) {
    for (size_t i = first; i < end; ++i)
      lines[i].run = static_cast<uint16_t>(std::min<size_t>(end - first, UINT16_MAX));
  });
}

constexpr LabelSet kSitePhrases =
    ~label_set(LineLabel::caption, LineLabel::byline, LineLabel::date, LineLabel::ad, LineLabel::inline_related);

// Phrases of the site on the four lines before and behind.
void find_site_phrases(std::vector<LineInfo>& lines) {
  const size_t n = lines.size();
  uint32_t window = 0;  // a bit for each of the lines [i - 4, i + 4]
  const auto bit = [&lines, n](size_t i) -> uint32_t {
    return i < n && (lines[i].strong & kSitePhrases) != 0 ? 1u : 0u;
  };
  for (size_t i = 0; i < 4; ++i) window = window << 1 | bit(i);
  for (size_t i = 0; i < n; ++i) {
    window = (window << 1 | bit(i + 4)) & 0x1FFu;
    const uint32_t around = window & ~0x10u;
    lines[i].features.add_if(k_site_near, around != 0);
    const uint32_t but_one = around & (around - 1);
    lines[i].features.add_if(k_site_near3, (but_one & (but_one - 1)) != 0);
  }
}

// The lines that follow the title before a block of the site begins; a first line that was meant to be the title; the
// block of a contact page.
void find_title_block(StripWorkspace& page) {
  constexpr LabelSet kBlocks = label_set(LineLabel::opener, LineLabel::footer, LineLabel::menu, LineLabel::widget,
                                         LineLabel::app_link, LineLabel::back_to_top);
  static constexpr FeatureSet kNoHeadline = {k_caps, k_title_case, k_crumb, k_bars, k_is_title, k_label_value};
  std::vector<LineInfo>& lines = page.lines;
  for (size_t i = page.title ? *page.title + 1 : lines.size(); i < lines.size(); ++i) {
    if ((lines[i].strong & kBlocks) != 0) break;
    lines[i].features.add_if(k_title_block, i > *page.title + 5);  // those before are near_title
  }
  if (!lines.empty()) {
    LineInfo& first = lines[0];
    const bool headline = first.has(k_headline) || (first.has(k_ellipsis) && first.tokens <= 30);
    first.features.add_if(k_first_headline,
                          headline && first.tokens >= 8 && first.strong == 0 && !first.features.has_any(kNoHeadline));
  }
  if (!page.contact) return;
  for (uint32_t i = page.contact->first; i <= page.contact->second; ++i) lines[i].features.add(k_main_contact);
}

// Teasers stand between headlines: two paragraphs in a row behind an opener are the story, if nobody has signed it yet.
void find_resumed_story(std::vector<LineInfo>& lines) {
  static constexpr FeatureSet kOver = {k_signed_off, k_past_end_mark, k_prefix_again, k_ellipsis};
  const auto is_story = [](const LineInfo& line) {
    return line.is_paragraph && line.has(k_opener_behind) && !line.features.has_any(kOver);
  };
  for (size_t i = 1; i < lines.size(); ++i) {
    if (!is_story(lines[i - 1]) || !is_story(lines[i])) continue;
    lines[i - 1].features.add(k_resumes);
    lines[i].features.add(k_resumes);
  }
}

// Lines at which no block of the site can be seen to begin: rows of a table, items of a long list.
void find_unprompted(std::vector<LineInfo>& lines) {
  static constexpr FeatureSet kPrompts = {
      k_dup_prev,   k_dup_next,    k_dated,         k_date_end,     k_clock,        k_date,
      k_alt3,       k_dated_pairs, k_sign_edge,     k_end_edge,     k_signed_off,   k_contact,
      k_phone,      k_email,       k_footer_near,   k_arrow,        k_hashtag,      k_bars,
      k_menu_words, k_crumb,       k_past_end_mark, k_prefix_again, k_headline_run, k_opener_behind,
      k_distances,  k_eq_title,    k_site_near,     k_prev_opener,  k_dup_ahead,    k_dated_ahead};
  for (LineInfo& line : lines) {
    const bool phrase = ((line.strong | line.weak) & kSitePhrases) != 0;
    line.features.add_if(k_unprompted, !phrase && !line.features.has_any(kPrompts));
  }
}

// Numbers that count on, a line each: a calendar, pages.
void find_number_series(const PreparedText& text, std::vector<LineInfo>& lines) {
  constexpr size_t kSeries = 4;
  const auto value_of = [&](const LineInfo& line) -> int {
    if ((line.tokens != 1) | !line.has_digits) return -1;
    int value = 0;
    const std::string_view digits = slice(text.view(), text.tokens()[line.first_token].span());
    if (digits.size() > 4) return -1;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
  };
  for (size_t i = 0; i < lines.size();) {
    int value = value_of(lines[i]);
    size_t end = i + 1;
    while (value >= 0 && end < lines.size() && value_of(lines[end]) == value + 1) {
      ++value;
      ++end;
    }
    for (size_t j = i; end - i >= kSeries && j < end; ++j) lines[j].features.add(k_number_series);
    i = end;
  }
}

// Runs of short lines that a colon announces; dates far before the title.
void find_announced(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  const size_t title = page.title.value_or(0);
  bool announced = false, colon = false;  // the line before ends in a colon
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    const bool short_line = (line.tokens <= 12) & !line.finished & (line.strong == 0);
    announced = short_line & (announced | colon);
    colon = line.soft_end & (line.tokens >= 3);
    line.features.add_if(k_run_after_colon, announced);
    line.features.add_if(k_early_date, both(i + 3 < title, line.has(k_date)));
  }
}

bool is_long_headline(const LineInfo& line) {
  constexpr FeatureSet kOther = {k_numbered, k_bullet, k_date,    k_cells, k_speaker,     k_legal,
                                 k_caption,  k_caps,   k_wrapped, k_bars,  k_label_value, k_table_row};
  return both(line.has(k_headline), line.tokens >= 12, line.tokens <= 26, !line.features.has_any(kOther),
              line.strong == 0);
}

void look_at_neighbours(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  constexpr FeatureSet kAlt = {k_fold_title, k_eq_title, k_slide, k_hinh_anh};
  constexpr FeatureSet kList = {k_bullet, k_cells, k_numbered};
  bool long_headline_before = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    FeatureSet features;
    const bool long_headline = is_long_headline(lines[i]);
    if (i > 0) {
      const LineInfo& before = lines[i - 1];
      features.add_if(k_prev_alt, before.features.has_any(kAlt));
      features.add_if(k_prev_headline, before.has(k_headline));
      features.add_if(k_prev_opener, ((before.strong | before.weak) & label_bit(LineLabel::opener)) != 0);
      features.add_if(k_prev_list, before.features.has_any(kList));
      features.add_if(k_prev_date, before.has(k_date));
      features.add_if(k_prev_legal, before.has(k_legal));
      features.add_if(k_prev_soft_end, before.soft_end);
      const bool two = long_headline_before & long_headline & (page.head_keys[i - 1] != page.head_keys[i]);
      features.add_if(k_headline_run, two);
      lines[i - 1].features.add_if(k_headline_run, two);
    }
    long_headline_before = long_headline;
    if (i + 1 < lines.size()) {
      const LineInfo& next = lines[i + 1];
      features.add_if(k_next_list, next.features.has_any(kList));
      features.add_if(k_next_prose, next.has(k_prose));
      features.add_if(k_next_date, next.has(k_date));
      features.add_if(k_next_legal, next.has(k_legal));
      features.add_if(k_next_contact, next.has(k_contact));
    }
    lines[i].features = lines[i].features | features;
  }
}

}  // namespace

// Many pages have no line that a step looks for: such a step is left out.
void find_context(const PreparedText& text, StripWorkspace& page) {
  const LabelSet phrases = page.any_strong | page.any_weak;
  find_place(page);
  find_sign_off(page);
  find_paragraphs_around(page.lines);
  if ((phrases & label_bit(LineLabel::toc)) != 0) find_toc(page);
  find_neighbourhood(page.lines);
  if (page.any_features.has(k_headline)) find_teasers(page.lines);
  if (page.any_features.has(k_headline) && page.any_features.has(k_date)) find_dated_headlines(page.lines);
  if (page.any_features.has(k_short)) find_distances(text, page.lines);
  if (page.any_features.has_any({k_dup_prev, k_dated})) find_copies_ahead(page.lines);
  if ((phrases & label_bit(LineLabel::opener)) != 0) find_openers(page);
  find_damped_runs(page.lines);
  look_at_neighbours(page);
  if ((page.any_strong & kSitePhrases) != 0) find_site_phrases(page.lines);
  find_title_block(page);
  find_number_series(text, page.lines);
  find_announced(page);
  find_unprompted(page.lines);
  if ((phrases & label_bit(LineLabel::opener)) != 0) find_resumed_story(page.lines);
}

}  // namespace vnsift
