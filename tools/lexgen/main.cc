// lexgen FOLDER           write the generated files of the tables in FOLDER (src/lexicon) that have changed, and name
// them lexgen --check FOLDER   write nothing; name the stale files, exit 1 if there are any
#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "lexgen.h"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

int run(int argc, char** argv) {
  bool check = false;
  std::string folder;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--check") {
      check = true;
    } else {
      folder = argv[i];
    }
  }
  if (folder.empty()) {
    fmt::print(stderr, "usage: lexgen [--check] FOLDER\n");
    return 2;
  }
  bool stale = false;
  for (const vnsift::lexgen::Generator& generator : vnsift::lexgen::generators()) {
    const auto outputs = generator.run(folder);
    if (!outputs) {
      fmt::print(stderr, "lexgen: {}\n", outputs.error().message);
      return 2;
    }
    for (const vnsift::lexgen::Output& output : *outputs) {
      const std::string path = folder + "/" + output.file;
      if (read_file(path) == output.text) continue;
      stale = true;
      if (check) {
        fmt::print("{}: stale, run lexgen\n", path);
        continue;
      }
      std::ofstream out(path, std::ios::binary | std::ios::trunc);
      out << output.text;
      out.close();
      if (!out) {
        fmt::print(stderr, "lexgen: {}: cannot be written\n", path);
        return 2;
      }
      fmt::print("{}\n", path);
    }
  }
  return check && stale ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    return 2;
  }
}
