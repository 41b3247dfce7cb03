#include "extract/entity_match.h"

#include <algorithm>
#include <array>

namespace vnsift {
namespace {

constexpr EntityTagSet kTypeTags = {EntityTag::loc_admin, EntityTag::loc_village, EntityTag::loc_feature,
                                    EntityTag::loc_outside, EntityTag::head};

enum class CaseFit : uint8_t { no, weak, yes };

// Does a row's name stand at tokens [begin, end), as for its capitals?
CaseFit case_fit(const NameRow& row, const EntitySentence& sentence, size_t begin, size_t end, bool is_word) {
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
  const bool weak =
      sentence.line_case == LineCase::normal && !sentence.unaccented && end - begin >= 2 && none && !is_word;
  return weak ? CaseFit::weak : CaseFit::no;
}

}  // namespace

void SentenceMatches::read(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  matches_.clear();
  collect(lexicon, sentence);
  word_place_.assign(sentence.tokens.size() + 1, 0);
  for (const EntityMatch& match : matches_) {
    if (match.tag != EntityTag::word) continue;
    for (uint32_t i = match.begin; i < match.end; ++i) {
      word_place_[i] = i == match.begin ? 1 : i + 1 == match.end ? 3 : 2;
    }
  }
  std::erase_if(matches_, [](const EntityMatch& match) { return match.tag == EntityTag::word; });
  drop_false_types(sentence);
  drop_bare_wards(sentence);
  share_out(sentence.tokens.size());
}

namespace {

// The longest match of each tag from one token.
class LongestMatches {
 public:
  LongestMatches(const EntityLexicon& lexicon, const EntitySentence& sentence, std::span<EntityMatch> best)
      : lexicon_(lexicon), sentence_(sentence), best_(best) {}

  void clear() { size_ = 0; }
  // The names of a slot, which stand at tokens [begin, end).
  void add(const NameSlot& slot, uint32_t begin, uint32_t end) {
    const std::span<const NameRow> rows = lexicon_.rows_of(slot);
    const bool is_word = std::any_of(
        rows.begin(), rows.end(), [](const NameRow& row) { return row.tag == static_cast<uint8_t>(EntityTag::word); });
    for (const NameRow& row : rows) {
      const CaseFit fit = case_fit(row, sentence_, begin, end, is_word);
      if (fit == CaseFit::no) continue;
      std::optional<EntityTag> tag = static_cast<EntityTag>(row.tag);
      if (fit == CaseFit::weak) tag = weak_tag(*tag);
      if (!tag) continue;
      const auto last = best_.begin() + static_cast<ptrdiff_t>(size_);
      const auto same = std::find_if(best_.begin(), last, [&](const EntityMatch& match) { return match.tag == *tag; });
      *same = {begin, end, *tag, row.record, row.records};
      if (same == last) ++size_;
    }
  }
  std::span<const EntityMatch> found() const { return best_.first(size_); }

 private:
  const EntityLexicon& lexicon_;
  const EntitySentence& sentence_;
  std::span<EntityMatch> best_;
  size_t size_ = 0;
};

}  // namespace

void SentenceMatches::collect(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const uint64_t seed = sentence.unaccented ? kFoldedNameSeed : kNameSeed;
  std::array<uint32_t, kEntityTags> last_end{};
  // The slots of pairs lie anywhere in 2 MB: they are asked for before the first is looked at.
  pairs_.assign(tokens.size(), 0);
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].name.goes_on()) continue;
    const uint64_t hash = join_keys(join_keys(seed, tokens[i].key), tokens[i + 1].key);
    if (lexicon.may_have(hash)) pairs_[i] = hash;
  }
  LongestMatches longest(lexicon, sentence, longest_);
  for (uint32_t begin = 0; begin < tokens.size(); ++begin) {
    const FirstName name = tokens[begin].name;
    if (name.empty()) continue;
    longest.clear();
    if (name.ends()) longest.add(lexicon.slot(name.slot()), begin, begin + 1);
    uint64_t hash = pairs_[begin];
    const auto limit = static_cast<uint32_t>(std::min(tokens.size(), begin + kMaxNameTokens));
    for (uint32_t end = begin + 1; hash != 0 && end < limit;) {
      const NameSlot* slot = lexicon.find(hash);
      if (slot == nullptr) break;
      ++end;
      if (slot->rows > 0) longest.add(*slot, begin, end);
      if (slot->goes_on == 0 || end == limit) break;
      hash = join_keys(hash, tokens[end].key);
    }
    for (const EntityMatch& found : longest.found()) {
      uint32_t& end = last_end[static_cast<size_t>(found.tag)];
      if (end > begin) continue;
      end = found.end;
      matches_.push_back(found);
    }
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
  if (std::none_of(matches_.begin(), matches_.end(), [](auto& match) { return match.tag == EntityTag::ward; })) return;
  uint32_t last = UINT32_MAX;
  kept_.clear();
  for (const EntityMatch& match : matches_) {
    if (match.tag == EntityTag::ward) {
      bool good = behind_type(match.begin);
      if (!good && match.begin > 0 && sentence.tokens[match.begin - 1].shape == EntityShape::dot)
        good = behind_type(match.begin - 1);
      if (!good && last != UINT32_MAX && match.begin > last && match.begin - last <= 1) {
        const EntityToken& between = sentence.tokens[match.begin - 1];
        good = between.shape == EntityShape::comma || between.shape == EntityShape::dash ||
               between.is(EntityToken::kLower);
      }
      if (!good) continue;
      last = match.end;
    }
    kept_.push_back(match);
  }
  matches_.swap(kept_);
}

void SentenceMatches::share_out(size_t tokens) {
  first_.assign(tokens + 2, 0);
  tags_keys_.assign(tokens + 1, 0);
  for (const EntityMatch& match : matches_) {
    for (uint32_t i = match.begin; i < match.end; ++i) ++first_[i + 1];
  }
  for (size_t i = 0; i <= tokens; ++i) first_[i + 1] += first_[i];
  tags_.resize(first_[tokens]);
  fill_.assign(first_.begin(), first_.end() - 1);
  for (const EntityMatch& match : matches_) {
    const auto length = static_cast<uint8_t>(std::min<uint32_t>(match.end - match.begin, 4));
    for (uint32_t i = match.begin; i < match.end; ++i) {
      const TagPlace place = match.end - match.begin == 1 ? TagPlace::single
                             : i == match.begin           ? TagPlace::begin
                             : i + 1 == match.end         ? TagPlace::end
                                                          : TagPlace::inside;
      tags_[fill_[i]++] = {match.tag, place, length};
      const auto code = (static_cast<uint64_t>(match.tag) * 4 + static_cast<uint64_t>(place)) * 8 + length;
      tags_keys_[i] = join_keys(tags_keys_[i], code);
    }
  }
}

const EntityMatch* SentenceMatches::match_at(size_t token, EntityTag tag) const {
  for (const EntityMatch& match : matches_) {
    if (match.begin == token && match.tag == tag) return &match;
  }
  return nullptr;
}

}  // namespace vnsift
