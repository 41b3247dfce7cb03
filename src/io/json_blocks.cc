#include "io/json_blocks.h"

#include "base/cpu.h"

namespace vnsift {

const JsonBlocks& json_blocks() {
  static const JsonBlocks kBlocks = has_avx2() ? JsonBlocks{pass_json_avx2, copy_json_avx2}
                                               : JsonBlocks{[](std::string_view, size_t at) { return at; },
                                                            [](std::string_view, size_t at, char* to) {
                                                              return JsonCopy{at, to};
                                                            }};
  return kBlocks;
}

}  // namespace vnsift
