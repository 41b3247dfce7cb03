#include "extract/docnum_codes.h"

#include <algorithm>
#include <array>
#include <string>

#include <vnsift/docnums.h>

#include "base/ascii.h"
#include "text/constant_key.h"
#include "text/letters.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

using lexicon::DocnumCodeRow;
using lexicon::kDocnumCodes;
using lexicon::kDocumentTypeNames;
using lexicon::kDocumentTypes;
using lexicon::kFoldedCodes;

// Marks that are put back (HDNN) and small letters add few bytes to it.
constexpr size_t kMaxSegment = 48;
static_assert(kMaxSegment < CodeText::kMaxBytes);

constexpr std::string_view kBigDe = "Đ", kSmallDe = "đ", kBigUhorn = "Ư", kSmallUhorn = "ư";

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

// One letter that codes are made of: its bytes, 0 at any other character.
struct CodeLetter {
  size_t size = 0;
  bool upper = false;
};
CodeLetter code_letter(std::string_view text, size_t at) {
  const char c = text[at];
  if (is_ascii_upper(c)) return {1, true};
  if (is_ascii_lower(c)) return {1, false};
  const std::string_view pair = text.substr(at, 2);
  if (pair == kBigDe || pair == kBigUhorn) return {2, true};
  if (pair == kSmallDe || pair == kSmallUhorn) return {2, false};
  return {};
}

std::string upper_code(std::string_view text) {
  std::string upper;
  for (size_t at = 0; at < text.size();) {
    const std::string_view pair = text.substr(at, 2);
    if (pair == kSmallDe) {
      upper += kBigDe;
      at += 2;
    } else if (pair == kSmallUhorn) {
      upper += kBigUhorn;
      at += 2;
    } else {
      upper += is_ascii_lower(text[at]) ? static_cast<char>(text[at] - 'a' + 'A') : text[at];
      ++at;
    }
  }
  return upper;
}

std::string folded_code(std::string_view upper) {
  std::string folded;
  for (size_t at = 0; at < upper.size();) {
    const std::string_view pair = upper.substr(at, 2);
    if (pair == kBigDe || pair == kBigUhorn) {
      folded += pair == kBigDe ? 'D' : 'U';
      at += 2;
    } else {
      folded += upper[at++];
    }
  }
  return folded;
}

// FNV-1a over the bytes of a code.
constexpr uint32_t code_hash(std::string_view code) {
  uint32_t hash = 2166136261u;
  for (char c : code) hash = (hash ^ static_cast<uint8_t>(c)) * 16777619u;
  return hash ^ hash >> 15;
}

// Rows of a table by the hash of their code: open addressing, at most half full; 0 is an empty slot.
template <size_t kSize>
struct CodeSlots {
  std::array<uint16_t, kSize> slots{};

  constexpr void add(std::string_view code, size_t row) {
    size_t slot = code_hash(code) % kSize;
    while (slots[slot] != 0) slot = (slot + 1) % kSize;
    slots[slot] = static_cast<uint16_t>(row + 1);
  }
  // The row that `is_it` accepts among those of this hash, -1 without.
  template <typename IsIt>
  int find(std::string_view code, IsIt is_it) const {
    for (size_t slot = code_hash(code) % kSize; slots[slot] != 0; slot = (slot + 1) % kSize) {
      const size_t row = slots[slot] - 1u;
      if (is_it(row)) return static_cast<int>(row);
    }
    return -1;
  }
};

constexpr auto kExactSlots = [] {
  CodeSlots<2048> slots;
  static_assert(kDocnumCodes.size() * 2 <= slots.slots.size());
  for (size_t row = 0; row < kDocnumCodes.size(); ++row) slots.add(kDocnumCodes[row].code, row);
  return slots;
}();
constexpr auto kFoldedSlots = [] {
  CodeSlots<1024> slots;
  static_assert(kFoldedCodes.size() * 2 <= slots.slots.size());
  for (size_t row = 0; row < kFoldedCodes.size(); ++row) slots.add(kFoldedCodes[row].folded, row);
  return slots;
}();

const DocnumCodeRow* find_exact(std::string_view code) {
  const int row = kExactSlots.find(code, [code](size_t i) { return kDocnumCodes[i].code == code; });
  return row < 0 ? nullptr : &kDocnumCodes[static_cast<size_t>(row)];
}

const DocnumCodeRow* find_folded(std::string_view folded) {
  const int row = kFoldedSlots.find(folded, [folded](size_t i) { return kFoldedCodes[i].folded == folded; });
  return row < 0 ? nullptr : &kDocnumCodes[kFoldedCodes[static_cast<size_t>(row)].row];
}

// The open patterns of docnums.md 4: beginnings that tell the kind of body.
struct OpenPattern {
  std::string_view head;
  IssuerClass issuer;
  size_t min_rest;  // bytes behind the head
};
constexpr std::array<OpenPattern, 21> kOpenPatterns{{
    {"HĐND", IssuerClass::local, 0},   {"HĐQT", IssuerClass::corporate, 0}, {"HĐTV", IssuerClass::corporate, 0},
    {"HĐTP", IssuerClass::court, 0},   {"HĐBT", IssuerClass::gov, 0},       {"HĐNN", IssuerClass::state, 0},
    {"UBTVQH", IssuerClass::state, 0}, {"UB", IssuerClass::local, 0},       {"TAND", IssuerClass::court, 0},
    {"VKS", IssuerClass::court, 0},    {"LĐLĐ", IssuerClass::union_, 0},    {"BCĐ", IssuerClass::any, 0},
    {"BTV", IssuerClass::union_, 0},   {"BCH", IssuerClass::union_, 0},     {"CA", IssuerClass::local, 0},
    {"ĐU", IssuerClass::party, 0},     {"UBKT", IssuerClass::party, 0},     {"TW", IssuerClass::party, 0},
    {"VP", IssuerClass::local, 0},     {"B", IssuerClass::ministry, 2},     {"S", IssuerClass::dept, 2},
}};

// Organs of a Party committee: VPTU, BTCHU, BTGTW, UBKTQU.
bool is_party_organ(std::string_view code) {
  const bool organ =
      code.starts_with("VP") || code.starts_with("B") || code.starts_with("UBKT") || code.starts_with("ĐU");
  return organ && code.size() >= 4 && code.size() <= 9 &&
         (code.ends_with("TW") || code.ends_with("TU") || code.ends_with("HU") || code.ends_with("QU"));
}

IssuerClass open_issuer(std::string_view code) {
  if (code == "QH") return IssuerClass::state;
  if (is_party_organ(code)) return IssuerClass::party;
  for (const OpenPattern& pattern : kOpenPatterns) {
    if (!code.starts_with(pattern.head)) continue;
    const size_t rest = code.size() - pattern.head.size();
    if (rest >= pattern.min_rest && (pattern.min_rest == 0 || rest <= 12)) return pattern.issuer;
  }
  return IssuerClass::none;
}

int type_by_prefix(std::string_view code) {
  for (const lexicon::CodePrefixRow& row : lexicon::kCodePrefixes) {
    if (code.starts_with(row.prefix) && code.size() > row.prefix.size()) return row.type;
  }
  return -1;
}

void fill(const DocnumCodeRow& row, std::string_view tail, DocnumCode& code) {
  code.text = row.text;
  code.text.append(tail);
  code.type = row.type;
  code.issuer = row.issuer;
  code.exact = true;
  code.alias = row.alias;
  code.form = row.form;
  // Digits belong to bodies (QH15, NHNN7); behind a type code they make it a block of flats (CT2), and behind an alias
  // too.
  if (!tail.empty()) {
    code.type = -1;
    if (row.alias) code.issuer = IssuerClass::none;
    code.exact = code.issuer != IssuerClass::none;
  }
  if (!row.misprint) return;
  // Lost marks (HDNN), capitals of a code that has small letters (TTG) and the dotted Party forms (T.Ư) are no
  // misprints in the strict sense.
  if (upper_code(row.text) == row.code) {
    code.flags |= docref_flag::kUpper;
  } else if (folded_code(row.text) == row.code) {
    code.flags |= docref_flag::kNoDiacritics;
  } else if (row.text == "TW") {
    code.flags |= docref_flag::kSeparatorFixed;
  } else {
    code.flags |= docref_flag::kOcrFixed;
  }
}

}  // namespace

std::optional<DocnumCode> read_code(std::string_view segment) {
  DocnumCode code;
  if (segment.size() > kMaxSegment) return std::nullopt;
  if (const DocnumCodeRow* row = find_exact(segment)) {
    fill(*row, {}, code);
    return code;
  }
  size_t letters = 0;
  bool lower = false, upper = false;
  while (letters < segment.size()) {
    const CodeLetter letter = code_letter(segment, letters);
    if (letter.size == 0) break;
    (letter.upper ? upper : lower) = true;
    letters += letter.size;
  }
  if (letters == 0) return std::nullopt;
  const std::string_view head = segment.substr(0, letters), tail = segment.substr(letters);
  for (size_t at = 0; at < tail.size();) {  // 11, 2ĐT, .I
    const CodeLetter letter = code_letter(tail, at);
    if (!(letter.size > 0 && letter.upper) && !is_digit(tail[at]) && tail[at] != '.') return std::nullopt;
    at += std::max<size_t>(letter.size, 1);
  }
  const std::string raised = lower ? upper_code(head) : std::string();
  const std::string_view big = lower ? raised : head;
  const DocnumCodeRow* row = find_exact(head);
  uint32_t flags = 0;
  if (row == nullptr && lower) {
    row = find_exact(big);
    flags = upper ? docref_flag::kUpper : docref_flag::kLower;
  }
  if (row == nullptr) {
    row = find_folded(folded_code(big));
    if (row != nullptr) {
      // TTR, CTR: only the case differs. QD, HDNN: marks are missing.
      const bool marks = folded_code(big) == big && folded_code(upper_code(row->code)) != upper_code(row->code);
      if (marks) flags |= docref_flag::kNoDiacritics;
      if (!lower && !marks) flags |= docref_flag::kUpper;
    }
  }
  if (row != nullptr && row->misprint && row->type >= 0 && !tail.empty()) row = nullptr;  // Đ6 is no NĐ
  // Nđ, Tt, Ubnd: capitals lost, if it is no word that looks so by chance (Tu, Hu).
  if (row != nullptr && lower && upper && row->type < 0 && big.size() < 3) row = nullptr;
  if (row != nullptr) {
    fill(*row, tail, code);
    code.flags |= flags;
    return code;
  }
  if (lower) {
    // ubnd12, qh15: patterns that name the body; b.., s.. alone would take any word for a ministry.
    const IssuerClass open = upper ? IssuerClass::none : open_issuer(big);
    if (open == IssuerClass::none || open == IssuerClass::ministry || open == IssuerClass::dept) return std::nullopt;
    code.flags |= docref_flag::kLower;
  }
  code.text = big;
  code.text.append(tail);
  code.issuer = open_issuer(big);
  if (code.issuer == IssuerClass::none && tail.empty()) code.type = type_by_prefix(big);
  return code;
}

size_t glued_code_size(std::string_view segment) {
  // The run of capitals (small letters follow), and the longest code of the table that is glued to a small letter.
  size_t run = 0, last = 0;
  size_t count = 0;
  while (run < segment.size()) {
    const CodeLetter letter = code_letter(segment, run);
    if (letter.size == 0 || !letter.upper) break;
    last = run;
    run += letter.size;
    ++count;
  }
  if (run == 0 || run == segment.size()) return 0;
  for (size_t size = std::min<size_t>(segment.size() - 1, run + 2); size > run; --size) {
    // TTg, CTr, QyĐ: codes with small letters.
    if (find_exact(segment.substr(0, size)) != nullptr) return size;
  }
  if (count < 2) return 0;
  // BTCNgày: the last capital begins the word.
  if (last > 0 && find_exact(segment.substr(0, run)) == nullptr && find_exact(segment.substr(0, last)) != nullptr)
    return last;
  return run;
}

std::string_view type_slug(int row) { return kDocumentTypes[static_cast<size_t>(row)].slug; }
std::string_view type_group(int row) { return kDocumentTypes[static_cast<size_t>(row)].group; }
int type_adjectives(int row) { return kDocumentTypes[static_cast<size_t>(row)].adjectives; }

lexicon::ShortForm type_short_form(int row) { return kDocumentTypes[static_cast<size_t>(row)].short_form; }
bool type_is_named(int row) { return kDocumentTypes[static_cast<size_t>(row)].named; }

int type_row(std::string_view slug) {
  for (size_t row = 0; row < kDocumentTypes.size(); ++row) {
    if (kDocumentTypes[row].slug == slug) return static_cast<int>(row);
  }
  return -1;
}

namespace {

// base_code() of the letters that keys are packed of.
constexpr auto kBaseCodes = [] {
  std::array<uint8_t, size_t{1} << kKeyBitsPerLetter> codes{};
  for (uint32_t code = 0; code < codes.size(); ++code) codes[code] = static_cast<uint8_t>(base_code(code));
  return codes;
}();

uint64_t base_letters_of(uint64_t key) {
  const uint64_t letters = key & kKeyLettersMask;
  uint64_t base = 0;
  for (uint32_t shift = 0; letters >> shift != 0; shift += kKeyBitsPerLetter)
    base |= static_cast<uint64_t>(kBaseCodes[letters >> shift & 63u]) << shift;
  return base;
}

// The names of types by a hash of their words' base keys, the last word first: a bit each, one of thirty is set.
constexpr size_t kNameBits = 12;
using NameSet = std::array<uint64_t, (size_t{1} << kNameBits) / 64>;
constexpr uint64_t add_word(uint64_t hash, uint64_t base_key) { return (hash ^ base_key) * 0x9E3779B97F4A7C15u; }
constexpr bool is_set(const NameSet& set, uint64_t hash) {
  const uint64_t bit = hash >> (64 - kNameBits);
  return (set[bit / 64] >> bit % 64 & 1) != 0;
}
// `most`: words of a name that are looked at.
constexpr NameSet name_set(size_t most) {
  NameSet set{};
  for (const auto& row : kDocumentTypeNames) {
    uint64_t hash = 0;
    // Words with blanks between them only.
    if (most > 1 && row.folded.find(',') != std::string_view::npos) continue;
    std::string_view left = row.folded;
    for (size_t words = 0; words < most && !left.empty(); ++words) {
      const size_t blank = left.rfind(' ');
      hash = add_word(hash, word_key(blank == std::string_view::npos ? left : left.substr(blank + 1)));
      left = blank == std::string_view::npos ? std::string_view() : left.substr(0, blank);
    }
    const uint64_t bit = hash >> (64 - kNameBits);
    set[bit / 64] |= uint64_t{1} << bit % 64;
  }
  return set;
}
constexpr NameSet kNameSet = name_set(SIZE_MAX), kLastWordSet = name_set(1);

}  // namespace

bool may_end_type_name(uint64_t key) {
  return !is_hashed_key(key) && is_set(kLastWordSet, add_word(0, base_letters_of(key)));
}

void UnmarkedName::add(uint64_t key) {
  hashed_ |= is_hashed_key(key);
  hash_ = add_word(hash_, base_letters_of(key));
}

bool UnmarkedName::may_be_type() const { return hashed_ || is_set(kNameSet, hash_); }

int type_by_unmarked_name(std::string_view words) {
  std::string folded;
  for (size_t at = 0; at < words.size();) {
    const LetterAt letter = letter_at(words.data() + at);
    const uint32_t base = base_code(letter.info.code());
    if (base >= 1 && base <= 26) {
      folded += static_cast<char>('a' + static_cast<int>(base) - 1);
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
    at += letter.size;
  }
  const auto* name =
      std::lower_bound(kDocumentTypeNames.begin(), kDocumentTypeNames.end(), folded,
                       [](const lexicon::DocumentTypeName& a, std::string_view b) { return a.folded < b; });
  if (name == kDocumentTypeNames.end() || name->folded != folded) return -1;
  // Marks may be missing, none may be another.
  size_t at = 0;
  for (size_t in_name = 0; in_name < name->name.size();) {
    const LetterAt wanted = letter_at(name->name.data() + in_name);
    in_name += wanted.size;
    if (!wanted.info.is_letter()) continue;
    LetterAt given = letter_at(words.data() + at);
    while (!given.info.is_letter()) {
      at += given.size;
      given = letter_at(words.data() + at);
    }
    at += given.size;
    if (given.info.tone() != 0 && given.info.tone() != wanted.info.tone()) return -1;
    if (given.info.code() != wanted.info.code() && given.info.code() != base_code(wanted.info.code())) return -1;
  }
  return name->row;
}

bool is_contract_code(const DocnumCode& code) { return code.type >= 0 && type_group(code.type) == "contract"; }

}  // namespace vnsift
