// Charsets: any bytes read in any charset give valid UTF-8 and a map that lies inside both; detection takes anything.
// The first byte picks the charset.
#include <vnsift/charset.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto charset = static_cast<Charset>(data[0] % (static_cast<uint8_t>(Charset::viqr) + 1));

  std::string text, without_map;
  OffsetMap map;
  decode(bytes, charset, text, &map);
  decode(bytes, charset, without_map);
  require(is_valid_utf8(text), "decoded text is valid UTF-8");
  require(text == without_map, "a map changes nothing");
  uint32_t in_text = 0, in_bytes = 0;
  for (const OffsetMap::Edit& edit : map.edits()) {
    require(edit.view_begin >= in_text && edit.source_begin >= in_bytes, "edits are in order");
    in_text = edit.view_begin + edit.view_size;
    in_bytes = edit.source_begin + edit.source_size;
    require(in_text <= text.size() && in_bytes <= bytes.size(), "edits lie inside text and bytes");
  }
  const Encoding encoding{charset, false};
  require(parse_encoding(encoding_name(encoding)) == encoding, "an encoding has its name");

  const Detection of_bytes = detect_bytes(bytes);
  require(of_bytes.bom_size <= bytes.size(), "a byte-order mark lies inside the bytes");
  const Detection of_text = detect_text(text);
  for (const Detection& detection : {of_bytes, of_text}) {
    require(detection.rate >= 0 && detection.rate <= 1, "a rate lies in [0, 1]");
  }
  return 0;
}
