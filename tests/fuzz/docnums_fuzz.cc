// DocnumFinder: mentions are in order, do not overlap, and say only what a record can hold; parse_docnum takes any
// bytes.
#include <vnsift/docnums.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  const std::string source = fuzz::valid_text(data, size);
  PreparedText text;
  text.assign(source, DocnumFinder::kNeeds);
  std::vector<DocRef> found;
  DocnumOptions options;
  if (size % 2 == 1) options.slugs = options.headings = options.distributive = options.unaccented = true;
  DocnumFinder(options).run(text, nullptr, found);

  uint32_t end = 0;
  for (size_t index = 0; index < found.size(); ++index) {
    const DocRef& mention = found[index];
    fuzz::require_place(text.canonical(), mention.span);
    fuzz::require_place(text.canonical(), mention.full_span);
    fuzz::require_place(text.canonical(), mention.type_surface);
    require(!mention.span.empty() && mention.span.begin >= end, "mentions are in order and do not overlap");
    require(mention.full_span.contains(mention.span), "the full span holds the span");
    const bool numbered = mention.kind == DocRefKind::number || mention.kind == DocRefKind::license ||
                          mention.kind == DocRefKind::standard || mention.kind == DocRefKind::slug;
    require(numbered == !mention.canonical.empty() && numbered == !mention.key.empty(),
            "a mention with a number has a canonical form and a key");
    const int count = static_cast<int>(found.size());
    require(mention.parent < count && mention.antecedent < count, "links lead to mentions");
    require(mention.antecedent != static_cast<int>(index) && mention.parent != static_cast<int>(index),
            "no mention is linked to itself");
    require((mention.kind == DocRefKind::provision) || mention.provision.empty(), "only provisions have parts");
    require((mention.flags >> 15) == 0, "no inner mark is left in the flags");
    for (const ProvisionPart& part : mention.provision) fuzz::require_place(text.canonical(), part.value);
    require(is_valid_utf8(mention.canonical) && is_valid_utf8(mention.issuer), "values are valid UTF-8");
    require(mention.key.empty() || docnum_key(mention.key) == mention.key, "the key of a key is the key");
    require(mention.confidence >= 0 && mention.confidence <= 1, "confidence lies in [0, 1]");
    require(mention.type_from < static_cast<int>(index), "a list member takes its type from a mention before it");
    end = mention.span.end;
  }

  if (size <= 512) {
    if (const std::optional<DocNumber> alone = parse_docnum(source)) {
      require(!alone->canonical.empty() && is_valid_utf8(alone->canonical),
              "a number that was read has a canonical form");
    }
    const std::string key = docnum_key(source);
    require(docnum_key(key) == key, "the key of a key is the key");
  }
  return 0;
}
