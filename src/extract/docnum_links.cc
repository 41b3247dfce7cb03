#include "extract/docnum_links.h"

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>
#include <utility>

#include "extract/docnum_mention.h"

namespace vnsift {
namespace {

// A place for each mention of a list; texts of a few mentions, which are most, need no memory for it.
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
  std::array<int, 32> few_;
  std::vector<int> many_;
  int* data_ = nullptr;
};

void move_links(DocRef& ref, const Places& places) {
  for (int* link : {&ref.type_from, &ref.parent, &ref.antecedent}) places.move(*link);
}

// Puts at each place the record that `from` says; each is moved once, and once more for each cycle.
void permute(std::vector<DocRef>& refs, Places& from) {
  for (size_t start = 0; start < refs.size(); ++start) {
    if (static_cast<size_t>(from[start]) == start) continue;
    DocRef first = std::move(refs[start]);
    size_t hole = start;
    while (static_cast<size_t>(from[hole]) != start) {
      const auto next = static_cast<size_t>(from[hole]);
      refs[hole] = std::move(refs[next]);
      from[hole] = static_cast<int>(hole);
      hole = next;
    }
    refs[hole] = std::move(first);
    from[hole] = static_cast<int>(hole);
  }
}

// A record put where another one was: cheaper than an assignment, which looks at what each text held.
template <typename... Value>
void put(DocRef& place, Value&&... value) {
  static_assert(std::is_nothrow_move_constructible_v<DocRef> && std::is_nothrow_default_constructible_v<DocRef>);
  std::destroy_at(&place);
  std::construct_at(&place, std::forward<Value>(value)...);
}

}  // namespace

void merge_mentions(std::vector<DocRef>& refs, size_t first_run) {
  const size_t count = refs.size();
  if (first_run == 0 || first_run == count || refs[first_run - 1].span.begin <= refs[first_run].span.begin) return;
  Places from(count), places(count);
  for (size_t i = 0, j = first_run, to = 0; to < count; ++to) {
    const bool second = i == first_run || (j < count && refs[j].span.begin < refs[i].span.begin);
    const size_t next = second ? j++ : i++;
    from[to] = static_cast<int>(next);
    places[next] = static_cast<int>(to);
  }
  for (DocRef& ref : refs) move_links(ref, places);
  permute(refs, from);
}

void open_places(std::vector<DocRef>& refs, std::span<const uint32_t> places) {
  if (places.empty()) return;
  const size_t count = refs.size();
  if (places[0] < count) {
    Places moved(count);
    for (size_t i = 0, before = 0; i < count; ++i) {
      while (before < places.size() && places[before] <= i) ++before;
      moved[i] = static_cast<int>(i + before);
    }
    for (DocRef& ref : refs) move_links(ref, moved);
  }
  refs.reserve(count + places.size());  // a vector that doubles would hold the records of a large text twice
  refs.resize(count + places.size());
  size_t from = count, to = refs.size();
  for (size_t left = places.size(); left > 0 && to > from; --left) {
    while (from > places[left - 1]) put(refs[--to], std::move(refs[--from]));
    if (--to < count) put(refs[to]);
  }
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
    move_links(ref, places);
    if (static_cast<size_t>(places[i]) != i) refs[static_cast<size_t>(places[i])] = std::move(ref);
  }
  refs.resize(static_cast<size_t>(kept));
}

}  // namespace vnsift
