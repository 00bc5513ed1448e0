#include <entente/cli/claims.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace entente::cli {
namespace {

using Json = nlohmann::json;
using ::testing::HasSubstr;

/// "España met Peru." with one claim; ñ takes two bytes, so bytes and code points differ behind it.
Annotated sample() {
  Annotated article;
  article.document = {"0123456789abcdef", "a.txt", "Title \"quoted\"", "", "2024-05-01", "en", "España met Peru."};
  article.entities = {{"Spain", "State", "Q29", "", true, {"España"}}, {"Peru", "State", "Q419", "", true, {}}};
  article.mentions = {{{0, 7}, MentionKind::name, Id<LocalEntity>(0), "gazetteer", 900},
                      {{12, 16}, MentionKind::demonym, Id<LocalEntity>(1), "gazetteer", 800}};
  Claim claim;
  claim.subject = Id<Mention>(0);
  claim.object = Id<Mention>(1);
  claim.relation = "met-with";
  claim.status = Status::planned;
  claim.date = "2024-05";
  claim.sentence = {0, 17};
  claim.trigger = {8, 11};
  claim.rule = "meet.active";
  claim.score = 700;
  article.claims = {claim};
  article.diagnostics = {{Diagnostic::Severity::note, {"a.txt", 1}, "odd"}};
  return article;
}

std::string error_of(const std::string& line) {
  try {
    from_claims_json(line);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string changed(const char* pointer, const Json& value) {
  Json json = Json::parse(to_claims_json(sample()));
  json[Json::json_pointer(pointer)] = value;
  return json.dump();
}

TEST(Claims, ComeBackWithoutLoss) {
  const Annotated article = sample();
  const Annotated again = from_claims_json(to_claims_json(article));
  EXPECT_EQ(again.document, article.document);
  EXPECT_EQ(again.entities, article.entities);
  EXPECT_EQ(again.mentions, article.mentions);
  EXPECT_EQ(again.claims, article.claims);
  EXPECT_EQ(again.diagnostics, article.diagnostics);
}

TEST(Claims, ShowSpansInCodePoints) {
  const Json json = Json::parse(to_claims_json(sample()));
  EXPECT_EQ(json["claims"][0]["trigger"], (Json{7, 10}));
  EXPECT_EQ(json["mentions"][1]["span"], (Json{11, 15}));
}

TEST(Claims, AreToldByTheirSuffix) {
  EXPECT_TRUE(is_claims_file("folder/a.claims.jsonl"));
  EXPECT_FALSE(is_claims_file("a.jsonl"));
}

TEST(Claims, SkipTheLineThatIsWrong) {
  const std::string good = to_claims_json(sample());
  std::istringstream in("\n" + good + "\n{}\n" + good + "\n");
  std::size_t articles = 0;
  std::vector<Diagnostic> skipped;
  read_claims(
      in, "f.claims.jsonl", [&](const Annotated&) { ++articles; },
      [&](const Diagnostic& reason) { skipped.push_back(reason); });
  EXPECT_EQ(articles, 2U);
  ASSERT_EQ(skipped.size(), 1U);
  EXPECT_EQ(skipped.front().place.file, "f.claims.jsonl");
  EXPECT_EQ(skipped.front().place.line, 3U);
  EXPECT_THAT(skipped.front().message, HasSubstr("no annotated article"));
}

TEST(Claims, RejectWhatPointsNowhere) {
  EXPECT_THAT(error_of("{"), HasSubstr("no annotated article"));
  EXPECT_THAT(error_of(changed("/version", 99)), HasSubstr("this version of the format is not known"));
  EXPECT_THAT(error_of(changed("/claims/0/subject", 2)), HasSubstr("there is no mention 2"));
  EXPECT_THAT(error_of(changed("/mentions/0/entity", 9)), HasSubstr("there is no entity 9"));
  EXPECT_THAT(error_of(changed("/mentions/0/span", Json{3, 99})), HasSubstr("the span [3,99] lies outside the text"));
  EXPECT_THAT(error_of(changed("/claims/0/sentence", Json{0, 9})), HasSubstr("a claim reaches beyond its sentence"));
  EXPECT_THAT(error_of(changed("/claims/0/status", "hoped")), HasSubstr("'hoped' is not one of happened"));
  EXPECT_THAT(error_of(changed("/claims/0/score", 1001)), HasSubstr("the score 1001 is above 1000"));
  EXPECT_THAT(error_of(changed("/document/text", "bad \x01")), HasSubstr("characters that XML 1.0 forbids"));
}

}  // namespace
}  // namespace entente::cli
