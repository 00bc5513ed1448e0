#include <entente/base/error.h>
#include <entente/export/graphml.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Graph read(const std::string& text) {
  std::istringstream in(text);
  return read_graphml(in, "some/where/g.graphml");
}

std::string message_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ForeignGraphml, TakesNamesFromWhereProgramsPutThem) {
  const Graph graph = read(R"(<graphml>
    <key id="v_name" for="node" attr.name="name" attr.type="string"/>
    <key id="d1" for="node" yfiles.type="nodegraphics"/>
    <key id="labels" for="node" attr.name="labels"/>
    <graph edgedefault="directed">
      <edge source="n0" target="n1"/>
      <node id="n0"><data key="v_name">Ann</data></node>
      <node id="n1" labels=":Entity:Person"><port name="x"/></node>
      <node id="n2"><data key="d1"><y:ShapeNode><y:NodeLabel> Bob <y:Model/></y:NodeLabel></y:ShapeNode></data>
        <graph edgedefault="undirected"><node id="n2::n0"/><edge source="n2::n0" target="n0" label="knows"/></graph>
      </node>
    </graph></graphml>)");
  ASSERT_EQ(graph.entities().size(), 4U);
  EXPECT_EQ(graph.entities()[0].name, "Ann");
  EXPECT_EQ(graph.entities()[0].type, "Thing");
  EXPECT_EQ(graph.entities()[1].type, "Person");
  EXPECT_EQ(graph.entities()[2].name, "Bob");
  ASSERT_EQ(graph.relations().size(), 2U);
  EXPECT_EQ(graph.relations()[0].type, "related-to");
  EXPECT_FALSE(graph.relations()[0].symmetric);
  EXPECT_EQ(graph.relations()[1].type, "knows");
  EXPECT_TRUE(graph.relations()[1].symmetric);
}

TEST(ForeignGraphml, AnEdgeWithoutEvidenceRestsOnTheFile) {
  const Graph graph = read(R"(<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>
    <edge id="e" source="a" target="b"/></graph></graphml>)");
  ASSERT_EQ(graph.sources().size(), 1U);
  EXPECT_EQ(graph.sources()[0].name, "g.graphml");
  ASSERT_EQ(graph.relations()[0].evidence.size(), 1U);
  EXPECT_EQ(graph.relations()[0].evidence[0].quote, "");
  EXPECT_EQ(graph.relations()[0].id, "e");
}

TEST(ForeignGraphml, OurDataComesBackFromOtherPrograms) {
  std::ostringstream out;
  Facts facts = hostile::Generator(3).graph(6, 9).facts();
  write_graphml(Graph(facts), Ontology(), {}, out);
  std::string text = out.str();
  const std::size_t id = text.find(" id=\"entente\"");
  ASSERT_NE(id, std::string::npos);
  text.erase(id, 13);  // as NetworkX does
  text.erase(text.find("<desc>"), text.find("</desc>") - text.find("<desc>") + 7);
  const Graph back = read(text);
  ASSERT_EQ(back.entities().size(), facts.entities.size());
  ASSERT_EQ(back.relations().size(), facts.relations.size());
  for (const Relation& r : back.relations()) {
    const auto same = std::find_if(facts.relations.begin(), facts.relations.end(),
                                   [&](const Relation& other) { return other.id == r.id; });
    ASSERT_NE(same, facts.relations.end());
    EXPECT_EQ(r.type, same->type);
    EXPECT_EQ(r.status, same->status);
    EXPECT_EQ(r.office, same->office);
    EXPECT_EQ(r.confidence, same->confidence);
    ASSERT_EQ(r.evidence.size(), same->evidence.size());
    EXPECT_EQ(r.evidence[0].quote, same->evidence[0].quote);
    EXPECT_EQ(back.source(r.evidence[0].source).id, facts.sources[same->evidence[0].source.value()].id);
  }
}

TEST(ForeignGraphml, ReadsManyDataInAnyOrder) {
  std::string keys;
  std::string data;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    keys += "<key id=\"d" + n + "\" for=\"node\" attr.name=\"column " + n + "\"/>";
    data = "<data key=\"d" + n + "\">" + n + "</data>" + data;
  }
  const Graph graph = read("<graphml>" + keys + R"(<key id="n" for="node" attr.name="label"/><graph>
    <node id="a">)" + data +
                           R"(<data key="n">Ann</data></node>
    <node id="b"><data key="n">Bob</data>)" +
                           data + R"(</node></graph></graphml>)");
  ASSERT_EQ(graph.entities().size(), 2U);
  EXPECT_EQ(graph.entities()[0].name, "Ann");
  EXPECT_EQ(graph.entities()[1].name, "Bob");
}

TEST(ForeignGraphml, ThereIsOneGraph) {
  const std::string two = R"(<graphml><graph><node id="a"/></graph>
    <graph><node id="b"/></graph></graphml>)";
  EXPECT_THAT(message_of(two), HasSubstr("g.graphml:2: a second <graph>"));
  EXPECT_THAT(message_of("<graphml><graph><node id=\"a\"/></graph></graphml><graphml><graph><node id=\"b\"/>"
                         "</graph></graphml>"),
              HasSubstr("a second root element"));
  EXPECT_THAT(message_of("<graphml><graph><node></edge></graph></graphml>"), HasSubstr("not well-formed"));
  EXPECT_THAT(message_of("<graphml><graph><node/></node><edge/></graph></graphml>"), HasSubstr("not well-formed"));
}

TEST(ForeignGraphml, IdsThatComeTwiceStayApart) {
  const Graph graph = read(R"(<graphml><key id="k" attr.name="entity_id"/><graph edgedefault="undirected">
    <node id="a"><data key="k">x</data></node><node id="b"><data key="k">x</data></node>
    <edge id="e" source="a" target="b"/><edge id="e" source="a" target="b"/><edge source="b" target="a"/>
    </graph></graphml>)");
  EXPECT_THAT((std::vector<std::string>{graph.entities()[0].id, graph.entities()[1].id}), ElementsAre("b", "x"));
  std::vector<std::string> ids;
  for (const Relation& r : graph.relations()) ids.push_back(r.id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("e", "e#2", "2"));
}

TEST(ForeignGraphml, NamesWhatCannotBeRead) {
  EXPECT_THAT(message_of("<graphml>\n<graph>\n<hyperedge/></graph></graphml>"), HasSubstr("g.graphml:3: hyperedges"));
  EXPECT_THAT(message_of("<graphml><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>"),
              HasSubstr("\"b\" is no node"));
  EXPECT_THAT(message_of("<graphml><graph><node id='a'/><node id='a'/></graph></graphml>"), HasSubstr("second node"));
  EXPECT_THAT(message_of("<graphml><graph><node id='a'><data key='k'/></node></graph></graphml>"),
              HasSubstr("\"k\" is not declared"));
}

}  // namespace
}  // namespace entente
