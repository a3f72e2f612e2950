import { index, reader } from 'referat:assets';
import example from 'referat:example';
import { started } from '../parser/client.js';
import { ReadError } from '../parser/errors.js';
import { addressOf, blobOf, trustedBeside } from '../parser/trusted.js';
import { compiled } from './compiled.js';

/**
 * @import { Assets } from 'referat:assets'
 * @import { Wasm } from './compiled.js'
 *
 * @typedef {'module' | 'blob' | 'off'} Way  where the parser runs: in a worker that has an address, in one without, or in the page's own thread
 * @typedef {{ createScriptURL: (address: string) => any }} ScriptPolicy  one of Trusted Types
 * @typedef {object} Manner
 * @property {Way | 'auto'} [worker]  `auto` takes the first that the page allows
 * @property {Wasm} [wasm]  in place of the parser's own module
 * @property {Wasm} [indexWasm]  the same of the index
 * @property {string} [workerUrl]  in place of the worker's own address
 * @property {string} [indexWorkerUrl]
 * @property {string} [integrity]  of the parser's module
 * @property {ScriptPolicy} [trustedTypesPolicy]  the page's, in place of `referat-worker`
 */

/** @type {Way[]} */
const ALL = ['module', 'blob', 'off'];

/** A way is closed, and another one may be open. */
const BLOCKED = ['worker-blocked', 'types-blocked'];

/** What a browser throws where a worker may not start. @param {Error} error */
const refused = (error) => new ReadError(error.name === 'TypeError' ? 'types-blocked' : 'worker-blocked', { message: String(error) });

/** Starts the workers of a page, as it wants and allows it. */
export class Engine {
  #manner;
  #met;
  /** @type {Map<Assets, Promise<WebAssembly.Module>>} */ #modules = new Map();
  /** The ways that are not known to be closed. @type {Way[]} */ #ways;
  /** What has been started, and is not ended. @type {Set<Worker>} */ #workers = new Set();
  /** Why a way is closed. @type {ReadError | null} */ refusal = null;

  /** @param {Manner} [manner] @param {(module: WebAssembly.Module) => void} [met]  is given the parser's module before it reads */
  constructor(manner = {}, met = () => {}) {
    this.#met = met;
    const { worker = 'auto' } = this.#manner = manner;
    this.#ways = worker !== 'auto' ? [worker] : typeof Worker === 'undefined' ? ['off'] : ALL;
  }

  /** Whether it runs in the page's own thread, which it holds up. */
  get inline() {
    return this.#ways[0] === 'off';
  }

  /** A worker that reads files. */
  reader = () => this.#start(reader, this.#manner.wasm, this.#manner.workerUrl);

  /** A worker for the index. */
  index = () => this.#start(index, this.#manner.indexWasm, this.#manner.indexWorkerUrl);

  /** Ends all that has been started, and starts no more. */
  end() {
    this.#ways = [];
    this.refusal = new ReadError('cancelled');
    for (const worker of this.#workers) worker.terminate();
  }

  /** @param {Assets} assets @param {Wasm} [wasm] @param {string} [address] @returns {Promise<Worker>} */
  async #start(assets, wasm, address) {
    const module = this.#modules.get(assets) ?? (wasm ? compiled(wasm, this.#manner.integrity) : assets.module(this.#manner.integrity));
    this.#modules.set(assets, module);
    const ready = await module.catch((error) => {
      this.#modules.delete(assets);
      throw error;
    });
    if (assets === reader) this.#meet(ready);
    const [way, ...others] = this.#ways;
    if (!way) throw this.refusal ?? new ReadError('worker-blocked');
    try {
      const worker = this.#open(assets, way, address);
      if (worker) return await this.#kept(worker, started(worker, ready, way === 'off' || assets === index ? '' : example));
    } catch (error) {
      const refusal = error instanceof ReadError ? error : refused(/** @type {Error} */ (error));
      if (!BLOCKED.includes(refusal.code) || others.length === 0) throw refusal;
      this.refusal = refusal;
    }
    // Another start may have closed it meanwhile.
    if (this.#ways[0] === way) this.#ways = others;
    return this.#start(assets, wasm, address);
  }

  /** @param {WebAssembly.Module} module */
  #meet(module) {
    try {
      this.#met(module);
    } catch (error) {
      throw new ReadError('wasm-words', { message: String(error) });
    }
  }

  /** Keeps a worker until it is ended, by whom ever, or does not start. @param {Worker} worker @param {Promise<Worker>} start */
  #kept(worker, start) {
    const end = worker.terminate.bind(worker);
    worker.terminate = () => {
      this.#workers.delete(worker);
      end();
    };
    this.#workers.add(worker);
    start.catch(() => worker.terminate());
    return start;
  }

  /** @param {Assets} assets @param {Way} way @param {string} [address] @returns {Worker | null} */
  #open({ url, beside, source, line }, way, address) {
    if (way === 'off') return /** @type {any} */ (line().near);
    const policy = this.#manner.trustedTypesPolicy;
    if (way === 'blob') return new Worker(policy ? policy.createScriptURL(blobOf(source)) : addressOf(source));
    if (address) return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
    try {
      return url?.() ?? null;
    } catch (error) {
      // Trusted Types take no address that bundlers know.
      if (!beside || /** @type {Error} */ (error).name !== 'TypeError') throw error;
      return new Worker(policy ? policy.createScriptURL(beside) : trustedBeside(beside), { type: 'module' });
    }
  }
}
