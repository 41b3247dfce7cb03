#include "io/piece_reader.h"

#include <vnsift/utf8.h>

#include "io/json_scan.h"
#include "io/text_intake.h"

namespace vnsift {
namespace {

constexpr size_t kKeep = size_t{4} << 20;

}  // namespace

void PieceReader::start(const Chunk& chunk, const Piece& piece) {
  rest_ = chunk.bytes.view(piece.begin, piece.end);
  format_ = piece.format;
  is_valid_ = options_.intake == nullptr && is_valid_utf8(rest_);
  state_ = piece.state;
  is_done_ = false;
  line_ = piece.first_line;
  document_ = {};
  document_.format = format_;
  document_.path = files_[piece.file].shown;
  document_.first_part = piece.first_part;
  document_.last_part = piece.last_part;
  document_.part = piece.part;
  document_.form = piece.form;
}

PieceReader::Next PieceReader::fail(Code code, std::string message) {
  error_ = {code, std::move(message)};
  return Next::failure;
}

// False: it is not, and the options say what happens to the document.
bool PieceReader::make_valid(std::string_view& text) {
  if (is_valid_ || is_valid_utf8(text)) return true;
  if (options_.invalid != Invalid::replace) return false;
  Decoded decoded = repair_utf8(text);
  repaired_ = std::move(decoded.text);
  document_.replaced += decoded.replaced;
  text = repaired_;
  return true;
}

// Bytes that may be of another charset: they become the text that they mean. False as above.
bool PieceReader::decode(std::string_view& text) {
  if (state_ == nullptr) state_ = options_.intake->begin(text, true);
  document_.state = state_.get();
  size_t replaced = 0;
  repaired_.clear();
  if (options_.intake->decode(text, *state_, repaired_, replaced)) text = repaired_;
  if (replaced != 0 && options_.invalid != Invalid::replace) return false;
  document_.replaced += replaced;
  return true;
}

// The buffers of a large document are given back.
void PieceReader::release() {
  for (std::string* buffer : {&repaired_, &text_}) {
    if (buffer->capacity() > kKeep) *buffer = {};
  }
}

PieceReader::Next PieceReader::next() {
  release();
  if (is_done_) return Next::end;
  if (format_ != Format::text) return next_line();
  is_done_ = true;
  document_.line = line_;
  document_.text = rest_;
  if (options_.intake != nullptr ? decode(document_.text) : make_valid(document_.text)) return Next::document;
  if (options_.invalid == Invalid::skip) return Next::skipped;
  return fail(Code::bad_utf8, "ill-formed UTF-8");
}

PieceReader::Next PieceReader::next_line() {
  while (!rest_.empty()) {
    const size_t line_end = rest_.find('\n');
    std::string_view line = rest_.substr(0, line_end);
    rest_.remove_prefix(line_end == std::string_view::npos ? rest_.size() : line_end + 1);
    document_.line = line_++;
    document_.replaced = 0;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (format_ == Format::jsonl) {
      if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      const size_t begin = line.find_first_not_of(" \t\r");
      if (begin == std::string_view::npos) {
        if (options_.one_to_one) return fail(Code::bad_json, "a blank line");
        continue;
      }
      line = line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
    }
    if (line.size() > options_.max_document) {
      return fail(Code::too_large,
                  "the line is longer than --max-doc (" + std::to_string(options_.max_document) + " bytes)");
    }
    // Each line is a document of its own.
    if (format_ == Format::lines) state_.reset();
    const bool decodes = options_.intake != nullptr && format_ == Format::lines;
    if (decodes || !is_valid_) {
      // A variable of its own: one whose address is taken stands in memory, where it is written by halves and read as
      // a whole, which waits for all that was written before.
      std::string_view made = line;
      if (decodes ? !decode(made) : !make_valid(made)) {
        if (options_.invalid == Invalid::skip) return Next::skipped;
        return fail(Code::bad_utf8, "ill-formed UTF-8");
      }
      line = made;
    }
    if (format_ == Format::jsonl) return read_record(line);
    document_.text = line;
    return Next::document;
  }
  return Next::end;
}

PieceReader::Next PieceReader::read_record(std::string_view line) {
  if (auto done = scan_json_object(line, members_); !done) {
    error_ = done.error();
    return Next::failure;
  }
  document_.record = line;
  document_.members = members_;
  document_.text_member = -1;
  document_.id = document_.url = document_.title = document_.text = {};
  auto unescape = [&](std::string_view value, std::string& buffer) -> std::string_view {
    // Without a backslash the record itself holds the text.
    if (value.find('\\') == std::string_view::npos) return value.substr(1, value.size() - 2);
    buffer.clear();
    buffer.reserve(value.size());
    document_.replaced += unescape_json_string(value, buffer);
    return buffer;
  };
  const RecordMember* url = nullptr;
  const RecordMember* title = nullptr;
  for (const RecordMember& member : members_) {
    if (json_key_is(member.key, options_.text_field))
      document_.text_member = static_cast<int>(&member - members_.data());
    if (json_key_is(member.key, options_.id_field) && member.value != "null") document_.id = member.value;
    if (json_key_is(member.key, options_.url_field)) url = &member;
    if (json_key_is(member.key, options_.title_field)) title = &member;
  }
  if (url != nullptr && is_json_string(url->value)) document_.url = unescape(url->value, url_);
  if (title != nullptr && is_json_string(title->value)) document_.title = unescape(title->value, title_);
  document_.has_text = document_.text_member >= 0 && is_json_string(members_[document_.text_member].value);
  if (document_.has_text) document_.text = unescape(members_[document_.text_member].value, text_);
  return Next::document;
}

}  // namespace vnsift
