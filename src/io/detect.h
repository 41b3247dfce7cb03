// What a file is, by its first bytes (never by its name).
#pragma once

#include <cstdint>

#include "io/byte_source.h"

namespace vnsift {

enum class Content : uint8_t { empty, text, jsonl, html, warc, json_array };

// Looks at no more than it needs: the first line that is not blank, or the first MiB of it.
Content detect_content(PeekSource& source);

// NUL in the first 8 KiB.
bool looks_binary(PeekSource& source);

}  // namespace vnsift
