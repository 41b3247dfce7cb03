#include "extract/entity_windows.h"

#include <algorithm>

namespace vnsift {
namespace {

constexpr uint32_t kMargin = 2;  // tokens around what may begin a name
// Tokens between a type word and the name behind it, or before it.
constexpr uint32_t kNameReach = 8, kNameBehind = 3;

}  // namespace

void find_name_windows(const EntitySentence& sentence, const SentenceMatches& matches, TokenWindow near,
                       std::vector<TokenWindow>& windows) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const auto size = static_cast<uint32_t>(tokens.size());
  windows.clear();
  if (sentence.line_case != LineCase::normal || sentence.unaccented) {
    windows.push_back({0, size});
    return;
  }
  // From the last token to the first.
  const auto put = [&](uint32_t first, uint32_t last) {
    while (!windows.empty() && windows.back().begin <= last) {
      last = std::max(last, windows.back().end);
      windows.pop_back();
    }
    windows.push_back({first, last});
  };
  // What may reach into `near`.
  const uint32_t first_asked = near.begin > kNameReach ? near.begin - kNameReach - 1 : 0;
  const uint32_t end_asked = std::min(size, near.end + kNameReach + kMargin);
  // Titles of works stand in quotes, with few capitals.
  bool quoted = false;
  for (uint32_t i = 0; i < end_asked; ++i) quoted ^= tokens[i].shape == EntityShape::quote;
  uint32_t name = UINT32_MAX;  // where the next one may begin
  constexpr uint32_t kSigns = tag_sign::kNameWord | tag_sign::kLeadsPerson | tag_sign::kNameAhead;
  constexpr uint32_t kShapes = 1u << static_cast<uint32_t>(EntityShape::number) |
                               1u << static_cast<uint32_t>(EntityShape::year) |
                               1u << static_cast<uint32_t>(EntityShape::quote);
  for (uint32_t i = end_asked; i-- > first_asked;) {
    const EntityToken& token = tokens[i];
    const uint32_t signs = matches.signs(i);
    // Most words say nothing.
    if (((token.flags & EntityToken::kCapital) | (signs & kSigns) |
         (1u << static_cast<uint32_t>(token.shape) & kShapes)) == 0 &&
        !quoted)
      continue;
    const bool named = token.capital() || (signs & tag_sign::kNameWord) != 0;
    const uint32_t first = i >= kMargin ? i - kMargin : 0, last = std::min(size, i + kMargin + 1);
    if (named || quoted || (signs & tag_sign::kLeadsPerson) != 0) {
      put(first, last);
    } else if ((signs & tag_sign::kNameAhead) != 0) {
      if (name != UINT32_MAX && name - i <= kNameReach) put(first, name + 1);
      bool behind_name = false;
      for (uint32_t at = i >= kNameBehind ? i - kNameBehind : 0; at < i; ++at)
        behind_name = behind_name || tokens[at].capital();
      if (behind_name) put(first, last);
    }
    if (named || token.shape == EntityShape::number || token.shape == EntityShape::year) name = i;
    quoted ^= token.shape == EntityShape::quote;
  }
  std::reverse(windows.begin(), windows.end());
}

void intersect_windows(const std::vector<TokenWindow>& first, const std::vector<TokenWindow>& second,
                       std::vector<TokenWindow>& out) {
  out.clear();
  size_t at = 0;
  for (const TokenWindow window : first) {
    while (at < second.size() && second[at].end <= window.begin) ++at;
    for (size_t k = at; k < second.size() && second[k].begin < window.end; ++k)
      out.push_back({std::max(window.begin, second[k].begin), std::min(window.end, second[k].end)});
  }
}

}  // namespace vnsift
