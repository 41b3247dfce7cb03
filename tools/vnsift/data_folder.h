// Where the program's own read-only files lie: models that are separate from the program for their licence.
#pragma once

#include <string>
#include <string_view>

#include "option_table.h"

namespace vnsift::cli {

// --data DIR
void define_data(OptionTable& table, std::string& folder);

// Path of a file: in `folder` if one was named, else in $VNSIFT_DATA, else in share/vnsift beside the program's folder
// (installed: PREFIX/bin) or in it (a build tree). Where it is nowhere, the last of these: opening it will say so.
std::string data_file(const std::string& folder, std::string_view name);

}  // namespace vnsift::cli
