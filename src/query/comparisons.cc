#include "query/comparisons.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <vnsift/fold.h>
#include <vnsift/utf8.h>

#include "query/literal.h"

namespace vnsift {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Operator {
  std::string_view sign;
  Relation relation;
};
// Longer signs first.
constexpr Operator kOperators[] = {{"<=", Relation::at_most}, {">=", Relation::at_least}, {"!=", Relation::not_equal},
                                   {"=", Relation::equal},    {"<", Relation::less},      {">", Relation::greater},
                                   {"~", Relation::about}};

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// A member's name and an operator at the beginning of a word.
const Operator* operator_at(std::string_view text, size_t at, size_t& name_end, size_t& value_begin) {
  if (at > 0 && text[at - 1] != ' ') return nullptr;
  name_end = at;
  while (name_end < text.size() && is_name_character(text[name_end])) ++name_end;
  if (name_end == at) return nullptr;
  size_t sign = name_end;
  while (sign < text.size() && text[sign] == ' ') ++sign;
  for (const Operator& one : kOperators) {
    if (!text.substr(sign).starts_with(one.sign)) continue;
    value_begin = sign + one.sign.size();
    return &one;
  }
  return nullptr;
}

Result<void> finish(Comparison& comparison) {
  if (comparison.value.empty()) return make_error(Code::usage, "'" + comparison.field + "' is compared with nothing");
  if (comparison.relation == Relation::about) {
    auto pattern = Pattern::compile(comparison.value, {});
    if (!pattern) return tl::unexpected<Error>(pattern.error());
    comparison.pattern = std::move(*pattern);
    return {};
  }
  const size_t dots = comparison.value.find("..");
  if (dots == std::string::npos) {
    if (const auto number = parse_plain_number(comparison.value)) comparison.range = Interval{*number, *number};
    return {};
  }
  const std::string_view text = comparison.value;
  const std::string_view first = trim(text.substr(0, dots)), last = trim(text.substr(dots + 2));
  const auto low = parse_plain_number(first), high = parse_plain_number(last);
  if ((!low && !first.empty()) || (!high && !last.empty()) || (first.empty() && last.empty()))
    return make_error(Code::usage, "'" + comparison.value + "' is no range of numbers like 2018..2020");
  if (comparison.relation != Relation::equal && comparison.relation != Relation::not_equal)
    return make_error(Code::usage, "a range like " + comparison.value + " goes with = or !=");
  comparison.range = Interval{low.value_or(-kInfinity), high.value_or(kInfinity)};
  return {};
}

// Both sides at the level that the wanted one asks for.
std::string folded(std::string_view text, AccentMode mode) {
  return fold_text(text, mode == AccentMode::tone ? Fold::tone : Fold::base);
}

}  // namespace

std::optional<double> parse_plain_number(std::string_view text) {
  text = trim(text);
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  const auto points = std::count(text.begin(), text.end(), '.'), commas = std::count(text.begin(), text.end(), ',');
  std::string plain;
  for (const char c : text) {
    if (c == '.' && (points > 1 || commas == 1)) continue;  // between thousands
    if (c == ',' && commas > 1) continue;
    plain += c == ',' ? '.' : c;
  }
  double value = 0;
  const char* begin = plain.data() + (plain.starts_with('+') ? 1 : 0);
  const auto [end, error] = std::from_chars(begin, plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

Result<Comparisons> parse_comparisons(std::string_view text) {
  Comparisons result;
  size_t begin = 0;  // of the head, or of the value of the last comparison
  const auto close = [&](size_t end) -> Result<void> {
    const std::string_view words = trim(text.substr(begin, end - begin));
    if (result.all.empty()) {
      result.head = words;
      return {};
    }
    result.all.back().value = words;
    return finish(result.all.back());
  };
  for (size_t at = 0; at < text.size();) {
    size_t name_end = 0, value_begin = 0;
    const Operator* one = operator_at(text, at, name_end, value_begin);
    if (one == nullptr) {
      ++at;
      continue;
    }
    if (auto done = close(at); !done) return tl::unexpected<Error>(done.error());
    Comparison comparison;
    comparison.field = text.substr(at, name_end - at);
    comparison.relation = one->relation;
    result.all.push_back(std::move(comparison));
    at = begin = value_begin;
  }
  if (auto done = close(text.size()); !done) return tl::unexpected<Error>(done.error());
  return result;
}

bool holds_of_interval(const Comparison& comparison, Interval is) {
  const Interval& wanted = *comparison.range;
  switch (comparison.relation) {
    case Relation::greater:
      return is.low > wanted.low || (is.low == wanted.low && is.low_open);
    case Relation::at_least:
      return is.low >= wanted.low;
    case Relation::less:
      return is.high < wanted.high || (is.high == wanted.high && is.high_open);
    case Relation::at_most:
      return is.high <= wanted.high;
    case Relation::equal:
      return is.low >= wanted.low && is.high <= wanted.high && !is.low_open && !is.high_open;
    case Relation::not_equal:
      return is.high < wanted.low || is.low > wanted.high || (is.high == wanted.low && is.high_open) ||
             (is.low == wanted.high && is.low_open);
    case Relation::about:
      break;
  }
  return false;
}

bool holds_of_text(const Comparison& comparison, std::string_view text) {
  if (comparison.relation == Relation::about) {
    CanonicalText canonical;
    canonical.assign(text);
    Hit hit;
    return comparison.pattern->next(canonical, 0, hit);
  }
  if (comparison.range) {
    if (const auto number = parse_plain_number(text)) return holds_of_interval(comparison, {*number, *number});
  }
  switch (comparison.relation) {
    case Relation::equal:
      return glob_matches(comparison.value, text);
    case Relation::not_equal:
      return !glob_matches(comparison.value, text);
    // ISO dates sort as text.
    case Relation::less:
      return text < comparison.value;
    case Relation::at_most:
      return text <= comparison.value;
    case Relation::greater:
      return text > comparison.value;
    case Relation::at_least:
      return text >= comparison.value;
    case Relation::about:
      break;
  }
  return false;
}

bool holds_of_values(const Comparison& comparison, const std::vector<std::string>& values) {
  const auto holds = [&](const std::string& value) { return holds_of_text(comparison, value); };
  if (comparison.relation == Relation::not_equal)
    return !values.empty() && std::all_of(values.begin(), values.end(), holds);
  return std::any_of(values.begin(), values.end(), holds);
}

bool glob_matches(std::string_view given, std::string_view text) {
  CanonicalText canonical;
  canonical.assign(given);
  const AccentMode mode = smart_mode(canonical.view());
  const std::string glob = folded(given, mode), subject = folded(text, mode);
  // The place of the last `*` and what it has swallowed: linear but for retries of one star.
  size_t g = 0, s = 0, star = std::string::npos, retry = 0;
  while (s < subject.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      retry = s;
    } else if (g < glob.size() && glob[g] == '?') {
      s += code_point_at(subject, s).size;
      ++g;
    } else if (g < glob.size() && glob[g] == subject[s]) {
      ++g, ++s;
    } else if (star != std::string::npos) {
      g = star + 1;
      retry += code_point_at(subject, retry).size;
      s = retry;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

}  // namespace vnsift
