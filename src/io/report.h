// Report: what a run has to say beside its output: errors, warnings that are counted and not repeated, and figures for
// the summary. Each chunk fills one of its own; they are added up in input order, so the words do not depend on
// threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/document.h>
#include <vnsift/error.h>

namespace vnsift {

class Report {
 public:
  struct Warning {
    std::string_view what;  // static: "records without text, passed through unchanged"
    uint64_t count = 0;
    std::string first;  // where it was met first
  };
  struct Figure {
    std::string_view key;  // static: "docnums"
    uint64_t value = 0;
  };

  // `place`: FILE or FILE:LINE. The run goes on, its exit code is 2.
  void error(std::string_view place, const Error& error) {
    errors_.push_back(std::string(place) + ": " + error.message);
  }
  void error_line(std::string line) { errors_.push_back(std::move(line)); }
  // `what` and `key` must be string literals.
  void warn(std::string_view what, std::string_view place, uint64_t count = 1);
  void count(std::string_view key, uint64_t value);
  // A line for the user, said in order as the run goes (`normalize --summary`).
  void note(std::string line) { notes_.push_back(std::move(line)); }
  // Bytes of a second output, in order (`normalize --report`).
  std::string& side_output() { return side_output_; }
  // The run's answer is no: exit code 1 (`--check`).
  void answer_no() { answer_is_no_ = true; }
  // Nothing more is wanted of the run: it ends behind this chunk (`grep -q`).
  void stop() { stops_ = true; }

  void add(Report&& other);
  void clear() { *this = {}; }

  const std::vector<std::string>& errors() const { return errors_; }
  const std::vector<Warning>& warnings() const { return warnings_; }
  const std::vector<Figure>& figures() const { return figures_; }
  bool answer_is_no() const { return answer_is_no_; }
  bool stops() const { return stops_; }
  uint64_t error_count() const { return error_count_ + errors_.size(); }
  const std::vector<std::string>& notes() const { return notes_; }
  void forget_notes() {
    notes_.clear();
    side_output_.clear();
  }
  void forget_errors() {  // they were printed
    error_count_ += errors_.size();
    errors_.clear();
  }

 private:
  std::vector<std::string> errors_, notes_;
  std::string side_output_;
  std::vector<Warning> warnings_;
  std::vector<Figure> figures_;
  size_t next_ = 0;  // behind the figure that was counted last
  uint64_t error_count_ = 0;
  bool answer_is_no_ = false, stops_ = false;
};

// FILE or FILE:LINE of a document, for messages.
std::string document_place(const Document& document);

// Counts a JSONL record without text, which passes through unchanged.
void warn_no_text(const Document& document, Report& report);

}  // namespace vnsift
