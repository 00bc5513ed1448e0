#include <entente/extract/language/morphology.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

const Morphology& morphology(const char* language) {
  return test::models().grammar(language).morphology();
}

bool reads(const char* language, std::string_view form, std::string_view lemma, VerbForm as) {
  const auto readings = morphology(language).verb(form);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const VerbReading& r) { return r.lemma == lemma && r.form == as; });
}

TEST(Morphology, InflectsEnglishVerbs) {
  EXPECT_TRUE(reads("en", "visits", "visit", VerbForm::present));
  EXPECT_TRUE(reads("en", "visited", "visit", VerbForm::past));
  EXPECT_TRUE(reads("en", "visited", "visit", VerbForm::participle));
  EXPECT_TRUE(reads("en", "visiting", "visit", VerbForm::gerund));
  EXPECT_TRUE(reads("en", "visit", "visit", VerbForm::infinitive));
}

TEST(Morphology, DoublesDropsAndChangesLetters) {
  EXPECT_TRUE(reads("en", "accused", "accuse", VerbForm::past));
  EXPECT_TRUE(reads("en", "accusing", "accuse", VerbForm::gerund));
  EXPECT_TRUE(reads("en", "denies", "deny", VerbForm::present));
  EXPECT_TRUE(reads("en", "denied", "deny", VerbForm::past));
  EXPECT_TRUE(reads("en", "banned", "ban", VerbForm::past));
  EXPECT_TRUE(reads("en", "banning", "ban", VerbForm::gerund));
}

TEST(Morphology, KnowsIrregularForms) {
  EXPECT_TRUE(reads("en", "met", "meet", VerbForm::past));
  EXPECT_TRUE(reads("en", "withdrew", "withdraw", VerbForm::past));
  EXPECT_TRUE(reads("en", "withdrawn", "withdraw", VerbForm::participle));
  EXPECT_FALSE(reads("en", "withdrew", "withdraw", VerbForm::participle));
}

TEST(Morphology, InflectsSpanishVerbs) {
  EXPECT_TRUE(reads("es", "firma", "firmar", VerbForm::present));
  EXPECT_TRUE(reads("es", "firmaron", "firmar", VerbForm::past));
  EXPECT_TRUE(reads("es", "firmaban", "firmar", VerbForm::imperfect));
  EXPECT_TRUE(reads("es", "firmaremos", "firmar", VerbForm::future));
  EXPECT_TRUE(reads("es", "firmaria", "firmar", VerbForm::conditional));
  EXPECT_TRUE(reads("es", "firmando", "firmar", VerbForm::gerund));
  EXPECT_TRUE(reads("es", "firmada", "firmar", VerbForm::participle));
  EXPECT_TRUE(reads("es", "pidio", "pedir", VerbForm::past));
}

TEST(Morphology, HasNoReadingForOtherWords) {
  EXPECT_TRUE(morphology("en").verb("qwyzzle").empty());
  EXPECT_TRUE(morphology("en").verb("").empty());
  EXPECT_TRUE(morphology("es").verb("zapatilla").empty());
}

TEST(Morphology, PutsFiniteReadingsFirst) {
  for (const char* form : {"visited", "met", "held", "visit"}) {
    bool finite = true;
    for (const VerbReading& reading : morphology("en").verb(form)) {
      EXPECT_TRUE(finite || !is_finite(reading.form)) << form;
      finite = is_finite(reading.form);
    }
  }
}

TEST(Morphology, MakesNounsSingular) {
  EXPECT_EQ(morphology("en").noun_lemma("countries"), "country");
  EXPECT_EQ(morphology("en").noun_lemma("meetings"), "meeting");
  EXPECT_EQ(morphology("en").noun_lemma("treaty"), "treaty");
  EXPECT_EQ(morphology("es").noun_lemma("reuniones"), "reunion");
  EXPECT_EQ(morphology("es").noun_lemma("visitas"), "visita");
  EXPECT_EQ(morphology("es").noun_lemma("cumbres"), "cumbre");
  EXPECT_EQ(morphology("es").noun_lemma("viajes"), "viaje");
  EXPECT_EQ(morphology("es").noun_lemma("lideres"), "lider");
  EXPECT_EQ(morphology("es").noun_lemma("ciudades"), "ciudad");
}

}  // namespace
}  // namespace entente
