// Mentions of official documents: `Nghị quyết số 18-NQ/TW ngày 25/10/2017` (spec: docnums.md).
//
//   DocnumFinder finder({});
//   std::vector<DocRef> found;
//   finder.run(prepared, nullptr, found);          // found[0].canonical == "18-NQ/TW", .date == "2017-10-25"
//   docnum_key("04/KH -UBND") == "4-kh-ubnd"
//
// Cost: 1 ns a byte over PreparedText, and about 1 us a mention. One const finder serves all threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

namespace vnsift {

// The kinds of docnums.md 8 that are found so far.
enum class DocRefKind : uint8_t { number, standard, license };
std::string_view kind_name(DocRefKind kind);

namespace docref_flag {  // docnums.md 14, the names in records: flag_names()
inline constexpr uint32_t kTypeSymbolConflict = 1, kOcrFixed = 2, kSpaced = 4, kGlued = 8, kSeparatorFixed = 16,
                          kUpper = 32, kLower = 64, kNoDiacritics = 128, kLineBreak = 256, kTruncated = 512,
                          kPlaceholder = 1024, kInTitle = 2048, kUnknownCode = 4096;
}  // namespace docref_flag
std::vector<std::string_view> flag_names(uint32_t flags);

// A document number read into its parts. Empty = not said.
struct DocNumber {
  std::string number;       // "342", "66.3", "10c"; the code of a standard
  int year = 0;             // 0 = none
  std::string type_abbr;    // "QĐ"
  std::string issuer_code;  // "UBND"; all issuers of a joint document; DS-PT of a court
  std::string unit_code;    // the rest of the symbol
  std::string canonical;    // docnums.md 7
  std::string key;          // docnums.md 7.6
};

struct DocRef : DocNumber {
  DocRefKind kind = DocRefKind::number;
  ViewSpan span;          // docnums.md 8: type phrase, `số`, symbol
  ViewSpan full_span;     // to the end of date and issuer
  std::string type;       // slug of document_types.tsv, "van_ban" if unknown
  ViewSpan type_surface;  // the type words as written; empty without
  std::string doc_class;  // docnums.md 3
  std::string date;       // ISO, may be partial: 2019-06-24, --09-14, 2024-11, 2014
  std::string issuer;     // the issuing body as written in the text
  std::string doc_id;
  bool inherited = false;  // member of a list that takes its type from `type_from`
  int type_from = -1;      // index of the list's head in the result
  double confidence = 1;
  uint32_t flags = 0;
};

struct DocnumOptions {};

class DocnumFinder {
 public:
  static constexpr Need kNeeds = Need::tokens | Need::phrases | Need::atoms | Need::index;

  explicit DocnumFinder(DocnumOptions options) : options_(options) {}
  // False if run() would find nothing, told from Need::index alone; true says little. Cost: 0.2 ns a byte.
  static bool may_find(const PreparedText& text);
  // Mentions in order of place, never overlapping. Clears `out` first.
  void run(const PreparedText& text, const LineFilter* lines, std::vector<DocRef>& out) const;

 private:
  [[maybe_unused]] DocnumOptions options_;
};

// One document number alone, any spelling of docnums.md 6, with or without its type word; nothing if it is none.
std::optional<DocNumber> parse_docnum(std::string_view text);

// The join key of a number in any spelling: canonical form, ASCII lower case, runs of other characters as one `-`,
// leading zeros of the number dropped. "" for text that holds no letter or digit.
std::string docnum_key(std::string_view text);

}  // namespace vnsift
