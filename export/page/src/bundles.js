import { cut, words } from './dom.js';

// Parallel edges are drawn as one line: those of one pair, direction and status; what goes on counts as what happened.

const [happened, ongoing] = [0, 1];
export const drawnStatus = (status) => (status === ongoing ? happened : status);

/** [{from, to, status, symmetric, edges}] in the order of their first edge. */
export function bundlesOf(model) {
  const found = new Map();
  model.edges.forEach((edge, index) => {
    const line = { from: edge.from, to: edge.to, status: drawnStatus(edge.status), symmetric: edge.symmetric };
    const key = Object.values(line).join();
    if (!found.has(key)) found.set(key, { ...line, edges: [] });
    found.get(key).edges.push(index);
  });
  return [...found.values()];
}

/** "met with ×3", "president", "5 relations": of the edges that are shown. */
export function bundleLabel(model, edges) {
  const names = new Set(edges.map((index) => model.edges[index].office ?? words(model.edges[index].type)));
  if (names.size > 1) return `${edges.length} relations`;
  const name = cut([...names][0] ?? '', 32);
  return edges.length > 1 ? `${name} ×${edges.length}` : name;
}
