import { wasmBase64, workerSource } from 'referat:engine';
import example from 'referat:example';
import { started } from './client.js';
import { ReadError } from './errors.js';

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** @type {ReturnType<typeof blobAddress> | undefined} */
let address;

/**
 * A worker with the embedded parser, ready to read. It starts from a Blob, so that it inherits the policy of the page
 * and cannot reach the network; the parser is compiled once, for all workers.
 * @returns {Promise<Worker>}
 */
export const spawn = () => start(example);

/** A worker for the index of what is open, in the same way. @returns {Promise<Worker>} */
export const spawnIndex = () => start('');

/** @param {string} example  what to warm up on */
async function start(example) {
  compiled ??= compile();
  const module = await compiled;
  address ??= blobAddress(workerSource);
  return started(new Worker(/** @type {string} */ (address)), module, example);
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile() {
  const packed = new Blob(await decoded(wasmBase64)).stream();
  const bytes = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return WebAssembly.compile(bytes).catch((error) => {
    throw new ReadError('wasm-blocked', { message: String(error) });
  });
}

/** As many characters as are decoded at a time, so that the page is not held up; a multiple of four. */
const SLICE = 1 << 16;

/** @param {string} base64 */
async function decoded(base64) {
  const slices = [];
  for (let at = 0; at < base64.length; at += SLICE) {
    await new Promise((resume) => setTimeout(resume));
    slices.push(bytesOf(base64.slice(at, at + SLICE)));
  }
  return slices;
}

/** @param {string} base64 */
function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * The address of the worker's source, let through by the page's only Trusted Types policy. The policy knows no other.
 * @param {string} source
 * @returns {string}
 */
function blobAddress(source) {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const policy = trustedTypes?.createPolicy('referat-worker', { createScriptURL: (/** @type {string} */ asked) => only(url, asked) });
  return policy ? policy.createScriptURL(url) : url;
}

/**
 * @param {string} allowed
 * @param {string} asked
 */
function only(allowed, asked) {
  if (asked !== allowed) throw new TypeError('no other script may run here');
  return asked;
}
