#include <entente/extract/text/read.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "builtin.h"
#include <sstream>

namespace entente {
namespace {

using testing::HasSubstr;

struct Outcome {
  std::vector<Document> documents;
  std::vector<Diagnostic> skipped;
};

Outcome read(const std::string& bytes, InputFormat format = InputFormat::text, const ReadOptions& options = {},
             const std::string& name = "folder/a.txt") {
  Outcome outcome;
  std::istringstream in(bytes);
  read_articles(
      in, name, format, options, test::builtin(), [&](Document d) { outcome.documents.push_back(std::move(d)); },
      [&](const Diagnostic& d) { outcome.skipped.push_back(d); });
  return outcome;
}

TEST(InputFormat, GoesByTheSuffix) {
  EXPECT_EQ(input_format("a.txt"), InputFormat::text);
  EXPECT_EQ(input_format("a"), InputFormat::text);
  EXPECT_EQ(input_format("A.MD"), InputFormat::markdown);
  EXPECT_EQ(input_format("x/a.markdown"), InputFormat::markdown);
  EXPECT_EQ(input_format("a.jsonl"), InputFormat::jsonl);
  EXPECT_EQ(input_format("a.ndjson"), InputFormat::jsonl);
}

TEST(Read, KeepsTheTextAsItIs) {
  const std::string text = "  The ministers  met.\r\n\r\n**Nothing** was signed.\n";
  const Outcome outcome = read(text);
  ASSERT_EQ(outcome.documents.size(), 1U);
  EXPECT_EQ(outcome.documents[0].text, text);
  EXPECT_EQ(outcome.documents[0].name, "a.txt");
  EXPECT_EQ(outcome.documents[0].language, "en");
  EXPECT_EQ(outcome.documents[0].id.size(), 16U);
}

TEST(Read, ReplacesWhatIsNoText) {
  const Outcome outcome = read("The minister\xFF met \x01 the envoy of the state.");
  ASSERT_EQ(outcome.documents.size(), 1U);
  EXPECT_EQ(outcome.documents[0].text, "The minister\uFFFD met \uFFFD the envoy of the state.");
}

TEST(Read, DropsTheByteOrderMark) {
  EXPECT_EQ(read("\xEF\xBB\xBFThe ministers met.").documents.at(0).text, "The ministers met.");
}

TEST(Read, TheIdIsOfTheContentAlone) {
  const std::string id = read("The ministers met.").documents.at(0).id;
  EXPECT_EQ(read("The ministers met.", InputFormat::text, {"2020-01-01", "es"}, "other.txt").documents.at(0).id, id);
  EXPECT_NE(read("The ministers left.").documents.at(0).id, id);
}

TEST(Read, SkipsWhatIsNoArticle) {
  for (const char* text : {"", " \n\t\n", "123 456", "\xEF\xBB\xBF"}) {
    const Outcome outcome = read(text);
    EXPECT_TRUE(outcome.documents.empty());
    ASSERT_EQ(outcome.skipped.size(), 1U);
    EXPECT_EQ(outcome.skipped[0].message, "no text");
    EXPECT_EQ(outcome.skipped[0].place.file, "folder/a.txt");
  }
  const Outcome binary = read(std::string("ELF\0\0\1 some text", 16));
  ASSERT_EQ(binary.skipped.size(), 1U);
  EXPECT_EQ(binary.skipped[0].message, "looks like a binary file");
}

TEST(Read, GuessesTheLanguage) {
  EXPECT_EQ(read("El ministro de la isla llegó a la capital para una reunión con el rey.").documents.at(0).language,
            "es");
  EXPECT_EQ(read("The minister of the island came to the capital to meet the king.").documents.at(0).language, "en");
  EXPECT_EQ(read("Ada Quill viajó a Quito.").documents.at(0).language, "es");
  EXPECT_EQ(read("Ada Quill flew to Quito.").documents.at(0).language, "en");
  EXPECT_EQ(read("The minister came.", InputFormat::text, {"", "es"}).documents.at(0).language, "es");
}

TEST(Read, DatesByTheTextBeforeTheOption) {
  EXPECT_EQ(read("date 2023-09-14 The ministers met.").documents.at(0).date, "2023-09-14");
  EXPECT_EQ(read("The ministers met.", InputFormat::text, {"2020-01-02", ""}).documents.at(0).date, "2020-01-02");
  EXPECT_EQ(read("date 2023-09-14 They met.", InputFormat::text, {"2020-01-02", ""}).documents.at(0).date,
            "2023-09-14");
  EXPECT_EQ(read("The ministers met.").documents.at(0).date, "");
}

TEST(ReadJsonl, TakesOneArticleALine) {
  const Outcome outcome = read(
      "{\"id\":\"x1\",\"text\":\"The ministers "
      "met.\",\"date\":\"2021-03-04T10:00:00Z\",\"title\":\"Talks\",\"url\":\"u\"}\n"
      "\n"
      "{\"text\":\"They left.\",\"date\":\"Dec 20, 2018\"}\n",
      InputFormat::jsonl, {}, "folder/b.jsonl");
  ASSERT_EQ(outcome.documents.size(), 2U);
  EXPECT_EQ(outcome.documents[0].name, "x1");
  EXPECT_EQ(outcome.documents[0].title, "Talks");
  EXPECT_EQ(outcome.documents[0].url, "u");
  EXPECT_EQ(outcome.documents[0].date, "2021-03-04");
  EXPECT_EQ(outcome.documents[1].name, "b.jsonl:3");
  EXPECT_EQ(outcome.documents[1].date, "2018-12-20");
}

TEST(ReadJsonl, AnArticleMayTellItsLanguage) {
  const auto language = [](const std::string& line, const std::string& option = "") {
    return read(line, InputFormat::jsonl, {"", option}).documents.at(0).language;
  };
  EXPECT_EQ(language(R"({"text": "Malta, Chad", "language": "es-PE"})"), "es");
  EXPECT_EQ(language(R"({"text": "The minister came to the capital.", "language": "fr"})"), "en");
  EXPECT_EQ(language(R"({"text": "Malta, Chad", "language": "es"})", "en"), "en");
}

TEST(ReadJsonl, SkipsBadLinesAndGoesOn) {
  const Outcome outcome =
      read("{broken\n[1]\n{\"id\":\"x\"}\n{\"text\":5.5}\n{\"text\":\"\"}\n{\"text\":\"The ministers met.\"}",
           InputFormat::jsonl);
  EXPECT_EQ(outcome.documents.size(), 1U);
  ASSERT_EQ(outcome.skipped.size(), 5U);
  EXPECT_EQ(outcome.skipped[0].place.line, 1U);
  EXPECT_THAT(outcome.skipped[0].message, HasSubstr("not valid JSON"));
  EXPECT_THAT(outcome.skipped[2].message, HasSubstr("no \"text\""));
  EXPECT_EQ(outcome.skipped[4].place.line, 5U);
}

TEST(ReadJsonl, CleansEscapesThatAreNoText) {
  EXPECT_EQ(read("{\"text\":\"The \\u0000 minister\"}", InputFormat::jsonl).documents.at(0).text,
            "The \uFFFD minister");
}

TEST(ReadJsonl, DeepNestingIsNoTrouble) {
  std::string deep = "{\"text\":";
  deep.append(100'000, '[');
  EXPECT_EQ(read(deep, InputFormat::jsonl).skipped.size(), 1U);
}

}  // namespace
}  // namespace entente
