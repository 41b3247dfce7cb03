#include "extract/entity_token.h"

#include <algorithm>
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

// Shape and flags of a run of letters by bits of TokenShape (first letter, lower case, upper case, marked), twice:
// without digits behind it and with them. A single capital is told apart afterwards. `counts`: what it counts as for
// the case of its line, see CaseCounts.
struct LetterForm {
  uint64_t counts = 0;
  EntityShape shape = EntityShape::none;
  uint8_t flags = 0;
};
// Words of a sentence, those with marks, with a capital, in capitals: sixteen bits each, enough for any sentence.
struct CaseCounts {
  static constexpr uint64_t kWord = 1, kMarked = uint64_t{1} << 16, kCapital = uint64_t{1} << 32,
                            kUpper = uint64_t{1} << 48;
  uint32_t words = 0, marked = 0, capital = 0, upper = 0;
  CaseCounts() = default;
  explicit CaseCounts(uint64_t sum)
      : words(static_cast<uint16_t>(sum)),
        marked(static_cast<uint16_t>(sum >> 16)),
        capital(static_cast<uint16_t>(sum >> 32)),
        upper(static_cast<uint16_t>(sum >> 48)) {}
};
constexpr uint32_t kFormBits = 5;
constexpr std::array<LetterForm, 1u << kFormBits> make_letter_forms() {
  using namespace token_shape;
  std::array<LetterForm, 1u << kFormBits> out{};
  for (uint32_t i = 0; i < out.size(); ++i) {
    const uint32_t bits = i << 1 & (kFirstUpper | kHasLower | kHasUpper | kMarked);
    const bool digits = i >= out.size() / 2, first = (bits & kFirstUpper) != 0, lower = (bits & kHasLower) != 0,
               upper = (bits & kHasUpper) != 0;
    LetterForm& form = out[i];
    form.flags = EntityToken::kAlpha;
    if (first) form.flags |= EntityToken::kCapital;
    if (lower && !upper) form.flags |= EntityToken::kLower;
    if (upper && !lower) form.flags |= EntityToken::kUpper;
    form.counts = CaseCounts::kWord + ((bits & kMarked) != 0 ? CaseCounts::kMarked : 0) +
                  (first ? CaseCounts::kCapital : 0) + (upper && !lower ? CaseCounts::kUpper : 0);
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
constexpr std::array<LetterForm, 1u << kFormBits> kLetterForms = make_letter_forms();

// The tokens of a sentence as they come: their places, where sentences begin inside, and what the case of the line is
// read from.
class TokenReader {
 public:
  TokenReader(const PreparedText& text, EntityWords& words, std::vector<EntityToken>& out)
      : view_(text.view()), text_(text), words_(words), out_(out), room_end_(out.data() + out.size()) {}

  void run(ViewSpan span, TokenRange range) {
    const Token* token = text_.tokens().data() + range.first;
    const Token* const last = text_.tokens().data() + range.last;
    constexpr ptrdiff_t kAhead = 8;
    const Token* const text_end = text_.tokens().data() + text_.tokens().size();
    least_room_ = (range.last - range.first) * 5 / 4 + 2;  // marks are a fourth of the words
    Cursor cursor{out_.data()};
    uint32_t from = span.begin;  // behind the last token
    uint64_t counts = 0;
    if (token != last) read_marks(from, token->begin, cursor);
    while (token != last) {
      const uint32_t begin = token->begin, shape = token->shape;
      const uint64_t key = token->key;
      from = begin + token->length;
      // What is known of words lies all over 512 KB.
      words_.prefetch(mix_key(token[std::min(kAhead, text_end - token - 1)].key));
      ++token;
      if ((shape & token_shape::kDigits) != 0) {
        add_number(key, {begin, from}, cursor);
      } else if (token != last && token->gap == Gap::none) {
        token = add_pieces(token - 1, last, cursor, counts);
        from = cursor.end;
      } else {
        static_assert(token_shape::kFirstUpper == 2 && token_shape::kMarked == 16);
        const LetterForm& form = kLetterForms[shape >> 1 & 15u];
        counts += form.counts;
        EntityToken& made = make(mix_key(key), {begin, from}, cursor);
        const uint32_t flags = made.flags | form.flags | (shape & token_shape::kSyllable) >> 1;
        static_assert(token_shape::kSyllable >> 1 == EntityToken::kLegal);
        EntityWord& word = words_.find(made.key);
        static_cast<WordFacts&>(made) = word.facts;
        made.flags = static_cast<uint8_t>(flags);
        made.shape = form.shape;
        cursor.starts = 0;
        if ((flags & EntityToken::kLegal) == 0) {
          if (EntityWords::is_legal(word, key)) {
            made.flags |= EntityToken::kLegal;
          } else {
            has_foreign_ = has_foreign_ || made.capital();
          }
        }
        if (form.shape == EntityShape::upper && code_point_at(view_, begin).size == from - begin)
          made.shape = EntityShape::letter;
      }
      // Mostly blanks.
      if (token != last && token->gap > Gap::line) read_marks(from, token->begin, cursor);
    }
    read_marks(from, span.end, cursor);
    out_.resize(static_cast<size_t>(cursor.next - out_.data()));
    counts_ = CaseCounts(counts);
  }

  void tell_case(EntitySentence& sentence) const {
    sentence.has_quotes = has_quotes_;
    sentence.has_foreign = has_foreign_;
    sentence.unaccented = counts_.words >= 5 && counts_.marked == 0 && is_vietnamese();
    sentence.line_case = LineCase::normal;
    if (counts_.words >= 3 && counts_.upper * 10 >= counts_.words * 7) {
      sentence.line_case = LineCase::capitals;
    } else if (counts_.words >= 4 && counts_.capital * 100 >= counts_.words * 85) {
      sentence.line_case = LineCase::title_case;
    }
  }

 private:
  // A word in four is a syllable of Vietnamese: a list of foreign names never had a mark to lose.
  bool is_vietnamese() const {
    const auto syllables =
        std::count_if(out_.begin(), out_.end(), [](const EntityToken& token) { return token.is(EntityToken::kLegal); });
    return static_cast<size_t>(syllables) * 4 >= counts_.words;
  }

  struct Cursor {
    EntityToken* next = nullptr;  // where the next token is written
    uint32_t end = UINT32_MAX;    // of the last one
    uint32_t starts = 1;          // the next token begins a sentence
    uint32_t ends = 0;            // so it does, unless it is glued
  };

  // The next token, where it stands, but for what is known of its word.
  EntityToken& make(uint64_t key, ViewSpan span, Cursor& cursor) {
    if (cursor.next == room_end_) [[unlikely]]
      cursor.next = grow(cursor.next);
    EntityToken& token = *cursor.next++;
    const uint32_t glued = span.begin == cursor.end ? 1 : 0;
    cursor.starts |= cursor.ends & ~glued;
    cursor.ends = 0;
    cursor.end = span.end;
    token.key = key;
    token.begin = span.begin;
    token.end = span.end;
    static_assert(EntityToken::kGlued == 1 << 4 && EntityToken::kStart == 1 << 5);
    token.flags = static_cast<uint8_t>(glued << 4 | cursor.starts << 5);
    return token;
  }
  // More room; what was there is kept.
  EntityToken* grow(const EntityToken* next) {
    const auto count = static_cast<size_t>(next - out_.data());
    out_.resize(std::max(least_room_, 2 * count));
    room_end_ = out_.data() + out_.size();
    return out_.data() + count;
  }

  void add_number(uint64_t key, ViewSpan span, Cursor& cursor) {
    EntityToken& made = make(mix_key(key), span, cursor);
    made.shape = span.end - span.begin == 4 ? EntityShape::year : EntityShape::number;
    made.bins = {};
    made.name = words_.name_of(made.key);
    made.candidate = words_.number_weights(made.shape == EntityShape::year);
    cursor.starts = 0;
  }

  // QL1A: the pieces have one key together. Returns what is behind them.
  const Token* add_pieces(const Token* piece, const Token* last, Cursor& cursor, uint64_t& counts) {
    const uint32_t begin = piece->begin;
    uint32_t end = piece->span().end, shape = piece->shape;
    uint64_t key = piece->key;
    for (++piece; piece != last && piece->gap == Gap::none; ++piece) {
      key = join_keys(key, piece->key);
      shape |= piece->shape & ~uint32_t{token_shape::kFirstUpper | token_shape::kDigits};
      end = piece->span().end;
    }
    const LetterForm& form = kLetterForms[(shape >> 1 & 15u) | 1u << (kFormBits - 1)];
    counts += form.counts;
    EntityToken& made = make(mix_key(key), {begin, end}, cursor);
    const uint32_t flags = made.flags | form.flags;
    static_cast<WordFacts&>(made) = words_.find(made.key).facts;
    made.flags = static_cast<uint8_t>(flags);
    made.shape = form.shape;
    has_foreign_ = has_foreign_ || made.capital();
    cursor.starts = 0;
    return piece;
  }

  // Marks between `from` and `to`, one token each.
  void read_marks(uint32_t from, uint32_t to, Cursor& cursor) {
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
      EntityToken& made = make(mix_key(sign + kMarkSalt), {at, at + size}, cursor);
      const EntityWord& word = words_.find(made.key);
      made.bins = {};
      made.name = word.facts.name;
      made.candidate = word.facts.candidate;
      made.shape = shape;
      // A sentence begins behind some marks if something stands between, behind a quote always.
      constexpr uint32_t kEnds =
          shape_bit(EntityShape::dot) | shape_bit(EntityShape::end_mark) | shape_bit(EntityShape::colon);
      cursor.ends = kEnds >> static_cast<uint32_t>(shape) & 1u;
      if (shape == EntityShape::quote || (shape == EntityShape::dash && cursor.next - out_.data() <= 3))
        cursor.starts = 1;
      has_quotes_ = has_quotes_ || shape == EntityShape::quote;
      at += size;
    }
  }

  std::string_view view_;
  const PreparedText& text_;
  EntityWords& words_;
  std::vector<EntityToken>& out_;  // room: cut to what was read at the end
  const EntityToken* room_end_;
  size_t least_room_ = 0;
  CaseCounts counts_;
  bool has_quotes_ = false, has_foreign_ = false;
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
      token.bins = word->facts.bins;
    }
    token.name = words.folded_name(*word);
  }
}

}  // namespace

uint64_t folded_token_key(std::string_view word) { return mix_key(syllable_key(word, Fold::base) ^ kFoldSalt); }

void read_entity_tokens(const PreparedText& text, ViewSpan span, EntityWords& words, EntitySentence& out,
                        Diacritics diacritics) {
  const TokenRange range = {text.token_at(span.begin), text.token_at(span.end)};
  read_entity_tokens(text, span, range, words, out, diacritics);
}

void read_entity_tokens(const PreparedText& text, ViewSpan span, TokenRange range, EntityWords& words,
                        EntitySentence& out, Diacritics diacritics) {
  TokenReader reader(text, words, out.tokens);
  reader.run(span, range);
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
