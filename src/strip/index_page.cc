#include "strip/index_page.h"

#include <algorithm>

#include "base/branchless.h"

namespace vnsift {

namespace {

using enum Feature;

// The longest run of text and how many headlines stand against it.
struct Census {
  uint32_t best_lines = 0, best_tokens = 0;  // of the run with the most tokens
  uint32_t text_lines = 0, runs = 0, headlines = 0, dates = 0;
  uint32_t short_headlines = 0;  // of four words or more
  uint32_t card = 0;             // the most facts with a name one after the other: `Mức lương: 9 triệu`
  uint32_t answers = 0;          // text behind a question
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
  // A fact of a card is no headline, nor is a name.
  constexpr FeatureSet kFacts = {k_label_value, k_contact, k_person, k_cells, k_bullet};
  uint32_t run_lines = 0, run_tokens = 0, card = 0, since_fact = 0;
  bool behind_question = false;
  // No branch: what a line is cannot be foretold from the line before.
  for (const LineInfo& line : lines) {
    const bool plain = line.strong == 0, date = line.has(k_date);
    census.dates += date ? 1 : 0;
    census.dated_title |= both(date, line.has(k_near_title));
    const bool fact = both(line.has(k_label_value), plain);
    const bool ends_card = either(since_fact > 0, !plain);
    card = (card + (fact ? 1u : 0u)) * (both(ends_card, !fact) ? 0u : 1u);
    since_fact = fact ? 0 : since_fact + 1;
    census.card = std::max(census.card, card);
    const bool skipped = either(line.features.has_any(kSkipped), (line.strong & kSkippedPhrases) != 0);
    const bool no_text = line.features.has_any(kNoText);
    const bool text = both(!skipped, line.features.has_any(kText), !no_text, (line.strong & kNoTextPhrases) == 0);
    const bool ends_run = !either(text, skipped);
    census.runs += both(text, run_lines == 0) ? 1 : 0;
    census.text_lines += text ? 1 : 0;
    census.answers += both(text, behind_question, !line.question) ? 1 : 0;
    run_lines = ends_run ? 0 : run_lines + (text ? 1 : 0);
    run_tokens = ends_run ? 0 : run_tokens + (text ? line.tokens : 0);
    const bool better = both(text, either(run_tokens > census.best_tokens,
                                          both(run_tokens == census.best_tokens, run_lines > census.best_lines)));
    census.best_tokens = better ? run_tokens : census.best_tokens;
    census.best_lines = better ? run_lines : census.best_lines;
    behind_question = skipped ? behind_question : both(line.question, line.tokens >= 4, !no_text);
    // Menus are long runs of short lines.
    const bool headline = both(line.has(k_headline), plain, !skipped);
    census.short_headlines += both(headline, line.tokens >= 4) ? 1 : 0;
    const bool long_enough = either(line.tokens >= 6, both(line.tokens >= 4, !line.has(k_short_run12)));
    census.headlines += both(headline, !line.features.has_any(kFacts), long_enough) ? 1 : 0;
  }
  return census;
}

bool lists_stories(const Census& census) {
  constexpr uint32_t kCard = 4, kAnswers = 3;
  const bool dated_story = census.dates <= 2 && census.dated_title;
  if (census.card >= kCard && census.card * 5 >= census.headlines) return false;
  if (census.answers >= kAnswers && census.answers * 2 >= census.text_lines) return false;
  return census.headlines >= 6 && census.headlines > census.text_lines && !dated_story;
}

bool is_index(const Census& census) {
  constexpr uint32_t kStory = 110;  // tokens in a row: the page has text of its own
  if (!lists_stories(census) || census.best_tokens >= kStory) return false;
  if (census.best_lines < 2) {
    return census.best_tokens < 45 || (census.runs >= 3 && census.headlines >= 2 * census.text_lines);
  }
  // Two-line teasers on a page of many headlines.
  return census.best_lines == 2 && census.short_headlines >= 24 && census.short_headlines >= 3 * census.text_lines &&
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
