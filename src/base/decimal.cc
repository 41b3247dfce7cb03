#include <vnsift/decimal.h>

#include <array>
#include <charconv>
#include <cmath>

namespace vnsift {
namespace {

constexpr int32_t kMaxDigits = 18;
constexpr int32_t kMaxShift = 400;  // beyond the range of doubles

constexpr auto kPowers = [] {
  std::array<int64_t, kMaxDigits + 1> powers{};
  int64_t power = 1;
  for (int64_t& entry : powers) {
    entry = power;
    if (&entry != &powers.back()) power *= 10;
  }
  return powers;
}();

// Rounded to the exponent `to`.
int64_t rounded(Decimal value, int32_t to) {
  const int32_t drop = to - value.exponent;
  if (drop <= 0) return value.mantissa;
  if (drop > kMaxDigits) return 0;
  const int64_t power = kPowers[static_cast<size_t>(drop)];
  const int64_t half = value.mantissa < 0 ? -power / 2 : power / 2;
  return (value.mantissa + half) / power;
}

// Both with one exponent, the smaller one where that fits.
void align(Decimal& a, Decimal& b) {
  if (a.exponent < b.exponent) return align(b, a);
  while (a.exponent > b.exponent) {
    if (std::abs(a.mantissa) >= kPowers[kMaxDigits - 1]) break;
    a.mantissa *= 10;
    --a.exponent;
  }
  if (a.exponent > b.exponent) {
    b.mantissa = rounded(b, a.exponent);
    b.exponent = a.exponent;
  }
}

}  // namespace

Decimal Decimal::of(int64_t mantissa, int32_t exponent) {
  if (mantissa == 0) return {};
  while (mantissa % 10 == 0) {
    mantissa /= 10;
    ++exponent;
  }
  return {mantissa, exponent};
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false, point = false, any = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  int64_t mantissa = 0;
  int32_t exponent = 0, digits = 0, zeros = 0;
  for (char c : text) {
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (point) --exponent;
    if (c == '0') {
      if (digits > 0) ++zeros;
      continue;
    }
    if (digits + zeros + 1 > kMaxDigits) return std::nullopt;
    mantissa = mantissa * kPowers[static_cast<size_t>(zeros) + 1] + (c - '0');
    digits += zeros + 1;
    zeros = 0;
  }
  if (!any) return std::nullopt;
  return of(negative ? -mantissa : mantissa, exponent + zeros);
}

Decimal Decimal::shifted(int32_t power_of_ten) const {
  return mantissa == 0 ? Decimal{} : Decimal{mantissa, exponent + power_of_ten};
}

std::optional<int64_t> Decimal::to_integer() const {
  if (exponent < 0 || exponent > kMaxDigits) return std::nullopt;
  int64_t value = 0;
  if (__builtin_mul_overflow(mantissa, kPowers[static_cast<size_t>(exponent)], &value)) return std::nullopt;
  return value;
}

double Decimal::to_double() const {
  if (mantissa == 0 || exponent < -kMaxShift) return 0;
  if (exponent > kMaxShift) return mantissa < 0 ? -HUGE_VAL : HUGE_VAL;
  std::array<char, 40> text{};
  char* end = std::to_chars(text.data(), text.data() + 24, mantissa).ptr;
  *end++ = 'e';
  end = std::to_chars(end, text.data() + text.size(), exponent).ptr;
  double value = 0;
  std::from_chars(text.data(), end, value);
  return value;
}

Decimal operator+(Decimal a, Decimal b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  align(a, b);
  return Decimal::of(a.mantissa + b.mantissa, a.exponent);
}

Decimal operator-(Decimal a, Decimal b) { return a + b.negated(); }

Decimal operator*(Decimal a, Decimal b) {
  int64_t product = 0;
  while (__builtin_mul_overflow(a.mantissa, b.mantissa, &product)) {
    Decimal& longer = std::abs(a.mantissa) > std::abs(b.mantissa) ? a : b;
    longer.mantissa = rounded(longer, longer.exponent + 1);
    ++longer.exponent;
  }
  return Decimal::of(product, a.exponent + b.exponent);
}

Decimal divide(Decimal a, Decimal b) {
  if (b.is_zero()) return {};
  const double quotient = a.to_double() / b.to_double();
  if (!std::isfinite(quotient)) return {};
  std::array<char, 400> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), quotient, std::chars_format::fixed);
  std::string_view digits(text.data(), static_cast<size_t>(written.ptr - text.data()));
  // 17 digits behind leading zeros are all that a double says.
  const size_t first = digits.find_first_of("123456789");
  if (first != std::string_view::npos) digits = digits.substr(0, first + 19);
  while (!digits.empty()) {
    if (const std::optional<Decimal> value = Decimal::parse(digits)) return *value;
    if (digits.find('.') == std::string_view::npos) break;
    digits.remove_suffix(1);
  }
  return {};
}

int compare(Decimal a, Decimal b) {
  const Decimal difference = a - b;
  return difference.mantissa < 0 ? -1 : difference.mantissa > 0 ? 1 : 0;
}

std::string to_string(Decimal value) {
  std::string digits = std::to_string(value.mantissa < 0 ? -value.mantissa : value.mantissa);
  if (value.exponent > 0) {
    digits.append(static_cast<size_t>(value.exponent), '0');
  } else if (value.exponent < 0) {
    const auto places = static_cast<size_t>(-value.exponent);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return value.mantissa < 0 ? "-" + digits : digits;
}

}  // namespace vnsift
