#include "extract/entity_model.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/large_pages.h"

namespace vnsift {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is used in place");

constexpr char kMagic[8] = {'v', 'n', 's', 'i', 'f', 't', 'E', '\n'};
constexpr uint32_t kVersion = 5;  // those before have other features
enum Section : uint32_t {
  kSlots,
  kRows,
  kSyllables,
  kRecords,
  kPool,
  kWeights,
  kTransitions,
  kCalibration,
  kFilter,
  kSections
};

struct Header {
  char magic[8];
  uint32_t version, bits;
  int32_t filter_threshold, unused;
  uint64_t size, checksum;
  struct Place {
    uint64_t offset, size;
  } places[kSections];
};

constexpr uint64_t mixed_into(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
  return sum ^ sum >> 32;
}

// Four chains side by side: in one, each word waits for the one before it, a quarter of the time that it takes to load
// a model.
uint64_t checksum_of(std::string_view bytes) {
  constexpr size_t kChains = 4, kStep = kChains * 8;
  std::array<uint64_t, kChains> sums{1, 2, 3, 4}, words;
  size_t at = 0;
  for (; at + kStep <= bytes.size(); at += kStep) {
    std::memcpy(words.data(), bytes.data() + at, kStep);
    for (size_t i = 0; i < kChains; ++i) sums[i] = mixed_into(sums[i], words[i]);
  }
  uint64_t sum = bytes.size();
  for (uint64_t chain : sums) sum = mixed_into(sum, chain);
  for (; at < bytes.size(); ++at) sum = (sum ^ static_cast<uint8_t>(bytes[at])) * 0x100000001B3u;
  return sum;
}

tl::unexpected<Error> damaged(const std::string& what) {
  return make_error(Code::bad_data, "no entity model of this version: " + what);
}

template <class T>
std::span<const T> section(std::string_view bytes, const Header::Place& place) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const T*>(bytes.data() + place.offset), place.size / sizeof(T)};
}

// A table of open addressing: a power of two, with an empty slot so that a search ends.
template <class Slot, class Key>
bool is_table(std::span<const Slot> slots, Key key) {
  if (slots.empty() || !std::has_single_bit(slots.size())) return false;
  for (const Slot& slot : slots) {
    if (key(slot) == 0) return true;
  }
  return false;
}

// Bins of three bits.
bool bins_fit(std::span<const SyllableSlot> syllables) {
  for (const SyllableSlot& slot : syllables) {
    if ((slot.surname | slot.given | slot.middle | slot.body | slot.capitals) > 7) return false;
  }
  return true;
}

// Every index that the lexicon follows without asking. Of all rows together: no branch for each.
bool indices_fit(std::span<const NameSlot> slots, std::span<const NameRow> rows, std::span<const NameRecord> records,
                 size_t pool) {
  uint64_t row_end = 0, record_end = 0, pool_end = 0;
  for (const NameSlot& slot : slots) row_end = std::max(row_end, uint64_t{slot.first_row} + slot.rows);
  uint32_t wrong = 0;
  for (const NameRow& row : rows) {
    const bool has_record = row.record != kNoRecord;
    wrong |= (row.tag >= kEntityTags ? 1u : 0u) | (!has_record && row.records != 0 ? 1u : 0u);
    record_end = std::max(record_end, has_record ? uint64_t{row.record} + row.records : 0);
  }
  for (const NameRecord& record : records) {
    pool_end = std::max({pool_end, uint64_t{record.name} + record.name_size, uint64_t{record.ref} + record.ref_size,
                         uint64_t{record.dates} + record.dates_size});
  }
  return wrong == 0 && row_end <= rows.size() && record_end <= records.size() && pool_end <= pool;
}

Result<std::shared_ptr<EntityModel::Data>> parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return damaged("it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) return damaged("it begins otherwise");
  if (header.version != kVersion)
    return damaged("its version is " + std::to_string(header.version) + ", train it anew (docs/entities.md)");
  if (header.size != bytes.size()) return damaged("it is cut off");
  constexpr size_t kItem[kSections] = {
      sizeof(NameSlot), sizeof(NameRow), sizeof(SyllableSlot), sizeof(NameRecord), 1, 1, 2, 4, 1};
  for (uint32_t i = 0; i < kSections; ++i) {
    const Header::Place& place = header.places[i];
    if (place.offset % 8 != 0 || place.offset > bytes.size() || place.size > bytes.size() - place.offset ||
        place.size % kItem[i] != 0)
      return damaged("a section lies outside");
  }
  const std::string_view body = bytes.substr(sizeof header);
  if (header.checksum != checksum_of(body)) return damaged("its checksum differs");
  auto data = std::make_shared<EntityModel::Data>();
  const auto slots = section<NameSlot>(bytes, header.places[kSlots]);
  const auto rows = section<NameRow>(bytes, header.places[kRows]);
  const auto syllables = section<SyllableSlot>(bytes, header.places[kSyllables]);
  const auto records = section<NameRecord>(bytes, header.places[kRecords]);
  const std::string_view pool = bytes.substr(header.places[kPool].offset, header.places[kPool].size);
  if (!is_table(slots, [](const NameSlot& slot) { return slot.hash; }) ||
      !is_table(syllables, [](const SyllableSlot& slot) { return slot.key; }) || !bins_fit(syllables) ||
      !indices_fit(slots, rows, records, pool.size()))
    return damaged("a table is not whole");
  data->weights = section<int8_t>(bytes, header.places[kWeights]);
  data->bits = header.bits;
  data->checksum = header.checksum;
  if (header.bits < 8 || header.bits > 24 || data->weights.size() != kWeightsPerRow << header.bits ||
      header.places[kTransitions].size != sizeof data->transitions ||
      header.places[kCalibration].size != sizeof data->calibration)
    return damaged("its weights are not whole");
  std::memcpy(data->transitions.data(), bytes.data() + header.places[kTransitions].offset, sizeof data->transitions);
  std::memcpy(data->calibration.data(), bytes.data() + header.places[kCalibration].offset, sizeof data->calibration);
  const auto filter = section<int8_t>(bytes, header.places[kFilter]);
  if (!filter.empty() && filter.size() != CandidateFilter::size()) return damaged("its filter is not whole");
  data->filter = CandidateFilter(filter, header.filter_threshold);
  data->lexicon = EntityLexicon(slots, rows, syllables, records, pool);
  return data;
}

// A whole file in memory. Not mapped: rows of its tables are read all over, and of a file the pages are small ones.
Result<LargeBlock> read_whole(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return make_error(Code::io, path + ": " + std::strerror(errno));
  struct stat info {};
  const bool is_known = fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
  LargeBlock block(is_known ? static_cast<size_t>(info.st_size) : 0);
  size_t at = 0;
  while (at < block.size()) {
    const ssize_t got = read(file, block.data() + at, block.size() - at);
    if (got <= 0 && !(got < 0 && errno == EINTR)) break;
    if (got > 0) at += static_cast<size_t>(got);
  }
  close(file);
  if (!is_known) return make_error(Code::bad_data, path + ": no entity model");
  if (block.data() == nullptr || at < block.size()) return make_error(Code::io, path + ": cannot be read");
  return block;
}

}  // namespace

Result<EntityModel> EntityModel::map(const std::string& path) {
  Result<LargeBlock> block = read_whole(path);
  if (!block) return tl::unexpected(block.error());
  auto memory = std::make_shared<const LargeBlock>(std::move(*block));
  auto data = parse({memory->data(), memory->size()});
  if (!data) return make_error(data.error().code, path + ": " + data.error().message);
  (*data)->memory = memory;
  EntityModel model;
  model.data_ = std::move(*data);
  return model;
}

Result<EntityModel> EntityModel::view(std::string_view bytes) {
  auto data = parse(bytes);
  if (!data) return tl::unexpected(data.error());
  EntityModel model;
  model.data_ = std::move(*data);
  return model;
}

std::string write_entity_model(const EntityModelParts& parts) {
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.version = kVersion;
  header.bits = parts.bits;
  header.filter_threshold = parts.filter_threshold;
  std::string body;
  const auto put = [&](Section which, const void* data, size_t size) {
    header.places[which] = {sizeof header + body.size(), size};
    if (size != 0) body.append(static_cast<const char*>(data), size);
    body.resize((body.size() + 7) / 8 * 8, '\0');
  };
  put(kSlots, parts.slots.data(), parts.slots.size_bytes());
  put(kRows, parts.rows.data(), parts.rows.size_bytes());
  put(kSyllables, parts.syllables.data(), parts.syllables.size_bytes());
  put(kRecords, parts.records.data(), parts.records.size_bytes());
  put(kPool, parts.pool.data(), parts.pool.size());
  put(kWeights, parts.weights.data(), parts.weights.size());
  put(kTransitions, parts.transitions.data(), sizeof parts.transitions);
  put(kCalibration, parts.calibration.data(), sizeof parts.calibration);
  put(kFilter, parts.filter.data(), parts.filter.size());
  header.size = sizeof header + body.size();
  header.checksum = checksum_of(body);
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  out += body;
  return out;
}

}  // namespace vnsift
