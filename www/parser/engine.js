import { index, reader } from 'referat:engine';
import example from 'referat:example';
import { learn } from '../text/index.js';
import { reader as base96 } from './base96.js';
import { started } from './client.js';
import { ReadError } from './errors.js';
import { addressOf } from './trusted.js';

/** @import { Engine } from 'referat:engine' */

/** The modules, each compiled once for all its workers. @type {Map<Engine, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/** A worker with the embedded parser, ready to read. @returns {Promise<Worker>} */
export const spawn = () => start(reader, example);

/** A worker for the index of what is open. @returns {Promise<Worker>} */
export const spawnIndex = () => start(index, '');

/**
 * @param {Engine} engine
 * @param {string} text  what a reader warms up on
 */
async function start(engine, text) {
  const module = compiled.get(engine) ?? compile(engine.packed);
  compiled.set(engine, module);
  const ready = await module;
  if (engine === reader) learn(ready);
  const [script] = WebAssembly.Module.customSections(ready, 'worker');
  return started(new Worker(addressOf(new TextDecoder().decode(script))), ready, text);
}

/** The module that is packed in a text. @param {string} packed @returns {Promise<WebAssembly.Module>} */
export async function compile(packed) {
  const stream = new Blob(await decoded(packed)).stream();
  const bytes = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return WebAssembly.compile(bytes).catch((error) => {
    throw new ReadError('wasm-blocked', { message: String(error) });
  });
}

/** As many signs as are decoded at a time, so that the page is not held up; an even number. */
const SLICE = 100_000;

/** @param {string} packed */
async function decoded(packed) {
  const [read, slices] = [base96(), /** @type {Uint8Array<ArrayBuffer>[]} */ ([])];
  for (let at = 0; at < packed.length; at += SLICE) {
    await new Promise((resume) => setTimeout(resume));
    slices.push(read(packed.slice(at, at + SLICE)));
  }
  return slices;
}
