// ordered_run: one reader, N workers, one writer; results are written in the order in which items were read, so the
// output is the same for any number of workers.
//
//   ordered_run<Chunk, Block>({.workers = 8}, read, work, write, failed, stop_reading);
//
//   read(Item&) -> bool           fills the next item; false: there is none. One thread.
//   work(worker, Item&, Output&)  turns an item into its output. N threads; `worker` < workers is the caller's state.
//   write(Item&, Output&, idle)   one thread, in order; `idle`: nothing else is in flight, flush. false: stop all.
//   failed(Item&, Output&, what)  work threw (memory): put the error in the place of the output.
//   stop_reading()                the run ends early: wake a read that waits for input.
//
// What read throws (memory) ends the run: all that was read is written, then it is thrown on.
// Items and outputs live in two slots a worker and are handed to `read` and `work` again as they were left: buffers are
// reused. From `byte_limit` bytes on, as told by item.size(), one item for two workers is in flight instead of four:
// few threads on a few huge documents, within the memory that is promised. With one worker everything happens in the
// calling thread. Not oneTBB: ThreadSanitizer reports false races in it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace vnsift {

struct OrderedRunOptions {
  unsigned workers = 1;
  size_t byte_limit = SIZE_MAX;
};

template <class Item, class Output, class Read, class Work, class Write, class Failed, class StopReading>
void ordered_run(OrderedRunOptions options, Read read, Work work, Write write, Failed failed,
                 StopReading stop_reading) {
  struct Slot {
    Item item{};
    Output output{};
    size_t bytes = 0;
    bool done = false;
  };
  auto work_on = [&](unsigned worker, Slot& slot) {
    try {
      work(worker, slot.item, slot.output);
    } catch (const std::exception& error) {
      failed(slot.item, slot.output, error.what());
    }
  };
  if (options.workers <= 1) {
    Slot slot;
    while (read(slot.item)) {
      work_on(0, slot);
      if (!write(slot.item, slot.output, true)) return;
    }
    return;
  }

  std::vector<Slot> slots(size_t{2} * options.workers);
  std::mutex mutex;
  std::condition_variable reader_may, worker_may, writer_may;
  uint64_t were_read = 0, were_taken = 0, were_written = 0;  // items so far; item n lives in slot n % slots
  size_t bytes = 0;                                          // in flight
  bool at_end = false, stopped = false;
  std::exception_ptr read_failure;
  auto slot_of = [&](uint64_t item) -> Slot& { return slots[item % slots.size()]; };

  std::thread reader([&] {
    std::unique_lock lock(mutex);
    for (;;) {
      reader_may.wait(lock, [&] {
        const uint64_t in_flight = were_read - were_written;
        const bool has_room = bytes < options.byte_limit || in_flight < (options.workers + 1) / 2;
        return stopped || (in_flight < slots.size() && has_room);
      });
      if (stopped) return;
      Slot& slot = slot_of(were_read);
      lock.unlock();
      bool more = false;
      try {
        more = read(slot.item);
      } catch (...) {
        read_failure = std::current_exception();
      }
      lock.lock();
      if (!more) {
        at_end = true;
        worker_may.notify_all();
        writer_may.notify_one();
        return;
      }
      slot.bytes = slot.item.size();
      bytes += slot.bytes;
      ++were_read;
      worker_may.notify_one();
    }
  });
  std::vector<std::thread> workers;
  for (unsigned worker = 0; worker < options.workers; ++worker) {
    workers.emplace_back([&, worker] {
      std::unique_lock lock(mutex);
      for (;;) {
        worker_may.wait(lock, [&] { return stopped || were_taken < were_read || at_end; });
        if (stopped || were_taken == were_read) return;
        const uint64_t item = were_taken++;
        Slot& slot = slot_of(item);
        lock.unlock();
        work_on(worker, slot);
        lock.lock();
        slot.done = true;
        if (item == were_written) writer_may.notify_one();
      }
    });
  }
  {
    std::unique_lock lock(mutex);
    for (;;) {
      writer_may.wait(lock, [&] {
        return (were_written < were_read && slot_of(were_written).done) || (at_end && were_written == were_read);
      });
      if (were_written == were_read) break;
      Slot& slot = slot_of(were_written);
      const bool idle = were_read == were_written + 1;
      lock.unlock();
      const bool go_on = write(slot.item, slot.output, idle);
      lock.lock();
      slot.done = false;
      bytes -= slot.bytes;
      ++were_written;
      reader_may.notify_one();
      if (!go_on) {
        stopped = true;
        reader_may.notify_one();
        worker_may.notify_all();
        break;
      }
    }
  }
  if (stopped) stop_reading();
  reader.join();
  for (std::thread& thread : workers) thread.join();
  if (read_failure) std::rethrow_exception(read_failure);
}

}  // namespace vnsift
