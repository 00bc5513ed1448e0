// Chromium without a screen, which tells of all that a page says, asks for and opens.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const slow = { timeout: 240_000 };

/** Runs `test(open)` and ends the browser; `open(file, {dark, width, height})` gives a page that has been drawn. */
export async function withBrowser(test) {
  const browser = await puppeteer.launch({
    executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], protocolTimeout: slow.timeout,
  });
  try {
    await test((file, options) => open(browser, file, options));
  } finally {
    await browser.close();
  }
}

async function open(browser, file, { dark = false, width = 1280, height = 900 } = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(slow.timeout);
  page.faults = [];
  page.on('console', (message) => page.faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const address = pathToFileURL(resolve(file)).href;
  page.on('request', (request) => request.url() !== address && page.faults.push(`request: ${request.url()}`));
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(address, slow);
  await page.waitForSelector('html[data-ready]');
  return page;
}

/** No word in the console, no request, no dialog. */
export function assertQuiet(page) {
  assert.deepEqual(page.faults, []);
}

export const text = (page, selector) => page.$eval(selector, (found) => found.textContent);
export const texts = (page, selector) => page.$$eval(selector, (all) => all.map((found) => found.textContent));
export const focused = (page) => page.evaluate(() => document.activeElement.textContent);

/** Where things stand in the model of the picture; Cytoscape.js leaves itself at its container. */
export const positions = (page) => page.evaluate(() => (
  document.getElementById('picture')._cyreg.cy.nodes().map((node) => node.position())));
