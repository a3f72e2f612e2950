// WebAssembly in a worker of Chromium: an empty page under the policy of the real one, whose worker starts from a Blob
// like the real one's. The real worker tells no times, and is measured as a whole by drop.mjs.
/* global Worker */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';
import { serve } from './host.mjs';

/**
 * @import { Page } from '@playwright/test'
 * @import { Browser } from './browser.mjs'
 *
 * @typedef {{ pages: number, longest: number, memory: number }} Weight  what all documents hold, and the bytes by which the engine's memory grew
 */

/**
 * @param {Browser} browser
 * @param {string} module  the module for the page
 * @param {Uint8Array[]} documents
 * @returns {Promise<{ read: import('./engines.mjs').Engine, weigh: () => Promise<Weight>, close: () => Promise<void> }>}
 */
export async function startChromiumEngine(browser, module, documents) {
  const { url, close } = await serve({ 'index.html': '<!doctype html><title>Benchmark</title>' });
  const page = await browser.newPage();
  await page.goto(url);
  await startWorker(page, module, documents);
  return {
    read: (rounds) => page.evaluate((rounds) => /** @type {any} */ (globalThis).readAll(rounds), rounds),
    weigh: () => page.evaluate(() => /** @type {any} */ (globalThis).readAll(0)),
    close: async () => {
      await page.close();
      await close();
    },
  };
}

/**
 * Leaves `readAll(rounds)` in the page, which resolves to the seconds it took.
 * @param {Page} page
 * @param {string} module
 * @param {Uint8Array[]} documents
 */
async function startWorker(page, module, documents) {
  const script = await bundleWorker(module.replace(/_bg\.wasm$/, '.js'));
  const base64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64');
  await page.evaluate(({ script, wasm, documents }) => {
    const { trustedTypes } = /** @type {any} */ (globalThis);
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const policy = trustedTypes.createPolicy('referat-worker', { createScriptURL: (/** @type {string} */ asked) => asked });
    const worker = new Worker(policy.createScriptURL(url));
    const bytesOf = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const answer = () => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    /** @type {any} */ (globalThis).readAll = (/** @type {number} */ rounds) => {
      worker.postMessage({ rounds });
      return answer();
    };
    worker.postMessage({ wasm: bytesOf(wasm), documents: documents.map(bytesOf) });
    return answer();
  }, { script, wasm: base64(readFileSync(module)), documents: documents.map(base64) });
}

/** @param {string} glue */
async function bundleWorker(glue) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tools/bench/worker.mjs')],
    alias: { 'referat:wasm': glue },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
