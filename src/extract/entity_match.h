// Which names and words of the tables stand in a sentence: matches, and for each token the tags it has from them.
//
// Longest match for each tag from each token, none overlapping another of its tag. A name keeps its capitals, but in
// lines of capitals or title case; one of two syllables or more without its capitals is a weak match, unless it is a
// word. Cost: 3 ns a byte.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "extract/entity_lexicon.h"
#include "extract/entity_tag.h"
#include "extract/entity_token.h"

namespace vnsift {

struct EntityMatch {
  uint32_t begin = 0, end = 0;  // tokens
  EntityTag tag = EntityTag::count;
  uint32_t record = kNoRecord;
  uint16_t records = 0;
};

// Where in its match a token stands, and how long that is.
enum class TagPlace : uint8_t { begin, inside, end, single };
struct TokenTag {
  EntityTag tag;
  TagPlace place;
  uint8_t length;  // at most 4
  bool opens() const { return place == TagPlace::begin || place == TagPlace::single; }
  bool closes() const { return place == TagPlace::end || place == TagPlace::single; }
};

// What the tags of a token come to, for questions that are asked of every token.
namespace tag_sign {
inline constexpr uint16_t kTypeWord = 1;           // a type word of a place, or the head of a body
inline constexpr uint16_t kOpensHead = 2;          // a head begins: open, complete or short
inline constexpr uint16_t kOpensOpenHead = 4;      // one that cannot stand alone
inline constexpr uint16_t kClosesOffice = 8;       // a title or degree ends
inline constexpr uint16_t kClosesPersonSign = 16;  // the same, or a word of respect; no role
inline constexpr uint16_t kClosesPlaceSign = 32;   // a type word ends
inline constexpr uint16_t kClosesBodySign = 64;    // a head ends
inline constexpr uint16_t kNameWord = 128;         // a name, be it in lower case, or a body that may stand alone
inline constexpr uint16_t kLeadsPerson = 256;      // an office or a word of respect
inline constexpr uint16_t kNameAhead = 512;        // what names of places and bodies begin with
}  // namespace tag_sign

class SentenceMatches {
 public:
  void read(const EntityLexicon& lexicon, const EntitySentence& sentence);

  // In order of place. The place behind the last token may be asked about: nothing stands there.
  std::span<const EntityMatch> all() const { return matches_; }
  std::span<const TokenTag> at(size_t token) const {
    return std::span(tags_).subspan(first_[token], first_[token + 1] - first_[token]);
  }
  // Decides at(token); 0: nothing stands there.
  uint64_t tags_key(size_t token) const { return tags_keys_[token]; }
  // Bits of tag_sign.
  uint16_t signs(size_t token) const { return signs_[token]; }
  bool has(size_t token, EntityTag tag) const { return find_tag(token, tag) != nullptr; }
  bool opens(size_t token, EntityTag tag) const {
    const TokenTag* const found = find_tag(token, tag);
    return found != nullptr && found->opens();
  }
  bool closes(size_t token, EntityTag tag) const {
    const TokenTag* const found = find_tag(token, tag);
    return found != nullptr && found->closes();
  }
  bool has_any(size_t token, EntityTagSet tags) const {
    return std::any_of(at(token).begin(), at(token).end(), [&](const TokenTag& found) { return tags.has(found.tag); });
  }
  bool closes_any(size_t token, EntityTagSet tags) const {
    return std::any_of(at(token).begin(), at(token).end(),
                       [&](const TokenTag& found) { return found.closes() && tags.has(found.tag); });
  }
  // The match of that tag that begins at `token`; null if there is none. O(log matches).
  const EntityMatch* match_at(size_t token, EntityTag tag) const;
  // 0 no word, 1 its first syllable, 2 in it, 3 its last.
  uint8_t word_place(size_t token) const { return word_place_[token]; }
  // The next token is of the same word.
  bool word_goes_on(size_t token) const { return word_place_[token] == 1 || word_place_[token] == 2; }

 private:
  // A token where names of the tables begin.
  struct Start {
    uint64_t pair = 0;  // the hash of it and the next token; 0: no longer name begins so
    uint32_t token = 0;
    bool alone = false;  // it is a name itself
  };
  void find_starts(const EntityLexicon& lexicon, const EntitySentence& sentence);
  void collect(const EntityLexicon& lexicon, const EntitySentence& sentence);
  void drop_bare_wards(const EntitySentence& sentence);
  void share_out(size_t tokens);

  // A token has a tag at most once: matches of one tag do not overlap.
  const TokenTag* find_tag(size_t token, EntityTag tag) const {
    for (const TokenTag& found : at(token)) {
      if (found.tag == tag) return &found;
    }
    return nullptr;
  }

  std::vector<Start> starts_;  // room; of this sentence the first `start_count_`
  size_t start_count_ = 0;
  std::vector<EntityMatch> matches_;
  std::vector<TokenTag> tags_;
  std::vector<uint32_t> first_;
  std::vector<uint64_t> tags_keys_;
  std::vector<uint16_t> signs_;
  std::vector<uint8_t> word_place_;
};

}  // namespace vnsift
