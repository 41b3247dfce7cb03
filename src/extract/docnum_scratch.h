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

// Room for a huge text is given back as soon as it is of no use: its records and what is written of them need room too.
inline constexpr size_t kKeptRoom = 1024;

struct ResolveBuffers {
  MentionGroups by_key, by_number, by_name;
  std::vector<PreparedText::LineRange> paragraphs;
  std::vector<std::string_view> own_types;

  void release_large() {
    for (MentionGroups* groups : {&by_key, &by_number, &by_name}) groups->release_large();
    if (paragraphs.capacity() > kKeptRoom) std::vector<PreparedText::LineRange>().swap(paragraphs);
  }
};

struct DocnumScratch::Buffers {
  NumberBuffers numbers;
  ResolveBuffers resolve;
  std::vector<ProvisionChain> chains;
  std::vector<uint32_t> places;

  void release_large() {
    if (chains.capacity() > kKeptRoom) std::vector<ProvisionChain>().swap(chains);
    if (places.capacity() > kKeptRoom) std::vector<uint32_t>().swap(places);
  }
};

}  // namespace vnsift
