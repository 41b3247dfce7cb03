#include "extract/entity_match.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace vnsift {
namespace {

constexpr EntityTagSet kTypeTags = {EntityTag::loc_admin, EntityTag::loc_village, EntityTag::loc_feature,
                                    EntityTag::loc_outside, EntityTag::head};

// The bits of tag_sign of a tag: wherever it stands, where it begins, where it ends.
struct TagSigns {
  uint16_t anywhere = 0, begins = 0, ends = 0;
};
constexpr std::array<TagSigns, kEntityTags> make_tag_signs() {
  using enum EntityTag;
  std::array<TagSigns, kEntityTags> out{};
  const auto at = [&out](EntityTag tag) -> TagSigns& { return out[static_cast<size_t>(tag)]; };
  for (EntityTag tag : {loc_admin, loc_village, loc_feature, head, head_complete, abbr_head})
    at(tag).anywhere |= tag_sign::kTypeWord;
  for (EntityTag tag : {head, head_complete, abbr_head}) at(tag).begins |= tag_sign::kOpensHead;
  at(head).begins |= tag_sign::kOpensOpenHead;
  for (EntityTag tag : {title, title_role, title_short, degree}) at(tag).ends |= tag_sign::kClosesOffice;
  for (EntityTag tag : {honorific, title, degree, title_short}) at(tag).ends |= tag_sign::kClosesPersonSign;
  for (EntityTag tag : {loc_admin, loc_village, loc_feature, loc_short}) at(tag).ends |= tag_sign::kClosesPlaceSign;
  for (EntityTag tag : {head, abbr_head}) at(tag).ends |= tag_sign::kClosesBodySign;
  for (EntityTag tag : {weak_province, weak_district, weak_country, weak_place, weak_region, weak_org, weak_abbr,
                        weak_ethnic, weak_misc, head_complete, org_name, abbr_head, province, place, region, misc})
    at(tag).anywhere |= tag_sign::kNameWord;
  for (EntityTag tag : {honorific, title, title_role}) at(tag).anywhere |= tag_sign::kLeadsPerson;
  for (EntityTag tag : {head, loc_admin, loc_village, loc_feature}) at(tag).anywhere |= tag_sign::kNameAhead;
  return out;
}
constexpr std::array<TagSigns, kEntityTags> kTagSigns = make_tag_signs();

// What a name of that tag is where it lost its capitals; `count`: then it is not matched.
constexpr std::array<EntityTag, kEntityTags> make_weak_tags() {
  std::array<EntityTag, kEntityTags> out{};
  for (size_t i = 0; i < kEntityTags; ++i) out[i] = weak_tag(static_cast<EntityTag>(i)).value_or(EntityTag::count);
  return out;
}
constexpr std::array<EntityTag, kEntityTags> kWeakTags = make_weak_tags();

// What becomes of a match by its tag.
constexpr std::array<uint8_t, kEntityTags> make_tag_kinds() {
  std::array<uint8_t, kEntityTags> out{};
  for (size_t i = 0; i < kEntityTags; ++i) {
    const auto tag = static_cast<EntityTag>(i);
    if (kTypeTags.has(tag)) out[i] |= tag_kind::kType;
    if (tag == EntityTag::ward) out[i] |= tag_kind::kWard;
    if (tag == EntityTag::word) out[i] |= tag_kind::kWord;
    if (kKnownTags.has(tag)) out[i] |= tag_kind::kKnown;
  }
  return out;
}
constexpr std::array<uint8_t, kEntityTags> kTagKinds = make_tag_kinds();

bool has_word(std::span<const NameRow> rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const NameRow& row) { return row.tag == static_cast<uint8_t>(EntityTag::word); });
}

// In which case a row is found in the tokens [begin, end) of a sentence that are its name.
class CaseReader {
 public:
  explicit CaseReader(const EntitySentence& sentence)
      : tokens_(sentence.tokens.data()),
        any_(sentence.line_case == LineCase::capitals),
        keeps_weak_(sentence.line_case == LineCase::normal && !sentence.unaccented),
        unaccented_(sentence.unaccented) {}

  // `rows`: all names of these tokens. `count`: it is not there.
  EntityTag tag_of(const NameRow& row, std::span<const NameRow> rows, uint32_t begin, uint32_t end) const {
    if (any_) return static_cast<EntityTag>(row.tag);
    uint32_t not_capitals = 0, not_lower = 0;  // a bit a token
    for (uint32_t i = begin; i < end; ++i) {
      static_assert(EntityToken::kCapital == 2 && EntityToken::kLower == 4);
      const uint32_t flags = ~uint32_t{tokens_[i].flags};
      not_capitals |= (flags >> 1 & 1) << (i - begin);
      not_lower |= (flags >> 2 & 1) << (i - begin);
    }
    // An abbreviation needs all its letters in capitals.
    const bool abbreviation = (row.flags & NameRow::kAllUpper) != 0 && !unaccented_;
    if ((row.capitals & not_capitals) == 0 && (!abbreviation || tokens_[begin].is(EntityToken::kUpper)))
      return static_cast<EntityTag>(row.tag);
    if (!keeps_weak_ || end - begin < 2 || (row.capitals & not_lower) != 0 || has_word(rows)) return EntityTag::count;
    return kWeakTags[row.tag];
  }

 private:
  const EntityToken* tokens_;
  bool any_, keeps_weak_, unaccented_;
};

// One store instead of three.
TokenTag make_token_tag(EntityTag tag, TagPlace place, uint32_t length) {
  if constexpr (std::endian::native == std::endian::little) {
    static_assert(offsetof(TokenTag, place) == 1 && offsetof(TokenTag, length) == 2 && sizeof(TokenTag) == 4);
    return std::bit_cast<TokenTag>(static_cast<uint32_t>(tag) | static_cast<uint32_t>(place) << 8 | length << 16);
  } else {
    return {tag, place, static_cast<uint8_t>(length)};
  }
}

template <class Item>
Item* room_for(std::vector<Item>& room, size_t size) {
  if (room.size() < size) room.resize(size);
  return room.data();
}

}  // namespace

// Three tokens in five begin a name, and nobody can foretell which, of one word or more: what is asked of all of them
// is asked without a branch, in one pass after another. Slots and rows lie anywhere in 5 MB, and are asked for a pass
// before they are looked at.
void SentenceMatches::read(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room) {
  const TokenWindow all = whole_of(sentence);
  read(lexicon, sentence, std::span(&all, 1), room);
}

void SentenceMatches::read(const EntityLexicon& lexicon, const EntitySentence& sentence,
                           std::span<const TokenWindow> places, MatchRoom& room) {
  list(lexicon, sentence, places, room);
  share_out(sentence.tokens.size());
}

void SentenceMatches::list(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room) {
  const TokenWindow all = whole_of(sentence);
  list(lexicon, sentence, std::span(&all, 1), room);
}

void SentenceMatches::list(const EntityLexicon& lexicon, const EntitySentence& sentence,
                           std::span<const TokenWindow> places, MatchRoom& room) {
  places_.assign(sentence.tokens.size() + 3, Place{});
  NameStart* const starts = room_for(room.starts_, sentence.tokens.size() + kStartsTogether);
  room.start_count_ = 0;
  for (const TokenWindow window : places)
    room.start_count_ += find_name_starts(lexicon, sentence, window, starts + room.start_count_);
  find_endings(lexicon, sentence, room);
  find_longest(lexicon, sentence, room);
  part_words(sentence);
}

void SentenceMatches::find_endings(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room) {
  const EntityToken* const tokens = sentence.tokens.data();
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  // A start has an ending for each of its tokens at most.
  size_t left = room.start_count_ * 2 + kMaxNameTokens, count = 0, rows = 0;
  MatchRoom::Ending* endings = room_for(room.endings_, left);
  // Counts if there are rows.
  const auto put = [&](uint32_t first_row, uint32_t row_count, uint32_t begin, uint32_t end) {
    lexicon.prefetch_rows(first_row);
    endings[count] = {begin, end, first_row, row_count};
    count += row_count != 0 ? 1 : 0;
    rows += row_count;
  };
  for (const NameStart& start : std::span(room.starts_).first(room.start_count_)) {
    const FirstName name = tokens[start.token].name;
    put(name.first_row(), name.rows() & (0u - start.alone), start.token, start.token + 1);
    const NameSlot* slot = &lexicon.find_or_empty(start.pair);
    put(slot->first_row, slot->rows, start.token, start.token + 2);
    if (slot->goes_on == 0) [[likely]]
      continue;
    const auto limit = std::min<uint32_t>(size, start.token + kMaxNameTokens);
    for (uint32_t end = start.token + 2; end < limit && slot->goes_on != 0; ++end) {
      slot = lexicon.find(join_keys(slot->hash, tokens[end].key));
      if (slot == nullptr) break;
      left += 1;
      if (room.endings_.size() < left) endings = room_for(room.endings_, 2 * left);
      put(slot->first_row, slot->rows, start.token, end + 1);
    }
  }
  room.ending_count_ = count;
  room.row_count_ = rows;
}

// Of each start the longest match of each tag, where none that began before reaches it.
void SentenceMatches::find_longest(const EntityLexicon& lexicon, const EntitySentence& sentence, MatchRoom& room) {
  const CaseReader reader(sentence);
  constexpr uint32_t kMostTokens = 1u << 30;
  if (room.next_token_ > kMostTokens) {
    room.last_.fill({});
    room.next_token_ = 1;
  }
  const uint32_t first_token = room.next_token_;
  room.next_token_ += static_cast<uint32_t>(sentence.tokens.size());
  EntityMatch* const list = room_for(matches_, room.row_count_);
  uint32_t count = 0;
  for (const MatchRoom::Ending& ending : std::span(room.endings_).first(room.ending_count_)) {
    const std::span<const NameRow> rows = lexicon.rows_of(ending.first_row, ending.rows);
    const uint32_t begin = ending.begin, end = ending.end;
    for (const NameRow& row : rows) {
      auto tag = static_cast<EntityTag>(row.tag);
      if ((row.flags & NameRow::kAnyCase) == 0) {
        tag = reader.tag_of(row, rows, begin, end);
        if (tag == EntityTag::count) continue;
      }
      MatchRoom::Last& last = room.last_[static_cast<size_t>(tag)];
      uint32_t place = count;
      if (last.end > first_token + begin) {
        if (last.begin != first_token + begin) continue;
        place = last.place;
      } else {
        ++count;
      }
      last = {first_token + begin, first_token + end, place};
      list[place] = {begin, end, row.record, row.records, tag};
    }
  }
  count_ = count;
}

// Words are told by their places alone; a type word of one token that is the end of a longer word is none: bờ biển,
// thị trường.
void SentenceMatches::part_words(const EntitySentence& sentence) {
  const EntityToken* const tokens = sentence.tokens.data();
  EntityMatch* const list = matches_.data();
  Place* const places = places_.data();
  uint32_t kept = 0, kinds = 0;
  static_assert(EntityToken::kLower == 4);
  for (const EntityMatch match : std::span(matches_).first(count_)) {
    const uint32_t kind = kTagKinds[static_cast<size_t>(match.tag)], size = match.end - match.begin;
    Place &first = places[match.begin], &last = places[match.end - 1];
    const uint32_t is_word = kind & tag_kind::kWord, lower = uint32_t{tokens[match.begin].flags} >> 2 & 1u;
    static_assert(tag_kind::kWord == 1 && tag_kind::kType == 2);
    const uint32_t is_tail = kind >> 1 & lower & uint32_t{first.word} >> 1 & (size == 1 ? 1u : 0u);
    const uint32_t is_kept = (is_word | is_tail) ^ 1u;
    // Words do not overlap.
    first.word = static_cast<uint8_t>(first.word | is_word);
    last.word = static_cast<uint8_t>(last.word | is_word * 3);
    if (size > 2) {
      for (uint32_t i = match.begin + 1; i + 1 < match.end; ++i)
        places[i].word = static_cast<uint8_t>(places[i].word | is_word * 2);
    }
    count_tags(match, is_kept);
    list[kept] = match;
    kept += is_kept;
    kinds |= kind;
  }
  count_ = kept;
  kinds_ = static_cast<uint8_t>(kinds);
  if (has_kind(tag_kind::kWard)) drop_bare_wards(sentence);
}

// Wards count only behind a type word (xã X, P. X), or in a list that began with one.
void SentenceMatches::drop_bare_wards(const EntitySentence& sentence) {
  const std::span<EntityMatch> matches = std::span(matches_).first(count_);
  const auto behind_type = [&](uint32_t token) {
    return std::any_of(matches.begin(), matches.end(), [&](const EntityMatch& match) {
      return match.end == token && (match.tag == EntityTag::loc_admin || match.tag == EntityTag::loc_short);
    });
  };
  uint32_t last = UINT32_MAX;
  bool dropped = false;
  for (EntityMatch& match : matches) {
    if (match.tag != EntityTag::ward) continue;
    bool good = behind_type(match.begin);
    if (!good && match.begin > 0 && sentence.tokens[match.begin - 1].shape == EntityShape::dot)
      good = behind_type(match.begin - 1);
    if (!good && last != UINT32_MAX && match.begin > last && match.begin - last <= 1) {
      const EntityToken& between = sentence.tokens[match.begin - 1];
      good =
          between.shape == EntityShape::comma || between.shape == EntityShape::dash || between.is(EntityToken::kLower);
    }
    if (good) {
      last = match.end;
    } else {
      count_tags(match, 0u - 1u);
      match.tag = EntityTag::count;
      dropped = true;
    }
  }
  if (!dropped) return;
  const auto is_dropped = [](const EntityMatch& match) { return match.tag == EntityTag::count; };
  count_ = static_cast<size_t>(std::remove_if(matches.begin(), matches.end(), is_dropped) - matches.begin());
}

void SentenceMatches::share_out(size_t tokens) {
  if (count_ == 0) return;
  const std::span<const EntityMatch> matches = all();
  Place* const places = places_.data();
  // places[i + 1].first is where the next tag of token i goes: at the end, where those of token i + 1 begin.
  uint32_t here = 0, sum = 0;  // tags of a token, and of all up to it
  for (size_t i = 2; i < tokens + 3; ++i) {
    here += places[i].first;
    sum += here;
    places[i].first = sum;
  }
  const size_t nowhere = tokens + 1;  // the second end of a match of one token; tags go behind all others
  TokenTag* const tags = room_for(tags_, sum + 1);
  for (const EntityMatch match : matches) {
    const uint32_t size = match.end - match.begin, length = std::min<uint32_t>(size, 4);
    const TagSigns signs = kTagSigns[static_cast<size_t>(match.tag)];
    const auto put = [&](size_t token, TagPlace place, uint32_t good) {
      uint32_t& next = places[token + 1].first;
      tags[next] = make_token_tag(match.tag, place, length);
      next += good;
      const auto code = (static_cast<uint64_t>(match.tag) * 4 + static_cast<uint64_t>(place)) * 8 + length;
      uint64_t& key = places[token].tags_key;
      key = (std::rotl(key, 23) ^ code) * 0x9E3779B97F4A7C15u;
    };
    const uint32_t single = size == 1 ? 1 : 0;
    put(match.begin, static_cast<TagPlace>(single * static_cast<uint32_t>(TagPlace::single)), 1);
    const size_t last = match.end - 1;
    put(last + (nowhere - last) * single, TagPlace::end, 1 - single);
    for (uint32_t i = match.begin + 1; i + 1 < match.end; ++i) {
      put(i, TagPlace::inside, 1);
      places[i].signs |= signs.anywhere;
    }
    places[match.begin].signs |= signs.anywhere | signs.begins;
    places[match.end - 1].signs |= signs.anywhere | signs.ends;
  }
}

const EntityMatch* SentenceMatches::match_at(size_t token, EntityTag tag) const {
  if (!opens(token, tag)) return nullptr;
  auto match = std::lower_bound(all().begin(), all().end(), token,
                                [](const EntityMatch& before, size_t at) { return before.begin < at; });
  while (match->tag != tag) ++match;
  return &*match;
}

}  // namespace vnsift
