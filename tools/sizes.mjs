// What a visitor loads, and the budget for it.
import { brotliCompressSync } from 'node:zlib';
import { cached } from './cache.mjs';
import { Failure } from './run.mjs';

/**
 * @param {{ wasm: number, page: number }} budget
 * @param {Uint8Array} module
 * @param {Map<string, string>} files  the page without the engine
 */
export function reportSizes(budget, module, files) {
  const texts = [...files].filter(([name]) => /\.(js|css)$/.test(name)).map(([, text]) => Buffer.from(text));
  const fits = [row('engine (wasm)', [module], budget.wasm), row('page (js + css)', texts, budget.page)];
  if (fits.includes(false)) throw new Failure('above the budget of wasm-pack.toml');
}

/**
 * Prints one line and tells whether it is within the budget.
 * @param {string} name
 * @param {Uint8Array[]} parts
 * @param {number} budget
 */
function row(name, parts, budget) {
  const bytes = sum(parts.map((part) => part.length));
  const brotli = sum(parts.map(brotliSize));
  const share = Math.ceil((100 * brotli) / budget);
  console.log(`      ${name.padEnd(18)} ${kilo(bytes)} kB   brotli ${kilo(brotli)} of ${kilo(budget)} kB   ${String(share).padStart(3)} %`);
  return brotli <= budget;
}

/** @param {number[]} sizes */
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);

/** @param {number} bytes */
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** Brotli at its best takes seconds, so the answer is kept. @param {Uint8Array} bytes */
function brotliSize(bytes) {
  return Number(cached(['brotli', bytes], () => String(brotliCompressSync(bytes).length)));
}
