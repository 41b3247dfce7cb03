#include "extract/docnum_grammar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "text/letters.h"

namespace vnsift {
namespace {

bool has_term(std::string_view code, std::string_view body) {
  return code.size() > body.size() && code.starts_with(body) &&
         std::all_of(code.begin() + static_cast<std::ptrdiff_t>(body.size()), code.end(), is_digit);
}
bool is_assembly(std::string_view code) { return has_term(code, "QH") || has_term(code, "UBTVQH"); }

bool is_party(IssuerClass issuer) { return issuer == IssuerClass::party || issuer == IssuerClass::party_form; }

// Bodies that sign joint documents without TTLT: KH-BCA-BNN&MT. Departments and units behind an issuer are none of
// them.
bool signs_jointly(const DocnumCode& code) {
  if (!code.exact || code.alias || code.text == "TC") return false;
  return code.issuer == IssuerClass::ministry || code.issuer == IssuerClass::gov || code.issuer == IssuerClass::state ||
         code.issuer == IssuerClass::court;
}

// What ASCII characters are in a key; 0: signs.
constexpr std::array<char, 128> kKeyCharacters = [] {
  std::array<char, 128> characters{};
  for (size_t c = '0'; c <= '9'; ++c) characters[c] = static_cast<char>(c);
  for (size_t c = 'a'; c <= 'z'; ++c) characters[c] = characters[c - 'a' + 'A'] = static_cast<char>(c);
  return characters;
}();

// The letter that any other character is in a key, 0: a sign. Moves `at` behind it.
char key_letter(std::string_view text, size_t& at) {
  const LetterAt letter = letter_at(text.data() + at);
  at += letter.size;
  const uint32_t base = letter.info.is_letter() ? base_code(letter.info.code()) : 0;
  return base >= 1 && base <= 26 ? static_cast<char>('a' + static_cast<int>(base) - 1) : '\0';
}

// key_of(); `key` has room for as many bytes as `canonical` has. Returns how many there are.
size_t write_key(std::string_view canonical, char* key) {
  size_t size = 0;
  bool gap = false;  // signs since the last letter
  for (size_t at = 0; at < canonical.size();) {
    const auto byte = static_cast<unsigned char>(canonical[at]);
    char c = 0;
    if (byte < 0x80) {
      c = kKeyCharacters[byte];
      ++at;
    } else {
      c = key_letter(canonical, at);
    }
    const bool sign = c == 0;
    // Written over by the next one if it is of no use: signs and letters take turns as they please.
    key[size] = '-';
    size += (gap & !sign) ? 1 : 0;
    key[size] = c;
    size += sign ? 0 : 1;
    gap = sign & (size > 0);
  }
  // Leading zeros of the number: the first run of digits, if it begins the key or follows the name of a standard.
  const std::string_view written(key, size);
  size_t zero = 0;
  if (size > 0 && !is_digit(key[0])) {
    const size_t digit = written.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0 || key[digit - 1] != '-') return size;
    zero = digit;
  }
  size_t end = zero;
  while (end + 1 < size && key[end] == '0' && is_digit(key[end + 1])) ++end;
  std::copy(key + end, key + size, key + zero);
  return size - (end - zero);
}

class Meaning {
 public:
  Meaning(const Symbol& symbol, int type_word, MeaningBuffers& buffers)
      : symbol_(symbol), type_word_(type_word), buffers_(buffers), codes_(buffers.codes), out_(buffers.canonical) {}

  Reading read() {
    codes_.resize(symbol_.segments.size());
    for (size_t i = 0; i < codes_.size(); ++i) codes_[i] = symbol_.segments[i].code;
    result_.flags = symbol_.flags;
    restore_marks();
    NumberText& number = result_.number;
    number.number = symbol_.number;
    number.year = symbol_.year;
    result_.form = codes_[0].form;
    // Đ for NĐ is a misprint before an issuer only (155/2016/Đ-CP).
    if ((codes_[0].flags & docref_flag::kOcrFixed) != 0 && codes_[0].type >= 0 && (size() == 1 || !codes_[1].known())) {
      codes_[0] = DocnumCode();
      codes_[0].text = "Đ";
      result_.flags &= ~docref_flag::kOcrFixed;
    }
    write_head(out_);
    choose_form();
    number.canonical = out_.view();
    buffers_.key.resize(write_key(number.canonical, buffers_.key.data()));
    number.key = buffers_.key.view();
    if (symbol_.year_separator != '/' || !is_printed()) result_.flags |= docref_flag::kSeparatorFixed;
    return result_;
  }

 private:
  size_t size() const { return codes_.size(); }
  std::string_view text(size_t i) const { return codes_[i].text; }
  bool word_is(int type) const { return type_word_ == type; }

  // In text without marks HD is hợp đồng and DA đề án behind their type words only (docnums.md 7.2).
  void restore_marks() {
    CodeText& first = codes_[0].text;
    if (word_is(type_id("hop_dong")) && first.view().starts_with("HD")) {
      first = CodeText("HĐ").append(text(0).substr(2));
      codes_[0].type = type_word_;
    } else if (word_is(type_id("de_an")) && first == "DA") {
      first = "ĐA";
      codes_[0].type = type_id("de_an");
    } else {
      return;
    }
    result_.flags |= docref_flag::kNoDiacritics;
  }

  void choose_form() {
    NumberText& number = result_.number;
    const DocnumCode& first = codes_[0];
    if (text(0) == "TTLT" || text(0) == "NQLT" || text(0) == "TTLB" || text(0) == "TTLN") return read_joint_document();
    if (size() == 2 && text(0) == "TT" && (text(1) == "LB" || text(1) == "LN")) {
      number.type_abbr = text(0);
      number.issuer_code = text(1);
      result_.type = type_id("thong_tu_lien_tich");
      result_.issuer = IssuerClass::gov;
      result_.strong = true;
      return add('/', 0), add('-', 1);
    }
    if (size() == 1 && text(0) == "AL") {
      number.type_abbr = text(0);
      result_.type = first.type;
      result_.issuer = IssuerClass::court;
      result_.strong = symbol_.year > 0;
      return add('/', 0);
    }
    if (size() == 1 && is_assembly(text(0))) {
      number.issuer_code = text(0);
      result_.issuer = IssuerClass::state;
      result_.strong = symbol_.year > 0;
      return add('/', 0);
    }
    if (read_court()) return;
    if (is_contract_code(first)) return read_contract();
    // 327-CT behind quyết định: the chairman of the council, no chỉ thị.
    const bool bare_issuer =
        size() == 1 && first.issuer != IssuerClass::none && type_word_ >= 0 && type_word_ != first.type;
    if (is_type() && !bare_issuer) return size() == 1 ? read_bare_type() : read_type_first();
    if (first.issuer != IssuerClass::none && size() > 1) return read_issuer_first();
    if (first.issuer != IssuerClass::none) {
      number.issuer_code = text(0);
      result_.issuer = first.issuer;
      return add('/', 0);
    }
    read_unknown_first();
  }

  // A code that is a type and, not by an alias, a body (TC: thông cáo, Bộ Tài chính) is the body, unless the type word
  // or a local issuer behind it says otherwise.
  bool is_type() const {
    const DocnumCode& first = codes_[0];
    if (first.type < 0) return false;
    if (first.issuer == IssuerClass::none || first.alias || size() == 1) return true;
    return type_word_ == first.type || codes_[1].issuer == IssuerClass::local;
  }

  // 51/2015/TTLT-BYT-BNV, 07/2014/TTLT/BCA-BQP, 02/TTLB
  void read_joint_document() {
    NumberText& number = result_.number;
    number.type_abbr = text(0);
    result_.type = codes_[0].type;
    add('/', 0);
    for (size_t i = 1; i < size(); ++i) {
      add(i == 1 && symbol_.segments[1].separator == '/' ? '/' : '-', i);
      result_.unknown |= codes_[i].issuer == IssuerClass::none;
    }
    number.issuer_code = joined(1, size(), buffers_.issuer);
    result_.issuer = size() > 1 ? codes_[1].issuer : IssuerClass::gov;
    if (result_.issuer == IssuerClass::none) result_.issuer = IssuerClass::gov;
    result_.strong = size() > 1 || text(0) != "TTLT";
  }

  // 45/2022/DS-PT, 12/2019/HSST: the kind of case and the instance name the court's register.
  bool read_court() {
    const int row = type_id("ban_an");
    const size_t parts = codes_[0].type == row ? 1 : 2;
    if (parts == 2) {
      if (size() < 2 || codes_[0].issuer != IssuerClass::court_case) return false;
      const std::optional<DocnumCode> both = read_code(CodeText(text(0)).append("-").append(text(1)));
      if (!both || both->type != row) return false;
      codes_[0].text = both->text;
      codes_.erase(codes_.begin() + 1);
    }
    result_.number.issuer_code = text(0);
    result_.type = row;
    result_.issuer = IssuerClass::court;
    result_.strong = symbol_.year > 0;
    add('/', 0);
    add_rest(1);
    return true;
  }

  // 09/2025/HĐTC-XD, 01/2026/HĐTKPM/ARAR, 31/GUQ-CTY: free behind the type, separators as printed.
  void read_contract() {
    NumberText& number = result_.number;
    number.type_abbr = text(0);
    result_.type = codes_[0].type;
    result_.issuer = IssuerClass::corporate;
    result_.strong = size() > 1;
    add_as_printed('/');
    if (size() > 1) number.issuer_code = text(1);
    set_unit(2);
  }

  // 378/GP: cut short, or the body is told by the text.
  void read_bare_type() {
    result_.number.type_abbr = text(0);
    result_.type = codes_[0].type;
    result_.unknown = type_group(result_.type) != "license" && !word_is(type_id("sac_lenh"));
    add('/', 0);
  }

  void read_type_first() {
    NumberText& number = result_.number;
    number.type_abbr = text(0);
    result_.type = codes_[0].type;
    result_.issuer = codes_[1].issuer;
    // 12/TT-A: a lone letter of no table is no body.
    result_.strong = text(0).size() > 1 && !result_.form && (text(1).size() > 1 || codes_[1].known());
    const bool sac_lenh = text(0) == "SL" && has_term(text(1), "L");
    if (text(0) == "SL" && !sac_lenh && !word_is(type_id("sac_lenh"))) result_.type = type_id("sao_luc");
    if (text(0) == "CT" && text(1).starts_with("VKS")) result_.type = type_id("cao_trang");
    if (text(0) == "TT" && is_party(result_.issuer)) result_.type = type_id("thong_tri");
    result_.unknown = codes_[1].issuer == IssuerClass::none && !sac_lenh && result_.issuer == IssuerClass::none;
    if (text(0) == "L" || text(0) == "LCT") result_.strong = !result_.unknown;
    size_t behind = 2;  // the issuers
    if (signs_jointly(codes_[1])) {
      while (behind < size() && signs_jointly(codes_[behind])) ++behind;
    }
    number.issuer_code = joined(1, behind, buffers_.issuer);
    set_unit(behind);
    const bool number_first =
        text(0) == "L" || text(0) == "LCT" || sac_lenh || (is_party(result_.issuer) && is_party_genre());
    const bool party_order = number_first && symbol_.year == 0;
    add(party_order ? '-' : '/', 0);
    add(party_order ? '/' : '-', 1);
    add_rest(2);
  }

  // Genres of Party documents: every administrative code but that of công điện (docnums.md 7.3).
  bool is_party_genre() const {
    const std::string_view group = type_group(codes_[0].type);
    return type_slug(codes_[0].type) != "cong_dien" && group != "license" && group != "contract" && group != "court";
  }

  // 1187/UBND-KGVX, 60 TC/TCT; 1085/LĐTBXH-QĐ, 02417/HCM-GPHĐ.
  void read_issuer_first() {
    NumberText& number = result_.number;
    number.issuer_code = text(0);
    result_.issuer = codes_[0].issuer;
    result_.strong = !result_.form && result_.issuer != IssuerClass::court_case && !is_digit(text(0).back());
    if (!codes_[0].exact && codes_[1].form) result_.strong = false;  // tờ khai … số 01/BCTL-ĐK
    add('/', 0);
    add_rest(1);
    if (names_type_last(codes_[1])) {
      number.type_abbr = text(1);
      result_.type = codes_[1].type;
      set_unit(2);
    } else {
      result_.letter = true;
      set_unit(1);
    }
  }

  // Behind an issuer most type codes are units (UBND-TC, BGTVT-KH); these two are not.
  static bool names_type_last(const DocnumCode& code) {
    return code.type >= 0 && (code.text == "QĐ" || type_group(code.type) == "license");
  }

  void read_unknown_first() {
    NumberText& number = result_.number;
    result_.unknown = true;
    number.issuer_code = text(0);
    // 112/2019/EIB/NQ-HĐQT: a company's token before its code.
    if (size() > 2 && codes_[1].type >= 0) {
      number.type_abbr = text(1);
      number.issuer_code = text(2);
      result_.type = codes_[1].type;
      result_.issuer = codes_[2].issuer == IssuerClass::none ? IssuerClass::corporate : codes_[2].issuer;
      set_unit(3);
      return add_as_printed('/');
    }
    if (size() > 1 && names_type_last(codes_[1])) {
      number.type_abbr = text(1);
      result_.type = codes_[1].type;
      result_.strong = type_group(result_.type) == "license";
      result_.unknown = !result_.strong;  // 00217/LS-GPHĐ: the province before the type
      set_unit(2);
      add('/', 0);
      return add_rest(1);
    }
    // 01-CN-QT-NĐ (1952): as printed.
    if (symbol_.segments[0].separator == '-') {
      if (size() > 1 && codes_.back().type >= 0) {
        number.type_abbr = codes_.back().text;
        result_.type = codes_.back().type;
      }
      return add_as_printed('-');
    }
    if (size() > 1) {
      result_.letter = true;
      set_unit(1);
    }
    add('/', 0);
    add_rest(1);
  }

  // Number and year: "30/2020", "18", "?".
  void write_head(Spelling& out) const {
    out.clear();
    out.add(symbol_.number.empty() ? std::string_view("?") : std::string_view(symbol_.number));
    if (symbol_.year == 0) return;
    const int year = symbol_.year;
    out.add('/');
    for (int digit : {year / 1000, year / 100 % 10, year / 10 % 10, year % 10}) out.add(static_cast<char>('0' + digit));
  }
  // A sign and a code behind what is written.
  void add(char sign, size_t i) { out_.add(sign).add(codes_[i].text); }
  void add_rest(size_t from) {
    for (size_t i = from; i < size(); ++i) add('-', i);
  }
  void add_as_printed(char first) {
    for (size_t i = 0; i < size(); ++i) add(i == 0 ? first : symbol_.segments[i].separator, i);
  }
  // Is the canonical form what stands in the text?
  bool is_printed() {
    Spelling& printed = buffers_.printed;
    write_head(printed);
    for (const SymbolSegment& segment : symbol_.segments) printed.add(segment.separator).add(segment.code.text);
    return printed.view() == out_.view();
  }
  // Codes with a dash between them.
  std::string_view joined(size_t from, size_t end, Spelling& out) const {
    if (from >= end) return {};
    if (from + 1 == end) return text(from);
    out.clear();
    out.add(codes_[from].text);
    for (size_t i = from + 1; i < end; ++i) out.add('-').add(codes_[i].text);
    return out.view();
  }
  void set_unit(size_t from) { result_.number.unit_code = joined(from, size(), buffers_.unit); }

  const Symbol& symbol_;
  int type_word_;
  MeaningBuffers& buffers_;
  std::vector<DocnumCode>& codes_;
  Spelling& out_;
  Reading result_;
};

}  // namespace

void NumberText::copy_to(DocNumber& out) const {
  out.number = number;
  out.year = year;
  out.type_abbr = type_abbr;
  out.issuer_code = issuer_code;
  out.unit_code = unit_code;
  out.canonical = canonical;
  out.key = key;
}

Reading read_meaning(const Symbol& symbol, int type_word, MeaningBuffers& buffers) {
  return Meaning(symbol, type_word, buffers).read();
}

std::string key_of(std::string_view canonical) {
  std::string key(canonical.size(), ' ');
  key.resize(write_key(canonical, key.data()));
  return key;
}

}  // namespace vnsift
