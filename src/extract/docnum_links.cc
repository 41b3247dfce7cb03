#include "extract/docnum_links.h"

#include <algorithm>
#include <utility>

#include "extract/docnum_mention.h"

namespace vnsift {
namespace {

void move_link(int& link, const std::vector<int>& places) {
  if (link >= 0) link = places[static_cast<size_t>(link)];
}

}  // namespace

void merge_mentions(std::vector<DocRef>& refs, std::vector<DocRef>& more) {
  if (more.empty()) return;
  if (refs.empty()) {
    refs.swap(more);
    return;
  }
  std::vector<int> places, more_places;
  places.reserve(refs.size());
  more_places.reserve(more.size());
  std::vector<DocRef> merged;
  merged.reserve(refs.size() + more.size());
  for (size_t i = 0, j = 0; i < refs.size() || j < more.size();) {
    const bool first = j == more.size() || (i < refs.size() && refs[i].span.begin <= more[j].span.begin);
    (first ? places : more_places).push_back(static_cast<int>(merged.size()));
    merged.push_back(std::move(first ? refs[i++] : more[j++]));
  }
  for (int place : places) {
    DocRef& ref = merged[static_cast<size_t>(place)];
    for (int* link : {&ref.type_from, &ref.parent, &ref.antecedent}) move_link(*link, places);
  }
  for (int place : more_places) {
    DocRef& ref = merged[static_cast<size_t>(place)];
    for (int* link : {&ref.type_from, &ref.antecedent}) move_link(*link, more_places);
    move_link(ref.parent, places);
  }
  refs.swap(merged);
}

void drop_tentative(std::vector<DocRef>& refs) {
  const auto dropped = [](const DocRef& ref) { return (ref.flags & kTentative) != 0; };
  if (std::none_of(refs.begin(), refs.end(), dropped)) return;
  std::vector<int> places(refs.size(), -1);
  int kept = 0;
  for (size_t i = 0; i < refs.size(); ++i) {
    if (!dropped(refs[i])) places[i] = kept++;
  }
  for (size_t i = 0; i < refs.size(); ++i) {
    if (places[i] < 0) continue;
    DocRef& ref = refs[i];
    for (int* link : {&ref.type_from, &ref.parent, &ref.antecedent}) move_link(*link, places);
    if (static_cast<size_t>(places[i]) != i) refs[static_cast<size_t>(places[i])] = std::move(ref);
  }
  refs.resize(static_cast<size_t>(kept));
}

}  // namespace vnsift
