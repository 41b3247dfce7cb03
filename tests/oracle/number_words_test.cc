// Numbers in words as ICU spells them, read back.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <random>
#include <string>

#include <vnsift/metrics.h>

namespace vnsift {
namespace {

class IcuSpeller {
 public:
  IcuSpeller() : format_(icu::URBNF_SPELLOUT, icu::Locale("vi"), status_) {}
  bool ok() const { return U_SUCCESS(status_) != 0; }
  std::string say(int64_t number) const {
    icu::UnicodeString out;
    format_.format(number, out);
    std::string text;
    return out.toUTF8String(text);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
};

TEST(NumberWordsOracle, ReadsWhatIcuSpells) {
  const IcuSpeller speller;
  ASSERT_TRUE(speller.ok());
  const auto check = [&](int64_t number) {
    const std::string words = speller.say(number);
    const std::optional<Decimal> value = parse_number_words(words);
    ASSERT_TRUE(value.has_value()) << number << ": " << words;
    ASSERT_EQ(value->to_integer(), number) << words;
  };
  for (int64_t number = 0; number < 12'000; ++number) check(number);
  std::mt19937_64 random(5);
  for (int i = 0; i < 20'000; ++i) {
    int64_t limit = 10;
    for (uint64_t digits = random() % 12; digits > 0; --digits) limit *= 10;
    check(static_cast<int64_t>(random() % static_cast<uint64_t>(limit)) % 1'000'000'000'000);
  }
}

}  // namespace
}  // namespace vnsift
