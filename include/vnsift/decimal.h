// Decimal: the value of a printed number, exact: an integer times a power of ten. Values become doubles only when they
// are written.
//
//   Decimal{235, 7}                     // 2.35 billion: `2 tỷ 350`
//   Decimal::parse("42.43")             // 4243 * 10^-2
//   to_string(Decimal{4243, -2})        // "42.43"
//
// Up to 18 significant digits are exact; what does not fit is rounded. Trivial values, pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vnsift {

struct Decimal {
  int64_t mantissa = 0;  // without trailing zeros; 0 has exponent 0
  int32_t exponent = 0;

  // Digits with at most one `.` and a sign in front; nothing if that is not all, or over 18 significant digits.
  static std::optional<Decimal> parse(std::string_view text);
  static Decimal of(int64_t mantissa, int32_t exponent);  // brought to the one form

  Decimal shifted(int32_t power_of_ten) const;  // times 10^power_of_ten
  Decimal negated() const { return {-mantissa, exponent}; }
  bool negative() const { return mantissa < 0; }
  bool is_zero() const { return mantissa == 0; }
  bool is_integer() const { return exponent >= 0; }
  std::optional<int64_t> to_integer() const;  // nothing if it is none, or too large
  double to_double() const;                   // the nearest

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

Decimal operator+(Decimal a, Decimal b);
Decimal operator-(Decimal a, Decimal b);
Decimal operator*(Decimal a, Decimal b);
// a / b to 17 significant digits; 0 for b = 0.
Decimal divide(Decimal a, Decimal b);
int compare(Decimal a, Decimal b);  // -1, 0, 1
// Digits and at most one point: 0.5, -12, 7500000000.
std::string to_string(Decimal value);

}  // namespace vnsift
