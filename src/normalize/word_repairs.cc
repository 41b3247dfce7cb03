#include "normalize/word_repairs.h"

#include <algorithm>
#include <cstring>
#include <span>

#include <vnsift/utf8.h>

#include "normalize/share.h"
#include "normalize/syllable_repairs.h"
#include "normalize/text_signs.h"
#include "normalize/token.h"
#include "normalize/word_doubts.h"
#include "text/characters.h"
#include "text/utf8_bytes.h"

namespace vnsift {

namespace {

size_t before(std::string_view text, size_t at) {
  do --at;
  while (is_continuation(text[at]));
  return at;
}

bool is_token_character(LetterInfo info) { return info.is_letter() || info.is_mark(); }

// The first byte over 7F at or behind `at`.
size_t next_high_byte(std::string_view text, size_t at) {
  while (at + 8 <= text.size()) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    word &= 0x8080808080808080u;
    if (word != 0) return at + static_cast<size_t>(__builtin_ctzll(word)) / 8;
    at += 8;
  }
  while (at < text.size() && static_cast<signed char>(text[at]) >= 0) ++at;
  return at;
}

class Finder {
 public:
  Finder(std::string_view text, WordRepairOptions options, DocumentGate& gate, std::vector<Replacement>& repairs)
      : text_(text), options_(options), gate_(gate), repairs_(repairs) {}

  void run(bool all_words) {
    if (all_words || options_.lost_u) {
      for (size_t at = next_high_byte(text_, 0); at < text_.size();) {
        judge(at);
        at = next_high_byte(text_, std::max(at + letter_at(text_.data() + at).size, done_));
      }
    } else {
      each_odd_place(text_.data(), text_.size(), ToneStyle::keep, [this](size_t last_byte) {
        size_t at = last_byte;
        while (is_continuation(text_[at])) --at;
        judge(at);
      });
    }
    settle_line();
  }

 private:
  void judge(size_t at) {
    if (at >= done_ && letter_at(text_.data() + at).info.is_letter()) look(at);
  }

  LetterInfo info_at(size_t at) const { return at < text_.size() ? letter_at(text_.data() + at).info : LetterInfo{}; }

  // Judges the word around the letter at `at`.
  void look(size_t at) {
    constexpr size_t kLongest = LetterCodes::kCapacity;
    size_t begin = at;
    for (size_t letters = 0; begin > done_ && letters <= kLongest; ++letters) {
      const size_t previous = before(text_, begin);
      if (!is_token_character(info_at(previous))) break;
      begin = previous;
    }
    size_t end = at, letters = 0;
    while (end < text_.size() && is_token_character(info_at(end))) {
      end += letter_at(text_.data() + end).size;
      ++letters;
    }
    done_ = end;
    // A mark of another script may compose with a letter that loses its tone.
    if (letters > kLongest || (end < text_.size() && character_class(code_point_at(text_, end).value).composes()))
      return;
    WordToken token;
    TokenReader reader(text_.substr(begin, end - begin));
    if (!reader.next(token) || token.begin != 0 || token.end != end - begin) return;
    // hôÌ is text in the wrong charset.
    if (!token.is_case_consistent()) return;
    Rule rule = Rule::horn;
    std::optional<SyllableWord> word;
    if (options_.horn) word = repair_horn(token);
    if (!word && options_.lost_u) {
      word = repair_lost_u(token);
      rule = Rule::lost_u;
    }
    if (!word && options_.tone) {
      word = repair_tone(token);
      rule = Rule::tone_repair;
    }
    if (word) add(begin, end, token, *word, rule);
  }

  void add(size_t begin, size_t end, const WordToken& token, const SyllableWord& word, Rule rule) {
    if (begin >= line_end_) {
      settle_line();
      line_end_ = std::min(text_.find('\n', begin), text_.size());
    }
    // The ư that was dropped has the case of the letter behind it.
    const bool inserted = word.letters.size > token.letters;
    size_t place = 0;
    while (place < token.letters && word.letters.codes[place] == token.info[place].code()) ++place;
    const auto upper = [&](size_t i) { return token.info[inserted && i > place ? i - 1 : i].is_upper(); };
    const size_t tone_index = options_.style == ToneStyle::new_style ? word.shape.tone_new : word.shape.tone_old;
    Replacement repair{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), rule, {}};
    spell_word(word.letters, word.tone, tone_index, upper, repair.text);
    if (repair.text != text_.substr(begin, end - begin)) repairs_.push_back(std::move(repair));
  }

  // The line gate, and what is uncertain about single words (word_doubts.h).
  void settle_line() {
    if (line_from_ == repairs_.size()) return;
    const size_t break_before = text_.rfind('\n', repairs_[line_from_].begin);
    const size_t begin = break_before == std::string_view::npos ? 0 : break_before + 1;
    const std::string_view line = text_.substr(begin, line_end_ - begin);
    if (may_be_legacy_text(line)) return drop_line();
    Share others = count_others(line, begin);
    const bool is_running_text = others.words >= ShareCounter::kEnough;
    const bool is_1252 = was_windows_1252(line);
    const auto is_doubtful = [&](const Replacement& repair) {
      const std::string_view word = text_.substr(repair.begin, repair.end - repair.begin);
      return (is_1252 && reads_better_as_windows_1258(word, repair.text)) ||
             (is_running_text && is_rather_another_word(word, repair.text)) ||
             is_in_mojibake(text_, repair.begin, repair.end);
    };
    const auto kept =
        std::remove_if(repairs_.begin() + static_cast<ptrdiff_t>(line_from_), repairs_.end(), is_doubtful);
    if (kept != repairs_.end()) {
      repairs_.erase(kept, repairs_.end());
      others = count_others(line, begin);
    }
    const bool passes = others.words >= ShareCounter::kEnough || !gate_.is_known() ? others.passes() : gate_.passes();
    if (!passes) return drop_line();
    line_from_ = repairs_.size();
  }

  void drop_line() {
    repairs_.resize(line_from_);
    line_from_ = repairs_.size();
  }

  Share count_others(std::string_view line, size_t begin) {
    std::vector<ToneMove> places;
    for (size_t i = line_from_; i < repairs_.size(); ++i) places.push_back({repairs_[i].begin, repairs_[i].end, 0, 0});
    return gate_.counter().count(line, places, begin);
  }

  std::string_view text_;
  WordRepairOptions options_;
  DocumentGate& gate_;
  std::vector<Replacement>& repairs_;
  size_t done_ = 0;       // words before this have been judged
  size_t line_end_ = 0;   // of the line of the repairs not yet settled
  size_t line_from_ = 0;  // first of them
};

}  // namespace

void find_word_repairs(std::string_view text, WordRepairOptions options, DocumentGate& gate,
                       std::vector<Replacement>& repairs, bool all_words) {
  repairs.clear();
  Finder(text, options, gate, repairs).run(all_words);
}

}  // namespace vnsift
