// Slow twins of floor scan, written for clarity: one code point at a time, no table, no mask.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vnsift/fold.h>
#include <vnsift/prepared.h>
#include <vnsift/utf8.h>

#include "scan/phrase_trie.h"
#include "scan/tokens.h"
#include "text/letters.h"
#include "text/syllable_keys.h"

namespace vnsift::oracle {

inline std::vector<Token> slow_tokens(std::string_view view) {
  std::vector<Token> tokens;
  size_t at = 0, gap = 0;
  const auto info_at = [view](size_t place) { return letter_info(code_point_at(view, place).value); };
  while (at < view.size()) {
    const LetterInfo first = info_at(at);
    if (!first.is_letter() && !first.is_digit()) {
      at += code_point_at(view, at).size;
      continue;
    }
    Token token;
    token.begin = static_cast<uint32_t>(at);
    if (first.is_digit()) token.shape |= token_shape::kDigits;
    if (first.is_upper()) token.shape |= token_shape::kFirstUpper;
    while (at < view.size() && at - token.begin < 65000) {
      const LetterInfo info = info_at(at);
      const bool belongs = first.is_digit() ? info.is_digit() : info.is_letter() || info.is_mark();
      if (!belongs) break;
      if (info.is_lower()) token.shape |= token_shape::kHasLower;
      if (info.is_upper()) token.shape |= token_shape::kHasUpper;
      if (code_point_at(view, at).size > 1) token.shape |= token_shape::kMarked;
      at += code_point_at(view, at).size;
    }
    token.length = static_cast<uint16_t>(at - token.begin);
    token.key = syllable_key(slice(view, token.span()), Fold::tone);
    if (token.key >> 63 != 0) token.shape |= token_shape::kForeign;
    if (!first.is_digit() && is_legal_syllable(token.key)) token.shape |= token_shape::kSyllable;
    token.gap = classify_gap(view.substr(gap, token.begin - gap));
    if (tokens.empty() && (token.gap == Gap::blank || token.gap == Gap::none)) token.gap = Gap::line;
    gap = at;
    tokens.push_back(token);
  }
  return tokens;
}

// A run of digits stands before token `at`, letters that touch it between.
inline bool is_behind_number(const std::vector<Token>& tokens, size_t at) {
  for (; at > 0; --at) {
    if ((tokens[at - 1].shape & token_shape::kDigits) != 0) return true;
    if (tokens[at - 1].gap != Gap::none) return false;
  }
  return false;
}

// Every phrase at every token; `quantities`: as PhraseScope::quantities, else as PhraseScope::usual.
inline std::vector<PhraseHit> slow_phrases(const std::vector<Phrase>& phrases, const std::vector<Token>& tokens,
                                           bool quantities) {
  std::vector<PhraseHit> hits;
  const auto same_gap = [](Gap a, Gap b) {
    return (a == Gap::line ? Gap::blank : a) == (b == Gap::line ? Gap::blank : b);
  };
  for (size_t first = 0; first < tokens.size(); ++first) {
    std::vector<PhraseHit> here;
    for (const Phrase& phrase : phrases) {
      if (first + phrase.tokens.size() > tokens.size()) continue;
      const uint32_t only = phrase.row.only, shapes = only & ~uint32_t{PhraseRow::kAskedFor | PhraseRow::kBehindNumber};
      const bool asked_for = (only & PhraseRow::kAskedFor) != 0, behind_number = (only & PhraseRow::kBehindNumber) != 0;
      if (quantities ? !asked_for && !behind_number : asked_for) continue;
      if (!quantities && behind_number && !is_behind_number(tokens, first)) continue;
      bool equal = shapes == 0 || (tokens[first].shape & shapes) != 0;
      for (size_t i = 0; i < phrase.tokens.size() && equal; ++i) {
        equal = tokens[first + i].key == phrase.tokens[i].key &&
                (i == 0 || same_gap(tokens[first + i].gap, phrase.tokens[i].gap));
      }
      if (equal) {
        here.push_back({static_cast<uint32_t>(first), phrase.row.row, phrase.row.table,
                        static_cast<uint8_t>(phrase.tokens.size() & 0x7F), phrase.row.unaccented});
      }
    }
    std::sort(here.begin(), here.end(), [](const PhraseHit& a, const PhraseHit& b) {
      return std::tuple(-a.tokens, a.table, a.row, a.unaccented) < std::tuple(-b.tokens, b.table, b.row, b.unaccented);
    });
    for (const PhraseHit& hit : here) {
      const bool repeated = !hits.empty() && hits.back().first_token == hit.first_token &&
                            hits.back().tokens == hit.tokens && hits.back().table == hit.table &&
                            hits.back().row == hit.row && hits.back().unaccented == hit.unaccented;
      if (!repeated) hits.push_back(hit);
    }
  }
  return hits;
}

}  // namespace vnsift::oracle
