#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include <vnsift/charset.h>
#include <vnsift/fold.h>
#include <vnsift/normalize.h>
#include <fmt/format.h>

#include "base/output.h"
#include "commands.h"
#include "message.h"
#include "normalize/description.h"
#include "normalize_intake.h"
#include "normalize_records.h"
#include "run_options.h"

namespace vnsift::cli {
namespace {

enum class FoldChoice : uint8_t { off, strict, tone, base };

struct NormalizeRun {
  NormalizeOptions options;
  WriteOptions write;
  OffsetUnit unit = OffsetUnit::code_point;
  bool check = false;
  bool writes_edits = false;
  bool writes_records = false;  // --format jsonl: text input too
  bool writes_text = false;     // --format text: JSONL input too
  bool tsv = false;             // --edits --format tsv
  bool summary = false;
  bool report = false;
  bool auto_charset = true;  // --encoding auto
  FoldChoice fold = FoldChoice::off;
  bool keep_case = false;
  std::unique_ptr<Normalizer> normalizer;

  bool needs_whole_texts() const { return check || writes_edits || writes_records || report || options.squeeze; }
};

// A charset that was found is said once, with the number of texts.
constexpr std::string_view kDecoded[] = {"texts read as windows-1252, a guess",
                                         "texts in windows-1258 decoded",
                                         "texts in TCVN3 decoded",
                                         "texts in VNI decoded",
                                         "texts in VISCII decoded",
                                         "texts in VPS decoded",
                                         "texts in TCVN 5712-1 decoded",
                                         "texts in BKHCM1 decoded",
                                         "texts in BKHCM2 decoded",
                                         "texts in Vietware-F decoded",
                                         "texts in Vietware-X decoded"};
constexpr std::string_view kDecodedLines[] = {"lines of windows-1252 decoded",
                                              "lines of windows-1258 read as windows-1252 decoded",
                                              "lines of TCVN3 read as windows-1252 decoded",
                                              "lines of VNI read as windows-1252 decoded",
                                              "lines of VISCII read as windows-1252 decoded",
                                              "lines of VPS read as windows-1252 decoded"};

class NormalizeWorker : public DocumentWorker {
 public:
  explicit NormalizeWorker(const NormalizeRun& run)
      : run_(run), writer_(run.write), edits_(run.tsv ? OutputFormat::tsv : OutputFormat::flat, run.unit) {
    normalized_.wants_map = run.writes_edits;
  }

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) {
      warn_no_text(document, report);
      if (run_.check || run_.writes_text || run_.writes_edits) return false;
      writer_.write_unchanged(document, out);
      return true;
    }
    const auto* state = static_cast<const NormalizeState*>(document.state);
    if (state != nullptr && state->context != nullptr) {
      run_.normalizer->run_part(document.text, *state->context, document.line, normalized_);
    } else {
      run_.normalizer->run(document.text, normalized_);
    }
    const RuleCounts counts = count_changes(document, state, normalized_);
    for (size_t rule = 0; rule < counts.size(); ++rule) {
      if (counts[rule] != 0) report.count(rule_name(static_cast<Rule>(rule)), counts[rule]);
    }
    tell(document, state, report);
    if (run_.check) return write_check(document, counts, out, report);
    if (run_.writes_edits) {
      edits_.write(document, normalized_, out);
      return true;
    }
    return write_text(document, out, report);
  }

 private:
  bool write_text(const Document& document, std::string& out, Report& report) {
    std::string_view text = normalized_.text;
    std::string folded;
    if (run_.fold != FoldChoice::off) {
      folded = run_.keep_case ? remove_accents(text)
                              : fold_text(text, run_.fold == FoldChoice::strict ? Fold::strict
                                                : run_.fold == FoldChoice::tone ? Fold::tone
                                                                                : Fold::base);
      text = folded;
    }
    if (document.format == Format::jsonl ? run_.writes_text : !run_.writes_records) {
      out += text;
      if (document.format != Format::text) out += '\n';
      return true;
    }
    if (const size_t removed = writer_.write_rewritten(document, text, nullptr, out); removed != 0) {
      report.warn("layers that held places of the old text were left out", document_place(document), removed);
    }
    return true;
  }

  // What charset a text came from: warnings, the lines of --summary, the report.
  void tell(const Document& document, const NormalizeState* state, Report& report) {
    const bool decoded =
        state != nullptr && static_cast<size_t>(state->detection.charset) < std::size(kDecoded) && run_.auto_charset;
    if (decoded && document.first_part)
      report.warn(kDecoded[static_cast<size_t>(state->detection.charset)], document_place(document));
    std::array<uint64_t, std::size(kDecodedLines)> lines{};
    uint64_t mojibake = 0, legacy = 0;
    for (const LineRepair& repair : normalized_.line_repairs) {
      const auto charset = static_cast<size_t>(repair.from.charset);
      if (charset < lines.size()) {
        ++lines[charset];
        ++legacy;
      } else {
        ++mojibake;
      }
    }
    for (size_t charset = 0; charset < lines.size(); ++charset) {
      if (lines[charset] != 0) report.warn(kDecodedLines[charset], document_place(document), lines[charset]);
    }
    if (run_.summary && document.format == Format::text) note(document, state, legacy, mojibake, report);
    if (run_.report) append_report(document, state, run_.options, normalized_, report.side_output());
  }

  // old/1999.txt: tcvn3; 3 lines decoded
  void note(const Document& document, const NormalizeState* state, uint64_t legacy, uint64_t mojibake,
            Report& report) const {
    if (!document.first_part && legacy + mojibake + document.replaced == 0) return;
    std::string line(document.path);
    line += ": ";
    if (document.first_part && document.text.empty()) return report.note(line + "empty");
    line += encoding_name({charset_of(document, state), false});
    const bool is_guess =
        state != nullptr && !state->detection.found && state->detection.charset == Charset::windows_1252;
    if (is_guess) line += ", a guess";
    if (normalized_.document.as_1252) line += ", from " + encoding_name(normalized_.document);
    if (legacy != 0) line += fmt::format("; {} line{} of a legacy charset", legacy, legacy == 1 ? "" : "s");
    if (mojibake != 0) line += fmt::format("; {} line{} of mojibake", mojibake, mojibake == 1 ? "" : "s");
    if (document.replaced != 0) line += fmt::format("; {} ill-formed", document.replaced);
    if (normalized_.soft_hyphens_kept != 0)
      line += fmt::format("; {} soft hyphens kept on lines not understood", normalized_.soft_hyphens_kept);
    const TextDescription description = describe_text(normalized_.text);
    if (description.replacements > document.replaced)
      line += fmt::format("; {} U+FFFD not understood", description.replacements - document.replaced);
    if (description.is_damaged && !is_guess) line += "; damaged, letters are missing";
    if (!normalized_.changed && charset_of(document, state) == Charset::utf8 && !document.form.has_mark &&
        document.replaced == 0)
      line += "; unchanged";
    report.note(std::move(line));
  }

  // FILE: 3 changes (nfc=2 space=1)
  bool write_check(const Document& document, const RuleCounts& counts, std::string& out, Report& report) const {
    uint64_t sum = 0;
    std::string rules;
    for (size_t rule = 0; rule < counts.size(); ++rule) {
      const uint64_t count = counts[rule];
      if (count == 0) continue;
      sum += count;
      rules += fmt::format("{}{}={}", rules.empty() ? "" : " ", rule_name(static_cast<Rule>(rule)), count);
    }
    if (sum == 0) return false;
    report.answer_no();
    out += fmt::format("{}: {} change{} ({})\n", document_place(document), sum, sum == 1 ? "" : "s", rules);
    return true;
  }

  const NormalizeRun& run_;
  DocumentWriter writer_;
  EditWriter edits_;
  Normalized normalized_;
};

class NormalizeCommand : public Command {
 public:
  NormalizeCommand() { common_.format = FormatChoice::follow_input; }

  void define(OptionTable& table) override {
    common_.define_input(table);
    table.custom("--encoding", "NAME", Group::input,
                 "charset of the input: utf-8, tcvn3, vni, viscii, vps, windows-1258, viqr, …; X-as-1252: bytes of X "
                 "that were read as windows-1252",
                 "auto", [this](const std::string& given) { return set_encoding(given); });
    common_.define_output(table,
                          {{"text", FormatChoice::text}, {"jsonl", FormatChoice::jsonl}, {"tsv", FormatChoice::tsv}});
    common_.define_rewriting(table);
    table.flag("--check", Group::output, "write no text; list what would change, exit 1 if anything would", run_.check);
    table.flag("--edits", Group::output, "write the changes instead of the text, one a line", run_.writes_edits);
    table.text("--report", "FILE", Group::output,
               "write what was found in each text to FILE as JSON Lines (- = standard error)", report_);
    NormalizeOptions& options = run_.options;
    table.choice("--tone", "STYLE", Group::rules, "where the tone of oa oe uy stands: old hòa, thúy; new hoà, thuý",
                 options.tone,
                 std::vector<std::pair<std::string, ToneStyle>>{
                     {"old", ToneStyle::old_style}, {"new", ToneStyle::new_style}, {"keep", ToneStyle::keep}});
    define_switch(table, "--repair-tone", "on", "off", "a tone on the wrong letter moves: laị, lại",
                  options.repair_tone);
    define_switch(table, "--repair-horn", "on", "off", "a missing horn comes back: thuơng, thương",
                  options.repair_horn);
    define_switch(table, "--repair-lostu", "on", "off", "a lost ư comes back: trớc, trước", options.repair_lost_u);
    define_switch(table, "--dstroke", "on", "off", "Ð becomes Đ in Vietnamese words", options.dstroke);
    define_switch(table, "--confusables", "on", "off",
                  "Cyrillic and Greek look-alikes in Vietnamese words become Latin", options.confusables);
    table.choice("--repair-encoding", "SCOPE", Group::rules,
                 "charsets and mojibake are found for the document, and then line by line", options.repair_encoding,
                 std::vector<std::pair<std::string, RepairEncoding>>{
                     {"line", RepairEncoding::line}, {"doc", RepairEncoding::document}, {"off", RepairEncoding::off}});
    define_switch(table, "--lossy", "on", "off", "bytes that mojibake lost are found again", options.lossy);
    define_switch(table, "--repair-case", "on", "off", "capitals that TCVN3, VPS, VISCII cannot write come back",
                  options.repair_case);
    table.choice("--charrefs", "WHICH", Group::rules, "character references like &#7879; are read; broken: & 7879; too",
                 options.charrefs,
                 std::vector<std::pair<std::string, CharacterReferences>>{{"off", CharacterReferences::off},
                                                                          {"on", CharacterReferences::on},
                                                                          {"broken", CharacterReferences::broken}});
    define_switch(table, "--newlines", "lf", "keep", "CRLF, CR and other line ends become LF", options.newlines);
    table.choice("--spaces", "HOW", Group::rules, "no-break and other spaces become plain ones; all: blank fillers too",
                 options.spaces,
                 std::vector<std::pair<std::string, Spaces>>{
                     {"ascii", Spaces::ascii}, {"all", Spaces::all}, {"keep", Spaces::keep}});
    define_switch(table, "--invisible", "strip", "keep", "controls, soft hyphens, zero-width characters go",
                  options.invisible);
    define_switch(table, "--pua", "map", "keep", "characters of Word's symbol fonts become the symbols", options.pua);
    define_switch(table, "--width", "on", "off", "full-width letters and ligatures become plain letters",
                  options.width);
    table.choice("--dashes", "WHICH", Group::rules, "dashes that become -: in document numbers, or all (ascii)",
                 options.dashes,
                 std::vector<std::pair<std::string, Dashes>>{
                     {"docnum", Dashes::docnum}, {"keep", Dashes::keep}, {"ascii", Dashes::ascii}});
    define_switch(table, "--quotes", "ascii", "keep", "typographic quotes become ' and \"", options.quotes);
    define_switch(table, "--ellipsis", "ascii", "keep", "… becomes ...", options.ellipsis);
    table.flag("--squeeze", Group::rules, "runs of blanks and of blank lines become one, blanks at line ends go",
               options.squeeze);
    table.choice("--fold", "LEVEL", Group::rules,
                 "write the folded text: lower case; tone: tones in one place; base: no marks", run_.fold,
                 std::vector<std::pair<std::string, FoldChoice>>{{"off", FoldChoice::off},
                                                                 {"strict", FoldChoice::strict},
                                                                 {"tone", FoldChoice::tone},
                                                                 {"base", FoldChoice::base}});
    table.flag("--keep-case", Group::rules, "with --fold base: keep the case", run_.keep_case);
    common_.define_running(table);
  }

  int run(std::vector<std::string> files) override {
    if (common_.flat && !run_.writes_edits) return usage("--flat writes findings, and normalize writes the text");
    if (run_.check && run_.writes_edits) return usage("--check and --edits exclude each other");
    if (run_.keep_case && run_.fold != FoldChoice::base) return usage("--keep-case needs --fold base");
    if (run_.writes_edits && run_.fold != FoldChoice::off)
      return usage("--edits are of the normalised text, not of the folded one");
    if (common_.format == FormatChoice::tsv && !run_.writes_edits) return usage("--format tsv needs --edits");
    run_.writes_records = !run_.writes_edits && common_.format == FormatChoice::jsonl;
    run_.writes_text = common_.format == FormatChoice::text;
    run_.tsv = common_.format == FormatChoice::tsv;
    run_.unit = common_.unit;
    run_.write.with_text = !common_.no_text;
    run_.write.text_field = common_.read.text_field;
    run_.write.keep_source = common_.keep_source;
    run_.summary = common_.summary;
    run_.report = !report_.empty();
    run_.options.log_rules = run_.writes_edits;
    run_.options.encoding = encoding_ ? std::optional(encoding_->as_1252 ? *encoding_ : Encoding{}) : std::nullopt;
    run_.auto_charset = !encoding_;
    run_.normalizer = std::make_unique<Normalizer>(run_.options);
    std::optional<Charset> charset;
    if (encoding_) charset = encoding_->as_1252 ? Charset::utf8 : encoding_->charset;
    const NormalizeIntake intake(*run_.normalizer, run_.options, charset);

    CommandRun command;
    command.command = "normalize";
    command.format = run_.check                       ? OutputFormat::text
                     : run_.writes_edits && !run_.tsv ? OutputFormat::flat
                                                      : common_.output_format();
    if (run_.tsv) command.header = EditWriter::tsv_header();
    CommonOptions common = common_;
    common.read.intake = &intake;
    // Whole documents only where they are counted or written as one record.
    if (!run_.needs_whole_texts()) {
      common.read.cut = [](std::string_view bytes) { return Normalizer::safe_cut(bytes, bytes.size()); };
    }
    command.make_worker = [this] { return std::make_unique<NormalizeWorker>(run_); };
    std::optional<Output> report;
    Result<void> written;
    if (report_ == "-") {
      command.on_side_output = [](std::string_view bytes) { (void)std::fwrite(bytes.data(), 1, bytes.size(), stderr); };
    } else if (run_.report) {
      Result<Output> opened = Output::to_file(report_);
      if (!opened) {
        say_error(opened.error().message);
        return kError;
      }
      report = std::move(*opened);
      command.on_side_output = [&](std::string_view bytes) {
        if (written) written = report->write(bytes);
      };
    }
    const int exit = run_command(common, std::move(files), std::move(command));
    if (!report) return exit;
    if (written) written = report->commit();
    if (written) return exit;
    say_error(written.error().message);
    return kError;
  }

 private:
  Result<void> set_encoding(const std::string& given) {
    if (given == "auto") {
      encoding_.reset();
      return {};
    }
    encoding_ = parse_encoding(given);
    if (encoding_) return {};
    std::string names = "auto";
    for (int i = 0; i <= static_cast<int>(Charset::viqr); ++i)
      names += ", " + encoding_name({static_cast<Charset>(i), false});
    return make_error(Code::usage, "takes " + names + ", and NAME-as-1252, not '" + given + "'");
  }

  static int usage(const std::string& message) {
    say_error("normalize: " + message + "; see: vnsift help normalize");
    return kError;
  }

  static void define_switch(OptionTable& table, std::string name, std::string on, std::string off, std::string help,
                            bool& target) {
    table.choice(std::move(name), "HOW", Group::rules, std::move(help), target,
                 std::vector<std::pair<std::string, bool>>{{std::move(on), true}, {std::move(off), false}});
  }

  CommonOptions common_;
  NormalizeRun run_;
  std::optional<Encoding> encoding_;  // nothing: found out
  std::string report_;
};

}  // namespace

std::unique_ptr<Command> make_normalize_command() { return std::make_unique<NormalizeCommand>(); }

}  // namespace vnsift::cli
