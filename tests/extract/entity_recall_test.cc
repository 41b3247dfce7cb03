#include "extract/entity_recall.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <vnsift/entities.h>
#include <vnsift/prepared.h>

#include "extract/entity_memory.h"
#include "extract/entity_model.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

const EntityModel& model() {
  static const EntityModel shipped = [] {
    Result<EntityModel> mapped = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
    EXPECT_TRUE(mapped.has_value());
    return mapped ? *mapped : EntityModel();
  }();
  return shipped;
}

// A sentence with what was read in it: `what` as a mention of a type, as sure as a rule.
struct Read {
  std::unique_ptr<const std::string> source;  // stays where it is when this is moved
  PreparedText text;
  EntitySentence sentence;
  SentenceMatches matches;
  MatchRoom room;
  std::vector<LabelledSpan> spans;

  explicit Read(std::string_view sentence_text) : source(std::make_unique<const std::string>(sentence_text)) {
    text.assign(*source, EntityFinder::kNeeds);
    EntityWords words(model().data().lexicon, model().data().checksum);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
    matches.read(model().data().lexicon, sentence, room);
  }
  Read& with(std::string_view what, EntityType type, int32_t margin = kRuleMargin) {
    const size_t at = text.view().find(what);
    EXPECT_NE(at, std::string_view::npos);
    LabelledSpan span;
    span.type = type;
    span.margin = margin;
    for (uint32_t i = 0; i < sentence.tokens.size(); ++i) {
      if (sentence.tokens[i].begin == at) span.begin = i;
      if (sentence.tokens[i].end == at + what.size()) span.end = i + 1;
    }
    spans.push_back(span);
    return *this;
  }
  std::string show() const {
    std::string out;
    for (const LabelledSpan& span : spans) {
      const ViewSpan place = {sentence.tokens[span.begin].begin, sentence.tokens[span.end - 1].end};
      out +=
          (out.empty() ? "" : "; ") + std::string(type_name(span.type)) + " " + std::string(slice(text.view(), place));
    }
    return out;
  }
};

class Recall : public ::testing::Test {
 protected:
  void say(const Read& read) { recall_.add(read.sentence, read.matches, read.spans, model().data()); }
  std::string mended(Read read) {
    MemoryEvents events;
    std::vector<uint32_t> run_ends;
    MemoryReader().read(read.sentence, &read.matches, events, run_ends);
    recall_.mend(read.sentence, read.matches, model().data(), recall_.find_ends(read.sentence, run_ends), read.spans);
    return read.show();
  }
  NameRecall recall_;
};

// One reader reads sentence by sentence in the same room.
TEST(MemoryReader, TellsWhereRunsOfCapitalsEnd) {
  MemoryReader reader;
  for (std::string_view text :
       {"Sáng nay ông Lê Văn Toàn gặp bà Tâm ở Lĩnh Sơn", "không có gì", "UBND (TPH) nói", ""}) {
    const Read read(text);
    const std::vector<EntityToken>& tokens = read.sentence.tokens;
    std::vector<uint32_t> wanted, run_ends = {7};
    for (uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].capital() && (i + 1 == tokens.size() || !tokens[i + 1].capital())) wanted.push_back(i);
    }
    MemoryEvents events, alone;
    reader.read(read.sentence, &read.matches, events, run_ends);
    read_memory_events(read.sentence, &read.matches, alone);
    EXPECT_EQ(run_ends, wanted) << text;
    EXPECT_EQ(events, alone) << text;
  }
}

TEST_F(Recall, AFullNameLicensesTheBareOne) {
  EXPECT_EQ(mended(Read("Toàn gọi cho vợ.")), "");
  say(Read("Chủ quán tên Lê Văn Toàn.").with("Lê Văn Toàn", EntityType::person));
  EXPECT_EQ(mended(Read("Toàn gọi cho vợ.")), "PER Toàn");
  EXPECT_EQ(mended(Read("Hôm ấy anh gặp Toàn ở chợ.")), "PER Toàn");
  EXPECT_EQ(mended(Read("Toàn bộ số tiền đã mất.")), "") << "a word";
  EXPECT_EQ(mended(Read("Anh gặp Lê Toàn ở chợ.")), "") << "another name";
}

TEST_F(Recall, APlaceBehindItsTypeWordLicensesTheBareOne) {
  say(Read("Nhà ở TP. Phước Lãnh.").with("TP. Phước Lãnh", EntityType::place));
  EXPECT_EQ(mended(Read("Phước Lãnh mưa lớn.")), "LOC Phước Lãnh");
  recall_.clear();
  EXPECT_EQ(mended(Read("Phước Lãnh mưa lớn.")), "");
  say(Read("Theo UBND huyện Phước Lãnh.").with("UBND huyện Phước Lãnh", EntityType::organisation));
  EXPECT_EQ(mended(Read("Phước Lãnh mưa lớn.")), "LOC Phước Lãnh");
  EXPECT_EQ(mended(Read("Ra tới thôn Phước Lãnh.")), "LOC thôn Phước Lãnh") << "with the type word that stands there";
}

TEST_F(Recall, ABodyIsNamedByItsLastWords) {
  say(Read("Ca mổ ở Bệnh viện An Đức Phúc.").with("Bệnh viện An Đức Phúc", EntityType::organisation));
  EXPECT_EQ(mended(Read("Tại An Đức Phúc, đèn sáng suốt đêm.")), "ORG An Đức Phúc");
}

TEST_F(Recall, ManyReadingsOutvoteOne) {
  const Read sure = std::move(Read("Ra Bàu Lác.").with("Bàu Lác", EntityType::place));
  Read once("Ra Bàu Lác.");
  once.with("Bàu Lác", EntityType::person, 0);
  say(sure);
  say(once);
  Read same("Ra Bàu Lác.");
  same.with("Bàu Lác", EntityType::person, 0);
  EXPECT_EQ(mended(std::move(same)), "PER Bàu Lác") << "one against one";
  for (int i = 0; i < 4; ++i) say(sure);
  Read later("Ra Bàu Lác.");
  later.with("Bàu Lác", EntityType::person, 0);
  EXPECT_EQ(mended(std::move(later)), "LOC Bàu Lác");
  Read part("Ra Bàu Lác.");
  part.with("Lác", EntityType::person, 0);
  EXPECT_EQ(mended(std::move(part)), "LOC Bàu Lác") << "a part of the name";
}

TEST_F(Recall, LinesWithoutUsualCaseGiveAndTakeNothing) {
  say(Read("QUÁN CỦA LÊ VĂN TOÀN Ở CHỢ").with("LÊ VĂN TOÀN", EntityType::person));
  EXPECT_EQ(mended(Read("Toàn gọi cho vợ.")), "");
  say(Read("Chủ quán tên Lê Văn Toàn.").with("Lê Văn Toàn", EntityType::person));
  EXPECT_EQ(mended(Read("GẶP LẠI LÊ VĂN TOÀN Ở CHỢ")), "");
}

TEST_F(Recall, MoreNamesThanItHoldsDoNoHarm) {
  static constexpr std::string_view kSyllables[] = {"Bình", "Cường", "Dương", "Đình", "Giang", "Lộc",
                                                    "Mạnh", "Nghĩa", "Phước", "Quý",  "Thịnh", "Vượng"};
  for (std::string_view a : kSyllables) {
    for (std::string_view b : kSyllables) {
      for (std::string_view c : kSyllables) {
        for (std::string_view d : {"Hạ", "Thượng"}) {
          const std::string name = std::string(a) + " " + std::string(b) + " " + std::string(c) + " " + std::string(d);
          Read read("Hôm nay trời mưa to ở " + name + " .");
          say(read.with(name, EntityType::place));
        }
      }
    }
  }
  EXPECT_EQ(mended(Read("Hôm nay trời mưa to ở Bình Bình Bình Hạ .")), "LOC Bình Bình Bình Hạ");
  EXPECT_EQ(mended(Read("Hôm nay trời mưa to ở Vượng Vượng Vượng Thượng .")), "") << "one of the last";
}

}  // namespace
}  // namespace vnsift
