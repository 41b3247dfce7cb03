// Charsets: bytes of a known or unknown origin become Unicode text. Legacy Vietnamese charsets have no label in real
// archives, and most of their text was long ago read as windows-1252 and saved as UTF-8: both are found and undone.
//
//   std::string text;
//   decode("Vi\xD6t Nam", Charset::tcvn3, text);       // text == "Việt Nam"
//   detect_bytes("C\xE9ng h\xDF" "a").charset           // Charset::tcvn3
//   detect_text("ViÖt Nam ®· héi nhËp").charset         // Charset::tcvn3: TCVN3 that was read as windows-1252
//
// Spec: normalize.md 3, 8 and 9; tables src/lexicon/charsets. Cost: decoding 1 ns a byte, detection about 100 ns a word
// for each candidate. Pure functions, thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <vnsift/canonical.h>

namespace vnsift {

// First the 8-bit charsets, in the order of src/lexicon/charsets.tsv.
enum class Charset : uint8_t {
  windows_1252,
  windows_1258,
  tcvn3,
  vni,
  viscii,
  vps,
  tcvn5712_1,
  bkhcm1,
  bkhcm2,
  vietware_f,
  vietware_x,
  utf8,
  utf16le,
  utf16be,
  viqr,
};

// What a text came from: bytes of `charset`, or Unicode text that came from bytes of it read as windows-1252.
struct Encoding {
  Charset charset = Charset::utf8;
  bool as_1252 = false;
  friend bool operator==(const Encoding&, const Encoding&) = default;
};

// "tcvn3", "vni-as-1252", "utf-8"; the names of `--encoding`. Nothing for an unknown name (and for "auto").
std::string encoding_name(Encoding encoding);
std::optional<Encoding> parse_encoding(std::string_view name);

struct DecodeOptions {
  // Capitals that TCVN3, VPS, VISCII and Vietware-F have no byte for come back by context (normalize.md 8.3):
  // "C\xF1" "A" is CỦA. Without it they stay lower case, as in every other converter.
  bool repair_case = true;
};

// Appends the text of `bytes` to `out`; letters come out composed, unmapped bytes as in windows-1252. Returns how many
// U+FFFD stand for ill-formed bytes (UTF-8 and UTF-16 only). With `map`: leads from what was appended (0 = its first
// byte) to `bytes`.
size_t decode(std::string_view bytes, Charset charset, std::string& out, OffsetMap* map = nullptr,
              DecodeOptions options = {});

struct Detection {
  Charset charset = Charset::utf8;
  bool found = false;   // by evidence; false: nothing better than the text as it stands, or a guess
  size_t bom_size = 0;  // bytes of a byte-order mark
  double rate = 0;      // share of the evidence that are legal syllables after decoding
  double gain = 0;      // how much that is above the text as it stands
  size_t evidence = 0;  // words that could testify
};

// The charset of a document, from its first MiB: byte-order mark, UTF-16 without one, UTF-8, then by its words.
// Not found and windows_1252: a guess. Not found and utf8: UTF-8 with or without ill-formed bytes.
Detection detect_bytes(std::string_view bytes);

// The charset whose bytes were read as windows-1252 to give this text (all of its lines together; valid UTF-8).
Detection detect_text(std::string_view text);

}  // namespace vnsift
