import { byId, element, tickBox } from './dom.js';
import { tally } from './model.js';

// From when to when: two thumbs over the dates that there are, below a small histogram of the years.

function histogram(model) {
  const years = tally(model.edges.filter((edge) => edge.date), (edge) => edge.date.slice(0, 4)).sort();
  const most = Math.max(...years.map(([, count]) => count));
  return element('div', { class: 'years', 'aria-hidden': 'true' }, model.dates.map((date) => date.slice(0, 4))
    .filter((year, at, all) => all.indexOf(year) === at)
    .map((year) => {
      const count = years.find(([name]) => name === year)[1];
      const bar = element('span', { title: `${year}: ${count}`, 'data-year': year });
      bar.style.height = `${Math.max(8, (100 * count) / most)}%`;
      bar.style.flexGrow = model.dates.filter((date) => date.startsWith(year)).length;
      return bar;
    }));
}

function thumb(model, label, value, moved) {
  return element('input', {
    type: 'range', min: 0, max: model.dates.length - 1, value, 'aria-label': label, 'aria-valuetext': model.dates[value],
    on: { input: moved },
  });
}

function undatedBox(model, filter, changed) {
  const undated = model.edges.filter((edge) => !edge.date).length;
  if (undated === 0) return null;
  return tickBox('without a date', filter.undated, (on) => {
    filter.undated = on;
    changed();
  }, undated);
}

export function makeDateSlider(model, filter, changed) {
  const block = byId('dates');
  if (model.dates.length < 2) {
    block.hidden = true;
    return;
  }
  const last = model.dates.length - 1;
  const words = element('p', { class: 'range' });
  const moved = ({ target }) => {
    if (Number(from.value) > Number(to.value)) target.value = target === from ? to.value : from.value;
    show();
    changed();
  };
  const from = thumb(model, 'From', 0, moved);
  const to = thumb(model, 'To', last, moved);
  const bars = histogram(model);
  const show = () => {
    [filter.from, filter.to] = [model.dates[from.value], model.dates[to.value]];
    from.setAttribute('aria-valuetext', filter.from);
    to.setAttribute('aria-valuetext', filter.to);
    words.replaceChildren(element('time', { text: filter.from }), ' to ', element('time', { text: filter.to }));
    for (const bar of bars.children) {
      const { year } = bar.dataset;
      bar.classList.toggle('out', year < filter.from.slice(0, 4) || year > filter.to.slice(0, 4));
    }
  };
  show();
  block.append(bars, element('div', { class: 'thumbs' }, from, to), words);
  block.append(undatedBox(model, filter, changed) ?? '');
}
