#include "normalize/detect.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <string>
#include <vector>

#include <vnsift/utf8.h>

#include "normalize/charset_decode.h"

namespace vnsift {

namespace {

// Thresholds of normalize.md 9.1, measured there on re-encoded Vietnamese and on foreign text.
constexpr double kMinRateOfText = 0.75, kMinRateOfBytes = 0.6, kMinGain = 0.25, kMinShare = 0.6, kMinLogFrequency = 1.5,
                 kTieLead = 0.5;
// And of ours: so many words, each seen a hundred times in the texts that the frequencies are of; or two words seen a
// thousand times, both plainly broken as they stand, in a line of four and more.
constexpr size_t kSureWords = 3, kFewWords = 2, kFewOfWords = 4;
constexpr double kCommon = 2, kVeryCommon = 3;

// Bytes with a letter outside ASCII that are enough to choose by; the first part of them is enough to drop hopeless
// candidates.
constexpr size_t kEnough = 128 << 10, kFirstLook = 8 << 10;
constexpr size_t kFirstLookWords = 60;
constexpr double kHopeless = 0.4;

struct Candidate {
  Charset charset = Charset::utf8;
  size_t prior = 0;
  bool alive = true;
  Evidence evidence;
  uint64_t hash = 0;  // of the decoded text
};

uint64_t add_hash(uint64_t hash, std::string_view text) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

void add_lines(std::span<const std::string_view> lines, Candidate& candidate, std::string& buffer) {
  const CaselessLetters caseless =
      charset_table(candidate.charset).repair_case ? charset_table(candidate.charset).caseless : nullptr;
  for (std::string_view line : lines) {
    buffer.clear();
    decode(line, candidate.charset, buffer, nullptr, {.repair_case = false});
    candidate.evidence.add_reading(buffer, caseless);
    candidate.hash = add_hash(candidate.hash, buffer);
  }
}

// Of a text that was legal but for a word or two, a reading in which every word is a common syllable. In viscii, vps
// and windows-1258 half of the letters are those of windows-1252, so that a line of them shows no more than that.
bool is_beyond_doubt(const Candidate& candidate, const Evidence& identity) {
  const Evidence& evidence = candidate.evidence;
  if (!evidence.is_flawless() || evidence.rate() <= identity.rate()) return false;
  if (evidence.words >= kSureWords) return evidence.rarest >= kCommon;
  return evidence.words == kFewWords && evidence.rarest >= kVeryCommon && evidence.share_words >= kFewOfWords &&
         identity.bad() >= kFewWords;
}

bool is_accepted(const Candidate& candidate, const Evidence& identity, double min_rate) {
  const Evidence& evidence = candidate.evidence;
  if (is_beyond_doubt(candidate, identity)) return true;
  return evidence.words > 0 && evidence.rate() >= min_rate && evidence.rate() - identity.rate() >= kMinGain &&
         evidence.share() >= kMinShare && evidence.mean_log_frequency() >= kMinLogFrequency;
}

// Does a byte occur that TCVN 5712-1 has a letter for and TCVN3 has not? Punctuation of Word in the same places is told
// apart unless `punctuation`.
bool has_tcvn5712_bytes(std::span<const std::string_view> lines, bool punctuation) {
  for (std::string_view line : lines) {
    for (char c : line) {
      const auto byte = static_cast<unsigned char>(c);
      const bool control = byte < 0x20 && byte != '\t' && byte != '\v' && byte != '\f';
      const bool high = byte >= 0x80 && byte < 0xA0;
      const bool sign = byte == 0x82 || byte == 0x84 || byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
      if (control || (high && (punctuation || !sign))) return true;
    }
  }
  return false;
}

// TCVN 5712-1 is TCVN3 with toned capitals; it is never worth a candidate of its own.
Candidate with_capitals(const Candidate& tcvn3, std::span<const std::string_view> lines, std::string& buffer) {
  if (!has_tcvn5712_bytes(lines, true)) return tcvn3;
  Candidate wider = {Charset::tcvn5712_1, tcvn3.prior, true, {}, 0};
  add_lines(lines, wider, buffer);
  const double rate = wider.evidence.rate(), narrow = tcvn3.evidence.rate();
  // A tie says that these bytes stand in no word: a lone capital, or a dash.
  const bool better = rate > narrow || (rate == narrow && has_tcvn5712_bytes(lines, false));
  return better ? wider : tcvn3;
}

// The lines that are looked at: the first kEnough bytes of lines with a byte over 7F, and the ASCII lines between.
std::span<const std::string_view> enough(std::span<const std::string_view> lines, size_t limit) {
  size_t seen = 0, count = 0;
  while (count < lines.size() && seen < limit) {
    if (!is_ascii(lines[count])) seen += lines[count].size();
    ++count;
  }
  return lines.first(count);
}

}  // namespace

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

std::optional<Detection> detect_charset(std::span<const std::string_view> all_lines, const Evidence& identity,
                                        CandidateSet set) {
  if (!identity.is_damaged()) return std::nullopt;
  std::array<Candidate, kEightBitCharsets> candidates;
  size_t count = 0;
  for (size_t i = 0; i < kEightBitCharsets; ++i) {
    const size_t prior =
        set == CandidateSet::text ? lexicon::kCharsets[i].text_prior : lexicon::kCharsets[i].bytes_prior;
    if (prior != 0) candidates[count++] = {static_cast<Charset>(i), prior, true, {}, 0};
  }
  const std::span<const std::string_view> lines = enough(all_lines, kEnough), first = enough(lines, kFirstLook);
  std::string buffer;
  double best_rate = 0;
  for (size_t i = 0; i < count; ++i) {
    add_lines(first, candidates[i], buffer);
    best_rate = std::max(best_rate, candidates[i].evidence.rate());
  }
  const Candidate* best = nullptr;
  const Candidate* second = nullptr;
  const double min_rate = set == CandidateSet::text ? kMinRateOfText : kMinRateOfBytes;
  for (size_t i = 0; i < count; ++i) {
    Candidate& candidate = candidates[i];
    if (candidate.evidence.words >= kFirstLookWords && candidate.evidence.rate() < std::min(best_rate, kHopeless))
      continue;
    add_lines(lines.subspan(first.size()), candidate, buffer);
    if (candidate.charset == Charset::tcvn3) candidate = with_capitals(candidate, lines, buffer);
    if (!is_accepted(candidate, identity, min_rate)) continue;
    if (best == nullptr || candidate.evidence.rate() > best->evidence.rate()) {
      second = nullptr;
      best = &candidate;
    } else if (candidate.evidence.rate() == best->evidence.rate() && candidate.hash != best->hash) {
      if (candidate.evidence.mean_log_frequency() > best->evidence.mean_log_frequency()) {
        second = best;
        best = &candidate;
      } else if (second == nullptr || candidate.evidence.mean_log_frequency() > second->evidence.mean_log_frequency()) {
        second = &candidate;
      }
    }
  }
  // A wrong decoding is worse than none: a reading that wins on too few words refuses, rather than leave the field to
  // the next.
  if (best == nullptr || (best->evidence.words < best->prior && !is_beyond_doubt(*best, identity))) return std::nullopt;
  if (second != nullptr && (best->evidence.words < std::min(best->prior, kSureWords) ||
                            best->evidence.mean_log_frequency() - second->evidence.mean_log_frequency() < kTieLead))
    return std::nullopt;
  return Detection{best->charset,       true, 0, best->evidence.rate(), best->evidence.rate() - identity.rate(),
                   best->evidence.words};
}

std::optional<Charset> detect_utf16(std::string_view bytes, bool whole) {
  constexpr size_t kLook = 4096;
  if (bytes.size() < 8 || (whole && bytes.size() % 2 != 0)) return std::nullopt;
  const std::string_view look = bytes.substr(0, kLook & ~size_t{1});
  std::array<size_t, 2> zeros{};
  for (size_t i = 0; i < look.size(); ++i) zeros[i & 1] += look[i] == '\0';
  for (const bool big_endian : {false, true}) {
    const size_t high = zeros[big_endian ? 0 : 1], low = zeros[big_endian ? 1 : 0];
    if (high * 10 < look.size() / 2 * 3 || low * 10 > high) continue;
    std::string decoded;
    const Charset charset = big_endian ? Charset::utf16be : Charset::utf16le;
    if (decode(bytes.substr(0, bytes.size() & ~size_t{1}), charset, decoded) == 0) return charset;
  }
  return std::nullopt;
}

namespace {

// Well-formed sequences outside ASCII and ill-formed subparts (3.2).
struct Utf8Count {
  size_t well_formed = 0, ill_formed = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  const Decoded decoded = repair_utf8(bytes);
  Utf8Count count;
  count.ill_formed = decoded.replaced;
  for (char c : decoded.text) count.well_formed += static_cast<unsigned char>(c) >= 0xC0;
  count.well_formed -= decoded.replaced;
  return count;
}

// A window that does not cut a line, or at least no UTF-8 sequence, in two.
std::string_view window_of(std::string_view bytes) {
  if (bytes.size() <= kDetectionWindow) return bytes;
  std::string_view window = bytes.substr(0, kDetectionWindow);
  if (const size_t line_end = window.rfind('\n'); line_end != std::string_view::npos && line_end > 0)
    return window.substr(0, line_end + 1);
  for (size_t cut = 0; cut < 4 && window.size() > 4; ++cut) {
    const auto byte = static_cast<unsigned char>(window.back());
    if (byte < 0x80) break;
    window.remove_suffix(1);
    if (byte >= 0xC0) break;
  }
  return window;
}

}  // namespace

ByteEncoding detect_byte_encoding(std::string_view bytes) {
  ByteEncoding result;
  Detection& detection = result.detection;
  const auto begins_with = [bytes](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  using namespace std::string_view_literals;
  if (begins_with("\xFF\xFE\0\0"sv) || begins_with("\0\0\xFE\xFF"sv)) {
    result.utf32 = true;
    detection.bom_size = 4;
    return result;
  }
  if (begins_with("\xFF\xFE"sv) || begins_with("\xFE\xFF"sv)) {
    detection.charset = begins_with("\xFF\xFE"sv) ? Charset::utf16le : Charset::utf16be;
    detection.found = true;
    detection.bom_size = 2;
    return result;
  }
  if (begins_with("\xEF\xBB\xBF"sv)) {
    detection.found = true;
    detection.bom_size = 3;
    result.has_ill_formed = !is_valid_utf8(bytes);
    return result;
  }
  const std::string_view window = window_of(bytes);
  if (const std::optional<Charset> utf16 =
          detect_utf16(bytes.substr(0, kDetectionWindow), bytes.size() <= kDetectionWindow)) {
    detection.charset = *utf16;
    detection.found = true;
    return result;
  }
  if (is_valid_utf8(window)) {
    result.has_ill_formed = window.size() != bytes.size();  // unknown
    return result;
  }
  const Utf8Count count = count_utf8(window);
  if (count.well_formed >= count.ill_formed) {
    result.has_ill_formed = true;
    return result;
  }
  std::vector<std::string_view> lines;
  for_each_line(window, [&lines](std::string_view line) { lines.push_back(line); });
  Evidence identity;
  std::string buffer;
  for (std::string_view line : enough(lines, kEnough)) {
    buffer.clear();
    decode(line, Charset::windows_1252, buffer);
    identity.add(buffer);
  }
  if (const std::optional<Detection> found = detect_charset(lines, identity, CandidateSet::bytes)) {
    detection = *found;
  } else {
    detection.charset = Charset::windows_1252;
    detection.rate = identity.rate();
    detection.evidence = identity.words;
  }
  return result;
}

Detection detect_bytes(std::string_view bytes) { return detect_byte_encoding(bytes).detection; }

Detection detect_text(std::string_view text) {
  Evidence identity;
  std::vector<ByteText> byte_lines;
  size_t size = 0;
  for_each_line(text.substr(0, kDetectionWindow), [&](std::string_view line) {
    ByteText bytes;
    if (size >= kEnough || is_ascii(line) || !is_valid_utf8(line) || !to_windows_1252(line, bytes)) return;
    size += line.size();
    identity.add(line);
    byte_lines.push_back(std::move(bytes));
  });
  std::vector<std::string_view> lines;
  for (const ByteText& line : byte_lines) lines.push_back(line.bytes);
  if (const std::optional<Detection> found = detect_charset(lines, identity, CandidateSet::text)) return *found;
  Detection none;
  none.rate = identity.rate();
  none.evidence = identity.words;
  return none;
}

}  // namespace vnsift
