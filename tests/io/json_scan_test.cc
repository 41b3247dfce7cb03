// The scanner against simdjson's DOM parser: the same lines pass, and strings mean the same; apart from what may pass
// through on purpose: numbers too large for a double, and lone surrogates.
#include "io/json_scan.h"

#include <random>

#include <gtest/gtest.h>
#include <simdjson.h>

#include <vnsift/utf8.h>

#include "base/json.h"

namespace vnsift {
namespace {

bool scans(std::string_view line) {
  std::vector<RecordMember> members;
  return scan_json_object(line, members).has_value();
}

std::string unescaped(std::string_view quoted, size_t* replaced = nullptr) {
  std::string out;
  const size_t count = unescape_json_string(quoted, out);
  if (replaced != nullptr) *replaced = count;
  return out;
}

TEST(JsonScan, FindsMembersWhereTheyStand) {
  std::vector<RecordMember> members;
  ASSERT_TRUE(scan_json_object(R"( {"a" : 1e400, "b":[{"c":"}"},[]] ,"a":null} )", members));
  ASSERT_EQ(members.size(), 3u);
  EXPECT_EQ(members[0].key, "\"a\"");
  EXPECT_EQ(members[0].value, "1e400");
  EXPECT_EQ(members[1].value, R"([{"c":"}"},[]])");
  EXPECT_EQ(members[2].value, "null");
  ASSERT_TRUE(scan_json_object("{}", members));
  EXPECT_TRUE(members.empty());
}

TEST(JsonScan, LooksIntoWhatIsPassedThrough) {
  for (const char* line : {R"({"a":tru})",
                           R"({"a":[1,2,nul]})",
                           R"({"a":{"b":01}})",
                           R"({"a":1.})",
                           R"({"a":.5})",
                           R"({"a":+1})",
                           R"({"a":1e})",
                           R"({"a":-})",
                           R"({"a":"\x"})",
                           R"({"a":"\u12g4"})",
                           "{\"a\":\"\t\"}",
                           R"({"a":1,})",
                           R"({,"a":1})",
                           R"({"a" 1})",
                           R"({a:1})",
                           R"({"a":1}})",
                           R"({"a":1} x)",
                           R"({"a":[1,]})",
                           R"({"a":[1}])",
                           R"({"a":{"b"}})",
                           R"({"a")",
                           R"({"a":"b)",
                           "{",
                           "",
                           "1",
                           "\"a\"",
                           R"([{"a":1}])",
                           R"({"a":'b'})"}) {
    EXPECT_FALSE(scans(line)) << line;
  }
}

TEST(JsonScan, SaysWhatIsWrongAndWhere) {
  std::vector<RecordMember> members;
  EXPECT_NE(scan_json_object(R"({"a":tru})", members).error().message.find("byte 6"), std::string::npos);
  EXPECT_NE(scan_json_object("[1]", members).error().message.find("jq -c '.[]'"), std::string::npos);
  EXPECT_NE(scan_json_object(R"({"a":"b)", members).error().message.find("cut off"), std::string::npos);
}

TEST(JsonScan, TellsABeginningFromSomethingElse) {
  const std::string_view line = R"({"a":[1,{"b":"c\u1ed1"}],"t":tru)";
  for (size_t size = 1; size <= line.size(); ++size) EXPECT_TRUE(begins_json_object(line.substr(0, size))) << size;
  for (const char* other : {"{Hai câu", "{}x", "[{", "{1", "{\"a\" 1"})
    EXPECT_FALSE(begins_json_object(other)) << other;
}

TEST(JsonScan, DepthIsLimitedNotTheStack) {
  auto nested = [](size_t depth) { return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}"; };
  EXPECT_TRUE(scans(nested(kMaxJsonDepth)));
  EXPECT_FALSE(scans(nested(kMaxJsonDepth + 1)));
  EXPECT_FALSE(scans("{\"a\":" + std::string(1000000, '[')));
}

TEST(JsonScan, Unescapes) {
  EXPECT_EQ(unescaped(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(unescaped(R"("Qu\u1ed1c \ud83d\ude00")"), "Quốc 😀");
  size_t replaced = 0;
  EXPECT_EQ(unescaped(R"("a\ud800b\udc00c\ud800\ud800\udc00")", &replaced), "a\uFFFDb\uFFFDc\uFFFD\U00010000");
  EXPECT_EQ(replaced, 3u);
  EXPECT_EQ(unescaped(R"("\u0000")"), std::string(1, '\0'));
}

// Escapes and what is wrong at every place of a block of 64 bytes, and at the end of one.
TEST(JsonScan, BlocksTellTheSameAsBytes) {
  for (size_t before = 0; before < 140; ++before) {
    for (const std::string_view piece : {R"(\n)", R"(\")", R"(\\)", R"(\\\n)", R"(\\\")", R"(\t)", R"(\u1ec7)",
                                         R"(\n\n\"\n)", R"(\x)", R"(\u12g4)", "\x01", "\\\x01", R"(")"}) {
      for (const size_t behind : {size_t{0}, size_t{1}, size_t{63}, size_t{200}}) {
        std::string line = R"({"a":")" + std::string(before, 'n') + std::string(piece) + std::string(behind, '/');
        line += R"(\n"})";
        simdjson::dom::parser parser;
        const simdjson::padded_string padded(line);
        std::string_view value;
        const bool is_good = parser.parse(padded)["a"].get(value) == simdjson::SUCCESS;
        ASSERT_EQ(scans(line), is_good) << line;
        if (!is_good) continue;
        ASSERT_EQ(unescaped(std::string_view(line).substr(5, line.size() - 6)), value) << line;
      }
    }
  }
}

TEST(JsonScan, KeysAreComparedUnescaped) {
  EXPECT_TRUE(json_key_is("\"text\"", "text"));
  EXPECT_TRUE(json_key_is(R"("t\u0065xt")", "text"));
  EXPECT_FALSE(json_key_is("\"texts\"", "text"));
}

// Lines made from pieces of JSON, and such lines with one byte changed.
std::string random_line(std::mt19937& random) {
  static constexpr const char* kPieces[] = {
      "{",     "}",    "[", "]",       ",",    ":", "\"a\"", "\"text\"", "\"Hà \\u1ed9\"", "1",    "-0.5e3", "true",
      "false", "null", " ", "\"\\n\"", "\"\"", "0", "\\",    "\"",       "{\"k\":1}",      "[1,2]"};
  std::string line = "{";
  const size_t count = random() % 12;
  for (size_t i = 0; i < count; ++i) {
    if (random() % 3 != 0) {
      line += "\"k\":";
      line += kPieces[6 + random() % 11];
      line += ",";
    } else {
      line += kPieces[random() % std::size(kPieces)];
    }
  }
  if (line.ends_with(',')) line.pop_back();
  line += "}";
  if (random() % 2 == 0) line[random() % line.size()] = "{}[]:,\"\\ 1etr\x01"[random() % 15];
  return line;
}

TEST(JsonScan, AgreesWithSimdjson) {
  std::mt19937 random(20261125);
  simdjson::dom::parser parser;
  size_t accepted = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::string line = random_line(random);
    if (!is_valid_utf8(line)) continue;
    simdjson::dom::element element;
    const auto error = parser.parse(line.data(), line.size()).get(element);
    if (error == simdjson::NUMBER_ERROR && line.find("e3") != std::string::npos) continue;
    const bool is_object = error == simdjson::SUCCESS && element.is_object();
    ASSERT_EQ(scans(line), is_object) << line << " " << simdjson::error_message(error);
    accepted += is_object;
  }
  EXPECT_GT(accepted, 10000u);
}

TEST(JsonScan, WhatIsWrittenReadsBackTheSame) {
  std::mt19937 random(7);
  simdjson::dom::parser parser;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (size_t n = random() % 60; n > 0; --n) {
      static constexpr uint32_t kFirst[] = {0, 0xC0, 0x1E00, 0x10000};
      static constexpr uint32_t kCount[] = {0x80, 0x500, 0x200, 0x1000};
      const size_t kind = random() % 4;
      append_utf8(static_cast<char32_t>(kFirst[kind] + random() % kCount[kind]), text);
    }
    std::string line = "{\"t\":";
    append_json_string(text, line);
    line += "}";
    std::vector<RecordMember> members;
    ASSERT_TRUE(scan_json_object(line, members)) << line;
    ASSERT_EQ(unescaped(members[0].value), text);
    std::string_view theirs;
    ASSERT_EQ(parser.parse(line)["t"].get(theirs), simdjson::SUCCESS) << line;
    ASSERT_EQ(theirs, text);
  }
}

}  // namespace
}  // namespace vnsift
