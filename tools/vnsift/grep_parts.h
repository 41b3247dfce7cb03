// A large text comes to grep in parts, to any of its workers (ReadOptions::cut). They search at once, and write in
// order: what a part has to know of those before it is handed on from one to the next.
//
//   GrepTurn turn(document);            // at once
//   ... search ...
//   GrepCarry& carry = turn.take();     // waits for the part before
//   ... write, update carry ...         // handed on at the end of the scope
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include <vnsift/document.h>

#include "io/offset_table.h"
#include "io/text_intake.h"

namespace vnsift::cli {

struct GrepCarry {
  uint64_t units = 0;                              // found so far
  uint64_t code_points = 0, bytes = 0, utf16 = 0;  // of the parts before
  bool inside = false;                             // the part before ends in a syllable
  bool line_counted = false;                       // it ends in a line that is one of the units
  bool is_done = false;                            // nothing more is wanted of this text
  // For -A and -B.
  uint64_t last_line = 0;   // written last
  uint32_t after_left = 0;  // lines still to be written behind the last unit
  struct ContextLine {
    uint64_t number = 0, offset = 0;
    std::string text;
  };
  std::deque<ContextLine> before;  // the last lines of the parts before

  uint64_t offset(OffsetUnit unit) const {
    return unit == OffsetUnit::byte ? bytes : unit == OffsetUnit::utf16 ? utf16 : code_points;
  }
};

// Shared by the parts of one text.
class GrepState : public DocumentState {
 public:
  bool is_done() const override { return is_done_; }
  GrepCarry& wait(uint64_t part) const;
  void hand_on() const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable next_;
  mutable uint64_t turn_ = 0;  // the part that may write
  mutable GrepCarry carry_;
  mutable std::atomic<bool> is_done_{false};
};

class GrepTurn {
 public:
  explicit GrepTurn(const Document& document);
  ~GrepTurn();
  GrepTurn(const GrepTurn&) = delete;
  GrepTurn& operator=(const GrepTurn&) = delete;
  GrepCarry& take();

 private:
  const GrepState* state_ = nullptr;  // null: the text is one part
  uint64_t part_;
  GrepCarry own_;
  GrepCarry* taken_ = nullptr;
};

// Reads UTF-8 with ill-formed bytes replaced, and gives each text in parts its state.
class GrepIntake : public TextIntake {
 public:
  GrepIntake();
  size_t window() const override { return 1; }
  std::shared_ptr<const DocumentState> begin(std::string_view beginning, bool is_whole) const override;
  bool decode(std::string_view bytes, const DocumentState& state, std::string& out, size_t& replaced) const override;
  Wide wide(std::string_view, bool) const override { return Wide::no; }

 private:
  std::shared_ptr<const DocumentState> whole_;  // of a text in one part
};

}  // namespace vnsift::cli
