#include <cstdio>
#include <exception>

#include "cli.h"

// The library throws nothing of its own; what comes here is memory that ran out.
int main(int argc, char** argv) {
  try {
    return vnsift::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "vnsift: cannot go on: %s\n", error.what());
    return vnsift::cli::kError;
  }
}
