// How the bytes of a text become its characters, where that is to be found out: `normalize` reads legacy charsets. And
// what is known of a whole text when its parts are in the hands of several workers.
//
// begin() runs in the reader for a text that comes in parts, else in a worker; both functions are called by many
// threads.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <vnsift/document.h>

namespace vnsift {

class TextIntake {
 public:
  virtual ~TextIntake() = default;

  // Bytes that begin() wants to see of a text, if there are as many.
  virtual size_t window() const = 0;
  // What a text is: `beginning` is its first window() bytes and more, cut behind a line end; `is_whole`: all of it.
  virtual std::shared_ptr<const DocumentState> begin(std::string_view beginning, bool is_whole) const = 0;
  // The text of one part: false if the bytes are that text as they stand (valid UTF-8), else it is appended to `out`,
  // and `replaced` counts U+FFFD put for ill-formed bytes.
  virtual bool decode(std::string_view bytes, const DocumentState& state, std::string& out, size_t& replaced) const = 0;

  // UTF-16 without a byte-order mark: what encoding a text has that begins so; utf8: none of these.
  enum class Wide : uint8_t { no, little_endian, big_endian };
  virtual Wide wide(std::string_view beginning, bool is_whole) const = 0;
};

}  // namespace vnsift
