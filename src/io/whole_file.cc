#include "io/whole_file.h"

#include "io/byte_source.h"

namespace vnsift {

Result<std::string> read_whole_file(const std::string& path) {
  constexpr size_t kReadSize = size_t{1} << 20;
  const Wakeup wake;
  const Result<OpenInput> input = open_input(path, wake);
  if (!input) return tl::unexpected(input.error());
  std::string content;
  for (size_t used = 0;;) {
    content.resize(used + kReadSize);
    const Result<size_t> got = input->source->read(content.data() + used, kReadSize);
    if (!got) return tl::unexpected(got.error());
    used += *got;
    content.resize(used);
    if (*got == 0) return content;
  }
}

}  // namespace vnsift
