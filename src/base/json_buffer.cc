#include "base/json_buffer.h"

#include "base/json.h"

namespace vnsift {

void JsonBuffer::string(std::string_view text) {
  size_t at = 0;
  raw('"');
  for (;;) {
    // What is left, should nothing more be escaped, with its quote; an escape has six signs.
    char* to = bytes_.grow(text.size() - at + kCopySlack + 7);
    char* const begin = to;
    const size_t stop = copy_to_json_special(text, at, to);
    to += stop - at;
    if (stop == text.size()) {
      *to++ = '"';
      bytes_.commit(static_cast<size_t>(to - begin));
      return;
    }
    to = write_json_escape(text[stop], to);
    bytes_.commit(static_cast<size_t>(to - begin));
    at = stop + 1;
  }
}

void JsonBuffer::text(std::string_view text) {
  char* const to = bytes_.grow(json_escaped_room(text.size()) + 2);
  *to = '"';
  char* const end = write_json_escaped(text, to + 1);
  *end = '"';
  bytes_.commit(static_cast<size_t>(end + 1 - to));
}

void JsonBuffer::integer(int64_t value) {
  char* const to = bytes_.grow(24);
  char* const end = value >= 0 && value <= UINT32_MAX ? write_json_integer(static_cast<uint32_t>(value), to)
                                                      : write_json_integer(value, to);
  bytes_.commit(static_cast<size_t>(end - to));
}

void JsonBuffer::number(double value) {
  char* const to = bytes_.grow(kJsonNumberSize);
  bytes_.commit(static_cast<size_t>(write_json_number(value, to) - to));
}

}  // namespace vnsift
