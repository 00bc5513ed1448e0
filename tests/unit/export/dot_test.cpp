#include <entente/base/error.h>
#include <entente/export/dot.h>
#include <entente/tests/unit/export/hostile.h>

#include <gmock/gmock.h>
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <memory>
#include <sstream>

namespace entente {
namespace {

using testing::HasSubstr;

std::string written(const Graph& graph, const WriteOptions& options = {}) {
  std::ostringstream out;
  write_dot(graph, Ontology(), options, out);
  return out.str();
}

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Parsed = std::unique_ptr<Agraph_t, Close>;

/// What Graphviz shows for a value: its escapes undone.
std::string shown(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\' && at + 1 < value.size()) {
      ++at;
      text += value[at] == 'n' ? '\n' : value[at];
    } else if (value.substr(at, 5) == "&amp;") {
      text += '&';
      at += 4;
    } else {
      text += value[at];
    }
  }
  return text;
}

std::string attribute(void* of, const char* name) {
  const char* value = agget(of, const_cast<char*>(name));  // a C interface that does not write
  return shown(value == nullptr ? "" : value);
}

TEST(Dot, GraphvizReadsHostileGraphsWithEqualCountsAndTexts) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const Graph graph = hostile::Generator(seed).graph(1 + seed % 12, seed % 17);
    const std::string text = written(graph);
    const Parsed parsed(agmemread(text.c_str()));
    ASSERT_NE(parsed, nullptr) << "seed " << seed;
    ASSERT_EQ(static_cast<std::size_t>(agnnodes(parsed.get())), graph.entities().size());
    ASSERT_EQ(static_cast<std::size_t>(agnedges(parsed.get())), graph.relations().size());
    auto entity = graph.entities().begin();
    for (Agnode_t* node = agfstnode(parsed.get()); node != nullptr; node = agnxtnode(parsed.get(), node), ++entity) {
      ASSERT_EQ(shown(agnameof(node)), entity->id);
      ASSERT_EQ(attribute(node, "type"), entity->type);
      ASSERT_EQ(attribute(node, "label"), entity->name);
    }
  }
}

Graph with_status(Status status) {
  Facts facts;
  facts.sources = {{"d", "d.txt", "", "", "", "en"}};
  facts.entities = {{"a", "Ruritania", "State", true, {}, {}}, {"b", "Borduria", "State", true, {}, {}}};
  facts.relations = {{"r", Id<Entity>(0), Id<Entity>(1), "visited", false, status, "2024", "", "", "", 700, {}}};
  return Graph(std::move(facts));
}

TEST(Dot, TellsStatusesApartByLineAndWord) {
  EXPECT_THAT(written(with_status(Status::planned)), HasSubstr("style=\"dashed\""));
  EXPECT_THAT(written(with_status(Status::planned)), HasSubstr("(planned)"));
  EXPECT_THAT(written(with_status(Status::denied)), HasSubstr("style=\"dotted\""));
  EXPECT_THAT(written(with_status(Status::denied)), HasSubstr("(denied)"));
  EXPECT_THAT(written(with_status(Status::happened)), HasSubstr("label=\"visited\\n2024\""));
}

TEST(Dot, HasTitleAndLegendAsTheGraphsLabel) {
  WriteOptions options;
  options.title = "A \"title\"";
  EXPECT_THAT(written(with_status(Status::happened), options),
              HasSubstr("label=\"A \\\"title\\\"\\nState: orange box"));
  options.legend = false;
  EXPECT_THAT(written(with_status(Status::happened), options), HasSubstr("label=\"A \\\"title\\\"\"]"));
}

TEST(Dot, ThrowsWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_dot(Graph(), Ontology(), {}, out), Error);
}

}  // namespace
}  // namespace entente
