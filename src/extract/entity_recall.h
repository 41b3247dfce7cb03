// A second look at a document's names: what is read for sure in one place is found, and read the same way, in others.
//
//   NameRecall recall;
//   for (each sentence) recall.add(sentence, matches, spans, calibration);   // the first reading, all of it
//   for (each sentence) recall.mend(sentence, matches, model, recall.find_ends(sentence, run_ends), spans);
//
// What a reading licenses: `Trịnh Công Bình` the bare `Bình`, `TP. Lĩnh Sơn` the bare `Lĩnh Sơn` (also inside the name
// of a body), `Bệnh viện Tâm Phúc` the bare `Tâm Phúc`, any name itself. What a word beside the name has told (a type
// word, the head of a company, a word of respect) goes before what was read without one, however often: such a word
// seen for one type alone decides. Lines in capitals, title case and without diacritics neither give nor take. At most
// kMaxNames names a document are known; later ones are forgotten. Linear; 128 KB.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"

namespace vnsift {

// How sure a span is by its margin, 0 to 1; what a rule added is 0.99.
double span_confidence(const EntityModel::Data& model, const LabelledSpan& span);

class NameRecall {
 public:
  static constexpr size_t kMaxNames = 2000;

  NameRecall();
  void clear();
  void add(const EntitySentence& sentence, const SentenceMatches& matches, const std::vector<LabelledSpan>& spans,
           const EntityModel::Data& model);
  // Of the runs of capitals of a sentence, by their last tokens (MemoryReader), those that mend() may change: with
  // none, the tags of the sentence are not asked for. Stands until the next call.
  std::span<const uint32_t> find_ends(const EntitySentence& sentence, std::span<const uint32_t> run_ends);
  // `ends`: of find_ends().
  void mend(const EntitySentence& sentence, const SentenceMatches& matches, const EntityModel::Data& model,
            std::span<const uint32_t> ends, std::vector<LabelledSpan>& spans);

 private:
  // Hundredths of confidence, summed over the readings.
  using Votes = std::array<uint32_t, kEntityTypes>;
  struct Slot {
    uint64_t key = 0;
    Votes votes{};
    std::array<uint8_t, kEntityTypes> told{};  // readings with a word beside them that tells the type
  };

  Slot* find(uint64_t key, bool make);
  // For the tokens [begin, end) as a name.
  void vote(const EntitySentence& sentence, uint32_t begin, uint32_t end, EntityType type, double confidence,
            bool told = false);
  void vote(uint64_t key, EntityType type, double confidence, bool told);
  void add_person(const EntitySentence& sentence, const SentenceMatches& matches, const LabelledSpan& span,
                  double confidence);
  void add_body(const EntitySentence& sentence, const SentenceMatches& matches, const LabelledSpan& span,
                double confidence);
  bool may_end(uint64_t last) const { return (ends_[last >> 58] >> (last >> 52 & 63) & 1) != 0; }
  void add_place_in(const EntitySentence& sentence, const SentenceMatches& matches, uint32_t begin, uint32_t end,
                    double confidence);
  bool split_persons(const EntitySentence& sentence, uint32_t begin, uint32_t end, std::vector<LabelledSpan>& spans);
  // False: nothing was changed.
  bool mend_run(const EntitySentence& sentence, const SentenceMatches& matches, const EntityModel::Data& model,
                uint32_t begin, uint32_t end, std::vector<LabelledSpan>& spans);

  std::vector<Slot> slots_;
  std::vector<uint32_t> touched_;
  std::vector<uint32_t> found_;      // find_ends()
  std::array<uint64_t, 64> ends_{};  // bits by last words of what votes were given for
};

}  // namespace vnsift
