// Benchmark text: long, in the manner of the sample pages, and without repetition. Five pages in a loop would train the
// branch predictor and flatter branchy code two- to threefold.
//
// A page keeps the lines of a sample page: short lines (menus, share bars) are copied, long ones are walked by a Markov
// chain over the words of all pages, and every digit is drawn anew. The same seed gives the same bytes on every
// machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vnsift::bench {

// Pages of about the sizes of `samples` until they are `bytes` together. Precondition: the samples hold text.
std::vector<std::string> make_pages(const std::vector<std::string>& samples, size_t bytes, uint64_t seed);

// The same text with what scraped pages bring along: CRLF, one space in forty an NBSP, one word in twenty NFD,
// one Đ in two a Ð, here and there a soft hyphen.
std::string make_dirty(std::string_view text, uint64_t seed);

std::string to_nfd(std::string_view text);

// Bytes of TCVN3: toned capitals become small letters, as they did; what it has not becomes `?`.
std::string to_tcvn3(std::string_view text);

// {"id":"page-1","text":"..."}, one page a line.
std::string to_jsonl(const std::vector<std::string>& pages);

}  // namespace vnsift::bench
