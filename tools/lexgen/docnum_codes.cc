// document_types.tsv, issuers.tsv, form_codes.tsv, docnum_words.tsv -> docnum_codes.gen.h: what the reader of document
// numbers looks up: types by row and by folded name, codes exact and folded, words by key with their roles.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <vnsift/fold.h>
#include <fmt/format.h>

#include "lexgen.h"
#include "text/letters.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kTypeColumns[] = {"slug",  "names", "abbrevs", "codes",      "misprints",
                                             "class", "short", "named",   "adjectives", "note"};
constexpr std::string_view kIssuerColumns[] = {"code", "names", "class", "aliases", "misprints", "successor", "note"};
constexpr std::string_view kFormColumns[] = {"code", "note"};
constexpr std::string_view kWordColumns[] = {"word", "role", "note"};
constexpr std::array<std::string_view, 28> kRoles = {
    "number", "day",   "month",   "year",  "hour",  "of",      "by",       "join",  "act",   "apart",
    "place",  "inner", "stop",    "body",  "force", "article", "compound", "draft", "study", "unnamed",
    "this",   "above", "counter", "legal", "lead",  "title",   "verb",     "part"};

std::vector<std::string> split(std::string_view field, char separator) {
  std::vector<std::string> parts;
  while (!field.empty()) {
    const size_t end = std::min(field.find(separator), field.size());
    if (end > 0) parts.emplace_back(field.substr(0, end));
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return parts;
}

// Two roads to one code: a code may be a type (CT: chỉ thị) and an issuer (CT: Cục Thuế).
struct CodeEntry {
  std::string text;
  int type = -1;
  std::string issuer_class;
  bool alias = false, misprint = false, form = false;
};
using Codes = std::map<std::string, CodeEntry>;  // ordered by bytes

CodeEntry& code_at(Codes& codes, const std::string& code) {
  CodeEntry& entry = codes[code];
  if (entry.text.empty()) entry.text = code;
  return entry;
}

void add_type_codes(const Table& types, Codes& codes) {
  for (size_t row = 0; row < types.rows.size(); ++row) {
    const std::vector<std::string> own = split(types.rows[row][3], '|');
    for (const std::string& code : own) {
      if (code.ends_with('*')) continue;
      CodeEntry& entry = code_at(codes, code);
      if (entry.type < 0) entry.type = static_cast<int>(row);  // the first row owns an ambiguous code
    }
    for (const std::string& misprint : split(types.rows[row][4], '|')) {
      CodeEntry& entry = code_at(codes, misprint);
      entry.text = own.at(0);
      entry.type = static_cast<int>(row);
      entry.misprint = true;
    }
  }
}

void add_issuer_codes(const Table& issuers, Codes& codes) {
  for (const auto& row : issuers.rows) {
    if (!row[0].empty()) code_at(codes, row[0]).issuer_class = row[2];
  }
  for (const auto& row : issuers.rows) {
    for (const std::string& alias : split(row[3], '|')) {
      CodeEntry& entry = code_at(codes, alias);
      if (!entry.issuer_class.empty()) continue;
      entry.issuer_class = row[2];
      entry.alias = true;
    }
    for (const std::string& misprint : split(row[4], '|')) {
      CodeEntry& entry = code_at(codes, misprint);
      entry.text = row[0];
      entry.issuer_class = row[2];
      entry.misprint = true;
    }
  }
}

// ASCII letters of one case for Vietnamese ones; all else stays.
std::string fold_ascii(std::string_view text, char letter_a) {
  std::string folded;
  for (size_t at = 0; at < text.size();) {
    const LetterAt letter = letter_at(text.data() + at);
    const uint32_t base = base_code(letter.info.code());
    if (base >= 1 && base <= 26) {
      folded += static_cast<char>(letter_a + static_cast<int>(base) - 1);
    } else {
      folded += text.substr(at, letter.size);
    }
    at += letter.size;
  }
  return folded;
}

std::string class_name(const std::string& name) { return name.empty() ? "none" : name == "union" ? "union_" : name; }

std::string types_text(const Table& types) {
  std::string out =
      "// May a bare number stand behind the type word, column `short`: in any case, in capitals or behind `số`, "
      "never.\n"
      "enum class ShortForm : uint8_t { no, guarded, strong };\n\n"
      "// Types of documents, in the order of document_types.tsv.\nstruct DocumentTypeRow {\n  std::string_view slug;\n"
      "  std::string_view group;   // column `class`\n  uint8_t adjectives = 0;\n  ShortForm short_form = "
      "ShortForm::no;\n  bool named = "
      "false;\n};\n";
  out += fmt::format("inline constexpr std::array<DocumentTypeRow, {}> kDocumentTypes{{{{\n", types.rows.size());
  std::set<std::tuple<std::string, std::string, size_t>> names;
  for (size_t row = 0; row < types.rows.size(); ++row) {
    const auto& fields = types.rows[row];
    out += fmt::format("    {{{}, {}, {}, ShortForm::{}, {}}},\n", string_literal(fields[0]), string_literal(fields[5]),
                       fields[8], fields[6], fields[7] == "yes");
    for (const std::string& name : split(fields[1], '|')) names.emplace(fold_ascii(name, 'a'), name, row);
  }
  out +=
      "}};\n\n// Their names, folded to ASCII, in byte order; `name` as it should be written.\nstruct DocumentTypeName "
      "{\n"
      "  std::string_view folded;\n  std::string_view name;\n  uint16_t row = 0;\n};\n";
  out += fmt::format("inline constexpr std::array<DocumentTypeName, {}> kDocumentTypeNames{{{{\n", names.size());
  for (const auto& [folded, name, row] : names) {
    out += fmt::format("    {{{}, {}, {}}},\n", string_literal(folded), string_literal(name), row);
  }
  return out + "}};\n\n";
}

// `GP*`: codes that begin so.
std::string prefixes_text(const Table& types) {
  std::vector<std::string> rows;
  for (size_t row = 0; row < types.rows.size(); ++row) {
    for (const std::string& code : split(types.rows[row][3], '|')) {
      if (code.ends_with('*'))
        rows.push_back(fmt::format("    {{{}, {}}},\n", string_literal(code.substr(0, code.size() - 1)), row));
    }
  }
  return fmt::format(
      "// Beginnings of type codes; what is an issuer as a whole is none.\nstruct CodePrefixRow {{\n  std::string_view "
      "prefix;\n"
      "  int16_t type = -1;  // row of kDocumentTypes\n}};\ninline constexpr std::array<CodePrefixRow, {}> "
      "kCodePrefixes{{{{\n{}}}}};\n\n",
      rows.size(), fmt::join(rows, ""));
}

std::string codes_text(const Codes& codes) {
  std::vector<std::string> classes{"none"};
  for (const auto& [code, entry] : codes) {
    const std::string name = class_name(entry.issuer_class);
    if (std::find(classes.begin(), classes.end(), name) == classes.end()) classes.push_back(name);
  }
  std::sort(classes.begin() + 1, classes.end());
  std::string out =
      fmt::format("// Column `class` of issuers.tsv; none = no issuer.\nenum class IssuerClass : uint8_t {{ {} }};\n\n",
                  fmt::join(classes, ", "));
  out +=
      "// Codes of types, issuers and forms in byte order. `text` is what the code is repaired to (itself but for "
      "misprints).\n"
      "struct DocnumCodeRow {\n  std::string_view code;\n  std::string_view text;\n  int16_t type = -1;  // row of "
      "kDocumentTypes\n"
      "  IssuerClass issuer = IssuerClass::none;\n  bool alias = false;\n  bool misprint = false;\n  bool form = "
      "false;\n};\n";
  out += fmt::format("inline constexpr std::array<DocnumCodeRow, {}> kDocnumCodes{{{{\n", codes.size());
  std::map<std::string, size_t> folded;
  size_t row = 0;
  for (const auto& [code, entry] : codes) {
    out += fmt::format("    {{{}, {}, {}, IssuerClass::{}, {}, {}, {}}},\n", string_literal(code),
                       string_literal(entry.text), entry.type, class_name(entry.issuer_class), entry.alias,
                       entry.misprint, entry.form);
    const std::string plain = fold_ascii(code, 'A');
    if (!entry.misprint && codes.find(plain) == codes.end() && plain.find('.') == std::string::npos)
      folded.emplace(plain, row);
    ++row;
  }
  out +=
      "}};\n\n// The same codes in ASCII capitals, where no code is spelled so; byte order.\nstruct FoldedCodeRow {\n"
      "  std::string_view folded;\n  uint16_t row = 0;  // of kDocnumCodes\n};\n";
  out += fmt::format("inline constexpr std::array<FoldedCodeRow, {}> kFoldedCodes{{{{\n", folded.size());
  for (const auto& [plain, index] : folded) out += fmt::format("    {{{}, {}}},\n", string_literal(plain), index);
  return out + "}};\n\n";
}

Result<std::string> words_text(const Table& words) {
  std::string out = "// What the words of docnum_words.tsv are for.\nnamespace docnum_role {\n";
  for (size_t i = 0; i < kRoles.size(); ++i) {
    out += fmt::format("inline constexpr uint32_t k{}{} = {};\n", static_cast<char>(kRoles[i][0] - 'a' + 'A'),
                       kRoles[i].substr(1), 1u << i);
  }
  out +=
      "}  // namespace docnum_role\n\n// By key of the first syllable at Fold::tone, then of the second, 0 = one "
      "syllable.\n"
      "struct DocnumWordRow {\n  uint64_t first = 0;\n  uint64_t second = 0;\n  uint32_t roles = 0;\n};\n";
  std::map<std::pair<uint64_t, uint64_t>, std::pair<uint32_t, std::string>> rows;
  for (const auto& fields : words.rows) {
    const std::vector<std::string> syllables = split(fields[0], ' ');
    uint32_t roles = 0;
    for (const std::string& role : split(fields[1], ',')) {
      const auto at = std::find(kRoles.begin(), kRoles.end(), role);
      if (at == kRoles.end()) return make_error(Code::bad_data, fmt::format("docnum_words.tsv: no role `{}`", role));
      roles |= 1u << (at - kRoles.begin());
    }
    if (syllables.empty() || syllables.size() > 2) {
      return make_error(Code::bad_data, fmt::format("docnum_words.tsv: `{}` has not one or two syllables", fields[0]));
    }
    const uint64_t second = syllables.size() == 2 ? syllable_key(syllables[1], Fold::tone) : 0;
    auto& row = rows[{syllable_key(syllables[0], Fold::tone), second}];
    row.first |= roles;
    row.second = fields[0];
  }
  out += fmt::format("inline constexpr std::array<DocnumWordRow, {}> kDocnumWords{{{{\n", rows.size());
  for (const auto& [keys, row] : rows) {
    out += fmt::format("    {{0x{:X}, 0x{:X}, 0x{:X}}},  // {}\n", keys.first, keys.second, row.first, row.second);
  }
  return out + "}};\n\n";
}

}  // namespace

Result<std::vector<Output>> generate_docnum_codes(const std::string& folder) {
  const Result<Table> types = read_table(folder, "document_types.tsv", kTypeColumns);
  if (!types) return tl::unexpected(types.error());
  const Result<Table> issuers = read_table(folder, "issuers.tsv", kIssuerColumns);
  if (!issuers) return tl::unexpected(issuers.error());
  const Result<Table> forms = read_table(folder, "form_codes.tsv", kFormColumns);
  if (!forms) return tl::unexpected(forms.error());
  const Result<Table> words = read_table(folder, "docnum_words.tsv", kWordColumns);
  if (!words) return tl::unexpected(words.error());
  Codes codes;
  add_type_codes(*types, codes);
  add_issuer_codes(*issuers, codes);
  for (const auto& row : forms->rows) code_at(codes, row[0]).form = true;
  const Result<std::string> word_rows = words_text(*words);
  if (!word_rows) return tl::unexpected(word_rows.error());
  static constexpr std::string_view kIncludes[] = {"array", "cstdint", "string_view"};
  std::string out = header_begin("document_types.tsv, issuers.tsv, form_codes.tsv, docnum_words.tsv", kIncludes);
  out += types_text(*types) + prefixes_text(*types) + codes_text(codes) + *word_rows + header_end();
  return std::vector<Output>{{"docnum_codes.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
