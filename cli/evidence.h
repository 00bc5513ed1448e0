#pragma once

#include <entente/graph/graph.h>

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>

/// How commands show the edges and the sentences that bear them out.
namespace entente::cli {

class Terminal;

/// "visited, planned, 2024-05" with what the edge has of date, office, instrument and place.
std::string describe_relation(const Relation& relation);

/// "A -[met-with, happened]- B"; an arrow shows the direction of what is not symmetric. `from` is named first.
std::string describe_edge(const Graph& graph, const Relation& relation, Id<Entity> from, const Terminal& terminal);

/// "Title of the article, 2024-05-01, https://..."
std::string describe_source(const Source& source);

/// The quoted sentence with "[subject: ...]", "[trigger: ...]" and "[object: ...]" around those words.
std::string marked_quote(const Evidence& evidence, const Terminal& terminal);

/// The first `limit` sentences (0: all) of an edge, each with its source below.
void print_evidence(const Graph& graph, const Relation& relation, std::size_t limit, Terminal& terminal);

nlohmann::ordered_json entity_json(const Entity& entity);
nlohmann::ordered_json relation_json(const Graph& graph, const Relation& relation);

}  // namespace entente::cli
