#include "base/ordered_run.h"

#include <atomic>
#include <new>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

struct Item {
  int number = 0;
  size_t bytes = 1;
  size_t size() const { return bytes; }
};

// Runs the numbers 0 to count - 1; returns what was written, in order.
struct Numbers {
  int count = 1000;
  int fail_at = -1;  // work throws
  int stop_at = -1;  // write refuses
  size_t item_bytes = 1;
  std::atomic<int> were_read{0};
  std::atomic<bool> was_woken{false};
  std::vector<int> written;

  void run(OrderedRunOptions options) {
    ordered_run<Item, int>(
        options,
        [&](Item& item) {
          if (were_read == count) return false;
          item.number = were_read++;
          item.bytes = item_bytes;
          return true;
        },
        [&](unsigned, const Item& item, int& out) {
          if (item.number == fail_at) throw std::bad_alloc();
          unsigned x = static_cast<unsigned>(item.number);
          for (int i = 0; i < (item.number % 7) * 100; ++i) x = x * 1664525u + 1013904223u;  // uneven work
          out = x == 0xFFFFFFFF ? -2 : item.number * 2;
        },
        [&](const Item&, int& out, bool) {
          written.push_back(out);
          return static_cast<int>(written.size()) != stop_at;
        },
        [&](const Item&, int& out, const char*) { out = -1; }, [&] { was_woken = true; });
  }
};

class OrderedRun : public testing::TestWithParam<unsigned> {};

TEST_P(OrderedRun, WritesInTheOrderOfReading) {
  Numbers numbers;
  numbers.run({GetParam()});
  ASSERT_EQ(numbers.written.size(), 1000u);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(numbers.written[i], 2 * i);
  EXPECT_FALSE(numbers.was_woken);
}

TEST_P(OrderedRun, PutsAFailureInItsPlaceAndGoesOn) {
  Numbers numbers;
  numbers.fail_at = 17;
  numbers.run({GetParam()});
  ASSERT_EQ(numbers.written.size(), 1000u);
  EXPECT_EQ(numbers.written[16], 32);
  EXPECT_EQ(numbers.written[17], -1);
  EXPECT_EQ(numbers.written[18], 36);
}

TEST_P(OrderedRun, StopsReadingAtOnceWhenTheWriterCannotGoOn) {
  Numbers numbers;
  numbers.count = 1000000;
  numbers.stop_at = 3;
  numbers.run({GetParam()});
  EXPECT_EQ(numbers.written.size(), 3u);
  EXPECT_LE(numbers.were_read, 3 + 2 * static_cast<int>(GetParam()) + 1);
  EXPECT_EQ(numbers.was_woken, GetParam() > 1);  // alone, it is never inside a read
}

TEST_P(OrderedRun, KeepsToTheByteLimitButTakesOneLargerItem) {
  Numbers numbers;
  numbers.count = 200;
  numbers.item_bytes = 100;
  numbers.run({GetParam(), 10});
  EXPECT_EQ(numbers.written.size(), 200u);
}

TEST_P(OrderedRun, NothingToRead) {
  Numbers numbers;
  numbers.count = 0;
  numbers.run({GetParam()});
  EXPECT_TRUE(numbers.written.empty());
}

INSTANTIATE_TEST_SUITE_P(Workers, OrderedRun, testing::Values(1u, 2u, 8u));

}  // namespace
}  // namespace vnsift
