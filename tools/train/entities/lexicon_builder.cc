#include "lexicon_builder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include <vnsift/fold.h>
#include <vnsift/prepared.h>

#include "../../lexgen/lexgen.h"
#include "extract/entity_token.h"
#include "extract/entity_words.h"

namespace vnsift::train {
namespace {

using lexgen::Table;

// Found whatever their capitals: words, not names.
constexpr EntityTagSet kAnyCase = {EntityTag::loc_admin,
                                   EntityTag::loc_village,
                                   EntityTag::loc_feature,
                                   EntityTag::loc_outside,
                                   EntityTag::head,
                                   EntityTag::head_complete,
                                   EntityTag::function,
                                   EntityTag::kind_army,
                                   EntityTag::kind_arts,
                                   EntityTag::kind_business,
                                   EntityTag::kind_court,
                                   EntityTag::kind_diplomacy,
                                   EntityTag::kind_health,
                                   EntityTag::kind_international,
                                   EntityTag::kind_media,
                                   EntityTag::kind_other,
                                   EntityTag::kind_party,
                                   EntityTag::kind_police,
                                   EntityTag::kind_religion,
                                   EntityTag::kind_research,
                                   EntityTag::kind_school,
                                   EntityTag::kind_sport,
                                   EntityTag::kind_state,
                                   EntityTag::kind_union,
                                   EntityTag::title,
                                   EntityTag::title_role,
                                   EntityTag::title_person,
                                   EntityTag::title_org,
                                   EntityTag::title_rest,
                                   EntityTag::title_country,
                                   EntityTag::title_body,
                                   EntityTag::honorific,
                                   EntityTag::honorific_weak,
                                   EntityTag::byline,
                                   EntityTag::word};

std::vector<std::string> split(std::string_view text, char sign) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const size_t end = std::min(text.find(sign), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

uint32_t number_of(const std::string& text) {
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

uint8_t bin_of(size_t count) {
  return static_cast<uint8_t>(count == 0 ? 0 : count < 3 ? 1 : count < 10 ? 2 : count < 40 ? 3 : 4);
}

class Builder {
 public:
  explicit Builder(std::string folder) : folder_(std::move(folder)) {}

  Result<LexiconArrays> run() {
    for (auto step : {&Builder::add_units, &Builder::add_names, &Builder::add_syllables}) {
      if (Result<void> done = (this->*step)(); !done) return tl::unexpected(done.error());
    }
    make_slots();
    make_syllables();
    return std::move(out_);
  }

 private:
  struct Entry {
    NameRow row;
    bool operator<(const Entry& other) const {
      return std::tuple(row.tag, row.capitals, row.flags, row.record) <
             std::tuple(other.row.tag, other.row.capitals, other.row.flags, other.row.record);
    }
  };
  struct Name {
    std::set<Entry> entries;
    bool goes_on = false;
  };

  uint32_t pooled(const std::string& text) {
    const auto [at, added] = pool_places_.try_emplace(text, static_cast<uint32_t>(out_.pool.size()));
    if (added) out_.pool += text;
    return at->second;
  }

  NameRecord record_of(RecordKind kind, const std::string& name, const std::string& ref,
                       const std::string& dates = "") {
    NameRecord record;
    record.kind = static_cast<uint8_t>(kind);
    record.name = pooled(name);
    record.name_size = static_cast<uint16_t>(name.size());
    record.ref = pooled(ref);
    record.ref_size = static_cast<uint16_t>(ref.size());
    record.dates = pooled(dates);
    record.dates_size = static_cast<uint8_t>(std::min<size_t>(dates.size(), 255));
    return record;
  }

  // A name as it is printed, and as an unaccented line has it.
  void add(const std::string& form, EntityTag tag, uint32_t record = kNoRecord, uint16_t records = 0) {
    prepared_.assign(form, Need::tokens);
    read_entity_tokens(prepared_, {0, static_cast<uint32_t>(prepared_.view().size())}, words_, sentence_,
                       Diacritics::present);
    const std::vector<EntityToken>& tokens = sentence_.tokens;
    if (tokens.empty() || tokens.size() > kMaxNameTokens) return;
    NameRow row;
    row.tag = static_cast<uint8_t>(tag);
    row.record = record;
    row.records = records;
    if (kAnyCase.has(tag)) {
      row.flags = NameRow::kAnyCase;
    } else {
      for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].capital()) row.capitals = static_cast<uint16_t>(row.capitals | 1u << i);
      }
      if (tokens.size() == 1 && tokens[0].is(EntityToken::kUpper)) row.flags = NameRow::kAllUpper;
    }
    uint64_t plain = kNameSeed, folded = kFoldedNameSeed;
    for (size_t i = 0; i < tokens.size(); ++i) {
      const EntityToken& token = tokens[i];
      const std::string_view word = slice(prepared_.view(), token.span());
      const bool alpha = token.is(EntityToken::kAlpha);
      plain = join_keys(plain, token.key);
      folded = join_keys(folded, alpha ? folded_token_key(word) : token.key);
      const bool last = i + 1 == tokens.size();
      put(plain, last, row);
      if (tag != EntityTag::word || tokens.size() > 1) put(folded, last, row);
    }
  }

  // The key that a word has where its sentence has diacritics.
  uint64_t printed_key(std::string_view word) {
    PreparedText alone;
    alone.assign(word, Need::tokens);
    EntitySentence one;
    read_entity_tokens(alone, {0, static_cast<uint32_t>(alone.view().size())}, words_, one, Diacritics::present);
    return one.tokens.empty() ? 0 : one.tokens[0].key;
  }

  void put(uint64_t hash, bool last, const NameRow& row) {
    Name& name = names_[hash == 0 ? 1 : hash];
    if (last) {
      name.entries.insert({row});
    } else {
      name.goes_on = true;
    }
  }

  Result<void> add_units() {
    const Result<Table> table = lexgen::read_table(folder_, "units.tsv");
    if (!table) return tl::unexpected(table.error());
    // Units of one name and level stand together: a row leads to all of them.
    std::map<std::pair<std::string, std::string>, std::vector<const std::vector<std::string>*>> groups;
    for (const auto& row : table->rows) groups[{row[0], row[1]}].push_back(&row);
    std::map<uint32_t, uint32_t> province_of;  // of each district
    for (const auto& row : table->rows) {
      if (row[1] == "district") province_of.emplace(number_of(row[2]), number_of(row[4]));
    }
    for (const auto& [key, rows] : groups) {
      const auto first = static_cast<uint32_t>(out_.records.size());
      const std::optional<EntityTag> tag = entity_tag_by_name(key.second);
      if (!tag) return make_error(Code::bad_data, "units.tsv: unknown tag " + key.second);
      for (const auto* row : rows) {
        NameRecord record = record_of(RecordKind::unit, (*row)[3] + " " + (*row)[0], "vn:" + (*row)[2]);
        record.level = *tag == EntityTag::province ? 1 : *tag == EntityTag::district ? 2 : 3;
        record.code = number_of((*row)[2]);
        record.parent = number_of((*row)[4]);
        for (size_t i = 0; i < 4; ++i) {
          if ((*row)[5][i] == '1') record.states = static_cast<uint8_t>(record.states | 1u << i);
        }
        const auto above = province_of.find(record.parent);
        if (record.level == 3 && (record.states & 3) != 0 && above != province_of.end())
          record.province = above->second;
        out_.records.push_back(record);
      }
      const auto count = static_cast<uint16_t>(out_.records.size() - first);
      if (*tag == EntityTag::province) {
        for (uint32_t i = first; i < first + count; ++i) provinces_.emplace(out_.records[i].code, i);
      }
      const bool numbered = key.first.find_first_not_of("0123456789") == std::string::npos;
      if (!numbered) add(key.first, *tag, first, count);
    }
    return {};
  }

  Result<void> add_names() {
    for (const char* file : {"titles.tsv", "honorifics.tsv", "org_heads.tsv", "org_functions.tsv", "org_names.tsv",
                             "org_abbreviations.tsv", "loc_types.tsv", "countries.tsv", "places.tsv", "misc_names.tsv",
                             "people.tsv", "negatives.tsv", "words.tsv"}) {
      const Result<Table> table = lexgen::read_table(folder_, file);
      if (!table) return tl::unexpected(table.error());
      for (const auto& row : table->rows) {
        if (Result<void> done = add_row(*table, row); !done) return done;
      }
    }
    return {};
  }

  Result<void> add_row(const Table& table, const std::vector<std::string>& row) {
    const auto field = [&](std::string_view name) {
      const size_t column = table.column(name);
      return column < row.size() ? row[column] : std::string();
    };
    const std::vector<std::string> forms = split(row[0], '|');
    for (const std::string& name : split(row[1], '|')) {
      const std::optional<EntityTag> tag = entity_tag_by_name(name);
      if (!tag) return make_error(Code::bad_data, fmt::format("{}: {}: unknown tag {}", table.file, row[0], name));
      uint32_t record = kNoRecord;
      if (*tag == EntityTag::province) {
        const auto at = provinces_.find(number_of(field("note")));
        if (at != provinces_.end()) record = at->second;
      } else if (*tag == EntityTag::org_name) {
        const std::string from = field("from"), to = field("to");
        record = put_record(
            record_of(RecordKind::body, forms[0], field("id"), from.empty() && to.empty() ? "" : from + "/" + to));
      } else if (*tag == EntityTag::country) {
        record = put_record(record_of(RecordKind::country, forms[0], field("code")));
      } else if (*tag == EntityTag::place || *tag == EntityTag::region) {
        record = put_record(record_of(RecordKind::place, forms[0], "place:" + forms[0]));
      } else if (const std::string expansion = field("expansion"); !expansion.empty()) {
        record = put_record(record_of(RecordKind::abbreviation, expansion, ""));
      } else if (*tag == EntityTag::loc_short || *tag == EntityTag::title_short) {
        record = put_record(record_of(RecordKind::abbreviation, field("note"), ""));
      }
      for (const std::string& form : forms) {
        EntityTag used = *tag;
        if (used == EntityTag::org_name && is_one_token(form)) used = EntityTag::org_short;
        add(form, used, record, record == kNoRecord ? 0 : 1);
      }
      if (*tag == EntityTag::org_name) count_body_words(forms[0], field("id"));
      if (*tag == EntityTag::head || *tag == EntityTag::head_complete) count_body_words(forms[0], "state:");
    }
    return {};
  }

  uint32_t put_record(const NameRecord& record) {
    out_.records.push_back(record);
    return static_cast<uint32_t>(out_.records.size() - 1);
  }

  bool is_one_token(const std::string& form) {
    prepared_.assign(form, Need::tokens);
    read_entity_tokens(prepared_, {0, static_cast<uint32_t>(prepared_.view().size())}, words_, sentence_,
                       Diacritics::present);
    return sentence_.tokens.size() == 1;
  }

  // How many names of public bodies hold a word: these are their function words.
  void count_body_words(const std::string& name, const std::string& id) {
    static constexpr std::array<std::string_view, 8> kPublic = {"state", "ministry", "party",      "union",
                                                                "army",  "court",    "university", "hospital"};
    const std::string_view id_class = std::string_view(id).substr(0, id.find(':'));
    if (std::find(kPublic.begin(), kPublic.end(), id_class) == kPublic.end()) return;
    std::set<std::string> words;
    for (const std::string& word : split(name, ' ')) {
      std::string plain;
      for (char c : word) {
        if (c != ',' && c != '(' && c != ')' && c != '-') plain += c;
      }
      if (!plain.empty()) words.insert(fold_text(plain, Fold::tone));
    }
    for (const std::string& word : words) ++body_words_[word];
  }

  Result<void> add_syllables() {
    const Result<Table> names = lexgen::read_table(folder_, "name_syllables.tsv");
    if (!names) return tl::unexpected(names.error());
    const Result<Table> surnames = lexgen::read_table(folder_, "surnames.tsv");
    if (!surnames) return tl::unexpected(surnames.error());
    for (const auto& row : names->rows) {
      each_syllable(row[0], [&](SyllableSlot& slot) {
        slot.given = std::max(slot.given, static_cast<uint8_t>(number_of(row[1])));
        slot.middle = std::max(slot.middle, static_cast<uint8_t>(number_of(row[2])));
      });
    }
    for (const auto& row : surnames->rows) {
      const auto rank = static_cast<uint8_t>(row[1] == "A" ? 4 : row[1] == "B" ? 3 : row[1] == "C" ? 2 : 1);
      if (row[0].find_first_of(" '-") != std::string::npos) continue;
      each_syllable(row[0], [&](SyllableSlot& slot) { slot.surname = std::max(slot.surname, rank); });
    }
    const Result<Table> capitals = lexgen::read_table(folder_, "capitals.tsv");
    if (!capitals) return tl::unexpected(capitals.error());
    for (const auto& row : capitals->rows) {
      syllables_[printed_key(row[0])].capitals = static_cast<uint8_t>(number_of(row[1]));
      if (row[2] != "0") syllables_[folded_token_key(row[0])].capitals = static_cast<uint8_t>(number_of(row[2]));
    }
    for (const auto& [word, count] : body_words_) {
      const auto bin = bin_of(count);
      each_syllable(word, [bin](SyllableSlot& slot) { slot.body = std::max(slot.body, bin); });
    }
    return {};
  }

  template <class Change>
  void each_syllable(const std::string& word, Change change) {
    change(syllables_[printed_key(word)]);
    change(syllables_[folded_token_key(word)]);
  }

  void make_slots() {
    out_.slots.resize(std::bit_ceil(names_.size() * 3 / 2));
    const size_t mask = out_.slots.size() - 1;
    for (const auto& [hash, name] : names_) {
      size_t at = (hash >> 20) & mask;
      while (out_.slots[at].hash != 0) at = (at + 1) & mask;
      NameSlot& slot = out_.slots[at];
      slot.hash = hash;
      slot.first_row = static_cast<uint32_t>(out_.rows.size());
      slot.rows = static_cast<uint16_t>(name.entries.size());
      slot.goes_on = name.goes_on ? 1 : 0;
      for (const Entry& entry : name.entries) out_.rows.push_back(entry.row);
    }
  }

  void make_syllables() {
    out_.syllables.resize(std::bit_ceil(syllables_.size() * 3 / 2));
    const size_t mask = out_.syllables.size() - 1;
    for (const auto& [key, value] : syllables_) {
      size_t at = (key >> 20) & mask;
      while (out_.syllables[at].key != 0) at = (at + 1) & mask;
      out_.syllables[at] = value;
      out_.syllables[at].key = key;
    }
  }

  std::string folder_;
  LexiconArrays out_;
  std::map<std::string, uint32_t> pool_places_;
  std::map<uint64_t, Name> names_;
  std::map<uint64_t, SyllableSlot> syllables_;
  std::map<uint32_t, uint32_t> provinces_;
  std::map<std::string, size_t> body_words_;
  PreparedText prepared_;
  EntityWords words_;  // no tables yet: keys alone
  EntitySentence sentence_;
};

}  // namespace

Result<LexiconArrays> build_lexicon(const std::string& folder) { return Builder(folder).run(); }

}  // namespace vnsift::train
