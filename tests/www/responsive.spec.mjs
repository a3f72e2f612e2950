// The page answers while it starts, and while it opens the largest document that there is.
import { expect, test } from '@playwright/test';
import { statSync } from 'node:fs';
import { EXAMPLE, invented, openPage, pick, real, settled } from './page.mjs';

/** @import { Page } from '@playwright/test' */

/** The bound for one stretch of work on the main thread, in milliseconds. */
const BOUND = 50;

/** The most times that the page is tried. */
const ROUNDS = 5;

const files = [EXAMPLE, ...invented, ...real];
const largest = /** @type {string} */ (files.sort((a, b) => statSync(b).size - statSync(a).size)[0]);

test(`nothing holds the page up while ${largest.split('/').at(-1)} is opened`, async ({ page }) => {
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  test.slow();
  // A busy machine makes every task longer: the page is judged by its least disturbed round.
  /** @type {number[]} */ const starting = [];
  /** @type {number[]} */ const opening = [];
  const least = () => Math.max(Math.min(...starting), Math.min(...opening));
  do {
    const [start, open] = await measure(page);
    starting.push(start);
    opening.push(open);
  } while (least() >= BOUND && starting.length < ROUNDS);
  console.log(`note: longest task in ms, by round: starting ${starting.join(', ')}; opening ${opening.join(', ')}`);
  expect(least()).toBeLessThan(BOUND);
});

/**
 * The longest task while the page starts, and the longest while it opens a file; 0 where the browser reports none.
 * @param {Page} page
 * @returns {Promise<[number, number]>}
 */
async function measure(page) {
  await openPage(page);
  const starting = await takeLongest(page);
  await pick(page, largest);
  await page.locator('article').first().waitFor();
  await settled(page);
  return [starting, await takeLongest(page)];
}

/** @param {Page} page @returns {Promise<number>} */
async function takeLongest(page) {
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    const { longest } = seen;
    seen.longest = 0;
    return Math.round(longest);
  });
}
