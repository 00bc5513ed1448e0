import { stroke } from './colours.js';

// The edges of a large picture, drawn at once below its nodes: Cytoscape.js takes each edge by itself, which is too slow
// for tens of thousands.

const dashes = { dashed: [7, 4], dotted: [1.5, 3] };
const near = 6;  // pixels

function distance({ x, y }, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + part * dx - x, a.y + part * dy - y);
}

export class Lines {
  /** `bundles` are {from, to, status, left}: those with nothing left are not drawn. `points` are their ends. */
  constructor(cy, container, model, bundles, points) {
    Object.assign(this, { cy, model, bundles, points, dark: false, dim: false, planned: false });
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'lines';
    container.before(this.canvas);
    cy.on('viewport resize', () => this.redraw());
    cy.on('position', 'node', ({ target }) => {
      this.points[Number(target.id().slice(1))] = { ...target.position() };
      this.redraw();
    });
  }

  /** With the next frame. */
  redraw(changes = {}) {
    Object.assign(this, changes);
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.draw();
    });
  }

  draw() {
    const ratio = Math.min(2, devicePixelRatio);
    const [width, height] = [this.cy.width() * ratio, this.cy.height() * ratio];
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const alpha = Math.min(0.5, Math.max(0.12, 2000 / this.bundles.length));  // the denser, the fainter
    context.globalAlpha = this.dim ? alpha / 4 : alpha;
    context.lineWidth = 1.1 * ratio;
    this.model.statuses.forEach((style, status) => {
      context.setLineDash((dashes[style.line] ?? []).map((length) => length * ratio));
      context.strokeStyle = stroke(style.colour, this.dark);
      this.trace(context, status, ratio);
    });
  }

  trace(context, status, ratio) {
    const { x: left, y: top } = this.cy.pan();
    const zoom = this.cy.zoom();
    const view = this.cy.extent();
    for (const bundle of this.bundles) {
      if (bundle.status !== status || bundle.left === 0) continue;
      const [a, b] = [this.points[bundle.from], this.points[bundle.to]];
      if (Math.max(a.x, b.x) < view.x1 || Math.min(a.x, b.x) > view.x2
        || Math.max(a.y, b.y) < view.y1 || Math.min(a.y, b.y) > view.y2) continue;
      context.beginPath();  // one path a line: a path of thousands is far slower
      context.moveTo((a.x * zoom + left) * ratio, (a.y * zoom + top) * ratio);
      context.lineTo((b.x * zoom + left) * ratio, (b.y * zoom + top) * ratio);
      context.stroke();
    }
  }

  /** Index of the bundle at a position of the model, or -1. */
  at(position) {
    let best = -1;
    let least = near / this.cy.zoom();
    this.bundles.forEach((bundle, index) => {
      const away = bundle.left > 0 ? distance(position, this.points[bundle.from], this.points[bundle.to]) : Infinity;
      if (away < least) [best, least] = [index, away];
    });
    return best;
  }
}
