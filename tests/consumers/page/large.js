// The page of a graph that is too large for it shows the best connected part, says so, and stays usable.
import assert from 'node:assert/strict';
import { assertQuiet, text, withBrowser } from './browser.js';

const frame = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Times are only printed: the machine may be busy. */
async function timed(what, act) {
  const begin = performance.now();
  const result = await act();
  console.log(`large: ${what} after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

await withBrowser(async (open) => {
  const page = await timed('first drawn', async () => {
    const opened = await open('large.html');
    await frame(opened);
    return opened;
  });
  assert.match(await text(page, '#omission'), /^These are the best connected 5,000 of 6,000 entities, with [\d,]+ of 30,000 relations\.$/);
  await timed('found and opened', async () => {
    await page.click('#search input');
    await page.type('#search input', 'Name 12');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#facts .row');
    await frame(page);
  });
  assert.equal(await text(page, '#facts h2'), 'Name 12');
  await timed('filtered', async () => {
    await page.click('#statuses li:nth-child(2) input');
    await frame(page);
  });
  assert.match(await text(page, '#counts'), /[\d,]+ of [\d,]+ relations/);
  await page.click('#facts .row');
  assert.match(await text(page, '#facts blockquote'), /^One met two in 20\d\d\.$/);
  assertQuiet(page);
});
console.log('large: fine');
