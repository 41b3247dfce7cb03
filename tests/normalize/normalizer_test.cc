#include <vnsift/normalize.h>

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

std::string normalized(std::string_view text, NormalizeOptions options = {}) {
  Normalized out;
  Normalizer(options).run(text, out);
  return std::string(out.text);
}

constexpr NormalizeOptions with_tone(ToneStyle style) {
  NormalizeOptions options;
  options.tone = style;
  return options;
}

TEST(Normalizer, ToneStyles) {
  const std::string old_style = "Xã Hòa Phú mở lớp học nấu ăn, THÚY và Tụy lo phần loa; quý khách đến sớm.";
  const std::string new_style = "Xã Hoà Phú mở lớp học nấu ăn, THUÝ và Tuỵ lo phần loa; quý khách đến sớm.";
  EXPECT_EQ(normalized(new_style, with_tone(ToneStyle::old_style)), old_style);
  EXPECT_EQ(normalized(old_style, with_tone(ToneStyle::new_style)), new_style);
  EXPECT_EQ(normalized(new_style, with_tone(ToneStyle::keep)), new_style);
  EXPECT_EQ(normalized("hoa\u0300 thuâ\u0323n"), "hòa thuận");
}

TEST(Normalizer, LineGateKeepsForeignLines) {
  // Galician, invented: the words look like syllables of the new style, the line does not.
  const std::string foreign = "O señor Queiroga leva a choà do ferreiro cara aos hortos\n";
  EXPECT_EQ(normalized(foreign), foreign);
  const std::string mixed = foreign + "Bà Thuý đem hoà giấm với nước\n";
  EXPECT_EQ(normalized(mixed), foreign + "Bà Thúy đem hòa giấm với nước\n");
  EXPECT_EQ(normalized("Thuý"), "Thúy");  // a one-line document passes
}

TEST(Normalizer, CountsItsRules) {
  Normalized out;
  Normalizer({}).run("Hoà\u00A0a\u0323\u0302\r\n\u00ADQĐ\u2011UBND \uF0B7 \uFF21 e\u0301\u0301", out);
  EXPECT_EQ(out.text, "Hòa ậ\nQĐ-UBND • A é");
  const auto count = [&](Rule rule) { return out.changes[static_cast<size_t>(rule)]; };
  EXPECT_EQ(count(Rule::tone_style), 1u);
  EXPECT_EQ(count(Rule::space), 1u);
  EXPECT_EQ(count(Rule::newline), 1u);
  EXPECT_EQ(count(Rule::invisible), 1u);
  EXPECT_EQ(count(Rule::hyphen), 1u);
  EXPECT_EQ(count(Rule::pua), 1u);
  EXPECT_EQ(count(Rule::width), 1u);
  EXPECT_EQ(count(Rule::nfc), 1u);
  EXPECT_EQ(count(Rule::mark_dup), 1u);
}

TEST(Normalizer, KeepsWhatItsOptionsKeep) {
  NormalizeOptions options;
  options.newlines = options.invisible = options.pua = options.width = false;
  options.spaces = Spaces::keep;
  const std::string text = "a\r\nb\u00A0c\u00AD\u0001d\uF0B7\uFB01Ð";
  EXPECT_EQ(normalized(text, options), text);
  EXPECT_EQ(normalized("Ð ð"), "Ð ð");
}

TEST(Normalizer, MapLeadsBackThroughAllStages) {
  const std::string source = "Cô Thuy\u0301\u00A0o\u031B\u0309 nhà hoa\u0300 mình";
  Normalized out;
  Normalizer({}).run(source, out);
  ASSERT_EQ(out.text, "Cô Thúy ở nhà hòa mình");
  const auto source_of = [&](std::string_view word) {
    const auto at = static_cast<uint32_t>(out.text.find(word));
    return slice(source, out.map.to_source(ViewSpan{at, at + static_cast<uint32_t>(word.size())}));
  };
  EXPECT_EQ(source_of("Thúy"), "Thuy\u0301");
  EXPECT_EQ(source_of("ở"), "o\u031B\u0309");
  EXPECT_EQ(source_of("hòa"), "hoa\u0300");
  EXPECT_EQ(source_of("mình"), "mình");
}

TEST(Normalizer, SafeCut) {
  EXPECT_EQ(Normalizer::safe_cut("một\nhai ba", 8), 6u);
  EXPECT_EQ(Normalizer::safe_cut("mot hai ba", 9), 8u);
  EXPECT_EQ(Normalizer::safe_cut("mot hai ba", 8), 8u);
  EXPECT_EQ(Normalizer::safe_cut("mot ấp", 6), 0u);
  EXPECT_EQ(Normalizer::safe_cut("mothaiba", 8), 0u);
  EXPECT_EQ(Normalizer::safe_cut(std::string(1000, 'x'), 500), 436u);
  EXPECT_EQ(Normalizer::safe_cut("mot  \u0301", 6), 4u);
  EXPECT_EQ(Normalizer::safe_cut("", 0), 0u);
}

// Every piece of the stream is what the whole has there.
TEST(Normalizer, PiecesGiveWhatTheWholeGives) {
  test::RandomText random(7);
  std::string text;
  while (text.size() < 900000) {
    text += random.next(40);
    text += random.below(3) == 0 ? " và hoà thuận " : random.below(300) == 0 ? "\n" : "a ";
  }
  text += std::string(6000000, 'x');
  NormalizeOptions options;
  // These look at whole lines, and the lines here are longer than the pieces.
  options.tone = ToneStyle::keep;
  options.repair_encoding = RepairEncoding::off;
  options.repair_tone = options.repair_horn = false;
  options.confusables = false;
  const Normalizer normalizer(options);
  Normalized whole, out;
  normalizer.run(text, whole);
  const auto context =
      normalizer.look_at(std::string_view(text).substr(0, Normalizer::safe_cut(text, Normalizer::kBeginning)));
  std::string pieces;
  for (std::string_view rest = text; !rest.empty();) {
    const size_t limit = 200 + random.below(200000);
    size_t size = limit < rest.size() ? Normalizer::safe_cut(rest, limit) : rest.size();
    if (size == 0) size = rest.size();
    normalizer.run_part(rest.substr(0, size), *context, 1, out);
    pieces += out.text;
    rest.remove_prefix(size);
  }
  size_t same = 0;
  while (same < pieces.size() && same < whole.text.size() && pieces[same] == whole.text[same]) ++same;
  EXPECT_TRUE(pieces == whole.text) << testing::PrintToString(pieces.substr(same < 40 ? 0 : same - 40, 80)) << "\n"
                                    << testing::PrintToString(whole.text.substr(same < 40 ? 0 : same - 40, 80));
}

TEST(Normalizer, DecodesOnce) {
  // Legal words of TCVN3 are legal when they are decoded again.
  EXPECT_EQ(normalized("lµ ngµy 01 th¸ng", with_tone(ToneStyle::keep)), "là ngày 01 tháng");
  EXPECT_EQ(normalized("c« gãp ý nªn\nlµ ngµy 01 th¸ng"), "cô góp ý nên\nlà ngày 01 tháng");
  EXPECT_EQ(normalized("treÒ em"), "treÒ em") << "the case of a broken word";
}

// Every pair of options, nasty text: a second run changes nothing, and edits replay.
TEST(Normalizer, Idempotent) {
  test::RandomText random(6);
  Normalized once, twice;
  for (int i = 0; i < 1000000; ++i) {
    NormalizeOptions options;
    options.tone = static_cast<ToneStyle>(random.below(3));
    options.newlines = random.below(4) != 0;
    options.spaces = static_cast<Spaces>(random.below(3));
    options.invisible = random.below(4) != 0;
    options.pua = random.below(4) != 0;
    options.width = random.below(4) != 0;
    const Normalizer normalizer(options);
    const std::string source = random.next(10);
    normalizer.run(source, once);
    normalizer.run(once.text, twice);
    ASSERT_TRUE(is_valid_utf8(once.text));
    ASSERT_FALSE(twice.changed) << testing::PrintToString(source) << " -> " << once.text << " -> " << twice.text;
    std::string replayed;
    size_t read = 0;
    for (const OffsetMap::Edit& edit : once.map.edits()) {
      replayed.append(source, read, edit.source_begin - read);
      ASSERT_EQ(replayed.size(), edit.view_begin);
      replayed += once.text.substr(edit.view_begin, edit.view_size);
      read = edit.source_begin + edit.source_size;
    }
    replayed.append(source, read);
    ASSERT_EQ(replayed, once.text);
  }
}

}  // namespace
}  // namespace vnsift
