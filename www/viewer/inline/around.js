// What a worker's script finds around it where it runs in the page's own thread: the build puts these names in the place of the
// browser's (`inject`). Files are read into memory before they come in, since only a worker may wait for one.

/** @param {(ArrayBuffer | Uint8Array | Blob)[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const all = parts.map((part) => (part instanceof Blob ? part.bytes : new Uint8Array(/** @type {ArrayBuffer} */ (part))));
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

export class Blob {
  /** @param {(ArrayBuffer | Uint8Array | Blob)[]} parts */
  constructor(parts) {
    this.bytes = joined(parts);
  }

  get size() {
    return this.bytes.length;
  }

  /** @param {number} from @param {number} to */
  slice(from, to) {
    return new Blob([this.bytes.subarray(from, to)]);
  }
}

export class File extends Blob {
  /** @param {(ArrayBuffer | Uint8Array | Blob)[]} parts @param {string} name */
  constructor(parts, name) {
    super(parts);
    this.name = name;
  }
}

export class FileReaderSync {
  /** @param {Blob} blob */
  readAsArrayBuffer({ bytes }) {
    return bytes.slice().buffer;
  }
}

/** @type {((event: { data: unknown }) => void)[]} */
const ears = [];

/** The worker's side. */
export const self = {
  /** @param {any} data */
  postMessage(data) {
    const file = data.file && new globalThis.File([data.file.bytes], data.file.name);
    near.dispatchEvent(new MessageEvent('message', { data: file ? { ...data, file } : data }));
  },
  /** @param {string} type @param {(event: { data: unknown }) => void} hear */
  addEventListener(type, hear) {
    if (type === 'message') ears.push(hear);
  },
};

let last = Promise.resolve();

/** The page's side: as a `Worker`, and never gone. */
export const near = Object.assign(new EventTarget(), {
  /** @param {any} data */
  postMessage(data) {
    last = last.then(async () => {
      const taken = await taking(data);
      for (const hear of ears) hear({ data: taken });
    });
  },
  terminate() {},
});

/** What comes in, with its files in memory. @param {any} data */
async function taking(data) {
  const [file, json] = await Promise.all([data.file, data.json].map(inMemory));
  return { ...data, file, json };
}

/** @param {any} blob */
const inMemory = async (blob) => (blob instanceof globalThis.Blob
  ? new File([await blob.arrayBuffer()], /** @type {globalThis.File} */ (blob).name) : blob);
