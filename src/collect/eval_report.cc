#include <vnsift/eval.h>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <vnsift/layers.h>

#include "base/json.h"

namespace vnsift {
namespace {

constexpr size_t kShownConfusions = 12;

struct Confusion {
  std::string_view gold, predicted;
  uint64_t count = 0;
};

std::vector<Confusion> sorted_confusions(const EvalReport& report) {
  std::vector<Confusion> out;
  for (const auto& [pair, count] : report.confusions) out.push_back({pair.first, pair.second, count});
  std::stable_sort(out.begin(), out.end(), [](const Confusion& a, const Confusion& b) { return a.count > b.count; });
  return out;
}

std::string score_text(const EvalScore& score) {
  return fmt::format("P {:.4f}  R {:.4f}  F1 {:.4f}", score.precision(), score.recall(), score.f1());
}

void append_score_line(std::string_view name, const EvalScore& score, std::string& out) {
  out += fmt::format("{:<24}{}   tp {} fp {} fn {}\n", name, score_text(score), score.tp, score.fp, score.fn);
}

void append_share_line(std::string_view name, const EvalShare& share, std::string& out) {
  if (share.of != 0) out += fmt::format("{:<24}{:.4f}   {} of {}\n", name, share.share(), share.right, share.of);
}

// A slice in one line.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

double rounded(double value) { return std::round(value * 10000) / 10000; }

void append_key(std::string_view key, std::string& out) {
  if (out.back() != '{' && out.back() != '[') out += ',';
  append_json_string(key, out);
  out += ':';
}

void append_score(std::string_view key, const EvalScore& score, std::string& out) {
  append_key(key, out);
  out += "{\"p\":";
  append_json_number(rounded(score.precision()), out);
  out += ",\"r\":";
  append_json_number(rounded(score.recall()), out);
  out += ",\"f1\":";
  append_json_number(rounded(score.f1()), out);
  out += fmt::format(",\"tp\":{},\"fp\":{},\"fn\":{}}}", score.tp, score.fp, score.fn);
}

void append_share(std::string_view key, const EvalShare& share, std::string& out) {
  append_key(key, out);
  out += "{\"share\":";
  append_json_number(rounded(share.share()), out);
  out += fmt::format(",\"right\":{},\"of\":{}}}", share.right, share.of);
}

bool is_lines(const EvalReport& report) { return report.layer == Layer::lines || report.layer == Layer::strip; }

void append_kinds_text(const EvalReport& report, std::string& out) {
  const std::string_view what = is_lines(report) ? "label" : "kind";
  for (const auto& [kind, score] : report.kinds) {
    if (is_lines(report)) {
      out += fmt::format("{} {:<18}{}   gold {} predicted {}\n", what, kind, score_text(score.exact),
                         score.exact.tp + score.exact.fn, score.exact.tp + score.exact.fp);
    } else {
      out += fmt::format("{} {:<12} exact {}   overlap {}   gold {}\n", what, kind, score_text(score.exact),
                         score_text(score.overlap), score.exact.tp + score.exact.fn);
    }
  }
}

}  // namespace

void append_report_text(const EvalReport& report, std::string& out) {
  out += fmt::format("{:<24}{}\n{:<24}{}\n", "layer", layer_info(report.layer).name, "documents", report.documents);
  if (report.without_prediction != 0) out += fmt::format("{:<24}{}\n", "without prediction", report.without_prediction);
  if (is_lines(report)) {
    append_score_line("boilerplate lines", report.boilerplate, out);
    append_score_line("soft lines as content", report.boilerplate_soft, out);
    append_share_line("content lines kept", report.content_kept, out);
    append_share_line("labels", {report.exact.tp, report.exact.tp + report.exact.fn}, out);
    append_share_line("verdict", report.verdicts, out);
  } else {
    if (report.layer == Layer::sentences || report.layer == Layer::entities)
      append_score_line("boundary", report.boundary, out);
    append_score_line("exact", report.exact, out);
    append_score_line("overlap", report.overlap, out);
    append_share_line("negatives without a hit", report.negatives, out);
  }
  append_kinds_text(report, out);
  for (const auto& [name, share] : report.fields) append_share_line("field " + name, share, out);
  const std::vector<Confusion> confusions = sorted_confusions(report);
  for (size_t i = 0; i < std::min(confusions.size(), kShownConfusions); ++i) {
    out += fmt::format("confusion {:>14}   gold {} -> predicted {}\n", confusions[i].count, confusions[i].gold,
                       confusions[i].predicted);
  }
  for (const EvalReport::Error& error : report.errors) {
    out += fmt::format("{} {}\t", error.is_missed ? "missed" : "extra", error.id);
    if (error.line != 0) {
      out += fmt::format("line {}\n", error.line);
    } else if (error.begin == error.end) {
      out += fmt::format("{}\t{}\n", error.begin, one_line(error.text));
    } else {
      out += fmt::format("{}-{}\t{}\n", error.begin, error.end, one_line(error.text));
    }
  }
}

void append_report_json(const EvalReport& report, std::string& out) {
  out += "{\"layer\":";
  append_json_string(layer_info(report.layer).name, out);
  out += fmt::format(",\"documents\":{},\"without_prediction\":{}", report.documents, report.without_prediction);
  append_key("headline", out);
  append_json_number(rounded(report.headline()), out);
  if (is_lines(report)) {
    append_score("boilerplate", report.boilerplate, out);
    append_score("boilerplate_soft_content", report.boilerplate_soft, out);
    append_share("content_kept", report.content_kept, out);
    append_share("labels_right", {report.exact.tp, report.exact.tp + report.exact.fn}, out);
    if (report.verdicts.of != 0) append_share("verdict", report.verdicts, out);
  } else {
    if (report.layer == Layer::sentences || report.layer == Layer::entities)
      append_score("boundary", report.boundary, out);
    append_score("exact", report.exact, out);
    append_score("overlap", report.overlap, out);
    if (report.negatives.of != 0) append_share("negatives", report.negatives, out);
  }
  append_key(is_lines(report) ? "labels" : "kinds", out);
  out += '{';
  for (const auto& [kind, score] : report.kinds) {
    if (is_lines(report)) {
      append_score(kind, score.exact, out);
      continue;
    }
    append_key(kind, out);
    out += '{';
    append_score("exact", score.exact, out);
    append_score("overlap", score.overlap, out);
    out += '}';
  }
  out += '}';
  append_key("fields", out);
  out += '{';
  for (const auto& [name, share] : report.fields) append_share(name, share, out);
  out += '}';
  append_key("confusions", out);
  out += '[';
  for (const Confusion& confusion : sorted_confusions(report)) {
    if (out.back() != '[') out += ',';
    out += "{\"gold\":";
    append_json_string(confusion.gold, out);
    out += ",\"predicted\":";
    append_json_string(confusion.predicted, out);
    out += fmt::format(",\"count\":{}}}", confusion.count);
  }
  out += ']';
  if (!report.errors.empty()) {
    append_key("errors", out);
    out += '[';
    for (const EvalReport::Error& error : report.errors) {
      if (out.back() != '[') out += ',';
      out += fmt::format("{{\"missed\":{},\"id\":", error.is_missed);
      append_json_string(error.id, out);
      if (error.line != 0) {
        out += fmt::format(",\"line\":{}}}", error.line);
      } else {
        out += fmt::format(",\"start\":{},\"end\":{},\"text\":", error.begin, error.end);
        append_json_string(error.text, out);
        out += '}';
      }
    }
    out += ']';
  }
  out += "}\n";
}

}  // namespace vnsift
