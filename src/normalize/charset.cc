#include <algorithm>
#include <array>
#include <cstring>

#include <vnsift/charset.h>
#include <vnsift/syllable.h>
#include <vnsift/utf8.h>

#include "normalize/charset_bits.h"
#include "normalize/charset_decode.h"
#include "normalize/viqr.h"
#include "text/letters.h"

namespace vnsift {

namespace {

static_assert(charset_table(Charset::windows_1252).name == "windows-1252" &&
              charset_table(Charset::windows_1258).name == "windows-1258" &&
              charset_table(Charset::tcvn3).name == "tcvn3" && charset_table(Charset::vni).name == "vni" &&
              charset_table(Charset::viscii).name == "viscii" && charset_table(Charset::vps).name == "vps" &&
              charset_table(Charset::tcvn5712_1).name == "tcvn5712-1" &&
              charset_table(Charset::bkhcm1).name == "bkhcm1" && charset_table(Charset::bkhcm2).name == "bkhcm2" &&
              charset_table(Charset::vietware_f).name == "vietware-f" &&
              charset_table(Charset::vietware_x).name == "vietware-x" &&
              kEightBitCharsets == static_cast<size_t>(Charset::utf8));

constexpr std::string_view kOtherNames[] = {"utf-8", "utf-16le", "utf-16be", "viqr"};
constexpr std::string_view kAs1252 = "-as-1252";

// A character of at most three bytes, written with one store of four.
struct Utf8Character {
  char bytes[3] = {};
  uint8_t size = 0;
};

constexpr Utf8Character to_utf8(uint32_t c) {
  if (c < 0x80) return {{static_cast<char>(c), 0, 0}, 1};
  if (c < 0x800) return {{static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63)), 0}, 2};
  return {
      {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))},
      3};
}

using Utf8Table = std::array<Utf8Character, 256>;

constexpr std::array<Utf8Table, kEightBitCharsets> make_utf8_tables() {
  std::array<Utf8Table, kEightBitCharsets> tables{};
  for (size_t charset = 0; charset < kEightBitCharsets; ++charset) {
    for (size_t byte = 0; byte < 256; ++byte) tables[charset][byte] = to_utf8(lexicon::kCharsets[charset].single[byte]);
  }
  return tables;
}

constexpr std::array<Utf8Table, kEightBitCharsets> kUtf8Tables = make_utf8_tables();

char32_t raise(char32_t c) {
  const LetterInfo letter = letter_info(c);
  const char32_t capital =
      letter.is_lower() && letter.code() != 0 ? letter_form(letter.code(), letter.tone(), true) : 0;
  return capital != 0 ? capital : c;
}

// Where the next byte stands that is no plain ASCII in every charset of one byte a letter: over 7F or a control. Some
// charsets map ASCII signs too; they are decoded byte by byte.
class EightBitDecoder {
 public:
  EightBitDecoder(Charset charset, std::string& out, OffsetMap* map)
      : table_(charset_table(charset)),
        utf8_(kUtf8Tables[static_cast<size_t>(charset)]),
        out_(out),
        map_(map),
        base_(out.size()) {}

  void run(std::string_view bytes, size_t begin, size_t end, bool raised) {
    if (table_.has_pairs || raised || map_ != nullptr) {
      run_exact(bytes, begin, end, raised);
    } else {
      run_fast(bytes, begin, end);
    }
  }

 private:
  void run_exact(std::string_view bytes, size_t begin, size_t end, bool raised) {
    const auto byte = [&bytes](size_t i) { return static_cast<unsigned char>(bytes[i]); };
    for (size_t i = begin; i < end;) {
      char32_t c = table_.single[byte(i)];
      uint32_t size = 1;
      if (const uint8_t row = table_.pair_row[byte(i)]; row != 0 && i + 1 < end && byte(i + 1) >= 0x80) {
        if (const uint16_t pair = lexicon::kCharsetPairs[row - 1][byte(i + 1) - 0x80]; pair != 0) {
          c = pair;
          size = 2;
        }
      }
      if (raised) c = raise(c);
      if (c < 0x80 && size == 1 && c == byte(i)) {
        out_ += static_cast<char>(c);
      } else {
        const Utf8Character utf8 = to_utf8(c);
        if (map_ != nullptr)
          map_->add({static_cast<uint32_t>(out_.size() - base_), utf8.size, static_cast<uint32_t>(i), size});
        out_.append(utf8.bytes, utf8.size);
      }
      i += size;
    }
  }

  // At most three bytes for each byte, written four at a time into room made before.
  void run_fast(std::string_view bytes, size_t begin, size_t end) {
    constexpr size_t kBlock = 16384;
    for (size_t i = begin; i < end;) {
      const size_t stop = std::min(end, i + kBlock);
      const size_t size = out_.size();
      out_.resize(size + (stop - i) * 3 + 4);
      char* to = out_.data() + size;
      for (; i < stop; ++i) {
        const Utf8Character& c = utf8_[static_cast<unsigned char>(bytes[i])];
        std::memcpy(to, &c, sizeof(c));
        to += c.size;
      }
      out_.resize(static_cast<size_t>(to - out_.data()));
    }
  }

  const lexicon::CharsetTable& table_;
  const Utf8Table& utf8_;
  std::string& out_;
  OffsetMap* map_;
  size_t base_;
};

size_t decode_utf8(std::string_view bytes, std::string& out, OffsetMap* map) {
  if (is_valid_utf8(bytes)) {
    out += bytes;
    return 0;
  }
  const Decoded decoded = repair_utf8(bytes);
  if (map != nullptr) {
    // U+FFFD in the result stands for an ill-formed subpart unless the bytes have it too.
    constexpr std::string_view kReplacement = "\uFFFD";
    size_t at = 0, from = 0;
    while (at < decoded.text.size()) {
      const size_t next = std::min(decoded.text.find(kReplacement, at), decoded.text.size());
      from += next - at;
      at = next;
      if (at == decoded.text.size()) break;
      size_t size = kReplacement.size();
      if (bytes.substr(from, size) != kReplacement) {
        // The subpart ends where the next decoded character, or the next subpart, begins: try its possible sizes.
        size = 1;
        while (size < 3 && from + size < bytes.size() && repair_utf8(bytes.substr(from, size + 1)).replaced == 1 &&
               repair_utf8(bytes.substr(from, size + 1)).text == kReplacement) {
          ++size;
        }
        map->add({static_cast<uint32_t>(at), static_cast<uint32_t>(kReplacement.size()), static_cast<uint32_t>(from),
                  static_cast<uint32_t>(size)});
      }
      at += kReplacement.size();
      from += size;
    }
  }
  out += decoded.text;
  return decoded.replaced;
}

size_t decode_utf16(std::string_view bytes, bool big_endian, std::string& out, OffsetMap* map) {
  const size_t base = out.size();
  size_t replaced = 0;
  const auto unit = [&](size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (size_t i = 0; i < bytes.size();) {
    char32_t c = 0xFFFD;
    size_t size = 2;
    if (i + 1 >= bytes.size()) {
      size = 1;
      ++replaced;
    } else {
      const char32_t high = unit(i);
      if (high < 0xD800 || high > 0xDFFF) {
        c = high;
      } else if (high < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF) {
        c = 0x10000 + ((high - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
        size = 4;
      } else {
        ++replaced;
      }
    }
    const size_t begin = out.size();
    append_utf8(c, out);
    if (map != nullptr) {
      map->add({static_cast<uint32_t>(begin - base), static_cast<uint32_t>(out.size() - begin),
                static_cast<uint32_t>(i), static_cast<uint32_t>(size)});
    }
    i += size;
  }
  return replaced;
}

}  // namespace

std::string encoding_name(Encoding encoding) {
  std::string name(is_eight_bit(encoding.charset)
                       ? charset_table(encoding.charset).name
                       : kOtherNames[static_cast<size_t>(encoding.charset) - kEightBitCharsets]);
  if (encoding.as_1252) name += kAs1252;
  return name;
}

std::optional<Encoding> parse_encoding(std::string_view name) {
  Encoding encoding;
  if (name.size() > kAs1252.size() && name.substr(name.size() - kAs1252.size()) == kAs1252) {
    encoding.as_1252 = true;
    name.remove_suffix(kAs1252.size());
  }
  constexpr size_t kCount = kEightBitCharsets + std::size(kOtherNames);
  for (size_t i = 0; i < kCount; ++i) {
    const Charset charset = static_cast<Charset>(i);
    if (encoding_name({charset, false}) != name) continue;
    if (encoding.as_1252 && !is_eight_bit(charset) && charset != Charset::utf8) return std::nullopt;
    encoding.charset = charset;
    return encoding;
  }
  return std::nullopt;
}

size_t decode(std::string_view bytes, Charset charset, std::string& out, OffsetMap* map, DecodeOptions options) {
  switch (charset) {
    case Charset::utf8:
      return decode_utf8(bytes, out, map);
    case Charset::utf16le:
      return decode_utf16(bytes, false, out, map);
    case Charset::utf16be:
      return decode_utf16(bytes, true, out, map);
    case Charset::viqr: {
      if (is_valid_utf8(bytes)) {
        decode_viqr(bytes, out, map);
        return 0;
      }
      const Decoded repaired = repair_utf8(bytes);
      decode_viqr(repaired.text, out, nullptr);
      return repaired.replaced;
    }
    default:
      break;
  }
  decode_eight_bit(bytes, charset, options.repair_case, out, map);
  return 0;
}

size_t decode_eight_bit(std::string_view bytes, Charset charset, bool repair_case, std::string& out, OffsetMap* map) {
  EightBitDecoder decoder(charset, out, map);
  std::vector<ByteRange> raised;
  if (repair_case && charset_table(charset).repair_case) find_lost_capitals(bytes, charset, raised);
  if (map == nullptr) out.reserve(out.size() + bytes.size() + bytes.size() / 2);
  size_t at = 0;
  for (const ByteRange& range : raised) {
    decoder.run(bytes, at, range.begin, false);
    decoder.run(bytes, range.begin, range.end, true);
    at = range.end;
  }
  decoder.run(bytes, at, bytes.size(), false);
  return raised.size();
}

int byte_of_character(char32_t c, bool vietnamese) {
  if (c < 0x100) return static_cast<int>(c);
  const auto find = [c](const auto& list) {
    const auto* found =
        std::lower_bound(std::begin(list), std::end(list), c,
                         [](const lexicon::CharacterByte& entry, char32_t value) { return entry.code_point < value; });
    return found != std::end(list) && found->code_point == c ? static_cast<int>(found->byte) : -1;
  };
  const int byte = find(lexicon::kWindows1252Bytes);
  return byte >= 0 || !vietnamese ? byte : find(lexicon::kWindows1258Bytes);
}

bool to_windows_1252(std::string_view text, ByteText& out) {
  out.bytes.clear();
  out.starts.clear();
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const int byte = byte_of_character(c.value, false);
    if (byte < 0) return false;
    out.bytes += static_cast<char>(byte);
    out.starts.push_back(static_cast<uint32_t>(i));
    i += c.size;
  }
  out.starts.push_back(static_cast<uint32_t>(text.size()));
  return true;
}

}  // namespace vnsift
