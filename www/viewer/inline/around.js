// What a worker's script finds around it where it runs in the page's own thread: the build puts these names in the place of the
// browser's (`inject`). It cannot read files, since only a worker may wait for one.
export { Blob, File, FileReaderSync } from '../../parser/memory.js';

/** @type {((event: { data: unknown }) => void)[]} */
const ears = [];

/** The worker's side. */
export const self = {
  /** @param {any} data */
  postMessage(data) {
    near.dispatchEvent(new MessageEvent('message', { data }));
  },
  /** @param {string} type @param {(event: { data: unknown }) => void} hear */
  addEventListener(type, hear) {
    if (type === 'message') ears.push(hear);
  },
};

/** @typedef {(given: { module_or_path: WebAssembly.Module }) => Promise<unknown>} Init  what wasm-bindgen made: instantiates a module, once */

/**
 * The page's side: as a `Worker`, and never gone. The module is instantiated before the worker hears of it, which then finds it so: Chromium 111
 * lets no page's own thread wait for that.
 * @param {Init} init
 */
export const startedBy = (init) => Object.assign(near, {
  /** @param {any} data */
  async postMessage(data) {
    if (data.type === 'start') await init({ module_or_path: data.module });
    queueMicrotask(() => ears.forEach((hear) => hear({ data })));
  },
  terminate() {},
});

const near = new EventTarget();
