// How many columns of a terminal a text takes: combining marks and invisible characters none, wide characters two.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnsift::cli {

size_t display_width(std::string_view valid_utf8);

}  // namespace vnsift::cli
