#pragma once

#include <string_view>

/// The files beside the tables of a folder for Neo4j, and what `.cypher` begins with.
namespace entente {

extern const std::string_view neo4j_import_script;
extern const std::string_view neo4j_constraints;
extern const std::string_view neo4j_examples;
extern const std::string_view neo4j_readme;

}  // namespace entente
