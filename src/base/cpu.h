// Which instruction set the kernels (*_avx2.cc) may use. Decided once; VNSIFT_SIMD=scalar in the environment turns AVX2
// off, so that a test can run the whole program on the scalar twins.
#pragma once

namespace vnsift {

bool has_avx2();

}  // namespace vnsift
