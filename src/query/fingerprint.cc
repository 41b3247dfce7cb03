#include "query/fingerprint.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include <vnsift/utf8.h>

#include "lexicon/character_frequency.gen.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

// A letter's encodings that share all bytes but the last are one: `ì Ì` are C3 then AC or 8C.
using Encoding = std::vector<ByteSet>;

using Frequencies = std::vector<std::pair<char32_t, double>>;

Frequencies read_frequencies() {
  Frequencies frequencies;
  for (const lexicon::CharacterFrequencyRow& row : lexicon::kCharacterFrequency) {
    double value = 0;
    std::from_chars(row.per_million.data(), row.per_million.data() + row.per_million.size(), value);
    frequencies.emplace_back(code_point_at(row.character, 0).value, value * 1e-6);
  }
  std::sort(frequencies.begin(), frequencies.end());
  return frequencies;
}

double frequency_of(char32_t c) {
  constexpr double kRare = 0.5e-6;
  static const Frequencies kFrequencies = read_frequencies();
  const auto row = std::lower_bound(kFrequencies.begin(), kFrequencies.end(), std::pair<char32_t, double>(c, 0));
  return row != kFrequencies.end() && row->first == c ? row->second : kRare;
}

struct Position {
  std::vector<Encoding> encodings;
  double frequency = 0;
};

void add_encoding(char32_t c, Position& position) {
  std::string bytes;
  append_utf8(c, bytes);
  position.frequency += frequency_of(c);
  const auto byte = [&](size_t i) { return static_cast<size_t>(static_cast<unsigned char>(bytes[i])); };
  for (Encoding& encoding : position.encodings) {
    bool same = encoding.size() == bytes.size();
    for (size_t i = 0; same && i + 1 < bytes.size(); ++i) same = encoding[i][byte(i)];
    if (!same) continue;
    encoding.back().set(byte(bytes.size() - 1));
    return;
  }
  Encoding encoding(bytes.size());
  for (size_t i = 0; i < bytes.size(); ++i) encoding[i].set(byte(i));
  position.encodings.push_back(std::move(encoding));
}

Position letter_position(const LiteralPiece& piece, size_t index, bool base) {
  Position position;
  std::vector<char32_t> characters;
  const auto add = [&](MatchLetter letter) {
    const std::vector<char32_t> equal = letters_equal_to(letter, {base, piece.sensitive});
    characters.insert(characters.end(), equal.begin(), equal.end());
  };
  const auto add_tones = [&](MatchLetter letter) {
    const bool bears = letter.key < letter_bits::kCodes && is_vowel_code(letter.key);
    if (piece.moving_tone != 0 && bears) {
      letter.tone = 0;
      add(letter);
      letter.tone = piece.moving_tone;
    }
    add(letter);
  };
  add_tones(piece.letters[index]);
  if (piece.i_or_y && index + 1 == piece.letters.size()) {
    MatchLetter other = piece.letters[index];
    other.key = other.key == letter_info('i').code() ? letter_info('y').code() : letter_info('i').code();
    add_tones(other);
  }
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  for (const char32_t c : characters) add_encoding(c, position);
  return position;
}

Position sign_position(const LiteralPiece& piece) {
  Position position;
  if (piece.kind == LiteralPiece::Kind::sign) {
    add_encoding(piece.sign, position);
  } else {
    for (const char32_t c : piece.kind == LiteralPiece::Kind::dash ? kDashClass : kSlashClass)
      add_encoding(c, position);
  }
  return position;
}

size_t count_of(const ByteSequence& sequence) {
  size_t product = 1;
  for (const ByteSet& set : sequence) product *= set.count();
  return product;
}

ByteSequence joined(const ByteSequence& a, const ByteSequence& b) {
  ByteSequence both = a;
  for (size_t i = 0; i < kFinderLength; ++i) both[i] |= b[i];
  return both;
}

// The sequences of the letters from `first` on, cut to kFinderLength bytes. Behind the last letter any byte may follow.
// Where marks do not count, some that no letter absorbed may stand between two letters.
std::vector<ByteSequence> sequences_of(const std::vector<Position>& positions, size_t first, bool skips_marks) {
  struct Partial {
    ByteSequence bytes{};
    size_t size = 0;
  };
  std::vector<Partial> partial(1);
  for (size_t index = first; index < positions.size(); ++index) {
    std::vector<Partial> longer;
    bool grew = false;
    for (const Partial& one : partial) {
      if (one.size == kFinderLength) {
        longer.push_back(one);
        continue;
      }
      grew = true;
      if (skips_marks && one.size != 0) {
        Partial marked = one;
        marked.bytes[marked.size].set(0xCC).set(0xCD);
        for (size_t i = marked.size + 1; i < kFinderLength; ++i) marked.bytes[i].set();
        marked.size = kFinderLength;
        longer.push_back(marked);
      }
      for (const Encoding& encoding : positions[index].encodings) {
        Partial next = one;
        for (size_t i = 0; i < encoding.size() && next.size < kFinderLength; ++i) next.bytes[next.size++] = encoding[i];
        const auto same = std::find_if(longer.begin(), longer.end(), [&](const Partial& other) {
          return other.size == next.size && other.bytes == next.bytes;
        });
        if (same == longer.end()) longer.push_back(next);
      }
    }
    partial = std::move(longer);
    if (!grew) break;
  }
  std::vector<ByteSequence> sequences;
  for (Partial& one : partial) {
    for (size_t i = one.size; i < kFinderLength; ++i) one.bytes[i].set();
    sequences.push_back(one.bytes);
  }
  // Join those that let the fewest other sequences through.
  while (sequences.size() > kFinderSequences) {
    size_t best_a = 0, best_b = 1, least = SIZE_MAX;
    for (size_t a = 0; a < sequences.size(); ++a) {
      for (size_t b = a + 1; b < sequences.size(); ++b) {
        const size_t both = count_of(joined(sequences[a], sequences[b]));
        const size_t apart = count_of(sequences[a]) + count_of(sequences[b]);
        const size_t extra = both > apart ? both - apart : 0;
        if (extra < least) least = extra, best_a = a, best_b = b;
      }
    }
    sequences[best_a] = joined(sequences[best_a], sequences[best_b]);
    sequences.erase(sequences.begin() + static_cast<std::ptrdiff_t>(best_b));
  }
  return sequences;
}

}  // namespace

Fingerprint rarest_fingerprint(const Literal& literal) {
  Fingerprint best;
  double least = 2;
  const bool base = literal.rules.mode == AccentMode::fold;
  std::vector<Position> best_positions;
  constexpr size_t kLooked = 32;  // a rare place is found among so many pieces and letters of each
  for (size_t piece = 0; piece < std::min(kLooked, literal.pieces.size()); ++piece) {
    const LiteralPiece& one = literal.pieces[piece];
    std::vector<Position> positions;
    if (one.kind == LiteralPiece::Kind::run) {
      for (size_t i = 0; i < std::min(kLooked, one.letters.size()); ++i)
        positions.push_back(letter_position(one, i, base));
    } else {
      positions.push_back(sign_position(one));
    }
    for (size_t first = 0; first < positions.size(); ++first) {
      double frequency = 1;
      size_t bytes = 0;
      for (size_t i = first; i < positions.size() && bytes < kFinderLength; ++i) {
        size_t shortest = 4;
        for (const Encoding& encoding : positions[i].encodings) shortest = std::min(shortest, encoding.size());
        frequency *= positions[i].frequency;
        bytes += shortest;
      }
      if (frequency >= least) continue;
      least = frequency;
      best.piece = piece;
      best.letter = first;
      best_positions = positions;
    }
  }
  best.sequences = sequences_of(best_positions, best.letter, base);
  return best;
}

}  // namespace vnsift
