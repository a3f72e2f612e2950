import { initSync, read, unpack } from 'referat:wasm';
import { toMessage } from './errors.js';

/** @import { OnProgress, Reply, Request } from './client.js' */

/** @type {WebAssembly.Memory} */
let memory;

/** @param {Reply} reply @param {Transferable[]} [handedOver] */
const reply = (reply, handedOver = []) => self.postMessage(reply, handedOver);

/** @param {MessageEvent<Request>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module, data.example);
  else settle(data);
}

/**
 * @param {WebAssembly.Module} module
 * @param {string} example
 */
function start(module, example) {
  memory = initSync({ module }).memory;
  reply({ type: 'ready' });
  warmUp(new File([example], ''));
}

/** So many rounds, and the browser has compiled the parser for speed. */
const ROUNDS = 3;

/**
 * The first reading builds the parser's tables and runs unoptimised code: better on an example than on a file.
 * @param {File} example
 */
function warmUp(example) {
  for (let round = 0; round < ROUNDS; round += 1) read(example, undefined, () => {});
}

/** @type {OnProgress} */
const tell = (phase, done) => reply({ type: 'progress', phase, done });

/** @param {Request & { type: 'read' }} request */
function settle({ file, password, archives }) {
  try {
    readFile(file, password);
  } catch (error) {
    const message = toMessage(error);
    const packed = message.code === 'unsupported-type' && message.detail === 'ZIP';
    if (packed && archives) unpackFile(file);
    else reply({ type: 'failed', error: packed ? { ...message, code: 'archive-in-archive' } : message, memory: size() });
  }
}

/** @param {File} file @param {string | undefined} password */
function readFile(file, password) {
  const meetings = [...read(file, password, tell)].map(([summary, json]) => ({ summary, json: json.buffer }));
  reply({ type: 'done', meetings, memory: size() }, meetings.map(({ json }) => json));
}

/** Hands over the files in an archive, one by one. @param {File} archive */
function unpackFile(archive) {
  try {
    unpack(archive, (/** @type {string} */ name, /** @type {Uint8Array<ArrayBuffer> | null} */ bytes, /** @type {string | null} */ code) =>
      reply({ type: 'member', name, file: bytes && new File([bytes], `${archive.name}/${name}`), code }));
    reply({ type: 'unpacked', memory: size() });
  } catch (error) {
    reply({ type: 'failed', error: toMessage(error), memory: size() });
  }
}

/** What the parser has taken of memory; it never gives any back. */
const size = () => memory.buffer.byteLength;

self.addEventListener('message', answer);
