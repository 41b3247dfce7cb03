#include "extract/entity_links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

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

// What is known of a mention while links are made.
struct Mention {
  std::vector<const NameRecord*> units;  // candidates of a unit, or of the unit in a local body
  std::string key;                       // folded name
  std::string local_head;                // id of a local body before its unit: state:ubnd
};

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
  Linker(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, EntityWords& words,
         MentionReader& reader, const std::vector<uint32_t>& led, std::vector<Entity>& entities)
      : text_(text),
        view_(text.view()),
        lexicon_(lexicon),
        state_(state),
        words_(words),
        reader_(reader),
        led_(led),
        entities_(entities),
        mentions_(entities.size()) {}

  void run() {
    for (size_t i = 0; i < entities_.size(); ++i) read(i);
    find_provinces();
    for (size_t i = entities_.size(); i-- > 0;) resolve(i);  // the level above stands behind
    mend_capitals();
    find_clusters();
    find_positions(text_, lexicon_, words_, led_, entities_);
    join_short_names();
  }

 private:
  void read(size_t i) {
    Entity& entity = entities_[i];
    const bool listed = (entity.flags & entity_flag::kListed) != 0;
    if (listed && !entity.ref.empty()) {
      mentions_[i].key = reader_.fold(entity.name);
      return;
    }
    const MentionFacts& facts = reader_.read(text_, words_, entity.span, entity.type, entity.flags);
    if (!listed) entity.name = facts.name;
    if (!facts.ref.empty()) entity.ref = facts.ref;
    entity.subtype = facts.subtype;
    entity.valid = facts.valid;
    if (facts.abbreviation) entity.flags |= entity_flag::kAbbreviation;
    mentions_[i] = {facts.units, listed ? reader_.fold(entity.name) : facts.key, facts.local_head};
  }

  // Provinces that the document names without doubt.
  void find_provinces() {
    for (const Mention& mention : mentions_) {
      if (mention.units.size() == 1 && mention.units[0]->level == 1 &&
          mention.units[0]->kind == static_cast<uint8_t>(RecordKind::unit) && provinces_.size() < 8)
        provinces_.push_back(mention.units[0]);
    }
  }

  void resolve(size_t i) {
    Entity& entity = entities_[i];
    std::vector<const NameRecord*>& units = mentions_[i].units;
    if (units.empty()) return;
    if (i + 1 < entities_.size() && entities_[i + 1].type == EntityType::place &&
        entities_[i + 1].span.begin - entity.span.end <= kChainGap && units.size() > 1)
      narrow_units(mentions_[i + 1].units, state_, units);
    narrow_units(provinces_, state_, units);
    const auto ref_of = [&](const NameRecord* record) {
      const std::string ref(lexicon_.ref_of(*record));
      return mentions_[i].local_head.empty() ? ref : mentions_[i].local_head + "@" + ref;
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
      if (units.size() == 1) {
        entity.valid = validity_of(lexicon_, *units[0]);
        // TP.HCM
        const bool unmarked =
            (entity.flags & entity_flag::kNoDiacritics) != 0 && entity.name.find(' ') != std::string::npos;
        if (entity.name.find('.') != std::string::npos || is_short(entity.name) || unmarked)
          entity.name = lexicon_.name_of(*units[0]);
      }
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
    std::unordered_map<std::string_view, size_t> printed;
    for (size_t i = 0; i < entities_.size(); ++i) {
      if ((entities_[i].flags & entity_flag::kCaps) == 0) printed.try_emplace(mentions_[i].key, i);
    }
    for (size_t i = 0; i < entities_.size(); ++i) {
      if ((entities_[i].flags & entity_flag::kCaps) == 0) continue;
      const auto same = printed.find(mentions_[i].key);
      if (same != printed.end()) entities_[i].name = entities_[same->second].name;
    }
  }

  // Mentions of one type with one name or one reference; abbreviations that the text explains in brackets.
  void find_clusters() {
    std::unordered_map<std::string, int> first;
    for (size_t i = 0; i < entities_.size(); ++i) {
      Entity& entity = entities_[i];
      entity.cluster = static_cast<int>(i);
      const std::string type(1, static_cast<char>('0' + static_cast<int>(entity.type)));
      const std::string by_name = type + "n" + mentions_[i].key, by_ref = type + "r" + entity.ref;
      const int alias = defined_by(i);
      if (alias >= 0) {
        entity.alias_of = alias;
        entity.cluster = entities_[static_cast<size_t>(alias)].cluster;
        entity.flags |= entity_flag::kAbbreviation;
        if (entity.ref.empty()) entity.ref = entities_[static_cast<size_t>(alias)].ref;
        entity.name = entities_[static_cast<size_t>(alias)].name;
      } else if (const auto named = first.find(by_name); named != first.end()) {
        entity.cluster = named->second;
      } else if (const auto same = first.find(by_ref); !entity.ref.empty() && same != first.end()) {
        entity.cluster = same->second;
      }
      first.try_emplace(by_name, entity.cluster);
      if (!entity.ref.empty()) first.try_emplace(by_ref, entity.cluster);
    }
  }

  // `Liên đoàn Lao động (LĐLĐ)`: the mention that an abbreviation in brackets stands for; -1 if it is none.
  int defined_by(size_t i) const {
    if (i == 0) return -1;
    const Entity &full = entities_[i - 1], &abbreviation = entities_[i];
    if (full.type != abbreviation.type || abbreviation.span.begin <= full.span.end) return -1;
    const std::string_view between = view_.substr(full.span.end, abbreviation.span.begin - full.span.end);
    if (between.find('(') == std::string_view::npos || between.size() > 24) return -1;
    if (abbreviation.span.end >= view_.size() || view_[abbreviation.span.end] != ')') return -1;
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

  // A given name alone is the last full name that ends so; `UBND tỉnh` is the one body of the text that goes on.
  void join_short_names() {
    std::unordered_map<std::string_view, std::vector<size_t>> by_last;  // pieces of the keys of mentions
    std::unordered_map<std::string_view, std::vector<size_t>> by_head;
    for (size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].cluster != static_cast<int>(i) || entities_[i].type != EntityType::organisation) continue;
      const size_t place = local_unit_begin(mentions_[i].key);
      if (place == std::string::npos) continue;
      // By the head with its type word, and without: `Liên đoàn Lao động tỉnh`, `Liên đoàn Lao động`.
      const std::string_view head = std::string_view(mentions_[i].key).substr(0, place);
      by_head[head].push_back(i);
      for (std::string_view type : kUnitTypes) {
        if (head.ends_with(type.substr(0, type.size() - 1)))
          by_head[head.substr(0, head.size() + 1 - type.size())].push_back(i);
      }
    }
    groups_.assign(entities_.size());
    for (size_t i = 0; i < entities_.size(); ++i) {
      Entity& entity = entities_[i];
      const std::string& key = mentions_[i].key;
      if (entity.type == EntityType::person) {
        const size_t blank = key.rfind(' ');
        if (blank != std::string::npos) {
          std::vector<size_t>& same = by_last[std::string_view(key).substr(blank + 1)];
          if (same.empty() || cluster_of(same.back()) != cluster_of(i)) same.push_back(i);
          continue;
        }
        const auto full = by_last.find(key);
        if (full == by_last.end() || cluster_of(i) != static_cast<int>(i)) continue;
        for (size_t k = full->second.size(); k-- > 0;) {
          const size_t candidate = full->second[k];
          if (contradicts(mentions_[candidate].key, entity.honorific)) continue;
          if (full->second.size() > 1) entity.confidence = std::round(entity.confidence * 80) / 100;
          move(i, cluster_of(candidate));
          break;
        }
      } else if (entity.type == EntityType::organisation && cluster_of(i) == static_cast<int>(i)) {
        const auto bodies = by_head.find(key);
        if (bodies != by_head.end() && bodies->second.size() == 1 && bodies->second[0] != i)
          move(i, static_cast<int>(std::min(bodies->second[0], i)), bodies->second[0]);
      }
    }
    for (Entity& entity : entities_) entity.cluster = groups_.name_of(entity.cluster);
    for (Entity& entity : entities_) {
      if (entity.org >= 0) entity.org = entities_[static_cast<size_t>(entity.org)].cluster;
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

  static bool contradicts(const std::string& name, const std::string& honorific) {
    const std::string word = fold_text(honorific, Fold::tone);
    const bool woman = word == "bà" || word == "chị" || word == "cô",
               man = word == "ông" || word == "anh" || word == "chú";
    return (woman && name.find(" văn ") != std::string::npos) || (man && name.find(" thị ") != std::string::npos);
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

  const PreparedText& text_;
  std::string_view view_;
  const EntityLexicon& lexicon_;
  uint32_t state_;
  EntityWords& words_;
  MentionReader& reader_;
  const std::vector<uint32_t>& led_;
  std::vector<Entity>& entities_;
  std::vector<Mention> mentions_;
  std::vector<const NameRecord*> provinces_;
  GroupNames groups_;
};

}  // namespace

void link_entities(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, EntityWords& words,
                   MentionReader& reader, const std::vector<uint32_t>& led, std::vector<Entity>& entities) {
  Linker(text, lexicon, state, words, reader, led, entities).run();
}

}  // namespace vnsift
