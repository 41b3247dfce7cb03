#include <vnsift/eval.h>

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

EvalDocument read(std::string_view json, Layer layer, EvalOptions options = {}) {
  const Result<EvalDocument> document = read_eval_document(json, layer, options);
  EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().message);
  return document.value_or(EvalDocument{});
}

std::string error_of(std::string_view json, Layer layer) {
  const Result<EvalDocument> document = read_eval_document(json, layer, {});
  return document ? "" : document.error().message;
}

EvalReport score(Layer layer, std::string_view gold, std::string_view predicted, EvalOptions options = {}) {
  const EvalDocument wanted = read(gold, layer, options), found = read(predicted, layer, options);
  Evaluator evaluator(layer, options);
  evaluator.add(wanted, &found);
  return evaluator.finish();
}

TEST(Eval, ScoreOfNothingIsPerfect) {
  const EvalScore nothing;
  EXPECT_EQ(nothing.precision(), 1);
  EXPECT_EQ(nothing.recall(), 1);
  EXPECT_EQ(nothing.f1(), 1);
  EXPECT_EQ((EvalScore{0, 3, 0}.f1()), 0);
  EXPECT_DOUBLE_EQ((EvalScore{2, 1, 1}.f1()), 2.0 / 3);
}

TEST(Eval, SentencesAsStringsAreLocated) {
  const EvalDocument document =
      read(R"({"id":"a","text":"Một câu.\n Hai  câu\ndài. Ba.","sentences":["Một câu.","Hai câu dài.","Ba."]})",
           Layer::sentences);
  ASSERT_EQ(document.records.size(), 3u);
  EXPECT_EQ(document.records[1].begin, 10u);  // code points
  EXPECT_EQ(document.records[1].end, 23u);
  EXPECT_EQ(document.records[2].begin, 24u);
  EXPECT_EQ(document.records[2].end, 27u);
  EXPECT_EQ(error_of(R"({"id":"a","text":"Một.","sentences":["Hai."]})", Layer::sentences),
            "sentence 1 is not found in `text` behind the one before it");
}

TEST(Eval, BoundariesOfSentences) {
  const std::string_view gold = R"({"id":"a","text":"Một. Hai. Ba. Bốn.","sentences":[[0,4],[5,9],[10,13],[14,18]]})";
  const EvalReport same = score(Layer::sentences, gold, gold);
  EXPECT_EQ(same.boundary.tp, 3u);  // the last end is none
  EXPECT_EQ(same.headline(), 1);
  // One boundary missed, one too many; white space behind an end does not matter.
  const EvalReport other = score(Layer::sentences, gold, R"({"id":"a","sentences":[[0,5],[5,13],[14,16],[16,18]]})");
  EXPECT_EQ(other.boundary.tp, 2u);
  EXPECT_EQ(other.boundary.fn, 1u);
  EXPECT_EQ(other.boundary.fp, 1u);
  EXPECT_EQ(other.exact.tp, 0u);
}

TEST(Eval, GoldThatCoversSomeLinesOnly) {
  const std::string_view gold =
      R"({"id":"a","text":"Menu. Chợ.\nMột. Hai.\nTin khác. Nữa.","sentences":[[11,15],[16,20]]})";
  const EvalReport report =
      score(Layer::sentences, gold, R"({"id":"a","sentences":[[0,5],[6,10],[11,15],[16,20],[21,30],[31,35]]})");
  EXPECT_EQ(report.boundary.tp, 1u);
  EXPECT_EQ(report.boundary.fp, 0u);
  EXPECT_EQ(report.exact.tp, 2u);
  EXPECT_EQ(report.exact.fp, 0u);
}

TEST(Eval, DocnumSpansKindsAndFields) {
  const std::string_view gold =
      R"({"id":"a","text":"x","refs":[
          {"start":0,"end":10,"kind":"number","type":"quyet_dinh","canonical":"1/QĐ-UBND","date":"2020-01-02","year":null},
          {"start":20,"end":30,"kind":"number","type":"cong_van"},
          {"start":40,"end":44,"kind":"named"},{"start":60,"end":64,"kind":"slug"}]})";
  const std::string_view found =
      R"({"id":"a","docnums":[
          {"start":0,"end":10,"kind":"number","type":"quyet_dinh","canonical":"1/QĐ-UBND","date":"2020-01"},
          {"start":25,"end":35,"kind":"license","type":"cong_van"},
          {"start":50,"end":55,"kind":"number"}]})";
  const EvalReport report = score(Layer::docnums, gold, found, {.errors = true});
  EXPECT_EQ(report.exact.tp, 1u);
  EXPECT_EQ(report.exact.fp, 2u);
  EXPECT_EQ(report.exact.fn, 2u);  // `slug` is not looked for
  EXPECT_EQ(report.overlap.tp, 2u);
  EXPECT_EQ(report.overlap.fp, 1u);
  EXPECT_EQ(report.kinds.at("number").exact.fn, 1u);
  EXPECT_EQ(report.fields.at("type").right, 2u);
  EXPECT_EQ(report.fields.at("date").right, 0u);
  EXPECT_EQ(report.fields.count("year"), 0u);  // null is not judged
  EXPECT_EQ(report.confusions.at({"number", "license"}), 1u);
  ASSERT_EQ(report.errors.size(), 2u);
  EXPECT_NE(report.errors[0].is_missed, report.errors[1].is_missed);
  EXPECT_EQ(score(Layer::docnums, gold, found, {.all_kinds = true}).exact.fn, 3u);
}

TEST(Eval, EntitiesCountWhereGoldWasLabelled) {
  const std::string_view gold =
      R"({"id":"a","text":"Tin\nLan ở Huế.\nTin","sentences":[[4,14]],"entities":[{"type":"PER","start":4,"end":7},
      {"type":"LOC","start":10,"end":13}]})";
  const std::string_view found =
      R"({"id":"a","entities":[{"type":"PER","start":0,"end":3},{"type":"PER","start":4,"end":7},
      {"type":"ORG","start":10,"end":13},{"type":"ORG","start":15,"end":18}]})";
  const EvalReport report = score(Layer::entities, gold, found);
  EXPECT_EQ(report.exact.tp, 1u);
  EXPECT_EQ(report.exact.fp, 1u);  // the type is wrong; menu and footer are not asked about
  EXPECT_EQ(report.boundary.tp, 2u);
  const EvalReport whole = score(
      Layer::entities, R"({"id":"a","text":"Tin\nLan ở Huế.","entities":[{"type":"PER","start":4,"end":7}]})", found);
  EXPECT_EQ(whole.exact.fp, 3u);
}

TEST(Eval, ABestOverlapIsTheLongest) {
  const EvalReport report =
      score(Layer::docnums, R"({"id":"a","docnums":[{"start":10,"end":20,"kind":"number","type":"a"}]})",
            R"({"id":"a","docnums":[{"start":8,"end":12,"kind":"number","type":"b"},
                                                          {"start":12,"end":20,"kind":"number","type":"a"}]})");
  EXPECT_EQ(report.overlap.tp, 1u);
  EXPECT_EQ(report.overlap.fp, 0u);
  EXPECT_EQ(report.fields.at("type").right, 1u);
}

TEST(Eval, NegativesAndBoilerplateGold) {
  EXPECT_EQ(score(Layer::docnums, R"({"id":"a","text":"x","refs":[],"negative":"a ratio"})",
                  R"({"id":"a","docnums":[{"start":0,"end":1,"kind":"number"}]})")
                .negatives.right,
            0u);
  const std::string_view gold =
      R"({"id":"a","docnums":[],"boilerplate_docnums":[{"start":0,"end":1,"kind":"number"}]})";
  EXPECT_EQ(read(gold, Layer::docnums).records.size(), 1u);
  EXPECT_EQ(read(gold, Layer::docnums, {.content = true}).records.size(), 0u);
}

TEST(Eval, LinesCountAsScoreStripDoes) {
  const Result<std::vector<EvalDocument>> gold = read_label_table(
      "file\tline\tlabel\ttext\na.txt\t1\ttitle\tx\na.txt\t2\tbyline\tx\na.txt\t3\tmenu\tx\na.txt\t4\tbody\tx\na."
      "txt\t5\tshare\tx\n");
  const Result<std::vector<EvalDocument>> found = read_label_table(
      "file\tline\tlabel\r\na.txt\t1\ttitle\r\na.txt\t2\tmenu\r\na.txt\t3\tfooter\r\na.txt\t4\tbody\r\n");
  ASSERT_TRUE(gold && found);
  ASSERT_EQ(gold->size(), 1u);
  Evaluator evaluator(Layer::lines, {});
  evaluator.add((*gold)[0], &(*found)[0]);
  const EvalReport report = evaluator.finish();
  EXPECT_EQ(report.boilerplate.tp, 2u);  // menu as footer, and the line that has no prediction
  EXPECT_EQ(report.boilerplate.fp, 0u);  // a byline is ignored
  EXPECT_EQ(report.boilerplate_soft.fp, 1u);
  EXPECT_EQ(report.content_kept.right, 2u);
  EXPECT_EQ(report.confusions.at({"share", "missing"}), 1u);
  EXPECT_EQ(report.headline(), 1);
}

TEST(Eval, MissingPredictionMissesAll) {
  Evaluator evaluator(Layer::docnums, {});
  evaluator.add(read(R"({"id":"a","docnums":[{"start":0,"end":4,"kind":"number"}]})", Layer::docnums), nullptr);
  const EvalReport report = evaluator.finish();
  EXPECT_EQ(report.without_prediction, 1u);
  EXPECT_EQ(report.exact.fn, 1u);
}

TEST(Eval, WhatIsWrongIsSaid) {
  EXPECT_NE(error_of("{", Layer::docnums), "");
  EXPECT_EQ(error_of("{}", Layer::docnums), "a record needs an `id`");
  EXPECT_EQ(error_of(R"({"id":1,"docnums":7})", Layer::docnums), "`docnums` must be an array");
  EXPECT_EQ(error_of(R"({"id":1,"docnums":[{"start":5,"end":2}]})", Layer::docnums),
            "`start` of a document number must be before `end`");
  EXPECT_EQ(error_of(R"({"id":1,"docnums":[{"start":-1,"end":2}]})", Layer::docnums),
            "`start` must be a whole number from 0");
  EXPECT_EQ(error_of(R"({"id":1,"sentences":[[1]]})", Layer::sentences),
            "a sentence must be a string or a pair of offsets");
  EXPECT_EQ(error_of(R"({"id":1,"lines":[{"line":1}]})", Layer::lines),
            "a line must be an object with `line` and `label`");
  EXPECT_FALSE(read_label_table("a\tb\n").has_value());
  EXPECT_FALSE(read_label_table("file\tline\tlabel\nx\tzero\tmenu\n").has_value());
}

TEST(Eval, PipelineAndFileGiveTheSame) {
  const Result<Pipeline> pipeline = Pipeline::make({Layer::sentences}, {});
  ASSERT_TRUE(pipeline.has_value());
  const std::string text = "Đường mở rồi. Dân vui lắm.\nChợ cũng đông.";
  Analysis analysis;
  pipeline->run(text, {}, analysis);
  const EvalDocument document = eval_document(analysis, Layer::sentences, "a");
  ASSERT_EQ(document.records.size(), 3u);
  EXPECT_EQ(document.records[0].end, 13u);
  EXPECT_EQ(document.records[2].begin, 27u);
}

TEST(Eval, ReportsSayTheFigures) {
  const EvalReport report = score(Layer::sentences, R"({"id":"a","text":"Một. Hai.","sentences":[[0,4],[5,9]]})",
                                  R"({"id":"a","sentences":[[0,9]]})");
  std::string text, json;
  append_report_text(report, text);
  append_report_json(report, json);
  EXPECT_NE(text.find("boundary                P 1.0000  R 0.0000  F1 0.0000   tp 0 fp 0 fn 1"), std::string::npos)
      << text;
  EXPECT_NE(json.find(R"("boundary":{"p":1,"r":0,"f1":0,"tp":0,"fp":0,"fn":1})"), std::string::npos) << json;
  EXPECT_EQ(json.back(), '\n');
}

// A gold or prediction file may hold offsets that lie outside its text.
TEST(Eval, OffsetsOutsideTheTextDoNoHarm) {
  const EvalReport report = score(Layer::sentences, R"({"id":"a","text":"ab","sentences":[[0,1],[5,4000000000]]})",
                                  R"({"id":"a","sentences":[[0,4000000000],[7,9]]})", {.errors = true});
  EXPECT_EQ(report.documents, 1u);
}

}  // namespace
}  // namespace vnsift
