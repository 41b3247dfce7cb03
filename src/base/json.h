// Writing JSON: functions that append to a buffer. (Reading: json_scan.h.)
//
//   append_json_string("phường \"1\"\n", out);     // "phường \"1\"\n" with quotes and escapes
//   append_json_number(0.97, out);                 // 0.97, the shortest form that reads back the same
//
// Cost: a string 0.1 ns a byte where nothing is to be escaped (16 bytes a step), a few ns for each escape. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vnsift {

// Valid UTF-8 in, a JSON string with its quotes out: `"`, `\` and U+0000 to U+001F are escaped, nothing else.
void append_json_string(std::string_view valid_utf8, std::string& out);
// The same without quotes.
void append_json_escaped(std::string_view valid_utf8, std::string& out);

void append_json_integer(int64_t value, std::string& out);
void append_json_number(double value, std::string& out);  // finite; whole numbers without point: 1

// The same to `to`, which has room for it; they return its end.
constexpr size_t json_escaped_room(size_t size) { return 6 * size + 64; }
char* write_json_escaped(std::string_view valid_utf8, char* to);  // json_escaped_room() bytes
char* write_json_escape(char byte, char* to);                     // of `"`, `\` or a control character: at most 6 bytes
char* write_json_integer(uint32_t value, char* to);               // at most 10: for offsets, of which a record is full
char* write_json_integer(int64_t value, char* to);                // at most 20
inline constexpr size_t kJsonNumberSize = 32;
char* write_json_number(double value, char* to);

}  // namespace vnsift
