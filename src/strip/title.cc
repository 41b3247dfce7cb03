#include "strip/title.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/branchless.h"
#include "strip/line_text.h"
#include "text/syllable_keys.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr uint32_t kFirstLines = 14;  // candidates: so many lines from the top, and before the main part
constexpr uint32_t kMaxTokens = 60;   // titles of legal documents run to 60

std::span<const Token> tokens_of(const PreparedText& text, const LineInfo& line) {
  return {text.tokens().data() + line.first_token, line.tokens};
}

uint64_t base_key(const Token& token) { return is_hashed_key(token.key) ? token.key : base_key_of(token.key); }

bool starts_with_keys(std::span<const Token> line, std::span<const Token> head) {
  return head.size() <= line.size() && std::equal(head.begin(), head.end(), line.begin(),
                                                  [](const Token& a, const Token& b) { return a.key == b.key; });
}

// `line` is, token by token, `title` without its diacritics.
bool starts_with_folded(std::span<const Token> title, std::span<const Token> line) {
  return line.size() <= title.size() && std::equal(line.begin(), line.end(), title.begin(),
                                                   [](const Token& a, const Token& b) { return a.key == base_key(b); });
}

// The tokens of an unaccented line without `hinh anh 3`.
std::span<const Token> alt_tokens(const PreparedText& text, const LineInfo& line) {
  const std::span<const Token> tokens = tokens_of(text, line);
  return line.has(k_hinh_anh) ? tokens.first(tokens.size() - 3) : tokens;
}

// The last segment of a breadcrumb.
std::span<const Token> last_crumb(const PreparedText& text, const LineInfo& line) {
  const std::span<const Token> tokens = tokens_of(text, line);
  size_t first = tokens.size();
  while (first > 1 && tokens[first - 1].gap != Gap::other) --first;
  return first > 1 ? tokens.subspan(first - 1) : std::span<const Token>{};
}

// Up to kCount values without an allocation for each page.
template <typename Value, size_t kCount>
class FewValues {
 public:
  size_t size() const { return size_; }
  const Value* begin() const { return values_.data(); }
  const Value* end() const { return values_.data() + size_; }
  void push_back(Value value) { values_[size_++] = value; }  // precondition: size() < kCount

 private:
  size_t size_ = 0;
  std::array<Value, kCount> values_;
};

class TitleChooser {
 public:
  TitleChooser(const PreparedText& text, const StripWorkspace& page) : text_(text), page_(page), lines_(page.lines) {
    if (!page.any_features.has_any({k_unaccented, k_crumb})) return;
    const size_t end = std::min(lines_.size(), std::max<size_t>(kFirstLines, page.has_main ? page.main_first + 2 : 0));
    for (size_t i = 0; i < lines_.size() && crumbs_.size() < kMaxEvidence; ++i) {
      if (lines_[i].has(k_unaccented) && folded_.size() < kMaxEvidence) folded_.push_back(static_cast<uint32_t>(i));
      if (i < end && lines_[i].has(k_crumb)) crumbs_.push_back(static_cast<uint32_t>(i));
    }
  }

  std::optional<uint32_t> choose() {
    const auto last =
        static_cast<uint32_t>(page_.has_main ? std::min<size_t>(page_.main_first + 2, lines_.size()) : lines_.size());
    const uint32_t before_main = page_.has_main && page_.main_first > kFirstLines ? page_.main_first - kFirstLines : 0;
    FewValues<Candidate, kMaxCandidates> candidates;
    int sure = kLeastScore;  // what the best of them has at least
    for (uint32_t i = 0; i < last; ++i) {
      if (i == kFirstLines) i = std::max(i, before_main);
      if (i >= last || (i >= kFirstLines && !page_.has_main)) break;
      if (!may_be_title(i)) continue;
      candidates.push_back(judge(i));
      sure = std::max(sure, (candidates.end() - 1)->least());
      if (!lines_[i].has(k_short_run12) && seen_.size() < kMaxEvidence) seen_.push_back(lines_[i].key);
    }
    // What the words of the story say is asked for only where it decides: reading the story costs as much as all the
    // rest. Of equal ones the first.
    const auto may_win = [&sure](const Candidate& candidate) { return candidate.most() >= sure; };
    const bool decides = std::count_if(candidates.begin(), candidates.end(), may_win) > 1 || sure == kLeastScore;
    std::optional<uint32_t> best;
    int best_score = kLeastScore - 1;
    for (const Candidate& candidate : candidates) {
      if (!may_win(candidate)) continue;
      const int score = decides ? score_of(candidate, best_score) : candidate.score;
      if (score <= best_score && decides) continue;
      best = candidate.line;
      best_score = score;
    }
    return best ? best_of_copies(*best) : best;
  }

 private:
  static constexpr size_t kMaxEvidence = 64;
  static constexpr size_t kMaxCandidates = 2 * kFirstLines + 2;
  static constexpr int kLeastScore = 0;  // less does not make a title
  static constexpr int kPoint = 20;      // scores are in twentieths: points of .8 and .35 add up without a remainder

  // A line that may be the title, and what it scores but for the words of the story.
  struct Candidate {
    uint32_t line;
    int score;
    bool asks_story, crumb;
    uint32_t tokens;
    // The score with what the story adds, as points_of_story().
    int least() const { return score - (asks_story && tokens >= 6 && !crumb ? 3 * kPoint : 0); }
    int most() const { return score + (!asks_story ? 0 : tokens < 6 ? 4 * kPoint : 7 * kPoint); }
  };
  // A headline does not begin with them.
  static bool is_no_title(char c) { return either(c == '(', c == ')', c == ',', c == ';', c == ':', c == '.'); }

  // The headline stands twice on some pages: as the title of the document before the menus, or again behind a box of
  // facts. The copy with a date behind it is the headline; else the one that its story follows.
  uint32_t best_of_copies(uint32_t chosen) const {
    constexpr uint32_t kFar = 120;  // lines
    if (!lines_[chosen].has(k_dup_far)) return chosen;
    const auto has_date = [this](size_t i) { return i + 1 < lines_.size() && lines_[i + 1].has(k_date); };
    if (has_date(chosen)) return chosen;
    const uint32_t first = chosen > kFar ? chosen - kFar : 0;
    const auto end = static_cast<uint32_t>(std::min<size_t>(chosen + kFar, lines_.size()));
    std::optional<uint32_t> with_story;
    for (uint32_t i = first; i < end; ++i) {
      if (i == chosen || lines_[i].key != lines_[chosen].key) continue;
      if (has_date(i)) return i;
      if (i > chosen + 4 && story_follows(i) && !with_story) with_story = i;
    }
    return with_story && !story_follows(chosen) ? *with_story : chosen;
  }

  // What stands on the six lines below: text or a date, and facts with a name each: `Mức lương: 9 triệu`.
  struct Below {
    bool text = false;
    uint32_t facts = 0;
    bool is_story() const { return text || facts >= 2; }
  };
  Below lines_below(size_t i) const {
    static constexpr FeatureSet kText = {k_date, k_legal};
    Below below;
    for (size_t j = i + 1; j < std::min<size_t>(i + 7, lines_.size()); ++j) {
      below.text |= either(lines_[j].is_prose, lines_[j].features.has_any(kText));
      below.facts += both(lines_[j].has(k_label_value), lines_[j].strong == 0) ? 1 : 0;
    }
    return below;
  }
  bool story_follows(size_t i) const { return lines_below(i).is_story(); }

  // The pairs of words of the main part, as bits: a headline speaks of what the text speaks of, a menu does not.
  void read_story() {
    constexpr size_t kEnough = 800;  // tokens
    has_read_story_ = true;
    story_.fill(0);
    if (!page_.has_main) return;
    size_t read = 0;
    for (uint32_t i = page_.main_first; i <= page_.main_last && read < kEnough; ++i) {
      if (!lines_[i].is_prose) continue;
      const std::span<const Token> tokens = tokens_of(text_, lines_[i]);
      for (size_t j = 1; j < std::min(tokens.size(), kEnough); ++j) add_pair(tokens[j - 1].key, tokens[j].key);
      read += tokens.size();
    }
    knows_story_ = read >= 60;
  }
  bool knows_story() {
    if (!has_read_story_) read_story();
    return knows_story_;
  }
  static size_t slot(uint64_t first, uint64_t second) {
    return static_cast<size_t>((first * 0x9E3779B97F4A7C15u ^ second) * 0xD6E8FEB86659FD93u >> 51);
  }
  void add_pair(uint64_t first, uint64_t second) {
    const size_t bit = slot(first, second);
    story_[bit / 64] |= uint64_t{1} << bit % 64;
  }
  // How many of a hundred pairs of words of the line come in the story.
  uint32_t share_in_story(std::span<const Token> tokens) const {
    if (tokens.size() < 2) return 0;
    size_t known = 0;
    for (size_t j = 1; j < tokens.size(); ++j) {
      const size_t bit = slot(tokens[j - 1].key, tokens[j].key);
      known += story_[bit / 64] >> bit % 64 & 1;
    }
    return static_cast<uint32_t>(known * 100 / (tokens.size() - 1));
  }

  // `Câu hỏi thường gặp` stands in menus, and above the questions.
  bool is_rubric_title(uint32_t i) const {
    return i + 1 < lines_.size() && lines_[i + 1].is_prose && lines_[i + 1].strong == 0;
  }

  bool may_be_title(uint32_t i) const {
    constexpr FeatureSet kOther = {k_date,  k_bullet, k_hashtag, k_contact, k_lower_start, k_crumb, k_bars,
                                   k_slide, k_number, k_cells,   k_dated,   k_clock,       k_arrow, k_unaccented,
                                   k_phone, k_email,  k_caption, k_glued,   k_speaker};
    constexpr FeatureSet kSomeone = {k_name, k_person};
    const LineInfo& line = lines_[i];
    if (line.tokens < 2 || line.tokens > kMaxTokens || line.soft_end || line.features.has_any(kOther)) return false;
    // The page of a doctor, of a post.
    if (line.features.has_any(kSomeone) && !ends_crumb(i) &&
        !(i > 0 && lines_[i - 1].has(k_crumb) && lines_below(i).facts >= 2))
      return false;
    const LabelSet strong = line.strong & ~label_bit(LineLabel::inline_related);
    if (strong != 0 && (strong != label_bit(LineLabel::menu) || !is_rubric_title(i))) return false;
    if (line.has(k_legal) && line.has(k_caps)) return false;
    return !line.finished || line.has(k_headline) || is_open(line);
  }

  // It is the last segment of a breadcrumb.
  bool ends_crumb(uint32_t i) const {
    const std::span<const Token> tokens = tokens_of(text_, lines_[i]);
    return std::any_of(crumbs_.begin(), crumbs_.end(), [&](uint32_t crumb) {
      const std::span<const Token> last = last_crumb(text_, lines_[crumb]);
      return last.size() >= std::min<size_t>(4, tokens.size()) && starts_with_keys(tokens, last);
    });
  }

  // Cut off by the crawler: ends in ... or …
  bool is_open(const LineInfo& line) const {
    const std::string_view s = slice(text_.view(), text_.lines()[line.line].span);
    return s.ends_with("...") || s.ends_with("…");
  }

  Candidate judge(uint32_t i) const {
    static constexpr FeatureSet kCopies = {k_dup_far, k_dup_next, k_dup_prev};
    constexpr LabelSet kNavigation =
        label_set(LineLabel::menu, LineLabel::opener, LineLabel::more_link, LineLabel::share, LineLabel::widget);
    const LineInfo& line = lines_[i];
    const std::span<const Token> tokens = tokens_of(text_, line);
    const bool in_long_run = line.has(k_short_run12);
    const Below below = lines_below(i);
    int points = 10 + (below.is_story() ? 0 : -8) + (line.has(k_wrapped) ? -6 : 0);
    points += is_no_title(text_.view()[text_.lines()[line.line].span.begin]) ? -4 : 0;
    if (i + 1 < lines_.size()) {
      const LineInfo& next = lines_[i + 1];
      const bool goes_on = next.has(k_short_run3);
      points += (next.has(k_date) ? 3 : 0) + (next.key == line.key ? -6 : 0);
      points += (both(line.has(k_short_run6), goes_on) ? -4 : 0) + (both(in_long_run, goes_on) ? -2 : 0);
      // A fact of a card, with more of them below.
      points += both(line.has(k_label_value), next.has(k_label_value)) ? -5 : 0;
    }
    if (i > 0) {
      const int behind_crumb = in_long_run ? 2 : 5;
      points += (lines_[i - 1].has(k_date) ? 2 : 0) + (lines_[i - 1].has(k_crumb) ? behind_crumb : 0);
    }
    const bool crumb = ends_crumb(i), open = is_open(line);
    points += crumb ? 6 : 0;
    for (uint32_t folded : folded_) {
      const std::span<const Token> alt = alt_tokens(text_, lines_[folded]);
      if ((alt.size() == tokens.size() || alt.size() >= 5) && starts_with_folded(tokens, alt)) {
        points += 6;
        break;
      }
    }
    points += line.features.has_any(kCopies) ? 1 : 0;
    if (std::find(seen_.begin(), seen_.end(), line.key) != seen_.end()) points -= 3;
    points += (line.tokens <= 5 ? -2 : 0) + (line.tokens <= 3 ? -2 : 0) + (open ? 1 : 0);
    if (i == 0) points += (line.tokens < 5 ? 0 : line.has(k_caps) ? 3 : 6) + (open ? 3 : 0);
    points += (line.has(k_numbered) ? -5 : 0) + (line.has(k_ascii) ? -4 : 0);
    points += both(line.has(k_title_case), !crumb) ? -5 : 0;
    points += (below.facts >= 2 ? 3 : 0) + (line.strong != 0 ? -2 : 0) + (line.speaker_key != 0 ? -1 : 0);
    int score = points * kPoint - 16 * static_cast<int>(std::min(i, 10u));
    if (page_.has_main && page_.main_first > i) score -= 7 * static_cast<int>(std::min(page_.main_first - i, 20u));
    score -= (line.weak & kNavigation) != 0 ? 50 : 0;

    const bool in_story = page_.has_main && i > page_.main_first && i <= page_.main_last;
    const bool asks_story = page_.has_main && tokens.size() >= 4 && !line.is_prose && !in_story;
    return {.line = i, .score = score, .asks_story = asks_story, .crumb = crumb, .tokens = line.tokens};
  }

  // With the story, if that can make it better than `best`.
  int score_of(const Candidate& candidate, int best) {
    if (!candidate.asks_story || candidate.most() <= best || !knows_story()) return candidate.score;
    const std::span<const Token> tokens = tokens_of(text_, lines_[candidate.line]);
    return candidate.score + kPoint * points_of_story(share_in_story(tokens), tokens.size(), candidate.crumb);
  }

  static int points_of_story(uint32_t share, size_t tokens, bool crumb) {
    if (tokens < 6) return share >= 50 ? 4 : 0;
    if (share >= 50) return 7;
    if (share >= 30) return 5;
    if (share >= 15) return 2;
    return share == 0 && !crumb ? -3 : 0;
  }

  const PreparedText& text_;
  const StripWorkspace& page_;
  const std::vector<LineInfo>& lines_;
  FewValues<uint32_t, kMaxEvidence> folded_, crumbs_;
  FewValues<uint64_t, kMaxEvidence> seen_;
  std::array<uint64_t, 128> story_;  // 8,192 bits, set if has_read_story_
  bool has_read_story_ = false, knows_story_ = false;
};

void compare_with_title(const PreparedText& text, uint32_t title_index, StripWorkspace& page) {
  LineInfo& title = page.lines[title_index];
  const std::span<const Token> title_tokens = tokens_of(text, title);
  title.features.add(k_is_title);
  // No rubric, then.
  title.strong &= ~label_bit(LineLabel::menu);
  title.features.remove(k_ph_menu_strong);
  const Token first = title_tokens.empty() ? Token{} : title_tokens[0];
  const uint64_t first_base = base_key(first);
  for (size_t i = 0; i < page.lines.size(); ++i) {
    LineInfo& line = page.lines[i];
    line.features.add_if(k_before_title, i < title_index);
    // What says the same, with or without diacritics, in part or with more behind it, begins with the same word.
    const uint64_t word = page.head_keys[i];
    if (((word != first.key) & (word != first_base)) || i == title_index || line.tokens == 0) continue;
    const std::span<const Token> tokens = tokens_of(text, line);
    if (line.key == title.key) {
      line.features.add(k_eq_title);
    } else if (i > title_index && tokens.size() >= 5 && title_tokens.size() >= 4 &&
               starts_with_keys(title_tokens, tokens)) {
      line.features.add(k_title_part);
    }
    if (line.has(k_unaccented) || line.has(k_hinh_anh)) {
      const std::span<const Token> alt = alt_tokens(text, line);
      line.features.add_if(k_fold_title, alt.size() >= std::min<size_t>(4, title_tokens.size()) &&
                                             alt.size() * 3 >= title_tokens.size() * 2 &&
                                             starts_with_folded(title_tokens, alt));
    }
    if (title_tokens.size() >= 4 && tokens.size() > title_tokens.size() + 2) {
      const std::span<const Token> head = tokens.first(title_tokens.size());
      const auto is_unmarked = [](const Token& token) { return (token.shape & token_shape::kMarked) == 0; };
      const bool folded = head[0].key == first_base && starts_with_folded(title_tokens, head) &&
                          std::all_of(head.begin(), head.end(), is_unmarked);
      // A sentence may begin with the words of the title: what is glued to it begins with a capital.
      const Token& behind = tokens[title_tokens.size()];
      const bool glued = behind.gap == Gap::blank && first_upper(behind) && starts_with_keys(head, title_tokens);
      line.features.add_if(k_title_glued, folded || glued);
    }
  }
  for (size_t i = title_index + 1; i < std::min<size_t>(title_index + 6, page.lines.size()); ++i) {
    page.lines[i].features.add(k_near_title);
    page.lines[i].features.add_if(k_after_title, i == title_index + 1);
  }
}

uint64_t key_of(std::string_view words) {
  PreparedText text;
  text.assign(words, Need::tokens);
  return text.tokens().empty() ? 0 : key_of_line(text.tokens());
}

}  // namespace

void choose_title(const PreparedText& text, std::string_view hint, StripWorkspace& page) {
  page.title.reset();
  if (!hint.empty()) {
    const uint64_t key = key_of(hint);
    for (uint32_t i = 0; i < page.lines.size() && !page.title && key != 0; ++i) {
      if (page.lines[i].key == key) page.title = i;
    }
  }
  if (!page.title && page.contact) page.title = page.contact->first;
  if (!page.title) page.title = TitleChooser(text, page).choose();
  if (page.title) compare_with_title(text, *page.title, page);
}

}  // namespace vnsift
