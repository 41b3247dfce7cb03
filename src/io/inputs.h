// The list of files of a run: arguments, directories, --files-from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vnsift/error.h>

namespace vnsift {

struct InputFile {
  std::string path;             // what is opened; "-" = standard input
  std::string shown;            // the path as valid UTF-8, for records and messages
  uint64_t size = 0;            // bytes on disk; 0 if unknown
  bool from_directory = false;  // found by -r: binary files are passed over
};

struct InputOptions {
  std::vector<std::string> files;  // none = standard input
  bool recursive = false;
  std::vector<std::string> include,
      exclude;              // globs for files found by -r: the name, or with a slash the path below it
  std::string files_from;   // a file of paths, one a line; "-" = standard input
  std::string files0_from;  // the same, ended by NUL
};

struct InputList {
  std::vector<InputFile> files;
  std::vector<Error> errors;  // directories that cannot be read
};

// In the order given; directories sorted bytewise, hidden files taken, symbolic links to directories not followed.
// Fails if a list of files cannot be read. A path that does not exist stays in the list: opening it is the error.
Result<InputList> list_inputs(const InputOptions& options);

}  // namespace vnsift
