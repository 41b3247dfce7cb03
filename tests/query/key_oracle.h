// What a phrase matches, said once more by keys: text and pattern are cut into tokens, each token is reduced to a key
// by ICU's decomposition, and runs of keys are compared. Slow, and shares no code with src/query.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <vnsift/pattern.h>
#include <vnsift/utf8.h>

namespace vnsift::test {

class KeyOracle {
 public:
  KeyOracle(AccentMode mode, bool sensitive, bool i_is_y) : mode_(mode), sensitive_(sensitive), i_is_y_(i_is_y) {}

  // Hits as bytes of `text`, leftmost first, none overlapping.
  std::vector<std::pair<size_t, size_t>> find(const std::string& text, const std::string& pattern) const {
    const std::vector<Token> have = tokens(text), want = tokens(pattern);
    std::vector<std::pair<size_t, size_t>> hits;
    for (size_t i = 0; i < have.size(); ++i) {
      if (!hits.empty() && have[i].begin < hits.back().second) continue;
      size_t end = 0;
      if (matches(have, i, want, end)) hits.emplace_back(have[i].begin, end);
    }
    return hits;
  }

 private:
  struct Letter {
    char32_t base = 0;
    std::multiset<char32_t> shapes, tones, others;
    bool eth = false;  // Ð for Đ
    bool operator==(const Letter&) const = default;
  };
  struct Token {
    enum class Kind { run, dash, slash, sign } kind = Kind::sign;
    size_t begin = 0, end = 0;
    std::vector<Letter> letters;
    char32_t sign = 0;
    bool holds_ignorable = false;
    // Between it and the token before: nothing, blanks, line ends.
    int blanks = 0, line_ends = 0;
    bool ignorable_before = false;
    bool odd_hyphen = false;
  };

  static bool is_ignorable(UChar32 c) {
    return c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
  }
  static bool is_space(UChar32 c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
  }

  std::vector<Token> tokens(const std::string& text) const {
    std::vector<Token> result;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    int blanks = 0, line_ends = 0;
    bool ignorable = false, open = false;
    for (size_t at = 0; at < text.size();) {
      const size_t begin = at;
      const CodePoint point = code_point_at(text, at);
      const auto c = static_cast<UChar32>(point.value);
      at += point.size;
      if (is_ignorable(c)) {
        ignorable = true;
        continue;
      }
      if (is_space(c)) {
        ++blanks;
        open = false;
        continue;
      }
      if (c == '\n' || c == '\r') {
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        ++line_ends;
        open = false;
        continue;
      }
      const bool is_letter = (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
      if (!is_letter || !open) {
        Token token;
        token.begin = begin;
        token.blanks = blanks;
        token.line_ends = line_ends;
        token.ignorable_before = ignorable;
        result.push_back(token);
        ignorable = false;
        blanks = line_ends = 0;
      }
      Token& token = result.back();
      if (ignorable) token.holds_ignorable = true;
      ignorable = false;
      token.end = at;
      open = is_letter;
      if (!is_letter) {
        token.sign = static_cast<char32_t>(c);
        if (c == 0x2010 || c == 0x2011) token.sign = '-', token.odd_hyphen = true;
        if (mode_ == AccentMode::strict) continue;
        const std::u32string dashes = U"-\u2012\u2013\u2014\u2015\u2212", slashes = U"/\u2044\u2215";
        if (dashes.find(token.sign) != std::u32string::npos) token.kind = Token::Kind::dash;
        if (slashes.find(token.sign) != std::u32string::npos) token.kind = Token::Kind::slash;
        continue;
      }
      token.kind = Token::Kind::run;
      icu::UnicodeString parts;
      if (!nfd->getDecomposition(c, parts)) parts = icu::UnicodeString(c);
      for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) add(parts.char32At(i), token);
    }
    return result;
  }

  void add(UChar32 c, Token& token) const {
    Letter* const last = token.letters.empty() ? nullptr : &token.letters.back();
    const auto mark = static_cast<char32_t>(c);
    if (last != nullptr && (c == 0x302 || c == 0x306 || c == 0x31B)) {
      last->shapes.insert(mark);
    } else if (last != nullptr && (c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323)) {
      last->tones.insert(mark);
    } else if (last != nullptr && c >= 0x300 && c < 0x370) {
      last->others.insert(mark);
    } else {
      Letter letter;
      letter.base = static_cast<char32_t>(sensitive_ ? c : u_foldCase(c, U_FOLD_CASE_DEFAULT));
      if (c == 0xD0 || c == 0x189) letter.base = sensitive_ ? U'Đ' : U'đ', letter.eth = true;
      if (c == 0xF0 || c == 0x256) letter.base = U'đ', letter.eth = true;
      token.letters.push_back(letter);
    }
  }

  static char32_t plain(char32_t c) { return c == U'đ' ? U'd' : c == U'Đ' ? U'D' : c; }

  bool same_run(const Token& have, const Token& want) const {
    if (have.letters.size() != want.letters.size()) return false;
    std::multiset<char32_t> had, wanted;
    for (const Letter& letter : have.letters) had.insert(letter.tones.begin(), letter.tones.end());
    for (const Letter& letter : want.letters) wanted.insert(letter.tones.begin(), letter.tones.end());
    const bool moves = mode_ == AccentMode::tone && wanted.size() == 1;
    if (moves && had != wanted) return false;
    for (size_t i = 0; i < have.letters.size(); ++i) {
      const Letter &a = have.letters[i], &b = want.letters[i];
      if (mode_ == AccentMode::fold) {
        if (plain(a.base) != plain(b.base) && !either(want, i, a.base, b.base)) return false;
        continue;
      }
      if (a.base != b.base && !either(want, i, a.base, b.base)) return false;
      if (a.shapes != b.shapes || a.others != b.others) return false;
      if (!moves && a.tones != b.tones) return false;
      if (mode_ == AccentMode::strict && a.eth != b.eth) return false;
    }
    return true;
  }

  // --iy: the last letter, the rhyme being i or y alone.
  bool either(const Token& want, size_t i, char32_t a, char32_t b) const {
    const auto is_i_or_y = [&](char32_t c) { return c == 'i' || c == 'y' || (sensitive_ && (c == 'I' || c == 'Y')); };
    if (!i_is_y_ || i + 1 != want.letters.size() || !is_i_or_y(a) || !is_i_or_y(b)) return false;
    if (sensitive_ && u_isupper(static_cast<UChar32>(a)) != u_isupper(static_cast<UChar32>(b))) return false;
    std::string onset;
    for (size_t k = 0; k < i; ++k) {
      if (!want.letters[k].shapes.empty() && mode_ != AccentMode::fold) return false;
      onset += static_cast<char>(u_tolower(static_cast<UChar32>(want.letters[k].base)));
    }
    return onset == "h" || onset == "k" || onset == "l" || onset == "m" || onset == "s" || onset == "t" ||
           onset == "v" || onset == "qu";
  }

  bool matches(const std::vector<Token>& have, size_t first, const std::vector<Token>& want, size_t& end) const {
    if (first + want.size() > have.size()) return false;
    const auto is_sign = [](const Token& token) {
      return token.kind == Token::Kind::dash || token.kind == Token::Kind::slash;
    };
    for (size_t i = 0; i < want.size(); ++i) {
      const Token &a = have[first + i], &b = want[i];
      if (a.kind != b.kind) return false;
      if (a.kind == Token::Kind::run ? !same_run(a, b) : a.kind == Token::Kind::sign && a.sign != b.sign) return false;
      if (mode_ == AccentMode::strict && a.odd_hyphen != b.odd_hyphen) return false;
      if (mode_ == AccentMode::strict && (a.holds_ignorable || (i != 0 && a.ignorable_before))) return false;
      end = a.end;
      if (i == 0) continue;
      const bool spaced = b.blanks + b.line_ends > 0;
      // Round / and - between two runs.
      const bool before_sign = is_sign(b) && want[i - 1].kind == Token::Kind::run && i + 1 < want.size() &&
                               want[i + 1].kind == Token::Kind::run;
      const bool behind_sign =
          b.kind == Token::Kind::run && is_sign(want[i - 1]) && i >= 2 && want[i - 2].kind == Token::Kind::run;
      if (a.line_ends > 1) return false;
      if (before_sign || behind_sign) {
        if (!spaced && (a.blanks > 2 || a.line_ends != 0)) return false;
      } else if (spaced != (a.blanks + a.line_ends > 0)) {
        return false;
      }
    }
    return true;
  }

  AccentMode mode_;
  bool sensitive_, i_is_y_;
};

}  // namespace vnsift::test
