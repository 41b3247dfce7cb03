// vnsift_bench: how fast each stage is, beside its budget. `tools/dev bench` builds and runs it.
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/normalize.h>

#include "sample_text.h"
#include "stages.h"

namespace {

using vnsift::bench::ProgramJob;

constexpr const char* kUsage =
    "Usage: vnsift_bench [--size MIB] [--runs N] [--seed N] [--only stages|program|grep] [--law FILE.txt[.xz]]\n"
    "                    [--text FILE] [SAMPLES]\n"
    "\n"
    "Makes texts from the sample pages (SAMPLES, default corpus/pages), then prints ns/byte of each stage beside its\n"
    "budget, and MB/s of the program's jobs beside their bars. The program's texts stay in build/bench.\n"
    "\n"
    "  --size MIB    of text for the stages, four times as much for the program (default 8)\n"
    "  --runs N      of which the median counts (default 7)\n"
    "  --seed N      of the random text (default 1)\n"
    "  --only PART   stages, program, or grep (five queries and 3,000 small files)\n"
    "  --text FILE   write the text of the program's jobs (four times --size) to FILE and end\n"
    "  --law FILE    a document a line of FILE (its first MIB of text) instead of pages\n";

struct Options {
  size_t mebibytes = 8;
  int runs = 7;
  uint64_t seed = 1;
  std::string only, law, text, samples = "corpus/pages", binary;
};

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "vnsift_bench: %s\n", message.c_str());
  std::exit(2);
}

Options parse(int argc, char** argv) {
  Options options;
  // The program stands beside this one: build/release/tools/vnsift_bench, build/release/vnsift.
  options.binary = (std::filesystem::path(argv[0]).parent_path().parent_path() / "vnsift").string();
  for (int index = 1; index < argc; ++index) {
    const std::string argument = argv[index];
    if (argument == "--help" || argument == "-h") {
      std::fputs(kUsage, stdout);
      std::exit(0);
    }
    if (!argument.starts_with("-")) {
      options.samples = argument;
      continue;
    }
    if (index + 1 == argc) fail(argument + " needs a value (--help)");
    const std::string value = argv[++index];
    if (argument == "--size") {
      options.mebibytes = std::strtoull(value.c_str(), nullptr, 10);
    } else if (argument == "--runs") {
      options.runs = std::atoi(value.c_str());
    } else if (argument == "--seed") {
      options.seed = std::strtoull(value.c_str(), nullptr, 10);
    } else if (argument == "--only") {
      options.only = value;
    } else if (argument == "--text") {
      options.text = value;
    } else if (argument == "--law") {
      options.law = value;
    } else {
      fail("unknown option " + argument + " (--help)");
    }
  }
  if (options.mebibytes == 0 || options.runs <= 0) fail("--size and --runs take a number above 0");
  return options;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  if (!file.write(text.data(), static_cast<std::streamsize>(text.size())).flush())
    fail("cannot write " + path.string());
}

std::vector<std::string> read_samples(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> samples;
  // Some sample pages are dirty on purpose; the benchmark makes its own dirt.
  const vnsift::Normalizer normalizer({});
  vnsift::Normalized normalized;
  for (const auto& path : paths) {
    if (path.extension() != ".txt") continue;
    const std::string page = read_file(path);
    normalizer.run(page, normalized);
    samples.emplace_back(normalized.text);
  }
  if (samples.empty()) fail("no sample pages (*.txt) in " + folder);
  return samples;
}

// The first `limit` bytes of a text file as one document a line, through xz if it is compressed.
std::vector<std::string> read_lines(const std::string& path, size_t limit) {
  const std::string command = path.ends_with(".xz") ? "xz -dc '" + path + "'" : "cat '" + path + "'";
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) fail("cannot read " + path);
  std::vector<std::string> lines;
  size_t size = 0;
  char* line = nullptr;
  size_t capacity = 0;
  for (ssize_t length = 0; size < limit && (length = getline(&line, &capacity, pipe)) > 0;) {
    lines.emplace_back(line, static_cast<size_t>(length - 1));
    size += lines.back().size();
  }
  std::free(line);
  pclose(pipe);
  if (lines.empty()) fail("no text in " + path);
  return lines;
}

// Pages made of the samples, or the lines of a file of law.
std::vector<std::string> load_texts(const Options& options, size_t bytes) {
  if (!options.law.empty()) return read_lines(options.law, bytes);
  return vnsift::bench::make_pages(read_samples(options.samples), bytes, options.seed);
}

std::string join_texts(const std::vector<std::string>& texts, bool are_lines) {
  std::string text;
  for (const std::string& one : texts) text.append(one).append(are_lines ? "\n" : "\n\n");
  return text;
}

// The bar queries of grep over the text as one file, and one of them over small files.
std::vector<ProgramJob> make_grep_jobs(const std::vector<std::string>& texts, bool are_lines,
                                       const std::filesystem::path& folder) {
  constexpr size_t kSmallFiles = 3000;
  const std::string text = join_texts(texts, are_lines), path = folder / "grep.txt";
  write_file(path, text);
  std::vector<ProgramJob> jobs;
  for (const char* query : {"hòa bình", "hoa binh", "quyet dinh", "ủy ban nhân dân", "342/QĐ-UBND"})
    jobs.push_back({std::string("grep '") + query + "'", {"grep", "-j", "1", "-c", query, path}, text.size(), 400, 0});
  const std::filesystem::path small = folder / "small";
  std::filesystem::create_directories(small);
  size_t size = 0;
  for (size_t i = 0; i < kSmallFiles; ++i) {
    const std::string page = texts[i % texts.size()].substr(0, 8000);
    size += page.size();
    write_file(small / (std::to_string(i) + ".txt"), page);
  }
  jobs.push_back({"grep, 3,000 small files", {"grep", "-r", "-c", "hòa bình", small.string()}, size, 0, 200});
  return jobs;
}

std::vector<ProgramJob> make_jobs(const std::vector<std::string>& texts, bool are_lines,
                                  const std::filesystem::path& folder) {
  const std::string text = join_texts(texts, are_lines);
  const std::string clean_path = folder / "clean.txt", nfd_path = folder / "nfd.txt", tcvn3_path = folder / "tcvn3.txt",
                    given_path = folder / "given.txt";
  vnsift::Normalized settled;
  vnsift::Normalizer({}).run(text, settled);
  const std::string nfd = vnsift::bench::to_nfd(settled.text), tcvn3 = vnsift::bench::to_tcvn3(settled.text);
  write_file(clean_path, settled.text);
  write_file(nfd_path, nfd);
  write_file(tcvn3_path, tcvn3);
  write_file(given_path, text);
  std::string from = "lines", path = given_path;
  size_t size = text.size();
  if (!are_lines) {
    const std::string jsonl = vnsift::bench::to_jsonl(texts);
    from = "jsonl", path = folder / "pages.jsonl", size = jsonl.size();
    write_file(path, jsonl);
  }
  std::vector<ProgramJob> jobs;
  const auto add_normalize = [&](const char* name, const std::string& file, size_t bytes, double bar) {
    jobs.push_back({name, {"normalize", "-q", "-j", "1", file}, bytes, bar, 0});
  };
  add_normalize("normalize, clean text", clean_path, settled.text.size(), 800);
  add_normalize("normalize, text as it comes", given_path, text.size(), 0);
  add_normalize("normalize, NFD text", nfd_path, nfd.size(), 300);
  add_normalize("normalize, TCVN3 to UTF-8", tcvn3_path, tcvn3.size(), 200);
  const auto add = [&](const std::string& command, const char* threads, double bar, const char* format = "text") {
    jobs.push_back({command + (threads[0] == '1' ? ", one thread" : ", two threads"),
                    {command, "-j", threads, "--format", format, "--from", from, path},
                    size,
                    bar,
                    0});
  };
  add("strip", "1", 100);
  add("sentences", "1", 300);
  add("docnums", "1", 150);
  add("metrics", "1", 80);
  jobs.push_back({"dates, one thread", {"metrics", "--only", "dates", "-j", "1", "--from", from, path}, size, 80, 0});
  // Their bars count JSON Lines: a line of text asks for no references and groups.
  add("entities", "1", 25, "jsonl");
  add("extract", "1", 20, "jsonl");
  add("extract", "2", 0, "jsonl");
  return jobs;
}

void time_stages(const Options& options, size_t bytes) {
  const std::vector<std::string> clean = load_texts(options, bytes);
  std::vector<std::string> dirty;
  for (const std::string& text : clean) dirty.push_back(vnsift::bench::make_dirty(text, options.seed + dirty.size()));
  std::printf("%zu documents\n", clean.size());
  vnsift::bench::print_stages(clean, dirty, options.runs);
  vnsift::bench::print_reading(vnsift::bench::to_jsonl(clean), options.runs);
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  const size_t bytes = options.mebibytes << 20;
  if (!options.text.empty()) {
    write_file(options.text, join_texts(load_texts(options, 4 * bytes), !options.law.empty()));
    return 0;
  }
  const std::filesystem::path folder = "build/bench";
  std::filesystem::create_directories(folder);
  std::printf("%zu MiB, seed %llu, median of %d runs, one core\n\n", options.mebibytes,
              static_cast<unsigned long long>(options.seed), options.runs);

  if (options.only.empty() || options.only == "stages") time_stages(options, bytes);
  if (options.only == "stages") return 0;
  // Four times the text, so that start-up does not count.
  std::vector<ProgramJob> jobs;
  {
    const std::vector<std::string> texts = load_texts(options, 4 * bytes);
    const bool are_lines = !options.law.empty();
    if (options.only != "grep") jobs = make_jobs(texts, are_lines, folder);
    if (options.only != "program") {
      for (ProgramJob& job : make_grep_jobs(texts, are_lines, folder)) jobs.push_back(std::move(job));
    }
  }
  malloc_trim(0);  // a child's peak memory begins with that of its parent
  return vnsift::bench::print_program(options.binary, jobs, options.runs) ? 0 : 2;
}
