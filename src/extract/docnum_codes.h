// Codes inside the symbol of a document number: `NQ`, `UBND`, `QH15` in `31/2024/QH15` (docnums.md 4, 6, 7).
//
//   read_code("TTG")->text == "TTg";  read_code("nđ")->text == "NĐ";  read_code("HDNN8")->text == "HĐNN8"
//
// The tables are generated from document_types.tsv, issuers.tsv and form_codes.tsv. Cost: about 100 ns a code. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/docnum_codes.gen.h"

namespace vnsift {

using lexicon::IssuerClass;

// The letters of a code, in the object itself: readings copy codes often.
class CodeText {
 public:
  static constexpr size_t kMaxBytes = 62;  // what is longer is cut

  CodeText() = default;
  explicit CodeText(std::string_view text) { append(text); }
  CodeText& operator=(std::string_view text) {
    size_ = 0;
    return append(text);
  }
  CodeText& append(std::string_view text) {
    const size_t count = std::min(text.size(), kMaxBytes - size_);
    std::copy_n(text.data(), count, bytes_.data() + size_);
    size_ = static_cast<uint8_t>(size_ + count);
    return *this;
  }
  std::string_view view() const { return {bytes_.data(), size_}; }
  operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor): a text like others
  size_t size() const { return size_; }
  // Writes the text, and bytes of no meaning behind it: kMaxBytes at most.
  void copy_to(char* out) const {
    std::copy_n(bytes_.data(), kShort, out);
    if (size_ > kShort) std::copy_n(bytes_.data() + kShort, kMaxBytes - kShort, out + kShort);
  }
  friend bool operator==(const CodeText& a, std::string_view b) { return a.view() == b; }

 private:
  static constexpr size_t kShort = 16;  // nearly all
  uint8_t size_ = 0;
  std::array<char, kMaxBytes> bytes_{};
};

// One segment of a symbol, repaired.
struct DocnumCode {
  CodeText text;                           // canonical spelling
  int type = -1;                           // row of document_types.tsv, -1 = no type code
  IssuerClass issuer = IssuerClass::none;  // none = no known issuer
  bool exact = false;                      // in a table, not by an open pattern
  bool alias = false;                      // another printed form of a body
  bool form = false;                       // known from forms only
  uint32_t flags = 0;                      // docref_flag bits of the repair
  bool known() const { return type >= 0 || issuer != IssuerClass::none; }
};

// Reads a segment: letters, with at most one tail of digits; `&` already left out. Letters that no code has (À, ô, ...)
// give nothing, and so do lower-case ones unless the whole segment is a code in another case, and more than 48 bytes.
std::optional<DocnumCode> read_code(std::string_view segment);

// Size in bytes of the code at the head of a segment that ran into the next word (UBNDngày, TTgng, BTPquy); 0 if there
// is none or nothing is glued.
size_t glued_code_size(std::string_view segment);

// Types of documents (rows of document_types.tsv).
std::string_view type_slug(int row);
std::string_view type_group(int row);  // column `class`: law, state, admin, party, license, ...
int type_adjectives(int row);          // how many words may stand between its name and `số`
int type_row(std::string_view slug);   // -1 = no such type
// The same by the compiler, for slugs that stand in the code.
consteval int type_id(std::string_view slug) {
  for (size_t row = 0; row < lexicon::kDocumentTypes.size(); ++row) {
    if (lexicon::kDocumentTypes[row].slug == slug) return static_cast<int>(row);
  }
  throw "no such type";
}
lexicon::ShortForm type_short_form(int row);  // may a bare number stand behind it
bool type_is_named(int row);                  // may a name stand behind it

// The type whose name is `words` (canonical text, any case, single or several blanks) with marks missing: `quyet dinh`,
// `quyết đinh`, but not `quyệt định`. -1 if there is none.
int type_by_unmarked_name(std::string_view words);
// False if no name of a type ends with the word of this key (Fold::tone), whatever marks it lacks. A few ns.
bool may_end_type_name(uint64_t key);

// Tells, without reading letters, that words are no name of a type whatever marks they lack. Words are added from the
// last one to the first, by their keys (Fold::tone).
class UnmarkedName {
 public:
  void add(uint64_t key);
  bool may_be_type() const;  // by the words so far

 private:
  uint64_t hash_ = 0;
  bool hashed_ = false;  // a word whose letters its key does not tell
};

// HĐTC, HĐKT, GUQ: a contract or an authorisation.
bool is_contract_code(const DocnumCode& code);

}  // namespace vnsift
