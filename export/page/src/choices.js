import { withArrowKeys } from './arrows.js';
import { button, byId, element } from './dom.js';

// A list of boxes to tick, one for each value that edges or nodes have.

/** `values` are {value, name, count, icon?, title?}; ticks off go into the set `left`. */
export function makeChoices(id, values, left, changed) {
  const boxes = values.map(({ value }) => element('input', { type: 'checkbox', checked: !left.has(value), on: {
    change: ({ target }) => {
      if (target.checked) left.delete(value);
      else left.add(value);
      changed();
    },
  } }));
  const all = (on) => () => {
    boxes.forEach((box) => { box.checked = on; });
    left.clear();
    if (!on) values.forEach(({ value }) => left.add(value));
    changed();
  };
  const list = element('ul', { class: 'choices' }, values.map(({ name, count, icon, title }, at) => (
    element('li', {}, element('label', { title }, boxes[at], icon ?? null,
      element('span', { class: 'name', dir: 'auto', text: name }),
      element('span', { class: 'count', text: count.toLocaleString('en') }))))));
  byId(id).append(withArrowKeys(list), values.length < 2 ? '' : element('p', { class: 'all' },
    button('All', all(true), { class: 'link' }), button('None', all(false), { class: 'link' })));
}
