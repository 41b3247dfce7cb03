#include "entity_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include <vnsift/fold.h>

#include "base/json.h"
#include "base/pieces.h"
#include "group_rows.h"

namespace vnsift::cli {
namespace {

constexpr char kBetweenPositions = '\x1f';

// One group a line of side output: key, type, name, ref, mentions, positions, place.
class GroupWorker : public DocumentWorker {
 public:
  explicit GroupWorker(const Pipeline& pipeline) : pipeline_(pipeline) {}

  bool process(const Document& document, std::string&, Report& report) override {
    if (!document.has_text) return false;
    pipeline_.run(document.text, {document.title, document.url}, analysis_);
    std::map<int, Cluster> clusters;  // by the first mention
    for (size_t i = 0; i < analysis_.entities.size(); ++i) {
      const Entity& entity = analysis_.entities[i];
      if (entity.selected)
        clusters[entity.cluster < 0 ? static_cast<int>(i) : entity.cluster].add(analysis_.text.view(), entity);
    }
    for (const auto& [first, cluster] : clusters) write(document, cluster, report.side_output());
    report.count("groups", clusters.size());
    return false;
  }

 private:
  struct Cluster {
    const Entity* first = nullptr;
    std::string name, ref;  // the longest name; the first reference
    std::set<std::string> positions;
    uint64_t mentions = 0;

    void add(std::string_view view, const Entity& entity) {
      if (first == nullptr) first = &entity;
      if (entity.name.size() > name.size()) name = entity.name;
      if (ref.empty()) ref = entity.ref;
      if (!entity.position.empty()) positions.insert(one_line_of(view, entity.position));
      ++mentions;
    }
  };

  void write(const Document& document, const Cluster& cluster, std::string& side) const {
    const Entity& first = *cluster.first;
    const std::string_view type = type_name(first.type);
    std::string name = cluster.name;
    if (name.empty()) name = std::string(slice(analysis_.text.view(), first.span));  // --no-ref
    const std::string key = cluster.ref.empty() ? fmt::format("{} {}", type, fold_text(name, Fold::tone)) : cluster.ref;
    std::string positions;
    for (const std::string& position : cluster.positions) positions += position + kBetweenPositions;
    for (std::string_view field : {std::string_view(key), type, std::string_view(name), std::string_view(cluster.ref)})
      append_field(field, '\t', side);
    side += fmt::format("{}\t", cluster.mentions);
    append_field(positions, '\t', side);
    append_field(place_of(document, analysis_, first.span), '\n', side);
  }

  const Pipeline& pipeline_;
  Analysis analysis_;
};

}  // namespace

std::unique_ptr<DocumentWorker> EntityGroups::make_worker(const Pipeline& pipeline) {
  return std::make_unique<GroupWorker>(pipeline);
}

void EntityGroups::add(std::string_view side_output) {
  while (!side_output.empty()) {
    std::string_view line = take_piece(side_output, '\n');
    std::array<std::string_view, 7> fields{};
    for (std::string_view& field : fields) field = take_piece(line, '\t');
    Group& group = groups_[std::string(fields[0])];
    if (group.mentions == 0) {
      group.type = fields[1];
      group.name = fields[2];
      group.ref = fields[3];
      group.first = fields[6];
    }
    uint64_t mentions = 0;
    std::from_chars(fields[4].data(), fields[4].data() + fields[4].size(), mentions);
    group.mentions += mentions;
    ++group.documents;
    while (!fields[5].empty()) group.positions.emplace(take_piece(fields[5], kBetweenPositions));
  }
}

std::vector<const EntityGroups::Group*> EntityGroups::ordered() const {
  std::vector<const Group*> out;
  for (const auto& [key, group] : groups_) out.push_back(&group);
  std::stable_sort(out.begin(), out.end(), [](const Group* a, const Group* b) {
    return std::tuple(b->mentions, std::string_view(a->type), std::string_view(a->name)) <
           std::tuple(a->mentions, std::string_view(b->type), std::string_view(b->name));
  });
  return out;
}

std::string EntityGroups::tsv() const {
  std::string out = "type\tname\tref\tmentions\tdocuments\tpositions\tfirst\n";
  for (const Group* group : ordered()) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", group->type, group->name, group->ref, group->mentions,
                       group->documents, fmt::join(group->positions, "; "), group->first);
  }
  return out;
}

std::string EntityGroups::jsonl() const {
  std::string out;
  for (const Group* group : ordered()) {
    out += fmt::format("{{\"type\":\"{}\",\"name\":", group->type);
    append_json_string(group->name, out);
    if (!group->ref.empty()) {
      out += ",\"ref\":";
      append_json_string(group->ref, out);
    }
    out += fmt::format(",\"mentions\":{},\"documents\":{}", group->mentions, group->documents);
    append_array("positions", group->positions, out);
    out += ",\"first\":";
    append_json_string(group->first, out);
    out += "}\n";
  }
  return out;
}

}  // namespace vnsift::cli
