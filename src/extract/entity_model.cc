#include "extract/entity_model.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <type_traits>

namespace vnsift {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is used in place");

constexpr char kMagic[8] = {'v', 'n', 's', 'i', 'f', 't', 'E', '\n'};
constexpr uint32_t kVersion = 2;
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

uint64_t checksum_of(std::string_view bytes) {
  uint64_t sum = bytes.size();
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
    sum ^= sum >> 32;
  }
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

// Every index that the lexicon follows without asking.
bool indices_fit(std::span<const NameSlot> slots, std::span<const NameRow> rows, std::span<const NameRecord> records,
                 size_t pool) {
  for (const NameSlot& slot : slots) {
    if (slot.first_row > rows.size() || slot.rows > rows.size() - slot.first_row) return false;
  }
  for (const NameRow& row : rows) {
    if (row.tag >= kEntityTags) return false;
    if (row.record != kNoRecord && (row.record > records.size() || row.records > records.size() - row.record))
      return false;
    if (row.record == kNoRecord && row.records != 0) return false;
  }
  const auto in_pool = [pool](uint32_t at, uint32_t size) { return at <= pool && size <= pool - at; };
  for (const NameRecord& record : records) {
    if (!in_pool(record.name, record.name_size) || !in_pool(record.ref, record.ref_size) ||
        !in_pool(record.dates, record.dates_size))
      return false;
  }
  return true;
}

Result<std::shared_ptr<EntityModel::Data>> parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return damaged("it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) return damaged("it begins otherwise");
  if (header.version != kVersion) return damaged("its version is " + std::to_string(header.version));
  if (header.size != bytes.size()) return damaged("it is cut off");
  constexpr size_t kItem[kSections] = {
      sizeof(NameSlot), sizeof(NameRow), sizeof(SyllableSlot), sizeof(NameRecord), 1, 1, 2, 4, 1};
  for (uint32_t i = 0; i < kSections; ++i) {
    const Header::Place& place = header.places[i];
    if (place.offset % 8 != 0 || place.offset > bytes.size() || place.size > bytes.size() - place.offset ||
        place.size % kItem[i] != 0)
      return damaged("a section lies outside");
  }
  if (header.checksum != checksum_of(bytes.substr(sizeof header))) return damaged("its checksum differs");
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

class Mapping {
 public:
  Mapping(void* address, size_t size) : address_(address), size_(size) {}
  ~Mapping() { munmap(address_, size_); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::string_view bytes() const { return {static_cast<const char*>(address_), size_}; }

 private:
  void* address_;
  size_t size_;
};

}  // namespace

Result<EntityModel> EntityModel::map(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return make_error(Code::io, path + ": " + std::strerror(errno));
  struct stat info {};
  const bool is_known = fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
  void* address = MAP_FAILED;
  if (is_known) address = mmap(nullptr, static_cast<size_t>(info.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  if (!is_known) return make_error(Code::bad_data, path + ": no entity model");
  if (address == MAP_FAILED) return make_error(Code::io, path + ": cannot be mapped");
  auto mapping = std::make_shared<const Mapping>(address, static_cast<size_t>(info.st_size));
  auto data = parse(mapping->bytes());
  if (!data) return make_error(data.error().code, path + ": " + data.error().message);
  (*data)->memory = mapping;
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
