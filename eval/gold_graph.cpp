#include <entente/base/error.h>
#include <entente/eval/gold_graph.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <istream>
#include <set>

namespace entente::eval {
namespace {

using Json = nlohmann::json;

/// A JSON object of the file, which it can name in messages.
class Record {
 public:
  Record(const Json& json, std::string_view file, std::string what) : json_(json), file_(file), what_(std::move(what)) {
    if (!json.is_object()) fail("is no object; write {\"field\": value, ...}");
  }

  std::string text(const char* field) const {
    const Json& value = at(field);
    if (!value.is_string()) fail(fmt::format("has a '{}' that is no string; put it in quotes", field));
    return value.get<std::string>();
  }

  std::string text_or_null(const char* field) const { return at(field).is_null() ? std::string() : text(field); }

  bool flag(const char* field) const {
    const Json& value = at(field);
    if (!value.is_boolean()) fail(fmt::format("has a '{}' that is neither true nor false; write one of them", field));
    return value.get<bool>();
  }

  const Json& list(const char* field) const {
    const Json& value = at(field);
    if (!value.is_array()) fail(fmt::format("has a '{}' that is no list; write [..]", field));
    return value;
  }

  std::vector<std::string> texts(const char* field) const {
    std::vector<std::string> out;
    for (const Json& value : list(field)) {
      if (!value.is_string()) fail(fmt::format("has a '{}' that holds more than strings; put them in quotes", field));
      out.push_back(value.get<std::string>());
    }
    return out;
  }

  /// At least one.
  std::vector<std::string> some_texts(const char* field) const {
    auto out = texts(field);
    if (out.empty()) fail(fmt::format("has a '{}' that is empty; name at least one", field));
    return out;
  }

  bool has(const char* field) const { return json_.contains(field); }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(Place{std::string(file_), 0}, fmt::format("{} {}", what_, what));
  }

 private:
  const Json& at(const char* field) const {
    const auto found = json_.find(field);
    if (found == json_.end()) fail(fmt::format("has no '{}'; add that field", field));
    return *found;
  }

  const Json& json_;
  std::string_view file_;
  std::string what_;
};

GoldGraph::Entity read_entity(const Record& record) {
  GoldGraph::Entity entity;
  entity.id = record.text("id");
  entity.types = record.some_texts("type");
  entity.name = record.text("name");
  entity.also = record.texts("also");
  entity.required = record.flag("required");
  return entity;
}

GoldGraph::Relation read_relation(const Record& record) {
  GoldGraph::Relation relation;
  relation.types = record.some_texts("type");
  relation.from = record.some_texts("from");
  relation.to = record.some_texts("to");
  relation.statuses = record.texts("status");
  relation.date = record.text_or_null("date");
  relation.required = record.flag("required");
  relation.evidence = record.text("evidence");
  return relation;
}

Json parse(std::istream& in, std::string_view name) try {
  return Json::parse(in);
} catch (const Json::parse_error& error) {
  throw Error(Place{std::string(name), 0}, fmt::format("is no JSON at byte {}; mend it there", error.byte));
}

}  // namespace

GoldGraph read_gold_graph(std::istream& in, std::string_view name) {
  const Json json = parse(in, name);
  const Record top(json, name, "the gold");
  GoldGraph gold;
  gold.document = top.text("document");

  std::set<std::string> ids;
  for (const Json& value : top.list("entities")) {
    const Record record(value, name, fmt::format("entity {}", gold.entities.size() + 1));
    gold.entities.push_back(read_entity(record));
    const std::string& id = gold.entities.back().id;
    if (!ids.insert(id).second) record.fail(fmt::format("has the id '{}' of an earlier one; give it its own", id));
  }
  for (const Json& value : top.list("relations")) {
    const Record record(value, name, fmt::format("relation {}", gold.relations.size() + 1));
    gold.relations.push_back(read_relation(record));
    for (const auto* ends : {&gold.relations.back().from, &gold.relations.back().to}) {
      for (const std::string& id : *ends) {
        if (ids.count(id) == 0) record.fail(fmt::format("joins '{}', which is no entity's id; add the entity", id));
      }
    }
  }
  if (top.has("forbidden")) gold.forbidden = top.texts("forbidden");
  return gold;
}

}  // namespace entente::eval
