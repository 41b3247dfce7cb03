// The order of the steps; each is a file of its own.
#include <vnsift/strip.h>

#include "strip/byline.h"
#include "strip/contact_page.h"
#include "strip/decoder.h"
#include "strip/index_page.h"
#include "strip/line_phrases.h"
#include "strip/line_shape.h"
#include "strip/line_words.h"
#include "strip/page_features.h"
#include "strip/page_summary.h"
#include "strip/plain_page.h"
#include "strip/reasons.h"
#include "strip/title.h"

namespace vnsift {

namespace {

void read_lines(const PreparedText& text, const UserPhrases* user, StripWorkspace& page) {
  static constexpr LineInfo kNone{};  // copied: cheaper than a new one, which GCC 12 makes by `rep stos`
  page.lines.clear();
  page.lines.reserve(text.lines().size());
  LineShaper shaper(text);
  LinePhrases phrases(text, user);
  for (uint32_t i = 0; i < text.lines().size(); ++i) {
    if (text.lines()[i].blank()) continue;
    LineInfo& line = page.lines.emplace_back(kNone);
    shaper.shape(i, line);
    match_line_words(text, line);
    phrases.match(line);
  }
}

}  // namespace

void LineLabeller::run(const PreparedText& text, const PageHints& hints, PageLabels& out) const {
  out.clear();
  StripWorkspace& page = out.workspace.get();
  read_lines(text, options_.phrases.get(), page);
  find_blocks(text, page);
  find_contact_page(text, page);
  choose_title(text, hints.title, page);
  const bool plain = is_plain_page(page);
  page.is_index = false;
  if (!plain) find_index_page(page);
  find_context(text, page);
  const DecoderTables& tables = options_.weights ? *options_.weights : kDecoderTables;
  const int bias = options_.bias + (plain && !has_teasers(page) ? kPlainPageBias : 0);
  decode_lines(tables, bias, page, out.lines);
  choose_bylines(text, page, out);
  choose_lead(text, page, out);
  for (size_t i = 0; options_.reasons && i < out.lines.size(); ++i) {
    explain_line(tables, page.lines[i], i > 0 && out.lines[i].state != out.lines[i - 1].state, out.lines[i]);
    if (page.lines[i].is_credit) add_reason("byline_shape", out.lines[i]);
  }
  summarise_page(text, page, options_, out);
}

StripWorkspaceOwner::StripWorkspaceOwner() = default;
StripWorkspaceOwner::~StripWorkspaceOwner() = default;
StripWorkspaceOwner::StripWorkspaceOwner(const StripWorkspaceOwner&) {}
StripWorkspaceOwner& StripWorkspaceOwner::operator=(const StripWorkspaceOwner&) { return *this; }
StripWorkspaceOwner::StripWorkspaceOwner(StripWorkspaceOwner&&) noexcept = default;
StripWorkspaceOwner& StripWorkspaceOwner::operator=(StripWorkspaceOwner&&) noexcept = default;

StripWorkspace& StripWorkspaceOwner::get() {
  if (!workspace_) workspace_ = std::make_unique<StripWorkspace>();
  return *workspace_;
}

}  // namespace vnsift
