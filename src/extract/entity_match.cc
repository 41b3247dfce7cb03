#include "extract/entity_match.h"

#include <algorithm>
#include <array>
#include <bit>

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

bool has_word(std::span<const NameRow> rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const NameRow& row) { return row.tag == static_cast<uint8_t>(EntityTag::word); });
}

// The longest match of each tag from one token, at the end of a list.
class LongestMatches {
 public:
  LongestMatches(const EntityLexicon& lexicon, const EntitySentence& sentence, std::vector<EntityMatch>& list)
      : lexicon_(lexicon),
        tokens_(sentence.tokens.data()),
        list_(list),
        any_case_(sentence.line_case == LineCase::capitals),
        keeps_weak_(sentence.line_case == LineCase::normal && !sentence.unaccented),
        unaccented_(sentence.unaccented) {}

  // The matches from another token follow.
  void begin(uint32_t token) {
    begin_ = end_ = token;
    first_ = list_.size();
    word_end_ = 0;
    not_capitals_ = not_lower_ = 0;
    ignored_ = static_cast<uint8_t>(tokens_[token].is(EntityToken::kUpper) || unaccented_ ? NameRow::kAllUpper : 0);
  }
  // One token more belongs to the name.
  void step() {
    const uint32_t flags = ~uint32_t{tokens_[end_].flags}, place = end_ - begin_;
    static_assert(EntityToken::kCapital == 2 && EntityToken::kLower == 4);
    not_capitals_ |= (flags >> 1 & 1) << place;
    not_lower_ |= (flags >> 2 & 1) << place;
    ++end_;
  }
  // The names of the slot of these tokens.
  void add(const NameSlot& slot) {
    const uint32_t end = end_;
    const std::span<const NameRow> rows = lexicon_.rows_of(slot);
    for (const NameRow& row : rows) {
      auto tag = static_cast<EntityTag>(row.tag);
      if (!any_case_ && (row.flags & NameRow::kAnyCase) == 0) {
        // An abbreviation needs all its letters in capitals.
        const uint32_t missing = (row.capitals & not_capitals_) | (row.flags & ~ignored_ & NameRow::kAllUpper);
        if (missing != 0) {
          if (!keeps_weak_ || end - begin_ < 2 || (row.capitals & not_lower_) != 0 || has_word(rows)) continue;
          tag = kWeakTags[row.tag];
          if (tag == EntityTag::count) continue;
        }
      }
      // Matches of one tag do not overlap.
      if (last_end_[static_cast<size_t>(tag)] > begin_) continue;
      if (tag == EntityTag::word) {
        word_end_ = end;
        continue;
      }
      size_t same = first_;
      while (same < list_.size() && list_[same].tag != tag) ++same;
      if (same == list_.size()) list_.emplace_back();
      list_[same] = {begin_, end, tag, row.record, row.records};
    }
  }
  // The end of the longest word of several syllables; 0: there is none.
  uint32_t word_end() const { return word_end_; }
  std::span<EntityMatch> found() { return std::span(list_).subspan(first_); }
  // Type words of one token are none.
  void drop_types() {
    const auto is_type = [&](const EntityMatch& match) {
      return kTypeTags.has(match.tag) && match.end - match.begin == 1;
    };
    list_.erase(std::remove_if(list_.begin() + static_cast<ptrdiff_t>(first_), list_.end(), is_type), list_.end());
  }
  // What is left ends what may begin there.
  void end() {
    for (const EntityMatch& match : found()) last_end_[static_cast<size_t>(match.tag)] = match.end;
    if (word_end_ != 0) last_end_[static_cast<size_t>(EntityTag::word)] = word_end_;
  }

 private:
  const EntityLexicon& lexicon_;
  const EntityToken* const tokens_;
  std::vector<EntityMatch>& list_;
  bool any_case_, keeps_weak_, unaccented_;
  std::array<uint32_t, kEntityTags> last_end_{};
  size_t first_ = 0;
  uint32_t begin_ = 0, end_ = 0, word_end_ = 0;
  uint32_t not_capitals_ = 0, not_lower_ = 0;  // a bit a token
  uint8_t ignored_ = 0;
};

}  // namespace

void SentenceMatches::read(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  matches_.clear();
  word_place_.assign(sentence.tokens.size() + 1, 0);
  find_starts(lexicon, sentence);
  collect(lexicon, sentence);
  share_out(sentence.tokens.size());
}

// One token in three begins a name, and nobody can foretell which: they are found without a branch. The slots of pairs
// lie anywhere in 2 MB, and are asked for before they are looked at.
void SentenceMatches::find_starts(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  const size_t size = sentence.tokens.size();
  if (starts_.size() < size) starts_.resize(size);
  const EntityToken* const tokens = sentence.tokens.data();
  Start* const starts = starts_.data();
  const uint64_t seed = sentence.unaccented ? kFoldedNameSeed : kNameSeed;
  const uint32_t any_case = sentence.line_case == LineCase::capitals ? 1 : 0;
  static_assert(EntityToken::kCapital == 2);
  size_t count = 0;
  for (size_t i = 0; i < size; ++i) {
    const EntityToken& token = tokens[i];
    const uint32_t capital = token.flags >> 1 & 1u, last = i + 1 == size ? 1 : 0;
    const uint64_t pair = join_keys(join_keys(seed, token.key), tokens[i + 1 - last].key);
    const uint32_t signs = token.name.signs();
    static_assert(FirstName(0, true, false, false).signs() == 2 && FirstName(0, false, true, false).signs() == 4);
    const uint32_t alone = (signs >> 2 | (signs >> 1 & (capital | any_case))) & 1;
    const uint32_t longer = signs & ~last & (lexicon.may_have(pair) ? 1u : 0u);
    starts[count].pair = pair & (uint64_t{0} - longer);
    starts[count].token = static_cast<uint32_t>(i);
    starts[count].alone = alone != 0;
    lexicon.prefetch(starts[count].pair);
    count += alone | longer;
  }
  start_count_ = count;
}

void SentenceMatches::collect(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const auto size = static_cast<uint32_t>(tokens.size());
  LongestMatches longest(lexicon, sentence, matches_);
  bool wards = false;
  for (const Start& start : std::span(starts_).first(start_count_)) {
    const uint32_t begin = start.token;
    longest.begin(begin);
    longest.step();
    if (start.alone) longest.add(lexicon.slot(tokens[begin].name.slot()));
    const auto limit = std::min<uint32_t>(size, begin + kMaxNameTokens);
    const NameSlot* slot = start.pair == 0 ? nullptr : lexicon.find_slot(start.pair);
    for (uint32_t end = begin + 2; slot != nullptr; ++end) {
      longest.step();
      if (slot->rows > 0) longest.add(*slot);
      if (slot->goes_on == 0 || end == limit) break;
      slot = lexicon.find(join_keys(slot->hash, tokens[end].key));
    }
    longest.end();
    const uint32_t word_end = longest.word_end();
    for (uint32_t i = begin; i < word_end; ++i) word_place_[i] = i == begin ? 1 : i + 1 == word_end ? 3 : 2;
    for (const EntityMatch& match : longest.found()) wards = wards || match.tag == EntityTag::ward;
    // A type word that is the end of a longer word is none: bờ biển, thị trường.
    if (word_place_[begin] >= 2 && tokens[begin].is(EntityToken::kLower)) longest.drop_types();
  }
  if (wards) drop_bare_wards(sentence);
}

// Wards count only behind a type word (xã X, P. X), or in a list that began with one.
void SentenceMatches::drop_bare_wards(const EntitySentence& sentence) {
  const auto behind_type = [&](uint32_t token) {
    return std::any_of(matches_.begin(), matches_.end(), [&](const EntityMatch& match) {
      return match.end == token && (match.tag == EntityTag::loc_admin || match.tag == EntityTag::loc_short);
    });
  };
  uint32_t last = UINT32_MAX;
  bool dropped = false;
  for (EntityMatch& match : matches_) {
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
      match.tag = EntityTag::count;
      dropped = true;
    }
  }
  if (dropped) std::erase_if(matches_, [](const EntityMatch& match) { return match.tag == EntityTag::count; });
}

void SentenceMatches::share_out(size_t tokens) {
  first_.assign(tokens + 3, 0);
  tags_keys_.assign(tokens + 1, 0);
  signs_.assign(tokens + 1, 0);
  if (matches_.empty()) {
    tags_.clear();
    return;
  }
  for (const EntityMatch& match : matches_) {
    for (uint32_t i = match.begin; i < match.end; ++i) ++first_[i + 2];
  }
  for (size_t i = 0; i <= tokens; ++i) first_[i + 2] += first_[i + 1];
  tags_.resize(first_[tokens + 1]);
  // first_[i + 1] is where the next tag of token i goes: at the end, where those of token i + 1 begin. Pointers of its
  // own: a byte that is written might change those of the vectors.
  TokenTag* const tags = tags_.data();
  uint32_t* const next = first_.data() + 1;
  uint64_t* const keys = tags_keys_.data();
  uint16_t* const bits = signs_.data();
  for (const EntityMatch& match : matches_) {
    const uint32_t size = match.end - match.begin;
    const auto length = static_cast<uint8_t>(std::min<uint32_t>(size, 4));
    const TagSigns signs = kTagSigns[static_cast<size_t>(match.tag)];
    const auto put = [&](uint32_t i, TagPlace place) {
      tags[next[i]++] = {match.tag, place, length};
      const auto code = (static_cast<uint64_t>(match.tag) * 4 + static_cast<uint64_t>(place)) * 8 + length;
      keys[i] = (std::rotl(keys[i], 23) ^ code) * 0x9E3779B97F4A7C15u;
      bits[i] |= signs.anywhere;
    };
    if (size == 1) {
      put(match.begin, TagPlace::single);
    } else {
      put(match.begin, TagPlace::begin);
      for (uint32_t i = match.begin + 1; i + 1 < match.end; ++i) put(i, TagPlace::inside);
      put(match.end - 1, TagPlace::end);
    }
    bits[match.begin] |= signs.begins;
    bits[match.end - 1] |= signs.ends;
  }
}

const EntityMatch* SentenceMatches::match_at(size_t token, EntityTag tag) const {
  if (!opens(token, tag)) return nullptr;
  auto match = std::lower_bound(matches_.begin(), matches_.end(), token,
                                [](const EntityMatch& before, size_t at) { return before.begin < at; });
  while (match->tag != tag) ++match;
  return &*match;
}

}  // namespace vnsift
