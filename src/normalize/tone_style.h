// Moves tones from one style to the other: hoà -> hòa or back (normalize.md 6.2; the line gate of section 2).
//
// Candidates are found by bytes (o or u beside a toned a e y, or a toned o or u before a e y), not by hashing every
// syllable: 0.1 ns a byte. Only lines with a syllable to change are tokenised for the gate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/syllable.h>

#include "normalize/share.h"

namespace vnsift {

// What decides about lines too short to judge: is the document Vietnamese (normalize.md 2)? Only its beginning is
// looked at, and only when a line asks.
class DocumentGate {
 public:
  DocumentGate() = default;  // nothing is known of the document
  // `beginning` must stay alive as long as this object.
  explicit DocumentGate(std::string_view beginning) : beginning_(beginning), state_(State::open) {}
  bool is_known() const { return state_ != State::unknown; }
  bool passes();
  ShareCounter& counter() { return counter_; }

 private:
  std::string_view beginning_;
  ShareCounter counter_;
  enum class State : uint8_t { unknown, open, passes, fails } state_ = State::unknown;
};

// Syllables of `text` (canonical) whose tone stands in the other style than `style`, on lines that pass the gate.
void find_tone_moves(std::string_view text, ToneStyle style, DocumentGate& gate, std::vector<ToneMove>& moves);

// 64-byte blocks with a byte that may end a candidate: a toned a e y behind o u (old_style), or a e y behind a byte
// over 7F (new_style). As next_suspicion in text/suspicious.h.
struct ToneCandidates {
  size_t block = 0;
  uint64_t hits = 0;
};
ToneCandidates next_tone_candidates(const char* text, size_t size, size_t block, bool old_style);
ToneCandidates next_tone_candidates_scalar(const char* text, size_t size, size_t block, bool old_style);
ToneCandidates next_tone_candidates_avx2(const char* text, size_t size, size_t block, bool old_style);

}  // namespace vnsift
