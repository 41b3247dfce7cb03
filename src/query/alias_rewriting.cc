#include "query/alias_rewriting.h"

#include <algorithm>
#include <string>
#include <utility>

#include <vnsift/utf8.h>

namespace vnsift {
namespace {

constexpr size_t kMostPieces = 64;  // of a phrase that is rewritten

bool is_separator(const LiteralPiece& piece) { return piece.kind == LiteralPiece::Kind::dash || piece.sign == ','; }

std::u32string characters_of(const LiteralPiece& piece) {
  if (piece.kind != LiteralPiece::Kind::run) return std::u32string(1, piece.sign);
  return {piece.characters.begin(), piece.characters.end()};
}

std::u32string lower(std::u32string text) {
  for (char32_t& c : text) {
    const LetterInfo info = letter_info(c);
    if (info.is_letter() && info.code() != 0) c = letter_form(info.code(), info.tone(), false);
  }
  return text;
}

bool same_run(const LiteralPiece& a, const LiteralPiece& b) {
  if (a.kind != b.kind || a.letters.size() != b.letters.size()) return false;
  if (a.kind != LiteralPiece::Kind::run) return a.sign == b.sign;
  if (a.moving_tone != b.moving_tone) return false;
  for (size_t i = 0; i < a.letters.size(); ++i) {
    if (a.letters[i].key != b.letters[i].key) return false;
    if (a.moving_tone == 0 && a.letters[i].tone != b.letters[i].tone) return false;
  }
  return true;
}

class Rewriter {
 public:
  Rewriter(const Literal& phrase, const AliasTable& table, bool all_scopes) : phrase_(phrase) {
    plain_ = phrase.rules;
    plain_.sensitive = false;
    for (const AliasTable::Row& row : table.rows()) add_row(row, all_scopes);
  }

  std::vector<Literal> run() {
    std::vector<Literal> result = {phrase_};
    walk(0, {}, false, result);
    return result;
  }

 private:
  struct Replacement {
    size_t pieces = 0;  // of the phrase
    Literal form;
    bool is_abbreviation = false;
  };

  // A row counts if its scope does, or if one of its abbreviations is the whole phrase.
  void add_row(const AliasTable::Row& row, bool all_scopes) {
    std::vector<Literal> abbreviations, expansions;
    parse_into(row.abbreviation, true, abbreviations);
    for (const std::string& form : row.variants) parse_into(form, true, abbreviations);
    for (const std::string& form : row.expansions) parse_into(form, false, expansions);
    const bool is_whole = std::any_of(abbreviations.begin(), abbreviations.end(), [&](const Literal& form) {
      return match_abbreviation(form, 0) == phrase_.pieces.size();
    });
    if (!row.is_safe && !all_scopes && !is_whole) return;
    for (size_t at = 0; at < phrase_.pieces.size(); ++at) {
      size_t longest_abbreviation = 0, longest_expansion = 0;
      for (const Literal& form : abbreviations)
        longest_abbreviation = std::max(longest_abbreviation, match_abbreviation(form, at));
      for (const Literal& form : expansions) longest_expansion = std::max(longest_expansion, match_expansion(form, at));
      const size_t pieces = std::max(longest_abbreviation, longest_expansion);
      if (pieces == 0) continue;
      replacements_.resize(std::max(replacements_.size(), at + 1));
      // All forms of a row with one meaning; of others the full forms are not each other's.
      for (const Literal& form : abbreviations) replacements_[at].push_back({pieces, form, true});
      if (!row.is_safe && longest_abbreviation < longest_expansion) continue;
      for (const Literal& form : expansions) replacements_[at].push_back({pieces, form, false});
    }
  }

  void parse_into(const std::string& form, bool is_abbreviation, std::vector<Literal>& forms) const {
    if (auto literal = parse(form, is_abbreviation)) forms.push_back(std::move(*literal));
  }

  Result<Literal> parse(const std::string& form, bool is_abbreviation) const {
    LiteralRules rules = plain_;
    rules.sensitive = is_abbreviation || phrase_.rules.sensitive;
    rules.abbreviation = is_abbreviation;
    // Strict equality is of the whole text: nothing may be left out or put in.
    rules.separators = !is_abbreviation && rules.mode != AccentMode::strict;
    return parse_literal(form, rules);
  }

  // How many pieces of the phrase from `at` on are this form; 0 = it is not there.
  size_t match_abbreviation(const Literal& form, size_t at) const {
    if (at + form.pieces.size() > phrase_.pieces.size()) return 0;
    // Whole phrases of three letters and more are taken in any case: `ubnd` means UBND.
    const bool any_case = at == 0 && form.pieces.size() == phrase_.pieces.size() && form.pieces.size() == 1 &&
                          form.pieces[0].letters.size() >= 3;
    for (size_t i = 0; i < form.pieces.size(); ++i) {
      std::u32string wanted = characters_of(form.pieces[i]), given = characters_of(phrase_.pieces[at + i]);
      if (any_case) wanted = lower(wanted), given = lower(given);
      if (wanted != given) return 0;
    }
    return form.pieces.size();
  }

  size_t match_expansion(const Literal& form, size_t at) const {
    size_t end = at;
    for (const LiteralPiece& piece : form.pieces) {
      while (end != at && end < phrase_.pieces.size() && is_separator(phrase_.pieces[end])) ++end;
      if (end == phrase_.pieces.size() || !same_run(piece, phrase_.pieces[end])) return 0;
      ++end;
    }
    return end - at;
  }

  // A copy of the phrase's pieces [begin, end), as they are.
  Literal part(size_t begin, size_t end) const {
    Literal copy;
    copy.rules = phrase_.rules;
    copy.pieces.assign(phrase_.pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                       phrase_.pieces.begin() + static_cast<std::ptrdiff_t>(end));
    copy.left_border = copy.rules.bounded && copy.pieces.front().kind == LiteralPiece::Kind::run;
    copy.right_border = copy.rules.bounded && copy.pieces.back().kind == LiteralPiece::Kind::run;
    return copy;
  }

  // Segmentations of the phrase from piece `at` on; a stack of calls no deeper than kMostPieces.
  void walk(size_t at, const std::vector<const Replacement*>& chosen, bool any, std::vector<Literal>& result) {
    if (result.size() >= kMostAlternatives || steps_ == 0) return;
    --steps_;
    if (at == phrase_.pieces.size()) {
      if (any) build(chosen, result);
      return;
    }
    std::vector<const Replacement*> longest_first;
    if (at < replacements_.size()) {
      for (const Replacement& replacement : replacements_[at]) longest_first.push_back(&replacement);
    }
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [](const Replacement* a, const Replacement* b) { return a->pieces > b->pieces; });
    for (const Replacement* replacement : longest_first) {
      std::vector<const Replacement*> next = chosen;
      next.push_back(replacement);
      walk(at + replacement->pieces, next, true, result);
    }
    std::vector<const Replacement*> next = chosen;
    next.push_back(nullptr);
    walk(at + 1, next, any, result);
  }

  void build(const std::vector<const Replacement*>& chosen, std::vector<Literal>& result) const {
    Literal whole;
    std::string text;
    size_t at = 0;
    bool behind_abbreviation = false;
    for (const Replacement* replacement : chosen) {
      Literal next = replacement != nullptr ? replacement->form : part(at, at + 1);
      const Spacing between = at == 0 ? Spacing::none : phrase_.pieces[at].before;
      const std::string piece_text = replacement != nullptr ? next.text : text_of(phrase_.pieces[at]);
      if (at != 0 && between != Spacing::none) text += ' ';
      text += piece_text;
      if (at == 0) {
        whole = std::move(next);
      } else {
        append_literal(whole, std::move(next),
                       behind_abbreviation && between == Spacing::space ? Spacing::point : between);
      }
      behind_abbreviation = replacement != nullptr && replacement->is_abbreviation;
      at += replacement != nullptr ? replacement->pieces : 1;
    }
    whole.rules = phrase_.rules;
    whole.text = text;
    whole.strict_text.clear();  // aliases are canonical
    const bool is_known =
        std::any_of(result.begin(), result.end(), [&](const Literal& other) { return other.text == text; });
    if (!is_known) result.push_back(std::move(whole));
  }

  static std::string text_of(const LiteralPiece& piece) {
    std::string text;
    for (const char32_t c : characters_of(piece)) append_utf8(c, text);
    return text;
  }

  const Literal& phrase_;
  LiteralRules plain_;
  size_t steps_ = 10000;  // of walk(): a phrase of nothing but abbreviations has too many segmentations
  std::vector<std::vector<Replacement>> replacements_;  // by the piece of the phrase where they begin
};

}  // namespace

std::vector<Literal> rewrite_aliases(const Literal& phrase, const AliasTable& table, bool all_scopes) {
  if (phrase.pieces.size() > kMostPieces) return {phrase};
  return Rewriter(phrase, table, all_scopes).run();
}

}  // namespace vnsift
