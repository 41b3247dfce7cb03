#include "extract/docnum_provision.h"

#include <algorithm>
#include <utility>

#include "extract/docnum_named.h"
#include "extract/docnum_short.h"
#include "extract/docnum_words.h"
#include "lexicon/provision_units.gen.h"
#include "text/constant_key.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

static_assert(std::size(lexicon::kProvisionUnit) == static_cast<size_t>(ProvisionUnit::count));

constexpr uint64_t kTo = constant_key("đến"), kOr = constant_key("hay"), kNth = constant_key("thứ"),
                   kUnmarkedOf = constant_key("cua"), kUnmarkedAnd = constant_key("va");

// The provision word at a token.
struct UnitAt {
  ProvisionUnit unit = ProvisionUnit::count;
  uint32_t tokens = 0;  // 0 = none
};

class ChainReader {
 public:
  ChainReader(const DocnumCursor& c, const PhraseHit* first, ProvisionChain& chain)
      : c_(c), chain_(chain), hit_(first) {}

  bool read() {
    const uint32_t first = hit_->first_token;
    chain_.first_token = first;
    chain_.span.begin = c_.begin(first);
    UnitAt unit = unit_at(first);
    uint32_t at = first;
    while (unit.tokens > 0 && chain_.parts.size() < ProvisionChain::kMaxParts) {
      if (!read_element(unit, at)) break;
      if (chain_.self) break;
      at = next_element(unit);
      if (at == 0) break;
      hit_ = hits_from(at);
    }
    return chain_.end_token != 0;
  }

 private:
  // The first phrase at or behind a token that is not before the element that is being read: a few steps from its own.
  const PhraseHit* hits_from(uint32_t i) const {
    const PhraseHit* const end = c_.prepared().phrases().data() + c_.prepared().phrases().size();
    const PhraseHit* hit = hit_;
    for (uint32_t steps = 0; hit != end && hit->first_token < i; ++hit, ++steps) {
      if (steps == kMaxSteps) return c_.hits(i).first;
    }
    return hit;
  }
  UnitAt unit_at(uint32_t i) const {
    const PhraseHit* const end = c_.prepared().phrases().data() + c_.prepared().phrases().size();
    for (const PhraseHit* hit = hits_from(i); hit != end && hit->first_token == i; ++hit) {
      if (hit->table == PhraseTable::provision_units) return {static_cast<ProvisionUnit>(hit->row), hit->tokens};
    }
    return {};
  }

  // `khoản 2, 3 và 5`, `Điều này`
  bool read_element(UnitAt unit, uint32_t at) {
    const uint32_t value = at + unit.tokens;
    if (!c_.has(value)) return false;
    if (c_.is(value, docnum_role::kThis) && c_.blank_before(value)) {
      if (c_.text(value) == "nay") return false;
      chain_.self = true;
      note_article(unit, at);
      return finish(value + 1);
    }
    if (!c_.soft(value) && !c_.touches(value)) return false;
    uint32_t end = read_value(unit.unit, value);
    if (end == 0) return false;
    note_article(unit, at);
    while (const uint32_t member = next_member(unit.unit, end)) {
      const uint32_t behind = read_value(unit.unit, member);
      if (behind == 0) break;
      end = behind;
    }
    return finish(end);
  }

  void note_article(UnitAt unit, uint32_t at) {
    if (unit.unit == ProvisionUnit::article || chain_.end_token == 0) chain_.capital = c_.upper(at);
  }

  bool finish(uint32_t end) {
    chain_.end_token = end;
    chain_.span.end = c_.end(end - 1);
    return true;
  }

  void add(ProvisionUnit unit, uint32_t first, uint32_t end) {
    if (chain_.parts.empty()) chain_.parts.reserve(kUsualParts);
    chain_.parts.push_back({unit, {c_.begin(first), c_.end(end - 1)}});
  }

  // A letter that touches a number: 18a, 4đ.
  uint32_t skip_letter(uint32_t i) const {
    if (!c_.touches(i)) return i;
    return is_letter_value(c_.text(i)) && !c_.touches(i + 1) ? i + 1 : 0;
  }
  uint32_t skip_dotted(uint32_t i) const {
    while (c_.tight(i, Gap::dot) && c_.digits(i) && c_[i].length <= 3) ++i;
    return i;
  }

  // Adds the value at `at`; the token behind it, 0 if there is none.
  uint32_t read_value(ProvisionUnit unit, uint32_t at) {
    uint32_t end = 0;
    switch (unit) {
      case ProvisionUnit::article:
        return read_article(at);
      case ProvisionUnit::clause:
        if (c_.digits(at) && c_[at].length <= 3) end = skip_letter(skip_dotted(at + 1));
        break;
      case ProvisionUnit::point:
      case ProvisionUnit::item:
        end = read_point(at);
        break;
      case ProvisionUnit::part:
        if (c_[at].key == kNth && c_.has(at + 1) && c_.blank_before(at + 1)) {
          end = at + 2;
          break;
        }
        [[fallthrough]];
      default:
        end = read_number(at);
    }
    if (end == 0 || (c_.digits(at) && goes_on(end))) return 0;
    add(unit, at, end);
    return end;
  }

  // Điều 5, Điều 18a, điều 31.4; Điều 36.3.LQ.1 of the codified law is one number.
  uint32_t read_article(uint32_t at) {
    if (!c_.digits(at) || c_[at].length > 4) return 0;
    const uint32_t end = skip_letter(at + 1);
    if (end == 0) return 0;
    uint32_t dotted = end;
    bool letters = false;
    while (c_.tight(dotted, Gap::dot)) {
      const bool code =
          c_.all_caps(dotted) && c_[dotted].length <= 4 && c_.tight(dotted + 1, Gap::dot) && c_.digits(dotted + 1);
      if (!c_.digits(dotted) && !code) break;
      letters |= code;
      ++dotted;
    }
    if (letters || dotted > end + 1) {
      add(ProvisionUnit::article, at, dotted);
      return dotted;
    }
    if (dotted == end + 1 && c_[end].length <= 2) {
      add(ProvisionUnit::article, at, end);
      add(ProvisionUnit::clause, end, dotted);
      return dotted;
    }
    // theo Điều 113 nhà thầu: what has a capital inside a sentence is no verb before something counted.
    const bool is_name = at > 0 && c_.upper(at - 1) && !begins_sentence(c_, at - 1);
    if (is_name ? number_goes_on(end) : goes_on(end)) return 0;
    add(ProvisionUnit::article, at, end);
    return end;
  }

  // b, đ, a1, 1.2
  uint32_t read_point(uint32_t at) const {
    if (c_.digits(at)) return c_[at].length <= 2 ? skip_letter(skip_dotted(at + 1)) : 0;
    if (!is_letter_value(c_.text(at))) return 0;
    uint32_t end = at + 1;
    if (c_.touches(end) && c_.digits(end) && c_[end].length <= 2) ++end;
    if (c_.touches(end)) return 0;
    return skip_dotted(end);
  }

  // II, 2, 4.1, A
  uint32_t read_number(uint32_t at) const {
    if (c_.digits(at)) return c_[at].length <= 3 ? skip_letter(skip_dotted(at + 1)) : 0;
    const bool letter = c_.upper(at) && c_[at].length == 1;
    if (!c_.roman(at) && !letter) return 0;
    uint32_t end = at + 1;
    if (c_.touches(end) && c_.digits(end)) ++end;
    if (c_.touches(end)) return 0;
    return skip_dotted(end);
  }

  // 5/2020, 5 %
  bool number_goes_on(uint32_t end) const {
    const std::string_view view = c_.view();
    const uint32_t byte = c_.end(end - 1);
    if (byte < view.size() && (view[byte] == '%' || view[byte] == '+')) return true;
    if (!c_.has(end)) return false;
    if (c_.gap_kind(end) == Gap::slash && c_.digits(end)) return true;
    return c_.tight(end, Gap::comma) && c_.digits(end) && c_[end].length != 1 && c_[end].length != 2;
  }

  // The same, or something is counted (120 dân quân).
  bool goes_on(uint32_t end) const {
    if (number_goes_on(end)) return true;
    if (!c_.has(end) || c_.gap_kind(end) != Gap::blank || c_.upper(end) || c_.digits(end)) return false;
    if (unit_at(end).tokens > 0) return false;
    // `ngày`, `năm` also lead to a date.
    if (c_.is(end, docnum_role::kCounter) && c_.is(end, docnum_role::kStop))
      return c_.phrase(end, PhraseTable::units) > 0;
    return is_counted(c_, end);
  }

  bool is_joiner(uint32_t i) const {
    if (!c_.has(i)) return false;
    const WordAt word = c_.word(i);
    return word.tokens == 1 &&
           (word.is(docnum_role::kJoin) || c_[i].key == kTo || c_[i].key == kOr || c_[i].key == kUnmarkedAnd);
  }

  // The next value of the same unit in a list: `, 21`, ` và 25`, `-7`; 0 = the list ends.
  uint32_t next_member(ProvisionUnit unit, uint32_t i) const {
    if (!c_.has(i)) return 0;
    const bool digits_expected = unit == ProvisionUnit::article || unit == ProvisionUnit::clause;
    uint32_t member = i;
    const Gap gap = c_.gap_kind(i);
    if ((gap == Gap::comma || gap == Gap::blank) && is_joiner(i) && c_.blank_before(i + 1)) {
      member = i + 1;
    } else if (gap != Gap::comma && gap != Gap::semicolon && !c_.tight(i, Gap::dash)) {
      return 0;
    }
    if (digits_expected ? !c_.digits(member)
                        : !(c_.digits(member) || is_letter_value(c_.text(member)) || c_.roman(member)))
      return 0;
    if (c_.tight(i, Gap::dash) && member == i && !c_.digits(i - 1)) return 0;
    if (unit_at(member).tokens > 0) return 0;
    // A list of points in letters goes on in letters.
    if (!digits_expected && c_.digits(member) != c_.digits(i - 1)) return 0;
    return c_.touches(member) ? 0 : member;
  }

  // The provision word that goes on with the chain, 0 if it ends.
  uint32_t next_element(UnitAt& unit) const {
    uint32_t i = chain_.end_token;
    if (!c_.has(i)) return 0;
    const Gap gap = c_.gap_kind(i);
    // Over a line end only from inside a line: `Chương II` / `Điều 5. …` are two headings.
    const bool wrapped = gap == Gap::line && c_.soft(i) && c_.gap_kind(chain_.first_token) != Gap::line;
    if (gap != Gap::blank && gap != Gap::comma && gap != Gap::semicolon && !wrapped) return 0;
    unit = unit_at(i);
    if (unit.tokens == 0 && (is_joiner(i) || c_.is(i, docnum_role::kOf) || c_[i].key == kUnmarkedOf) && c_.has(i + 1) &&
        c_.soft(i + 1)) {
      ++i;
      if (is_joiner(i)) ++i;  // và các? only one more joining word
      unit = unit_at(i);
    }
    if (unit.tokens == 0) return 0;
    return c_.has(i + unit.tokens) && may_begin_provision(c_, i + unit.tokens) ? i : 0;
  }

  static constexpr uint32_t kMaxSteps = 16;
  static constexpr size_t kUsualParts = 3;
  const DocnumCursor& c_;
  ProvisionChain& chain_;
  const PhraseHit* hit_;  // of the element that is being read
};

// tạiđiểm a khoản 1: the word before ran into the first provision word, which therefore is no phrase.
void add_glued_point(const DocnumCursor& c, uint32_t first, ProvisionChain& chain) {
  if (first < 2 || c.gap_kind(first) != Gap::blank || !c.blank_before(first - 1)) return;
  static constexpr std::string_view kPoint = "điểm", kClause = "khoản";
  const std::string_view word = c.text(first - 2), value = c.text(first - 1);
  const bool point = word.size() > kPoint.size() && word.ends_with(kPoint) && is_letter_value(value);
  const bool clause = word.size() > kClause.size() && word.ends_with(kClause) && c.digits(first - 1);
  if ((!point && !clause) || value.size() > 3) return;
  const auto size = static_cast<uint32_t>(point ? kPoint.size() : kClause.size());
  chain.first_token = first - 2;
  chain.span.begin = c.end(first - 2) - size;
  chain.parts.insert(chain.parts.begin(), {point ? ProvisionUnit::point : ProvisionUnit::clause, c[first - 1].span()});
}

}  // namespace

bool may_begin_provision(const DocnumCursor& c, uint32_t at) {
  if (!c.has(at)) return false;
  const Token& token = c[at];
  if ((token.shape & token_shape::kDigits) != 0) return token.length <= 4;
  if (token.gap != Gap::blank && token.gap != Gap::line) return false;
  if (token.length <= 2) return is_letter_value(c.text(at)) || c.roman(at);
  if (c.roman(at)) return true;
  return token.key == kNth || c.is(at, docnum_role::kThis);
}

bool read_provision(const DocnumCursor& c, const PhraseHit* first, ProvisionChain& chain) {
  // The longest provision word that begins there.
  while (first != c.prepared().phrases().data() && first[-1].first_token == first->first_token) --first;
  if (!ChainReader(c, first, chain).read()) return false;
  add_glued_point(c, first->first_token, chain);
  return true;
}

}  // namespace vnsift
