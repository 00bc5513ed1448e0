import { withArrowKeys } from './arrows.js';
import { button, counted, element, shown, words } from './dom.js';
import { lineIcon } from './icons.js';
import { articleName } from './link.js';
import { quoteOf } from './quote.js';

// What is known of some edges: each with its circumstances, and the sentences that say it.

/** "president, in Washington, 1977-09-07": what else is known of an edge, as text. */
export function circumstances(model, edge) {
  return [edge.office, edge.instrument, edge.place && `in ${edge.place}`].filter(Boolean).join(', ');
}

/** The status with its line; what simply is so needs no word. */
export function statusNote(model, edge) {
  const status = model.statuses[edge.status];
  return element('span', { class: 'status' }, lineIcon(status), words(status.name));
}

const joint = (edge) => (edge.symmetric ? '–' : '→');

function ends(model, edge, open) {
  const end = (node) => button(shown(model.nodes[node].name), () => open.node(node), { class: 'link', dir: 'auto' });
  return element('p', { class: 'ends' }, end(edge.from),
    element('span', { class: 'joint', text: joint(edge), 'aria-label': edge.symmetric ? 'and' : 'to' }), end(edge.to));
}

function source(model, evidence) {
  const document = model.documentOf.get(evidence.document);
  return element('figcaption', {},
    articleName(document),
    document.date ? element('time', { text: document.date }) : null,
    evidence.speaker ? element('span', { dir: 'auto', text: `said by ${evidence.speaker}` }) : null);
}

function evidenceOf(model, evidence) {
  return element('figure', { class: 'evidence' }, quoteOf(evidence), source(model, evidence));
}

/** `alone`: nothing else is shown, so that the panel's title says what it is. */
function relation(model, edge, alone, open) {
  const { meaning } = model.typeOf.get(edge.type);
  return element('article', { class: 'relation' },
    ends(model, edge, open),
    alone ? null : element('h3', { text: words(edge.type), title: meaning }),
    element('p', { class: 'circumstances' },
      edge.date ? element('time', { text: edge.date }) : null,
      statusNote(model, edge),
      element('span', { text: `confidence ${(edge.confidence / 1000).toFixed(2)}` })),
    circumstances(model, edge) ? element('p', { class: 'more', dir: 'auto', text: circumstances(model, edge) }) : null,
    edge.evidence.map((evidence) => evidenceOf(model, evidence)));
}

function key() {
  return element('p', { class: 'marks' }, 'Marked: ', ['subject', 'trigger', 'object'].flatMap((role) => (
    [element('mark', { class: role, text: role === 'trigger' ? 'what says it' : role }), ' '])));
}

/** By date, what has none last, then as in the graph. */
export function byDate(model, edges) {
  const date = (index) => model.edges[index].date ?? '~';
  return [...edges].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
}

/** {title, body} for the edges of these indices. */
export function relationFacts(model, edges, open) {
  const sentences = edges.reduce((sum, index) => sum + model.edges[index].evidence.length, 0);
  return {
    title: edges.length === 1 ? words(model.edges[edges[0]].type) : counted(edges.length, 'relation'),
    body: [
      element('p', { class: 'kind', text: `${counted(sentences, 'sentence')} in the articles` }),
      key(),
      withArrowKeys(element('div', {}, byDate(model, edges).map((index) => relation(model, model.edges[index], edges.length === 1, open)))),
    ],
  };
}
