// A block of text: lines that belong together, in which line ends count as blanks. What is asked of it as a whole is
// found out when it is asked for the first time.
#pragma once

#include <cstdint>
#include <string_view>

#include <vnsift/span.h>

namespace vnsift {

class TextBlock {
 public:
  TextBlock(std::string_view view, ViewSpan span) : view_(view), span_(span), parity_at_(span.begin) {}

  std::string_view view() const { return view_; }  // all of it, not the block alone
  ViewSpan span() const { return span_; }

  // Straight quotation marks are the same sign on both sides: which one closes is told by counting from the start of
  // the block. Reads every byte of a block at most once, as long as places do not decrease.
  bool odd_quotes_before(uint32_t at);

  // Text without any capital, as in a chat: there a lower-case letter may begin a sentence.
  bool is_casual();

  // A line of a dialogue: `- Ai đó?`
  bool opens_with_dash() const;

 private:
  enum class Known : uint8_t { not_yet, no, yes };
  std::string_view view_;
  ViewSpan span_;
  uint32_t parity_at_;
  bool odd_ = false;
  Known casual_ = Known::not_yet;
};

}  // namespace vnsift
