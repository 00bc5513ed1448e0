#include <entente/base/utf8.h>
#include <entente/extract/annotate.h>

#include <gtest/gtest.h>

#include "support.h"
#include <tuple>

namespace entente {
namespace {

using test::annotated;

bool inside(Span part, Span whole) {
  return whole.begin <= part.begin && part.end <= whole.end;
}

/// What must hold of every article, whatever is in it.
void expect_sound(const Annotated& article) {
  const std::string& text = article.document.text;
  for (std::size_t i = 0; i < article.mentions.size(); ++i) {
    const Mention& mention = article.mentions[i];
    ASSERT_LT(mention.span.begin, mention.span.end);
    ASSERT_LE(mention.span.end, text.size());
    ASSERT_LT(mention.entity.value(), article.entities.size());
    EXPECT_LE(mention.score, 1000);
    if (i > 0) {
      const Mention& last = article.mentions[i - 1];
      EXPECT_LT(std::tie(last.span, last.entity), std::tie(mention.span, mention.entity));
    }
  }
  for (const LocalEntity& entity : article.entities) {
    EXPECT_FALSE(entity.name.empty());
    EXPECT_NE(test::builtin().ontology.find_class(entity.type), nullptr) << entity.name << " is a " << entity.type;
    EXPECT_TRUE(std::is_sorted(entity.aliases.begin(), entity.aliases.end()));
  }
  for (const Claim& claim : article.claims) {
    const Mention& subject = article.mentions.at(claim.subject.value());
    const Mention& object = article.mentions.at(claim.object.value());
    ASSERT_LE(claim.sentence.end, text.size());
    EXPECT_TRUE(inside(subject.span, claim.sentence));
    EXPECT_TRUE(inside(object.span, claim.sentence));
    EXPECT_TRUE(inside(claim.trigger, claim.sentence));
    EXPECT_LT(claim.trigger.begin, claim.trigger.end);
    EXPECT_LE(claim.score, 1000);
    EXPECT_NE(subject.entity, object.entity);
    const auto type = [&](const Mention& mention) { return article.entities[mention.entity.value()].type; };
    EXPECT_NE(test::builtin().ontology.signature(claim.relation, type(subject), type(object)), nullptr)
        << claim.relation << ' ' << type(subject) << ' ' << type(object);
  }
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

const char* const news =
    "OSLO, Sept 12 - Peruvian Foreign Minister Ada Quill met her Danish counterpart, Lise Holmgaard, on Monday.\n\n"
    "Quill said Peru will join the African Union. \"We did not attack Chile,\" she added.\n\n"
    "Both countries praised the United Nations. Halden Motors (HM), a Norwegian company, invested in Mali.";

/// The class of the entity of that name.
std::string type_of(const Annotated& article, std::string_view name) {
  for (const LocalEntity& entity : article.entities) {
    if (entity.name == name) return entity.type;
  }
  return "nothing";
}

TEST(Annotate, KnowsAStateThatNoGazetteerHasByWhatOnlyStatesHave) {
  const Annotated english = annotated("Norlund's foreign minister left. Velmark and Norlund signed a treaty.");
  EXPECT_EQ(type_of(english, "Norlund"), "State");
  EXPECT_EQ(type_of(english, "Velmark"), "State");
  const Annotated person = annotated("Ada Norlund's army of lawyers left. Norlund's army signed a treaty with Chile.");
  EXPECT_NE(type_of(person, "Norlund"), "State");
}

TEST(Annotate, QuotesTheDocument) {
  const Annotated article = annotated(news);
  EXPECT_EQ(article.document.text, news);
  EXPECT_GE(article.claims.size(), 4U);
  expect_sound(article);
}

TEST(Annotate, QuotesTheDocumentWhereSpacesAreLost) {
  const Annotated article = annotated("Ada Quill, the president of Peru,praised Chadwhich she visited on Friday.");
  expect_sound(article);
  for (const Mention& mention : article.mentions) {
    const std::string quote = article.document.text.substr(mention.span.begin, mention.span.size());
    EXPECT_EQ(quote.find("which"), std::string::npos) << quote;
  }
}

TEST(Annotate, IsAFunctionOfItsInput) {
  const Annotated first = annotated(news);
  annotated("Chile attacked Mali.");
  const Annotated second = annotated(news);
  EXPECT_EQ(first.entities, second.entities);
  EXPECT_EQ(first.mentions, second.mentions);
  EXPECT_EQ(first.claims, second.claims);
}

TEST(Annotate, MakesNoNodeOfAnAdjectiveAlone) {
  const auto entities = [](const char* text) {
    std::vector<std::string> names;
    for (const LocalEntity& entity : annotated(text).entities) names.push_back(entity.name);
    return names;
  };
  EXPECT_EQ(entities("Mali slept while a Peruvian ship sank."), std::vector<std::string>{"Mali"});
  EXPECT_EQ(entities("Mali accused a Peruvian minister."), (std::vector<std::string>{"Mali", "Peru"}));
}

TEST(Annotate, SortsClaims) {
  const Annotated article = annotated(news);
  for (std::size_t i = 1; i < article.claims.size(); ++i) {
    const Claim& a = article.claims[i - 1];
    const Claim& b = article.claims[i];
    EXPECT_LE(std::tie(a.sentence, a.trigger), std::tie(b.sentence, b.trigger));
  }
}

TEST(Annotate, DatesByTheArticle) {
  const Annotated article = annotated("Peru invited Chile on Monday.");
  ASSERT_EQ(article.claims.size(), 1U);
  EXPECT_EQ(article.claims[0].date, "2023-09-11");
}

TEST(Annotate, CountsNoDaysFromAYearToCome) {
  const char* const undated =
      "Norway and Chile agreed in 2016 on a plan that runs until 2030. Norway signed a treaty with Peru on July 13.";
  const Annotated article = annotate(test::article(undated, "en"), test::models());
  ASSERT_EQ(article.claims.size(), 2U);
  EXPECT_EQ(article.claims[0].date, "2016");
  EXPECT_EQ(article.claims[1].date, "2016-07-13");
}

TEST(Annotate, SurvivesTextThatIsNone) {
  for (const char* text :
       {"", " ", "\n\n\n", ".", "...!!??;;::", "((((((", "))))", "\"\"\"\"", "“““ « ‘ —", ", , , ,", "'s 's 's",
        "1 2 3 4 5", "to to to to", "and and and", "\xEF\xBF\xBD\xEF\xBF\xBD", "- - - -"}) {
    expect_sound(annotated(text));
    expect_sound(annotated(text, "es"));
  }
}

TEST(Annotate, SurvivesOtherScripts) {
  expect_sound(annotated("中国外交部长与法国总统会谈。他们签署了协议。 Peru praised 中国."));
  expect_sound(annotated("اجتمع وزير الخارجية مع الرئيس في القاهرة. Chile met مصر."));
  expect_sound(annotated("Министр встретился с президентом. Перу и Чили."));
  expect_sound(
      annotated("Perú\xCC\x81 invito\xCC\x81 a Chile \xF0\x9F\x98\x80\xF0\x9F\x87\xB5\xF0\x9F\x87\xAA.", "es"));
}

TEST(Annotate, SurvivesCapitalsOnly) {
  const Annotated article =
      annotated("PERUVIAN PRESIDENT ADA QUILL MET THE PRESIDENT OF CHILE. PERU WILL INVITE CHAD.");
  expect_sound(article);
}

TEST(Annotate, SurvivesSmallLettersOnly) {
  expect_sound(annotated("peruvian president ada quill met the president of chile. peru will invite chad."));
}

TEST(Annotate, SurvivesQuotesThatNeverClose) {
  const std::string text = "\"Peru invited Chile, said Ada Quill. \"Chad praised Mali. “They met. ";
  expect_sound(annotated(text));
  expect_sound(annotated(repeated(text, 50)));
}

// Sizes at which anything worse than linear would take minutes.

TEST(Annotate, ReadsAnEndlessSentence) {
  expect_sound(
      annotated("Peru met " + repeated("the tall minister of Chile and his friend who praised Mali, ", 500) + "Chad."));
}

TEST(Annotate, ReadsAnEndlessListOfNames) {
  expect_sound(annotated(repeated("Peru, Chile, Ada Quill, ", 300) + "and Chad met."));
  expect_sound(annotated(repeated("Capital ", 2000)));
}

TEST(Annotate, ReadsEndlessVerbs) {
  expect_sound(annotated("Peru " + repeated("wants to ", 1000) + "invite Chile."));
  expect_sound(annotated("Peru invited Chile" + repeated(" and praised Mali", 500) + "."));
}

TEST(Annotate, ReadsALongWordAndALongArticle) {
  expect_sound(annotated(std::string(200000, 'a') + " " + std::string(100000, 'A')));
  const Annotated article = annotated(repeated("Peru invited Chile on Monday. ", 500));
  expect_sound(article);
  EXPECT_EQ(article.claims.size(), 500U);
}

}  // namespace
}  // namespace entente
