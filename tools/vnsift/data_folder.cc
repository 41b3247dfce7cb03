#include "data_folder.h"

#include <cstdlib>
#include <filesystem>

namespace vnsift::cli {

void define_data(OptionTable& table, std::string& folder) {
  table.text("--data", "DIR", Group::running,
             "folder of the models (or $VNSIFT_DATA; default: share/vnsift of the program)", folder);
}

std::string data_file(const std::string& folder, std::string_view name) {
  namespace fs = std::filesystem;
  if (!folder.empty()) return (fs::path(folder) / name).string();
  if (const char* variable = std::getenv("VNSIFT_DATA"); variable != nullptr && *variable != '\0')
    return (fs::path(variable) / name).string();
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
  const fs::path installed = program.parent_path() / "share" / "vnsift" / name;
  if (fs::exists(installed, failed)) return installed.string();
  return (program / "share" / "vnsift" / name).string();
}

}  // namespace vnsift::cli
