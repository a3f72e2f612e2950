// A worker that cannot read files itself (memory.js) is given what is in them.
import { toMessage } from './errors.js';

/** @typedef {{ name: string, bytes: ArrayBuffer | Uint8Array<ArrayBuffer> }} Carried  a file, as it goes to such a worker and comes from it */

/** Sends what is in files with each message, and each after the one before; a file that cannot be read is answered in its stead. @param {Worker} worker @returns {Worker} */
export function led(worker) {
  const post = worker.postMessage.bind(worker);
  let last = Promise.resolve();
  worker.postMessage = (/** @type {any} */ data) => {
    last = last.then(async () => post(await filled(data))).catch((error) => {
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'failed', key: data.key, error: toMessage(error), memory: 0 } }));
    });
  };
  return worker;
}

/** A message with what is in its files. @param {{ file?: File, json?: Blob | ArrayBuffer }} data */
const filled = async ({ file, json, ...data }) => ({
  ...data,
  file: file && { name: file.name, bytes: await file.arrayBuffer() },
  json: json instanceof Blob ? await json.arrayBuffer() : json,
});

/** @param {File | Carried} file @returns {File} */
export const fileOf = (file) => (file instanceof File ? file : new File([file.bytes], file.name));
