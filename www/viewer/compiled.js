import { ReadError } from '../parser/errors.js';

/** @typedef {string | URL | Request | Response | BufferSource | WebAssembly.Module} Wasm  where the parser comes from */

/** How every module begins. */
const MAGIC = '\0asm';

/**
 * The compiled module. What the server says of its type is of no matter, what it sent is.
 * @param {Wasm} wasm
 * @param {string} [integrity]  which the bytes must have
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(wasm, integrity) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  const { bytes, type } = wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm) ? { bytes: wasm, type: '' } : await received(wasm, integrity);
  const begin = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, MAGIC.length) : new Uint8Array(bytes, 0, Math.min(MAGIC.length, bytes.byteLength));
  if (String.fromCharCode(...begin) !== MAGIC) throw new ReadError('wasm-mime', { detail: type });
  return WebAssembly.compile(/** @type {BufferSource} */ (bytes)).catch((error) => {
    throw new ReadError('wasm-blocked', { message: String(error) });
  });
}

/** @param {string | URL | Request | Response} wasm @param {string} [integrity] */
async function received(wasm, integrity) {
  const address = wasm instanceof Request || wasm instanceof Response ? null : new URL(wasm, globalThis.document?.baseURI);
  // Node fetches no files.
  const files = address?.protocol === 'file:' && /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:fs/promises');
  if (files) return { bytes: /** @type {Uint8Array} */ (await files.readFile(address)), type: '' };
  const answer = wasm instanceof Response ? wasm : await fetch(address ?? /** @type {Request} */ (wasm), integrity ? { integrity } : {}).catch((error) => {
    throw new ReadError('wasm-fetch', { detail: String(address ?? /** @type {Request} */ (wasm).url), message: String(error) });
  });
  if (!answer.ok) throw new ReadError('wasm-fetch', { detail: `${answer.url}: ${answer.status}` });
  return { bytes: await answer.arrayBuffer(), type: answer.headers.get('content-type') ?? '' };
}
