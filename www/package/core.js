import number from 'referat:version';
import { Reader } from '../parser/client.js';
import { ReadError } from '../parser/errors.js';
import { Engine } from '../viewer/engine.js';

/**
 * @import { Minutes } from '../types/referat.js'
 * @import { Manner } from '../viewer/engine.js'
 *
 * @typedef {object} Options
 * @property {string} [name]  what the file is called, where it says nothing of it: its ending tells its type
 * @property {string} [password]  of a locked PDF
 * @property {AbortSignal} [signal]
 * @property {(phase: string, done: number) => void} [onProgress]  `reading` or `parsing`, and the share that is done, 0 to 1
 */

/** @type {Promise<Reader> | null} */
let begun = null;

/**
 * Starts the parser; the first call decides how. Without it `analyze` starts it by itself.
 * @param {Manner} [manner]
 * @returns {Promise<void>}
 */
export async function init(manner) {
  begun ??= begin(manner);
  await begun;
}

/** @param {Manner} [manner] */
async function begin(manner) {
  const engine = new Engine(manner);
  const reader = new Reader(engine.reader, typeof Worker === 'undefined' || manner?.worker === 'off' ? { size: 1 } : {});
  try {
    await reader.warm();
  } catch (error) {
    begun = null;
    throw error;
  }
  return reader;
}

/**
 * Reads minutes: each meeting that is in a file, as the schema `referat-1` has it.
 * @param {Blob | BufferSource | string} input
 * @param {Options} [options]
 * @returns {Promise<Minutes[]>}  rejects with a {@link ReadError}, or with the reason of the signal
 */
export async function analyze(input, { name = 'referat.txt', password, signal, onProgress } = {}) {
  await init();
  signal?.throwIfAborted();
  const file = input instanceof File ? input : new File([/** @type {BlobPart} */ (input)], name);
  const reader = /** @type {Reader} */ (await begun);
  const options = Object.fromEntries(Object.entries({ password, signal, onProgress }).filter(([, value]) => value !== undefined));
  const meetings = await reader.read(file, options).catch((error) => {
    throw signal?.aborted ? signal.reason : error;
  });
  return meetings.map(({ json }) => JSON.parse(new TextDecoder().decode(json)));
}

export { ReadError };

/** Of the parser. */
export const version = number;
