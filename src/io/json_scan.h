// Reading one JSON object: where its members are, that every byte of it is well formed, and nothing else.
//
// Records pass through byte for byte, so what is needed are places, not values. simdjson's On-Demand parser (3.0.1)
// does not look into what is skipped (`tru` and `1e` pass), its DOM parser rejects `1e400` and a lone surrogate, which
// both may pass through; it is the oracle in tests/io/json_scan_test.cc and validates UTF-8. Cost: 0.2 ns a byte in
// long strings (16 bytes a step). No recursion; depth is limited to kMaxJsonDepth. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/document.h>
#include <vnsift/error.h>

namespace vnsift {

inline constexpr size_t kMaxJsonDepth = 1000;

// Fills `members` with the members of the object that `line` is, in order, duplicates too; blanks around it are
// allowed. Precondition: valid UTF-8. Code bad_json says what is wrong and at which byte.
Result<void> scan_json_object(std::string_view line, std::vector<RecordMember>& members);

// Could `text` be the beginning of an object: is it one, or goes wrong only by ending too soon?
bool begins_json_object(std::string_view text);

inline bool is_json_string(std::string_view value) { return !value.empty() && value.front() == '"'; }

// Appends what a scanned string (with its quotes) stands for; returns how many lone surrogates became U+FFFD.
size_t unescape_json_string(std::string_view quoted, std::string& out);

// Is a scanned key (with its quotes) this name, however it is escaped?
bool json_key_is(std::string_view quoted, std::string_view name);

}  // namespace vnsift
