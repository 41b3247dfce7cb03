// Repairs of one misspelt syllable (normalize.md 7.4 to 7.6): a tone on the wrong letter, one horn missing, an ư that
// was dropped. Each accepts a core syllable only; where the tone is written is the caller's choice of style.
//
// Pure, thread-safe, about 20 ns each. They say nothing about whether the text around is Vietnamese: that is the line
// gate.
#pragma once

#include <optional>

#include "normalize/token.h"

namespace vnsift {

// 7.4: an illegal token with one tone, or the same tone on two vowels, whose tone belongs elsewhere (khỏang, laị,
// suôí).
std::optional<SyllableWord> repair_tone(const WordToken& token);

// 7.5: uơ or ưo before c m n p t i u, not after q: thuơng, phuờng. Open thuở, quở stay, and huờn, duơn, nguơn.
std::optional<SyllableWord> repair_horn(const WordToken& token);

// 7.6: rhymes ơc, ơng, ơu of TCVN3 text whose soft hyphens (its ư) were dropped: trớc, đợc, hơu.
std::optional<SyllableWord> repair_lost_u(const WordToken& token);

}  // namespace vnsift
