// Nasty random text: letters, marks, invisible characters, other scripts, everything the view has a rule for.
#pragma once

#include <random>
#include <string>
#include <vector>

#include <vnsift/utf8.h>

namespace vnsift::test {

class RandomText {
 public:
  explicit RandomText(uint64_t seed) : random_(seed) {}

  // Valid UTF-8 of up to `longest` characters.
  std::string next(size_t longest) {
    std::string text;
    for (size_t left = random_() % (longest + 1); left > 0; --left) append_utf8(character(), text);
    return text;
  }

  size_t below(size_t limit) { return random_() % limit; }

 private:
  char32_t pick(std::u32string_view from) { return from[random_() % from.size()]; }

  char32_t character() {
    switch (random_() % 16) {
      case 0:
      case 1:
      case 2:
        return pick(U"aeiouyAEOUnghctqd");
      case 3:
        return pick(U"àảãáạăằẳẵắặâầấậđèẻẽéẹêềệìíịòỏõóọôồộơờợùúụưừựỳýỵÀÁÊỆỘỢĐ");
      case 4:
      case 5:
      case 6:
      case 7:
        return pick(U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323");
      case 8:
        return pick(U" \u00A0\u2000\u3000\n\r\t\v\u2028\u0085");
      case 9:
        return pick(U"\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0001\u007F\u0080\u0093");
      case 10:
        return pick(U"ÐðƉɖ\u2010\u2011ﬁﬃＡ１𝐀𝟘\uF0B7\uF123–…“”™№½");
      case 11:
        return pick(U"\u0308\u0307\u0327\u0328\u0304\u0344\u0340\u0341\u0345\u0313\u0342\u034F");
      case 12:
        return pick(U"\u1100\u1161\u11A8가각\u0915\u094D\u0937\u09C7\u09BE\u0F71\u0F72\u0F74\u3099かは");
      case 13:
        return pick(U"Ωεйи中豈Å\u2126\u212A\u0374\u037E\u0958\uFB1D\u2ADC\U0001D15E\U0002F800");
      case 14:
        return pick(U"😀👩🌾\uFE0F🏽");
      default:
        return scalar();
    }
  }

  char32_t scalar() {
    for (;;) {
      const auto c = static_cast<char32_t>(random_() % (random_() % 4 == 0 ? 0x110000u : 0x3100u));
      if (c < 0xD800 || c > 0xDFFF) return c;
    }
  }

  std::mt19937_64 random_;
};

}  // namespace vnsift::test
