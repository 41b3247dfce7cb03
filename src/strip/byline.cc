#include "strip/byline.h"

#include <algorithm>

#include "base/branchless.h"
#include "strip/credit_shape.h"
#include "strip/line_text.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr uint32_t kLongLine = 12;                              // tokens of a paragraph
constexpr uint32_t kMostTokens = 16;                            // of a byline
constexpr size_t kNearTitle = 6, kFarText = 4, kSignature = 6;  // lines

class BylineChooser {
 public:
  BylineChooser(const PreparedText& text, StripWorkspace& page, PageLabels& out)
      : text_(text), page_(page), lines_(page.lines), records_(out.lines) {
    for (size_t i = 0; i < lines_.size(); ++i) total_ += content_tokens(i);
  }

  void run() {
    const size_t title = page_.title ? *page_.title : lines_.size();
    size_t paragraphs = 0;  // since the title
    uint64_t passed = 0;
    std::optional<size_t> before;  // the last line of the kept text that is no byline
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool near = i > title && i <= title + kNearTitle && paragraphs <= 1;
      const bool behind_text = before && i - *before <= kFarText && passed * 10 >= total_ * 6;
      if (may_be(i) && (near || behind_text || is_kept(i))) choose(i, near, before, behind_text);
      passed += content_tokens(i);
      if (!is_kept(i) || is_soft(i)) continue;
      before = i;
      paragraphs += lines_[i].tokens >= kLongLine && i != title ? 1 : 0;
    }
  }

 private:
  LineText line_text(size_t i) const {
    const LineInfo& line = lines_[i];
    const ViewSpan span = text_.lines()[line.line].span;
    return {slice(text_.view(), span), {text_.tokens().data() + line.first_token, line.tokens}, span.begin};
  }
  bool is_kept(size_t i) const { return class_of(records_[i].label) != LineClass::boilerplate; }
  bool is_soft(size_t i) const {
    return records_[i].label == LineLabel::byline || records_[i].label == LineLabel::date;
  }
  uint64_t content_tokens(size_t i) const {
    return class_of(records_[i].label) == LineClass::content && lines_[i].tokens >= 8 ? lines_[i].tokens : 0;
  }

  // Short enough, no sentence, and nothing that a site says.
  bool may_be(size_t i) const {
    constexpr LabelSet kPerhaps = label_set(LineLabel::byline, LineLabel::caption, LineLabel::date);
    static constexpr FeatureSet kNever = {k_numbered, k_is_title, k_date};
    const LineInfo& line = lines_[i];
    if (records_[i].label == LineLabel::byline) return true;
    if (line.has(k_link_only) && line.strong == 0) return true;
    return both(line.tokens - 1 < kMostTokens, either(!line.has(k_short_sentence), line.tokens <= 4),
                !line.features.has_any(kNever), !line.soft_end, (line.strong & ~kPerhaps) == 0);
  }

  // The kept text ends here: behind it is nothing, or what is left out.
  bool ends_text(size_t i) const {
    for (size_t j = i + 1; j < lines_.size(); ++j) {
      if (!is_kept(j)) return true;
      if (j > i + 3) return false;
      if (is_soft(j)) continue;
      if (lines_[j].tokens > kMostTokens) return false;
      const CreditShape shape = credit_shape(line_text(j));
      if (shape == CreditShape::none || shape == CreditShape::office) return false;
    }
    return true;
  }

  // A line of text stands before: a paragraph, a picture, a row of a list, a short sentence.
  bool stands_behind_text(size_t before) const {
    constexpr FeatureSet kText = {k_bullet, k_cells, k_caption, k_numbered, k_rule, k_table_row, k_speaker};
    const LineInfo& line = lines_[before];
    return line.tokens >= 8 || line.finished || line.features.has_any(kText) ||
           records_[before].label == LineLabel::caption;
  }

  // Below the name of an office, or below the signs of a legal document.
  bool is_signature(size_t i) const {
    for (size_t j = i, seen = 0; j-- > 0 && seen < kSignature; ++seen) {
      if (!is_kept(j)) continue;
      const LineInfo& line = lines_[j];
      if (line.has(k_legal) || (line.has(k_person) && line.has(k_caps))) return true;
      if (line.tokens >= kLongLine) return false;
    }
    return false;
  }

  bool has_name_beside(size_t i) const {
    const auto is_name = [this](size_t j) { return lines_[j].has(k_name) || lines_[j].has(k_person); };
    return (i > 0 && is_name(i - 1)) || (i + 1 < lines_.size() && is_name(i + 1));
  }

  // No gap between its tokens is a blank.
  static bool is_one_word(const LineText& line) {
    const auto is_blank = [](const Token& token) { return token.gap == Gap::blank; };
    return line.tokens.size() < 2 || std::none_of(line.tokens.begin() + 1, line.tokens.end(), is_blank);
  }

  void choose(size_t i, bool near, std::optional<size_t> before, bool behind_text) {
    LineRecord& record = records_[i];
    LineInfo& line = lines_[i];
    const bool was_byline = record.label == LineLabel::byline;
    if (line.has(k_link_only)) {
      if (behind_text && ends_text(i) && is_kept(i) && stands_behind_text(*before)) record.label = LineLabel::byline;
      return;
    }
    if (line.tokens == 0 || line.tokens > kMostTokens) {
      if (was_byline) record.label = LineLabel::body;
      return;
    }
    const LineText words = line_text(i);
    // Far from the title and from the end of the text nothing becomes a byline but the name of a user.
    const bool place = near || behind_text;
    if (!was_byline && !place && !is_one_word(words)) return;
    const CreditShape shape = credit_shape(words);
    if (!was_byline && (shape == CreditShape::none || shape == CreditShape::image)) return;
    const bool name = shape == CreditShape::names || shape == CreditShape::calling || line.has(k_name);
    if (name && is_signature(i)) {
      if (was_byline) record.label = LineLabel::body;
      return;
    }
    const bool follows = before && behind_text && stands_behind_text(*before) && ends_text(i);
    // `MỞ ĐẦU`, `Giới Thiệu Chung` have the shape of a name; pen names are two words.
    const bool heading = near && !follows && (line.has(k_caps) || line.tokens == 3) && name && !is_full_name(words);
    if (was_byline) {
      if (heading && i + 1 < lines_.size() && is_kept(i + 1)) record.label = LineLabel::heading;
      if (shape == CreditShape::none && line.tokens >= 3 &&
          ((line.strong | line.weak) & label_bit(LineLabel::byline)) == 0)
        record.label = LineLabel::body;
      line.is_credit = record.label == LineLabel::byline && shape != CreditShape::none;
      return;
    }
    if (fits(i, shape, near && !heading, follows)) {
      record.label = LineLabel::byline;
      line.is_credit = true;
    }
  }

  bool fits(size_t i, CreditShape shape, bool near, bool follows) const {
    const bool kept = is_kept(i);
    const bool next = follows && i > 0 && (is_kept(i - 1) || records_[i - 1].label == LineLabel::ad);
    const auto is_sure = [&] { return is_full_name(line_text(i)) && !has_name_beside(i); };
    switch (shape) {
      case CreditShape::labelled:
        return near || follows;
      case CreditShape::source:
      case CreditShape::bracket:
        return next || (near && kept);
      case CreditShape::dated:
        return near || (next && kept);
      case CreditShape::calling:
        return (near || next) && !has_name_beside(i);
      case CreditShape::names:
        return (next && (kept || is_sure())) || (near && is_sure());
      case CreditShape::initials:
        return next && kept;
      case CreditShape::office:
        return next && ((kept && record_is_short(i)) || (behind_is_sure(i) && !lines_[i].has(k_title_case)));
      case CreditShape::user:
        return kept ? records_[i].state == LineState::body : near && has_date_behind(i);
      case CreditShape::image:
      case CreditShape::none:
        break;
    }
    return false;
  }

  bool has_date_behind(size_t i) const { return i + 1 < lines_.size() && lines_[i + 1].has(k_date); }

  bool record_is_short(size_t i) const { return lines_[i].tokens <= 6; }

  // A block of the site begins right behind.
  bool behind_is_sure(size_t i) const {
    return i + 1 < lines_.size() && lines_[i + 1].strong != 0 && records_[i].label == LineLabel::headline_list;
  }

  const PreparedText& text_;
  const StripWorkspace& page_;
  std::vector<LineInfo>& lines_;
  std::vector<LineRecord>& records_;
  uint64_t total_ = 0;
};

}  // namespace

void choose_bylines(const PreparedText& text, StripWorkspace& page, PageLabels& out) {
  if (!page.is_index) BylineChooser(text, page, out).run();
}

}  // namespace vnsift
