#include <vnsift/eval.h>

#include <algorithm>
#include <set>

#include <vnsift/utf8.h>

namespace vnsift {
namespace {

constexpr uint32_t kContext = 30;                 // code points shown on both sides of a boundary
constexpr std::string_view kMissing = "missing";  // a line without prediction counts as dropped

// Numbers inside addresses are found only where they are asked for.
bool is_found_kind(std::string_view kind) { return kind != kind_name(DocRefKind::slug); }

bool overlaps(const EvalRecord& a, const EvalRecord& b) { return a.begin < b.end && b.begin < a.end; }
uint32_t shared(const EvalRecord& a, const EvalRecord& b) {
  return std::min(a.end, b.end) - std::max(a.begin, b.begin);
}

const std::string* field_of(const EvalRecord& record, std::string_view name) {
  for (const auto& [key, value] : record.fields) {
    if (key == name) return &value;
  }
  return nullptr;
}

// A text by code points: which are white space, on which line each stands.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) {
    uint32_t line = 0;
    for (size_t at = 0; at < text.size();) {
      const auto lead = static_cast<uint8_t>(text[at]);
      const size_t size = code_point_at(text, at).size;
      const std::string_view character = text.substr(at, size);
      blank_.push_back(character.size() == 1 ? lead == ' ' || (lead >= 9 && lead <= 13) : is_wide_blank(character));
      lines_.push_back(line);
      if (lead == '\n') ++line;
      at += size;
    }
    line_count_ = line + 1;
  }
  uint32_t size() const { return static_cast<uint32_t>(blank_.size()); }
  uint32_t line_count() const { return line_count_; }
  uint32_t line_of(uint32_t at) const { return lines_.empty() ? 0 : lines_[std::min(at, size() - 1)]; }
  // The end of the last character before `at` that is no white space: boundaries that agree have the same.
  uint32_t trimmed(uint32_t at) const {
    at = std::min(at, size());
    while (at > 0 && blank_[at - 1]) --at;
    return at;
  }

 private:
  static bool is_wide_blank(std::string_view c) {
    return c == "\u00A0" || c == "\u3000" || c == "\u2028" || c == "\u2029" || c == "\u0085" || c == "\u200B" ||
           c == "\uFEFF" || (c >= "\u2000" && c <= "\u200A") || c == "\u202F";
  }
  std::vector<bool> blank_;
  std::vector<uint32_t> lines_;
  uint32_t line_count_ = 0;
};

std::vector<const EvalRecord*> pointers(const EvalDocument* document) {
  std::vector<const EvalRecord*> out;
  if (document != nullptr) {
    for (const EvalRecord& record : document->records) out.push_back(&record);
  }
  return out;
}

// In order of place, one record a span: the last one said counts, as in a table keyed by span.
void sort_by_place(std::vector<const EvalRecord*>& records) {
  const auto place = [](const EvalRecord* r) { return std::pair(r->begin, r->end); };
  std::stable_sort(records.begin(), records.end(), [&](auto a, auto b) { return place(a) < place(b); });
  std::vector<const EvalRecord*> unique;
  for (const EvalRecord* record : records) {
    if (!unique.empty() && place(unique.back()) == place(record)) {
      unique.back() = record;
    } else {
      unique.push_back(record);
    }
  }
  records = std::move(unique);
}

// For each of `wanted` the record of `found` that shares most with it (the shorter one of equals), null if none does.
// Both sorted; long spans that overlap many make this quadratic, which gold files do not have.
std::vector<const EvalRecord*> best_overlaps(const std::vector<const EvalRecord*>& wanted,
                                             const std::vector<const EvalRecord*>& found) {
  uint32_t longest = 0;
  for (const EvalRecord* record : found) longest = std::max(longest, record->end - record->begin);
  std::vector<const EvalRecord*> best;
  for (const EvalRecord* gold : wanted) {
    const uint32_t from = gold->begin > longest ? gold->begin - longest : 0;
    auto at =
        std::lower_bound(found.begin(), found.end(), from, [](auto r, uint32_t begin) { return r->begin < begin; });
    const EvalRecord* match = nullptr;
    for (; at != found.end() && (*at)->begin < gold->end; ++at) {
      if (!overlaps(*gold, **at)) continue;
      const uint32_t more = shared(*gold, **at), so_far = match != nullptr ? shared(*gold, *match) : 0;
      if (match == nullptr || more > so_far ||
          (more == so_far && (*at)->end - (*at)->begin < match->end - match->begin)) {
        match = *at;
      }
    }
    best.push_back(match);
  }
  return best;
}

struct SpanScores {
  EvalScore exact, overlap;
  std::vector<const EvalRecord*> matches;  // for each wanted one
  std::vector<const EvalRecord*> extra;    // found ones that touch no wanted one
};

SpanScores score_spans(const std::vector<const EvalRecord*>& wanted, const std::vector<const EvalRecord*>& found) {
  SpanScores scores;
  std::set<std::pair<uint32_t, uint32_t>> places;
  for (const EvalRecord* record : found) places.insert({record->begin, record->end});
  for (const EvalRecord* gold : wanted) scores.exact.tp += places.count({gold->begin, gold->end});
  scores.exact.fp = found.size() - scores.exact.tp;
  scores.exact.fn = wanted.size() - scores.exact.tp;
  scores.matches = best_overlaps(wanted, found);
  for (const EvalRecord* match : scores.matches) ++(match != nullptr ? scores.overlap.tp : scores.overlap.fn);
  const std::vector<const EvalRecord*> reverse = best_overlaps(found, wanted);
  for (size_t i = 0; i < found.size(); ++i) {
    if (reverse[i] == nullptr) scores.extra.push_back(found[i]);
  }
  scores.overlap.fp = scores.extra.size();
  return scores;
}

// Is a record of that place and kind among `others`, which are sorted?
bool is_same(const EvalRecord& record, const std::vector<const EvalRecord*>& others) {
  return std::any_of(others.begin(), others.end(), [&](const EvalRecord* other) {
    return other->begin == record.begin && other->end == record.end && other->kind == record.kind;
  });
}

void add_to(EvalScore& sum, const EvalScore& score) {
  sum.tp += score.tp;
  sum.fp += score.fp;
  sum.fn += score.fn;
}

std::string slice_code_points(std::string_view text, uint32_t begin, uint32_t end) {
  std::string out;
  uint32_t at = 0;
  for (char c : text) {
    if ((static_cast<uint8_t>(c) & 0xC0) != 0x80) ++at;
    if (at > end) break;
    if (at > begin) out += c;
  }
  return out;
}

}  // namespace

double EvalReport::headline() const {
  switch (layer) {
    case Layer::sentences:
      return boundary.f1();
    case Layer::lines:
    case Layer::strip:
      return boilerplate.f1();
    default:
      return exact.f1();
  }
}

Evaluator::Evaluator(Layer layer, EvalOptions options) : options_(options) { report_.layer = layer; }

void Evaluator::add(const EvalDocument& gold, const EvalDocument* predicted) {
  ++report_.documents;
  if (predicted == nullptr) ++report_.without_prediction;
  switch (report_.layer) {
    case Layer::sentences:
      add_boundaries(gold, predicted);
      break;
    case Layer::lines:
    case Layer::strip:
      add_lines(gold, predicted);
      break;
    case Layer::entities:
      add_entities(gold, predicted);
      break;
    default:
      add_docnums(gold, predicted);
  }
}

void Evaluator::note_error(const EvalDocument& gold, const EvalRecord& record, bool is_missed) {
  if (!options_.errors) return;
  report_.errors.push_back({is_missed, gold.id, record.begin, record.end, record.line,
                            slice_code_points(gold.text, record.begin, record.end)});
}

void Evaluator::note_boundary(const EvalDocument& gold, uint32_t at, bool is_missed) {
  if (!options_.errors) return;
  const uint32_t before = at > kContext ? at - kContext : 0;
  report_.errors.push_back(
      {is_missed, gold.id, at, at, 0,
       slice_code_points(gold.text, before, at) + "|" + slice_code_points(gold.text, at, at + kContext)});
}

void Evaluator::add_spans(const EvalDocument& gold, std::vector<const EvalRecord*> wanted,
                          std::vector<const EvalRecord*> found) {
  sort_by_place(wanted);
  sort_by_place(found);
  const SpanScores scores = score_spans(wanted, found);
  // An entity is right only with its type: its exact score is the sum of those of the types.
  const bool typed = report_.layer == Layer::entities;
  add_to(typed ? report_.boundary : report_.exact, scores.exact);
  add_to(report_.overlap, scores.overlap);
  if (report_.layer == Layer::sentences) return;  // their errors are boundaries
  std::set<std::string> kinds;
  for (size_t i = 0; i < wanted.size(); ++i) {
    kinds.insert(wanted[i]->kind);
    const EvalRecord* match = scores.matches[i];
    if (typed && !is_same(*wanted[i], found)) note_error(gold, *wanted[i], true);
    if (match == nullptr) {
      if (!typed) note_error(gold, *wanted[i], true);
      continue;
    }
    if (match->kind != wanted[i]->kind) ++report_.confusions[{wanted[i]->kind, match->kind}];
    for (const auto& [name, value] : wanted[i]->fields) {
      EvalShare& share = report_.fields[name];
      const std::string* said = field_of(*match, name);
      ++share.of;
      share.right += said != nullptr && *said == value;
    }
  }
  for (const EvalRecord* extra : typed ? found : scores.extra) {
    if (!typed || !is_same(*extra, wanted)) note_error(gold, *extra, false);
  }
  for (const EvalRecord* record : found) kinds.insert(record->kind);
  for (const std::string& kind : kinds) {
    const auto of_kind = [&](std::vector<const EvalRecord*> records) {
      std::erase_if(records, [&](const EvalRecord* r) { return r->kind != kind; });
      return records;
    };
    const SpanScores alone = score_spans(of_kind(wanted), of_kind(found));
    add_to(report_.kinds[kind].exact, alone.exact);
    if (typed) add_to(report_.exact, alone.exact);
    add_to(report_.kinds[kind].overlap, alone.overlap);
  }
}

void Evaluator::add_entities(const EvalDocument& gold, const EvalDocument* predicted) {
  std::vector<const EvalRecord*> found = pointers(predicted);
  if (gold.labelled) {
    std::vector<std::pair<uint32_t, uint32_t>> labelled = *gold.labelled;
    std::sort(labelled.begin(), labelled.end());
    std::erase_if(found, [&](const EvalRecord* record) {
      const auto behind =
          std::upper_bound(labelled.begin(), labelled.end(), record->begin,
                           [](uint32_t at, const std::pair<uint32_t, uint32_t>& span) { return at < span.first; });
      return behind == labelled.begin() || record->begin >= std::prev(behind)->second;
    });
  }
  add_spans(gold, pointers(&gold), std::move(found));
}

void Evaluator::add_docnums(const EvalDocument& gold, const EvalDocument* predicted) {
  std::vector<const EvalRecord*> wanted = pointers(&gold);
  std::vector<const EvalRecord*> found = pointers(predicted);
  const auto not_counted = [&](const EvalRecord* r) { return !options_.all_kinds && !is_found_kind(r->kind); };
  std::erase_if(wanted, not_counted);
  std::erase_if(found, not_counted);
  if (gold.is_negative) {
    ++report_.negatives.of;
    report_.negatives.right += found.empty();
  }
  add_spans(gold, std::move(wanted), std::move(found));
}

// A boundary is the end of each sentence but the document's last. Gold may leave lines out (boilerplate): predictions
// count only on lines that hold gold, and only before the end of the last gold sentence.
void Evaluator::add_boundaries(const EvalDocument& gold, const EvalDocument* predicted) {
  const CodePoints text(gold.text);
  std::vector<const EvalRecord*> wanted = pointers(&gold);
  std::vector<const EvalRecord*> found = pointers(predicted);
  sort_by_place(wanted);
  sort_by_place(found);
  std::vector<bool> covered(text.line_count(), false);
  for (const EvalRecord* sentence : wanted) {
    for (uint32_t line = text.line_of(sentence->begin); line <= text.line_of(sentence->end - 1); ++line)
      covered[line] = true;
  }
  std::erase_if(found, [&](const EvalRecord* r) { return r->end == 0 || !covered[text.line_of(r->end - 1)]; });
  const uint32_t last = wanted.empty() ? 0 : text.trimmed(wanted.back()->end);
  const auto ends = [&](const std::vector<const EvalRecord*>& sentences) {
    std::set<uint32_t> out;
    for (size_t i = 0; i < sentences.size(); ++i) {
      const uint32_t end = text.trimmed(sentences[i]->end);
      if (end < last) out.insert(end);
    }
    return out;
  };
  const std::set<uint32_t> gold_ends = ends(wanted), found_ends = ends(found);
  for (uint32_t end : gold_ends) {
    const bool is_found = found_ends.count(end) != 0;
    ++(is_found ? report_.boundary.tp : report_.boundary.fn);
    if (!is_found) note_boundary(gold, end, true);
  }
  for (uint32_t end : found_ends) {
    if (gold_ends.count(end) != 0) continue;
    ++report_.boundary.fp;
    note_boundary(gold, end, false);
  }
  add_spans(gold, std::move(wanted), std::move(found));
}

void Evaluator::add_lines(const EvalDocument& gold, const EvalDocument* predicted) {
  std::map<uint32_t, std::string_view> labels;
  for (const EvalRecord* record : pointers(predicted)) labels[record->line] = record->kind;
  const auto class_by_name = [](std::string_view label) {
    const std::optional<LineLabel> known = parse_label(label);
    return known ? class_of(*known) : LineClass::boilerplate;
  };
  const auto count = [](EvalScore& score, bool is_gold, bool is_found) {
    if (is_gold && is_found) ++score.tp;
    if (!is_gold && is_found) ++score.fp;
    if (is_gold && !is_found) ++score.fn;
  };
  for (const EvalRecord& record : gold.records) {
    const auto found = labels.find(record.line);
    const std::string label(found != labels.end() ? found->second : kMissing);
    const LineClass wanted = class_by_name(record.kind);
    const bool boilerplate = wanted == LineClass::boilerplate;
    const bool dropped = class_by_name(label) == LineClass::boilerplate;
    count(report_.boilerplate_soft, boilerplate, dropped);
    if (wanted != LineClass::soft) count(report_.boilerplate, boilerplate, dropped);
    if (wanted == LineClass::content) {
      ++report_.content_kept.of;
      report_.content_kept.right += !dropped;
    }
    if (wanted != LineClass::soft && boilerplate != dropped) note_error(gold, record, boilerplate);
    if (label == record.kind) {
      ++report_.kinds[label].exact.tp;
      ++report_.exact.tp;
    } else {
      ++report_.kinds[record.kind].exact.fn;
      ++report_.kinds[label].exact.fp;
      ++report_.exact.fn;
      ++report_.exact.fp;
      ++report_.confusions[{record.kind, label}];
    }
  }
  if (!gold.verdict.empty() && predicted != nullptr) {
    ++report_.verdicts.of;
    report_.verdicts.right += gold.verdict == predicted->verdict;
  }
}

}  // namespace vnsift
