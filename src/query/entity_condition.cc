#include <optional>
#include <string>
#include <utility>

#include "query/comparisons.h"
#include "query/record_conditions.h"

namespace vnsift {
namespace {

class EntityTest : public RecordTest {
 public:
  EntityTest(std::string type, std::string glob, std::optional<Pattern> phrase)
      : type_(std::move(type)), glob_(std::move(glob)), phrase_(std::move(phrase)) {}

  bool holds(const RecordFields& record) const override {
    const RecordFields::Field* type = record.find("type");
    if (type == nullptr || !glob_matches(type_, type->values.front())) return false;
    const RecordFields::Field* name = record.find("name");
    return (name != nullptr && is_named(name->values.front())) || is_named(record.text);
  }

 private:
  // A glob is the whole name, a phrase a part of it: Mỹ Đức is huyện Mỹ Đức, too.
  bool is_named(std::string_view name) const {
    if (!phrase_) return glob_.empty() || glob_matches(glob_, name);
    CanonicalText canonical;
    canonical.assign(name);
    Hit hit;
    return phrase_->next(canonical, 0, hit);
  }

  std::string type_, glob_;
  std::optional<Pattern> phrase_;
};

}  // namespace

Result<std::unique_ptr<RecordTest>> parse_entity_test(std::string_view expression) {
  const size_t colon = expression.find(':');
  std::string type(expression.substr(0, colon));
  std::string name(colon == std::string_view::npos ? std::string_view{} : expression.substr(colon + 1));
  if (type.empty() || (colon != std::string_view::npos && name.empty()))
    return make_error(Code::usage, "needs a type like ORG, or a type and a name like PER:nguyen van binh");
  std::optional<Pattern> phrase;
  if (!name.empty() && name.find_first_of("*?") == std::string::npos) {
    auto pattern = Pattern::compile(name, {});
    if (!pattern) return tl::unexpected<Error>(pattern.error());
    phrase = std::move(*pattern);
  }
  return std::make_unique<EntityTest>(std::move(type), std::move(name), std::move(phrase));
}

}  // namespace vnsift
