// Texts in which a pattern drawn from the same words is often found, in every spelling.
#pragma once

#include <random>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <vnsift/utf8.h>

namespace vnsift::test {

class Mixture {
 public:
  explicit Mixture(uint64_t seed) : random_(seed) {}

  std::string pattern() {
    std::string text = word(false);
    for (size_t left = below(3); left > 0; --left) {
      static const std::vector<std::string> kBetween = {" ", " ", " ", "/", "-", " - ", ", ", ""};
      text += kBetween[below(kBetween.size())] + word(false);
    }
    return below(3) == 0 ? base(text) : text;
  }

  std::string text() {
    std::string text;
    for (size_t left = 2 + below(8); left > 0; --left) {
      static const std::vector<std::string> kBetween = {
          " ",  " ",  " ",  "  ", "\u00A0", "\n",     "\r\n", " \n ",   "\n\n",    "/", "-",  " - ",
          " /", "- ", ", ", ".",  "\u2013", "\u2011", "_",    "\u00AD", "\u200B ", "",  "\t", "   -"};
      text += word(true) + kBetween[below(kBetween.size())];
    }
    return text;
  }

 private:
  size_t below(size_t limit) { return random_() % limit; }

  static std::string nfd(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
  }
  static std::string base(const std::string& text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const std::string decomposed = nfd(text.substr(at, code_point_at(text, at).size));
      out += decomposed.substr(0, code_point_at(decomposed, 0).size) == "đ"
                 ? "d"
                 : decomposed.substr(0, code_point_at(decomposed, 0).size);
      at += code_point_at(text, at).size;
    }
    return out;
  }

  // The marks of each letter one by one, in a random order, some composed.
  std::string respell(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t size = code_point_at(text, at).size;
      icu::UnicodeString parts = icu::UnicodeString::fromUTF8(nfd(text.substr(at, size)));
      at += size;
      if (parts.length() == 3 && below(2) == 0) {
        const UChar32 second = parts.char32At(1), third = parts.char32At(2);
        parts = icu::UnicodeString(parts.char32At(0)).append(third).append(second);
      }
      if (parts.length() > 1 && below(2) == 0) {
        const icu::UnicodeString head(parts, 0, 2);
        UErrorCode done = U_ZERO_ERROR;
        parts.replace(0, 2, compose->normalize(head, done));
      }
      parts.toUTF8String(out);
    }
    return out;
  }

  std::string word(bool wild) {
    static const std::vector<std::string> kWords = {
        "hòa",  "hoà",     "hoa",  "hóa",  "hoá",  "bình", "binh", "bính", "đường", "dương", "duong",  "đương",
        "mới",  "ủy",      "uỷ",   "uy",   "ban",  "nhân", "dân",  "quý",  "qúy",   "quí",   "lý",     "lí",
        "ly",   "kỹ",      "kĩ",   "342",  "QĐ",   "QD",   "UBND", "ubnd", "a",     "b",     "Müller", "việt",
        "vịêt", "nghiêng", "khoá", "khóa", "thuỷ", "18",   "thủy", "ơn",   "òa",    "số",    "So",     "giá",
        "gía",  "oe",      "hòà",  "s",    "k",    "ñ",    "ſo",   "m̀"};
    std::string text = kWords[below(kWords.size())];
    if (!wild) return text;
    switch (below(9)) {
      case 0:
        return nfd(text);
      case 1:
        return respell(text);
      case 2:
        return base(text);
      case 3: {
        std::string upper;
        icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale("")).toUTF8String(upper);
        return upper;
      }
      case 4: {
        std::string out;
        for (size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
          const std::string letter = text.substr(at, code_point_at(text, at).size);
          static const char* const kStrokes[] = {"ð", "đ", "\u0256"};
          out += letter == "đ" ? kStrokes[below(3)] : letter == "Đ" ? "Ð" : letter;
          if (below(3) == 0) out += below(2) == 0 ? "\u00AD" : "\u200B";
        }
        return out;
      }
      default:
        return text;
    }
  }

  std::mt19937_64 random_;
};

}  // namespace vnsift::test
