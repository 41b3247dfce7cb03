// What looks wrong in the document numbers of one text: dates and numbers that contradict each other (docnums.md 15).
//
//   finder.run(prepared, nullptr, refs);
//   for (const DocnumProblem& problem : lint_docnums(refs, "2026-11-26"))
//     ... check_name(problem.check) == "two_dates", refs[problem.ref], refs[problem.other]
//
// A problem is a reason to look, no verdict: two documents may have numbers that differ in one digit.
// Cost: O(n log n) over the mentions. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

enum class DocnumCheck : uint8_t {
  two_dates,     // one number, two dates
  year,          // the year in the number is not that of its date
  future_date,   // the date is after `today`
  near_miss,     // almost the number of another document of the same type and date: 130/2020 and 103/2020
  misprint,      // the code is a known misprint (TT-BNNPTTN)
  catalog_date,  // the date is not that of DocnumOptions::catalog
  count
};
std::string_view check_name(DocnumCheck check);  // "two_dates", ...

struct DocnumProblem {
  DocnumCheck check = DocnumCheck::count;
  uint32_t ref = 0;  // index of the mention
  int other = -1;    // of the one that it contradicts: two_dates, near_miss
  friend bool operator==(const DocnumProblem&, const DocnumProblem&) = default;
};

// In order of `ref`, then of check. `today`: yyyy-mm-dd; "" leaves future_date out. Numbers of bodies that share them
// (DocRef::local) are compared only where no two different issuers are named.
std::vector<DocnumProblem> lint_docnums(std::span<const DocRef> refs, std::string_view today);

}  // namespace vnsift
