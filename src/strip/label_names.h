// The names of labels and states, in the order of their enumerations (strip.md 3, 6.4).
#pragma once

#include <array>
#include <string_view>

#include <vnsift/strip.h>

namespace vnsift {

inline constexpr std::array<std::string_view, static_cast<size_t>(LineLabel::count)> kLineLabelNames = {
    "title",          "lead",        "heading",       "body",           "list",
    "caption",        "byline",      "date",          "opener",         "more_link",
    "inline_related", "teaser_head", "teaser_dup",    "teaser_summary", "headline_list",
    "alt_text",       "breadcrumb",  "menu",          "pager",          "share",
    "rating",         "comment",     "accessibility", "widget",         "footer",
    "app_link",       "back_to_top", "login",         "tags",           "ad",
    "promo",          "toc",         "debris"};
static_assert(kLineLabelNames.back() == "debris", "a name a label");

inline constexpr std::array<std::string_view, static_cast<size_t>(LineState::count)> kLineStateNames = {
    "HEADER", "BODY", "INLINE", "TAIL", "FOOTER"};

}  // namespace vnsift
