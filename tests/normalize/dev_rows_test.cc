// The rows of the reference data that these rules answer for (../shared/data/normalize/dev.tsv), through the library.
#include <algorithm>
#include <map>

#include <vnsift/charset.h>
#include <vnsift/fold.h>
#include <vnsift/normalize.h>
#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "support/shared_data.h"

namespace vnsift {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string answer(const std::string& category, const std::string& input) {
  if (category == "fold") return fold_text(input, Fold::base);
  if (category == "syllable") {
    const std::optional<Syllable> syllable = parse_syllable(input);
    return !syllable ? "invalid" : syllable->syllable_class == SyllableClass::core ? "core" : "marginal";
  }
  // Options of a category as the README of the data gives them.
  const auto is = [&category](std::string_view name) { return category == name; };
  NormalizeOptions options;
  options.tone = ToneStyle::keep;
  if (is("tone.old") || is("tone.mixed") || is("tone.repair.old")) options.tone = ToneStyle::old_style;
  if (is("tone.new") || is("tone.repair.new")) options.tone = ToneStyle::new_style;
  if (is("tone.old") || is("tone.new") || is("tone.mixed")) options.repair_tone = options.repair_horn = false;
  if (is("repair.lostu")) options.repair_lost_u = true;
  if (is("ncr")) options.charrefs = CharacterReferences::on;
  if (is("ncr.broken")) options.charrefs = CharacterReferences::broken;
  if (is("case.tcvn3")) options.encoding = parse_encoding("tcvn3-as-1252");
  if (category.starts_with("legacy.")) options.encoding = parse_encoding(category.substr(7) + "-as-1252");
  std::string text = input;
  if (is("viqr")) {
    text.clear();
    decode(input, Charset::viqr, text);
  }
  Normalized out;
  Normalizer(options).run(text, out);
  std::string result(out.text);
  if (!category.starts_with("ncr")) {
    options.encoding.reset();
    Normalized again;
    Normalizer(options).run(result, again);
    EXPECT_EQ(again.text, result) << "the second run";
  }
  return result;
}

TEST(DevRows, All) {
  const std::optional<std::string> file = test::shared_file("data/normalize/dev.tsv");
  if (!file) GTEST_SKIP() << "no reference data";
  std::map<std::string, std::pair<int, int>> passed;
  for (const std::string& line : split(*file, '\n')) {
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() < 4 || fields[0] == "category") continue;
    auto& [good, all] = passed[fields[0]];
    const std::string got = answer(fields[0], test::unescape_row(fields[1]));
    ++all;
    good += got == test::unescape_row(fields[2]);
    EXPECT_EQ(got, test::unescape_row(fields[2])) << line;
  }
  for (const auto& [category, counts] : passed)
    std::printf("%-14s %d/%d\n", category.c_str(), counts.first, counts.second);
}

}  // namespace
}  // namespace vnsift
