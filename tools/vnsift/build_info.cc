// What was built in: versions that are known when the program is compiled.
#include <unicode/uvernum.h>

#include "build_info.gen.h"
#include "help.h"

namespace vnsift::cli {

BuildInfo build_info() { return {VNSIFT_GIT_HASH, U_ICU_VERSION, VNSIFT_RE2_VERSION, VNSIFT_TABLE_HASH}; }

}  // namespace vnsift::cli
