// Which names and words of the tables stand in a sentence: matches, and for each token the tags it has from them.
//
// Longest match for each tag from each token, none overlapping another of its tag. A name keeps its capitals, but in
// lines of capitals or title case; one of two syllables or more without its capitals is a weak match, unless it is a
// word. Cost: 2 ns a byte.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_lexicon.h"
#include "extract/entity_starts.h"
#include "extract/entity_tag.h"
#include "extract/entity_token.h"

namespace vnsift {

struct EntityMatch {
  uint32_t begin = 0, end = 0;  // tokens
  uint32_t record = kNoRecord;
  uint16_t records = 0;
  EntityTag tag = EntityTag::count;
  uint8_t unused = 0;  // copied as two numbers
};

// Where in its match a token stands, and how long that is.
enum class TagPlace : uint8_t { begin, inside, end, single };
struct TokenTag {
  EntityTag tag;
  TagPlace place;
  uint8_t length;      // at most 4
  uint8_t unused = 0;  // written as one number
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

// What the tags of a sentence come to.
namespace tag_kind {
inline constexpr uint8_t kWord = 1, kType = 2, kWard = 4;
inline constexpr uint8_t kKnown = 8;  // kKnownTags
}  // namespace tag_kind

// Room to read matches in, of a thread: nothing in it lasts longer than a call.
class MatchRoom {
  friend class SentenceMatches;
  // Names of the tables that end at one place.
  struct Ending {
    uint32_t begin = 0, end = 0;
    uint32_t first_row = 0, rows = 0;
  };
  // The last match of a tag. Tokens are counted on from sentence to sentence: what is of another one lies before.
  struct Last {
    uint32_t begin = 0, end = 0, place = 0;
  };

  std::vector<NameStart> starts_;  // of a sentence the last `start_count_`, in order
  size_t start_count_ = 0;
  std::vector<Ending> endings_;
  size_t ending_count_ = 0, row_count_ = 0;
  uint32_t next_token_ = 1;  // of the next sentence, the first one
  std::array<Last, kEntityTags> last_{};
};

class SentenceMatches {
 public:
  void read(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room);
  // Those alone that begin in `places`, which come in order and do not touch.
  void read(const EntityLexicon& lexicon, const EntitySentence& sentence, std::span<const TokenWindow> places,
            MatchRoom& room);
  // For all() alone.
  void list(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room);

  // In order of place. The place behind the last token may be asked about: nothing stands there.
  std::span<const EntityMatch> all() const { return std::span(matches_).first(count_); }
  std::span<const TokenTag> at(size_t token) const {
    const uint32_t first = places_[token].first;
    return {tags_.data() + first, places_[token + 1].first - first};
  }
  // Whether a match of that kind stands anywhere, one of tag_kind; true also where it was dropped.
  bool has_kind(uint8_t kind) const { return (kinds_ & kind) != 0; }
  // Decides at(token); 0: nothing stands there.
  uint64_t tags_key(size_t token) const { return places_[token].tags_key; }
  // Bits of tag_sign.
  uint16_t signs(size_t token) const { return places_[token].signs; }
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
  uint8_t word_place(size_t token) const { return places_[token].word; }
  // The next token is of the same word.
  bool word_goes_on(size_t token) const { return word_place(token) == 1 || word_place(token) == 2; }

 private:
  // What is known of a token, in a line of the cache with that of its neighbours.
  struct Place {
    uint64_t tags_key = 0;
    uint32_t first = 0;  // of its tags
    uint16_t signs = 0;
    uint8_t word = 0;  // word_place()
  };
  void list(const EntityLexicon& lexicon, const EntitySentence& sentence, std::span<const TokenWindow> places,
            MatchRoom& room);
  static void find_endings(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room);
  void find_longest(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room);
  void part_words(const EntitySentence& sentence);
  void count_tags(const EntityMatch& match, uint32_t tags) {
    // Places of what begins and ends there: sums of them are the places of tags.
    places_[match.begin + 2].first += tags;
    places_[match.end + 2].first -= tags;
  }
  void drop_bare_wards(const EntitySentence& sentence);
  void share_out(size_t tokens);

  // A token has a tag at most once: matches of one tag do not overlap.
  const TokenTag* find_tag(size_t token, EntityTag tag) const {
    for (const TokenTag& found : at(token)) {
      if (found.tag == tag) return &found;
    }
    return nullptr;
  }

  std::vector<EntityMatch> matches_;  // room; of this sentence the first `count_`
  size_t count_ = 0;
  uint8_t kinds_ = 0;
  std::vector<TokenTag> tags_;
  std::vector<Place> places_;
};

}  // namespace vnsift
