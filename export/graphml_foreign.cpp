#include <entente/base/hash.h>
#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml_foreign.h>
#include <entente/graph/order.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <initializer_list>
#include <unordered_set>

namespace entente::graphml {
namespace {

using Json = nlohmann::ordered_json;

/// The first of the data that says something.
std::string first_of(const Data& data, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string_view* const found = data.find(name);
    if (found != nullptr && !found->empty()) return std::string(*found);
  }
  return {};
}

/// NetworkX writes True, others true or 1.
bool is_true(std::string_view text) {
  return text == "true" || text == "True" || text == "TRUE" || text == "1";
}

std::vector<std::string> list_of(const Data& data, std::string_view name) {
  const std::string joined = first_of(data, {name});
  return joined.empty() ? std::vector<std::string>() : split_escaped(joined);
}

/// A whole number, which igraph and Gephi write as 900 or 900.0; 1000, sure, when there is none.
std::uint16_t confidence_of(const Data& data) {
  const std::string text = first_of(data, {"confidence"});
  std::uint16_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, problem] = std::from_chars(text.data(), end, number);
  const bool whole = std::all_of(rest, end, [](char c) { return c == '.' || c == '0'; });
  return problem == std::errc{} && whole && number <= 1000 ? number : std::uint16_t{1000};
}

/// What yEd shows of a node or edge: the first label inside its graphics.
std::string shown_label(const Element& element) {
  std::string label;
  for_each_element(element, [&](const Element& child) {
    if (!label.empty()) return;
    const std::string_view name = local_name(child);
    label = name == "NodeLabel" || name == "EdgeLabel" ? std::string(text_of(child)) : shown_label(child);
  });
  const std::size_t first = label.find_first_not_of(" \t\r\n");
  const std::size_t last = label.find_last_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : label.substr(first, last - first + 1);
}

/// The last class of ":Entity:Person".
std::string last_class(std::string_view labels) {
  return std::string(labels.substr(labels.rfind(':') + 1));
}

class ForeignReader {
 public:
  explicit ForeignReader(Document& document) : document_(document) {}

  Facts read() {
    const bool directed = is_directed(document_.graph());
    document_.for_each_in_graph([&](const Element& child) { read_child(child, directed); });
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      facts_.relations[i].from = node_at(ends_[i], "source", ends_[i].from);
      facts_.relations[i].to = node_at(ends_[i], "target", ends_[i].to);
    }
    return in_published_order(std::move(facts_));
  }

 private:
  /// Of an edge, as XML ids: it may stand before its nodes.
  struct Ends {
    std::string_view from;
    std::string_view to;
    const char* where;  ///< the edge's name
  };

  static bool is_directed(const Element& graph) {
    return Document::optional_attribute(graph, "edgedefault") != "undirected";
  }

  void read_child(const Element& child, bool directed) {
    const std::string_view kind = local_name(child);
    if (kind == "hyperedge") document_.fail(child, "hyperedges cannot be read; make them edges");
    if (kind == "edge") read_edge(child, directed);
    if (kind == "node") read_node(child);
  }

  /// A group is a node with a graph of its own.
  void read_groups(const Element& node) {
    for_each_element(node, [&](const Element& inner) {
      if (local_name(inner) != "graph") return;
      for_each_element(inner, [&](const Element& child) { read_child(child, is_directed(inner)); });
    });
  }

  void read_node(const Element& element) {
    const Data data = document_.data(element, true);
    const std::string_view xml_id = document_.attribute(element, "id");
    Entity entity;
    entity.id = unused(entity_ids_, first_of(data, {"entity_id"}), xml_id);
    entity.name = first_of(data, {"label", "Label", "name", "Name"});
    if (entity.name.empty()) entity.name = shown_label(element);
    if (entity.name.empty()) entity.name = xml_id;
    entity.type = first_of(data, {"type", "class"});
    if (entity.type.empty()) entity.type = last_class(Document::optional_attribute(element, "labels"));
    if (entity.type.empty()) entity.type = "Thing";
    const std::string_view* const named = data.find("named");
    entity.named = named == nullptr || is_true(*named);
    entity.aliases = list_of(data, "aliases");
    entity.former_ids = list_of(data, "former_ids");
    if (!nodes_.emplace(xml_id, facts_.entities.size()).second) {
      document_.fail(element, fmt::format("a second node with the id \"{}\"", xml_id));
    }
    facts_.entities.push_back(std::move(entity));
    read_groups(element);
  }

  void read_edge(const Element& element, bool directed) {
    const Data data = document_.data(element, true);
    const std::string_view direction = Document::optional_attribute(element, "directed");
    Relation relation;
    ends_.push_back({document_.attribute(element, "source"), document_.attribute(element, "target"), element.name()});
    relation.type = type_of(element, data);
    relation.symmetric =
        is_true(first_of(data, {"symmetric"})) || direction == "false" || (!directed && direction.empty());
    relation.status = parse_status(first_of(data, {"status"})).value_or(Status::happened);
    relation.date = first_of(data, {"date"});
    relation.office = first_of(data, {"office"});
    relation.instrument = first_of(data, {"instrument"});
    relation.place = first_of(data, {"place"});
    relation.confidence = confidence_of(data);
    relation.id = unused(relation_ids_, first_of(data, {"rid"}), Document::optional_attribute(element, "id"));
    relation.evidence = evidence_of(element, data);
    facts_.relations.push_back(std::move(relation));
  }

  std::string type_of(const Element& element, const Data& data) const {
    std::string type = first_of(data, {"type"});
    if (type.empty()) type = Document::optional_attribute(element, "label");
    if (type.empty()) type = first_of(data, {"label", "Label", "Edge Label", "relation", "name"});
    if (type.empty()) type = shown_label(element);
    return type.empty() ? "related-to" : type;
  }

  Id<Entity> node_at(const Ends& ends, const char* end, std::string_view id) const {
    const auto found = nodes_.find(id);
    if (found != nodes_.end()) return Id<Entity>(found->second);
    throw Error(document_.place(ends.where), fmt::format("an edge whose {} \"{}\" is no node", end, id));
  }

  /// `wanted`, else `second`, else a number, with more behind it when it is taken.
  static std::string unused(std::unordered_set<std::string>& taken, std::string wanted, std::string_view second) {
    if (wanted.empty() || taken.count(wanted) != 0) wanted = second;
    if (wanted.empty()) wanted = fmt::format("{}", taken.size());
    const std::string stem = wanted;
    for (std::size_t n = 2; !taken.insert(wanted).second; ++n) wanted = fmt::format("{}#{}", stem, n);
    return wanted;
  }

  std::vector<Evidence> evidence_of(const Element& element, const Data& data) {
    const std::string_view* const found = data.find("evidence");
    if (found != nullptr && knows_documents_of(*found, data)) {
      try {
        auto evidence = evidence_from_json(*found, sources_, [&] { return document_.place(element); });
        if (!evidence.empty()) return evidence;
      } catch (const Error&) {
        // It is something else that is called evidence.
      }
    }
    Evidence file;
    file.source = source_of_file();
    file.rule = "graphml";
    file.score = 1000;
    return {file};
  }

  /// Other programs drop the list of documents; their ids are left, and title and address of the best one.
  bool knows_documents_of(std::string_view evidence, const Data& data) {
    const Json pieces = Json::parse(evidence, nullptr, false);
    if (!pieces.is_array()) return false;
    for (const Json& piece : pieces) {
      const auto id = piece.is_object() ? piece.find("document") : piece.end();
      if (!piece.is_object() || id == piece.end() || !id->is_string()) return false;
      const bool best = &piece == &pieces.front();
      Source source;
      source.id = sanitise(id->get_ref<const std::string&>());
      source.title = best ? first_of(data, {"source_title"}) : std::string();
      source.url = best ? first_of(data, {"source_url"}) : std::string();
      add(std::move(source));
    }
    return true;
  }

  Id<Source> source_of_file() {
    Source source;
    source.id = hex(document_.content_hash());
    source.name = std::filesystem::path(document_.name()).filename().string();
    return add(std::move(source));
  }

  Id<Source> add(Source source) {
    if (sources_.add(source.id)) {
      facts_.sources.push_back(std::move(source));
      return Id<Source>(facts_.sources.size() - 1);
    }
    const Id<Source> found(*sources_.find(source.id));
    if (Source& known = facts_.sources[found.value()]; known.title.empty() && known.url.empty()) {
      known.title = source.title;
      known.url = source.url;
    }
    return found;
  }

  Document& document_;
  std::unordered_map<std::string_view, std::size_t> nodes_;  ///< by XML id
  std::vector<Ends> ends_;                                   ///< of each relation
  std::unordered_set<std::string> entity_ids_;
  std::unordered_set<std::string> relation_ids_;
  SourceIndex sources_;
  Facts facts_;
};

}  // namespace

Facts read_foreign(Document& document) {
  return ForeignReader(document).read();
}

}  // namespace entente::graphml
