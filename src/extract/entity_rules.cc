#include "extract/entity_rules.h"

#include <algorithm>
#include <array>

#include "extract/entity_body_tails.h"
#include "extract/entity_generic.h"
#include "extract/entity_word_bits.h"
#include "lexicon/body_verbs.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kPlaceNames = {province, district, ward, country, place, region};
constexpr EntityTagSet kTypeWords = {loc_admin, loc_village, loc_feature, loc_short, head, head_complete, abbr_head};
constexpr EntityTagSet kHeads = {head, head_complete, abbr_head};
constexpr uint32_t kMaxCapitalsSpan = 12;  // tokens, in lines of capitals

constexpr WordBits kBodyVerbs([] {
  std::array<WordBitsRow, std::size(lexicon::kBodyVerb)> out{};
  for (size_t i = 0; i < out.size(); ++i) out[i] = {phrase_of(lexicon::kBodyVerb[i].verb), 1};
  return out;
}());

class Rules {
 public:
  Rules(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
        std::vector<LabelledSpan>& out)
      : lexicon_(lexicon),
        tokens_(sentence.tokens),
        case_(sentence.line_case),
        normal_(case_ == LineCase::normal && !sentence.unaccented),
        matches_(matches),
        generic_(lexicon, sentence, matches),
        tails_(sentence, matches),
        out_(out) {}

  void run(std::vector<LabelledSpan>& spans) {
    for (size_t i = 0; i < spans.size(); ++i) {
      LabelledSpan span = spans[i];
      split_at_semicolon(span);
      if (normal_ && span.type == EntityType::organisation) {
        cut_no_name(span);
        cut_before_verb(span);
      }
      if (span.type == EntityType::organisation) {
        tails_.take_function(span, std::span(spans).subspan(i + 1));
        tails_.take_place(span);
      }
      if (normal_) cut_preposition(span);
      if (normal_ && span.type == EntityType::place) {
        take_type_word(span);
        cut_lower_word(span);
      }
      if (normal_ && span.type != EntityType::person && span.type != EntityType::other) cut_outside_word(span);
      if (!mend_brackets(span)) continue;
      trim(span);
      if (span.begin >= span.end || generic_.has(span)) continue;
      if (span.type == EntityType::person) {
        take_initials(span);
        if (normal_) take_given(span);
      }
      if (span.type == EntityType::organisation) tails_.take_company_form(span);
      if (span.type != EntityType::other && is_other_name(span)) {
        span.type = EntityType::other;
        span.rule = EntityRule::known_other;
      }
      if (case_ == LineCase::capitals && span.end - span.begin > kMaxCapitalsSpan && !is_full_name(span)) continue;
      if (normal_ && span.type == EntityType::organisation && (split_person(span) || split_pair(span))) continue;
      out_.push_back(span);
    }
    if (normal_ && matches_.has_kind(tag_kind::kKnown)) add_known();
    std::sort(out_.begin(), out_.end(), [](auto& a, auto& b) { return a.begin < b.begin; });
    if (normal_) join_over_brackets();
    spans.clear();
    for (const LabelledSpan& span : out_) {
      if (spans.empty() || span.begin >= spans.back().end) spans.push_back(span);
    }
  }

 private:
  // `Sở Nội vụ đề xuất`: a body's name ends before a verb in lower case.
  void cut_before_verb(LabelledSpan& span) {
    for (uint32_t i = span.begin + 2; i < span.end; ++i) {
      if (!tokens_[i].is(EntityToken::kLower)) continue;
      bool verb = kBodyVerbs.of(tokens_[i].key) != 0;
      const bool far = i + 1 < tokens_.size() && tokens_[i + 1].key == word_of("xa");
      verb = verb || (tokens_[i].key == word_of("từ") && !far);  // but: đào tạo từ xa
      if (i + 1 < tokens_.size() && tokens_[i + 1].is(EntityToken::kLower)) {
        verb = verb || kBodyVerbs.of(join_keys(tokens_[i].key, tokens_[i + 1].key)) != 0;
      }
      if (!verb || matches_.has(i, function)) continue;
      if (is_full_name(span)) return;  // Đài Tiếng nói Việt Nam
      // Đội tuyển Việt Nam thắng Thái Lan: the other one is a name as well.
      for (uint32_t rest = i + 1; rest < span.end && rest <= i + 2; ++rest) {
        for (EntityTag tag : {country, province}) {
          const EntityMatch* other = matches_.match_at(rest, tag);
          if (other == nullptr || other->end != span.end || !tokens_[rest].capital()) continue;
          out_.push_back({rest, span.end, EntityType::place, kRuleMargin, EntityRule::before_verb});
          rest = span.end;
          break;
        }
      }
      span.end = i;
      span.rule = EntityRule::before_verb;
      return;
    }
  }

  // `Bellingham; Xavi`: two names.
  void split_at_semicolon(LabelledSpan& span) {
    for (uint32_t i = span.begin + 1; i + 1 < span.end; ++i) {
      if (tokens_[i].shape != EntityShape::semicolon) continue;
      LabelledSpan first = span;
      first.end = i;
      out_.push_back(first);
      span.begin = i + 1;
    }
  }

  // `GDP | Việt Nam`: an abbreviation that is never a name opens no body.
  void cut_no_name(LabelledSpan& span) const {
    const EntityMatch* word = matches_.match_at(span.begin, never);
    if (word == nullptr || word->end >= span.end || !tokens_[span.begin].is(EntityToken::kUpper)) return;
    for (EntityTag tag : {country, province}) {
      const EntityMatch* name = matches_.match_at(word->end, tag);
      if (name == nullptr || name->end != span.end) continue;
      span.begin = word->end;
      span.type = EntityType::place;
      span.rule = EntityRule::known_unit;
      return;
    }
  }

  // `âm | nhạc Hò Dô`: a place does not begin in the middle of a word in small letters.
  void cut_lower_word(LabelledSpan& span) const {
    if (span.end - span.begin < 2 || !tokens_[span.begin].is(EntityToken::kLower)) return;
    if (!tokens_[span.begin + 1].capital() || matches_.word_place(span.begin) < 2) return;
    const bool villagers = span.begin > 0 && tokens_[span.begin - 1].key == word_of("dân");  // dân làng Plei Ơi
    if (villagers || matches_.has_any(span.begin, kTypeWords)) return;
    ++span.begin;
    span.rule = EntityRule::outside_word;
  }

  // `Trần Thị | Ba`: the middle name of a woman is no last one.
  void take_given(LabelledSpan& span) const {
    if (span.end - span.begin < 2 || span.end >= tokens_.size() || tokens_[span.end - 1].key != word_of("thị")) return;
    if (!tokens_[span.end].capital() || !tokens_[span.end].is(EntityToken::kLegal)) return;
    ++span.end;
    span.rule = EntityRule::initials;
  }

  // `về huyện Mỹ Đức`, `Quận từ`: no name begins with a preposition, no place ends with one; what is left may be a
  // place.
  void cut_preposition(LabelledSpan& span) const {
    static constexpr uint64_t kWords[] = {word_of("về"),  word_of("tại"), word_of("ở"),   word_of("của"),
                                          word_of("với"), word_of("từ"),  word_of("đến"), word_of("do"),
                                          word_of("và"),  word_of("là"),  word_of("theo")};
    const auto is_preposition = [&](uint32_t i) {
      return tokens_[i].is(EntityToken::kLower) &&
             std::find(std::begin(kWords), std::end(kWords), tokens_[i].key) != std::end(kWords);
    };
    if (span.type == EntityType::place && span.end - span.begin >= 2 && is_preposition(span.end - 1)) --span.end;
    if (span.end - span.begin < 2 || !is_preposition(span.begin)) return;
    ++span.begin;
    span.rule = EntityRule::preposition;
    if (span.type == EntityType::organisation && matches_.opens(span.begin, loc_admin)) span.type = EntityType::place;
  }

  // `mũi | Cà Mau`: a place has the type word that stands before it (in 404 of 415 labels), unless it tells of several.
  void take_type_word(LabelledSpan& span) const {
    static constexpr uint64_t kSeveral[] = {word_of("các"), word_of("những"), word_of("mấy"), word_of("hai"),
                                            word_of("ba"),  word_of("bốn"),   word_of("năm"), word_of("nhiều")};
    const uint32_t taken = out_.empty() ? 0 : out_.back().end;
    const bool capital = tokens_[span.begin].capital();
    if (capital && matches_.has_any(span.begin, kTypeWords)) return;
    // In front of a capital a type word ends where the span begins.
    constexpr EntityTagSet kPlaceTypes = {loc_admin, loc_village, loc_feature};
    if (capital && (span.begin == 0 || !matches_.closes_any(span.begin - 1, kPlaceTypes))) return;
    uint32_t begin = span.begin;
    for (const EntityMatch& match : matches_.all()) {
      if (match.begin >= span.end) break;
      const bool type = match.tag == loc_admin || match.tag == loc_village || match.tag == loc_feature;
      // cao | tốc Bắc - Nam: the decision may have begun in the middle of the word.
      const bool before = capital ? match.end == span.begin : match.end > span.begin && match.end <= span.end;
      if (type && before && match.begin >= taken) begin = std::min(begin, match.begin);
    }
    if (begin == span.begin || matches_.has(begin, head)) return;
    if (begin > 0) {
      const EntityToken& before = tokens_[begin - 1];
      if (before.shape == EntityShape::number ||
          std::find(std::begin(kSeveral), std::end(kSeveral), before.key) != std::end(kSeveral))
        return;
    }
    span.begin = begin;
    span.rule = EntityRule::type_word;
  }

  // `vùng Cửa Lò`, `Trụ sở Chính phủ`: a word that stands outside a place, one of two syllables outside a body as well.
  void cut_outside_word(LabelledSpan& span) const {
    if (span.begin > 0 && span.type == EntityType::place && tokens_[span.begin].is(EntityToken::kLower)) {
      const EntityMatch* word = matches_.match_at(span.begin - 1, loc_outside);  // bờ | biển Quảng Bình
      if (word != nullptr && word->end > span.begin && word->end < span.end) {
        span.begin = word->end;
        span.rule = EntityRule::outside_word;
      }
    }
    while (span.end - span.begin >= 2 && matches_.opens(span.begin, loc_outside)) {
      const EntityMatch* word = matches_.match_at(span.begin, loc_outside);
      if (word == nullptr || word->end >= span.end || matches_.has_any(span.begin, kPlaceNames)) return;
      const bool single = word->end - word->begin == 1;
      if (single && (span.type == EntityType::organisation || !tokens_[span.begin].is(EntityToken::kLower))) return;
      if (matches_.has_any(span.begin, kHeads)) return;
      span.begin = word->end;
      span.rule = EntityRule::outside_word;
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
    span.rule = EntityRule::bracket;
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

  // Edges never hold quotes, brackets, dashes, final dots; nor does a name begin with an arrow (>> Gạo Việt Nam).
  void trim(LabelledSpan& span) const {
    const uint32_t edges = shape_bit(EntityShape::comma) | shape_bit(EntityShape::colon) |
                           shape_bit(EntityShape::semicolon) | shape_bit(EntityShape::dash) |
                           shape_bit(EntityShape::open) | shape_bit(EntityShape::quote) |
                           shape_bit(EntityShape::slash) | shape_bit(EntityShape::end_mark);
    const uint32_t begins =
        edges | shape_bit(EntityShape::other_mark) | shape_bit(EntityShape::close) | shape_bit(EntityShape::dot);
    // c) Đơn xin nghỉ: the letter of a list.
    while (span.begin < span.end && span.begin + 1 < tokens_.size() && is_list_letter(span.begin)) span.begin += 2;
    if (span.begin >= span.end) return;
    while (span.begin < span.end && (begins & shape_bit(tokens_[span.begin].shape)) != 0) ++span.begin;
    while (span.begin < span.end && (edges & shape_bit(tokens_[span.end - 1].shape)) != 0) --span.end;
    // A final dot stays with initials: N.V.A.
    if (span.end - span.begin >= 2 && tokens_[span.end - 1].shape == EntityShape::dot &&
        tokens_[span.end - 2].shape != EntityShape::letter)
      --span.end;
  }

  bool is_list_letter(uint32_t i) const {
    const uint32_t size = tokens_[i].end - tokens_[i].begin;
    return tokens_[i].is(EntityToken::kLower) && (size == 1 || (size == 2 && tokens_[i].key == word_of("đ"))) &&
           tokens_[i + 1].shape == EntityShape::close;
  }

  // `H.D`, `N.V.A.`: an initial goes on with what is glued to it.
  void take_initials(LabelledSpan& span) const {
    const auto is_letter = [&](uint32_t i) { return tokens_[i].shape == EntityShape::letter; };
    if (!is_letter(span.end - 1) && !(span.end - span.begin >= 2 && is_letter(span.end - 2))) return;
    while (span.end < tokens_.size() && tokens_[span.end].is(EntityToken::kGlued) &&
           (is_letter(span.end) || (tokens_[span.end].shape == EntityShape::dot && is_letter(span.end - 1)))) {
      ++span.end;
      span.rule = EntityRule::initials;
    }
  }

  bool is_full_name(const LabelledSpan& span) const {
    const EntityMatch* name = matches_.match_at(span.begin, org_name);
    return name != nullptr && name->end == span.end;
  }

  // `Bảo hiểm xã hội và Công an thành phố` read as one body: a name of the tables, or a kind of body of three words or
  // more, which says by itself what is meant, and what another head opens.
  bool split_pair(const LabelledSpan& span) {
    for (uint32_t i = span.begin + 1; i + 1 < span.end; ++i) {
      const bool below = tokens_[i].key == word_of("thuộc") && tokens_[i].is(EntityToken::kLower);
      if ((tokens_[i].key != word_of("và") && !below) || !tokens_[i + 1].capital()) continue;
      if (is_full_name(span)) return false;
      const bool opens = matches_.opens(i + 1, head) || matches_.opens(i + 1, head_complete) ||
                         matches_.opens(i + 1, abbr_head) || matches_.opens(i + 1, org_name);
      bool complete = false;
      for (EntityTag tag : {org_name, head_complete, abbr_full, org_short}) {
        const EntityMatch* name = matches_.match_at(span.begin, tag);
        complete = complete || (name != nullptr && name->end == i);
      }
      const EntityMatch* const kind = matches_.match_at(span.begin, head);
      const bool is_kind = kind != nullptr && kind->end == i;
      complete = complete || (is_kind && i - span.begin >= 3);
      if (!opens || (!complete && !below)) continue;
      LabelledSpan first = span, second = span;
      first.end = i;
      second.begin = i + 1;
      first.rule = second.rule = EntityRule::two_bodies;
      // Công đoàn thuộc Sở Y tế: the kind word alone is no name.
      if (complete || !is_kind) out_.push_back(first);
      out_.push_back(second);
      return true;
    }
    return false;
  }

  // An index, a product, a feast of the tables, and nothing else in them.
  bool is_other_name(const LabelledSpan& span) const {
    constexpr EntityTagSet kOthers = {org_name, org_short, abbr_full, province,     district,
                                      country,  place,     region,    public_person};
    const bool telling = span.end - span.begin >= 2 || tokens_[span.begin].is(EntityToken::kUpper);  // PARINDEX
    if (!normal_ || !telling) return false;
    const EntityMatch* name = matches_.match_at(span.begin, misc);
    if (name == nullptr || name->end != span.end || matches_.has_any(span.begin, kOthers)) return false;
    return span.type != EntityType::person || lexicon_.syllable(tokens_[span.begin].key).surname == 0;
  }

  // `Công đoàn cơ sở (CĐCS) Sở Y tế`: the abbreviation of a kind word inside a name that goes on.
  void join_over_brackets() {
    for (size_t i = 0; i + 2 < out_.size(); ++i) {
      LabelledSpan &kind = out_[i], &short_form = out_[i + 1], &rest = out_[i + 2];
      const bool bodies = kind.type == EntityType::organisation && short_form.type == EntityType::organisation &&
                          rest.type == EntityType::organisation;
      if (!bodies || short_form.begin != kind.end + 1 || rest.begin != short_form.end + 1) continue;
      if (tokens_[kind.end].shape != EntityShape::open || tokens_[short_form.end].shape != EntityShape::close) continue;
      const EntityMatch* name = matches_.match_at(kind.begin, head);
      if (name == nullptr || name->end != kind.end) continue;
      kind.end = rest.end;
      kind.rule = EntityRule::bracket;
      out_.erase(out_.begin() + static_cast<ptrdiff_t>(i) + 1, out_.begin() + static_cast<ptrdiff_t>(i) + 3);
    }
  }

  // `UBND tỉnh Gia Lai Lê Văn An` read as one body: body and person.
  bool split_person(const LabelledSpan& span) {
    for (uint32_t size : {4u, 3u, 2u}) {
      if (span.end - span.begin < size + 2) continue;
      const uint32_t begin = span.end - size;
      bool capitals = true;
      for (uint32_t i = begin; i < span.end; ++i) capitals = capitals && tokens_[i].capital();
      if (!capitals) continue;
      const SyllableSlot& first = lexicon_.syllable(tokens_[begin].key);
      const SyllableSlot& last = lexicon_.syllable(tokens_[span.end - 1].key);
      if (first.surname < 3 || last.given == 0) continue;
      if (matches_.has(span.begin, kind_business)) return false;  // Công ty TNHH Xây dựng Hoàng Long Phát
      // What stands before must be complete, and the name no unit.
      const bool complete = matches_.closes(begin - 1, loc_admin) || matches_.closes(begin - 1, function) ||
                            matches_.closes(begin - 1, org_name) || matches_.closes(begin - 1, province) ||
                            matches_.closes(begin - 1, head_complete);
      if (!complete || matches_.has_any(begin, kPlaceNames)) continue;
      if (tokens_[begin - 1].capital() && matches_.closes(begin - 1, loc_admin) &&
          !matches_.has(begin - 1, head_complete) && begin >= 2 && !tokens_[begin - 2].is(EntityToken::kAlpha))
        continue;
      LabelledSpan body = span, person = span;
      body.end = person.begin = begin;
      person.type = EntityType::person;
      body.rule = person.rule = EntityRule::body_and_person;
      out_.push_back(body);
      out_.push_back(person);
      return true;
    }
    return false;
  }

  // Names of the tables that nothing covers: bodies of three syllables, units behind their type word, public persons.
  void add_known() {
    for (const EntityMatch& match : matches_.all()) {
      if (!kKnownTags.has(match.tag)) continue;
      const uint32_t length = match.end - match.begin;
      if (match.tag == org_name && length >= 3 && tokens_[match.begin].capital()) {
        add_body(match.begin, match.end);
      } else if (match.tag == misc) {
        const bool index = match.begin >= 2 && tokens_[match.begin - 1].key == word_of("số") &&
                           tokens_[match.begin - 2].key == word_of("chỉ");
        if (index && tokens_[match.begin].is(EntityToken::kUpper))  // chỉ số PCI
          add(match.begin, match.end, EntityType::other, EntityRule::known_other);
      } else if (match.tag == public_person && length >= 2) {
        // Also of a street: số 36 Lý Nam Đế, Hai Bà Trưng - Nguyễn Đình Chiểu.
        const bool behind_type =
            match.begin > 0 && (matches_.has_any(match.begin - 1, kTypeWords) || tokens_[match.begin - 1].capital() ||
                                tokens_[match.begin - 1].shape == EntityShape::number ||
                                tokens_[match.begin - 1].shape == EntityShape::dash);
        const bool goes_on = match.end < tokens_.size() && tokens_[match.end].capital();
        if (!behind_type && !goes_on) add_person(match.begin, match.end);
      } else if (match.tag == province || match.tag == district || match.tag == ward) {
        if (match.begin == 0) continue;
        // (45 tuổi, quê Long An)
        if (match.tag == province && length >= 2 && tokens_[match.begin].capital() &&
            tokens_[match.begin - 1].key == word_of("quê") &&
            (match.end >= tokens_.size() || !tokens_[match.end].capital()))
          add(match.begin, match.end, EntityType::place, EntityRule::known_unit);
        for (EntityTag type : {loc_admin, loc_short}) {
          if (!matches_.closes(match.begin - 1, type)) continue;
          for (const EntityMatch& word : matches_.all()) {
            if (word.tag == type && word.end == match.begin)
              add(word.begin, match.end, EntityType::place, EntityRule::known_unit);
          }
        }
      } else if ((match.tag == honorific && tokens_[match.begin].is(EntityToken::kLower)) || match.tag == degree) {
        uint32_t begin = match.end;
        if (match.tag == degree && begin < tokens_.size() && tokens_[begin].shape == EntityShape::dot)
          ++begin;  // BS. Cầm
        uint32_t end = begin;
        while (end < tokens_.size() && tokens_[end].capital()) ++end;
        if (end > begin && end - begin <= 4 && lexicon_.syllable(tokens_[end - 1].key).given > 0)
          add(begin, end, EntityType::person, EntityRule::honorific);
      }
    }
  }

  bool is_free(uint32_t begin, uint32_t end) const {
    return std::none_of(out_.begin(), out_.end(), [&](auto& span) { return span.begin < end && begin < span.end; });
  }

  void add(uint32_t begin, uint32_t end, EntityType type, EntityRule rule) {
    if (is_free(begin, end)) out_.push_back({begin, end, type, kRuleMargin, rule});
  }

  // Nothing stands there, or the body without its last words: Cục Sở hữu trí | tuệ.
  void add_body(uint32_t begin, uint32_t end) {
    LabelledSpan* cut = nullptr;
    for (LabelledSpan& span : out_) {
      if (span.begin >= end || span.end <= begin) continue;
      if (cut != nullptr || span.begin != begin || span.type != EntityType::organisation || span.end >= end) return;
      cut = &span;
    }
    if (cut == nullptr) {
      out_.push_back({begin, end, EntityType::organisation, kRuleMargin, EntityRule::known_body});
    } else {
      cut->end = end;
      cut->rule = EntityRule::known_body;
    }
  }

  // A public person that was taken for a place keeps the span and changes the type.
  void add_person(uint32_t begin, uint32_t end) {
    for (LabelledSpan& span : out_) {
      if (span.begin == begin && span.end == end && span.type != EntityType::organisation) {
        span.type = EntityType::person;
        span.rule = EntityRule::known_person;
        return;
      }
    }
    add(begin, end, EntityType::person, EntityRule::known_person);
  }

  const EntityLexicon& lexicon_;
  const std::vector<EntityToken>& tokens_;
  LineCase case_;
  bool normal_;  // capitals and diacritics as they should be
  const SentenceMatches& matches_;
  const GenericNames generic_;
  const BodyTails tails_;
  std::vector<LabelledSpan>& out_;
};

}  // namespace

std::string_view rule_name(EntityRule rule) {
  constexpr std::array<std::string_view, static_cast<size_t>(EntityRule::count)> kNames = {
      "",          "before_verb",     "preposition",     "type_word",  "outside_word", "bracket",
      "initials",  "body_and_person", "two_bodies",      "known_body", "known_person", "known_unit",
      "honorific", "known_other",     "place_of_body",   "recall",     "list",         "company",
      "caption",   "product",         "function_of_body"};
  return kNames[static_cast<size_t>(rule)];
}

void apply_entity_rules(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                        std::vector<LabelledSpan>& spans, std::vector<LabelledSpan>& room) {
  // Two sentences in five have no name, and few of those one that the tables know for sure.
  if (spans.empty() && !matches.has_kind(tag_kind::kKnown)) return;
  room.clear();
  Rules(lexicon, sentence, matches, room).run(spans);
}

}  // namespace vnsift
