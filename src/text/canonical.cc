#include <vnsift/canonical.h>

#include <utility>

#include "text/rewrite.h"

namespace vnsift {

void CanonicalText::assign(std::string_view valid_utf8) {
  // The buffers wander through Rewritten and back; a rewritten text is never in a string's small buffer (rewrite.h), so
  // the view stays good.
  Rewritten rewritten;
  rewritten.buffer = std::move(buffer_);
  rewritten.map = std::move(map_);
  rewrite(valid_utf8, RewritePolicy{}, rewritten);
  source_ = valid_utf8;
  view_ = rewritten.text;
  buffer_ = std::move(rewritten.buffer);
  map_ = std::move(rewritten.map);
}

}  // namespace vnsift
