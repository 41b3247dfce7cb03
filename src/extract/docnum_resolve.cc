#include "extract/docnum_resolve.h"

#include <algorithm>
#include <string>
#include <utility>

#include <vnsift/docnums.h>
#include <vnsift/fold.h>

#include "extract/docnum_cursor.h"
#include "extract/docnum_grammar.h"
#include "extract/docnum_groups.h"
#include "extract/docnum_links.h"
#include "extract/docnum_mention.h"
#include "extract/docnum_record.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxAliasGap = 80;    // bytes between a mention and its alias
constexpr uint32_t kParagraphsBack = 3;  // for `Nghị định này`
constexpr size_t kMaxLetterhead = 3;     // mentions among which a text says its own number

bool has_number(const DocRef& ref) { return !ref.canonical.empty(); }
bool is_document(const DocRef& ref) { return ref.kind != DocRefKind::provision && ref.kind != DocRefKind::slug; }
bool is_full(const DocRef& ref) { return is_document(ref) && ref.kind != DocRefKind::backref; }

class Resolver {
 public:
  Resolver(const PreparedText& text, ResolveBuffers& buffers, std::vector<DocRef>& refs)
      : c_(text),
        refs_(refs),
        by_key_(buffers.by_key),
        by_number_(buffers.by_number),
        by_name_(buffers.by_name),
        paragraphs_(buffers.paragraphs),
        own_types_(buffers.own_types) {
    paragraphs_.clear();
    own_types_.clear();
  }

  void run() {
    index_mentions();
    for (uint32_t i = 0; i < refs_.size(); ++i) {
      if (!is_document(refs_[i])) continue;
      if (resolve_alias(i)) continue;
      switch (refs_[i].kind) {
        case DocRefKind::number:
        case DocRefKind::license:
        case DocRefKind::standard:
          link(i, first_of_key(i));
          break;
        case DocRefKind::short_form:
          link(i, same_number(i));
          break;
        case DocRefKind::named:
          link(i, same_name(i));
          break;
        default:
          resolve_backref(i);
      }
    }
    drop_tentative(refs_);
  }

 private:
  uint64_t number_hash(const DocRef& ref) const {
    std::string_view number = ref.number;
    while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
    return hash_text(number, hash_text(ref.type, 1));
  }

  // Numbers are looked up for short mentions only, names for named ones.
  void index_mentions() {
    if (refs_.size() == 1) {  // nothing to be found
      for (MentionGroups* groups : {&by_key_, &by_number_, &by_name_}) groups->reserve(0);
      return;
    }
    bool has_short = false, has_named = false;
    for (const DocRef& ref : refs_) {
      has_short |= ref.kind == DocRefKind::short_form;
      has_named |= ref.kind == DocRefKind::named;
    }
    by_key_.reserve(refs_.size());
    by_number_.reserve(has_short ? refs_.size() : 0);
    by_name_.reserve(has_named ? refs_.size() : 0);
    for (uint32_t i = 0; i < refs_.size(); ++i) {
      const DocRef& ref = refs_[i];
      if (!is_full(ref)) continue;
      if (has_number(ref) && !ref.number.empty()) by_key_.add(i, hash_text(ref.key, 0));
      if (has_short && !ref.number.empty()) by_number_.add(i, number_hash(ref));
      // Folding a name costs 2 us.
      if (has_named && !ref.name.empty())
        by_name_.add(i, hash_text(fold_text(ref.name, Fold::base), hash_text(ref.type, 2)));
    }
  }

  // The first mention before `i` with what it is found under.
  template <typename Fits>
  static int first_before(const MentionGroups& groups, uint32_t i, Fits fits) {
    for (uint32_t at = groups.first(i); at < i; at = groups.behind(at)) {
      if (fits(at)) return static_cast<int>(at);
    }
    return -1;
  }
  // The nearest before `i`, else the nearest behind it.
  template <typename Fits>
  static int nearest(const MentionGroups& groups, uint32_t i, Fits fits) {
    uint32_t tried = 0;
    for (uint32_t at = groups.before(i); at != MentionGroups::kNone && tried < kMaxTried; at = groups.before(at)) {
      if (fits(at)) return static_cast<int>(at);
      ++tried;
    }
    tried = 1;
    for (uint32_t at = groups.behind(i); at != MentionGroups::kNone && tried < kMaxTried; at = groups.behind(at)) {
      if (fits(at)) return static_cast<int>(at);
      ++tried;
    }
    return -1;
  }
  static constexpr uint32_t kMaxTried = 64;

  static bool years_agree(const DocRef& a, const DocRef& b) { return a.year == 0 || b.year == 0 || a.year == b.year; }
  static bool dates_agree(const DocRef& a, const DocRef& b) {
    return a.date.size() != 10 || b.date.size() != 10 || a.date == b.date;
  }

  // The first mention of the same number, if there is one before `i`.
  int first_of_key(uint32_t i) const {
    if (!by_key_.has(i)) return -1;
    const DocRef& ref = refs_[i];
    const auto same = [&](uint32_t j) {
      return refs_[j].key == ref.key && dates_agree(refs_[j], ref) &&
             dates_agree(refs_[static_cast<size_t>(root_of(static_cast<int>(j)))], ref);
    };
    uint32_t tried = 0;
    const int first = first_before(by_key_, i, [&](uint32_t j) { return ++tried > kMaxTried || same(j); });
    return first >= 0 && same(static_cast<uint32_t>(first)) ? first : -1;
  }

  int same_number(uint32_t i) const {
    if (!by_number_.has(i)) return -1;
    const DocRef& ref = refs_[i];
    const auto same = [&](uint32_t j) {
      return refs_[j].type == ref.type && years_agree(refs_[j], ref) && dates_agree(refs_[j], ref);
    };
    const int numbered = nearest(by_number_, i, [&](uint32_t j) { return has_number(refs_[j]) && same(j); });
    // None is given in full: the first one stands for them all.
    return numbered >= 0 ? numbered : first_before(by_number_, i, same);
  }

  int same_name(uint32_t i) const {
    if (!by_name_.has(i)) return -1;
    const DocRef& ref = refs_[i];
    const auto same = [&](uint32_t j) { return refs_[j].type == ref.type && years_agree(refs_[j], ref); };
    const int numbered = nearest(by_name_, i, [&](uint32_t j) { return has_number(refs_[j]) && same(j); });
    return numbered >= 0 ? numbered : first_before(by_name_, i, same);
  }

  // `(sau đây gọi tắt là X)`, `(viết tắt là X)`, `(Quyết định 27)` directly behind a mention.
  bool resolve_alias(size_t i) {
    if (i == 0) return false;
    size_t before = i - 1;
    while (before > 0 && !is_document(refs_[before])) --before;
    const DocRef& named = refs_[before];
    DocRef& alias = refs_[i];
    if (!is_full(named) || alias.kind == DocRefKind::backref) return false;
    const uint32_t from = std::max(named.full_span.end, named.span.end), to = alias.span.begin;
    if (to <= from || to - from > kMaxAliasGap) return false;
    const std::string_view between = c_.view().substr(from, to - from);
    const size_t bracket = between.find_first_not_of(' ');
    if (bracket == std::string_view::npos || between[bracket] != '(' ||
        between.find_first_of(".;)", bracket + 1) != std::string_view::npos)
      return false;
    uint32_t words = 0;
    for (uint32_t token = c_.prepared().token_at(from); c_.has(token) && c_.begin(token) < to; ++token, ++words) {
      static constexpr std::array<uint64_t, 12> kCalled = {
          constant_key("sau"),   constant_key("đây"), constant_key("gọi"),  constant_key("tắt"),
          constant_key("chung"), constant_key("là"),  constant_key("viết"), constant_key("được"),
          constant_key("dưới"),  constant_key("này"), constant_key("nay"),  constant_key("hoặc")};
      if (std::find(kCalled.begin(), kCalled.end(), c_[token].key) == kCalled.end()) return false;
    }
    if (words == 0) {
      // A bare bracket: the same document in short, and nothing else in it.
      const bool short_form = alias.kind == DocRefKind::short_form && alias.type == named.type;
      if (!short_form || !c_.view().substr(alias.span.end).starts_with(')')) return false;
      if (number_hash(alias) != number_hash(named)) return false;
    }
    link(i, static_cast<int>(before));
    alias.flags |= docref_flag::kAlias;
    return true;
  }

  // Follows a mention in short to the one that says in full what is meant.
  int root_of(int at) const {
    for (int steps = 0; steps < 8 && at >= 0; ++steps) {
      const DocRef& ref = refs_[static_cast<size_t>(at)];
      if (ref.antecedent < 0 || (has_number(ref) && ref.antecedent > at)) break;
      at = ref.antecedent;
    }
    return at;
  }

  void link(size_t i, int antecedent) {
    if (antecedent < 0) return;
    DocRef& ref = refs_[i];
    ref.antecedent = antecedent;
    ref.flags &= ~kTentative;
    const int root = root_of(antecedent);
    if (root >= 0) ref.resolved = refs_[static_cast<size_t>(root)].canonical;
  }

  // --- back references

  uint32_t paragraph_of(const DocRef& ref) {
    if (paragraphs_.empty()) paragraphs_ = c_.prepared().paragraphs();
    const uint32_t line = c_.prepared().line_at(ref.span.begin);
    const auto behind = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), line,
                                         [](uint32_t at, const PreparedText::LineRange& p) { return at < p.first; });
    return static_cast<uint32_t>(behind - paragraphs_.begin());
  }

  // Quyết định này, not `quyết định này` nor `Quyết định nói trên`.
  bool names_itself(const DocRef& ref) const {
    const uint32_t first = c_.prepared().token_at(ref.span.begin),
                   behind = c_.prepared().token_at(ref.type_surface.end);
    return c_.has(behind) && c_.is(behind, docnum_role::kThis) && c_.upper(first);
  }

  void resolve_backref(size_t i) {
    DocRef& ref = refs_[i];
    const bool is_own = std::find(own_types_.begin(), own_types_.end(), ref.type) != own_types_.end();
    const bool above = (ref.flags & kTentative) != 0;
    if (!is_own) {
      for (size_t j = i; j-- > 0 && i - j < kMaxBack;) {
        const DocRef& earlier = refs_[j];
        if (!is_full(earlier) || earlier.type != ref.type || (earlier.flags & kTentative) != 0) continue;
        if (paragraph_of(ref) - paragraph_of(earlier) > kParagraphsBack) break;
        link(i, root_of(static_cast<int>(j)));
        return;
      }
    }
    // A common noun, unless it has an antecedent; with its capital in a text of that type it is the text itself.
    if (above && !(is_own && names_itself(ref))) return;
    ref.flags &= ~kTentative;
    if (!is_own) own_types_.push_back(ref.type);
    ref.self = true;
    link(i, own_docnum(c_.prepared(), refs_, ref.type));
  }
  static constexpr size_t kMaxBack = 256;

  const DocnumCursor c_;
  std::vector<DocRef>& refs_;
  MentionGroups &by_key_, &by_number_, &by_name_;
  std::vector<PreparedText::LineRange>& paragraphs_;
  std::vector<std::string_view>& own_types_;  // the types of the text itself
};

}  // namespace

int own_docnum(const PreparedText& text, const std::vector<DocRef>& refs, std::string_view type) {
  for (size_t i = 0; i < refs.size() && i < kMaxLetterhead; ++i) {
    const DocRef& ref = refs[i];
    if (ref.kind != DocRefKind::number || (!type.empty() && ref.type != type)) continue;
    const Line& line = text.lines()[text.line_at(ref.span.begin)];
    const bool letterhead = line.span.begin == ref.span.begin && ref.type_surface.empty() && ref.number_word;
    const bool header = !ref.type_surface.empty() && !ref.span.contains(ref.type_surface);
    if (letterhead || header) return static_cast<int>(i);
  }
  return -1;
}

std::string docnum_target(const DocRef& ref) {
  if (ref.self || ref.kind == DocRefKind::provision) return {};
  if (!ref.key.empty()) return ref.key;
  if (!ref.resolved.empty()) return key_of(ref.resolved);
  if (ref.kind == DocRefKind::backref) return {};
  std::string name(ref.type);
  name += ' ';
  name += ref.name.empty() ? ref.number : ref.name;
  if (ref.year != 0) name += ' ' + std::to_string(ref.year);
  return key_of(name);
}

void resolve_docnums(const PreparedText& text, ResolveBuffers& buffers, std::vector<DocRef>& refs) {
  Resolver(text, buffers, refs).run();
}

void resolve_docnums(const PreparedText& text, std::vector<DocRef>& refs) {
  ResolveBuffers buffers;
  resolve_docnums(text, buffers, refs);
}

}  // namespace vnsift
