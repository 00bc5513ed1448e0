#pragma once

#include <entente/export/rdf_resource.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente::rdf {

/// Names of namespaces: {"schema", "https://schema.org/"}.
using Prefixes = std::vector<std::pair<std::string, std::string>>;

/// The "@prefix" lines.
void append_prefixes(std::string& out, const Prefixes& prefixes);

/// A resource with all its statements as a block of Turtle; blank nodes nest. IRIs under a prefix are shortened where
/// that needs no escape.
void append_block(std::string& out, const Resource& resource, const Prefixes& prefixes);

}  // namespace entente::rdf
