#include "extract/entity_reading.h"

#include <vnsift/fold.h>
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

void read_mention(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words, ViewSpan span,
                  bool unaccented, MentionReading& out) {
  read_entity_tokens(text, span, words, out.sentence, unaccented ? Diacritics::absent : Diacritics::present);
  out.matches.read(lexicon, out.sentence);
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
