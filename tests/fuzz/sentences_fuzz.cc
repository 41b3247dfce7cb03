// SentenceSplitter: sentences are in order, trimmed, cut no atom, and leave no visible character out.
#include <vnsift/sentences.h>

#include "fuzz.h"

namespace {

bool is_blank(std::string_view view) { return view.find_first_not_of(" \t\n\r\v\f") == std::string_view::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  if (size == 0) return 0;
  SentenceOptions options;
  options.wrapped = data[0] % 3 == 0 ? Wrapped::automatic : data[0] % 3 == 1 ? Wrapped::yes : Wrapped::no;
  const std::string source = fuzz::valid_text(data + 1, size - 1);
  PreparedText text;
  text.assign(source, SentenceSplitter::kNeeds);
  const std::string_view view = text.view();
  std::vector<ViewSpan> sentences;
  SentenceSplitter(options).run(text, nullptr, sentences);

  uint32_t end = 0;
  size_t atom = 0;
  for (const ViewSpan sentence : sentences) {
    fuzz::require_place(text.canonical(), sentence);
    require(!sentence.empty() && sentence.begin >= end, "sentences are in order and do not overlap");
    require(is_blank(view.substr(end, sentence.begin - end)), "only white space stands between sentences");
    require(!is_blank(view.substr(sentence.begin, 1)) && !is_blank(view.substr(sentence.end - 1, 1)),
            "a sentence has no white space at its edges");
    for (; atom < text.atoms().size() && text.atoms()[atom].span.begin < sentence.end; ++atom) {
      require(text.atoms()[atom].span.end <= sentence.end, "no sentence ends inside an atom");
    }
    end = sentence.end;
  }
  require(is_blank(view.substr(end)), "only white space stands behind the last sentence");
  return 0;
}
