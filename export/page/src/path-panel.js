import { makeCombobox } from './combobox.js';
import { button, byId, element, tickBox } from './dom.js';

// Two names, and the way from one to the other.

/** `find(from, to, doubtful)` is called when both are given, and gives a sentence when it finds nothing. */
export function makePathPanel(model, find) {
  const ends = { from: null, to: null };
  const answer = element('p', { class: 'answer', role: 'status' });
  let doubtful = false;
  const go = () => {
    answer.textContent = ends.from === null || ends.to === null ? 'Give two names.' : find(ends.from, ends.to, doubtful);
  };
  const choose = (end) => (node) => {
    ends[end] = node;
    if (ends.from !== null && ends.to !== null) go();
  };
  const from = makeCombobox(model, 'From', choose('from'));
  const to = makeCombobox(model, 'To', choose('to'));
  from.input.addEventListener('input', () => { ends.from = null; });
  to.input.addEventListener('input', () => { ends.to = null; });
  const block = byId('path');
  block.append(from.field, to.field,
    tickBox('also what is alleged or denied', doubtful, (on) => { doubtful = on; }),
    element('p', {}, button('Find path', go, { id: 'find-path' })), answer);
  return {
    /** Takes `node` as the one end, and asks for the other. */
    begin(node) {
      block.open = true;
      ends.from = node;
      from.set(node);
      to.input.focus();
    },
  };
}
