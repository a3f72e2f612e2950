// Files in memory, for workers that cannot read a browser's own: in place of `Blob`, `File` and `FileReaderSync`. A worker cannot
// where it is none but the page's own thread, and in WebKit where its page comes from the disk.

export class File {
  /** @param {(ArrayBuffer | Uint8Array | File | string)[]} parts @param {string} [name] */
  constructor(parts, name) {
    /** @type {Uint8Array[]} */
    const all = parts.map((part) => (part instanceof File ? part.bytes : typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(/** @type {ArrayBuffer} */ (part))));
    this.bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const one of all) {
      this.bytes.set(one, at);
      at += one.length;
    }
    this.name = name;
  }

  get size() {
    return this.bytes.length;
  }

  /** @param {number} from @param {number} to */
  slice(from, to) {
    return new File([this.bytes.subarray(from, to)]);
  }
}

export { File as Blob };

export class FileReaderSync {
  /** @param {File} file */
  readAsArrayBuffer({ bytes }) {
    return bytes.slice().buffer;
  }
}

/** Whether this worker cannot read files. What it makes itself is in memory from then on. */
export function blind() {
  const { Blob, FileReaderSync: Reader } = /** @type {any} */ (self);
  try {
    new Reader().readAsArrayBuffer(new Blob(['.']));
    return false;
  } catch {
    Object.assign(self, { Blob: File, File, FileReaderSync });
    return true;
  }
}
