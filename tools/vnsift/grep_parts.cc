#include "grep_parts.h"

#include <vnsift/utf8.h>

namespace vnsift::cli {

// Workers take parts in order, so the part that is waited for has been taken and comes to its end.
GrepCarry& GrepState::wait(uint64_t part) const {
  std::unique_lock lock(mutex_);
  next_.wait(lock, [&] { return turn_ == part; });
  return carry_;
}

void GrepState::hand_on() const {
  const std::lock_guard lock(mutex_);
  if (carry_.is_done) is_done_ = true;
  ++turn_;
  next_.notify_all();
}

GrepTurn::GrepTurn(const Document& document) : part_(document.part) {
  const bool is_whole = document.first_part && document.last_part;
  if (!is_whole) state_ = static_cast<const GrepState*>(document.state);
}

GrepCarry& GrepTurn::take() {
  if (taken_ == nullptr) taken_ = state_ != nullptr ? &state_->wait(part_) : &own_;
  return *taken_;
}

GrepTurn::~GrepTurn() {
  if (state_ == nullptr) return;
  take();  // also of a part that failed: those behind it wait
  state_->hand_on();
}

GrepIntake::GrepIntake() : whole_(std::make_shared<GrepState>()) {}

std::shared_ptr<const DocumentState> GrepIntake::begin(std::string_view, bool is_whole) const {
  return is_whole ? whole_ : std::make_shared<GrepState>();
}

bool GrepIntake::decode(std::string_view bytes, const DocumentState&, std::string& out, size_t& replaced) const {
  if (is_valid_utf8(bytes)) return false;
  Decoded decoded = repair_utf8(bytes);
  out = std::move(decoded.text);
  replaced = decoded.replaced;
  return true;
}

}  // namespace vnsift::cli
