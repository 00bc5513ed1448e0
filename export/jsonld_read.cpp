#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/fact_builder.h>
#include <entente/export/jsonld.h>
#include <entente/export/xml_guard.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <istream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

/// One of our nodes, or a part of it, each of its values checked.
class Node {
 public:
  Node(const Json& json, const std::string& file, const std::string& id) : json_(json), file_(file), id_(id) {
    if (!json.is_object()) fail("a JSON object is expected");
  }

  bool has(const char* key) const { return json_.contains(key); }

  Node node(const char* key) const { return {member(key), file_, id_}; }

  std::vector<Node> nodes(const char* key) const {
    std::vector<Node> all;
    for (const Json& item : array(key)) all.emplace_back(item, file_, id_);
    return all;
  }

  std::string text(const char* key) const { return string(member(key), key); }
  std::string optional_text(const char* key) const { return has(key) ? text(key) : std::string(); }

  std::vector<std::string> texts(const char* key) const {
    std::vector<std::string> all;
    if (!has(key)) return all;
    for (const Json& item : array(key)) all.push_back(string(item, key));
    return all;
  }

  bool boolean(const char* key) const {
    const Json& value = member(key);
    if (!value.is_boolean()) fail_at(key, "must be true or false");
    return value.get<bool>();
  }

  /// As it is, or with a type.
  std::string date(const char* key) const {
    if (!has(key)) return {};
    const Json& value = member(key);
    return value.is_object() ? node(key).text("@value") : string(value, key);
  }

  Span span() const {
    const Span read{number("start"), number("end")};
    if (read.begin > read.end) fail("a span ends before it starts");
    return read;
  }

  /// "0.873" is 873.
  std::uint16_t score() const {
    const std::string value = text("confidence");
    std::uint16_t whole = 0;
    std::uint16_t thousandths = 0;
    const char* const end = value.data() + value.size();
    const auto point = std::from_chars(value.data(), end, whole);
    const bool split = value.size() == 5 && point.ptr == value.data() + 1 && *point.ptr == '.';
    if (!split || std::from_chars(point.ptr + 1, end, thousandths).ptr != end || 1000 * whole + thousandths > 1000) {
      fail_at("confidence", "must be like \"0.873\"");
    }
    return static_cast<std::uint16_t>(1000 * whole + thousandths);
  }

  /// The name behind "ent:", of the last of several.
  std::string our_name(const char* key) const {
    const Json& value = member(key);
    const std::string iri = string(value.is_array() && !value.empty() ? value.back() : value, key);
    return behind("ent:", iri, key);
  }

  /// The id in a "urn:entente:KIND:ID".
  std::string our_id(const char* key, std::string_view kind) const {
    return behind(fmt::format("urn:entente:{}:", kind), text(key), key);
  }

  [[noreturn]] void fail(std::string_view what) const {
    throw Error({file_}, fmt::format("{}: {}; only JSON-LD that entente wrote can be read", id_, what));
  }

 private:
  const Json& member(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) fail_at(key, "is missing");
    return *found;
  }

  const Json& array(const char* key) const {
    const Json& value = member(key);
    if (!value.is_array()) fail_at(key, "must be an array");
    return value;
  }

  std::string string(const Json& value, const char* key) const {
    if (!value.is_string()) fail_at(key, "must be a string");
    return sanitise(value.get_ref<const std::string&>());
  }

  std::uint32_t number(const char* key) const {
    const std::string value = text(key);
    std::uint32_t result = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (problem != std::errc{} || end != value.data() + value.size()) fail_at(key, "must be a whole number");
    return result;
  }

  std::string behind(std::string_view prefix, std::string_view iri, const char* key) const {
    if (iri.substr(0, prefix.size()) != prefix) fail_at(key, fmt::format("must begin with {}", prefix));
    return sanitise(percent_decoded(iri.substr(prefix.size())));
  }

  [[noreturn]] void fail_at(const char* key, std::string_view what) const { fail(fmt::format("\"{}\" {}", key, what)); }

  const Json& json_;
  const std::string& file_;
  const std::string& id_;
};

Source source_from(const Node& node) {
  return {node.our_id("@id", "document"), node.optional_text("name"), node.optional_text("headline"),
          node.optional_text("url"),      node.date("datePublished"), node.optional_text("language")};
}

Entity entity_from(const Node& node) {
  return {node.our_id("@id", "entity"), node.optional_text("label"), node.our_name("@type"),
          node.boolean("named"),        node.texts("alias"),         node.texts("formerIdentifier")};
}

Evidence evidence_from(const Node& node, const FactBuilder& facts) {
  Evidence evidence;
  const auto source = facts.find_source(node.our_id("source", "document"));
  if (!source) node.fail("its evidence names a document that is not in the file");
  evidence.source = *source;
  for (const Node& selector : node.nodes("selector")) {
    if (selector.has("exact")) {
      evidence.quote = selector.text("exact");
    } else {
      evidence.sentence = selector.span();
    }
  }
  evidence.subject = node.node("subject").span();
  evidence.trigger = node.node("trigger").span();
  evidence.object = node.node("object").span();
  evidence.speaker = node.optional_text("speaker");
  evidence.rule = node.optional_text("rule");
  evidence.score = node.score();
  return evidence;
}

Id<Entity> end_from(const Node& node, const char* key, const FactBuilder& facts) {
  const auto entity = facts.find_entity(node.our_id(key, "entity"));
  if (!entity) node.fail(fmt::format("its \"{}\" is not in the file", key));
  return *entity;
}

Relation relation_from(const Node& node, const FactBuilder& facts) {
  Relation relation;
  relation.id = node.our_id("@id", "relation");
  relation.from = end_from(node, "agent", facts);
  relation.to = end_from(node, "counterpart", facts);
  relation.type = node.our_name("relation");
  relation.symmetric = node.boolean("symmetric");
  const auto status = parse_status(node.text("status"));
  if (!status) node.fail("an unknown \"status\"");
  relation.status = *status;
  relation.date = node.date(relation.status == Status::ended ? "endDate" : "startDate");
  relation.office = node.has("role") ? node.node("role").optional_text("label") : node.optional_text("office");
  relation.instrument = node.optional_text("instrument");
  relation.place = node.optional_text("location");
  relation.confidence = node.score();
  for (const Node& piece : node.nodes("evidence")) relation.evidence.push_back(evidence_from(piece, facts));
  return relation;
}

/// Puts the nodes of one document together. Relations wait for the end, since they may come before what they join.
class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file), facts_(file) {}

  void add(Json json) {
    const std::string id = id_of(json);
    if (id.rfind("urn:entente:document:", 0) == 0) {
      facts_.add(source_from({json, file_, id}), 0);
    } else if (id.rfind("urn:entente:entity:", 0) == 0) {
      facts_.add(entity_from({json, file_, id}), 0);
    } else {
      relations_.push_back(std::move(json));
    }
  }

  Facts take() {
    for (const Json& json : relations_) {
      const std::string id = id_of(json);
      const Node node(json, file_, id);
      Relation relation = relation_from(node, facts_);
      std::vector<Evidence> evidence = std::exchange(relation.evidence, {});
      Relation& added = facts_.add(std::move(relation), 0);
      if (!added.evidence.empty()) node.fail("the relation comes twice");
      added.evidence = std::move(evidence);
    }
    return facts_.take();
  }

 private:
  std::string id_of(const Json& json) const {
    const std::string nameless = "a node of \"@graph\"";
    return Node(json, file_, nameless).text("@id");
  }

  const std::string& file_;
  FactBuilder facts_;
  std::vector<Json> relations_;
};

std::string slurp(std::istream& in, const std::string& name) {
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw Error({name}, "cannot be read");
  return text;
}

}  // namespace

Graph read_jsonld(std::istream& in, const std::string& name) {
  const std::string text = slurp(in, name);
  Reader reader(name);
  std::string member;  // of the outermost object
  const auto take_nodes = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::key && depth == 1) member = parsed.get<std::string>();
    if (event != Json::parse_event_t::object_end || depth != 2 || member != "@graph") return true;
    reader.add(std::move(parsed));
    return false;
  };
  try {
    const Json document = Json::parse(text, take_nodes);
    if (!document.is_object() || !document.contains("@graph"))
      throw Error({name}, "this is no JSON-LD of ours: no \"@graph\"");
  } catch (const Json::parse_error& error) {
    throw Error({name, LineIndex(text).line(error.byte)}, "this is not well-formed JSON; is the file cut off?");
  } catch (const Json::exception&) {
    throw Error({name}, "this JSON holds a number that is none of ours");
  }
  return Graph(reader.take());
}

}  // namespace entente
