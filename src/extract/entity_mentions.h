// What a mention says by itself, whatever stands around: its normal form, the units or the body of the tables that it
// may be. Links between mentions are made of it (entity_links.h).
//
//   MentionReader reader;                       // of a thread
//   reader.use(lexicon, checksum);                // of the model
//   const uint64_t hash = reader.find(mention, type, flags);
//   const MentionFacts& facts = reader.read(text, words, span, type, flags, hash);   // until the next call
//
// Names come again and again, in a document and in others: of eight thousand texts of mentions what was read is kept, 2
// MB.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_reading.h"

namespace vnsift {

struct MentionFacts {
  std::string_view name;        // normal form
  std::string_view key;         // the same, folded
  uint64_t key_hash = 0;        // TextNumbers::hash_of(key)
  std::string_view ref;         // of a body of the tables
  std::string_view local_head;  // id of a local body before its unit: state:ubnd
  std::string_view subtype, valid;
  std::vector<const NameRecord*> units;  // candidates of a place, or of the unit in a local body
  bool abbreviation = false;
};

class MentionReader {
 public:
  MentionReader() : places_(size_t{1} << kBits), kept_(size_t{2} << kBits) {}
  MentionReader(const MentionReader&) = delete;
  MentionReader& operator=(const MentionReader&) = delete;
  // What was kept of the tables of another model is forgotten. `lexicon` must outlive the use.
  void use(const EntityLexicon& lexicon, uint64_t checksum);
  // What is kept lies anywhere in 2 MB: of several mentions find(), then prefetch(), then read(). `flags`: of
  // entity_flag.
  uint64_t find(std::string_view mention, EntityType type, uint32_t flags) const;
  void prefetch(uint64_t hash) const;
  // `hash`: of find().
  const MentionFacts& read(const PreparedText& text, EntityWords& words, ViewSpan span, EntityType type, uint32_t flags,
                           uint64_t hash);
  std::string fold(std::string_view name) { return forms_.fold(name); }

 private:
  static constexpr uint32_t kBits = 12;
  struct Kept {
    std::string text;        // of the mention, then what the facts are views of; all in one block
    uint32_t text_size = 0;  // of the mention; 0: nothing
    uint8_t flags = 0;
    EntityType type = EntityType::person;
    MentionFacts facts;
    std::string_view mention() const { return std::string_view(text).substr(0, text_size); }
  };
  // Two for each hash: which of them may be a text is told without a look at them.
  struct Place {
    std::array<uint32_t, 2> hashes{};
    uint32_t last = 0;  // which was asked for last
    uint32_t way_of(uint64_t hash) const { return hashes[1] == static_cast<uint32_t>(hash) ? 1 : 0; }
  };
  // Of a body: its name, and the id that local_head becomes.
  struct BodyTexts {
    std::string name, local_head;
  };
  void read_facts(std::string_view view, ViewSpan span, Kept& kept);
  void read_body(std::string_view view, uint32_t tokens, BodyTexts& texts, MentionFacts& facts);

  const EntityLexicon* lexicon_ = nullptr;
  // Of what is kept; facts point at records.
  const NameRecord* records_ = nullptr;
  uint64_t checksum_ = 0;
  NameForms forms_;
  MentionReading reading_;
  std::vector<Place> places_;
  std::vector<Kept> kept_;
};

}  // namespace vnsift
