// A reader of the sample articles: looks at the picture, searches, filters, clicks, finds paths, by mouse and keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assertQuiet, focused, positions, text, texts, withBrowser } from './browser.js';

/** Clicks on the line between two names, near its middle where nothing else lies over it, with the mouse. */
async function clickEdge(page, one, other) {
  const place = await page.evaluate((names) => {
    const container = document.getElementById('picture');
    const { cy } = container._cyreg;
    const edge = cy.edges().filter((each) => names.every((name) => each.connectedNodes().some((node) => node.data('label') === name)))[0];
    cy.zoom(3);  // room between the lines
    cy.center(edge);
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    const on = (part) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
    const free = ({ x, y }) => cy.renderer().findNearestElement(x, y, true, false)?.id() === edge.id();
    const { x, y } = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75].map(on).find(free);
    const { left, top } = container.getBoundingClientRect();
    return { x: left + x * cy.zoom() + cy.pan().x, y: top + y * cy.zoom() + cy.pan().y };
  }, [one, other]);
  await page.mouse.click(place.x, place.y);
  await page.waitForSelector('#facts .evidence');
}

async function pick(page, selector, name) {
  await page.click(selector);
  await page.$eval(selector, (input) => input.select());
  await page.type(selector, name);
  await page.keyboard.press('Enter');
}

const shownEdges = (page) => page.evaluate(() => document.getElementById('picture')._cyreg.cy.edges(':visible').length);
const stateNodes = (page) => page.evaluate(() => document.getElementById('picture')._cyreg.cy.nodes('.c1:visible').length);

/** Waits until what is read holds: a click may be handled a frame later. */
async function until(read, holds) {
  let last;
  for (let i = 0; i < 200; ++i) {
    last = await read();
    if (holds(last)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`stays at ${last}`);
}

const box = (page, block, name) => page.evaluateHandle((id, wanted) => (
  [...document.querySelectorAll(`#${id} label`)].find((label) => label.querySelector('.name').textContent === wanted)), block, name);

async function clicksAnEdge(page) {
  await clickEdge(page, 'Argentina', 'Brazil');
  assert.deepEqual((await texts(page, '#facts blockquote')).sort(), [
    'Argentina y Brasil ya habían acordado en julio de 1990 la creación de un mercado común.',
    'Los presidentes de Argentina, Brasil, Paraguay y Uruguay firmaron ayer en la capital paraguaya el Tratado de Asunción, '
      + 'que crea el Mercado Común del Sur (Mercosur).',
  ]);
  assert.deepEqual(await texts(page, '#facts blockquote mark.subject'), ['Argentina', 'Argentina']);
  assert.deepEqual(await texts(page, '#facts blockquote mark.trigger'), ['acordado', 'firmaron']);
  assert.deepEqual(await texts(page, '#facts blockquote mark.object'), ['Brasil', 'Brasil']);
  assert.deepEqual(await texts(page, '#facts cite'), ['1991-mercosur.txt', '1991-mercosur.txt']);
  assert.deepEqual(await texts(page, '#facts figcaption time'), ['1991-03-27', '1991-03-27']);
  await page.keyboard.press('Escape');
  assert.equal(await page.$('#facts:not([hidden])'), null);
}

async function filters(page) {
  const [all, before] = [await shownEdges(page), await text(page, '#counts')];
  const edges = () => shownEdges(page);
  const click = async (block, name) => (await box(page, block, name)).click();
  await click('types', 'signed');
  await until(edges, (count) => count < all);
  assert.match(await text(page, '#counts'), /entities, \d+ of \d+ relations/);
  await click('types', 'signed');
  await until(() => text(page, '#counts'), (counts) => counts === before);
  await click('statuses', 'planned');
  await until(edges, (count) => count < all);
  await page.evaluate(() => [...document.querySelectorAll('#statuses .all button')][0].click());
  await until(edges, (count) => count === all);
  await click('classes', 'State');
  await until(() => stateNodes(page), (count) => count === 0);
  await click('classes', 'State');
  await until(edges, (count) => count === all);
}

async function slides(page) {
  const [all, before] = [await shownEdges(page), await text(page, '#counts')];
  await (await box(page, 'dates', 'without a date')).click();
  await page.focus('#dates [aria-label=From]');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelectorAll('#dates time')[0].textContent.startsWith('2023'));
  const left = await page.evaluate(() => document.getElementById('counts').textContent);
  assert.match(left, / [1-9] of \d+ relations/);
  await page.keyboard.press('Home');
  await (await box(page, 'dates', 'without a date')).click();
  await until(() => text(page, '#counts'), (counts) => counts === before);
  await until(() => shownEdges(page), (count) => count === all);
}

async function findsPaths(page) {
  await page.click('#path summary');
  for (const [from, to] of [['Omar Torrijos', 'United States'], ['Nokia', 'Mikhail Gorbachev'], ['Argentina', 'Spain']]) {
    await pick(page, '#path .field:nth-of-type(1) input', from);
    await pick(page, '#path .field:nth-of-type(2) input', to);
    const { paths: [{ hops }] } = JSON.parse(readFileSync(`path.${from}:${to}.json`, 'utf8'));
    const wanted = [hops[0].from.name, ...hops.map((hop) => hop.to.name)];
    await page.waitForFunction((end) => [...document.querySelectorAll('#facts .stop')].at(-1)?.textContent === end, {}, to);
    assert.deepEqual(await texts(page, '#facts .stop'), wanted);
    const quotes = hops.flatMap((hop) => hop.relations.map(({ evidence }) => evidence[0].quote));
    assert.deepEqual((await texts(page, '#facts blockquote')).sort(), quotes.sort());
  }
  await page.$eval('#path .field:nth-of-type(2) input', (input) => { input.value = ''; });
  await pick(page, '#path .field:nth-of-type(2) input', 'Yasser Arafat');
  assert.match(await text(page, '#path .answer'), /no path/);
}

async function usesTheKeyboard(page) {
  await page.$eval('body', () => document.activeElement.blur());
  await page.keyboard.press('/');
  await page.keyboard.type('gorb');
  assert.equal(await page.$eval('#search [aria-selected=true] .name', (option) => option.textContent), 'Mikhail Gorbachev');
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#search input', (input) => input.getAttribute('aria-expanded')), 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Mikhail Gorbachev');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Find a path from here');
  await page.keyboard.press('Tab');
  const rows = await texts(page, '#facts .row');
  assert.equal(await focused(page), rows[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), rows[1]);
  await page.keyboard.press('End');
  assert.equal(await focused(page), rows.at(-1));
  await page.keyboard.press('Enter');
  await page.waitForSelector('#facts blockquote');
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#search input', (input) => input === document.activeElement), true);
  await page.focus('#picture');
  const pan = () => page.evaluate(() => document.getElementById('picture')._cyreg.cy.pan().x);
  const before = await comesToRest(pan);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await pan(), before + 60);
}

/** What is read when the picture no longer moves by itself. */
async function comesToRest(read) {
  for (let last = await read(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}

const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];

/** Whatever can have the focus has a name. */
async function namesItsControls(page) {
  const all = flat(await page.accessibility.snapshot());
  const nameless = all.filter(({ role, name }) => ['button', 'checkbox', 'combobox', 'slider', 'textbox'].includes(role) && !name);
  assert.deepEqual(nameless, []);
  assert.equal(all.filter(({ role }) => role === 'slider').length, 2);
}

async function linksToTheWebOnly(page) {
  await pick(page, '#search input', 'West Germany');
  await page.waitForSelector('#facts .row');
  await page.click('#facts .row');
  await page.waitForSelector('#facts cite');
  const links = await page.$$eval('#facts cite a', (all) => all.map(({ href, rel }) => [href, rel]));
  assert.ok(links.length > 0);
  for (const [href, rel] of links) {
    assert.match(href, /^https:\/\/example\.org\//);
    assert.equal(rel, 'noopener noreferrer');
  }
}

/** The policy stops what the page's own code would never try. */
async function isShutOff(page) {
  const stopped = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
    await fetch('http://127.0.0.1:9/').catch(() => {});
    const script = document.createElement('script');
    try { script.text = 'window.ran = true'; } catch { violations.push('text refused'); }
    try { document.body.innerHTML = '<p>'; } catch { violations.push('markup refused'); }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { violations, ran: window.ran };
  });
  assert.equal(stopped.ran, undefined);
  for (const what of ['connect-src', 'text refused', 'markup refused']) assert.ok(stopped.violations.includes(what), what);
}

async function switchesColours(page) {
  assert.equal(await page.$eval('html', (html) => html.dataset.theme), 'dark');
  const back = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  const dark = await back();
  await page.click('#theme');
  assert.equal(await page.$eval('html', (html) => html.dataset.theme), 'light');
  assert.notEqual(await back(), dark);
}

async function fitsAPhone(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.equal(await page.$eval('#tools', (tools) => getComputedStyle(tools).display), 'none');
  await page.click('#show-tools');
  await pick(page, '#search input', 'Jimmy Carter');
  assert.equal(await focused(page), 'Jimmy Carter');
  assert.equal(await page.$eval('#tools', (tools) => getComputedStyle(tools).display), 'none');
}

await withBrowser(async (open) => {
  const page = await open('samples.html');
  const places = await positions(page);
  for (const step of [clicksAnEdge, filters, slides, findsPaths, usesTheKeyboard, namesItsControls, linksToTheWebOnly]) {
    await step(page);
    assertQuiet(page);
  }
  const dark = await open('samples.html', { dark: true });
  assert.deepEqual(await positions(dark), places);
  await switchesColours(dark);
  assertQuiet(dark);
  const phone = await open('samples.html', { width: 390, height: 844 });
  await fitsAPhone(phone);
  assertQuiet(phone);
  await isShutOff(await open('samples.html'));
});
console.log('samples: fine');
