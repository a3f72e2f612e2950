import { ReadError } from './errors.js';

/**
 * @import { Minutes } from '../types/referat.js'
 * @import { Reader } from './client.js'
 *
 * @typedef {'waiting' | 'reading' | 'parsing' | 'done' | 'failed'} State
 *
 * @typedef {object} Entry  one opened file
 * @property {number} id
 * @property {string} name
 * @property {boolean} example  whether it is the bundled one
 * @property {State} state
 * @property {number} done  how much of the state's work is done, 0 to 1
 * @property {Minutes[]} minutes  empty until it is read
 * @property {string | null} code  why it could not be read
 * @property {AbortController} stop
 */

/**
 * The opened files, in the order in which they came, and how far each of them is.
 * Tells of every change with an event `change` whose detail is the entry.
 */
export class Library extends EventTarget {
  /** @type {Entry[]} */ entries = [];
  #reader;
  #next = 1;

  /** @param {Reader} reader */
  constructor(reader) {
    super();
    this.#reader = reader;
  }

  /**
   * Queues files for reading.
   * @param {Iterable<File>} files
   * @param {{ example?: boolean }} [options]
   */
  open(files, { example = false } = {}) {
    for (const file of files) void this.#read(file, this.#add(file.name, example));
  }

  /**
   * Lists something that was dropped and cannot be read at all.
   * @param {string} name
   * @param {string} code
   */
  refuse(name, code) {
    this.#set(this.#add(name, false), { state: 'failed', code });
  }

  /** Closes a file; stops the reading of it. @param {Entry} entry */
  close(entry) {
    this.entries = this.entries.filter((other) => other !== entry);
    entry.stop.abort();
    this.#tell(entry);
  }

  /** True while a file waits or is being read. */
  get busy() {
    return this.entries.some(({ state }) => state !== 'done' && state !== 'failed');
  }

  /**
   * @param {string} name
   * @param {boolean} example
   */
  #add(name, example) {
    /** @type {Entry} */
    const entry = { id: this.#next, name, example, state: 'waiting', done: 0, minutes: [], code: null, stop: new AbortController() };
    this.#next += 1;
    this.entries.push(entry);
    this.#tell(entry);
    return entry;
  }

  /**
   * @param {File} file
   * @param {Entry} entry
   */
  async #read(file, entry) {
    try {
      const minutes = await this.#reader.read(file, {
        signal: entry.stop.signal,
        onProgress: (phase, done) => this.#set(entry, { state: phase === 'parsing' ? 'parsing' : 'reading', done }),
      });
      this.#set(entry, { state: 'done', done: 1, minutes });
    } catch (error) {
      this.#set(entry, { state: 'failed', code: error instanceof ReadError ? error.code : 'internal' });
    }
  }

  /**
   * @param {Entry} entry
   * @param {Partial<Entry>} change
   */
  #set(entry, change) {
    Object.assign(entry, change);
    if (this.entries.includes(entry)) this.#tell(entry);
  }

  /** @param {Entry} entry */
  #tell(entry) {
    this.dispatchEvent(new CustomEvent('change', { detail: entry }));
  }
}
