#include "strip/line_signs.h"

#include <bit>

#include "strip/sign_list.h"

namespace vnsift {

namespace {

constexpr SignList kBars("| • ·"), kCrumbSigns("> › →");

}  // namespace

LineSigns read_signs(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  LineSigns signs;
  uint32_t segment = 0;
  uint64_t inner = (line.masks->other | line.masks->slash) & ~uint64_t{1};
  for (size_t i = 0;;) {  // the gap before token i
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
    if (i == tokens.size()) break;
    const size_t next = inner == 0 ? tokens.size() : static_cast<size_t>(std::countr_zero(inner));
    segment += static_cast<uint32_t>(next - i - 1);  // tokens with other gaps between
    inner &= inner - 1;
    i = next;
  }
  signs.short_segments &= segment <= 7;
  return signs;
}

}  // namespace vnsift
