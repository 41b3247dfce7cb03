#include "extract/entity_links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <string_view>

#include <vnsift/fold.h>

#include "extract/entity_mentions.h"
#include "extract/entity_positions.h"
#include "extract/entity_units.h"
#include "text/utf8_bytes.h"

namespace vnsift {
namespace {

constexpr size_t kMaxCandidates = 5;
constexpr std::array<std::string_view, 8> kUnitTypes = {" tỉnh ",   " thành phố ", " huyện ",  " quận ",
                                                        " thị xã ", " xã ",        " phường ", " thị trấn "};
constexpr uint32_t kChainGap = 4;  // bytes between two levels of a chain: `xã X, huyện Y`

// Groups of mentions by number, renamed as a whole: each in as good as no time, however many mentions it has.
class GroupNames {
 public:
  // Group i has the name i.
  void assign(size_t size) {
    above_.resize(size);
    std::iota(above_.begin(), above_.end(), 0);
    names_ = group_of_ = above_;
  }
  // The name that a group has now.
  int name_of(int group) { return names_[static_cast<size_t>(root_of(group))]; }
  // The group of that name, if there is one, joins the one that has the other name already.
  void rename(int name, int other) {
    if (name == other) return;
    int& old = group_of_[static_cast<size_t>(name)];
    int& group = group_of_[static_cast<size_t>(other)];
    if (old < 0) return;
    if (group >= 0) above_[static_cast<size_t>(root_of(group))] = root_of(old);
    group = root_of(old);
    names_[static_cast<size_t>(group)] = other;
    old = -1;
  }

 private:
  int root_of(int group) {
    auto at = static_cast<size_t>(group);
    while (above_[at] != static_cast<int>(at)) {
      above_[at] = above_[static_cast<size_t>(above_[at])];
      at = static_cast<size_t>(above_[at]);
    }
    return static_cast<int>(at);
  }

  std::vector<int> above_;     // a group that this one has joined; itself if none
  std::vector<int> names_;     // of groups that have joined none
  std::vector<int> group_of_;  // of a name; -1: no group has it now
};

class Linker {
 public:
  Linker(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, bool names_only, EntityWords& words,
         MentionReader& reader, LinkBuffers& buffers, const std::vector<uint32_t>& led, std::vector<Entity>& entities)
      : names_only_(names_only),
        text_(text),
        view_(text.view()),
        lexicon_(lexicon),
        state_(state),
        words_(words),
        reader_(reader),
        buffers_(buffers),
        led_(led),
        entities_(entities),
        mentions_(buffers.mentions) {
    mentions_.assign(entities.size(), {});
    buffers.units.clear();
    for (TextNumbers* numbers : {&buffers.keys, &buffers.refs, &buffers.last_words, &buffers.heads}) numbers->clear();
  }

  void run() {
    for (size_t i = 0; i < entities_.size(); ++i) {
      const Entity& entity = entities_[i];
      mentions_[i].hash = reader_.find(slice(view_, entity.span), entity.type, entity.flags);
    }
    for (const Mention& mention : mentions_) reader_.prefetch(mention.hash);
    for (size_t i = 0; i < entities_.size(); ++i) read(i);
    find_provinces();
    for (size_t i = entities_.size(); i-- > 0;) resolve(i);  // the level above stands behind
    mend_capitals();
    if (names_only_) return name_short_forms();
    find_clusters();
    find_positions(text_, lexicon_, words_, led_, entities_);
    join_short_names();
  }

 private:
  using Mention = LinkBuffers::Mention;

  void read(size_t i) {
    Entity& entity = entities_[i];
    Mention& mention = mentions_[i];
    const bool listed = (entity.flags & entity_flag::kListed) != 0;
    if (listed && !entity.ref.empty()) {
      mention.key = buffers_.keys.number_of(reader_.fold(entity.name));
      return;
    }
    const MentionFacts& facts = reader_.read(text_, words_, entity.span, entity.type, entity.flags, mention.hash);
    if (!listed) entity.name = facts.name;
    mention.key = listed ? buffers_.keys.number_of(reader_.fold(entity.name))
                         : buffers_.keys.number_of(facts.key, facts.key_hash);
    if (!names_only_) {
      if (!facts.ref.empty()) entity.ref = facts.ref;
      entity.subtype = facts.subtype;
      entity.valid = facts.valid;
      if (facts.abbreviation) entity.flags |= entity_flag::kAbbreviation;
      if (!facts.local_head.empty()) mention.head = buffers_.keys.number_of(facts.local_head);
    }
    mention.first_unit = static_cast<uint32_t>(buffers_.units.size());
    mention.unit_count = static_cast<uint32_t>(facts.units.size());
    buffers_.units.insert(buffers_.units.end(), facts.units.begin(), facts.units.end());
  }

  std::string_view key_of(size_t i) const { return buffers_.keys.text(mentions_[i].key); }
  std::span<const NameRecord*> units_of(const Mention& mention) {
    return std::span(buffers_.units).subspan(mention.first_unit, mention.unit_count);
  }

  // Provinces that the document names without doubt.
  void find_provinces() {
    for (const Mention& mention : mentions_) {
      if (mention.unit_count != 1) continue;
      const NameRecord* const unit = buffers_.units[mention.first_unit];
      if (unit->level == 1 && unit->kind == static_cast<uint8_t>(RecordKind::unit) && provinces_.size() < 8)
        provinces_.push_back(unit);
    }
  }

  // Some of several candidates.
  void narrow(size_t i) {
    Mention& mention = mentions_[i];
    candidates_.assign(units_of(mention).begin(), units_of(mention).end());
    if (i + 1 < entities_.size() && entities_[i + 1].type == EntityType::place &&
        entities_[i + 1].span.begin - entities_[i].span.end <= kChainGap)
      narrow_units(units_of(mentions_[i + 1]), state_, candidates_);
    narrow_units(provinces_, state_, candidates_);
    std::copy(candidates_.begin(), candidates_.end(), units_of(mention).begin());
    mention.unit_count = static_cast<uint32_t>(candidates_.size());
  }

  void resolve(size_t i) {
    if (mentions_[i].unit_count == 0) return;
    if (mentions_[i].unit_count > 1) narrow(i);
    Entity& entity = entities_[i];
    const std::span<const NameRecord*> units = units_of(mentions_[i]);
    if (!names_only_) refer(i, units);
    if (units.size() != 1 || units[0]->kind != static_cast<uint8_t>(RecordKind::unit) ||
        entity.type != EntityType::place)
      return;
    // TP.HCM
    const bool unmarked =
        (entity.flags & entity_flag::kNoDiacritics) != 0 && entity.name.find(' ') != std::string::npos;
    if (entity.name.find('.') != std::string::npos || is_short(entity.name) || unmarked)
      entity.name = lexicon_.name_of(*units[0]);
  }

  // What a mention may stand for.
  void refer(size_t i, std::span<const NameRecord*> units) {
    Entity& entity = entities_[i];
    const auto ref_of = [&](const NameRecord* record) {
      std::string ref;
      if (mentions_[i].head != TextNumbers::kNone) ref.append(buffers_.keys.text(mentions_[i].head)) += '@';
      return ref.append(lexicon_.ref_of(*record));
    };
    if (units.size() > 1) {
      for (size_t k = 0; k < std::min(units.size(), kMaxCandidates); ++k)
        entity.ref_candidates.push_back(ref_of(units[k]));
    } else {
      entity.ref = ref_of(units[0]);
    }
    if (units[0]->kind == static_cast<uint8_t>(RecordKind::unit) && entity.type == EntityType::place) {
      const bool one_level =
          std::all_of(units.begin(), units.end(), [&](auto* u) { return u->level == units[0]->level; });
      if (one_level) entity.level = level_name(*units[0]);
      if (units.size() == 1) entity.valid = validity_of(lexicon_, *units[0]);
    } else if (units[0]->kind == static_cast<uint8_t>(RecordKind::country)) {
      entity.level = "country";
    }
  }

  // HCM, TPHCM: capitals alone.
  static bool is_short(std::string_view name) {
    return name.size() > 1 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // A name in capitals takes the letters of another mention.
  void mend_capitals() {
    const auto is_caps = [](const Entity& entity) { return (entity.flags & entity_flag::kCaps) != 0; };
    if (std::none_of(entities_.begin(), entities_.end(), is_caps)) return;
    std::vector<int>& printed = buffers_.first_by_name;  // the first mention of a key in letters of its own
    printed.assign(buffers_.keys.size(), -1);
    for (size_t i = entities_.size(); i-- > 0;) {
      if (!is_caps(entities_[i])) printed[mentions_[i].key] = static_cast<int>(i);
    }
    for (size_t i = 0; i < entities_.size(); ++i) {
      const int same = printed[mentions_[i].key];
      if (is_caps(entities_[i]) && same >= 0) entities_[i].name = entities_[static_cast<size_t>(same)].name;
    }
  }

  // An abbreviation that the text explains in brackets has the name that it stands for.
  void name_short_forms() {
    for (size_t i = 0; i < entities_.size(); ++i) {
      if (const int full = defined_by(i); full >= 0) entities_[i].name = entities_[static_cast<size_t>(full)].name;
    }
  }

  // Mentions of one type with one name or one reference; abbreviations that the text explains in brackets.
  void find_clusters() {
    constexpr size_t kTypes = 4;
    std::vector<int>&by_name = buffers_.first_by_name, &by_ref = buffers_.first_by_ref;
    by_name.assign(buffers_.keys.size() * kTypes, -1);
    by_ref.clear();
    for (size_t i = 0; i < entities_.size(); ++i) {
      Entity& entity = entities_[i];
      const auto type = static_cast<size_t>(entity.type);
      int& named = by_name[mentions_[i].key * kTypes + type];
      size_t ref = SIZE_MAX;
      if (!entity.ref.empty()) {
        ref = buffers_.refs.number_of(entity.ref) * kTypes + type;
        by_ref.resize(buffers_.refs.size() * kTypes, -1);
      }
      entity.cluster = static_cast<int>(i);
      if (const int alias = defined_by(i); alias >= 0) {
        const Entity& full = entities_[static_cast<size_t>(alias)];
        entity.alias_of = alias;
        entity.cluster = full.cluster;
        entity.flags |= entity_flag::kAbbreviation;
        if (entity.ref.empty()) entity.ref = full.ref;
        entity.name = full.name;
      } else if (named >= 0) {
        entity.cluster = named;
      } else if (ref != SIZE_MAX && by_ref[ref] >= 0) {
        entity.cluster = by_ref[ref];
      }
      if (named < 0) named = entity.cluster;
      if (ref != SIZE_MAX && by_ref[ref] < 0) by_ref[ref] = entity.cluster;
    }
  }

  // `Liên đoàn Lao động (LĐLĐ)`: the mention that an abbreviation in brackets stands for; -1 if it is none.
  int defined_by(size_t i) const {
    constexpr size_t kFarthest = 24;  // bytes between the two
    if (i == 0) return -1;
    const Entity &full = entities_[i - 1], &abbreviation = entities_[i];
    if (full.type != abbreviation.type || abbreviation.span.begin <= full.span.end) return -1;
    if (abbreviation.span.end >= view_.size() || view_[abbreviation.span.end] != ')') return -1;
    const std::string_view between = view_.substr(full.span.end, abbreviation.span.begin - full.span.end);
    if (between.size() > kFarthest || between.find('(') == std::string_view::npos) return -1;
    const std::string letters = fold_text(slice(view_, abbreviation.span), Fold::base);
    const std::string words = fold_text(full.name, Fold::base);
    size_t at = 0;
    bool starts = true;
    for (char c : words) {
      if (starts && at < letters.size() && c == letters[at]) ++at;
      starts = c == ' ';
    }
    return at == letters.size() && letters.size() >= 2 && letters.size() < words.size() ? static_cast<int>(i - 1) : -1;
  }

  void add_body(std::string_view head, size_t i) {
    const uint32_t number = buffers_.heads.number_of(head);
    if (number == buffers_.bodies.size()) buffers_.bodies.push_back({static_cast<uint32_t>(i), 0});
    ++buffers_.bodies[number].count;
  }

  // Bodies of a local unit by their head with its type word, and without: `Liên đoàn Lao động tỉnh`, `Liên đoàn Lao
  // động`.
  void find_bodies() {
    buffers_.bodies.clear();
    for (size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].cluster != static_cast<int>(i) || entities_[i].type != EntityType::organisation) continue;
      const size_t place = local_unit_begin(key_of(i));
      if (place == std::string_view::npos) continue;
      const std::string_view head = key_of(i).substr(0, place);
      add_body(head, i);
      for (std::string_view type : kUnitTypes) {
        if (head.ends_with(type.substr(0, type.size() - 1))) add_body(head.substr(0, head.size() + 1 - type.size()), i);
      }
    }
  }

  // A given name alone is the last full name that ends so; `UBND tỉnh` is the one body of the text that goes on.
  void join_short_names() {
    find_bodies();
    groups_.assign(entities_.size());
    buffers_.long_names.clear();
    buffers_.last_by_word.clear();
    for (size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].type == EntityType::person) {
        join_person(i);
      } else if (entities_[i].type == EntityType::organisation && !buffers_.bodies.empty() &&
                 cluster_of(i) == static_cast<int>(i)) {
        const uint32_t head = buffers_.heads.find(key_of(i), buffers_.keys.hash(mentions_[i].key));
        if (head == TextNumbers::kNone) continue;
        const auto [body, count] = buffers_.bodies[head];
        if (count == 1 && body != i) move(i, static_cast<int>(std::min<size_t>(body, i)), body);
      }
    }
    for (Entity& entity : entities_) entity.cluster = groups_.name_of(entity.cluster);
    for (Entity& entity : entities_) {
      if (entity.org >= 0) entity.org = entities_[static_cast<size_t>(entity.org)].cluster;
    }
  }

  void join_person(size_t i) {
    Entity& entity = entities_[i];
    std::vector<LinkBuffers::LongName>& names = buffers_.long_names;
    const std::string_view key = key_of(i);
    if (const size_t blank = key.rfind(' '); blank != std::string_view::npos) {
      const uint32_t word = buffers_.last_words.number_of(key.substr(blank + 1));
      if (word == buffers_.last_by_word.size()) buffers_.last_by_word.push_back(-1);
      int& last = buffers_.last_by_word[word];
      if (last >= 0 && cluster_of(names[static_cast<size_t>(last)].mention) == cluster_of(i)) return;
      names.push_back({static_cast<uint32_t>(i), last});
      last = static_cast<int>(names.size() - 1);
      return;
    }
    const uint32_t word = buffers_.last_words.find(key, buffers_.keys.hash(mentions_[i].key));
    if (word == TextNumbers::kNone || cluster_of(i) != static_cast<int>(i)) return;
    const bool several = names[static_cast<size_t>(buffers_.last_by_word[word])].before >= 0;
    for (int full = buffers_.last_by_word[word]; full >= 0; full = names[static_cast<size_t>(full)].before) {
      const size_t candidate = names[static_cast<size_t>(full)].mention;
      if (contradicts(key_of(candidate), entity.honorific)) continue;
      if (several) entity.confidence = std::round(entity.confidence * 80) / 100;
      return move(i, cluster_of(candidate));
    }
  }

  // Behind the type word of the unit that a body's name ends with.
  static size_t local_unit_begin(std::string_view key) {
    // Blank by blank from the right: one look at a name, not one for each type word.
    for (size_t end = key.size(); end > 1;) {
      const size_t at = key.rfind(' ', end - 1);
      if (at == std::string_view::npos) break;
      for (std::string_view type : kUnitTypes) {
        if (at + 1 < key.size() && key[at + 1] == type[1] && key.substr(at).starts_with(type))
          return at + type.size() - 1;
      }
      end = at;
    }
    return std::string_view::npos;
  }

  bool contradicts(std::string_view name, ViewSpan honorific) const {
    if (honorific.empty()) return false;
    const std::string word = fold_text(one_line_of(view_, honorific), Fold::tone);
    const bool woman = word == "bà" || word == "chị" || word == "cô",
               man = word == "ông" || word == "anh" || word == "chú";
    return (woman && name.find(" văn ") != std::string_view::npos) ||
           (man && name.find(" thị ") != std::string_view::npos);
  }

  // Joins the group of a mention to another one.
  void move(size_t i, int cluster, size_t from = SIZE_MAX) {
    groups_.rename(cluster_of(i), cluster);
    if (from == SIZE_MAX) return;
    groups_.rename(cluster_of(from), cluster);
    if (entities_[i].ref.empty()) entities_[i].ref = entities_[from].ref;
  }
  // While groups are joined, `cluster` is what it was before.
  int cluster_of(size_t i) { return groups_.name_of(entities_[i].cluster); }

  const bool names_only_;
  const PreparedText& text_;
  std::string_view view_;
  const EntityLexicon& lexicon_;
  uint32_t state_;
  EntityWords& words_;
  MentionReader& reader_;
  LinkBuffers& buffers_;
  const std::vector<uint32_t>& led_;
  std::vector<Entity>& entities_;
  std::vector<Mention>& mentions_;
  std::vector<const NameRecord*> provinces_, candidates_;
  GroupNames groups_;
};

}  // namespace

void link_entities(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, bool names_only,
                   EntityWords& words, MentionReader& reader, LinkBuffers& buffers, const std::vector<uint32_t>& led,
                   std::vector<Entity>& entities) {
  if (entities.empty()) return;
  Linker(text, lexicon, state, names_only, words, reader, buffers, led, entities).run();
}

}  // namespace vnsift
