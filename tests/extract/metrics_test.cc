#include <vnsift/metrics.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <vnsift/dates.h>
#include <vnsift/facts.h>

namespace vnsift {
namespace {

struct Found {
  PreparedText text;
  std::vector<DocRef> docnums;
  std::vector<DateRef> dates;
  std::vector<Metric> metrics;
};

void find(std::string_view source, Found& found) {
  found.text.assign(source, MetricFinder::kNeeds | DocnumFinder::kNeeds);
  DocnumFinder({}).run(found.text, nullptr, found.docnums);
  QuantityScratch scratch;
  MetricFinder({}).run_with_dates(found.text, nullptr, found.docnums, DateFinder({}), scratch, found.dates,
                                  found.metrics);
}

// How a speaker says a number: one of the ways of each word, chosen by `random`.
class Speaker {
 public:
  explicit Speaker(uint32_t seed) : random_(seed) {}

  std::string say(uint32_t number) {
    std::string out;
    constexpr std::array<uint32_t, 3> kPowers = {1'000'000'000, 1'000'000, 1'000};
    bool lower = false;
    for (uint32_t power : kPowers) {
      const uint32_t group = number / power % 1000;
      if (group == 0) continue;
      out += below_thousand(group, lower) + " " + multiplier(power) + " ";
      lower = true;
    }
    const uint32_t rest = number % 1000;
    if (rest != 0) out += below_thousand(rest, lower) + " ";
    out.pop_back();
    return out;
  }

 private:
  std::string one_of(std::initializer_list<std::string_view> words) {
    return std::string(words.begin()[random_() % words.size()]);
  }
  std::string multiplier(uint32_t power) {
    if (power == 1'000) return one_of({"nghìn", "ngàn"});
    return power == 1'000'000 ? "triệu" : one_of({"tỷ", "tỉ"});
  }
  std::string digit(uint32_t d) {
    constexpr std::array<std::string_view, 10> kDigits = {"không", "một", "hai", "ba",  "bốn",
                                                          "năm",   "sáu", "bảy", "tám", "chín"};
    return d == 7 ? one_of({"bảy", "bẩy"}) : std::string(kDigits[d]);
  }
  std::string below_hundred(uint32_t n) {
    const uint32_t tens = n / 10, unit = n % 10;
    if (tens == 0) return digit(unit);
    if (tens == 1) {
      if (unit == 0) return "mười";
      return "mười " + (unit == 5 ? one_of({"lăm", "nhăm"}) : digit(unit));
    }
    std::string out = digit(tens) + " " + (unit == 0 ? one_of({"mươi", "chục"}) : "mươi");
    if (unit == 1) return out + " mốt";
    if (unit == 4) return out + " " + one_of({"tư", "bốn"});
    if (unit == 5) return out + " " + one_of({"lăm", "nhăm"});
    return unit == 0 ? out : out + " " + digit(unit);
  }
  std::string below_thousand(uint32_t n, bool lower) {
    const uint32_t hundreds = n / 100, rest = n % 100;
    if (hundreds == 0 && !lower) return below_hundred(rest);
    if (hundreds == 0 && rest < 10) return one_of({"linh ", "lẻ ", "không trăm linh ", "không trăm lẻ "}) + digit(rest);
    if (hundreds == 0) return "không trăm " + below_hundred(rest);
    std::string out = digit(hundreds) + " trăm";
    if (rest == 0) return out;
    return out + (rest < 10 ? one_of({" linh ", " lẻ "}) + digit(rest) : " " + below_hundred(rest));
  }

  std::mt19937 random_;
};

TEST(NumberWords, ReadBackWhatIsSpelt) {
  Speaker speaker(7);
  std::mt19937 random(11);
  std::uniform_int_distribution<int> size(1, 9);
  for (int i = 0; i < 30'000; ++i) {
    uint32_t limit = 1;
    for (int digits = size(random); digits > 0; --digits) limit *= 10;
    const uint32_t number = 1 + static_cast<uint32_t>(random() % (limit - 1));
    const std::string words = speaker.say(number);
    const std::optional<Decimal> value = parse_number_words(words);
    ASSERT_TRUE(value.has_value()) << number << ": " << words;
    ASSERT_EQ(value->to_integer(), static_cast<int64_t>(number)) << words;
  }
}

TEST(NumberWords, TailsFractionsAndSigns) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {{"một triệu rưỡi", "1500000"},
                                                                            {"nghìn hai", "1200"},
                                                                            {"triệu mốt", "1100000"},
                                                                            {"hai phẩy năm", "2.5"},
                                                                            {"âm hai mươi", "-20"},
                                                                            {"nghìn tỷ", ""},
                                                                            {"hai chục", "20"},
                                                                            {"trăm", "100"},
                                                                            {"mươi", ""},
                                                                            {"hai mươi 5", ""},
                                                                            {"", ""},
                                                                            {"một cái", ""}};
  for (const auto& [text, expected] : cases) {
    const std::optional<Decimal> value = parse_number_words(text);
    EXPECT_EQ(value ? to_string(*value) : "", expected) << text;
  }
}

TEST(NumberDigits, AloneInAnySpelling) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"1.200.000", "1200000"}, {"0,77", "0.77"},
      {",77", "0.77"},          {"100K", "100000"},
      {",0012G", "1200000"},    {"- 1.200.000", "-1200000"},
      {"1,2M", "1200000"},      {"âm 1.200.000", "-1200000"},
      {"5 nghìn", "5000"},      {"1.2.3", ""}};
  for (const auto& [text, expected] : cases) {
    const std::optional<Decimal> value = parse_number(text);
    EXPECT_EQ(value ? to_string(*value) : "", expected) << text;
  }
}

TEST(MetricFinder, ScalingTheNumberScalesTheValue) {
  for (int64_t factor : {1, 10, 100}) {
    Found found;
    find("Tổng vốn của dự án là " + std::to_string(7 * factor) + " tỷ đồng.", found);
    ASSERT_EQ(found.metrics.size(), 1u);
    EXPECT_EQ(found.metrics[0].value.to_integer(), 7'000'000'000 * factor);
    EXPECT_EQ(found.metrics[0].unit, "VND");
  }
}

TEST(MetricFinder, FoldsASentenceIntoAFact) {
  Found found;
  find("Năm 2021, chỉ số PAPI của Lam Sơn đạt 44,2 điểm (tăng 1,5 điểm so với năm 2020), xếp thứ 7/63.", found);
  const std::vector<Fact> facts = link_facts(found.metrics);
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].indicator_id, "PAPI");
  EXPECT_EQ(facts[0].period_iso, "2021");
  EXPECT_EQ(to_string(facts[0].value.value()), "44.2");
  EXPECT_EQ(to_string(facts[0].change.value()), "1.5");
  EXPECT_EQ(to_string(facts[0].rank.value()), "7");
  EXPECT_EQ(to_string(facts[0].rank_of.value()), "63");
  EXPECT_EQ(facts[0].baseline_iso, "2020");
}

TEST(MetricFinder, NamesWithDigitsAreNoQuantities) {
  for (std::string_view text : {"Trung đoàn 88 hành quân theo quốc lộ 6.", "Lớp 12 của trường ở số 45/12 phố Hàng Dừa.",
                                "Đường dây nóng 0912 345 678; 1900 1234.", "Mạng 5G, vi rút Covid-19, áo số 10."}) {
    Found found;
    find(text, found);
    EXPECT_TRUE(found.metrics.empty()) << text;
  }
}

TEST(MetricFinder, LinearOnDigits) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += i % 7 == 0 ? "1." : i % 5 == 0 ? "9/" : "3-4,";
  Found found;
  find(text, found);  // time is what this test is about: seconds if it were not linear
  SUCCEED();
}

}  // namespace
}  // namespace vnsift
