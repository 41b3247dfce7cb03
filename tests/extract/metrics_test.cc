#include <vnsift/metrics.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <vnsift/dates.h>
#include <vnsift/facts.h>
#include <vnsift/utf8.h>

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

// 8 s for a million: VNSIFT_ROUND_TRIP=1000000 vnsift_tests --gtest_filter=NumberWords.ReadBackWhatIsSpelt
int round_trips() {
  const char* given = std::getenv("VNSIFT_ROUND_TRIP");
  return given == nullptr ? 50'000 : std::atoi(given);
}

TEST(NumberWords, ReadBackWhatIsSpelt) {
  Speaker speaker(7);
  std::mt19937 random(11);
  std::uniform_int_distribution<int> size(1, 9);
  for (int i = 0, count = round_trips(); i < count; ++i) {
    uint32_t limit = 10;
    for (int digits = size(random); digits > 1; --digits) limit *= 10;
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

// One line of many numbers: quadratic time would take minutes.
TEST(MetricFinder, LinearOnDigits) {
  std::string chain;
  for (int i = 0; i < 200'000; ++i) chain += i % 7 == 0 ? "1." : i % 5 == 0 ? "9/" : "3-4,";
  const auto repeated = [](std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  for (const std::string& text :
       {chain, std::string(1'000'000, '7'), repeated("tăng 5% so với năm 2019, ", 50'000),
        repeated("một trăm hai mươi ", 60'000), repeated("1 tỷ 650 ", 50'000), repeated("từ 1 đến 2 ", 50'000),
        repeated("lần lượt đạt 5% và 6%; ", 20'000), repeated("một nghìn ", 100'000)}) {
    Found found;
    find(text, found);
    SUCCEED();
  }
}

// A sign looks at the character beside it, which may have any last byte.
TEST(Metrics, SignsStandBesideAnyCharacter) {
  Found found;
  for (uint32_t code = 0xA0; code < 0x2100; ++code) {
    std::string text = "mua ";
    append_utf8(static_cast<char32_t>(code), text);
    find(text + "$5 nghìn", found);
    find("5$" + text.substr(4) + " 7㎡" + text.substr(4), found);
  }
  find("rộng 5㎡ đất", found);
  ASSERT_EQ(found.metrics.size(), 1U);
  EXPECT_EQ(found.metrics[0].unit, "m2");
}

TEST(QuantityTables, ErrorsNameTheLine) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"surface\tunit\nbao tải\tbao\n", "2: the first line names the columns; 'kind' is not among them"},
      {"surface\tunit\tkind\n\n# lời\nbao tải\tbao\tsack\n", "4: 'sack' is no kind of a unit"},
      {"surface\tunit\tkind\tfactor\nbao tải\tbao\tmeasure\tx\n", "2: 'x' is no number"},
      {"surface\tunit\tkind\tguard\nbao tải\tbao\tmeasure\tshy\n", "2: 'shy' is no guard"},
      {"surface\tunit\tkind\n\tbao\tmeasure\n", "2: a unit needs a surface"}};
  for (const auto& [text, message] : cases) {
    QuantityTables tables;
    const Result<void> added = tables.add_units(text);
    ASSERT_FALSE(added.has_value()) << text;
    EXPECT_EQ(added.error().message, message);
  }
}

}  // namespace
}  // namespace vnsift
