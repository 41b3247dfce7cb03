#include <vnsift/syllable.h>

#include <map>
#include <set>

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "lexicon/onsets.gen.h"
#include "lexicon/rhymes.gen.h"
#include "text/syllable_keys.h"
#include "text/syllables.h"

namespace vnsift {
namespace {

// Every spelling that an onset and a rhyme of the tables make, legal or not.
std::set<std::string> all_spellings() {
  std::set<std::string> spellings;
  for (const lexicon::OnsetRow& onset : lexicon::kOnset) {
    for (const lexicon::RhymeRow& rhyme : lexicon::kRhyme) {
      const std::string prefix(onset.onset == "-" ? "" : onset.onset);
      spellings.insert(prefix + std::string(rhyme.rhyme));
      if (prefix == "gi" && rhyme.rhyme[0] == 'i') spellings.insert("g" + std::string(rhyme.rhyme));
    }
  }
  return spellings;
}

std::string with_tone(const LetterCodes& letters, int tone, int place) {
  std::string word;
  for (size_t i = 0; i < letters.size; ++i) {
    append_utf8(letter_form(letters.codes[i], static_cast<int>(i) == place ? static_cast<uint32_t>(tone) : 0u, false),
                word);
  }
  return word;
}

struct Legal {
  std::string old_style, new_style;
  SyllableClass syllable_class;
};

std::vector<Legal> all_legal() {
  std::vector<Legal> legal;
  for (const std::string& spelling : all_spellings()) {
    LetterCodes letters;
    for (size_t at = 0; at < spelling.size();) {
      const LetterAt letter = letter_at(spelling.data() + at);
      at += letter.size;
      letters.codes[letters.size++] = static_cast<uint8_t>(letter.info.code());
    }
    const std::optional<SyllableShape> shape = analyse_letters(letters);
    if (!shape) continue;
    for (int tone = shape->stop ? 4 : 0; tone < 6; ++tone) {
      legal.push_back({with_tone(letters, tone, shape->tone_old), with_tone(letters, tone, shape->tone_new),
                       shape->syllable_class});
    }
  }
  return legal;
}

// normalize.md 6.1 counts 16,013 core forms, gịa among them, and 19,809 with the marginal ones, 16 more than its tables
// give.
TEST(Syllables, AsManyAsTheTablesGive) {
  std::set<std::string> toned, core, forms;
  for (const Legal& syllable : all_legal()) {
    toned.insert(syllable.old_style);
    if (syllable.syllable_class == SyllableClass::core) core.insert(syllable.old_style);
    forms.insert(syllable.old_style);
    forms.insert(syllable.new_style);
  }
  forms.insert("gịa");
  EXPECT_EQ(core.size() + 1, 16013u);
  EXPECT_EQ(toned.size(), 19792u);
  EXPECT_EQ(forms.size(), 20153u);
}

TEST(Syllables, EveryLegalFormIsFixedInItsStyle) {
  for (const Legal& syllable : all_legal()) {
    if (syllable.old_style == "nóe" || syllable.old_style == "giạ") continue;  // tone_exceptions.tsv
    ASSERT_EQ(place_tone(syllable.old_style, ToneStyle::old_style), syllable.old_style);
    ASSERT_EQ(place_tone(syllable.new_style, ToneStyle::new_style), syllable.new_style);
    ASSERT_EQ(place_tone(syllable.new_style, ToneStyle::old_style), syllable.old_style);
    ASSERT_EQ(place_tone(syllable.old_style, ToneStyle::new_style), syllable.new_style);
    ASSERT_EQ(place_tone(syllable.old_style, ToneStyle::keep), syllable.old_style);
    ASSERT_TRUE(parse_syllable(syllable.old_style)) << syllable.old_style;
    ASSERT_TRUE(parse_syllable(syllable.new_style)) << syllable.new_style;
    ASSERT_TRUE(is_legal_syllable(syllable_key(syllable.old_style, Fold::tone))) << syllable.old_style;
  }
}

TEST(Syllables, Parts) {
  const auto parts = [](std::string_view word) {
    const std::optional<Syllable> syllable = parse_syllable(word);
    return syllable ? syllable->onset + "+" + syllable->rhyme + "+" + std::to_string(static_cast<int>(syllable->tone))
                    : "none";
  };
  EXPECT_EQ(parts("NGHIÊNG"), "ngh+iêng+0");
  EXPECT_EQ(parts("gì"), "gi+i+1");
  EXPECT_EQ(parts("giếng"), "gi+iêng+4");
  EXPECT_EQ(parts("già"), "gi+a+1");
  EXPECT_EQ(parts("quyết"), "qu+yêt+4");
  EXPECT_EQ(parts("ấp"), "+âp+4");
  EXPECT_EQ(parts("hoà"), "h+oa+1");
  for (std::string_view illegal :
       {"", "x", "qa", "iết", "yế", "kà", "ghà", "ngé", "tảt", "hoaf", "hòà", "vịêt", "giy", "zá", "h o"}) {
    EXPECT_EQ(parts(illegal), "none") << illegal;
  }
}

TEST(PlaceTone, KeepsCaseAndLeavesOtherWordsAlone) {
  EXPECT_EQ(place_tone("HOÀ", ToneStyle::old_style), "HÒA");
  EXPECT_EQ(place_tone("Tụy", ToneStyle::new_style), "Tuỵ");
  EXPECT_EQ(place_tone("quý", ToneStyle::new_style), "quý");
  EXPECT_EQ(place_tone("Zoé", ToneStyle::old_style), "Zoé");
  EXPECT_EQ(place_tone("gịa", ToneStyle::old_style), "gịa");
  EXPECT_EQ(place_tone("NOÉ", ToneStyle::old_style), "NOÉ");
  EXPECT_EQ(place_tone("hòabình", ToneStyle::new_style), "hòabình");
}

}  // namespace
}  // namespace vnsift
