#include "extract/docnum_record.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/docnum_words.h"

namespace vnsift {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

namespace {

// What the type alone says of the class, whoever issued it.
struct TypeClass {
  std::string_view fixed;  // that of all documents of the type; empty: the issuer says
  bool normative = false;
  bool party = false;
  bool unknown = false;
};
constexpr auto kTypeClasses = [] {
  std::array<TypeClass, lexicon::kDocumentTypes.size()> classes{};
  for (size_t row = 0; row < classes.size(); ++row) {
    const std::string_view group = lexicon::kDocumentTypes[row].group, slug = lexicon::kDocumentTypes[row].slug;
    for (std::string_view fixed : {"license", "contract", "court", "treaty", "standard"}) {
      if (group == fixed) classes[row].fixed = fixed;
    }
    classes[row].normative = group == "law";
    for (std::string_view normative : {"nghi_dinh", "thong_tu", "thong_tu_lien_tich", "nghi_quyet_lien_tich"})
      classes[row].normative |= slug == normative;
    classes[row].party = group == "party";
    classes[row].unknown = group == "unknown";
  }
  return classes;
}();
const TypeClass& class_of_row(int type) { return kTypeClasses[static_cast<size_t>(type)]; }

}  // namespace

std::string_view class_of_number(int type, int symbol_type, IssuerClass issuer, const DocNumber& number) {
  const TypeClass& type_class = class_of_row(type);
  if (!type_class.fixed.empty()) return type_class.fixed;
  const std::string_view code = number.type_abbr;
  if (code.starts_with("QĐST") || code.starts_with("QĐPT") || code.starts_with("QĐXX")) return "court";
  if (issuer == IssuerClass::party || issuer == IssuerClass::party_form) return "party";
  if (type_class.normative) return "normative";
  const bool state = issuer != IssuerClass::corporate && issuer != IssuerClass::union_ && issuer != IssuerClass::none;
  if (number.year > 0 && state) return "normative";
  if (type_class.party && symbol_type < 0) return "party";
  return "administrative";
}

std::string_view class_of_type(int type) {
  const TypeClass& type_class = class_of_row(type);
  if (!type_class.fixed.empty()) return type_class.fixed;
  if (type_class.unknown) return "unknown";
  if (type_class.party) return "party";
  return type_class.normative ? "normative" : "administrative";
}

bool is_local_body(IssuerClass issuer, std::string_view code) {
  switch (issuer) {
    case IssuerClass::local:
    case IssuerClass::dept:
    case IssuerClass::district:
    case IssuerClass::union_:
    case IssuerClass::corporate:
    case IssuerClass::any:
      return true;
    case IssuerClass::party:
      return code.find("TW") == std::string_view::npos;
    default:
      return false;
  }
}

double confidence_of(uint32_t flags) {
  using namespace docref_flag;
  if (flags == 0) return 1;
  double confidence = 1;
  for (uint32_t flag : {kSpaced, kGlued, kSeparatorFixed, kUpper, kLower, kNoDiacritics, kLineBreak}) {
    if ((flags & flag) != 0) confidence *= 0.98;
  }
  for (uint32_t flag : {kOcrFixed, kTypeSymbolConflict}) {
    if ((flags & flag) != 0) confidence *= 0.9;
  }
  if ((flags & kUnknownCode) != 0) confidence *= 0.8;
  if ((flags & kPlaceholder) != 0) confidence *= 0.6;
  return std::round(confidence * 10000) / 10000;
}

std::string one_line(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return std::string(text);
  std::string out;
  bool broken = false;
  for (char c : text) {
    if (c == '\n') {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      out += ' ';
      broken = true;
    } else if (!(broken && c == ' ')) {
      out += c;
      broken = false;
    }
  }
  return out;
}

bool is_list_gap(const DocnumCursor& c, uint32_t from, uint32_t to) {
  if (to <= from || to - from > 24) return false;
  uint32_t signs = 0, words = 0;
  for (uint32_t i = from; i < to; ++i) {
    const char sign = c.view()[i];
    if (sign == ',' || sign == ';') ++signs;
    if (sign == '\n' || sign == '.' || sign == '(' || sign == ')' || sign == ':' || sign == '|') return false;
  }
  for (uint32_t i = c.prepared().token_at(from); c.has(i) && c.begin(i) < to; ++i) {
    if (!c.is(i, docnum_role::kJoin) && (words == 0 || c.text(i) != "với")) return false;
    ++words;
  }
  return signs <= 1 && words <= 2 && signs + words > 0;
}

}  // namespace vnsift
