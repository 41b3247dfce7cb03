// How the expression of each kind of typed condition is read (grep.md 5). The list of kinds: conditions.cc.
#pragma once

#include <memory>
#include <string_view>

#include <vnsift/query.h>

namespace vnsift {

// 342/QĐ-UBND  */QĐ-UBND  QĐ-UBND/2019  type=quyet_dinh year=2018..2020
Result<std::unique_ptr<RecordTest>> parse_docnum_test(std::string_view expression);
// ORG  PER:nguyen van binh  LOC:Mỹ*
Result<std::unique_ptr<RecordTest>> parse_entity_test(std::string_view expression);
// PCI rank<=10 year=2018  * unit=% value>=80
Result<std::unique_ptr<RecordTest>> parse_metric_test(std::string_view expression);
// 2018-06..2019  24/6/2019  quý 3/2024
Result<std::unique_ptr<RecordTest>> parse_date_test(std::string_view expression);

}  // namespace vnsift
