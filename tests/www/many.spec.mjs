// A thousand files at a time, and the page answers all the while.
import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longestTask } from '../../tools/bench/trace.mjs';
import { drag, exampleText, openPage } from './page.mjs';

/** @import { Browser, Page } from '@playwright/test' */

const COUNT = 1000;
const BYTES = 50_000;

/**
 * The bound for one stretch of work on the main thread, in milliseconds of the processor: what other programs take of it on a
 * busy machine is not the page's.
 */
const BOUND = 50;

/** The browser has its moments too: one of so many rounds must hold. */
const ROUNDS = 3;

test(`nothing holds the page up while ${COUNT} files are read`, async ({ browser, page }, info) => {
  test.setTimeout(240_000);
  const folder = await makeFolder(info.outputPath('mange'));
  /** @type {number[]} */
  const rounds = [];
  while (rounds.length < ROUNDS && !rounds.some((longest) => longest < BOUND)) rounds.push(await measure(browser, page, folder));
  console.log(`note: longest task in ms while ${COUNT} files are read: ${rounds.map(Math.round).join(', ')}`);
  expect(Math.min(...rounds)).toBeLessThan(BOUND);
});

/** @param {string} folder */
async function makeFolder(folder) {
  await mkdir(folder, { recursive: true });
  const text = exampleText.repeat(Math.ceil(BYTES / Buffer.byteLength(exampleText))).slice(0, BYTES);
  for (let number = 1; number <= COUNT; number += 1) await writeFile(join(folder, `møde ${number}.txt`), text);
  return folder;
}

/**
 * Reads all files with the list of them unfolded, and gives the longest task.
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} folder
 */
async function measure(browser, page, folder) {
  await openPage(page);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  await page.evaluate(() => performance.mark('bench:drop'));
  const begun = Date.now();
  await drag(page, ['dragEnter', 'drop'], [folder]);
  await page.locator('.files-fold').click();
  await expect(page.locator('.files-words')).toHaveText('1.000 filer læst', { timeout: 70_000 });
  const seconds = (Date.now() - begun) / 1000;
  await expect(page.locator('li.file.done')).toHaveCount(COUNT);
  await page.locator('li.file').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => performance.mark('bench:end'));
  console.log(`note: ${COUNT} files of ${BYTES / 1000} kB in ${seconds.toFixed(1)} s`);
  return longestTask(JSON.parse(String(await browser.stopTracing())), 'tdur');
}
