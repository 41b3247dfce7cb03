// EntityFinder: sentence by sentence; first what the document says of its names, then the decision (spec: entities.md
// 3).
#include <algorithm>
#include <cmath>

#include <vnsift/entities.h>
#include <vnsift/sentences.h>

#include "base/ascii.h"
#include "extract/entity_decoder.h"
#include "extract/entity_explain.h"
#include "extract/entity_links.h"
#include "extract/entity_memory.h"
#include "extract/entity_mentions.h"
#include "extract/entity_model.h"
#include "extract/entity_name_list.h"
#include "extract/entity_reading.h"
#include "extract/entity_recall.h"
#include "extract/entity_rules.h"
#include "extract/entity_run_rules.h"
#include "extract/entity_sign_rules.h"
#include "extract/entity_windows.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxSentenceTokens = 512;
constexpr size_t kBlockTokens =
    20000;  // so much text is held at once; what is known of names grows from block to block

// A text of that many tokens is no page, and holds less than a mention in so many tokens.
constexpr size_t kManyTokens = size_t{1} << 18, kMentionTokens = 16;

struct SentenceData {
  EntitySentence sentence;
  SentenceMatches matches;
  MemoryEvents events;
  std::vector<uint32_t> run_ends;  // of its runs of capitals
  std::vector<LabelledSpan> spans;
  std::vector<TokenWindow> candidates;  // nothing else is decoded
  std::vector<TokenWindow> places;      // where `matches` begin
  bool matched = false;                 // `matches` are of this sentence
  bool remembered = false;
};

}  // namespace

struct EntityScratch::Buffers {
  EntityDecoder decoder;  // aligned to its lanes: first, so that nothing is left between
  std::vector<ViewSpan> sentences;
  std::vector<SentenceData> block;  // reused: only the first `block_size` are of now
  size_t block_size = 0;
  EntityWords words;
  MatchRoom matching;
  MentionReader mentions;
  LinkBuffers links;
  EntityMemory memory;
  MemoryReader memory_reader;
  NameRecall recall;
  FeatureReader features;
  NameWindows name_windows;
  std::vector<TokenWindow> windows;  // of one sentence: what is decoded
  std::vector<LabelledSpan> ruled;   // room of the rules
  std::vector<uint32_t> led;         // where persons begin before whom an office or a word of respect may stand
};

EntityScratch::EntityScratch() = default;
EntityScratch::~EntityScratch() = default;
EntityScratch::EntityScratch(EntityScratch&&) noexcept = default;
EntityScratch& EntityScratch::operator=(EntityScratch&&) noexcept = default;
EntityScratch::Buffers& EntityScratch::buffers() {
  if (buffers_ == nullptr) buffers_ = std::make_unique<Buffers>();
  return *buffers_;
}

namespace {

class Finder {
 public:
  Finder(const PreparedText& text, const EntityModel::Data& model, const EntityOptions& options,
         const std::vector<ViewSpan>& claims, EntityScratch::Buffers& buffers, std::vector<Entity>& out)
      : text_(text),
        model_(model),
        options_(options),
        names_only_(options.names_only()),
        claims_(claims),
        buffers_(buffers),
        out_(out) {}

  void run(const std::vector<ViewSpan>& sentences) {
    // A vector that grows is there twice for a while. Room that is never written to is no memory.
    if (text_.tokens().size() > kManyTokens) out_.reserve(text_.tokens().size() / kMentionTokens);
    buffers_.memory.clear();
    buffers_.recall.clear();
    buffers_.led.clear();
    buffers_.block_size = 0;
    buffers_.decoder.use(model_);
    buffers_.words.use(model_.lexicon, model_.checksum, &model_.filter);
    size_t held = 0;
    uint32_t token = 0;
    const std::vector<Token>& tokens = text_.tokens();
    for (const ViewSpan sentence : sentences) {
      uint32_t begin = sentence.begin;
      while (token < tokens.size() && tokens[token].begin < begin) ++token;
      while (begin < sentence.end) {
        // What has no end in sight is cut.
        uint32_t last = token;
        while (last < tokens.size() && tokens[last].begin < sentence.end && last - token < kMaxSentenceTokens) ++last;
        const bool whole = last >= tokens.size() || tokens[last].begin >= sentence.end;
        const uint32_t end = whole ? sentence.end : tokens[last].begin;
        held += last - token;
        read({begin, end}, {token, last});
        token = last;
        begin = end;
        if (held >= kBlockTokens) {
          decide();
          held = 0;
        }
      }
    }
    decide();
  }

 private:
  void read(ViewSpan span, TokenRange range) {
    if (buffers_.block.size() == buffers_.block_size) buffers_.block.emplace_back();
    SentenceData& data = buffers_.block[buffers_.block_size++];
    read_entity_tokens(text_, span, range, buffers_.words, data.sentence);
    model_.filter.find(data.sentence, data.candidates);
    data.matched = data.remembered = false;
    if (!data.candidates.empty() || !options_.model) match(data);
  }

  // What the sentences of the block say of their names. One sentence alone has nobody to tell.
  void remember() {
    if (!options_.memory) return;
    const bool is_alone = buffers_.block_size == 1 && buffers_.memory.empty();
    for (size_t i = 0; i < buffers_.block_size; ++i) {
      SentenceData& data = buffers_.block[i];
      buffers_.memory_reader.read(data.sentence, data.matched ? &data.matches : nullptr, data.events, data.run_ends);
      if (!is_alone) data.remembered = buffers_.memory.add(data.events);
    }
  }

  // What the tables say of a sentence, which is not asked for where nothing can be a name, nor far from what can.
  void match(SentenceData& data) {
    if (data.matched) return;
    if (!options_.model || data.candidates.empty()) return match_all(data);
    find_tagged_places(data.sentence, data.candidates, data.places);
    data.matches.read(model_.lexicon, data.sentence, data.places, buffers_.matching);
    data.matched = true;
  }
  void match_all(SentenceData& data) {
    data.places.assign(1, whole_of(data.sentence));
    data.matches.read(model_.lexicon, data.sentence, data.places, buffers_.matching);
    data.matched = true;
  }
  // `tokens` in order, of a sentence that is matched.
  static bool is_matched(const SentenceData& data, std::span<const uint32_t> tokens) {
    auto place = data.places.begin();
    return std::all_of(tokens.begin(), tokens.end(), [&](uint32_t token) {
      while (place != data.places.end() && place->end <= token) ++place;
      return place != data.places.end() && place->begin <= token;
    });
  }

  std::span<SentenceData> block() const { return std::span(buffers_.block).first(buffers_.block_size); }

  // Step by step, each for all sentences of the block: the steps together are more code than the processor keeps at
  // hand (32 KB), and sentence by sentence each of them would be fetched anew.
  void decide() {
    remember();
    for (SentenceData& data : block()) decode(data);
    for (SentenceData& data : block()) {
      if (data.matched) apply_entity_rules(model_.lexicon, data.sentence, data.matches, data.spans, buffers_.ruled);
    }
    for (SentenceData& data : block()) {
      if (data.matched) apply_sign_rules(data.sentence, data.matches, data.spans);  // these may add a name to none
    }
    for (SentenceData& data : block()) {
      if (!data.spans.empty()) apply_run_rules(data.sentence, data.matches, data.spans);
    }
    if (recalls()) recall();
    for (SentenceData& data : block()) {
      if (options_.names != nullptr) find_listed(data);
      if (data.spans.empty()) continue;
      match(data);
      // An explanation reads the features again, with what the rest of the document says.
      const bool explains = options_.explain && options_.model;
      const TokenWindow all = whole_of(data.sentence);
      if (explains) take_features(data, std::span(&all, 1));
      for (const LabelledSpan& span : data.spans) put(data, span);
      if (explains && data.remembered) buffers_.memory.put_back(data.events);
    }
    buffers_.block_size = 0;
  }

  // Names of the user's list, wherever they stand.
  void find_listed(SentenceData& data) {
    apply_name_list(options_.names->data(), data.sentence, data.spans);
    const auto is_outside = [&](const LabelledSpan& span) {
      return span.listed >= 0 && !(data.matched && is_matched(data, std::span(&span.begin, 1)));
    };
    if (std::any_of(data.spans.begin(), data.spans.end(), is_outside)) match_all(data);
  }

  bool recalls() const { return options_.memory && options_.model; }

  // The second look, when all names of the block are known.
  void recall() {
    NameRecall& recall = buffers_.recall;
    for (SentenceData& data : block()) {
      if (!data.spans.empty()) recall.add(data.sentence, data.matches, data.spans, model_);
    }
    for (SentenceData& data : block()) {
      const std::span<const uint32_t> ends = recall.find_ends(data.sentence, data.run_ends);
      if (ends.empty()) continue;
      if (!data.matched || !is_matched(data, ends)) match_all(data);
      recall.mend(data.sentence, data.matches, model_, ends, data.spans);
    }
    for (SentenceData& data : block()) {
      if (!data.spans.empty()) drop_no_names(data.sentence, data.matches, data.spans);
    }
  }

  // The features of windows of a sentence; its own events are out of the memory behind this.
  void take_features(SentenceData& data, std::span<const TokenWindow> windows) {
    EntityMemory& memory = buffers_.memory;
    if (data.remembered) memory.take_out(data.events);
    buffers_.features.assign(data.sentence, data.matches, memory.empty() ? nullptr : &memory, windows);
  }

  void decode(SentenceData& data) {
    data.spans.clear();
    if (!options_.model) return find_by_grammar(model_.lexicon, data.sentence, data.matches, data.spans);
    if (data.candidates.empty()) return;
    buffers_.name_windows.find(data.sentence, data.matches, data.candidates, buffers_.windows);
    if (buffers_.windows.empty()) return;
    take_features(data, buffers_.windows);
    buffers_.decoder.run(buffers_.features, buffers_.windows, data.spans);
    if (data.remembered) buffers_.memory.put_back(data.events);
  }

  void put(const SentenceData& data, const LabelledSpan& span) {
    const std::vector<EntityToken>& tokens = data.sentence.tokens;
    Entity entity;
    entity.span = {tokens[span.begin].begin, tokens[span.end - 1].end};
    entity.type = span.type;
    if (is_claimed(entity.span) || is_in_address(entity.span) || is_in_slug(entity.span)) return;
    if (span.margin == kRuleMargin) entity.flags |= entity_flag::kRule;
    if (data.sentence.line_case == LineCase::capitals) entity.flags |= entity_flag::kCaps;
    if (data.sentence.unaccented) entity.flags |= entity_flag::kNoDiacritics;
    if (data.sentence.line_case == LineCase::normal && !data.sentence.unaccented &&
        tokens[span.begin].is(EntityToken::kLower) && tokens[span.end - 1].is(EntityToken::kLower))
      entity.flags |= entity_flag::kLower;
    if (!names_only_) {
      entity.confidence = confidence_of(span, entity.flags);
      if (entity.type == EntityType::person && may_be_led(data, span.begin)) buffers_.led.push_back(entity.span.begin);
    }
    if (options_.explain && options_.model) entity.why = explain_span(model_, buffers_.features, span);
    if (span.listed >= 0) {
      const EntityNameList::Data::Entry& entry = options_.names->data().entries[static_cast<size_t>(span.listed)];
      entity.flags |= entity_flag::kListed;
      entity.name = entry.name;
      entity.ref = entry.id;
      entity.confidence = 1;
    }
    // Mentions are large: twice as many as there are would be too many.
    if (out_.size() == out_.capacity()) out_.reserve(out_.size() + out_.size() / 4 + 64);
    out_.push_back(std::move(entity));
  }

  // May a title or a word of respect stand before the token? Before the first one, who knows.
  bool may_be_led(const SentenceData& data, uint32_t token) const {
    if (token == 0 || data.sentence.line_case != LineCase::normal) return true;
    const std::vector<EntityToken>& tokens = data.sentence.tokens;
    if (tokens[token - 1].shape == EntityShape::dot) return true;
    if (!out_.empty() && out_.back().span.end == tokens[token - 1].end) {
      // The office of a body stands before it, or reaches into it: `Chủ tịch UBND tỉnh Gia Lai Lê Văn An`.
      for (uint32_t i = token; i-- > 0;) {
        if ((data.matches.signs(i) & tag_sign::kClosesOffice) != 0 || i == 0) return true;
        if (tokens[i].end <= out_.back().span.begin) break;
      }
    }
    const auto tags = data.matches.at(token - 1);
    return std::any_of(tags.begin(), tags.end(), [](TokenTag tag) { return tag.closes() && kLeading.has(tag.tag); });
  }

  double confidence_of(const LabelledSpan& span, uint32_t flags) const {
    if (span.margin == kRuleMargin || !options_.model) return options_.model ? 0.99 : 0.7;
    double confidence = span_confidence(model_, span);
    if ((flags & (entity_flag::kCaps | entity_flag::kNoDiacritics)) != 0) confidence *= 0.9;
    return std::round(confidence * 100) / 100;
  }

  // Inside a claim, or cutting one; `World Cup 2026` may hold one.
  bool is_claimed(ViewSpan span) const {
    auto claim = std::lower_bound(claims_.begin(), claims_.end(), span.begin,
                                  [](const ViewSpan& c, uint32_t at) { return c.end <= at; });
    for (; claim != claims_.end() && claim->begin < span.end; ++claim) {
      if (!span.contains(*claim) || span == *claim) return true;
    }
    return false;
  }

  // In the path of a link, a file name, an e-mail; a bare domain may be a name. Spans come in order.
  bool is_in_address(ViewSpan span) {
    const std::vector<Atom>& atoms = text_.atoms();
    while (atom_ < atoms.size() && atoms[atom_].span.end <= span.begin) ++atom_;
    if (atom_ == atoms.size() || !atoms[atom_].span.contains(span)) return false;
    const AtomKind kind = atoms[atom_].kind;
    return kind == AtomKind::path || kind == AtomKind::email ||
           (kind == AtomKind::url && slice(text_.view(), atoms[atom_].span).find('/') != std::string_view::npos);
  }

  // `gia-vang-hom-nay-12`: words that dashes join, with no capital and no diacritic; also where it is a part of that.
  bool is_in_slug(ViewSpan span) const {
    constexpr size_t kReach = 100;  // bytes looked at on both sides
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view view = text_.view();
    const auto is_part = [&](size_t at) {
      return at < view.size() && (is_lower(view[at]) || is_digit(view[at]) || view[at] == '-');
    };
    if (!is_part(span.begin)) return false;
    size_t begin = span.begin, end = span.begin;
    while (begin > 0 && span.begin - begin < kReach && is_part(begin - 1)) --begin;
    while (end - span.begin < 2 * kReach && is_part(end)) ++end;
    const auto is_letter = [&](size_t at) { return at < view.size() && (view[at] & 0x80) != 0; };
    if (end < span.end || is_letter(end) || (begin > 0 && is_letter(begin - 1))) return false;
    const std::string_view slug = view.substr(begin, end - begin);
    return std::count(slug.begin(), slug.end(), '-') >= 2 && std::any_of(slug.begin(), slug.end(), is_lower);
  }

  static constexpr EntityTagSet kLeading = {EntityTag::honorific, EntityTag::honorific_weak, EntityTag::degree,
                                            EntityTag::title, EntityTag::title_short};
  const PreparedText& text_;
  const EntityModel::Data& model_;
  const EntityOptions& options_;
  const bool names_only_;
  const std::vector<ViewSpan>& claims_;
  EntityScratch::Buffers& buffers_;
  std::vector<Entity>& out_;
  size_t atom_ = 0;  // of the text: the first that ends behind the last span
};

}  // namespace

void EntityFinder::find(const PreparedText& text, const LineFilter* lines, const std::vector<ViewSpan>& claims,
                        EntityScratch& scratch, std::vector<Entity>& out) const {
  std::vector<ViewSpan>& sentences = scratch.buffers().sentences;
  SentenceSplitter({}).run(text, lines, sentences);
  find_in(text, sentences, claims, scratch, out);
}

void EntityFinder::find_in(const PreparedText& text, const std::vector<ViewSpan>& sentences,
                           const std::vector<ViewSpan>& claims, EntityScratch& scratch,
                           std::vector<Entity>& out) const {
  out.clear();
  if (model_.empty()) return;
  Finder(text, model_.data(), options_, claims, scratch.buffers(), out).run(sentences);
}

void EntityFinder::resolve(const PreparedText& text, std::string_view date, EntityScratch& scratch,
                           std::vector<Entity>& out) const {
  if (model_.empty()) return;
  if (options_.links) {
    const std::string_view as_of = options_.as_of.empty() ? date : std::string_view(options_.as_of);
    EntityScratch::Buffers& buffers = scratch.buffers();
    buffers.mentions.use(model_.data().lexicon, model_.data().checksum);
    link_entities(text, model_.data().lexicon, state_of_day(as_of), options_.names_only(), buffers.words,
                  buffers.mentions, buffers.links, buffers.led, out);
  }
  for (Entity& entity : out) entity.selected = options_.selection.takes(entity);
}

}  // namespace vnsift
