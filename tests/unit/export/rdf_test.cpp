#include <entente/base/error.h>
#include <entente/export/jsonld_terms.h>
#include <entente/export/rdf.h>
#include <entente/export/rdf_resource.h>
#include <entente/export/turtle_block.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <sstream>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::StartsWith;

std::string nquads(const Graph& graph) {
  std::ostringstream out;
  write_nquads(graph, Ontology(), {}, out);
  return out.str();
}

std::string turtle(const Graph& graph) {
  std::ostringstream out;
  write_turtle(graph, Ontology(), {}, out);
  return out.str();
}

Graph small() {
  Facts facts;
  facts.sources = {{"d", "d.txt", "A \"title\"", "", "2024-05", "en"}};
  facts.entities = {{"p 1", "A. Person", "Person", true, {"Ann"}, {}}, {"b", "A Bank", "Firm", true, {}, {}}};
  const Evidence piece{Id<Source>(0), {3, 40}, {3, 12}, {13, 16}, {20, 26}, "A. Person\nmet.", "", "r", 875};
  facts.relations = {
      {"r", Id<Entity>(0), Id<Entity>(1), "met-with", true, Status::happened, "2024", "", "", "", 900, {piece}}};
  return Graph(std::move(facts));
}

TEST(Nquads, AreFullStatements) {
  const std::string text = nquads(small());
  EXPECT_THAT(text, HasSubstr("<urn:entente:document:d> <https://schema.org/headline> \"A \\\"title\\\"\" .\n"));
  EXPECT_THAT(text, HasSubstr("<urn:entente:document:d> <https://schema.org/datePublished> "
                              "\"2024-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .\n"));
  EXPECT_THAT(text, HasSubstr("<urn:entente:entity:p%201> <https://w3id.org/entente/ontology#met-with> "
                              "<urn:entente:entity:b> .\n"));
  EXPECT_THAT(text, HasSubstr("<urn:entente:relation:r> <http://www.w3.org/ns/prov#wasDerivedFrom> _:b0 .\n"
                              "_:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                              "<http://www.w3.org/ns/oa#SpecificResource> .\n"));
  EXPECT_THAT(text, HasSubstr("<http://www.w3.org/ns/oa#exact> \"A. Person\\nmet.\" .\n"));
}

TEST(Nquads, EveryLineIsAStatement) {
  const std::string subject = R"((<[^<>"{}|^`\\ ]*>|_:b\d+))";
  const std::regex line(subject + " <[^<>\"{}|^`\\\\ ]*> (" + subject +
                        R"(|"([^"\\]|\\["\\nrt])*"(\^\^<[^<> ]*>)?) \.)");
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    std::istringstream in(nquads(hostile::Generator(seed).graph(seed % 5, seed % 7)));
    for (std::string text; std::getline(in, text);) {
      if (text.size() >= 1000) continue;  // std::regex recurses
      ASSERT_TRUE(std::regex_match(text, line)) << text;
    }
  }
}

TEST(Turtle, HasPrefixesBlocksAndNestedNodes) {
  const std::string text = turtle(small());
  EXPECT_THAT(text, StartsWith("@prefix ent: <https://w3id.org/entente/ontology#> .\n"));
  EXPECT_THAT(text, HasSubstr("\n<urn:entente:entity:p%201>\n  a ent:Person ;\n  rdfs:label \"A. Person\" ;\n"));
  EXPECT_THAT(text, HasSubstr("prov:wasDerivedFrom [ a oa:SpecificResource ;"));
  EXPECT_THAT(text, HasSubstr("  a ent:Relationship, ent:MetWith ;\n  ent:relation ent:met-with ;\n"));
}

TEST(Turtle, ShortensOnlyWhatNeedsNoEscape) {
  const rdf::Prefixes prefixes = {{"x", "http://x.example/"}};
  const auto block = [&](const std::string& iri) {
    std::string out;
    rdf::append_block(out, {iri, {{std::string(rdf::rdf_type), rdf::Iri{iri}}}}, prefixes);
    return out;
  };
  EXPECT_EQ(block("http://x.example/met-with"), "\nx:met-with\n  a x:met-with .\n");
  for (const char* iri :
       {"http://x.example/", "http://x.example/a.", "http://x.example/a%20b", "http://x.example/-a"}) {
    EXPECT_THAT(block(iri), StartsWith("\n<" + std::string(iri) + ">\n"));
  }
}

TEST(Rdf, ReadsTermsAsTheContextSays) {
  const rdf::JsonLdReader reader(jsonld::context());
  EXPECT_EQ(reader.expand("label"), "http://www.w3.org/2000/01/rdf-schema#label");
  EXPECT_EQ(reader.expand("ent:x:y"), "https://w3id.org/entente/ontology#x:y");
  EXPECT_EQ(reader.expand("urn:a:b"), "urn:a:b");
  const auto resource =
      reader.read(Json::parse(R"({"@id": "urn:a", "named": true, "agent": "urn:b", "alias": ["x"]})"));
  EXPECT_EQ(resource.iri, "urn:a");
  ASSERT_EQ(resource.statements.size(), 3U);
  EXPECT_EQ(std::get<rdf::Literal>(resource.statements[0].second).datatype, "http://www.w3.org/2001/XMLSchema#boolean");
  EXPECT_EQ(std::get<rdf::Iri>(resource.statements[1].second).text, "urn:b");
  EXPECT_EQ(std::get<rdf::Literal>(resource.statements[2].second).text, "x");
}

TEST(Rdf, ThrowsWhenTheStreamFails) {
  for (const auto write : {write_nquads, write_turtle}) {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    EXPECT_THROW(write(Graph(), Ontology(), {}, out), Error);
  }
}

}  // namespace
}  // namespace entente
