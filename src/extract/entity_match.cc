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

enum class CaseFit : uint8_t { no, weak, yes };

// Does a row's name stand at tokens [begin, end), as for its capitals?
CaseFit case_fit(const NameRow& row, const EntitySentence& sentence, size_t begin, size_t end) {
  if ((row.flags & NameRow::kAnyCase) != 0) return CaseFit::yes;
  if (sentence.line_case == LineCase::capitals) return CaseFit::yes;
  bool all = true, none = true;
  for (size_t i = begin; i < end; ++i) {
    if ((row.capitals >> (i - begin) & 1) == 0) continue;
    all = all && sentence.tokens[i].capital();
    none = none && sentence.tokens[i].is(EntityToken::kLower);
  }
  if (all && (row.flags & NameRow::kAllUpper) != 0 && !sentence.unaccented)
    all = sentence.tokens[begin].is(EntityToken::kUpper);
  if (all) return CaseFit::yes;
  const bool weak = sentence.line_case == LineCase::normal && !sentence.unaccented && end - begin >= 2 && none;
  return weak ? CaseFit::weak : CaseFit::no;
}

bool has_word(std::span<const NameRow> rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const NameRow& row) { return row.tag == static_cast<uint8_t>(EntityTag::word); });
}

// The longest match of each tag from one token, at the end of a list.
class LongestMatches {
 public:
  LongestMatches(const EntityLexicon& lexicon, const EntitySentence& sentence, std::vector<EntityMatch>& list)
      : lexicon_(lexicon), sentence_(sentence), list_(list) {}

  // The matches from another token follow.
  void begin() { first_ = list_.size(); }
  // The names of a slot, which stand at tokens [begin, end).
  void add(const NameSlot& slot, uint32_t begin, uint32_t end) {
    const std::span<const NameRow> rows = lexicon_.rows_of(slot);
    for (const NameRow& row : rows) {
      const CaseFit fit = case_fit(row, sentence_, begin, end);
      if (fit == CaseFit::no) continue;
      std::optional<EntityTag> tag = static_cast<EntityTag>(row.tag);
      if (fit == CaseFit::weak) tag = has_word(rows) ? std::nullopt : weak_tag(*tag);
      if (!tag) continue;
      size_t same = first_;
      while (same < list_.size() && list_[same].tag != *tag) ++same;
      if (same == list_.size()) list_.emplace_back();
      list_[same] = {begin, end, *tag, row.record, row.records};
    }
  }
  // Keeps those that `keep` says true of.
  template <class Keep>
  void end(Keep keep) {
    const auto last = std::remove_if(list_.begin() + static_cast<ptrdiff_t>(first_), list_.end(),
                                     [&keep](const EntityMatch& match) { return !keep(match); });
    list_.erase(last, list_.end());
  }

 private:
  const EntityLexicon& lexicon_;
  const EntitySentence& sentence_;
  std::vector<EntityMatch>& list_;
  size_t first_ = 0;
};

// The hash of a token and the next one; 0: no name begins so. The slots of pairs lie anywhere in 2 MB: they are asked
// for some tokens before they are looked at.
uint64_t pair_at(const EntityLexicon& lexicon, const std::vector<EntityToken>& tokens, size_t i, uint64_t seed) {
  if (i + 1 >= tokens.size() || !tokens[i].name.goes_on()) return 0;
  const uint64_t hash = join_keys(join_keys(seed, tokens[i].key), tokens[i + 1].key);
  return lexicon.may_have(hash) ? hash : 0;
}

}  // namespace

void SentenceMatches::read(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  matches_.clear();
  word_place_.assign(sentence.tokens.size() + 1, 0);
  collect(lexicon, sentence);
  drop_false_types(sentence);
  drop_bare_wards(sentence);
  share_out(sentence.tokens.size());
}

void SentenceMatches::collect(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const auto size = static_cast<uint32_t>(tokens.size());
  const uint64_t seed = sentence.unaccented ? kFoldedNameSeed : kNameSeed;
  const bool any_case = sentence.line_case == LineCase::capitals;
  constexpr size_t kAhead = 4;
  std::array<uint64_t, kAhead> pairs{};
  for (size_t i = 0; i < kAhead; ++i) pairs[i] = pair_at(lexicon, tokens, i, seed);
  std::array<uint32_t, kEntityTags> last_end{};
  LongestMatches longest(lexicon, sentence, matches_);
  for (uint32_t begin = 0; begin < size; ++begin) {
    uint64_t hash = pairs[begin % kAhead];
    pairs[begin % kAhead] = pair_at(lexicon, tokens, begin + kAhead, seed);
    const FirstName name = tokens[begin].name;
    const bool ends = name.ends_lower() || (name.ends() && (any_case || tokens[begin].capital()));
    if (!ends && hash == 0) continue;
    longest.begin();
    if (ends) longest.add(lexicon.slot(name.slot()), begin, begin + 1);
    const auto limit = std::min<uint32_t>(size, begin + kMaxNameTokens);
    for (uint32_t end = begin + 1; hash != 0 && end < limit;) {
      const NameSlot* slot = lexicon.find(hash);
      if (slot == nullptr) break;
      ++end;
      if (slot->rows > 0) longest.add(*slot, begin, end);
      if (slot->goes_on == 0 || end == limit) break;
      hash = join_keys(hash, tokens[end].key);
    }
    longest.end([&](const EntityMatch& found) {
      uint32_t& end = last_end[static_cast<size_t>(found.tag)];
      if (end > begin) return false;
      end = found.end;
      if (found.tag != EntityTag::word) return true;
      for (uint32_t i = begin; i < end; ++i) word_place_[i] = i == begin ? 1 : i + 1 == end ? 3 : 2;
      return false;
    });
  }
}

// A type word that is the end of a longer word is none: bờ biển, thị trường.
void SentenceMatches::drop_false_types(const EntitySentence& sentence) {
  std::erase_if(matches_, [&](const EntityMatch& match) {
    return kTypeTags.has(match.tag) && match.end - match.begin == 1 && word_place_[match.begin] >= 2 &&
           sentence.tokens[match.begin].is(EntityToken::kLower);
  });
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
  for (const EntityMatch& match : matches_) {
    if (match.begin == token && match.tag == tag) return &match;
  }
  return nullptr;
}

}  // namespace vnsift
