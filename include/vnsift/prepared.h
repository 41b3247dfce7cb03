// PreparedText: what every rule starts from, found in one pass over the canonical view and shared by all stages: lines,
// tokens with their keys, phrases of all tables, atoms (numbers, dates, document-number symbols, URLs, ... by shape
// alone), and bit masks of the rare bytes. Nobody looks at raw text twice.
//
//   PreparedText text;
//   text.assign("Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017", Need::phrases | Need::atoms);
//   for (const Atom& atom : text.atoms()) ...            // 18-NQ/TW (symbol), 25/10/2017 (date)
//
// Cost: 3.4 ns a byte of law text for everything and 4 of pages full of numbers, half of it tokens; parts that are not
// needed are not made. Memory: about 4 bytes for each byte of text. The object owns its buffers and is reused by its
// worker: assign() invalidates all that was handed out. Const use from many threads is safe.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/span.h>

namespace vnsift {

// What a stage asks of PreparedText; asking for a part brings the parts it rests on.
enum class Need : uint16_t {
  view = 0,                    // the canonical text, always there
  lines = 1,                   // lines()
  index = 2,                   // index()
  tokens = 4 | 2 | 1,          // tokens(), and the token ranges of lines
  phrases = 8 | 4 | 2 | 1,     // phrases() of kTextPhrases
  atoms = 16 | 8 | 4 | 2 | 1,  // atoms(): some begin at a phrase (abbreviations, endings of domains and files)
  // quantity_phrases() of any range of tokens: half of all tokens begin one, so they are found where a number stands
  // near, not everywhere.
  quantities = 32 | 4 | 2 | 1,
  // What the lines of a page are judged by, at two thirds of the cost of the whole: phrases() of kPagePhrases alone,
  // and atoms() without list heads and with those numbers only that have a sign in them. Beside `phrases` there are the
  // phrases of all tables; beside `atoms` the other is of no meaning.
  page_phrases = 64 | 4 | 2 | 1,
  page_atoms = 128 | 64 | 4 | 2 | 1,
  // What document numbers are read by: phrases() of kDocumentPhrases alone. Of no meaning beside `phrases`.
  document_phrases = 256 | 4 | 2 | 1,
};
constexpr Need operator|(Need a, Need b) {
  return static_cast<Need>(static_cast<uint16_t>(a) | static_cast<uint16_t>(b));
}
constexpr bool has(Need set, Need part) {
  return (static_cast<uint16_t>(set) & static_cast<uint16_t>(part)) == static_cast<uint16_t>(part);
}

// A piece of the view between line ends. Spaces and tabs at its edges are left out of `span`; a blank line has an empty
// one.
struct Line {
  ViewSpan span;        // trimmed
  ViewSpan full;        // with blanks, without the line end
  uint32_t number = 0;  // 1-based line of the *source* (records.md 1): LF and CRLF count, CR where a text has no LF;
                        // U+2028, form feed, ... end a line of the view, not of the count
  uint32_t first_token = 0;  // half-open range of tokens()
  uint32_t last_token = 0;
  bool blank() const { return span.empty(); }
};

// What stands between a token and the one before it. Beside a sign a line end counts as a blank (`sửa đổi,` LF `bổ
// sung` is one phrase): the first token of a line is that of Line::first_token, whatever its gap.
enum class Gap : uint8_t {
  none,   // nothing: a letter run touches a digit run
  blank,  // blanks only
  line,   // a line end and blanks, nothing else; also before the first token of the text
  comma,
  dot,
  colon,
  semicolon,
  dash,
  slash,  // that one sign, with or without blanks; dash, slash: kDashClass, kSlashClass
  other,  // any other sign, or more than one
};

// A maximal run of letters (with their marks), or of digits.
struct Token {
  uint64_t key = 0;     // syllable_key(text, Fold::tone)
  uint32_t begin = 0;   // bytes of the view
  uint16_t length = 0;  // bytes; runs over 65,000 bytes are cut
  Gap gap = Gap::line;
  uint8_t shape = 0;  // TokenShape bits
  ViewSpan span() const { return {begin, begin + length}; }
};

namespace token_shape {
inline constexpr uint8_t kDigits = 1;      // a digit run
inline constexpr uint8_t kFirstUpper = 2;  // the first letter is a capital
inline constexpr uint8_t kHasLower = 4;    // any lower-case letter (a cased token without it is ALL CAPS)
inline constexpr uint8_t kHasUpper = 8;    // any capital
inline constexpr uint8_t kMarked = 16;     // any letter outside ASCII
inline constexpr uint8_t kForeign =
    32;  // a letter that Vietnamese has no code for, or more than ten letters: hashed key
inline constexpr uint8_t kFirstOfLine = 64;  // the first token of its line
inline constexpr uint8_t kSyllable = 128;    // a legal Vietnamese syllable, its tone wherever it stood (syllable.h)
}  // namespace token_shape

// The tables compiled into the one phrase table (src/lexicon/phrases.manifest.tsv). A row is the 0-based row of its
// TSV.
enum class PhraseTable : uint8_t {
  document_types,       // document_types.tsv: names (column `names`)
  document_type_codes,  // document_types.tsv: abbreviations usable as a type word (column `abbrevs`)
  boilerplate,          // boilerplate_phrases.tsv: phrase
  abbreviations,        // abbreviations.tsv: written with a point that ends no sentence
  number_context,  // number_context.tsv: words before a number that tell what it is (Mẫu số, biển số, ngõ, ngày, ...)
  issuers,            // issuers.tsv: names of issuing bodies
  units,              // units.tsv: units and counters; of phrases() those behind a number
  name_suffixes,      // name_suffixes.tsv: endings of domains and file names
  law_names,          // law_names.tsv: names of laws with their type word (column `phrases`)
  law_abbreviations,  // law_names.tsv: BLDS, Luật BHXH (column `abbrevs`)
  provision_units,    // provision_units.tsv: Điều, khoản, điểm, ... (column `words`)
  number_words,       // number_words.tsv: words of numbers (metrics.md 4)
  measure_words,      // measure_words.tsv: words around a quantity
  date_words,         // date_words.tsv: words of dates, times and periods
  number_names,       // number_names.tsv: words before a number that is no quantity
  indicators,         // indicators.tsv: names
  indicator_codes,    // indicators.tsv: abbreviations
  count
};

// Those of Need::page_phrases, a bit each: what stands in the text of a site, and what atoms begin at.
inline constexpr uint32_t kPagePhrases = 1u << static_cast<unsigned>(PhraseTable::boilerplate) |
                                         1u << static_cast<unsigned>(PhraseTable::abbreviations) |
                                         1u << static_cast<unsigned>(PhraseTable::name_suffixes);

// Those of Need::phrases: in running text a third of all hits were of boilerplate, which only the judge of a page
// reads.
inline constexpr uint32_t kTextPhrases = ~(1u << static_cast<unsigned>(PhraseTable::boilerplate));

// Those of Need::document_phrases: types, bodies, laws and provisions, and what a number beside them is instead.
inline constexpr uint32_t kDocumentPhrases =
    1u << static_cast<unsigned>(PhraseTable::document_types) |
    1u << static_cast<unsigned>(PhraseTable::document_type_codes) |
    1u << static_cast<unsigned>(PhraseTable::number_context) | 1u << static_cast<unsigned>(PhraseTable::issuers) |
    1u << static_cast<unsigned>(PhraseTable::units) | 1u << static_cast<unsigned>(PhraseTable::law_names) |
    1u << static_cast<unsigned>(PhraseTable::law_abbreviations) |
    1u << static_cast<unsigned>(PhraseTable::provision_units);

// A phrase of a table at tokens [first_token, first_token + tokens). All hits are reported, also those inside or across
// others; order: first_token, then longer first, then table and row. Matching is by syllable key at Fold::tone: any
// case, either tone style; blanks and a line end count the same between tokens, other signs as the table's phrase has
// them.
struct PhraseHit {
  uint32_t first_token = 0;
  uint16_t row = 0;
  PhraseTable table = PhraseTable::count;
  uint8_t tokens : 7 = 0;
  bool unaccented : 1 = false;  // the text has no diacritics where the phrase has some
};
static_assert(sizeof(PhraseHit) == 8);  // a long text has more of them than tokens

enum class AtomKind : uint8_t {
  number,  // 9.500  42,43  12  1/2 is a fraction only where extract/ says so
  date,    // 25/10/2017  25-10-2017  25.10.2017  10/2017  28/9
  time,    // 20:24  20h24  20 giờ is no atom
  symbol,  // 18-NQ/TW  342/QĐ-UBND  30/2020/NĐ-CP  QCVN 14:2008 is no symbol: shape only, no blanks inside
  url,     // https://...  www....  domain.vn/path, bare domains (VietQ.vn)
  email,
  path,          // /a/b/c.pdf  file names (bao-cao.docx)
  abbreviation,  // TP.HCM  ThS.  v.v.  P.Bến: a table abbreviation or dotted capitals, with its point
  initials,      // B.Hoạt  N.V.A
  list_head,     // 1.  2.3.  a)  I.  at the start of a line
};

// Atoms do not overlap; sorted. Sentences and words never cut one.
struct Atom {
  ViewSpan span;
  AtomKind kind = AtomKind::number;
};

// Which lines a stage looks at: one byte a line of PreparedText::lines(), 0 = leave out. A null pointer to one = all
// lines.
using LineFilter = std::vector<uint8_t>;

class TextIndex;  // scan/text_index.h: 64-bit masks of digits, separators, terminators, capitals, line ends
class TokenMemo;  // scan/token_memo.h: spellings seen before, kept from one text to the next

class PreparedText {
 public:
  PreparedText();
  ~PreparedText();
  PreparedText(PreparedText&&) noexcept;
  PreparedText& operator=(PreparedText&&) noexcept;

  // `valid_utf8` must stay alive and unchanged as long as what is read from this object.
  void assign(std::string_view valid_utf8, Need needs);
  // A string that dies behind the call.
  template <class T>
    requires std::same_as<T, std::string>
  void assign(T&&, Need) = delete;
  // Makes the parts of `needs` that are not there yet: who can tell from the index that a text holds nothing of
  // interest asks for the rest only behind that.
  void extend(Need needs);
  // Gives back the memory of all parts but view and lines, if there is much of it (a text over 4 MB): who is done with
  // reading makes room for what is written of it. extend() makes the parts anew.
  void release_large();
  // The same of one part alone, for who comes behind its last reader. needs() then names what rests on neither, so that
  // extend() makes all the rest anew; tokens and atoms stand until then.
  void release_large_index();
  void release_large_phrases();
  // Makes word_numbers() where they have been given back, so that quantity_phrases() can be asked for again.
  // Precondition: tokens stand. Cost: 2 ns a token.
  void number_words();

  const CanonicalText& canonical() const { return canonical_; }
  std::string_view view() const { return canonical_.view(); }
  Need needs() const { return needs_; }  // what was made
  const std::vector<Line>& lines() const { return lines_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<PhraseHit>& phrases() const { return phrases_; }
  const std::vector<Atom>& atoms() const { return atoms_; }
  const TextIndex& index() const { return *index_; }

  // Paragraphs (records.md 1): ranges of lines, one non-blank line each, or a hard-wrapped block as one. Made on demand
  // from lines: O(lines).
  struct LineRange {
    uint32_t first = 0, last = 0;  // half-open, indices of lines()
  };
  std::vector<LineRange> paragraphs() const;

  // Index of the line that holds view offset `at`: O(log lines).
  uint32_t line_at(uint32_t at) const;
  // The first hit that begins at `token` or behind it; one past phrases() without: O(log hits).
  const PhraseHit* first_phrase(uint32_t token) const;
  // The hits whose first token is `token` (contiguous, sorted longer first): O(log hits).
  std::pair<const PhraseHit*, const PhraseHit*> phrases_at(uint32_t token) const;
  // The phrases of the tables of quantities and dates (number_words to indicator_codes) and all units that begin at
  // tokens [first, last), in the order of phrases(); some may end behind `last`. Writes over `hits`. 11 ns a token.
  // Precondition: Need::quantities.
  void quantity_phrases(uint32_t first, uint32_t last, std::vector<PhraseHit>& hits) const;
  // By token, the number of its word in the phrase table and whether it is marked (scan/phrase_words.h), and one more
  // for the end. Precondition: Need::quantities.
  const std::vector<uint16_t>& word_numbers() const { return word_numbers_; }
  // Index of the first token with begin >= at: O(log tokens).
  uint32_t token_at(uint32_t at) const;
  // Bytes of the view from the first to the last token of a hit.
  ViewSpan span_of(const PhraseHit& hit) const {
    return {tokens_[hit.first_token].begin, tokens_[hit.first_token + hit.tokens - 1u].span().end};
  }

 private:
  CanonicalText canonical_;
  Need needs_ = Need::view;
  std::vector<Line> lines_;
  std::vector<Token> tokens_;
  std::vector<uint16_t> word_numbers_;  // of the tokens in the phrase table (scan/phrase_words.h), and one more
  std::vector<PhraseHit> phrases_;
  std::vector<Atom> atoms_;
  std::unique_ptr<TextIndex> index_;
  std::unique_ptr<TokenMemo> memo_;
};

}  // namespace vnsift
