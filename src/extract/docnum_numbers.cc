#include "extract/docnum_numbers.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <vnsift/fold.h>

#include "base/ascii.h"
#include "extract/docnum_candidates.h"
#include "extract/docnum_codes.h"
#include "extract/docnum_context.h"
#include "extract/docnum_date.h"
#include "extract/docnum_grammar.h"
#include "extract/docnum_letterhead.h"
#include "extract/docnum_record.h"
#include "extract/docnum_standard.h"
#include "extract/docnum_symbol.h"
#include "extract/docnum_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxListMembers = 64;
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kMaxAddress = 300;  // bytes to each side

// Types that go with a symbol of another type without a conflict.
bool goes_with(int type_word, int symbol_type) {
  if (type_word == symbol_type) return true;
  const std::string_view word = type_slug(type_word), symbol = type_slug(symbol_type), group = type_group(type_word);
  if (group == "license" || group == "contract") return true;
  if (group == "law" && is_one_of(symbol, {"luat", "lenh", "phap_lenh"})) return true;
  if (word == "quy_dinh") return symbol == "quyet_dinh";
  if (word == "quyet_dinh") return symbol == "ban_an";  // of a court, by its register: 05/2024/DS-GĐT
  if (word == "thong_tri") return symbol == "thong_tu";
  return word == "cao_trang" && symbol == "chi_thi";
}

class Finder {
 public:
  Finder(const PreparedText& text, bool alone, NumberBuffers& buffers, std::vector<DocRef>& out)
      : text_(text),
        view_(text.view()),
        tokens_(text.tokens()),
        phrases_(text),
        alone_(alone),
        out_(out),
        symbol_(buffers.symbol),
        meaning_(buffers.meaning) {}

  void run(const LineFilter* filter) {
    std::array<uint32_t, kCandidateBatch> found;
    const std::vector<Line>& lines = text_.lines();
    const KeptRange kept = kept_range(text_, filter);
    size_t line = kept.first_line;
    for (size_t begin = kept.begin; begin < kept.end; begin += kCandidateBatch) {
      const size_t count =
          collect_candidates(tokens_, begin, std::min(begin + kCandidateBatch, kept.end), found.data());
      for (size_t candidate = 0; candidate < count; ++candidate) {
        const uint32_t i = found[candidate];
        if (i < next_) continue;
        if (filter != nullptr) {
          while (line < lines.size() && lines[line].last_token <= i) ++line;
          if (line >= filter->size() || (*filter)[line] == 0) continue;
        }
        visit(i);
      }
    }
  }

 private:
  bool digits(uint32_t i) const { return (tokens_[i].shape & token_shape::kDigits) != 0; }
  std::string_view word(uint32_t i) const { return slice(view_, tokens_[i].span()); }

  // Looks closer at a candidate.
  void visit(uint32_t i) {
    if (!digits(i)) return find_placeholder(i);
    if (may_follow_standard(tokens_, i)) find_standard(i);
    if (next_ <= i && may_begin_symbol(tokens_, i)) find_symbol(i);
  }

  // The name stands before the number, with up to three bodies between them.
  void find_standard(uint32_t number) {
    uint32_t i = number;
    for (uint32_t back = 1; back <= 4 && back <= number; ++back) {
      const Token& token = tokens_[number - back];
      if ((token.shape & (token_shape::kHasLower | token_shape::kDigits)) != 0 || token.length > 7) return;
      i = number - back;
      const bool name = token.length >= 3 && (view_[token.begin] == 'T' || view_[token.begin] == 'Q');
      if (name && view_.substr(token.begin, token.length) != "TR") break;
    }
    if (i == number || i < next_) return;
    DocRef ref;
    const uint32_t next = read_standard(text_, i, ref);
    if (next <= number || inside_address(ref.span)) return;
    ref.full_span = ref.span;
    ref.confidence = confidence_of(ref.flags);
    out_.push_back(std::move(ref));
    next_ = next;
    head_ = kNone;
    last_end_ = full_end_ = out_.back().span.end;
  }

  // The symbol before what stands before it: half of all that look like one are none, whatever stands there.
  void find_symbol(uint32_t i) {
    if (is_rest_of_something(text_, i)) return;
    bool good = read_symbol(text_, i, true, symbol_);
    if (!good && !symbol_.on_trust) return;
    phrases_.move_to(i);
    LeftContext left = read_left(text_, phrases_, i, tokens_[i].begin);
    if (!left.bounded) return;
    keep_apart(left);
    const bool listed = left.type < 0 && head_ != kNone && joined(left.number_begin);
    const bool trusted = alone_ || left.type >= 0 || listed;
    if (!trusted && symbol_.on_trust) good = read_symbol(text_, i, false, symbol_);
    if (good) accept(i, left, listed);
  }

  void find_placeholder(uint32_t word_token) {
    const uint32_t word_end = tokens_[word_token].span().end;
    if (!read_placeholder(text_, word_token + 1, word_end, symbol_)) return;
    phrases_.move_to(word_token + 1);
    LeftContext left = read_left(text_, phrases_, word_token + 1, word_end);
    keep_apart(left);
    // A blank is accepted where a number would be, but never by shape alone.
    const Reading reading = read_meaning(symbol_, left.type, meaning_);
    if (left.type < 0 && !reading.strong) return;
    accept(word_token + 1, left, false);
  }

  // Mentions never overlap: words that the last one took are not there for the next.
  void keep_apart(LeftContext& left) const {
    if (left.begin >= last_end_) return;
    left.type = -1;
    left.adjectives = 0;
    left.type_surface = {};
    left.begin = left.number_begin = std::max(left.number_begin, last_end_);
  }

  void accept(uint32_t at, LeftContext left, bool listed) {
    const Reading reading = read_meaning(symbol_, left.type, meaning_);
    settle_type_word(at, left, reading);
    const bool after_rejected = left.type < 0 && rejected_end_ != 0 && list_gap(rejected_end_, left.number_begin);
    letterhead_ = heads_line(at, left) ? read_letterhead(text_, symbol_.end_token) : Letterhead{};
    // theo mẫu Thông tư số 12/2020/TT-BTC cites a document; numbers of forms have no year.
    const bool form = left.form_word && symbol_.year == 0;
    const bool good = (left.type >= 0 && !form) || alone_ || listed ||
                      (letterhead_.found() && !left.rejected && !form) ||
                      (reading.strong && !left.rejected && !form && !reading.form && !after_rejected);
    // A lone letter of no table (NĐ 89-Đ6, Kế hoạch 5/A, NĐ 103-Đ) is no issuer.
    std::string_view code = symbol_.segments[0].code.text;
    while (!code.empty() && code.back() >= '0' && code.back() <= '9') code.remove_suffix(1);
    const bool misprint = (symbol_.segments[0].code.flags & docref_flag::kOcrFixed) != 0;
    const bool lone_letter =
        reading.unknown && symbol_.segments.size() == 1 && (code.size() == 1 || code == "Đ" || misprint);
    if (!good || (lone_letter && !alone_) || inside_address(symbol_.span)) {
      if (left.rejected || form || after_rejected) rejected_end_ = symbol_.span.end;
      next_ = std::max(next_, symbol_.end_token);
      return;
    }
    rejected_end_ = 0;
    make(left, reading, listed);
  }

  // The text's own number: Số: 188/KH-UBND at the start of a line.
  bool heads_line(uint32_t at, const LeftContext& left) const {
    return left.type < 0 && left.number_word && (tokens_[at - 1].shape & token_shape::kFirstOfLine) != 0 &&
           text_.lines()[text_.line_at(left.begin)].span.begin == left.begin;
  }

  // The type word and the symbol's own type looked at together.
  void settle_type_word(uint32_t at, LeftContext& left, const Reading& reading) {
    if (left.outside) return;
    const bool is_state = reading.issuer == IssuerClass::state;  // QH15, UBTVQH14, L-CTN, HĐNN8
    if (is_state && (left.type < 0 || type_group(left.type) != "law")) {
      LeftContext law = left;
      if (prefer_law(text_, phrases_, at, law) && law.begin >= last_end_) {
        left = law;
        return;
      }
    }
    if (left.type < 0) return;
    const bool conflict = reading.type >= 0 && !goes_with(left.type, reading.type);
    const bool law = type_group(left.type) == "law";
    if (left.adjectives > 0 && (conflict || (law && !is_state))) {
      left.type = -1;
      left.begin = left.number_begin;
      left.adjectives = 0;
    } else if (conflict && left.lower) {
      prefer_type(text_, phrases_, at, reading.type, left);
    }
  }

  void make(const LeftContext& left, const Reading& reading, bool listed) {
    DocRef& ref = out_.emplace_back();
    reading.number.copy_to(ref);
    ref.flags = reading.flags | left.flags;
    ref.span = {left.outside ? left.number_begin : left.begin, symbol_.span.end};
    ref.type_surface = left.type_surface;
    ref.number_word = left.number_word;
    if (symbol_.number.empty()) ref.flags |= docref_flag::kPlaceholder;
    if (reading.unknown) ref.flags |= docref_flag::kUnknownCode;
    const int type = choose_type(left, reading, listed, ref);
    if (left.adjectives > 0 && type_group(left.type) == "law") ref.name = name_between(left);
    ref.type = type_slug(type);
    const std::string_view group = type_group(type);
    ref.kind = group == "license" || group == "contract" ? DocRefKind::license : DocRefKind::number;
    read_behind(left, reading, ref);
    ref.doc_class = class_of_number(type, reading.type, reading.issuer, ref);
    ref.confidence = confidence_of(ref.flags);
    ref.local = is_local_body(reading.issuer, ref.issuer_code);
    remember(left, reading, listed);
  }

  // Luật «Đất đai» số 31/2024/QH15
  std::string name_between(const LeftContext& left) const {
    const uint32_t number_word = text_.token_at(left.number_begin);
    if (number_word == 0 || tokens_[number_word - 1].begin < left.type_surface.end) return {};
    const uint32_t first = text_.token_at(left.type_surface.end);
    const uint32_t last = before_year(tokens_, number_word - 1);
    return one_line(slice(view_, ViewSpan{tokens_[first].begin, tokens_[last].span().end}));
  }

  int choose_type(const LeftContext& left, const Reading& reading, bool listed, DocRef& ref) const {
    if (listed && members_ < kMaxListMembers && (reading.type < 0 || reading.type == head_symbol_type_)) {
      ref.inherited = true;
      ref.type_from = static_cast<int>(head_);
      return head_type_;
    }
    if (left.type >= 0 && left.type != type_id("van_ban")) {
      if (reading.type >= 0 && !goes_with(left.type, reading.type)) ref.flags |= docref_flag::kTypeSymbolConflict;
      return left.type;
    }
    if (reading.type >= 0) return reading.type;
    return reading.letter || letterhead_.subject ? type_id("cong_van") : type_id("van_ban");
  }

  // Members of a list take the type of its head; the reference is the last of out_.
  void remember(const LeftContext& left, const Reading& reading, bool listed) {
    next_ = std::max(next_, symbol_.end_token);
    last_end_ = symbol_.span.end;
    if (listed) {
      ++members_;
      return;
    }
    const bool named = left.type >= 0 && left.type != type_id("van_ban");
    head_ = named ? static_cast<uint32_t>(out_.size() - 1) : kNone;
    head_type_ = left.type;
    head_symbol_type_ = reading.type;
    members_ = 1;
  }

  void read_behind(const LeftContext& left, const Reading& reading, DocRef& ref) {
    const uint32_t end = symbol_.span.end;
    uint32_t glued = 0;
    if (!symbol_.glued_word.empty()) glued = roles_of(slice(view_, symbol_.glued_word));
    const bool place = is_one_of(ref.issuer_code, {"UBND", "HĐND", "UB"});
    const bool joint = is_one_of(ref.type_abbr, {"TTLT", "NQLT", "TTLB", "TTLN", "TT-LB"}) || ref.issuer_code == "LB" ||
                       (ref.issuer_code.find('-') != std::string::npos && reading.issuer != IssuerClass::court &&
                        reading.issuer != IssuerClass::court_case);
    note_title_ = {};
    RightContext right = read_right(text_, symbol_.end_token, end, glued, place, joint, claimed_date_);
    if (right.date.empty()) read_far_date(left, right);
    if (right.date_token < title_end_token_) ref.flags |= docref_flag::kInTitle;
    ref.date = std::move(right.date);
    ref.title = note_title_;
    if (right.truncated) ref.flags |= docref_flag::kTruncated;
    const ViewSpan issuer = right.issuer.empty() ? left.issuer : right.issuer;
    ref.issuer = one_line(slice(view_, issuer));
    ref.full_span = {left.outside && !left.issuer.empty() ? left.type_surface.begin : ref.span.begin, right.end};
    full_end_ = right.end;
  }

  // Dates that do not stand directly behind the symbol: in the source note of the codified law, in a table, in a
  // letterhead.
  void read_far_date(const LeftContext& left, RightContext& right) {
    const RightContext note = read_source_note(text_, left.first_token, symbol_.end_token, symbol_.span.end);
    if (!note.date.empty()) {
      right = note;
      note_title_ = note.date_token > symbol_.end_token
                        ? ViewSpan{tokens_[symbol_.end_token].begin, tokens_[note.date_token - 1].span().end}
                        : ViewSpan{};
      claimed_date_ = title_end_token_ = note.date_token;
      return;
    }
    if (const DateAt date = read_table_date(text_, symbol_.end_token); !date.iso.empty()) {
      right.date = date.iso;  // full_end stays: the date is in another cell
      return;
    }
    if (letterhead_.date.iso.empty()) return;
    right.date = letterhead_.date.iso;
    right.end = tokens_[letterhead_.date.end_token - 1].span().end;
  }

  uint32_t roles_of(std::string_view glued) const {
    Token token;
    token.key = syllable_key(glued, Fold::tone);
    return word_at({&token, 1}, 0).roles;
  }

  // Only list signs and joining words between the last reference (or its date and issuer) and the byte `begin`.
  bool joined(uint32_t begin) const { return list_gap(last_end_, begin) || list_gap(full_end_, begin); }

  bool list_gap(uint32_t from, uint32_t to) const { return is_list_gap(DocnumCursor(text_), from, to); }

  // Inside a URL or an e-mail address, told from the run without blanks that the symbol stands in. Numbers behind a
  // slash, dash or = of a path are no symbols anyway (LeftReader); a file that is named by the number alone is a
  // mention.
  bool inside_address(ViewSpan span) const {
    const auto is_end = [this](uint32_t at) { return is_blank(view_[at]); };
    uint32_t begin = span.begin, end = span.end;
    while (begin > 0 && span.begin - begin < kMaxAddress && !is_end(begin - 1)) --begin;
    if (begin < span.begin) {
      const std::string_view before = view_.substr(begin, span.begin - begin);
      if (before.find("://") != std::string_view::npos || before.find("www.") != std::string_view::npos ||
          before.find('@') != std::string_view::npos)
        return true;
    }
    for (; end < view_.size() && end - span.end < kMaxAddress && !is_end(end); ++end) {
      if (view_[end] == '@') return true;
    }
    return false;
  }

  const PreparedText& text_;
  std::string_view view_;
  std::span<const Token> tokens_;
  PhrasesBefore phrases_;
  bool alone_;
  std::vector<DocRef>& out_;
  Symbol& symbol_;
  MeaningBuffers& meaning_;
  Letterhead letterhead_;  // behind the symbol
  uint32_t next_ = 0;      // the token to go on at
  uint32_t head_ = kNone;  // the head of the list that is being read: its index in out_
  int head_type_ = -1;
  int head_symbol_type_ = -1;
  uint32_t members_ = 0;
  uint32_t last_end_ = 0;          // bytes: of the last reference
  uint32_t full_end_ = 0;          // with its date and issuer
  uint32_t rejected_end_ = 0;      // of the last number that is none (Mẫu số 01/TB-ĐKT, 02/TB-ĐKT)
  uint32_t claimed_date_ = kNone;  // token of a date that a source note owns
  uint32_t title_end_token_ = 0;
  ViewSpan note_title_;  // what stands between number and date of a source note
};

}  // namespace

void find_numbers(const PreparedText& text, const LineFilter* lines, bool alone, NumberBuffers& buffers,
                  std::vector<DocRef>& out) {
  Finder(text, alone, buffers, out).run(lines);
}

}  // namespace vnsift
