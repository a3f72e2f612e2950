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

/** The page's side: as a `Worker`, and never gone. */
export const near = Object.assign(new EventTarget(), {
  /** @param {any} data */
  postMessage(data) {
    queueMicrotask(() => ears.forEach((hear) => hear({ data })));
  },
  terminate() {},
});
