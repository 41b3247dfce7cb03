#include "extract/entity_token.h"

#include <vnsift/fold.h>
#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "extract/entity_words.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint64_t kMarkSalt = 0x5A17, kFoldSalt = uint64_t{0xF01D} << 40;

EntityShape mark_shape(char32_t c) {
  switch (c) {
    case U',':
      return EntityShape::comma;
    case U'.':
      return EntityShape::dot;
    case U'/':
      return EntityShape::slash;
    case U'(':
      return EntityShape::open;
    case U')':
      return EntityShape::close;
    case U':':
      return EntityShape::colon;
    case U';':
      return EntityShape::semicolon;
    case U'"':
    case U'“':
    case U'”':
      return EntityShape::quote;
    case U'\'':
    case U'’':
      return EntityShape::apostrophe;
    case U'!':
    case U'?':
    case U'…':
      return EntityShape::end_mark;
    case U'&':
      return EntityShape::ampersand;
    default:
      return is_dash(c) ? EntityShape::dash : EntityShape::other_mark;
  }
}

// Marks between `from` and `to`, one token each.
void add_marks(std::string_view view, uint32_t from, uint32_t to, EntityWords& words, uint32_t& previous_end,
               std::vector<EntityToken>& tokens) {
  for (uint32_t at = from; at < to;) {
    const char c = view[at];
    if (is_blank(c)) {
      ++at;
      continue;
    }
    EntityToken token;
    const auto [character, size] = code_point_at(view, at);
    char32_t sign = character;
    if (is_dash(sign)) sign = U'-';
    if (sign == U'’') sign = U'\'';
    token.key = mix_key(sign + kMarkSalt);
    token.name = words.find(token.key).name;
    token.begin = at;
    token.end = at + size;
    token.shape = mark_shape(sign);
    if (at == previous_end) token.flags = EntityToken::kGlued;
    tokens.push_back(token);
    at += size;
    previous_end = at;
  }
}

EntityShape letter_shape(uint8_t bits, bool digits, bool one_letter) {
  using namespace token_shape;
  const bool upper = (bits & kHasUpper) != 0, lower = (bits & kHasLower) != 0, first = (bits & kFirstUpper) != 0;
  if (!upper) return lower ? EntityShape::lower : EntityShape::mixed;
  if (!lower) return one_letter && !digits ? EntityShape::letter : EntityShape::upper;
  if (!first) return EntityShape::inner;
  return digits ? EntityShape::mixed : EntityShape::capital;
}

void read_case(uint32_t marked, EntitySentence& sentence) {
  uint32_t words = 0, upper = 0, capital = 0;
  for (const EntityToken& token : sentence.tokens) {
    if (!token.is(EntityToken::kAlpha)) continue;
    ++words;
    if (token.is(EntityToken::kUpper)) ++upper;
    if (token.capital()) ++capital;
  }
  sentence.unaccented = words >= 5 && marked == 0;
  sentence.line_case = LineCase::normal;
  if (words >= 3 && upper * 10 >= words * 7) {
    sentence.line_case = LineCase::capitals;
  } else if (words >= 4 && capital * 100 >= words * 85) {
    sentence.line_case = LineCase::title_case;
  }
}

void mark_starts(std::vector<EntityToken>& tokens) {
  bool start = true;
  for (size_t i = 0; i < tokens.size(); ++i) {
    EntityToken& token = tokens[i];
    if (start) token.flags |= EntityToken::kStart;
    const bool word =
        token.is(EntityToken::kAlpha) || token.shape == EntityShape::number || token.shape == EntityShape::year;
    if (word) start = false;
    const bool ends = token.shape == EntityShape::dot || token.shape == EntityShape::end_mark ||
                      token.shape == EntityShape::colon || token.shape == EntityShape::quote;
    const bool glued_next = i + 1 < tokens.size() && tokens[i + 1].is(EntityToken::kGlued);
    if (ends && (!glued_next || token.shape == EntityShape::quote)) start = true;
    if (token.shape == EntityShape::dash && i < 3) start = true;
  }
}

// The keys of a sentence without diacritics are those of its letters alone.
void fold_entity_tokens(std::string_view view, EntityWords& words, EntitySentence& sentence) {
  for (EntityToken& token : sentence.tokens) {
    EntityWord* word = &words.find(token.key);
    if (token.is(EntityToken::kAlpha)) {
      if (word->folded == 0) word->folded = folded_token_key(slice(view, token.span()));
      token.key = word->folded;
      word = &words.find(token.key);
      token.bins = word->bins;
    }
    token.name = word->folded_name;
  }
}

}  // namespace

uint64_t folded_token_key(std::string_view word) { return mix_key(syllable_key(word, Fold::base) ^ kFoldSalt); }

void read_entity_tokens(const PreparedText& text, ViewSpan span, EntityWords& words, EntitySentence& out,
                        Diacritics diacritics) {
  out.tokens.clear();
  const std::string_view view = text.view();
  const std::vector<Token>& tokens = text.tokens();
  uint32_t end = span.begin, previous_end = UINT32_MAX, marked = 0;
  for (uint32_t i = text.token_at(span.begin); i < tokens.size() && tokens[i].begin < span.end;) {
    const Token& first = tokens[i];
    if (i + 2 < tokens.size()) words.prefetch(mix_key(tokens[i + 2].key));
    add_marks(view, end, first.begin, words, previous_end, out.tokens);
    EntityToken token;
    token.begin = first.begin;
    token.end = first.span().end;
    if (first.begin == previous_end) token.flags |= EntityToken::kGlued;
    if ((first.shape & token_shape::kDigits) != 0) {
      token.key = mix_key(first.key);
      token.name = words.find(token.key).name;
      token.shape = first.length == 4 ? EntityShape::year : EntityShape::number;
      ++i;
    } else {
      uint8_t bits = first.shape;
      uint64_t key = first.key;
      bool digits = false;
      for (++i; i < tokens.size() && tokens[i].begin == token.end && tokens[i].begin < span.end; ++i) {
        // QL1A: the pieces have one key together.
        digits = true;
        key = join_keys(key, tokens[i].key);
        bits = static_cast<uint8_t>(bits | (tokens[i].shape & ~(token_shape::kFirstUpper | token_shape::kDigits)));
        token.end = tokens[i].span().end;
      }
      token.key = mix_key(key);
      EntityWord& word = words.find(token.key);
      if (!digits && EntityWords::is_legal(word, key)) token.flags |= EntityToken::kLegal;
      token.bins = word.bins;
      token.name = word.name;
      token.flags |= EntityToken::kAlpha;
      if ((bits & token_shape::kFirstUpper) != 0) token.flags |= EntityToken::kCapital;
      if ((bits & token_shape::kHasUpper) == 0 && (bits & token_shape::kHasLower) != 0)
        token.flags |= EntityToken::kLower;
      if ((bits & token_shape::kHasUpper) != 0 && (bits & token_shape::kHasLower) == 0)
        token.flags |= EntityToken::kUpper;
      if ((bits & token_shape::kMarked) != 0) ++marked;
      const uint32_t first_size = code_point_at(view, token.begin).size;
      token.shape = letter_shape(bits, digits, first_size == token.end - token.begin);
    }
    end = previous_end = token.end;
    out.tokens.push_back(token);
  }
  add_marks(view, end, span.end, words, previous_end, out.tokens);
  read_case(marked, out);
  if (diacritics != Diacritics::look) out.unaccented = diacritics == Diacritics::absent;
  if (out.unaccented) fold_entity_tokens(view, words, out);
  for (EntityToken& token : out.tokens) {
    if (!token.capital()) continue;
    const bool upper = token.shape == EntityShape::upper;
    if (out.line_case == LineCase::capitals && upper) token.shape = EntityShape::all_caps_line;
    if (out.line_case == LineCase::title_case && token.shape == EntityShape::capital)
      token.shape = EntityShape::title_case_line;
  }
  mark_starts(out.tokens);
}

}  // namespace vnsift
