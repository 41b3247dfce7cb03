#include "extract/docnum_links.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/docnum_mention.h"

namespace vnsift {
namespace {

// Where each mention of a list went; texts of a few mentions, which are most, need no memory for it.
class Places {
 public:
  explicit Places(size_t count) {
    if (count > few_.size()) many_.resize(count);
    data_ = count > few_.size() ? many_.data() : few_.data();
  }
  int& operator[](size_t i) { return data_[i]; }
  void move(int& link) const {
    if (link >= 0) link = data_[link];
  }

 private:
  std::array<int, 32> few_{};
  std::vector<int> many_;
  int* data_ = nullptr;
};

}  // namespace

void merge_mentions(std::vector<DocRef>& refs, std::vector<DocRef>& more) {
  if (more.empty()) return;
  if (refs.empty()) {
    refs.swap(more);
    return;
  }
  // From the back, in place; what comes first stays where it is.
  const size_t count = refs.size(), added = more.size();
  Places places(count), more_places(added);
  refs.resize(count + added);
  for (size_t i = count, j = added, to = count + added; to > 0;) {
    --to;
    const bool first = j == 0 || (i > 0 && refs[i - 1].span.begin > more[j - 1].span.begin);
    (first ? places[--i] : more_places[--j]) = static_cast<int>(to);
    DocRef& from = first ? refs[i] : more[j];
    if (&from != &refs[to]) refs[to] = std::move(from);
  }
  for (size_t i = 0; i < count; ++i) {
    DocRef& ref = refs[static_cast<size_t>(places[i])];
    for (int* link : {&ref.type_from, &ref.parent, &ref.antecedent}) places.move(*link);
  }
  for (size_t i = 0; i < added; ++i) {
    DocRef& ref = refs[static_cast<size_t>(more_places[i])];
    for (int* link : {&ref.type_from, &ref.antecedent}) more_places.move(*link);
    places.move(ref.parent);
  }
  more.clear();
}

void drop_tentative(std::vector<DocRef>& refs) {
  const auto dropped = [](const DocRef& ref) { return (ref.flags & kTentative) != 0; };
  if (std::none_of(refs.begin(), refs.end(), dropped)) return;
  Places places(refs.size());
  int kept = 0;
  for (size_t i = 0; i < refs.size(); ++i) places[i] = dropped(refs[i]) ? -1 : kept++;
  for (size_t i = 0; i < refs.size(); ++i) {
    if (places[i] < 0) continue;
    DocRef& ref = refs[i];
    for (int* link : {&ref.type_from, &ref.parent, &ref.antecedent}) places.move(*link);
    if (static_cast<size_t>(places[i]) != i) refs[static_cast<size_t>(places[i])] = std::move(ref);
  }
  refs.resize(static_cast<size_t>(kept));
}

}  // namespace vnsift
