import { counted, cut, element, shown, words } from './dom.js';
import { classIcon } from './icons.js';
import { lookUp } from './lookup.js';

// A text field that offers nodes: the combobox of the ARIA Authoring Practices, with its list.

const mostOptions = 40;
let made = 0;

/** `chosen(node)` is called for the one that the reader takes. Returns {field, input, set(node)}. */
export function makeCombobox(model, label, chosen) {
  const id = `choice${++made}`;
  const list = element('ul', { role: 'listbox', id: `${id}-list`, 'aria-label': label, class: 'options', hidden: true });
  const input = element('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: 'Type a name',
    'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list', dir: 'auto',
  });
  const field = element('div', { class: 'field' }, element('label', { for: id, text: label }), input, list);
  let nodes = [];
  let active = -1;

  const options = () => [...list.querySelectorAll('[role=option]')];
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const activate = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    const option = options()[active];
    if (!option) return;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const take = (index) => {
    const node = nodes[index];
    close();
    input.value = shown(model.nodes[node].name);
    chosen(node);
  };
  const open = () => {
    const found = lookUp(model, input.value);
    nodes = found.slice(0, mostOptions);
    list.replaceChildren(...nodes.map((node, at) => optionOf(model, node, `${id}-${at}`, () => take(at))));
    const more = found.length - nodes.length;
    if (more > 0) list.append(element('li', { class: 'more', role: 'presentation', text: `and ${counted(more, 'other')}; type more` }));
    if (found.length === 0) list.append(element('li', { class: 'more', role: 'presentation', text: 'No such name here' }));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    active = -1;
    if (nodes.length > 0 && input.value.trim() !== '') activate(0);
  };
  const keys = {
    ArrowDown: () => (list.hidden ? open() : activate(Math.min(active + 1, nodes.length - 1))),
    ArrowUp: () => activate(Math.max(active - 1, 0)),
    Enter: () => active >= 0 && take(active),
  };
  input.addEventListener('input', open);
  input.addEventListener('click', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());  // the field keeps the focus
  return { field, input, set: (node) => { input.value = shown(model.nodes[node].name); } };
}

function optionOf(model, node, id, take) {
  const { name, type, class: style } = model.nodes[node];
  return element('li', { role: 'option', id, 'aria-selected': 'false', on: { click: take } },
    classIcon(model.classes[style]),
    element('span', { class: 'name', dir: 'auto', text: cut(shown(name), 80) }),
    element('span', { class: 'kind', text: words(type) }));
}
