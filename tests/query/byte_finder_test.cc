#include "query/byte_finder.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/cpu.h"

namespace vnsift {
namespace {

TEST(ByteFinder, TwinsAgree) {
  if (!has_avx2()) GTEST_SKIP() << "no AVX2 here";
  std::mt19937_64 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::vector<ByteSequence> sequences(1 + random() % kFinderSequences);
    for (ByteSequence& sequence : sequences) {
      for (ByteSet& set : sequence) {
        for (size_t left = random() % 6; left > 0; --left) set.set(random() % 256);
        if (random() % 8 == 0) set.set();
      }
    }
    const ByteFinder finder(sequences);
    std::string text(random() % 300, ' ');
    for (char& c : text) c = static_cast<char>(random() % (round % 2 == 0 ? 256 : 8) + 'a');
    for (size_t block = 0;;) {
      const FinderBlock slow = find_candidates_scalar(finder.tables(), text, block);
      const FinderBlock fast = find_candidates_avx2(finder.tables(), text, block);
      ASSERT_EQ(slow.hits, fast.hits);
      if (slow.hits == 0) break;
      ASSERT_EQ(slow.begin, fast.begin);
      block = slow.begin + kFinderBlock;
    }
  }
}

}  // namespace
}  // namespace vnsift
