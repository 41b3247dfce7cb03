// QuantityTables: units and indicators that a user adds to those of the lexicon (metrics.md 11), in the format of
// src/lexicon/units.tsv and indicators.tsv. A unit of the same surface and an indicator of the same id replace ours.
//
//   Result<void> read = tables.add_units(text);            // "surface<TAB>unit<TAB>kind\nbao tải<TAB>bao<TAB>count\n"
//   tables.words_at(passage_text, i, unaccented, words);   // the words of the tables at token i, longest first
//
// Cost: a look-up in a hash a token. Const use from many threads is safe.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/metrics.h>
#include <vnsift/prepared.h>

#include "extract/quantity_lexicon.h"

namespace vnsift {

struct QuantityTables::Rows {
  // A surface as tokens: their keys, and what stands before each but the first.
  struct Phrase {
    std::vector<uint64_t> keys, bare_keys;  // with tones; without accents
    std::vector<Gap> gaps;
    PhraseTable table = PhraseTable::units;
    uint16_t row = 0;
  };
  // A phrase that stands in a text.
  struct Found {
    uint8_t tokens = 0;
    bool unaccented = false;
    PhraseTable table = PhraseTable::units;
    uint16_t row = 0;
  };

  Result<void> add_units(std::string_view text);
  Result<void> add_indicators(std::string_view text);

  // Appends the phrases that begin at token i, longest first.
  void find(const PreparedText& text, uint32_t i, bool unaccented, std::vector<Found>& out) const;
  // The unit with signs at a byte of the view; kNoUnit if there is none.
  uint32_t sign_unit_at(std::string_view view, uint32_t at) const;
  bool hides_indicator(uint16_t row) const { return row < hidden_indicators.size() && hidden_indicators[row] != 0; }

  // Rows behind those of the lexicon.
  std::deque<UnitInfo> units;
  std::deque<IndicatorInfo> indicators;

 private:
  void add_phrase(std::string_view surface, PhraseTable table, uint32_t row);
  std::string_view keep(std::string_view text) { return strings.emplace_back(text); }

  std::deque<std::string> strings;  // what the rows point to
  std::vector<Phrase> phrases;
  std::unordered_multimap<uint64_t, uint32_t> by_key, by_bare_key;  // of the first token -> phrases
  std::vector<uint8_t> hidden_indicators;                           // by row of the lexicon
};

}  // namespace vnsift
