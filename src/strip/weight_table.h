// The weights of the labeller as a table that people read and change: what `--dump-weights` prints and `--weights`
// reads.
//
//   feature    label  weight
//   prose      body   4        a feature of features.h speaks for a label
//   site_near  boilerplate  2  ... for every boilerplate label
//   dup_ahead  >TAIL  5        paid once, where the text enters the state
//   from:BODY  >TAIL  -9       what a change of state costs; from:START: of the first line
#pragma once

#include <string>
#include <string_view>

#include <vnsift/error.h>

#include "strip/weights.h"

namespace vnsift {

// The states' labels are those built in; a change of state without a row is impossible. Lines that begin with # and the
// header are left out; a column behind the weight is for people. The message of an error begins with the number of the
// line: `7: no feature 'prosa'`.
Result<StripWeights> parse_strip_weights(std::string_view table);

std::string format_strip_weights(const StripWeights& weights);

}  // namespace vnsift
