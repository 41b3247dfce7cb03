#include "strip/line_signs.h"

#include "strip/sign_list.h"

namespace vnsift {

namespace {

constexpr SignList kBars("| • ·"), kCrumbSigns("> › →");

}  // namespace

LineSigns read_signs(const LineText& line, bool has_inner) {
  const std::span<const Token> tokens = line.tokens;
  LineSigns signs;
  uint32_t segment = 0;
  for (size_t i = 0; i <= tokens.size(); ++i) {
    if (i == 1 && !has_inner) {
      segment += static_cast<uint32_t>(tokens.size() - 1);
      i = tokens.size();
    }
    if (i > 0 && i < tokens.size() && tokens[i].gap != Gap::other && tokens[i].gap != Gap::slash) {
      ++segment;
      continue;
    }
    const std::string_view gap = i == 0 ? line.lead() : i == tokens.size() ? line.trail() : line.gap(i);
    bool cut = false;
    for (size_t at = 0; at < gap.size(); ++at) {
      if (!kSignBytes[static_cast<unsigned char>(gap[at])]) continue;
      const std::string_view rest = gap.substr(at);
      if (kBars.at_start_of(rest) > 0) {
        ++signs.bars;
        cut = true;
      } else if (i > 0 && i < tokens.size() &&
                 (rest.starts_with("»") || (at > 0 && kCrumbSigns.at_start_of(rest) > 0 && gap[at - 1] == ' '))) {
        if (signs.crumbs + signs.slashes == 0) signs.first_segment = static_cast<uint32_t>(i);
        ++signs.crumbs;
        cut = true;
      } else if (rest == "/ " && at > 0 && gap[at - 1] == ' ') {
        if (signs.crumbs + signs.slashes == 0) signs.first_segment = static_cast<uint32_t>(i);
        ++signs.slashes;
      } else if (rest[0] == '{' || rest[0] == '}') {
        signs.braces = true;
      }
    }
    if (cut) {
      signs.short_segments &= segment <= 6;
      segment = 0;
    }
    ++segment;
  }
  signs.short_segments &= segment <= 7;
  return signs;
}

}  // namespace vnsift
