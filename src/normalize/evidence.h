// How Vietnamese a text looks, for decisions between several readings of it (normalize.md 2 and 9.1).
//
//   Evidence evidence;
//   evidence.add("Céng hßa x· héi");          // TCVN3 read as windows-1252
//   evidence.rate() == 0 && evidence.is_damaged()
//
// Cost: about 10 ns a byte. Plain value.
#pragma once

#include <cstddef>
#include <string_view>

#include "normalize/token.h"

namespace vnsift {

struct Evidence {
  static constexpr double kMostFrequent = 9;

  size_t words = 0;         // tokens of two letters and more with a letter outside ASCII, less abbreviations and units
  double legal = 0;         // of these: core syllables 1, marginal ones 1/2, spelt in one case
  size_t legal_words = 0;   // of these: legal at all
  size_t illegal = 0;       // of these: neither legal nor repairable (7.4, 7.5)
  size_t stray = 0;         // symbols beside letters that no text has there
  size_t soft_hyphens = 0;  // between two letters
  size_t share_legal = 0, share_words = 0;  // of all tokens of two letters and more
  double log_frequency = 0;                 // sum of log10(count + 0.5) of `words`
  double rarest = kMostFrequent;            // the least of these

  // Adds one line or more of the text as it stands: a word that 7.4 or 7.5 would repair counts as legal.
  void add(std::string_view text) { add(text, true, nullptr); }
  // The same of a reading that is only a candidate. `caseless`: letters whose capital its charset cannot write have no
  // case.
  void add_reading(std::string_view text, CaselessLetters caseless = nullptr) { add(text, false, caseless); }

  double rate() const { return words + stray == 0 ? 0 : legal / static_cast<double>(words + stray); }
  double share() const {
    return share_words == 0 ? 1 : static_cast<double>(share_legal) / static_cast<double>(share_words);
  }
  double mean_log_frequency() const { return words == 0 ? 0 : log_frequency / static_cast<double>(words); }
  size_t bad() const { return illegal + stray; }
  bool is_damaged() const { return stray + soft_hyphens + illegal > 0; }
  // All words are core syllables, and nothing stands beside them that should not.
  bool is_flawless() const {
    return words > 0 && legal == static_cast<double>(words) && stray == 0 && share_legal == share_words;
  }

 private:
  void add(std::string_view text, bool repairable, CaselessLetters caseless);
  void add_composed(std::string_view text, bool repairable, CaselessLetters caseless);
};

}  // namespace vnsift
