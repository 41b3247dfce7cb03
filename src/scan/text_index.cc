#include "scan/text_index.h"

#include <cstring>

#include "base/cpu.h"
#include "scan/ascii_classes.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

// Classes of the byte b0 from it, the two before it (p2 p1 b0) and the two behind it.
uint8_t classes_at(uint8_t p2, uint8_t p1, uint8_t b0, uint8_t b1, uint8_t b2) {
  if (b0 < 0x80) return kAsciiClasses[b0];
  uint8_t classes = 0;
  const bool punctuation = (b0 == 0xE2 && b1 == 0x80) || (p1 == 0xE2 && b0 == 0x80) || (p2 == 0xE2 && p1 == 0x80);
  if (!punctuation) classes |= class_bit(IndexClass::letters);
  if (b0 == 0xE2 && (b1 & 0xC0) == 0x80 && (b2 & 0xC0) == 0x80) {
    const char32_t c = 0x2000u | (b1 & 0x3Fu) << 6 | (b2 & 0x3Fu);
    if (is_dash(c) || is_slash(c)) classes |= class_bit(IndexClass::separators);
    if (c == U'…') classes |= class_bit(IndexClass::terminators);
  }
  return classes;
}

IndexKernel choose_kernel() {
  return has_avx512_vbmi() ? index_blocks_avx512 : has_avx2() ? index_blocks_avx2 : index_blocks_scalar;
}

}  // namespace

void index_blocks_scalar(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text);
  uint8_t p2 = before[0], p1 = before[1];
  for (size_t block = 0; block < count; ++block, bytes += 64) {
    IndexBlock made;
    for (size_t i = 0; i < 64; ++i) {
      const uint8_t classes = classes_at(p2, p1, bytes[i], bytes[i + 1], bytes[i + 2]);
      for (size_t c = 0; c < made.bits.size(); ++c) made.bits[c] |= static_cast<uint64_t>(classes >> c & 1) << i;
      p2 = p1;
      p1 = bytes[i];
    }
    out[block] = made;
  }
}

void TextIndex::assign(std::string_view view) {
  static const IndexKernel kKernel = choose_kernel();
  size_ = view.size();
  count_ = (view.size() + 63) / 64;
  if (blocks_.size() < count_) blocks_.resize(count_);
  if (view.empty()) return;
  // Whole blocks with two bytes behind them straight from the text, the last one or two from a padded copy.
  const size_t whole = view.size() < 2 ? 0 : (view.size() - 2) / 64;
  kKernel(view.data(), whole, {0, 0}, blocks_.data());
  // They are copied with so many bytes before them that the size of the copy is always the same.
  constexpr size_t kTail = 66;
  std::array<char, kTail + 64 * 2> copy;  // NOLINT(*-member-init): GCC 12 clears it by `rep stos`
  const size_t done = whole * 64;
  const char* tail = copy.data();
  if (view.size() >= kTail) {
    std::memcpy(copy.data(), view.data() + view.size() - kTail, kTail);
    std::memset(copy.data() + kTail, 0, 64 * 2);
    tail += kTail - (view.size() - done);
  } else {
    std::memset(copy.data(), 0, copy.size());
    std::memcpy(copy.data(), view.data() + done, view.size() - done);
  }
  std::array<uint8_t, 2> before{};
  if (done > 0) before = {static_cast<uint8_t>(view[done - 2]), static_cast<uint8_t>(view[done - 1])};
  kKernel(tail, count_ - whole, before, blocks_.data() + whole);
}

uint32_t TextIndex::next(IndexClass c, size_t from) const {
  if (from >= size_) return static_cast<uint32_t>(size_);
  size_t block = from / 64;
  uint64_t bits = blocks_[block][c] & (~uint64_t{0} << (from % 64));
  while (bits == 0) {
    if (++block == count_) return static_cast<uint32_t>(size_);
    bits = blocks_[block][c];
  }
  return static_cast<uint32_t>(block * 64 + static_cast<size_t>(std::countr_zero(bits)));
}

}  // namespace vnsift
