#include "extract/entity_reading.h"

#include <algorithm>
#include <bit>

#include <vnsift/fold.h>
#include <vnsift/syllable.h>
#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "text/letters.h"

namespace vnsift {
namespace {

// The letter at `at` in the case wanted; foreign letters stay.
void append_letter(std::string_view text, size_t at, size_t size, bool upper, std::string& out) {
  const LetterInfo letter = letter_at(text.data() + at).info;
  const char32_t form =
      letter.is_letter() && letter.code() != 0 ? letter_form(letter.code(), letter.tone(), upper) : U'\0';
  if (form != 0) {
    append_utf8(form, out);
  } else {
    out.append(text.substr(at, size));
  }
}

}  // namespace

uint32_t token_near(const std::vector<Token>& tokens, uint32_t at, uint32_t near) {
  // Tokens before `low` begin before the byte, those from `high` on do not.
  size_t low = std::min<size_t>(near, tokens.size()), high = low;
  for (size_t step = 1; low > 0 && tokens[low - 1].begin >= at; step *= 2) {
    high = low - 1;
    low -= std::min(step, low);
  }
  for (size_t step = 1; high < tokens.size() && tokens[high].begin < at; step *= 2) {
    low = high + 1;
    high = std::min(tokens.size(), high + step);
  }
  const auto begin = tokens.begin();
  const auto found = std::lower_bound(begin + static_cast<ptrdiff_t>(low), begin + static_cast<ptrdiff_t>(high), at,
                                      [](const Token& token, uint32_t byte) { return token.begin < byte; });
  return static_cast<uint32_t>(found - begin);
}

std::string NameForms::fold(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  while (true) {
    const size_t blank = std::min(name.find(' '), name.size());
    append(name.substr(0, blank), &Word::folded, fold_word, out);
    if (blank == name.size()) return out;
    out += ' ';
    name.remove_prefix(blank + 1);
  }
}

std::string NameForms::fold_word(std::string_view word) { return fold_text(word, Fold::tone); }
std::string NameForms::place_word(std::string_view word) { return place_tone(word, ToneStyle::old_style); }

bool NameForms::Form::put(std::string_view form) {
  if (form.size() > kLongest) return false;
  std::copy(form.begin(), form.end(), text.begin());
  size = static_cast<uint8_t>(form.size());
  return true;
}

// The form of a word that is kept, or that `make` makes.
void NameForms::append(std::string_view word, Form Word::*form, Make make, std::string& out) {
  if (word.size() > kLongest) {
    out += make(word);
    return;
  }
  std::array<char, 16> bytes{};
  std::copy(word.begin(), word.end(), bytes.begin());
  const auto halves = std::bit_cast<std::array<uint64_t, 2>>(bytes);
  Word& known = words_[mix_key(halves[0] ^ mix_key(halves[1] + word.size())) >> (64 - kBits)];
  if (known.text.size != word.size() || known.text.view() != word) {
    known = {};
    known.text.put(word);
  }
  Form& kept = known.*form;
  if (kept.size == Form::kUnknown) {
    const std::string made = make(word);
    if (!kept.put(made)) {
      out += made;
      return;
    }
  }
  out += kept.view();
}

void read_mention_tokens(const PreparedText& text, EntityWords& words, ViewSpan span, bool unaccented,
                         MentionReading& out) {
  out.first_token = token_near(text.tokens(), span.begin, out.first_token);
  TokenRange range = {out.first_token, out.first_token};
  while (range.last < text.tokens().size() && text.tokens()[range.last].begin < span.end) ++range.last;
  read_entity_tokens(text, span, range, words, out.sentence, unaccented ? Diacritics::absent : Diacritics::present);
}

void read_mention(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words, ViewSpan span,
                  bool unaccented, MentionReading& out) {
  read_mention_tokens(text, words, span, unaccented, out);
  out.matches.read(lexicon, out.sentence, out.matching);
}

std::string one_line_of(std::string_view view, ViewSpan span) {
  std::string out;
  for (char c : slice(view, span)) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string title_case_of(std::string_view text) {
  std::string out;
  bool first = true;
  for (size_t at = 0; at < text.size();) {
    const LetterAt letter = letter_at(text.data() + at);
    append_letter(text, at, letter.size, first, out);
    first = !letter.info.is_letter() && text[at] != '\'';
    at += letter.size;
  }
  return out;
}

std::string lower_first(std::string_view text) {
  std::string out;
  if (text.empty()) return out;
  const size_t size = letter_at(text.data()).size;
  append_letter(text, 0, size, false, out);
  out.append(text.substr(size));
  return out;
}

std::string slug_of(std::string_view text) {
  std::string out;
  for (char c : fold_text(text, Fold::base)) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

}  // namespace vnsift
