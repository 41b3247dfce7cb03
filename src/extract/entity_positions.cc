#include "extract/entity_positions.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "extract/entity_reading.h"
#include "text/punctuation.h"
#include "text/utf8_bytes.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr uint32_t kReach = 300;        // bytes read on each side of a person
constexpr uint32_t kMaxPosition = 160;  // code points

class Positions {
 public:
  Positions(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words,
            const std::vector<uint32_t>& led, std::vector<Entity>& entities)
      : text_(text), view_(text.view()), lexicon_(lexicon), words_(words), led_(led), entities_(entities) {}

  void run() {
    for (size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].type != EntityType::person) continue;
      if (std::binary_search(led_.begin(), led_.end(), entities_[i].span.begin)) read_left(i);
      if (entities_[i].position.empty()) read_right(i);
    }
  }

 private:
  // The line of the person, so far as it is read.
  ViewSpan line_of(ViewSpan span) const {
    if (text_.lines().empty()) return span;
    return text_.lines()[text_.line_at(span.begin)].span;
  }

  uint32_t boundary(uint32_t at) const {
    while (at > 0 && at < view_.size() && is_continuation(view_[at])) ++at;
    return at;
  }

  // Index of the entity that ends at a byte; -1 if there is none.
  int ending_at(size_t before, uint32_t byte) const {
    for (size_t i = before; i-- > 0;) {
      if (entities_[i].span.end == byte) return static_cast<int>(i);
      if (entities_[i].span.end < byte) break;
    }
    return -1;
  }
  // Where the longest match of one of `tags` that ends at `end` begins; `end` if there is none.
  uint32_t begin_of(uint32_t end, EntityTagSet tags) const {
    uint32_t begin = end;
    for (const EntityMatch& match : reading_.matches.all()) {
      if (match.end == end && tags.has(match.tag)) begin = std::min(begin, match.begin);
    }
    return begin;
  }
  // Where the title begins that ends at a token or behind it, up to `last`; `end` if there is none.
  uint32_t begin_around(uint32_t end, uint32_t last) const {
    uint32_t begin = end;
    for (const EntityMatch& match : reading_.matches.all()) {
      const bool is_office = match.tag == title || match.tag == title_short;
      if (is_office && match.begin < end && match.end >= end && match.end <= last) begin = std::min(begin, match.begin);
    }
    return begin;
  }
  uint32_t end_of(uint32_t begin, EntityTagSet tags) const {
    uint32_t end = begin;
    for (const EntityMatch& match : reading_.matches.all()) {
      if (match.begin == begin && tags.has(match.tag)) end = std::max(end, match.end);
    }
    return end;
  }
  uint32_t token_ending(uint32_t byte) const {
    const auto& tokens = reading_.sentence.tokens;
    for (uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].begin >= byte) return i;
    }
    return static_cast<uint32_t>(tokens.size());
  }

  // What the tables say of what was read.
  void match() { reading_.matches.list(lexicon_, reading_.sentence, reading_.matching); }

  void read_left(size_t index) {
    Entity& person = entities_[index];
    const ViewSpan line = line_of(person.span);
    const uint32_t from = boundary(std::max(line.begin, person.span.begin > kReach ? person.span.begin - kReach : 0));
    if (from >= person.span.begin) return;
    const bool unaccented = (person.flags & entity_flag::kNoDiacritics) != 0;
    read_mention_tokens(text_, words_, {from, person.span.begin}, unaccented, reading_);
    const auto& tokens = reading_.sentence.tokens;
    match();
    auto at = static_cast<uint32_t>(tokens.size());
    const uint32_t respect = begin_of(at, {honorific, honorific_weak});
    const bool is_title = begin_of(at, {title, title_short}) < respect;
    if (respect < at && !is_title) {
      person.honorific = {tokens[respect].begin, tokens[at - 1].end};
      at = respect;
    }
    if (const uint32_t degree_at = begin_of(at, {degree}); degree_at < at) at = degree_at;
    while (at > 0 && tokens[at - 1].shape == EntityShape::dot)
      at = begin_of(at - 1, {degree}) < at - 1 ? begin_of(at - 1, {degree}) : 0;
    if (at == 0 || at > tokens.size()) return;
    const uint32_t end = at;
    uint32_t begin = at;
    for (int steps = 0; steps < 4 && at > 0; ++steps) {
      const int body = ending_at(index, tokens[at - 1].end);
      uint32_t title_end = at;
      if (body >= 0 && entities_[static_cast<size_t>(body)].type != EntityType::person) {
        const uint32_t byte = entities_[static_cast<size_t>(body)].span.begin;
        if (byte < from) break;
        title_end = token_ending(byte);
      }
      // `Chủ tịch UBND` is a title of the tables: it may reach into the body, or hold it.
      const uint32_t title_begin = begin_around(title_end, at);
      if (title_begin >= title_end) break;
      begin = title_begin;
      at = title_begin;
      // Another office before it.
      if (at == 0 || tokens[at - 1].shape != EntityShape::comma) break;
      --at;
    }
    if (begin < end) put(index, {tokens[begin].begin, tokens[end - 1].end});
  }

  // Does a sign follow that an office may stand behind?
  bool is_apposition(uint32_t at) const {
    while (at < view_.size() && is_blank(view_[at])) ++at;
    if (at == view_.size()) return false;
    const char32_t sign = code_point_at(view_, at).value;
    return sign == U',' || sign == U'(' || is_dash(sign);
  }

  void read_right(size_t index) {
    const Entity& person = entities_[index];
    if (!is_apposition(person.span.end)) return;
    const ViewSpan line = line_of(person.span);
    const uint32_t to = boundary(std::min(line.end, person.span.end + kReach));
    if (to <= person.span.end) return;
    const bool unaccented = (person.flags & entity_flag::kNoDiacritics) != 0;
    read_mention_tokens(text_, words_, {person.span.end, to}, unaccented, reading_);
    auto& tokens = reading_.sentence.tokens;
    if (tokens.size() < 2 || tokens[1].name.empty()) return;
    const EntityShape sign = tokens[0].shape;
    if (sign != EntityShape::comma && sign != EntityShape::dash && sign != EntityShape::open) return;
    // No name that begins with the second token reaches farther; one token more says what is behind it.
    if (tokens.size() > kMaxNameTokens + 2) tokens.resize(kMaxNameTokens + 2);
    match();
    uint32_t end = end_of(1, {title, title_short});
    if (end == 1) return;
    for (size_t i = index + 1; i < entities_.size() && entities_[i].span.begin <= tokens[end - 1].end + 1; ++i) {
      const Entity& next = entities_[i];
      if (next.type == EntityType::person) return;  // whose title it is
      if (next.type != EntityType::organisation || next.span.begin < tokens[1].begin) continue;
      // A body behind the title, or one that the title has begun: Giám đốc Sở | Y tế.
      if (next.span.end > tokens[end - 1].end || next.span.begin == (end < tokens.size() ? tokens[end].begin : 0)) {
        put(index, {tokens[1].begin, next.span.end});
        return;
      }
    }
    put(index, {tokens[1].begin, tokens[end - 1].end});
  }

  void put(size_t index, ViewSpan span) {
    const std::string position = one_line_of(view_, span);
    const auto length = std::count_if(position.begin(), position.end(), [](char c) { return !is_continuation(c); });
    if (length > kMaxPosition) return;
    entities_[index].position = span;
    // The body nearest to the person's side of the office.
    for (size_t i = index >= 8 ? index - 8 : 0; i < std::min(entities_.size(), index + 8); ++i) {
      if (entities_[i].type == EntityType::organisation && span.contains(entities_[i].span))
        entities_[index].org = entities_[i].cluster;
    }
  }

  const PreparedText& text_;
  std::string_view view_;
  const EntityLexicon& lexicon_;
  EntityWords& words_;
  const std::vector<uint32_t>& led_;
  std::vector<Entity>& entities_;
  MentionReading reading_;
};

}  // namespace

void find_positions(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words,
                    const std::vector<uint32_t>& led, std::vector<Entity>& entities) {
  Positions(text, lexicon, words, led, entities).run();
}

}  // namespace vnsift
