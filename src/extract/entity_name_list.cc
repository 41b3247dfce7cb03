#include "extract/entity_name_list.h"

#include <algorithm>
#include <array>

#include "base/pieces.h"
#include "extract/entity_lexicon.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

bool has_capitals(const EntityNameList::Data::Place& place, const EntitySentence& sentence, size_t begin, size_t end) {
  if (sentence.line_case == LineCase::capitals) return true;
  for (size_t i = begin; i < end; ++i) {
    if ((place.capitals >> (i - begin) & 1) != 0 && !sentence.tokens[i].capital()) return false;
  }
  return true;
}

// The longest name from a token; `end` is `begin` if there is none.
LabelledSpan longest_at(const EntityNameList::Data& list, const EntitySentence& sentence, size_t begin) {
  LabelledSpan best{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin), EntityType::other, kRuleMargin,
                    EntityRule::list};
  uint64_t hash = sentence.unaccented ? kFoldedNameSeed : kNameSeed;
  for (size_t end = begin; end < sentence.tokens.size() && end - begin < kMaxNameTokens;) {
    hash = join_keys(hash, sentence.tokens[end].key);
    const auto found = list.places.find(hash);
    if (found == list.places.end()) break;
    ++end;
    const EntityNameList::Data::Place& place = found->second;
    if (place.entry >= 0 && has_capitals(place, sentence, begin, end)) {
      best.end = static_cast<uint32_t>(end);
      best.listed = place.entry;
      best.type = list.entries[static_cast<size_t>(place.entry)].type;
    }
    if (!place.goes_on) break;
  }
  return best;
}

}  // namespace

EntityNameList::EntityNameList() : data_(std::make_unique<Data>()) {}
EntityNameList::~EntityNameList() = default;
EntityNameList::EntityNameList(EntityNameList&&) noexcept = default;
EntityNameList& EntityNameList::operator=(EntityNameList&&) noexcept = default;

Result<void> EntityNameList::add(std::string_view rows) {
  PreparedText prepared;
  EntitySentence sentence;
  EntityWords words;  // keys alone
  const auto put = [&](std::string_view form, int32_t entry) {
    prepared.assign(form, Need::tokens);
    read_entity_tokens(prepared, {0, static_cast<uint32_t>(prepared.view().size())}, words, sentence,
                       Diacritics::present);
    const std::vector<EntityToken>& tokens = sentence.tokens;
    if (tokens.empty() || tokens.size() > kMaxNameTokens) return false;
    uint32_t capitals = 0;
    for (size_t i = 0; i < tokens.size(); ++i) capitals |= tokens[i].capital() ? 1u << i : 0u;
    uint64_t plain = kNameSeed, folded = kFoldedNameSeed;
    for (size_t i = 0; i < tokens.size(); ++i) {
      plain = join_keys(plain, tokens[i].key);
      folded = join_keys(folded, tokens[i].is(EntityToken::kAlpha)
                                     ? folded_token_key(slice(prepared.view(), tokens[i].span()))
                                     : tokens[i].key);
      for (uint64_t hash : {plain, folded}) {
        Data::Place& place = data_->places[hash];
        if (i + 1 < tokens.size()) {
          place.goes_on = true;
        } else {
          place.entry = entry;
          place.capitals = capitals;
        }
      }
    }
    return true;
  };
  for (size_t number = 1; !rows.empty(); ++number) {
    std::string_view line = take_line(rows);
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string_view, 4> fields{};  // name, type, id, aliases
    for (std::string_view& field : fields) field = take_piece(line, '\t');
    const auto bad = [&](const std::string& what) {
      return make_error(Code::bad_data, "line " + std::to_string(number) + ": " + what);
    };
    const std::optional<EntityType> type = entity_type_by_name(fields[1]);
    if (!type) return bad("a type is PER, ORG, LOC or MISC, not '" + std::string(fields[1]) + "'");
    const auto entry = static_cast<int32_t>(data_->entries.size());
    data_->entries.push_back({*type, std::string(fields[0]), std::string(fields[2])});
    if (!put(fields[0], entry)) return bad("a name has 1 to " + std::to_string(kMaxNameTokens) + " words and marks");
    while (!fields[3].empty()) {
      const std::string_view alias = take_piece(fields[3], '|');
      if (!alias.empty() && !put(alias, entry)) return bad("'" + std::string(alias) + "' is no name");
    }
  }
  return {};
}

void apply_name_list(const EntityNameList::Data& list, const EntitySentence& sentence,
                     std::vector<LabelledSpan>& spans) {
  if (list.places.empty()) return;
  bool changed = false;
  for (size_t at = 0; at < sentence.tokens.size();) {
    const LabelledSpan name = longest_at(list, sentence, at);
    if (name.end == name.begin) {
      ++at;
      continue;
    }
    at = name.end;
    const auto holds = [&](const LabelledSpan& span) {
      return span.begin <= name.begin && name.end <= span.end && span.end - span.begin > name.end - name.begin;
    };
    if (std::any_of(spans.begin(), spans.end(), holds)) continue;
    std::erase_if(spans, [&](const LabelledSpan& span) { return span.begin < name.end && name.begin < span.end; });
    spans.push_back(name);
    changed = true;
  }
  if (changed) std::sort(spans.begin(), spans.end(), [](auto& a, auto& b) { return a.begin < b.begin; });
}

}  // namespace vnsift
