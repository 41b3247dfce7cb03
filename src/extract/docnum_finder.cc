// DocnumFinder: numbers, then mentions without one, then their links, then the parts of documents that are named beside
// them (docnums.md 1).
#include <utility>

#include <vnsift/docnums.h>

#include "extract/docnum_attach.h"
#include "extract/docnum_grammar.h"
#include "extract/docnum_links.h"
#include "extract/docnum_mention.h"
#include "extract/docnum_numbers.h"
#include "extract/docnum_resolve.h"
#include "extract/docnum_scratch.h"
#include "extract/docnum_select.h"
#include "extract/docnum_slug.h"
#include "extract/docnum_title.h"

namespace vnsift {

DocnumScratch::DocnumScratch() = default;
DocnumScratch::~DocnumScratch() = default;
DocnumScratch::DocnumScratch(DocnumScratch&&) noexcept = default;
DocnumScratch& DocnumScratch::operator=(DocnumScratch&&) noexcept = default;
DocnumScratch::Buffers& DocnumScratch::buffers() {
  if (buffers_ == nullptr) buffers_ = std::make_unique<Buffers>();
  return *buffers_;
}

void DocnumFinder::run(const PreparedText& text, const LineFilter* lines, std::vector<DocRef>& out) const {
  DocnumScratch scratch;
  run(text, lines, scratch, out);
}

void DocnumFinder::run(const PreparedText& text, const LineFilter* lines, DocnumScratch& scratch,
                       std::vector<DocRef>& out) const {
  DocnumScratch::Buffers& buffers = scratch.buffers();
  out.clear();
  find_numbers(text, lines, false, buffers.numbers, out);
  size_t sorted = out.size();
  find_mentions(text, lines, options_, out, buffers.chains);
  // Nothing in it, as in most documents of the codified law.
  if (out.empty() && buffers.chains.empty() && !options_.slugs) return;
  merge_mentions(out, sorted);
  resolve_docnums(text, buffers.resolve, out);
  buffers.resolve.release_large();
  if (!options_.resolve) {
    for (DocRef& ref : out) {
      ref.antecedent = -1;
      ref.self = false;
      ref.resolved.clear();
    }
  }
  attach_provisions(text, options_, buffers.chains, buffers.places, out);
  buffers.release_large();
  if (options_.slugs) {
    sorted = out.size();
    find_slugs(text, lines, out);
    merge_mentions(out, sorted);
  }
  if (options_.titles) read_titles(text, out);
  if (options_.distributive) distribute_dates(out);
  if (options_.catalog != nullptr) options_.catalog->complete(out);
  select_docnums(options_.selection, out);
}

std::optional<DocNumber> parse_docnum(std::string_view text) {
  PreparedText prepared;
  prepared.assign(text, DocnumFinder::kNeeds);
  std::string_view view = prepared.view();
  std::vector<DocRef> found;
  NumberBuffers buffers;
  find_numbers(prepared, nullptr, true, buffers, found);
  if (found.size() != 1) return std::nullopt;
  uint32_t begin = 0, end = static_cast<uint32_t>(view.size());
  while (begin < end && (view[begin] == ' ' || view[begin] == '\n')) ++begin;
  while (end > begin && (view[end - 1] == ' ' || view[end - 1] == '\n')) --end;
  if (found[0].span.begin != begin || found[0].span.end != end) return std::nullopt;
  return static_cast<DocNumber&>(found[0]);
}

std::string docnum_key(std::string_view text) {
  if (std::optional<DocNumber> number = parse_docnum(text)) return std::move(number->key);
  CanonicalText canonical;
  canonical.assign(text);
  return key_of(canonical.view());
}

}  // namespace vnsift
