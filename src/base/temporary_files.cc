#include "base/temporary_files.h"

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace vnsift {

namespace {

// A slot is taken before its name is written, and holds a file once it is whole.
enum class State : int { free, taken, holds_file };
static_assert(std::atomic<State>::is_always_lock_free);

struct Slot {
  std::atomic<State> state = State::free;
  char name[PATH_MAX] = {};
};

// The output, a report, a summary, what was dropped: four at once are the most.
std::array<Slot, 8> slots;

extern "C" void remove_files_and_end(int signal_number) {
  for (Slot& slot : slots) {
    if (slot.state.load(std::memory_order_acquire) == State::holds_file) (void)::unlink(slot.name);
  }
  // Delivered when this returns.
  (void)std::signal(signal_number, SIG_DFL);
  (void)std::raise(signal_number);
}

}  // namespace

int add_temporary_file(std::string_view name) {
  if (name.size() >= PATH_MAX) return -1;
  for (size_t i = 0; i < slots.size(); ++i) {
    State expected = State::free;
    if (!slots[i].state.compare_exchange_strong(expected, State::taken)) continue;
    std::memcpy(slots[i].name, name.data(), name.size());
    slots[i].name[name.size()] = '\0';
    slots[i].state.store(State::holds_file, std::memory_order_release);
    return static_cast<int>(i);
  }
  return -1;
}

void forget_temporary_file(int slot) {
  if (slot >= 0) slots[static_cast<size_t>(slot)].state.store(State::free, std::memory_order_release);
}

void remove_temporary_files_at_signals() {
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    if (::sigaction(signal_number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = remove_files_and_end;
    ::sigemptyset(&action.sa_mask);
    (void)::sigaction(signal_number, &action, nullptr);
  }
}

}  // namespace vnsift
