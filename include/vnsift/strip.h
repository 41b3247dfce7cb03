// Which lines of a scraped page its author wrote: title, lead, body; and which are menus, teasers, share bars, footers
// (spec: strip.md).
//
//   LineLabeller labeller({});
//   PageLabels page;
//   labeller.run(prepared, {}, page);
//   if (page.lines[0].label == LineLabel::title) ...
//
// Cost: 4 ns a byte over PreparedText, linear. One const labeller serves all threads; PageLabels is reused by its
// worker.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/prepared.h>

namespace vnsift {

// The order is that of strip.md 3; the names in records are label_name().
enum class LineLabel : uint8_t {
  title,
  lead,
  heading,
  body,
  list,  // content
  caption,
  byline,
  date,  // soft
  opener,
  more_link,
  inline_related,
  teaser_head,
  teaser_dup,
  teaser_summary,
  headline_list,
  alt_text,
  breadcrumb,
  menu,
  pager,
  share,
  rating,
  comment,
  accessibility,
  widget,
  footer,
  app_link,
  back_to_top,
  login,
  tags,
  ad,
  promo,
  toc,
  debris,
  count
};
enum class LineClass : uint8_t { content, soft, boilerplate };
enum class LineState : uint8_t { header, body, inline_block, tail, footer, count };
enum class Verdict : uint8_t { article, index, uncertain, empty };

std::string_view label_name(LineLabel label);
std::optional<LineLabel> parse_label(std::string_view name);
constexpr LineClass class_of(LineLabel label) {
  if (label <= LineLabel::list) return LineClass::content;
  return label <= LineLabel::date ? LineClass::soft : LineClass::boilerplate;
}
std::string_view class_name(LineClass line_class);
std::string_view state_name(LineState state);  // HEADER BODY INLINE TAIL FOOTER
std::string_view verdict_name(Verdict verdict);

// Why a line got its label (strip.md 4): a code, and for some a label or state as its argument (`phrase:opener`).
struct Reason {
  uint8_t code = 0;
  uint8_t argument = 0;
};
std::string reason_name(Reason reason);

struct LineRecord {
  uint32_t line = 0;  // index into PreparedText::lines(); blank lines have no record
  LineLabel label = LineLabel::body;
  LineState state = LineState::body;
  int16_t margin = 0;  // score of the best path less the best one that gives the line the other class
  uint8_t reason_count = 0;
  std::array<Reason, 4> reasons{};  // strongest first; none without StripOptions::reasons
};

// What is known of a page beside its text; all may be empty.
struct PageHints {
  std::string_view title;
  std::string_view url;
};

struct StripWorkspace;  // src/strip/line_info.h

// The buffers of the labeller, kept from page to page; a copy has its own.
class StripWorkspaceOwner {
 public:
  StripWorkspaceOwner();
  ~StripWorkspaceOwner();
  StripWorkspaceOwner(const StripWorkspaceOwner&);
  StripWorkspaceOwner& operator=(const StripWorkspaceOwner&);
  StripWorkspaceOwner(StripWorkspaceOwner&&) noexcept;
  StripWorkspaceOwner& operator=(StripWorkspaceOwner&&) noexcept;
  StripWorkspace& get();

 private:
  std::unique_ptr<StripWorkspace> workspace_;
};

struct PageLabels {
  Verdict verdict = Verdict::empty;
  double confidence = 0;  // m / (m + 2), m = mean margin, two decimals
  double vi_share = 0;    // share of legal Vietnamese syllables (normalize.md 2) of some 100 tokens, two decimals
  std::vector<LineRecord> lines;  // one a non-blank line, in order
  LineFilter kept;                // one byte a line of PreparedText::lines(): in the cleaned text or not
  std::optional<ViewSpan> title, lead, date;
  std::string date_iso;  // yyyy-mm-dd[Thh:mm], empty if unknown
  std::vector<ViewSpan> bylines;
  StripWorkspaceOwner workspace;
  void clear();  // all but the buffers
};

struct DecoderTables;  // src/strip/decoder_tables.h
struct UserPhrases;    // src/strip/user_phrases.h

struct StripOptions {
  int bias = 0;       // added to the score of every boilerplate label
  int min_body = 40;  // tokens of content below which a page is `uncertain`
  // Labels that stay in the cleaned text, a bit each; content and soft by default.
  uint64_t keep = 0xFF;
  bool reasons = true;  // false: records of lines are left without reasons, which nobody will read (3 % of the time)
  std::shared_ptr<const DecoderTables> weights;  // null: those built in
  std::shared_ptr<const UserPhrases> phrases;    // beside those built in, or instead of them
};

// Weights of the user's own: a table as weights_table() gives it (docs/strip.md). The message of an error begins with
// the number of the line.
Result<std::shared_ptr<const DecoderTables>> read_weights(std::string_view table);
std::string weights_table();  // those built in

// Phrases of the user's own: rows phrase, class, where, strength as phrases_table() gives them, beside the built-in
// ones or instead of them.
Result<std::shared_ptr<const UserPhrases>> read_phrases(std::string_view table, bool replaces);
std::string phrases_table();

class LineLabeller {
 public:
  static constexpr Need kNeeds = Need::page_phrases | Need::page_atoms;  // page_atoms are among atoms

  explicit LineLabeller(StripOptions options) : options_(std::move(options)) {}
  void run(const PreparedText& text, const PageHints& hints, PageLabels& out) const;

 private:
  StripOptions options_;
};

// Appends the cleaned text: the kept lines as they stand in the source, with their own line ends; a run of blank lines
// becomes one, none at either end. O(text).
void append_kept_text(const PreparedText& text, const LineFilter& kept, std::string& out);

}  // namespace vnsift
