// The built-in data: is all there that the library promises?
#include <entente/ontology/records.h>
#include <entente/ontology/resources.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

using testing::IsEmpty;

const Resources& diplomacy() {
  static const Resources resources = load_resources();
  return resources;
}

/// Ids of what `key` names in that language in that form, in order.
std::vector<std::string> named(std::string_view language, std::string_view key, NameForm form) {
  std::vector<std::string> ids;
  for (const GazetteerMatch& match : diplomacy().gazetteer.lookup(language, key)) {
    if (match.form == form) ids.push_back(diplomacy().gazetteer.entry(match.entry).id);
  }
  return ids;
}

std::string first_named(std::string_view language, std::string_view key, NameForm form = NameForm::name) {
  const auto ids = named(language, key, form);
  return ids.empty() ? "" : ids.front();
}

constexpr std::string_view united_nations_members[] = {
    "AF", "AL", "DZ", "AD", "AO", "AG", "AR", "AM", "AU", "AT", "AZ", "BS", "BH", "BD", "BB", "BY", "BE", "BZ",
    "BJ", "BT", "BO", "BA", "BW", "BR", "BN", "BG", "BF", "BI", "CV", "KH", "CM", "CA", "CF", "TD", "CL", "CN",
    "CO", "KM", "CG", "CD", "CR", "CI", "HR", "CU", "CY", "CZ", "DK", "DJ", "DM", "DO", "TL", "EC", "EG", "SV",
    "GQ", "ER", "EE", "SZ", "ET", "FJ", "FI", "FR", "GA", "GM", "GE", "DE", "GH", "GR", "GD", "GT", "GN", "GW",
    "GY", "HT", "HN", "HU", "IS", "IN", "ID", "IR", "IQ", "IE", "IL", "IT", "JM", "JP", "JO", "KZ", "KE", "KI",
    "KW", "KG", "LA", "LV", "LB", "LS", "LR", "LY", "LI", "LT", "LU", "MG", "MW", "MY", "MV", "ML", "MT", "MH",
    "MR", "MU", "MX", "FM", "MD", "MC", "MN", "ME", "MA", "MZ", "MM", "NA", "NR", "NP", "NL", "NZ", "NI", "NE",
    "NG", "KP", "MK", "NO", "OM", "PK", "PW", "PA", "PG", "PY", "PE", "PH", "PL", "PT", "QA", "RO", "RU", "RW",
    "KN", "LC", "VC", "WS", "SM", "ST", "SA", "SN", "RS", "SC", "SL", "SG", "SK", "SI", "SB", "SO", "ZA", "KR",
    "SS", "ES", "LK", "SD", "SR", "SE", "CH", "SY", "TJ", "TZ", "TH", "TG", "TO", "TT", "TN", "TR", "TM", "TV",
    "UG", "UA", "AE", "GB", "US", "UY", "UZ", "VU", "VE", "VN", "YE", "ZM", "ZW"};

TEST(Diplomacy, KnowsEveryMemberOfTheUnitedNations) {
  EXPECT_EQ(std::size(united_nations_members), 193U);
  const Gazetteer& gazetteer = diplomacy().gazetteer;
  for (const std::string_view code : united_nations_members) {
    const GazetteerEntry* state = gazetteer.find("state:" + std::string(code));
    ASSERT_NE(state, nullptr) << code;
    EXPECT_EQ(state->type, "State") << code;
    EXPECT_FALSE(state->former) << code;
    EXPECT_NE(state->wikidata, "") << code;
  }
}

/// Every key of a language is a folded form; collects which entries have which forms by asking for all that is in the
/// files.
std::set<std::pair<std::string, NameForm>> forms_of(const std::string& language) {
  std::set<std::pair<std::string, NameForm>> found;
  for (const DataFile& file : builtin_files()) {
    if (file.path != language + "/gazetteer.tsv") continue;
    constexpr NameForm columns[] = {NameForm::name, NameForm::acronym, NameForm::demonym, NameForm::people};
    for (std::size_t begin = 0; begin < file.text.size();) {
      const auto end = std::min(file.text.find('\n', begin), file.text.size());
      std::string_view line = std::string_view(file.text).substr(begin, end - begin);
      begin = end + 1;
      std::string id;
      for (std::size_t column = 0; column < 5; ++column) {
        const auto tab = std::min(line.find('\t'), line.size());
        if (column == 0) id = line.substr(0, tab);
        if (column > 0 && tab > 0) found.emplace(id, columns[column - 1]);
        line.remove_prefix(std::min(tab + 1, line.size()));
      }
    }
  }
  return found;
}

/// Two records of one name would be one list, with what each of them means said of all words.
TEST(Diplomacy, EachListIsWrittenOnce) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const DataFile& file : builtin_files()) {
    const auto slash = file.path.find('/');
    if (slash == std::string::npos || !file.path.ends_with(".txt")) continue;
    for (const Record& record : parse_records(file.text, file.label)) {
      if (record.kind != "list") continue;
      const bool first = seen.emplace(file.path.substr(0, slash), record.name).second;
      EXPECT_TRUE(first) << file.path << ": " << record.name;
    }
  }
  EXPECT_GT(seen.size(), 300U);
}

TEST(Diplomacy, MembersOfTheUnitedNationsHaveNamesDemonymsAndCapitals) {
  std::set<std::string> with_capital;
  for (const GazetteerEntry& entry : diplomacy().gazetteer.entries()) {
    if (entry.type == "City" && !entry.within.empty() && !entry.seat_of.empty()) with_capital.insert(entry.within);
  }
  for (const std::string language : {"en", "es"}) {
    const auto forms = forms_of(language);
    for (const std::string_view code : united_nations_members) {
      const std::string id = "state:" + std::string(code);
      EXPECT_TRUE(forms.count({id, NameForm::name}) != 0) << id << " has no name in " << language;
      if (code != "DM" || language != "en") {  // "Dominican" is of the Dominican Republic
        EXPECT_TRUE(forms.count({id, NameForm::demonym}) != 0) << id << " has no demonym in " << language;
      }
      EXPECT_TRUE(with_capital.count(id) != 0) << id << " has no capital";
    }
  }
}

TEST(Diplomacy, FindsStatesByManyNames) {
  EXPECT_EQ(first_named("en", "united states"), "state:US");
  EXPECT_EQ(first_named("en", "u.s.", NameForm::acronym), "state:US");
  EXPECT_EQ(first_named("es", "estados unidos"), "state:US");
  EXPECT_EQ(first_named("es", "ee.uu.", NameForm::acronym), "state:US");
  EXPECT_EQ(first_named("es", "eeuu", NameForm::acronym), "state:US");
  EXPECT_EQ(first_named("es", "estadounidense", NameForm::demonym), "state:US");
  EXPECT_EQ(first_named("en", "burma"), "state:MM");
  EXPECT_EQ(first_named("en", "ivory coast"), "state:CI");
  EXPECT_EQ(first_named("en", "cote d'ivoire"), "state:CI");
  EXPECT_EQ(first_named("en", "zaire"), "state:CD");
  EXPECT_EQ(first_named("es", "surcorea"), "state:KR");
  EXPECT_EQ(first_named("es", "norcoreano", NameForm::demonym), "state:KP");
  EXPECT_EQ(first_named("es", "venezolanas", NameForm::people), "state:VE");
  EXPECT_EQ(first_named("en", "venezuelans", NameForm::people), "state:VE");
  EXPECT_EQ(first_named("en", "dutch", NameForm::demonym), "state:NL");
}

TEST(Diplomacy, OneLanguageDoesNotFindTheNamesOfAnother) {
  EXPECT_EQ(first_named("en", "alemania"), "");
  EXPECT_EQ(first_named("es", "germany"), "");
  EXPECT_EQ(first_named("fr", "france"), "");
}

TEST(Diplomacy, AFoldedKeyMayBeANameAndADemonym) {
  EXPECT_EQ(first_named("es", "china", NameForm::name), "state:CN");
  EXPECT_EQ(first_named("es", "china", NameForm::demonym), "state:CN");
}

TEST(Diplomacy, KeysAreTokensAsSegmentationCutsThem) {
  EXPECT_EQ(first_named("en", "people 's republic of china"), "state:CN");
  EXPECT_EQ(first_named("en", "opec +"), "org:opec-plus");
  EXPECT_EQ(first_named("en", "washington , d.c."), "city:washington-us");
}

TEST(Diplomacy, KnowsFormerStates) {
  for (const std::string_view key : {"soviet union", "yugoslavia", "czechoslovakia", "east germany", "west germany"}) {
    const std::string id = first_named("en", key);
    ASSERT_NE(id, "") << key;
    EXPECT_TRUE(diplomacy().gazetteer.find(id)->former) << key;
  }
}

TEST(Diplomacy, CapitalsAndSeatsOfPowerStandForTheirState) {
  const auto seat_of = [](std::string_view language, std::string_view key) {
    const std::string id = first_named(language, key);
    return id.empty() ? "" : diplomacy().gazetteer.find(id)->seat_of;
  };
  EXPECT_EQ(seat_of("en", "moscow"), "state:RU");
  EXPECT_EQ(seat_of("es", "moscu"), "state:RU");
  EXPECT_EQ(seat_of("en", "washington"), "state:US");
  EXPECT_EQ(seat_of("en", "kremlin"), "state:RU");
  EXPECT_EQ(seat_of("es", "casa blanca"), "state:US");
  EXPECT_EQ(seat_of("es", "palacio de miraflores"), "state:VE");
  EXPECT_EQ(seat_of("en", "shanghai"), "");
}

TEST(Diplomacy, KnowsOrganisationsByTheAcronymsOfEachLanguage) {
  EXPECT_EQ(first_named("en", "un", NameForm::acronym), "org:un");
  EXPECT_EQ(first_named("es", "onu", NameForm::acronym), "org:un");
  EXPECT_EQ(first_named("es", "otan", NameForm::acronym), "org:nato");
  EXPECT_EQ(first_named("en", "organization of american states"), "org:oas");
  EXPECT_EQ(first_named("es", "oea", NameForm::acronym), "org:oas");
  EXPECT_EQ(first_named("es", "un", NameForm::acronym), "") << "'un' is a Spanish article";
  EXPECT_EQ(diplomacy().gazetteer.find("media:reuters")->type, "MediaOutlet");
}

TEST(Diplomacy, TheMorePopulousCityComesFirst) {
  EXPECT_EQ(first_named("es", "valencia"), "city:valencia-ve");
  EXPECT_THAT(named("es", "valencia", NameForm::name), testing::Contains("city:valencia-es"));
}

TEST(Diplomacy, OrdinaryWordsAndNamesAreNoCities) {
  for (const std::string_view key : {"madison", "jackson", "lincoln", "reading", "mobile", "of", "nice", "victoria"}) {
    EXPECT_THAT(named("en", key, NameForm::name), IsEmpty()) << key;
  }
}

TEST(Diplomacy, HasNamesOfManyLanguages) {
  const NameLists& names = diplomacy().names;
  EXPECT_GE(names.given_count(), 2000U);
  EXPECT_GE(names.family_count(), 5000U);
  for (const std::string_view key : {"wang", "li", "zhang", "xi", "kim", "park", "nguyen", "patel", "rodriguez",
                                     "ivanov", "okonkwo", "yilmaz", "hussein", "tanaka", "muller"}) {
    EXPECT_TRUE(names.is_family(key)) << key;
  }
  for (const std::string_view key : {"nicolas", "sergei", "mohammed", "fatima", "hiroshi", "mehmet", "wei", "maria"}) {
    EXPECT_TRUE(names.is_given(key)) << key;
  }
  EXPECT_FALSE(names.is_family("the"));
  EXPECT_FALSE(names.is_given("said"));
}

TEST(Diplomacy, HasTheWordsOfRunningTextButNoNames) {
  const WordList& english = diplomacy().language("en")->words;
  for (const std::string_view word :
       {"the", "met", "signed", "withdraws", "accusing", "recognised", "who", "explained"}) {
    EXPECT_TRUE(english.contains(word)) << word;
  }
  for (const std::string_view word : {"venezuela", "rodriguez", "germany"})
    EXPECT_FALSE(english.contains(word)) << word;
  EXPECT_GT(english.frequency("the"), 100 * english.frequency("signed"));
  const WordList& spanish = diplomacy().language("es")->words;
  for (const std::string_view word : {"firmó", "reunieron", "visitó", "acusa", "quien", "canciller", "país"}) {
    EXPECT_TRUE(spanish.contains(word)) << word;
  }
}

TEST(Diplomacy, HasTheRelationsOfTheCodebook) {
  const Ontology& ontology = diplomacy().ontology;
  EXPECT_EQ(ontology.relations().size(), 67U);
  EXPECT_TRUE(ontology.symmetric("met-with", "Person", "State"));
  EXPECT_TRUE(ontology.symmetric("signed", "State", "Firm"));
  EXPECT_FALSE(ontology.symmetric("signed", "State", "Agreement"));
  EXPECT_TRUE(ontology.symmetric("partnered-in-space", "State", "Region")) << "a region that acts is an agent";
  EXPECT_NE(ontology.signature("visited", "Person", "CelestialBody"), nullptr);
  EXPECT_EQ(ontology.signature("visited", "Person", "Person"), nullptr);
  EXPECT_TRUE(ontology.find_relation("holds-office")->lasting);
  for (const RelationDef& relation : ontology.relations()) {
    EXPECT_FALSE(relation.meaning.empty()) << relation.name;
    EXPECT_FALSE(relation.inverse.empty()) << relation.name;
    EXPECT_FALSE(relation.signatures.empty()) << relation.name;
  }
}

TEST(Diplomacy, RaisesNoWarning) {
  for (const Diagnostic& diagnostic : check_resources(diplomacy())) {
    EXPECT_EQ(diagnostic.severity, Diagnostic::Severity::note) << prefix(diagnostic.place) << diagnostic.message;
  }
}

TEST(CheckResources, TellsWhatIsDoubtful) {
  Resources resources;
  resources.ontology = Ontology("doubtful", "1", {{"Agent", "", "Acts", {}}, {"Cloud", "", "", {}}},
                                {{"rained-on", "", "", "", false, {{{"Agent"}, {"Agent"}, false}}, {}}});
  resources.languages["en"] = {};
  resources.languages["es"] = {};
  resources.languages["es"].lexicon.add({"list", "days", {}, {{"lunes", 1}}});
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : check_resources(resources)) messages.push_back(diagnostic.message);
  EXPECT_THAT(messages,
              testing::UnorderedElementsAre(
                  "class 'Cloud' does not say what it means", "no relation joins class 'Cloud'",
                  "relation 'rained-on' does not say what it means", "relation 'rained-on' has no frame in 'en'",
                  "relation 'rained-on' has no frame in 'es'", "'en' has no list 'days' as 'es' has"));
}

}  // namespace
}  // namespace entente
