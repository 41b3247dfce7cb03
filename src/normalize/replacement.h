// What a rule of `normalize` does at one place of a text, and all of them done at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/normalize.h>

namespace vnsift {

struct Replacement {
  uint32_t begin = 0, end = 0;  // bytes of the text
  Rule rule = Rule::count;
  std::string text;
};

// `text` with the replacements made (in order, without overlap); `map` leads from the result to `text`.
inline std::string apply_replacements(std::string_view text, const std::vector<Replacement>& replacements,
                                      OffsetMap& map) {
  std::string result;
  result.reserve(text.size() + replacements.size() * 4);
  size_t read = 0;
  for (const Replacement& replacement : replacements) {
    result.append(text.substr(read, replacement.begin - read));
    map.add({static_cast<uint32_t>(result.size()), static_cast<uint32_t>(replacement.text.size()), replacement.begin,
             replacement.end - replacement.begin});
    result += replacement.text;
    read = replacement.end;
  }
  result.append(text.substr(read));
  return result;
}

}  // namespace vnsift
