#include <vnsift/document.h>

#include "io/json_scan.h"

namespace vnsift {

std::string document_name(const Document& document) {
  std::string name;
  if (!document.id.empty()) {
    if (is_json_string(document.id)) {
      unescape_json_string(document.id, name);
    } else {
      name = document.id;
    }
    return name;
  }
  name = document.path;
  if (document.format != Format::text) name += ":" + std::to_string(document.line);
  return name;
}

}  // namespace vnsift
