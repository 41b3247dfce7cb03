// Errors as values: every function of vnsift that can fail returns Result<T>; no exception crosses a public header.
//
//   Result<Pipeline> pipeline = Pipeline::make(layers, options);
//   if (!pipeline) std::fputs(pipeline.error().message.c_str(), stderr);
//
// Cost: a Result is as large as its value or an Error, whichever is larger. Plain values: as thread-safe as their T.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace vnsift {

enum class Code : uint8_t {
  usage,        // the caller or the command line asked for something that does not exist
  io,           // the machine: open, read, write, close, disk full
  bad_utf8,     // ill-formed UTF-8 where it was asked to be an error
  bad_json,     // a line that is no JSON object
  bad_data,     // a corrupt container (gz CRC, truncation), a bad row of a table file
  too_large,    // a document over --max-doc
  unsupported,  // a format that is known and not read
};

// The name of a code in records: "bad_json".
std::string_view code_name(Code code);

struct Error {
  Code code = Code::io;
  std::string message;  // one line: what happened and what to do; the caller puts `FILE:LINE: ` before it
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> make_error(Code code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace vnsift
