#include "extract/entity_windows.h"

#include <algorithm>
#include <bit>

namespace vnsift {
namespace {

constexpr uint32_t kMargin = 2;  // tokens around what may begin a name
// Tokens between a type word and the name behind it, or before it.
constexpr uint32_t kNameReach = 8, kNameBehind = 3;
// Tokens around candidates whose tags are asked for.
constexpr uint32_t kTagsBefore = kNameReach, kTagsBehind = 2;

class WindowFinder {
 public:
  WindowFinder(const EntitySentence& sentence, const SentenceMatches& matches, const std::vector<uint8_t>& quoted)
      : tokens_(sentence.tokens.data()),
        size_(static_cast<uint32_t>(sentence.tokens.size())),
        matches_(matches),
        quoted_(quoted) {}

  void find(TokenWindow candidates, std::vector<TokenWindow>& windows) const {
    bool is_open = false;
    for (uint32_t begin = candidates.begin; begin < candidates.end; begin += kTogether) {
      const uint32_t end = std::min(candidates.end, begin + kTogether);
      const uint64_t near = near_names(begin, end), asked = (uint64_t{1} << (end - begin)) - 1;
      for (uint64_t edges = (near ^ (near << 1 | (is_open ? 1u : 0u))) & asked; edges != 0; edges &= edges - 1) {
        const uint32_t at = begin + static_cast<uint32_t>(std::countr_zero(edges));
        if (is_open) {
          windows.back().end = at;
        } else {
          windows.push_back({at, candidates.end});
        }
        is_open = !is_open;
      }
    }
    if (is_open) windows.back().end = candidates.end;
  }

 private:
  // Tokens looked at together, with those around them a bit each.
  static constexpr uint32_t kTogether = 48;
  static_assert(kNameReach + kTogether + kMargin < 64);

  // The tokens [begin, end) that are near a name, a bit each; those above are of no meaning.
  uint64_t near_names(uint32_t begin, uint32_t end) const {
    const uint32_t first = begin - std::min(begin, kNameReach);
    uint64_t hot = 0, leads = 0;
    // One token in three is hot: not branched for.
    for (uint32_t i = std::min(size_, end + kMargin); i-- > first;) {
      constexpr uint32_t kHotSigns = tag_sign::kNameWord | tag_sign::kLeadsPerson;
      const uint32_t signs = matches_.signs(i), capital = tokens_[i].flags & uint32_t{EntityToken::kCapital};
      hot = hot << 1 | ((signs & kHotSigns) | capital ? 1 : 0);
      leads = leads << 1 | (signs & tag_sign::kNameAhead ? 1 : 0);
    }
    if (!quoted_.empty()) {
      for (uint32_t i = first; i < std::min(size_, end + kMargin); ++i) hot |= uint64_t{quoted_[i]} << (i - first);
    }
    // From kNameReach tokens before `begin`.
    hot <<= first + kNameReach - begin;
    leads <<= first + kNameReach - begin;
    static_assert(kMargin == 2);
    uint64_t near = hot | hot << 1 | hot << 2 | hot >> 1 | hot >> 2;
    for (leads &= ~hot; leads != 0; leads &= leads - 1) {
      const auto place = static_cast<uint32_t>(std::countr_zero(leads));
      const uint32_t reach = reach_of(begin + place - kNameReach);
      // What is not of these tokens is shifted out.
      if (reach != 0) near |= ((uint64_t{1} << (kMargin + reach)) - 1) << place >> kMargin;
    }
    return near >> kNameReach;
  }

  // How many tokens from the type word on are near a name: up to the one it opens, or around it where a capital stands
  // before it; 0: it opens none.
  uint32_t reach_of(uint32_t type_word) const {
    const uint32_t last = std::min(size_, type_word + kNameReach + 1);
    uint32_t name = type_word + 1;
    while (name < last && !opens_name(name)) ++name;
    const bool is_opening = name < last;
    const auto is_capital = [](const EntityToken& token) { return token.capital(); };
    const bool is_behind =
        std::any_of(tokens_ + type_word - std::min(type_word, kNameBehind), tokens_ + type_word, is_capital);
    return std::max(is_opening ? name + 1 - type_word : 0, is_behind ? kMargin + 1 : 0);
  }
  bool is_named(uint32_t i) const { return tokens_[i].capital() || (matches_.signs(i) & tag_sign::kNameWord) != 0; }
  bool opens_name(uint32_t i) const {
    return is_named(i) || tokens_[i].shape == EntityShape::number || tokens_[i].shape == EntityShape::year;
  }

  const EntityToken* tokens_;
  uint32_t size_;
  const SentenceMatches& matches_;
  const std::vector<uint8_t>& quoted_;
};

}  // namespace

void find_tagged_places(const EntitySentence& sentence, std::span<const TokenWindow> candidates,
                        std::vector<TokenWindow>& places) {
  // A point and a dash may be of an abbreviation or a name.
  constexpr uint32_t kEnds = shape_bit(EntityShape::comma) | shape_bit(EntityShape::semicolon) |
                             shape_bit(EntityShape::colon) | shape_bit(EntityShape::end_mark) |
                             shape_bit(EntityShape::quote) | shape_bit(EntityShape::open) |
                             shape_bit(EntityShape::close);
  const EntityToken* const tokens = sentence.tokens.data();
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  const auto is_end = [tokens](uint32_t i) { return (kEnds & shape_bit(tokens[i].shape)) != 0; };
  places.clear();
  uint32_t behind = 0;  // the last place
  for (const TokenWindow window : candidates) {
    uint32_t begin = std::max(window.begin, behind), end = std::max(window.end, behind);
    const uint32_t first = std::max(begin - std::min(begin, kTagsBefore), behind);
    while (begin > first && !is_end(begin - 1)) --begin;
    const uint32_t last = std::min(size, window.end + kTagsBehind);
    while (end < last && !is_end(end - 1)) ++end;
    if (!places.empty() && begin == behind) {
      places.back().end = end;
    } else {
      places.push_back({begin, end});
    }
    behind = end;
  }
}

void NameWindows::find(const EntitySentence& sentence, const SentenceMatches& matches,
                       std::span<const TokenWindow> candidates, std::vector<TokenWindow>& windows) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  windows.clear();
  if (sentence.line_case != LineCase::normal || sentence.unaccented) {
    windows.assign(candidates.begin(), candidates.end());
    return;
  }
  // Titles of works stand in quotes, with few capitals.
  const auto is_quote = [](const EntityToken& token) { return token.shape == EntityShape::quote; };
  quoted_.clear();
  if (sentence.has_quotes) {
    quoted_.resize(tokens.size());
    bool quoted = false;
    for (size_t i = 0; i < tokens.size(); ++i) {
      quoted ^= is_quote(tokens[i]);
      quoted_[i] = quoted ? 1 : 0;
    }
  }
  const WindowFinder finder(sentence, matches, quoted_);
  for (const TokenWindow window : candidates) finder.find(window, windows);
}

}  // namespace vnsift
