#include "segment/terminator_run.h"

#include <cstring>

namespace vnsift {
namespace {

constexpr std::string_view kOpeners[] = {"\"", "'", "(", "[", "{", "“", "‘", "«", "„", "‹", "「", "『"};
constexpr std::string_view kClosers[] = {"\"", "'", ")", "]", "}", "”", "’", "»", "›", "」", "』"};
constexpr std::string_view kEllipsis = "…";

template <size_t N>
uint32_t sign_of(std::string_view view, uint32_t at, const std::string_view (&signs)[N]) {
  if (at >= view.size()) return 0;
  for (std::string_view sign : signs) {
    if (view[at] == sign[0] && view.substr(at, sign.size()) == sign) return static_cast<uint32_t>(sign.size());
  }
  return 0;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

uint32_t terminator_size(std::string_view view, uint32_t at, uint32_t end) {
  if (at >= end) return 0;
  const char c = view[at];
  if (c == '.' || c == '!' || c == '?') return 1;
  return view.substr(at, kEllipsis.size()) == kEllipsis ? static_cast<uint32_t>(kEllipsis.size()) : 0;
}

// A sign at which a straight quotation mark before it can only close.
bool is_closing_context(std::string_view view, uint32_t at, uint32_t end) {
  if (at >= end || is_blank(view[at])) return true;
  if (std::strchr(".,;:!?-/", view[at]) != nullptr) return true;
  const std::string_view rest = view.substr(at);
  return closer_size(view, at) != 0 || rest.starts_with("–") || rest.starts_with("—") || rest.starts_with(kEllipsis);
}

// Reads on from `pos` over one closer, adjacent or behind blanks. Returns its end, or `pos`.
uint32_t read_closer(std::string_view view, uint32_t pos, uint32_t end, QuoteParity& quotes, bool& is_quote) {
  uint32_t at = pos;
  while (at < end && view[at] == ' ') ++at;
  const uint32_t size = at < end ? closer_size(view, at) : 0;
  if (size == 0) return pos;
  const char c = view[at];
  const bool straight = c == '"' || c == '\'';
  if (straight) {
    const bool adjacent = at == pos;
    const bool before_sign = is_closing_context(view, at + 1, end);
    const bool before_blank = at + 1 >= end || is_blank(view[at + 1]);
    // `."` before a blank or sign closes, and so does ` ".`; where both sides look alike the count decides: ` " `,
    // `."A`.
    const bool plain = adjacent ? before_sign : before_sign && !before_blank;
    const bool unclear = c == '"' && (adjacent || before_blank);
    if (!plain && !(unclear && quotes.odd_before(view, at))) return pos;
  }
  is_quote = straight || (c != ')' && c != ']' && c != '}');
  return at + size;
}

// [3] or [a] right behind the mark: a note of an encyclopaedia, it belongs to the sentence.
uint32_t read_note(std::string_view view, uint32_t pos, uint32_t end) {
  if (pos >= end || view[pos] != '[') return pos;
  uint32_t at = pos + 1;
  while (at < end && at < pos + 4 && view[at] >= '0' && view[at] <= '9') ++at;
  return at > pos + 1 && at < end && view[at] == ']' ? at + 1 : pos;
}

}  // namespace

uint32_t opener_size(std::string_view view, uint32_t at) { return sign_of(view, at, kOpeners); }
uint32_t closer_size(std::string_view view, uint32_t at) { return sign_of(view, at, kClosers); }

bool QuoteParity::odd_before(std::string_view view, uint32_t at) {
  while (at_ < at) {
    const void* found = std::memchr(view.data() + at_, '"', at - at_);
    if (found == nullptr) break;
    odd_ = !odd_;
    at_ = static_cast<uint32_t>(static_cast<const char*>(found) - view.data()) + 1;
  }
  if (at_ < at) at_ = at;
  return odd_;
}

TerminatorRun read_run(std::string_view view, ViewSpan block, uint32_t at, QuoteParity& quotes) {
  TerminatorRun run;
  run.begin = at;
  uint32_t pos = at;
  uint32_t points = 0;
  bool mark = false;
  const auto read_signs = [&] {
    for (uint32_t size = 0; (size = terminator_size(view, pos, block.end)) != 0; pos += size) {
      if (view[pos] == '!' || view[pos] == '?') {
        mark = true;
      } else {
        points += size;  // an ellipsis sign counts as its three points
      }
    }
  };
  read_signs();
  run.bracketed = at > block.begin && (view[at - 1] == '(' || view[at - 1] == '[') && pos < block.end &&
                  (view[pos] == ')' || view[pos] == ']');
  if (run.bracketed) {  // what follows (?) is judged by itself
    run.end = pos + 1;
    return run;
  }
  const bool ellipsis = points >= 2;
  while (pos < block.end) {
    bool is_quote = false;
    uint32_t next = read_closer(view, pos, block.end, quotes, is_quote);
    if (next == pos) next = read_note(view, pos, block.end);
    if (next == pos && mark && view[pos] == ' ' && pos + 1 < block.end &&
        (view[pos + 1] == '!' || view[pos + 1] == '?')) {
      next = pos + 1;  // `! !`
    }
    if (next == pos) break;
    run.closes_quote |= is_quote;
    pos = next;
    read_signs();
  }
  run.end = pos;
  run.kind = mark ? TerminatorRun::Kind::mark : ellipsis ? TerminatorRun::Kind::ellipsis : TerminatorRun::Kind::point;
  return run;
}

}  // namespace vnsift
