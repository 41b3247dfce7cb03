// Records that `extract` wrote before, for `grep --annotations`: by the id of their document, as they stand in the
// file.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <vnsift/document.h>
#include <vnsift/query.h>

#include "io/offset_table.h"

namespace vnsift::cli {

// The records of one document. Views into the file.
class AnnotatedDocument : public RecordSource {
 public:
  AnnotatedDocument() = default;
  AnnotatedDocument(std::vector<RecordMember> members, OffsetUnit unit) : members_(std::move(members)), unit_(unit) {}
  void records(Layer layer, const CanonicalText& text, std::vector<RecordFields>& out) const override;
  // The JSON of each record of a layer, in order.
  std::vector<std::string_view> elements(Layer layer) const;

 private:
  std::vector<RecordMember> members_;
  OffsetUnit unit_ = OffsetUnit::code_point;
};

class Annotations {
 public:
  // A file of JSON Lines, "-" = standard input; `unit`: what its places count.
  static Result<Annotations> load(const std::string& path, OffsetUnit unit);
  // Null: the file does not have this document.
  const AnnotatedDocument* find(const Document& document) const;

 private:
  std::string text_;
  std::unordered_map<std::string, AnnotatedDocument> documents_;  // by id
};

}  // namespace vnsift::cli
