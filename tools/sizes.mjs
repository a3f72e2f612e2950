// What a visitor loads, and the budget for it.
import { brotliCompressSync } from 'node:zlib';
import { cached } from './cache.mjs';
import { Failure } from './run.mjs';

/** @typedef {{ name: string, bytes: number, brotli: number, budget: number }} Size */

/**
 * Prints the sizes; fails when one is above its budget.
 * @param {{ wasm: number, page: number }} budget
 * @param {Uint8Array} module
 * @param {Map<string, string>} files  the page without the engine
 */
export function reportSizes(budget, module, files) {
  const sizes = measureSizes(budget, module, files);
  sizes.forEach(print);
  if (sizes.some((size) => size.brotli > size.budget)) throw new Failure('above the budget of wasm-pack.toml');
}

/**
 * @param {{ wasm: number, page: number }} budget
 * @param {Uint8Array} module
 * @param {Map<string, string>} files  the page without the engine
 * @returns {Size[]}
 */
export function measureSizes(budget, module, files) {
  const texts = [...files].filter(([name]) => /\.(js|css)$/.test(name)).map(([, text]) => Buffer.from(text));
  return [measure('engine (wasm)', [module], budget.wasm), measure('page (js + css)', texts, budget.page)];
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
