// Normalizer: one clean spelling of Vietnamese text (spec: normalize.md). It rewrites; all other stages read through
// CanonicalText and leave the text alone.
//
//   Normalizer normalizer({});
//   Normalized out;
//   normalizer.run("hoa\u0300 thuâ\u0323n", out);    // out.text == "hòa thuận"
//
// Cost: clean text 0.5 ns a byte, NFD 2.5 ns. One const Normalizer serves all threads; Normalized is reused by its
// worker.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <vnsift/canonical.h>
#include <vnsift/syllable.h>

namespace vnsift {

struct NormalizeOptions {
  ToneStyle tone = ToneStyle::old_style;
  bool newlines = true;   // CRLF, CR, VT, FF, NEL, LS, PS -> LF
  bool spaces = true;     // the Unicode spaces of chars.tsv -> U+0020
  bool invisible = true;  // controls, soft hyphens, zero-width characters are removed
  bool pua = true;        // symbol-font characters of Word -> the symbol
  bool width = true;      // full-width forms and ligatures -> letters
};

// Rules that change text (the slugs of normalize.md 11.4 that are built, and hyphen); names: rule_name().
enum class Rule : uint8_t {
  newline,
  control,
  invisible,
  space,
  hyphen,
  pua,
  width,
  nfc,
  mark_order,
  mark_dup,
  spacing_mark,
  tone_style,
  count
};
std::string_view rule_name(Rule rule);

struct Normalized {
  bool wants_map =
      true;  // set before a run: false leaves `map` empty, and a quarter of the time on dirty text is saved

  std::string_view text;  // the input itself if nothing changed, else a buffer of this object
  OffsetMap map;          // from text to the input
  std::array<uint64_t, static_cast<size_t>(Rule::count)> changes{};  // characters, letters or words
  bool changed = false;
  std::string buffer;

  std::string scratch;  // kept for the next run, as the rest of this object
  OffsetMap scratch_map;
};

class Normalizer {
 public:
  explicit Normalizer(NormalizeOptions options) : options_(options) {}
  // One document. `valid_utf8` must outlive the use of `out`. Idempotent: run(run(x)) == run(x).
  void run(std::string_view valid_utf8, Normalized& out) const;

  // A part of a document whose other parts are not known, cut at safe_cut(): the same text as from run(), but that a
  // line of fewer than three words, which run() judges by the document (normalize.md 2, the line gate), is judged
  // alone.
  void run_part(std::string_view valid_utf8, Normalized& out) const;

  // Where text may be cut so that the parts have the same characters as the whole: the largest offset <= `at` behind a
  // line end; where that line is longer, before an ASCII letter, digit or blank that follows a blank; where that word
  // is longer, inside a run of 128 ASCII letters and digits. 0 if there is none. A look at the bytes: they need not be
  // valid.
  static size_t safe_cut(std::string_view text, size_t at);

 private:
  NormalizeOptions options_;
};

}  // namespace vnsift
