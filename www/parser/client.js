import { ask } from './ask.js';
import { ReadError } from './errors.js';
import { led } from './led.js';
import { Queue } from './queue.js';

/**
 * @import { Summary } from '../types/summary.js'
 * @import { ErrorMessage } from './errors.js'
 * @import { Carried } from './led.js'
 *
 * @typedef {{ type: 'start', module: WebAssembly.Module, example: string }
 *   | { type: 'read', file: File | Carried, password: string | undefined, archives: boolean }
 *   | { type: 'try', url: string, patience: number }} Request  page to worker
 * @typedef {{ summary: Summary, json: ArrayBuffer }} Parsed  one meeting: what lists need, and the whole as JSON
 * @typedef {{ name: string, file: File | null, code: string | null }} Member  of an archive: a file, or why there is none
 * @typedef {{ type: 'done', meetings: Parsed[], memory: number }
 *   | { type: 'unpacked', memory: number }
 *   | { type: 'failed', error: ErrorMessage, memory: number }} Answer  the last reply to a request
 * @typedef {{ type: 'ready', blind: boolean }
 *   | { type: 'tried', directive: string | null }
 *   | { type: 'progress', phase: string, done: number }
 *   | { type: 'member', name: string, file: File | Carried | null, code: string | null }
 *   | Answer} Reply  worker to page
 *
 * @typedef {(phase: string, done: number) => void} OnProgress
 * @typedef {(member: Member) => void} OnMember
 *
 * @typedef {object} ReadOptions
 * @property {AbortSignal} [signal]
 * @property {OnProgress} [onProgress]
 * @property {OnMember} [onMember]  takes the files of an archive; without it archives are refused
 * @property {string} [password]  goes to the worker with this one request
 * @property {boolean} [urgent]  before what waits
 *
 * @typedef {object} Job
 * @property {File} file
 * @property {ReadOptions} options
 * @property {(meetings: Parsed[]) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {boolean} over  true once it is settled
 *
 * @typedef {{ worker: Promise<Worker>, busy: boolean }} Station
 */

/** A worker whose parser took more memory than this for a file is replaced after it; in bytes. */
const SPENT = 64 * 1024 * 1024;

/** The longest that a file may take without progress, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Reads files in a few workers, each one file at a time. A worker that traps, or is silent for too long, costs the file it
 * was reading and no other: it is ended, and the next file gets a new one.
 */
export class Reader {
  #queue = /** @type {Queue<Job>} */ (new Queue());
  /** @type {Station[]} */ #stations = [];
  #spawn;
  #size;
  #patience;

  /**
   * @param {() => Promise<Worker>} spawn  gives a worker that is ready to read
   * @param {object} [limits]
   * @param {number} [limits.size]  the most workers at a time
   * @param {number} [limits.patience]
   */
  constructor(spawn, { size = poolSize(navigator.hardwareConcurrency), patience = PATIENCE } = {}) {
    this.#spawn = spawn;
    this.#size = size;
    this.#patience = patience;
  }

  /** Starts the first worker ahead of the first file; resolves when it is ready. @returns {Promise<void>} */
  async warm() {
    await (this.#stations[0] ?? this.#open()).worker;
  }

  /**
   * @param {File} file
   * @param {ReadOptions} [options]
   * @returns {Promise<Parsed[]>}  none for an archive, whose files `onMember` is given; rejects with a {@link ReadError}
   */
  read(file, options = {}) {
    return new Promise((resolve, reject) => {
      /** @type {Job} */
      const job = { file, options, resolve, reject, over: false };
      options.signal?.addEventListener('abort', () => end(job, new ReadError('cancelled')), { once: true });
      this.#queue.add(job, options.urgent);
      this.#assign();
    });
  }

  #assign() {
    while (true) {
      const station = this.#free();
      const job = station && this.#queue.take(({ over }) => !over);
      if (!job) return;
      station.busy = true;
      void this.#serve(station, job);
    }
  }

  /** A worker that has nothing to do; a new one only while there is something to do. @returns {Station | undefined} */
  #free() {
    const idle = this.#stations.find(({ busy }) => !busy);
    const more = !this.#queue.empty && this.#stations.length < this.#size;
    return idle ?? (more ? this.#open() : undefined);
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
      const worker = await station.worker;
      const { meetings, memory } = await ask(worker, job, this.#patience);
      if (memory > SPENT) this.#drop(station);
      end(job, meetings);
    } catch (error) {
      if (!(error instanceof ReadError) || error.fatal) this.#drop(station);
      end(job, error);
    }
    station.busy = false;
    this.#assign();
  }
}

/**
 * A core is left to the page where there are several; there are two workers even so, or one slow file would hold up the rest.
 * @param {number | undefined} cores
 */
function poolSize(cores = 1) {
  return Math.max(2, Math.min(cores - 1, 4));
}

/** Settles a job, once. @param {Job} job @param {unknown} outcome  meetings, or an error */
function end(job, outcome) {
  if (job.over) return;
  job.over = true;
  if (Array.isArray(outcome)) job.resolve(outcome);
  else job.reject(outcome);
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
    worker.addEventListener('message', ({ data }) => resolve(data.blind ? led(worker) : worker), { once: true });
    worker.addEventListener('error', () => reject(new ReadError('worker-blocked')), { once: true });
    worker.postMessage(/** @type {Request} */ ({ type: 'start', module, example }));
  });
}
