// letters.tsv -> letters.gen.h: what a code point below U+0800 or in U+1E00..U+1EFF is, in one look-up
// (text/letters.h), and the way back from (letter code, tone, case) to the code point. Foreign letters and their case
// come from ICU.
#include <map>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "lexgen.h"
#include "text/letter_bits.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kColumns[] = {"code_point", "letter", "base", "shape", "tone", "note"};

// Letter codes of text/letters.h for the letters outside ASCII.
uint32_t shaped_code(char base, std::string_view shape) {
  if (shape == "-") return static_cast<uint32_t>(base - 'a' + 1);
  if (base == 'a' && shape == "U+0306") return letter_bits::kABreve;
  if (base == 'a' && shape == "U+0302") return letter_bits::kACircumflex;
  if (base == 'd' && shape == "stroke") return letter_bits::kDStroke;
  if (base == 'e' && shape == "U+0302") return letter_bits::kECircumflex;
  if (base == 'o' && shape == "U+0302") return letter_bits::kOCircumflex;
  if (base == 'o' && shape == "U+031B") return letter_bits::kOHorn;
  if (base == 'u' && shape == "U+031B") return letter_bits::kUHorn;
  return 0;
}

uint32_t case_bits(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return letter_bits::kLetter | letter_bits::kUpper;
    case U_LOWERCASE_LETTER:
      return letter_bits::kLetter | letter_bits::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return letter_bits::kLetter;
    default:
      return c >= 0x300 && c <= 0x36F ? letter_bits::kMark : 0u;
  }
}

}  // namespace

Result<std::vector<Output>> generate_letters(const std::string& folder) {
  const Result<Table> table = read_table(folder, "letters.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());

  std::map<UChar32, uint32_t> info;
  for (UChar32 c = 0; c < 0x1F00; ++c) info[c] = case_bits(c);
  std::vector<uint64_t> forms(letter_bits::kCodes * 12, 0);
  const auto add = [&](UChar32 c, uint32_t code, uint32_t tone) {
    info[c] |= code | tone << letter_bits::kToneShift;
    forms[code * 12 + tone * 2 + ((info[c] & letter_bits::kUpper) != 0 ? 1u : 0u)] = static_cast<uint64_t>(c);
  };
  for (UChar32 c = 'a'; c <= 'z'; ++c) {
    add(c, static_cast<uint32_t>(c - 'a' + 1), 0);
    add(c - 'a' + 'A', static_cast<uint32_t>(c - 'a' + 1), 0);
  }
  for (UChar32 c = '0'; c <= '9'; ++c)
    info[c] = letter_bits::kDigit | (letter_bits::kZero + static_cast<uint32_t>(c - '0'));
  for (const std::vector<std::string>& row : table->rows) {
    const Result<char32_t> c = parse_code_point(row[0]);
    if (!c) return tl::unexpected(c.error());
    const char base = row[2].size() == 1 ? static_cast<char>(row[2][0] | 0x20) : '\0';
    const uint32_t code = shaped_code(base, row[3]);
    if (code == 0 || row[4].size() != 1 || row[4][0] < '0' || row[4][0] > '5') {
      return make_error(Code::bad_data,
                        fmt::format("{}/letters.tsv: row {}: unknown base, shape or tone", folder, row[0]));
    }
    add(static_cast<UChar32>(*c), code, static_cast<uint32_t>(row[4][0] - '0'));
  }

  const auto list = [&](UChar32 begin, UChar32 end) {
    std::vector<uint64_t> values;
    for (UChar32 c = begin; c < end; ++c) values.push_back(info[c]);
    return number_list(values);
  };
  static constexpr std::string_view kIncludes[] = {"cstdint"};
  std::string out = header_begin("letters.tsv", kIncludes);
  out += "// The bits are those of text/letter_bits.h. By byte; bytes over 7F are no letters.\n";
  out += "inline constexpr uint16_t kLettersByByte[256] = {\n" + list(0, 0x80) + "};\n\n";
  out += "// U+0080..U+07FF.\ninline constexpr uint16_t kLettersTwoBytes[1920] = {\n" + list(0x80, 0x800) + "};\n\n";
  out += "// U+1E00..U+1EFF.\ninline constexpr uint16_t kLettersExtended[256] = {\n" + list(0x1E00, 0x1F00) + "};\n\n";
  out += fmt::format(
      "// Code point of [letter code][tone][upper], 0 = there is none.\n"
      "inline constexpr uint16_t kLetterForms[{}][6][2] = {{\n",
      letter_bits::kCodes);
  for (size_t code = 0; code < letter_bits::kCodes; ++code) {
    out += "    {";
    for (size_t tone = 0; tone < 6; ++tone) {
      out += fmt::format("{}{{0x{:X}, 0x{:X}}}", tone == 0 ? "" : ", ", forms[code * 12 + tone * 2],
                         forms[code * 12 + tone * 2 + 1]);
    }
    out += "},\n";
  }
  out += "};\n\n" + header_end();
  return std::vector<Output>{{"letters.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
