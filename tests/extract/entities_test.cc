#include <vnsift/entities.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"
#include "extract/entity_memory.h"
#include "extract/entity_model.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

const std::string kModelPath = std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm";

const EntityModel& model() {
  static const EntityModel shipped = [] {
    Result<EntityModel> mapped = EntityModel::map(kModelPath);
    EXPECT_TRUE(mapped.has_value());
    return mapped ? *mapped : EntityModel();
  }();
  return shipped;
}

std::vector<Entity> find(std::string_view source, PreparedText& text, const EntityOptions& options = {},
                         const std::vector<ViewSpan>& claims = {}) {
  text.assign(source, EntityFinder::kNeeds);
  EntityScratch scratch;
  std::vector<Entity> found;
  EntityFinder(model(), options).run(text, nullptr, claims, scratch, found);
  return found;
}

std::string show(std::string_view source, const EntityOptions& options = {}) {
  PreparedText text;
  std::string out;
  for (const Entity& entity : find(source, text, options)) {
    if (!out.empty()) out += "; ";
    out += std::string(type_name(entity.type)) + " " + std::string(slice(text.view(), entity.span));
  }
  return out;
}

EntitySentence tokens_of(std::string_view source, PreparedText& text) {
  text.assign(source, EntityFinder::kNeeds);
  EntitySentence sentence;
  EntityWords words(model().data().lexicon, model().data().checksum);
  read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
  return sentence;
}

TEST(Entities, TokensKeepDigitsWithLettersBeforeThem) {
  PreparedText text;
  const EntitySentence sentence = tokens_of("QL1A, U23 và 30A (TP.HCM)", text);
  std::string joined;
  for (const EntityToken& token : sentence.tokens) joined += "[" + std::string(slice(text.view(), token.span())) + "]";
  EXPECT_EQ(joined, "[QL1A][,][U23][và][30][A][(][TP][.][HCM][)]");
}

TEST(Entities, CaseOfALine) {
  PreparedText text;
  EXPECT_EQ(tokens_of("THÔNG BÁO CỦA TỈNH", text).line_case, LineCase::capitals);
  EXPECT_EQ(tokens_of("THONG BAO CUA TINH GIA LAI", text).line_case, LineCase::capitals);
  EXPECT_EQ(tokens_of("Thông Báo Của Tỉnh", text).line_case, LineCase::title_case);
  EXPECT_EQ(tokens_of("Thông báo của tỉnh", text).line_case, LineCase::normal);
  EXPECT_TRUE(tokens_of("Thong bao cua tinh Gia Lai", text).unaccented);
  EXPECT_TRUE(tokens_of("THONG BAO CUA TINH GIA LAI", text).unaccented);
  EXPECT_FALSE(tokens_of("Thong bao tinh", text).unaccented);
}

TEST(Entities, SpellingsOfOneNameAreOneKey) {
  PreparedText first, second;
  const EntitySentence a = tokens_of("Khánh Hoà - Huế", first), b = tokens_of("khánh hòa – huế", second);
  ASSERT_EQ(a.tokens.size(), b.tokens.size());
  for (size_t i = 0; i < a.tokens.size(); ++i) EXPECT_EQ(a.tokens[i].key, b.tokens[i].key);
}

TEST(Entities, AWardIsANameOnlyBehindItsTypeWord) {
  PreparedText text;
  SentenceMatches matches;
  MatchRoom room;
  const EntitySentence with = tokens_of("ở xã Hương Sơn nay", text);
  matches.read(model().data().lexicon, with, room);
  EXPECT_TRUE(matches.opens(2, EntityTag::ward));
  const EntitySentence without = tokens_of("gặp Hương Sơn nay", text);
  matches.read(model().data().lexicon, without, room);
  EXPECT_FALSE(matches.opens(1, EntityTag::ward));
}

TEST(Entities, MemoryCountsAndForgets) {
  PreparedText text;
  SentenceMatches matches;
  MatchRoom room;
  const EntitySentence sentence = tokens_of("Hôm nay ông Tư Lành về quê", text);
  matches.read(model().data().lexicon, sentence, room);
  MemoryEvents events;
  read_memory_events(sentence, &matches, events);
  EntityMemory memory;
  ASSERT_TRUE(memory.add(events));
  const uint64_t run = run_key(sentence, 3, 5);
  EXPECT_EQ(memory.count(MemoryKind::person, run), 1);
  memory.take_out(events);
  EXPECT_EQ(memory.count(MemoryKind::person, run), 0);
  memory.add(events);
  memory.clear();
  EXPECT_EQ(memory.count(MemoryKind::person, run), 0);
}

TEST(Entities, BodiesPersonsPlaces) {
  EXPECT_EQ(show("Chủ tịch UBND tỉnh Gia Lai Lê Văn An tiếp đoàn."), "ORG UBND tỉnh Gia Lai; PER Lê Văn An");
  EXPECT_EQ(show("Thanh tra Sở Y tế tỉnh Gia Lai vào cuộc."), "ORG Thanh tra Sở Y tế tỉnh Gia Lai");
  EXPECT_EQ(show("Thành phố phấn đấu giảm nghèo."), "");
  EXPECT_EQ(show("Theo Luật Đường bộ, xe phải dừng."), "");
}

TEST(Entities, WithoutModelTablesDecide) {
  EntityOptions options;
  options.model = false;
  EXPECT_EQ(show("ông Lê Văn An ở tỉnh Gia Lai", options), "PER Lê Văn An; LOC tỉnh Gia Lai");
}

TEST(Entities, ClaimsAreNotCut) {
  PreparedText text;
  const std::string source = "Theo Nghị quyết của Bộ Chính trị";
  const std::vector<Entity> all = find(source, text);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_TRUE(find(source, text, {}, {{0, static_cast<uint32_t>(source.size())}}).empty());
}

TEST(Entities, LinksOfADocument) {
  PreparedText text;
  const std::vector<Entity> found = find(
      "Bà Lê Thị Mai, Giám đốc Sở Y tế TP.HCM, đến huyện Mỹ Đức.\nBà Mai nói xã Hương Sơn, huyện Mỹ Đức cần bác sĩ.",
      text);
  ASSERT_EQ(found.size(), 6u);
  EXPECT_EQ(one_line_of(text.view(), found[0].position), "Giám đốc Sở Y tế TP.HCM");
  EXPECT_EQ(one_line_of(text.view(), found[0].honorific), "Bà");
  EXPECT_EQ(found[0].org, found[1].cluster);
  EXPECT_EQ(found[1].name, "Sở Y tế Thành phố Hồ Chí Minh");
  EXPECT_EQ(found[1].ref, "state:so_y_te@vn:79");
  EXPECT_EQ(found[2].ref, "vn:282");
  EXPECT_EQ(found[2].level, "district");
  EXPECT_EQ(found[2].valid, "../2025-06-30");
  EXPECT_EQ(found[3].cluster, 0);  // Mai is Lê Thị Mai
  EXPECT_EQ(found[4].ref, "vn:10489");
  EXPECT_EQ(found[5].cluster, found[2].cluster);
}

// Who asks for names alone is told the same ones; who selects by more is told all.
TEST(Entities, BriefNamesAreTheSame) {
  EntityOptions brief;
  brief.brief = true;
  const auto show_names = [](const std::string& source, const EntityOptions& options) {
    PreparedText text;
    std::string out;
    for (const Entity& entity : find(source, text, options))
      ((out += type_name(entity.type)) += std::to_string(entity.span.begin) + " " + entity.name) += '\n';
    return out;
  };
  size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VNSIFT_SOURCE_DIR "/corpus/pages")) {
    if (entry.path().extension() != ".txt") continue;
    const std::string page = read_file(entry.path().string());
    EXPECT_EQ(show_names(page, brief), show_names(page, {})) << entry.path();
    ++pages;
  }
  EXPECT_GE(pages, 20U);
  constexpr std::string_view kText = "UBND TP.HCM và Liên đoàn Lao động (LĐLĐ) tỉnh Gia Lai họp.";
  EXPECT_EQ(show_names(std::string(kText), brief), show_names(std::string(kText), {}));
  brief.selection.refs = {"vn:52"};
  EXPECT_FALSE(brief.names_only());
}

TEST(EntityModel, RefusesWhatIsNoModel) {
  EXPECT_EQ(EntityModel::map("/nowhere/entities.vnm").error().code, Code::io);
  const std::string bytes = read_file(kModelPath);
  std::vector<uint64_t> aligned(bytes.size() / 8 + 1);
  const auto view = [&](size_t size) {
    return EntityModel::view({reinterpret_cast<const char*>(aligned.data()), size});
  };
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(aligned.data()));
  EXPECT_TRUE(view(bytes.size()).has_value());
  EXPECT_FALSE(view(bytes.size() - 8).has_value());
  EXPECT_FALSE(view(10).has_value());
  // Other tables or weights than were written, wherever.
  for (size_t at = 1; at <= 8; ++at) {
    char& byte = reinterpret_cast<char*>(aligned.data())[at <= 4 ? bytes.size() / 2 + at * 8 : bytes.size() - at];
    byte ^= 1;
    EXPECT_FALSE(view(bytes.size()).has_value());
    byte ^= 1;
  }
  EXPECT_TRUE(view(bytes.size()).has_value());
}

// Its weights are of features that are no more.
TEST(EntityModel, RefusesTheVersionBefore) {
  std::string bytes = read_file(kModelPath);
  bytes[8] = 3;  // behind the magic
  const Result<EntityModel> model = EntityModel::view(bytes);
  ASSERT_FALSE(model.has_value());
  EXPECT_NE(model.error().message.find("train it anew"), std::string::npos) << model.error().message;
}

TEST(EntityDecoder, SumsAreThoseOfTheRows) {
  std::vector<int8_t> weights(256 * kWeightsPerRow);
  for (size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<int8_t>(i * 37 % 255 - 127);
  FeatureRows rows;
  rows.bits = 8;
  {
    FeatureWriter writer(rows);
    for (uint32_t i = 0; i < kMaxFeatures + 20; ++i) writer.add(i, i * 7919);
  }
  EXPECT_EQ(rows.size, kMaxFeatures);
  const LabelScores sums = sum_rows(weights, rows);
  for (size_t label = 0; label < kWeightsPerRow; ++label) {
    int32_t slow = 0;
    for (size_t i = 0; i < rows.size; ++i) slow += weights[rows.rows[i] * kWeightsPerRow + label];
    EXPECT_EQ(sums[label + 1], slow);
  }
}

}  // namespace
}  // namespace vnsift
