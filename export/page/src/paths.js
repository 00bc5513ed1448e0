// Shortest paths over the edges that are shown, in either direction.

function distancesFrom(model, start, usable) {
  const distances = new Map([[start, 0]]);
  const queue = [start];
  for (const node of queue) {
    for (const arc of model.arcs[node]) {
      if (!usable(arc.edge) || distances.has(arc.node)) continue;
      distances.set(arc.node, distances.get(node) + 1);
      queue.push(arc.node);
    }
  }
  return distances;
}

/**
 * [{from, to, edges}], one a hop with all its parallel edges; null when there is no path. Of several shortest paths it
 * is the one whose nodes come first in the graph, as `entente path` answers.
 */
export function shortestPath(model, from, to, usable) {
  const distances = distancesFrom(model, to, usable);
  if (!distances.has(from)) return null;
  const hops = [];
  for (let node = from; node !== to;) {
    const arcs = model.arcs[node].filter(({ edge }) => usable(edge));
    const next = arcs.find((arc) => distances.get(arc.node) === distances.get(node) - 1).node;
    hops.push({ from: node, to: next, edges: arcs.filter((arc) => arc.node === next).map(({ edge }) => edge) });
    node = next;
  }
  return hops;
}
