import { bundlesOf } from './bundles.js';
import { makeChoices } from './choices.js';
import { makeCombobox } from './combobox.js';
import { makeDateSlider } from './date-slider.js';
import { byId, counted, tickBox, words } from './dom.js';
import { Facts } from './facts.js';
import { makeFilter, visible } from './filter.js';
import { classIcon, lineIcon } from './icons.js';
import { listenToKeys, showKeys } from './keyboard.js';
import { placed } from './layout.js';
import { makeLegend } from './legend.js';
import { makeModel, tally } from './model.js';
import { nodeFacts } from './node-facts.js';
import { pathFacts } from './path-facts.js';
import { makePathPanel } from './path-panel.js';
import { shortestPath } from './paths.js';
import { Picture } from './picture.js';
import { relationFacts } from './relation-facts.js';
import { followTheme } from './theme.js';

const [alleged, denied] = [4, 5];

const model = makeModel(JSON.parse(byId('graph').textContent));
const bundles = bundlesOf(model);
const filter = makeFilter(model);
let shown = visible(model, filter);
let picture = null;  // until it has been laid out
const isShown = (edge) => shown.edges[edge];

// What a reader can open, from wherever.
const facts = new Facts(() => picture?.choose([], []));
const open = {
  node(node) {
    facts.show({
      make: () => nodeFacts(model, node, isShown, open),
      mark: (fresh) => mark([node], [], fresh),
    });
  },
  edges(edges) {
    const nodes = edges.flatMap((edge) => [model.edges[edge].from, model.edges[edge].to]);
    facts.show({ make: () => relationFacts(model, edges, open), mark: (fresh) => mark([...new Set(nodes)], edges, fresh) });
  },
  bundle: (bundle) => open.edges(bundles[bundle].edges.filter(isShown)),
  path(hops) {
    const nodes = [hops[0].from, ...hops.map(({ to }) => to)];
    facts.show({ make: () => pathFacts(model, hops, open), mark: (fresh) => mark(nodes, hops.flatMap(({ edges }) => edges), fresh) });
  },
  pathFrom(node) {
    showTools(true);
    pathPanel.begin(node);
  },
};

/** `fresh`: the reader has just opened it, and wants to see where it is. */
function mark(nodes, edges, fresh) {
  if (fresh) showTools(false);
  if (!picture) return;
  picture.choose(nodes, edges);
  if (!fresh) return;
  picture.resize();
  picture.reveal(nodes);
}

function findPath(from, to, doubtful) {
  if (from === to) return 'Give two names that differ.';
  const usable = (edge) => isShown(edge) && (doubtful || ![alleged, denied].includes(model.edges[edge].status));
  const hops = shortestPath(model, from, to, usable);
  if (hops === null) return 'There is no path between them in what is shown.';
  open.path(hops);
  return '';
}

function changed() {
  shown = visible(model, filter);
  picture?.show(shown);
  facts.refresh();
  count();
}

function count() {
  const number = (bits) => bits.filter(Boolean).length;
  const part = (bits) => (number(bits) === bits.length ? '' : `${number(bits).toLocaleString('en')} of `);
  byId('counts').textContent = `${part(shown.nodes)}${counted(model.nodes.length, 'entity', 'entities')}, `
    + `${part(shown.edges)}${counted(model.edges.length, 'relation')}, ${counted(model.documents.length, 'article')}`;
}

function sayWhatIsLeftOut() {
  const { entities, relations } = model.all;
  if (entities === model.nodes.length && relations === model.edges.length) return;
  const notice = byId('omission');
  notice.textContent = `These are the best connected ${model.nodes.length.toLocaleString('en')} of `
    + `${counted(entities, 'entity', 'entities')}, with ${model.edges.length.toLocaleString('en')} of ${counted(relations, 'relation')}.`;
  notice.hidden = false;
}

function makeFilters() {
  makeDateSlider(model, filter, changed);
  makeChoices('types', tally(model.edges, ({ type }) => type).map(([type, number]) => (
    { value: type, name: words(type), count: number, title: model.typeOf.get(type).meaning })), filter.types, changed);
  makeChoices('statuses', tally(model.edges, ({ status }) => status).sort(([a], [b]) => a - b).map(([status, number]) => (
    { value: status, name: model.statuses[status].name, count: number, icon: lineIcon(model.statuses[status]) })), filter.statuses, changed);
  const styleOf = new Map(model.nodes.map((node) => [node.type, model.classes[node.class]]));
  makeChoices('classes', tally(model.nodes, ({ type }) => type).map(([type, number]) => (
    { value: type, name: words(type), count: number, icon: classIcon(styleOf.get(type)) })), filter.classes, changed);
  const alone = model.arcs.filter((arcs) => arcs.length === 0).length;
  if (alone > 0) {
    byId('classes').append(tickBox('without relations', filter.alone, (on) => {
      filter.alone = on;
      changed();
    }, alone));
  }
}

// On narrow screens the tools lie over the picture.
function showTools(on) {
  byId('tools').classList.toggle('open', on);
  byId('show-tools').textContent = on ? 'Done' : 'Search';
  byId('show-tools').setAttribute('aria-expanded', String(on));
}

function wireStage() {
  byId('zoom-in').addEventListener('click', () => picture.zoom(1.25));
  byId('zoom-out').addEventListener('click', () => picture.zoom(0.8));
  byId('zoom-fit').addEventListener('click', () => picture.fit());
  listenToKeys(picture, () => {
    showTools(true);
    search.input.focus();
    search.input.select();
  }, () => {
    if (byId('tools').classList.contains('open')) showTools(false);
    else if (facts.open) facts.close();
  });
  new ResizeObserver(() => picture.resize()).observe(byId('picture'));
}

byId('title').textContent = model.title || 'Who deals with whom';
showKeys();
const search = makeCombobox(model, 'Search', open.node);
byId('search').append(search.field);
const pathPanel = makePathPanel(model, findPath);
makeFilters();
makeLegend(model);
sayWhatIsLeftOut();
count();
byId('show-tools').addEventListener('click', () => showTools(!byId('tools').classList.contains('open')));


let dark = false;
followTheme((on) => {
  dark = on;
  picture?.setDark(dark);
});

async function draw() {
  const progress = byId('progress');
  const { clientWidth, clientHeight } = byId('picture');
  const points = await placed(model, bundles, clientHeight > 1.2 * clientWidth, (part) => {
    progress.textContent = `Placing ${counted(model.nodes.length, 'entity', 'entities')}: ${Math.round(100 * part)} %`;
    progress.hidden = false;
  });
  progress.hidden = true;
  picture = new Picture(byId('picture'), model, bundles, points, dark, {
    node: open.node,
    bundle: open.bundle,
    nothing: () => facts.open && facts.close(),
  });
  picture.show(shown);
  picture.fit();
  wireStage();
  facts.refresh();
  document.documentElement.dataset.ready = 'yes';
}

draw();
