// Normalizer: one clean spelling of Vietnamese text (spec: normalize.md). It rewrites; all other stages read through
// CanonicalText and leave the text alone.
//
//   Normalizer normalizer({});
//   Normalized out;
//   normalizer.run("hoa\u0300 thuâ\u0323n", out);    // out.text == "hòa thuận"
//
// Stages, each of which may assume the ones before it: text that was decoded in the wrong charset, character
// references, characters, composition, letters of other alphabets, misspelt syllables and tone style, punctuation.
//
// Cost: clean text 1 ns a byte, NFD 3 ns. One const Normalizer serves all threads; Normalized is reused by its worker.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/charset.h>
#include <vnsift/syllable.h>

namespace vnsift {

enum class RepairEncoding : uint8_t { off, document, line };   // line: the document, then single lines
enum class CharacterReferences : uint8_t { off, on, broken };  // broken: `& 7897;` too
enum class Spaces : uint8_t { keep, ascii, all };              // all: blank fillers of other scripts too
enum class Dashes : uint8_t { keep, docnum, ascii };           // docnum: inside document numbers

struct NormalizeOptions {
  ToneStyle tone = ToneStyle::old_style;
  // Text of bytes of a charset read as windows-1252; nothing: found out (repair_encoding). UTF-8: taken as it is.
  std::optional<Encoding> encoding;
  RepairEncoding repair_encoding = RepairEncoding::line;
  bool lossy = true;        // U+FFFD in mojibake may stand for a lost byte
  bool repair_case = true;  // capitals that a charset cannot write
  CharacterReferences charrefs = CharacterReferences::off;
  bool newlines = true;  // CRLF, CR, VT, FF, NEL, LS, PS -> LF
  Spaces spaces = Spaces::ascii;
  bool invisible = true;       // controls, soft hyphens, zero-width characters are removed
  bool pua = true;             // symbol-font characters of Word -> the symbol
  bool width = true;           // full-width forms and ligatures -> letters
  bool dstroke = true;         // Ð -> Đ in Vietnamese words
  bool confusables = true;     // Cyrillic and Greek look-alikes in Vietnamese words
  bool repair_tone = true;     // laị -> lại
  bool repair_horn = true;     // thuơng -> thương
  bool repair_lost_u = false;  // trớc -> trước
  Dashes dashes = Dashes::docnum;
  bool quotes = false;    // typographic quotes -> ' and "
  bool ellipsis = false;  // … -> ...
  bool squeeze = false;   // runs of blanks, blanks at line ends, runs of blank lines

  bool log_rules = false;  // fill Normalized::rules
};

// Rules that change text (the slugs of normalize.md 11.4, and hyphen); names: rule_name().
enum class Rule : uint8_t {
  invalid_utf8,
  bom,
  charset,
  mojibake,
  lossy,
  letter_case,
  entity,
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
  dstroke,
  confusable,
  horn,
  lost_u,
  tone_repair,
  tone_style,
  docnum_punct,
  quotes,
  ellipsis,
  squeeze,
  count
};
std::string_view rule_name(Rule rule);

// A line that was decoded anew: utf8 as 1252 means mojibake.
struct LineRepair {
  uint64_t line = 0;  // 1-based
  Encoding from;
};

struct Normalized {
  // Set before a run: false leaves `map` empty, and a quarter of the time on dirty text is saved.
  bool wants_map = true;

  std::string_view text;    // the input itself if nothing changed, else a buffer of this object
  OffsetMap map;            // from text to the input
  std::vector<Rule> rules;  // with NormalizeOptions::log_rules: of each edit of the map
  // Characters, letters, words, lines (charset, mojibake).
  std::array<uint64_t, static_cast<size_t>(Rule::count)> changes{};
  bool changed = false;
  Encoding document;  // what the document as a whole came from; utf8: nothing else
  std::vector<LineRepair> line_repairs;
  uint64_t soft_hyphens_kept = 0;  // on lines that may be of a legacy charset and were refused
  std::string buffer;

  std::shared_ptr<class NormalizeScratch> scratch;  // kept for the next run, as the rest of this object
};

class NormalizeContext;  // what is known of a document as a whole

class Normalizer {
 public:
  explicit Normalizer(const NormalizeOptions& options) : options_(options) {}
  // One document. `valid_utf8` must outlive the use of `out`. Idempotent: run(run(x)) == run(x).
  void run(std::string_view valid_utf8, Normalized& out) const;

  // A document in parts, cut at safe_cut(): the same text as from run(), whatever the parts. `beginning` is its first
  // MiB, or all of it; `first_line` the number of the line that a part begins on. (--squeeze looks across cuts: whole
  // documents.)
  static constexpr size_t kBeginning = size_t{1} << 20;
  std::shared_ptr<const NormalizeContext> look_at(std::string_view beginning) const;
  void run_part(std::string_view valid_utf8, const NormalizeContext& context, uint64_t first_line,
                Normalized& out) const;

  // Where text may be cut so that the parts have the same characters as the whole: the largest offset <= `at` behind a
  // line end; where that line is longer, before an ASCII letter, digit or blank that follows a blank; where that word
  // is longer, inside a run of 128 ASCII letters and digits. 0 if there is none. A look at the bytes: they need not be
  // valid.
  static size_t safe_cut(std::string_view text, size_t at);

  // No line is passed over because it shows nothing: slow, the same result. For tests.
  void look_at_all() { look_at_all_ = true; }

 private:
  NormalizeOptions options_;
  bool look_at_all_ = false;
};

}  // namespace vnsift
