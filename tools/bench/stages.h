// The two tables of the bench: what each stage costs inside one process, beside the budget of a byte; and what the jobs
// of the program reach from end to end, beside their bars (docs/performance.md).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vnsift::bench {

// Prints ns/byte of each stage over `clean` and `dirty` documents. A stage's cost is the time of the run up to it less
// the time of the run before it: it finds its text as warm as it would be in the pipeline.
void print_stages(const std::vector<std::string>& clean, const std::vector<std::string>& dirty, int runs);

// Prints what reading JSON Lines costs, by the byte of JSON: UTF-8 validation, the members of a record, its text
// unescaped.
void print_reading(const std::string& jsonl, int runs);

// One run of the program: its arguments and the bytes it is given.
struct ProgramJob {
  std::string name;
  std::vector<std::string> arguments;
  size_t input_bytes = 0;
  double bar = 0;     // MB/s; 0 = none
  double bar_ms = 0;  // of the whole run, instead
};

// Prints MB/s and peak memory of each job, output to /dev/null, and the time of `--version`. False if a job fails.
bool print_program(const std::string& binary, const std::vector<ProgramJob>& jobs, int runs);

}  // namespace vnsift::bench
