// Which mentions are wanted (DocnumSelection), and date and issuer that belong to a whole list (docnums.md 10, 15).
#include "extract/docnum_select.h"

#include <algorithm>

#include "extract/docnum_grammar.h"

namespace vnsift {
namespace {

template <typename Value>
bool allows(const std::vector<Value>& wanted, const auto& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

bool DocnumSelection::empty() const {
  return kinds.empty() && classes.empty() && types.empty() && keys.empty() && min_confidence <= 0;
}

void select_docnums(const DocnumSelection& selection, std::vector<DocRef>& refs) {
  if (selection.empty()) return;
  for (DocRef& ref : refs) {
    ref.selected = allows(selection.kinds, ref.kind) && allows(selection.classes, ref.doc_class) &&
                   allows(selection.types, ref.type) && ref.confidence >= selection.min_confidence;
    if (!ref.selected || selection.keys.empty()) continue;
    ref.selected = ref.key.empty() ? !ref.resolved.empty() && allows(selection.keys, key_of(ref.resolved))
                                   : allows(selection.keys, ref.key);
  }
}

void distribute_dates(std::vector<DocRef>& refs) {
  // From the back: the last member of a list hands its date and issuer to those before it.
  for (size_t i = refs.size(); i-- > 0;) {
    const DocRef& last = refs[i];
    if (last.type_from < 0 || (last.date.empty() && last.issuer.empty())) continue;
    const auto head = static_cast<size_t>(last.type_from);
    for (size_t j = i; j-- > head;) {
      DocRef& member = refs[j];
      if (j != head && member.type_from != last.type_from) continue;
      if (member.date.empty()) member.date = last.date;
      if (member.issuer.empty()) member.issuer = last.issuer;
    }
  }
}

}  // namespace vnsift
