// Texts that are put together while the records of a passage are made (VND/kg, a noun across a line end). Most are
// views of the tables or of the text; only these few need memory, and the records of a passage stay trivial to copy.
//
// Views stay valid until clear(). One thread.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace vnsift {

class KeptTexts {
 public:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  void clear() {
    if (!texts_.empty()) texts_.clear();
  }

 private:
  std::deque<std::string> texts_;
};

}  // namespace vnsift
