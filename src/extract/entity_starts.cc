#include "extract/entity_starts.h"

#include "base/cpu.h"

namespace vnsift {

size_t find_name_starts(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                        NameStart* out) {
  static const auto kKernel = has_avx512_vbmi() ? find_name_starts_avx512 : find_name_starts_scalar;
  return kKernel(lexicon, sentence, places, out);
}

size_t find_name_starts_scalar(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                               NameStart* out) {
  const size_t size = sentence.tokens.size();
  const EntityToken* const tokens = sentence.tokens.data();
  const uint64_t seed = sentence.unaccented ? kFoldedNameSeed : kNameSeed, nothing = lexicon.nothing();
  const uint32_t any_case = sentence.line_case == LineCase::capitals ? 1 : 0;
  static_assert(EntityToken::kCapital == 2);
  static_assert(FirstName(0, 1, false, false).signs() == 2 && FirstName(0, 0, true, false).signs() == 4);
  size_t count = 0;
  for (size_t i = places.begin; i < places.end; ++i) {
    const EntityToken& token = tokens[i];
    const uint32_t signs = token.name.signs(), last = i + 1 == size ? 1 : 0;
    const uint64_t pair = join_keys(join_keys(seed, token.key), tokens[i + 1 - last].key);
    const uint32_t alone = (signs >> 2 | (signs >> 1 & (uint32_t{token.flags} >> 1 | any_case))) & 1;
    const uint32_t longer = signs & ~last & lexicon.may_have_bit(pair);
    NameStart& start = out[count];
    start.pair = nothing ^ ((pair ^ nothing) & (uint64_t{0} - longer));
    start.token = static_cast<uint32_t>(i);
    start.alone = alone;
    lexicon.prefetch(start.pair);
    count += alone | longer;
  }
  return count;
}

}  // namespace vnsift
