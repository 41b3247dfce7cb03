#include "extract/numeral.h"

#include <algorithm>
#include <array>
#include <string>

#include <vnsift/metrics.h>

#include "extract/spelled_number.h"
#include "text/letters.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxGroups = 8;

constexpr uint32_t kShort = 18;  // digits that a Decimal holds whatever they are
constexpr auto kPowersOfTen = [] {
  std::array<int64_t, kShort + 1> powers{1};
  for (size_t power = 1; power < powers.size(); ++power) powers[power] = 10 * powers[power - 1];
  return powers;
}();

// A run of digit tokens joined by single points and commas.
struct Chain {
  uint32_t first = 0;
  std::array<char, kMaxGroups> signs{};  // before each group
  uint32_t count = 1;
  bool broken = false;  // longer than a number can be
  uint32_t end() const { return first + count; }
};

Chain read_chain(const Passage& p, uint32_t i) {
  Chain chain;
  chain.first = i;
  for (uint32_t at = i + 1; p.digits(at); ++at) {
    const Gap gap = p[at].gap;
    if (!is_gap<Gap::dot, Gap::comma>(gap) || !p.tight(at, gap)) break;
    if (chain.count == kMaxGroups) {
      chain.broken = true;
      break;
    }
    chain.signs[chain.count++] = gap == Gap::dot ? '.' : ',';
  }
  return chain;
}

class Reader {
 public:
  Reader(const Passage& passage, StyleOf& style) : p_(passage), style_(style) {}

  std::optional<Numeral> read(uint32_t i) {
    if (!p_.has(i)) return std::nullopt;
    if (!p_.digits(i)) return read_words(i);
    Numeral number;
    number_at_ = i;
    number.first = i;
    number.begin = p_.begin(i);
    if (!read_digits(i, number)) return std::nullopt;
    read_sign(number);
    // Only number words and letters that touch the digits go on with them.
    if (!p_.glued(number.end) && !p_.is(number.end, PhraseTable::number_words)) return number;
    if (number.plain) read_spoken_point(number);
    read_multipliers(number);
    read_gloss(number);
    return number;
  }

  // 05 (năm) ngày, 1.000.000 (một triệu) đồng: the same number again, in words.
  void read_gloss(Numeral& number) const {
    using namespace number_role;
    const uint32_t at = number.end;
    if (!p_.has(at) || p_[at].gap != Gap::other || !p_.is(at, kDigit | kTen | kTwenty | kHundred)) return;
    if (p_.gap(at) != " (") return;
    const std::optional<SpelledNumber> words = read_spelled(p_, at);
    if (!words || !p_.has(words->end) || p_.gap(words->end) != ") ") return;
    if (compare(words->value, number.value) != 0) return;
    number.digits_end = at;
    number.end = words->end;
  }

 private:
  uint32_t length(const Chain& chain, uint32_t group) const { return p_[chain.first + group].length; }

  std::optional<Numeral> read_words(uint32_t i) {
    const std::optional<SpelledNumber> spelled = read_spelled(p_, i);
    if (!spelled) return std::nullopt;
    Numeral number;
    number.value = spelled->value;
    number.first = i;
    number.begin = p_.begin(i);
    number.end = spelled->end;
    number.power = spelled->last_power;
    number.words = true;
    number.single = spelled->single;
    number.needs_unit = spelled->half_open;
    number.flags = metric_flag::kNumberWords;
    if (number.power == 0) read_spoken_point(number);
    return number;
  }

  // 2 chấm 23, hai phẩy 5: digits behind the spoken sign.
  void read_spoken_point(Numeral& number) const {
    const uint32_t at = number.end;
    if (!p_.blank(at) || !p_.is(at, number_role::kPoint) || !p_.blank(at + 1) || !p_.digits(at + 1)) return;
    const std::string_view digits = p_.word(at + 1);
    const std::optional<Decimal> fraction = digits.size() <= 6 ? Decimal::parse(digits) : std::nullopt;
    if (!fraction) return;
    number.value = number.value + fraction->shifted(-static_cast<int>(digits.size()));
    number.places = static_cast<uint8_t>(digits.size());
    number.end = at + 2;
    number.plain = false;
  }
  // Groups by the rules of metrics.md 3, in their order.
  bool read_digits(uint32_t i, Numeral& number) {
    Chain chain = read_chain(p_, i);
    if (chain.broken) return false;
    number.end = chain.end();
    if (chain.count == 1) {
      if (read_spaced_groups(i, number)) return true;
      number.plain = true;
      return set(number, i, i + 1, i + 1);
    }
    const uint32_t last = chain.count - 1;
    bool dots = true, commas = true, groups = length(chain, 0) <= 3;
    for (uint32_t g = 1; g < last; ++g) {
      dots &= chain.signs[g] == '.';
      commas &= chain.signs[g] == ',';
      groups &= length(chain, g) == 3;
    }
    const char sign = chain.signs[last];
    const bool last_group = length(chain, last) == 3;
    if (chain.count == 2) return read_two_groups(chain, number);
    if (!groups) return false;  // 1.2.3: a version, a section
    if (dots && sign == '.' && last_group) return set_groups(chain, chain.count, number);
    if (commas && sign == ',' && last_group) {
      number.flags |= metric_flag::kCommaThousands;
      return set_groups(chain, chain.count, number);
    }
    if (dots && sign == ',') return set_groups(chain, last, number);
    if (commas && sign == '.') {
      number.flags |= metric_flag::kCommaThousands | metric_flag::kDotDecimal;
      return set_groups(chain, last, number);
    }
    return false;
  }

  bool read_two_groups(const Chain& chain, Numeral& number) {
    const uint32_t left = length(chain, 0), right = length(chain, 1);
    const bool comma = chain.signs[1] == ',';
    const Multiplier multiplier = multiplier_at(chain.end());
    const bool large = multiplier.power >= 6;
    if (right != 3) {
      if (!comma) number.flags |= metric_flag::kDotDecimal;
      return set_groups(chain, 1, number);
    }
    const bool leading_zero = p_.word(chain.first)[0] == '0';
    if (left > 3 || leading_zero) {  // 1218.745, 0.125, 0,125
      if (!comma) number.flags |= metric_flag::kDotDecimal;
      return set_groups(chain, 1, number);
    }
    if (comma) {
      const bool thousands =
          multiplier.power == 0 && !percent_at(chain.end()) && counted_at(chain.end()) && !dot_groups();
      if (thousands || (multiplier.power == 0 && style_.is_english())) {
        number.flags |=
            thousands && !style_.is_english() ? metric_flag::kAmbiguousSeparator : metric_flag::kCommaThousands;
        return set_groups(chain, 2, number);
      }
      return set_groups(chain, 1, number);
    }
    if ((large || percent_at(chain.end())) && style_.is_english()) {
      number.flags |= metric_flag::kDotDecimal;
      return set_groups(chain, 1, number);
    }
    return set_groups(chain, 2, number);
  }

  Multiplier multiplier_at(uint32_t i) const {
    return p_.blank(i) || p_.glued(i) ? read_multiplier(p_, i) : Multiplier{};
  }
  bool percent_at(uint32_t i) const {
    const uint32_t at = p_.end(i - 1);
    const std::string_view view = p_.view();
    size_t sign = at;
    if (sign < view.size() && view[sign] == ' ') ++sign;
    return sign < view.size() && view[sign] == '%';
  }
  // Money, people and other things that come one by one.
  bool counted_at(uint32_t i) const {
    if (!p_.blank(i) && !p_.glued(i)) return false;
    const Word* unit = p_.find(i, PhraseTable::units);
    if (unit == nullptr) return false;
    const UnitKind kind = p_.unit(unit->row).kind;
    return kind == UnitKind::money || kind == UnitKind::count;
  }
  // Another number of this passage has groups split by points: then a comma is no such sign.
  bool dot_groups() const {
    // The window of metrics.md 11.
    const uint32_t from = std::max(p_.first() + 1, number_at_ > 80 ? number_at_ - 80 : 0);
    for (uint32_t i = from; i < std::min(p_.last(), number_at_ + 80); ++i) {
      if (p_[i].gap == Gap::dot && p_.digits(i) && p_[i].length == 3 && p_.digits(i - 1) && p_.tight(i, Gap::dot))
        return true;
    }
    return false;
  }

  // 12 500 000 đồng: groups split by blanks, which only a unit behind them tells from a list.
  bool read_spaced_groups(uint32_t i, Numeral& number) {
    if (p_[i].length > 3 || !p_.digits(i + 1)) return false;
    uint32_t at = i + 1;
    constexpr uint32_t kMost = 24;  // digits
    while (p_.digits(at) && p_[at].length == 3 && p_.gap(at) == " " && p_[i].length + 3 * (at - i) < kMost) ++at;
    if (at == i + 1 || p_.digits(at)) return false;
    if (p_.word(i)[0] == '0') return false;
    number.end = at;
    number.needs_unit = true;
    return set(number, i, at, at);
  }

  // The first `whole` groups are the integer, the one behind them the fraction.
  bool set_groups(const Chain& chain, uint32_t whole, Numeral& number) const {
    const uint32_t first = chain.first;
    return set(number, first, first + whole, first + std::min(whole + 1, chain.count));
  }
  // Tokens [first, whole) are the integer, [whole, end) the fraction.
  bool set(Numeral& number, uint32_t first, uint32_t whole, uint32_t end) const {
    const uint32_t places = end > whole ? p_[whole].length : 0;
    uint32_t size = 0;
    int64_t value = 0;
    for (uint32_t i = first; i < end; ++i) {
      size += p_[i].length;
      if (size > kShort) break;
      value = value * kPowersOfTen[p_[i].length] + p_.digits_value(i);
    }
    if (size <= kShort) {
      number.value = Decimal::of(value, -static_cast<int32_t>(places));
    } else if (!set_long(number, first, whole, end)) {
      return false;
    }
    number.places = static_cast<uint8_t>(places);
    return true;
  }
  bool set_long(Numeral& number, uint32_t first, uint32_t whole, uint32_t end) const {
    constexpr size_t kMost = 64;  // digits
    std::string text;
    for (uint32_t i = first; i < end && text.size() <= kMost; ++i) {
      if (i == whole) text += '.';
      text += p_.word(i);
    }
    const size_t digits = text.size() - (end > whole ? 1 : 0);
    const std::optional<Decimal> value = digits < kMost ? Decimal::parse(text) : std::nullopt;
    if (value) number.value = *value;
    return value.has_value();
  }

  // A minus or plus glued to the number, not behind a digit or a letter.
  void read_sign(Numeral& number) const {
    const std::string_view view = p_.view();
    const uint32_t at = number.begin;
    if (at == 0 || view[at - 1] == ' ') return;
    uint32_t size = 0;
    char sign = 0;
    if (view[at - 1] == '+') {
      size = 1;
      sign = '+';
    } else {
      for (uint32_t bytes : {1u, 3u}) {
        if (at >= bytes && dash_size(view, at - bytes) == bytes) {
          size = bytes;
          sign = '-';
          break;
        }
      }
    }
    if (size == 0) return;
    if (at > size) {
      const char before = view[at - size - 1];
      if (before != ' ' && before != '(' && before != '\n' && before != '\t' && before != ':' && before != '[') return;
    }
    // The dash of a list item at the start of a line is none, but one glued to the number there is.
    number.sign = sign;
    number.begin = at - size;
  }

  void read_multipliers(Numeral& number) {
    if (read_short_multiplier(number)) return;
    uint32_t at = number.end;
    if (p_.is(at, number_role::kHundred) && p_.blank(at)) {  // 3 trăm
      if (!number.plain) return;
      number.value = number.value.shifted(2);
      number.end = ++at;
      number.plain = false;
    } else if (p_.is(at, number_role::kTens) && p_.blank(at) && p_.word(at).starts_with("ch") &&
               number.plain) {  // 5 chục
      number.value = number.value.shifted(1);
      number.end = ++at;
      number.plain = false;
    }
    Multiplier multiplier = multiplier_at(at);
    if (multiplier.power == 0) return;
    number.plain = false;
    number.needs_unit = false;
    number.value = number.value.shifted(multiplier.power);
    number.power = multiplier.power;
    number.end = multiplier.end;
    read_tail(number);
  }

  // 1 tỷ 650 triệu; 2 tỷ 350; 8 nghìn 250 học sinh; 1 triệu rưỡi; 2 tỷ hai
  void read_tail(Numeral& number) {
    const uint32_t at = number.end;
    if (p_.blank(at) && p_.is(at, number_role::kHalf)) {
      number.value = number.value + Decimal::of(5, number.power - 1);
      number.end = at + 1;
      return;
    }
    if (!p_.digits(at) || !(p_.blank(at) || p_.glued(at))) return;
    if (p_.has(at + 1) && (p_.tight(at + 1, Gap::slash) || p_.tight(at + 1, Gap::dash) ||
                           (p_.digits(at + 1) && p_.tight(at + 1, Gap::comma))))
      return;
    // A smaller multiplier behind it: a sum.
    const Chain chain = read_chain(p_, at);
    const Multiplier lower = multiplier_at(chain.end());
    if (lower.power > 0 && lower.power < number.power) {
      Numeral rest;
      rest.first = at;
      rest.begin = p_.begin(at);
      if (!read_digits(at, rest)) return;
      number.value = number.value + rest.value.shifted(lower.power);
      number.power = lower.power;
      number.end = lower.end;
      read_tail(number);
      return;
    }
    const std::string_view digits = p_.word(at);
    if (number.power == 3 && chain.count == 1 && digits.size() == 1 && read_hundreds(at, number)) return;
    if (chain.count > 1 || lower.power > 0 || static_cast<int>(digits.size()) > number.power || digits.size() > 3)
      return;
    const bool followed = unit_follows(at + 1);
    if (followed && digits.size() != 3) return;  // 2 tỷ 1 tháng
    const std::optional<Decimal> tail = Decimal::parse(digits);
    if (!tail) return;
    number.value = number.value + tail->shifted(number.power - static_cast<int>(digits.size()));
    number.end = at + 1;
    number.flags |= metric_flag::kMixedTail;
  }

  // 3 nghìn 2 trăm (tỷ): the multiplier behind them is that of the whole.
  bool read_hundreds(uint32_t digit, Numeral& number) {
    if (!p_.blank(digit + 1) || !p_.is(digit + 1, number_role::kHundred)) return false;
    number.value = number.value + Decimal::of(p_.number(digit), 2);
    number.end = digit + 2;
    if (const Multiplier whole = multiplier_at(number.end); whole.power >= 6) {
      number.value = number.value.shifted(whole.power);
      number.power = whole.power;
      number.end = whole.end;
    }
    return true;
  }

  bool unit_follows(uint32_t i) const {
    if (!p_.has(i)) return false;
    if (p_.blank(i) || p_.glued(i)) {
      if (p_.find(i, PhraseTable::units) != nullptr) return true;
      return p_.blank(i) && !p_.digits(i) && !p_.capital(i) && !p_.is(i, measure_role::kStop);
    }
    return percent_at(i);
  }

  // Glued letters: 450k, 1tr2, 10M, 2tỷ3.
  bool read_short_multiplier(Numeral& number) {
    const uint32_t at = number.end;
    if (!p_.glued(at)) return false;
    const Word* word = p_.find(at, number_role::kShortMultiplier);
    if (word == nullptr) return false;
    const std::string_view text = p_.word(at);
    // m, g are units: only the capital is a multiplier.
    const bool letter = text == "k" || text == "K" || text == "M" || text == "G" || text == "tr" || text == "Tr";
    if (!letter) return false;
    const int power = number_word(word->row).short_multiplier;
    number.value = number.value.shifted(power);
    number.power = power;
    number.end = at + 1;
    number.plain = false;
    number.flags |= metric_flag::kColloquial;
    if (p_.digits(at + 1) && p_.glued(at + 1) && p_[at + 1].length <= 3 && !p_.glued(at + 2)) {
      const std::string_view digits = p_.word(at + 1);
      if (const std::optional<Decimal> tail = Decimal::parse(digits)) {
        number.value = number.value + tail->shifted(power - static_cast<int>(digits.size()));
        number.end = at + 2;
        number.flags |= metric_flag::kMixedTail;
      }
    }
    return true;
  }

  const Passage& p_;
  StyleOf& style_;
  uint32_t number_at_ = 0;
};

// 1 Vietnamese, -1 English, 0 may be either: by the separators of a number atom and what stands behind it.
int style_vote(std::string_view view, ViewSpan span) {
  uint32_t dots = 0, commas = 0, last_group = 0;
  char last = 0;
  for (char c : slice(view, span)) {
    if (c == '.' || c == ',') {
      (c == '.' ? dots : commas) += 1;
      last = c;
      last_group = 0;
    } else {
      ++last_group;
    }
  }
  if (dots + commas == 0) return 0;
  if (dots > 0 && commas > 0) return last == ',' ? 1 : -1;
  if (dots > 1) return 1;
  if (commas > 1) return -1;
  if (commas == 1) return last_group <= 2 ? 1 : 0;
  if (last_group == 3) return 0;
  // 12.5: a section number, unless it is a share or a word in small letters goes on.
  if (span.end >= view.size() || span.begin == 0 || view[span.begin - 1] == '\n') return 0;
  const bool share = view[span.end] == '%';
  const bool word =
      view[span.end] == ' ' && span.end + 1 < view.size() && letter_at(view.data() + span.end + 1).info.is_lower();
  return share || word ? -1 : 0;
}

}  // namespace

NumberStyle StyleOf::count(ViewSpan place) const {
  NumberStyle style;
  const std::vector<Atom>& atoms = text_.atoms();
  auto atom = std::lower_bound(atoms.begin(), atoms.end(), place.begin,
                               [](const Atom& a, uint32_t at) { return a.span.begin < at; });
  for (; atom != atoms.end() && atom->span.begin < place.end; ++atom) {
    if (atom->kind != AtomKind::number) continue;
    const int vote = style_vote(text_.view(), atom->span);
    style.vietnamese += vote > 0 ? 1 : 0;
    style.english += vote < 0 ? 1 : 0;
  }
  return style;
}

std::optional<Numeral> read_numeral(const Passage& passage, StyleOf& style, uint32_t i) {
  return Reader(passage, style).read(i);
}

}  // namespace vnsift
