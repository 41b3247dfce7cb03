#include "strip/contact_page.h"

#include <algorithm>

#include "strip/line_text.h"
#include "text/constant_key.h"

namespace vnsift {

namespace {

using enum Feature;

constexpr size_t kBlock = 3;  // contact lines of the block, of the eight behind its heading
constexpr size_t kReach = 8, kGap = 3;

constexpr FeatureSet kContact = {k_phone, k_email, k_contact, k_link_only};

bool is_contact(const LineInfo& line) { return line.features.has_any(kContact) && line.tokens <= 24; }

// `Liên hệ`, `Thông tin liên hệ`, `Địa chỉ liên hệ`.
bool is_contact_heading(const PreparedText& text, const LineInfo& line) {
  if (line.tokens < 2 || line.tokens > 4 || line.finished || line.has(k_contact)) return false;
  const Token* tokens = text.tokens().data() + line.first_token;
  return tokens[line.tokens - 2].key == constant_key("liên") && tokens[line.tokens - 1].key == constant_key("hệ");
}

}  // namespace

void find_contact_page(const PreparedText& text, StripWorkspace& page) {
  page.contact.reset();
  if (!page.any_features.has_any(kContact)) return;
  const std::vector<LineInfo>& lines = page.lines;
  const auto is_paragraph = [](const LineInfo& line) { return line.has(k_prose) && line.tokens >= 15; };
  if (std::count_if(lines.begin(), lines.end(), is_paragraph) > 1) return;
  size_t last_contact = lines.size();
  while (last_contact > 0 && !is_contact(lines[last_contact - 1])) --last_contact;
  for (size_t i = 0; i + kBlock < last_contact; ++i) {
    if (!is_contact_heading(text, lines[i])) continue;
    size_t found = 0, last = i;
    for (size_t j = i + 1; j < lines.size() && j - last <= kGap && (found >= kBlock || j <= i + kReach); ++j) {
      const bool contact = is_contact(lines[j]);
      if (!contact && lines[j].strong != 0) break;
      found += contact ? 1 : 0;
      if (contact) last = j;
    }
    if (found < kBlock || last + kGap >= last_contact) continue;
    page.contact = {static_cast<uint32_t>(i), static_cast<uint32_t>(last)};
    return;
  }
}

}  // namespace vnsift
