#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml.h>
#include <entente/export/xml_guard.h>

#include <fmt/format.h>
#include <rapidxml/rapidxml.hpp>

#include <charconv>
#include <istream>
#include <iterator>
#include <optional>
#include <unordered_map>

namespace entente {
namespace {

using Element = rapidxml::xml_node<>;

constexpr std::string_view advice = "; only GraphML that entente wrote with the profile portable can be read";

std::string slurp(std::istream& in, const std::string& name) {
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw Error({name}, "cannot be read");
  return text;
}

std::string_view local_name(const Element& element) {
  const std::string_view name(element.name(), element.name_size());
  return name.substr(name.find(':') + 1);
}

std::string_view value_of(const rapidxml::xml_base<>& base) {
  return {base.value(), base.value_size()};
}

/// All of an element's character data: RapidXML's own value() is the first piece only and knows no CDATA.
std::string text_of(const Element& element) {
  std::string text;
  for (const Element* child = element.first_node(); child != nullptr; child = child->next_sibling()) {
    if (child->type() == rapidxml::node_data || child->type() == rapidxml::node_cdata) text += value_of(*child);
  }
  return text;
}

/// The <data> of one node or edge by the name of its key.
using Data = std::unordered_map<std::string_view, std::string>;

/// Turns the elements of one file into facts.
class Reader {
 public:
  explicit Reader(std::istream& in, const std::string& name) : name_(name), text_(slurp(in, name)), lines_(text_) {}

  Facts read() {
    guard_xml(text_, name_, lines_);
    parse();
    const Element* root = document_.first_node();
    if (root == nullptr || local_name(*root) != "graphml") {
      throw Error({name_, 1}, fmt::format("this is no GraphML: no <graphml> element{}", advice));
    }
    const Element* graph = nullptr;
    for_each_element(*root, [&](const Element& child) {
      if (local_name(child) == "key") read_key(child);
      if (local_name(child) != "graph") return;
      if (graph != nullptr) fail(child, "a second <graph>");
      graph = &child;
    });
    if (graph == nullptr) fail(*root, "no <graph> in this file");
    read_graph(*graph);
    return std::move(facts_);
  }

 private:
  void parse() {
    text_ += '\0';
    try {
      document_.parse<rapidxml::parse_validate_closing_tags>(text_.data());
    } catch (const rapidxml::parse_error& error) {
      throw Error({name_, line(error.where<char>())}, fmt::format("this is not well-formed XML: {}", error.what()));
    }
  }

  template <class Use>
  static void for_each_element(const Element& parent, Use use) {
    for (const Element* child = parent.first_node(); child != nullptr; child = child->next_sibling()) {
      if (child->type() == rapidxml::node_element) use(*child);
    }
  }

  void read_key(const Element& key) {
    const std::string_view id = attribute(key, "id");
    const rapidxml::xml_attribute<>* name = key.first_attribute("attr.name");
    key_names_.emplace(id, name == nullptr ? id : value_of(*name));
  }

  void read_graph(const Element& graph) {
    for_each_element(graph, [&](const Element& child) {
      const std::string_view kind = local_name(child);
      if (kind == "desc") {
        read_documents(child);
      } else if (kind == "node") {
        read_node(child);
      } else if (kind == "edge") {
        read_edge(child);
      } else if (kind != "data") {
        fail(child, fmt::format("<{}> in the graph", kind));
      }
    });
  }

  void read_documents(const Element& element) {
    facts_.sources = sources_from_json(text_of(element), place(element));
    for (std::size_t i = 0; i < facts_.sources.size(); ++i) {
      const std::string& id = facts_.sources[i].id;
      if (!sources_.emplace(id, i).second) fail(element, fmt::format("two documents with the id \"{}\"", id));
    }
  }

  void read_node(const Element& element) {
    Data data = read_data(element);
    Entity entity;
    entity.id = required(data, "entity_id", element);
    entity.name = take(data, "label");
    entity.type = take(data, "type");
    entity.named = boolean(data, "named", element);
    entity.aliases = list(data, "aliases");
    entity.former_ids = list(data, "former_ids");
    const std::string_view xml_id = attribute(element, "id");
    if (!nodes_.emplace(xml_id, facts_.entities.size()).second) {
      fail(element, fmt::format("a second node with the id \"{}\"", xml_id));
    }
    facts_.entities.push_back(std::move(entity));
  }

  void read_edge(const Element& element) {
    Data data = read_data(element);
    Relation relation;
    relation.id = required(data, "rid", element);
    relation.from = end_of(element, "source");
    relation.to = end_of(element, "target");
    relation.type = take(data, "type");
    relation.symmetric = boolean(data, "symmetric", element);
    relation.status = status(data, element);
    relation.date = take(data, "date");
    relation.office = take(data, "office");
    relation.instrument = take(data, "instrument");
    relation.place = take(data, "place");
    relation.confidence = number(data, "confidence", element);
    relation.evidence = evidence_from_json(required(data, "evidence", element), sources_, place(element));
    facts_.relations.push_back(std::move(relation));
  }

  Data read_data(const Element& element) const {
    Data data;
    for_each_element(element, [&](const Element& child) {
      if (local_name(child) != "data") fail(child, fmt::format("<{}> in a node or edge", local_name(child)));
      const std::string_view key = attribute(child, "key");
      const auto name = key_names_.find(key);
      if (name == key_names_.end()) fail(child, fmt::format("the data key \"{}\" is not declared", key));
      if (!data.emplace(name->second, text_of(child)).second) {
        fail(child, fmt::format("the data \"{}\" comes twice", name->second));
      }
    });
    return data;
  }

  static std::string take(Data& data, std::string_view name) {
    const auto found = data.find(name);
    return found == data.end() ? std::string() : std::move(found->second);
  }

  static std::vector<std::string> list(const Data& data, std::string_view name) {
    const auto found = data.find(name);
    return found == data.end() ? std::vector<std::string>() : split_escaped(found->second);
  }

  const std::string& required(const Data& data, std::string_view name, const Element& element) const {
    const auto found = data.find(name);
    if (found == data.end()) fail(element, fmt::format("<{}> without data \"{}\"", local_name(element), name));
    return found->second;
  }

  bool boolean(const Data& data, std::string_view name, const Element& element) const {
    const std::string& value = required(data, name, element);
    if (value != "true" && value != "false") fail(element, fmt::format("\"{}\" must be true or false", name));
    return value == "true";
  }

  std::uint16_t number(const Data& data, std::string_view name, const Element& element) const {
    const std::string& value = required(data, name, element);
    std::uint16_t result = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (problem != std::errc{} || end != value.data() + value.size()) {
      fail(element, fmt::format("\"{}\" must be a number from 0 to 1000", name));
    }
    return result;
  }

  Status status(const Data& data, const Element& element) const {
    const std::string& value = required(data, "status", element);
    const std::optional<Status> status = parse_status(value);
    if (!status) fail(element, fmt::format("the unknown status \"{}\"", value));
    return *status;
  }

  Id<Entity> end_of(const Element& element, const char* end) const {
    const std::string_view id = attribute(element, end);
    const auto found = nodes_.find(id);
    if (found == nodes_.end()) fail(element, fmt::format("an edge whose {} \"{}\" is no node above it", end, id));
    return Id<Entity>(found->second);
  }

  std::string_view attribute(const Element& element, const char* name) const {
    const rapidxml::xml_attribute<>* found = element.first_attribute(name);
    if (found == nullptr) fail(element, fmt::format("<{}> without {}", local_name(element), name));
    return value_of(*found);
  }

  std::uint32_t line(const char* where) const { return lines_.line(static_cast<std::size_t>(where - text_.data())); }
  Place place(const Element& element) const { return {name_, line(element.name())}; }

  [[noreturn]] void fail(const Element& element, const std::string& what) const {
    throw Error(place(element), fmt::format("{}{}", what, advice));
  }

  const std::string& name_;
  std::string text_;  ///< parsed in place; the views below look into it
  LineIndex lines_;
  rapidxml::xml_document<> document_;
  std::unordered_map<std::string_view, std::string_view> key_names_;  ///< by id
  std::unordered_map<std::string_view, std::size_t> nodes_;           ///< by XML id
  SourceIndex sources_;
  Facts facts_;
};

}  // namespace

Graph read_graphml(std::istream& in, const std::string& name) {
  return Graph(Reader(in, name).read());
}

}  // namespace entente
