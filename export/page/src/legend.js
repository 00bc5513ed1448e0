import { byId, element, words } from './dom.js';
import { classIcon, lineIcon } from './icons.js';

// What shapes and lines mean, of those that the graph has.

function sample(icon, name) {
  return element('li', {}, icon, words(name));
}

/** Statuses in groups that are drawn alike. */
function lines(statuses) {
  const groups = new Map();
  for (const status of statuses) {
    const look = status.line + status.colour;
    groups.set(look, [...(groups.get(look) ?? []), status]);
  }
  return [...groups.values()];
}

export function makeLegend(model) {
  const classes = model.classes.filter((_, index) => model.nodes.some((node) => node.class === index));
  const statuses = model.statuses.filter((_, index) => model.edges.some((edge) => edge.status === index));
  const legend = byId('legend');
  legend.append(
    element('ul', {}, classes.map((style) => sample(classIcon(style), style.name))),
    element('ul', {}, lines(statuses).map((alike) => sample(lineIcon(alike[0]), alike.map(({ name }) => name).join(', ')))));
  legend.open = !matchMedia('(max-width: 820px)').matches;
}
