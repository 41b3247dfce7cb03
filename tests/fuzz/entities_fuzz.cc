// EntityFinder: mentions are in order, do not overlap, and point at mentions of the same result; the model reader takes
// any bytes.
#include <cstring>
#include <vector>

#include <vnsift/entities.h>

#include "fuzz.h"

namespace {

// The model of the repository, from the folder that fuzzing starts in; without it nothing is found.
const vnsift::EntityModel& shipped_model() {
  static const vnsift::EntityModel model = [] {
    auto mapped = vnsift::EntityModel::map("src/models/entities.vnm");
    return mapped ? *mapped : vnsift::EntityModel();
  }();
  return model;
}

void read_as_model(const uint8_t* data, size_t size) {
  std::vector<uint64_t> aligned((size + 7) / 8);
  if (size > 0) std::memcpy(aligned.data(), data, size);
  (void)vnsift::EntityModel::view({reinterpret_cast<const char*>(aligned.data()), size});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  read_as_model(data, size);
  const std::string source = fuzz::valid_text(data, size);
  PreparedText text;
  text.assign(source, EntityFinder::kNeeds);
  EntityScratch scratch;
  std::vector<Entity> found;
  for (const bool model : {true, false}) {
    EntityOptions options;
    options.model = model;
    EntityFinder(shipped_model(), options).run(text, nullptr, {}, scratch, found);
    uint32_t end = 0;
    const int size_of_result = static_cast<int>(found.size());
    for (const Entity& entity : found) {
      fuzz::require_place(text.canonical(), entity.span);
      require(!entity.span.empty() && entity.span.begin >= end, "mentions are in order and do not overlap");
      require(is_valid_utf8(entity.name) && is_valid_utf8(one_line_of(text.view(), entity.position)),
              "values are valid UTF-8");
      require(entity.confidence >= 0 && entity.confidence <= 1, "confidence lies in [0, 1]");
      require(entity.cluster >= 0 && entity.cluster < size_of_result, "a group is named by one of its mentions");
      require(entity.org < size_of_result && entity.alias_of < size_of_result, "links point into the result");
      end = entity.span.end;
    }
  }
  return 0;
}
