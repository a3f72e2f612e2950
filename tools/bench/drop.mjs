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
 * @typedef {{ name: string, bytes: number, drops: number, moments: Record<keyof Moments, Spread>, longestTask: Spread, withoutPdf: number }} DropFigures
 */

/** The links of the outline, and the items themselves: what the page draws. */
const OUTLINE = 'referat-meeting .outline-pane a';
const ITEM = 'referat-meeting article';

/**
 * @param {Browser} browser
 * @param {string} withoutPdf  the directory of the same page, with an engine that reads no PDFs
 * @param {Document} document
 * @param {number} drops
 * @returns {Promise<DropFigures>}
 */
export async function timeDrops(browser, withoutPdf, document, drops) {
  const [own, other] = await Promise.all([startServer(), startServer({ root: withoutPdf })]);
  try {
    /** @type {Moments[]} */ const moments = [];
    /** @type {number[]} */ const ratios = [];
    /** @type {number[]} */ const tasks = [];
    for (let i = 0; i < drops; i += 1) {
      const [mine, theirs] = await inTurns(browser, [own.url, other.url], document, i);
      moments.push(mine);
      ratios.push(mine.painted / theirs.painted);
    }
    for (let i = 0; i < Math.min(drops, 5); i += 1) tasks.push(await onFreshPage(browser, own.url, (page) => dropTraced(browser, page, document)));
    return {
      name: document.name,
      bytes: document.bytes.length,
      drops,
      moments: spreads(moments),
      longestTask: spread(tasks),
      withoutPdf: median(ratios),
    };
  } finally {
    await Promise.all([own.close(), other.close()]);
  }
}

/**
 * One drop on each page; which is the first changes from turn to turn.
 * @param {Browser} browser
 * @param {string[]} urls
 * @param {Document} document
 * @param {number} turn
 * @returns {Promise<[Moments, Moments]>}
 */
async function inTurns(browser, urls, document, turn) {
  /** @type {Moments[]} */
  const moments = [];
  for (const index of turn % 2 === 0 ? [0, 1] : [1, 0]) {
    moments[index] = await onFreshPage(browser, /** @type {string} */ (urls[index]), (page) => dropOnce(page, document));
  }
  return /** @type {[Moments, Moments]} */ (moments);
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
