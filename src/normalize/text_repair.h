// Stage 1 of `normalize`: text that was decoded in the wrong charset before it came here (normalize.md 9). Mojibake
// first, then legacy charsets read as windows-1252; for the document as a whole, then for single lines.
//
//   TextRepair repair({});
//   repair.begin(text);                             // looks at the first MiB
//   repair.run(text, suspects.lines, 1, nullptr, out);       // out.text: "Céng hßa" -> "Cộng hòa"
//
// Cost: 50 to 500 ns a word of these lines. One object a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/charset.h>
#include <vnsift/normalize.h>

#include "normalize/suspects.h"
#include "normalize/tone_style.h"

namespace vnsift {

struct TextRepairOptions {
  bool document = true;                           // the document as a whole is judged
  bool lines = true;                              // and single lines
  bool lossy = true;                              // U+FFFD in mojibake may stand for a lost byte
  bool repair_case = true;                        // capitals that a charset cannot write
  std::optional<Encoding> forced = std::nullopt;  // X-as-1252: every line that can be is decoded so, nothing is judged
};

struct RepairedText {
  std::string_view text;    // the piece itself if nothing changed, else `buffer`
  OffsetMap map;            // from text to the piece
  std::vector<Rule> rules;  // charset or mojibake, of each edit
  std::string buffer;
  std::vector<LineRepair> lines;  // the first is line 0
  size_t charset_lines = 0, mojibake_lines = 0;
  size_t raised = 0;    // words whose capitals came back
  size_t restored = 0;  // lost bytes found again
  // Lines of text (bytes) that could be of a legacy charset but were refused, and have soft hyphens: these may be
  // letters.
  std::vector<ViewSpan> refused;
};

// Line ends of a text as its lines are counted: LF, CR, CRLF.
uint64_t count_line_ends(std::string_view text);

struct RepairScope {
  // Is the document Vietnamese? Where it is not, one word is not enough for a line to be decoded by itself; null:
  // nobody knows.
  const DocumentVerdict* verdict = nullptr;
  // The piece is as it came, so the charset of the document is undone. Once: legal words of TCVN3 may well be others
  // when they are decoded again. (Mojibake of the document is undone as long as there is any.)
  bool is_source = true;
};

class TextRepair {
 public:
  explicit TextRepair(TextRepairOptions options) : options_(options) {}

  // Judges a document by its first window.
  void begin(std::string_view first_window);

  // Repairs the lines of a piece of the document (suspects.h, of the piece) and gives the whole of it.
  void run(std::string_view piece, std::span<const SuspectLine> lines, RepairScope scope, RepairedText& out) const;
  // What is to be asked of find_suspects().
  bool wants_all_lines() const { return options_.forced.has_value(); }

  // What the document as a whole came from; utf8 and not as_1252: itself.
  Encoding document() const { return document_; }

 private:
  struct Line;
  bool repair_line(Line& line, RepairScope scope) const;
  void undo_document_mojibake(Line& line) const;
  void undo_line_mojibake(Line& line) const;
  bool decode_line(Line& line, RepairScope scope) const;
  bool decode_as(Line& line, Charset charset, bool unless_worse) const;

  TextRepairOptions options_;
  Encoding document_;
  std::optional<Charset> document_charset_;
  size_t mojibake_depth_ = 0;
};

}  // namespace vnsift
