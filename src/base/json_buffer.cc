#include "base/json_buffer.h"

#include "base/json.h"

namespace vnsift {

void JsonBuffer::string(std::string_view text) {
  raw('"');
  rest_of_string(text, 0);
}

void JsonBuffer::member(std::string_view name, std::string_view text, bool is_first) {
  char* const begin = bytes_.grow(name.size() + kKeySigns + text.size() + kCopySlack + 2);
  char* to = write_key(name, is_first, begin);
  *to++ = '"';
  const size_t stop = copy_to_json_special(text, 0, to);
  to += stop;
  *to = '"';
  // Hardly any has an escape.
  const bool is_whole = stop == text.size();
  bytes_.commit(static_cast<size_t>(to - begin) + (is_whole ? 1 : 0));
  if (!is_whole) rest_of_string(text, stop);
}

void JsonBuffer::member(std::string_view name, uint32_t value, bool is_first) {
  char* const begin = bytes_.grow(name.size() + kKeySigns + 16);
  bytes_.commit(static_cast<size_t>(write_json_integer(value, write_key(name, is_first, begin)) - begin));
}

// From `at` on, and the quote.
void JsonBuffer::rest_of_string(std::string_view text, size_t at) {
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
