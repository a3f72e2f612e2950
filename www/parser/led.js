// A worker that cannot read files itself (memory.js) is given what is in them.

/** @typedef {{ name: string, bytes: ArrayBuffer | Uint8Array<ArrayBuffer> }} Carried  a file, as it goes to such a worker and comes from it */

/** Sends what is in files with each message, and each after the one before. @param {Worker} worker @returns {Worker} */
export function led(worker) {
  const post = worker.postMessage.bind(worker);
  let last = Promise.resolve();
  worker.postMessage = (/** @type {any} */ data) => {
    last = last.then(async () => post({ ...data, ...(data.file && { file: await carried(data.file) }), ...(data.json && { json: await bytesOf(data.json) }) }));
  };
  return worker;
}

/** @param {File} file @returns {Promise<Carried>} */
const carried = async (file) => ({ name: file.name, bytes: await file.arrayBuffer() });

/** @param {Blob | ArrayBuffer} json */
const bytesOf = (json) => (json instanceof Blob ? json.arrayBuffer() : json);

/** @param {File | Carried} file @returns {File} */
export const fileOf = (file) => (file instanceof File ? file : new File([file.bytes], file.name));
