#include <entente/export/bundle.h>
#include <entente/export/dot_style.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/gexf.h>
#include <entente/export/sink.h>
#include <entente/export/spells.h>
#include <entente/export/xml.h>

#include <fmt/format.h>

#include <bit>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

struct Attribute {
  std::string_view id;  ///< none that Gephi gives a meaning
  std::string_view title;
  std::string_view type;
};

constexpr Attribute node_attributes[] = {
    {"type", "type", "string"},
    {"aliases", "aliases", "string"},
    {"named", "named", "boolean"},
    {"entity_id", "entity_id", "string"},
};

constexpr Attribute edge_attributes[] = {
    {"edge_type", "type", "string"},
    {"status", "status", "string"},
    {"first_date", "first_date", "string"},
    {"last_date", "last_date", "string"},
    {"office", "office", "string"},
    {"instrument", "instrument", "string"},
    {"place", "place", "string"},
    {"confidence", "confidence", "integer"},
    {"sentences", "sentences", "integer"},
    {"symmetric", "symmetric", "boolean"},
    {"rids", "rids", "string"},
    {"sentence", "sentence", "string"},
    {"source_title", "source_title", "string"},
    {"source_url", "source_url", "string"},
};

void append_attributes(std::string& out, std::string_view of, std::span<const Attribute> attributes) {
  out += "    <attributes";
  xml::append_attribute(out, "class", of);
  out += ">\n";
  for (const Attribute& attribute : attributes) {
    out += "      <attribute";
    xml::append_attribute(out, "id", attribute.id);
    xml::append_attribute(out, "title", attribute.title);
    xml::append_attribute(out, "type", attribute.type);
    out += "/>\n";
  }
  out += "    </attributes>\n";
}

template <class Value>
void append_value_always(std::string& out, std::string_view id, const Value& value) {
  out += "          <attvalue";
  xml::append_attribute(out, "for", id);
  xml::append_attribute(out, "value", value);
  out += "/>\n";
}

void append_value(std::string& out, std::string_view id, std::string_view value) {
  if (!value.empty()) append_value_always(out, id, value);
}

/// The different texts that a bundle has of one kind.
template <class Field>
std::string listed(const Bundle& bundle, Field field) {
  std::set<std::string> texts;
  for (const Relation* relation : bundle.relations()) {
    if (const std::string& text = relation->*field; !text.empty()) texts.insert(text);
  }
  return join_escaped(std::vector<std::string>(texts.begin(), texts.end()));
}

/// "#E69F00" as attributes.
void append_colour(std::string& out, std::string_view hex) {
  out += "        <viz:color";
  for (const auto& [channel, at] : {std::pair("r", 1U), std::pair("g", 3U), std::pair("b", 5U)}) {
    xml::append_attribute(out, channel, std::stoul(std::string(hex.substr(at, 2)), nullptr, 16));
  }
  out += "/>\n";
}

/// GEXF has four shapes: people are round, states and their bodies square, other bodies diamonds, all else triangles.
std::string_view shape_of(const Ontology& ontology, std::string_view type) {
  if (ontology.is_class(type, "Person")) return "disc";
  if (ontology.is_class(type, "State") || ontology.is_class(type, "GovernmentBody")) return "square";
  return ontology.is_class(type, "Organization") ? "diamond" : "triangle";
}

std::vector<std::uint32_t> degrees(const Graph& graph) {
  std::vector<std::uint32_t> degree(graph.entities().size());
  for_each_bundle(graph, Bundling::by_reality, [&](const Bundle& bundle) {
    ++degree[bundle.best().from.value()];
    ++degree[bundle.best().to.value()];
  });
  return degree;
}

/// Grows by the logarithm, so that the best connected do not cover the others.
std::size_t size_of(std::uint32_t degree) {
  return 8 + 4 * static_cast<std::size_t>(std::bit_width(degree));
}

void append_node(std::string& out, const Entity& entity, std::uint32_t degree, const Ontology& ontology) {
  out += "      <node";
  xml::append_id_attribute(out, "id", entity.id);
  xml::append_attribute(out, "label", entity.name);
  out += ">\n        <attvalues>\n";
  append_value(out, "type", entity.type);
  if (!entity.aliases.empty()) append_value(out, "aliases", join_escaped(entity.aliases));
  append_value(out, "named", entity.named ? "true" : "false");
  append_value(out, "entity_id", entity.id);
  out += "        </attvalues>\n";
  append_colour(out, class_style(ontology, entity.type).border);
  out += "        <viz:size";
  xml::append_attribute(out, "value", size_of(degree));
  out += "/>\n        <viz:shape";
  xml::append_attribute(out, "value", shape_of(ontology, entity.type));
  out += "/>\n      </node>\n";
}

void append_spells(std::string& out, const Bundle& bundle) {
  const std::vector<Spell> spells = spells_of(bundle.relations());
  if (spells.empty() || spells.front() == Spell{}) return;  // undated, or always there
  out += "        <spells>\n";
  for (const Spell& spell : spells) {
    out += "          <spell";
    if (!spell.first.empty()) xml::append_attribute(out, "start", spell.first);
    if (!spell.last.empty()) xml::append_attribute(out, "end", spell.last);
    out += "/>\n";
  }
  out += "        </spells>\n";
}

void append_edge_values(std::string& out, const Bundle& bundle, const Graph& graph) {
  const Relation& best = bundle.best();
  append_value(out, "edge_type", best.type);
  append_value(out, "status", bundle.statuses());
  append_value(out, "first_date", bundle.first_date());
  append_value(out, "last_date", bundle.last_date());
  append_value(out, "office", listed(bundle, &Relation::office));
  append_value(out, "instrument", listed(bundle, &Relation::instrument));
  append_value(out, "place", listed(bundle, &Relation::place));
  append_value_always(out, "confidence", std::size_t{best.confidence});
  append_value_always(out, "sentences", bundle.sentences());
  append_value(out, "symmetric", best.symmetric ? "true" : "false");
  append_value(out, "rids", listed(bundle, &Relation::id));
  if (best.evidence.empty()) return;
  const Source& source = graph.source(best.evidence.front().source);
  append_value(out, "sentence", best.evidence.front().quote);
  append_value(out, "source_title", shown_title(source));
  append_value(out, "source_url", source.url);
}

void append_edge(std::string& out, const Bundle& bundle, const Graph& graph) {
  const Relation& best = bundle.best();
  const std::string_view unreal = unreality(best.status);
  const std::string kind = unreal.empty() ? best.type : fmt::format("{} ({})", best.type, unreal);
  const StatusStyle& style = status_style(unreal.empty() ? Status::happened : best.status);
  out += "      <edge";
  xml::append_id_attribute(out, "id", best.id);
  xml::append_id_attribute(out, "source", graph.entity(best.from).id);
  xml::append_id_attribute(out, "target", graph.entity(best.to).id);
  xml::append_attribute(out, "label", kind);
  xml::append_attribute(out, "kind", kind);
  xml::append_attribute(out, "weight", bundle.relations().size());
  out += ">\n        <attvalues>\n";
  append_edge_values(out, bundle, graph);
  out += "        </attvalues>\n";
  append_spells(out, bundle);
  append_colour(out, style.colour);
  out += "        <viz:shape";
  xml::append_attribute(out, "value", style.line);
  out += "/>\n      </edge>\n";
}

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta>
    <creator>entente</creator>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
)";

}  // namespace

void write_gexf(const Graph& graph, const Ontology& ontology, const WriteOptions& /*options*/, std::ostream& out) {
  Sink sink(out);
  sink.text() += head;
  append_attributes(sink.text(), "node", node_attributes);
  append_attributes(sink.text(), "edge", edge_attributes);
  sink.text() += "    <nodes>\n";
  const std::vector<std::uint32_t> degree = degrees(graph);
  for (std::size_t i = 0; i < degree.size(); ++i) {
    append_node(sink.text(), graph.entities()[i], degree[i], ontology);
    sink.element_done();
  }
  sink.text() += "    </nodes>\n    <edges>\n";
  for_each_bundle(graph, Bundling::by_reality, [&](const Bundle& bundle) {
    append_edge(sink.text(), bundle, graph);
    sink.element_done();
  });
  sink.text() += "    </edges>\n  </graph>\n</gexf>\n";
  sink.close();
}

}  // namespace entente
