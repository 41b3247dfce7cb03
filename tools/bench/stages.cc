#include "stages.h"

#include <cstdio>
#include <functional>

#include <vnsift/analysis.h>
#include <vnsift/canonical.h>
#include <vnsift/docnums.h>
#include <vnsift/entities.h>
#include <vnsift/facts.h>
#include <vnsift/metrics.h>
#include <vnsift/prepared.h>
#include <vnsift/sentences.h>
#include <vnsift/strip.h>
#include <vnsift/utf8.h>

#include "io/document_writer.h"
#include "io/json_scan.h"
#include "timing.h"

namespace vnsift::bench {
namespace {

constexpr const char* kEntityModel = "src/models/entities.vnm";  // as the samples: from the root of the repository

constexpr Need kAll = Need::lines | Need::index | Need::tokens | Need::phrases | Need::atoms;

// A stage, the stage whose time is taken off (-1: none), and its target in ns a byte (0: shown without).
struct Stage {
  const char* name;
  int less;
  double budget;
  std::function<uint64_t(std::string_view)> run;
};

uint64_t prepare(PreparedText& text, std::string_view source, Need needs) {
  text.assign(source, needs);
  return text.lines().size() + text.tokens().size() + text.phrases().size() + text.atoms().size() + text.view().size();
}

WriteOptions write_options() {
  WriteOptions options;
  options.writable = {Layer::strip, Layer::sentences, Layer::docnums};
  return options;
}

// The objects that a worker reuses from one document to the next.
struct Worker {
  CanonicalText canonical;
  PreparedText text;
  PageLabels page;
  std::vector<ViewSpan> sentences;
  std::vector<DocRef> docnums;
  Analysis analysis;
  DocumentWriter writer{write_options()};
  std::string out;
  LineLabeller labeller{{}};
  SentenceSplitter splitter{{}};
  DocnumFinder finder{{}};
  EntityFinder entity_finder{EntityModel::map(kEntityModel).value_or(EntityModel{}), {}};  // without it finds nothing
  EntityScratch entity_scratch;
  std::vector<Entity> entities;
  DateFinder date_finder{{}};
  MetricFinder metric_finder{{}};
  QuantityScratch quantity_scratch;
  DocnumScratch docnum_scratch;
  std::vector<DateRef> dates;
  std::vector<Metric> metrics;
  std::vector<PhraseHit> hits;
};

std::vector<Stage> make_stages(Worker& worker, const Pipeline& pipeline) {
  auto prepared = [&worker](Need needs) {
    return [&worker, needs](std::string_view source) { return prepare(worker.text, source, needs); };
  };
  return {
      {"view", -1, 0.3,
       [&worker](std::string_view source) {
         worker.canonical.assign(source);
         return uint64_t{worker.canonical.view().size()};
       }},
      {"  lines", 0, 0, prepared(Need::lines)},
      {"  index", 1, 0, prepared(Need::lines | Need::index)},
      {"  tokens", 2, 0, prepared(Need::tokens | Need::index)},
      {"  phrases", 3, 0, prepared(Need::phrases | Need::index)},
      {"  atoms", 4, 0, prepared(kAll)},
      {"index + phrases + atoms", 0, 2.5, prepared(kAll)},
      {"strip", 6, 4,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll);
         worker.labeller.run(worker.text, {}, worker.page);
         return size + worker.page.lines.size();
       }},
      {"sentences", 6, 1,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll);
         worker.splitter.run(worker.text, nullptr, worker.sentences);
         return size + worker.sentences.size();
       }},
      {"docnums", 6, 1,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll);
         worker.finder.run(worker.text, nullptr, worker.docnum_scratch, worker.docnums);
         return size + worker.docnums.size();
       }},
      {"quantity phrases of all", 6, 0,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll | Need::quantities);
         worker.text.quantity_phrases(0, static_cast<uint32_t>(worker.text.tokens().size()), worker.hits);
         return size + worker.hits.size();
       }},
      {"dates + metrics + facts", 9, 3,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll | Need::quantities);
         worker.finder.run(worker.text, nullptr, worker.docnum_scratch, worker.docnums);
         worker.metric_finder.run_with_dates(worker.text, nullptr, worker.docnums, worker.date_finder,
                                             worker.quantity_scratch, worker.dates, worker.metrics);
         return size + worker.dates.size() + link_facts(worker.metrics).size();
       }},
      {"all of these on the content", -1, 8.8,
       [&worker, &pipeline](std::string_view source) {
         pipeline.run(source, {}, worker.analysis);
         return uint64_t{worker.analysis.sentences.size() + worker.analysis.docnums.size()};
       }},
      {"writer, JSONL", 12, 0.8,
       [&worker, &pipeline](std::string_view source) {
         pipeline.run(source, {}, worker.analysis);
         Document document;
         document.path = "page.txt";
         document.text = source;
         worker.out.clear();
         worker.writer.write(document, worker.analysis, worker.out);
         return uint64_t{worker.out.size()};
       }},
      // Rules 4, learnt decoder 20 more on text full of names; with memory and links.
      {"entities", 6, 24,
       [&worker](std::string_view source) {
         const uint64_t size = prepare(worker.text, source, kAll);
         worker.entity_finder.run(worker.text, nullptr, {}, worker.entity_scratch, worker.entities);
         return size + worker.entities.size();
       }},
  };
}

size_t total_size(const std::vector<std::string>& texts) {
  size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  return size;
}

// The medians of all stages over the texts, and of the line walk behind them.
std::vector<double> time_stages(const std::vector<Stage>& stages, const std::vector<std::string>& texts, int runs) {
  std::vector<Job> jobs;
  for (const Stage& stage : stages) {
    jobs.push_back({stage.name, [&stage, &texts] {
                      uint64_t sum = 0;
                      for (const std::string& text : texts) sum += stage.run(text);
                      return sum;
                    }});
  }
  jobs.push_back({"walk", [&texts] { return walk_lines(texts); }});
  return time_jobs(jobs, total_size(texts), runs);
}

}  // namespace

void print_stages(const std::vector<std::string>& clean, const std::vector<std::string>& dirty, int runs) {
  PipelineOptions options;
  options.scope = PipelineOptions::Scope::content;
  const Result<Pipeline> pipeline = Pipeline::make({Layer::strip, Layer::sentences, Layer::docnums}, options);
  if (!pipeline) {
    std::fprintf(stderr, "vnsift_bench: %s\n", pipeline.error().message.c_str());
    return;
  }
  Worker worker;
  const std::vector<Stage> stages = make_stages(worker, *pipeline);
  const std::vector<double> on_clean = time_stages(stages, clean, runs);
  const std::vector<double> on_dirty = time_stages(stages, dirty, runs);
  std::printf("%-30s %8s %8s %8s   %8s %8s\n", "stage, ns/byte", "clean", "x walk", "dirty", "budget", "");
  for (size_t index = 0; index < stages.size(); ++index) {
    const Stage& stage = stages[index];
    const size_t less = static_cast<size_t>(stage.less);
    const double cost = on_clean[index] - (stage.less < 0 ? 0 : on_clean[less]);
    const double dirty_cost = on_dirty[index] - (stage.less < 0 ? 0 : on_dirty[less]);
    std::printf("%-30s %8.2f %8.1f %8.2f", stage.name, cost, cost / on_clean.back(), dirty_cost);
    if (stage.budget > 0) std::printf("   %8.1f %8s", stage.budget, cost <= stage.budget ? "" : "over");
    std::printf("\n");
  }
  std::printf("%-30s %8.3f %8.1f %8.3f\n\n", "memchr('\\n') walk", on_clean.back(), 1.0, on_dirty.back());
}

void print_reading(const std::string& jsonl, int runs) {
  std::vector<std::string> lines;
  for (size_t begin = 0, end = 0; (end = jsonl.find('\n', begin)) != std::string::npos; begin = end + 1) {
    lines.push_back(jsonl.substr(begin, end - begin));
  }
  std::vector<RecordMember> members;
  std::string text;
  const std::vector<Job> jobs = {{"JSONL in", [&] {
                                    uint64_t sum = 0;
                                    for (const std::string& line : lines) {
                                      if (!is_valid_utf8(line) || !scan_json_object(line, members)) continue;
                                      text.clear();
                                      unescape_json_string(members.back().value, text);
                                      sum += text.size();
                                    }
                                    return sum;
                                  }}};
  const double cost = time_jobs(jobs, jsonl.size(), runs)[0];
  std::printf("%-30s %8.2f %8s %8s   %8.2f %8s\n\n", "JSONL in: validate, scan, text", cost, "", "", 1.25,
              cost <= 1.25 ? "" : "over");
}

}  // namespace vnsift::bench
