#include "normalize/suspects.h"

#include <algorithm>
#include <array>
#include <bit>

#include "normalize/mojibake.h"
#include "normalize/text_signs.h"

namespace vnsift {

namespace {

// Which lines of a text have no byte of a kind, 64 bytes at once and without a branch: a carry starts with each line,
// runs on through bytes that are not of the kind, and shows at the end of the line if nothing held it up.
class LinesWithout {
 public:
  // Of the line ends of a block, those of lines without the kind. `starts`: where lines begin.
  uint64_t next(uint64_t kind, uint64_t ends, uint64_t starts) {
    const uint64_t sum = ~(kind | ends) + starts, with_carry = sum + carry_;
    carry_ = static_cast<uint64_t>(sum < starts) | static_cast<uint64_t>(with_carry < sum);
    return with_carry & ends;
  }
  // Has the line that goes on none so far? Not of a line that begins behind the block.
  bool holds() const { return carry_ != 0; }

 private:
  uint64_t carry_ = 0;
};

class Finder {
 public:
  Finder(std::string_view text, SuspectOptions options, Suspects& out) : text_(text), options_(options), out_(out) {}

  void run() {
    constexpr size_t kBatch = 32;
    std::array<BlockSigns, kBatch> signs;
    LinesWithout without_vietnamese, without_high;
    uint64_t starts = 1;  // a line starts with the next block
    for (size_t begin = 0; begin < text_.size(); begin += kBatch * kSignBlock) {
      const size_t count = std::min(kBatch, (text_.size() - begin + kSignBlock - 1) / kSignBlock);
      read_signs(text_.data(), text_.size(), begin, count, options_.tone, signs.data());
      for (size_t i = 0; i < count; ++i) {
        const BlockSigns& block = signs[i];
        const size_t at = begin + i * kSignBlock;
        starts |= block.line_ends << 1;
        const uint64_t ascii = without_high.next(block.high, block.line_ends, starts);
        const uint64_t legacy = without_vietnamese.next(block.vietnamese, block.line_ends, starts) & ~ascii;
        starts = block.line_ends >> (kSignBlock - 1);
        if ((legacy | block.mojibake | block.odd) != 0 || looks_at_all()) [[unlikely]]
          look_at(block, at, ascii, legacy);
        line_begin_ = block.line_ends != 0 ? at + static_cast<size_t>(std::bit_width(block.line_ends)) : line_begin_;
      }
    }
    const bool is_ascii = starts != 0 || without_high.holds();
    end_line(text_.size(), is_ascii, !is_ascii && without_vietnamese.holds());
    if (text_.empty() || text_.back() != '\n') end_range(text_.size());
  }

 private:
  // Lines that end in this block too?
  bool looks_at_all() const { return options_.all_lines || options_.all_ranges || odd_ || !mojibake_.empty(); }

  void look_at(const BlockSigns& signs, size_t begin, uint64_t ascii, uint64_t legacy) {
    for (uint64_t bits = signs.mojibake; bits != 0; bits &= bits - 1)
      mojibake_.push_back(begin + static_cast<size_t>(std::countr_zero(bits)));
    const size_t line_begin = line_begin_;
    uint64_t odd = signs.odd;
    for (uint64_t ends = signs.line_ends; ends != 0; ends &= ends - 1) {
      const uint64_t end = ends & -ends, until = end | (end - 1);
      const size_t at = begin + static_cast<size_t>(std::countr_zero(ends));
      end_line(at, (ascii & end) != 0, (legacy & end) != 0);
      odd_ |= (odd & until) != 0;
      odd &= ~until;
      if (text_[at] == '\n') end_range(at + 1);
      line_begin_ = at + 1;
    }
    odd_ |= odd != 0;
    line_begin_ = line_begin;
  }

  // `is_legacy`: without a Vietnamese lead byte.
  void end_line(size_t end, bool is_ascii, bool is_legacy) {
    SuspectLine line{static_cast<uint32_t>(line_begin_), static_cast<uint32_t>(end), false, false};
    const std::string_view text = text_.substr(line_begin_, end - line_begin_);
    line.mojibake = holds_mojibake(text);
    line.windows_1252 = is_legacy && may_be_windows_1252(text);
    if (!is_ascii && (line.mojibake || line.windows_1252 || options_.all_lines)) out_.lines.push_back(line);
  }

  // Signs stand on the second character of a sequence; those of the line are forgotten.
  bool holds_mojibake(std::string_view line) {
    if (mojibake_.empty()) return false;
    const size_t begin = line_begin_;
    const auto end =
        std::find_if(mojibake_.begin(), mojibake_.end(), [&](size_t at) { return at >= begin + line.size(); });
    const bool holds = std::any_of(mojibake_.begin(), end, [&](size_t at) {
      return at >= begin + 2 && may_hold_mojibake_at(line, at - begin - 2);
    });
    mojibake_.erase(mojibake_.begin(), end);
    return holds;
  }

  // Ends what one line is for the ranges, which are not cut inside CRLF.
  void end_range(size_t end) {
    if ((odd_ || options_.all_ranges) && end > 0) {
      // Behind the line feed before; behind a CR it is looked for (npos + 1 is 0).
      size_t begin = line_begin_;
      if (begin > 0 && text_[begin - 1] != '\n') begin = text_.substr(0, begin).rfind('\n') + 1;
      if (!out_.ranges.empty() && out_.ranges.back().end == begin) {
        out_.ranges.back().end = static_cast<uint32_t>(end);
      } else {
        out_.ranges.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
      }
    }
    odd_ = false;
  }

  std::string_view text_;
  SuspectOptions options_;
  Suspects& out_;
  std::vector<size_t> mojibake_;  // signs of lines that have not ended
  bool odd_ = false;              // the line has odd bytes so far
  size_t line_begin_ = 0;
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
