// Documents come out the same however the input is cut, packed, or handed over.
#include "io/chunk_reader.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include "io/piece_reader.h"

namespace vnsift {
namespace {

namespace fs = std::filesystem;

class ChunkReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("chunk_reader_test_" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void add(const std::string& name, std::string_view bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    InputFile file;
    file.path = folder_ / name;
    file.shown = name;
    file.size = bytes.size();
    files_.push_back(file);
  }

  // "name:line text" of each document, "name:line !code" of each failure.
  std::vector<std::string> read(const ReadOptions& options) {
    std::vector<std::string> found;
    ChunkReader reader(files_, options);
    PieceReader pieces(files_, options);
    Chunk chunk;
    while (reader.next(chunk)) {
      for (const Piece& piece : chunk.pieces) {
        const std::string name = files_[piece.file].shown + ":";
        if (piece.kind == Piece::Kind::failure) {
          found.push_back(name + std::to_string(piece.first_line) + " !" + std::string(code_name(piece.error.code)));
        }
        if (piece.kind != Piece::Kind::documents) continue;
        pieces.start(chunk, piece);
        for (PieceReader::Next next; (next = pieces.next()) != PieceReader::Next::end;) {
          const std::string place = name + std::to_string(pieces.line());
          if (next == PieceReader::Next::document) found.push_back(place + " " + std::string(pieces.document().text));
          if (next == PieceReader::Next::failure)
            found.push_back(place + " !" + std::string(code_name(pieces.error().code)));
          if (next == PieceReader::Next::skipped) found.push_back(place + " skipped");
        }
      }
    }
    return found;
  }

  fs::path folder_;
  std::vector<InputFile> files_;
};

using Lines = std::vector<std::string>;

TEST_F(ChunkReaderTest, TextIsADocumentAFile) {
  add("a", "một\nhai");
  add("b",
      "\xEF\xBB\xBF"
      "ba\n");
  add("c", "");
  EXPECT_EQ(read({}), (Lines{"a:1 một\nhai", "b:1 ba\n", "c:1 "}));
}

TEST_F(ChunkReaderTest, LinesKeepBlankOnesAndDropLineEnds) {
  add("a", "một\r\n\nhai");
  ReadOptions options;
  options.from = Format::lines;
  EXPECT_EQ(read(options), (Lines{"a:1 một", "a:2 ", "a:3 hai"}));
}

TEST_F(ChunkReaderTest, JsonLinesAreRecognisedAndBadOnesNamed) {
  add("a", "{\"text\":\"một\"}\n\nbad\n{\"text\":\"h\\u0061i\"}");
  EXPECT_EQ(read({}), (Lines{"a:1 một", "a:3 !bad_json", "a:4 hai"}));
  ReadOptions options;
  options.one_to_one = true;
  EXPECT_EQ(read(options), (Lines{"a:1 một", "a:2 !bad_json", "a:3 !bad_json", "a:4 hai"}));
}

TEST_F(ChunkReaderTest, OneBadByteCostsNothingButItself) {
  add("a",
      "{\"x\":\"\xFF\",\"text\":\"một\"}\n{\"text\":\"h\xFF"
      "ai\"}\n");
  EXPECT_EQ(read({}), (Lines{"a:1 một",
                             "a:2 h\uFFFD"
                             "ai"}));
  ReadOptions options;
  options.invalid = Invalid::error;
  EXPECT_EQ(read(options), (Lines{"a:1 !bad_utf8", "a:2 !bad_utf8"}));
  options.invalid = Invalid::skip;
  EXPECT_EQ(read(options), (Lines{"a:1 skipped", "a:2 skipped"}));
}

TEST_F(ChunkReaderTest, ALineThatIsTooLongIsNamedAndNotKept) {
  add("a", "một\n" + std::string(3 * ChunkReader::kChunk, 'x') + "\nhai\n" + std::string(2000, 'y') + "\nba\n");
  ReadOptions options;
  options.from = Format::lines;
  options.max_document = 1000;
  EXPECT_EQ(read(options), (Lines{"a:1 một", "a:2 !too_large", "a:3 hai", "a:4 !too_large", "a:5 ba"}));
  options.from = Format::text;
  EXPECT_EQ(read(options), (Lines{"a:0 !too_large"}));
}

TEST_F(ChunkReaderTest, FilesThatCannotBeReadAreNamed) {
  add("a", "một");
  files_.push_back({"/nowhere/b", "b", 0, false});
  files_.push_back({folder_, "c", 0, false});
  add("d", "hai");
  EXPECT_EQ(read({}), (Lines{"a:1 một", "b:0 !io", "c:0 !io", "d:1 hai"}));
}

TEST_F(ChunkReaderTest, KnownFormatsThatAreNotReadAreRefused) {
  add("a", "<!DOCTYPE html><p>một");
  add("b", "WARC/1.0\r\n");
  add("c", "[{\"text\":\"x\"}]");
  add("d", "[Ảnh] một");
  add("e", "<3 hai");
  EXPECT_EQ(read({}),
            (Lines{"a:0 !unsupported", "b:0 !unsupported", "c:0 !unsupported", "d:1 [Ảnh] một", "e:1 <3 hai"}));
}

TEST_F(ChunkReaderTest, ShardsMakeTheWhole) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += std::string(i * 7919 % 300, static_cast<char>('a' + i % 26)) + "\n";
  add("a", lines);
  add("b", "một\nhai");
  add("c", "");
  add("d", lines + lines);
  for (const Format format : {Format::lines, Format::text}) {
    ReadOptions options;
    options.from = format;
    const Lines whole = read(options);
    for (const uint64_t count : {2, 3, 5, 50}) {
      Lines parts;
      for (uint64_t index = 1; index <= count; ++index) {
        options.shard = {index, count};
        const Lines part = read(options);
        parts.insert(parts.end(), part.begin(), part.end());
      }
      EXPECT_EQ(parts, whole) << count;
      options.shard = {};
    }
  }
}

TEST_F(ChunkReaderTest, LimitCountsDocuments) {
  add("a", "{\"text\":\"một\"}\n\nbad\n{\"text\":\"hai\"}\n{\"text\":\"ba\"}\n");
  add("b", "bốn");
  ReadOptions options;
  options.limit = 3;
  EXPECT_EQ(read(options), (Lines{"a:1 một", "a:3 !bad_json", "a:4 hai"}));
  options.limit = 5;
  EXPECT_EQ(read(options).back(), "b:1 bốn");
}

TEST_F(ChunkReaderTest, PartsOfAStreamMakeTheText) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "dòng " + std::to_string(i) + "\n";
  text += std::string(3 * ChunkReader::kChunk, 'z');  // a line that is longer than a chunk
  add("a", text);
  ReadOptions options;
  options.cut = [](std::string_view bytes) { return bytes.size() - 1; };
  ChunkReader reader(files_, options);
  Chunk chunk;
  std::string joined;
  int first = 0, last = 0;
  while (reader.next(chunk)) {
    EXPECT_LT(chunk.size(), 3 * ChunkReader::kChunk);
    for (const Piece& piece : chunk.pieces) {
      if (piece.kind != Piece::Kind::documents) continue;
      joined += chunk.bytes.view(piece.begin, piece.end);
      first += piece.first_part;
      last += piece.last_part;
    }
  }
  EXPECT_EQ(joined, text);
  EXPECT_EQ(first, 1);
  EXPECT_EQ(last, 1);
}

std::string gzip(const std::string& text) {
  const std::string path = fs::path(testing::TempDir()) / ("gz_" + std::to_string(::getpid()));
  gzFile file = ::gzopen(path.c_str(), "wb");
  ::gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  ::gzclose(file);
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  fs::remove(path);
  return bytes;
}

TEST_F(ChunkReaderTest, GzipMembersAndWhatIsWrongWithThem) {
  const std::string one = gzip("một\nhai\n"), two = gzip("ba\n");
  std::string bad_crc = one, cut = one;
  bad_crc[bad_crc.size() - 8] ^= 1;
  cut.resize(cut.size() - 5);
  add("two", one + two);
  add("zeros", one + std::string(512, '\0'));
  add("garbage", one + "garbage");
  add("crc", bad_crc);
  add("cut", cut);
  add("empty", gzip(""));
  ReadOptions options;
  options.from = Format::lines;
  EXPECT_EQ(read(options), (Lines{"two:1 một", "two:2 hai", "two:3 ba", "zeros:1 một", "zeros:2 hai", "garbage:1 một",
                                  "garbage:2 hai", "garbage:0 !bad_data", "crc:1 một", "crc:2 hai", "crc:0 !bad_data",
                                  "cut:1 một", "cut:2 hai", "cut:0 !bad_data"}));
  options.from = Format::text;
  EXPECT_EQ(read(options), (Lines{"two:1 một\nhai\nba\n", "zeros:1 một\nhai\n", "garbage:1 một\nhai\n",
                                  "garbage:0 !bad_data", "crc:0 !bad_data", "cut:0 !bad_data", "empty:1 "}));
}

TEST_F(ChunkReaderTest, Utf16WithAMark) {
  using namespace std::string_view_literals;
  add("le",
      "\xFF\xFE"
      "a\0\xD1\x1E\n\0"sv);
  add("be", "\xFE\xFF\0a\x1E\xD1\0\n"sv);
  add("pair", "\xFF\xFE\x3D\xD8\x00\xDE"sv);
  add("lone",
      "\xFF\xFE\x3D\xD8"
      "a\0"sv);
  add("half",
      "\xFF\xFE"
      "a\0b"sv);
  EXPECT_EQ(read({}), (Lines{"le:1 aố\n", "be:1 aố\n", "pair:1 😀", "lone:1 \uFFFDa", "half:1 a\uFFFD"}));
}

TEST_F(ChunkReaderTest, APipeHandsOnItsLinesAtOnceAndCanBeWoken) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  files_.push_back({"/dev/fd/" + std::to_string(ends[0]), "-", 0, false});
  ReadOptions options;
  options.from = Format::lines;
  ChunkReader reader(files_, options);
  ASSERT_EQ(::write(ends[1], "một\nha", 7), 7);
  Chunk chunk;
  ASSERT_TRUE(reader.next(chunk));
  EXPECT_EQ(chunk.bytes.view(), "một\n");
  std::thread waker([&] { reader.wake(); });
  while (reader.next(chunk)) {
  }
  waker.join();
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace vnsift
