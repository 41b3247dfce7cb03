#include "strip/line_walks.h"

#include <algorithm>
#include <array>

#include "base/branchless.h"

namespace vnsift {

namespace {

using enum Feature;

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

// Behind the line before, counted from the end of the page: its place, the paragraphs ahead, copies ahead.
void walk_backward(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  const size_t n = lines.size(), last_fifth = n - std::max<size_t>(1, n / 5);
  const size_t main_first = page.has_main ? page.main_first : 0, main_last = page.main_last;
  size_t prose_behind = 0;  // lines from the last prose line to the end of the page
  ParagraphDistance ahead;
  bool opener_next = false, marker_next = false;
  // Pairs of equal lines, and dated headlines, among lines [i, i + 6]: how many, a bit for each.
  uint32_t pairs = 0, dated = 0, pair_lines = 0, dated_lines = 0;
  for (size_t i = n; i-- > 0;) {
    LineInfo& line = lines[i];
    FeatureSet found;
    found.add_if(k_first, i == 0);
    found.add_if(k_last_fifth, i >= last_fifth);
    found.add_if(k_before_main, page.has_main & (i < main_first));
    found.add_if(k_in_main, page.has_main & (i >= main_first) & (i <= main_last));
    found.add_if(k_after_main, page.has_main & (i > main_last));
    found.add_if(k_no_prose_after, (prose_behind == 0) | (n - i > prose_behind + 6));
    prose_behind = line.is_prose ? n - i : prose_behind;

    const bool behind_prose = both(line.has(k_prose_behind), !ahead.known());
    found.add_if(k_to_opener, opener_next & behind_prose);
    found.add_if(k_to_marker, marker_next & behind_prose);
    const bool ends = is_break(line), opens = (line.strong & label_bit(LineLabel::opener)) != 0;
    opener_next = (ends & opens) | (!ends & opener_next);
    marker_next = (ends & !opens) | (!ends & marker_next);
    found.add_if(k_prose_ahead, ahead.known());
    found.add_if(k_sandwich, both(ahead.near(), line.has(k_prose_behind)));
    line.may_resume = either(ahead.known(), both(line.is_prose, line.tokens >= 15));
    ahead.pass(line);

    pair_lines = pair_lines << 1 | (both(line.has(k_dup_prev), line.tokens >= 4) ? 1u : 0u);
    dated_lines = dated_lines << 1 | (line.has(k_dated) ? 1u : 0u);
    pairs += (pair_lines & 1u) - (pair_lines >> 7 & 1u);
    dated += (dated_lines & 1u) - (dated_lines >> 7 & 1u);
    found.add_if(k_dup_ahead, pairs >= 2);
    found.add_if(k_dated_ahead, dated >= 3);
    line.features = line.features | found;
  }
}

// Numbers, footers and contacts within a few lines.
class Neighbourhood {
 public:
  explicit Neighbourhood(const std::vector<LineInfo>& lines) : lines_(lines) {
    around_[3] = weigh(0);
    around_[4] = weigh(1);
    for (size_t i = 0; i < 4; ++i) pass_number(i);
  }

  // Calls go forward.
  FeatureSet of(size_t i) {
    constexpr FeatureSet kContactLines = {k_contact, k_phone, k_email, k_ph_footer_weak};
    pass_number(i + 4);
    around_ = {around_[1], around_[2], around_[3], around_[4], weigh(i + 2)};
    const LineInfo& line = lines_[i];
    FeatureSet found;
    found.add_if(k_numbers_near, numeric_ >= 3);
    found.add_if(k_lone_number, both(line.has(k_number), numeric_ < 3, !line.finished) && i > 0 &&
                                    i + 1 < lines_.size() && lines_[i - 1].tokens >= 4 && lines_[i + 1].tokens >= 3);
    const uint32_t sum = around_[0] + around_[1] + around_[3] + around_[4];
    const uint32_t footers = sum % 16, contacts = sum / 16;
    found.add_if(k_footer_near, footers >= 1);
    found.add_if(k_footer_near2, footers >= 2);
    found.add_if(k_contact_block, both(contacts >= 2, line.features.has_any(kContactLines)));
    return found;
  }

 private:
  void pass_number(size_t i) {
    static constexpr FeatureSet kNumbers = {k_number, k_cells};
    const bool numeric = i < lines_.size() && either(lines_[i].features.has_any(kNumbers),
                                                     both(lines_[i].tokens <= 4, lines_[i].has_digits));
    numeric_lines_ = numeric_lines_ << 1 | (numeric ? 1u : 0u);
    numeric_ += numeric_lines_ & 1u;
    numeric_ -= numeric_lines_ >> 9 & 1u;
  }
  // A footer counts 1, a contact 16: sums of four lines fit.
  uint32_t weigh(size_t i) const {
    static constexpr FeatureSet kContacts = {k_contact, k_phone, k_email, k_ph_footer_weak, k_ph_footer_strong};
    if (i >= lines_.size()) return 0;
    const LineInfo& line = lines_[i];
    return ((line.strong & label_bit(LineLabel::footer)) != 0 ? 1u : 0u) +
           (line.features.has_any(kContacts) ? 16u : 0u);
  }

  const std::vector<LineInfo>& lines_;
  std::array<uint32_t, 5> around_{};          // of the lines [i - 2, i + 2]
  uint32_t numeric_ = 0, numeric_lines_ = 0;  // among lines [i - 4, i + 4]: how many, and a bit for each
};

// The end of the story: a name or source behind its last paragraphs, or ./.
//
// `signed_off` needs 60 % of the page's prose before it and a long line, caption or list right before, or every name
// that stands alone would end the story.
class SignOff {
 public:
  explicit SignOff(const StripWorkspace& page)
      : page_(page), lines_(page.lines), behind_title_(page.title ? *page.title + size_t{1} : 0) {}

  // Calls go forward.
  FeatureSet of(size_t i) {
    FeatureSet found;
    found.add_if(k_signed_off, signed_off_);
    found.add_if(k_past_end_mark, ended_);
    found.add_if(k_sign_edge, sign_edge_);
    found.add_if(k_end_edge, end_edge_);
    pass(i);
    return found;
  }

 private:
  void pass(size_t i) {
    constexpr FeatureSet kBefore = {k_caption, k_end_mark, k_bullet, k_cells};
    constexpr FeatureSet kNoSource = {k_legal, k_person};
    constexpr LabelSet kNoName = label_set(LineLabel::ad, LineLabel::opener, LineLabel::menu, LineLabel::share);
    const LineInfo& line = lines_[i];
    sign_edge_ = end_edge_ = false;
    passed_ += page_.prose_tokens[i];
    prose_lines_ += both(line.is_prose, i >= behind_title_) ? 1 : 0;
    if (prose_lines_ < 2) return;
    // `Ảnh: Thu Hà` below a picture ends nothing.
    const bool source =
        either((line.strong & label_bit(LineLabel::byline)) != 0,
               both(line.has(k_ph_byline_weak), line.tokens <= 9, !line.finished, !line.has(k_caption)));
    const bool name = both(either(line.has(k_name), source), !line.features.has_any(kNoSource),
                           (line.strong & kNoName) == 0, (line.weak & label_bit(LineLabel::menu)) == 0);
    const uint64_t total = page_.all_prose_tokens;
    if (both(!signed_off_, name) && i > 0 && (lines_[i - 1].tokens >= 12 || lines_[i - 1].features.has_any(kBefore)) &&
        passed_ * 10 >= total * 6) {
      signed_off_ = sign_edge_ = true;
    }
    if (!ended_ && line.has(k_end_mark) && passed_ * 2 >= total) ended_ = end_edge_ = true;
  }

  const StripWorkspace& page_;
  const std::vector<LineInfo>& lines_;
  size_t behind_title_;
  uint64_t passed_ = 0;
  uint32_t prose_lines_ = 0;
  bool signed_off_ = false, ended_ = false, sign_edge_ = false, end_edge_ = false;
};

// Phrases of the site on the four lines before and behind.
class SitePhrases {
 public:
  explicit SitePhrases(const std::vector<LineInfo>& lines) : lines_(lines) {
    for (size_t i = 0; i < 4; ++i) window_ = window_ << 1 | bit(i);
  }
  // Calls go forward.
  FeatureSet of(size_t i) {
    window_ = (window_ << 1 | bit(i + 4)) & 0x1FFu;
    const uint32_t around = window_ & ~0x10u, but_one = around & (around - 1);
    FeatureSet found;
    found.add_if(k_site_near, around != 0);
    found.add_if(k_site_near3, (but_one & (but_one - 1)) != 0);
    return found;
  }

 private:
  uint32_t bit(size_t i) const { return i < lines_.size() && (lines_[i].strong & kSitePhrases) != 0 ? 1u : 0u; }

  const std::vector<LineInfo>& lines_;
  uint32_t window_ = 0;  // a bit for each of the lines [i - 4, i + 4]
};

// Runs of short lines that a colon announces.
class Announced {
 public:
  // Calls go forward.
  bool pass(const LineInfo& line) {
    const bool short_line = (line.tokens <= 12) & !line.finished & (line.strong == 0);
    announced_ = short_line & (announced_ | colon_);
    colon_ = line.soft_end & (line.tokens >= 3);
    return announced_;
  }

 private:
  bool announced_ = false, colon_ = false;  // colon_: the line before ends in one
};

bool is_long_headline(const LineInfo& line) {
  constexpr FeatureSet kOther = {k_numbered, k_bullet, k_date,    k_cells, k_speaker,     k_legal,
                                 k_caption,  k_caps,   k_wrapped, k_bars,  k_label_value, k_table_row};
  return both(line.has(k_headline), line.tokens >= 12, line.tokens <= 26, !line.features.has_any(kOther),
              line.strong == 0);
}

// What the lines before and behind tell.
FeatureSet find_neighbours(const std::vector<LineInfo>& lines, size_t i) {
  constexpr FeatureSet kAlt = {k_fold_title, k_eq_title, k_slide, k_hinh_anh};
  constexpr FeatureSet kList = {k_bullet, k_cells, k_numbered};
  FeatureSet features;
  if (i > 0) {
    const LineInfo& before = lines[i - 1];
    features.add_if(k_prev_alt, before.features.has_any(kAlt));
    features.add_if(k_prev_headline, before.has(k_headline));
    features.add_if(k_prev_opener, ((before.strong | before.weak) & label_bit(LineLabel::opener)) != 0);
    features.add_if(k_prev_list, before.features.has_any(kList));
    features.add_if(k_prev_date, before.has(k_date));
    features.add_if(k_prev_legal, before.has(k_legal));
    features.add_if(k_prev_soft_end, before.soft_end);
  }
  if (i + 1 < lines.size()) {
    const LineInfo& next = lines[i + 1];
    features.add_if(k_next_list, next.features.has_any(kList));
    features.add_if(k_next_prose, next.has(k_prose));
    features.add_if(k_next_date, next.has(k_date));
    features.add_if(k_next_legal, next.has(k_legal));
    features.add_if(k_next_contact, next.has(k_contact));
  }
  return features;
}

// One walk for all that looks at a few lines around, and for what has been passed.
void walk_forward(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  const size_t title = page.title.value_or(0);
  ParagraphDistance behind;
  SignOff sign_off(page);
  Neighbourhood neighbourhood(lines);
  SitePhrases site(lines);
  Announced announced;
  bool long_headline_before = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    FeatureSet found = sign_off.of(i) | neighbourhood.of(i) | site.of(i) | find_neighbours(lines, i);
    found.add_if(k_prose_behind, behind.known());
    line.is_paragraph = is_paragraph(line);
    behind.pass(line);
    found.add_if(k_run_after_colon, announced.pass(line));
    found.add_if(k_early_date, both(i + 3 < title, line.has(k_date)));
    const bool long_headline = is_long_headline(line);
    if (both(long_headline_before, long_headline) && page.head_keys[i - 1] != page.head_keys[i]) {
      found.add(k_headline_run);
      lines[i - 1].features.add(k_headline_run);
    }
    long_headline_before = long_headline;
    line.features = line.features | found;
  }
}

}  // namespace

void walk_lines(StripWorkspace& page) {
  walk_forward(page);
  walk_backward(page);
}

}  // namespace vnsift
