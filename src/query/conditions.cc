#include <array>
#include <string>
#include <utility>

#include <vnsift/query.h>

#include "query/record_conditions.h"

namespace vnsift {
namespace {

constexpr std::array<ConditionKind, 4> kKinds = {{
    {"docnum", "docnums", "EXPR",
     "a document number: 342/QĐ-UBND, '*/QĐ-UBND', QĐ-UBND/2019, 'type=nghi_dinh year=2018..2020'", parse_docnum_test},
    {"entity", "entities", "EXPR", "a name: ORG, 'PER:nguyen van binh', 'LOC:Mỹ*'", parse_entity_test},
    {"metric", "facts", "EXPR", "an indicator with its figures: 'PCI rank<=10 year=2018', '* unit=% value>=80'",
     parse_metric_test},
    {"date", "dates", "RANGE", "a date: 2018-06..2019, 24/6/2019, 'quý 3/2024'", parse_date_test},
}};

}  // namespace

std::span<const ConditionKind> condition_kinds() { return kKinds; }

Result<Condition> Condition::parse(std::string_view kind, std::string_view expression) {
  for (const ConditionKind& one : kKinds) {
    if (one.name != kind) continue;
    const std::optional<Layer> layer = layer_by_name(one.layer);
    if (!layer) {
      return make_error(Code::usage,
                        "needs the layer " + std::string(one.layer) + ", which this vnsift cannot find in texts yet");
    }
    auto test = one.parse(expression);
    if (!test) return tl::unexpected<Error>(test.error());
    Condition condition;
    condition.layer_ = *layer;
    condition.kind_ = kind;
    condition.expression_ = expression;
    condition.test_ = std::move(*test);
    return condition;
  }
  return make_error(Code::usage, "there is no condition " + std::string(kind));
}

}  // namespace vnsift
