import { area, stroke } from './colours.js';
import { corners } from './shapes.js';

// Small drawings of classes and lines, in both themes: CSS shows the one that fits.

const space = 'http://www.w3.org/2000/svg';

function vector(name, attributes, ...children) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function drawing(width, height, draw) {
  const icon = document.createElement('span');
  icon.className = 'icon';
  icon.setAttribute('aria-hidden', 'true');
  icon.append(...[false, true].map((dark) => vector('svg', {
    viewBox: `0 0 ${width} ${height}`, width, height, class: dark ? 'in-dark' : 'in-light',
  }, ...draw(dark))));
  return icon;
}

function outline(style, radius) {
  return corners(style).map(([x, y]) => `${(9 + x * radius).toFixed(2)},${(9 + y * radius).toFixed(2)}`).join(' ');
}

/** The shape and colours of a class of nodes. */
export function classIcon(style) {
  return drawing(18, 18, (dark) => {
    const colour = stroke(style.border, dark);
    const shape = vector('polygon', {
      points: outline(style, 7.5), fill: area(style.fill, dark), stroke: colour, 'stroke-width': 1.6, 'stroke-linejoin': 'round',
    });
    const inner = vector('polygon', { points: outline(style, 4), fill: 'none', stroke: colour, 'stroke-width': 1 });
    return style.borders > 1 ? [shape, inner] : [shape];
  });
}

const dashes = { dashed: '6 4', dotted: '1.6 3' };

/** The line of a status. */
export function lineIcon({ line, colour }) {
  return drawing(34, 12, (dark) => [vector('line', {
    x1: 1, y1: 6, x2: 33, y2: 6, stroke: stroke(colour, dark), 'stroke-width': 2.2, 'stroke-dasharray': dashes[line] ?? 'none',
  })]);
}
