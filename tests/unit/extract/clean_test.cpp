#include <entente/base/utf8.h>
#include <entente/extract/text/clean.h>

#include <gtest/gtest.h>

#include "support.h"

namespace entente {
namespace {

std::string cleaned(const std::string& text, const std::string& language = "en", const std::string& name = "a.txt") {
  Document document = test::article(text, language);
  document.name = name;
  return clean(document, test::models()).text();
}

struct Pair {
  const char* dirty;
  const char* clean;
};

TEST(Clean, SplitsGluedWords) {
  const Pair pairs[] = {
      {"On the tour of Chinathe minister rested.", "On the tour of China the minister rested."},
      {"The talks were in CaracasSaturday.", "The talks were in Caracas Saturday."},
      {"The first manfrom the island went home.", "The first man from the island went home."},
      {"It was hired in the last yearaccording to the firm.", "It was hired in the last year according to the firm."},
      {"The members of the Socialist Partyand others left.", "The members of the Socialist Party and others left."},
      {"The envoy Li Zzuyongwhich is known left.", "The envoy Li Zzuyong which is known left."},
      {"It was signed by Ada Zzalmoand Mr Zzarn there.", "It was signed by Ada Zzalmo and Mr Zzarn there."},
      {"Talks with Zzuyong ended. They met Zzuyongon Monday.", "Talks with Zzuyong ended. They met Zzuyong on Monday."},
  };
  for (const Pair& pair : pairs) EXPECT_EQ(cleaned(pair.dirty), pair.clean);
}

TEST(Clean, SplitsGluedWordsInSpanish) {
  const Pair pairs[] = {
      {"La visita a Chinaen mayo fue corta.", "La visita a China en mayo fue corta."},
      {"El Zzorán llegó. Luego Zzoránvisitó la isla.", "El Zzorán llegó. Luego Zzorán visitó la isla."},
      {"La cumbre del G20en la isla fue corta.", "La cumbre del G20 en la isla fue corta."},
  };
  for (const Pair& pair : pairs) EXPECT_EQ(cleaned(pair.dirty, "es"), pair.clean);
}

TEST(Clean, LeavesFormsOfVerbsAlone) {
  for (const std::string text : {"Francia protestará contra la ley.", "García abordaría la crisis.",
                                 "Los ministros de Francia absolvieron al rey."}) {
    EXPECT_EQ(cleaned(text, "es"), text);
  }
}

TEST(Clean, LeavesOrdinaryWordsAlone) {
  for (const std::string text : {"Sunderland and Brighton met at PetroChina in Montreal.",
                                 "McDonald visited YouTube and www.chinathe.example.org.",
                                 "The peacekeeping vessels and the warplanes of Switzerland left.",
                                 "The 16th round began at 9am on the 2nd day."}) {
    EXPECT_EQ(cleaned(text), text);
  }
}

TEST(Clean, RestoresLostCapitals) {
  const Pair pairs[] = {
      {"They met president hugo nadal in the palace.", "They met president Hugo Nadal in the palace."},
      {"The wife of the leader, ana nadal, left.", "The wife of the leader, Ana Nadal, left."},
      {"Zzor Kkim came first. Later zzor kkim left.", "Zzor Kkim came first. Later Zzor Kkim left."},
  };
  for (const Pair& pair : pairs) EXPECT_EQ(cleaned(pair.dirty), pair.clean);
}

TEST(Clean, LeavesWordsOfKnownNamesWhole) {
  const std::string text = "El Banco Interamericano de Desarrollo pagó.";
  EXPECT_EQ(cleaned(text, "es"), text);
}

TEST(Clean, LeavesTitlesInLowerCase) {
  const std::string text = "Secretary of State Nemo met Secretary Nadal. Later the secretary left.";
  EXPECT_EQ(cleaned(text), text);
}

TEST(Clean, LowersPassagesInCapitals) {
  EXPECT_EQ(cleaned("THE MINISTERS OF CHINA MET IN CARACAS"), "The ministers of China met in Caracas");
}

TEST(Clean, TakesMarkupOut) {
  EXPECT_EQ(cleaned("# Talks\n\nThe **minister** met [the envoy](http://x.org/a) in `Caracas`.", "en", "a.md"),
            "Talks\nThe minister met the envoy in Caracas.");
  EXPECT_EQ(cleaned("Smith &amp; Sons met the minister of the <b>north</b>."),
            "Smith & Sons met the minister of the  north .");
}

TEST(Clean, AMarkInsideAWordEndsNoDateline) {
  EXPECT_EQ(cleaned("U.S.-led forces left."), "U.S.-led forces left.");
}

TEST(Clean, LeadsBackToTheDocument) {
  const std::string text =
      "By Nadie Nemo\n\nOn the tour of Chinathe minister met president hugo nadal. It rained. (EFE)\n";
  const Document document = test::article(text);
  const View view = clean(document, test::models());
  const std::size_t at = view.text().find("Hugo Nadal");
  ASSERT_NE(at, std::string::npos);
  const Span span = view.to_document({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 10)});
  EXPECT_EQ(slice(document.text, span), "hugo nadal");
  const std::size_t china = view.text().find("China");
  EXPECT_EQ(slice(document.text,
                  view.to_document({static_cast<std::uint32_t>(china), static_cast<std::uint32_t>(china + 5)})),
            "China");
}

TEST(Clean, TellsTheLanguageOfEachBlock) {
  const View view =
      clean(test::article("The minister of the north met the envoy of the south in the palace on the hill.\n\n"
                          "El ministro del norte se reunió con el enviado del sur en el palacio de la colina."),
            test::models());
  ASSERT_EQ(view.blocks().size(), 2U);
  EXPECT_EQ(view.blocks()[0].language, "en");
  EXPECT_EQ(view.blocks()[1].language, "es");
}

TEST(Clean, BlocksLieInOrderInsideTheText) {
  const View view = clean(test::article("A title\n\nFirst words.\n\n- one\n- two\n"), test::models());
  std::uint32_t end = 0;
  for (const Block& block : view.blocks()) {
    EXPECT_GE(block.span.begin, end);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
  }
  EXPECT_EQ(end, view.text().size());
  EXPECT_EQ(view.blocks().size(), 4U);
}

TEST(Clean, TakesWhateverComes) {
  for (const std::string& text : {std::string(), std::string(100'000, 'x'), std::string(100'000, 'X'),
                                  std::string(100'000, '('), std::string(100'000, '*'), std::string("\xEF\xBF\xBD"),
                                  std::string("会谈结束。双方签署协议。"), std::string("انتهى الاجتماع في القاهرة"),
                                  std::string("all lower case about china and venezuela"), std::string("[[[[](](](")}) {
    for (const char* name : {"a.txt", "a.md"}) EXPECT_TRUE(is_valid_utf8(cleaned(text, "en", name)));
  }
}

}  // namespace
}  // namespace entente
