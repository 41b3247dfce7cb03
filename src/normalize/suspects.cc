#include "normalize/suspects.h"

#include <algorithm>

#include "normalize/mojibake.h"
#include "normalize/text_signs.h"

namespace vnsift {

namespace {

class Finder {
 public:
  Finder(std::string_view text, SuspectOptions options, Suspects& out) : text_(text), options_(options), out_(out) {}

  void run() {
    constexpr size_t kBatch = 32;
    BlockSigns signs[kBatch];
    for (size_t begin = 0; begin < text_.size(); begin += kBatch * kSignBlock) {
      const size_t count = std::min(kBatch, (text_.size() - begin + kSignBlock - 1) / kSignBlock);
      read_signs(text_.data(), text_.size(), begin, count, options_.tone, signs);
      for (size_t block = 0; block < count; ++block) read(signs[block], begin + block * kSignBlock);
    }
    end_line(text_.size());
    end_range_line(text_.size());
  }

 private:
  void read(const BlockSigns& signs, size_t begin) {
    uint64_t left = ~uint64_t{0};  // of the block, not yet read
    for (uint64_t ends = signs.line_ends; ends != 0; ends &= ends - 1) {
      const uint64_t until = left & (ends ^ (ends - 1));  // up to and with the line end
      add(signs, until);
      odd_ |= (signs.odd & until) != 0;
      const size_t at = begin + static_cast<size_t>(__builtin_ctzll(ends));
      end_line(at);
      line_begin_ = at + 1;
      if (text_[at] == '\n') end_range_line(at + 1);
      left &= ~until;
    }
    add(signs, left);
    odd_ |= (signs.odd & left) != 0;
  }

  void add(const BlockSigns& signs, uint64_t part) {
    high_ |= signs.high & part;
    vietnamese_ |= signs.vietnamese & part;
    mojibake_ |= signs.mojibake & part;
  }

  void end_line(size_t end) {
    if (high_ != 0) {
      SuspectLine line{static_cast<uint32_t>(line_begin_), static_cast<uint32_t>(end), false, false};
      const std::string_view text = text_.substr(line_begin_, end - line_begin_);
      line.mojibake = mojibake_ != 0 && may_hold_mojibake(text);
      line.windows_1252 = vietnamese_ == 0 && may_be_windows_1252(text);
      if (line.mojibake || line.windows_1252 || options_.all_lines) out_.lines.push_back(line);
    }
    high_ = vietnamese_ = mojibake_ = 0;
  }

  // Ends what one line is for the ranges, which are not cut inside CRLF.
  void end_range_line(size_t end) {
    if ((odd_ || options_.all_ranges) && end > range_begin_) {
      if (!out_.ranges.empty() && out_.ranges.back().end == range_begin_) {
        out_.ranges.back().end = static_cast<uint32_t>(end);
      } else {
        out_.ranges.push_back({static_cast<uint32_t>(range_begin_), static_cast<uint32_t>(end)});
      }
    }
    odd_ = false;
    range_begin_ = end;
  }

  std::string_view text_;
  SuspectOptions options_;
  Suspects& out_;
  size_t line_begin_ = 0, range_begin_ = 0;
  uint64_t high_ = 0, vietnamese_ = 0, mojibake_ = 0;
  bool odd_ = false;
};

}  // namespace

bool may_be_windows_1252(std::string_view line) {
  bool ascii = true;
  for (char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) continue;
    ascii = false;
    if (byte == 0xE1 || byte == 0xC4 || (byte > 0xC6 && byte != 0xCB && byte != 0xE2)) return false;
  }
  return !ascii;
}

void find_suspects(std::string_view text, SuspectOptions options, Suspects& out) {
  out.lines.clear();
  out.ranges.clear();
  Finder(text, options, out).run();
}

}  // namespace vnsift
