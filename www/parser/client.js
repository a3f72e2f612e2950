import { ReadError, fromMessage } from './errors.js';

/**
 * @import { Minutes } from '../types/referat.js'
 * @import { ErrorMessage } from './errors.js'
 *
 * @typedef {{ type: 'start', module: WebAssembly.Module, example: string } | { type: 'read', file: File }} Request  page to worker
 * @typedef {{ type: 'ready' }
 *   | { type: 'progress', phase: string, done: number }
 *   | { type: 'done', minutes: Minutes[] }
 *   | { type: 'failed', error: ErrorMessage }} Reply  worker to page
 *
 * @typedef {(phase: string, done: number) => void} OnProgress
 * @typedef {{ signal?: AbortSignal, onProgress?: OnProgress }} ReadOptions
 * @typedef {{ file: File, options: ReadOptions, resolve: (minutes: Minutes[]) => void, reject: (error: unknown) => void }} Job
 * @typedef {{ worker: Promise<Worker>, busy: boolean }} Station
 */

/**
 * Reads files in a few workers, each one file at a time. A worker that traps costs the file it was reading and no other:
 * it is ended, and the next file gets a new one.
 */
export class Reader {
  /** @type {Job[]} */ #queue = [];
  /** @type {Station[]} */ #stations = [];
  #spawn;
  #size;

  /**
   * @param {() => Promise<Worker>} spawn  gives a worker that is ready to read
   * @param {number} [size]  the most workers at a time
   */
  constructor(spawn, size = Math.max(1, Math.min(navigator.hardwareConcurrency - 1, 4))) {
    this.#spawn = spawn;
    this.#size = size;
  }

  /** Starts the first worker ahead of the first file; resolves when it is ready. @returns {Promise<void>} */
  async warm() {
    await (this.#stations[0] ?? this.#open()).worker;
  }

  /**
   * @param {File} file
   * @param {ReadOptions} [options]
   * @returns {Promise<Minutes[]>}  rejects with a {@link ReadError}
   */
  read(file, options = {}) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ file, options, resolve, reject });
      this.#assign();
    });
  }

  #assign() {
    while (this.#queue.length > 0) {
      const station = this.#free();
      if (!station) return;
      station.busy = true;
      void this.#serve(station, /** @type {Job} */ (this.#queue.shift()));
    }
  }

  /** @returns {Station | undefined} */
  #free() {
    return this.#stations.find(({ busy }) => !busy) ?? (this.#stations.length < this.#size ? this.#open() : undefined);
  }

  /** @returns {Station} */
  #open() {
    const station = { worker: this.#spawn(), busy: false };
    station.worker.catch(() => this.#drop(station));
    this.#stations.push(station);
    return station;
  }

  /** @param {Station} station */
  #drop(station) {
    this.#stations = this.#stations.filter((other) => other !== station);
    station.worker.then((worker) => worker.terminate(), () => {});
  }

  /**
   * @param {Station} station
   * @param {Job} job
   */
  async #serve(station, job) {
    try {
      if (job.options.signal?.aborted) throw new ReadError('cancelled');
      job.resolve(await readWith(await station.worker, job));
    } catch (error) {
      if (!(error instanceof ReadError) || error.fatal) this.#drop(station);
      job.reject(error);
    }
    station.busy = false;
    this.#assign();
  }
}

/**
 * One file, one worker: asks, passes progress on, and settles with the answer.
 * @param {Worker} worker
 * @param {Job} job
 * @returns {Promise<Minutes[]>}
 */
function readWith(worker, { file, options: { signal, onProgress } }) {
  const listening = new AbortController();
  /** @type {Promise<Minutes[]>} */
  const answer = new Promise((resolve, reject) => {
    const once = { signal: listening.signal };
    const crash = () => reject(new ReadError('internal', { fatal: true }));
    worker.addEventListener('message', (/** @type {MessageEvent<Reply>} */ { data }) => {
      if (data.type === 'progress') onProgress?.(data.phase, data.done);
      if (data.type === 'done') resolve(data.minutes);
      if (data.type === 'failed') reject(fromMessage(data.error));
    }, once);
    worker.addEventListener('error', crash, once);
    worker.addEventListener('messageerror', crash, once);
    signal?.addEventListener('abort', () => reject(new ReadError('cancelled', { fatal: true })), once);
  });
  worker.postMessage(/** @type {Request} */ ({ type: 'read', file }));
  return answer.finally(() => listening.abort());
}

/**
 * Starts a worker with the compiled parser; resolves when it has said that it is ready.
 * @param {Worker} worker
 * @param {WebAssembly.Module} module
 * @param {string} example  minutes to try the parser on, before there is a file
 * @returns {Promise<Worker>}
 */
export function started(worker, module, example) {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', () => reject(new ReadError('worker-blocked')), { once: true });
    worker.postMessage(/** @type {Request} */ ({ type: 'start', module, example }));
  });
}
