import { initSync, parse, read } from 'referat:wasm';
import { toMessage } from './errors.js';

/** @import { OnProgress, Reply, Request } from './client.js' */

/** @param {Reply} reply */
const reply = (reply) => self.postMessage(reply);

/** @param {MessageEvent<Request>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module, data.example);
  else readFile(data.file);
}

/**
 * @param {WebAssembly.Module} module
 * @param {string} example
 */
function start(module, example) {
  initSync({ module });
  reply({ type: 'ready' });
  warmUp(example);
}

/** So many rounds, and the browser has compiled the parser for speed. */
const ROUNDS = 3;

/**
 * The first reading builds the parser's tables and runs unoptimised code: better on an example than on a file.
 * @param {string} example
 */
function warmUp(example) {
  const bytes = new TextEncoder().encode(example);
  for (let round = 0; round < ROUNDS; round += 1) parse(bytes, '');
}

/** @type {OnProgress} */
const tell = (phase, done) => reply({ type: 'progress', phase, done });

/** @param {File} file */
function readFile(file) {
  try {
    reply({ type: 'done', minutes: read(file, tell) });
  } catch (error) {
    reply({ type: 'failed', error: toMessage(error) });
  }
}

self.addEventListener('message', answer);
