#include <vnsift/canonical.h>

#include <utility>

#include "text/rewrite.h"
#include "text/suspicious.h"

namespace vnsift {

void CanonicalText::assign(std::string_view valid_utf8) {
  const Suspicion first = next_suspicion(valid_utf8.data(), valid_utf8.size(), 0);
  if (first.hits == 0) {  // as in most texts
    source_ = view_ = valid_utf8;
    map_.clear();
    return;
  }
  // The buffers wander through Rewritten and back; a rewritten text is never in a string's small buffer (rewrite.h), so
  // the view stays good.
  Rewritten rewritten;
  rewritten.buffer = std::move(buffer_);
  rewritten.map = std::move(map_);
  rewrite(valid_utf8, RewritePolicy{}, rewritten, first.block);
  source_ = valid_utf8;
  view_ = rewritten.text;
  buffer_ = std::move(rewritten.buffer);
  map_ = std::move(rewritten.map);
}

}  // namespace vnsift
