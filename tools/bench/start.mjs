// From the first request for a page to what can be done with it: the page from a host, the same as one file from a disk, the element in a page of
// others, and pdf.js in a page that shows the text. All are given the same PDF, and each load is in a browser that has seen none of it.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../project.mjs';
import { startServer } from '../serve.mjs';
import { serve } from './host.mjs';
import { withPdfs } from './pdfs.mjs';
import { median } from './statistics.mjs';
import { YARDSTICK, watchStart } from './watch-start.mjs';

/**
 * @import { Browser } from './browser.mjs'
 * @import { Kind } from './watch-start.mjs'
 *
 * @typedef {{ median: number, best: number, ratio: number }} Wait  milliseconds; the ratio is to the same of pdf.js, and below 1 where it is shorter
 * @typedef {{ name: string, interactive: Wait, outline: Wait }} Start
 * @typedef {{ bytes: number, turns: number, starts: Start[] }} StartFigures
 * @typedef {{ interactive: number, outline: number }} Sample
 * @typedef {{ name: string, kind: Kind, url: string }} Way
 */

const PDFJS = join(ROOT, 'tools/bench/pdfjs/node_modules/pdfjs-dist/build');

/** The element as README has it, and pdf.js as its own examples have it. */
const ELEMENT = '<!doctype html><title>Element</title><referat-viewer></referat-viewer><script type="module" src="referat-viewer.bundle.js"></script>';

/** @param {Browser} browser @param {number} turns @returns {Promise<StartFigures>} */
export function timeStarts(browser, turns) {
  return withPdfs(browser, async ({ paths }) => {
    const path = middling(paths);
    const hosts = await Promise.all([startServer(), serve({ 'index.html': ELEMENT }, [join(ROOT, 'dist/viewer/referat-viewer.bundle.js')]),
      serve({ 'index.html': YARDSTICK }, [join(PDFJS, 'pdf.min.mjs'), join(PDFJS, 'pdf.worker.min.mjs')])]);
    const [page, element, pdfjs] = hosts.map(({ url }) => url);
    /** @type {Way[]} */
    const ways = [
      { name: 'the page, from a host', kind: 'page', url: page ?? '' },
      { name: 'the page, one file', kind: 'page', url: pathToFileURL(join(ROOT, 'dist/page/referat.html')).href },
      { name: 'the element', kind: 'element', url: element ?? '' },
      { name: 'pdf.js', kind: 'pdfjs', url: pdfjs ?? '' },
    ];
    /** @type {Sample[][]} */
    const samples = [];
    for (let turn = 0; turn < turns; turn += 1) samples.push(await oneTurn(browser, ways, path, turn));
    await Promise.all(hosts.map(({ close }) => close()));
    return { bytes: statSync(path).size, turns, starts: ways.map(({ name }, way) => figures(name, samples, way, ways.length - 1)) };
  });
}

/** A file of middling size. @param {string[]} paths */
const middling = (paths) => /** @type {string} */ ([...paths].sort((a, b) => statSync(a).size - statSync(b).size)[Math.floor(paths.length / 2)]);

/** Which is the first changes from turn to turn. @param {Browser} browser @param {Way[]} ways @param {string} path @param {number} turn */
async function oneTurn(browser, ways, path, turn) {
  /** @type {Sample[]} */
  const samples = [];
  for (let step = 0; step < ways.length; step += 1) {
    const index = (step + turn) % ways.length;
    const way = /** @type {Way} */ (ways[index]);
    samples[index] = { interactive: await load(browser, way, null), outline: await load(browser, way, path) };
  }
  return samples;
}

/**
 * Loads a page, with a file that is handed to it as soon as it can take one, or none.
 * @param {Browser} browser @param {Way} way @param {string | null} path
 * @returns {Promise<number>}  milliseconds until the outline or text is on the screen; without a file, until one can be read at once
 */
async function load(browser, { kind, url }, path) {
  // Pages of others have no policy of ours.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: kind !== 'page' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchStart, { kind, file: path === null ? null : { name: basename(path), base64: readFileSync(path).toString('base64') } });
    await page.goto(url);
    return await page.evaluate(() => /** @type {any} */ (globalThis).arrived);
  } finally {
    await context.close();
  }
}

/** @param {string} name @param {Sample[][]} samples @param {number} way @param {number} yardstick */
function figures(name, samples, way, yardstick) {
  const of = (/** @type {keyof Sample} */ moment) => {
    const waits = samples.map((turn) => turn[way]?.[moment] ?? NaN);
    return { median: median(waits), best: Math.min(...waits), ratio: median(waits.map((wait, turn) => wait / (samples[turn]?.[yardstick]?.[moment] ?? NaN))) };
  };
  return { name, interactive: of('interactive'), outline: of('outline') };
}
