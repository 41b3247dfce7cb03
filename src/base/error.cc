#include <vnsift/error.h>

namespace vnsift {

std::string_view code_name(Code code) {
  switch (code) {
    case Code::usage:
      return "usage";
    case Code::io:
      return "io";
    case Code::bad_utf8:
      return "bad_utf8";
    case Code::bad_json:
      return "bad_json";
    case Code::bad_data:
      return "bad_data";
    case Code::too_large:
      return "too_large";
    case Code::unsupported:
      return "unsupported";
  }
  return "";
}

}  // namespace vnsift
