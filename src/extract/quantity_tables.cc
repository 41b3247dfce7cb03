#include "extract/quantity_tables.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <vnsift/decimal.h>
#include <vnsift/fold.h>

#include "base/pieces.h"

namespace vnsift {
namespace {

// The rows of a table with a header of names; lines of # are comments.
class TableReader {
 public:
  explicit TableReader(std::string_view text) : text_(text) {}

  bool next() {
    while (!text_.empty()) {
      std::string_view line = take_piece(text_, '\n');
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++number_;
      if (line.empty() || line.starts_with('#')) continue;
      fields_ = pieces_of(line, '\t');
      if (names_.empty()) {
        names_ = fields_;
        continue;
      }
      return true;
    }
    return false;
  }
  bool has(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }
  std::string_view field(std::string_view name) const {
    const auto at = static_cast<size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
    return at < fields_.size() ? fields_[at] : std::string_view();
  }
  size_t width() const { return fields_.size(); }
  size_t columns() const { return names_.size(); }
  // The message begins with the line; the caller puts the file before it.
  tl::unexpected<Error> error(const std::string& what) const {
    return make_error(Code::bad_data, fmt::format("{}: {}", number_, what));
  }

 private:
  std::string_view text_;
  std::vector<std::string_view> names_, fields_;
  size_t number_ = 0;
};

Result<void> check_header(const TableReader& reader, std::initializer_list<std::string_view> wanted) {
  for (std::string_view name : wanted) {
    if (!reader.has(name))
      return reader.error(fmt::format("the first line names the columns; '{}' is not among them", name));
  }
  if (reader.width() > reader.columns()) return reader.error("more fields than columns");
  return {};
}

// A surface that no tokens cover from end to end is found by its bytes.
bool is_signs(std::string_view surface) {
  if (has_unit_sign(surface)) return true;
  PreparedText prepared;
  prepared.assign(surface, Need::tokens);
  const std::vector<Token>& tokens = prepared.tokens();
  return tokens.empty() || tokens.front().begin != 0 || tokens.back().span().end != prepared.view().size();
}

std::optional<UnitKind> unit_kind_by_name(std::string_view name) {
  for (uint8_t kind = 0; kind <= static_cast<uint8_t>(UnitKind::count); ++kind) {
    if (unit_kind_name(UnitKind{kind}) == name) return UnitKind{kind};
  }
  return std::nullopt;
}

}  // namespace

Result<void> QuantityTables::Rows::add_units(std::string_view text) {
  TableReader reader(text);
  while (reader.next()) {
    if (Result<void> header = check_header(reader, {"surface", "unit", "kind"}); !header) return header;
    const std::string_view surface = reader.field("surface"), factor = reader.field("factor");
    const std::optional<UnitKind> kind = unit_kind_by_name(reader.field("kind"));
    if (surface.empty()) return reader.error("a unit needs a surface");
    if (!kind) return reader.error(fmt::format("'{}' is no kind of a unit", reader.field("kind")));
    if (!factor.empty() && !Decimal::parse(factor)) return reader.error(fmt::format("'{}' is no number", factor));
    const std::optional<uint8_t> guards = unit_guards(reader.field("guard"));
    if (!guards) return reader.error(fmt::format("'{}' is no guard", reader.field("guard")));
    if (unit_count() + units.size() >= std::numeric_limits<uint16_t>::max()) return reader.error("too many units");
    UnitInfo info;
    info.surface = keep(surface);
    info.unit = reader.field("unit").empty() ? info.surface : keep(reader.field("unit"));
    info.kind = *kind;
    info.dimension = keep(reader.field("dimension"));
    info.base = keep(reader.field("base"));
    info.factor = keep(factor);
    info.guards = *guards;
    info.signs = is_signs(surface);
    const auto row = static_cast<uint32_t>(unit_count() + units.size());
    units.push_back(info);
    if (!info.signs) add_phrase(surface, PhraseTable::units, row);
  }
  return {};
}

Result<void> QuantityTables::Rows::add_indicators(std::string_view text) {
  TableReader reader(text);
  while (reader.next()) {
    if (Result<void> header = check_header(reader, {"id", "names"}); !header) return header;
    IndicatorInfo info;
    info.id = keep(reader.field("id"));
    info.names = keep(reader.field("names"));
    info.abbreviations = keep(reader.field("abbrevs"));
    info.kinds = keep(reader.field("kinds"));
    if (info.id.empty()) return reader.error("an indicator needs an id");
    if (info.names.empty() && info.abbreviations.empty()) return reader.error("an indicator needs a name");
    const auto row = static_cast<uint32_t>(indicator_count() + indicators.size());
    if (row >= std::numeric_limits<uint16_t>::max()) return reader.error("too many indicators");
    indicators.push_back(info);
    for (std::string_view name : pieces_of(info.names, '|')) add_phrase(name, PhraseTable::indicators, row);
    for (std::string_view name : pieces_of(info.abbreviations, '|'))
      add_phrase(name, PhraseTable::indicator_codes, row);
    hidden_indicators.resize(indicator_count());
    for (uint32_t ours = 0; ours < indicator_count(); ++ours) {
      if (indicator_info(ours).id == info.id) hidden_indicators[ours] = 1;
    }
  }
  return {};
}

void QuantityTables::Rows::add_phrase(std::string_view surface, PhraseTable table, uint32_t row) {
  if (surface.empty()) return;
  PreparedText prepared;
  prepared.assign(surface, Need::tokens);
  if (prepared.tokens().empty()) return;
  Phrase phrase;
  phrase.table = table;
  phrase.row = static_cast<uint16_t>(row);
  for (const Token& token : prepared.tokens()) {
    phrase.keys.push_back(token.key);
    phrase.bare_keys.push_back(syllable_key(slice(prepared.view(), token.span()), Fold::base));
    phrase.gaps.push_back(token.gap);
  }
  const auto index = static_cast<uint32_t>(phrases.size());
  by_key.emplace(phrase.keys[0], index);
  by_bare_key.emplace(phrase.bare_keys[0], index);
  phrases.push_back(std::move(phrase));
}

void QuantityTables::Rows::find(const PreparedText& text, uint32_t i, bool unaccented, std::vector<Found>& out) const {
  const std::vector<Token>& tokens = text.tokens();
  const auto bare = [&](uint32_t at) { return syllable_key(slice(text.view(), tokens[at].span()), Fold::base); };
  const auto fits = [&](const Phrase& phrase, bool bare_keys) {
    if (i + phrase.keys.size() > tokens.size() || phrase.keys.size() > 255) return false;
    for (uint32_t t = 0; t < phrase.keys.size(); ++t) {
      const Token& token = tokens[i + t];
      if (bare_keys ? bare(i + t) != phrase.bare_keys[t] : token.key != phrase.keys[t]) return false;
      const Gap gap = token.gap == Gap::line ? Gap::blank : token.gap;
      if (t > 0 && gap != phrase.gaps[t]) return false;
    }
    return true;
  };
  const size_t before = out.size();
  const auto add = [&](auto range, bool bare_keys) {
    for (auto it = range.first; it != range.second; ++it) {
      const Phrase& phrase = phrases[it->second];
      if (fits(phrase, bare_keys))
        out.push_back({static_cast<uint8_t>(phrase.keys.size()), bare_keys, phrase.table, phrase.row});
    }
  };
  add(by_key.equal_range(tokens[i].key), false);
  if (unaccented) add(by_bare_key.equal_range(bare(i)), true);
  // Longest first; of one surface given twice the last row counts.
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), [](const Found& a, const Found& b) {
    return a.tokens != b.tokens ? a.tokens > b.tokens : a.row > b.row;
  });
}

uint32_t QuantityTables::Rows::sign_unit_at(std::string_view view, uint32_t at) const {
  uint32_t best = kNoUnit;
  size_t size = 0;
  for (uint32_t row = 0; row < units.size(); ++row) {
    const std::string_view surface = units[row].surface;
    if (!units[row].signs || surface.size() < size || at + surface.size() > view.size()) continue;
    if (view.compare(at, surface.size(), surface) != 0) continue;
    best = unit_count() + row;
    size = surface.size();
  }
  return best;
}

QuantityTables::QuantityTables() = default;
QuantityTables::~QuantityTables() = default;
Result<void> QuantityTables::add_units(std::string_view text) {
  if (rows_ == nullptr) rows_ = std::make_unique<Rows>();
  return rows_->add_units(text);
}
Result<void> QuantityTables::add_indicators(std::string_view text) {
  if (rows_ == nullptr) rows_ = std::make_unique<Rows>();
  return rows_->add_indicators(text);
}

}  // namespace vnsift
