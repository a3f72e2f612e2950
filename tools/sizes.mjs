// What a visitor loads, and the budget for it.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { cached } from './cache.mjs';
import { Failure } from './run.mjs';

/** @typedef {{ name: string, bytes: number, brotli: number, budget: number }} Size */

/**
 * Prints the sizes; fails when one is above its budget.
 * @param {import('./project.mjs').Matrix['budget']} budget
 * @param {import('./page.mjs').Modules} modules
 * @param {Map<string, string>} files  the page without its modules
 */
export function reportSizes(budget, modules, files) {
  const sizes = measureSizes(budget, modules, files);
  sizes.forEach(print);
  if (sizes.some((size) => size.brotli > size.budget)) throw new Failure('above the budget of wasm-pack.toml');
}

/**
 * @param {import('./project.mjs').Matrix['budget']} budget
 * @param {import('./page.mjs').Modules} modules
 * @param {Map<string, string>} files  the page without its modules
 * @returns {Size[]}
 */
export function measureSizes(budget, modules, files) {
  const texts = (/** @type {string[]} */ ...names) => names.map((name) => Buffer.from(files.get(name) ?? ''));
  return [
    measure('engine (wasm)', [readFileSync(modules.reader)], budget.wasm),
    measure('index (wasm)', [readFileSync(modules.index)], budget.index),
    measure('page (js + css)', texts('app.js', 'app.css'), budget.page),
    measure('in a frame (js)', texts('frame.js'), budget.frame),
  ];
}

/**
 * @param {string} name
 * @param {Uint8Array[]} parts
 * @param {number} budget
 * @returns {Size}
 */
function measure(name, parts, budget) {
  return { name, bytes: sum(parts.map((part) => part.length)), brotli: sum(parts.map(brotliSize)), budget };
}

/** @param {Size} size */
function print({ name, bytes, brotli, budget }) {
  const share = Math.ceil((100 * brotli) / budget);
  console.log(`      ${name.padEnd(18)} ${kilo(bytes)} kB   brotli ${kilo(brotli)} of ${kilo(budget)} kB   ${String(share).padStart(3)} %`);
}

/** @param {number[]} sizes */
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);

/** @param {number} bytes */
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** Brotli at its best takes seconds, so the answer is kept. @param {Uint8Array} bytes */
function brotliSize(bytes) {
  return Number(cached(['brotli', bytes], () => String(brotliCompressSync(bytes).length)));
}
