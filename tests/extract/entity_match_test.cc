// Matches of the tables against their slow twin, which takes one token after another.
#include "extract/entity_match.h"

#include <gtest/gtest.h>

#include <random>

#include <vnsift/entities.h>
#include <vnsift/prepared.h>

#include "base/cpu.h"
#include "extract/entity_model.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {
      "tỉnh",     "Lâm",    "Phú",    "ông",  "Nguyễn", "Văn",      "An",     "giám đốc",   "Sở",     "y tế",
      ",",        ".",      "UBND",   "ubnd", "xã",     "và",       "của",    "QL1A",       "12",     "-",
      "việt",     "nam",    "Quốc",   "hội",  "huyện",  "Mỹ",       "Đức",    "2024",       "người",  "TP",
      "Hồ Chí",   "Minh",   "Hà Nội", "hà",   "nội",    "thành",    "phố",    "Thị trường", "biển",   "bờ",
      "công",     "ty",     "cổ",     "phần", "Bộ",     "Giáo dục", "và Đào", "tạo",        "Ủy ban", "nhân",
      "dân",      "Hương",  "Sơn",    "Tân",  "Lập",    "Trung",    "ương",   "Đảng",       "HĐND",   "Thanh",
      "niên",     "cao",    "tốc",    "Bắc",  "Toyota", "đại",      "học",    "Quốc gia",   "bệnh",   "viện",
      "Bạch Mai", "phường", "Đại",    "Học",  "Trường", "Sa",       "anh",    "Anh",        "thứ",    "trưởng",
      "chủ",      "tịch",   "Liên",   "hợp",  "quốc",   "Chí Minh", "P",      "Q"};
  std::string out;
  const size_t size = random() % 40;
  for (size_t i = 0; i < size; ++i) {
    out += kPieces[random() % std::size(kPieces)];
    if (random() % 12 != 0) out += ' ';
  }
  return out;
}

std::vector<TokenWindow> random_places(std::mt19937& random, uint32_t size) {
  std::vector<TokenWindow> out;
  const auto draw = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  for (uint32_t at = draw(6); at < size; at = out.back().end + 1 + draw(6))
    out.push_back({at, std::min(size, at + 1 + draw(12))});
  return out;
}

struct Found {
  std::vector<EntityMatch> matches;
  std::vector<uint8_t> words;  // the place of each token in a word
};

class SlowMatches {
 public:
  SlowMatches(const EntityLexicon& lexicon, const EntitySentence& sentence)
      : lexicon_(lexicon), sentence_(sentence), tokens_(sentence.tokens) {}

  // Of what begins in `places`.
  Found read(std::span<const TokenWindow> places) {
    out_.words.assign(tokens_.size(), 0);
    for (const TokenWindow place : places) {
      for (uint32_t begin = place.begin; begin < place.end; ++begin) read_from(begin);
    }
    drop_wards();
    return out_;
  }

 private:
  void read_from(uint32_t begin) {
    std::vector<EntityMatch> here;
    uint64_t hash = sentence_.unaccented ? kFoldedNameSeed : kNameSeed;
    for (uint32_t end = begin; end < tokens_.size() && end < begin + kMaxNameTokens;) {
      hash = join_keys(hash, tokens_[end].key);
      const NameSlot* const slot = lexicon_.find(hash);
      if (slot == nullptr) break;
      ++end;
      for (const NameRow& row : lexicon_.rows_of(*slot)) {
        const EntityTag tag = tag_of(row, lexicon_.rows_of(*slot), begin, end);
        if (tag == EntityTag::count || ends_[static_cast<size_t>(tag)] > begin) continue;
        auto same = std::find_if(here.begin(), here.end(), [&](const EntityMatch& match) { return match.tag == tag; });
        if (same == here.end()) same = here.insert(here.end(), EntityMatch{});
        *same = {begin, end, row.record, row.records, tag};
      }
      if (slot->goes_on == 0) break;
    }
    for (const EntityMatch& match : here) {
      ends_[static_cast<size_t>(match.tag)] = match.end;
      if (match.tag != EntityTag::word) continue;
      for (uint32_t i = begin; i < match.end; ++i) out_.words[i] = i == begin ? 1 : i + 1 == match.end ? 3 : 2;
    }
    for (const EntityMatch& match : here) {
      constexpr EntityTagSet kTypes = {EntityTag::loc_admin, EntityTag::loc_village, EntityTag::loc_feature,
                                       EntityTag::loc_outside, EntityTag::head};
      const bool tail = out_.words[begin] >= 2 && tokens_[begin].is(EntityToken::kLower) && kTypes.has(match.tag) &&
                        match.end - begin == 1;
      if (match.tag != EntityTag::word && !tail) out_.matches.push_back(match);
    }
  }

  // As what a row is found in the tokens; count: not at all.
  EntityTag tag_of(const NameRow& row, std::span<const NameRow> rows, uint32_t begin, uint32_t end) const {
    if (sentence_.line_case == LineCase::capitals || (row.flags & NameRow::kAnyCase) != 0)
      return static_cast<EntityTag>(row.tag);
    bool capitals = true, lower = true;
    for (uint32_t i = begin; i < end; ++i) {
      if ((row.capitals >> (i - begin) & 1) == 0) continue;
      capitals = capitals && tokens_[i].capital();
      lower = lower && tokens_[i].is(EntityToken::kLower);
    }
    const bool upper =
        (row.flags & NameRow::kAllUpper) == 0 || tokens_[begin].is(EntityToken::kUpper) || sentence_.unaccented;
    if (capitals && upper) return static_cast<EntityTag>(row.tag);
    const bool is_word = std::any_of(rows.begin(), rows.end(), [](const NameRow& other) {
      return other.tag == static_cast<uint8_t>(EntityTag::word);
    });
    const bool keeps_weak = sentence_.line_case == LineCase::normal && !sentence_.unaccented;
    if (!keeps_weak || end - begin < 2 || !lower || is_word) return EntityTag::count;
    return weak_tag(static_cast<EntityTag>(row.tag)).value_or(EntityTag::count);
  }

  void drop_wards() {
    std::vector<EntityMatch> kept;
    uint32_t last = UINT32_MAX;
    for (const EntityMatch& match : out_.matches) {
      if (match.tag != EntityTag::ward) {
        kept.push_back(match);
        continue;
      }
      const auto behind_type = [&](uint32_t token) {
        return std::any_of(out_.matches.begin(), out_.matches.end(), [&](const EntityMatch& type) {
          return type.end == token && (type.tag == EntityTag::loc_admin || type.tag == EntityTag::loc_short);
        });
      };
      bool good = behind_type(match.begin);
      if (match.begin > 0) {
        const EntityToken& before = tokens_[match.begin - 1];
        good = good || (before.shape == EntityShape::dot && behind_type(match.begin - 1));
        const bool joins =
            before.shape == EntityShape::comma || before.shape == EntityShape::dash || before.is(EntityToken::kLower);
        good = good || (last + 1 == match.begin && joins);
      }
      if (!good) continue;
      last = match.end;
      kept.push_back(match);
    }
    out_.matches = kept;
  }

  const EntityLexicon& lexicon_;
  const EntitySentence& sentence_;
  const std::vector<EntityToken>& tokens_;
  std::array<uint32_t, kEntityTags> ends_{};
  Found out_;
};

TEST(SentenceMatches, AreTheLongestOfEachTag) {
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  const EntityLexicon& lexicon = model->data().lexicon;
  std::mt19937 random(23);
  EntityWords words(lexicon, model->data().checksum);
  PreparedText text;
  EntitySentence sentence;
  SentenceMatches matches;
  MatchRoom room;
  size_t found = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string source = random_text(random);
    text.assign(source, Need::tokens);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence,
                       round % 7 == 0 ? Diacritics::absent : Diacritics::present);
    sentence.line_case = round % 9 == 0 ? LineCase::capitals : round % 5 == 0 ? LineCase::title_case : LineCase::normal;
    std::vector<TokenWindow> places = {{0, static_cast<uint32_t>(sentence.tokens.size())}};
    if (round % 2 == 0) {
      places = random_places(random, places[0].end);
      matches.read(lexicon, sentence, places, room);
    } else {
      matches.read(lexicon, sentence, room);
    }
    const Found wanted = SlowMatches(lexicon, sentence).read(places);
    const auto all = matches.all();
    found += all.size();
    ASSERT_EQ(all.size(), wanted.matches.size()) << text.view();
    const size_t size = sentence.tokens.size();
    std::vector<std::vector<TokenTag>> tags(size + 1);
    for (size_t i = 0; i < all.size(); ++i) {
      const EntityMatch &got = all[i], &want = wanted.matches[i];
      ASSERT_TRUE(got.begin == want.begin && got.end == want.end && got.tag == want.tag && got.record == want.record &&
                  got.records == want.records)
          << text.view();
      const auto length = static_cast<uint8_t>(std::min(want.end - want.begin, 4u));
      for (uint32_t at = want.begin; at < want.end; ++at) {
        const bool first = at == want.begin, last = at + 1 == want.end;
        const TagPlace place = first && last ? TagPlace::single
                               : first       ? TagPlace::begin
                               : last        ? TagPlace::end
                                             : TagPlace::inside;
        tags[at].push_back({want.tag, place, length});
      }
    }
    for (size_t i = 0; i <= size; ++i) {
      ASSERT_EQ(matches.word_place(i), i < size ? wanted.words[i] : 0) << text.view();
      ASSERT_EQ(matches.at(i).size(), tags[i].size()) << text.view();
      ASSERT_EQ(matches.tags_key(i) == 0, tags[i].empty()) << text.view();
      for (size_t k = 0; k < tags[i].size(); ++k) {
        const TokenTag got = matches.at(i)[k], want = tags[i][k];
        ASSERT_TRUE(got.tag == want.tag && got.place == want.place && got.length == want.length) << text.view();
      }
    }
  }
  EXPECT_GT(found, 15000u);
}

TEST(NameStarts, AreTheSameOfBothKernels) {
  if (!has_avx512_vbmi()) GTEST_SKIP();
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  const EntityLexicon& lexicon = model->data().lexicon;
  std::mt19937 random(29);
  EntityWords words(lexicon, model->data().checksum);
  PreparedText text;
  EntitySentence sentence;
  for (int round = 0; round < 4000; ++round) {
    const std::string source = random_text(random);
    text.assign(source, Need::tokens);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence,
                       round % 7 == 0 ? Diacritics::absent : Diacritics::present);
    sentence.line_case = round % 9 == 0 ? LineCase::capitals : LineCase::normal;
    const auto size = static_cast<uint32_t>(sentence.tokens.size());
    const auto begin = static_cast<uint32_t>(random() % (size + 1));
    const TokenWindow part = {begin, begin + static_cast<uint32_t>(random() % (size - begin + 1))};
    const TokenWindow places = round % 3 == 0 ? part : TokenWindow{0, size};
    const size_t room = size + kStartsTogether;
    std::vector<NameStart> got(room), want(room);
    const size_t count = find_name_starts_scalar(lexicon, sentence, places, want.data());
    ASSERT_EQ(find_name_starts_avx512(lexicon, sentence, places, got.data()), count) << text.view();
    for (size_t i = 0; i < count; ++i) {
      ASSERT_TRUE(got[i].pair == want[i].pair && got[i].token == want[i].token && got[i].alone == want[i].alone)
          << text.view();
    }
  }
}

}  // namespace
}  // namespace vnsift
