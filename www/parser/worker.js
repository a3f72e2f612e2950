import { initSync, read, unpack } from 'referat:wasm';
import { tryToSend } from '../trials/worker.js';
import { toMessage } from './errors.js';
import { blind } from './memory.js';

/** @import { OnProgress, Reply, Request } from './client.js' */

/** @type {WebAssembly.Memory} */
let memory;

/** @param {Reply} reply @param {Transferable[]} [handedOver] */
const reply = (reply, handedOver = []) => self.postMessage(reply, handedOver);

/** @param {MessageEvent<Request>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module, data.example);
  else if (data.type === 'try') tryToSend(data.url, data.patience, (directive) => reply({ type: 'tried', directive }));
  else settle(data);
}

/**
 * @param {WebAssembly.Module} module
 * @param {string} example
 */
function start(module, example) {
  memory = initSync({ module }).memory;
  reply({ type: 'ready', blind: blind() });
  if (example) void warmUp(new File([example], ''));
}

/** For so long the parser is warmed up at most, in milliseconds of its own time. */
const WARMING = 600;

/** A file that waits already comes within this time, and goes first; in milliseconds. */
const GRACE = 20;

/**
 * The first readings build the parser's tables and run unoptimised code, until the browser has seen which of it is worth
 * compiling for speed: better on an example than on a file. Each is a task of its own, so that a file waits for no more
 * than one of them.
 * @param {File} example
 */
async function warmUp(example) {
  await new Promise((resume) => setTimeout(resume, GRACE));
  for (let spent = 0; spent < WARMING;) {
    await new Promise((resume) => setTimeout(resume));
    const start = performance.now();
    read(example, undefined, () => {});
    spent += performance.now() - start;
  }
}

/** @type {OnProgress} */
const tell = (phase, done) => reply({ type: 'progress', phase, done });

/** @param {Request & { type: 'read' }} request */
function settle({ file: given, password, archives }) {
  const file = 'size' in given ? given : new File([given.bytes], given.name);
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
