// PDFs read by our engine and by pdf.js, both in Chromium, and by our engine as native code, in turns.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';
import { startServer } from '../serve.mjs';
import { startChromiumEngine } from './chromium.mjs';
import { samplePdf } from './native.mjs';
import { withPdfs } from './pdfs.mjs';
import { best, median } from './statistics.mjs';

/**
 * @import { Browser } from './browser.mjs'
 * @import { Engine } from './engines.mjs'
 *
 * @typedef {{ name: string, best: number, median: number, ratio: number }} PdfSpeed  in pages a second; the ratio is to pdf.js
 * @typedef {{ real: boolean, files: number, pages: number, longest: number, bytes: number, speeds: PdfSpeed[], memory: number }} PdfFigures
 *   `longest`: the pages of the longest file; `memory`: the bytes by which the engine's memory grew over all files, one after
 *   the other. What a file took is free for the next one, so this is what the heaviest file needs
 */

const HOME = join(ROOT, 'tools/bench/pdfjs');
const WARM_UP = 2;

/**
 * @param {object} options
 * @param {string} options.native  the native benchmark
 * @param {string} options.page    the module for the page
 * @param {Browser} options.browser
 * @param {number} options.turns
 * @returns {Promise<PdfFigures>}
 */
export function comparePdf({ native, page, browser, turns }) {
  return withPdfs(browser, async ({ real, paths }) => {
    const documents = paths.map((path) => readFileSync(path));
    const ours = await startChromiumEngine(browser, page, documents);
    const theirs = await startPdfjs(browser, documents);
    const { pages, longest, memory } = await ours.weigh();
    /** @type {Record<string, Engine>} */
    const engines = { 'referat, native': () => samplePdf(native, paths), 'referat in Chromium': ours.read, 'pdf.js in Chromium': theirs.read };
    for (const read of Object.values(engines)) await read(WARM_UP);
    const samples = [];
    for (let turn = 0; turn < turns; turn += 1) samples.push(await oneTurn(engines));
    await Promise.all([ours.close(), theirs.close()]);
    const bytes = documents.reduce((sum, { length }) => sum + length, 0);
    return { real, files: documents.length, pages, longest, bytes, speeds: speeds(samples, pages), memory };
  });
}

/** @param {Record<string, Engine>} engines @returns {Promise<Record<string, number>>} */
async function oneTurn(engines) {
  /** @type {Record<string, number>} */
  const seconds = {};
  for (const [name, read] of Object.entries(engines)) seconds[name] = await read(1);
  return seconds;
}

/** @param {Record<string, number>[]} samples @param {number} pages @returns {PdfSpeed[]} */
function speeds(samples, pages) {
  return Object.keys(samples[0] ?? {}).map((name) => {
    const seconds = samples.map((sample) => sample[name] ?? NaN);
    return {
      name,
      best: best(seconds.map((each) => pages / each)),
      median: median(seconds.map((each) => pages / each)),
      ratio: median(samples.map((sample) => (sample['pdf.js in Chromium'] ?? NaN) / (sample[name] ?? NaN))),
    };
  });
}

/** @param {Browser} browser @param {Uint8Array[]} documents */
async function startPdfjs(browser, documents) {
  const { url, close } = await startServer();
  // Its worker is a module, which no policy of ours lets through.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.addScriptTag({ content: await bundlePdfjs() });
  await page.evaluate((given) => /** @type {any} */ (globalThis).start(given), documents.map((bytes) => Buffer.from(bytes).toString('base64')));
  return {
    read: (/** @type {number} */ rounds) => page.evaluate((rounds) => /** @type {any} */ (globalThis).readAll(rounds), rounds),
    close: async () => {
      await context.close();
      await close();
    },
  };
}

async function bundlePdfjs() {
  const worker = readFileSync(join(HOME, 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs'), 'utf8');
  const { outputFiles } = await build({
    entryPoints: [join(HOME, 'page.mjs')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
    plugins: [{
      name: 'worker',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^pdfjs:worker$/ }, ({ path }) => ({ path, namespace: 'worker' }));
        onLoad({ filter: /.*/, namespace: 'worker' }, () => ({ contents: worker, loader: 'text' }));
      },
    }],
  });
  return outputFiles[0]?.text ?? '';
}
