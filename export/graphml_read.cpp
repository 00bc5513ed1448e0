#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/graphml.h>
#include <entente/export/graphml_document.h>
#include <entente/export/graphml_foreign.h>
#include <entente/export/graphml_scan.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace entente {
namespace {

using graphml::Data;
using graphml::Document;
using graphml::Element;
using graphml::local_name;

/// Turns the elements of a file that we wrote into facts.
class Reader {
 public:
  explicit Reader(Document& document) : document_(document) {}

  Facts read() {
    constexpr std::size_t least_bytes_of_edge =
        256;  // in a small lie of a file room must not be made for a large graph
    facts_.relations.reserve(std::min(document_.elements_in_graph(), document_.bytes() / least_bytes_of_edge));
    document_.for_each_in_graph([&](const Element& child) {
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
    return std::move(facts_);
  }

 private:
  void read_documents(const Element& element) {
    facts_.sources = sources_from_json(graphml::text_of(element), document_.place(element));
    for (const Source& source : facts_.sources) {
      if (!sources_.add(source.id)) fail(element, fmt::format("two documents with the id \"{}\"", source.id));
    }
  }

  void read_node(const Element& element) {
    const Data data = document_.data(element);
    Entity entity;
    entity.id = required(data, "entity_id", element);
    entity.name = text(data, "label");
    entity.type = text(data, "type");
    entity.named = boolean(data, "named", element);
    entity.aliases = list(data, "aliases");
    entity.former_ids = list(data, "former_ids");
    const std::string_view xml_id = document_.attribute(element, "id");
    if (!nodes_.emplace(xml_id, facts_.entities.size()).second) {
      fail(element, fmt::format("a second node with the id \"{}\"", xml_id));
    }
    facts_.entities.push_back(std::move(entity));
  }

  void read_edge(const Element& element) {
    const Data data = document_.data(element);
    Relation relation;
    relation.id = required(data, "rid", element);
    relation.from = from_of(element);
    relation.to = end_of(element, "target");
    relation.type = text(data, "type");
    relation.symmetric = boolean(data, "symmetric", element);
    relation.status = status(data, element);
    relation.date = text(data, "date");
    relation.office = text(data, "office");
    relation.instrument = text(data, "instrument");
    relation.place = text(data, "place");
    relation.confidence = number(data, "confidence", element);
    relation.evidence =
        evidence_from_json(required(data, "evidence", element), sources_, [&] { return document_.place(element); });
    facts_.relations.push_back(std::move(relation));
  }

  static std::string text(const Data& data, std::string_view name) {
    const std::string_view* const found = data.find(name);
    return found == nullptr ? std::string() : std::string(*found);
  }

  static std::vector<std::string> list(const Data& data, std::string_view name) {
    const std::string_view* const found = data.find(name);
    return found == nullptr ? std::vector<std::string>() : split_escaped(*found);
  }

  std::string_view required(const Data& data, std::string_view name, const Element& element) const {
    const std::string_view* const found = data.find(name);
    if (found == nullptr) fail(element, fmt::format("<{}> without data \"{}\"", local_name(element), name));
    return *found;
  }

  bool boolean(const Data& data, std::string_view name, const Element& element) const {
    const std::string_view value = required(data, name, element);
    if (value != "true" && value != "false") fail(element, fmt::format("\"{}\" must be true or false", name));
    return value == "true";
  }

  std::uint16_t number(const Data& data, std::string_view name, const Element& element) const {
    const std::string_view value = required(data, name, element);
    std::uint16_t result = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (problem != std::errc{} || end != value.data() + value.size()) {
      fail(element, fmt::format("\"{}\" must be a number from 0 to 1000", name));
    }
    return result;
  }

  Status status(const Data& data, const Element& element) const {
    const std::string_view value = required(data, "status", element);
    const std::optional<Status> status = parse_status(value);
    if (!status) fail(element, fmt::format("the unknown status \"{}\"", value));
    return *status;
  }

  Id<Entity> from_of(const Element& element) {
    const std::string_view id = document_.attribute(element, "source");
    if (!last_from_.valid() || id != last_from_id_) {  // edges stand by their ends
      last_from_ = end_of(element, "source");
      last_from_id_ = id;
    }
    return last_from_;
  }

  Id<Entity> end_of(const Element& element, const char* end) const {
    const std::string_view id = document_.attribute(element, end);
    const auto found = nodes_.find(id);
    if (found == nodes_.end()) fail(element, fmt::format("an edge whose {} \"{}\" is no node above it", end, id));
    return Id<Entity>(found->second);
  }

  [[noreturn]] void fail(const Element& element, std::string_view what) const {
    document_.fail(element, fmt::format("{}; of our GraphML, the profiles portable, strict and yed can be read", what));
  }

  Document& document_;
  std::unordered_map<std::string_view, std::size_t> nodes_;  ///< by XML id
  std::string_view last_from_id_;
  Id<Entity> last_from_;
  SourceIndex sources_;
  Facts facts_;
};

}  // namespace

Graph read_graphml(std::istream& in, const std::string& name) {
  if (std::optional<Facts> facts = graphml::scan(in)) return Graph(*std::move(facts));
  Document document(in, name);
  const bool ours = Document::optional_attribute(document.graph(), "id") == "entente";
  return Graph(ours ? Reader(document).read() : graphml::read_foreign(document));
}

}  // namespace entente
