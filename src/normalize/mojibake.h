// UTF-8 that was read in an 8-bit charset and saved again: Há»™i -> Hội, once or several times over (normalize.md 9.3).
//
// The characters go back to the bytes they were read from (windows-1252, ISO 8859-1 and windows-1258 in one map), and
// well-formed sequences among these become what they meant; everything else stays. A byte that a tool lost on the way,
// as U+FFFD or as a space for a no-break space, is found again where only one legal word fits.
//
// One step of one line; whether to take it is the caller's decision (text_repair.h). Linear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/canonical.h>

namespace vnsift {

struct MojibakeStep {
  std::string text;                 // the line with its sequences undone
  OffsetMap map;                    // from text to the line; one edit a sequence
  size_t sequences = 0;             // undone
  bool restores_letter = false;     // a Vietnamese letter or mark among the results
  bool covers_all = true;           // every character outside ASCII but U+00A0 was part of a sequence
  bool only_long_sequences = true;  // each of three bytes and more, or with a lost byte
  size_t long_letters = 0;        // Vietnamese letters of whole sequences of three bytes: á and two signs, no accident
  size_t restored = 0, lost = 0;  // lost bytes found again, and sequences with one that became U+FFFD
};

// False if the line has no sequence. `lossy`: U+FFFD may stand for a lost byte.
bool undo_mojibake(std::string_view line, bool lossy, MojibakeStep& out);

// Cheap and necessary: a lead character followed by continuation characters, U+FFFD, or (Ã, Ă) a space occurs in
// `text`.
bool may_hold_mojibake(std::string_view text);
// Does it occur at the byte `at`?
bool may_hold_mojibake_at(std::string_view text, size_t at);

}  // namespace vnsift
