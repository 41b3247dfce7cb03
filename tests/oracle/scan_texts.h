// Texts that try the scan kernels: Vietnamese syllables, signs, foreign letters and marks in random order.
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace vnsift::oracle {

inline std::string random_text(std::mt19937_64& random, size_t pieces) {
  static constexpr std::string_view kPieces[] = {
      "nghị", "quyết", "ĐƯỜNG", "hoà", "hòa", "Thuỷ", "a", "ở", "Ư", "nghiêng", "trường", "ệ", "ỳ", "Ỹ", "ú", "ê", "Ă", "ĩ", "ũ", "Ơ", "đ",
      " ", " ", " ", " ", "  ", "\t", "\n", "\n\n", ", ", ". ", "…", "–", "—", "−", "-", "/", "⁄", ":", ";", "“", "”", "(", ")", "•",
      "0", "25", "2017", "123456789012345", "²", "°", "×", "÷", "«", "●", "ﬁ", "ß", "ñ", "Ç", "é", "Ω", "ж", "中文", "か", "한", "😀",
      "\xCC\x81", "\xCC\xA3", "e\xCC\xA3\xCC\x81", "x\xCC\x80", "ⁿ", "ỻ", "Ẁ", "NĐ-CP", "@", ".", "!", "?", "_", "\\",
      "abcdefghijk", "hòabình", "áá", "abcdefghijklmnopqrstuvwxyz", "và", "các", "của"};
  std::string text;
  for (size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

}  // namespace vnsift::oracle
