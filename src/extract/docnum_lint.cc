#include <vnsift/docnum_lint.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ascii.h"

namespace vnsift {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(DocnumCheck::count)> kCheckNames = {
    "two_dates", "year", "future_date", "near_miss", "misprint", "catalog_date"};

// Mentions of one key or date that a mention is compared with: texts that hold more are tables.
constexpr size_t kMaxCompared = 64;

// The parts of 2019-06-24, --09-14, 2024-11, 2014; an empty one is not known.
struct DateParts {
  std::string_view year, month, day;
};
DateParts parts_of(std::string_view date) {
  if (date.starts_with("--")) return {{}, date.substr(2, 2), date.size() > 5 ? date.substr(5, 2) : std::string_view()};
  DateParts parts;
  parts.year = date.substr(0, 4);
  if (date.size() >= 7) parts.month = date.substr(5, 2);
  if (date.size() >= 10) parts.day = date.substr(8, 2);
  return parts;
}

bool differ(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }
bool dates_conflict(std::string_view a, std::string_view b) {
  const DateParts first = parts_of(a), second = parts_of(b);
  return differ(first.year, second.year) || differ(first.month, second.month) || differ(first.day, second.day);
}
bool is_whole(std::string_view date) { return date.size() == 10 && date[0] != '-'; }

// 342/QĐ-UBND of two provinces is not one document.
bool may_be_of_one_body(const DocRef& a, const DocRef& b) { return !a.local || !differ(a.issuer, b.issuer); }

// One character more, one less, one other, or two neighbours exchanged.
bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  size_t head = 0;
  while (head < a.size() && a[head] == b[head]) ++head;
  const std::string_view rest_a = a.substr(head), rest_b = b.substr(head);
  if (rest_a.empty()) return rest_b.size() == 1;
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() >= 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

// Numbers of one digit say nothing, and neighbours (18-NQ/TW, 19-NQ/TW) are often signed on one day: another last digit
// is no slip.
bool is_slip_of_number(std::string_view a, std::string_view b) {
  if (a.size() < 2 || b.size() < 2 || !is_one_slip(a, b)) return false;
  return a.size() != b.size() || a.substr(0, a.size() - 1) != b.substr(0, b.size() - 1);
}

// The number of a key and what follows it.
struct KeyParts {
  std::string_view number, rest;
};
KeyParts parts_of_key(std::string_view key) {
  size_t end = 0;
  while (end < key.size() && is_digit(key[end])) ++end;
  return {key.substr(0, end), key.substr(end)};
}

bool is_near_miss(const DocRef& a, const DocRef& b) {
  const KeyParts first = parts_of_key(a.key), second = parts_of_key(b.key);
  if (first.number.empty() || second.number.empty() || !may_be_of_one_body(a, b)) return false;
  if (first.number == second.number) return is_one_slip(first.rest, second.rest);
  return first.rest == second.rest && is_slip_of_number(first.number, second.number);
}

class Linter {
 public:
  Linter(std::span<const DocRef> refs, std::string_view today) : refs_(refs), today_(today) {}

  std::vector<DocnumProblem> run() {
    for (uint32_t i = 0; i < refs_.size(); ++i) {
      check_alone(i);
      if (!refs_[i].key.empty() && !refs_[i].date.empty()) dated_.push_back(i);
    }
    find_two_dates();
    find_near_misses();
    std::sort(problems_.begin(), problems_.end(), [](const DocnumProblem& a, const DocnumProblem& b) {
      return std::tuple(a.ref, a.check, a.other) < std::tuple(b.ref, b.check, b.other);
    });
    return std::move(problems_);
  }

 private:
  void add(DocnumCheck check, uint32_t ref, int other = -1) { problems_.push_back({check, ref, other}); }

  void check_alone(uint32_t i) {
    const DocRef& ref = refs_[i];
    const std::string_view year = parts_of(ref.date).year;
    // The year of a standard or licence is that of its edition or term.
    const bool has_own_year = ref.kind == DocRefKind::number || ref.kind == DocRefKind::short_form;
    if (has_own_year && ref.year != 0 && differ(year, std::to_string(ref.year))) add(DocnumCheck::year, i);
    if (!today_.empty() && !year.empty() && ref.date > today_.substr(0, ref.date.size()))
      add(DocnumCheck::future_date, i);
    if ((ref.flags & docref_flag::kOcrFixed) != 0) add(DocnumCheck::misprint, i);
    if ((ref.flags & docref_flag::kDateConflict) != 0) add(DocnumCheck::catalog_date, i);
  }

  // Of the dates of one key each is told once, where it first contradicts one before it.
  void find_two_dates() {
    std::sort(dated_.begin(), dated_.end(),
              [this](uint32_t a, uint32_t b) { return std::tie(refs_[a].key, a) < std::tie(refs_[b].key, b); });
    std::vector<uint32_t> seen;  // of this key, one a date
    for (size_t i = 0; i < dated_.size(); ++i) {
      const DocRef& ref = refs_[dated_[i]];
      if (i == 0 || refs_[dated_[i - 1]].key != ref.key) seen.clear();
      if (seen.size() >= kMaxCompared) continue;
      const auto agrees = [&](uint32_t before) {
        return !dates_conflict(refs_[before].date, ref.date) && may_be_of_one_body(refs_[before], ref);
      };
      if (std::any_of(seen.begin(), seen.end(), agrees)) continue;
      for (uint32_t before : seen) {
        if (!may_be_of_one_body(refs_[before], ref)) continue;
        add(DocnumCheck::two_dates, dated_[i], static_cast<int>(before));
        break;
      }
      seen.push_back(dated_[i]);
    }
  }

  // Different keys of one type and whole date; told at the one that is mentioned less often, else at the later one.
  void find_near_misses() {
    struct Cited {
      uint32_t first = 0, mentions = 0;
    };
    std::vector<Cited> cited;  // each key once for each of its dates
    std::sort(dated_.begin(), dated_.end(), [this](uint32_t a, uint32_t b) {
      return std::tie(refs_[a].date, refs_[a].type, refs_[a].key, a) <
             std::tie(refs_[b].date, refs_[b].type, refs_[b].key, b);
    });
    for (uint32_t i : dated_) {
      if (!is_whole(refs_[i].date)) continue;
      const bool again =
          !cited.empty() && refs_[cited.back().first].key == refs_[i].key && is_one_day(cited.back().first, i);
      if (!again) cited.push_back({i, 0});
      ++cited.back().mentions;
    }
    for (size_t i = 0; i < cited.size(); ++i) {
      for (size_t j = i + 1; j < cited.size() && j - i <= kMaxCompared && is_one_day(cited[i].first, cited[j].first);
           ++j) {
        if (!is_near_miss(refs_[cited[i].first], refs_[cited[j].first])) continue;
        const bool later = cited[i].mentions != cited[j].mentions ? cited[j].mentions < cited[i].mentions
                                                                  : cited[j].first > cited[i].first;
        const uint32_t suspect = (later ? cited[j] : cited[i]).first, other = (later ? cited[i] : cited[j]).first;
        add(DocnumCheck::near_miss, suspect, static_cast<int>(other));
      }
    }
  }
  bool is_one_day(uint32_t a, uint32_t b) const {
    return refs_[a].date == refs_[b].date && refs_[a].type == refs_[b].type;
  }

  std::span<const DocRef> refs_;
  std::string_view today_;
  std::vector<uint32_t> dated_;  // mentions with a number and a date
  std::vector<DocnumProblem> problems_;
};

}  // namespace

std::string_view check_name(DocnumCheck check) { return kCheckNames[static_cast<size_t>(check)]; }

std::vector<DocnumProblem> lint_docnums(std::span<const DocRef> refs, std::string_view today) {
  return Linter(refs, today).run();
}

}  // namespace vnsift
