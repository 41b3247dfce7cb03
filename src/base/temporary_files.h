// Temporary files that are to go when the program is ended by a signal. The names stand in memory of fixed size,
// because a signal handler may neither lock nor allocate; the one mutable global of the library, for the same reason.
//
//   const int slot = add_temporary_file(name);   // as soon as it exists
//   ...
//   forget_temporary_file(slot);                 // renamed or removed
//
// Thread-safe. Nothing happens at a signal unless the program asked for it by remove_temporary_files_at_signals().
#pragma once

#include <string_view>

namespace vnsift {

// A negative number if no slot is free or the name is too long: then the file outlives a signal.
int add_temporary_file(std::string_view name);
void forget_temporary_file(int slot);

// SIGINT, SIGTERM and SIGHUP, where they are not ignored: removes the files, then ends the program as the signal would.
void remove_temporary_files_at_signals();

}  // namespace vnsift
