#include "base/cpu.h"

#include <cstdlib>
#include <string_view>

namespace vnsift {

bool has_avx2() {
  static const bool kHasAvx2 = [] {
    const char* choice = std::getenv("VNSIFT_SIMD");
    if (choice != nullptr && std::string_view(choice) == "scalar") return false;
    // The kernels are compiled with BMI, BMI2 and LZCNT too; every CPU with AVX2 but a few VIA ones has them.
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("bmi2") != 0;
  }();
  return kHasAvx2;
}

}  // namespace vnsift
