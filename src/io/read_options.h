// What readers are told: formats, field names, limits, the shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <vnsift/document.h>

namespace vnsift {

class TextIntake;

enum class Invalid : uint8_t { replace, error, skip };  // what is done with ill-formed UTF-8

struct Shard {  // 1 <= index <= count
  uint64_t index = 1;
  uint64_t count = 1;
};

struct ReadOptions {
  Format from = Format::automatic;
  Invalid invalid = Invalid::replace;
  size_t max_document = size_t{64} << 20;
  uint64_t limit = UINT64_MAX;  // documents, records that cannot be read among them
  Shard shard;
  bool one_to_one = false;  // a blank line of JSONL is a record that cannot be read, not nothing
  std::string text_field = "text", id_field = "id", url_field = "url", title_field = "title";

  // Text files of any size as parts of about a chunk (Document::first_part, last_part), cut behind a line end or, in a
  // line longer than a chunk, where cut(bytes) says: the largest offset at which the text may be cut, 0 = nowhere.
  // Null: a text file is one document. The bytes are not validated yet; a cut must stand before an ASCII byte.
  std::function<size_t(std::string_view bytes)> cut;
  // Behind which line end: the last one in `bytes`, unless this says otherwise: the offset behind a line end at which
  // the text may be cut, 0 = read on, up to max_document. What follows the last line end may not have been read yet.
  std::function<size_t(std::string_view bytes)> line_cut;

  // HTML, WARC and JSON arrays are text like any other, not refused.
  bool markup_as_text = false;

  // Texts and lines in any charset; null: UTF-8, and UTF-16 with a byte-order mark. Must outlive the run.
  const TextIntake* intake = nullptr;
};

}  // namespace vnsift
