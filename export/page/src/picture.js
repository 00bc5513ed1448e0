import cytoscape from 'cytoscape';
import { bundleLabel } from './bundles.js';
import { cut, shown } from './dom.js';
import { Lines } from './lines.js';
import { edgeWidth, nodeFont, nodeSize, pictureStyle } from './picture-style.js';

// The drawing. Elements are called n0, n1, ... and b0, b1, ... after nodes and bundles; no text of the graph is ever a
// name or a selector.

const largeFrom = 2000;  // bundles; in a large picture only chosen ones are elements, all others are Lines

function nodeElement(model, point, node) {
  const { name, class: style, named } = model.nodes[node];
  const neighbours = model.neighbours[node];
  return {
    group: 'nodes',
    data: { id: `n${node}`, label: cut(shown(name), 48), size: nodeSize(neighbours), font: nodeFont(neighbours) },
    classes: `c${style}${named ? '' : ' unnamed'}`,
    position: { ...point },
  };
}

const bundleData = (model, edges) => ({
  label: bundleLabel(model, edges), count: `×${edges.length}`, width: edgeWidth(Math.max(1, edges.length)),
});

function bundleElement(model, bundle, index, edges) {
  return {
    group: 'edges',
    data: { id: `b${index}`, source: `n${bundle.from}`, target: `n${bundle.to}`, ...bundleData(model, edges) },
    classes: `s${bundle.status}${bundle.symmetric ? ' symmetric' : ''}${edges.length > 1 ? ' many' : ''}`,
  };
}

/** [least, most], never equal. */
function reach(numbers) {
  const [least, most] = numbers.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, -Infinity]);
  return [least - 1, most + 1];
}

const numberOf = (element) => Number(element.id().slice(1));

export class Picture {
  /** Draws into `container`. `listeners` are node(index), bundle(index) and nothing(). */
  constructor(container, model, bundles, points, dark, listeners) {
    this.model = model;
    this.large = bundles.length > largeFrom;
    this.seen = model.nodes.map(() => true);
    this.bundles = bundles.map((bundle) => ({ ...bundle, left: bundle.edges.length }));
    this.cy = cytoscape({
      container,
      elements: [
        ...model.nodes.map((_, node) => nodeElement(model, points[node], node)),
        ...(this.large ? [] : bundles.map((bundle, index) => bundleElement(model, bundle, index, bundle.edges))),
      ],
      style: pictureStyle(model, dark),
      layout: { name: 'preset', fit: false },
      minZoom: 0.02,
      maxZoom: 4,
      autounselectify: true,
      boxSelectionEnabled: false,
      textureOnViewport: this.large,
      pixelRatio: this.large ? 1 : 'auto',
    });
    this.marked = this.added = this.cy.collection();
    this.nodes = model.nodes.map((_, node) => this.cy.getElementById(`n${node}`));
    this.lines = this.large ? new Lines(this.cy, container, model, this.bundles, points) : null;
    this.lines?.redraw({ dark });
    this.listen(container, listeners);
  }

  listen(container, listeners) {
    this.cy.on('tap', 'node', ({ target }) => listeners.node(numberOf(target)));
    this.cy.on('tap', 'edge', ({ target }) => listeners.bundle(numberOf(target)));
    this.cy.on('tap', ({ target, position }) => {
      if (target !== this.cy) return;
      const line = this.lines?.at(position) ?? -1;
      if (line < 0) listeners.nothing();
      else listeners.bundle(line);
    });
    this.cy.on('mouseover', 'node, edge', () => { container.style.cursor = 'pointer'; });
    this.cy.on('mouseout', 'node, edge', () => { container.style.cursor = ''; });
  }

  setDark(dark) {
    this.cy.style().fromJson(pictureStyle(this.model, dark)).update();
    this.lines?.redraw({ dark });
  }

  /** Shows what `visible` of filter.js lets through; touches only what changes. */
  show({ nodes, edges }) {
    this.cy.batch(() => {
      this.nodes.forEach((element, node) => {
        if (nodes[node] !== this.seen[node]) element.toggleClass('gone', !nodes[node]);
      });
      this.seen = nodes;
      this.bundles.forEach((bundle, index) => {
        const left = bundle.edges.filter((edge) => edges[edge]);
        if (left.length === bundle.left) return;
        bundle.left = left.length;
        const element = this.cy.getElementById(`b${index}`);
        element.toggleClass('gone', left.length === 0).toggleClass('many', left.length > 1);
        if (left.length > 0) element.data(bundleData(this.model, left));
      });
    });
    this.lines?.redraw();
  }

  /** Marks these nodes and edges (indices), and what is next to them; the rest steps back. None: all is as before. */
  choose(nodes, edges) {
    this.cy.batch(() => this.marked.removeClass('chosen near dim'));
    this.cy.remove(this.added);
    this.added = this.cy.collection();
    const [someNodes, someEdges] = [new Set(nodes), new Set(edges)];
    const lines = this.elementsOf((bundle) => bundle.edges.some((edge) => someEdges.has(edge)));
    const around = this.elementsOf(({ from, to }) => edges.length === 0 && (someNodes.has(from) || someNodes.has(to)));
    const chosen = this.cy.collection().merge(nodes.map((node) => this.nodes[node])).merge(lines);
    const near = chosen.union(around).union(around.connectedNodes());
    const others = chosen.empty() ? this.cy.collection() : this.cy.elements().not(near);
    this.cy.batch(() => {
      near.addClass('near');
      chosen.addClass('chosen');
      others.addClass('dim');
    });
    this.marked = near.union(others);
    this.lines?.redraw({ dim: chosen.nonempty() });
  }

  /** Of the bundles that are seen and fit; in a large picture they are made for as long as they are chosen. */
  elementsOf(fits) {
    const indices = [...this.bundles.keys()].filter((index) => this.bundles[index].left > 0 && fits(this.bundles[index]));
    if (!this.large) return this.cy.collection().merge(indices.map((index) => this.cy.getElementById(`b${index}`)));
    const made = this.cy.add(indices.map((index) => bundleElement(this.model, this.bundles[index], index, this.bundles[index].edges)));
    this.added = this.added.union(made);
    return made;
  }

  /** Moves these nodes into view when they are outside of it. */
  reveal(nodes) {
    const { x1, y1, x2, y2 } = this.cy.extent();
    const margin = 40 / this.cy.zoom();
    const inside = nodes.every((node) => {
      const { x, y } = this.nodes[node].position();
      return x > x1 + margin && x < x2 - margin && y > y1 + margin && y < y2 - margin;
    });
    if (!inside || this.cy.zoom() < 0.35) this.frame(nodes, 110, 1.1);
  }

  /** All that is seen. */
  fit() {
    this.cy.resize();
    this.frame([...this.seen.keys()].filter((node) => this.seen[node]), 55, 1.5);
  }

  /** Moves and zooms, `most` at most, so that these nodes fill the view but for a margin in pixels. */
  frame(nodes, margin, most) {
    if (nodes.length === 0) return;
    const [left, right] = reach(nodes.map((node) => this.nodes[node].position('x')));
    const [top, bottom] = reach(nodes.map((node) => this.nodes[node].position('y')));
    const [width, height] = [this.cy.width(), this.cy.height()];
    const room = (size) => Math.max(50, size - 2 * margin);
    const zoom = Math.min(most, room(width) / (right - left), room(height) / (bottom - top));
    this.cy.viewport({
      zoom, pan: { x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 },
    });
  }

  /** For a stage that has changed its size: the middle stays where it is. */
  resize() {
    const { x1, y1, x2, y2 } = this.cy.extent();
    this.cy.resize();
    const zoom = this.cy.zoom();
    this.cy.pan({
      x: this.cy.width() / 2 - (zoom * (x1 + x2)) / 2,
      y: this.cy.height() / 2 - (zoom * (y1 + y2)) / 2,
    });
  }

  zoom(factor) {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  move(x, y) {
    this.cy.panBy({ x, y });
  }
}
