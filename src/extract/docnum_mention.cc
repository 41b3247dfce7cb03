#include "extract/docnum_mention.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/docnum_candidates.h"
#include "extract/docnum_codes.h"
#include "extract/docnum_context.h"
#include "extract/docnum_cursor.h"
#include "extract/docnum_date.h"
#include "extract/docnum_named.h"
#include "extract/docnum_record.h"
#include "extract/docnum_short.h"
#include "extract/docnum_words.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

using lexicon::ShortForm;

constexpr uint32_t kMaxListMembers = 64;
constexpr uint32_t kMinPlainWords = 5;  // words of a line that tell that it has no diacritics
constexpr uint64_t kUnmarkedThis = constant_key("nay"), kOn = constant_key("trên"), kSaid = constant_key("nói"),
                   kStated = constant_key("nêu");

// The tables whose phrases may begin a mention.
constexpr uint32_t bit_of(PhraseTable table) { return 1u << static_cast<uint32_t>(table); }
constexpr uint32_t kAnchors = bit_of(PhraseTable::document_types) | bit_of(PhraseTable::provision_units) |
                              bit_of(PhraseTable::law_names) | bit_of(PhraseTable::document_type_codes) |
                              bit_of(PhraseTable::law_abbreviations);

class MentionFinder {
 public:
  MentionFinder(const PreparedText& text, const DocnumOptions& options, std::vector<DocRef>& refs,
                std::vector<ProvisionChain>& chains)
      : c_(text), options_(options), refs_(refs), numbers_(refs.size()), chains_(chains) {}

  void run(const LineFilter* filter) {
    constexpr size_t kBatch = 256;
    std::array<uint32_t, kBatch> found;
    const std::vector<Line>& lines = c_.prepared().lines();
    const std::vector<PhraseHit>& hits = c_.prepared().phrases();
    const KeptRange kept = kept_range(c_.prepared(), filter);
    line_ = kept.first_line;
    const auto hit_at = [&](size_t token) {
      return static_cast<size_t>(c_.prepared().first_phrase(static_cast<uint32_t>(token)) - hits.data());
    };
    const size_t last = filter == nullptr ? hits.size() : hit_at(kept.end);
    for (size_t begin = filter == nullptr ? 0 : hit_at(kept.begin); begin < last; begin += kBatch) {
      const size_t end = std::min(begin + kBatch, last);
      size_t count = 0;
      for (size_t i = begin; i < end; ++i) {
        found[count] = static_cast<uint32_t>(i);
        count += kAnchors >> static_cast<uint32_t>(hits[i].table) & 1;
      }
      for (size_t i = 0; i < count; ++i) {
        const PhraseHit& hit = hits[found[i]];
        const uint32_t first = hit.first_token;
        const bool provision = hit.table == PhraseTable::provision_units;
        if (first < (provision ? next_chain_ : next_) || !may_be_mention(hit)) continue;
        while (line_ < lines.size() && lines[line_].last_token <= first) {
          ++line_;
          plain_known_ = false;
        }
        if (filter != nullptr && (line_ >= filter->size() || (*filter)[line_] == 0)) continue;
        if (provision) {
          read_chain(hit);
        } else {
          read_document(hit);
        }
      }
    }
  }

 private:
  // What nearly every phrase fails (quy định, báo cáo, điểm): a number, a value or a pointing word behind it. Types
  // that may have a name need nothing.
  bool may_be_mention(const PhraseHit& hit) const {
    const uint32_t at = hit.first_token + hit.tokens;
    switch (hit.table) {
      case PhraseTable::provision_units:
        return may_begin_provision(c_, at);
      case PhraseTable::document_types:
        if (type_is_named(hit.row)) return true;
        [[fallthrough]];
      case PhraseTable::document_type_codes: {
        if (!c_.has(at)) return false;
        if (c_.digits(at)) return true;
        const uint64_t key = c_[at].key;
        return key == kOn || key == kSaid || key == kStated ||
               c_.is(at, docnum_role::kNumber | docnum_role::kThis | docnum_role::kAbove);
      }
      default:
        return true;
    }
  }

  void read_chain(const PhraseHit& hit) {
    if (hit.unaccented && !is_plain_line()) return;
    ProvisionChain& chain = chains_.emplace_back();
    if (!read_provision(c_, &hit, chain)) return chains_.pop_back();
    next_chain_ = chain.end_token;
    chain.line = static_cast<uint32_t>(line_);
  }

  void read_document(const PhraseHit& hit) {
    const uint32_t first = hit.first_token;
    const uint32_t begin = c_.begin(first);
    while (number_ < numbers_ && refs_[number_].span.end <= begin) ++number_;
    limit_ = number_ < numbers_ ? refs_[number_].span.begin : UINT32_MAX;
    if (begin >= limit_) return;
    if (hit.unaccented && !is_plain_line()) return;
    if (!is_own_type_word(c_.prepared().tokens(), first) || is_draft(first)) return;
    switch (hit.table) {
      case PhraseTable::law_names:
      case PhraseTable::law_abbreviations:
        return read_law(hit);
      case PhraseTable::document_type_codes:
        if (is_type_abbreviation(c_.prepared(), first)) read_abbreviation(hit);
        return;
      default:
        return read_type(hit);
    }
  }

  // The line has no Vietnamese letter in five words or more.
  bool is_plain_line() {
    if (options_.unaccented) return true;
    if (plain_known_) return plain_;
    plain_known_ = true;
    const std::vector<Line>& lines = c_.prepared().lines();
    uint32_t words = 0;
    plain_ = false;
    for (uint32_t i = lines[line_].first_token; i < lines[line_].last_token; ++i) {
      if (c_.shape(i, token_shape::kMarked)) return false;
      words += c_.shape(i, token_shape::kDigits) ? 0 : 1;
    }
    plain_ = words >= kMinPlainWords;
    return plain_;
  }

  // dự thảo Luật, dự án Luật
  bool is_draft(uint32_t first) const {
    return first >= 2 && c_.blank_before(first) && c_.word(first - 2).tokens == 2 &&
           c_.is(first - 2, docnum_role::kDraft);
  }

  void read_law(const PhraseHit& hit) {
    const NameReading reading = read_law_phrase(c_, hit);
    if (reading.end_token != 0)
      add_named(law_type(hit.row), hit.first_token, hit.first_token + (type_slug(law_type(hit.row)) == "luat" ? 1 : 2),
                reading, hit.unaccented);
  }

  void read_type(const PhraseHit& hit) {
    const uint32_t first = hit.first_token;
    // luật sửa đổi, bổ sung is a name of the type, and the beginning of the law's.
    const bool law = hit.tokens > 1 && type_slug(hit.row) == "luat";
    const uint32_t at = law ? first + 1 : first + hit.tokens;
    if (!c_.has(at)) return;
    if (read_backref(hit, at) || read_short(hit, at)) return;
    const NameReading reading = read_name(c_, hit.row, first, at);
    if (reading.end_token != 0) add_named(hit.row, first, at, reading, hit.unaccented);
  }

  void read_abbreviation(const PhraseHit& hit) {
    const uint32_t at = hit.first_token + hit.tokens;
    if (!c_.has(at)) return;
    const bool common = is_one_of(type_slug(hit.row), {"nghi_dinh", "nghi_quyet", "quyet_dinh", "thong_tu_lien_tich"});
    if (common && read_backref(hit, at)) return;
    read_short(hit, at);
  }

  // --- short

  bool read_short(const PhraseHit& hit, uint32_t at) {
    const int type = hit.row;
    const bool abbreviation = hit.table == PhraseTable::document_type_codes;
    if (type_short_form(type) == ShortForm::no) return false;
    const ShortNumber number = read_short_number(c_, at);
    if (number.end_token == 0 || number.end > limit_) return false;
    const bool glued = c_.touches(at);
    if (glued ? !may_touch_number(hit, number) : !c_.soft(at)) return false;
    if (is_quantity(c_, number)) return false;
    const uint32_t first = hit.first_token;
    const bool lower = !c_.upper(first);
    const bool plain = is_plain_line();  // its small words are in no table
    uint32_t flags = (hit.unaccented ? docref_flag::kNoDiacritics : 0) | (glued ? docref_flag::kGlued : 0);
    if (c_.gap_kind(at) == Gap::line) {
      if (!goes_over_line_end(first, at, number)) return false;
      flags |= docref_flag::kLineBreak;
    }
    if (c_.all_caps(first) && !abbreviation && !number.number_word && is_list_head(number)) return false;
    if (!number.number_word && number.year == 0) {
      if (abbreviation) {
        if (!stands_before_bare_number(type) || looks_like_year(c_, number)) return false;
        if (type_short_form(type) == ShortForm::guarded && !plain && !goes_on_as_mention(c_, number.end_token))
          return false;
      } else if (is_one_of(type_slug(type), {"luat", "bo_luat", "phap_lenh", "van_ban", "van_ban_hop_nhat"})) {
        return false;
      } else if (type_short_form(type) == ShortForm::guarded) {
        if (lower && !is_pointed_at(number.end_token)) {
          if (!plain && !goes_on_as_mention(c_, number.end_token)) return false;
          flags |= kTentative;  // the same type and number earlier in the text
        }
        // A capital inside a sentence is that of a name: nói Quyết định 22 hỗ trợ kịp thời.
        const bool is_name =
            !lower && !c_.all_caps(first) && number.end - number.begin >= 2 && !begins_sentence(c_, first);
        if (!lower && !plain && !is_name && !goes_on_as_mention(c_, number.end_token)) return false;
        if (looks_like_year(c_, number) && begins_sentence(c_, first)) return false;
      }
    } else if (!number.number_word) {
      // kế hoạch 5 năm 2020; Kế hoạch 5 năm 2020
      const bool is_count =
          lower && !abbreviation && type_short_form(type) == ShortForm::guarded && type_slug(type) != "quyet_dinh";
      const bool is_term = type_slug(type) == "ke_hoach" && c_.text(number.end_token - 2) == "năm";
      if (is_count || is_term) return false;
    }
    const size_t head = refs_.size();
    add_short(type, ViewSpan{c_.begin(first), number.end}, number, lower, flags);
    DocRef& ref = refs_.back();
    ref.type_surface = {c_.begin(first), c_.end(at - 1)};
    read_members(type, head, number, lower, flags);
    return true;
  }

  // NĐ, NQ, TT, QĐ, CT, CV, KH; others only before `số` or a year.
  static bool stands_before_bare_number(int type) {
    return is_one_of(type_slug(type), {"nghi_dinh", "nghi_quyet", "thong_tu", "quyet_dinh", "chi_thi", "cong_van",
                                       "ke_hoach", "thong_tu_lien_tich"});
  }

  // NĐ15/2020, TT22/2021; without a year NĐ100 and NQ68 alone: TT1, CT2, QD3 may be anything.
  bool may_touch_number(const PhraseHit& hit, const ShortNumber& number) const {
    if (hit.table != PhraseTable::document_type_codes || hit.unaccented || !c_.all_caps(hit.first_token)) return false;
    return number.year != 0 || is_one_of(type_slug(hit.row), {"nghi_dinh", "nghi_quyet"});
  }

  bool is_pointed_at(uint32_t at) const {
    return c_.blank_before(at) && (c_.is(at, docnum_role::kThis) || pointing_end(at) != 0);
  }

  // NGHỊ QUYẾT / 1. …: the type is a heading, the number an item's.
  bool is_list_head(const ShortNumber& number) const {
    const std::string_view view = c_.view();
    return number.end < view.size() && (view[number.end] == '.' || view[number.end] == ')');
  }
  bool goes_over_line_end(uint32_t first, uint32_t at, const ShortNumber& number) const {
    const std::vector<Line>& lines = c_.prepared().lines();
    const bool whole_line = lines[line_].first_token == first && lines[line_].last_token == at;
    return !whole_line && !is_list_head(number);
  }

  void add_short(int type, ViewSpan span, const ShortNumber& number, bool lower, uint32_t flags) {
    DocRef& ref = refs_.emplace_back();
    ref.kind = DocRefKind::short_form;
    ref.span = ref.full_span = span;
    ref.type = type_slug(type);
    ref.doc_class = class_of_type(type);
    ref.number.assign(slice(c_.view(), number.number));
    ref.year = number.year;
    ref.flags = flags;
    ref.confidence = lower ? 0.8 : 0.9;
    next_ = number.end_token;
  }

  // `, 59, 66 và 68`; date and issuer behind the list belong to its last member.
  void read_members(int type, size_t head, const ShortNumber& first, bool lower, uint32_t flags) {
    ShortNumber last = first;
    for (uint32_t members = 1; members < kMaxListMembers; ++members) {
      uint32_t i = last.end_token;
      while (c_.is(i, docnum_role::kJoin) && i < last.end_token + 2) ++i;
      if (i > last.end_token && c_.has(i) && c_.text(i) == "với") ++i;
      if (!c_.has(i)) break;
      const ShortNumber member = read_short_number(c_, i);
      if (member.end_token == 0 || member.end > limit_ || !is_list_gap(c_, last.end, member.begin)) break;
      if ((member.year != 0) != (first.year != 0) || looks_like_year(c_, member) || is_quantity(c_, member)) break;
      add_short(type, {member.begin, member.end}, member, lower, flags);
      refs_.back().inherited = true;
      refs_.back().type_from = static_cast<int>(head);
      last = member;
    }
    read_behind(refs_.back(), last.end_token);
  }

  // Date and issuer.
  void read_behind(DocRef& ref, uint32_t at) const {
    const RightContext right = read_right(c_.prepared(), at, ref.span.end, 0, false, false, UINT32_MAX);
    if (right.end > limit_ || is_claimed(ref, right.end)) return;
    ref.date = right.date;
    ref.issuer = one_line(slice(c_.view(), right.issuer));
    ref.full_span.end = std::max(right.end, ref.span.end);
    if (right.truncated) ref.flags |= docref_flag::kTruncated;
  }

  // A mention inside the title of a numbered one: what ends the whole is the number's date and issuer.
  bool is_claimed(const DocRef& ref, uint32_t end) const {
    if (end <= ref.span.end) return false;
    for (size_t back = number_; back > 0 && number_ - back < 3;) {
      const DocRef& number = refs_[--back];
      if (number.full_span.end > ref.span.begin) return end >= number.full_span.end || end + 4 > number.full_span.end;
    }
    return false;
  }

  // --- backref

  // The token behind `nói trên`, `nêu trên`, `trên` (before a sign), 0 without.
  uint32_t pointing_end(uint32_t at) const {
    if (!c_.has(at) || c_.gap_kind(at) != Gap::blank) return 0;
    uint32_t i = at;
    if (c_[i].key == kSaid || c_[i].key == kStated) ++i;
    if (c_.word(at).tokens == 2 && c_.is(at, docnum_role::kAbove)) i = at + 2;  // đã nêu
    if (!c_.has(i) || c_[i].key != kOn || !c_.blank_before(i)) return 0;
    if (i == at && c_.has(i + 1) && c_.gap_kind(i + 1) == Gap::blank) return 0;  // quyết định trên cơ sở
    return i + 1;
  }

  bool read_backref(const PhraseHit& hit, uint32_t at) {
    if (c_.gap_kind(at) != Gap::blank && !(c_.gap_kind(at) == Gap::line && c_.soft(at))) return false;
    uint32_t end_token = 0;
    bool above = false;
    if (c_.is(at, docnum_role::kThis) && (c_[at].key != kUnmarkedThis || hit.unaccented)) {
      end_token = at + 1;
    } else if ((end_token = pointing_end(at)) != 0) {
      above = true;
    } else {
      return false;
    }
    const uint32_t first = hit.first_token;
    const int type = hit.row;
    if (c_.end(end_token - 1) > limit_) return false;
    DocRef& ref = refs_.emplace_back();
    ref.kind = DocRefKind::backref;
    ref.span = ref.full_span = {c_.begin(first), c_.end(end_token - 1)};
    ref.type = type_slug(type);
    ref.type_surface = {c_.begin(first), c_.end(at - 1)};
    ref.doc_class = class_of_type(type);
    if (hit.unaccented) ref.flags |= docref_flag::kNoDiacritics;
    if (above || is_common_noun(type, first, end_token)) ref.flags |= kTentative;
    next_ = end_token;
    return true;
  }

  // `kế hoạch này`, `Chương trình này` at the head of a sentence: a document only if one was spoken of.
  bool is_common_noun(int type, uint32_t first, uint32_t end_token) const {
    const std::string_view slug = type_slug(type), group = type_group(type);
    if (group == "law" || type_short_form(type) == ShortForm::strong || group == "treaty") {
      return slug == "lenh" || (group == "treaty" && !c_.upper(first));
    }
    if (!c_.upper(first) || is_one_of(slug, {"du_an", "van_ban"})) return true;
    if (!begins_sentence(c_, first)) return false;
    if (is_one_of(slug, {"bao_cao", "hop_dong", "giay_phep", "giay_chung_nhan", "bien_ban", "chuong_trinh", "phuong_an",
                         "giay_moi", "thong_bao", "to_trinh", "kien_nghi"}))
      return true;
    // Quyết định này có hiệu lực, Quy chế này quy định
    const uint32_t verb = c_.has(end_token) && c_.text(end_token) == "có" ? end_token + 1 : end_token;
    return !(c_.blank_before(end_token) && c_.is(verb, docnum_role::kLegal));
  }

  // --- named

  void add_named(int type, uint32_t first, uint32_t type_end, const NameReading& reading, bool unaccented) {
    if (reading.end > limit_) return;
    DocRef& ref = refs_.emplace_back();
    ref.kind = DocRefKind::named;
    ref.span = ref.full_span = {c_.begin(first), reading.end};
    ref.type = type_slug(type);
    ref.type_surface = {c_.begin(first), c_.end(std::min(type_end, reading.end_token) - 1)};
    ref.doc_class = class_of_type(type);
    ref.name = reading.full_name.empty() ? one_line(slice(c_.view(), reading.name)) : std::string(reading.full_name);
    ref.year = reading.year;
    ref.confidence = reading.fallback ? 0.8 : 1;
    if (unaccented) ref.flags |= docref_flag::kNoDiacritics;
    next_ = reading.end_token;
    read_behind(ref, reading.end_token);
  }

  const DocnumCursor c_;
  const DocnumOptions& options_;
  std::vector<DocRef>& refs_;  // the numbers, and behind them the mentions
  const size_t numbers_;
  std::vector<ProvisionChain>& chains_;
  size_t line_ = 0;
  bool plain_ = false, plain_known_ = false;
  size_t number_ = 0;        // the first number that ends behind the phrase
  uint32_t limit_ = 0;       // where it begins
  uint32_t next_ = 0;        // tokens before it belong to a mention
  uint32_t next_chain_ = 0;  // and to a chain
};

}  // namespace

void find_mentions(const PreparedText& text, const LineFilter* lines, const DocnumOptions& options,
                   std::vector<DocRef>& refs, std::vector<ProvisionChain>& chains) {
  chains.clear();
  if (!text.phrases().empty()) MentionFinder(text, options, refs, chains).run(lines);
}

}  // namespace vnsift
