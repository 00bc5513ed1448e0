#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente::rdf {

inline constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

struct Iri {
  std::string text;  ///< absolute
};

struct Literal {
  std::string text;
  std::string datatype;  ///< an IRI; empty: xsd:string
};

struct Resource;
/// The last is a blank node that only this statement points to.
using Object = std::variant<Iri, Literal, Resource>;

/// A resource and all that is said of it, in order.
struct Resource {
  std::string iri;  ///< empty: a blank node
  std::vector<std::pair<std::string, Object>> statements;
};

/// Reads nodes of our JSON-LD as RDF, by the terms of a context: JSON-LD 1.1's "deserialize JSON-LD to RDF" for the
/// part of it that our files use: terms with a type, compact IRIs, arrays as sets, values and nested nodes.
class JsonLdReader {
 public:
  explicit JsonLdReader(const nlohmann::ordered_json& context);

  Resource read(const nlohmann::ordered_json& node) const;

  /// "https://schema.org/name" for "schema:name" or for a term; what begins with no known prefix is an IRI already.
  std::string expand(std::string_view name) const;

 private:
  void add(Resource& resource, const std::string& predicate, const std::string& type,
           const nlohmann::ordered_json& value) const;

  nlohmann::ordered_json context_;
};

}  // namespace entente::rdf
