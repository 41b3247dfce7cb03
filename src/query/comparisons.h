// Conditions on the members of a record: `type=quyet_dinh year=2018..2020 value>=7,5 subject~Hà Nội`.
//
// Values are compared as numbers where both sides are numbers, else as text, folded as the expression asks (marks in
// it: tones count). A number of a record is an interval: `trên 7,5 tỷ` is everything above, so it holds `value>7e9` and
// not `value<8e9`. What a record does not say holds of nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/query.h>

namespace vnsift {

enum class Relation : uint8_t { equal, not_equal, less, at_most, greater, at_least, about };  // = != < <= > >= ~

struct Interval {
  double low = 0, high = 0;
  bool low_open = false, high_open = false;  // the end itself is not in it
};

struct Comparison {
  std::string field;
  Relation relation = Relation::equal;
  std::string value;
  std::optional<Interval> range;   // the value as a number or a..b
  std::optional<Pattern> pattern;  // of ~
};

struct Comparisons {
  std::string head;  // what stands before the first of them
  std::vector<Comparison> all;
};

// Fails with Code::usage: an operator without a value, a range that is no range.
Result<Comparisons> parse_comparisons(std::string_view expression);

// 42,43  42.43  7e9  1.234.567  83,98%
std::optional<double> parse_plain_number(std::string_view text);

bool holds_of_interval(const Comparison& comparison, Interval interval);
bool holds_of_text(const Comparison& comparison, std::string_view text);
// Of a member with any number of values: of one of them (with !=: of all).
bool holds_of_values(const Comparison& comparison, const std::vector<std::string>& values);

// `*` is any text, `?` any character; folded to the level that the glob asks for: marks in it, then tones count.
bool glob_matches(std::string_view glob, std::string_view text);

}  // namespace vnsift
