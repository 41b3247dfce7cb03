#include "base/cpu.h"

#include <cstdlib>
#include <string_view>

namespace vnsift {

namespace {

std::string_view choice() {
  const char* const value = std::getenv("VNSIFT_SIMD");
  return value != nullptr ? value : "";
}

}  // namespace

bool has_avx2() {
  static const bool kHasAvx2 = [] {
    if (choice() == "scalar") return false;
    // The kernels are compiled with BMI, BMI2 and LZCNT too; every CPU with AVX2 but a few VIA ones has them.
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("bmi2") != 0;
  }();
  return kHasAvx2;
}

bool has_avx512_vbmi() {
  static const bool kHasVbmi = has_avx2() && choice() != "avx2" && __builtin_cpu_supports("avx512f") != 0 &&
                               __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
                               __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512vbmi") != 0;
  return kHasVbmi;
}

}  // namespace vnsift
