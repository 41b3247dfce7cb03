#include <string>
#include <utility>

#include "query/comparisons.h"
#include "query/record_conditions.h"

namespace vnsift {
namespace {

class EntityTest : public RecordTest {
 public:
  EntityTest(std::string type, std::string name) : type_(std::move(type)), name_(std::move(name)) {}

  bool holds(const RecordFields& record) const override {
    const RecordFields::Field* type = record.find("type");
    if (type == nullptr || !glob_matches(type_, type->values.front())) return false;
    if (name_.empty()) return true;
    const RecordFields::Field* name = record.find("name");
    return (name != nullptr && glob_matches(name_, name->values.front())) || glob_matches(name_, record.text);
  }

 private:
  std::string type_, name_;  // globs
};

}  // namespace

Result<std::unique_ptr<RecordTest>> parse_entity_test(std::string_view expression) {
  const size_t colon = expression.find(':');
  std::string type(expression.substr(0, colon));
  std::string name(colon == std::string_view::npos ? std::string_view{} : expression.substr(colon + 1));
  if (type.empty() || (colon != std::string_view::npos && name.empty()))
    return make_error(Code::usage, "needs a type like ORG, or a type and a name like PER:nguyen van binh");
  return std::make_unique<EntityTest>(std::move(type), std::move(name));
}

}  // namespace vnsift
