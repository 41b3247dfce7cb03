// Every row of the reference table of hard negatives: words with a capital that look like names. Our own examples of
// each kind: tests/cases/entities/negatives.t.
#include <vnsift/entities.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/shared_data.h"
#include "support/tsv.h"

namespace vnsift {
namespace {

// From `Hai` on the rows are words that are names as often as not (Anh, Đức, Huế): the cases have sentences for them.
// So are a few before it, which the note says, or which are given names (Trường, Hội) or names abroad (CCTV).
bool is_name_at_times(const std::string& text, const std::string& note) {
  static constexpr std::string_view kGivenNames[] = {"Trường", "Hội", "Đoàn",   "Lễ",  "Viện",
                                                     "Xuân",   "Lưu", "Chương", "CCTV"};
  static constexpr std::string_view kNotes[] = {"MISC", "ORG"};
  const auto says = [&](std::string_view word) { return note.find(word) != std::string::npos; };
  return std::find(std::begin(kGivenNames), std::end(kGivenNames), text) != std::end(kGivenNames) ||
         std::any_of(std::begin(kNotes), std::end(kNotes), says);
}

TEST(EntityNegatives, NoRowOfTheTableIsAName) {
  const std::optional<std::string> table = test::shared_file("data/ner/hard_negatives.tsv");
  if (!table) GTEST_SKIP() << "no reference data";
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  const EntityFinder finder(*model, {});
  EntityScratch scratch;
  PreparedText prepared;
  std::vector<Entity> found;
  size_t judged = 0;
  for (const std::vector<std::string>& row : test::parse_tsv(*table)) {
    const std::string& name = row[0];
    if (name == "Hai") break;
    if (is_name_at_times(name, row.size() > 1 ? row[1] : "")) continue;
    ++judged;
    for (const std::string& text :
         {"Văn bản có nhắc đến " + name + ", nhưng không giải thích gì thêm.",
          name + " là điều được nhắc nhiều trong buổi họp.", "Cuộc họp bàn về " + name + " từ sáng đến trưa."}) {
      prepared.assign(text, EntityFinder::kNeeds);
      finder.run(prepared, nullptr, {}, scratch, found);
      for (const Entity& entity : found) {
        const std::string_view span = slice(prepared.view(), entity.span);
        // A body inside a title is one: Ủy viên [Bộ Chính trị].
        const bool body = span == "Bộ Chính trị" || span == "Quốc hội" || span == "Đảng";
        EXPECT_TRUE(body) << type_name(entity.type) << ' ' << span << " in: " << text;
      }
    }
  }
  EXPECT_GT(judged, 190u);
}

}  // namespace
}  // namespace vnsift
