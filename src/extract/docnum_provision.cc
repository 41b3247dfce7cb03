#include "extract/docnum_provision.h"

#include <algorithm>
#include <utility>

#include "extract/docnum_short.h"
#include "extract/docnum_words.h"
#include "lexicon/provision_units.gen.h"
#include "text/constant_key.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

static_assert(std::size(lexicon::kProvisionUnit) == static_cast<size_t>(ProvisionUnit::count));

constexpr uint32_t kMaxParts = 64;  // of a chain
constexpr size_t kManyChains = 1024;
constexpr uint64_t kTo = constant_key("đến"), kOr = constant_key("hay"), kNth = constant_key("thứ"),
                   kIn = constant_key("trong"), kAt = constant_key("tại"), kUnder = constant_key("thuộc"),
                   kUnmarkedOf = constant_key("cua"), kUnmarkedAnd = constant_key("va");

// The provision word at a token.
struct UnitAt {
  ProvisionUnit unit = ProvisionUnit::count;
  uint32_t tokens = 0;  // 0 = none
};
bool is_letter_value(std::string_view text) { return text.size() == 1 || text == "đ" || text == "Đ"; }

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
    while (unit.tokens > 0 && chain_.parts.size() < kMaxParts) {
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
    if (goes_on(end)) return 0;
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

  // The number goes on (5/2020, 5 %), or something is counted (120 dân quân).
  bool goes_on(uint32_t end) const {
    const std::string_view view = c_.view();
    const uint32_t byte = c_.end(end - 1);
    if (byte < view.size() && (view[byte] == '%' || view[byte] == '+')) return true;
    if (!c_.has(end)) return false;
    if (c_.gap_kind(end) == Gap::slash && c_.digits(end)) return true;
    if (c_.tight(end, Gap::comma) && c_.digits(end) && c_[end].length != 1 && c_[end].length != 2) return true;
    if (c_.gap_kind(end) != Gap::blank || c_.upper(end) || c_.digits(end)) return false;
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

// `Đ6, k4`: abbreviations, only beside a document.
class AbbreviationReader {
 public:
  explicit AbbreviationReader(const DocnumCursor& c) : c_(c) {}

  bool read(uint32_t first, ProvisionChain& chain) const {
    uint32_t i = first;
    while (c_.has(i) && chain.parts.size() < kMaxParts) {
      if (i > first && c_.gap_kind(i) != Gap::blank && c_.gap_kind(i) != Gap::comma) break;
      ProvisionUnit unit = ProvisionUnit::count;
      const std::string_view letter = c_.text(i);
      if (letter == "Đ" || letter == "D") unit = ProvisionUnit::article;
      if (letter == "k" || letter == "K") unit = ProvisionUnit::clause;
      if (letter == "đ") unit = ProvisionUnit::point;
      if (unit == ProvisionUnit::count) break;
      uint32_t end = 0;
      if (c_.touches(i + 1) && c_.digits(i + 1) && c_[i + 1].length <= 3) {
        if (unit == ProvisionUnit::point) unit = ProvisionUnit::article;  // đ6: no point has a number
        end = i + 2;
        if (c_.touches(end) && is_letter_value(c_.text(end)) && !c_.touches(end + 1)) ++end;
        if (c_.touches(end)) break;
      } else if (c_.has(i + 1) && c_.gap_kind(i + 1) == Gap::dot &&
                 (c_.digits(i + 1) || (is_letter_value(c_.text(i + 1)) && !c_.touches(i + 2)))) {
        end = i + 2;  // đ. b, Đ. 5, k.2
      }
      if (end == 0) break;
      chain.parts.push_back({unit, {c_.begin(i + 1), c_.end(end - 1)}});
      chain.end_token = i = end;
    }
    if (chain.parts.empty()) return false;
    chain.first_token = first;
    chain.span = {c_.begin(first), c_.end(chain.end_token - 1)};
    chain.abbreviated = true;
    return true;
  }

 private:
  const DocnumCursor& c_;
};

class Attacher {
 public:
  Attacher(const PreparedText& text, const DocnumOptions& options, std::vector<DocRef>& refs)
      : c_(text), options_(options), refs_(refs), mentions_(refs.size()) {}

  void run(std::vector<ProvisionChain>& chains) {
    find_abbreviated(chains);
    // Of a large text room for all at once: a vector that doubles holds its records twice.
    if (chains.size() > kManyChains) refs_.reserve(mentions_ + chains.size());
    for (const ProvisionChain& chain : chains)
      has_headings_ |= is_heading(chain) && chain.parts[0].unit == ProvisionUnit::article;
    size_t next = 0;  // the first mention behind the chain
    for (ProvisionChain& chain : chains) {
      while (next < mentions_ && refs_[next].span.begin < chain.span.end) ++next;
      if (next > 0 && refs_[next - 1].span.overlaps(chain.span)) continue;  // inside a name, a number
      int parent = -1;
      const bool behind = next > 0 && stands_behind(refs_[next - 1], chain);
      const bool before = next < mentions_ && leads_to(chain, refs_[next]);
      // TT 13/2025/TT-BYT Đ1 k3, CV 365: an abbreviation goes with the document before it.
      if (before && !(behind && chain.abbreviated)) {
        parent = static_cast<int>(next);
      } else if (behind) {
        parent = static_cast<int>(next - 1);
      }
      if (chain.abbreviated ? parent < 0 : !is_reference(chain, parent)) continue;
      add(chain, parent, next);
    }
  }

 private:
  // Đ6 behind a mention, with or without a bracket, or before it.
  void find_abbreviated(std::vector<ProvisionChain>& chains) const {
    const std::string_view view = c_.view();
    const AbbreviationReader reader(c_);
    const size_t known = chains.size();
    for (const DocRef& mention : refs_) {
      uint32_t at = mention.full_span.end;
      while (at < view.size() && (view[at] == ' ' || view[at] == '(' || view[at] == ',')) ++at;
      if (at > mention.full_span.end && may_be_letter(at)) {
        ProvisionChain chain;
        if (reader.read(c_.prepared().token_at(at), chain) && chain.span.begin == at)
          chains.push_back(std::move(chain));
      }
      at = mention.span.begin;
      if (at < 2 || view[at - 1] != ' ' || view[at - 2] < '0' || view[at - 2] > '9') continue;
      uint32_t first = c_.prepared().token_at(at);
      while (first >= 2 && c_.digits(first - 1) && c_.touches(first - 1) && may_be_letter(c_.begin(first - 2)))
        first -= 2;
      ProvisionChain chain;
      if (first < c_.count() && c_.begin(first) < at && reader.read(first, chain)) chains.push_back(std::move(chain));
    }
    if (chains.size() == known) return;
    std::sort(chains.begin(), chains.end(),
              [](const ProvisionChain& a, const ProvisionChain& b) { return a.span.begin < b.span.begin; });
    const auto same = std::unique(chains.begin(), chains.end(), [](const ProvisionChain& a, const ProvisionChain& b) {
      return b.span.begin < a.span.end;
    });
    chains.erase(same, chains.end());
  }
  bool may_be_letter(uint32_t at) const {
    const std::string_view rest = c_.view().substr(at, 2);
    return rest.starts_with('k') || rest.starts_with('K') || rest.starts_with('D') || rest == "Đ" || rest == "đ";
  }

  // `^Điều 5. Phạm vi`, `^Chương II`: parts of the text itself.
  bool is_heading(const ProvisionChain& chain) const {
    if (chain.self || chain.abbreviated || chain.parts.size() != 1 || !chain.capital) return false;
    const ProvisionUnit unit = chain.parts[0].unit;
    if (unit == ProvisionUnit::clause || unit == ProvisionUnit::point || unit == ProvisionUnit::item) return false;
    const Line& line = c_.prepared().lines()[chain.line];
    if (line.first_token != chain.first_token) return false;
    if (chain.end_token >= line.last_token) return true;
    const Gap gap = c_.gap_kind(chain.end_token);
    return gap == Gap::dot || gap == Gap::colon;
  }

  // Only small words and signs between the chain and the document: `của`, `các`, ` - `.
  bool leads_to(const ProvisionChain& chain, const DocRef& mention) const {
    const uint32_t from = chain.span.end, to = mention.span.begin;
    if (to - from > 48 || from == to) return false;
    uint32_t lines = 0, commas = 0, words = 0;
    for (uint32_t i = from; i < to; ++i) {
      const char sign = c_.view()[i];
      if (sign == '.' || sign == ';' || sign == ':' || sign == '(' || sign == ')' || sign == '|') return false;
      commas += sign == ',';
      lines += sign == '\n';
    }
    for (uint32_t i = chain.end_token; c_.has(i) && c_.begin(i) < to; ++i, ++words) {
      const uint64_t key = c_[i].key;
      const bool small = c_.is(i, docnum_role::kOf) || key == kIn || key == kAt || key == kUnder ||
                         key == kUnmarkedOf || c_.text(i) == "các" || c_.text(i) == "những" || c_.text(i) == "hai";
      if (!small) return false;
    }
    return words <= 3 && lines <= 1 && commas <= 1 && !(commas == 1 && words > 0);
  }

  // `Luật Y (Điều 52)`, `TT 13/2025/TT-BYT Đ1 k3`
  bool stands_behind(const DocRef& mention, const ProvisionChain& chain) const {
    const uint32_t from = std::max(mention.full_span.end, mention.span.end), to = chain.span.begin;
    if (to <= from || to - from > 24) return false;
    bool bracket = false;
    for (uint32_t i = from; i < to; ++i) {
      const char sign = c_.view()[i];
      if (sign == '(') {
        bracket = true;
      } else if (sign != ' ' && !(chain.abbreviated && sign == ',') && !bracket) {
        return false;
      }
    }
    if (chain.abbreviated) return true;
    uint32_t words = 0;
    for (uint32_t i = c_.prepared().token_at(from); i < chain.first_token; ++i, ++words) {
      if (!c_.is(i, docnum_role::kLead)) return false;
    }
    return bracket && words <= 1;
  }

  bool has(const ProvisionChain& chain, ProvisionUnit unit) const {
    return std::any_of(chain.parts.begin(), chain.parts.end(),
                       [unit](const ProvisionPart& part) { return part.unit == unit; });
  }

  // The word before the chain leads to a provision: tại, theo, của, quy định.
  bool is_led(const ProvisionChain& chain) const {
    if (chain.first_token == 0) return false;
    const Gap gap = c_.gap_kind(chain.first_token);
    if (gap == Gap::other && c_.gap(chain.first_token).ends_with('(')) return true;
    return gap == Gap::blank && c_.is(chain.first_token - 1, docnum_role::kLead);
  }

  // (Điều 9 Luật số …, nội dung tại điều này bị bãi bỏ …): the line is a source note.
  bool stands_in_note(const ProvisionChain& chain) const {
    const std::string_view line = slice(c_.view(), c_.prepared().lines()[chain.line].span);
    return line.starts_with("(Điều ") || line.starts_with("((Điều ");
  }

  bool is_reference(const ProvisionChain& chain, int parent) const {
    if (is_heading(chain)) return parent >= 0 ? false : options_.headings;
    if (parent >= 0) return true;
    if (chain.self) {
      if (!chain.parts.empty()) return true;  // khoản 2 Điều này
      if (!chain.capital) {
        // quy định tại điều này; điều này alone means "this"
        return is_led(chain) && chain.first_token >= 2 &&
               (c_.text(chain.first_token - 2) == "định" || stands_in_note(chain));
      }
      return has_headings_ || is_led(chain);
    }
    if (!has(chain, ProvisionUnit::article)) return false;
    return chain.capital || is_led(chain) || has(chain, ProvisionUnit::clause) || has(chain, ProvisionUnit::point);
  }

  void add(ProvisionChain& chain, int parent, size_t next) {
    DocRef& ref = refs_.emplace_back();
    ref.kind = DocRefKind::provision;
    ref.span = ref.full_span = chain.span;
    ref.provision = std::move(chain.parts);
    ref.self = chain.self;
    ref.parent = parent;
    if (parent >= 0) {
      DocRef& mention = refs_[static_cast<size_t>(parent)];
      if (static_cast<size_t>(parent) == next) {
        mention.full_span.begin = std::min(mention.full_span.begin, chain.span.begin);
      } else {
        mention.full_span.end = std::max(mention.full_span.end, mention.full_span.end);
      }
    }
  }

  const DocnumCursor c_;
  const DocnumOptions& options_;
  std::vector<DocRef>& refs_;  // the mentions, and behind them the provisions
  const size_t mentions_;
  bool has_headings_ = false;
};

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

void attach_provisions(const PreparedText& text, const DocnumOptions& options, std::vector<ProvisionChain>& chains,
                       std::vector<DocRef>& refs) {
  Attacher(text, options, refs).run(chains);
}

}  // namespace vnsift
