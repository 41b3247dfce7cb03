// Labelled sentences, and what the learner sees of them: for each token its feature rows and its label.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vnsift/error.h>

#include "extract/entity_decoder.h"
#include "extract/entity_features.h"
#include "extract/entity_model.h"
#include "extract/entity_words.h"

namespace vnsift::train {

struct LabelledSentence {
  std::string text;
  struct Span {
    uint32_t begin = 0, end = 0;  // code points
    EntityType type = EntityType::person;
  };
  std::vector<Span> spans;
};

// JSON Lines: {"text":…,"entities":[{"type":"PER","start":…,"end":…}]}. Errors name file and line.
Result<std::vector<LabelledSentence>> read_sentences(const std::string& path);

// A sentence read: its tokens, what stands in the tables, and its labels.
struct TokenLabels {
  EntitySentence sentence;
  SentenceMatches matches;
  MemoryEvents events;
  std::vector<uint8_t> labels;
  std::vector<LabelledSpan> gold;
  size_t cut = 0;  // gold that begins or ends inside a token
};
TokenLabels read_labels(const EntityLexicon& lexicon, EntityWords& words, const LabelledSentence& labelled);

// Sentences as the learner sees them, in one block.
struct Examples {
  struct Sentence {
    uint32_t first_token = 0, tokens = 0;
    int32_t weight = 10;  // tenths
  };
  std::vector<Sentence> sentences;
  std::vector<uint8_t> labels;      // of each token
  std::vector<uint32_t> first_row;  // of each token, and the end
  std::vector<uint32_t> rows;
  std::vector<std::vector<LabelledSpan>> gold;  // of each sentence, by tokens
  size_t cut_spans = 0;                         // gold that begins or ends inside a token: left out

  Examples() : first_row(1, 0) {}
};

struct ExampleOptions {
  uint32_t bits = 16;
  FeatureChoice choice;
};

// Appends. `window`: so many sentences on both sides are the document of each; 0: none is known.
void add_examples(const EntityLexicon& lexicon, const std::vector<LabelledSentence>& sentences, size_t window,
                  int32_t weight, const ExampleOptions& options, Examples& out);

}  // namespace vnsift::train
