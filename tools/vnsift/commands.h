// One line a subcommand; each is defined in its cmd_<name>.cc.
#pragma once

#include "command.h"

namespace vnsift::cli {

std::unique_ptr<Command> make_normalize_command();
std::unique_ptr<Command> make_strip_command();
std::unique_ptr<Command> make_sentences_command();
std::unique_ptr<Command> make_docnums_command();
std::unique_ptr<Command> make_entities_command();
std::unique_ptr<Command> make_metrics_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_grep_command();
std::unique_ptr<Command> make_eval_command();

inline constexpr CommandInfo kNormalizeCommand = {
    "normalize",
    "[FILE...]",
    "Rewrites Vietnamese text in one clean spelling: one code a letter, plain spaces, one tone style.",
    {{{"vnsift normalize page.txt", "the same text, clean"},
      {"vnsift normalize --tone new -o clean.jsonl pages.jsonl", "the text field of every record, tones as in hoà"},
      {"vnsift normalize --check -r pages/", "which files would change, and by which rules; exit 1 if any"}}},
    make_normalize_command};

inline constexpr CommandInfo kStripCommand = {
    "strip",
    "[FILE...]",
    "Leaves of a scraped page its own story: no menus, related stories, share bars, footers.",
    {{{"vnsift strip page.txt", "the story: title, lead, body, captions"},
      {"vnsift strip --explain page.txt", "every line with its label and the reasons for it"},
      {"vnsift strip -j 8 -o clean.jsonl pages.jsonl", "the text field of every record, and what was found in it"}}},
    make_strip_command};

inline constexpr CommandInfo kSentencesCommand = {
    "sentences",
    "[FILE...]",
    "Splits text into sentences.",
    {{{"vnsift sentences page.txt", "one sentence a line"},
      {"vnsift sentences --content page.txt", "only the sentences of the main text, without menus and footers"},
      {"vnsift sentences --format jsonl --offsets byte pages.jsonl",
       "adds the places of all sentences to each record"}}},
    make_sentences_command};

inline constexpr CommandInfo kDocnumsCommand = {
    "docnums",
    "[FILE...]",
    "Finds mentions of official documents: Quyết định số 12/QĐ-UBND ngày 3/4/2021.",
    {{{"vnsift docnums page.txt", "one mention a line, with its place, kind and canonical form"},
      {"vnsift docnums --format tsv -r pages/ > mentions.tsv", "a table of all mentions in a folder"},
      {"zcat pages.jsonl.gz | vnsift docnums --format jsonl", "adds the mentions to each record"}}},
    make_docnums_command};

inline constexpr CommandInfo kEntitiesCommand = {
    "entities",
    "[FILE...]",
    "Finds persons, bodies, places and other proper names, and what they stand for.",
    {{{"vnsift entities page.txt", "one mention a line, with its place, type and full name"},
      {"vnsift entities --content --format tsv -r pages/ > names.tsv",
       "a table of the names in the main text of pages"},
      {"vnsift entities --format jsonl pages.jsonl", "adds the mentions to each record"}}},
    make_entities_command};

inline constexpr CommandInfo kMetricsCommand = {
    "metrics",
    "[FILE...]",
    "Finds quantities, dates and facts: đạt trên 7,5 tỷ USD, tăng 4 bậc so với năm 2017.",
    {{{"vnsift metrics page.txt", "one quantity or date a line, with its place, kind and value"},
      {"vnsift metrics --facts --format tsv -r pages/ > facts.tsv", "a table for a spreadsheet: one row an indicator"},
      {"vnsift metrics --format jsonl --ref-date 2024-06-30 pages.jsonl", "adds dates and quantities to each record"}}},
    make_metrics_command};

inline constexpr CommandInfo kExtractCommand = {
    "extract",
    "[FILE...]",
    "Cleans pages and finds all that vnsift can find in them, in one pass, as JSON Lines.",
    {{{"vnsift extract page.txt", "one record: the text, and in it the main content, sentences and document numbers"},
      {"vnsift extract -j 8 -o out.jsonl pages.jsonl.zst", "a file of pages, on eight cores"},
      {"vnsift extract --flat --layers docnums -r pages/", "one document number a line"}}},
    make_extract_command};

inline constexpr CommandInfo kGrepCommand = {
    "grep",
    "PATTERN [FILE...]",
    "Finds phrases in any spelling, with or without accents, and what stands near them.",
    {{{"vnsift grep -r 'hòa bình' pages/", "the lines that hold it: Hoà Bình, HÒA BÌNH, any encoding; never Hóa Bình"},
      {"vnsift grep -c 'uy ban nhan dan' pages.jsonl", "typed without accents: how often in each record"},
      {"vnsift grep --kwic --sort R1 -r 'thủy lợi' pages/",
       "every hit with the words around it, sorted by the next one"}}},
    make_grep_command};

inline constexpr CommandInfo kEvalCommand = {
    "eval",
    "GOLD [PRED]",
    "Scores what a layer finds against labelled texts.",
    {{{"vnsift eval --layer docnums gold.jsonl", "runs the layer over the texts of the gold and scores it"},
      {"vnsift eval --layer sentences gold.jsonl pred.jsonl --min 0.99",
       "scores a file of predictions; exit 1 below 0.99"},
      {"vnsift eval --layer lines --texts pages/ labels.tsv", "line labels in a table, their pages in a folder"}}},
    make_eval_command};

}  // namespace vnsift::cli
