#include "extract/entity_words.h"

#include <algorithm>

#include "text/syllable_keys.h"

namespace vnsift {
namespace {

bool is_legal_key(uint64_t key) {
  if (is_hashed_key(key)) return false;
  if (is_legal_syllable(key)) return true;
  // Unaccented text: a syllable that ends in a stop needs one of two tones.
  return tone_of_key(key) == 0 && is_legal_syllable(key | uint64_t{1} << kKeyToneShift);
}

FirstName first_name(const EntityLexicon& lexicon, uint64_t seed, uint64_t key) {
  const NameSlot* slot = lexicon.find(join_keys(seed, key));
  if (slot == nullptr) return {};
  const std::span<const NameRow> rows = lexicon.rows_of(*slot);
  const bool ends_lower = std::any_of(rows.begin(), rows.end(), [](const NameRow& row) {
    return (row.flags & NameRow::kAnyCase) != 0 || (row.capitals & 1) == 0;
  });
  // No table has as many.
  if (slot->first_row > FirstName::kMaxFirstRow) return {0, 0, false, slot->goes_on != 0};
  return {slot->first_row, std::min<uint32_t>(slot->rows, FirstName::kMaxRows), ends_lower, slot->goes_on != 0};
}

}  // namespace

void EntityWords::use(const EntityLexicon& lexicon, uint64_t checksum, const CandidateFilter* filter) {
  const bool same = lexicon_ != nullptr && checksum == checksum_ && (filter == nullptr) == (filter_ == nullptr);
  lexicon_ = &lexicon;
  filter_ = filter;
  checksum_ = checksum;
  if (same) return;
  for (EntityWord& word : words_) word.key = 0;
  of_number_ = of_year_ = {};
  if (filter == nullptr) return;
  of_number_ = filter->word(CandidateFilter::kNumberKey, {});
  of_year_ = filter->word(CandidateFilter::kYearKey, {});
}

void EntityWords::judge(EntityWord& word, uint64_t tone_key) {
  word.legal = is_legal_key(tone_key) ? EntityWord::Legal::yes : EntityWord::Legal::no;
}

FirstName EntityWords::folded_name(EntityWord& word) const {
  if (!word.has_folded_name && lexicon_ != nullptr) word.folded_name = first_name(*lexicon_, kFoldedNameSeed, word.key);
  word.has_folded_name = true;
  return word.folded_name;
}

FirstName EntityWords::name_of(uint64_t key) const {
  return lexicon_ == nullptr ? FirstName{} : first_name(*lexicon_, kNameSeed, key);
}

void EntityWords::read(uint64_t key, EntityWord& word) {
  word = {};
  word.key = key;
  folded_key(word) = 0;
  if (lexicon_ == nullptr) return;
  word.facts.name = first_name(*lexicon_, kNameSeed, key);
  const SyllableSlot& slot = lexicon_->syllable(key);
  word.facts.bins = {slot.surname, slot.given, slot.middle, slot.body, slot.capitals};
  if (filter_ != nullptr) word.facts.candidate = filter_->word(key, word.facts.bins);
}

}  // namespace vnsift
