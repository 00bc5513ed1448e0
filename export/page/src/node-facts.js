import { withArrowKeys } from './arrows.js';
import { button, counted, element, shown, words } from './dom.js';
import { classIcon } from './icons.js';
import { otherEnd, tally } from './model.js';
import { byDate, circumstances, statusNote } from './relation-facts.js';

// What is known of a node: its names, and its relations by type, each a button that leads to its sentences.

function head(model, { type, class: style, aliases, named, id }) {
  return [
    element('p', { class: 'kind' }, classIcon(model.classes[style]), words(type), named ? null : ' (unnamed)'),
    aliases ? element('p', { class: 'aliases', dir: 'auto', text: `also: ${aliases.join(', ')}` }) : null,
    element('p', { class: 'id', text: id }),
  ];
}

/** "met with" from the one end, the inverse from the other. */
function heading(model, { type, symmetric, from }, node) {
  const { inverse } = model.typeOf.get(type);
  return !symmetric && from !== node && inverse ? inverse : words(type);
}

function row(model, index, node, open) {
  const edge = model.edges[index];
  const name = model.nodes[otherEnd(edge, node)].name;
  const so = edge.status < 2;
  return element('li', {}, element('button', { type: 'button', class: 'row', on: { click: () => open.edges([index]) } },
    element('time', { text: edge.date ?? '' }),
    element('span', { class: 'what' },
      element('span', { class: 'name', dir: 'auto', text: shown(name) }),
      element('span', { class: 'detail', dir: 'auto', text: circumstances(model, edge) })),
    so ? null : statusNote(model, edge),
    element('span', { class: 'count', text: counted(edge.evidence.length, 'sentence') })));
}

function groups(model, edges, node, open) {
  return tally(edges, (index) => heading(model, model.edges[index], node)).map(([name]) => (
    element('section', {}, element('h3', { text: name }), element('ul', { class: 'rows' },
      byDate(model, edges.filter((index) => heading(model, model.edges[index], node) === name))
        .map((index) => row(model, index, node, open))))));
}

/** {title, body}; `isShown(edge)` tells which edges the filters let through. */
export function nodeFacts(model, node, isShown, open) {
  const edges = [...new Set(model.arcs[node].map(({ edge }) => edge))];
  const left = edges.filter(isShown);
  const hidden = edges.length - left.length;
  return {
    title: shown(model.nodes[node].name),
    body: [
      ...head(model, model.nodes[node]),
      element('p', {}, button('Find a path from here', () => open.pathFrom(node))),
      withArrowKeys(element('div', {}, groups(model, left, node, open))),
      edges.length === 0 ? element('p', { class: 'faint', text: 'No relation is known.' }) : null,
      hidden > 0 ? element('p', { class: 'faint', text: `The filters leave out ${counted(hidden, 'relation')}.` }) : null,
    ],
  };
}
