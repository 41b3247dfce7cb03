#include "text/suspicious.h"

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "base/cpu.h"
#include "support/random_text.h"
#include "text/characters.h"

namespace vnsift {
namespace {

std::vector<Suspicion> all(Suspicion (*kernel)(const char*, size_t, size_t), const std::string& text) {
  std::vector<Suspicion> found;
  for (size_t block = 0; block < text.size();) {
    const Suspicion suspicion = kernel(text.data(), text.size(), block);
    if (suspicion.hits == 0) break;
    found.push_back(suspicion);
    block = suspicion.block + kSuspicionBlock;
  }
  return found;
}

TEST(Suspicious, NoCharacterWithARuleIsMissed) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || character_class(c).is_plain()) continue;
    std::string text = "a";
    append_utf8(c, text);
    text += "b";
    ASSERT_NE(next_suspicion_scalar(text.data(), text.size(), 0).hits, 0u) << static_cast<uint32_t>(c);
  }
}

TEST(Suspicious, TwinsAgree) {
  if (!has_avx2()) GTEST_SKIP() << "no AVX2";
  const auto expect_same = [](const std::string& text) {
    const std::vector<Suspicion> slow = all(next_suspicion_scalar, text);
    for (auto* kernel : {next_suspicion_avx2, has_avx512_vbmi() ? next_suspicion_avx512 : next_suspicion_avx2}) {
      const std::vector<Suspicion> fast = all(kernel, text);
      ASSERT_EQ(fast.size(), slow.size());
      for (size_t i = 0; i < fast.size(); ++i) {
        ASSERT_EQ(fast[i].block, slow[i].block);
        ASSERT_EQ(fast[i].hits, slow[i].hits);
      }
    }
  };
  std::string pairs;  // any byte after any byte, valid or not
  for (int p = 0; p < 256; ++p) {
    for (int c = 0; c < 256; ++c) {
      pairs += static_cast<char>(p);
      pairs += static_cast<char>(c);
    }
  }
  expect_same(pairs);
  expect_same("x" + pairs);
  test::RandomText random(2);
  for (int i = 0; i < 2000; ++i) expect_same(random.next(200));
  for (size_t size = 0; size < 200; ++size) {
    expect_same(std::string(size, 'a'));
    expect_same(std::string(size, 'a') + "\xC2\xA0");
  }
}

}  // namespace
}  // namespace vnsift
