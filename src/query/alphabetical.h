// Vietnamese alphabetical order: syllable by syllable, a ă â b c d đ e ê …, then the tone: level, huyền, hỏi, ngã, sắc,
// nặng; digits first, case ignored.
//
//   alphabetical_key("hòa") < alphabetical_key("hóa") < alphabetical_key("hoan") < alphabetical_key("hô")
#pragma once

#include <string>
#include <string_view>

namespace vnsift {

// A string that compares bytewise as the text does in the alphabet. Signs and blanks only end a syllable. About 10 ns a
// letter.
std::string alphabetical_key(std::string_view valid_utf8);

}  // namespace vnsift
