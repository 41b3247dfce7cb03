#include "sample_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <map>
#include <unordered_map>

#include <vnsift/charset.h>
#include <vnsift/fold.h>

namespace vnsift::bench {
namespace {

constexpr size_t kShortLine = 8;  // words; menus and share bars are shorter

// SplitMix64 (Steele et al. 2014): the standard library's distributions differ between machines.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next() {
    uint64_t mixed = (state_ += 0x9E3779B97F4A7C15U);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
  }
  size_t below(size_t limit) { return static_cast<size_t>(next() % limit); }

 private:
  uint64_t state_;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// A first digit stays unequal to zero: dates and numbers keep their shape.
void append_with_new_digits(std::string_view word, Random& random, std::string& out) {
  char before = ' ';
  for (const char letter : word) {
    const bool is_digit = letter >= '0' && letter <= '9';
    const bool is_first = before < '0' || before > '9';
    if (is_digit) {
      out += static_cast<char>(is_first ? '1' + random.below(letter <= '3' && letter > '0' ? 3 : 9)
                                        : '0' + random.below(10));
    } else {
      out += letter;
    }
    before = letter;
  }
}

// The words that follow a word anywhere in the samples, as often as they do.
class Chain {
 public:
  explicit Chain(const std::vector<std::string>& samples) {
    for (const std::string& sample : samples) {
      for (const std::string_view line : split(sample, '\n')) {
        const std::vector<std::string_view> words = split(line, ' ');
        if (words.size() < kShortLine) continue;
        starts_.push_back(words.front());
        for (size_t index = 1; index < words.size(); ++index) followers_[words[index - 1]].push_back(words[index]);
      }
    }
  }

  void append_line(size_t words, Random& random, std::string& out) const {
    std::string_view word = starts_[random.below(starts_.size())];
    for (size_t index = 0; index < words; ++index) {
      if (index > 0) out += ' ';
      append_with_new_digits(word, random, out);
      const auto followers = followers_.find(word);
      word = followers == followers_.end() ? starts_[random.below(starts_.size())]
                                           : followers->second[random.below(followers->second.size())];
    }
  }

 private:
  std::vector<std::string_view> starts_;
  std::unordered_map<std::string_view, std::vector<std::string_view>> followers_;
};

void append_escaped(std::string_view text, std::string& out) {
  for (const char letter : text) {
    switch (letter) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += letter;
    }
  }
}

}  // namespace

std::vector<std::string> make_pages(const std::vector<std::string>& samples, size_t bytes, uint64_t seed) {
  const Chain chain(samples);
  Random random(seed);
  std::vector<std::string> pages;
  size_t made = 0;
  while (made < bytes) {
    std::string page;
    for (const std::string_view line : split(samples[random.below(samples.size())], '\n')) {
      const size_t words = split(line, ' ').size();
      if (words < kShortLine) {
        append_with_new_digits(line, random, page);
      } else {
        chain.append_line(words / 2 + random.below(words), random, page);
      }
      page += '\n';
    }
    page.pop_back();
    made += page.size();
    pages.push_back(std::move(page));
  }
  return pages;
}

std::string to_nfd(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(
      0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  return out;
}

std::string to_tcvn3(std::string_view text) {
  std::map<std::string, char, std::less<>> bytes;
  for (int byte = 255; byte > 0; --byte) {
    std::string letter;
    decode(std::string(1, static_cast<char>(byte)), Charset::tcvn3, letter);
    bytes[letter] = static_cast<char>(byte);
  }
  std::string out;
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    const std::string_view letter = text.substr(at, end - at);
    auto found = bytes.find(letter);
    if (found == bytes.end()) found = bytes.find(fold_text(letter, Fold::strict));  // lower case
    out += letter.size() == 1 ? letter[0] : found != bytes.end() ? found->second : '?';
    at = end;
  }
  return out;
}

std::string make_dirty(std::string_view text, uint64_t seed) {
  Random random(seed);
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (!out.empty()) out += "\r\n";
    bool first = true;
    for (const std::string_view word : split(line, ' ')) {
      if (!first) out += random.below(40) == 0 ? "\u00a0" : " ";
      first = false;
      if (random.below(20) == 0) {
        out += to_nfd(word);
      } else if (word.starts_with("Đ") && random.below(2) == 0) {
        out.append("Ð").append(word.substr(2));
      } else if (word.size() > 6 && static_cast<unsigned char>(word[0]) < 0x80 && random.below(200) == 0) {
        out.append(word.substr(0, 1)).append("\u00ad").append(word.substr(1));
      } else {
        out += word;
      }
    }
  }
  return out;
}

std::string to_jsonl(const std::vector<std::string>& pages) {
  std::string out;
  size_t number = 0;
  for (const std::string& page : pages) {
    out += "{\"id\":\"page-" + std::to_string(++number) + "\",\"text\":\"";
    append_escaped(page, out);
    out += "\"}\n";
  }
  return out;
}

}  // namespace vnsift::bench
