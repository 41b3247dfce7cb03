// Mentions of official documents: `Nghị quyết số 18-NQ/TW ngày 25/10/2017` (spec: docnums.md).
//
//   DocnumFinder finder({});
//   std::vector<DocRef> found;
//   finder.run(prepared, nullptr, found);          // found[0].canonical == "18-NQ/TW", .date == "2017-10-25"
//   docnum_key("04/KH -UBND") == "4-kh-ubnd"
//
// Found are numbers (30/2020/NĐ-CP), short mentions (Nghị định 15), names of laws (Luật Đất đai), parts of documents
// (khoản 2 Điều 5), words that point back (Nghị định này); mentions of one document are linked (resolve_docnums).
//
// Cost: 1 ns a byte over PreparedText, and about 0.5 us a mention. One const finder serves all threads; each has its
// own DocnumScratch.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/prepared.h>

namespace vnsift {

// The kinds of docnums.md 8.
enum class DocRefKind : uint8_t {
  number,      // Quyết định 342/QĐ-UBND
  short_form,  // Nghị quyết 18
  named,       // Luật Hộ tịch năm 2014
  provision,   // điểm b khoản 2 Điều 14
  backref,     // Nghị định này
  standard,    // QCVN 14:2008/BTNMT
  license,     // Giấy phép số 15/GP-STTTT, contracts
  slug,        // quyet-dinh-27-2024-qd-ubnd.html
  count
};
std::string_view kind_name(DocRefKind kind);  // "number", "short", ...
std::optional<DocRefKind> kind_by_name(std::string_view name);

namespace docref_flag {  // docnums.md 14, the names in records: flag_names()
inline constexpr uint32_t kTypeSymbolConflict = 1, kOcrFixed = 2, kSpaced = 4, kGlued = 8, kSeparatorFixed = 16,
                          kUpper = 32, kLower = 64, kNoDiacritics = 128, kLineBreak = 256, kTruncated = 512,
                          kPlaceholder = 1024, kInTitle = 2048, kUnknownCode = 4096, kAlias = 8192,
                          kDateConflict = 16384;
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

// Parts of a document, in the order of docnums.md 14; provision_key() is their name in records.
enum class ProvisionUnit : uint8_t { article, clause, point, item, section, chapter, part, appendix, count };
std::string_view provision_key(ProvisionUnit unit);

struct ProvisionPart {
  ProvisionUnit unit = ProvisionUnit::article;
  ViewSpan value;  // "14", "b", "III", "18a"
};

struct DocRef : DocNumber {
  DocRefKind kind = DocRefKind::number;
  ViewSpan span;                         // docnums.md 8: type phrase, `số`, symbol
  ViewSpan full_span;                    // from the provision before it to the end of date and issuer
  std::string_view type;                 // slug of document_types.tsv, "van_ban" if unknown
  ViewSpan type_surface;                 // the type words as written; empty without
  std::string_view doc_class;            // docnums.md 3
  std::string date;                      // ISO, may be partial: 2019-06-24, --09-14, 2024-11, 2014
  std::string issuer;                    // the issuing body as written in the text
  ViewSpan title;                        // what the text says the document is about; empty without
  std::string name;                      // of a law, a treaty, a Party resolution
  bool number_word = false;              // `số` stands before the number
  bool local = false;                    // a body whose numbers others use too: doc_id() holds date and issuer
  bool inherited = false;                // member of a list that takes its type from `type_from`
  bool self = false;                     // the text itself: `Nghị định này`, `khoản 1 Điều này`
  int type_from = -1;                    // index of the list's head in the result
  int parent = -1;                       // provision: index of the document that it is part of
  int antecedent = -1;                   // index of the mention that says in full what is meant
  std::string resolved;                  // canonical form of the antecedent
  std::string_view catalog_title;        // of DocnumOptions::catalog, which must outlive the record
  std::vector<ProvisionPart> provision;  // in the order of the text
  bool selected = true;  // false: left out by DocnumOptions::selection, here only for the links that lead to it
  double confidence = 1;
  uint32_t flags = 0;

  // Names the document beyond its number, which provinces, departments and companies share: canonical|date|issuer for
  // them, else the canonical form; "" without a number.
  std::string doc_id() const;
};

// Which mentions are wanted; an empty list leaves all. Links are made before anything is left out.
struct DocnumSelection {
  std::vector<DocRefKind> kinds;
  std::vector<std::string> classes;  // doc_class
  std::vector<std::string> types;    // slugs of document_types.tsv
  std::vector<std::string> keys;     // docnum_key() of documents: their numbers, and what resolves to them
  double min_confidence = 0;
  bool empty() const;
};

class DocnumCatalog;

struct DocnumOptions {
  bool resolve = true;        // antecedents, self, resolved
  bool titles = true;         // fill `title`
  bool slugs = false;         // numbers inside URLs and file names, kind slug
  bool distributive = false;  // date and issuer behind a list belong to all its members
  bool unaccented = false;    // read every line as one without diacritics; else each line is looked at
  bool headings = false;      // headings of the text itself (`Điều 5. Phạm vi điều chỉnh`) are provisions too
  DocnumSelection selection;
  const DocnumCatalog* catalog = nullptr;  // titles and numbers of known documents; must outlive the finder
};

// Known documents: a table with the columns type, number, title, date_issued (dd/mm/yyyy) and any others, as
// tab-separated text with a header line. What it knows is added to mentions: catalog_title, the number of a law that is
// named with its year (resolved), the flag date_conflict.
class DocnumCatalog {
 public:
  static Result<DocnumCatalog> parse(std::string_view tsv);
  DocnumCatalog();
  ~DocnumCatalog();
  DocnumCatalog(DocnumCatalog&&) noexcept;
  DocnumCatalog& operator=(DocnumCatalog&&) noexcept;

  void complete(std::vector<DocRef>& refs) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

// What a worker keeps from one text to the next, so that finding mentions asks for no memory beside that of its
// records.
class DocnumScratch {
 public:
  struct Buffers;
  DocnumScratch();
  ~DocnumScratch();
  DocnumScratch(DocnumScratch&&) noexcept;
  DocnumScratch& operator=(DocnumScratch&&) noexcept;
  Buffers& buffers();  // made at the first use

 private:
  std::unique_ptr<Buffers> buffers_;
};

class DocnumFinder {
 public:
  static constexpr Need kNeeds = Need::document_phrases;  // or phrases

  explicit DocnumFinder(DocnumOptions options) : options_(std::move(options)) {}
  // Mentions in order of place, never overlapping, linked if asked for. Clears `out` first.
  void run(const PreparedText& text, const LineFilter* lines, DocnumScratch& scratch, std::vector<DocRef>& out) const;
  void run(const PreparedText& text, const LineFilter* lines, std::vector<DocRef>& out) const;

 private:
  DocnumOptions options_;
};

// Links the mentions of one text that mean the same document (docnums.md 11): fills antecedent, self, resolved and the
// flag alias of `refs`, which are sorted by place; provisions are left alone. DocnumFinder does so unless told not to.
// Cost: O(n log n).
void resolve_docnums(const PreparedText& text, std::vector<DocRef>& refs);

// The text's own number, from its letterhead (`Số: 188/KH-UBND` at the head of a line) or header (`NGHỊ QUYẾT CỦA … SỐ
// …`): index into `refs`, -1 without. `type`: only of this type, "" = any.
int own_docnum(const PreparedText& text, const std::vector<DocRef>& refs, std::string_view type);

// A name for what a mention means, for counting and joining: its key or that of its antecedent; without a number its
// type and name (luat-dat-dai-2013) or bare number (nghi-quyet-18). "" for provisions and the text itself.
std::string docnum_target(const DocRef& ref);

// One document number alone, any spelling of docnums.md 6, with or without its type word; nothing if it is none.
std::optional<DocNumber> parse_docnum(std::string_view text);

// The join key of a number in any spelling: canonical form, ASCII lower case, runs of other characters as one `-`,
// leading zeros of the number dropped. "" for text that holds no letter or digit.
std::string docnum_key(std::string_view text);

}  // namespace vnsift
