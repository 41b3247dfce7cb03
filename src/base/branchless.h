// && and || of conditions that nobody can foretell: all of them are computed, and no branch depends on one. A branch
// guessed wrong costs fifteen cycles, a condition two. (Of & between bools clang warns.)
#pragma once

namespace vnsift {

template <typename... Bools>
constexpr bool both(Bools... conditions) {
  return (static_cast<unsigned>(conditions) & ...) != 0;
}
template <typename... Bools>
constexpr bool either(Bools... conditions) {
  return (static_cast<unsigned>(conditions) | ...) != 0;
}

}  // namespace vnsift
