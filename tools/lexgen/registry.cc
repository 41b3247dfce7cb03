// The list of all generators; a new one is a file of its own and two lines here.
#include "lexgen.h"

namespace vnsift::lexgen {

Result<std::vector<Output>> generate_characters(const std::string& folder);          // characters.cc
Result<std::vector<Output>> generate_docnum_codes(const std::string& folder);        // docnum_codes.cc
Result<std::vector<Output>> generate_letters(const std::string& folder);             // letters.cc
Result<std::vector<Output>> generate_phrases(const std::string& folder);             // phrases.cc
Result<std::vector<Output>> generate_charsets(const std::string& folder);            // charsets.cc
Result<std::vector<Output>> generate_syllable_frequency(const std::string& folder);  // syllable_frequency.cc
Result<std::vector<Output>> generate_word_tables(const std::string& folder);         // word_tables.cc
Result<std::vector<Output>> generate_boundary_words(const std::string& folder);      // boundary_words.cc

std::span<const Generator> generators() {
  static constexpr Generator kGenerators[] = {
      {"characters", generate_characters},   {"document number codes", generate_docnum_codes},
      {"letters", generate_letters},         {"phrases", generate_phrases},
      {"charsets", generate_charsets},       {"syllable frequency", generate_syllable_frequency},
      {"word tables", generate_word_tables}, {"boundary words", generate_boundary_words},
  };
  return kGenerators;
}

}  // namespace vnsift::lexgen
