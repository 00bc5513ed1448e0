import { element } from './dom.js';

// A sentence with its subject, trigger and object marked.

const roles = ['subject', 'trigger', 'object'];

/** Offsets are code points of the article; those of a part become offsets in the sentence, or null outside of it. */
function inSentence([begin, end], start, length) {
  const part = [begin - start, end - start];
  return part[0] >= 0 && part[1] <= length && part[0] < part[1] ? part : null;
}

/** [{text, roles}]: the sentence in pieces, in order; pieces overlap in no case, parts may. */
export function pieces(evidence) {
  const points = [...evidence.quote];
  const parts = roles.map((role) => inSentence(evidence[role], evidence.start, points.length));
  const borders = new Set([0, points.length, ...parts.flatMap((part) => part ?? [])]);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => ({
    text: points.slice(sorted[at], end).join(''),
    roles: roles.filter((_, role) => parts[role] && parts[role][0] <= sorted[at] && end <= parts[role][1]),
  }));
}

/** The sentence as an element, exact to the letter. */
export function quoteOf(evidence) {
  return element('blockquote', { dir: 'auto' }, pieces(evidence).map(({ text, roles: marked }) => (
    marked.length === 0 ? text : element('mark', { class: marked.join(' '), title: marked.join(' and '), text }))));
}
