// charsets.tsv and charsets/*.tsv -> charsets.gen.h: what every byte, or letter byte and mark byte, of an 8-bit charset
// means (normalize/charset.cc), and the way back from the characters of windows-1252 and windows-1258 to their bytes.
#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "lexgen.h"
#include "normalize/charset_bits.h"
#include "text/letters.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kListColumns[] = {"charset", "repair_case", "text_prior", "bytes_prior", "note"};
constexpr std::string_view kColumns[] = {"bytes", "code_point", "letter", "note"};

using PairRow = std::array<uint64_t, 128>;  // by second byte less 0x80

struct Charset {
  std::string name;
  bool repair_case = false;
  std::string text_prior, bytes_prior;
  std::array<char32_t, 256> single{};
  std::array<bool, 256> listed{};  // in its own table, not windows-1252
  std::map<int, PairRow> pairs;
};

int hex_byte(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      value = value * 16 + (c - '0');
    } else if (c >= 'A' && c <= 'F') {
      value = value * 16 + (c - 'A' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

// Bytes that a table does not list are windows-1252; a table lists what differs.
Result<Charset> read_charset(const std::string& folder, const std::string& name,
                             const std::array<char32_t, 256>& rest) {
  Charset charset;
  charset.name = name;
  charset.single = rest;
  const std::string file = "charsets/" + name + ".tsv";
  const Result<Table> table = read_table(folder, file, kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const std::vector<std::string>& row : table->rows) {
    const Result<char32_t> code_point = parse_code_point(row[1]);
    if (!code_point) return tl::unexpected(code_point.error());
    const int bytes = hex_byte(row[0]);
    if (bytes < 0 || *code_point > 0xFFFF || (row[0].size() != 2 && (row[0].size() != 4 || (bytes & 0x80) == 0))) {
      return make_error(Code::bad_data,
                        fmt::format("{}: row `{}`: bytes must be XX or XXYY with YY over 7F", file, row[0]));
    }
    if (row[0].size() == 2) {
      charset.single[static_cast<size_t>(bytes)] = *code_point;
      charset.listed[static_cast<size_t>(bytes)] = true;
    } else {
      charset.pairs[bytes >> 8][static_cast<size_t>(bytes & 0x7F)] = *code_point;
    }
  }
  return charset;
}

// windows-1258 and TCVN 5712-1 write a tone as a combining character behind the letter: what NFC makes of the two is
// one more pair, so that decoding needs no second pass.
void add_composed_pairs(Charset& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (int second = 0x80; second < 0x100; ++second) {
    const char32_t mark = charset.single[static_cast<size_t>(second)];
    if (!letter_info(mark).is_mark()) continue;
    for (int first = 0; first < 0x100; ++first) {
      const char32_t letter = charset.single[static_cast<size_t>(first)];
      if (!letter_info(letter).is_letter()) continue;
      icu::UnicodeString both(static_cast<UChar32>(letter));
      both = nfc->normalize(both.append(static_cast<UChar32>(mark)), status);
      if (both.length() == 1) charset.pairs[first][static_cast<size_t>(second & 0x7F)] = both.charAt(0);
    }
  }
}

// An ambiguous letter: lower case, and no byte but a control says its capital.
uint64_t letter_kind(const Charset& charset, size_t byte) {
  const LetterInfo letter = letter_info(charset.single[byte]);
  if (!letter.is_letter()) return 0;
  uint64_t kind = charset_bits::kLetter;
  if (letter.is_upper()) kind |= charset_bits::kUpper;
  if (!letter.is_lower()) return kind;
  if (charset.repair_case && byte >= 0x80 && letter.code() != 0) {
    const char32_t capital = letter_form(letter.code(), letter.tone(), true);
    bool has_capital = false;
    for (size_t i = 0x20; i < 256; ++i) has_capital |= charset.listed[i] && charset.single[i] == capital;
    if (!has_capital) return kind | charset_bits::kAmbiguous;
  }
  return kind | charset_bits::kLower;
}

// Sorted pairs {character, byte} of the bytes over 7F whose character is not their own number.
std::string inverse(const Charset& charset, bool letters_only) {
  std::map<char32_t, size_t> bytes;
  for (size_t byte = 0x80; byte < 0x100; ++byte) {
    const char32_t c = charset.single[byte];
    const bool wanted = !letters_only || letter_info(c).is_letter() || letter_info(c).is_mark() || c == 0x20AB;
    if (c != byte && wanted && (!letters_only || c >= 0x100)) bytes[c] = byte;
  }
  std::string out;
  for (const auto& [c, byte] : bytes)
    out += fmt::format("    {{0x{:04X}, 0x{:02X}}},\n", static_cast<uint32_t>(c), byte);
  return fmt::format("[{}] = {{\n{}}};\n\n", bytes.size(), out);
}

}  // namespace

Result<std::vector<Output>> generate_charsets(const std::string& folder) {
  const Result<Table> list = read_table(folder, "charsets.tsv", kListColumns);
  if (!list) return tl::unexpected(list.error());

  std::array<char32_t, 256> rest;
  for (size_t byte = 0; byte < 256; ++byte) rest[byte] = static_cast<char32_t>(byte);
  std::vector<Charset> charsets;
  for (const std::vector<std::string>& row : list->rows) {
    Result<Charset> charset = read_charset(folder, row[0], rest);
    if (!charset) return tl::unexpected(charset.error());
    if (charsets.empty()) rest = charset->single;  // windows-1252 stands first
    charset->repair_case = row[1] == "1";
    charset->text_prior = row[2];
    charset->bytes_prior = row[3];
    add_composed_pairs(*charset);
    charsets.push_back(std::move(*charset));
  }

  std::string pairs, tables;
  size_t row_count = 0;
  for (const Charset& charset : charsets) {
    std::vector<uint64_t> single(charset.single.begin(), charset.single.end()), rows(256, 0), kinds;
    for (const auto& [first, row] : charset.pairs) {
      rows[static_cast<size_t>(first)] = ++row_count;
      pairs += fmt::format("  {{  // {} {:02X}\n{}  }},\n", charset.name, first, number_list(row));
    }
    std::array<uint64_t, letter_bits::kCodes> caseless{};
    for (size_t byte = 0; byte < 256; ++byte) {
      kinds.push_back(letter_kind(charset, byte));
      const LetterInfo letter = letter_info(charset.single[byte]);
      if ((kinds.back() & charset_bits::kAmbiguous) != 0) caseless[letter.code()] |= 1u << letter.tone();
    }
    tables += fmt::format("  {{{}, {}, {}, {}, {},\n  {{\n{}  }},\n  {{\n{}  }},\n  {{\n{}  }},\n  {{\n{}  }}}},\n",
                          string_literal(charset.name), charset.text_prior, charset.bytes_prior, charset.repair_case,
                          !charset.pairs.empty(), number_list(single), number_list(rows), number_list(kinds),
                          number_list(caseless));
  }
  if (row_count > 255) return make_error(Code::bad_data, "charsets: more than 255 rows of pairs");

  static constexpr std::string_view kIncludes[] = {"cstdint", "string_view"};
  std::string out = header_begin("charsets.tsv and charsets/*.tsv", kIncludes);
  out +=
      "struct CharsetTable {\n"
      "  std::string_view name;\n"
      "  uint8_t text_prior, bytes_prior;  // words that detection wants to see; 0: never proposed\n"
      "  bool repair_case, has_pairs;\n"
      "  uint16_t single[256];   // the code point of a byte alone\n"
      "  uint8_t pair_row[256];  // row of kCharsetPairs plus one; 0: no pair begins with this byte\n"
      "  uint8_t kind[256];      // normalize/charset_bits.h\n"
      "  uint8_t caseless[34];   // [letter code] bit of a tone: that letter is ambiguous\n"
      "};\n\n";
  out += "// In the order of enum Charset.\n";
  out += fmt::format("inline constexpr CharsetTable kCharsets[{}] = {{\n{}}};\n\n", charsets.size(), tables);
  out += "// The code point of [row of the first byte][second byte less 0x80]; 0: the two are no pair.\n";
  out += fmt::format("inline constexpr uint16_t kCharsetPairs[{}][128] = {{\n{}}};\n\n", row_count, pairs);
  out += "struct CharacterByte {\n  uint16_t code_point;\n  uint8_t byte;\n};\n\n";
  out += "// Characters of windows-1252 over U+00FF.\ninline constexpr CharacterByte kWindows1252Bytes" +
         inverse(charsets[0], false);
  out +=
      "// Letters, tones and the currency sign that windows-1258 has and windows-1252 has not.\ninline constexpr "
      "CharacterByte kWindows1258Bytes" +
      inverse(charsets[1], true);
  out += header_end();
  return std::vector<Output>{{"charsets.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
