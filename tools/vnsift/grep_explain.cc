#include "grep_explain.h"

#include <vnsift/layers.h>

namespace vnsift::cli {
namespace {

void line(std::string_view key, std::string_view value, std::string& out) {
  out.append("explain: ").append(key).append(value).append("\n");
}

}  // namespace

std::string explain_query(const GrepRun& run, const GrepPatterns& patterns, bool streams) {
  const QueryOptions& query = run.query->options();
  std::string out;
  for (size_t i = 0; i < query.patterns.size(); ++i) {
    const Pattern& pattern = query.patterns[i].pattern;
    line("pattern ", "'" + run.patterns[i] + "'", out);
    std::string mode(mode_name(pattern.mode()));
    if (patterns.accent == AccentMode::smart) {
      mode += pattern.mode() == AccentMode::fold ? " (smart: the pattern has neither a mark nor đ)"
                                                 : " (smart: the pattern has a mark or đ)";
    }
    line("  accents ", mode, out);
    line("  case ", pattern.is_sensitive() ? "as written" : "ignored", out);
    line("  borders ",
         pattern.is_regex()   ? (patterns.words ? "syllables (-w)" : "only at \\b")
         : patterns.substring ? "none (--substring)"
                              : "syllables",
         out);
    for (size_t a = 0; a < pattern.alternatives().size(); ++a) {
      line(a == 0 ? "  form " : "  alias ", pattern.alternatives()[a], out);
      line("    expression ", pattern.expression(a), out);
    }
  }
  line("unit ", unit_name(query.unit), out);
  std::string layers;
  for (const Condition& condition : query.conditions) {
    if (query.annotated) {
      line("annotations ",
           std::string(layer_info(condition.layer()).name) + " (--" + std::string(condition.kind()) + " " +
               condition.expression() + ")",
           out);
      continue;
    }
    layers += (layers.empty() ? "" : ", ") + std::string(layer_info(condition.layer()).name) + " (--" +
              std::string(condition.kind()) + " " + condition.expression() + ")";
  }
  if (query.sections != 0 || query.page_date || query.needs_page)
    layers += (layers.empty() ? "" : ", ") + std::string("strip");
  if (query.unit == UnitKind::sentence) layers += (layers.empty() ? "" : ", ") + std::string("sentences");
  line("extractors ", layers.empty() ? "none" : layers, out);
  line("texts ", streams ? "read in windows" : "read whole", out);
  line("index ", "none", out);
  out.pop_back();
  return out;
}

std::string explain_counts(const GrepRun& run) {
  const GrepTotals& totals = run.totals;
  std::string out;
  line("candidates ", std::to_string(totals.candidates) + ", rejected " + std::to_string(totals.rejected), out);
  line("windows or texts ", std::to_string(totals.texts) + ", extractors ran on " + std::to_string(totals.analysed),
       out);
  if (run.query->needs_records()) {
    line("records ",
         std::to_string(totals.records) + " asked, " + std::to_string(totals.unknown) +
             " turned down for what they do not say",
         out);
  }
  out.pop_back();
  return out;
}

}  // namespace vnsift::cli
