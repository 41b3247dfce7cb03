// find_context(): a line among its neighbours.
#include <algorithm>
#include <array>

#include "base/branchless.h"
#include "strip/line_runs.h"
#include "strip/line_walks.h"
#include "strip/page_features.h"
#include "text/constant_key.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr size_t kSeries = 4;  // numbers that count on
constexpr size_t kPairs = 3;   // of a place and how far it is

constexpr LabelSet kSoftPhrases = label_set(LineLabel::caption, LineLabel::byline, LineLabel::date);

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
  const uint64_t total = page.all_prose_tokens;
  uint64_t passed = 0;
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
    for (size_t j = i; end - i >= 2 * kPairs && j < end; ++j) lines[j].features.add(k_distances);
    i = std::max(end, i + 1);
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
// So is what those say who spoke before the opener: questions and answers are often too short for paragraphs.
void find_resumed_story(std::vector<LineInfo>& lines) {
  static constexpr FeatureSet kOver = {k_signed_off, k_past_end_mark, k_prefix_again, k_ellipsis};
  const auto is_story = [](const LineInfo& line) {
    return line.is_paragraph && line.has(k_opener_behind) && !line.features.has_any(kOver);
  };
  constexpr size_t kSpeakers = 8;  // an interview has two or three
  std::array<uint64_t, kSpeakers> spoke{};
  size_t speakers = 0;
  for (LineInfo& line : lines) {
    if (!line.has(k_speaker)) continue;
    const bool known = std::find(spoke.begin(), spoke.end(), line.speaker_key) != spoke.end();
    if (line.has(k_opener_behind)) {
      line.features.add_if(k_resumes, known && !line.features.has_any(kOver));
    } else if (!known && speakers < kSpeakers) {
      spoke[speakers++] = line.speaker_key;
    }
  }
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

}  // namespace

// Many pages have no line that a step looks for: such a step is left out.
void find_context(const PreparedText& text, StripWorkspace& page) {
  const LabelSet phrases = page.any_strong | page.any_weak;
  walk_lines(page);
  if ((phrases & label_bit(LineLabel::toc)) != 0) find_toc(page);
  if (page.any_features.has(k_headline)) find_teasers(page.lines);
  if (page.any_features.has(k_headline) && page.any_features.has(k_date)) find_dated_headlines(page.lines);
  if (page.short_numbers >= kPairs) find_distances(text, page.lines);
  if ((phrases & label_bit(LineLabel::opener)) != 0) find_openers(page);
  find_damped_runs(page.lines);
  find_title_block(page);
  if (page.lone_numbers >= kSeries) find_number_series(text, page.lines);
  find_unprompted(page.lines);
  if ((phrases & label_bit(LineLabel::opener)) != 0) find_resumed_story(page.lines);
}

}  // namespace vnsift
