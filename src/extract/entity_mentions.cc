#include "extract/entity_mentions.h"

#include <algorithm>
#include <functional>

#include "extract/entity_names.h"
#include "extract/entity_units.h"
#include "extract/text_numbers.h"

namespace vnsift {
namespace {

// Of persons and other names the tables say nothing more.
bool is_in_tables(EntityType type) { return type == EntityType::place || type == EntityType::organisation; }

constexpr uint32_t kReadFlags = entity_flag::kCaps | entity_flag::kNoDiacritics;  // what a reading depends on
static_assert(kReadFlags < 256);

}  // namespace

void MentionReader::use(const EntityLexicon& lexicon, uint64_t checksum) {
  lexicon_ = &lexicon;
  reading_.first_token = 0;
  if (records_ == lexicon.records().data() && checksum_ == checksum) return;
  records_ = lexicon.records().data();
  checksum_ = checksum;
  for (Kept& kept : kept_) kept.text_size = 0;
}

uint64_t MentionReader::find(std::string_view mention, EntityType type, uint32_t flags) const {
  flags &= kReadFlags;
  const uint64_t hash = mix_key(std::hash<std::string_view>()(mention) + static_cast<size_t>(type) * 4 + flags);
  __builtin_prefetch(&places_[hash >> (64 - kBits)]);
  return hash;
}

void MentionReader::prefetch(uint64_t hash) const {
  const size_t at = hash >> (64 - kBits);
  const char* const kept = reinterpret_cast<const char*>(&kept_[at * 2 + places_[at].way_of(hash)]);
  for (size_t line = 0; line < sizeof(Kept); line += 64) __builtin_prefetch(kept + line);
}

const MentionFacts& MentionReader::read(const PreparedText& text, EntityWords& words, ViewSpan span, EntityType type,
                                        uint32_t flags, uint64_t hash) {
  const std::string_view source = slice(text.view(), span);
  flags &= kReadFlags;
  const size_t at = hash >> (64 - kBits);
  Place& place = places_[at];
  const auto low = static_cast<uint32_t>(hash);
  uint32_t way = place.way_of(hash);
  if (place.hashes[way] == low) {
    const Kept& kept = kept_[at * 2 + way];
    if (kept.mention() == source && kept.type == type && kept.flags == flags) {
      place.last = way;
      return kept.facts;
    }
  }
  way = place.last = 1 - place.last;
  place.hashes[way] = low;
  Kept& kept = kept_[at * 2 + way];
  kept.text = source;
  kept.text_size = static_cast<uint32_t>(source.size());
  kept.type = type;
  kept.flags = static_cast<uint8_t>(flags);
  kept.facts = {};
  if (is_in_tables(type))
    read_mention(text, *lexicon_, words, span, (flags & entity_flag::kNoDiacritics) != 0, reading_);
  read_facts(text.view(), span, kept);
  return kept.facts;
}

void MentionReader::read_facts(std::string_view view, ViewSpan span, Kept& kept) {
  MentionFacts& facts = kept.facts;
  BodyTexts texts;
  if (!is_in_tables(kept.type)) {
    texts.name = plain_name(view, span, kept.type, kept.flags);
  } else {
    texts.name = normal_name(*lexicon_, forms_, view, reading_, kept.type, kept.flags);
    const auto tokens = static_cast<uint32_t>(reading_.sentence.tokens.size());
    if (kept.type == EntityType::place) {
      facts.units = find_place(*lexicon_, view, reading_, 0, tokens).records;
    } else {
      read_body(view, tokens, texts, facts);
    }
  }
  const std::string key = forms_.fold(texts.name);
  facts.key_hash = TextNumbers::hash_of(key);
  kept.text.reserve(kept.text.size() + texts.name.size() + key.size() + texts.local_head.size());
  const auto keep = [&](std::string_view piece, std::string_view& out) {
    const size_t begin = kept.text.size();
    kept.text += piece;
    out = std::string_view(kept.text).substr(begin);
  };
  keep(texts.name, facts.name);
  keep(key, facts.key);
  keep(texts.local_head, facts.local_head);
}

void MentionReader::read_body(std::string_view view, uint32_t tokens, BodyTexts& texts, MentionFacts& facts) {
  if (const NameRecord* body = find_body(*lexicon_, reading_); body != nullptr) {
    facts.ref = lexicon_->ref_of(*body);
    facts.subtype = facts.ref.substr(0, facts.ref.find(':'));
    facts.valid = lexicon_->dates_of(*body);
    facts.abbreviation = tokens == 1 && lexicon_->name_of(*body) != texts.name;
    texts.name = lexicon_->name_of(*body);
    return;
  }
  facts.subtype = body_kind(reading_);
  // A local body: a head, and the unit that ends its name.
  for (uint32_t begin = 1; begin < tokens; ++begin) {
    const bool starts = reading_.matches.opens(begin, EntityTag::loc_admin) ||
                        reading_.matches.opens(begin, EntityTag::loc_short) ||
                        reading_.matches.opens(begin, EntityTag::province);
    if (!starts) continue;
    PlaceCandidates place = find_place(*lexicon_, view, reading_, begin, tokens);
    std::erase_if(place.records, [](const NameRecord* r) { return r->kind != static_cast<uint8_t>(RecordKind::unit); });
    if (place.records.empty()) continue;
    facts.units = std::move(place.records);
    std::string slug = slug_of(normal_name(*lexicon_, forms_, view, reading_, EntityType::organisation, 0, begin));
    if (slug == "uy_ban_nhan_dan") slug = "ubnd";
    if (slug == "hoi_dong_nhan_dan") slug = "hdnd";
    texts.local_head = std::string(facts.subtype.empty() ? "state" : facts.subtype) + ":" + slug;
    return;
  }
}

}  // namespace vnsift
