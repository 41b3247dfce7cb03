// Normal forms of names: abbreviations expanded in place, one tone style, type words in lower case, capitals mended
// where the line had none of its own (spec: entities.md 12).
#pragma once

#include <string>

#include <vnsift/entities.h>

#include "extract/entity_reading.h"

namespace vnsift {

// Of a person or another name: as it stands, on one line.
std::string plain_name(std::string_view view, ViewSpan span, EntityType type, uint32_t flags);
// Of a place or a body: of the tokens before `end_token`.
std::string normal_name(const EntityLexicon& lexicon, NameForms& forms, std::string_view view,
                        const MentionReading& mention, EntityType type, uint32_t flags,
                        uint32_t end_token = UINT32_MAX);

// The body of the tables that the whole mention names; null if it is none.
const NameRecord* find_body(const EntityLexicon& lexicon, const MentionReading& mention);

// The kind of body that the head of a mention tells: state, party, ...; "" if it tells none.
std::string_view body_kind(const MentionReading& mention);

}  // namespace vnsift
