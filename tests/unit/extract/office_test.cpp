#include <entente/extract/office/office.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

/// "foreign minister of Peru: Ada Quill", with what is not told left out.
std::string office(const std::string& text, const std::string& language = "en") {
  test::Article article = test::read_until(test::Stage::names, text, language);
  const SentenceDraft& s = article.sentence();
  if (s.offices.empty()) return "none";
  const OfficePhrase& phrase = s.offices.front();
  const auto name = [&](const std::optional<std::uint32_t>& index) {
    const Span span = s.names.at(*index).span;
    return article.view.text().substr(span.begin, span.end - span.begin);
  };
  std::string out = phrase.office;
  if (phrase.holder) out += " of " + name(phrase.holder);
  if (phrase.host) out += " to " + name(phrase.host);
  if (phrase.bearer) out += ": " + name(phrase.bearer);
  return out;
}

Status status(const std::string& text) {
  return test::read_until(test::Stage::names, text).sentence().offices.at(0).status;
}

TEST(FindOffices, MakeNoNameOfAField) {
  const auto names = [](const std::string& text) {
    std::vector<std::string> out;
    const test::Article article = test::read_until(test::Stage::classes, text, "es");
    for (const NameSpan& name : article.draft.sentences.at(0).names) out.push_back(article.words(0, name.tokens));
    return out;
  };
  EXPECT_EQ(names("La ministra de Igualdad y Bienestar, Ada Quill, calló."), std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(names("La ministra de Ciencia e Innovación, Ada Quill, calló."), std::vector<std::string>{"Ada Quill"});
}

TEST(FindOffices, FindTheBodyBehindAdjectivesUnitsAndOwners) {
  EXPECT_EQ(office("Ada Quill, head of the National Bank of Peru, slept."), "head of National Bank of Peru: Ada Quill");
  EXPECT_EQ(office("Ada Quill, director of the Africa program of UNICEF, slept."), "director of UNICEF: Ada Quill");
  EXPECT_EQ(office("Ada Quill, jefa del departamento de física de la UNESCO, calló.", "es"),
            "head of UNESCO: Ada Quill");
  EXPECT_EQ(office("Ada Quill, secretary of Peru's powerful Supreme Court, slept."),
            "secretary of Supreme Court: Ada Quill");
}

TEST(FindOffices, FindTheBearerBehindARank) {
  EXPECT_EQ(office("The chief of UNICEF, General Ada Quill, slept."), "chief of UNICEF: Ada Quill");
  EXPECT_EQ(office("The Taliban leader, Mullah Omar, slept."), "leader of Taliban: Omar");
}

TEST(FindOffices, ReadsTitlesBeforeTheName) {
  EXPECT_EQ(office("Peruvian Foreign Minister Ada Quill slept."), "foreign minister of Peruvian: Ada Quill");
  EXPECT_EQ(office("Then President Ada Quill slept."), "president: Ada Quill");
}

TEST(FindOffices, ReadsAppositions) {
  EXPECT_EQ(office("Ada Quill, the foreign minister of Peru, slept."), "foreign minister of Peru: Ada Quill");
  EXPECT_EQ(office("The foreign minister of Peru, Ada Quill, slept."), "foreign minister of Peru: Ada Quill");
  EXPECT_EQ(office("Peru's foreign minister, Ada Quill, slept."), "foreign minister of Peru: Ada Quill");
}

TEST(FindOffices, ReadsSpanishTitles) {
  EXPECT_EQ(office("El canciller peruano, Bruno Tarn, duerme.", "es"), "foreign minister of peruano: Bruno Tarn");
  EXPECT_EQ(office("El ministro de Defensa de Perú, Bruno Tarn, duerme.", "es"),
            "defense minister of Perú: Bruno Tarn");
}

TEST(FindOffices, TellsTheHostOfAnAmbassador) {
  EXPECT_EQ(office("Peru's ambassador to Chad, Ada Quill, slept."), "ambassador of Peru to Chad: Ada Quill");
}

TEST(FindOffices, TellsFormerFromComing) {
  EXPECT_EQ(status("The president of Peru slept."), Status::ongoing);
  EXPECT_EQ(status("The former president of Peru slept."), Status::ended);
}

TEST(FindOffices, MarksCounterparts) {
  test::Article article = test::read_until(test::Stage::names, "She wrote to her Chilean counterpart.");
  ASSERT_EQ(article.sentence().offices.size(), 1U);
  EXPECT_TRUE(article.sentence().offices[0].counterpart);
}

TEST(FindOffices, MakesAPersonOfTheBearer) {
  test::Article article = test::read_until(test::Stage::names, "Then President Ada Quill slept.");
  ASSERT_EQ(article.sentence().names.size(), 1U);
  EXPECT_EQ(article.sentence().names[0].type, "Person");
}

TEST(FindOffices, FindsNoneInOtherWords) {
  EXPECT_EQ(office("The harbour of Peru froze."), "none");
}

}  // namespace
}  // namespace entente
