#include "annotations.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <vnsift/utf8.h>

#include "io/json_scan.h"
#include "io/whole_file.h"

namespace vnsift::cli {
namespace {

// The elements of a JSON array that was scanned, or none of anything else.
std::vector<std::string_view> elements_of(std::string_view array) {
  std::vector<std::string_view> elements;
  if (array.size() < 2 || array.front() != '[') return elements;
  size_t depth = 0, begin = 1;
  bool in_string = false;
  const auto take = [&](size_t end) {
    while (begin < end && std::strchr(" \t\r\n", array[begin]) != nullptr) ++begin;
    while (end > begin && std::strchr(" \t\r\n", array[end - 1]) != nullptr) --end;
    if (end > begin) elements.push_back(array.substr(begin, end - begin));
  };
  for (size_t at = 1; at + 1 < array.size(); ++at) {
    const char c = array[at];
    if (in_string) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      take(at);
      begin = at + 1;
    }
  }
  take(array.size() - 1);
  return elements;
}

std::string text_of(std::string_view value) {
  if (!is_json_string(value)) return std::string(value);
  std::string text;
  unescape_json_string(value, text);
  return text;
}

bool number_of(std::string_view value, uint32_t& number) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size();
}

// Bytes from places in another unit.
class Places {
 public:
  Places(std::string_view text, OffsetUnit unit) : size_(static_cast<uint32_t>(text.size())), unit_(unit) {
    if (unit == OffsetUnit::byte) return;
    for (size_t at = 0; at < text.size();) {
      const CodePoint c = code_point_at(text, at);
      bytes_.push_back(static_cast<uint32_t>(at));
      if (unit == OffsetUnit::utf16 && c.value > 0xFFFF) bytes_.push_back(static_cast<uint32_t>(at));
      at += c.size;
    }
    bytes_.push_back(size_);
  }
  // False: behind the end of the text.
  bool byte_of(uint32_t place, uint32_t& byte) const {
    if (unit_ == OffsetUnit::byte ? place > size_ : place >= bytes_.size()) return false;
    byte = unit_ == OffsetUnit::byte ? place : bytes_[place];
    return true;
  }

 private:
  std::vector<uint32_t> bytes_;
  uint32_t size_;
  OffsetUnit unit_;
};

}  // namespace

std::vector<std::string_view> AnnotatedDocument::elements(Layer layer) const {
  for (const RecordMember& member : members_) {
    if (json_key_is(member.key, layer_info(layer).name)) return elements_of(member.value);
  }
  return {};
}

void AnnotatedDocument::records(Layer layer, const CanonicalText& text, std::vector<RecordFields>& out) const {
  out.clear();
  const std::vector<std::string_view> records = elements(layer);
  if (records.empty()) return;
  const Places places(text.source(), unit_);
  std::vector<RecordMember> members;
  for (const std::string_view record : records) {
    out.emplace_back();  // also what cannot be read: the order counts
    RecordFields& fields = out.back();
    if (!scan_json_object(record, members)) continue;
    uint32_t start = 0, end = 0;
    bool has_start = false, has_end = false;
    for (const RecordMember& member : members) {
      std::string key = text_of(member.key);
      uint32_t place = 0;
      if (key == "start") has_start = number_of(member.value, place) && places.byte_of(place, start);
      if (key == "end") has_end = number_of(member.value, place) && places.byte_of(place, end);
      RecordFields::Field field{std::move(key), {}};
      for (const std::string_view value : elements_of(member.value)) field.values.push_back(text_of(value));
      if (field.values.empty()) field.values.push_back(text_of(member.value));
      fields.fields.push_back(std::move(field));
    }
    if (!has_start || !has_end || start > end) {
      fields.fields.clear();
      continue;
    }
    fields.span = text.to_view({start, end});
    fields.text = slice(text.view(), fields.span);
  }
}

Result<Annotations> Annotations::load(const std::string& path, OffsetUnit unit) {
  Annotations annotations;
  Result<std::string> text_of_file = read_whole_file(path);
  if (!text_of_file) return make_error(text_of_file.error().code, path + ": " + text_of_file.error().message);
  annotations.text_ = std::move(*text_of_file);
  annotations.text_.reserve(64);  // on the heap: views into it outlive a move
  if (!is_valid_utf8(annotations.text_)) return make_error(Code::bad_utf8, path + ": ill-formed UTF-8");
  const std::string_view text = annotations.text_;
  size_t number = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    std::vector<RecordMember> members;
    if (auto done = scan_json_object(line, members); !done)
      return make_error(Code::bad_json, path + ":" + std::to_string(number) + ": " + done.error().message);
    for (const RecordMember& member : members) {
      if (!json_key_is(member.key, "id")) continue;
      annotations.documents_.insert_or_assign(text_of(member.value), AnnotatedDocument(members, unit));
      break;
    }
  }
  return annotations;
}

const AnnotatedDocument* Annotations::find(const Document& document) const {
  const auto found = documents_.find(document.id.empty() ? document_name(document) : text_of(document.id));
  return found == documents_.end() ? nullptr : &found->second;
}

}  // namespace vnsift::cli
