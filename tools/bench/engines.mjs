// The same documents read by the native parser, by WebAssembly in Node and by WebAssembly in a worker of Chromium, in
// turns, so that the ratios hold whatever else the machine does.
import { createRequire } from 'node:module';
import { startChromiumEngine } from './chromium.mjs';
import { sampleNative } from './native.mjs';
import { best, median } from './statistics.mjs';

/**
 * @import { Browser } from './browser.mjs'
 * @import { Documents } from './documents.mjs'
 *
 * @typedef {{ name: string, best: number, median: number, ratio: number, ratioToJson: number }} EngineSpeed
 *   in MB/s; the ratios are to native, and to native with its result written as JSON
 * @typedef {(rounds: number) => number | Promise<number>} Engine  reads all documents so often; gives the seconds
 */

/** Enough for both engines to have compiled everything with their optimising compiler. */
const WARM_UP = 40;

/**
 * @param {object} options
 * @param {string} options.native  the native benchmark
 * @param {string} options.node    the module for Node
 * @param {string} options.page    the module for the page
 * @param {Browser} options.browser
 * @param {Documents} options.documents
 * @param {number} options.turns
 * @returns {Promise<EngineSpeed[]>}
 */
export async function compareEngines({ native, node, page, browser, documents, turns }) {
  const bytes = documents.files.map((file) => file.bytes);
  const chromium = await startChromiumEngine(browser, page, bytes);
  const engines = { 'WebAssembly in Node': nodeEngine(node, bytes), 'WebAssembly in Chromium': chromium.read };
  for (const read of Object.values(engines)) await read(WARM_UP);
  const samples = [];
  for (let turn = 0; turn < turns; turn += 1) samples.push(await oneTurn(native, engines));
  await chromium.close();
  return speeds(samples);
}

/**
 * @param {string} native
 * @param {Record<string, Engine>} engines
 */
async function oneTurn(native, engines) {
  const { bytes, rounds, parse, json } = sampleNative(native);
  /** @type {Record<string, number>} */
  const seconds = { native: parse, 'native, written as JSON': json };
  for (const [name, read] of Object.entries(engines)) seconds[name] = await read(rounds);
  return { megabytes: bytes / 1e6, parse, json, seconds };
}

/** @param {Awaited<ReturnType<typeof oneTurn>>[]} samples @returns {EngineSpeed[]} */
function speeds(samples) {
  return Object.keys(samples[0]?.seconds ?? {}).map((name) => {
    const rows = samples.map(({ megabytes, parse, json, seconds }) => {
      const own = seconds[name] ?? NaN;
      return { speed: megabytes / own, ratio: parse / own, ratioToJson: json / own };
    });
    return {
      name,
      best: best(rows.map(({ speed }) => speed)),
      median: median(rows.map(({ speed }) => speed)),
      ratio: median(rows.map(({ ratio }) => ratio)),
      ratioToJson: median(rows.map(({ ratioToJson }) => ratioToJson)),
    };
  });
}

/**
 * @param {string} module
 * @param {Uint8Array[]} documents
 * @returns {Engine}
 */
function nodeEngine(module, documents) {
  const { parse } = createRequire(import.meta.url)(module.replace(/_bg\.wasm$/, '.js'));
  return (rounds) => {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) for (const document of documents) parse(document, 'minutes.txt');
    return (performance.now() - start) / 1000;
  };
}
