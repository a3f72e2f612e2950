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
  if (!existsSync(path)) keep(path, compute());
  return readFileSync(path);
}

/**
 * The same for what takes its time in the background.
 * @param {(string | Uint8Array)[]} inputs
 * @param {() => Promise<Uint8Array>} compute
 */
export async function cachedLater(inputs, compute) {
  const path = DIRECTORY + hash(inputs);
  if (!existsSync(path)) keep(path, await compute());
  return readFileSync(path);
}

/** Whole or not at all. @param {string} path @param {string | Uint8Array} result */
function keep(path, result) {
  mkdirSync(DIRECTORY, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, result);
  renameSync(`${path}.${process.pid}`, path);
}

/** @param {(string | Uint8Array)[]} inputs */
function hash(inputs) {
  const sum = createHash('sha256');
  for (const input of inputs) sum.update(`${input.length}:`).update(input);
  return sum.digest('hex').slice(0, 32);
}
