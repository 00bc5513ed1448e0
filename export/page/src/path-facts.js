import { withArrowKeys } from './arrows.js';
import { button, counted, element, shown, words } from './dom.js';
import { quoteOf } from './quote.js';
import { byDate, statusNote } from './relation-facts.js';

// A path, hop by hop, each with the best sentence of each of its edges.

/** Who did it to whom, where that makes a difference. */
function direction(model, { from, to, symmetric }) {
  return symmetric ? '' : `${shown(model.nodes[from].name)} → ${shown(model.nodes[to].name)}`;
}

function relation(model, index, open) {
  const edge = model.edges[index];
  return element('li', {},
    element('button', { type: 'button', class: 'row', on: { click: () => open.edges([index]) } },
      element('time', { text: edge.date ?? '' }),
      element('span', { class: 'what' }, element('span', { class: 'name', text: edge.office ?? words(edge.type) }),
        element('span', { class: 'detail', dir: 'auto', text: direction(model, edge) })),
      statusNote(model, edge)),
    edge.evidence.slice(0, 1).map(quoteOf));
}

function node(model, index, open) {
  return element('p', { class: 'stop' },
    button(shown(model.nodes[index].name), () => open.node(index), { class: 'link', dir: 'auto' }));
}

/** {title, body} of what shortestPath() found. */
export function pathFacts(model, hops, open) {
  return {
    title: counted(hops.length, 'hop'),
    body: [withArrowKeys(element('div', { class: 'hops' }, node(model, hops[0].from, open), hops.map((hop) => [
      element('ul', { class: 'rows' }, byDate(model, hop.edges).map((index) => relation(model, index, open))),
      node(model, hop.to, open),
    ]).flat()))],
  };
}
