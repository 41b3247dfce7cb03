// Named entities: persons, bodies, places and other proper names, with what they stand for (spec: entities.md).
//
//   Result<EntityModel> model = EntityModel::map("share/vnsift/entities.vnm");
//   EntityFinder finder(*model, {});
//   finder.run(prepared, nullptr, {}, scratch, found);
//   // "Chủ tịch UBND tỉnh Gia Lai Lê Văn An" -> ORG "UBND tỉnh Gia Lai", PER "Lê Văn An"
//
// Tables and a grammar propose, a small linear model decides token by token, rules act where they are certain; then
// mentions of one thing are grouped and linked to the tables. Cost: about 30 ns a byte of news over PreparedText. One
// const finder serves all threads, each with its scratch.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/prepared.h>

namespace vnsift {

enum class EntityType : uint8_t { person, organisation, place, other };
std::string_view type_name(EntityType type);  // PER, ORG, LOC, MISC
std::optional<EntityType> entity_type_by_name(std::string_view name);

namespace entity_flag {  // the names in records: entity_flag_names()
inline constexpr uint32_t kCaps = 1, kNoDiacritics = 2, kLower = 4, kRule = 8, kAbbreviation = 16,
                          kListed = 32;  // a name of EntityNameList
}  // namespace entity_flag
std::vector<std::string_view> entity_flag_names(uint32_t flags);

// A mention. Empty = not said; indices are of the result, -1 = none. Views are of the model, which must outlive them.
struct Entity {
  EntityType type = EntityType::person;
  ViewSpan span;
  std::string name;                         // normal form
  std::string ref;                          // vn:CODE, an id of the table of bodies, a country code, place:NAME
  std::vector<std::string> ref_candidates;  // where several are possible: at most five
  int cluster = -1;                         // the first mention of the same thing
  ViewSpan position;                        // of a person, as the text says it: one_line_of()
  int org = -1;                             // the cluster of the body in the position
  int alias_of = -1;                        // the mention that an abbreviation stands for
  ViewSpan honorific;
  std::string_view subtype;  // of a body: state, party, ...
  std::string_view level;    // of a unit: province, district, commune
  std::string_view valid;    // of a unit or body: when it stood, `from/to`
  double confidence = 1;
  uint32_t flags = 0;
  std::vector<std::string> why;  // EntityOptions::explain: rules and features, the strongest first
  bool selected = true;          // false: left out by EntityOptions::selection, here only for the links that lead to it
};

// The text of a span on one line: runs of white space as one blank.
std::string one_line_of(std::string_view view, ViewSpan span);

// Tables and weights. Copies share the memory, 9 MB.
class EntityModel {
 public:
  struct Data;

  EntityModel() = default;  // empty: finds nothing
  // Code io: the file cannot be opened; bad_data: it is no model of this version, or damaged.
  static Result<EntityModel> map(const std::string& path);
  // The same from memory that outlives the model; 8-byte aligned.
  static Result<EntityModel> view(std::string_view bytes);

  bool empty() const { return data_ == nullptr; }
  const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// Which mentions are wanted; an empty list leaves all. Links are made before anything is left out.
struct EntitySelection {
  std::vector<EntityType> types;
  std::vector<std::string> refs;  // as in Entity::ref: vn:01, state:ubnd@vn:01, VN
  double min_confidence = 0;
  bool takes(const Entity& entity) const;
};

// Names of a user, which are sure wherever they stand: text of rows `name<TAB>type[<TAB>id[<TAB>aliases]]`, aliases
// with
// `|` between them, lines that begin with `#` left out. The id becomes Entity::ref, the name Entity::name.
// A capital of the name must be one in the text too, unless its line is in capitals; unaccented text is met by bare
// letters. What is longer wins: a name inside the name of a body is no mention of its own.
class EntityNameList {
 public:
  struct Data;
  EntityNameList();
  ~EntityNameList();
  EntityNameList(EntityNameList&&) noexcept;
  EntityNameList& operator=(EntityNameList&&) noexcept;

  // Adds the rows of one more text. Code bad_data with the number of the line: no type, a name without a word.
  Result<void> add(std::string_view rows);
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

struct EntityOptions {
  bool memory = true;    // what the document says elsewhere counts
  bool links = true;     // names, references, groups; without: spans and types alone
  bool brief = false;    // who reads them wants type and name alone: names_only()
  bool model = true;     // the learnt decision; without: tables and rules alone
  bool explain = false;  // fill Entity::why
  EntitySelection selection;
  std::string as_of;  // YYYY-MM-DD: the state of the country that links prefer; empty: the date that run() is told,
                      // else the newest state that has the unit
  const EntityNameList* names = nullptr;  // must outlive the finder
  // Of a mention nothing is filled but span, type, name and flags: nobody reads the rest, nor selects by it.
  bool names_only() const { return brief && selection.refs.empty() && selection.min_confidence <= 0; }
};

// Buffers of one thread, reused from text to text.
class EntityScratch {
 public:
  struct Buffers;
  EntityScratch();
  ~EntityScratch();
  EntityScratch(EntityScratch&&) noexcept;
  EntityScratch& operator=(EntityScratch&&) noexcept;
  Buffers& buffers();  // made at the first use

 private:
  std::unique_ptr<Buffers> buffers_;
};

class EntityFinder {
 public:
  static constexpr Need kNeeds = Need::tokens | Need::phrases | Need::atoms | Need::index;

  EntityFinder() = default;  // finds nothing
  EntityFinder(EntityModel model, EntityOptions options) : model_(std::move(model)), options_(std::move(options)) {}

  // Mentions in order of place, never overlapping. `claims`, in order: documents and provisions, which others own; no
  // entity cuts one or lies in one. `date`: of the document, YYYY-MM-DD or empty. Clears `out` first.
  void run(const PreparedText& text, const LineFilter* lines, const std::vector<ViewSpan>& claims,
           EntityScratch& scratch, std::vector<Entity>& out, std::string_view date = {}) const {
    find(text, lines, claims, scratch, out);
    resolve(text, date, scratch, out);
  }
  // The two halves of it: spans and types; and what they stand for, with the selection. Between them others may take
  // mentions out.
  void find(const PreparedText& text, const LineFilter* lines, const std::vector<ViewSpan>& claims,
            EntityScratch& scratch, std::vector<Entity>& out) const;
  // The same for who has the sentences of these lines already, as SentenceSplitter({}) makes them.
  void find_in(const PreparedText& text, const std::vector<ViewSpan>& sentences, const std::vector<ViewSpan>& claims,
               EntityScratch& scratch, std::vector<Entity>& out) const;
  void resolve(const PreparedText& text, std::string_view date, EntityScratch& scratch, std::vector<Entity>& out) const;

 private:
  EntityModel model_;
  EntityOptions options_;
};

}  // namespace vnsift
