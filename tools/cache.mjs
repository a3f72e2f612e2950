// Results of slow steps, kept under target/ by the hash of everything that went into them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ROOT } from './project.mjs';

const DIRECTORY = `${ROOT}target/page-cache/`;

/**
 * @param {(string | Uint8Array)[]} inputs
 * @param {() => string | Uint8Array} compute
 * @returns {Buffer}
 */
export function cached(inputs, compute) {
  const path = DIRECTORY + hash(inputs);
  if (!existsSync(path)) {
    mkdirSync(DIRECTORY, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, compute());
    renameSync(`${path}.${process.pid}`, path);
  }
  return readFileSync(path);
}

/**
 * The same for what takes its time in the background.
 * @param {(string | Uint8Array)[]} inputs
 * @param {() => Promise<Uint8Array>} compute
 */
export async function cachedLater(inputs, compute) {
  const known = existsSync(DIRECTORY + hash(inputs));
  const bytes = known ? '' : await compute();
  return cached(inputs, () => bytes);
}

/** @param {(string | Uint8Array)[]} inputs */
function hash(inputs) {
  const sum = createHash('sha256');
  for (const input of inputs) sum.update(`${input.length}:`).update(input);
  return sum.digest('hex').slice(0, 32);
}
