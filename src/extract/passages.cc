#include "extract/passages.h"

#include "extract/quantity_candidates.h"
#include "extract/quantity_lexicon.h"
#include "extract/quantity_words.h"
#include "scan/phrase_walk.h"

namespace vnsift {
namespace {

constexpr uint16_t kNumberKinds = atom_kind_bits({AtomKind::number, AtomKind::date, AtomKind::time});
bool is_number(AtomKind kind) { return (kNumberKinds & atom_kind_bits({kind})) != 0; }

// A number that is all of its paragraph: the number of a page, a cell of a table. Without a sign it counts nothing.
bool is_lone_number(const PreparedText& text, uint32_t i) {
  const Token& token = text.tokens()[i];
  return (token.shape & token_shape::kDigits) != 0 && ends_number(text.view(), token.span().end) &&
         !follows_currency_sign(text.view(), token.begin);
}

// sáu %, hai °C
bool is_sign_unit(std::string_view view, uint32_t at) {
  if (at < view.size() && view[at] == ' ') ++at;
  return sign_unit_at(view, at) != kNoUnit;
}

}  // namespace

uint32_t PassageWords::next_teller(uint32_t first, uint32_t last) const {
  const MarkedNumber* const numbers = text_.word_numbers().data();
  while (first < last && !words_.may_tell(number_of(numbers[first]))) ++first;
  return first;
}

// Calls visit(what its rows tell, tokens) for each beginning of a phrase at a token that may tell anything.
template <class Visit>
void PassageWords::walk(uint32_t first, Visit visit) const {
  const MarkedNumber* const numbers = text_.word_numbers().data();
  const WordNumber word = number_of(numbers[first]);
  if (!words_.may_go_on(word, number_of(numbers[first + 1]))) {
    visit(uint32_t{words_.told(word)}, 1);
    return;
  }
  walk_phrases(trie_, text_.tokens(), text_.word_numbers(), first,
               [&](uint32_t node, uint32_t tokens) { visit(uint32_t{words_.told(node)}, tokens); });
}

void PassageWords::look_from(uint32_t teller, PassageRange& range) const {
  for (uint32_t i = teller; i < range.last; i = next_teller(i + 1, range.last)) {
    look_at(i, range);
    if (range.dates && range.quantities) return;
  }
}

void PassageWords::look_at(uint32_t first, PassageRange& range) const {
  walk(first, [&](uint32_t told, uint32_t tokens) {
    if (range.unaccented) told |= told >> tells::kUnaccentedShift & tells::kWords;
    if (told == 0) return;
    const uint32_t behind = first + tokens;
    if ((told & tells::kMoney) != 0) {
      // INR33, VND1000: digits that touch a capital are no atom.
      range.quantities |= behind < range.last && text_.tokens()[behind].gap == Gap::none &&
                          (text_.tokens()[behind].shape & token_shape::kDigits) != 0;
    }
    range.dates |= (told & tells::kDate) != 0;
    range.quantities |= (told & tells::kQuantity) != 0;
    if ((told & tells::kOrdinal) != 0) range.quantities |= follows_rank_verb(range, first);
    if ((told & tells::kNumber) == 0) return;
    range.quantities |= is_sign_unit(text_.view(), text_.tokens()[behind - 1].span().end);
    if (behind >= range.last) return;
    walk(behind, [&range](uint32_t next, uint32_t) {
      range.quantities |= (next & tells::kCounted) != 0;
      range.dates |= (next & tells::kDated) != 0;
    });
  });
}

// xếp đầu tiên, về nhì
bool PassageWords::follows_rank_verb(const PassageRange& range, uint32_t ordinal) const {
  constexpr uint32_t kLongestVerb = 4;
  bool found = false;
  for (uint32_t i = ordinal - std::min(ordinal - range.first, kLongestVerb); i < ordinal; ++i) {
    walk(i, [&](uint32_t told, uint32_t tokens) { found |= i + tokens == ordinal && (told & tells::kRankVerb) != 0; });
  }
  return found;
}

PassageCursor::PassageCursor(const PreparedText& text, const LineFilter* filter, bool wide, bool unaccented)
    : text_(text), filter_(filter), wide_(wide), unaccented_(unaccented), words_(text) {
  if (text.lines().size() == 1) {
    paragraphs_ = {&one_, text.lines()[0].blank() ? size_t{0} : size_t{1}};
  } else {
    many_ = text.paragraphs();
    paragraphs_ = many_;
  }
  if (!paragraphs_.empty()) line_ = paragraphs_[0].first;
}

const PassageRange* PassageCursor::next() {
  const std::vector<Line>& lines = text_.lines();
  for (; paragraph_ < paragraphs_.size(); ++paragraph_) {
    const uint32_t last_line = paragraphs_[paragraph_].last;
    line_ = std::max(line_, paragraphs_[paragraph_].first);
    while (line_ < last_line) {
      if (!kept(line_)) {
        ++line_;
        continue;
      }
      uint32_t end = line_ + 1;
      while (end < last_line && kept(end)) ++end;
      range_.first = lines[line_].first_token;
      range_.last = lines[end - 1].last_token;
      line_ = end;
      if (range_.first >= range_.last) continue;
      fill();
      return &range_;
    }
  }
  return nullptr;
}

PassageRange PassageCursor::whole(const PreparedText& text) {
  PassageRange range;
  range.last = static_cast<uint32_t>(text.tokens().size());
  range.last_atom = static_cast<uint32_t>(text.atoms().size());
  range.dates = range.quantities = true;
  range.atom_kinds = UINT16_MAX;
  range.unaccented = is_unaccented(text, range, false);
  return range;
}

// Letters, but none with a mark; if wanted, few with one.
bool PassageCursor::is_unaccented(const PreparedText& text, const PassageRange& range, bool wanted) {
  uint32_t marked = 0, plain = 0;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text.tokens()[i];
    if ((token.shape & token_shape::kMarked) != 0) {
      ++marked;
      if (!wanted) return false;
    } else if ((token.shape & token_shape::kHasLower) != 0 && token.length > 1) {
      ++plain;
    }
  }
  return plain > 2 * marked;
}

// Atoms follow the tokens in order: the end of the last range is where this one is looked for.
void PassageCursor::fill() {
  const std::vector<Atom>& atoms = text_.atoms();
  const uint32_t begin = text_.tokens()[range_.first].begin, end = text_.tokens()[range_.last - 1].span().end;
  uint32_t atom = range_.last_atom;
  while (atom > 0 && atoms[atom - 1].span.end > begin) --atom;
  while (atom < atoms.size() && atoms[atom].span.end <= begin) ++atom;
  range_.first_atom = atom;
  range_.dates = range_.quantities = range_.unaccented = false;
  range_.atom_kinds = 0;
  for (; atom < atoms.size() && atoms[atom].span.begin < end; ++atom)
    range_.atom_kinds |= atom_kind_bits({atoms[atom].kind});
  range_.last_atom = atom;
  range_.numbers = (range_.atom_kinds & kNumberKinds) != 0;
  if (range_.numbers) {
    if (!wide_ && range_.last - range_.first == 1 && is_lone_number(text_, range_.first)) return;
    range_.dates = range_.quantities = true;
    range_.unaccented = is_unaccented(text_, range_, unaccented_);
    return;
  }
  range_.quantities = wide_;
  const uint32_t teller = words_.next_teller(range_.first, range_.last);
  if (!wide_ && teller == range_.last) return;
  range_.unaccented = is_unaccented(text_, range_, unaccented_);
  words_.look_from(teller, range_);
}

void PassageMask::apply(PassageRange& range) {
  if (!range.numbers) return;
  range.dates = range.quantities = false;
  for (uint32_t a = range.first_atom; a < range.last_atom; ++a) {
    const Atom& atom = text_.atoms()[a];
    if (is_number(atom.kind)) look_at_number(atom.span, range);
    if (range.dates && range.quantities) return;
  }
  range.quantities |= wide_;
  words_.look_at(range);
}

// A number is one for dates unless it stands in the mention of a document, for quantities unless in what belongs to
// one.
void PassageMask::look_at_number(ViewSpan number, PassageRange& range) {
  while (document_ != documents_.end() && document_->full.end <= number.begin) ++document_;
  if (document_ == documents_.end() || document_->full.begin >= number.end) {
    range.dates = range.quantities = true;
  } else {
    range.quantities |= !document_->full.contains(number);
    range.dates |= !document_->span.contains(number);
  }
}

}  // namespace vnsift
