// Elements are made here and nowhere else. Text goes in as text: no markup is ever parsed.

/** An element with properties (`class`, `on` for listeners, else attributes or, for `text`, its text) and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) set(made, key, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function set(made, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key === 'text') made.textContent = value;
  else if (key === 'on') Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
  else made.setAttribute(key, value === true ? '' : value);
}

/** A button; `properties` as for element(). */
export function button(text, listener, properties = {}) {
  return element('button', { type: 'button', text, on: { click: listener }, ...properties });
}

export const byId = (id) => document.getElementById(id);

/** A name as people read it; what is blank could not be clicked. */
export const shown = (name) => (name.trim() === '' ? '(no name)' : name);

/** "1 relation", "2 relations". */
export const counted = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** "Government body" for GovernmentBody, "met with" for met-with. */
export function words(name) {
  const spaced = name.replace(/-/g, ' ').replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return shown(spaced);
}

/** At most `width` code points, with "…" for the rest. */
export function cut(text, width) {
  const points = [...text.slice(0, 4 * width)];
  return points.length > width ? `${points.slice(0, width - 1).join('')}…` : text;
}

/** A box to tick, with its name and, when given, a count. `changed(on)` is called when the reader ticks it. */
export function tickBox(name, on, changed, count) {
  const box = element('input', { type: 'checkbox', checked: on, on: { change: () => changed(box.checked) } });
  return element('label', { class: 'tick' }, box, element('span', { class: 'name', text: name }),
    count === undefined ? null : element('span', { class: 'count', text: count.toLocaleString('en') }));
}
