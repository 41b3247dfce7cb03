// find_blocks(): what can be told before the title is known.
#include <algorithm>
#include <bit>

#include "base/branchless.h"
#include "strip/line_runs.h"
#include "strip/page_features.h"

namespace vnsift {

void LineKeyTable::reset(size_t lines) {
  // Room is cheaper than a guess gone wrong at a key that meets another one; of huge texts it is not.
  constexpr size_t kManyLines = 4096;
  const size_t size = std::bit_ceil(lines * (lines <= kManyLines ? 4 : 2) + 2);
  entries_.assign(size, Entry{});
  mask_ = size - 1;
}

LineKeyTable::Entry& LineKeyTable::at(uint64_t key) {
  size_t slot = (key >> 20) & mask_;
  while (entries_[slot].key != 0 && entries_[slot].key != key) slot = (slot + 1) & mask_;
  entries_[slot].key = key;
  return entries_[slot];
}

namespace {

using enum Feature;

// Runs of this many lines or more are damped; strip.md 6.5, decision page on damping.
constexpr uint32_t kShortTokens = 8;

void find_duplicates(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  bool any_again = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    if (line.tokens == 0) continue;
    LineKeyTable::Entry& entry = page.keys.at(line.key);
    any_again |= ++entry.count > 1;
    entry.last = static_cast<uint32_t>(i);
    if (i > 0 && lines[i - 1].key == line.key) {
      line.features.add(k_dup_prev);
      lines[i - 1].features.add(k_dup_next);
    }
  }
  if (!any_again) return;
  constexpr FeatureSet kAdjacent = {k_dup_prev, k_dup_next};
  for (LineInfo& line : lines) {
    if (line.tokens == 0) continue;
    const uint32_t count = page.keys.at(line.key).count;
    line.features.add_if(k_dup_far, count > 1 && !line.features.has_any(kAdjacent));
    line.features.add_if(k_repeat3, count > 2);
  }
}

// A page in capitals: what case told of its lines is taken back, and what it would have told is guessed.
void forget_case(const PreparedText& text, StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  constexpr FeatureSet kAdjacent = {k_dup_prev, k_dup_next};
  constexpr FeatureSet kNoWords = {k_date, k_number, k_cells, k_contact, k_pager, k_slide};
  for (size_t i = 0; i < lines.size(); ++i) {
    LineInfo& line = lines[i];
    line.features.remove(k_caps);
    const std::string_view s = slice(text.view(), text.lines()[line.line].span);
    if (!line.marked && line.tokens >= 4 && !line.features.has_any(kNoWords)) {
      line.features.remove(k_ascii);
      line.features.remove(k_headline);
      line.features.add(k_unaccented);
    }
    if (!s.starts_with('(')) {  // `TTO -` has no other sign than its capitals
      line.features.remove(k_prefix);
      line.prefix_key = 0;
    }
    // Any two to four words look like a name: it must end something.
    const bool ends = i + 1 == lines.size() || lines[i + 1].strong != 0 || lines[i + 1].features.has_any(kAdjacent);
    if (!ends) line.features.remove(k_name);
  }
  // A block of lines of about one length, of which only the last ends in an end mark, is hard-wrapped.
  for (size_t first = 0; first < lines.size();) {
    size_t end = first;
    uint32_t longest = 0;
    const auto size_of = [&](size_t i) { return text.lines()[lines[i].line].span.size(); };
    while (end < lines.size() && (end == first || lines[end].line == lines[end - 1].line + 1) && !lines[end].finished &&
           lines[end].tokens >= 5 && lines[end].strong == 0) {
      longest = std::max(longest, size_of(end));
      ++end;
    }
    while (first < end && size_of(first) * 10 < longest * 7) ++first;  // a heading
    bool even =
        end - first >= 2 && end < lines.size() && lines[end].finished && lines[end].line == lines[end - 1].line + 1;
    for (size_t i = first; i < end; ++i) even = even && size_of(i) * 10 >= longest * 7;
    if (even && size_of(end) <= longest + longest / 8) {
      for (size_t i = first; i <= end; ++i) lines[i].features.add(k_wrapped);
    }
    first = end + 1;
  }
}

// A sentence cut by a line end: no end mark, and the next line begins in lower case. Phrases and links are no
// sentences.
void find_wrapped(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    LineInfo& line = lines[i];
    LineInfo& next = lines[i + 1];
    constexpr FeatureSet kNoSentence = {k_unaccented, k_date};
    const bool goes_on = both(next.has(k_lower_start), line.tokens >= 4, line.strong == 0, !line.finished,
                              !next.features.has_any(kNoSentence));
    if (!goes_on) continue;
    if (!line.soft_end && !line.has(k_arrow)) line.features.add(k_wrapped);
    next.features.add(k_wrapped);
  }
}

// A source prefix or a label before a colon that comes again: teasers have the one, interviews the other.
void find_repeated_heads(StripWorkspace& page) {
  LineKeyTable& keys = page.heads;
  size_t heads = 0;
  for (const LineInfo& line : page.lines) heads += (line.prefix_key != 0 ? 1u : 0u) + (line.speaker_key != 0 ? 1u : 0u);
  if (heads < 2) return;
  keys.reset(heads);
  constexpr uint64_t kSpeakers = 0x5851F42D4C957F2Du;  // keeps the two kinds apart
  for (LineInfo& line : page.lines) {
    if (line.prefix_key != 0) {
      LineKeyTable::Entry& entry = keys.at(line.prefix_key);
      if (entry.count > 0) line.features.add(k_prefix_again);
      ++entry.count;
    }
    if (line.speaker_key != 0) ++keys.at(line.speaker_key ^ kSpeakers).count;
  }
  for (LineInfo& line : page.lines) {
    if (line.prefix_key != 0 && keys.at(line.prefix_key).count >= 3) line.features.add(k_prefix_many);
    if (line.speaker_key != 0 && line.tokens >= 3 && keys.at(line.speaker_key ^ kSpeakers).count >= 2)
      line.features.add(k_speaker);
  }
}

void find_runs(StripWorkspace& page) {
  std::vector<LineInfo>& lines = page.lines;
  constexpr FeatureSet kListed = {k_bullet, k_numbered, k_cells, k_rule, k_date};
  for_each_run(
      lines, 3,
      [&](const LineInfo& line) {
        return both(line.tokens <= kShortTokens, !line.finished, !line.soft_end, !line.features.has_any(kListed));
      },
      [&](size_t first, size_t end) {
        for (size_t i = first; i < end; ++i) {
          lines[i].features.add(k_short_run3);
          lines[i].features.add_if(k_short_run6, end - first >= 6);
          lines[i].features.add_if(k_short_run12, end - first >= 12);
        }
      });
  // Neighbours that begin with the same word: drop-down lists, tables.
  uint64_t head_before = 0;
  bool has_before = false;  // a short line with words stands before
  for_each_run(
      lines, 3,
      [&](const LineInfo& line) {
        const uint64_t head = page.head_keys[static_cast<size_t>(&line - page.lines.data())];
        const bool is_short = line.tokens - 1 < kShortTokens;
        const bool same = both(has_before, head == head_before, is_short);
        head_before = head;
        has_before = is_short;
        return same;
      },
      [&](size_t first, size_t end) {
        for (size_t i = first - 1; i < end; ++i) lines[i].features.add(k_same_head);
      });
}

// What a line adds to the part of the page that it stands in.
int density(const LineInfo& line) {
  constexpr FeatureSet kDuplicates = {k_dup_prev, k_dup_next};
  constexpr FeatureSet kText = {k_prose, k_legal, k_wrapped};
  constexpr FeatureSet kItems = {k_bullet, k_cells, k_numbered, k_speaker};
  constexpr LabelSet kBreaks =
      label_set(LineLabel::footer, LineLabel::login, LineLabel::opener, LineLabel::rating, LineLabel::promo);
  // The last one that fits counts.
  int density = -5 - 3 * int{both(line.has(k_headline), line.tokens >= 5)};
  density = line.has(k_short_sentence) ? 2 : density;
  density = line.soft_end ? 3 : density;
  density = line.features.has_any(kItems) ? 2 : density;
  density = both(line.has(k_long), !line.has(k_crumb)) ? 10 : density;
  density = line.features.has_any(kText) ? static_cast<int>(std::clamp(line.tokens, 8u, 40u)) : density;
  density = line.has(k_prefix_again) ? -15 : density;
  density = (line.strong & kBreaks) != 0 ? -30 : density;
  return line.features.has_any(kDuplicates) ? -40 : density;
}

// The main part: the run of lines with the largest sum of densities.
void find_main(StripWorkspace& page) {
  constexpr int kLeastDensity = 20;
  int best = -1, sum = 0;
  uint32_t first = 0, main_first = page.main_first, main_last = page.main_last;
  for (uint32_t i = 0; i < page.lines.size(); ++i) {
    first = sum <= 0 ? i : first;
    sum = std::min(std::max(sum, 0) + density(page.lines[i]), 1 << 30);
    const bool better = sum > best;
    best = better ? sum : best;
    main_first = better ? first : main_first;
    main_last = better ? i : main_last;
  }
  page.main_first = main_first;
  page.main_last = main_last;
  page.has_main = best > kLeastDensity;
}

}  // namespace

void find_blocks(const PreparedText& text, StripWorkspace& page) {
  page.head_keys.resize(page.lines.size());
  uint32_t cased = 0, capital = 0;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const LineInfo& line = page.lines[i];
    page.head_keys[i] = line.tokens > 0 ? text.tokens()[line.first_token].key : 0;
    cased += line.tokens;
    capital += line.tokens * (line.has(k_caps) ? 1u : 0u);
  }
  page.keys.reset(page.lines.size());
  find_duplicates(page);
  page.is_caps = capital * 2 > cased;
  if (page.is_caps) forget_case(text, page);
  find_wrapped(page);
  find_repeated_heads(page);
  find_runs(page);
  page.any_strong = page.any_weak = 0;
  page.any_features = {};
  page.prose_tokens.resize(page.lines.size());
  page.all_prose_tokens = 0;
  page.lone_numbers = page.short_numbers = 0;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    LineInfo& line = page.lines[i];
    line.is_prose = is_prose_line(line);
    page.prose_tokens[i] = line.tokens * (both(line.is_prose, line.tokens >= 12) ? 1u : 0u);
    page.all_prose_tokens += page.prose_tokens[i];
    page.lone_numbers += both(line.has_digits, line.tokens == 1) ? 1 : 0;
    page.short_numbers += both(line.has_digits, line.tokens - 2 <= 1) ? 1 : 0;
    page.any_strong |= line.strong;
    page.any_weak |= line.weak;
    page.any_features = page.any_features | line.features;
  }
  find_main(page);
}

}  // namespace vnsift
