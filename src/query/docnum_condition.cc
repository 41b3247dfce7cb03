#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <vnsift/docnums.h>

#include "base/ascii.h"
#include "query/comparisons.h"
#include "query/record_conditions.h"

namespace vnsift {
namespace {

std::string_view value_of(const RecordFields& record, std::string_view key) {
  const RecordFields::Field* field = record.find(key);
  return field != nullptr ? std::string_view(field->values.front()) : std::string_view{};
}

// From the number, or from the date beside it.
std::string_view year_of(const RecordFields& record) {
  if (const std::string_view year = value_of(record, "year"); !year.empty()) return year;
  const std::string_view date = value_of(record, "date");
  return date.size() >= 4 && is_digit(date[0]) ? date.substr(0, 4) : std::string_view{};
}

// Without blanks and without zeros before its number: 04/KH-UBND is 4/KH-UBND.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ') out += c;
  }
  const size_t zeros = out.find_first_not_of('0');
  if (zeros != std::string::npos && zeros > 0 && is_digit(out[zeros])) out.erase(0, zeros);
  return out;
}

// QĐ-UBND of 342/QĐ-UBND and of 342/2019/QĐ-UBND, NQ/TW of 18-NQ/TW.
std::string symbol_of(std::string_view canonical) {
  size_t at = 0;
  while (at < canonical.size() && is_digit(canonical[at])) ++at;
  if (at == 0 || at == canonical.size() || (canonical[at] != '/' && canonical[at] != '-'))
    return std::string(canonical);
  std::string_view rest = canonical.substr(at + 1);
  const bool has_year = rest.size() > 5 && rest[4] == '/' && std::all_of(rest.begin(), rest.begin() + 4, is_digit);
  return std::string(has_year ? rest.substr(5) : rest);
}

// A number, its parts or a glob.
class FormTest : public RecordTest {
 public:
  explicit FormTest(std::string_view expression) {
    wanted_.push_back(plain(expression));
    // Another way to write it: 21/KL-TW is 21-KL/TW.
    if (expression.find('*') == std::string_view::npos) {
      if (const auto number = parse_docnum(expression); number && !number->canonical.empty())
        wanted_.push_back(plain(number->canonical));
    }
  }

  bool holds(const RecordFields& record) const override {
    const std::string canonical = plain(value_of(record, "canonical"));
    if (canonical.empty()) return false;
    std::vector<std::string> forms = {canonical, symbol_of(canonical)};
    if (const std::string year(year_of(record)); !year.empty()) {
      forms.push_back(canonical + "/" + year);
      forms.push_back(forms[1] + "/" + year);
    }
    return std::any_of(wanted_.begin(), wanted_.end(), [&](const std::string& glob) {
      return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return glob_matches(glob, form); });
    });
  }

 private:
  std::vector<std::string> wanted_;
};

class MemberTest : public RecordTest {
 public:
  explicit MemberTest(std::vector<Comparison> comparisons) : comparisons_(std::move(comparisons)) {}

  bool holds(const RecordFields& record) const override {
    return std::all_of(comparisons_.begin(), comparisons_.end(), [&](const Comparison& comparison) {
      if (comparison.field == "year") return holds_of_values(comparison, one(year_of(record)));
      const RecordFields::Field* field = record.find(comparison.field);
      return field != nullptr && holds_of_values(comparison, field->values);
    });
  }
  std::string_view reason(const RecordFields& record) const override {
    const bool unknown = std::any_of(comparisons_.begin(), comparisons_.end(), [&](const Comparison& comparison) {
      return comparison.field == "year" ? year_of(record).empty() : record.find(comparison.field) == nullptr;
    });
    return unknown ? "unknown" : "";
  }

 private:
  static std::vector<std::string> one(std::string_view value) {
    return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string(value)};
  }
  std::vector<Comparison> comparisons_;
};

constexpr std::string_view kMembers[] = {"kind",        "type",      "number", "year",   "type_abbr",
                                         "issuer_code", "unit_code", "date",   "issuer", "doc_id",
                                         "doc_class",   "canonical", "key",    "text"};

}  // namespace

Result<std::unique_ptr<RecordTest>> parse_docnum_test(std::string_view expression) {
  auto comparisons = parse_comparisons(expression);
  if (!comparisons) return tl::unexpected<Error>(comparisons.error());
  if (comparisons->all.empty()) {
    if (comparisons->head.empty()) return make_error(Code::usage, "needs a number, a glob or members, not nothing");
    return std::make_unique<FormTest>(comparisons->head);
  }
  if (!comparisons->head.empty())
    return make_error(Code::usage, "takes a number or members, not both: '" + comparisons->head + "'");
  for (const Comparison& comparison : comparisons->all) {
    if (std::find(std::begin(kMembers), std::end(kMembers), comparison.field) == std::end(kMembers))
      return make_error(Code::usage, "knows no member '" + comparison.field + "' of a document number");
  }
  return std::make_unique<MemberTest>(std::move(comparisons->all));
}

}  // namespace vnsift
