// A thousand different meetings on the built page: typing into the search field, choosing a filter, opening each view.
/* global document, requestAnimationFrame, MutationObserver */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../serve.mjs';
import { allRead, drop } from './folder.mjs';
import { writeCollection } from './native.mjs';
import { median } from './statistics.mjs';
import { longestTasks } from './trace.mjs';

/**
 * @import { Browser, Page } from '@playwright/test'
 *
 * @typedef {{ name: string, median: number, worst: number }} Wait  milliseconds until it is on the screen
 *
 * @typedef {object} ReviewFigures
 * @property {number} files
 * @property {Wait[]} typed      for each text, over its letters: from the key to what is found
 * @property {number[]} letters  all of these waits
 * @property {Wait} filter       from the click on a filter to the list
 * @property {Wait[]} views      from the click on a view to its first rows
 * @property {number} longest    the longest task of the main thread meanwhile, by the clock
 * @property {number} longestOwn ... by the processor's time
 * @property {number} index      bytes of the index for a byte of text
 * @property {number | null} memory  bytes that the page and its workers hold, where the system tells
 */

/** What is typed, letter by letter: a name, a phrase, words by meaning, and words that stand everywhere. */
const TYPED = ['karin lund', '"til efterretning"', 'februar 2019', '4,5 mio. kr.', 'udvalget godkender indstillingen', 'og i at'];
const VIEWS = ['Kort fortalt', 'Møder', 'Beslutninger', 'Opfølgning', 'Personer', 'Sager', 'Kvalitet'];
const ROUNDS = 5;

/** @param {Browser} browser @param {string} program  `benches/collection.rs` @returns {Promise<ReviewFigures>} */
export async function timeReview(browser, program) {
  const { url, close } = await startServer();
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 800 } });
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const folder = join(directory, 'møder');
    mkdirSync(folder);
    const index = writeCollection(program, folder);
    const page = await context.newPage();
    await page.addInitScript(settle);
    await page.goto(url);
    await page.locator('html[data-worker="ready"]').waitFor();
    await drop(page, folder);
    await allRead(page);
    await page.waitForTimeout(2000); // what belongs to opening is over
    return { files: 1000, index, ...await use(browser, page), memory: await memory(browser) };
  } finally {
    rmSync(directory, { recursive: true });
    await context.close();
    await close();
  }
}

/** @param {Browser} browser @param {Page} page */
async function use(browser, page) {
  /** @type {Wait[]} */ const views = [];
  /** @type {Wait[]} */ const typed = [];
  /** @type {number[]} */ let letters = [];
  /** @type {number[]} */ const filter = [];
  const tasks = await longestTasks(browser, page, async () => {
    for (const name of VIEWS) views.push(wait(name, [await act(page, 'link', name)]));
    await act(page, 'link', 'Beslutninger');
    await page.locator('.facets > summary').click();
    for (let round = 0; round < ROUNDS * 2; round += 1) filter.push(await act(page, 'chip', 'Godkendt'));
    for (const text of TYPED) {
      const times = await type(page, text);
      typed.push(wait(text, times));
      letters = [...letters, ...times];
    }
  });
  return { views, filter: wait('filter', filter), typed, letters, ...tasks };
}

/** @type {(name: string, times: number[]) => Wait} */
const wait = (name, times) => ({ name, median: median(times), worst: Math.max(...times) });

/**
 * Clicks a link or a chip, and waits until what it leads to has changed and is drawn.
 * @param {Page} page @param {'link' | 'chip'} what @param {string} name
 * @returns {Promise<number>}
 */
const act = (page, what, name) => page.evaluate(({ what, name }) => {
  const all = [...document.querySelectorAll(what === 'link' ? 'nav a' : '.facets button')];
  const one = /** @type {HTMLElement} */ (all.find(({ textContent }) => new RegExp(`^${name}( [\\d.]+)?$`).test(textContent?.trim() ?? '')));
  return /** @type {any} */ (globalThis).settle('referat-view .view-body', () => one.click());
}, { what, name });

/** @param {Page} page @param {string} text @returns {Promise<number[]>}  for each letter */
const type = (page, text) => page.evaluate(async (text) => {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'));
  const { settle } = /** @type {any} */ (globalThis);
  const times = [];
  for (let end = 1; end <= text.length; end += 1) {
    if (text[end - 1] === ' ') continue; // the same words are asked for
    times.push(await settle('referat-results', () => {
      field.value = text.slice(0, end);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }));
    await new Promise((resume) => setTimeout(resume, 60));
  }
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resume) => setTimeout(resume, 500));
  return times;
}, text);

/** Leaves `settle(within, act)` in the page: the milliseconds until rows stand in `within` that did not before, drawn. */
function settle() {
  /** @type {any} */ (globalThis).settle = (/** @type {string} */ within, /** @type {() => void} */ act) => new Promise((resolve) => {
    const begun = performance.now();
    const place = /** @type {Element} */ (document.querySelector(within));
    const observer = new MutationObserver((changes) => {
      if (changes.every(({ addedNodes }) => addedNodes.length === 0)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        port2.postMessage(0);
      });
    });
    observer.observe(place, { childList: true, subtree: true });
    act();
  });
}

/** What the browser's largest process for pages holds. @param {Browser} browser @returns {Promise<number | null>} */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    } catch {
      return NaN;
    }
  }).filter(Number.isFinite);
  return held.length > 0 ? Math.max(...held) : null;
}
