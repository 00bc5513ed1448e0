// In a list of buttons, the arrow keys, Home and End go from one to the next, as Tab does.

const steps = { ArrowDown: 1, ArrowUp: -1 };

export function withArrowKeys(list) {
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button, input[type=checkbox]')].filter((item) => item.offsetParent !== null);
    const at = items.indexOf(document.activeElement);
    if (at < 0) return;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : at + (steps[event.key] ?? NaN);
    if (!items[next]) return;
    event.preventDefault();
    items[next].focus();
  });
  return list;
}
