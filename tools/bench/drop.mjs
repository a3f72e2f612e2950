// From the moment a file is dropped on the built page to the outline on the screen. Each time the page is opened anew, so
// that nothing is warm but what the page itself has made ready: its worker.
import { startServer } from '../serve.mjs';
import { drop } from './folder.mjs';
import { median } from './statistics.mjs';
import { longestTask } from './trace.mjs';
import { watch } from './watch.mjs';

/**
 * @import { Page } from '@playwright/test'
 * @import { Browser } from './browser.mjs'
 * @import { Document } from './documents.mjs'
 * @import { Moments } from './watch.mjs'
 *
 * @typedef {{ median: number, best: number, worst: number }} Spread
 * @typedef {{ name: string, bytes: number, drops: number, moments: Record<keyof Moments, Spread>, longestTask: Spread }} DropFigures
 */

/** The links of the outline, and the items themselves: what the page draws. */
const OUTLINE = 'referat-meeting .outline-pane a';
const ITEM = 'referat-meeting article';

/**
 * @param {Browser} browser
 * @param {Document} document
 * @param {number} drops
 * @returns {Promise<DropFigures>}
 */
export async function timeDrops(browser, document, drops) {
  const { url, close } = await startServer();
  try {
    const moments = [];
    for (let i = 0; i < drops; i += 1) moments.push(await onFreshPage(browser, url, (page) => dropOnce(page, document)));
    const tasks = [];
    for (let i = 0; i < Math.min(drops, 5); i += 1) tasks.push(await onFreshPage(browser, url, (page) => dropTraced(browser, page, document)));
    return {
      name: document.name,
      bytes: document.bytes.length,
      drops,
      moments: spreads(moments),
      longestTask: spread(tasks),
    };
  } finally {
    await close();
  }
}

/** @param {Moments[]} moments */
function spreads(moments) {
  const of = (/** @type {keyof Moments} */ name) => spread(moments.map((each) => each[name]));
  return { asked: of('asked'), answered: of('answered'), outline: of('outline'), painted: of('painted'), items: of('items') };
}

/** @param {number[]} values @returns {Spread} */
const spread = (values) => ({ median: median(values), best: Math.min(...values), worst: Math.max(...values) });

/**
 * @template T
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<T>} work
 */
async function onFreshPage(browser, url, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, { outline: OUTLINE, item: ITEM });
    await page.goto(url);
    await page.locator('html[data-worker="ready"]').waitFor();
    await page.waitForTimeout(200); // what belongs to opening the page is over
    return await work(page);
  } finally {
    await context.close();
  }
}

/** @param {Page} page @param {Document} document @returns {Promise<Moments>} */
async function dropOnce(page, document) {
  await drop(page, document.path);
  return page.evaluate(() => /** @type {any} */ (globalThis).moments);
}

/**
 * Tracing costs time, so the moments are not taken from the same drop.
 * @param {Browser} browser
 * @param {Page} page
 * @param {Document} document
 */
async function dropTraced(browser, page, document) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'] });
  await drop(page, document.path);
  await page.evaluate(() => /** @type {any} */ (globalThis).moments);
  return longestTask(JSON.parse(String(await browser.stopTracing())));
}
