#include "extract/entity_token.h"

#include <array>

#include <vnsift/fold.h>
#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "extract/entity_words.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint64_t kMarkSalt = 0x5A17, kFoldSalt = uint64_t{0xF01D} << 40;

constexpr EntityShape mark_shape(char32_t c) {
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
    case U'-':
      return EntityShape::dash;
    default:
      return EntityShape::other_mark;
  }
}
// Nearly all marks are ASCII: a table, where which of them comes next cannot be foretold.
constexpr std::array<EntityShape, 128> make_ascii_marks() {
  std::array<EntityShape, 128> out{};
  for (uint32_t i = 0; i < out.size(); ++i) out[i] = mark_shape(i);
  return out;
}
constexpr std::array<EntityShape, 128> kAsciiMarks = make_ascii_marks();

// Shape and flags of a run of letters by bits of TokenShape (first letter, lower case, upper case), twice: without
// digits behind it and with them. A single capital is told apart afterwards.
struct LetterForm {
  EntityShape shape = EntityShape::none;
  uint8_t flags = 0;
};
constexpr std::array<LetterForm, 16> make_letter_forms() {
  using namespace token_shape;
  std::array<LetterForm, 16> out{};
  for (uint32_t i = 0; i < out.size(); ++i) {
    const uint32_t bits = i << 1 & (kFirstUpper | kHasLower | kHasUpper);
    const bool digits = i >= 8, first = (bits & kFirstUpper) != 0, lower = (bits & kHasLower) != 0,
               upper = (bits & kHasUpper) != 0;
    LetterForm& form = out[i];
    form.flags = EntityToken::kAlpha;
    if (first) form.flags |= EntityToken::kCapital;
    if (lower && !upper) form.flags |= EntityToken::kLower;
    if (upper && !lower) form.flags |= EntityToken::kUpper;
    if (!upper) {
      form.shape = lower ? EntityShape::lower : EntityShape::mixed;
    } else if (!lower) {
      form.shape = EntityShape::upper;
    } else if (!first) {
      form.shape = EntityShape::inner;
    } else {
      form.shape = digits ? EntityShape::mixed : EntityShape::capital;
    }
  }
  return out;
}
constexpr std::array<LetterForm, 16> kLetterForms = make_letter_forms();

// The tokens of a sentence as they come: their places, where sentences begin inside, and what the case of the line is
// read from.
class TokenReader {
 public:
  TokenReader(const PreparedText& text, EntityWords& words, std::vector<EntityToken>& out)
      : view_(text.view()), tokens_(text.tokens()), words_(words), out_(out) {}

  void run(ViewSpan span, uint32_t first) {
    const auto size = static_cast<uint32_t>(tokens_.size());
    uint32_t end = span.begin;
    for (uint32_t i = first; i < size && tokens_[i].begin < span.end;) {
      const Token& token = tokens_[i];
      if (i + 2 < size) words_.prefetch(mix_key(tokens_[i + 2].key));
      // Mostly one blank.
      if (token.begin != end && !(token.begin == end + 1 && view_[end] == ' ')) add_marks(end, token.begin);
      i = (token.shape & token_shape::kDigits) != 0 ? add_number(i) : add_word(i, span.end);
      end = previous_end_;
    }
    add_marks(end, span.end);
  }

  void tell_case(EntitySentence& sentence) const {
    sentence.unaccented = words_seen_ >= 5 && marked_ == 0;
    sentence.line_case = LineCase::normal;
    if (words_seen_ >= 3 && upper_ * 10 >= words_seen_ * 7) {
      sentence.line_case = LineCase::capitals;
    } else if (words_seen_ >= 4 && capital_ * 100 >= words_seen_ * 85) {
      sentence.line_case = LineCase::title_case;
    }
  }

 private:
  // The next token, filled where it stands.
  EntityToken& make(uint64_t key, uint32_t begin, uint32_t end) {
    EntityToken& token = out_.emplace_back();
    token.key = key;
    token.begin = begin;
    token.end = end;
    if (begin == previous_end_) {
      token.flags = EntityToken::kGlued;
    } else if (ends_) {
      start_ = true;
    }
    ends_ = false;
    if (start_) token.flags |= EntityToken::kStart;
    previous_end_ = end;
    return token;
  }

  uint32_t add_number(uint32_t i) {
    const Token& number = tokens_[i];
    EntityToken& token = make(mix_key(number.key), number.begin, number.span().end);
    token.name = words_.name_of(token.key);
    token.shape = number.length == 4 ? EntityShape::year : EntityShape::number;
    token.candidate = words_.number_weights(token.shape == EntityShape::year);
    start_ = false;
    return i + 1;
  }

  uint32_t add_word(uint32_t i, uint32_t limit) {
    const uint32_t begin = tokens_[i].begin;
    uint32_t end = tokens_[i].span().end;
    uint8_t bits = tokens_[i].shape;
    uint64_t key = tokens_[i].key;
    bool digits = false;
    for (++i; i < tokens_.size() && tokens_[i].begin == end && end < limit; ++i) {
      // QL1A: the pieces have one key together.
      digits = true;
      key = join_keys(key, tokens_[i].key);
      bits = static_cast<uint8_t>(bits | (tokens_[i].shape & ~(token_shape::kFirstUpper | token_shape::kDigits)));
      end = tokens_[i].span().end;
    }
    EntityToken& token = make(mix_key(key), begin, end);
    EntityWord& word = words_.find(token.key);
    const LetterForm form = kLetterForms[(bits >> 1 & 7u) | (digits ? 8u : 0u)];
    token.flags |= form.flags;
    const bool is_syllable = (bits & token_shape::kSyllable) != 0;
    if (!digits && (is_syllable || EntityWords::is_legal(word, key))) token.flags |= EntityToken::kLegal;
    token.bins = word.bins;
    token.name = word.name;
    token.candidate = word.candidate;
    token.shape = form.shape;
    if (form.shape == EntityShape::upper && !digits && code_point_at(view_, begin).size == end - begin)
      token.shape = EntityShape::letter;
    static_assert(EntityToken::kCapital == 2 && EntityToken::kUpper == 8 && token_shape::kMarked == 16);
    ++words_seen_;
    marked_ += bits >> 4 & 1u;
    capital_ += form.flags >> 1 & 1u;
    upper_ += form.flags >> 3 & 1u;
    start_ = false;
    return i;
  }

  // Marks between `from` and `to`, one token each.
  void add_marks(uint32_t from, uint32_t to) {
    for (uint32_t at = from; at < to;) {
      if (is_blank(view_[at])) {
        ++at;
        continue;
      }
      auto sign = static_cast<char32_t>(static_cast<unsigned char>(view_[at]));
      uint32_t size = 1;
      EntityShape shape{};
      if (sign < kAsciiMarks.size()) {
        shape = kAsciiMarks[sign];
      } else {
        const auto [character, bytes] = code_point_at(view_, at);
        sign = is_dash(character) ? U'-' : character == U'’' ? U'\'' : character;
        size = bytes;
        shape = mark_shape(sign);
      }
      EntityToken& token = make(mix_key(sign + kMarkSalt), at, at + size);
      const EntityWord& word = words_.find(token.key);
      token.name = word.name;
      token.candidate = word.candidate;
      token.shape = shape;
      // A sentence begins behind some marks if something stands between, behind a quote always.
      ends_ =
          token.shape == EntityShape::dot || token.shape == EntityShape::end_mark || token.shape == EntityShape::colon;
      if (token.shape == EntityShape::quote || (token.shape == EntityShape::dash && out_.size() <= 3)) start_ = true;
      at += size;
    }
  }

  std::string_view view_;
  const std::vector<Token>& tokens_;
  EntityWords& words_;
  std::vector<EntityToken>& out_;
  uint32_t previous_end_ = UINT32_MAX;
  uint32_t words_seen_ = 0, marked_ = 0, capital_ = 0, upper_ = 0;
  bool start_ = true;  // the next token begins a sentence
  bool ends_ = false;  // so it does, unless it is glued
};

// The keys of a sentence without diacritics are those of its letters alone.
void fold_entity_tokens(std::string_view view, EntityWords& words, EntitySentence& sentence) {
  for (EntityToken& token : sentence.tokens) {
    EntityWord* word = &words.find(token.key);
    if (token.is(EntityToken::kAlpha)) {
      uint64_t& folded = words.folded_key(*word);
      if (folded == 0) folded = folded_token_key(slice(view, token.span()));
      token.key = folded;
      word = &words.find(token.key);
      token.bins = word->bins;
    }
    token.name = words.folded_name(*word);
  }
}

}  // namespace

uint64_t folded_token_key(std::string_view word) { return mix_key(syllable_key(word, Fold::base) ^ kFoldSalt); }

void read_entity_tokens(const PreparedText& text, ViewSpan span, EntityWords& words, EntitySentence& out,
                        Diacritics diacritics) {
  read_entity_tokens(text, span, text.token_at(span.begin), words, out, diacritics);
}

void read_entity_tokens(const PreparedText& text, ViewSpan span, uint32_t first, EntityWords& words,
                        EntitySentence& out, Diacritics diacritics) {
  out.tokens.clear();
  TokenReader reader(text, words, out.tokens);
  reader.run(span, first);
  reader.tell_case(out);
  if (diacritics != Diacritics::look) out.unaccented = diacritics == Diacritics::absent;
  if (out.unaccented) fold_entity_tokens(text.view(), words, out);
  if (out.line_case == LineCase::normal) return;
  for (EntityToken& token : out.tokens) {
    if (!token.capital()) continue;
    const bool upper = token.shape == EntityShape::upper;
    if (out.line_case == LineCase::capitals && upper) token.shape = EntityShape::all_caps_line;
    if (out.line_case == LineCase::title_case && token.shape == EntityShape::capital)
      token.shape = EntityShape::title_case_line;
  }
}

}  // namespace vnsift
