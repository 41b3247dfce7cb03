// characters.tsv -> characters.gen.h: the class of every code point (text/characters.h) in a two-stage table, and what
// replaces the mapped ones. Which characters NFC may touch comes from ICU (NFC_Quick_Check, combining class).
#include "text/character_bits.h"

#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "lexgen.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kColumns[] = {"code_points", "action", "rule", "replacement", "note"};

// Code points from here on are plain: planes 3 to 16 hold no canonical decomposition, no mark and no row of the table.
constexpr char32_t kLimit = 0x30000;
constexpr size_t kBlock = 64;

Result<CharacterAction> parse_action(std::string_view action, std::string_view rule) {
  struct Name {
    std::string_view action, rule;
    CharacterAction value;
  };
  static constexpr Name kNames[] = {
      {"newline", "newline", CharacterAction::newline},
      {"control", "control", CharacterAction::control},
      {"invisible", "invisible", CharacterAction::invisible},
      {"joiner", "invisible", CharacterAction::joiner},
      {"space", "space", CharacterAction::space},
      {"map", "control", CharacterAction::map_control},
      {"map", "hyphen", CharacterAction::map_hyphen},
      {"map", "width", CharacterAction::map_width},
      {"map", "pua", CharacterAction::map_pua},
      {"map", "dstroke", CharacterAction::map_dstroke},
  };
  for (const Name& name : kNames) {
    if (name.action == action && name.rule == rule) return name.value;
  }
  return make_error(Code::bad_data, fmt::format("action `{}` with rule `{}` is not known", action, rule));
}

struct Range {
  char32_t first = 0, last = 0;
};

Result<Range> parse_range(std::string_view text) {
  const size_t dash = text.find('-');
  const Result<char32_t> first = parse_code_point(text.substr(0, dash));
  if (!first) return tl::unexpected(first.error());
  if (dash == std::string_view::npos) return Range{*first, *first};
  const Result<char32_t> last = parse_code_point(text.substr(dash + 1));
  if (!last) return tl::unexpected(last.error());
  return Range{*first, *last};
}

// The compatibility form if it is one printable ASCII character, else empty.
std::u32string ascii_compatibility_form(const icu::Normalizer2& nfkc, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString form = nfkc.normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  if (form.length() != 1 || form[0] <= 0x20 || form[0] >= 0x7F) return {};
  return std::u32string(1, form[0]);
}

Result<std::u32string> parse_replacement(std::string_view text) {
  std::u32string replacement;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    const Result<char32_t> c = parse_code_point(text.substr(0, end));
    if (!c) return tl::unexpected(c.error());
    replacement += *c;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (replacement.empty() || replacement.size() > 3)
    return make_error(Code::bad_data, "a replacement has one to three code points");
  return replacement;
}

}  // namespace

Result<std::vector<Output>> generate_characters(const std::string& folder) {
  const Result<Table> table = read_table(folder, "characters.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return make_error(Code::unsupported, "ICU has no normalisation data");

  std::vector<uint8_t> classes(kLimit, 0);
  for (char32_t c = 0; c < kLimit; ++c) {
    const auto code_point = static_cast<UChar32>(c);
    const bool plain = u_getCombiningClass(code_point) == 0 &&
                       u_getIntPropertyValue(code_point, UCHAR_NFC_QUICK_CHECK) == UNORM_YES &&
                       nfc->hasBoundaryBefore(code_point);
    if (!plain) classes[c] = kComposesBit;
  }
  std::map<char32_t, std::u32string> replacements;
  for (const std::vector<std::string>& row : table->rows) {
    const Result<Range> range = parse_range(row[0]);
    if (!range) return tl::unexpected(range.error());
    const Result<CharacterAction> action = parse_action(row[1], row[2]);
    if (!action) return tl::unexpected(action.error());
    for (char32_t c = range->first; c <= range->last && c < kLimit; ++c) {
      if (row[3] == "compatibility") {
        const std::u32string form = ascii_compatibility_form(*nfkc, c);
        if (form.empty()) continue;
        replacements[c] = form;
      } else if (row[3] != "-") {
        const Result<std::u32string> replacement = parse_replacement(row[3]);
        if (!replacement) return tl::unexpected(replacement.error());
        replacements[c] = *replacement;
      }
      classes[c] |= static_cast<uint8_t>(*action);
    }
  }

  std::map<std::string, size_t> block_numbers;
  std::vector<uint64_t> index, blocks;
  for (size_t begin = 0; begin < kLimit; begin += kBlock) {
    const std::string block(classes.begin() + static_cast<ptrdiff_t>(begin),
                            classes.begin() + static_cast<ptrdiff_t>(begin + kBlock));
    const auto [entry, added] = block_numbers.try_emplace(block, block_numbers.size());
    if (added)
      blocks.insert(blocks.end(), classes.begin() + static_cast<ptrdiff_t>(begin),
                    classes.begin() + static_cast<ptrdiff_t>(begin + kBlock));
    index.push_back(entry->second);
  }
  if (block_numbers.size() > 256) return make_error(Code::bad_data, "characters: more than 256 blocks");

  static constexpr std::string_view kIncludes[] = {"cstdint"};
  std::string out = header_begin("characters.tsv", kIncludes);
  out += fmt::format(
      "// CharacterAction and kComposesBit of code point c < 0x{:X}: kCharacterBlocks[kCharacterIndex[c / {}]][c % "
      "{}].\n"
      "inline constexpr uint32_t kCharacterLimit = 0x{:X};\n",
      static_cast<uint32_t>(kLimit), kBlock, kBlock, static_cast<uint32_t>(kLimit));
  out += fmt::format("inline constexpr uint8_t kCharacterIndex[{}] = {{\n{}}};\n\n", index.size(), number_list(index));
  out += fmt::format("inline constexpr uint8_t kCharacterBlocks[{}][{}] = {{\n", block_numbers.size(), kBlock);
  for (size_t begin = 0; begin < blocks.size(); begin += kBlock) {
    out += "  {\n" + number_list(std::span(blocks).subspan(begin, kBlock)) + "  },\n";
  }
  out +=
      "};\n\n// What replaces a mapped character; sorted.\nstruct Replacement {\n  char32_t from;\n  char32_t to[3];  "
      "// 0 = none\n};\n";
  out += "inline constexpr Replacement kReplacements[] = {\n";
  for (const auto& [from, to] : replacements) {
    out += fmt::format("    {{0x{:X}, {{", static_cast<uint32_t>(from));
    for (size_t i = 0; i < 3; ++i)
      out += fmt::format("{}0x{:X}", i == 0 ? "" : ", ", i < to.size() ? static_cast<uint32_t>(to[i]) : 0u);
    out += "}},\n";
  }
  out += "};\n\n" + header_end();
  return std::vector<Output>{{"characters.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
