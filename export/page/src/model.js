// The graph as the page holds it, made once from its JSON and never changed. Nodes and edges are named by their index.

/** Lower case without accents, for looking things up. */
export const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function arcsOf(nodes, edges) {
  const arcs = nodes.map(() => []);
  edges.forEach(({ from, to }, edge) => {
    arcs[from].push({ node: to, edge });
    if (from !== to) arcs[to].push({ node: from, edge });
  });
  arcs.forEach((list) => list.sort((a, b) => a.node - b.node || a.edge - b.edge));
  return arcs;
}

/** {title, all, classes, statuses, types, documents, nodes, edges} and what follows from them. */
export function makeModel(data) {
  const arcs = arcsOf(data.nodes, data.edges);
  return {
    ...data,
    arcs,
    neighbours: arcs.map((list) => new Set(list.map(({ node }) => node)).size),
    documentOf: new Map(data.documents.map((document) => [document.id, document])),
    typeOf: new Map(data.types.map((type) => [type.name, type])),
    keys: data.nodes.map((node) => [node.name, ...(node.aliases ?? [])].map(folded)),
    dates: [...new Set(data.edges.map((edge) => edge.date).filter(Boolean))].sort(),
  };
}

/** The other end of an edge. */
export const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);

/** How often each value of `of` comes: [[value, count]], the most frequent first, then by value. */
export function tally(rows, of) {
  const counts = new Map();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
