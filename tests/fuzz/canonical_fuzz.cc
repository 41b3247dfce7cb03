// CanonicalText: the view is valid, a fixed point, and every place in it leads back to a place in the source.
#include <vnsift/canonical.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  const std::string source = fuzz::valid_text(data, size);
  CanonicalText text;
  text.assign(source);
  const std::string_view view = text.view();
  require(is_valid_utf8(view), "the view is valid UTF-8");
  require(text.is_clean() == (view == source), "a clean text is its own view");
  fuzz::require_map(text.map(), view, source);

  CanonicalText again;
  again.assign(view);
  require(again.is_clean() && again.view() == view, "the view of the view is the view");

  uint32_t last_begin = 0, last_end = 0, at = 0;
  while (at < view.size()) {
    const ViewSpan character{at, at + code_point_at(view, at).size};
    fuzz::require_place(text, character);
    const SourceSpan place = text.to_source(character);
    require(!place.empty(), "a character of the view stands for something");
    require(place.begin >= last_begin && place.end >= last_end, "places are monotone");
    require(text.to_view(place).contains(character), "there and back again holds the character");
    require(text.to_source({at, at}).empty(), "an empty span stays empty");
    last_begin = place.begin;
    last_end = place.end;
    at = character.end;
  }
  return 0;
}
