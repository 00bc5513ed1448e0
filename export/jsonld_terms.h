#pragma once

#include <entente/ontology/ontology.h>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The vocabulary of our JSON-LD: terms, IRIs and typed values.
namespace entente::jsonld {

/// The vocabularies in use, ours first: {"schema", "https://schema.org/"}.
std::vector<std::pair<std::string, std::string>> prefixes();

/// The inline @context: every term that write_jsonld uses.
nlohmann::ordered_json context();

/// "urn:entente:entity:state%3AVE"
std::string urn(std::string_view kind, std::string_view id);

/// {"@id": "urn:..."}
nlohmann::ordered_json reference(std::string_view kind, std::string_view id);

/// "ent:met-with", the property of a direct triple.
std::string property(std::string_view relation);

/// "ent:MetWith", the class of statements of a relation.
std::string statement_class(std::string_view relation);

/// What kind of statement a relation is: "org:Membership" an office, "ent:Relationship" what lasts or is unknown,
/// "schema:Event" what happens.
std::string_view statement_kind(const Ontology& ontology, std::string_view relation);

/// "schema:Corporation" and "ent:Firm": the nearest known notion elsewhere, if any, and our own class.
nlohmann::ordered_json entity_types(const Ontology& ontology, std::string_view type);

/// An xsd:date, gYearMonth or gYear, as precise as the text is; other text as it is.
nlohmann::ordered_json date(std::string_view iso);

}  // namespace entente::jsonld
