// Where names of the tables may begin in a sentence: asked of every token, before anything is looked up.
//
// A token begins a name if it is one alone in its case, or if the filter of the lexicon knows it and the next one as
// the beginning of a longer one. The machine chooses a kernel (base/cpu.h); both give the same starts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/entity_candidates.h"
#include "extract/entity_lexicon.h"
#include "extract/entity_token.h"

namespace vnsift {

struct NameStart {
  uint64_t pair = 0;   // the hash of it and the next token; EntityLexicon::nothing(): no longer name begins so
  uint32_t token = 0;  // of the sentence
  uint32_t alone = 0;  // 1: it is a name alone
};

// So many more places than tokens are written to.
inline constexpr size_t kStartsTogether = 8;

// Writes the starts in `places` in order and returns how many there are; their slots are asked for. Names may reach
// beyond.
size_t find_name_starts(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                        NameStart* out);

// The kernels themselves, for tests.
size_t find_name_starts_scalar(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                               NameStart* out);
size_t find_name_starts_avx512(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                               NameStart* out);

}  // namespace vnsift
