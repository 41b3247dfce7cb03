// How sure a margin is: for each type a logistic curve, fitted on labelled sentences that the learner has not seen.
#pragma once

#include <array>
#include <vector>

#include "sentences.h"

namespace vnsift::train {

using Calibration = std::array<std::array<float, 2>, kEntityTypes>;  // offset, slope

// `model` is a whole model file; its own calibration is not looked at.
Calibration calibrate(const EntityModel& model, const std::vector<LabelledSentence>& sentences);

}  // namespace vnsift::train
