#include "strip/index_page.h"

#include <algorithm>

namespace vnsift {

namespace {

using enum Feature;

// The longest run of text and how many headlines stand against it.
struct Census {
  uint32_t best_lines = 0, best_tokens = 0;  // of the run with the most tokens
  uint32_t text_lines = 0, runs = 0, headlines = 0, dates = 0;
  bool dated_title = false;
};

Census take_census(const std::vector<LineInfo>& lines) {
  // Lines that stand between paragraphs of a story without ending it.
  constexpr FeatureSet kSkipped = {k_fold_title, k_hinh_anh, k_slide, k_rule, k_date, k_caption, k_name};
  constexpr LabelSet kSkippedPhrases = label_set(LineLabel::ad, LineLabel::share);
  constexpr FeatureSet kText = {k_prose, k_long, k_wrapped, k_legal, k_bullet, k_speaker, k_cells, k_numbered};
  // A headline that ends in `?` stands twice, teasers have one source again and again.
  constexpr FeatureSet kNoText = {k_dup_prev, k_dup_next, k_prefix_again, k_crumb, k_bars, k_arrow};
  constexpr LabelSet kNoTextPhrases =
      label_set(LineLabel::login, LineLabel::rating, LineLabel::promo, LineLabel::opener, LineLabel::footer);
  Census census;
  uint32_t run_lines = 0, run_tokens = 0;
  for (const LineInfo& line : lines) {
    if (line.has(k_date)) {
      ++census.dates;
      census.dated_title |= line.has(k_near_title);
    }
    if (line.features.has_any(kSkipped) || (line.strong & kSkippedPhrases) != 0) continue;
    if (line.features.has_any(kText) && !line.features.has_any(kNoText) && (line.strong & kNoTextPhrases) == 0) {
      if (run_lines == 0) ++census.runs;
      ++run_lines;
      run_tokens += line.tokens;
      ++census.text_lines;
      if (run_tokens > census.best_tokens || (run_tokens == census.best_tokens && run_lines > census.best_lines)) {
        census.best_tokens = run_tokens;
        census.best_lines = run_lines;
      }
    } else {
      run_lines = run_tokens = 0;
    }
    if (line.has(k_headline) && line.tokens >= 4 && line.strong == 0) ++census.headlines;
  }
  return census;
}

bool lists_stories(const Census& census) {
  const bool dated_story = census.dates <= 2 && census.dated_title;
  return census.headlines >= 6 && census.headlines > census.text_lines && !dated_story;
}

bool is_index(const Census& census) {
  constexpr uint32_t kStory = 110;  // tokens in a row: the page has text of its own
  if (!lists_stories(census) || census.best_tokens >= kStory) return false;
  if (census.best_lines < 2) {
    return census.best_tokens < 45 || (census.runs >= 3 && census.headlines >= 2 * census.text_lines);
  }
  // Two-line teasers on a page of many headlines.
  return census.best_lines == 2 && census.headlines >= 24 && census.headlines >= 3 * census.text_lines &&
         census.runs >= 5;
}

}  // namespace

void find_index_page(StripWorkspace& page) {
  const Census census = take_census(page.lines);
  page.is_index = is_index(census);
  if (!page.is_index) return;
  for (LineInfo& line : page.lines) line.features.add(k_index_page);
}

}  // namespace vnsift
