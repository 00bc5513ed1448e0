#pragma once

#include <entente/export/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// What has a style of its own: `ongoing` looks like happened.
constexpr Status drawn_status(Status status) {
  return status == Status::ongoing ? Status::happened : status;
}

/// Relations of one pair, direction and status, drawn as one line.
struct Arrow {
  Id<Entity> from;
  Id<Entity> to;
  Status status = Status::happened;  ///< `ongoing` counts as happened
  bool symmetric = false;
  std::vector<Id<Relation>> relations;  ///< by type, then as in the graph
};

/// What a picture shows of a graph: no more than a page can hold.
struct Figure {
  Graph graph;                ///< the best connected part
  std::vector<bool> shown;    ///< by entity of `graph`: nodes that no arrow touches are left out if any are touched
  std::vector<Arrow> arrows;  ///< by from, to, symmetric, status
  std::size_t entities_in_all = 0;  ///< of the graph that it was cut from
  std::size_t relations_in_all = 0;
  std::size_t entities_shown() const;
};

/// O(relations log relations).
Figure make_figure(const Graph& graph, const Ontology& ontology, std::uint32_t drawn);

/// What the reader of a part must know; empty when all is drawn.
std::string omission(const Figure& figure);

/// "met-with ×3", "president", ...: the lines of an arrow's label, four at most.
std::vector<std::string> arrow_label(const Arrow& arrow, const Graph& graph);

/// Broken at blanks into lines of about `width` code points; longer than four lines: cut, with "…".
std::string wrap(const std::string& text, std::size_t width);

}  // namespace entente
