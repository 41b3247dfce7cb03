// JSON Lines in: what is accepted is an object with its members in order; strings survive the way out and back in.
#include <simdjson.h>

#include <vector>

#include <vnsift/document.h>

#include "base/json.h"
#include "fuzz.h"
#include "io/json_scan.h"

namespace {

using namespace vnsift;
using fuzz::require;

bool lies_in(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

void check_string(std::string_view quoted) {
  std::string value, written, again;
  unescape_json_string(quoted, value);
  require(is_valid_utf8(value), "an unescaped string is valid UTF-8");
  append_json_string(value, written);
  require(unescape_json_string(written, again) == 0 && again == value, "a string survives writing and reading");
  require(json_key_is(quoted, value), "a key is its own name, however it is escaped");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string line = fuzz::valid_text(data, size);
  std::vector<RecordMember> members;
  const bool accepted = scan_json_object(line, members).has_value();
  if (accepted) {
    const char* at = line.data();
    for (const RecordMember& member : members) {
      require(lies_in(member.key, line) && lies_in(member.value, line), "members lie in their line");
      require(member.key.data() >= at && member.value.data() >= member.key.data() + member.key.size(),
              "members are in order");
      require(is_json_string(member.key) && !member.value.empty(), "a member has a key and a value");
      check_string(member.key);
      if (is_json_string(member.value)) check_string(member.value);
      at = member.value.data() + member.value.size();
    }
  }
  // simdjson's DOM is the stricter reader: it also rejects numbers out of range and lone surrogates, which pass through
  // here.
  simdjson::dom::parser oracle;
  const bool valid = oracle.parse(simdjson::padded_string(line)).is_object();
  if (valid) require(accepted, "an object that simdjson reads is accepted");
  return 0;
}
