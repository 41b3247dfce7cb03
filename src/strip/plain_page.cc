#include "strip/plain_page.h"

#include <algorithm>

namespace vnsift {

using enum Feature;

bool is_plain_page(const StripWorkspace& page) {
  // Stories have these too.
  constexpr LabelSet kStory = label_set(LineLabel::caption, LineLabel::byline, LineLabel::date);
  constexpr FeatureSet kSigns = {k_crumb,        k_bars,  k_hashtag, k_arrow,      k_unaccented,
                                 k_prefix_again, k_dated, k_clock,   k_menu_words, k_hinh_anh};
  constexpr auto kDates = 3;  // lines of nothing but a date: a list of stories
  if ((page.any_strong & ~kStory) != 0 || page.any_features.has_any(kSigns)) return false;
  const auto is_repeated_headline = [](const LineInfo& line) {
    return line.has(k_dup_next) && line.has(k_headline) && line.tokens >= 4;
  };
  return std::count_if(page.lines.begin(), page.lines.end(), [](const LineInfo& line) { return line.has(k_date); }) <
             kDates &&
         std::none_of(page.lines.begin(), page.lines.end(), is_repeated_headline);
}

bool has_teasers(const StripWorkspace& page) {
  static constexpr FeatureSet kTeasers = {k_alt3, k_dated_pairs};
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [](const LineInfo& line) { return line.features.has_any(kTeasers); });
}

}  // namespace vnsift
