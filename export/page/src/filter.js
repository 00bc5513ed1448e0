import { mayLieBetween } from './dates.js';

// What a reader has chosen to see: sets of what is left out, so that the empty choice shows all.

export function makeFilter(model) {
  return {
    types: new Set(),
    statuses: new Set(),
    classes: new Set(),
    from: model.dates[0],
    to: model.dates.at(-1),
    undated: true,
    alone: model.edges.length === 0,
  };
}

function dateFits(edge, filter) {
  return edge.date ? mayLieBetween(edge.date, filter.from, filter.to) : filter.undated;
}

/** {nodes, edges}: one bool each. `alone` tells whether nodes that never have edges are seen. A node whose edges are all left out goes with them. */
export function visible(model, filter) {
  const classFits = model.nodes.map((node) => !filter.classes.has(node.type));
  const edges = model.edges.map((edge) => !filter.types.has(edge.type) && !filter.statuses.has(edge.status)
    && classFits[edge.from] && classFits[edge.to] && dateFits(edge, filter));
  const hasEdge = (node) => model.arcs[node].some((arc) => edges[arc.edge]);
  const nodes = model.nodes.map((_, node) => classFits[node]
    && (model.arcs[node].length === 0 ? filter.alone : hasEdge(node)));
  return { nodes, edges };
}
