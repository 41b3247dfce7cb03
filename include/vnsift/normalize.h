// Normalizer: one clean spelling of Vietnamese text (spec: normalize.md). It rewrites; all other stages read through
// CanonicalText and leave the text alone.
//
//   Normalizer normalizer({});
//   Normalized out;
//   normalizer.run("hoa\u0300 thuâ\u0323n", out);    // out.text == "hòa thuận"
//
// Cost: clean text 0.5 ns a byte, NFD 2 ns. One const Normalizer serves all threads; Normalized is reused by its worker.
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
  newline, control, invisible, space, hyphen, pua, width, nfc, mark_order, mark_dup, spacing_mark, tone_style, count
};
std::string_view rule_name(Rule rule);

struct Normalized {
  std::string_view text;  // the input itself if nothing changed, else a buffer of this object
  OffsetMap map;          // from text to the input
  std::array<uint64_t, static_cast<size_t>(Rule::count)> changes{};  // characters, letters or words
  bool changed = false;
  std::string buffer;

  std::string scratch;  // kept for the next run, as the rest of this object
  OffsetMap scratch_map;
};

// What decides about lines too short to judge: is the document Vietnamese (normalize.md 2, the line gate)? Only the first piece
// of a document is looked at, and only when a line asks.
class DocumentGate {
 public:
  // `first_piece` must stay alive until decide() was called, or the document ends.
  explicit DocumentGate(std::string_view first_piece) : first_piece_(first_piece) {}
  bool decide();

 private:
  std::string_view first_piece_;
  enum class State : uint8_t { unknown, passes, fails } state_ = State::unknown;
};

class Normalizer {
 public:
  explicit Normalizer(NormalizeOptions options) : options_(options) {}
  // `valid_utf8` must outlive the use of `out`. Idempotent: run(run(x)) == run(x).
  void run(std::string_view valid_utf8, Normalized& out) const;

  // Streaming. A document is a row of pieces; run() does nothing but
  //   DocumentGate gate(text.substr(0, piece_size(text)));
  //   for each piece: run_piece(piece, gate, out);
  // `rest` is what is left of the document, or at least kPieceWindow bytes of it.
  static constexpr size_t kPieceWindow = size_t{1} << 22;
  static size_t piece_size(std::string_view rest);
  void run_piece(std::string_view piece, DocumentGate& gate, Normalized& out) const;

  // Where text may be cut so that the pieces have the same characters as the whole: the largest offset <= `at` behind a line
  // end, or where that line is longer, before an ASCII letter or digit that follows a space. 0 if none.
  static size_t safe_cut(std::string_view valid_utf8, size_t at);

 private:
  // `offset` = where the piece begins in the text of this run.
  void append_piece(std::string_view piece, size_t offset, DocumentGate& gate, Normalized& out) const;

  NormalizeOptions options_;
};

}  // namespace vnsift
