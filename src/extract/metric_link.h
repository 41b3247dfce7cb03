// Links a quantity to what it is a quantity of: indicator, subject, period (metrics.md 7).
//
// Works sentence by sentence; looks at most 60 tokens to the left. Cost: 300 ns a record. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/metric_context.h"
#include "extract/metric_phrase.h"

namespace vnsift {

class Linker {
 public:
  Linker(const Passage& passage, const ContextReader& context, const std::vector<DateRef>& dates,
         const std::vector<DateAtToken>& places, std::vector<Draft>& drafts, KeptTexts& texts)
      : p_(passage),
        context_(context),
        dates_(dates),
        places_(places),
        drafts_(drafts),
        texts_(texts),
        phrases_(passage, context, dates) {}

  void run();

 private:
  void link_sentence(size_t first, size_t last);
  NounPhrase counted_phrase(const Draft& before, const Draft& draft) const;
  NounPhrase phrase_of_one(const NounPhrase& phrase) const;
  NounPhrase price_heading(const Draft& draft) const;
  bool resumes(const Draft& draft) const;
  void link_record(size_t index, size_t sentence_first);
  void set_indicator(Draft& draft, const NounPhrase& phrase, const Word* word);
  void align_lists(size_t first, size_t last);
  void align_changes(size_t first, size_t last);
  void set_period(size_t index, size_t first);
  void gather_baselines(size_t first, size_t last);
  bool is_baseline(const DateRef& date) const;
  void set_leads(size_t first, size_t last, uint32_t begin, uint32_t end);

  const Passage& p_;
  const ContextReader& context_;
  const std::vector<DateRef>& dates_;
  const std::vector<DateAtToken>& places_;
  std::vector<Draft>& drafts_;
  KeptTexts& texts_;
  // What keeps a sentence of many records linear: its baselines, and the record before which every rank has its
  // indicator.
  std::vector<ViewSpan> baselines_;
  size_t ranks_named_ = 0;
  PhraseReader phrases_;
};

}  // namespace vnsift
