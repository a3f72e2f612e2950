// A folder of a thousand files, dropped on the built page: how long it takes, and for how long the page cannot answer meanwhile.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../serve.mjs';
import { longestTasks } from './trace.mjs';

/**
 * @import { Browser, Page } from '@playwright/test'
 *
 * @typedef {object} Round
 * @property {number} seconds      from the drop until the last file is read
 * @property {number} longest      the longest task of the main thread by the clock, in milliseconds
 * @property {number} longestOwn   ... by the processor's time, without what other programs took of it
 *
 * @typedef {Round & { files: number, bytes: number }} FolderFigures  `bytes`: of one file
 */

export const FILES = 1000;
export const BYTES = 50_000;

/**
 * @param {Browser} browser
 * @param {string} text  what the files say, over and over
 * @returns {Promise<FolderFigures>}
 */
export async function timeFolder(browser, text) {
  const { url, close } = await startServer();
  const context = await browser.newContext({ locale: 'da-DK' });
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('html[data-worker="ready"]').waitFor();
    return { files: FILES, bytes: BYTES, ...await readFolder(browser, page, makeFolder(join(directory, 'mange'), text)) };
  } finally {
    rmSync(directory, { recursive: true });
    await context.close();
    await close();
  }
}

/** @param {string} folder @param {string} text */
export function makeFolder(folder, text) {
  mkdirSync(folder, { recursive: true });
  const whole = text.repeat(Math.ceil(BYTES / Buffer.byteLength(text)));
  const bytes = Buffer.from(whole).subarray(0, BYTES);
  for (let number = 1; number <= FILES; number += 1) writeFileSync(join(folder, `møde ${number}.txt`), bytes);
  return folder;
}

/**
 * Drops the folder on a page that is ready, unfolds the list of files and waits until all are read.
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} folder
 * @returns {Promise<Round>}
 */
export async function readFolder(browser, page, folder) {
  let seconds = 0;
  const tasks = await longestTasks(browser, page, async () => {
    const begun = Date.now();
    await drop(page, folder);
    await page.locator('.files-fold').click();
    await allRead(page);
    seconds = (Date.now() - begun) / 1000;
    await page.locator('li.file').last().scrollIntoViewIfNeeded();
  });
  return { seconds, ...tasks };
}

/** @param {Page} page */
export const allRead = (page) => page.locator('.files-words', { hasText: '1.000 filer læst' }).waitFor({ timeout: 240_000 });

/** Drops a file or a folder as the system would: the page gets a real one. @param {Page} page @param {string} path */
export async function drop(page, path) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
}
