#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/base/utf8.h>
#include <entente/graph/graph.h>
#include <entente/graph/resolve.h>
#include <entente/tests/unit/graph/samples.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace entente {
namespace {

using samples::Article;
using samples::Random;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

Facts resolved(const std::vector<Annotated>& articles) {
  return resolve(articles, samples::ontology());
}

std::vector<std::string> names(const Facts& facts) {
  std::vector<std::string> all;
  for (const Entity& entity : facts.entities) all.push_back(entity.name);
  return all;
}

/// One article for each list of names of persons.
std::vector<std::string> persons(const std::vector<std::vector<std::string>>& lists) {
  std::vector<Annotated> articles;
  for (const auto& list : lists) {
    Article article("article " + std::to_string(articles.size()));
    for (const std::string& name : list) article.person(name);
    articles.push_back(article.finish());
  }
  return names(resolved(articles));
}

TEST(Resolve, OfNothingIsNothing) {
  EXPECT_EQ(resolved({}), Facts{});
}

TEST(Resolve, KeepsEntitiesThatNoClaimTouches) {
  EXPECT_THAT(persons({{"Ana Prado"}, {"Bo Lind"}}), UnorderedElementsAre("Ana Prado", "Bo Lind"));
}

TEST(Resolve, CountsADocumentOnceAndNamesItByItsSmallestName) {
  Article first("b.txt");
  first.claim(first.person("Ana Prado"), "met-with", first.person("Bo Lind"));
  Annotated second = first.finish();
  second.document.name = "a.txt";
  const Facts facts = resolved({first.finish(), second});
  ASSERT_THAT(facts.sources, SizeIs(1));
  EXPECT_EQ(facts.sources[0].name, "a.txt");
  ASSERT_THAT(facts.relations, SizeIs(1));
  EXPECT_THAT(facts.relations[0].evidence, SizeIs(1));
}

// Who is who

TEST(Resolve, JoinsShorterNamesOfOnePerson) {
  EXPECT_THAT(persons({{"Prado"}, {"Ana Prado"}, {"Ana Prado Vidal"}, {"ANA PRADO"}}), ElementsAre("Ana Prado Vidal"));
}

TEST(Resolve, KeepsASurnameApartThatTwoPersonsBear) {
  EXPECT_THAT(persons({{"Prado"}, {"Ana Prado"}, {"Luis Prado"}}),
              UnorderedElementsAre("Prado", "Ana Prado", "Luis Prado"));
}

TEST(Resolve, KeepsANameApartThatTwoFullerOnesFit) {
  EXPECT_THAT(persons({{"Ana Prado"}, {"Ana Prado Vidal"}, {"Ana Prado Conde"}}), SizeIs(3));
}

TEST(Resolve, DoesNotTakeAGivenNameForAPerson) {
  EXPECT_THAT(persons({{"Ana"}, {"Ana Prado"}}), UnorderedElementsAre("Ana", "Ana Prado"));
}

TEST(Resolve, TakesAFirstWordForAPersonWhenAnArticleCallsThemSo) {
  Article full("full");
  const std::size_t wu = full.person("Wu Tian");
  full.alias(wu, "Wu");
  Article brief("brief");
  brief.person("Wu");
  EXPECT_THAT(names(resolved({full.finish(), brief.finish()})), ElementsAre("Wu Tian"));
}

TEST(Resolve, ReadsRomanisationsHyphensAndAccentsAlike) {
  EXPECT_THAT(persons({{"Sergey Ivanyuk"}, {"Sergei Ivaniuk"}, {"Serguéi Ivaniuk"}}), SizeIs(1));
  EXPECT_THAT(persons({{"Mohammed Al-Harith"}, {"Muhammad al Harith"}}), SizeIs(1));
  EXPECT_THAT(persons({{"Vladímir Orlov"}, {"Vladimir Orlov"}}), SizeIs(1));
  EXPECT_THAT(persons({{"Mario Orlov"}, {"Maria Orlov"}}), SizeIs(2));
}

TEST(Resolve, PrefersTheFullestThenTheMostFrequentEnglishSpelling) {
  Article english("en");
  english.person("Sergei Ivaniuk");
  std::vector<Annotated> articles = {english.finish()};
  for (const char* name : {"es 1", "es 2"}) {
    Article spanish(name, "es");
    spanish.person("Serguéi Ivaniuk");
    articles.push_back(spanish.finish());
  }
  const Facts facts = resolved(articles);
  ASSERT_THAT(facts.entities, SizeIs(1));
  EXPECT_EQ(facts.entities[0].name, "Sergei Ivaniuk");
  EXPECT_THAT(facts.entities[0].aliases, ElementsAre("Serguéi Ivaniuk"));
}

TEST(Resolve, ListsTheIdsOfNamesThatWereMergedAway) {
  Article one("one");
  one.person("Prado");
  Article two("two");
  two.person("Ana Prado");
  const std::string before = resolved({one.finish()}).entities[0].id;
  const Entity after = resolved({one.finish(), two.finish()}).entities[0];
  EXPECT_NE(after.id, before);
  EXPECT_EQ(after.id, resolved({two.finish()}).entities[0].id);
  EXPECT_THAT(after.former_ids, ElementsAre(before));
}

TEST(Resolve, GoesByTheGazetteerWhateverTheName) {
  Article english("en");
  english.entity("Ruritania", "State", "state:RU-X");
  Article spanish("es", "es");
  spanish.entity("Ruritania", "State", "state:RU-X");
  spanish.alias(0, "República de Ruritania");
  Article unknown("unknown");
  unknown.entity("Ruritania", "State");
  const Facts facts = resolved({english.finish(), spanish.finish(), unknown.finish()});
  ASSERT_THAT(facts.entities, SizeIs(1));
  EXPECT_EQ(facts.entities[0].id, "state:RU-X");
  EXPECT_THAT(facts.entities[0].aliases, ElementsAre("República de Ruritania"));
}

TEST(Resolve, KeepsBearersOfOneNameApartWhenTheGazetteerDoes) {
  Article article("a");
  article.entity("Strelsau", "City", "city:strelsau-1");
  article.entity("Strelsau", "City", "city:strelsau-2");
  article.entity("Strelsau", "City");
  EXPECT_THAT(resolved({article.finish()}).entities, SizeIs(3));
}

TEST(Resolve, KeepsClassesApartButForAGeneralOneWithOneNarrower) {
  Article article("a");
  article.person("Zenda");
  article.entity("Zenda", "Organization");
  Article firm("b");
  firm.entity("Zenda", "Firm");
  const Facts two = resolved({article.finish(), firm.finish()});
  ASSERT_THAT(two.entities, SizeIs(2));
  EXPECT_TRUE(std::any_of(two.entities.begin(), two.entities.end(), [](const Entity& e) { return e.type == "Firm"; }));

  Article ministry("c");
  ministry.entity("Zenda", "GovernmentBody");
  EXPECT_THAT(resolved({article.finish(), firm.finish(), ministry.finish()}).entities, SizeIs(4));
}

TEST(Resolve, TellsApartByDisambiguator) {
  Article article("a");
  article.entity("Ministry of Trade", "GovernmentBody", "", "state:A");
  article.entity("Ministry of Trade", "GovernmentBody", "", "state:B");
  Article same("b");
  same.entity("ministry of trade", "GovernmentBody", "", "state:A");
  EXPECT_THAT(resolved({article.finish(), same.finish()}).entities, SizeIs(2));
}

TEST(Resolve, BindsAnAcronymToTheOnlyBodyThatAnArticleCallsSo) {
  Article full("full");
  full.entity("Ruritanian Space Agency", "GovernmentBody", "", "state:RU-X");
  full.alias(0, "RSA");
  full.alias(0, "Space Agency");
  Article brief("brief");
  brief.entity("RSA", "Organization");
  brief.entity("Space Agency", "Organization");
  EXPECT_THAT(names(resolved({full.finish(), brief.finish()})),
              UnorderedElementsAre("Ruritanian Space Agency", "Space Agency"));
}

TEST(Resolve, BindsASingleWordOfNoKnownKindToTheOnlyBodyThatAnArticleCallsSo) {
  Article full("full");
  full.entity("Works of Zenda", "Firm");
  full.alias(0, "Zenworks");
  full.entity("Congress of Ruritania", "GovernmentBody", "", "state:RU-X");
  full.alias(1, "Congress");
  Article brief("brief");
  brief.entity("Zenworks", "Organization");
  brief.entity("Congress", "GovernmentBody");
  EXPECT_THAT(names(resolved({full.finish(), brief.finish()})),
              UnorderedElementsAre("Works of Zenda", "Congress of Ruritania", "Congress"));
}

TEST(Resolve, IsNamedWhenAnArticleNamesIt) {
  Annotated article = [] {
    Article a("a");
    a.entity("police of Ruritania", "GovernmentBody");
    return a.finish();
  }();
  article.entities[0].named = false;
  EXPECT_FALSE(resolved({article}).entities[0].named);
}

// Edges

TEST(Resolve, QuotesTheTextInCodePoints) {
  Article article("a", "es");
  const auto ana = article.person("Ána Prádo");
  const auto bo = article.person("Bø Lind");
  article.claim(ana, "accused", bo).claim(bo, "accused", ana);
  const Annotated annotated = article.finish();
  const Facts facts = resolved({annotated});
  ASSERT_THAT(facts.relations, SizeIs(2));
  for (const Relation& relation : facts.relations) {
    const Evidence& e = relation.evidence.at(0);
    std::u32string text;
    for (std::size_t at = 0; at < annotated.document.text.size();) {
      const CodePoint point = decode(annotated.document.text, at);
      text += point.value;
      at += point.size;
    }
    const auto quoted = [&](Span span) {
      std::string out;
      for (const char32_t c : text.substr(span.begin, span.size())) append(out, c);
      return out;
    };
    EXPECT_EQ(quoted(e.sentence), e.quote);
    EXPECT_EQ(quoted(e.subject), facts.entities[relation.from.value()].name);
    EXPECT_EQ(quoted(e.object), facts.entities[relation.to.value()].name);
    EXPECT_EQ(quoted(e.trigger), "accused");
  }
}

TEST(Resolve, SortsTheEndsOfASymmetricEdgeAndItsEvidenceWithThem) {
  Article article("a");
  const auto ana = article.person("Ana Prado");
  const auto bo = article.person("Bo Lind");
  article.claim(ana, "met-with", bo, "2020").claim(bo, "met-with", ana, "2020");
  const Facts facts = resolved({article.finish()});
  ASSERT_THAT(facts.relations, SizeIs(1));
  const Relation& edge = facts.relations[0];
  EXPECT_TRUE(edge.symmetric);
  EXPECT_LT(facts.entities[edge.from.value()].id, facts.entities[edge.to.value()].id);
  ASSERT_THAT(edge.evidence, SizeIs(2));
  for (const Evidence& e : edge.evidence) {
    const std::string& from = facts.entities[edge.from.value()].name;
    EXPECT_EQ(e.quote.substr(e.subject.begin - e.sentence.begin, e.subject.size()), from);
  }
}

TEST(Resolve, KeepsDirectionsOfOtherEdges) {
  Article article("a");
  const auto ana = article.person("Ana Prado");
  const auto bo = article.person("Bo Lind");
  article.claim(ana, "accused", bo).claim(bo, "accused", ana);
  EXPECT_THAT(resolved({article.finish()}).relations, SizeIs(2));
}

TEST(Resolve, DropsEdgesFromANodeToItself) {
  Article article("a");
  article.claim(article.person("Prado"), "met-with", article.person("Ana Prado"));
  const Facts facts = resolved({article.finish()});
  EXPECT_THAT(facts.entities, SizeIs(1));
  EXPECT_THAT(facts.relations, IsEmpty());
}

std::vector<std::string> dates_of_edges(const std::vector<std::string>& dates) {
  Article article("a");
  const auto ana = article.person("Ana Prado");
  const auto bo = article.person("Bo Lind");
  for (const std::string& date : dates) article.claim(ana, "accused", bo, date);
  std::vector<std::string> merged;
  for (const Relation& relation : resolved({article.finish()}).relations) merged.push_back(relation.date);
  return merged;
}

TEST(Resolve, LetsACoarseDateJoinTheOnlyFinerOne) {
  EXPECT_THAT(dates_of_edges({"2020", "2020-05"}), ElementsAre("2020-05"));
  EXPECT_THAT(dates_of_edges({"", "2020-05-12", "2020", "2020-05"}), ElementsAre("2020-05-12"));
  EXPECT_THAT(dates_of_edges({"", ""}), ElementsAre(""));
}

TEST(Resolve, KeepsACoarseDateApartThatContainsSeveral) {
  EXPECT_THAT(dates_of_edges({"2020", "2020-05", "2020-06"}), ElementsAre("2020", "2020-05", "2020-06"));
  EXPECT_THAT(dates_of_edges({"", "2019", "2020"}), ElementsAre("", "2019", "2020"));
  EXPECT_THAT(dates_of_edges({"2020", "2020-05", "2020-05-01", "2020-06-30"}),
              ElementsAre("2020", "2020-05-01", "2020-06-30"));
  EXPECT_THAT(dates_of_edges({"2020-05", "2020-05-01", "2020-05-02"}),
              ElementsAre("2020-05", "2020-05-01", "2020-05-02"));
}

TEST(Resolve, TellsEdgesApartByStatusOfficeAndInstrument) {
  Article article("a");
  const auto ana = article.person("Ana Prado");
  const auto land = article.entity("Ruritania", "State", "state:RU-X");
  Claim claim;
  claim.relation = "holds-office";
  claim.office = "president";
  article.claim(ana, "leads", land, claim);
  claim.office = "minister";
  article.claim(ana, "serves", land, claim);
  claim.status = Status::ended;
  article.claim(ana, "served", land, claim);
  claim.instrument = "decree";
  article.claim(ana, "had served", land, claim);
  const Facts facts = resolved({article.finish()});
  EXPECT_THAT(facts.relations, SizeIs(4));
  for (const Relation& r : facts.relations) {
    const auto& from = facts.entities[r.from.value()].id;
    const auto& to = facts.entities[r.to.value()].id;
    EXPECT_EQ(r.id, hex(stable_hash({from, to, r.type, to_string(r.status), r.date, r.office, r.instrument})));
  }
}

TEST(Resolve, WeighsEvidenceTogetherBestFirst) {
  std::vector<Annotated> articles;
  for (const std::uint16_t score : std::vector<std::uint16_t>{500, 700, 0}) {
    Article article("article " + std::to_string(score));
    Claim claim;
    claim.relation = "accused";
    claim.score = score;
    if (score == 500) claim.place = "Strelsau";
    article.claim(article.person("Ana Prado"), "accused " + std::to_string(score), article.person("Bo Lind"), claim);
    articles.push_back(article.finish());
  }
  const Facts facts = resolved(articles);
  ASSERT_THAT(facts.relations, SizeIs(1));
  EXPECT_EQ(facts.relations[0].confidence, 850);
  EXPECT_EQ(facts.relations[0].place, "Strelsau");
  std::vector<int> scores;
  for (const Evidence& e : facts.relations[0].evidence) scores.push_back(e.score);
  EXPECT_THAT(scores, ElementsAre(700, 500, 0));
}

TEST(Resolve, TakesAPieceOfEvidenceOnceThoughTwoRulesFindIt) {
  Article article("a");
  article.claim(article.person("Ana Prado"), "accused", article.person("Bo Lind"));
  Annotated annotated = article.finish();
  annotated.claims.push_back(annotated.claims[0]);
  annotated.claims[1].rule = "another";
  annotated.claims[1].score = 900;
  const Facts facts = resolved({annotated});
  ASSERT_THAT(facts.relations, SizeIs(1));
  ASSERT_THAT(facts.relations[0].evidence, SizeIs(1));
  EXPECT_EQ(facts.relations[0].evidence[0].score, 900);
  EXPECT_EQ(facts.relations[0].confidence, 900);
}

TEST(Resolve, RefusesArticlesThatPointOutsideThemselves) {
  Article article("a.txt");
  article.claim(article.person("Ana Prado"), "accused", article.person("Bo Lind"));
  const Annotated good = article.finish();
  Annotated no_mention = good;
  no_mention.claims[0].object = Id<Mention>(9);
  Annotated no_entity = good;
  no_entity.mentions[0].entity = Id<LocalEntity>(9);
  Annotated no_text = good;
  no_text.claims[0].sentence.end = 999;
  for (const Annotated& bad : {no_mention, no_entity, no_text}) EXPECT_THROW(resolved({bad}), Error);
}

// The order of things

/// An article that says random things of a few entities that other articles speak of by other names.
Annotated random_article(Random& random, std::size_t number) {
  const std::vector<std::string> people = {
      "Prado",           "Ana Prado", "Ana Prado Vidal", "Luis Prado",      "Bo Lind", "Lind", "Sergei Ivaniuk",
      "Serguéi Ivaniuk", "Ana",       "Mohammed Harith", "Muhammad Harith", "Harith"};
  const std::vector<std::string> bodies = {"Zenda", "ZND", "Zenda Works", "Strelsau Bank"};
  const std::vector<std::string> classes = {"Organization", "Firm", "GovernmentBody"};
  const std::vector<std::string> relations = {"met-with", "accused", "supported", "signed"};
  const std::vector<std::string> dates = {"", "2020", "2020-05", "2020-05-12", "2020-06", "2019"};
  Article article("article " + std::to_string(number), random.chance(50) ? "en" : "es");
  std::vector<std::size_t> entities;
  for (std::size_t i = 0, count = 1 + random.below(4); i < count; ++i) {
    entities.push_back(article.person(random.pick(people)));
    if (random.chance(20)) article.alias(entities.back(), random.pick(people));
  }
  for (std::size_t i = 0, count = random.below(3); i < count; ++i) {
    entities.push_back(article.entity(random.pick(bodies), random.pick(classes)));
    if (random.chance(30)) article.alias(entities.back(), random.pick(bodies));
  }
  if (random.chance(50))
    entities.push_back(article.entity("Ruritania", "State", random.chance(50) ? "state:RU-X" : ""));
  for (std::size_t i = 0, count = random.below(5); i < count; ++i) {
    Claim claim;
    claim.relation = random.pick(relations);
    claim.date = random.pick(dates);
    claim.score = static_cast<std::uint16_t>(random.below(4) * 300);
    claim.status = random.chance(80) ? Status::happened : Status::planned;
    if (random.chance(30)) claim.place = random.pick(bodies);
    article.claim(random.pick(entities), claim.relation, random.pick(entities), claim);
  }
  return article.finish();
}

TEST(Resolve, DoesNotDependOnTheOrderOfArticles) {
  Random random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<Annotated> articles;
    for (std::size_t i = 0, count = random.below(12); i < count; ++i) articles.push_back(random_article(random, i));
    const Facts facts = resolved(articles);
    if (!articles.empty()) articles.push_back(random.pick(articles));  // once more, which must not count
    random.shuffle(articles);
    ASSERT_EQ(resolved(articles), facts) << "round " << round;
  }
}

TEST(Resolve, KeepsItsRowsInThePublishedOrderWithUniqueIds) {
  Random random(5);
  for (int round = 0; round < 100; ++round) {
    std::vector<Annotated> articles;
    for (std::size_t i = 0; i < 10; ++i) articles.push_back(random_article(random, i));
    const Facts facts = resolved(articles);
    const auto ascending = [](const auto& rows, auto key) {
      return std::adjacent_find(rows.begin(), rows.end(),
                                [&](const auto& a, const auto& b) { return !(key(a) < key(b)); }) == rows.end();
    };
    EXPECT_TRUE(ascending(facts.sources, [](const Source& s) { return s.id; }));
    EXPECT_TRUE(ascending(facts.entities, [](const Entity& e) { return e.id; }));
    EXPECT_TRUE(ascending(facts.relations, [](const Relation& r) {
      return std::tuple(r.from, r.to, r.type, r.status, r.date, r.office, r.instrument);
    }));
    EXPECT_NO_THROW(Graph{facts});
  }
}

}  // namespace
}  // namespace entente
