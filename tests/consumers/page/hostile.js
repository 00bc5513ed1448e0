// Every text of the hostile graph is on the page, exact to the letter, and none of them does anything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertQuiet, withBrowser } from './browser.js';

const folder = process.argv[2];
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
const shown = (name) => (name.trim() === '' ? '(no name)' : name);

/** What the panel says of each node and each line, as a click opens them. */
const readAll = (page) => page.evaluate(() => {
  const { cy } = document.getElementById('picture')._cyreg;
  const facts = document.getElementById('facts');
  const all = (selector) => [...facts.querySelectorAll(selector)].map((found) => found.textContent);
  const nodes = cy.nodes().map((node) => {
    node.emit('tap');
    return { name: all('h2')[0], aliases: all('.aliases')[0], id: all('.id')[0] };
  });
  const quotes = cy.edges().map((edge) => {
    edge.emit('tap');
    return all('blockquote');
  });
  const links = [...document.querySelectorAll('a')].map(({ protocol }) => protocol);
  return { nodes, quotes: quotes.flat(), links };
});

await withBrowser(async (open) => {
  const page = await open(join(folder, 'graph.html'));
  const elements = await page.$$eval('script, style, b, i, iframe, img', (all) => all.map(({ localName }) => localName).sort());
  assert.deepEqual(elements, ['script', 'script', 'style']);
  const { nodes, quotes, links } = await readAll(page);
  assert.deepEqual(nodes, truth.nodes.map(({ id, label, aliases }) => (
    aliases.length > 0 ? { name: shown(label), aliases: `also: ${aliases.join(', ')}`, id } : { name: shown(label), id })));
  assert.deepEqual(quotes.sort(), truth.edges.flatMap((edge) => edge.quotes).sort());
  assert.deepEqual(links, []);
  assert.equal(await page.title(), 'Hostile texts');
  assertQuiet(page);
});
console.log('hostile: fine');
