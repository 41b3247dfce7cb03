#include "extract/docnum_named.h"

#include <algorithm>
#include <array>

#include "extract/docnum_codes.h"
#include "extract/docnum_words.h"
#include "lexicon/law_names.gen.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxName = 24;      // tokens of a name
constexpr uint32_t kMaxCongress = 14;  // tokens between Đại hội and its ordinal

constexpr RuleWord kAnd = rule_word("và"), kAbout = rule_word("về"), kParty = rule_word("đảng"),
                   kDepartment = rule_word("bộ"), kTimes = rule_word("lần"), kNth = rule_word("thứ"),
                   kTerm = rule_word("khóa"), kCentre = rule_word("trung"), kCentre2 = rule_word("ương"),
                   kCommittee = rule_word("ban"), kBetween = rule_word("giữa"), kWith = rule_word("với"),
                   kLaw = rule_word("luật"), kAll = rule_word("các"), kSome = rule_word("những"),
                   kBig = rule_word("đại"), kMeeting = rule_word("hội"), kSession = rule_word("nghị"),
                   kAmend = rule_word("sửa"), kAmend2 = rule_word("đổi"), kOne = rule_word("một"),
                   kCount = rule_word("số"), kArticle = rule_word("điều"), kRule = rule_word("quy"),
                   kFix = rule_word("định"), kPhap = rule_word("pháp"), kIssue = rule_word("hành"),
                   kSelf = rule_word("tự"), kIn = rule_word("trong"), kAgainst = rule_word("đối");

// document_types.tsv rows of law_names.tsv.
constexpr auto kLawTypes = [] {
  std::array<int16_t, std::size(lexicon::kLawName)> types{};
  for (size_t row = 0; row < types.size(); ++row) {
    types[row] = -1;
    for (size_t type = 0; type < lexicon::kDocumentTypes.size(); ++type) {
      if (lexicon::kDocumentTypes[type].slug == lexicon::kLawName[row].type) types[row] = static_cast<int16_t>(type);
    }
  }
  return types;
}();

bool begins_document(const DocnumCursor& c, uint32_t i) {
  return c.phrase(i, PhraseTable::document_types) > 0 || c.phrase(i, PhraseTable::law_names) > 0;
}

// `[năm] 2014` behind a name.
void read_year(const DocnumCursor& c, NameReading& reading) {
  uint32_t at = reading.end_token;
  if (c.is(at, docnum_role::kYear) && c.soft(at) && !c.touches(at)) ++at;
  if (c.year(at) == 0 || !c.soft(at) || c.touches(at)) return;
  if (c.has(at + 1) && (c.touches(at + 1) ||
                        (c.digits(at + 1) && (c.gap_kind(at + 1) == Gap::dash || c.gap_kind(at + 1) == Gap::slash))))
    return;
  reading.year = c.year(at);
  reading.end = c.end(at);
  reading.end_token = at + 1;
}

NameReading close(const DocnumCursor& c, uint32_t first, uint32_t last, bool fallback) {
  NameReading reading;
  reading.name = {c.begin(first), c.end(last)};
  reading.end = c.end(last);
  reading.end_token = last + 1;
  reading.fallback = fallback;
  read_year(c, reading);
  return reading;
}

// XX, 13, nhất: an ordinal.
bool is_ordinal(const DocnumCursor& c, uint32_t i) {
  if (!c.has(i) || c.gap_kind(i) != Gap::blank) return false;
  if (c.roman(i) || (c.digits(i) && c[i].length <= 3)) return true;
  static constexpr std::array<RuleWord, 13> kWords = {
      rule_word("nhất"), rule_word("hai"),  rule_word("nhì"), rule_word("ba"),  rule_word("tư"),
      rule_word("bốn"),  rule_word("năm"),  rule_word("sáu"), rule_word("bảy"), rule_word("tám"),
      rule_word("chín"), rule_word("mười"), rule_word("mươi")};
  for (RuleWord word : kWords) {
    if (c.spells(i, word)) return true;
  }
  return false;
}
bool is_key(const DocnumCursor& c, uint32_t i, RuleWord word) {
  return c.has(i) && c.gap_kind(i) == Gap::blank && c.spells(i, word);
}

// `lần thứ XX`, `lần thứ mười hai`: the token behind it, 0 without.
uint32_t read_times(const DocnumCursor& c, uint32_t i) {
  if (!is_key(c, i, kTimes) || !is_key(c, i + 1, kNth) || !is_ordinal(c, i + 2)) return 0;
  i += 3;
  while (!c.roman(i) && !c.digits(i) && is_ordinal(c, i) && c.spells(i - 1, rule_word("mười"))) ++i;
  return i;
}

// `khóa XII`, `(khóa XII)`: the token behind it.
uint32_t read_term(const DocnumCursor& c, uint32_t i, uint32_t& end) {
  if (!c.has(i + 1) || !c.spells(i, kTerm) || !is_ordinal(c, i + 1)) return i;
  const bool bracket = c.gap(i) == " (" && c.end(i + 1) < c.view().size() && c.view()[c.end(i + 1)] == ')';
  if (!bracket && c.gap_kind(i) != Gap::blank && c.gap(i) != ", ") return i;
  end = c.end(i + 1) + (bracket ? 1u : 0u);
  return i + 2;
}

// Behind the ordinal of a congress: [của] Đảng [bộ tỉnh Lam Sơn].
uint32_t read_congress_of(const DocnumCursor& c, uint32_t i) {
  uint32_t at = i;
  if (c.is(at, docnum_role::kOf) && c.blank_before(at)) ++at;
  if (!is_key(c, at, kParty)) return i;
  ++at;
  if (!is_key(c, at, kDepartment)) return at;
  ++at;
  while (c.has(at) && c.gap_kind(at) == Gap::blank && !begins_document(c, at) &&
         (c.is(at, docnum_role::kPlace) ||
          (c.upper(at) && (!c.is(at, docnum_role::kStop) || c.shape(at, token_shape::kHasLower)))))
    at += c.is(at, docnum_role::kPlace) ? c.word(at).tokens : 1;
  return at;
}

// `Đại hội [Đại biểu …] lần thứ XX [Đảng bộ …]`, `Đại hội XIII của Đảng`
NameReading read_congress(const DocnumCursor& c, uint32_t at) {
  for (uint32_t i = at + 2; c.has(i) && i < at + kMaxCongress && c.gap_kind(i) == Gap::blank; ++i) {
    if (begins_document(c, i)) return {};
    uint32_t behind = read_times(c, i);
    if (behind == 0 && c.roman(i)) behind = i + 1;
    if (behind == 0 && i == at + 2 && c.digits(i)) behind = i + 1;
    if (behind != 0) return close(c, at, read_congress_of(c, behind) - 1, false);
    if (c.is(i, docnum_role::kStop) && !c.is(i, docnum_role::kInner | docnum_role::kPlace | docnum_role::kOf) &&
        !c.spells(i, kAll))
      return {};
  }
  return {};
}

// `[Hội nghị] [lần thứ N] [Ban Chấp hành] Trung ương [Đảng] N [khóa XII]`
NameReading read_plenum(const DocnumCursor& c, uint32_t at) {
  uint32_t i = at;
  bool ordinal = false;
  if (c.has(i + 1) && c.spells(i, kMeeting) && is_key(c, i + 1, kSession)) {
    i += 2;
    if (const uint32_t behind = read_times(c, i); behind != 0) {
      i = behind;
      ordinal = true;
    }
    if (is_key(c, i, kCommittee)) i += 3;  // Ban Chấp hành
  }
  if (!c.has(i)) return {};
  const bool words = c.spells(i, kCentre) && is_key(c, i + 1, kCentre2);
  const bool dotted = c.text(i) == "T" && c.tight(i + 1, Gap::dot) && (c.text(i + 1) == "Ư" || c.text(i + 1) == "W");
  const bool code = c.text(i) == "TW" || c.text(i) == "TƯ";
  if (!words && !dotted && !code) return {};
  i += code ? 1 : 2;
  if (is_key(c, i, kParty)) ++i;
  if (const uint32_t behind = read_times(c, i); behind != 0) {
    i = behind;
    ordinal = true;
  } else if (is_ordinal(c, i)) {
    ++i;
    ordinal = true;
  }
  uint32_t end = c.end(i - 1);
  const uint32_t behind = read_term(c, i, end);
  if (!ordinal || (behind == i && !c.digits(i - 1) && !c.roman(i - 1))) return {};
  NameReading reading;
  reading.name = {c.begin(at), end};
  reading.end = end;
  reading.end_token = behind;
  return reading;
}

// Words that may not begin a name, and what ends one.
bool ends_name(const DocnumCursor& c, uint32_t i, bool treaty) {
  const WordAt word = c.word(i);
  const bool title_case = c.upper(i) && c.shape(i, token_shape::kHasLower);
  if (word.is(docnum_role::kNumber)) return c.digits(i + 1) || !c.blank_before(i + 1);  // công nghệ số, tần số
  if (word.is(docnum_role::kThis | docnum_role::kDay | docnum_role::kYear)) return !title_case;
  if (treaty && (c.spells(i, kAbout) || c.spells(i, kBetween) || c.spells(i, kWith) || c.spells(i, kAll) ||
                 c.spells(i, kIn) || c.spells(i, kAgainst) || word.is(docnum_role::kOf)))
    return false;
  if (word.is(docnum_role::kBy) && i > 0 && c.spells(i - 1, kSelf)) return false;  // tự do
  if (word.is(docnum_role::kStop | docnum_role::kAbove | docnum_role::kForce) && !title_case) return true;
  return c.phrase(i, PhraseTable::document_types) > 0 && !c.spells(i, kLaw);
}

// `và` inside a name: something small follows that is no document and no rest of the sentence.
bool goes_on_behind_and(const DocnumCursor& c, uint32_t i, bool treaty) {
  if (!c.has(i) || c.gap_kind(i) != Gap::blank || c.digits(i)) return false;
  if (c.spells(i, kAll) || c.spells(i, kSome) || c.spells(i, kPhap) || begins_document(c, i)) return false;
  return !ends_name(c, i, treaty);
}

// The words up to a stop. Commas belong to a name where one or two words stand before them (Phòng, chống; Khám bệnh,
// chữa bệnh).
NameReading read_run(const DocnumCursor& c, uint32_t at, bool treaty) {
  uint32_t last = at;  // the last word taken
  uint32_t since_comma = 1;
  uint32_t i = at + 1;
  bool stopped = false;
  for (; c.has(i) && i < at + kMaxName; ++i) {
    const Gap gap = c.gap_kind(i);
    if (gap == Gap::comma) {
      if (since_comma > 2 || c.upper(i) || c.digits(i) || ends_name(c, i, treaty)) {
        stopped = true;
        break;
      }
      since_comma = 0;
    } else if (gap == Gap::dash) {
      if (!treaty || !c.upper(i)) {
        stopped = true;
        break;
      }
    } else if (gap != Gap::blank) {
      stopped = true;
      break;
    }
    if (c.digits(i)) {
      stopped = true;
      break;
    }
    if (c.spells(i, kAnd) && !c.upper(i)) {
      if (!goes_on_behind_and(c, i + 1, treaty)) {
        stopped = true;
        break;
      }
      continue;
    }
    if (ends_name(c, i, treaty)) {
      stopped = true;
      break;
    }
    last = i;
    ++since_comma;
  }
  if (!stopped && c.has(i)) return {};  // no stop in sight: running text
  while (last > at && c.is(last, docnum_role::kOf)) --last;
  return close(c, at, last, true);
}

// The last token of the name of a law at `i`, 0 if there is none.
uint32_t law_phrase_end(const DocnumCursor& c, uint32_t i) {
  uint32_t last = 0;
  const auto [first_hit, last_hit] = c.hits(i);
  for (const PhraseHit* hit = first_hit; hit != last_hit; ++hit) {
    if (hit->table == PhraseTable::law_names) last = std::max(last, i + hit->tokens - 1u);
  }
  return last;
}

// sửa đổi, bổ sung một số điều của [Luật] X [và Luật Y]: the name of an amending law.
NameReading read_amending(const DocnumCursor& c, uint32_t at) {
  uint32_t i = at;
  for (; c.has(i) && i < at + 16; ++i) {
    if (i > at && c.gap_kind(i) != Gap::blank && c.gap_kind(i) != Gap::comma) return {};
    if (c.is(i, docnum_role::kOf) && c.has(i + 1)) break;
    static constexpr std::array<RuleWord, 9> kWords = {
        rule_word("sửa"),  rule_word("đổi"), rule_word("bổ"), rule_word("sung"), kOne, kCount, kArticle, kAnd,
        rule_word("khoản")};
    bool known = c.digits(i);
    for (RuleWord word : kWords) known |= c.spells(i, word);
    if (!known) return {};
  }
  if (i == at || !c.is(i, docnum_role::kOf)) return {};
  ++i;
  if (c.has(i) && c.spells(i, kAll)) ++i;
  uint32_t last = law_phrase_end(c, i);
  for (uint32_t next = last + 1; last != 0 && is_key(c, next, kAnd) && c.blank_before(next + 1);) {
    const uint32_t more = law_phrase_end(c, next + 1);
    if (more == 0) break;
    last = more;
    next = last + 1;
  }
  if (last == 0) {
    uint32_t name = i;
    if (c.has(name) && c.spells(name, kLaw)) ++name;
    if (!c.has(name) || c.gap_kind(name) != Gap::blank || ends_name(c, name, false)) return {};
    const NameReading inner = read_run(c, name, false);
    if (inner.end_token == 0) return {};
    NameReading reading = inner;
    reading.name.begin = c.begin(at);
    return reading;
  }
  return close(c, at, last, false);
}

NameReading read_law(const DocnumCursor& c, uint32_t first, uint32_t at) {
  if (c.spells(at, kAmend) && is_key(c, at + 1, kAmend2)) return read_amending(c, at);
  if (!c.upper(first) || c.all_caps(first)) return {};  // names of no table are found behind a capital
  if (c.gap_kind(at) != Gap::blank || c.digits(at) || c.is(at, docnum_role::kUnnamed)) {
    const bool proper =
        c.has(at) && c.gap_kind(at) == Gap::blank && c.upper(at) && !c.digits(at) && !c.is(at, docnum_role::kThis);
    if (!proper) return {};
  }
  if (first > 0 && c.blank_before(first) && c.is(first - 1, docnum_role::kStudy)) return {};  // Đại học Luật Hà Nội
  const bool rule = (c.spells(at, kRule) && is_key(c, at + 1, kFix)) || c.spells(at, kAbout) ||
                    (c.spells(at, kCommittee) && is_key(c, at + 1, kIssue));
  if (c.is(at, docnum_role::kJoin) || (!rule && ends_name(c, at, false))) return {};
  if (!c.upper(at) && !rule && begins_sentence(c, first)) return {};  // Luật giúp người dân …
  NameReading reading = read_run(c, rule ? at + 1 : at, false);
  if (reading.end_token != 0) reading.name.begin = c.begin(at);
  return reading;
}

NameReading read_treaty(const DocnumCursor& c, uint32_t first, uint32_t at) {
  if (!c.upper(first) || c.gap_kind(at) != Gap::blank || c.digits(at)) return {};
  uint32_t name = at;
  const bool joined = c.is(at, docnum_role::kOf) || c.spells(at, kAbout);  // left out of the name
  if (joined) ++name;
  if (!c.has(name) || c.gap_kind(name) != Gap::blank || c.digits(name)) return {};
  if (!joined && !c.spells(name, kBetween) && (!c.upper(name) || ends_name(c, name, true))) return {};
  // Hiệp định EVFTA mở thị trường: behind an acronym goes on only what joins.
  const uint32_t next = name + 1;
  const bool acronym = c.all_caps(name) && c[name].length >= 3;
  if (acronym && c.blank_before(next) && !c.upper(next) && !c.spells(next, kAbout) && !c.spells(next, kBetween) &&
      !c.spells(next, kWith) && !c.is(next, docnum_role::kOf))
    return close(c, name, name, true);
  return read_run(c, name, true);
}

NameReading read_constitution(const DocnumCursor& c, uint32_t at) {
  NameReading reading;
  reading.end_token = at;
  read_year(c, reading);
  return reading.year == 0 ? NameReading{} : reading;
}

}  // namespace

int law_type(uint16_t row) { return kLawTypes[row]; }

NameReading read_law_phrase(const DocnumCursor& c, const PhraseHit& hit) {
  const uint32_t last = hit.first_token + hit.tokens - 1u;
  const bool abbreviation = hit.table == PhraseTable::law_abbreviations;
  // The type word is the first one, the first two in Bộ luật, Pháp lệnh, Hiến pháp.
  const uint32_t words = kLawTypes[hit.row] == type_id("luat") ? 1 : 2;
  NameReading reading = close(c, hit.first_token + (hit.tokens > words ? words : 0), last, false);
  if (abbreviation) {
    reading.name = {};
    reading.full_name = lexicon::kLawName[hit.row].name;
    for (uint32_t i = hit.first_token; i <= last; ++i) {
      const bool type_word = hit.tokens > 1 && i == hit.first_token;
      if (!type_word && c.text(i).size() <= 3 && c.shape(i, token_shape::kHasLower)) return {};
    }
    if (hit.tokens == 1 && (c.shape(last, token_shape::kHasLower) || c.touches(last + 1))) return {};
  }
  return reading;
}

NameReading read_name(const DocnumCursor& c, int type, uint32_t first, uint32_t at) {
  if (!c.has(at) || !type_is_named(type)) return {};
  const std::string_view slug = type_slug(type);
  if (slug == "hien_phap") return read_constitution(c, at);
  if (c.gap_kind(at) != Gap::blank) return {};
  if (slug == "nghi_quyet") {
    if (c.spells(at, kBig) && is_key(c, at + 1, kMeeting)) return read_congress(c, at);
    return read_plenum(c, at);
  }
  if (type_group(type) == "treaty") return read_treaty(c, first, at);
  return read_law(c, first, at);
}

bool begins_sentence(const DocnumCursor& c, uint32_t i) {
  if (i == 0) return true;
  const Gap kind = c.gap_kind(i);
  if (kind == Gap::line || kind == Gap::dot || kind == Gap::colon) return true;
  for (char sign : c.gap(i)) {
    if (sign == '.' || sign == '!' || sign == '?' || sign == '\n' || sign == '-' || sign == '*' || sign == ')')
      return true;
  }
  return c.gap(i).ends_with("“") || c.gap(i).ends_with('"');
}

}  // namespace vnsift
