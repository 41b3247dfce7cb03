// Pattern: what `grep` looks for, matched on the canonical text: any encoding, either tone style, any case, and without
// accents where the pattern has none (spec: grep.md 3, 4).
//
//   Result<Pattern> pattern = Pattern::compile("hòa bình", {});
//   CanonicalText text;
//   text.assign("Tỉnh HOA\u0300 BÌNH");
//   Hit hit;
//   if (pattern->next(text, 0, hit)) slice(text.source(), text.to_source(hit.span)) == "HOA\u0300 BÌNH";
//
// A pattern is a phrase: a space in it stands for blanks with at most one line end; it is bounded by syllables, so
// `hoa` is never found in `thoa`. The accent mode is chosen by the pattern as a whole: one with any mark or đ is
// matched with its tones, one without is matched on base letters. With `regex` it is an expression in RE2's syntax
// whose literal letters are expanded in the same way.
//
// Cost: 0.2 ns a byte to find candidates of a phrase (the rarest letters of it, 32 bytes a step) and some 30 ns for
// each; a regular expression 0.4 to 2 ns a byte. Linear on any text. Compiling takes some 20 us, an expression up to 2
// ms. A Pattern is const, cheap to copy and shared by all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/error.h>
#include <vnsift/span.h>

namespace vnsift {

enum class AccentMode : uint8_t {
  smart,   // tone if the pattern holds any mark or đ, else fold
  strict,  // canonically equivalent text only
  tone,  // the tone anywhere in its syllable; Ð is Đ; invisible characters, dashes and blanks round / - are tolerated
  fold,  // base letters: any marks or none, d is đ; the tolerance of tone
};
std::string_view mode_name(AccentMode mode);

enum class LetterCase : uint8_t { ignore, smart, sensitive };  // smart: sensitive if the pattern holds a capital

class AliasTable;

struct PatternOptions {
  AccentMode accent = AccentMode::smart;
  LetterCase letter_case = LetterCase::ignore;
  bool regex = false;
  bool bounded = true;               // by syllables; of an expression: at its \b only, or with `whole_words`
  bool whole_words = false;          // an expression is bounded, too
  bool whole_lines = false;          // an expression matches whole lines only
  bool i_is_y = false;               // lý = lí: where i or y is the whole rhyme behind h k l m s t v qu
  bool confusables = true;           // false: Ð ð Ɖ ɖ are no Đ đ
  bool segmented = false;            // `_` counts as a space
  bool regex_crosses_lines = false;  // a blank in an expression may be a line end
  // Not null: the pattern is also looked for in the other forms that the table knows of it. Must outlive compile().
  const AliasTable* aliases = nullptr;
  bool all_aliases = false;  // rows of scope `context` too
};

struct Hit {
  ViewSpan span;
  uint32_t alternative = 0;  // which of Pattern::alternatives() was found
};

// How often a candidate was looked at, and turned down (`grep --explain`).
struct MatchCounts {
  uint64_t candidates = 0, rejected = 0;
};

class Pattern {
 public:
  // Fails with Code::usage: an empty pattern, a bad expression (with the place in it), a table that leads nowhere.
  static Result<Pattern> compile(std::string_view pattern, const PatternOptions& options);

  // The first hit that begins at or behind view offset `from`; of several at one place the longest.
  bool next(const CanonicalText& text, uint32_t from, Hit& hit) const;
  // All hits in order; none overlaps another. Appends to `hits`.
  void find(const CanonicalText& text, std::vector<Hit>& hits, MatchCounts* counts = nullptr) const;

  AccentMode mode() const;  // what smart came to; for all alternatives
  bool is_regex() const;
  bool is_sensitive() const;
  // The pattern and what aliases made of it, canonical; the first is the pattern itself.
  const std::vector<std::string>& alternatives() const;
  // The expression that an alternative stands for, in RE2's syntax: for the canonical text, and one that needs none and
  // is matched on the bytes as given (of a phrase; the borders are checked apart).
  std::string expression(size_t alternative) const;
  std::string raw_expression(size_t alternative) const;
  // May a hit of it begin in one line and end in the next, if these bytes are the last of the one and the first of the
  // other, blanks apart? For readers that cut a text: true is always safe. `after` < 0: not known.
  bool may_cross(char before, int after) const;

  struct Parts;
  const Parts& parts() const { return *parts_; }  // for the library itself

 private:
  explicit Pattern(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  std::shared_ptr<const Parts> parts_;
};

// Other names of the same thing: abbreviations and their full forms (src/lexicon/aliases.tsv, and tables of the user).
class AliasTable {
 public:
  // The table that is compiled in.
  static AliasTable shipped();
  // Adds the rows of a table with the columns abbr, variants, expansions, scope (others are passed over), with a header
  // line. Fails with Code::bad_data and the number of the line.
  Result<void> add(std::string_view tsv);

  struct Row {
    std::string abbreviation;
    std::vector<std::string> variants, expansions;
    bool is_safe = true;
  };
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
};

}  // namespace vnsift
