#include "extract/entity_rules.h"

#include <algorithm>

#include "text/constant_key.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kPlaceNames = {province, district, ward, country, place, region};
constexpr EntityTagSet kTypeWords = {loc_admin, loc_village, loc_feature, loc_short, head, head_complete, abbr_head};
constexpr uint32_t kMaxCapitalsSpan = 12;  // tokens, in lines of capitals

constexpr uint64_t word_of(std::string_view word) { return mix_key(word_key(word)); }

bool any(const SentenceMatches& matches, size_t token, EntityTagSet set) {
  for (const TokenTag& tag : matches.at(token)) {
    if (set.has(tag.tag)) return true;
  }
  return false;
}

class Rules {
 public:
  Rules(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches)
      : lexicon_(lexicon), tokens_(sentence.tokens), case_(sentence.line_case), matches_(matches) {}

  void run(std::vector<LabelledSpan>& spans) {
    for (LabelledSpan span : spans) {
      if (case_ == LineCase::normal && span.type == EntityType::organisation) cut_before_verb(span);
      if (case_ == LineCase::normal && span.type == EntityType::place) cut_outside_word(span);
      if (!mend_brackets(span)) continue;
      trim(span);
      if (span.begin >= span.end || is_generic(span)) continue;
      if (case_ == LineCase::capitals && span.end - span.begin > kMaxCapitalsSpan && !is_full_name(span)) continue;
      if (case_ == LineCase::normal && span.type == EntityType::organisation && split_person(span)) continue;
      out_.push_back(span);
    }
    if (case_ == LineCase::normal) add_known();
    std::sort(out_.begin(), out_.end(), [](auto& a, auto& b) { return a.begin < b.begin; });
    spans.clear();
    for (const LabelledSpan& span : out_) {
      if (spans.empty() || span.begin >= spans.back().end) spans.push_back(span);
    }
  }

 private:
  // `Sở Nội vụ đề xuất`: a body's name ends before a verb in lower case.
  void cut_before_verb(LabelledSpan& span) const {
    static constexpr uint64_t kOne[] = {word_of("đạt"), word_of("vừa"),  word_of("đã"),  word_of("sẽ"), word_of("đang"),
                                        word_of("có"),  word_of("được"), word_of("bị"),  word_of("là"), word_of("thăm"),
                                        word_of("nói"), word_of("cũng"), word_of("tặng")};
    static constexpr uint64_t kTwo[][2] = {
        {word_of("công"), word_of("bố")},    {word_of("yêu"), word_of("cầu")},   {word_of("đề"), word_of("nghị")},
        {word_of("cho"), word_of("biết")},   {word_of("phối"), word_of("hợp")},  {word_of("khẳng"), word_of("định")},
        {word_of("nhấn"), word_of("mạnh")},  {word_of("ban"), word_of("hành")},  {word_of("tích"), word_of("cực")},
        {word_of("điều"), word_of("động")},  {word_of("khởi"), word_of("tố")},   {word_of("xử"), word_of("phạt")},
        {word_of("tham"), word_of("mưu")},   {word_of("đề"), word_of("xuất")},   {word_of("kiến"), word_of("nghị")},
        {word_of("khai"), word_of("mạc")},   {word_of("thực"), word_of("hiện")}, {word_of("triển"), word_of("khai")},
        {word_of("quyết"), word_of("định")}, {word_of("phủ"), word_of("sóng")}};
    for (uint32_t i = span.begin + 2; i < span.end; ++i) {
      if (!tokens_[i].is(EntityToken::kLower)) continue;
      bool verb = std::find(std::begin(kOne), std::end(kOne), tokens_[i].key) != std::end(kOne);
      if (i + 1 < tokens_.size() && tokens_[i + 1].is(EntityToken::kLower)) {
        for (const auto& pair : kTwo) verb = verb || (pair[0] == tokens_[i].key && pair[1] == tokens_[i + 1].key);
      }
      if (!verb || matches_.has(i, function)) continue;
      span.end = i;
      return;
    }
  }

  // `vùng Cửa Lò`: a word that stands outside a place.
  void cut_outside_word(LabelledSpan& span) const {
    while (span.end - span.begin >= 2 && tokens_[span.begin].is(EntityToken::kLower) &&
           matches_.opens(span.begin, loc_outside)) {
      const EntityMatch* word = matches_.match_at(span.begin, loc_outside);
      if (word == nullptr || word->end >= span.end || any(matches_, span.begin, kPlaceNames)) return;
      span.begin = word->end;
    }
  }

  // An open bracket without its close: the name ends before it, and what it holds is a name of its own.
  bool mend_brackets(LabelledSpan& span) {
    uint32_t open = span.end;
    for (uint32_t i = span.begin; i < span.end; ++i) {
      if (tokens_[i].shape == EntityShape::open) open = i;
      if (tokens_[i].shape == EntityShape::close) open = span.end;
    }
    if (open == span.end) return true;
    const bool closed = span.end < tokens_.size() && tokens_[span.end].shape == EntityShape::close;
    if (closed && open > span.begin && open + 1 < span.end) {
      LabelledSpan first = span;
      first.end = open;
      out_.push_back(first);
      span.begin = open + 1;
      return true;
    }
    span.end = open;
    return span.begin < span.end;
  }

  // Edges never hold quotes, brackets, dashes, final dots.
  void trim(LabelledSpan& span) const {
    const auto is_edge = [&](const EntityToken& token) {
      switch (token.shape) {
        case EntityShape::comma:
        case EntityShape::colon:
        case EntityShape::semicolon:
        case EntityShape::dash:
        case EntityShape::open:
        case EntityShape::quote:
        case EntityShape::slash:
        case EntityShape::end_mark:
          return true;
        default:
          return false;
      }
    };
    while (span.begin < span.end && is_edge(tokens_[span.begin])) ++span.begin;
    while (span.begin < span.end && is_edge(tokens_[span.end - 1])) --span.end;
    // A final dot stays with initials: N.V.A.
    if (span.end - span.begin >= 2 && tokens_[span.end - 1].shape == EntityShape::dot &&
        tokens_[span.end - 2].shape != EntityShape::letter)
      --span.end;
  }

  // `Thành phố`, `Nhà nước`, `Sở`, `Bên A`: no name alone.
  bool is_generic(const LabelledSpan& span) const {
    static constexpr uint64_t kWords[] = {word_of("tỉnh"), word_of("huyện"), word_of("quận"), word_of("phường"),
                                          word_of("xã"),   word_of("sở"),    word_of("bộ"),   word_of("ban")};
    static constexpr uint64_t kPairs[][2] = {{word_of("thành"), word_of("phố")}, {word_of("thủ"), word_of("đô")},
                                             {word_of("nhà"), word_of("nước")},  {word_of("trung"), word_of("ương")},
                                             {word_of("thị"), word_of("xã")},    {word_of("cán"), word_of("bộ")},
                                             {word_of("cấp"), word_of("ủy")},    {word_of("nhân"), word_of("dân")},
                                             {word_of("bên"), word_of("a")},     {word_of("bên"), word_of("b")}};
    const uint32_t length = span.end - span.begin;
    const uint64_t first = tokens_[span.begin].key;
    // Names of laws and awards: Luật Đường bộ, Huân chương Lao động.
    static constexpr uint64_t kNoNames[][2] = {
        {word_of("nghị"), word_of("định")}, {word_of("nghị"), word_of("quyết")},  {word_of("thông"), word_of("tư")},
        {word_of("bộ"), word_of("luật")},   {word_of("huân"), word_of("chương")}, {word_of("huy"), word_of("chương")},
        {word_of("bằng"), word_of("khen")}, {word_of("giấy"), word_of("khen")},   {word_of("pháp"), word_of("lệnh")}};
    if (case_ == LineCase::normal && length >= 2) {
      const uint64_t second = tokens_[span.begin + 1].key;
      if (first == word_of("luật") && tokens_[span.begin + 1].capital() && span.type != EntityType::person) return true;
      for (const auto& pair : kNoNames) {
        if (pair[0] == first && pair[1] == second) return true;
      }
    }
    if (length == 1) {
      if (std::find(std::begin(kWords), std::end(kWords), first) != std::end(kWords)) return true;
      if (span.type == EntityType::organisation && matches_.has(span.begin, abbr_word) &&
          tokens_[span.begin].is(EntityToken::kUpper) && !matches_.has(span.begin, abbr_full) &&
          !matches_.has(span.begin, org_short))
        return true;
    }
    const auto is_pair = [&](uint64_t a, uint64_t b) {
      return std::any_of(std::begin(kPairs), std::end(kPairs), [&](auto& p) { return p[0] == a && p[1] == b; });
    };
    if (length == 2 && is_pair(first, tokens_[span.begin + 1].key)) return true;
    if (length == 1 && span.type == EntityType::person && span.end < tokens_.size() &&
        is_pair(first, tokens_[span.end].key))
      return true;
    const EntityMatch* negative_run = matches_.match_at(span.begin, negative);
    return length >= 2 && negative_run != nullptr && negative_run->end == span.end && case_ == LineCase::normal;
  }

  bool is_full_name(const LabelledSpan& span) const {
    const EntityMatch* name = matches_.match_at(span.begin, org_name);
    return name != nullptr && name->end == span.end;
  }

  // `UBND tỉnh Gia Lai Lê Văn An` read as one body: body and person.
  bool split_person(const LabelledSpan& span) {
    for (uint32_t size : {4u, 3u, 2u}) {
      if (span.end - span.begin < size + 2) continue;
      const uint32_t begin = span.end - size;
      bool capitals = true;
      for (uint32_t i = begin; i < span.end; ++i) capitals = capitals && tokens_[i].capital();
      const SyllableSlot& first = lexicon_.syllable(tokens_[begin].key);
      const SyllableSlot& last = lexicon_.syllable(tokens_[span.end - 1].key);
      if (!capitals || first.surname < 3 || last.given == 0) continue;
      // What stands before must be complete, and the name no unit.
      const bool complete = matches_.closes(begin - 1, loc_admin) || matches_.closes(begin - 1, function) ||
                            matches_.closes(begin - 1, org_name) || matches_.closes(begin - 1, province) ||
                            matches_.closes(begin - 1, head_complete);
      if (!complete || any(matches_, begin, kPlaceNames)) continue;
      if (tokens_[begin - 1].capital() && matches_.closes(begin - 1, loc_admin) &&
          !matches_.has(begin - 1, head_complete) && begin >= 2 && !tokens_[begin - 2].is(EntityToken::kAlpha))
        continue;
      LabelledSpan body = span, person = span;
      body.end = person.begin = begin;
      person.type = EntityType::person;
      out_.push_back(body);
      out_.push_back(person);
      return true;
    }
    return false;
  }

  // Names of the tables that nothing covers: bodies of three syllables, units behind their type word, public persons.
  void add_known() {
    for (const EntityMatch& match : matches_.all()) {
      const uint32_t length = match.end - match.begin;
      if (match.tag == org_name && length >= 3 && tokens_[match.begin].capital()) {
        add(match.begin, match.end, EntityType::organisation);
      } else if (match.tag == public_person && length >= 2) {
        const bool behind_type =
            match.begin > 0 && (any(matches_, match.begin - 1, kTypeWords) || tokens_[match.begin - 1].capital());
        const bool goes_on = match.end < tokens_.size() && tokens_[match.end].capital();
        if (!behind_type && !goes_on) add_person(match.begin, match.end);
      } else if ((match.tag == province || match.tag == district || match.tag == ward) && match.begin > 0) {
        for (EntityTag type : {loc_admin, loc_short}) {
          for (const EntityMatch& word : matches_.all()) {
            if (word.tag == type && word.end == match.begin) add(word.begin, match.end, EntityType::place);
          }
        }
      } else if (match.tag == honorific && match.end < tokens_.size() && tokens_[match.end].capital() &&
                 tokens_[match.begin].is(EntityToken::kLower)) {
        uint32_t end = match.end;
        while (end < tokens_.size() && tokens_[end].capital()) ++end;
        if (end - match.end <= 4 && lexicon_.syllable(tokens_[end - 1].key).given > 0)
          add(match.end, end, EntityType::person);
      }
    }
  }

  bool is_free(uint32_t begin, uint32_t end) const {
    return std::none_of(out_.begin(), out_.end(), [&](auto& span) { return span.begin < end && begin < span.end; });
  }

  void add(uint32_t begin, uint32_t end, EntityType type) {
    if (is_free(begin, end)) out_.push_back({begin, end, type, kRuleMargin});
  }

  // A public person that was taken for a place keeps the span and changes the type.
  void add_person(uint32_t begin, uint32_t end) {
    for (LabelledSpan& span : out_) {
      if (span.begin == begin && span.end == end && span.type != EntityType::organisation) {
        span.type = EntityType::person;
        return;
      }
    }
    add(begin, end, EntityType::person);
  }

  const EntityLexicon& lexicon_;
  const std::vector<EntityToken>& tokens_;
  LineCase case_;
  const SentenceMatches& matches_;
  std::vector<LabelledSpan> out_;
};

}  // namespace

void apply_entity_rules(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                        std::vector<LabelledSpan>& spans) {
  Rules(lexicon, sentence, matches).run(spans);
}

}  // namespace vnsift
