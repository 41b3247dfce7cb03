// What `normalize` does with the bytes of a text before it is text: finds its charset, decodes it, and looks at the
// whole before its parts are worked on.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <vnsift/normalize.h>

#include "io/text_intake.h"
#include "normalize/detect.h"

namespace vnsift::cli {

// Of one text.
class NormalizeState : public DocumentState {
 public:
  Detection detection;
  bool has_ill_formed = false;
  std::shared_ptr<const NormalizeContext> context;  // of a text in parts; null: it is one part
};

// What the bytes of a document were in. `state` may be null (records of JSONL).
inline Charset charset_of(const Document& document, const NormalizeState* state) {
  switch (document.form.units) {
    case SourceForm::Units::utf16le:
      return Charset::utf16le;
    case SourceForm::Units::utf16be:
      return Charset::utf16be;
    case SourceForm::Units::bytes:
      break;
  }
  return state != nullptr ? state->detection.charset : Charset::utf8;
}

class NormalizeIntake : public TextIntake {
 public:
  // `charset`: nothing = found out.
  NormalizeIntake(const Normalizer& normalizer, const NormalizeOptions& options, std::optional<Charset> charset)
      : normalizer_(normalizer), options_(options), charset_(charset) {}

  size_t window() const override { return Normalizer::kBeginning; }
  std::shared_ptr<const DocumentState> begin(std::string_view beginning, bool is_whole) const override;
  bool decode(std::string_view bytes, const DocumentState& state, std::string& out, size_t& replaced) const override;
  Wide wide(std::string_view beginning, bool is_whole) const override;

 private:
  const Normalizer& normalizer_;
  const NormalizeOptions& options_;
  std::optional<Charset> charset_;
};

}  // namespace vnsift::cli
