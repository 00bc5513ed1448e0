#include <entente/export/rdf_resource.h>

namespace entente::rdf {
namespace {

using Json = nlohmann::ordered_json;

/// What a term's definition says, which may also be its IRI alone.
std::string member(const Json& definition, const char* key) {
  if (definition.is_string()) return std::string_view(key) == "@id" ? definition.get<std::string>() : std::string();
  return definition.value(key, "");
}

}  // namespace

JsonLdReader::JsonLdReader(const Json& context) : context_(context) {}

std::string JsonLdReader::expand(std::string_view name) const {
  if (const auto term = context_.find(name); term != context_.end()) return expand(member(*term, "@id"));
  const std::size_t colon = name.find(':');
  const auto prefix = context_.find(name.substr(0, colon));
  if (colon == std::string_view::npos || prefix == context_.end()) return std::string(name);
  return member(*prefix, "@id") + std::string(name.substr(colon + 1));
}

Resource JsonLdReader::read(const Json& node) const {
  Resource resource;
  for (const auto& [key, value] : node.items()) {
    if (key == "@id") {
      resource.iri = expand(value.get_ref<const std::string&>());
    } else if (key == "@type") {
      add(resource, std::string(rdf_type), "@id", value);
    } else {
      const auto term = context_.find(key);
      add(resource, expand(key), term == context_.end() ? std::string() : member(*term, "@type"), value);
    }
  }
  return resource;
}

void JsonLdReader::add(Resource& resource, const std::string& predicate, const std::string& type,
                       const Json& value) const {
  const auto say = [&](Object object) { resource.statements.emplace_back(predicate, std::move(object)); };
  if (value.is_array()) {
    for (const Json& item : value) add(resource, predicate, type, item);
  } else if (value.is_boolean()) {
    say(Literal{value.get<bool>() ? "true" : "false", expand(type)});
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (type == "@id") {
      say(Iri{expand(text)});
    } else {
      say(Literal{text, type.empty() ? type : expand(type)});
    }
  } else if (value.contains("@value")) {
    say(Literal{value["@value"].get<std::string>(), expand(value.value("@type", ""))});
  } else if (value.contains("@id")) {
    say(Iri{expand(value["@id"].get_ref<const std::string&>())});
  } else {
    say(read(value));
  }
}

}  // namespace entente::rdf
