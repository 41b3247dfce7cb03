#include "extract/entity_windows.h"

#include <algorithm>

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
    // A bit for each of the last tokens, the lowest two behind the token asked about. What is before 0 wraps.
    constexpr uint32_t kAround = (1u << (2 * kMargin + 1)) - 1, kBefore = (1u << (kNameReach + kMargin + 1)) - 1;
    uint32_t hot = 0, leads = 0;
    for (uint32_t i = candidates.begin - kNameReach; i != candidates.begin + kMargin; ++i) {
      hot = hot << 1 | is_hot(i);
      leads = leads << 1 | may_lead(i);
    }
    bool is_open = false;
    for (uint32_t i = candidates.begin; i < candidates.end; ++i) {
      hot = hot << 1 | is_hot(i + kMargin);
      leads = leads << 1 | may_lead(i + kMargin);
      const bool is_near = (hot & kAround) != 0 || ((leads & kBefore) != 0 && is_led(i));
      if (is_near && !is_open) windows.push_back({i, i});
      is_open = is_near;
      if (is_near) windows.back().end = i + 1;
    }
  }

 private:
  bool is_named(uint32_t i) const { return tokens_[i].capital() || (matches_.signs(i) & tag_sign::kNameWord) != 0; }
  uint32_t is_hot(uint32_t i) const {
    if (i >= size_) return 0;
    constexpr uint32_t kSigns = tag_sign::kNameWord | tag_sign::kLeadsPerson;
    // Without a branch for each of them: one token in three is hot.
    const uint32_t capital = tokens_[i].flags & EntityToken::kCapital, sign = matches_.signs(i) & kSigns;
    const uint32_t quoted = quoted_.empty() ? 0u : quoted_[i];
    return (capital | sign | quoted) != 0 ? 1 : 0;
  }

  uint32_t may_lead(uint32_t i) const { return i < size_ && (matches_.signs(i) & tag_sign::kNameAhead) != 0 ? 1 : 0; }

  // Does a type word near the token open a name, or stand behind one?
  bool is_led(uint32_t token) const {
    const uint32_t end = std::min(size_, token + kMargin + 1);
    for (uint32_t i = token > kNameReach ? token - kNameReach : 0; i < end; ++i) {
      if ((matches_.signs(i) & tag_sign::kNameAhead) == 0 || is_hot(i) != 0) continue;
      // It opens all up to the name.
      const uint32_t reach = std::min(size_, i + kNameReach + 1);
      uint32_t name = i + 1;
      while (name < reach && !opens_name(name)) ++name;
      if (name < reach && token <= name) return true;
      for (uint32_t at = i >= kNameBehind ? i - kNameBehind : 0; at < i; ++at) {
        if (tokens_[at].capital() && token <= i + kMargin && i <= token + kMargin) return true;
      }
    }
    return false;
  }
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
  constexpr uint32_t kEnds =
      1u << static_cast<uint32_t>(EntityShape::comma) | 1u << static_cast<uint32_t>(EntityShape::semicolon) |
      1u << static_cast<uint32_t>(EntityShape::colon) | 1u << static_cast<uint32_t>(EntityShape::end_mark) |
      1u << static_cast<uint32_t>(EntityShape::quote) | 1u << static_cast<uint32_t>(EntityShape::open) |
      1u << static_cast<uint32_t>(EntityShape::close);
  static_assert(static_cast<uint32_t>(EntityShape::count) <= 32);
  const EntityToken* const tokens = sentence.tokens.data();
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  const auto is_end = [tokens](uint32_t i) { return (kEnds >> static_cast<uint32_t>(tokens[i].shape) & 1) != 0; };
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
