import { initSync, read } from 'referat:wasm';
import { toMessage } from './errors.js';

/** @import { OnProgress, Reply, Request } from './client.js' */

/** @param {Reply} reply */
const reply = (reply) => self.postMessage(reply);

/** @param {MessageEvent<Request>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module);
  else readFile(data.file);
}

/** @param {WebAssembly.Module} module */
function start(module) {
  initSync({ module });
  reply({ type: 'ready' });
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
