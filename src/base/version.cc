#include <vnsift/version.h>

namespace vnsift {

std::string_view version() { return VNSIFT_VERSION; }

}  // namespace vnsift
