import { byId, element } from './dom.js';

// Keys that work everywhere, and those of the picture.

const step = 60;

const help = [
  ['/', 'search'],
  ['Esc', 'close what is open'],
  ['↑ ↓', 'go through a list'],
  ['↑ ↓ ← →', 'move the picture, when it has the focus'],
  ['+ − 0', 'zoom it in, out, show all'],
];

export function showKeys() {
  byId('keys').append(element('dl', { class: 'keys' }, help.map(([keys, what]) => (
    [element('dt', {}, keys.split(' ').map((key) => element('kbd', { text: key }))), element('dd', { text: what })])).flat()));
}

const isTyping = ({ target }) => target.matches('input[type=text]');

/** `search()` and `escape()` are what these keys do. */
export function listenToKeys(picture, search, escape) {
  const moves = {
    ArrowLeft: () => picture.move(step, 0),
    ArrowRight: () => picture.move(-step, 0),
    ArrowUp: () => picture.move(0, step),
    ArrowDown: () => picture.move(0, -step),
    '+': () => picture.zoom(1.25),
    '=': () => picture.zoom(1.25),
    '-': () => picture.zoom(0.8),
    0: () => picture.fit(),
  };
  byId('picture').addEventListener('keydown', (event) => {
    if (!moves[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moves[event.key]();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') escape();
    if (event.key !== '/' || isTyping(event)) return;
    event.preventDefault();
    search();
  });
}
