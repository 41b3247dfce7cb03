// Moves tones from one style to the other: hoà -> hòa or back (normalize.md 6.2; the line gate of section 2).
//
// Candidates are found by bytes (text_signs.h), not by hashing every syllable. Only lines with a syllable to change are
// tokenised for the gate.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/syllable.h>

#include "normalize/share.h"

namespace vnsift {

// Is a document Vietnamese (normalize.md 2)? Only its beginning is looked at, and only when somebody asks. Const use
// from many threads is safe.
class DocumentVerdict {
 public:
  // `beginning` must stay alive as long as this object.
  explicit DocumentVerdict(std::string_view beginning) : beginning_(beginning) {}
  explicit DocumentVerdict(std::string beginning) : owned_(std::move(beginning)), beginning_(owned_) {}
  DocumentVerdict(const DocumentVerdict&) = delete;
  DocumentVerdict& operator=(const DocumentVerdict&) = delete;
  bool passes() const;

 private:
  std::string owned_;
  std::string_view beginning_;
  mutable std::once_flag judged_;
  mutable bool passes_ = false;
};

// What decides about lines too short to judge. One a thread.
class DocumentGate {
 public:
  DocumentGate() = default;  // nothing is known of the document
  explicit DocumentGate(const DocumentVerdict& verdict) : verdict_(&verdict) {}
  bool is_known() const { return verdict_ != nullptr; }
  const DocumentVerdict* verdict() const { return verdict_; }
  bool passes() const { return verdict_ != nullptr && verdict_->passes(); }
  ShareCounter& counter() { return counter_; }

 private:
  const DocumentVerdict* verdict_ = nullptr;
  ShareCounter counter_;
};

// Syllables of `text` (canonical) whose tone stands in the other style than `style`, on lines that pass the gate.
void find_tone_moves(std::string_view text, ToneStyle style, DocumentGate& gate, std::vector<ToneMove>& moves);

}  // namespace vnsift
