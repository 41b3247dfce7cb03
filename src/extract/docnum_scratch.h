// The buffers that DocnumFinder uses again from one text to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_grammar.h"
#include "extract/docnum_groups.h"
#include "extract/docnum_provision.h"
#include "extract/docnum_symbol.h"

namespace vnsift {

struct NumberBuffers {
  Symbol symbol;
  MeaningBuffers meaning;
};

struct ResolveBuffers {
  MentionGroups by_key, by_number, by_name;
  std::vector<PreparedText::LineRange> paragraphs;
  std::vector<std::string_view> own_types;
};

struct DocnumScratch::Buffers {
  NumberBuffers numbers;
  ResolveBuffers resolve;
  std::vector<ProvisionChain> chains;
  std::vector<uint32_t> places;

  // Room for a huge text is given back: what is written of it needs room too.
  void release_large() {
    constexpr size_t kKept = 1024;
    if (chains.capacity() > kKept) std::vector<ProvisionChain>().swap(chains);
    if (places.capacity() > kKept) std::vector<uint32_t>().swap(places);
    for (MentionGroups* groups : {&resolve.by_key, &resolve.by_number, &resolve.by_name}) groups->release_large();
    if (resolve.paragraphs.capacity() > kKept) std::vector<PreparedText::LineRange>().swap(resolve.paragraphs);
  }
};

}  // namespace vnsift
