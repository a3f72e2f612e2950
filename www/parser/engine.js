import { index, reader } from 'referat:engine';
import example from 'referat:example';
import { started } from './client.js';
import { ReadError } from './errors.js';

/** @import { Engine } from 'referat:engine' */

/** The modules, each compiled once for all its workers. @type {Map<Engine, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/** Where the workers' scripts are. @type {Map<string, string>} */
const addresses = new Map();

/** A worker with the embedded parser, ready to read. @returns {Promise<Worker>} */
export const spawn = () => start(reader, example);

/** A worker for the index of what is open. @returns {Promise<Worker>} */
export const spawnIndex = () => start(index, '');

/**
 * A worker starts from a Blob, so that it inherits the policy of the page and cannot reach the network.
 * @param {Engine} engine
 * @param {string} text  what a reader warms up on
 */
async function start(engine, text) {
  const module = compiled.get(engine) ?? compile(engine.wasmBase64);
  compiled.set(engine, module);
  await module;
  const worker = new Worker(/** @type {string} */ (trusted(addressOf(engine.workerSource))));
  return started(worker, await module, text);
}

/** @param {string} wasmBase64 @returns {Promise<WebAssembly.Module>} */
async function compile(wasmBase64) {
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

/** @param {string} source */
function addressOf(source) {
  const address = addresses.get(source) ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  addresses.set(source, address);
  return address;
}

/** The page's only Trusted Types policy. It lets the workers' scripts through, and no other. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('referat-worker', { createScriptURL: ownScript });

/** @param {string} address @returns {string} */
const trusted = (address) => (policy ? policy.createScriptURL(address) : address);

/** @param {string} address */
function ownScript(address) {
  if (![...addresses.values()].includes(address)) throw new TypeError('no other script may run here');
  return address;
}
