import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

// Where the nodes stand. d3-force begins on a spiral and draws its random numbers from a generator of its own, so the
// same graph gets the same picture each time.

const mostTicks = 300;
const nodeTicks = 300_000;  // about what is done in two seconds
const few = 400;            // so many nodes can keep the room that their labels need, and more time for it
const slice = 40;           // milliseconds between two breaths of the page
const crowdSpread = 2.2;    // apart, where nothing keeps nodes from overlapping
const stretch = 1.4;        // labels are wider than high, and so are most screens

/** In model units; more neighbours, larger. */
export const nodeSize = (neighbours) => Math.round(16 + 7 * Math.sqrt(Math.min(neighbours, 80)));

function simulationOf(points, links) {
  const count = points.length;
  const ticks = Math.max(50, Math.min(mostTicks, Math.round(nodeTicks / Math.max(1, count))));
  const simulation = forceSimulation(points).stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('link', forceLink(links).distance(({ source, target }) => 34 + (source.size + target.size) / 2))
    .force('charge', forceManyBody().strength(-330).distanceMax(count <= few ? 700 : Infinity).theta(count <= few ? 0.9 : 1.1))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.07));
  if (count <= few) simulation.force('collide', forceCollide(({ size }) => size / 2 + 28).iterations(2));
  return { simulation, ticks };
}

const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Nodes without relations stand in rows below the others. */
function placeAlone(points, alone) {
  const bottom = points.reduce((most, { y }) => Math.max(most, y ?? 0), 0) + 120;
  const columns = Math.ceil(Math.sqrt(3 * alone.length));
  alone.forEach((node, at) => {
    points[node].x = 90 * ((at % columns) - (columns - 1) / 2);
    points[node].y = bottom + 60 * Math.floor(at / columns);
  });
}

/**
 * [{x, y}] by node; calls `progress` with the part that is done, 0 to 1, and
 * lets the page live meanwhile.
 * `tall`: for a screen that is higher than wide.
 */
export async function placed(model, bundles, tall, progress) {
  const points = model.nodes.map((_, node) => ({ size: nodeSize(model.neighbours[node]) }));
  const alone = [...points.keys()].filter((node) => model.arcs[node].length === 0);
  const links = bundles.filter(({ from, to }) => from !== to)
    .map(({ from, to }) => ({ source: points[from], target: points[to] }));
  const { simulation, ticks } = simulationOf(points.filter((_, node) => model.arcs[node].length > 0), links);
  let since = performance.now();
  for (let tick = 0; tick < ticks; ++tick) {
    simulation.tick();
    if (performance.now() - since < slice) continue;
    progress(tick / ticks);
    await breath();
    since = performance.now();
  }
  placeAlone(points, alone);
  const spread = points.length <= few ? 1 : crowdSpread;
  return points.map(({ x, y }) => ({ x: spread * (tall ? y : x * stretch), y: spread * (tall ? x * stretch : y) }));
}
