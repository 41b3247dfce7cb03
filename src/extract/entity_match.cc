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
  const bool unaccented = sentence.line_case == LineCase::unaccented;
  if (all && (row.flags & NameRow::kAllUpper) != 0 && !unaccented) all = sentence.tokens[begin].is(EntityToken::kUpper);
  if (all) return CaseFit::yes;
  const bool weak = sentence.line_case == LineCase::normal && end - begin >= 2 && none && !is_word;
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

void SentenceMatches::collect(const EntityLexicon& lexicon, const EntitySentence& sentence) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const uint64_t seed = sentence.line_case == LineCase::unaccented ? kFoldedNameSeed : kNameSeed;
  std::array<uint32_t, kEntityTags> last_end{};
  struct Best {
    EntityTag tag;
    uint32_t end, record;
    uint16_t records;
  };
  std::vector<Best> best;
  for (size_t begin = 0; begin < tokens.size(); ++begin) {
    uint64_t hash = seed;
    best.clear();
    const size_t limit = std::min(tokens.size(), begin + kMaxNameTokens);
    for (size_t end = begin; end < limit;) {
      hash = join_keys(hash, tokens[end].key);
      const NameSlot* slot = lexicon.find(hash);
      if (slot == nullptr) break;
      ++end;
      if (slot->rows > 0) {
        const std::span<const NameRow> rows = lexicon.rows_of(*slot);
        const bool is_word = std::any_of(rows.begin(), rows.end(), [](const NameRow& row) {
          return row.tag == static_cast<uint8_t>(EntityTag::word);
        });
        for (const NameRow& row : rows) {
          const CaseFit fit = case_fit(row, sentence, begin, end, is_word);
          if (fit == CaseFit::no) continue;
          std::optional<EntityTag> tag = static_cast<EntityTag>(row.tag);
          if (fit == CaseFit::weak) tag = weak_tag(*tag);
          if (!tag) continue;
          const Best found{*tag, static_cast<uint32_t>(end), row.record, row.records};
          const auto same = std::find_if(best.begin(), best.end(), [&](const Best& b) { return b.tag == *tag; });
          if (same == best.end()) {
            best.push_back(found);
          } else {
            *same = found;
          }
        }
      }
      if (slot->goes_on == 0) break;
    }
    for (const Best& found : best) {
      uint32_t& end = last_end[static_cast<size_t>(found.tag)];
      if (end > begin) continue;
      end = found.end;
      matches_.push_back({static_cast<uint32_t>(begin), found.end, found.tag, found.record, found.records});
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
  uint32_t last = UINT32_MAX;
  std::vector<EntityMatch> kept;
  kept.reserve(matches_.size());
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
    kept.push_back(match);
  }
  matches_.swap(kept);
}

void SentenceMatches::share_out(size_t tokens) {
  first_.assign(tokens + 2, 0);
  tags_keys_.assign(tokens + 1, 0);
  sets_.assign(tokens + 1, {});
  begins_.assign(tokens + 1, {});
  ends_.assign(tokens + 1, {});
  for (const EntityMatch& match : matches_) {
    for (uint32_t i = match.begin; i < match.end; ++i) ++first_[i + 1];
  }
  for (size_t i = 0; i <= tokens; ++i) first_[i + 1] += first_[i];
  tags_.resize(first_[tokens]);
  std::vector<uint32_t> fill(first_.begin(), first_.end() - 1);
  for (const EntityMatch& match : matches_) {
    const auto length = static_cast<uint8_t>(std::min<uint32_t>(match.end - match.begin, 4));
    for (uint32_t i = match.begin; i < match.end; ++i) {
      const TagPlace place = match.end - match.begin == 1 ? TagPlace::single
                             : i == match.begin           ? TagPlace::begin
                             : i + 1 == match.end         ? TagPlace::end
                                                          : TagPlace::inside;
      tags_[fill[i]++] = {match.tag, place, length};
      const auto code = (static_cast<uint64_t>(match.tag) * 4 + static_cast<uint64_t>(place)) * 8 + length;
      tags_keys_[i] = join_keys(tags_keys_[i], code);
      sets_[i].insert(match.tag);
      if (place == TagPlace::begin || place == TagPlace::single) begins_[i].insert(match.tag);
      if (place == TagPlace::end || place == TagPlace::single) ends_[i].insert(match.tag);
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
