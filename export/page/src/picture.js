import cytoscape from 'cytoscape';
import { bundleLabel } from './bundles.js';
import { cut, shown } from './dom.js';
import { edgeWidth, nodeFont, nodeSize, pictureStyle } from './picture-style.js';

// The drawing. Elements are called n0, n1, ... and b0, b1, ... after nodes and bundles; no text of the graph is ever a
// name or a selector.

const largeFrom = 1200;  // bundles

function nodeElement(model, point, node) {
  const { name, class: style, named } = model.nodes[node];
  const neighbours = model.neighbours[node];
  return {
    group: 'nodes',
    data: { id: `n${node}`, label: cut(shown(name), 48), size: nodeSize(neighbours), font: nodeFont(neighbours) },
    classes: `c${style}${named ? '' : ' unnamed'}`,
    position: point,
  };
}

function bundleElement(model, bundle, index) {
  return {
    group: 'edges',
    data: { id: `b${index}`, source: `n${bundle.from}`, target: `n${bundle.to}`, ...bundleData(model, bundle.edges) },
    classes: `s${bundle.status}${bundle.symmetric ? ' symmetric' : ''}${bundle.edges.length > 1 ? ' many' : ''}`,
  };
}

const bundleData = (model, edges) => ({
  label: bundleLabel(model, edges), count: `×${edges.length}`, width: edgeWidth(Math.max(1, edges.length)),
});

/** Cytoscape.js on `container`. `listeners` are node(index), bundle(index) and nothing(). */
export function makePicture(container, model, bundles, points, dark, listeners) {
  const large = bundles.length > largeFrom;
  const style = (on) => pictureStyle(model, on, large);
  const cy = cytoscape({
    container,
    elements: [
      ...model.nodes.map((_, node) => nodeElement(model, points[node], node)),
      ...bundles.map((bundle, index) => bundleElement(model, bundle, index)),
    ],
    style: style(dark),
    layout: { name: 'preset' },
    minZoom: 0.02,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: large,
    textureOnViewport: large,
    pixelRatio: large ? 1 : 'auto',
  });
  const number = (element) => Number(element.id().slice(1));
  cy.on('tap', 'node', ({ target }) => listeners.node(number(target)));
  cy.on('tap', 'edge', ({ target }) => listeners.bundle(number(target)));
  cy.on('tap', ({ target }) => target === cy && listeners.nothing());
  for (const [event, cursor] of [['mouseover', 'pointer'], ['mouseout', '']]) {
    cy.on(event, 'node, edge', () => { container.style.cursor = cursor; });
  }
  return new Picture(cy, model, bundles, style);
}

class Picture {
  constructor(cy, model, bundles, style) {
    this.cy = cy;
    this.model = model;
    this.style = style;
    this.nodes = model.nodes.map((_, node) => cy.getElementById(`n${node}`));
    this.bundles = bundles.map((bundle, index) => ({ ...bundle, element: cy.getElementById(`b${index}`) }));
  }

  setDark(dark) {
    this.cy.style().fromJson(this.style(dark)).update();
  }

  /** Shows what `visible` of filter.js lets through. */
  show({ nodes, edges }) {
    this.cy.batch(() => {
      this.nodes.forEach((element, node) => element.toggleClass('gone', !nodes[node]));
      for (const { element, edges: all } of this.bundles) {
        const left = all.filter((edge) => edges[edge]);
        element.toggleClass('gone', left.length === 0).toggleClass('many', left.length > 1);
        element.data(bundleData(this.model, left));
      }
    });
  }

  /** Marks these nodes and edges (indices), and what is next to them; the rest steps back. None: all is as before. */
  choose(nodes, edges) {
    const chosenEdges = new Set(edges);
    const chosen = this.cy.collection()
      .union(nodes.map((node) => this.nodes[node]).reduce((all, one) => all.union(one), this.cy.collection()))
      .union(this.bundles.filter((bundle) => bundle.edges.some((edge) => chosenEdges.has(edge)))
        .reduce((all, { element }) => all.union(element), this.cy.collection()));
    const near = edges.length > 0 ? chosen.union(chosen.connectedNodes()) : chosen.closedNeighborhood();
    this.cy.batch(() => {
      this.cy.elements().removeClass('chosen near dim');
      if (chosen.empty()) return;
      this.cy.elements().not(near).addClass('dim');
      near.addClass('near');
      chosen.addClass('chosen');
    });
  }

  /** Moves these nodes into view when they are outside of it. */
  reveal(nodes) {
    const elements = nodes.map((node) => this.nodes[node]).reduce((all, one) => all.union(one), this.cy.collection());
    if (elements.empty()) return;
    const { x1, y1, x2, y2 } = this.cy.extent();
    const box = elements.boundingBox();
    const inside = box.x1 >= x1 && box.x2 <= x2 && box.y1 >= y1 && box.y2 <= y2;
    if (inside && this.cy.zoom() > 0.35) return;
    if (elements.length > 1) this.cy.fit(elements, 60);
    else {
      this.cy.zoom(Math.max(this.cy.zoom(), 0.9));
      this.cy.center(elements);
    }
  }

  fit() {
    this.cy.resize();
    this.cy.fit(this.cy.elements().not('.gone'), 30);
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
