// The one pass that rewrites characters and composes letters (normalize.md stages 3 and 4). CanonicalText and
// Normalizer are two policies of it.
//
// Clean runs are skipped by the SIMD check (text/suspicious.h); a dirty place is rewritten with the character before
// it; nothing is copied before the first change. Linear in the size of the text, whatever it holds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/canonical.h>

namespace vnsift {

struct RewritePolicy {
  bool newlines = true;
  bool spaces = true;
  bool invisible = true;  // controls too
  bool pua = true;
  bool width = true;
  bool dstroke = true;     // Đ for Ð, without asking what word it stands in
  bool log_rules = false;  // fill Rewritten::rules
};

enum class RewriteRule : uint8_t {
  newline,
  control,
  invisible,
  space,
  hyphen,
  pua,
  width,
  dstroke,
  nfc,
  mark_order,
  mark_dup,
  spacing_mark,
  count
};

struct Rewritten {
  bool wants_map = true;  // set before: false leaves `map` empty and saves a tenth of the time on dirty text
  std::string_view text;  // the source if nothing changed, else in `buffer`
  bool changed = false;
  std::vector<RewriteRule> rules;                                           // of each edit of the map, if asked for
  OffsetMap map;                                                            // from text to the source
  std::array<uint64_t, static_cast<size_t>(RewriteRule::count)> changes{};  // characters or letters
  std::string buffer;          // on the heap if in use: moving it moves no text
  std::vector<uint32_t> gaps;  // places in text where a blank stands between a letter and its marks (spacing_marks.h)
};

// `valid_utf8` must outlive the use of out.text; at most 4 GiB. Nothing before `first_block` is suspicious: what
// next_suspicion() gave, where it was asked before.
void rewrite(std::string_view valid_utf8, const RewritePolicy& policy, Rewritten& out, size_t first_block = 0);

}  // namespace vnsift
