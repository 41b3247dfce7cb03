// What is spared the readers of dates and quantities would have found nothing; what a clause says of a quantity is left
// unread without a change of what is asked for.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "oracle/quantity_oracle.h"
#include "support/shared_data.h"

namespace vnsift {
namespace {

std::string shown(const std::vector<Metric>& metrics, MetricDetail detail) {
  std::string out;
  for (const Metric& metric : metrics) {
    out += std::to_string(metric.span.begin) + "-" + std::to_string(metric.span.end) + " ";
    (out += kind_name(metric.kind)) += " " + to_string(metric.value);
    if (detail == MetricDetail::amount) {
      out += " " + (metric.value_max ? to_string(*metric.value_max) : "") + " " + metric.unit + " ";
      ((out += comparator_name(metric.comparator)) += ' ') += direction_name(metric.direction);
    }
    out += '\n';
  }
  return out;
}

void expect_same(std::string_view source, const std::string& name) {
  PreparedText text;
  text.assign(source, MetricFinder::kNeeds);
  std::vector<DocRef> docnums;
  DocnumFinder({}).run(text, nullptr, docnums);
  const oracle::Quantities found = oracle::read_quantities(text, docnums, Prefilter::on);
  EXPECT_EQ(describe(text, found), describe(text, oracle::read_quantities(text, docnums, Prefilter::off)))
      << name << ": " << source.substr(0, 400);
  for (const MetricDetail detail : {MetricDetail::place, MetricDetail::amount}) {
    MetricOptions less;
    less.detail = detail;
    std::vector<Metric> metrics;
    MetricFinder(less).run(text, nullptr, docnums, found.dates, metrics);
    EXPECT_EQ(shown(metrics, detail), shown(found.metrics, detail)) << name << ": " << source.substr(0, 400);
  }
}

TEST(QuantityCandidates, PrefilterOnIsOffOnPages) {
  size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VNSIFT_SOURCE_DIR "/corpus/pages")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    expect_same(std::string(std::istreambuf_iterator<char>(file), {}), entry.path().filename().string());
    ++pages;
  }
  EXPECT_GE(pages, 20U);
}

// Numbers with all signs and words that dates, units, ranges and names of things are told by.
TEST(QuantityCandidates, PrefilterOnIsOffOnRandomText) {
  constexpr std::string_view kPieces[] = {
      "5",          "12",      "30",    "2024",       "1998",       "999",       "41",        "3456",
      "0912345678", "năm",     "ngày",  "tháng",      "quý",        "tuần",      "giờ",       "h",
      "g",          "phút",    "rưỡi",  "một",        "hai",        "mười",      "tư",        "đầu",
      "cuối",       "giữa",    "sáng",  "tối",        "đêm ngày",   "mùng",      "từ",        "đến",
      "và",         "trước",   "sau",   "cách đây",   "giai đoạn",  "nhiệm kỳ",  "thế kỷ",    "nửa đầu",
      "tỷ đồng",    "triệu",   "nghìn", "%",          "$",          "USD",       "km²",       "°C",
      "người",      "xã",      "điểm",  "đạt",        "chỉ số PCI", "diện tích", "bằng",      "hơn",
      "khoảng",     "số",      "Điều",  "điện thoại", "thứ ba",     "hạng",      "top",       "gấp",
      "lần",        "phần",    "đôi",   "trong số",   "bình luận",  "Hà Nam",    "XIX",       "II",
      "Giêng",      "âm lịch", "Tết",   "Quốc khánh", "vụ xuân",    "cùng kỳ",   "năm ngoái", "hôm nay",
      "âm",         "tăng",    "giảm",  "lên",        "bậc",        "-5%",       "+5%",       "(-",
      "/",          "-",       " - ",   ".",          ". ",         ",",         ", ",        ":",
      ": ",         ";",       "(",     ")",          "\"",         "~",         "+",         "…",
      "\n",         " ",       " ",     " "};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string source;
    for (auto pieces = 2 + random() % 24; pieces > 0; --pieces) {
      source += kPieces[random() % std::size(kPieces)];
      if (random() % 3 != 0) source += ' ';
    }
    expect_same(source, "round " + std::to_string(round));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(QuantityCandidates, PrefilterOnIsOffOnLaw) {
  const std::optional<std::string> file = test::shared_path("data/legal/phapdien_text.txt.xz");
  if (!file) GTEST_SKIP() << "no reference data";
  FILE* const pipe = popen(("xz -dc '" + *file + "' | head -c 1000000").c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string law(1'000'000, '\0');
  law.resize(fread(law.data(), 1, law.size(), pipe));
  pclose(pipe);
  law.resize(law.rfind('\n') + 1);
  for (size_t begin = 0, end = 0; (end = law.find('\n', begin)) != std::string::npos; begin = end + 1)
    expect_same(std::string_view(law).substr(begin, end - begin), "line at " + std::to_string(begin));
  expect_same(law, "as one text");
}

}  // namespace
}  // namespace vnsift
