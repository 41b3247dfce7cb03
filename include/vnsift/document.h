// Document: what came in. Readers make it; stages never see it.
//
//   void process(const Document& document) { pipeline.run(document.text, {document.title, document.url}, analysis); }
//
// A plain value; its views live as long as the chunk of input it was read from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vnsift {

// A member of a JSONL record as it stands there: the key with its quotes, the raw value.
struct RecordMember {
  std::string_view key;
  std::string_view value;
};

// What the reader found out about a whole text for its parts (normalize: its charset), or what they tell each other
// (grep: hits so far).
class DocumentState {
 public:
  virtual ~DocumentState() = default;
  // Nothing more is wanted of this text: the reader may leave out the parts that it has not read yet. Any thread.
  virtual bool is_done() const { return false; }
};

// How a text file was coded that has come as UTF-8.
struct SourceForm {
  enum class Units : uint8_t { bytes, utf16le, utf16be } units = Units::bytes;
  bool has_mark = false;  // a byte-order mark, removed
};

enum class Format : uint8_t { automatic, text, lines, jsonl };

struct Document {
  Format format = Format::text;  // never automatic
  std::string_view path;         // as given on the command line, valid UTF-8, "-" = standard input
  uint64_t line = 0;  // JSONL, lines: 1-based line of the file; text: the first line of this part, 1 for a whole file
  std::string_view text;  // valid UTF-8, BOM removed
  bool has_text = true;   // JSONL: the text field is there and a string
  uint64_t replaced = 0;  // U+FFFD put for ill-formed bytes or lone surrogates

  std::string_view record;  // JSONL: the line as it came in (an object, valid UTF-8, no blanks around it); else empty
  std::span<const RecordMember> members;  // JSONL: its members in order
  int text_member = -1;    // JSONL: index of the text field in `members`, -1 without; of duplicates the last
  std::string_view id;     // JSONL: the id field as raw JSON, empty if absent
  std::string_view url;    // JSONL: the url field, unescaped
  std::string_view title;  // JSONL: the title field, unescaped

  // A text file read as a stream of parts (ReadOptions::stream): is this its first, its last part?
  bool first_part = true;
  bool last_part = true;
  uint64_t part = 0;                     // counts from 0
  SourceForm form;                       // of a text file
  const DocumentState* state = nullptr;  // of the whole text, if the reader was told to find out
};

// The name of a document in flat records, messages and tables: JSONL: the id, or path:LINE without; lines: path:LINE;
// text: path.
std::string document_name(const Document& document);

}  // namespace vnsift
