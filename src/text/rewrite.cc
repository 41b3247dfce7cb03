#include "text/rewrite.h"

#include <algorithm>
#include <cstring>

#include <vnsift/utf8.h>

#include "text/characters.h"
#include "text/compose.h"
#include "text/letter_steps.h"
#include "text/spacing_marks.h"
#include "text/suspicious.h"
#include "text/utf8_bytes.h"

namespace vnsift {

namespace {

char* write_utf8(char32_t c, char* to) {
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
    return to;
  }
  if (c < 0x800) {
    *to++ = static_cast<char>(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    *to++ = static_cast<char>(0xE0 | c >> 12);
    *to++ = static_cast<char>(0x80 | (c >> 6 & 63u));
  } else {
    *to++ = static_cast<char>(0xF0 | c >> 18);
    *to++ = static_cast<char>(0x80 | (c >> 12 & 63u));
    *to++ = static_cast<char>(0x80 | (c >> 6 & 63u));
  }
  *to++ = static_cast<char>(0x80 | (c & 63u));
  return to;
}

class Rewriter {
 public:
  Rewriter(std::string_view source, const RewritePolicy& policy, Rewritten& out)
      : source_(source), policy_(policy), out_(out) {}

  void run(size_t block) {
    size_t done = 0;  // everything before is settled
    for (;;) {
      const Suspicion suspicion = next_suspicion(source_.data(), source_.size(), block);
      if (suspicion.hits == 0) break;
      uint64_t hits = suspicion.hits;
      // The last run may have ended inside this block.
      if (done > suspicion.block) hits = from(done, suspicion.block, hits);
      while (hits != 0) {
        done = compose_letters(suspicion.block, hits, done);
        if (hits == 0) break;
        done = settle(suspicion.block + static_cast<size_t>(__builtin_ctzll(hits)));
        hits = from(done, suspicion.block, hits);
      }
      block = std::max(done / kSuspicionBlock * kSuspicionBlock, suspicion.block + kSuspicionBlock);
    }
    finish();
  }

 private:
  char byte(size_t at) const { return source_[at]; }

  // --- where dirt is -----------------------------------------------------------------------------------------------

  // The hits of a block that lie at or behind `at`.
  static uint64_t from(size_t at, size_t block, uint64_t hits) {
    return at >= block + kSuspicionBlock ? 0 : hits & (~uint64_t{0} << (at - block));
  }

  // Looks at the suspicious byte `hit`; returns the place up to which the text is settled.
  size_t settle(size_t hit) {
    size_t begin = hit;
    while (is_continuation(byte(begin))) --begin;
    const CodePoint c = code_point_at(source_, begin);
    if (character_class(c.value).is_plain()) return begin + c.size;
    return rewrite_run(begin);
  }

  // The common case, letters with one or two of their eight marks, then nothing that could still change them: one
  // behind the other as far as it goes. The rest of the block's hits stays in `hits`. Returns the place up to which the
  // text is settled (`done`: before).
  //
  // What the loop works with is local: stores of char may change any member, and each would be read again.
  size_t compose_letters(size_t block, uint64_t& hits, size_t done) {
    constexpr size_t kLookahead = 5;  // two marks and a byte
    const char* const source = source_.data();
    const size_t source_size = source_.size();
    const auto byte_at = [source](size_t at) { return static_cast<unsigned char>(source[at]); };
    if ((byte_at(block + static_cast<size_t>(__builtin_ctzll(hits))) & 0xFEu) != 0xCC) return done;
    make_room(block + kSuspicionBlock + kLookahead);
    char* to = out_.buffer.data() + size_;
    size_t copied = copied_;
    uint64_t left = hits, composed = 0, reordered = 0;
    const auto mark_number = [byte_at](size_t at) {
      return size_t{kMarkNumbers[(byte_at(at) & 1u) << 6 | (byte_at(at + 1) & 63u)]};
    };
    while (left != 0) {
      const size_t marks = block + static_cast<size_t>(__builtin_ctzll(left));
      if ((byte_at(marks) & 0xFEu) != 0xCC || marks <= copied || marks + kLookahead > source_size) break;
      size_t begin = marks - 1;
      while (is_continuation(source[begin])) --begin;
      if (begin < copied) break;
      // Whether there is a second mark is as good as random: it is read in any case, and chosen by a mask, not by a
      // branch.
      const size_t two = (byte_at(marks + 2) & 0xFEu) == 0xCC ? 1 : 0;
      const size_t second_mark = kNoMark ^ ((kNoMark ^ mark_number(marks + 2)) & (size_t{0} - two));
      const uint16_t first = kLetterSteps[letter_number(letter_at(source + begin).info)][mark_number(marks)];
      const uint16_t second = kLetterSteps[first & kStepLetter][second_mark];
      const uint32_t letter = second & kStepLetter;
      const size_t end = marks + 2 + 2 * two;
      if (letter == 0) break;
      if (byte_at(end) - 0x20u >= 0x5Fu) {
        const CharacterClass next = character_class(code_point_at(source_, end).value);
        if (next.composes() || is_removal(next.action())) break;
      }
      const size_t clean = begin - copied;
      if (clean <= kSlack && copied + kSlack <= source_size) {
        std::memcpy(to, source + copied, kSlack);  // one load and store; what is too much will be written over
      } else {
        std::memcpy(to, source + copied, clean);
      }
      to += clean;
      std::memcpy(to, &kLetterBytes[letter], sizeof(LetterBytes));
      const bool reorders = ((first | second) & kStepReorders) != 0;
      if (policy_.log_rules) out_.rules.push_back(reorders ? RewriteRule::mark_order : RewriteRule::nfc);
      if (out_.wants_map) {
        out_.map.add({static_cast<uint32_t>(to - out_.buffer.data()), kLetterBytes[letter].size,
                      static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)});
      }
      to += kLetterBytes[letter].size;
      copied = done = end;
      ++composed;
      reordered += reorders;
      left = from(end, block, left);
    }
    hits = left;
    if (composed == 0) return done;
    out_.changed = true;
    out_.changes[static_cast<size_t>(RewriteRule::nfc)] += composed - reordered;
    out_.changes[static_cast<size_t>(RewriteRule::mark_order)] += reordered;
    copied_ = copied;
    size_ = static_cast<size_t>(to - out_.buffer.data());
    return done;
  }

  static bool is_removal(CharacterAction action) {
    return action == CharacterAction::control || action == CharacterAction::invisible ||
           action == CharacterAction::joiner;
  }

  // --- a run of characters that are not plain -----------------------------------------------------------------------

  // `begin` is the first character of such a run; returns its end. The plain character before it goes along: marks of
  // the run may belong to it.
  size_t rewrite_run(size_t begin) {
    cluster_.clear();
    if (begin > copied_) {
      size_t base = begin - 1;
      while (is_continuation(byte(base))) --base;
      start_cluster(code_point_at(source_, base).value, base, begin);
    }
    size_t at = begin;
    while (at < source_.size()) {
      const CodePoint c = code_point_at(source_, at);
      const CharacterClass character = character_class(c.value);
      if (character.is_plain()) break;
      at = take(c, character, at);
    }
    flush_cluster();
    flush_removal();
    return at;
  }

  // One character of the run; returns its end.
  size_t take(CodePoint c, CharacterClass character, size_t at) {
    const size_t end = at + c.size;
    switch (character.action()) {
      case CharacterAction::newline: {
        if (!policy_.newlines) break;
        const bool pair = c.value == '\r' && end < source_.size() && byte(end) == '\n';
        put(U'\n', at, pair ? end + 1 : end, RewriteRule::newline);
        return pair ? end + 1 : end;
      }
      case CharacterAction::control:
      case CharacterAction::invisible:
        if (!policy_.invisible) break;
        remove(at, end, character.action() == CharacterAction::control ? RewriteRule::control : RewriteRule::invisible);
        return end;
      case CharacterAction::joiner: {
        const char32_t after = end < source_.size() ? code_point_at(source_, end).value : 0;
        if (!policy_.invisible || keeps_joiner(c.value == 0x200D, last_character(), after)) break;
        remove(at, end, RewriteRule::invisible);
        return end;
      }
      case CharacterAction::space:
        if (!policy_.spaces) break;
        put(U' ', at, end, RewriteRule::space);
        return end;
      case CharacterAction::map_control:
        if (!policy_.invisible) break;
        return replace(c.value, at, end, RewriteRule::control);
      case CharacterAction::map_hyphen:
        return replace(c.value, at, end, RewriteRule::hyphen);
      case CharacterAction::map_width:
        if (!policy_.width) break;
        return replace(c.value, at, end, RewriteRule::width);
      case CharacterAction::map_pua:
        if (!policy_.pua) break;
        return replace(c.value, at, end, RewriteRule::pua);
      case CharacterAction::map_dstroke:
        if (!policy_.dstroke) break;
        return replace(c.value, at, end, RewriteRule::dstroke);
      case CharacterAction::plain:
        break;
    }
    keep(c.value, at, end, character.composes());
    return end;
  }

  size_t replace(char32_t c, size_t at, size_t end, RewriteRule rule) {
    const std::u32string_view replacement = character_replacement(c);
    put(replacement[0], at, end, rule);
    cluster_.append(replacement.substr(1));
    return end;
  }

  // A plain character in place of source [at, end).
  void put(char32_t c, size_t at, size_t end, RewriteRule rule) {
    count(rule);
    start_cluster(c, at, end);
    cluster_changed_ = true;
    cluster_rule_ = rule;
  }

  // A character that stays, or that NFC has to decide on.
  void keep(char32_t c, size_t at, size_t end, bool composes) {
    if (cluster_.empty() || !composes || has_boundary_before(c)) return start_cluster(c, at, end);
    if (removal_begin_ != kNone) {  // what was removed between letter and mark belongs to the letter
      cluster_changed_ = true;
      cluster_rule_ = removal_rule_;
      removal_begin_ = kNone;
    }
    cluster_ += c;
    cluster_end_ = end;
  }

  void remove(size_t at, size_t end, RewriteRule rule) {
    count(rule);
    if (removal_begin_ == kNone) removal_begin_ = at;
    removal_end_ = end;
    removal_rule_ = rule;
  }

  void start_cluster(char32_t c, size_t begin, size_t end) {
    flush_cluster();
    flush_removal();
    cluster_.assign(1, c);
    cluster_begin_ = begin;
    cluster_end_ = end;
    cluster_changed_ = false;
  }

  // The character before the next one, as it will stand in the result; 0 at the start of the text, and in heaps of
  // marks (which would be composed again and again).
  char32_t last_character() {
    constexpr size_t kHeap = 64;
    if (cluster_.empty() || cluster_.size() > kHeap) return 0;
    if (cluster_.size() > 1) compose_cluster();
    return cluster_.back();
  }

  // --- output -------------------------------------------------------------------------------------------------------

  void flush_cluster() {
    if (cluster_.empty()) return;
    if (cluster_.size() > 1 || character_class(cluster_[0]).composes()) compose_cluster();
    note_gap();
    if (cluster_changed_) {
      begin_edit(cluster_begin_, cluster_.size() * 4);
      char* const begin = out_.buffer.data() + size_;
      char* to = begin;
      for (char32_t c : cluster_) to = write_utf8(c, to);
      end_edit(cluster_begin_, cluster_end_, static_cast<size_t>(to - begin), cluster_rule_);
    }
    cluster_.clear();
  }

  void compose_cluster() {
    LetterSlots letter;
    uint32_t change = 0;
    if (compose_slots(letter)) {
      cluster_.assign(1, letter.code_point());
      change = letter.reordered ? compose_change::kMarkOrder : compose_change::kNfc;
    } else {
      change = compose(cluster_);
    }
    if (change == 0) return;
    cluster_changed_ = true;
    cluster_rule_ = (change & compose_change::kMarkDup) != 0     ? RewriteRule::mark_dup
                    : (change & compose_change::kMarkOrder) != 0 ? RewriteRule::mark_order
                                                                 : RewriteRule::nfc;
    count(cluster_rule_);
  }

  bool compose_slots(LetterSlots& letter) const {
    const LetterInfo info = letter_info(cluster_[0]);
    if (!info.is_letter() || info.code() == 0 || cluster_.size() < 2) return false;
    letter = {info.code(), info.tone(), info.is_upper()};
    for (size_t i = 1; i < cluster_.size(); ++i) {
      if (!add_mark(letter, vietnamese_mark(cluster_[i]))) return false;
    }
    return true;
  }

  // A blank that bears Vietnamese marks, behind a letter: PDF extraction put it between a letter and its marks.
  void note_gap() {
    if (cluster_.size() < 2 || (cluster_[0] != U' ' && cluster_[0] != U'\u00A0') || cluster_begin_ == 0) return;
    for (size_t i = 1; i < cluster_.size(); ++i) {
      if (vietnamese_mark(cluster_[i]) == VietnameseMark::none) return;
    }
    out_.gaps.push_back(static_cast<uint32_t>(size_ + (cluster_begin_ - copied_)));
  }

  void flush_removal() {
    if (removal_begin_ == kNone) return;
    begin_edit(removal_begin_);
    end_edit(removal_begin_, removal_end_, 0, removal_rule_);
    removal_begin_ = kNone;
  }

  void count(RewriteRule rule) { ++out_.changes[static_cast<size_t>(rule)]; }

  // Room for as many bytes as the source has up to `until`, and more.
  void make_room(size_t until) {
    const size_t needed = size_ + (until - copied_) + 2 * kSlack;
    if (needed > out_.buffer.size())
      out_.buffer.resize(std::max(needed, out_.buffer.size() + out_.buffer.size() / 2 + source_.size() - copied_));
  }

  // Copies the clean text before `begin` and makes room for `room` bytes and more.
  void begin_edit(size_t begin, size_t room = 0) {
    const size_t clean = begin - copied_;
    make_room(begin + room);
    char* to = out_.buffer.data() + size_;
    const char* from = source_.data() + copied_;
    if (clean <= kSlack && copied_ + kSlack <= source_.size()) {
      std::memcpy(to, from, kSlack);  // one load and store; what is too much will be written over
    } else {
      std::memcpy(to, from, clean);
    }
    size_ += clean;
    copied_ = begin;
  }

  void end_edit(size_t begin, size_t end, size_t written, RewriteRule rule) {
    if (policy_.log_rules) out_.rules.push_back(rule);
    out_.changed = true;
    if (out_.wants_map) {
      out_.map.add({static_cast<uint32_t>(size_), static_cast<uint32_t>(written), static_cast<uint32_t>(begin),
                    static_cast<uint32_t>(end - begin)});
    }
    size_ += written;
    copied_ = end;
  }

  void finish() {
    if (!out_.changed) {
      out_.text = source_;
    } else {
      begin_edit(source_.size());
      out_.text = std::string_view(out_.buffer.data(), size_);
    }
    if (!out_.gaps.empty()) join_spacing_marks(out_);
    // Joins make few edits of many; what they were is not told apart.
    if (policy_.log_rules) out_.rules.resize(out_.map.edits().size(), RewriteRule::spacing_mark);
  }

  static constexpr size_t kNone = ~size_t{0}, kSlack = 32;

  const std::string_view source_;
  const RewritePolicy policy_;
  Rewritten& out_;
  size_t copied_ = 0;  // source before this is in the buffer
  size_t size_ = 0;    // of the buffer

  std::u32string cluster_;  // a starter and what may join it, source [cluster_begin_, cluster_end_)
  size_t cluster_begin_ = 0, cluster_end_ = 0;
  bool cluster_changed_ = false;
  RewriteRule cluster_rule_ = RewriteRule::nfc, removal_rule_ = RewriteRule::invisible;  // what changed them last
  size_t removal_begin_ = kNone, removal_end_ = 0;  // characters removed behind the cluster
};

}  // namespace

void rewrite(std::string_view valid_utf8, const RewritePolicy& policy, Rewritten& out, size_t first_block) {
  out.changed = false;
  out.map.clear();
  out.changes.fill(0);
  out.gaps.clear();
  out.rules.clear();
  Rewriter(valid_utf8, policy, out).run(first_block);
}

}  // namespace vnsift
