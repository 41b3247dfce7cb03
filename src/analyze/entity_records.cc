#include "analyze/entity_records.h"

#include <string_view>
#include <vector>

#include "analyze/record_members.h"

namespace vnsift {

void write_entities(const Analysis& analysis, RecordSink& sink) {
  if (sink.is_brief()) {
    for (const Entity& entity : analysis.entities) {
      if (!entity.selected) continue;
      sink.begin_record({}, entity.span);
      sink.word("type", type_name(entity.type));
      write_known(sink, "name", entity.name);
      sink.end_record();
    }
    return;
  }
  const std::string_view view = analysis.text.view();
  for (size_t i = 0; i < analysis.entities.size(); ++i) {
    const Entity& entity = analysis.entities[i];
    if (!entity.selected) continue;
    sink.begin_record(RecordId(Layer::entities, i).text(), entity.span);
    sink.word("type", type_name(entity.type));
    sink.text();
    write_known(sink, "name", entity.name);
    write_known(sink, "ref", entity.ref);
    if (!entity.ref_candidates.empty()) {
      const std::vector<std::string_view> refs(entity.ref_candidates.begin(), entity.ref_candidates.end());
      sink.strings("ref_candidates", refs);
    }
    write_link(sink, "cluster", Layer::entities, entity.cluster);
    write_known(sink, "position", one_line_of(view, entity.position));
    write_link(sink, "org", Layer::entities, entity.org);
    write_link(sink, "alias_of", Layer::entities, entity.alias_of);
    write_known(sink, "honorific", one_line_of(view, entity.honorific));
    write_known(sink, "subtype", entity.subtype);
    write_known(sink, "valid", entity.valid);
    if (!entity.level.empty()) sink.word("level", entity.level);
    write_zone(sink, analysis, entity.span);
    sink.number("confidence", entity.confidence);
    if (entity.flags != 0) sink.strings("flags", entity_flag_names(entity.flags));
    if (!entity.why.empty()) {
      const std::vector<std::string_view> why(entity.why.begin(), entity.why.end());
      sink.strings("why", why);
    }
    sink.end_record();
  }
}

}  // namespace vnsift
