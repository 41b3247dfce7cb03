// boundary_words.tsv and abbreviations.tsv -> boundary_words.gen.h: the words that decide at a sentence boundary by
// syllable key (sorted), and what each row of the abbreviations is (segment/boundary_words.h).
#include <map>
#include <set>

#include <fmt/format.h>

#include <vnsift/fold.h>

#include "lexgen.h"
#include "segment/boundary_words.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kWordColumns[] = {"word", "kinds", "note"};
constexpr std::string_view kAbbreviationColumns[] = {"form", "kind", "spelling", "note"};

uint64_t word_bit(std::string_view kind) {
  if (kind == "starter") return boundary_word::kStarter;
  if (kind == "heading") return boundary_word::kHeading;
  if (kind == "heading_end") return boundary_word::kHeadingEnd;
  if (kind == "reporter") return boundary_word::kReporter;
  if (kind == "honorific") return boundary_word::kHonorific;
  if (kind == "ordinal") return boundary_word::kOrdinal;
  return 0;
}

AbbreviationKind abbreviation_kind_by_name(std::string_view name) {
  if (name == "title") return AbbreviationKind::title;
  if (name == "role") return AbbreviationKind::role;
  if (name == "place") return AbbreviationKind::place;
  if (name == "number") return AbbreviationKind::number;
  if (name == "inner") return AbbreviationKind::inner;
  if (name == "tail") return AbbreviationKind::tail;
  if (name == "etc") return AbbreviationKind::etc;
  return AbbreviationKind::none;
}

Result<std::map<uint64_t, uint64_t>> read_words(const std::string& folder) {
  const Result<Table> table = read_table(folder, "boundary_words.tsv", kWordColumns);
  if (!table) return tl::unexpected(table.error());
  std::map<uint64_t, uint64_t> bits;
  for (const std::vector<std::string>& row : table->rows) {
    uint64_t& word = bits[syllable_key(row[0], Fold::tone)];
    for (size_t begin = 0; begin <= row[1].size();) {
      const size_t end = std::min(row[1].find('|', begin), row[1].size());
      const uint64_t bit = word_bit(std::string_view(row[1]).substr(begin, end - begin));
      if (bit == 0)
        return make_error(Code::bad_data, fmt::format("{}/boundary_words.tsv: {}: unknown kind", folder, row[0]));
      word |= bit;
      begin = end + 1;
    }
  }
  return bits;
}

// The word before the last point: `S` of `Th.S.`, `al` of `et al.`
std::string_view last_word(std::string_view form) {
  if (form.ends_with('.')) form.remove_suffix(1);
  const size_t sign = form.find_last_of(". ");
  return sign == std::string_view::npos ? form : form.substr(sign + 1);
}

struct Abbreviations {
  std::map<uint64_t, uint64_t> single_words;  // key and kind of those that are one word, 0 where rows share a key
  std::vector<uint64_t> kinds;                // a row each
  std::set<uint64_t> last_word_keys;
};

Result<Abbreviations> read_abbreviations(const std::string& folder) {
  const Result<Table> table = read_table(folder, "abbreviations.tsv", kAbbreviationColumns);
  if (!table) return tl::unexpected(table.error());
  Abbreviations abbreviations;
  for (const std::vector<std::string>& row : table->rows) {
    const AbbreviationKind kind = abbreviation_kind_by_name(row[1]);
    const bool known = row[2] == "any" || row[2] == "upper" || row[2] == "capital" || row[2] == "lower";
    if (kind == AbbreviationKind::none || !known) {
      return make_error(Code::bad_data,
                        fmt::format("{}/abbreviations.tsv: {}: unknown kind or spelling", folder, row[0]));
    }
    const uint32_t spelling = row[2] == "upper"     ? abbreviation_row::kUpper
                              : row[2] == "capital" ? abbreviation_row::kUpper | abbreviation_row::kMixed
                              : row[2] == "lower"   ? abbreviation_row::kLower
                                                    : 0u;
    abbreviations.kinds.push_back(static_cast<uint64_t>(kind) | spelling);
    const std::string_view last = last_word(row[0]);
    const uint64_t key = syllable_key(last, Fold::tone);
    abbreviations.last_word_keys.insert(key);
    if (last.size() + 1 < row[0].size()) continue;
    const auto [place, is_new] = abbreviations.single_words.emplace(key, abbreviations.kinds.back());
    if (!is_new) place->second = 0;
  }
  return abbreviations;
}

}  // namespace

Result<std::vector<Output>> generate_boundary_words(const std::string& folder) {
  const Result<std::map<uint64_t, uint64_t>> words = read_words(folder);
  if (!words) return tl::unexpected(words.error());
  const Result<Abbreviations> abbreviations = read_abbreviations(folder);
  if (!abbreviations) return tl::unexpected(abbreviations.error());
  std::vector<uint64_t> keys, bits;
  for (const auto& [key, word_bits] : *words) {
    keys.push_back(key);
    bits.push_back(word_bits);
  }
  static constexpr std::string_view kIncludes[] = {"cstdint"};
  std::string out = header_begin("boundary_words.tsv, abbreviations.tsv", kIncludes);
  out += fmt::format("inline constexpr uint64_t kBoundaryKeys[{}] = {{\n{}}};\n\n", keys.size(), number_list(keys));
  out += fmt::format("inline constexpr uint8_t kBoundaryBits[{}] = {{\n{}}};\n\n", bits.size(), number_list(bits));
  out += fmt::format("inline constexpr uint8_t kAbbreviationKinds[{}] = {{\n{}}};\n\n", abbreviations->kinds.size(),
                     number_list(abbreviations->kinds));
  const std::vector<uint64_t> last_words(abbreviations->last_word_keys.begin(), abbreviations->last_word_keys.end());
  out += fmt::format("inline constexpr uint64_t kAbbreviationLastWords[{}] = {{\n{}}};\n\n", last_words.size(),
                     number_list(last_words));
  std::vector<uint64_t> single_keys, single_kinds;
  for (const auto& [key, kind] : abbreviations->single_words) {
    if (kind == 0) continue;
    single_keys.push_back(key);
    single_kinds.push_back(kind);
  }
  out += fmt::format("inline constexpr uint64_t kSingleAbbreviations[{}] = {{\n{}}};\n\n", single_keys.size(),
                     number_list(single_keys));
  out += fmt::format("inline constexpr uint8_t kSingleAbbreviationKinds[{}] = {{\n{}}};\n\n", single_kinds.size(),
                     number_list(single_kinds));
  out += header_end();
  return std::vector<Output>{{"boundary_words.gen.h", std::move(out)}};
}

}  // namespace vnsift::lexgen
