#include "extract/docnum_attach.h"

#include <algorithm>
#include <utility>

#include "extract/docnum_links.h"
#include "extract/docnum_words.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint64_t kIn = constant_key("trong"), kAt = constant_key("tại"), kUnder = constant_key("thuộc"),
                   kUnmarkedOf = constant_key("cua");

// `Đ6, k4`: abbreviations, only beside a document.
class AbbreviationReader {
 public:
  explicit AbbreviationReader(const DocnumCursor& c) : c_(c) {}

  bool read(uint32_t first, ProvisionChain& chain) const {
    uint32_t i = first;
    while (c_.has(i) && chain.parts.size() < ProvisionChain::kMaxParts) {
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
  Attacher(const PreparedText& text, const DocnumOptions& options, std::vector<uint32_t>& places,
           std::vector<DocRef>& refs)
      : c_(text), options_(options), refs_(refs), mentions_(refs.size()), places_(places) {
    places_.clear();
  }

  void run(std::vector<ProvisionChain>& chains) {
    find_abbreviated(chains);
    for (const ProvisionChain& chain : chains)
      has_headings_ |= is_heading(chain) && chain.parts[0].unit == ProvisionUnit::article;
    choose(chains);
    add(chains);
  }

 private:
  // Which chains are references, and of what.
  void choose(std::vector<ProvisionChain>& chains) {
    uint32_t next = 0;  // the first mention behind the chain
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
      chain.parent = parent;
      chain.next_mention = next;
      if (parent == static_cast<int>(next))
        refs_[next].full_span.begin = std::min(refs_[next].full_span.begin, chain.span.begin);
      places_.push_back(next);
    }
  }

  // The records, each in its place.
  void add(std::vector<ProvisionChain>& chains) {
    open_places(refs_, places_);
    size_t added = 0;
    for (ProvisionChain& chain : chains) {
      if (chain.next_mention == ProvisionChain::kNoReference) continue;
      DocRef& ref = refs_[chain.next_mention + added];
      ref.kind = DocRefKind::provision;
      ref.span = ref.full_span = chain.span;
      ref.provision = std::move(chain.parts);
      ref.self = chain.self;
      if (chain.parent >= 0) ref.parent = place_of(static_cast<uint32_t>(chain.parent));
      ++added;
    }
  }

  // Of a mention, when the records stand between them.
  int place_of(uint32_t mention) const {
    const auto before = std::upper_bound(places_.begin(), places_.end(), mention) - places_.begin();
    return static_cast<int>(mention + static_cast<uint32_t>(before));
  }

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

  // `Luật Y (Điều 52)`, `Luật Y, Điều 52`, `TT 13/2025/TT-BYT Đ1 k3`
  bool stands_behind(const DocRef& mention, const ProvisionChain& chain) const {
    const uint32_t from = std::max(mention.full_span.end, mention.span.end), to = chain.span.begin;
    if (to <= from || to - from > 24) return false;
    const std::string_view between = c_.view().substr(from, to - from);
    if ((between == ", " || between == " ") && !chain.self && has(chain, ProvisionUnit::article)) return true;
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

  const DocnumCursor c_;
  const DocnumOptions& options_;
  std::vector<DocRef>& refs_;
  const size_t mentions_;          // before provisions stand between them
  std::vector<uint32_t>& places_;  // of each provision: the mention that it is put before
  bool has_headings_ = false;
};

}  // namespace

void attach_provisions(const PreparedText& text, const DocnumOptions& options, std::vector<ProvisionChain>& chains,
                       std::vector<uint32_t>& places, std::vector<DocRef>& refs) {
  Attacher(text, options, places, refs).run(chains);
}

}  // namespace vnsift
