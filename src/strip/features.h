// Features of a line: yes/no facts that weights refer to by name (src/lexicon/strip_weights.tsv; strip.md, README of
// the data).
//
// Set in three places: what a line is by itself (line_shape.cc), what phrases it holds (line_phrases.cc), where it
// stands in its page (page_features.cc, title.cc). To add one: a line here, code that sets it, rows in the table.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <vnsift/strip.h>

namespace vnsift {

// F(name, reason): the reason code (strip.md 4) that a line gets if this feature spoke for its label; "" = none.
// clang-format off
#define VNSIFT_LINE_FEATURES(F) \
  F(any, "") \
  /* the line by itself */ \
  F(prose, "")              /* ends in . ! ? … , 12 or more tokens */ \
  F(short_sentence, "")     /* the same, fewer */ \
  F(long, "")               /* 25 or more tokens */ \
  F(soft_end, "")           /* ends in ; : , */ \
  F(headline, "")           /* 3 to 26 tokens, a capital first, no full stop or ; : , */ \
  F(short, "")              /* at most 4 tokens */ \
  F(tiny, "")               /* at most 1 */ \
  F(k5, "")                 /* 5 to 8 */ \
  F(k9, "")                 /* 9 to 15 */ \
  F(k16, "")                /* 16 to 24 */ \
  F(ellipsis, "ellipsis")   /* ends in ... , 10 or more tokens */ \
  F(end_mark, "")           /* ends in ./. : the end of a story or document */ \
  F(lower_start, "") \
  F(caps, "")               /* more than 80 % capitals */ \
  F(ascii, "")              /* a short line without Vietnamese letters */ \
  F(unaccented, "")         /* the same in lower case, 4 or more tokens */ \
  F(hinh_anh, "fold_title") /* ends in `hinh anh 3` */ \
  F(glued, "")              /* two words without the blank between: `tuyểnTheo` */ \
  F(code, "")               /* braces: rests of a template */ \
  F(no_letters, "") \
  F(dated, "dated")         /* ends in (dd/mm/yyyy) */ \
  F(clock, "clock")         /* begins with hh:mm */ \
  F(date, "date_shape")     /* nothing but a date or time and its words */ \
  F(date_end, "dated")      /* headline that ends in a date */ \
  F(name, "byline_shape") \
  F(caption, "caption_mark") \
  F(crumb, "crumb") \
  F(bars, "bars")           /* three or more short segments between | */ \
  F(rule, "protected:rule") /* ----- */ \
  F(pager, "pager") \
  F(slide, "pager")         /* 3/12 */ \
  F(number, "number") \
  F(gauge, "number")        /* 27°C */ \
  F(bullet, "") \
  F(numbered, "") \
  F(cells, "protected:table") /* a row of numbers */ \
  F(phone, "contact") \
  F(email, "contact") \
  F(contact, "contact") \
  F(phone_only, "contact") \
  F(link_only, "contact") \
  F(hashtag, "hashtag") \
  F(arrow, "arrow") \
  F(label_value, "")        /* `Diện tích: 90 m2` */ \
  F(speaker, "")            /* `Phóng viên:`, or a label that comes again */ \
  F(prefix, "")             /* a source first: `(LĐSH)`, `TTO -` */ \
  F(menu_words, "bars")     /* three or more rubric names in one line */ \
  F(table_row, "protected:table")  /* cells between |, long ones or with a number */ \
  F(title_case, "bars")     /* a capital at every second or third word: names glued to one line */ \
  F(person, "")             /* `Ông …`, `Giám đốc …`: one of a list of people */ \
  F(link_inside, "contact") /* an address of the web among words */ \
  F(comma_item, "")         /* one to four words and a comma: a list cut up by line ends */ \
  /* phrases */ \
  F(legal, "protected:legal") \
  F(ph_opener_strong, "phrase:opener") F(ph_opener_weak, "phrase:opener") \
  F(ph_more_link_strong, "phrase:more_link") F(ph_more_link_weak, "phrase:more_link") \
  F(ph_inline_related_strong, "phrase:inline_related") F(ph_inline_related_weak, "phrase:inline_related") \
  F(ph_share_strong, "phrase:share") F(ph_share_weak, "phrase:share") \
  F(ph_rating_strong, "phrase:rating") F(ph_rating_weak, "phrase:rating") \
  F(ph_accessibility_strong, "phrase:accessibility") F(ph_accessibility_weak, "phrase:accessibility") \
  F(ph_breadcrumb_strong, "phrase:breadcrumb") F(ph_breadcrumb_weak, "phrase:breadcrumb") \
  F(ph_menu_strong, "phrase:menu") F(ph_menu_weak, "phrase:menu") \
  F(ph_pager_strong, "phrase:pager") F(ph_pager_weak, "phrase:pager") \
  F(ph_widget_strong, "phrase:widget") F(ph_widget_weak, "phrase:widget") \
  F(ph_footer_strong, "phrase:footer") F(ph_footer_weak, "phrase:footer") \
  F(ph_app_link_strong, "phrase:app_link") F(ph_app_link_weak, "phrase:app_link") \
  F(ph_back_to_top_strong, "phrase:back_to_top") F(ph_back_to_top_weak, "phrase:back_to_top") \
  F(ph_login_strong, "phrase:login") F(ph_login_weak, "phrase:login") \
  F(ph_tags_strong, "phrase:tags") F(ph_tags_weak, "phrase:tags") \
  F(ph_ad_strong, "phrase:ad") F(ph_ad_weak, "phrase:ad") \
  F(ph_promo_strong, "phrase:promo") F(ph_promo_weak, "phrase:promo") \
  F(ph_toc_strong, "phrase:toc") F(ph_toc_weak, "phrase:toc") \
  F(ph_debris_strong, "phrase:debris") F(ph_debris_weak, "phrase:debris") \
  F(ph_byline_strong, "phrase:byline") F(ph_byline_weak, "phrase:byline") \
  F(ph_date_strong, "phrase:date") F(ph_date_weak, "phrase:date") \
  F(ph_caption_strong, "phrase:caption") F(ph_caption_weak, "phrase:caption") \
  /* the title */ \
  F(is_title, "title_choice") \
  F(before_title, "") F(after_title, "lead_choice") /* the next line */ F(near_title, "lead_choice") /* the next five */ \
  F(eq_title, "eq_title") \
  F(title_part, "eq_title")      /* the title, cut off */ \
  F(fold_title, "fold_title")    /* without its diacritics: text of an image */ \
  F(title_glued, "title_glued")  /* begins with it and goes on */ \
  F(title_block, "")             /* behind it, and no menu, opener or footer since */ \
  F(first_headline, "title_choice") /* the first line, a headline of eight words or more that is not the title */ \
  F(main_contact, "contact")     /* of the block that a contact page is about */ \
  /* the place in the page */ \
  F(first, "") F(last_fifth, "") \
  F(dup_prev, "dup_prev") F(dup_next, "dup_next") F(dup_far, "") \
  F(wrapped, "")                 /* a sentence cut by line ends */ \
  F(prefix_again, "teaser_pair") /* the source of an earlier line again */ F(prefix_many, "teaser_pair") \
  F(short_run3, "") F(short_run6, "bars") F(short_run12, "bars") /* runs of short lines */ \
  F(same_head, "")               /* run of lines with the same first word */ \
  F(before_main, "") F(in_main, "") F(after_main, "") \
  F(prose_behind, "") F(prose_ahead, "") F(sandwich, "") F(to_opener, "") F(to_marker, "")  /* between the last paragraph and an opener, another phrase of the site */ \
   F(no_prose_after, "") \
  F(numbers_near, "") F(lone_number, "number") \
  F(headline_run, "inline")      /* two headlines of twelve words or more, one behind the other */ \
  F(number_series, "pager")      /* 1, 2, 3 on four lines or more */ \
  F(site_near, "") F(site_near3, "")  /* phrases of the site on one, on three of the eight lines around */ \
  F(early_date, "")              /* a date more than three lines before the title */ \
  F(run_after_colon, "")         /* of a run of short lines behind a line that ends in a colon */ \
  F(footer_near, "footer_block") F(footer_near2, "footer_block") F(contact_block, "footer_block") \
  F(signed_off, "") F(sign_edge, "tail") F(past_end_mark, "") F(end_edge, "tail") \
  F(dated_pairs, "dated")        /* headline, date, three times */ F(unprompted, "")              /* nothing here or near speaks of a site or of an end */ \
  F(distances, "")               /* a name, `120m`, three times */ F(repeat3, "")  /* three or more of the same line */ \
  F(alt3, "teaser_pair")         /* headline, teaser, three times */ \
  F(dup_ahead, "tail") F(dated_ahead, "tail") \
  F(in_toc, "phrase:toc") \
  F(opener_confirmed, "opener_confirmed") F(opener_unconfirmed, "opener_unconfirmed") F(opener_then_prose, "") \
  F(resumes, "")                 /* of two paragraphs behind an opener, or said by who spoke before it; the story not signed off */ \
  F(opener_behind, "") F(opener_item, "phrase:opener") \
  F(index_page, "index_page") \
  F(prev_alt, "caption_mark") F(prev_headline, "") F(prev_opener, "phrase:opener") F(prev_list, "") F(prev_date, "") F(prev_legal, "protected:legal") F(prev_soft_end, "") \
  F(next_list, "") F(next_prose, "") F(next_date, "") F(next_legal, "") F(next_contact, "") \
  /* added in that state */ \
  F(in_HEADER, "") F(in_BODY, "") F(in_INLINE, "inline") F(in_TAIL, "") F(in_FOOTER, "")
// clang-format on

enum class Feature : uint8_t {
#define VNSIFT_FEATURE(name, reason) k_##name,
  VNSIFT_LINE_FEATURES(VNSIFT_FEATURE)
#undef VNSIFT_FEATURE
      count
};
inline constexpr size_t kFeatureCount = static_cast<size_t>(Feature::count);

inline constexpr std::array<std::string_view, kFeatureCount> kFeatureNames = {
#define VNSIFT_FEATURE(name, reason) #name,
    VNSIFT_LINE_FEATURES(VNSIFT_FEATURE)
#undef VNSIFT_FEATURE
};

class FeatureSet {
 public:
  constexpr FeatureSet() = default;
  constexpr FeatureSet(std::initializer_list<Feature> features) {
    for (Feature feature : features) add(feature);
  }
  constexpr void add(Feature feature) { words_[index(feature) / 64] |= bit(feature); }
  constexpr void add_if(Feature feature, bool yes) {
    words_[index(feature) / 64] |= uint64_t{yes} << (index(feature) % 64);
  }
  constexpr void remove(Feature feature) { words_[index(feature) / 64] &= ~bit(feature); }
  constexpr bool has(Feature feature) const { return (words_[index(feature) / 64] & bit(feature)) != 0; }
  constexpr bool has_any(const FeatureSet& other) const {
    uint64_t common = 0;
    for (size_t i = 0; i < kWords; ++i) common |= words_[i] & other.words_[i];
    return common != 0;
  }
  constexpr bool empty() const {
    uint64_t all = 0;
    for (uint64_t word : words_) all |= word;
    return all == 0;
  }
  friend constexpr FeatureSet operator&(FeatureSet a, const FeatureSet& b) {
    for (size_t i = 0; i < kWords; ++i) a.words_[i] &= b.words_[i];
    return a;
  }
  friend constexpr FeatureSet operator|(FeatureSet a, const FeatureSet& b) {
    for (size_t i = 0; i < kWords; ++i) a.words_[i] |= b.words_[i];
    return a;
  }
  friend constexpr bool operator==(const FeatureSet& a, const FeatureSet& b) = default;
  static constexpr size_t kWords = (kFeatureCount + 63) / 64;
  constexpr uint64_t word(size_t i) const { return words_[i]; }
  template <typename Visit>
  constexpr void for_each(Visit visit) const {
    for (size_t i = 0; i < kWords; ++i) {
      for (uint64_t left = words_[i]; left != 0; left &= left - 1) {
        visit(static_cast<Feature>(i * 64 + static_cast<size_t>(std::countr_zero(left))));
      }
    }
  }

 private:
  static constexpr size_t index(Feature feature) { return static_cast<size_t>(feature); }
  static constexpr uint64_t bit(Feature feature) { return uint64_t{1} << (index(feature) % 64); }
  std::array<uint64_t, kWords> words_{};
};

}  // namespace vnsift
