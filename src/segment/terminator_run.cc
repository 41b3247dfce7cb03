#include "segment/terminator_run.h"

#include <array>
#include <cstring>

#include "base/ascii.h"

namespace vnsift {
namespace {

constexpr std::string_view kOpeners[] = {"\"", "'", "(", "[", "{", "“", "‘", "«", "„", "‹", "「", "『"};
constexpr std::string_view kClosers[] = {"\"", "'", ")", "]", "}", "”", "’", "»", "›", "」", "』"};
constexpr std::string_view kEllipsis = "…";

// The bytes that begin a sign of a list: nearly every byte asked about begins none.
template <size_t N>
constexpr std::array<bool, 256> first_bytes(const std::string_view (&signs)[N]) {
  std::array<bool, 256> set{};
  for (std::string_view sign : signs) set[static_cast<unsigned char>(sign[0])] = true;
  return set;
}
constexpr std::array<bool, 256> kOpenerBytes = first_bytes(kOpeners), kCloserBytes = first_bytes(kClosers);

template <size_t N>
uint32_t sign_of(std::string_view view, uint32_t at, const std::string_view (&signs)[N],
                 const std::array<bool, 256>& first_bytes) {
  if (at >= view.size() || !first_bytes[static_cast<unsigned char>(view[at])]) return 0;
  for (std::string_view sign : signs) {
    if (view[at] == sign[0] && view.substr(at, sign.size()) == sign) return static_cast<uint32_t>(sign.size());
  }
  return 0;
}

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
uint32_t read_closer(TextBlock& block, uint32_t pos, bool& is_quote) {
  const std::string_view view = block.view();
  const uint32_t end = block.span().end;
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
    if (!plain && !(unclear && block.odd_quotes_before(at))) return pos;
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

uint32_t opener_size(std::string_view view, uint32_t at) { return sign_of(view, at, kOpeners, kOpenerBytes); }
uint32_t closer_size(std::string_view view, uint32_t at) { return sign_of(view, at, kClosers, kCloserBytes); }

TerminatorRun read_run(TextBlock& block, uint32_t at) {
  const std::string_view view = block.view();
  const ViewSpan span = block.span();
  TerminatorRun run;
  run.begin = at;
  uint32_t pos = at;
  uint32_t points = 0;
  bool mark = false;
  const auto read_signs = [&] {
    for (uint32_t size = 0; (size = terminator_size(view, pos, span.end)) != 0; pos += size) {
      if (view[pos] == '!' || view[pos] == '?') {
        mark = true;
      } else {
        points += size;  // an ellipsis sign counts as its three points
      }
    }
  };
  read_signs();
  run.bracketed = at > span.begin && (view[at - 1] == '(' || view[at - 1] == '[') && pos < span.end &&
                  (view[pos] == ')' || view[pos] == ']');
  if (run.bracketed) {  // what follows (?) is judged by itself
    run.end = pos + 1;
    return run;
  }
  const bool ellipsis = points >= 2;
  while (pos < span.end) {
    bool is_quote = false;
    uint32_t next = read_closer(block, pos, is_quote);
    if (next == pos) next = read_note(view, pos, span.end);
    if (next == pos && mark && view[pos] == ' ' && pos + 1 < span.end &&
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
