// Which instruction set the kernels (*_avx2.cc, *_avx512.cc) may use. Decided once; VNSIFT_SIMD=scalar in the
// environment turns all of them off, VNSIFT_SIMD=avx2 the larger one, so that a test can run the whole program on each
// twin.
#pragma once

namespace vnsift {

bool has_avx2();
bool has_avx512_vbmi();  // with F, BW, DQ and VL

}  // namespace vnsift
