// The tags that the tables of src/lexicon/entities give to words and names; evidence of the learnt decision, not a
// decision.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vnsift {

enum class EntityTag : uint8_t {
  // Places
  province,
  district,
  ward,  // behind a type word, or in a list that began with one
  country,
  place,
  region,
  loc_admin,
  loc_village,
  loc_feature,
  loc_outside,  // stands before a place and is no part of it: vùng, thủ đô
  loc_short,    // TP, Q, QL
  // Bodies
  org_name,
  org_short,  // a name of one token: Vietcombank, VTV
  head,
  head_complete,  // a head that may stand alone: Thành ủy
  abbr_head,
  abbr_full,
  abbr_word,
  abbr_place,
  function,
  kind_army,
  kind_arts,
  kind_business,
  kind_court,
  kind_diplomacy,
  kind_health,
  kind_international,
  kind_media,
  kind_other,
  kind_party,
  kind_police,
  kind_religion,
  kind_research,
  kind_school,
  kind_sport,
  kind_state,
  kind_union,
  // Persons
  title,
  title_role,  // a role in a story or a trial
  title_person,
  title_org,
  title_rest,
  title_country,
  title_body,
  title_short,
  honorific,
  honorific_weak,
  degree,
  byline,
  foreign_name,
  public_person,
  // Other names
  misc,
  misc_not,
  ethnic,
  people,  // người Nhật: the name of a people
  negative,
  word,  // a word of several syllables
  // A name in lower case, of at least two syllables, that is no word
  weak_province,
  weak_district,
  weak_country,
  weak_place,
  weak_region,
  weak_org,
  weak_abbr,
  weak_ethnic,
  weak_misc,
  never,  // with `negative`: no name unless an office or a word of respect stands before it
  count
};
inline constexpr size_t kEntityTags = static_cast<size_t>(EntityTag::count);

// As the tables write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, kEntityTags> kEntityTagNames = {
    "province",       "district",       "ward",
    "country",        "place",          "region",
    "loc_admin",      "loc_village",    "loc_feature",
    "loc_outside",    "loc_short",      "org_name",
    "org_short",      "head",           "head_complete",
    "abbr_head",      "abbr_full",      "abbr_word",
    "abbr_place",     "function",       "kind_army",
    "kind_arts",      "kind_business",  "kind_court",
    "kind_diplomacy", "kind_health",    "kind_international",
    "kind_media",     "kind_other",     "kind_party",
    "kind_police",    "kind_religion",  "kind_research",
    "kind_school",    "kind_sport",     "kind_state",
    "kind_union",     "title",          "title_role",
    "title_person",   "title_org",      "title_rest",
    "title_country",  "title_body",     "title_short",
    "honorific",      "honorific_weak", "degree",
    "byline",         "foreign_name",   "public_person",
    "misc",           "misc_not",       "ethnic",
    "people",         "negative",       "word",
    "weak_province",  "weak_district",  "weak_country",
    "weak_place",     "weak_region",    "weak_org",
    "weak_abbr",      "weak_ethnic",    "weak_misc",
    "never"};

constexpr std::optional<EntityTag> entity_tag_by_name(std::string_view name) {
  for (size_t i = 0; i < kEntityTags; ++i) {
    if (kEntityTagNames[i] == name) return static_cast<EntityTag>(i);
  }
  return std::nullopt;
}

// What a name of that tag is where it lost its capitals; nothing: then it is not matched.
constexpr std::optional<EntityTag> weak_tag(EntityTag tag) {
  switch (tag) {
    case EntityTag::province:
      return EntityTag::weak_province;
    case EntityTag::district:
      return EntityTag::weak_district;
    case EntityTag::country:
      return EntityTag::weak_country;
    case EntityTag::place:
      return EntityTag::weak_place;
    case EntityTag::region:
      return EntityTag::weak_region;
    case EntityTag::org_name:
      return EntityTag::weak_org;
    case EntityTag::abbr_full:
      return EntityTag::weak_abbr;
    case EntityTag::ethnic:
      return EntityTag::weak_ethnic;
    case EntityTag::misc:
      return EntityTag::weak_misc;
    default:
      return std::nullopt;
  }
}

// A set of tags.
class EntityTagSet {
 public:
  constexpr EntityTagSet() = default;
  constexpr EntityTagSet(std::initializer_list<EntityTag> tags) {
    for (EntityTag tag : tags) insert(tag);
  }
  constexpr void insert(EntityTag tag) { words_[word(tag)] |= bit(tag); }
  constexpr bool has(EntityTag tag) const { return (words_[word(tag)] & bit(tag)) != 0; }

 private:
  static_assert(kEntityTags <= 128);
  static constexpr size_t word(EntityTag tag) { return static_cast<size_t>(tag) / 64; }
  static constexpr uint64_t bit(EntityTag tag) { return uint64_t{1} << (static_cast<size_t>(tag) % 64); }
  std::array<uint64_t, 2> words_{};
};

// What opens the name of a body.
inline constexpr EntityTagSet kHeadTags = {EntityTag::head, EntityTag::head_complete, EntityTag::abbr_head};
// What names that the tables know for sure have, or what stands before them: read without the learnt decision.
inline constexpr EntityTagSet kKnownTags = {EntityTag::org_name, EntityTag::public_person, EntityTag::province,
                                            EntityTag::district, EntityTag::ward,          EntityTag::honorific,
                                            EntityTag::degree,   EntityTag::misc};
// What stands before a person and nearly nothing else.
inline constexpr EntityTagSet kSurePersonSigns = {EntityTag::title, EntityTag::title_role, EntityTag::title_short,
                                                  EntityTag::honorific, EntityTag::degree};

}  // namespace vnsift
