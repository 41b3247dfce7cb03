// Normalizer: idempotent, valid, mapped, and the same whether the text comes whole or in pieces. The first byte picks
// options.
#include <vnsift/normalize.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  if (size == 0) return 0;
  NormalizeOptions options;
  options.tone = data[0] % 3 == 0 ? ToneStyle::keep : data[0] % 3 == 1 ? ToneStyle::old_style : ToneStyle::new_style;
  options.newlines = (data[0] & 4) == 0;
  options.spaces = (data[0] & 8) == 0 ? Spaces::ascii : Spaces::keep;
  options.invisible = (data[0] & 16) == 0;
  options.pua = (data[0] & 32) == 0;
  options.width = (data[0] & 64) == 0;
  const std::string source = fuzz::valid_text(data + 1, size - 1);
  const Normalizer normalizer(options);

  Normalized once;
  normalizer.run(source, once);
  require(is_valid_utf8(once.text), "the result is valid UTF-8");
  require(once.changed == (once.text != source), "`changed` says whether it changed");
  fuzz::require_map(once.map, once.text, source);

  Normalized twice;
  normalizer.run(once.text, twice);
  require(!twice.changed && twice.text == once.text, "normalising twice changes nothing more");

  // Lines that show nothing are passed over: looking at all of them changes no more.
  Normalizer slow(options);
  slow.look_at_all();
  slow.run(source, twice);
  require(twice.text == once.text && twice.changes == once.changes, "the filter misses nothing");

  // The line gate and the detection of charsets look at whole lines and documents; characters do not.
  options = {};
  options.tone = ToneStyle::keep;
  options.repair_encoding = RepairEncoding::off;
  options.repair_tone = options.repair_horn = options.confusables = options.dstroke = false;
  options.dashes = Dashes::keep;
  const Normalizer characters(options);
  characters.run(source, once);
  std::string pieces;
  std::string_view rest = source;
  while (!rest.empty()) {
    size_t cut = rest.size() > 64 ? Normalizer::safe_cut(rest, 64) : 0;
    require(cut <= 64, "a cut lies before its limit");
    if (cut == 0) cut = rest.size();
    require(fuzz::on_boundary(rest, cut), "a cut splits no character");
    Normalized piece;
    characters.run(rest.substr(0, cut), piece);
    pieces += piece.text;
    rest.remove_prefix(cut);
  }
  require(pieces == once.text, "pieces give what the whole gives");
  return 0;
}
