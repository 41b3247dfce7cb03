#include <vnsift/fold.h>

#include <array>

#include <vnsift/canonical.h>
#include <vnsift/utf8.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/offset_map.h"
#include "text/syllable_keys.h"
#include "text/syllables.h"

namespace vnsift {

namespace {

// The finaliser of MurmurHash3 (public domain): every bit of the input reaches every bit of the output.
uint64_t mix(uint64_t value) {
  value = (value ^ value >> 33) * 0xFF51AFD7ED558CCDu;
  value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53u;
  return value ^ value >> 33;
}

uint64_t hash_text(std::string_view text) {
  uint64_t hash = text.size();
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15u + (hash >> 29);
  return mix(hash) | kHashedKey;
}

char32_t lower_case(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

// A letter without code at Fold::base: lower case, canonical decomposition without the marks U+0300..U+036F. `ß ø æ ł`
// stay.
void append_base_of_foreign(char32_t c, bool keep_case, std::string& out) {
  if (c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256) {  // Ð ð Ɖ ɖ
    out += keep_case && (c == 0xD0 || c == 0x189) ? 'D' : 'd';
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString decomposed;
  if (icu::Normalizer2::getNFDInstance(status)->getDecomposition(static_cast<UChar32>(c), decomposed)) {
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
      const auto part = static_cast<char32_t>(decomposed.char32At(i));
      if (!letter_info(part).is_mark()) append_utf8(keep_case ? part : lower_case(part), out);
    }
  } else {
    append_utf8(keep_case ? c : lower_case(c), out);
  }
}

void append_base(char32_t c, LetterInfo letter, bool keep_case, std::string& out) {
  if (letter.code() != 0) {
    append_utf8(letter.is_letter() ? letter_form(base_code(letter.code()), 0, keep_case && letter.is_upper()) : c, out);
  } else if (letter.is_letter()) {
    append_base_of_foreign(c, keep_case, out);
  } else if (!letter.is_mark()) {
    append_utf8(c, out);
  }
}

// Walks a canonical text and appends its folded form token by token; changed tokens become edits from the folded text
// to the canonical one.
class Folder {
 public:
  Folder(std::string_view text, Fold level, std::string& out, OffsetMap* map)
      : text_(text), level_(level), out_(out), map_(map) {}

  void run() {
    for (size_t at = 0; at < text_.size();) {
      const LetterAt letter = letter_at(text_.data() + at);
      if (level_ == Fold::tone && letter.info.is_letter()) {
        at = fold_word(at);
        continue;
      }
      const size_t begin = out_.size();
      append_base(code_point_at(text_, at).value, letter.info, false, out_);
      note(at, letter.size, begin);
      at += letter.size;
    }
  }

 private:
  // Fold::tone: lower case; a legal syllable gets its tone in the old place, wherever it stood (vịêt, hoà).
  size_t fold_word(size_t at) {
    ToneKeyBuilder builder;
    size_t end = at;
    while (end < text_.size()) {
      const LetterAt letter = letter_at(text_.data() + end);
      if (!letter.info.is_letter() && !letter.info.is_mark()) break;
      builder.add(letter.info);
      end += letter.size;
    }
    const std::string_view word = text_.substr(at, end - at);
    LetterCodes letters;
    int place = -1;
    if (builder.exact && builder.tone != 0 && syllable_class_of(builder.key(word))) {
      for (size_t i = 0; i < word.size(); i += letter_at(word.data() + i).size) {
        letters.codes[letters.size++] = static_cast<uint8_t>(letter_at(word.data() + i).info.code());
      }
      place = analyse_letters(letters)->tone_old;
    }
    int index = 0;
    for (size_t i = 0; i < word.size(); ++index) {
      const LetterAt letter = letter_at(word.data() + i);
      const size_t begin = out_.size();
      if (letter.info.code() == 0) {
        append_utf8(lower_case(code_point_at(word, i).value), out_);
      } else {
        const uint32_t tone = place < 0 ? letter.info.tone() : index == place ? builder.tone : 0u;
        append_utf8(letter_form(letter.info.code(), tone, false), out_);
      }
      note(at + i, letter.size, begin);
      i += letter.size;
    }
    return end;
  }

  // Source letter [at, at + size) became out[begin, end of out).
  void note(size_t at, size_t size, size_t begin) {
    if (map_ == nullptr || text_.substr(at, size) == std::string_view(out_).substr(begin)) return;
    map_->add({static_cast<uint32_t>(begin), static_cast<uint32_t>(out_.size() - begin), static_cast<uint32_t>(at),
               static_cast<uint32_t>(size)});
  }

  const std::string_view text_;
  const Fold level_;
  std::string& out_;
  OffsetMap* const map_;
};

}  // namespace

std::string fold_text(std::string_view text, Fold level, OffsetMap* map) {
  CanonicalText canonical;
  canonical.assign(text);
  std::string folded;
  OffsetMap edits;
  if (level == Fold::strict) {
    folded = canonical.view();
  } else {
    folded.reserve(canonical.view().size());
    Folder(canonical.view(), level, folded, map != nullptr ? &edits : nullptr).run();
  }
  if (map != nullptr) *map = compose_maps(canonical.map(), edits);
  return folded;
}

std::string remove_accents(std::string_view text) {
  CanonicalText canonical;
  canonical.assign(text);
  const std::string_view view = canonical.view();
  std::string plain;
  plain.reserve(view.size());
  for (size_t at = 0; at < view.size();) {
    const LetterAt letter = letter_at(view.data() + at);
    append_base(code_point_at(view, at).value, letter.info, true, plain);
    at += letter.size;
  }
  return plain;
}

uint64_t hashed_tone_key(std::string_view token) {
  uint64_t hash = 0, tones = 0;
  for (size_t at = 0; at < token.size();) {
    const CodePoint c = code_point_at(token, at);
    at += c.size;
    const LetterInfo letter = letter_info(c.value);
    // Tones are a set beside the letters, which are hashed in order.
    uint64_t unit = letter.code();
    if (unit != 0) {
      tones |= uint64_t{1} << letter.tone();
    } else {
      unit = 64u + static_cast<uint64_t>(letter.is_letter() ? lower_case(c.value) : c.value);
    }
    hash = mix(hash ^ unit) + 0x9E3779B97F4A7C15u;
  }
  return mix(hash ^ tones >> 1) | kHashedKey;
}

uint64_t syllable_key(std::string_view token, Fold level) {
  if (level == Fold::strict) return hash_text(token);
  const auto key_of = [](std::string_view letters, ToneKeyBuilder& builder) {
    for (size_t at = 0; at < letters.size();) {
      const LetterAt letter = letter_at(letters.data() + at);
      builder.add(letter.info);
      at += letter.size;
    }
  };
  ToneKeyBuilder builder;
  key_of(token, builder);
  if (level == Fold::tone) return builder.key(token);
  if (builder.exact) return base_key_of(builder.letters);
  // Foreign letters may lose their marks and become plain (Müller).
  std::string folded;
  for (size_t at = 0; at < token.size();) {
    const CodePoint c = code_point_at(token, at);
    append_base(c.value, letter_info(c.value), false, folded);
    at += c.size;
  }
  ToneKeyBuilder base;
  key_of(folded, base);
  return base.key(folded);
}

}  // namespace vnsift
