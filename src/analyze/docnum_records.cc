#include "analyze/docnum_records.h"

#include <vector>

#include "analyze/record_members.h"

namespace vnsift {
namespace {

class Writer {
 public:
  Writer(const Analysis& analysis, RecordSink& sink) : analysis_(analysis), sink_(sink), is_brief_(sink.is_brief()) {}

  void write(const DocRef& ref, size_t index) {
    if (is_brief_) return write_briefly(ref);
    sink_.begin_record(RecordId(Layer::docnums, index).text(), ref.span);
    sink_.string("kind", kind_name(ref.kind));
    sink_.text();
    sink_.place("full_start", ref.full_span.begin, false);
    sink_.place("full_end", ref.full_span.end, true);
    known("type", ref.type);
    known("type_surface", source_text(analysis_, ref.type_surface));
    known("doc_class", ref.doc_class);
    known("number", ref.number);
    known("type_abbr", ref.type_abbr);
    known("issuer_code", ref.issuer_code);
    known("canonical", ref.canonical);
    known("key", ref.key);
    known("date", ref.date);
    known("issuer", ref.issuer);
    if (!ref.canonical.empty()) sink_.string("doc_id", ref.doc_id());
    if (ref.year != 0) sink_.integer("year", ref.year);
    known("unit_code", ref.unit_code);
    known("title", source_text(analysis_, ref.title));
    known("name", ref.name);
    if (ref.inherited) sink_.boolean("inherited", true);
    link("type_from", ref.type_from);
    write_provision(ref);
    link("parent", ref.parent);
    if (ref.self) sink_.boolean("self", true);
    link("antecedent", ref.antecedent);
    known("resolved", ref.resolved);
    known("catalog_title", ref.catalog_title);
    write_zone(sink_, analysis_, ref.span);
    sink_.number("confidence", ref.confidence);
    if (ref.flags != 0) sink_.strings("flags", flag_names(ref.flags));
    sink_.end_record();
  }

 private:
  void write_briefly(const DocRef& ref) {
    sink_.begin_record({}, ref.span);
    sink_.string("kind", kind_name(ref.kind));
    known("canonical", ref.canonical);
    sink_.end_record();
  }

  void known(std::string_view key, std::string_view value) { write_known(sink_, key, value); }
  void link(std::string_view key, int index) { write_link(sink_, key, Layer::docnums, index); }

  // A string, or an array for lists.
  void write_provision(const DocRef& ref) {
    if (ref.provision.empty()) return;
    for (size_t unit = 0; unit < static_cast<size_t>(ProvisionUnit::count); ++unit) {
      values_.clear();
      for (const ProvisionPart& part : ref.provision) {
        if (part.unit == static_cast<ProvisionUnit>(unit)) values_.push_back(slice(analysis_.text.view(), part.value));
      }
      const std::string_view key = provision_key(static_cast<ProvisionUnit>(unit));
      if (values_.size() == 1) sink_.string(key, values_[0]);
      if (values_.size() > 1) sink_.strings(key, values_);
    }
  }

  const Analysis& analysis_;
  RecordSink& sink_;
  bool is_brief_;
  std::vector<std::string_view> values_;
};

}  // namespace

void write_docnums(const Analysis& analysis, RecordSink& sink) {
  Writer writer(analysis, sink);
  for (size_t index = 0; index < analysis.docnums.size(); ++index) {
    if (analysis.docnums[index].selected) writer.write(analysis.docnums[index], index);
  }
}

}  // namespace vnsift
